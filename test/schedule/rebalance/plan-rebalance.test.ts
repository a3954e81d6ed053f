import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRebalance } from "../../../src/schedule/rebalance/plan-rebalance.ts";
import { fleetCases, fleetOf, FREE, host, replay, replica, zonesOf } from "./fleets.ts";

const HALF_FULL = [host("a", 10), host("b", 10)];
const LOPSIDED = ["web.1", "web.2", "web.3", "web.4"].map((name) => replica(name, "a", 2));

describe("planRebalance", () => {
  it("evens out two hosts with as few moves as that takes", () => {
    const plan = planRebalance({ hosts: HALF_FULL, replicas: LOPSIDED, rules: FREE, budgetOfMoves: 5, threshold: 0.1 });
    expect(plan.verdict).toBe("planned");
    expect(plan.moves).toHaveLength(2);
    expect(plan.before.excess).toBeCloseTo(0.4);
    expect(plan.after).toMatchObject({
      resources: [
        { resource: "cpu", average: 0.4, largest: 0.4, largestOn: "a", deviation: 0 },
        { resource: "memory", average: 0, largest: 0, largestOn: "a", deviation: 0 },
      ],
      excess: 0,
    });
    expect(plan.cost.after).toBeLessThan(plan.cost.before);
  });

  it("makes no more moves than its budget", () => {
    const plan = planRebalance({ hosts: HALF_FULL, replicas: LOPSIDED, rules: FREE, budgetOfMoves: 1, threshold: 0.1 });
    expect(plan.moves).toHaveLength(1);
  });

  it("moves nothing below the threshold, and nothing without a budget", () => {
    const request = { hosts: HALF_FULL, replicas: LOPSIDED, rules: FREE, budgetOfMoves: 5, threshold: 0.1 };
    expect(planRebalance({ ...request, threshold: 0.5 })).toMatchObject({ verdict: "balanced", moves: [] });
    expect(planRebalance({ ...request, budgetOfMoves: 0 })).toMatchObject({ verdict: "no move left", moves: [] });
  });

  it("moves nothing where no move pays", () => {
    const one = [replica("db.1", "a", 8)];
    expect(planRebalance({ hosts: HALF_FULL, replicas: one, rules: FREE, budgetOfMoves: 5, threshold: 0.1 })).toMatchObject({
      verdict: "no move pays",
      moves: [],
    });
  });

  it("balances what is measured and fits what is reserved", () => {
    const idle = { ...replica("idle.1", "b", 9), load: { cpu: 0 } };
    const busy = ["web.1", "web.2"].map((name) => ({ ...replica(name, "a", 2), load: { cpu: 5 } }));
    const plan = planRebalance({ hosts: HALF_FULL, replicas: [idle, ...busy], rules: FREE, budgetOfMoves: 5, threshold: 0.1 });
    expect(plan.moves.map(({ replica: name, to }) => [name, to])).toEqual([]);
  });

  it("lets a replica that has just moved settle", () => {
    const plan = planRebalance({
      hosts: HALF_FULL,
      replicas: LOPSIDED,
      rules: FREE,
      budgetOfMoves: 5,
      threshold: 0.1,
      settling: new Set(["web.1", "web.2", "web.3"]),
    });
    expect(plan.moves.map(({ replica: name }) => name)).toEqual(["web.4"]);
  });

  it("uses the room of one move for the next, one wave later", () => {
    // a: 9 of 10 in one large and one small; b: nearly full with what has to go to c first.
    const hosts = [host("a", 12), host("b", 10), host("c", 12)];
    const replicas = [replica("l.1", "a", 6), replica("s.1", "a", 6), replica("m.1", "b", 5)];
    const rules = { ...FREE, allowed: ({ name }: { name: string }, { name: on }: { name: string }) => name === "m.1" || on !== "c" };
    const plan = planRebalance({ hosts, replicas, rules, budgetOfMoves: 3, threshold: 0.05 });
    expect(plan.waves.map((wave) => wave.map(({ replica: name, to }) => `${name} to ${to}`))).toEqual([
      ["m.1 to c"],
      [expect.stringMatching(/^[ls]\.1 to b$/u)],
    ]);
  });

  it("never breaks a rule, a capacity or a budget at any moment, and never ends less balanced", () => {
    fc.assert(
      fc.property(fleetCases, fc.integer({ min: 0, max: 6 }), (each, budgetOfMoves) => {
        const fleet = { ...fleetOf(each), limits: { seed: 7, elapsed: (iterations: number) => iterations / 4000 } };
        const plan = planRebalance({ ...fleet, budgetOfMoves, threshold: 0.05 });
        const { broken, at } = replay(fleet, plan.waves);
        expect(broken).toEqual([]);
        expect(plan.moves.length).toBeLessThanOrEqual(budgetOfMoves);
        expect(new Set(plan.moves.map(({ replica: name }) => name)).size).toBe(plan.moves.length);
        expect(plan.after.excess).toBeLessThanOrEqual(plan.before.excess + 1e-9);
        const home = new Map(each.replicas.map(({ name, host: on }) => [name, on]));
        for (const [service, { zones = 0 }] of Object.entries(each.services))
          expect(zonesOf(fleet, at, service)).toBeGreaterThanOrEqual(Math.min(zones, zonesOf(fleet, home, service)));
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it("looks at the fullest hosts of a large fleet only, and moves from the very fullest", () => {
    const hosts = Array.from({ length: 60 }, (_, at) => host(`h${String(at).padStart(2, "0")}`, 10));
    const replicas = hosts.flatMap(({ name }, at) =>
      Array.from({ length: at === 30 ? 9 : at % 2 === 0 ? 4 : 1 }, (_, slot) => replica(`s${at}.${slot + 1}`, name, 1)),
    );
    const plan = planRebalance({ hosts, replicas, rules: FREE, budgetOfMoves: 2, threshold: 0.15 });
    expect(plan.moves.map(({ from }) => from)).toEqual(["h30", "h30"]);
  });

  it("gives the same bytes for the same fleet in another order", () => {
    fc.assert(
      fc.property(fleetCases, (each) => {
        const limits = { seed: 7, elapsed: (iterations: number) => iterations / 2000 };
        const fleet = fleetOf(each);
        const turned = fleetOf({
          ...each,
          hosts: each.hosts.toReversed(),
          replicas: each.replicas.toReversed(),
          apart: each.apart.toReversed(),
        });
        const plan = (of: typeof fleet) => JSON.stringify(planRebalance({ ...of, limits, budgetOfMoves: 4, threshold: 0.05 }));
        expect(plan(turned)).toBe(plan(fleet));
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);
});
