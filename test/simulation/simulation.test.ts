import { describe, expect, it } from "vitest";
import { PLANTED, planted } from "./planted.ts";
import { runSchedule } from "./schedule.ts";

const SEEDS = 100;
/** A planted bug must show within so many seeds. */
const PATIENCE = 200;

describe("slipway under faults, simulated", () => {
  it(`violates no invariant in seeds 1 to ${SEEDS}, and converges in each`, { timeout: 120_000 }, async () => {
    const violations: string[] = [];
    const kinds = new Set<string>();
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const result = await runSchedule(seed);
      for (const kind of result.kinds) kinds.add(kind);
      for (const { invariant, what } of result.violations) violations.push(`seed ${seed}: ${invariant}: ${what}`);
    }
    expect(violations).toEqual([]);
    expect(kinds.size).toBe(15);
  });

  it("does the same for the same seed", { timeout: 60_000 }, async () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const [first, second] = [await runSchedule(seed, { traceWrites: true }), await runSchedule(seed, { traceWrites: true })];
      expect(second.trace).toBe(first.trace);
      expect(second.history).toEqual(first.history);
    }
  });

  for (const [name, bug] of Object.entries(PLANTED)) {
    it(`finds the planted bug: ${name}`, { timeout: 120_000 }, async () => {
      expect(await firstFound(bug)).toBeLessThanOrEqual(PATIENCE);
    });
  }
});

async function firstFound(bug: (typeof PLANTED)[string]): Promise<number> {
  for (let seed = 1; seed <= PATIENCE; seed += 1) {
    const { violations } = await runSchedule(seed, { plant: planted(bug) });
    if (violations.length > 0) return seed;
  }
  return Infinity;
}
