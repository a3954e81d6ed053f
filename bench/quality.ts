import { bestFit } from "../src/schedule/strategy/best-fit.ts";
import { placeDefault } from "../src/schedule/strategy/default.ts";
import { dotProduct } from "../src/schedule/strategy/dot-product.ts";
import { genetic } from "../src/schedule/strategy/genetic.ts";
import { greedy } from "../src/schedule/strategy/greedy.ts";
import { heuristic } from "../src/schedule/strategy/heuristic.ts";
import { buildInstance, type Instance, type InstanceInput } from "../src/schedule/strategy/instance.ts";
import { largestFirstGreedy } from "../src/schedule/strategy/largest-first.ts";
import { improve } from "../src/schedule/strategy/local-search.ts";
import { optimal } from "../src/schedule/strategy/optimal.ts";
import { seeded } from "../src/schedule/strategy/random.ts";
import { iterationsOnly } from "../src/schedule/strategy/solution.ts";
import type { Bench, BenchOptions } from "./bench.ts";
import type { Figure } from "./figure.ts";
import { FAMILIES, randomCase } from "./quality-cases.ts";
import { fewestHosts, hostsUsed, type Placed, violations } from "./quality-checker.ts";

/** How near the strategies are to the fewest hosts, and whether "impossible" is true. Quality, not speed. */
export const QUALITY: Bench = {
  name: "quality",
  summary: "strategies beside the optimum: 1,000 solvable cases of up to 12 services on up to 6 hosts",
  engines: false,
  repeats: 1,
  run: (options) => Promise.resolve(measure(options)),
};

const EXACT = iterationsOnly(1_000_000);

const STRATEGIES: Readonly<Record<string, (instance: Instance) => Int32Array>> = {
  greedy: (instance) => greedy(instance),
  "largest-first": (instance) => largestFirstGreedy(instance),
  "best-fit": (instance) => bestFit(instance),
  "dot-product": (instance) => dotProduct(instance),
  indexed: (instance) => heuristic(instance, "binpack"),
  "default, no search": (instance) => placeDefault(instance, "binpack", 1).host,
  "local-search": (instance) => improve(instance, heuristic(instance, "binpack"), "hosts", iterationsOnly(20_000)),
  genetic: (instance) => genetic(instance, "hosts", 1, iterationsOnly(60)),
};

class Tally {
  optimal = 0;
  oneMore = 0;
  further = 0;
  incomplete = 0;
  broken = 0;
  cpuMs = 0;

  add(input: InstanceInput, placed: Placed, optimum: number): void {
    this.broken += violations(input, placed);
    const above = hostsUsed(input, placed) - optimum;
    if (placed.size < input.items.length) this.incomplete += 1;
    else if (above === 0) this.optimal += 1;
    else if (above === 1) this.oneMore += 1;
    else this.further += 1;
  }
}

function measure({ smoke, note }: BenchOptions): readonly Figure[] {
  const wanted = smoke ? 30 : 1_000;
  const random = seeded(2026);
  const tallies = new Map([...Object.keys(STRATEGIES), "default"].map((name) => [name, new Tally()]));
  let solvable = 0;
  let unsolvable = 0;
  let falselyImpossible = 0;
  let undecided = 0;
  let unproven = 0;
  let disagreements = 0;
  for (let number = 0; solvable < wanted; number++) {
    const input = randomCase(random, FAMILIES[number % FAMILIES.length]!);
    const instance = buildInstance(input);
    const tally = tallies.get("default")!;
    const { verdict, placed } = timed(tally, () => {
      const result = placeDefault(instance, "binpack");
      return { verdict: result.verdict, placed: namesOf(instance, result.host) };
    });
    const exact = optimal(instance, "hosts", EXACT);
    const exactPlaced = namesOf(instance, exact.host);
    const solved = exactPlaced.size === input.items.length;
    const optimum = solved ? hostsUsed(input, exactPlaced) : Infinity;
    if (exact.proven && input.items.length <= 12 && fewestHosts(input) !== optimum) disagreements += 1;
    if (violations(input, exactPlaced) > 0) disagreements += 1;
    if (verdict === "unknown") undecided += 1;
    if (!solved) {
      if (verdict === "complete") disagreements += 1;
      unsolvable += 1;
      tally.broken += violations(input, placed);
      continue;
    }
    solvable += 1;
    if (verdict === "impossible") falselyImpossible += 1;
    if (!exact.proven) unproven += 1;
    tally.add(input, placed, optimum);
    for (const [name, run] of Object.entries(STRATEGIES)) {
      const other = tallies.get(name)!;
      other.add(
        input,
        timed(other, () => namesOf(instance, run(instance))),
        optimum,
      );
    }
  }
  note(distribution(tallies, solvable));
  note(`${unsolvable} further cases have no solution; the exact search proved all but ${unproven} of the optima`);
  return figures(tallies, { solvable, falselyImpossible, undecided, unproven, disagreements });
}

function timed<T>(tally: Tally, work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  tally.cpuMs += (user + system) / 1000;
  return result;
}

function namesOf(instance: Instance, host: Int32Array): Placed {
  return new Map(instance.items.flatMap((item, at) => (host[at]! < 0 ? [] : [[item, instance.hosts[host[at]!]!] as const])));
}

function distribution(tallies: ReadonlyMap<string, Tally>, solvable: number): string {
  const head = `quality: hosts above the optimum, ${solvable} solvable cases\n  strategy            0      1      2+     not all placed  CPU a case`;
  const rows = [...tallies].map(([name, { optimal: none, oneMore, further, incomplete, cpuMs }]) => {
    const counts = [none, oneMore, further].map((count) => String(count).padEnd(7)).join("");
    return `  ${name.padEnd(20)}${counts}${String(incomplete).padEnd(16)}${(cpuMs / solvable).toFixed(3)} ms`;
  });
  return [head, ...rows].join("\n");
}

interface Counts {
  readonly solvable: number;
  readonly falselyImpossible: number;
  readonly undecided: number;
  readonly unproven: number;
  readonly disagreements: number;
}

function figures(tallies: ReadonlyMap<string, Tally>, counts: Counts): readonly Figure[] {
  const { optimal: best, further, incomplete, cpuMs } = tallies.get("default")!;
  const indexed = tallies.get("indexed")!;
  const broken = [...tallies.values()].reduce((sum, tally) => sum + tally.broken, 0);
  const percent = (count: number): number => (100 * count) / counts.solvable;
  const figure = (name: string, value: number, unit: string, goal?: number): Figure => ({
    bench: "quality",
    name,
    value,
    unit,
    ...(goal === undefined ? {} : { goal }),
  });
  return [
    figure("default: above the optimum", percent(counts.solvable - best), "% of cases", 3),
    figure("default: more than one host above it, or not all placed", further + incomplete, "cases", 0),
    figure("default: called impossible and is not", counts.falselyImpossible, "cases", 0),
    figure("default: undecided", counts.undecided, "cases"),
    figure("default: CPU a case", cpuMs / counts.solvable, "ms"),
    figure("indexed alone: above the optimum, or not all placed", percent(counts.solvable - indexed.optimal), "% of cases"),
    figure("optima that are not proven", counts.unproven, "cases"),
    figure("rules broken, by the independent checker", broken, "rules", 0),
    figure("exact search and dynamic programming disagree", counts.disagreements, "cases", 0),
  ];
}
