import type { DesiredService } from "../../model/desired.ts";
import { type Load, piecesOn } from "../host.ts";
import type { Workload } from "../place.ts";
import { fits, type GpuDemand, type GpuHost, typicalDemands, WHOLE_GPU } from "./demand.ts";
import { FragmentationPolicy } from "./score.ts";

/** What was free on a host when a value was computed. */
interface Known {
  readonly nanoCpus: number;
  readonly memoryBytes: number;
  readonly gpus: number;
  readonly value: number;
}

/** Hosts by name, for services that ask for the same. A value stays until something comes to its host or goes. */
type Values = Map<string, Known>;

/** Amounts that nobody knows are ample, and must not become infinite terms. */
const AMPLE = Number.MAX_SAFE_INTEGER;

/**
 * The GPUs of a fleet, for a score. What typically comes is a replica of any service that asks for GPUs now: so what is
 * left on a host after each is what the others can use. How many replicas a service has does not count, or scaling one up
 * and down would change what hosts are worth, and it would not be where it was.
 */
export class FleetGpus {
  readonly #policy: FragmentationPolicy;
  readonly #byDemand = new Map<string, Values>();
  readonly #byService = new WeakMap<DesiredService, Values>();

  constructor(workloads: readonly Workload[]) {
    const demands = workloads.map(({ service }) => ({ ...demandOn(service, 1), weight: 1 }));
    this.#policy = new FragmentationPolicy(typicalDemands(demands.filter(({ gpus }) => gpus > 0)));
  }

  /** GPUs that nobody can be expected to use any more if one more replica comes to the host; all of them where it does not fit. */
  lost(service: DesiredService, { host, nanoCpus, memoryBytes, counted }: Load): number {
    const values = this.#valuesOf(service);
    const gpus = Math.max(0, (host.resources?.["gpu"] ?? 0) - (counted.get("gpu") ?? 0));
    const known = values.get(host.name);
    if (known?.nanoCpus === nanoCpus && known.memoryBytes === memoryBytes && known.gpus === gpus) return known.value;
    const free = {
      nanoCpus: Math.min(AMPLE, host.capacity.nanoCpus - nanoCpus),
      memoryBytes: Math.min(AMPLE, host.capacity.memoryBytes - memoryBytes),
      gpus: Array.from({ length: gpus }, () => WHOLE_GPU),
      model: "",
    };
    const value = this.#compute(demandOn(service, host.resources?.["gpu"] ?? 0), free);
    values.set(host.name, { nanoCpus, memoryBytes, gpus, value });
    return value;
  }

  #compute(demand: GpuDemand, host: GpuHost): number {
    if (!fits(demand, host)) return demand.gpus + host.gpus.length;
    const { fragmentation, starvation } = this.#policy.terms(host, demand);
    // Sums of weights differ in their last bits: what is equal shall be equal.
    return Math.round((1e6 * (fragmentation + starvation)) / WHOLE_GPU) / 1e6;
  }

  #valuesOf(service: DesiredService): Values {
    const own = this.#byService.get(service);
    if (own) return own;
    const { nanoCpus, memoryBytes, counted, allGpus } = service.placement.reservations;
    const key = `${nanoCpus} ${memoryBytes} ${allGpus === true ? "all" : counted?.["gpu"]}`;
    const values = this.#byDemand.get(key) ?? new Map<string, Known>();
    this.#byDemand.set(key, values);
    this.#byService.set(service, values);
    return values;
  }
}

/** Engines hand out whole ones; who wants every GPU takes as many as the host has. */
function demandOn(service: DesiredService, hostGpus: number): GpuDemand {
  const { nanoCpus, memoryBytes } = service.placement.reservations;
  const pieces = piecesOn({ resources: { gpu: hostGpus } }, service);
  const gpus = pieces.find(([kind]) => kind === "gpu")?.[1] ?? 0;
  return { nanoCpus, memoryBytes, gpus, milli: gpus === 0 ? 0 : WHOLE_GPU, models: [] };
}
