import { parentPort, workerData } from "node:worker_threads";
import { MUTANTS } from "./mutants.ts";
import { runSeed } from "./run.ts";
import type { Violation } from "./invariants.ts";

/** What a worker is told. */
export interface Share {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly mutant: string | undefined;
  /** Ends with the first seed that has a violation. */
  readonly first: boolean;
}

/** What a worker tells of some seeds. */
export interface Report {
  readonly seeds: number;
  readonly events: number;
  readonly calls: number;
  readonly virtualMs: number;
  readonly marks: ReadonlyMap<string, number>;
  readonly failures: readonly { readonly seed: number; readonly violations: readonly Violation[]; readonly lines: readonly string[] }[];
}

const SEEDS_A_REPORT = 50;

if (parentPort) await work(workerData as Share, parentPort.postMessage.bind(parentPort));

export async function work({ from, to, step, mutant, first }: Share, tell: (report: Report) => void): Promise<void> {
  let seeds = 0;
  let totals = { events: 0, calls: 0, virtualMs: 0 };
  let marks = new Map<string, number>();
  let failures: Report["failures"][number][] = [];
  const flush = (): void => {
    tell({ seeds, ...totals, marks, failures });
    seeds = 0;
    totals = { events: 0, calls: 0, virtualMs: 0 };
    marks = new Map();
    failures = [];
  };
  for (let seed = from; seed <= to; seed += step) {
    const { violations, lines, ...result } = await runSeed(seed, mutant === undefined ? {} : { mutant: MUTANTS[mutant]! });
    seeds += 1;
    totals = { events: totals.events + result.events, calls: totals.calls + result.calls, virtualMs: totals.virtualMs + result.virtualMs };
    for (const [mark, count] of result.marks) marks.set(mark, (marks.get(mark) ?? 0) + count);
    if (violations.length > 0) failures.push({ seed, violations, lines });
    if (seeds >= SEEDS_A_REPORT) flush();
    if (first && violations.length > 0) break;
  }
  flush();
}
