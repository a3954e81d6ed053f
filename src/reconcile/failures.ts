import type { FaultRecord, StepOutcome } from "../model/event.ts";
import type { Plan, SlotRef, Step } from "../model/plan.ts";
import { movesOf } from "./balancing.ts";
import type { SyncFailure } from "./session.ts";

/** What went wrong in one pass, told apart by what may be done about it. */
export interface PassFailures {
  /** New containers that did not become what they must: these end a rollout. */
  readonly rollouts: readonly {
    readonly slot: SlotRef;
    readonly reason: string;
    readonly health: string | undefined;
    readonly host: string;
  }[];
  /** Replicas that were to move for a better balance, and could not. Nothing is wrong with their spec: it serves where it was. */
  readonly moves: readonly SyncFailure[];
  /** Hosts or connections that did not answer: the next pass looks again. */
  readonly transient: readonly SyncFailure[];
  /** Refusals that another try would meet again: a missing image, a foreign name. */
  readonly lasting: readonly SyncFailure[];
}

const TRANSIENT = new Set(["unreachable", "timeout", "protocol", "aborted"]);

/** The host did not answer, or the connection broke: that says nothing about what was asked. */
export function isTransient(fault: FaultRecord | undefined): boolean {
  return fault !== undefined && TRANSIENT.has(fault.kind);
}

/** Outcomes of the steps of a plan → what failed and why. Skipped steps follow from others and say nothing of their own. */
export function failuresOf(
  plan: Plan,
  outcomes: ReadonlyMap<number, StepOutcome>,
  isProven: (slot: SlotRef) => boolean = () => false,
): PassFailures {
  const rollouts: PassFailures["rollouts"][number][] = [];
  const moves: SyncFailure[] = [];
  // Where something moves for balance, there is nothing else to do.
  const balancing = movesOf(plan).length > 0;
  const transient: SyncFailure[] = [];
  const lasting: SyncFailure[] = [];
  for (const step of plan.steps) {
    const outcome = outcomes.get(step.id);
    if (outcome?.result !== "failed" && outcome?.result !== "unknown") continue;
    const health = outcome.result === "failed" ? outcome.health : undefined;
    const failure = { subject: step.subject, host: step.host, reason: outcome.reason, ...(health === undefined ? {} : { health }) };
    if (outcome.result === "unknown" || isTransient(outcome.fault)) transient.push(failure);
    else if (balancing && step.side !== "old") moves.push(failure);
    else if (endsRollout(step, plan, outcome, isProven))
      rollouts.push({ slot: step.slot!, reason: outcome.reason, health, host: step.host });
    else lasting.push(failure);
  }
  return { rollouts, moves, transient, lasting };
}

/**
 * A new container that does not pass its gate, or does not start although the host could start it. A full disk or a
 * taken port is the host's trouble: without a predecessor to go back to, the next sync just tries again.
 */
function endsRollout(step: Step, plan: Plan, outcome: Failed, isProven: (slot: SlotRef) => boolean): boolean {
  if (step.slot === undefined || step.side !== "new") return false;
  // A repair of what served well before, with nothing beside it to go back to, is tried again by the next sync.
  if (isProven(step.slot) && !hasPredecessor(step, plan)) return false;
  if (step.operation.kind === "wait") return true;
  // What a Dockerfile does wrong it does wrong everywhere; a registry that does not answer is no fault of the commit.
  if (step.operation.kind === "build") return outcome.fault?.kind === "invalid";
  return step.operation.kind === "start" && (hasPredecessor(step, plan) || OWN_FAULT.test(outcome.reason));
}

type Failed = Extract<StepOutcome, { result: "failed" }>;

/** What an engine says of a container that cannot run anywhere: a wrong command, a missing file, the wrong platform. */
const OWN_FAULT = /executable file not found|no such file or directory|permission denied|exec format error|not a directory|hook/i;

function hasPredecessor(step: Step, plan: Plan): boolean {
  return plan.steps.some((other) => other.side === "old" && isSameSlot(other.slot, step.slot!));
}

export function isSameSlot(one: SlotRef | undefined, { stack, service, slot }: SlotRef): boolean {
  return one?.stack === stack && one.service === service && one.slot === slot;
}
