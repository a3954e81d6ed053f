import { lowerBound } from "./bound.ts";
import { objectiveOf } from "./default.ts";
import type { PlacementStrategy } from "./heuristic.ts";
import type { Instance } from "./instance.ts";
import { measure, type Measures, type Objective, valueOf } from "./objective.ts";
import type { Limits } from "./solution.ts";
import { STRATEGIES, type StrategyName } from "./strategies.ts";

export interface CompareOptions {
  /** What the fleet is placed by; decides what `default` and `indexed` do. */
  readonly strategy: PlacementStrategy;
  /** What is compared; by default what the strategy is after. */
  readonly objective?: Objective;
  /** Milliseconds of any clock; the pure code has none. */
  readonly clock: () => number;
  /** For each of the strategies that search. */
  readonly budgetMs: number;
  readonly seed: number;
}

export interface ComparisonRow extends Measures {
  readonly strategy: StrategyName;
  /** Of the objective. */
  readonly value: number;
  readonly ms: number;
  /** How far above the bound, as a share of it; undefined where something is unplaced that need not be, or nothing can be said. */
  readonly gap: number | undefined;
  readonly note: string;
  readonly host: Int32Array;
}

export interface Comparison {
  readonly objective: Objective;
  readonly bound: number;
  /** The bound is the optimum: the exact search proved it. */
  readonly proven: boolean;
  readonly rows: readonly ComparisonRow[];
}

/** Every strategy on one case, each from the start, with its result, its time and its gap to the bound. */
export function compareStrategies(instance: Instance, options: CompareOptions): Comparison {
  const objective = options.objective ?? objectiveOf(options.strategy);
  const timed = STRATEGIES.map(({ name, run }) => {
    const startedMs = options.clock();
    const solution = run(instance, { strategy: options.strategy, objective, limits: limitsOf(options, startedMs), seed: options.seed });
    return { strategy: name, solution, ms: options.clock() - startedMs, measures: measure(instance, solution.host) };
  });
  const exact = timed.find(({ strategy, solution }) => strategy === "optimal" && solution.proven)?.measures;
  const bound = exact ? valueOf(objective, exact) : lowerBound(instance, objective);
  const least = exact?.unplaced ?? 0;
  const rows = timed.map(({ strategy, solution, ms, measures }) => {
    const value = valueOf(objective, measures);
    return {
      strategy,
      ...measures,
      value,
      ms,
      gap: gapOf(value, bound, measures.unplaced, least),
      note: solution.note,
      host: solution.host,
    };
  });
  return { objective, bound, proven: exact !== undefined, rows };
}

function limitsOf({ clock, budgetMs }: CompareOptions, startedMs: number): Limits {
  return { elapsed: () => (clock() - startedMs) / budgetMs, iterations: Number.MAX_SAFE_INTEGER };
}

function gapOf(value: number, bound: number, unplaced: number, least: number): number | undefined {
  if (unplaced > least) return undefined;
  if (value <= bound) return 0;
  return bound === 0 ? undefined : value / bound - 1;
}
