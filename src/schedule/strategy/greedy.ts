import type { Assignment } from "./assignment.ts";
import { construct, type Preference } from "./construct.ts";
import type { Instance } from "./instance.ts";
import { scales, smallestFirst } from "./order.ts";
import { type Elapsed, untimed } from "./solution.ts";

/**
 * The smallest item first, onto the host with most free; ties by fewest items, then by name. The order is a poor one
 * (what the small leave may be too little for the large): largest-first is the better greedy.
 */
export function greedy(instance: Instance, names: "ascending" | "descending" = "ascending", elapsed: Elapsed = untimed): Int32Array {
  return construct(instance, smallestFirst(instance), mostFree(instance), elapsed, names);
}

export function mostFree(instance: Instance): Preference {
  const free = freeAmount(instance);
  return (assignment, _item, left, right) => free(assignment, right) - free(assignment, left);
}

/** What is free over all dimensions, in average hosts. A host of unknown size counts what is on it instead. */
export function freeAmount(instance: Instance): (assignment: Assignment, host: number) => number {
  const scale = scales(instance);
  return (assignment, host) => {
    let sum = 0;
    for (let d = 0; d < scale.length; d++) {
      const free = assignment.free(host, d);
      sum += Number.isFinite(free) ? free / scale[d]! : 1 / (1 + assignment.total[host]!);
    }
    return sum;
  };
}
