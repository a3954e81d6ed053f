import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { requireEngines } from "../test/fleet/requirements.ts";
import { APPLY } from "./apply.ts";
import type { Bench } from "./bench.ts";
import { CLI } from "./cli.ts";
import { COMPOSE } from "./compose.ts";
import { jsonLine, rate, type Rating, table } from "./figure.ts";
import { GPU } from "./gpu.ts";
import { NOOP } from "./noop.ts";
import { QUALITY } from "./quality.ts";
import { REBALANCE } from "./rebalance.ts";
import { SCHEDULE } from "./schedule.ts";

const BENCHES: readonly Bench[] = [APPLY, CLI, COMPOSE, GPU, NOOP, QUALITY, REBALANCE, SCHEDULE];

const USAGE = `npm run bench -- [NAME…] [--json] [--smoke] [--repeats N]

${BENCHES.map(({ name, summary }) => `  ${name.padEnd(8)}${summary}`).join("\n")}

  --json       one line a figure
  --smoke      the smallest form, of all benches without a NAME; fails only when a bench breaks
  --repeats N  how often each subject is measured
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean" }, smoke: { type: "boolean" }, repeats: { type: "string" }, help: { type: "boolean" } },
  });
  const chosen = positionals.length === 0 && values.smoke === true ? BENCHES : BENCHES.filter(({ name }) => positionals.includes(name));
  const unknown = positionals.filter((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown.length > 0 || chosen.length === 0 || values.help === true) {
    process.stdout.write(USAGE);
    if (unknown.length > 0) process.stderr.write(`There is no bench ${unknown.join(", ")}.\n`);
    return unknown.length > 0 ? 2 : 0;
  }
  const ratings: Rating[] = [];
  for (const bench of chosen) ratings.push(...(await runBench(bench, values)));
  process.stdout.write(values.json === true ? ratings.map((rating) => `${jsonLine(rating)}\n`).join("") : table(ratings));
  // A missed goal is a figure like any other: machines differ, and whoever reads the table judges.
  return 0;
}

async function runBench(bench: Bench, values: { readonly smoke?: boolean; readonly repeats?: string }): Promise<readonly Rating[]> {
  const smoke = values.smoke === true;
  if (bench.engines) {
    const readiness = await requireEngines([]);
    if (!readiness.ready) {
      note(`${bench.name}: skipped, it needs real engines: ${readiness.reason}`);
      return [];
    }
  }
  const before = loadText();
  const figures = await bench.run({ smoke, repeats: repeatsOf(values.repeats, smoke ? 1 : bench.repeats), note });
  note(`${bench.name}: load average ${before} before, ${loadText()} after (its own work included); Node ${process.versions.node}`);
  return figures.map(rate);
}

function repeatsOf(text: string | undefined, otherwise: number): number {
  const repeats = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(repeats) || repeats < 1) throw new RangeError(`--repeats ${text} is not a whole number from 1 up`);
  return repeats;
}

function loadText(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(" ");
}

/** Progress goes to stderr, so that `--json` can be piped. */
function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
