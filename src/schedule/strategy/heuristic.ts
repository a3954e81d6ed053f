import type { Assignment } from "./assignment.ts";
import { construct, type Preference } from "./construct.ts";
import type { Instance } from "./instance.ts";
import { largestFirst, scales } from "./order.ts";
import { share, utilisation } from "./objective.ts";
import type { Elapsed } from "./solution.ts";

/** How hosts that fit are told apart. */
export type PlacementStrategy = "spread" | "binpack" | "least_load";

/** What the indexed engine does for fleets of any size: largest first, and the strategy's comparator. */
export function heuristic(instance: Instance, strategy: PlacementStrategy, elapsed?: Elapsed): Int32Array {
  return construct(instance, largestFirst(instance), preferenceOf(instance, strategy), elapsed);
}

/** Complete: of hosts that it cannot tell apart it prefers the first by name, as the planner does. */
export function preferenceOf(instance: Instance, strategy: PlacementStrategy): Preference {
  const preference = strategy === "binpack" ? leastFreeShare : strategy === "least_load" ? leastLoad(instance) : fewestReplicas;
  return (assignment, item, left, right) => preference(assignment, item, left, right) || left - right;
}

/** Fewest replicas of the service, then fewest items by weight. */
const fewestReplicas: Preference = ({ instance, count, total }, item, left, right) => {
  const row = instance.service[item]! * instance.hosts.length;
  return count[row + left]! - count[row + right]! || total[left]! / instance.weight[left]! - total[right]! / instance.weight[right]!;
};

/** The fullest host, by its mean share over the dimensions; a host of unknown size counts what is on it instead. */
const leastFreeShare: Preference = (assignment, _item, left, right) => freeShare(assignment, left) - freeShare(assignment, right);

function freeShare(assignment: Assignment, host: number): number {
  const { dimensions, weighed, capacity } = assignment.instance;
  let sum = 0;
  for (let d = 0; d < weighed; d++) {
    if (!Number.isFinite(capacity[host * dimensions.length + d])) return 1 / (1 + assignment.total[host]!);
    // In this order of operations, so that hosts which are equal to the planner are equal here.
    sum = sum + 1 - share(assignment, host, d);
  }
  return sum / weighed;
}

/** L/w: load is an amount, weight what the host is worth, so a host of weight 2 with 15 goes before one of weight 1 with 10. */
function leastLoad(instance: Instance): Preference {
  const scale = scales(instance);
  const load = (assignment: Assignment, host: number): number => {
    let sum = 0;
    for (let d = 0; d < scale.length; d++) sum += assignment.load[host * scale.length + d]! / scale[d]!;
    return sum / instance.weight[host]!;
  };
  return (assignment, _item, left, right) => load(assignment, left) - load(assignment, right);
}

/** The host whose fullest dimension is least used before the item comes. */
export const leastUtilised: Preference = (assignment, _item, left, right) => utilisation(assignment, left) - utilisation(assignment, right);
