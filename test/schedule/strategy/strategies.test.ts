import { describe, expect, it, onTestFinished } from "vitest";
import { Assignment } from "../../../src/schedule/strategy/assignment.ts";
import { bestFit } from "../../../src/schedule/strategy/best-fit.ts";
import { lowerBound } from "../../../src/schedule/strategy/bound.ts";
import { compareStrategies } from "../../../src/schedule/strategy/compare.ts";
import { placeDefault } from "../../../src/schedule/strategy/default.ts";
import { dotProduct } from "../../../src/schedule/strategy/dot-product.ts";
import { heuristic } from "../../../src/schedule/strategy/heuristic.ts";
import { buildInstance, type InstanceInput } from "../../../src/schedule/strategy/instance.ts";
import { knapsack } from "../../../src/schedule/strategy/knapsack.ts";
import { measure } from "../../../src/schedule/strategy/objective.ts";
import { optimal } from "../../../src/schedule/strategy/optimal.ts";
import { iterationsOnly } from "../../../src/schedule/strategy/solution.ts";
import { solve } from "../../../src/schedule/strategy/strategies.ts";
import { comparisonText } from "../../../src/schedule/strategy/table.ts";
import { namesOf } from "./checker.ts";

/** Six items that first-fit-decreasing packs on three hosts of 10, and that fit on two. */
const TWO_WILL_DO: InstanceInput = {
  dimensions: ["cpu"],
  hosts: ["a", "b", "c"].map((name) => ({ name, capacity: [10] })),
  items: [5, 4, 3, 3, 3, 2].map((size, at) => ({ name: `s${at}`, demand: [size] })),
};

/** A clock that goes on by a millisecond at each look. */
function tickingClock(): () => number {
  let ms = 0;
  return () => (ms += 1);
}

describe("an instance", () => {
  it("refuses two hosts of one name, because a placement could not tell them apart", () => {
    const twice = { ...TWO_WILL_DO, hosts: [...TWO_WILL_DO.hosts, { name: "a", capacity: [1] }] };
    expect(() => buildInstance(twice)).toThrow("host a is given twice");
  });

  it("counts replicas that stay against the limit per host, and keeps services apart from what is there", () => {
    const instance = buildInstance({
      dimensions: ["cpu"],
      hosts: [
        { name: "a", capacity: [9], services: { web: 1 } },
        { name: "b", capacity: [9], services: { db: 1 } },
        { name: "c", capacity: [9] },
      ],
      items: [1, 2].map((slot) => ({ name: `web.${slot}`, service: "web", demand: [1] })),
      maxPerHost: { web: 2 },
      apart: [["web", "db"]],
    });
    expect([...namesOf(instance, placeDefault(instance, "spread").host)]).toEqual([
      ["web.1", "c"],
      ["web.2", "a"],
    ]);
  });
});

describe("the indexed heuristic", () => {
  const hosts = [
    { name: "n1", capacity: [100], used: [10], weight: 1 },
    { name: "n2", capacity: [100], used: [20], weight: 1 },
    { name: "n3", capacity: [100], used: [15], weight: 2 },
  ];
  const one: InstanceInput = { dimensions: ["cpu"], hosts, items: [{ name: "x", demand: [5] }] };

  it("compares load by weight: 15 on a host of weight 2 is less than 10 on one of weight 1", () => {
    const instance = buildInstance(one);
    expect(instance.hosts[heuristic(instance, "least_load")[0]!]).toBe("n3");
  });

  it("packs onto the fullest host that fits, and spreads onto the one with fewest items for its weight", () => {
    const instance = buildInstance(one);
    expect(instance.hosts[heuristic(instance, "binpack")[0]!]).toBe("n2");
    const busy = buildInstance({ ...one, hosts: hosts.map((host) => ({ ...host, services: { other: 1 } })) });
    expect(busy.hosts[heuristic(busy, "spread")[0]!]).toBe("n3");
  });
});

describe("dot product", () => {
  it("puts what needs cpu where cpu is left and what needs memory where memory is left", () => {
    const instance = buildInstance({
      dimensions: ["cpu", "memory"],
      hosts: [
        { name: "a", capacity: [10, 10], used: [1, 6] },
        { name: "b", capacity: [10, 10], used: [6, 1] },
      ],
      items: [
        { name: "cruncher", demand: [4, 1] },
        { name: "cache", demand: [1, 4] },
      ],
    });
    expect(Object.fromEntries(namesOf(instance, dotProduct(instance)))).toEqual({ cruncher: "a", cache: "b" });
  });
});

describe("the default", () => {
  it("packs on two hosts what its own heuristic packs on three", () => {
    const instance = buildInstance(TWO_WILL_DO);
    expect(measure(instance, bestFit(instance)).hostsUsed).toBe(3);
    const { host, verdict } = placeDefault(instance, "binpack");
    expect({ verdict, used: measure(instance, host).hostsUsed }).toEqual({ verdict: "complete", used: 2 });
  });

  it("finds room that its own heuristic does not see, before it calls anything impossible", () => {
    const instance = buildInstance({ ...TWO_WILL_DO, hosts: TWO_WILL_DO.hosts.slice(0, 2) });
    expect(measure(instance, heuristic(instance, "binpack")).unplaced).toBe(1);
    expect(placeDefault(instance, "binpack").verdict).toBe("complete");
  });

  it("says that it does not know when the exact search may not look far enough", () => {
    // 42 of 44: but every size is even, so that of each 11 only 10 can be used.
    const sizes = [6, 6, 4, 4, 4, 4, 4, 4, 2, 2, 2];
    const instance = buildInstance({
      dimensions: ["cpu"],
      hosts: ["a", "b", "c", "d"].map((name) => ({ name, capacity: [11] })),
      items: sizes.map((size, at) => ({ name: `s${String(at).padStart(2, "0")}`, demand: [size] })),
    });
    expect(placeDefault(instance, "spread", 1).verdict).toBe("unknown");
    expect(placeDefault(instance, "spread").verdict).toBe("impossible");
  });
});

describe("the exact strategy", () => {
  it("says so when its budget ends before the proof, and gives the best it has", () => {
    const instance = buildInstance(TWO_WILL_DO);
    const hurried = optimal(instance, "balance", { elapsed: () => 1, iterations: 3 });
    expect(hurried.proven).toBe(false);
    expect(hurried.note).toContain("not proven: the search ended after");
    expect(measure(instance, hurried.host).unplaced).toBe(0);
    expect(optimal(instance, "balance", iterationsOnly(1_000_000)).proven).toBe(true);
  });
});

describe("the lower bound on hosts", () => {
  const hosts = ["a", "b", "c", "d"].map((name) => ({ name, capacity: [10, 10] }));
  const bound = (more: Partial<InstanceInput> & Pick<InstanceInput, "items">): number =>
    lowerBound(buildInstance({ dimensions: ["cpu", "memory"], hosts, ...more }), "hosts");

  it("counts items larger than half a host one by one, where the sum alone would allow fewer", () => {
    expect(bound({ items: ["x", "y", "z"].map((name) => ({ name, demand: [6, 1] })) })).toBe(3);
  });

  it("sees items that exclude each other in different dimensions", () => {
    const items = [
      { name: "x", demand: [6, 1, 6] },
      { name: "y", demand: [5, 6, 1] },
      { name: "z", demand: [1, 5, 5] },
    ];
    const roomy = ["a", "b", "c", "d"].map((name) => ({ name, capacity: [10, 10, 10] }));
    expect(bound({ dimensions: ["cpu", "memory", "disk"], hosts: roomy, items })).toBe(3);
  });

  it("counts replicas that must be on hosts of their own", () => {
    const items = [1, 2, 3].map((slot) => ({ name: `web.${slot}`, service: "web", demand: [1, 1] }));
    expect(bound({ items, maxPerHost: { web: 1 } })).toBe(3);
    expect(bound({ items, maxPerHost: { web: 2 } })).toBe(2);
    expect(bound({ items })).toBe(1);
  });
});

describe("what to admit", () => {
  it("is chosen exactly in several dimensions, and the names decide between equals", () => {
    const candidates = [
      { name: "a", demand: [3, 1], value: 4 },
      { name: "b", demand: [2, 3], value: 3 },
      { name: "c", demand: [1, 2], value: 3 },
    ];
    expect(knapsack(candidates, [4, 4])).toEqual({ names: ["a", "c"], value: 7, proven: true });
    const equals = ["y", "x", "z"].map((name) => ({ name, demand: [1], value: 1 }));
    expect(knapsack(equals, [2]).names).toEqual(["x", "y"]);
  });

  it("says so when there are too many combinations for the exact answer", () => {
    const candidates = Array.from({ length: 12 }, (_, at) => ({ name: `c${at}`, demand: [2 ** at], value: 2 ** at + (at % 3) }));
    const { proven, value } = knapsack(candidates, [4000], 50);
    expect(proven).toBe(false);
    expect(value).toBeGreaterThan(0);
  });
});

describe("the comparison", () => {
  it("gives every strategy's result, time and gap, measured against the proven optimum", () => {
    const instance = buildInstance(TWO_WILL_DO);
    const comparison = compareStrategies(instance, { strategy: "binpack", clock: tickingClock(), budgetMs: 1e6, seed: 1 });
    expect(comparison).toMatchObject({ objective: "hosts", bound: 2, proven: true });
    const gaps = Object.fromEntries(comparison.rows.map(({ strategy, gap }) => [strategy, gap]));
    expect(gaps).toMatchObject({ "best-fit": 0.5, default: 0, optimal: 0 });
    expect(comparison.rows.every(({ ms }) => ms > 0)).toBe(true);
  });

  it("gives no gap to a strategy that leaves out what another places", () => {
    const instance = buildInstance({ ...TWO_WILL_DO, hosts: TWO_WILL_DO.hosts.slice(0, 2) });
    const { rows } = compareStrategies(instance, { strategy: "binpack", clock: tickingClock(), budgetMs: 1e6, seed: 1 });
    expect(rows.find(({ strategy }) => strategy === "indexed")).toMatchObject({ unplaced: 1, gap: undefined });
    expect(rows.find(({ strategy }) => strategy === "default")).toMatchObject({ unplaced: 0, gap: 0 });
  });

  it("prints as a table that says what the gap is measured against", () => {
    const instance = buildInstance(TWO_WILL_DO);
    const text = comparisonText(compareStrategies(instance, { strategy: "binpack", clock: tickingClock(), budgetMs: 1e6, seed: 1 }));
    expect(text.split("\n")[0]).toMatch(/^strategy +unplaced +hosts +highest +imbalance +cost +time +gap +note$/);
    expect(text).toMatch(/^best-fit +0 +3 +/m);
    expect(text).toContain("objective: hosts used; gap to the optimum, 2, proven");
  });
});

describe("the comparison of a large fleet", () => {
  /** 300 replicas of 30 services that share no host, and 700 small ones of 50; what is large does not all fit. */
  const instance = buildInstance({
    dimensions: ["cpu", "memory"],
    hosts: Array.from({ length: 50 }, (_, at) => ({ name: `h${at}`, capacity: [100, 100] })),
    items: Array.from({ length: 1_000 }, (_, at) =>
      at < 300
        ? { name: `large${at}`, service: `large${at % 30}`, demand: [51 + (at % 30), 10] }
        : { name: `small${at}`, service: `small${at % 50}`, demand: [1 + (at % 7), 3] },
    ),
    apart: Array.from({ length: 10 }, (_, at) => [`small${at}`, `large${at}`] as const),
  });
  const budgetMs = 40;
  /** Time goes on by a millisecond at each look; how often hosts are tried between two looks is what a real clock would show as time. */
  function compared(strategy: "spread" | "binpack") {
    const { fits } = Assignment.prototype;
    onTestFinished(() => void (Assignment.prototype.fits = fits));
    let [tried, mostTried, ms] = [0, 0, 0];
    Assignment.prototype.fits = function counted(item, host) {
      tried += 1;
      return fits.call(this, item, host);
    };
    const clock = (): number => {
      mostTried = Math.max(mostTried, tried);
      tried = 0;
      return (ms += 1);
    };
    const comparison = compareStrategies(instance, { strategy, clock, budgetMs, seed: 1 });
    clock();
    return { comparison, mostTried };
  }

  it.each(["spread", "binpack"] as const)(
    "never does much between two looks at the clock, nor goes on for long after its end: %s",
    (strategy) => {
      const { comparison, mostTried } = compared(strategy);
      // Every replica on every host once would be 50,000.
      expect(mostTried).toBeLessThan(300 * 50);
      for (const { strategy: name, ms } of comparison.rows) expect({ name, ms, late: ms > budgetMs + 40 }).toMatchObject({ late: false });
    },
  );

  it("says of each strategy whether it was stopped, and keeps what it had placed", () => {
    const { rows } = compared("spread").comparison;
    const stopped = rows.filter((row) => row.stopped);
    expect(stopped.map(({ strategy }) => strategy)).toEqual(expect.arrayContaining(["local-search", "genetic", "optimal"]));
    for (const { note, unplaced } of stopped)
      expect({ note, unplaced }).toMatchObject({ note: expect.stringMatching(/; stopped after 0\.04 s$/) });
    expect(rows.find(({ strategy }) => strategy === "largest-first")).toMatchObject({ stopped: false, note: "largest first, most free" });
  });

  it("leaves what a strategy had no time for without a host", () => {
    const hurried = solve(instance, "greedy", {
      strategy: "spread",
      objective: "balance",
      limits: { elapsed: () => 1, iterations: 1e9 },
      seed: 1,
    });
    expect(measure(instance, hurried.host).unplaced).toBe(1_000 - 31);
  });

  it("has a lower bound where its time was over, and says that it might be higher", () => {
    const hurried = lowerBound(instance, "hosts", () => 1);
    const full = lowerBound(instance, "hosts");
    expect(full).toBe(300);
    expect(hurried).toBeGreaterThan(0);
    expect(hurried).toBeLessThan(full);
    const { comparison } = compared("spread");
    expect(comparisonText({ ...comparison, proven: false, boundStopped: true })).toContain("a lower bound (as far as its time went) is");
  });

  it("speaks of no gap where no strategy places all of it", () => {
    const { comparison } = compared("binpack");
    expect(comparison.rows.every(({ unplaced, gap }) => unplaced > 0 && gap === undefined)).toBe(true);
    expect(comparisonText({ ...comparison, bound: 300, boundStopped: false })).toContain(
      "objective: hosts used; no strategy places all of it, for which a lower bound is 300\n",
    );
  });
});

describe("what asks for something that no host has", () => {
  const instance = buildInstance({
    dimensions: ["cpu", "ssd"],
    hosts: ["a", "b"].map((name) => ({ name, capacity: [10, 0] })),
    items: [...[6, 3, 3].map((cpu, at) => ({ name: `s${at}`, demand: [cpu, 0] })), { name: "t", demand: [1, 1] }],
  });

  it("makes no bound infinite", () => {
    expect(lowerBound(instance, "balance")).toBeCloseTo(0.65);
  });

  it("is left out, and the rest is placed as well as can be before that is called optimal", () => {
    const { host, proven } = optimal(instance, "balance", iterationsOnly(1_000_000));
    expect(proven).toBe(true);
    expect(measure(instance, host)).toMatchObject({ unplaced: 1, maxUtilisation: 0.6 });
  });
});
