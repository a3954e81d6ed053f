import { byText } from "../../model/order.ts";
import { type Amounts, dominantShare, lackingDimension, plus } from "./quantity.ts";

export interface Victim {
  readonly name: string;
  readonly service: string;
  readonly priority: number;
  readonly demand: Amounts;
  readonly available: boolean;
}

export interface VictimRequest {
  readonly demand: Amounts;
  readonly free: Amounts;
  readonly candidates: readonly Victim[];
  /** Names of candidates that go in any case. */
  readonly forced: ReadonlySet<string>;
  /** Service → how many of its available replicas may go; absent = any number. */
  readonly allowed: ReadonlyMap<string, number>;
}

/** Up to so many candidates every subset is tried: 1,024 at most. */
const EXACT = 10;

/**
 * The victims on one host: of the lowest priorities that suffice, the fewest, then the least important together, then by
 * name. With many candidates the search is greedy, and what turns out not to be needed is spared again.
 */
export function fewestVictims(request: VictimRequest): readonly Victim[] | undefined {
  const sorted = request.candidates.toSorted((left, right) => left.priority - right.priority || byText(left.name, right.name));
  const levels = [...new Set(sorted.map(({ priority }) => priority))];
  for (const level of levels) {
    const upTo = sorted.filter(({ priority, name }) => priority <= level || request.forced.has(name));
    const victims = upTo.length <= EXACT ? smallestSubset(upTo, request) : greedily(upTo, request);
    if (victims) return victims;
  }
  return undefined;
}

function smallestSubset(candidates: readonly Victim[], request: VictimRequest): readonly Victim[] | undefined {
  let best: readonly Victim[] | undefined;
  for (let mask = 1; mask < 2 ** candidates.length; mask++) {
    const victims = candidates.filter((_, at) => (mask & (1 << at)) !== 0);
    if (best && compareSets(victims, best) >= 0) continue;
    if (suffices(victims, request) && isAllowed(victims, request)) best = victims;
  }
  return best;
}

function compareSets(left: readonly Victim[], right: readonly Victim[]): number {
  const sum = (victims: readonly Victim[]): number => victims.reduce((total, { priority }) => total + priority, 0);
  const names = (victims: readonly Victim[]): string => victims.map(({ name }) => name).join("\n");
  return left.length - right.length || sum(left) - sum(right) || byText(names(left), names(right));
}

function greedily(candidates: readonly Victim[], request: VictimRequest): readonly Victim[] | undefined {
  const size = ({ demand }: Victim): number => dominantShare(demand, request.demand);
  const order = candidates.toSorted(
    (left, right) =>
      Number(request.forced.has(right.name)) - Number(request.forced.has(left.name)) ||
      left.priority - right.priority ||
      size(right) - size(left) ||
      byText(left.name, right.name),
  );
  let victims: Victim[] = [];
  for (const candidate of order) {
    if (victims.length > 0 && suffices(victims, request)) break;
    if (isAllowed([...victims, candidate], request)) victims.push(candidate);
  }
  if (!suffices(victims, request)) return undefined;
  for (const victim of victims.toReversed()) {
    const without = victims.filter((each) => each !== victim);
    if (without.length > 0 && suffices(without, request)) victims = without;
  }
  return victims;
}

function suffices(victims: readonly Victim[], { demand, free, forced }: VictimRequest): boolean {
  if ([...forced].some((name) => !victims.some((victim) => victim.name === name))) return false;
  const freed = victims.reduce((sum, victim) => plus(sum, victim.demand), free);
  // What `free` does not name is unlimited and stays so.
  const named = Object.fromEntries(Object.entries(freed).filter(([dimension]) => free[dimension] !== undefined));
  return lackingDimension(demand, named) === undefined;
}

function isAllowed(victims: readonly Victim[], { allowed }: VictimRequest): boolean {
  const taken = new Map<string, number>();
  for (const { service, available } of victims) if (available) taken.set(service, (taken.get(service) ?? 0) + 1);
  return [...taken].every(([service, count]) => count <= (allowed.get(service) ?? Infinity));
}
