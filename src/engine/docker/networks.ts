import type Dockerode from "dockerode";
import type { NetworkSummary, VolumeSummary } from "../../model/engine.ts";
import { Fault } from "../fault.ts";
import type { CallOptions, Engine } from "../port.ts";
import { couldBePrefix, READ_MS, WRITE_MS, type Caller } from "./caller.ts";

type NetworkCalls = Pick<Engine, "listNetworks" | "createNetwork" | "removeNetwork" | "connectNetwork" | "disconnectNetwork">;
type VolumeCalls = Pick<Engine, "listVolumes" | "inspectVolume" | "createVolume" | "removeVolume">;

export function networkCalls(caller: Caller): NetworkCalls {
  return {
    async listNetworks(options) {
      return caller.list<NetworkSummary>(await (await caller.docker(READ_MS, options)).listNetworks(), "list of networks");
    },

    async createNetwork(body, options) {
      const docker = await caller.docker(WRITE_MS, options);
      // Before API 1.44 the engine would make a second network of the same name without being asked not to.
      const request = { _query: {}, _body: { ...body, CheckDuplicate: true } } as unknown as Dockerode.NetworkCreateOptions;
      return caller.record<{ id: string }>(await docker.createNetwork(request), "id", "created network").id;
    },

    async removeNetwork(id, options) {
      await (await network(caller, id, options)).remove();
    },

    async connectNetwork(id, containerId, endpoint, options) {
      const request = { Container: containerId, EndpointConfig: endpoint } as unknown as Dockerode.NetworkConnectOptions;
      await (await network(caller, id, options)).connect(request);
    },

    async disconnectNetwork(id, containerId, options) {
      await (await network(caller, id, options)).disconnect({ Container: containerId, Force: false });
    },
  };
}

export function volumeCalls(caller: Caller): VolumeCalls {
  return {
    async listVolumes(options) {
      const answer = await (await caller.docker(READ_MS, options)).listVolumes();
      const { Volumes: volumes } = caller.record<{ Volumes: unknown }>(answer, "Volumes", "list of volumes");
      return caller.list<VolumeSummary>(volumes, "list of volumes");
    },

    async inspectVolume(name, options) {
      const docker = await caller.docker(READ_MS, options);
      return caller.record<VolumeSummary>(await docker.getVolume(caller.checked(name)).inspect(), "Name", `volume ${name}`);
    },

    async createVolume(body, options) {
      const docker = await caller.docker(WRITE_MS, options);
      // dockerode keeps the name and drops the rest of the answer; an existing volume may differ from what was asked for.
      const made = await docker.createVolume({ _query: {}, _body: body } as unknown as Dockerode.VolumeCreateOptions);
      const found: unknown = await (await caller.docker(READ_MS, options)).getVolume(caller.checked(made.name)).inspect();
      return caller.record<VolumeSummary>(found, "Name", `created volume ${body.Name}`);
    },

    async removeVolume(name, options) {
      await (await caller.docker(WRITE_MS, options)).getVolume(caller.checked(name)).remove();
    },
  };
}

async function network(caller: Caller, id: string, options?: CallOptions): Promise<Dockerode.Network> {
  if (couldBePrefix(id)) {
    const found = (await (await caller.docker(READ_MS, options)).listNetworks()).find((one) => one.Name === id);
    if (!found) throw new Fault("not-found", caller.host, `${caller.host}: no network has the name ${id}`, { status: 404 });
    return (await caller.docker(WRITE_MS, options)).getNetwork(found.Id);
  }
  return (await caller.docker(WRITE_MS, options)).getNetwork(caller.checked(id));
}
