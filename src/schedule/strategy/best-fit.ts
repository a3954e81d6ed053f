import { construct, type Preference } from "./construct.ts";
import { freeAmount } from "./greedy.ts";
import type { Instance } from "./instance.ts";
import { largestFirst } from "./order.ts";
import type { Elapsed } from "./solution.ts";

/** Onto the host that has least free and is still large enough. */
export function bestFit(instance: Instance, elapsed?: Elapsed): Int32Array {
  return construct(instance, largestFirst(instance), leastFree(instance), elapsed);
}

export function leastFree(instance: Instance): Preference {
  const free = freeAmount(instance);
  return (assignment, _item, left, right) => free(assignment, left) - free(assignment, right);
}
