import { byText } from "../../model/order.ts";

/** A whole GPU. Shares are counted in thousandths. */
export const WHOLE_GPU = 1000;

/** What is free on a host. */
export interface GpuHost {
  readonly nanoCpus: number;
  readonly memoryBytes: number;
  /** Free thousandths of each device, in the order of the device ids; empty = a host without GPUs. */
  readonly gpus: readonly number[];
  /** Of its GPUs: a host has one model. */
  readonly model: string;
}

/** What one replica asks for. Shares are of a single GPU; several GPUs are whole ones. */
export interface GpuDemand {
  readonly nanoCpus: number;
  readonly memoryBytes: number;
  /** 0 = no GPU. */
  readonly gpus: number;
  /** Thousandths of each GPU, 1–1000; below 1000 only with one GPU; 0 without. */
  readonly milli: number;
  /** Models that will do; empty = any. */
  readonly models: readonly string[];
}

/** How often a demand is to be expected beside the others. */
export interface WeightedDemand extends GpuDemand {
  readonly weight: number;
}

/** All GPUs together, in thousandths. */
export function gpuMilli(demand: Pick<GpuDemand, "gpus" | "milli">): number {
  return demand.gpus * demand.milli;
}

export function acceptsModel(demand: Pick<GpuDemand, "models">, model: string): boolean {
  return demand.models.length === 0 || demand.models.includes(model);
}

export function fits(demand: GpuDemand, host: GpuHost): boolean {
  if (demand.nanoCpus > host.nanoCpus || demand.memoryBytes > host.memoryBytes) return false;
  return demand.gpus === 0 || (acceptsModel(demand, host.model) && roomyGpus(demand.milli, host) >= demand.gpus);
}

/** Why the GPUs of a host are not enough; undefined = they are. Processors and memory are other filters' business. */
export function reasonAgainstGpus(demand: GpuDemand, host: GpuHost): string | undefined {
  if (demand.gpus === 0) return undefined;
  if (host.gpus.length === 0) return "has no GPU";
  if (!acceptsModel(demand, host.model)) return `has GPUs of model ${host.model}, not ${demand.models.join(" or ")}`;
  const roomy = roomyGpus(demand.milli, host);
  if (roomy >= demand.gpus) return undefined;
  const missing = demand.gpus - roomy;
  return demand.milli < WHOLE_GPU ? `lacks a GPU with ${demand.milli / 10} % free` : `lacks ${missing} free GPU${missing === 1 ? "" : "s"}`;
}

/** Devices on which so much is free. */
export function roomyGpus(milli: number, host: GpuHost): number {
  let count = 0;
  for (const left of host.gpus) if (left >= milli) count += 1;
  return count;
}

/** Equal demands have equal keys. */
export function demandKey({ nanoCpus, memoryBytes, gpus, milli, models }: GpuDemand): string {
  return `${nanoCpus} ${memoryBytes} ${gpus} ${milli} ${models.toSorted(byText).join("|")}`;
}

/** Equal demands made one, in an order that does not depend on theirs; weights add up to 1. */
export function typicalDemands(demands: Iterable<WeightedDemand>): WeightedDemand[] {
  const merged = new Map<string, WeightedDemand>();
  let total = 0;
  for (const demand of demands) {
    if (!(demand.weight > 0)) continue;
    const key = demandKey(demand);
    merged.set(key, { ...demand, weight: demand.weight + (merged.get(key)?.weight ?? 0) });
    total += demand.weight;
  }
  return [...merged].sort(([left], [right]) => byText(left, right)).map(([, demand]) => ({ ...demand, weight: demand.weight / total }));
}
