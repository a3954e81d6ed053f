import { Fault } from "../../src/engine/fault.ts";
import type { Engine, Engines } from "../../src/engine/port.ts";
import type { ContainerSummary } from "../../src/model/engine.ts";
import { ownershipLabels } from "../../src/model/ownership.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { PlanInput } from "../../src/plan/input.ts";
import type { Store } from "../../src/store/port.ts";

/** A planted bug: it alters what slipway sees, plans or remembers. The invariants must find it. */
export interface Mutant {
  readonly engines?: (engines: Engines) => Engines;
  readonly store?: (store: Store) => Store;
  readonly planner?: (plan: (input: PlanInput) => Plan) => (input: PlanInput) => Plan;
}

/** Bugs of others, and our own fears; none of them is in the product. The last one is blatant: it shows that the hunt works at all. */
export const MUTANTS: Readonly<Record<string, Mutant>> = {
  "unknown-is-empty": {
    engines: eachEngine((engine) => ({
      ...engine,
      listContainers: (filter, options) => engine.listContainers(filter, options).catch(() => []),
      listImages: (options) => engine.listImages(options).catch(() => []),
      listNetworks: (options) => engine.listNetworks(options).catch(() => []),
      listVolumes: (options) => engine.listVolumes(options).catch(() => []),
      info: (options) =>
        engine.info(options).catch(() => ({
          id: "",
          name: "",
          version: "20.10.24",
          apiVersion: "1.41",
          os: "linux",
          arch: "x86_64",
          cpus: 4,
          memoryBytes: 2 ** 33,
          labels: {},
          swarm: { state: "inactive" as const, nodeId: "", clusterId: "", manager: false, address: "" },
        })),
    })),
  },
  "no-adoption-after-conflict": {
    engines: eachEngine((engine) => ({
      ...engine,
      createContainer: (name, body, options) =>
        engine.createContainer(name, body, options).catch((error: unknown) => {
          const lost = error instanceof Fault && (error.kind === "conflict" || error.unknownOutcome);
          return lost ? engine.createContainer(`${name}-again`, body, options) : Promise.reject(error);
        }),
    })),
  },
  "prune-without-inventory": {
    planner: (plan) => (input) =>
      plan({
        ...input,
        inventory: [
          ...input.inventory,
          ...input.observed.hosts.flatMap(({ host, containers }) =>
            containers.flatMap(({ owner }) => (owner ? [{ stack: owner.stack, service: owner.service, slot: owner.slot, host }] : [])),
          ),
        ],
      }),
  },
  "stop-before-healthy": {
    // Whatever a step waits for, it does not wait for a gate.
    planner: (plan) => (input) => {
      const made = plan(input);
      const gates = new Map(made.steps.filter(({ operation }) => operation.kind === "wait").map(({ id, after }) => [id, after]));
      return { ...made, steps: made.steps.map((step) => ({ ...step, after: step.after.flatMap((id) => gates.get(id) ?? [id]) })) };
    },
  },
  "starting-is-healthy": { engines: eachEngine((engine) => withHealth(engine, "(health: starting)")) },
  "keeps-the-failed-one": { engines: eachEngine((engine) => withHealth(engine, "(unhealthy)")) },
  "copied-labels-are-ours": {
    engines: eachEngine((engine) => ({
      ...engine,
      listContainers: async (filter, options) =>
        (await engine.listContainers(filter, options)).map((entry) =>
          entry.Labels["slipway.seal"] === undefined ? entry : resealed(entry, engine.host),
        ),
    })),
  },
  "removal-only-believed": { engines: eachEngine((engine) => ({ ...engine, removeContainer: () => Promise.resolve() })) },
  "inventory-is-lost": { store: (store) => ({ ...store, remember: () => undefined }) },
  canary: {
    engines: eachEngine((engine) => ({
      ...engine,
      listContainers: async (filter, options) => {
        const found = await engine.listContainers(filter, options);
        for (const { Id } of found.slice(0, 1)) await engine.removeContainer(Id, true);
        return found;
      },
    })),
  },
};

function eachEngine(bug: (engine: Engine) => Engine): (engines: Engines) => Engines {
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

/** What the engine says of a container's health is read as healthy. */
function withHealth(engine: Engine, said: string): Engine {
  const status = said === "(unhealthy)" ? "unhealthy" : "starting";
  return {
    ...engine,
    listContainers: async (filter, options) =>
      (await engine.listContainers(filter, options)).map((entry) => ({ ...entry, Status: entry.Status.replace(said, "(healthy)") })),
    inspectContainer: async (id, options) => {
      const seen = await engine.inspectContainer(id, options);
      return seen.State.Health?.Status === status
        ? { ...seen, State: { ...seen.State, Health: { ...seen.State.Health, Status: "healthy" as const } } }
        : seen;
    },
  };
}

/** As if labels alone made a container ours: the seal is put right for whatever name and host it has. */
function resealed(entry: ContainerSummary, host: string): ContainerSummary {
  const {
    "slipway.fleet": fleet,
    "slipway.stack": stack,
    "slipway.service": service,
    "slipway.slot": slot,
    "slipway.fingerprint": fingerprint,
  } = entry.Labels;
  if (!fleet || !stack || !service || !fingerprint) return entry;
  const identity = {
    fleet,
    stack,
    service,
    slot: Number(slot),
    fingerprint,
    revision: entry.Labels["slipway.revision"] ?? "",
    role: "replica" as const,
  };
  return { ...entry, Labels: { ...entry.Labels, ...ownershipLabels(identity, host, (entry.Names[0] ?? "").slice(1)) } };
}
