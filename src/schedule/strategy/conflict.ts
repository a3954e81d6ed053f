import { Assignment } from "./assignment.ts";
import type { Instance } from "./instance.ts";
import { dominantSizes } from "./order.ts";

/**
 * Size of a set of items of which no two can share any host, by any rule or dimension: each needs a host of its own. Found
 * greedily, the largest first; a larger set may exist.
 */
export function conflictClique(instance: Instance): number {
  const assignment = new Assignment(instance);
  const size = dominantSizes(instance);
  const order = instance.items.map((_, item) => item).sort((left, right) => size[right]! - size[left]! || left - right);
  const clique: number[] = [];
  for (const item of order) if (clique.every((other) => !canShare(assignment, item, other))) clique.push(item);
  return clique.length;
}

function canShare(assignment: Assignment, item: number, other: number): boolean {
  for (let host = 0; host < assignment.instance.hosts.length; host++) {
    if (!assignment.fits(other, host)) continue;
    assignment.put(other, host);
    const both = assignment.fits(item, host);
    assignment.take(other);
    if (both) return true;
  }
  return false;
}
