import { lowerBound } from "./bound.ts";
import { branchAndBound } from "./branch.ts";
import { heuristic, type PlacementStrategy } from "./heuristic.ts";
import type { Instance } from "./instance.ts";
import { improve } from "./local-search.ts";
import { compareMeasures, measure, type Objective } from "./objective.ts";
import { bestOfSeveral } from "./portfolio.ts";
import { rebuild } from "./rebuild.ts";
import { type Elapsed, type Limits, untimed } from "./solution.ts";

/** Nodes after which the exact search gives up: about a tenth of a second. */
export const SEARCH_NODES = 100_000;
const POLISH_STEPS = 20_000;
const ROUNDS = 400;
/** Above this many items × hosts the indexed heuristic decides alone: large fleets have slack, and the search no time. */
const SMALL = 1_000;

export interface DefaultResult {
  /** Host by item; -1 = not placed. */
  readonly host: Int32Array;
  /** `impossible`: an exact search has shown that no placement of all items exists. `unknown`: it gave up, or the case is too large for it. */
  readonly verdict: "complete" | "impossible" | "unknown";
}

/**
 * The default strategy. The indexed heuristic decides; for small cases its answer is bettered: packing takes the best of
 * several orders and polishes it, and before something is called impossible an exact search has to agree. Decided by
 * counts of steps and fixed seeds, so that the same input gives the same bytes; only comparisons, for which a user waits,
 * give a time as well.
 */
export function placeDefault(
  instance: Instance,
  strategy: PlacementStrategy,
  nodes: number = SEARCH_NODES,
  elapsed: Elapsed = untimed,
): DefaultResult {
  const limits = { iterations: nodes, elapsed };
  const first = heuristic(instance, strategy, elapsed);
  if (instance.items.length * instance.hosts.length > SMALL) return verdictOf(instance, first);
  const packed = strategy === "binpack" ? pack(instance, first, limits) : first;
  if (measure(instance, packed).unplaced === 0) return { host: packed, verdict: "complete" };
  return findRoom(instance, packed, objectiveOf(strategy), limits);
}

export function objectiveOf(strategy: PlacementStrategy): Objective {
  return strategy === "binpack" ? "hosts" : "balance";
}

/** The first of: the heuristic, several orders, local search, a short exact search; whichever meets the lower bound. */
function pack(instance: Instance, first: Int32Array, { iterations: nodes, elapsed }: Limits): Int32Array {
  const bound = lowerBound(instance, "hosts", elapsed);
  const meets = (host: Int32Array): boolean => {
    const { unplaced, hostsUsed } = measure(instance, host);
    return unplaced === 0 && hostsUsed <= bound;
  };
  if (meets(first)) return first;
  const several = betterOf(instance, "hosts", bestOfSeveral(instance, "hosts", elapsed), first);
  if (meets(several)) return several;
  const polished = improve(instance, several, "hosts", { iterations: POLISH_STEPS, elapsed });
  const { unplaced, hostsUsed } = measure(instance, polished);
  if (unplaced > 0 || hostsUsed <= bound) return polished;
  const limits = { iterations: Math.ceil(nodes / 10), elapsed };
  const found = branchAndBound(instance, { objective: "hosts", below: hostsUsed, enough: bound, skips: 0, limits });
  if (found.proven) return found.host ?? polished;
  return betterOf(
    instance,
    "hosts",
    rebuild(instance, found.host ?? polished, bound, { iterations: ROUNDS, elapsed }),
    found.host ?? polished,
  );
}

/** Something is unplaced: other orders, moves that make room, and at last the exact search. */
function findRoom(instance: Instance, first: Int32Array, objective: Objective, limits: Limits): DefaultResult {
  const { elapsed } = limits;
  const several = betterOf(instance, objective, bestOfSeveral(instance, "hosts", elapsed), first);
  const polished = improve(instance, several, objective, { iterations: POLISH_STEPS, elapsed });
  if (measure(instance, polished).unplaced === 0) return { host: polished, verdict: "complete" };
  const found = branchAndBound(instance, { objective: "hosts", below: Infinity, enough: Infinity, skips: 0, limits });
  if (!found.host && found.proven) return { host: polished, verdict: "impossible" };
  const placed =
    found.host ?? betterOf(instance, objective, rebuild(instance, polished, Infinity, { iterations: ROUNDS, elapsed }), polished);
  return verdictOf(instance, improve(instance, placed, objective, { iterations: POLISH_STEPS, elapsed }));
}

function betterOf(instance: Instance, objective: Objective, challenger: Int32Array, holder: Int32Array): Int32Array {
  return compareMeasures(objective, measure(instance, challenger), measure(instance, holder)) < 0 ? challenger : holder;
}

function verdictOf(instance: Instance, host: Int32Array): DefaultResult {
  return { host, verdict: measure(instance, host).unplaced === 0 ? "complete" : "unknown" };
}
