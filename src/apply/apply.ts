import type { Engines, RegistryAuth } from "../engine/port.ts";
import type { Clock } from "../model/clock.ts";
import type { StepOutcome, SyncEvent } from "../model/event.ts";
import { type OperationKind, type Operations, type Plan, type Step, type StepVerb, stepVerb } from "../model/plan.ts";
import { HANDLERS } from "./handlers/table.ts";
import { HostSession, type PassState } from "./host-session.ts";
import { lateSignal } from "./late-signal.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { INTERRUPTED, outcomeOf } from "./outcome.ts";
import type { StepScope } from "./scope.ts";
import { walk } from "./walk.ts";

export interface ApplyContext {
  readonly engines: Engines;
  readonly clock: Clock;
  /** Steps not begun are skipped, waits end; short writes under way get a little time to end. */
  readonly signal?: AbortSignal;
  emit(event: SyncEvent): void;
  registryAuth?(reference: string): RegistryAuth | undefined;
  readonly limits?: Partial<Limits>;
}

export interface ApplyResult {
  /** Of every step, by id. `skipped` because of 0: interrupted. */
  readonly outcomes: ReadonlyMap<number, StepOutcome>;
  /** Create step → the container that was made or adopted. */
  readonly created: ReadonlyMap<number, string>;
}

/** Walks the plan. Never rejects because of what an engine says: every step has its outcome. */
export async function applyPlan(plan: Plan, context: ApplyContext): Promise<ApplyResult> {
  const signal = context.signal ?? new AbortController().signal;
  const limits = { ...DEFAULT_LIMITS, ...context.limits };
  const writes = lateSignal(context.clock, signal, limits.interruptGraceMs);
  const pass: PassState = {
    fleet: plan.fleet,
    clock: context.clock,
    engines: context.engines,
    signal,
    writeSignal: writes.signal,
    limits,
    registryAuth: (reference) => context.registryAuth?.(reference),
    created: new Map(),
  };
  const sessions = new Map(plan.steps.map(({ host }) => [host, new HostSession(host, pass)]));
  try {
    const outcomes = await walk(
      plan.steps,
      (step) => takeStep(step, sessions.get(step.host)!, pass, (event) => context.emit(event)),
      (step, outcome) => context.emit({ type: "step-ended", atMs: context.clock.nowMs(), ...headOf(step), outcome }),
    );
    return { outcomes, created: pass.created };
  } finally {
    writes.end();
    for (const session of sessions.values()) session.close();
  }
}

/** A step's turn comes when its lane has a place; only then is it known whether it still makes sense to begin. */
async function takeStep(step: Step, session: HostSession, pass: PassState, emit: (event: SyncEvent) => void): Promise<StepOutcome> {
  const { lane } = HANDLERS[step.operation.kind];
  const first = async (): Promise<StepOutcome> => {
    if (pass.signal.aborted) return INTERRUPTED;
    if (session.silentSince !== undefined) return { result: "skipped", because: session.silentSince };
    emit({ type: "step-started", atMs: pass.clock.nowMs(), ...headOf(step), cause: step.cause });
    return await guarded(step, session, pass, (scope) => execute(step.operation.kind, step.operation, scope));
  };
  const outcome = lane === undefined ? await first() : await session.lanes[lane].run(first);
  if (outcome.result !== "done") return outcome;
  return await guarded(step, session, pass, (scope) => afterwards(step.operation.kind, step.operation, scope, outcome));
}

async function guarded(
  step: Step,
  session: HostSession,
  pass: PassState,
  work: (scope: StepScope) => Promise<StepOutcome>,
): Promise<StepOutcome> {
  try {
    const outcome = await work(session.scopeOf(step));
    session.learn(step, outcome);
    return outcome;
  } catch (error) {
    // A sleep or a wait that was cut short rejects with the signal's reason.
    if (pass.signal.aborted && error === pass.signal.reason) return INTERRUPTED;
    const outcome = outcomeOf(error);
    session.learn(step, outcome);
    return outcome;
  }
}

function execute<K extends OperationKind>(kind: K, operation: Operations[K], scope: StepScope): Promise<StepOutcome> {
  return HANDLERS[kind].execute(operation, scope);
}

async function afterwards<K extends OperationKind>(
  kind: K,
  operation: Operations[K],
  scope: StepScope,
  sofar: StepOutcome,
): Promise<StepOutcome> {
  return (await HANDLERS[kind].afterwards?.(operation, scope)) ?? sofar;
}

function headOf(step: Step): { readonly step: number; readonly kind: StepVerb; readonly host: string; readonly subject: string } {
  return { step: step.id, kind: stepVerb(step.operation), host: step.host, subject: step.subject };
}
