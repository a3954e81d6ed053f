import { Assignment, NOWHERE } from "./assignment.ts";
import { leastFree } from "./best-fit.ts";
import { preferred } from "./construct.ts";
import { alignment } from "./dot-product.ts";
import type { Instance } from "./instance.ts";
import { measure, share } from "./objective.ts";
import { sizes } from "./order.ts";
import { seeded } from "./random.ts";
import type { Limits } from "./solution.ts";

/**
 * Looks for room: empties two or three hosts and fills them again with what was on them and what is nowhere, in an order
 * that is by and large the largest first. What is not worse is kept, so that it wanders over many placements of equal
 * worth, which single moves and swaps cannot reach. Ends when everything is placed on no more than `enough` hosts. Seeded.
 */
export function rebuild(instance: Instance, start: Int32Array, enough: number, { iterations, elapsed }: Limits, seed = 1): Int32Array {
  const random = seeded(seed);
  const size = sizes(instance);
  const preferences = [leastFree(instance), alignment(instance)];
  let held = Int32Array.from(start);
  let worth = worthOf(instance, held);
  for (let round = 0; round < iterations && elapsed() < 1 && !isEnough(instance, held, enough); round++) {
    const assignment = new Assignment(instance, held);
    empty(assignment, 2 + Math.floor(random() * 2), random);
    const key = size.map((each) => each * (0.6 + 0.8 * random()));
    const loose = instance.items.map((_, item) => item).filter((item) => assignment.host[item] === NOWHERE);
    for (const item of loose.sort((left, right) => key[right]! - key[left]! || left - right)) {
      const host = preferred(assignment, item, preferences[round % 2]!);
      if (host !== NOWHERE) assignment.put(item, host);
    }
    const after = worthOf(instance, assignment.host);
    if (after < worth) continue;
    held = assignment.host.slice();
    worth = after;
  }
  return held;
}

function empty(assignment: Assignment, hosts: number, random: () => number): void {
  for (let count = 0; count < hosts; count++) {
    const host = Math.floor(random() * assignment.placed.length);
    assignment.host.forEach((at, item) => at === host && assignment.take(item));
  }
}

function isEnough(instance: Instance, host: Int32Array, enough: number): boolean {
  const { unplaced, hostsUsed } = measure(instance, host);
  return unplaced === 0 && hostsUsed <= enough;
}

/** Higher is better: what is placed first, then few hosts, then uneven ones. */
function worthOf(instance: Instance, host: Int32Array): number {
  const assignment = new Assignment(instance, host);
  const dimensions = instance.dimensions.length;
  let worth = 0;
  for (let at = 0; at < assignment.placed.length; at++) {
    if (!assignment.isOpen(at)) worth += dimensions;
    for (let d = 0; d < dimensions; d++) worth += share(assignment, at, d) ** 2;
  }
  return worth - assignment.unplaced * 2 * dimensions * instance.hosts.length;
}
