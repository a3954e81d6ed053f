import type { Engine, Engines } from "../../src/engine/port.ts";
import { ownershipLabels } from "../../src/model/ownership.ts";

/** Bugs of others, and our own fears, planted between slipway and the engines. Each must be found by the invariants. */
export const PLANTED: Readonly<Record<string, (engine: Engine) => Engine>> = {
  "a host that does not answer is read as empty": (engine) => ({
    ...engine,
    listContainers: (filter, options) => engine.listContainers(filter, options).catch(() => []),
    listImages: (options) => engine.listImages(options).catch(() => []),
    listNetworks: (options) => engine.listNetworks(options).catch(() => []),
    listVolumes: (options) => engine.listVolumes(options).catch(() => []),
    info: (options) => engine.info(options).catch(() => ({ id: "", name: "", version: "20.10.24", apiVersion: "1.41", os: "linux", arch: "x86_64", cpus: 4, memoryBytes: 2 ** 33, labels: {}, swarm: { state: "inactive" as const, nodeId: "", clusterId: "", manager: false, address: "" } })),
  }),
  "a removal is believed that never happened": (engine) => ({ ...engine, removeContainer: () => Promise.resolve() }),
  "starting is taken for healthy": (engine) => ({
    ...engine,
    listContainers: async (filter, options) => (await engine.listContainers(filter, options)).map((entry) => ({ ...entry, Status: entry.Status.replace("(health: starting)", "(healthy)") })),
    inspectContainer: async (id, options) => {
      const seen = await engine.inspectContainer(id, options);
      return seen.State.Health?.Status === "starting" ? { ...seen, State: { ...seen.State, Health: { ...seen.State.Health, Status: "healthy" as const } } } : seen;
    },
  }),
  "containers of others are taken for ours": (engine) => ({
    ...engine,
    listContainers: async (filter, options) =>
      (await engine.listContainers(filter, options)).map((entry) => {
        const name = (entry.Names[0] ?? "").slice(1);
        const identity = { fleet: "test", stack: "shop", service: "s1", slot: 7, fingerprint: `v1:${"0".repeat(64)}`, revision: "1", role: "replica" } as const;
        return name.startsWith("foreign-") ? { ...entry, Labels: ownershipLabels(identity, engine.host, name) } : entry;
      }),
  }),
};

export function planted(bug: (engine: Engine) => Engine): (engines: Engines) => Engines {
  return (engines) => {
    const known = new Map<string, Engine>();
    return {
      close: () => engines.close(),
      get: (host) => {
        const engine = known.get(host) ?? bug(engines.get(host));
        known.set(host, engine);
        return engine;
      },
    };
  };
}
