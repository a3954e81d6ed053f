import { describe, expect, it } from "vitest";
import { admit, admits, type Target } from "../../src/schedule/queue/admission.ts";
import { dominantResourceFairness } from "../../src/schedule/queue/fair.ts";
import { forecast } from "../../src/schedule/queue/forecast.ts";
import { averageLoad, byLoad, imbalance } from "../../src/schedule/queue/load.ts";
import { orderQueue, type QueueFacts } from "../../src/schedule/queue/order.ts";
import { byPriority, priorityOf } from "../../src/schedule/queue/priority.ts";
import { dominantShare, lackingDimension, parseCpus, weightedSize } from "../../src/schedule/queue/quantity.ts";
import { strideOrder } from "../../src/schedule/queue/stride.ts";
import type { Waiting } from "../../src/schedule/queue/waiting.ts";
import { bestFit } from "../../src/schedule/strategy/best-fit.ts";
import { construct } from "../../src/schedule/strategy/construct.ts";
import { greedy, mostFree } from "../../src/schedule/strategy/greedy.ts";
import { leastUtilised } from "../../src/schedule/strategy/heuristic.ts";
import { buildInstance, type Instance } from "../../src/schedule/strategy/instance.ts";
import { knapsack } from "../../src/schedule/strategy/knapsack.ts";
import { largestFirstGreedy } from "../../src/schedule/strategy/largest-first.ts";
import { measure } from "../../src/schedule/strategy/objective.ts";
import { optimal } from "../../src/schedule/strategy/optimal.ts";
import { inOrderOfNames, smallestFirst } from "../../src/schedule/strategy/order.ts";
import { iterationsOnly } from "../../src/schedule/strategy/solution.ts";
import { Assignment } from "../../src/schedule/strategy/assignment.ts";

/** Tasks T1, T2 … on nodes; a node costs what it has, as the objective Σ sᵢⱼ·Rⱼ of the article says. */
function caseOf(nodes: Readonly<Record<string, number>>, demands: readonly number[]): Instance {
  return buildInstance({
    dimensions: ["capacity"],
    hosts: Object.entries(nodes).map(([name, capacity]) => ({ name, capacity: [capacity], cost: capacity })),
    items: demands.map((demand, at) => ({ name: `T${at + 1}`, demand: [demand] })),
  });
}

function placesOf(instance: Instance, host: Int32Array): Record<string, string | undefined> {
  return Object.fromEntries(instance.items.map((item, at) => [item, instance.hosts[host[at]!]]));
}

/** Used share of each node, in percent. */
function usedOf(instance: Instance, host: Int32Array): number[] {
  return [...new Assignment(instance, host).load].map((load, at) => Math.round((1000 * load) / instance.capacity[at]!) / 10);
}

function leftOf(instance: Instance, host: Int32Array): number[] {
  return [...new Assignment(instance, host).load].map((load, at) => instance.capacity[at]! - load);
}

const AMPLE = iterationsOnly(1_000_000);

describe("golden vectors of placement", () => {
  describe("G4: demands 2, 3, 4 on nodes 6, 4, 2, 6", () => {
    const instance = caseOf({ R1: 6, R2: 4, R3: 2, R4: 6 }, [2, 3, 4]);

    it("G4: smallest first, most free, is the article's result with names descending", () => {
      const host = greedy(instance, "descending");
      expect(placesOf(instance, host)).toEqual({ T1: "R4", T2: "R1", T3: "R2" });
      expect(leftOf(instance, host)).toEqual([3, 0, 2, 4]);
      expect(usedOf(instance, host)).toEqual([50, 100, 0, 33.3]);
      expect(measure(instance, host).cost).toBe(16);
    });

    it("G4: smallest first, most free, with names ascending is the same up to symmetry", () => {
      expect(placesOf(instance, greedy(instance))).toEqual({ T1: "R1", T2: "R4", T3: "R2" });
    });

    it("G4: largest first balances to 66.7 %", () => {
      expect(measure(instance, largestFirstGreedy(instance)).maxUtilisation).toBeCloseTo(2 / 3);
    });

    it("G4: best fit costs 12 in either order", () => {
      expect(measure(instance, bestFit(instance)).cost).toBe(12);
      expect(measure(instance, bestFit(instance, smallestFirst(instance))).cost).toBe(12);
    });

    it("G4: the optimum costs 12, and the best balance is 66.7 %", () => {
      const cheapest = optimal(instance, "cost", AMPLE);
      const evenest = optimal(instance, "balance", AMPLE);
      expect([cheapest.proven, measure(instance, cheapest.host).cost]).toEqual([true, 12]);
      expect(evenest.proven).toBe(true);
      expect(measure(instance, evenest.host).maxUtilisation).toBeCloseTo(2 / 3);
    });
  });

  describe("G5: demands 2, 3, 4 on nodes 10, 8, 6, in the given order", () => {
    const instance = caseOf({ n1: 10, n2: 8, n3: 6 }, [2, 3, 4]);

    it.each([
      ["most free", construct(instance, inOrderOfNames(instance), mostFree(instance)), [60, 37.5, 0]],
      ["least utilised before", construct(instance, inOrderOfNames(instance), leastUtilised), [20, 37.5, 66.7]],
      ["best fit", bestFit(instance, inOrderOfNames(instance)), [0, 50, 83.3]],
      ["largest first, most free", largestFirstGreedy(instance), [40, 37.5, 33.3]],
    ])("G5: %s places all three", (_name, host, used) => {
      expect(usedOf(instance, host)).toEqual(used);
      expect(measure(instance, host).unplaced).toBe(0);
    });
  });

  it("G6: demands 2, 4 on capacities 4, 2: smallest first loses the 4, largest first does not", () => {
    const instance = caseOf({ n1: 4, n2: 2 }, [2, 4]);
    expect(placesOf(instance, greedy(instance))).toEqual({ T1: "n1", T2: undefined });
    expect(placesOf(instance, largestFirstGreedy(instance))).toEqual({ T1: "n2", T2: "n1" });
  });

  it("G7: the most valuable of demands 2, 3, 4 with values 2, 1, 3 in a capacity of 6 are T1 and T3, worth 5", () => {
    const candidates = [
      { name: "T1", demand: [2], value: 2 },
      { name: "T2", demand: [3], value: 1 },
      { name: "T3", demand: [4], value: 3 },
    ];
    expect(knapsack(candidates, [6])).toEqual({ names: ["T1", "T3"], value: 5, proven: true });
  });
});

const FACTS: QueueFacts = { nowMs: 0, weights: { base: 1 }, tenants: [], usage: new Map(), capacity: {} };

function task(name: string, more: Partial<Waiting> = {}): Waiting {
  return { name, tenant: "t", priority: 0, submittedMs: 0, demand: {}, ...more };
}

const RUN_TIMES = [3, 4, 2].map((seconds, at) => task(`T${at + 1}`, { submittedMs: at, estimateMs: seconds * 1000 }));

function forecastOf(policy: "fifo" | "sjf" | "longest", slots: number): { order: string[]; wait: number; makespan: number } {
  const queue = orderQueue(RUN_TIMES, policy, FACTS).map(({ name, estimateMs }) => ({ name, durationMs: estimateMs! }));
  const { meanWaitMs, makespanMs } = forecast(queue, slots);
  return { order: queue.map(({ name }) => name), wait: Math.round(meanWaitMs) / 1000, makespan: makespanMs / 1000 };
}

describe("golden vectors of the queue", () => {
  it("G3: equal weights alternate, weights 2:1 give A B A A B A", () => {
    const of = (a: number, b: number) => [
      { name: "B", weight: b, starts: 0 },
      { name: "A", weight: a, starts: 0 },
    ];
    expect(strideOrder(of(1, 1), 4).join(" ")).toBe("A B A B");
    expect(strideOrder(of(2, 1), 6).join(" ")).toBe("A B A A B A");
  });

  it("G8: run times 3, 4, 2 on one slot", () => {
    expect(forecastOf("fifo", 1)).toEqual({ order: ["T1", "T2", "T3"], wait: 3.333, makespan: 9 });
    expect(forecastOf("sjf", 1)).toEqual({ order: ["T3", "T1", "T2"], wait: 2.333, makespan: 9 });
    expect(forecastOf("longest", 1)).toEqual({ order: ["T2", "T1", "T3"], wait: 3.667, makespan: 9 });
  });

  it("G9: run times 3, 4, 2 on two slots: the shortest first waits less and ends later", () => {
    expect(forecastOf("fifo", 2)).toMatchObject({ wait: 1, makespan: 5 });
    expect(forecastOf("sjf", 2)).toMatchObject({ wait: 0.667, makespan: 6 });
  });

  it("G10: loads 10, 20, 15 average 15 and pick n1; with weights 1, 1, 2 they average 15 and pick n3", () => {
    const hosts = (weights: readonly number[]) => [10, 20, 15].map((load, at) => ({ name: `n${at + 1}`, load, weight: weights[at]! }));
    expect(averageLoad(hosts([1, 1, 1]))).toBe(15);
    expect(byLoad(hosts([1, 1, 1]))[0]!.name).toBe("n1");
    expect(averageLoad(hosts([1, 1, 2]))).toBe(15);
    expect(byLoad(hosts([1, 1, 2])).map(({ name }) => name)).toEqual(["n3", "n1", "n2"]);
    expect(averageLoad(hosts([4, 4, 4]))).toBe(15);
  });

  it("G10: five more units raise the average alike on any node, and the imbalance tells the nodes apart", () => {
    const after = [0, 1, 2].map((target) =>
      [10, 20, 15].map((load, at) => ({ name: `n${at + 1}`, load: load + (at === target ? 5 : 0), weight: 1 })),
    );
    expect(after.map((hosts) => averageLoad(hosts).toFixed(2))).toEqual(["16.67", "16.67", "16.67"]);
    expect(after.map((hosts) => imbalance(hosts).toFixed(2))).toEqual(["2.36", "6.24", "4.71"]);
  });

  it("G11: priorities 2, 1, 3 give the order 3, 1, 2", () => {
    const tasks = [2, 1, 3].map((priority, at) => task(`${at + 1}`, { priority, submittedMs: at }));
    expect(byPriority(tasks, { base: 1 }, { nowMs: 0 }).map(({ name }) => name)).toEqual(["3", "1", "2"]);
  });

  it("G11: with ageing of 1 a minute, a base of 1 passes a fresh 3 after more than two minutes", () => {
    const old = task("old", { priority: 1 });
    const weights = { base: 1, age: 1 };
    const lead = (nowMs: number): number =>
      priorityOf(old, weights, { nowMs }) - priorityOf(task("fresh", { priority: 3, submittedMs: nowMs }), weights, { nowMs });
    expect(lead(119_999)).toBeLessThan(0);
    expect(lead(120_000)).toBe(0);
    expect(lead(120_001)).toBeGreaterThan(0);
  });

  it("G12: demands (2, 4) and (1, 2) have sizes 6 and 3 and dominant shares 0.25 and 0.125 of 8 and 16", () => {
    const first = { cpu: 2, memory: 4 };
    const second = { cpu: 1, memory: 2 };
    const host = { cpu: 8, memory: 16 };
    expect([weightedSize(first), weightedSize(second)]).toEqual([6, 3]);
    expect([dominantShare(first, host), dominantShare(second, host)]).toEqual([0.25, 0.125]);
    expect(lackingDimension(first, { cpu: 1, memory: 100 })).toBe("cpu");
  });

  it("G13: a load of 4.9 is admitted below a threshold of 5; 5 and 5.1 wait", () => {
    expect([4.9, 5, 5.1].map((load) => admits(load, 5))).toEqual([true, false, false]);
    const verdicts = [4.9, 5, 5.1].map((load) => {
      const target: Target = { name: "fleet", dimension: "cpu", maxLoad: 5e9, reserved: { cpu: parseCpus(load)! }, capacity: {} };
      return admit({ queue: [task("x")], targets: [target], tenants: [], usage: new Map(), capacity: {}, onFull: "queue" });
    });
    expect(verdicts.map(({ admitted, waiting }) => [admitted.length, waiting.length])).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
  });

  it("G14: of 9 CPUs and 18 GB, A with ⟨1, 4⟩ gets 3 tasks and B with ⟨3, 1⟩ gets 2, each two thirds of what it needs most", () => {
    const ofMany = (name: string, demand: { cpu: number; memory: number }) => ({
      name,
      weight: 1,
      used: {},
      queue: Array.from({ length: 20 }, () => ({ demand })),
    });
    const { grants, shares, used } = dominantResourceFairness([ofMany("B", { cpu: 3, memory: 1 }), ofMany("A", { cpu: 1, memory: 4 })], {
      cpu: 9,
      memory: 18,
    });
    const count = (name: string): number => grants.filter(({ claimant }) => claimant === name).length;
    expect([count("A"), count("B")]).toEqual([3, 2]);
    expect([shares.get("A"), shares.get("B")]).toEqual([2 / 3, 2 / 3]);
    expect(used).toEqual({ cpu: 9, memory: 14 });
  });
});
