import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { MUTANTS } from "./mutants.ts";
import { runSeed } from "./run.ts";
import type { Report, Share } from "./worker.ts";

/**
 * `npm run simulate -- --seeds 10000 [--from 1] [--workers 2] [--mutant NAME]`; `--replay SEED` for one seed with its
 * history; `--mutants` for the first seed that catches each planted bug.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1000" },
    from: { type: "string", default: "1" },
    workers: { type: "string", default: "2" },
    mutant: { type: "string" },
    mutants: { type: "boolean", default: false },
    replay: { type: "string" },
  },
});
/** Seeds make much garbage that dies young; a larger nursery collects it seldom. */
const YOUNG = { maxYoungGenerationSizeMb: 256 };
/** A planted bug must show within so many seeds. */
const PATIENCE = 2000;

if (values.mutant !== undefined && !(values.mutant in MUTANTS))
  throw new Error(`there is no mutant ${values.mutant}; there are ${Object.keys(MUTANTS).join(", ")}`);
const good = values.replay !== undefined ? await replay(Number(values.replay)) : values.mutants ? await huntMutants() : await campaign();
process.exitCode = good ? 0 : 1;

async function replay(seed: number): Promise<boolean> {
  const mutant = values.mutant === undefined ? {} : { mutant: MUTANTS[values.mutant]! };
  const result = await runSeed(seed, { ...mutant, keepLines: 100_000 });
  for (const line of result.lines) console.log(line);
  console.log(`hash ${result.hash}`);
  for (const { invariant, what } of result.violations) console.log(`${invariant}: ${what}`);
  return result.violations.length === 0;
}

async function campaign(): Promise<boolean> {
  const startedMs = performance.now();
  const totals = { seeds: 0, events: 0, calls: 0, virtualMs: 0, failed: 0 };
  const marks = new Map<string, number>();
  const seeds = Number(values.seeds);
  let toldAt = 0;
  await spread(values.mutant, seeds, false, (report) => {
    for (const key of ["seeds", "events", "calls", "virtualMs"] as const) totals[key] += report[key];
    for (const [mark, count] of report.marks) marks.set(mark, (marks.get(mark) ?? 0) + count);
    for (const failure of report.failures) {
      totals.failed += 1;
      if (totals.failed <= 10) console.log(failureText(failure));
    }
    if (totals.seeds - toldAt < 1000) return;
    toldAt = totals.seeds;
    console.log(
      `${totals.seeds} of ${seeds} seeds, ${totals.failed} with violations, ${Math.round((performance.now() - startedMs) / 1000)} s`,
    );
  });
  const seconds = (performance.now() - startedMs) / 1000;
  for (const [mark, count] of [...marks].sort(([left], [right]) => (left < right ? -1 : 1)))
    console.log(`${String(count).padStart(9)}  ${mark}`);
  console.log(
    `${totals.events} events, ${totals.calls} engine calls, ${(totals.virtualMs / 86_400_000).toFixed(1)} virtual days, ${marks.size} situations`,
  );
  console.log(
    `${totals.seeds} seeds in ${seconds.toFixed(1)} s (${(totals.seeds / seconds).toFixed(0)} a second), ${totals.failed} with violations`,
  );
  return totals.failed === 0;
}

function failureText({ seed, violations, lines }: Report["failures"][number]): string {
  const told = violations.slice(0, 4).map(({ invariant, what }) => `  ${invariant}: ${what}`);
  const more = violations.length > 4 ? [`  and ${violations.length - 4} more`] : [];
  const again = `npm run simulate -- --replay ${seed}${values.mutant === undefined ? "" : ` --mutant ${values.mutant}`}`;
  return [`seed ${seed} (again: ${again})`, ...told, ...more, ...lines.slice(-6).map((line) => `    ${line}`)].join("\n");
}

async function huntMutants(): Promise<boolean> {
  let survivors = 0;
  for (const mutant of Object.keys(MUTANTS)) {
    let first: { seed: number; invariants: string } | undefined;
    await spread(mutant, PATIENCE, true, ({ failures }) => {
      for (const { seed, violations } of failures) {
        if (!first || seed < first.seed)
          first = { seed, invariants: [...new Set(violations.map(({ invariant }) => invariant))].join(", ") };
      }
    });
    if (!first) survivors += 1;
    console.log(`${mutant.padEnd(42)} ${first ? `caught by seed ${first.seed}: ${first.invariants}` : `SURVIVED ${PATIENCE} seeds`}`);
  }
  return survivors === 0;
}

/** Every worker takes every n-th seed. */
async function spread(mutant: string | undefined, seeds: number, first: boolean, tell: (report: Report) => void): Promise<void> {
  const step = Number(values.workers);
  const from = Number(values.from);
  const shares = Array.from({ length: step }, (_, index): Share => ({ from: from + index, to: from + seeds - 1, step, mutant, first }));
  await Promise.all(
    shares.map(
      (workerData) =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData, resourceLimits: YOUNG });
          worker.on("message", tell);
          worker.on("error", reject);
          worker.on("exit", () => resolve());
        }),
    ),
  );
}
