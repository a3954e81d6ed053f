import type { StepOutcome } from "../model/event.ts";
import type { Plan, SlotRef, Step } from "../model/plan.ts";
import type { SyncFailure } from "./session.ts";

/** What went wrong in one pass, told apart by what may be done about it. */
export interface PassFailures {
  /** New containers that did not become what they must: these end a rollout. */
  readonly rollouts: readonly { readonly slot: SlotRef; readonly reason: string; readonly health: string | undefined; readonly host: string }[];
  /** Hosts or connections that did not answer: the next pass looks again. */
  readonly transient: readonly SyncFailure[];
  /** Refusals that another try would meet again: a missing image, a foreign name. */
  readonly lasting: readonly SyncFailure[];
}

const TRANSIENT = new Set(["unreachable", "timeout", "protocol", "aborted"]);

/** Outcomes of the steps of a plan → what failed and why. Skipped steps follow from others and say nothing of their own. */
export function failuresOf(plan: Plan, outcomes: ReadonlyMap<number, StepOutcome>): PassFailures {
  const rollouts: PassFailures["rollouts"][number][] = [];
  const transient: SyncFailure[] = [];
  const lasting: SyncFailure[] = [];
  for (const step of plan.steps) {
    const outcome = outcomes.get(step.id);
    if (outcome?.result !== "failed" && outcome?.result !== "unknown") continue;
    const health = outcome.result === "failed" ? outcome.health : undefined;
    const failure = { subject: step.subject, host: step.host, reason: outcome.reason, ...(health === undefined ? {} : { health }) };
    if (outcome.result === "unknown" || (outcome.fault && TRANSIENT.has(outcome.fault.kind))) transient.push(failure);
    else if (endsRollout(step)) rollouts.push({ slot: step.slot!, reason: outcome.reason, health, host: step.host });
    else lasting.push(failure);
  }
  return { rollouts, transient, lasting };
}

/** A new container that does not start, or does not pass its gate. */
function endsRollout(step: Step): boolean {
  return step.slot !== undefined && step.side === "new" && (step.operation.kind === "start" || step.operation.kind === "wait");
}
