import { construct } from "./construct.ts";
import { mostFree } from "./greedy.ts";
import type { Instance } from "./instance.ts";
import { largestFirst } from "./order.ts";
import type { Elapsed } from "./solution.ts";

/** The largest item first, onto the host with most free: what a large one leaves, a small one can use. */
export function largestFirstGreedy(instance: Instance, elapsed?: Elapsed): Int32Array {
  return construct(instance, largestFirst(instance), mostFree(instance), elapsed);
}
