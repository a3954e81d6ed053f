import { describe, expect, it } from "vitest";
import { bestFit } from "../../../src/schedule/strategy/best-fit.ts";
import { lowerBound } from "../../../src/schedule/strategy/bound.ts";
import { placeDefault } from "../../../src/schedule/strategy/default.ts";
import { dotProduct } from "../../../src/schedule/strategy/dot-product.ts";
import { genetic } from "../../../src/schedule/strategy/genetic.ts";
import { greedy } from "../../../src/schedule/strategy/greedy.ts";
import { heuristic, type PlacementStrategy } from "../../../src/schedule/strategy/heuristic.ts";
import { buildInstance, type Instance } from "../../../src/schedule/strategy/instance.ts";
import { largestFirstGreedy } from "../../../src/schedule/strategy/largest-first.ts";
import { improve } from "../../../src/schedule/strategy/local-search.ts";
import { compareMeasures, measure, type Objective, valueOf } from "../../../src/schedule/strategy/objective.ts";
import { optimal } from "../../../src/schedule/strategy/optimal.ts";
import { seeded } from "../../../src/schedule/strategy/random.ts";
import { rebuild } from "../../../src/schedule/strategy/rebuild.ts";
import { iterationsOnly } from "../../../src/schedule/strategy/solution.ts";
import { retold, smallCase } from "./cases.ts";
import { bruteForce, brokenRules, namesOf } from "./checker.ts";

const CASES = 100_000;
const STRATEGIES: readonly PlacementStrategy[] = ["spread", "binpack", "least_load"];
const OBJECTIVES: readonly Objective[] = ["hosts", "balance", "cost"];

/** The quick ones in every case, the searches in turn. */
const QUICK: readonly ((instance: Instance) => Int32Array)[] = [
  (instance) => greedy(instance),
  (instance) => greedy(instance, "descending"),
  (instance) => largestFirstGreedy(instance),
  (instance) => bestFit(instance),
  (instance) => dotProduct(instance),
  ...STRATEGIES.map((strategy) => (instance: Instance) => heuristic(instance, strategy)),
];
const SEARCHES: readonly ((instance: Instance, seed: number) => Int32Array)[] = [
  ...STRATEGIES.map((strategy) => (instance: Instance) => placeDefault(instance, strategy).host),
  ...OBJECTIVES.map((objective) => (instance: Instance) => improve(instance, greedy(instance), objective, iterationsOnly(500))),
  ...OBJECTIVES.map((objective) => (instance: Instance) => optimal(instance, objective, iterationsOnly(2_000)).host),
  (instance, seed) => rebuild(instance, greedy(instance), 0, iterationsOnly(10), seed),
  (instance, seed) => genetic(instance, OBJECTIVES[seed % 3]!, seed, iterationsOnly(2)),
];

describe("strategies", () => {
  it(`put nothing over capacity and break no rule, in ${CASES} cases`, { timeout: 240_000 }, () => {
    const random = seeded(11);
    for (let number = 0; number < CASES; number++) {
      const input = smallCase(random, { hosts: 4, items: 8 });
      const instance = buildInstance(input);
      const search = SEARCHES[number % SEARCHES.length]!;
      for (const run of [...QUICK, (each: Instance) => search(each, number)]) {
        const broken = brokenRules(input, namesOf(instance, run(instance)));
        if (broken.length > 0) expect.fail(`case ${number}: ${broken.join("; ")}: ${JSON.stringify(input)}`);
      }
    }
    expect(random()).toBeGreaterThanOrEqual(0);
  });

  it(`give the same bytes for the same input in another order, in ${CASES} cases`, { timeout: 240_000 }, () => {
    const random = seeded(12);
    const text = (instance: Instance, host: Int32Array): string => JSON.stringify([...namesOf(instance, host)]);
    let placed = 0;
    for (let number = 0; number < CASES; number++) {
      const input = smallCase(random, { hosts: 4, items: 8 });
      const told = buildInstance(input);
      const again = buildInstance(retold(input, number + 1));
      for (const run of [QUICK[number % QUICK.length]!, SEARCHES[number % SEARCHES.length]!]) {
        const first = text(told, run(told, number));
        if (first !== text(again, run(again, number))) expect.fail(`case ${number} depends on the order: ${JSON.stringify(input)}`);
        placed += first.length;
      }
    }
    expect(placed).toBeGreaterThan(CASES);
  });
});

describe("what the default calls impossible", () => {
  it(
    `is impossible, and what it calls complete is complete, in ${CASES} cases against every assignment there is`,
    { timeout: 240_000 },
    () => {
      const random = seeded(13);
      const seen = { complete: 0, impossible: 0, unknown: 0 };
      for (let number = 0; number < CASES; number++) {
        const input = smallCase(random, { hosts: 3, items: 6 });
        const { verdict } = placeDefault(buildInstance(input), STRATEGIES[number % 3]!);
        const exact = optimal(buildInstance(input), "hosts", iterationsOnly(1_000_000));
        const possible = bruteForce(input) !== undefined;
        seen[verdict] += 1;
        const agreed = verdict === (possible ? "complete" : "impossible") && exact.proven && exact.host.every((at) => at >= 0) === possible;
        if (!agreed) expect.fail(`case ${number}: ${verdict}, ${exact.note}, and it is ${possible}: ${JSON.stringify(input)}`);
      }
      expect(seen.unknown).toBe(0);
      expect(Math.min(seen.complete, seen.impossible)).toBeGreaterThan(CASES / 10);
    },
  );
});

describe("the exact search", () => {
  it("finds the optimum of every objective, no bound is above it, and packing by default meets it", { timeout: 240_000 }, () => {
    const random = seeded(14);
    let solved = 0;
    for (let number = 0; number < 20_000; number++) {
      const input = smallCase(random, { hosts: 3, items: 6 });
      const instance = buildInstance(input);
      const best = bruteForce(input);
      if (!best) continue;
      solved += 1;
      for (const objective of OBJECTIVES) {
        const { host, proven } = optimal(instance, objective, iterationsOnly(1_000_000));
        const found = valueOf(objective, measure(instance, host));
        const bound = lowerBound(instance, objective);
        const holds = proven && Math.abs(found - best[objective]) < 1e-9 && bound <= best[objective] + 1e-9;
        if (!holds)
          expect.fail(`case ${number}: ${objective} ${found}, optimum ${best[objective]}, bound ${bound}: ${JSON.stringify(input)}`);
      }
      const packed = measure(instance, placeDefault(instance, "binpack").host);
      if (packed.hostsUsed !== best.hosts) expect.fail(`case ${number} is packed on ${packed.hostsUsed} hosts instead of ${best.hosts}`);
    }
    expect(solved).toBeGreaterThan(5_000);
  });

  it("leaves out as few items as possible where not all fit", { timeout: 240_000 }, () => {
    const random = seeded(15);
    let partial = 0;
    for (let number = 0; number < 5_000; number++) {
      const input = smallCase(random, { hosts: 2, items: 6 });
      const instance = buildInstance(input);
      const { host, proven } = optimal(instance, "hosts", iterationsOnly(1_000_000));
      const placed = host.filter((at) => at >= 0).length;
      if (placed < input.items.length) partial += 1;
      if (!proven || placed !== mostPlaced(input)) expect.fail(`case ${number}: ${placed} placed: ${JSON.stringify(input)}`);
    }
    expect(partial).toBeGreaterThan(500);
  });
});

describe("searches", () => {
  it("are never worse than what they start from, and the same seed gives the same placement", { timeout: 240_000 }, () => {
    const random = seeded(16);
    let better = 0;
    for (let number = 0; number < 3_000; number++) {
      const instance = buildInstance(smallCase(random, { hosts: 5, items: 12 }));
      const start = heuristic(instance, "spread");
      for (const objective of OBJECTIVES) {
        const improved = improve(instance, start, objective, iterationsOnly(2_000));
        const bred = genetic(instance, objective, number, iterationsOnly(4));
        const order = compareMeasures(objective, measure(instance, improved), measure(instance, start));
        if (order < 0) better += 1;
        expect(order).toBeLessThanOrEqual(0);
        expect(compareMeasures(objective, measure(instance, bred), measure(instance, greedy(instance)))).toBeLessThanOrEqual(0);
        expect(genetic(instance, objective, number, iterationsOnly(4))).toEqual(bred);
      }
    }
    expect(better).toBeGreaterThan(1_000);
  });
});

/** The largest number of items of which a placement exists, by trying every subset. */
function mostPlaced(input: Parameters<typeof bruteForce>[0]): number {
  let most = 0;
  for (let subset = 0; subset < 2 ** input.items.length; subset++) {
    const items = input.items.filter((_, at) => (subset & (1 << at)) !== 0);
    if (items.length > most && bruteForce({ ...input, items })) most = items.length;
  }
  return most;
}
