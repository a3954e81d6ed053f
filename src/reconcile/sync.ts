import { applyPlan } from "../apply/apply.ts";
import type { Desired } from "../model/desired.ts";
import type { SyncOutcome } from "../model/event.ts";
import type { Observed } from "../model/observed.ts";
import type { Plan } from "../model/plan.ts";
import { isConverged } from "../plan/build.ts";
import { Balancing } from "./balancing.ts";
import { failuresOf, type PassFailures } from "./failures.ts";
import { forgetGone, rememberSlots } from "./inventory.ts";
import { type Pass, planPass, RegistryError, resolveImages } from "./pass.ts";
import { Rollouts } from "./rollouts.ts";
import { samePlan } from "./saved.ts";
import type { Session, SyncFailure, SyncOptions, SyncResult } from "./session.ts";
import { summaryOf } from "./summary.ts";
import { rememberWaiting } from "./waiting.ts";

/** More passes than any rollout needs; a plan that never becomes empty ends here instead of going on for ever. */
const MAX_PASSES = 25;
const MAX_TRANSIENT = 3;
const TRANSIENT_PAUSE_MS = 1000;

/**
 * Brings the fleet to a desired state and says honestly how that ended. Observe, plan, apply, and again, until there is
 * nothing left to do: what one pass found out (a failed gate, a silent host) is an input of the next one's plan.
 */
export async function syncFleet(desired: Desired, session: Session, options: SyncOptions): Promise<SyncResult> {
  const startedAtMs = session.clock.nowMs();
  const { revision } = desired;
  session.emit({ type: "revision", atMs: startedAtMs, commit: revision.commit, subject: revision.subject, author: revision.author });
  const limited = withTimeout(session, options.timeoutMs);
  let result: SyncResult;
  try {
    result = await converge(desired, limited.session, options);
  } catch (error) {
    result = endedBy(error, session, limited.timedOut());
  } finally {
    limited.end();
  }
  const endedAtMs = session.clock.nowMs();
  session.emit({ type: "ended", atMs: endedAtMs, outcome: result.outcome, summary: result.summary });
  if (isNews(session, revision.commit, result)) {
    session.store.recordSync({
      commit: revision.commit,
      subject: revision.subject,
      startedAtMs,
      endedAtMs,
      outcome: result.outcome,
      summary: result.summary,
    });
  }
  return result;
}

/** A loop that finds the same again and again is told once; a drain has to know the last commit, also if it moved nothing. */
function isNews({ store }: Session, commit: string, { steps, outcome }: SyncResult): boolean {
  if (steps > 0) return true;
  const last = store.history(1)[0];
  if (outcome === "converged") return last !== undefined && last.commit !== commit;
  return last?.commit !== commit || last.outcome !== outcome;
}

function endedBy(error: unknown, session: Session, timedOut: boolean): SyncResult {
  const ended = (outcome: SyncOutcome, summary: string): SyncResult => ({ outcome, summary, failures: [], plan: undefined, steps: 0 });
  if (session.signal.aborted) return ended("interrupted", "Interrupted; run the same sync again to go on from here.");
  if (timedOut)
    return ended("timed-out", "Not converged within the time limit; run the same sync again to go on from here, or raise --timeout.");
  if (error instanceof RegistryError) return ended("error", error.message);
  throw error;
}

interface Progress {
  pass: number;
  steps: number;
  transientPasses: number;
  last: PassFailures | undefined;
  previous: Observed | undefined;
  readonly balancing: Balancing;
}

async function converge(written: Desired, session: Session, options: SyncOptions): Promise<SyncResult> {
  const { desired, digests } = await resolveImages(written, session);
  const rollouts = new Rollouts(desired, session, options);
  await rollouts.begin();
  const progress: Progress = {
    pass: 0,
    steps: 0,
    transientPasses: 0,
    last: undefined,
    previous: undefined,
    balancing: new Balancing(options.rebalance),
  };
  for (;;) {
    const pass = await nextPass(rollouts, session, options, progress);
    if (pass.plan.parked) return finish(pass.plan, progress, rollouts);
    if (options.expected && progress.pass === 1 && !samePlan(options.expected, pass.plan)) return moved(pass.plan);
    const crashed = rollouts.noticeCrashes(pass.plan);
    if (crashed.length > 0) {
      progress.last = { rollouts: [], moves: [], transient: [], lasting: crashed };
      return finish(pass.plan, progress, rollouts);
    }
    if (isDone(pass.plan, progress)) {
      if (isConverged(pass.plan) && pass.plan.unreachable.length === 0 && !rollouts.anyFailed()) {
        rollouts.recordGood(digests);
        forgetGone(session.store, pass.observed);
      }
      return finish(pass.plan, progress, rollouts);
    }
    await applyPass(pass, session, rollouts, progress);
  }
}

async function nextPass(rollouts: Rollouts, session: Session, options: SyncOptions, progress: Progress): Promise<Pass> {
  session.signal.throwIfAborted();
  progress.pass += 1;
  const rebalance = progress.balancing.policy;
  const pass = await planPass(rollouts.target, session, {
    confirmed: options.confirmed,
    rollingBack: rollouts.rollingBack,
    fallbacks: rollouts.fallbacks,
    // How full hosts are takes a closer look.
    closely: rebalance !== undefined || (progress.pass > 1 && progress.last !== undefined && !isClean(progress.last)),
    ...(rebalance && { rebalance }),
    ...(progress.previous === undefined ? {} : { previous: progress.previous }),
  });
  progress.previous = pass.observed;
  progress.balancing.see(pass.plan);
  session.emit({
    type: "planned",
    atMs: session.clock.nowMs(),
    pass: progress.pass,
    steps: pass.plan.steps.length,
    commit: pass.plan.commit,
  });
  rememberSlots(session.store, rollouts.target, pass.plan, pass.observed);
  rememberWaiting(session.store, rollouts.target, pass.plan, session.clock.nowMs());
  return pass;
}

/** Nothing left to do, or nothing that another pass would do better. */
function isDone(plan: Plan, progress: Progress): boolean {
  if (plan.steps.length === 0) return true;
  if (progress.pass >= MAX_PASSES || progress.transientPasses > MAX_TRANSIENT) return true;
  const last = progress.last;
  return last !== undefined && last.lasting.length > 0 && last.rollouts.length === 0 && last.transient.length === 0;
}

function isClean(failures: PassFailures): boolean {
  return failures.rollouts.length + failures.moves.length + failures.transient.length + failures.lasting.length === 0;
}

async function applyPass({ plan }: Pass, session: Session, rollouts: Rollouts, progress: Progress): Promise<void> {
  const { outcomes } = await applyPlan(plan, {
    engines: session.engines,
    clock: session.clock,
    signal: session.signal,
    emit: session.emit,
    registryAuth: session.registryAuth,
  });
  session.signal.throwIfAborted();
  progress.steps += [...outcomes.values()].filter((outcome) => outcome.result === "done").length;
  progress.last = failuresOf(plan, outcomes, (slot) => rollouts.isProven(slot));
  progress.balancing.learn(plan, outcomes, progress.last.moves);
  await rollouts.learn(plan, outcomes, progress.last);
  if (progress.last.transient.length > 0) {
    progress.transientPasses += 1;
    await session.clock.sleep(TRANSIENT_PAUSE_MS, session.signal);
  }
}

function moved(plan: Plan): SyncResult {
  return {
    outcome: "error",
    summary: "The world moved since the plan was saved, so nothing was applied. Make a new plan and look at it again.",
    failures: [],
    plan,
    steps: 0,
  };
}

function finish(plan: Plan, progress: Progress, rollouts: Rollouts): SyncResult {
  const { balancing } = progress;
  const failures: SyncFailure[] = [
    ...rollouts.failures(),
    ...balancing.failures,
    ...(progress.last?.transient ?? []),
    ...(progress.last?.lasting ?? []),
  ];
  const outcome = outcomeOf(plan, progress, rollouts);
  const balance = balancing.result();
  return {
    outcome,
    summary: summaryOf(outcome, plan, progress.steps, failures, rollouts.anyServedBefore(), balancing),
    failures,
    plan,
    steps: progress.steps,
    ...(balance && { balance }),
  };
}

/** users.md has the codes; the most telling one wins. */
function outcomeOf(plan: Plan, progress: Progress, rollouts: Rollouts): SyncOutcome {
  if (plan.parked) return "parked";
  if (rollouts.anyFailed() || progress.balancing.failures.length > 0 || plan.held.length > 0) return "rolled-back";
  if (plan.unreachable.length > 0) return "partial";
  if (plan.unschedulable.length > 0) return "unschedulable";
  if (plan.steps.length > 0)
    return progress.last && progress.last.transient.length > 0 && progress.last.lasting.length === 0 ? "partial" : "error";
  return "converged";
}

/** A session whose signal also ends with the time limit, on the session's own clock. */
function withTimeout(session: Session, timeoutMs: number): { session: Session; timedOut: () => boolean; end: () => void } {
  const limit = new AbortController();
  const timer = new AbortController();
  let timedOut = false;
  // Not AbortSignal.any: what it makes stays in memory as long as the long-lived signal does.
  const interrupt = (): void => limit.abort(session.signal.reason);
  if (session.signal.aborted) interrupt();
  session.signal.addEventListener("abort", interrupt, { once: true });
  session.clock.sleep(timeoutMs, timer.signal).then(
    () => {
      timedOut = true;
      limit.abort(new Error("the time limit of the sync is over"));
    },
    () => undefined,
  );
  return {
    session: { ...session, signal: limit.signal },
    timedOut: () => timedOut,
    end: () => {
      session.signal.removeEventListener("abort", interrupt);
      timer.abort(new Error("the sync has ended"));
    },
  };
}
