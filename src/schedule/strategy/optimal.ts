import { lowerBound } from "./bound.ts";
import { branchAndBound } from "./branch.ts";
import type { Instance } from "./instance.ts";
import { improve } from "./local-search.ts";
import { compareMeasures, measure, type Objective, valueOf } from "./objective.ts";
import { bestOfSeveral } from "./portfolio.ts";
import type { Elapsed, Limits, Solution } from "./solution.ts";

/** Items × hosts, and items, beyond which a tree search has no chance, and its preparation alone would take longer than the rest. */
const SEARCHABLE = 4_000;
const MOST_ITEMS = 1_000;

/**
 * The best placement there is, by branch and bound, if the limits suffice: first as much as possible placed, then the
 * objective. Where they do not, the best of the heuristics and of the search so far, and the note says so.
 */
export function optimal(instance: Instance, objective: Objective, limits: Limits): Solution {
  const { elapsed } = limits;
  let best = improve(instance, bestOfSeveral(instance, objective, elapsed), objective, limits);
  if (instance.items.length > MOST_ITEMS || instance.items.length * instance.hosts.length > SEARCHABLE)
    return tooLarge(instance, best, objective, elapsed);
  let nodes = 0;
  for (let skips = 0; ; skips++) {
    const measures = measure(instance, best);
    if (measures.unplaced < skips) return proven(best, nodes);
    const value = measures.unplaced === skips ? valueOf(objective, measures) : Infinity;
    const enough = skips === 0 ? lowerBound(instance, objective, elapsed) : -Infinity;
    if (measures.unplaced === skips && value <= enough) return proven(best, nodes);
    const rest = { ...limits, iterations: limits.iterations - nodes };
    const found = branchAndBound(instance, { objective, below: value, enough, skips, limits: rest });
    nodes += found.nodes;
    if (found.host && compareMeasures(objective, measure(instance, found.host), measures) < 0) best = found.host;
    if (!found.proven) return fallBack(best, nodes);
    if (measure(instance, best).unplaced <= skips) return proven(best, nodes);
  }
}

function proven(host: Int32Array, nodes: number): Solution {
  return { host, proven: true, note: nodes === 0 ? "optimal: it meets the lower bound" : `optimal: proven in ${nodes} nodes` };
}

function tooLarge(instance: Instance, host: Int32Array, objective: Objective, elapsed: Elapsed): Solution {
  const measures = measure(instance, host);
  if (measures.unplaced === 0 && valueOf(objective, measures) <= lowerBound(instance, objective, elapsed)) return proven(host, 0);
  return { host, proven: false, note: "not proven: too large for an exact search; this is the best of local search" };
}

function fallBack(host: Int32Array, nodes: number): Solution {
  return { host, proven: false, note: `not proven: the search ended after ${nodes} nodes; this is the best of it and of local search` };
}
