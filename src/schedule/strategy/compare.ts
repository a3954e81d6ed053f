import { lowerBound } from "./bound.ts";
import { objectiveOf } from "./default.ts";
import type { PlacementStrategy } from "./heuristic.ts";
import type { Instance } from "./instance.ts";
import { measure, type Measures, type Objective, valueOf } from "./objective.ts";
import { STRATEGIES, type StrategyName } from "./strategies.ts";

export interface CompareOptions {
  /** What the fleet is placed by; decides what `default` and `indexed` do. */
  readonly strategy: PlacementStrategy;
  /** What is compared; by default what the strategy is after. */
  readonly objective?: Objective;
  /** Milliseconds of any clock; the pure code has none. */
  readonly clock: () => number;
  /** For each of the strategies, and for the bound. */
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
  /** Its time was over before it was done. */
  readonly stopped: boolean;
  readonly host: Int32Array;
}

export interface Comparison {
  readonly objective: Objective;
  readonly bound: number;
  /** The bound is the optimum: the exact search proved it. */
  readonly proven: boolean;
  /** The bound's time was over: with more it may be higher. */
  readonly boundStopped: boolean;
  readonly rows: readonly ComparisonRow[];
}

/** Every strategy on one case, each from the start, with its result, its time and its gap to the bound. */
export function compareStrategies(instance: Instance, options: CompareOptions): Comparison {
  const objective = options.objective ?? objectiveOf(options.strategy);
  const timed = STRATEGIES.map(({ name, run }) => {
    const budget = new TimeBudget(options);
    const limits = { elapsed: budget.elapsed, iterations: Number.MAX_SAFE_INTEGER };
    const solution = run(instance, { strategy: options.strategy, objective, limits, seed: options.seed });
    return { strategy: name, solution, ms: budget.ms(), stopped: budget.over, measures: measure(instance, solution.host) };
  });
  const exact = timed.find(({ strategy, solution }) => strategy === "optimal" && solution.proven)?.measures;
  const budget = new TimeBudget(options);
  const bound = exact ? valueOf(objective, exact) : lowerBound(instance, objective, budget.elapsed);
  const least = exact?.unplaced ?? 0;
  const rows = timed.map(({ strategy, solution, ms, stopped, measures }) => {
    const value = valueOf(objective, measures);
    return {
      strategy,
      ...measures,
      value,
      ms,
      gap: gapOf(value, bound, measures.unplaced, least),
      note: stopped && !solution.proven ? `${solution.note}; stopped after ${options.budgetMs / 1000} s` : solution.note,
      stopped: stopped && !solution.proven,
      host: solution.host,
    };
  });
  return { objective, bound, proven: exact !== undefined, boundStopped: budget.over, rows };
}

/** Whoever is told that the time is over stops, so that having told it is what there is to say of them. */
class TimeBudget {
  readonly #options: CompareOptions;
  readonly #startedMs: number;
  over = false;

  constructor(options: CompareOptions) {
    this.#options = options;
    this.#startedMs = options.clock();
  }

  readonly ms = (): number => this.#options.clock() - this.#startedMs;

  readonly elapsed = (): number => {
    const share = this.ms() / this.#options.budgetMs;
    if (share >= 1) this.over = true;
    return share;
  };
}

function gapOf(value: number, bound: number, unplaced: number, least: number): number | undefined {
  if (unplaced > least) return undefined;
  if (value <= bound) return 0;
  return bound === 0 ? undefined : value / bound - 1;
}
