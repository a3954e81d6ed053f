import type { StepOutcome } from "../model/event.ts";
import type { Step } from "../model/plan.ts";

/**
 * Walks the steps in dependency order: each begins when everything it comes after is done. A step that is not done
 * makes all that comes after it `skipped`, naming it; the rest goes on. Resolves when every step has an outcome.
 */
export async function walk(
  steps: readonly Step[],
  run: (step: Step) => Promise<StepOutcome>,
  ended: (step: Step, outcome: StepOutcome) => void,
): Promise<ReadonlyMap<number, StepOutcome>> {
  const open = new Map(steps.map((step) => [step.id, new Set(step.after)]));
  const followers = followersOf(steps);
  const outcomes = new Map<number, StepOutcome>();

  return new Promise((resolve, reject) => {
    const begin = (step: Step): void => {
      run(step)
        .then((outcome) => end(step, outcome))
        .catch(reject);
    };
    /** A list, not a recursion: a failed first step of a long rollout has thousands of steps after it. */
    const end = (first: Step, firstOutcome: StepOutcome): void => {
      const ends: { step: Step; outcome: StepOutcome }[] = [{ step: first, outcome: firstOutcome }];
      for (const { step, outcome } of ends) {
        if (outcomes.has(step.id)) continue;
        outcomes.set(step.id, outcome);
        ended(step, outcome);
        for (const follower of followers.get(step.id) ?? []) {
          const waitsFor = open.get(follower.id)!;
          waitsFor.delete(step.id);
          if (outcome.result !== "done") ends.push({ step: follower, outcome: { result: "skipped", because: culprit(step, outcome) } });
          else if (waitsFor.size === 0 && !outcomes.has(follower.id)) begin(follower);
        }
      }
      if (outcomes.size === steps.length) resolve(outcomes);
    };
    if (steps.length === 0) resolve(outcomes);
    for (const step of steps) if (step.after.length === 0) begin(step);
  });
}

/** The step that failed, not one of those it made skipped. */
function culprit(step: Step, outcome: StepOutcome): number {
  return outcome.result === "skipped" ? outcome.because : step.id;
}

/** @throws Error for a plan that is none: a step after one that does not come before it would never begin. */
function followersOf(steps: readonly Step[]): ReadonlyMap<number, readonly Step[]> {
  const followers = new Map<number, Step[]>(steps.map((step) => [step.id, []]));
  for (const step of steps) {
    for (const id of new Set(step.after)) {
      const list = followers.get(id);
      if (list === undefined || id >= step.id)
        throw new Error(`the plan is broken: step #${step.id} comes after #${id}, which is no earlier step of it`);
      list.push(step);
    }
  }
  return followers;
}
