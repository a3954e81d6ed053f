import type { EngineInfo } from "../../model/engine.ts";
import type { Engine } from "../port.ts";
import { READ_MS, WRITE_MS, type Caller } from "./caller.ts";

type SwarmCalls = Pick<Engine, "info" | "swarmInit" | "swarmTokens" | "swarmJoin">;

/** The fields of `GET /info` that become an `EngineInfo`. */
interface InfoAnswer {
  readonly ID: string;
  readonly Name: string;
  readonly ServerVersion: string;
  readonly OSType: string;
  readonly Architecture: string;
  readonly NCPU: number;
  readonly MemTotal: number;
  readonly Labels: readonly string[] | null;
  readonly Swarm?: {
    readonly NodeID?: string;
    readonly NodeAddr?: string;
    readonly LocalNodeState?: EngineInfo["swarm"]["state"] | "";
    readonly ControlAvailable?: boolean;
    readonly Cluster?: { readonly ID?: string } | null;
  };
}

/** Joining asks the remote manager for a certificate first. */
const JOIN_MS = 90_000;

export function swarmCalls(caller: Caller): SwarmCalls {
  return {
    async info(options) {
      const answer: unknown = await (await caller.docker(READ_MS, options)).info();
      return engineInfo(caller.record<InfoAnswer>(answer, "ServerVersion", "info"), await caller.version.get(options?.signal));
    },

    async swarmInit(how, options) {
      const docker = await caller.docker(WRITE_MS, options);
      const body = { AdvertiseAddr: how.advertiseAddress, ListenAddr: how.listenAddress };
      return (await docker.swarmInit(body)) as string;
    },

    async swarmTokens(options) {
      const answer: unknown = await (await caller.docker(READ_MS, options)).swarmInspect();
      const { JoinTokens: tokens } = caller.record<{ JoinTokens: unknown }>(answer, "JoinTokens", "swarm");
      const { Worker: worker, Manager: manager } = caller.record<{ Worker: string; Manager: string }>(tokens, "Worker", "swarm");
      return { worker, manager };
    },

    async swarmJoin(how, options) {
      const docker = await caller.docker(JOIN_MS, options);
      await docker.swarmJoin({
        RemoteAddrs: [...how.remoteAddresses],
        JoinToken: how.token,
        AdvertiseAddr: how.advertiseAddress,
        ListenAddr: how.listenAddress,
      });
    },
  };
}

function engineInfo(answer: InfoAnswer, apiVersion: string): EngineInfo {
  const swarm = answer.Swarm ?? {};
  return {
    id: answer.ID,
    name: answer.Name,
    version: answer.ServerVersion,
    apiVersion,
    os: answer.OSType,
    arch: answer.Architecture,
    cpus: answer.NCPU,
    memoryBytes: answer.MemTotal,
    labels: Object.fromEntries((answer.Labels ?? []).map(splitLabel)),
    swarm: {
      state: swarm.LocalNodeState || "inactive",
      nodeId: swarm.NodeID ?? "",
      clusterId: swarm.Cluster?.ID ?? "",
      manager: swarm.ControlAvailable ?? false,
      address: swarm.NodeAddr ?? "",
    },
  };
}

function splitLabel(label: string): readonly [string, string] {
  const at = label.indexOf("=");
  return at < 0 ? [label, ""] : [label.slice(0, at), label.slice(at + 1)];
}
