import type { DesiredService } from "../../model/desired.ts";
import { type Load, piecesOn } from "../host.ts";
import type { Workload } from "../place.ts";
import { fits, type GpuDemand, type GpuHost, typicalDemands, WHOLE_GPU } from "./demand.ts";
import { FragmentationPolicy } from "./score.ts";

/** What was free when a value was computed. */
interface Known {
  readonly nanoCpus: number;
  readonly memoryBytes: number;
  readonly gpus: number;
  readonly value: number;
}

/** Amounts that nobody knows are ample, and must not become infinite terms. */
const AMPLE = Number.MAX_SAFE_INTEGER;

/**
 * The GPUs of a fleet, for a score. What typically comes are the services that ask for GPUs now, by the number of
 * their replicas: so what is left on a host after each is what the others can use.
 */
export class FleetGpus {
  readonly #policy: FragmentationPolicy;
  /** A host's value for a service stays until something comes to it or goes. */
  readonly #known = new WeakMap<DesiredService, Map<string, Known>>();

  constructor(workloads: readonly Workload[]) {
    const demands = workloads.map(({ service, slots }) => ({ ...demandOn(service, 1), weight: slots.length }));
    this.#policy = new FragmentationPolicy(typicalDemands(demands.filter(({ gpus }) => gpus > 0)));
  }

  /** GPUs that nobody can be expected to use any more if one more replica comes to the host; all of them where it does not fit. */
  lost(service: DesiredService, load: Load): number {
    const { nanoCpus, memoryBytes, ...host } = gpuHostOf(load);
    const known = this.#known.get(service) ?? new Map<string, Known>();
    if (known.size === 0) this.#known.set(service, known);
    const before = known.get(load.host.name);
    const gpus = host.gpus.length;
    if (before?.nanoCpus === nanoCpus && before.memoryBytes === memoryBytes && before.gpus === gpus) return before.value;
    const value = this.#compute(demandOn(service, load.host.resources?.["gpu"] ?? 0), { ...host, nanoCpus, memoryBytes });
    known.set(load.host.name, { nanoCpus, memoryBytes, gpus, value });
    return value;
  }

  #compute(demand: GpuDemand, host: GpuHost): number {
    if (!fits(demand, host)) return demand.gpus + host.gpus.length;
    const { fragmentation, starvation } = this.#policy.terms(host, demand);
    // Sums of weights differ in their last bits: what is equal shall be equal.
    return Math.round((1e6 * (fragmentation + starvation)) / WHOLE_GPU) / 1e6;
  }
}

function gpuHostOf(load: Load): GpuHost {
  const { capacity, resources } = load.host;
  const left = (resources?.["gpu"] ?? 0) - (load.counted.get("gpu") ?? 0);
  return {
    nanoCpus: Math.min(AMPLE, capacity.nanoCpus - load.nanoCpus),
    memoryBytes: Math.min(AMPLE, capacity.memoryBytes - load.memoryBytes),
    gpus: Array.from({ length: Math.max(0, left) }, () => WHOLE_GPU),
    model: "",
  };
}

/** Engines hand out whole ones; who wants every GPU takes as many as the host has. */
function demandOn(service: DesiredService, hostGpus: number): GpuDemand {
  const { nanoCpus, memoryBytes } = service.placement.reservations;
  const pieces = piecesOn({ resources: { gpu: hostGpus } }, service);
  const gpus = pieces.find(([kind]) => kind === "gpu")?.[1] ?? 0;
  return { nanoCpus, memoryBytes, gpus, milli: gpus === 0 ? 0 : WHOLE_GPU, models: [] };
}
