import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RebalanceReplica } from "../../../src/schedule/rebalance/fleet.ts";
import type { Move } from "../../../src/schedule/rebalance/fleet.ts";
import { randomFrom } from "../../../src/schedule/rebalance/random.ts";
import { NO_MEMORY, rebalanceTick, STEADY } from "../../../src/schedule/rebalance/ticks.ts";
import { FREE, host, replica } from "./fleets.ts";

const HOSTS = ["a", "b", "c", "d"].map((name) => host(name, 100));
const limits = { seed: 3, elapsed: (iterations: number) => iterations / 20_000 };

/** Runs the rebalancer on a fleet whose measured load is noise around a mean, and applies what it plans. */
function simulate(means: readonly RebalanceReplica[], ticks: number, noise: (tick: number) => number): { tick: number; move: Move }[] {
  let memory = NO_MEMORY;
  let placed = means;
  const moves: { tick: number; move: Move }[] = [];
  for (let tick = 1; tick <= ticks; tick++) {
    const replicas = placed.map((one) => ({ ...one, load: { cpu: one.reserved["cpu"]! * noise(tick) } }));
    const { memory: next, plan } = rebalanceTick(memory, {
      hosts: HOSTS,
      replicas,
      rules: FREE,
      limits,
      budgetOfMoves: 2,
      threshold: 0.15,
    });
    memory = next;
    for (const move of plan?.moves ?? []) {
      moves.push({ tick, move });
      placed = placed.map((one) => (one.name === move.replica ? { ...one, host: move.to } : one));
    }
  }
  return moves;
}

const CROWDED = Array.from({ length: 12 }, (_, at) => replica(`web.${at}`, at < 8 ? "a" : "b", 10));

describe("rebalanceTick", () => {
  it("plays no ping-pong in 100 noisy ticks: after the first moves there are none", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const moves = simulate(CROWDED, 100, () => 0.7 + 0.6 * random());
        expect(moves.length).toBeGreaterThan(0);
        expect(Math.max(...moves.map(({ tick }) => tick))).toBeLessThanOrEqual(20);
        expect(new Set(moves.map(({ move }) => move.replica)).size).toBe(moves.length);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it("moves nothing on a balanced fleet, whatever the noise", () => {
    const even = Array.from({ length: 12 }, (_, at) => replica(`web.${at}`, "abcd"[at % 4]!, 10));
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        expect(simulate(even, 100, () => 0.7 + 0.6 * random())).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it("brings no replica back within its time to settle when the load turns around", () => {
    let memory = NO_MEMORY;
    let placed: RebalanceReplica[] = CROWDED.slice(0, 8).map((one, at) => ({ ...one, host: at < 4 ? "a" : "b" }));
    const movedAt = new Map<string, number>();
    for (let tick = 1; tick <= STEADY.settleTicks; tick++) {
      const busy = tick % 20 < 10 ? "a" : "b";
      const replicas = placed.map((one) => ({ ...one, load: { cpu: one.host === busy ? 20 : 1 } }));
      const { memory: next, plan } = rebalanceTick(memory, {
        hosts: HOSTS,
        replicas,
        rules: FREE,
        limits,
        budgetOfMoves: 1,
        threshold: 0.15,
      });
      memory = next;
      for (const move of plan?.moves ?? []) {
        expect(movedAt.has(move.replica)).toBe(false);
        movedAt.set(move.replica, tick);
        placed = placed.map((one) => (one.name === move.replica ? { ...one, host: move.to } : one));
      }
    }
    expect(movedAt.size).toBeGreaterThan(0);
  });

  it("waits until the imbalance has lasted", () => {
    const request = { hosts: HOSTS, replicas: CROWDED, rules: FREE, limits, budgetOfMoves: 2, threshold: 0.15 };
    const first = rebalanceTick(NO_MEMORY, request);
    const second = rebalanceTick(first.memory, request);
    const third = rebalanceTick(second.memory, request);
    expect([first.plan, second.plan]).toEqual([undefined, undefined]);
    expect(third.plan!.moves).toHaveLength(2);
    expect(Object.keys(third.memory.movedAt)).toEqual(third.plan!.moves.map(({ replica: name }) => name).toSorted());
  });
});
