import { construct, type Preference } from "./construct.ts";
import { freeAmount } from "./greedy.ts";
import type { Instance } from "./instance.ts";
import { largestFirst, type Order } from "./order.ts";
import type { Elapsed } from "./solution.ts";

/** Onto the host that has least free and is still large enough. */
export function bestFit(instance: Instance, order: Order = largestFirst(instance), elapsed?: Elapsed): Int32Array {
  return construct(instance, order, leastFree(instance), elapsed);
}

export function leastFree(instance: Instance): Preference {
  const free = freeAmount(instance);
  return (assignment, _item, left, right) => free(assignment, left) - free(assignment, right);
}
