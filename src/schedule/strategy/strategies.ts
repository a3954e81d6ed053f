import { bestFit } from "./best-fit.ts";
import { placeDefault, SEARCH_NODES } from "./default.ts";
import { dotProduct } from "./dot-product.ts";
import { genetic } from "./genetic.ts";
import { greedy } from "./greedy.ts";
import { heuristic, type PlacementStrategy } from "./heuristic.ts";
import type { Instance } from "./instance.ts";
import { largestFirstGreedy } from "./largest-first.ts";
import { improve } from "./local-search.ts";
import type { Objective } from "./objective.ts";
import { optimal } from "./optimal.ts";
import type { Limits, Solution } from "./solution.ts";

export type StrategyName = (typeof STRATEGIES)[number]["name"];

export interface StrategyOptions {
  /** How `indexed` and `default` tell hosts apart. */
  readonly strategy: PlacementStrategy;
  /** What those that search are after. */
  readonly objective: Objective;
  readonly limits: Limits;
  /** Of `genetic`. */
  readonly seed: number;
}

const GENERATIONS = 60;

/** Every strategy, the simple ones first. */
export const STRATEGIES = [
  { name: "greedy", run: (instance, { limits }) => simple(greedy(instance, "ascending", limits.elapsed), "smallest first, most free") },
  {
    name: "largest-first",
    run: (instance, { limits }) => simple(largestFirstGreedy(instance, limits.elapsed), "largest first, most free"),
  },
  { name: "best-fit", run: (instance, { limits }) => simple(bestFit(instance, undefined, limits.elapsed), "largest first, least free") },
  {
    name: "dot-product",
    run: (instance, { limits }) => simple(dotProduct(instance, undefined, limits.elapsed), "largest first, most alike"),
  },
  { name: "indexed", run: (instance, { strategy, limits }) => simple(heuristic(instance, strategy, limits.elapsed), strategy) },
  { name: "default", run: runDefault },
  { name: "local-search", run: runLocalSearch },
  { name: "genetic", run: runGenetic },
  { name: "optimal", run: (instance, { objective, limits }) => optimal(instance, objective, limits) },
] as const satisfies readonly { readonly name: string; readonly run: (instance: Instance, options: StrategyOptions) => Solution }[];

export function solve(instance: Instance, name: StrategyName, options: StrategyOptions): Solution {
  return STRATEGIES.find((each) => each.name === name)!.run(instance, options);
}

function simple(host: Int32Array, note: string): Solution {
  return { host, proven: false, note };
}

function runDefault(instance: Instance, { strategy, limits }: StrategyOptions): Solution {
  const { host, verdict } = placeDefault(instance, strategy, SEARCH_NODES, limits.elapsed);
  if (verdict === "complete") return simple(host, strategy);
  return simple(
    host,
    verdict === "impossible" ? `${strategy}; it is proven that not all fit` : `${strategy}; whether all fit is not known`,
  );
}

function runLocalSearch(instance: Instance, { strategy, objective, limits }: StrategyOptions): Solution {
  return simple(improve(instance, heuristic(instance, strategy, limits.elapsed), objective, limits), "from indexed");
}

function runGenetic(instance: Instance, { objective, limits, seed }: StrategyOptions): Solution {
  const generations = { ...limits, iterations: Math.min(GENERATIONS, limits.iterations) };
  return simple(genetic(instance, objective, seed, generations), `seed ${seed}`);
}
