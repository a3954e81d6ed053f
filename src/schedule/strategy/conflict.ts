import { Assignment } from "./assignment.ts";
import type { Instance } from "./instance.ts";
import { dominantSizes } from "./order.ts";
import { type Elapsed, untimed } from "./solution.ts";

/**
 * Size of a set of items of which no two can share any host, by any rule or dimension: each needs a host of its own. Found
 * greedily, the largest first, as far as there is time; a larger set may exist.
 */
export function conflictClique(instance: Instance, elapsed: Elapsed = untimed): number {
  const assignment = new Assignment(instance);
  const members: number[] = [];
  let clique = 0;
  // What one of a kind says of another goes for all of both kinds: a large fleet has few kinds, and many of each.
  for (const [item, ...equals] of kindsOf(instance)) {
    if (members.some((member) => elapsed() >= 1 || canShare(assignment, item!, member))) continue;
    members.push(item!);
    clique += equals.length > 0 && canShare(assignment, equals[0]!, item!) ? 1 : 1 + equals.length;
  }
  return clique;
}

/** Items that are the same but for their names, the largest kind first. */
function kindsOf(instance: Instance): readonly (readonly number[])[] {
  const dimensions = instance.dimensions.length;
  const size = dominantSizes(instance);
  const order = instance.items.map((_, item) => item).sort((left, right) => size[right]! - size[left]! || left - right);
  const keyOf = (item: number): string => {
    const amounts = instance.demand.subarray(item * dimensions, (item + 1) * dimensions);
    return `${instance.service[item]} ${instance.row[item]} ${amounts.join(",")}`;
  };
  return [...Map.groupBy(order, keyOf).values()];
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
