import type { StepOutcome } from "../model/event.ts";
import type { Plan, SlotRef, Step } from "../model/plan.ts";
import { isSameSlot, isTransient } from "./failures.ts";

/** A container that did not come up, with the host that may be to blame: the next attempt had better be made elsewhere. */
export interface FailedAttempt {
  readonly slot: SlotRef;
  readonly host: string;
  readonly reason: string;
}

type Failed = Extract<StepOutcome, { result: "failed" }>;

/** What served well there is not at fault if it does not come up again; a host that it moved to is, or one that cannot even make it. */
export function failedAttempts(
  { steps }: Plan,
  outcomes: ReadonlyMap<number, StepOutcome>,
  isProven: (slot: SlotRef) => boolean,
): FailedAttempt[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  return steps.flatMap((step) => {
    const { slot, side, host, operation } = step;
    if (slot === undefined || side !== "new") return [];
    const failure = operation.kind === "create" ? whyNotMade(step, outcomes, byId) : whyNotUp(step, outcomes);
    if (!failure || (operation.kind !== "create" && isProven(slot) && !comesFromElsewhere(step, steps))) return [];
    return [{ slot, host, reason: failure.reason }];
  });
}

function comesFromElsewhere({ slot, host }: Step, steps: readonly Step[]): boolean {
  return steps.some((other) => other.side === "old" && other.host !== host && isSameSlot(other.slot, slot!));
}

function whyNotUp({ id, operation }: Step, outcomes: ReadonlyMap<number, StepOutcome>): Failed | undefined {
  return operation.kind === "start" || operation.kind === "wait" ? lasting(outcomes.get(id)) : undefined;
}

/** Its creation failed, or that of something on the host which it needs: an image, a network, a volume. */
function whyNotMade({ id, host }: Step, outcomes: ReadonlyMap<number, StepOutcome>, byId: ReadonlyMap<number, Step>): Failed | undefined {
  const outcome = outcomes.get(id);
  if (outcome?.result !== "skipped") return lasting(outcome);
  const culprit = byId.get(outcome.because);
  const isNeed = culprit !== undefined && culprit.host === host && culprit.slot === undefined;
  return isNeed ? lasting(outcomes.get(culprit.id)) : undefined;
}

function lasting(outcome: StepOutcome | undefined): Failed | undefined {
  return outcome?.result === "failed" && !isTransient(outcome.fault) ? outcome : undefined;
}
