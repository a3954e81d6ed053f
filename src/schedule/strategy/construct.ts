import { Assignment, NOWHERE } from "./assignment.ts";
import type { Instance } from "./instance.ts";
import type { Order } from "./order.ts";
import { type Elapsed, untimed } from "./solution.ts";

/** Negative: the item rather goes to the left host. Equal hosts are told apart by fewest items, then by name. */
export type Preference = (assignment: Assignment, item: number, left: number, right: number) => number;

/**
 * One item after the other to the host that is preferred among those where it fits; none is moved again. What is left when
 * the time is over goes nowhere.
 */
export function construct(
  instance: Instance,
  order: Order,
  preference: Preference,
  elapsed: Elapsed = untimed,
  names: "ascending" | "descending" = "ascending",
): Int32Array {
  const assignment = new Assignment(instance);
  for (const [at, item] of order.entries()) {
    if ((at & 31) === 31 && elapsed() >= 1) break;
    const host = preferred(assignment, item, preference, names);
    if (host !== NOWHERE) assignment.put(item, host);
  }
  return assignment.host;
}

export function preferred(
  assignment: Assignment,
  item: number,
  preference: Preference,
  names: "ascending" | "descending" = "ascending",
): number {
  let best = NOWHERE;
  for (let host = 0; host < assignment.instance.hosts.length; host++) {
    if (!assignment.fits(item, host)) continue;
    if (best === NOWHERE || compareHosts(assignment, item, host, best, preference, names) < 0) best = host;
  }
  return best;
}

function compareHosts(
  assignment: Assignment,
  item: number,
  left: number,
  right: number,
  preference: Preference,
  names: "ascending" | "descending",
): number {
  const byName = names === "ascending" ? left - right : right - left;
  return preference(assignment, item, left, right) || assignment.total[left]! - assignment.total[right]! || byName;
}
