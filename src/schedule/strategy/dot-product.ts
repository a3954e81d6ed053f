import type { Assignment } from "./assignment.ts";
import { construct, type Preference } from "./construct.ts";
import type { Instance } from "./instance.ts";
import { largestFirst, type Order, scales } from "./order.ts";
import type { Elapsed } from "./solution.ts";

/** Onto the host whose free amounts are most alike in direction to the demand: cpu-heavy items where cpu is left. */
export function dotProduct(instance: Instance, order: Order = largestFirst(instance), elapsed?: Elapsed): Int32Array {
  return construct(instance, order, alignment(instance), elapsed);
}

/** Of hosts in use first, since alignment alone would rather open a new one. */
export function alignment(instance: Instance): Preference {
  const scale = scales(instance);
  const cosine = (assignment: Assignment, item: number, host: number): number => {
    let dot = 0;
    let freeSquares = 0;
    for (let d = 0; d < scale.length; d++) {
      const free = assignment.free(host, d);
      const room = Number.isFinite(free) ? free / scale[d]! : 1;
      dot += (room * instance.demand[item * scale.length + d]!) / scale[d]!;
      freeSquares += room * room;
    }
    return freeSquares === 0 ? 0 : dot / Math.sqrt(freeSquares);
  };
  return (assignment, item, left, right) =>
    Number(assignment.isOpen(right)) - Number(assignment.isOpen(left)) || cosine(assignment, item, right) - cosine(assignment, item, left);
}
