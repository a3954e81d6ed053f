import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { search } from "../src/schedule/rebalance/search.ts";
import type { Bench, BenchOptions } from "./bench.ts";
import type { Figure } from "./figure.ts";
import { check } from "./roadef-check.ts";
import { readInstance } from "./roadef.ts";

const FOLDER = fileURLToPath(new URL("../../shared/placement/roadef-a", import.meta.url));

/** Best known or published costs; a2_1 apart, whose best is next to nothing, so that a ratio says nothing. */
const BEST: Readonly<Record<string, number>> = {
  a1_1: 44_306_501,
  a1_2: 777_531_842,
  a1_3: 583_005_719,
  a1_4: 262_086_758,
  a1_5: 727_578_311,
  a2_1: 329,
  a2_2: 746_097_632,
  a2_3: 1_210_644_572,
  a2_4: 1_680_615_349,
  a2_5: 318_358_949,
};
const WITHOUT_RATIO = "a2_1";
const SECONDS = 30;
const GOAL = 1.02;

export const REBALANCE: Bench = {
  name: "rebalance",
  summary: "machine reassignment (ROADEF/EURO 2012, set A), 30 s of one core a case, beside the best known costs",
  engines: false,
  repeats: 1,
  run: measure,
};

async function measure({ repeats, smoke, note }: BenchOptions): Promise<readonly Figure[]> {
  if (!existsSync(FOLDER)) {
    note("rebalance: skipped, the challenge's instances are not in ../shared/placement/roadef-a");
    return [];
  }
  const names = smoke ? ["a1_1"] : Object.keys(BEST);
  const figures: Figure[] = [];
  for (const name of names)
    for (let seed = 1; seed <= repeats; seed++) {
      const figure = solve(name, seed, smoke ? 0.5 : SECONDS);
      note(`rebalance: ${name}: ${figure.beside}, ratio ${figure.ratio?.toFixed(4) ?? "not told"}`);
      figures.push(figure);
    }
  const ratios = figures.flatMap(({ ratio }) => ratio ?? []);
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  return [...figures, { bench: "rebalance", name: "mean ratio", value: mean, unit: "", goal: GOAL }];
}

function solve(name: string, seed: number, seconds: number): Figure {
  const instance = readInstance(FOLDER, name);
  const before = check(instance, instance.initial);
  const { host } = search(instance, { seed, elapsed: cpuClock(seconds) });
  const after = check(instance, host);
  const wrong = [...after.violations, ...(after.cost > before.cost ? [`cost ${after.cost} is above the original ${before.cost}`] : [])];
  if (wrong.length > 0) throw new Error(`${name}: ${wrong.join("; ")}`);
  const figure = { bench: "rebalance", name: `${name}, 0 violations`, value: after.cost, unit: "" };
  // Whole numbers: the table rounds its own to three digits.
  const beside = `best known ${BEST[name]}, found ${after.cost}, original ${before.cost}`;
  return name === WITHOUT_RATIO ? { ...figure, beside } : { ...figure, beside, ratio: after.cost / BEST[name]! };
}

/** CPU time of this process and not the wall's: what else the machine does is not the search's. */
function cpuClock(seconds: number): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6 / seconds;
  };
}
