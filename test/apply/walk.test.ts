import { describe, expect, it } from "vitest";
import { walk } from "../../src/apply/walk.ts";
import type { StepOutcome } from "../../src/model/event.ts";
import type { Step } from "../../src/model/plan.ts";

function step(id: number, after: readonly number[] = []): Step {
  return { id, after, host: "a", operation: { kind: "pause", durationMs: 0 }, subject: `step ${id}`, cause: "test", destructive: false };
}

const FAILED: StepOutcome = { result: "failed", reason: "no" };

async function walked(
  steps: readonly Step[],
  failing: readonly number[] = [],
): Promise<{ begun: number[]; outcomes: ReadonlyMap<number, StepOutcome> }> {
  const begun: number[] = [];
  const run = async ({ id }: Step): Promise<StepOutcome> => {
    begun.push(id);
    return failing.includes(id) ? FAILED : { result: "done" };
  };
  return { outcomes: await walk(steps, run, () => undefined), begun };
}

describe("the walk of a plan", () => {
  it("begins a step when everything it comes after is done", async () => {
    const { begun } = await walked([step(1), step(2, [1]), step(3), step(4, [2, 3])]);
    expect(begun).toEqual([1, 3, 2, 4]);
  });

  it("skips all that comes after a failed step, names that step, and goes on with the rest", async () => {
    const { begun, outcomes } = await walked([step(1), step(2, [1]), step(3, [2]), step(4), step(5, [4, 3])], [1]);
    expect(begun).toEqual([1, 4]);
    expect(outcomes.get(2)).toEqual({ result: "skipped", because: 1 });
    expect(outcomes.get(3)).toEqual({ result: "skipped", because: 1 });
    expect(outcomes.get(4)).toEqual({ result: "done" });
    expect(outcomes.get(5)).toEqual({ result: "skipped", because: 1 });
  });

  it("survives a failure before a chain of 20,000 steps", async () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => step(index + 1, index === 0 ? [] : [index]));
    const { outcomes } = await walked(chain, [1]);
    expect(outcomes.get(20_000)).toEqual({ result: "skipped", because: 1 });
  });

  it("refuses a plan with a step after one that does not come before it", async () => {
    await expect(walked([step(1, [2]), step(2)])).rejects.toThrow("step #1 comes after #2");
  });

  it("ends at once for an empty plan", async () => {
    expect((await walked([])).outcomes.size).toBe(0);
  });
});
