import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../../bench/roadef-check.ts";
import type { Reassignment } from "../../../src/schedule/rebalance/problem.ts";
import { search } from "../../../src/schedule/rebalance/search.ts";

const iterations = (most: number, seed = 1) => ({ seed, elapsed: (done: number) => done / most });

/** Two resources, the second transient; everything that is not said is as harmless as can be. */
function problem(
  hosts: number,
  replicas: readonly (readonly [service: number, host: number, ...demand: number[]])[],
  more: Partial<Reassignment> = {},
): Reassignment {
  const services = 1 + Math.max(...replicas.map(([service]) => service));
  return {
    resources: 2,
    hosts,
    services,
    transient: Uint8Array.of(0, 1),
    loadWeight: Float64Array.of(1, 1),
    capacity: new Float64Array(hosts * 2).fill(10),
    safety: new Float64Array(hosts * 2).fill(5),
    location: Int32Array.from({ length: hosts }, (_, host) => host),
    neighbourhood: new Int32Array(hosts),
    hostMoveCost: new Float64Array(hosts * hosts),
    spreadMin: new Int32Array(services),
    dependsOn: Array.from({ length: services }, () => new Int32Array(0)),
    service: Int32Array.from(replicas, ([service]) => service),
    demand: Float64Array.from(replicas.flatMap(([, , one = 0, two = 0]) => [one, two])),
    moveCost: new Float64Array(replicas.length),
    initial: Int32Array.from(replicas, ([, host]) => host),
    balances: [],
    moveWeight: 1,
    serviceMoveWeight: 0,
    hostMoveWeight: 1,
    ...more,
  };
}

describe("search", () => {
  it("takes what is above the safety capacity to a host with room", () => {
    const crowded = problem(2, [
      [0, 0, 4],
      [1, 0, 4],
    ]);
    const { host, cost } = search(crowded, iterations(5000));
    expect(cost).toBe(0);
    expect(new Set(host).size).toBe(2);
  });

  it("weighs what a move costs", () => {
    const dear = problem(
      2,
      [
        [0, 0, 4],
        [1, 0, 4],
      ],
      { moveCost: Float64Array.of(9, 9) },
    );
    expect([...search(dear, iterations(5000)).host]).toEqual([0, 0]);
  });

  it("exchanges replicas where there is no room for one at a time", () => {
    const full = problem(
      2,
      [
        [0, 0, 6],
        [1, 0, 4],
        [2, 1, 6],
        [3, 1, 4],
      ],
      {
        // Host 0 is cheap for the large ones only together with the small ones of the other.
        safety: Float64Array.of(12, 99, 8, 99),
        capacity: Float64Array.of(12, 99, 10, 99),
      },
    );
    expect(search(full, iterations(20_000)).cost).toBe(0);
  });

  it("keeps a transient resource taken on the old host", () => {
    // Both would be better off on the other's host, but neither fits beside what the other still holds there.
    const swap = problem(
      2,
      [
        [0, 0, 6, 6],
        [1, 1, 1, 6],
      ],
      { safety: Float64Array.of(2, 9, 9, 9), capacity: Float64Array.of(9, 10, 9, 10) },
    );
    expect([...search(swap, iterations(20_000)).host]).toEqual([0, 1]);
    const free = { ...swap, transient: Uint8Array.of(0, 0) };
    expect([...search(free, iterations(20_000)).host]).toEqual([1, 0]);
  });

  it("moves at most so many", () => {
    const crowded = problem(
      4,
      Array.from({ length: 8 }, (_, at) => [at, 0, 1] as const),
      { safety: new Float64Array(8).fill(2), mostMoves: 3 },
    );
    const { host, cost } = search(crowded, iterations(20_000));
    expect([...host].filter((at) => at !== 0)).toHaveLength(3);
    expect(cost).toBe(3);
  });

  it("never goes where a replica is not allowed, and stays where nothing can move", () => {
    const crowded = problem(
      2,
      [
        [0, 0, 4],
        [1, 0, 4],
      ],
      { allowed: new Uint8Array(4) },
    );
    expect(search(crowded, iterations(5000))).toMatchObject({ cost: 3, iterations: 0 });
  });

  it("breaks no rule, is never worse than the original, and tells its own cost right", () => {
    fc.assert(
      fc.property(instances, fc.nat(), (instance, seed) => {
        const before = check(instance, instance.initial);
        const found = search(instance, iterations(4000, seed));
        const after = check(instance, found.host);
        expect(before.violations).toEqual([]);
        expect(after.violations).toEqual([]);
        expect(after.cost).toBeLessThanOrEqual(before.cost);
        expect(found.cost).toBeCloseTo(after.cost, 6);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it("finds the same for the same seed and number of iterations", () => {
    fc.assert(
      fc.property(instances, fc.nat(), (instance, seed) => {
        expect(search(instance, iterations(3000, seed))).toEqual(search(instance, iterations(3000, seed)));
      }),
      { numRuns: 50 },
    );
  }, 120_000);
});

/** Instances whose original obeys all rules: capacities, spread and dependencies are drawn below what it has. */
const instances: fc.Arbitrary<Reassignment> = fc
  .record({
    hosts: fc.array(
      fc.record({
        location: fc.nat(2),
        neighbourhood: fc.nat(1),
        spare: fc.tuple(fc.nat(8), fc.nat(8)),
        below: fc.tuple(fc.nat(8), fc.nat(8)),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    replicas: fc.array(fc.record({ service: fc.nat(4), host: fc.nat(), demand: fc.tuple(fc.nat(6), fc.nat(6)), moveCost: fc.nat(3) }), {
      minLength: 1,
      maxLength: 12,
    }),
    depends: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 4 }),
    weights: fc.record({ move: fc.nat(2), service: fc.nat(2), host: fc.nat(2), balance: fc.nat(2) }),
  })
  .map(({ hosts, replicas, depends, weights }) => {
    const seen = new Set<string>();
    const placed = replicas
      .map((each) => ({ ...each, host: each.host % hosts.length }))
      .filter(({ service, host }) => {
        const key = `${service} ${host}`;
        return !seen.has(key) && seen.add(key);
      });
    const base = problem(hosts.length, [
      [4, 0],
      ...placed
        .filter(({ service, host }) => service !== 4 || host !== 0)
        .map(({ service, host, demand }) => [service, host, ...demand] as const),
    ]);
    const use = (host: number, resource: number) =>
      base.demand.reduce((sum, value, at) => (at % 2 === resource && base.initial[at >> 1] === host ? sum + value : sum), 0);
    const capacity = Float64Array.from(hosts.flatMap(({ spare }, host) => [use(host, 0) + spare[0], use(host, 1) + spare[1]]));
    const location = Int32Array.from(hosts, (each) => each.location);
    const neighbourhood = Int32Array.from(hosts, (each) => each.neighbourhood);
    const places = (service: number, of: Int32Array) =>
      new Set([...base.service.keys()].filter((at) => base.service[at] === service).map((at) => of[base.initial[at]!]!));
    const kept = depends.filter(([one, other]) =>
      [...places(one, neighbourhood)].every((place) => places(other, neighbourhood).has(place)),
    );
    return {
      ...base,
      capacity,
      safety: capacity.map((value, at) => Math.max(0, value - hosts[at >> 1]!.below[at % 2]!)),
      location,
      neighbourhood,
      spreadMin: Int32Array.from({ length: base.services }, (_, service) => places(service, location).size),
      dependsOn: Array.from({ length: base.services }, (_, service) =>
        Int32Array.from(kept.flatMap(([one, other]) => (one === service ? [other] : []))),
      ),
      hostMoveCost: Float64Array.from({ length: hosts.length ** 2 }, (_, at) => (at % (hosts.length + 1) === 0 ? 0 : at % 3)),
      moveCost: base.moveCost.map((_, at) => at % 3),
      balances: [{ first: 0, second: 1, target: 2, weight: weights.balance }],
      moveWeight: weights.move,
      serviceMoveWeight: weights.service,
      hostMoveWeight: weights.host,
    };
  });
