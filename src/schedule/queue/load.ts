import { byText } from "../../model/order.ts";

/** `load` is an amount, not a share; `weight` says what the host is worth beside the others. */
export interface WeightedLoad {
  readonly name: string;
  readonly load: number;
  readonly weight: number;
}

/** Σ L·w / Σ w. Dividing by the number of hosts would give an "average" above every load as soon as weights are above 1. */
export function averageLoad(hosts: readonly WeightedLoad[]): number {
  const weights = hosts.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0 ? 0 : hosts.reduce((sum, { load, weight }) => sum + load * weight, 0) / weights;
}

/** Load for what the host is worth: what "least loaded" compares. */
export function relativeLoad({ load, weight }: WeightedLoad): number {
  return load / weight;
}

/** Least loaded first; equal hosts by name. */
export function byLoad(hosts: readonly WeightedLoad[]): WeightedLoad[] {
  return hosts.toSorted((left, right) => relativeLoad(left) - relativeLoad(right) || byText(left.name, right.name));
}

/**
 * Standard deviation of the relative loads. The average hardly says where new work went (it rises by the same on any of
 * equal hosts); this does, and it is what placement and rebalancing improve.
 */
export function imbalance(hosts: readonly WeightedLoad[]): number {
  if (hosts.length === 0) return 0;
  const loads = hosts.map(relativeLoad);
  const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length;
  return Math.sqrt(loads.reduce((sum, load) => sum + (load - mean) ** 2, 0) / loads.length);
}
