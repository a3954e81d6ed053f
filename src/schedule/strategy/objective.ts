import { Assignment } from "./assignment.ts";
import type { Instance } from "./instance.ts";

/**
 * What is minimised, among placements that leave as little as possible unplaced: `hosts` in use; `balance`, the highest
 * utilisation of any host in any dimension; `cost`, what the items pay for their hosts (Σ sᵢⱼ·costⱼ).
 */
export type Objective = "hosts" | "balance" | "cost";

export interface Measures {
  readonly unplaced: number;
  readonly hostsUsed: number;
  /** 0–1. */
  readonly maxUtilisation: number;
  /** Standard deviation of the hosts' utilisation, 0–1. */
  readonly imbalance: number;
  readonly cost: number;
}

export function measure(instance: Instance, host: Int32Array): Measures {
  const assignment = new Assignment(instance, host);
  const utilisations = instance.hosts.map((_, at) => utilisation(assignment, at));
  return {
    unplaced: assignment.unplaced,
    hostsUsed: instance.hosts.filter((_, at) => assignment.isOpen(at)).length,
    maxUtilisation: Math.max(0, ...utilisations),
    imbalance: deviation(utilisations),
    cost: instance.hosts.reduce((sum, _, at) => sum + instance.cost[at]! * assignment.placed[at]!, 0),
  };
}

/** Share of the fullest dimension that is weighed; a dimension of unknown capacity is never full. */
export function utilisation(assignment: Assignment, host: number): number {
  const { weighed } = assignment.instance;
  let most = 0;
  for (let d = 0; d < weighed; d++) most = Math.max(most, share(assignment, host, d));
  return most;
}

/** Used share of one dimension. */
export function share(assignment: Assignment, host: number, dimension: number): number {
  const at = host * assignment.instance.dimensions.length + dimension;
  const load = assignment.load[at]!;
  return load === 0 ? 0 : load / assignment.instance.capacity[at]!;
}

export function valueOf(objective: Objective, measures: Measures): number {
  if (objective === "hosts") return measures.hostsUsed;
  return objective === "balance" ? measures.maxUtilisation : measures.cost;
}

/** Negative: left is better. What is placed goes before what it costs. */
export function compareMeasures(objective: Objective, left: Measures, right: Measures): number {
  return left.unplaced - right.unplaced || valueOf(objective, left) - valueOf(objective, right);
}

function deviation(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
