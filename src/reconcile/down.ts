import { applyPlan } from "../apply/apply.ts";
import type { Desired } from "../model/desired.ts";
import type { Fleet } from "../model/fleet.ts";
import { observeFleet } from "../observe/observe.ts";
import type { Observed } from "../model/observed.ts";
import type { Plan } from "../model/plan.ts";
import { NO_COMMIT } from "../model/revision.ts";
import { buildPlan } from "../plan/build.ts";
import { failuresOf } from "./failures.ts";
import type { Session, SyncResult } from "./session.ts";

/** Plan that takes whole stacks down by their labels alone: containers and networks, never volumes. */
export async function planDown(names: readonly string[], fleet: Fleet, session: Session): Promise<{ plan: Plan; observed: Observed }> {
  const observed = await observeFleet(session.engines, fleet, { clock: session.clock, signal: session.signal, detail: "all" });
  const inventory = observed.hosts.flatMap((seen) =>
    seen.containers.flatMap(({ owner }) =>
      owner && names.includes(owner.stack) ? [{ stack: owner.stack, service: owner.service, slot: owner.slot, host: seen.host }] : [],
    ),
  );
  // Networks of a stack that has no container left are found by the stack's name alone.
  const named = names.map((stack) => ({ stack, service: "", slot: 0, host: "" }));
  const desired: Desired = { fleet, revision: NO_COMMIT, stacks: [], brokenStacks: [], problems: [] };
  const plan = buildPlan({
    desired,
    observed,
    inventory: [...inventory, ...named],
    failed: [],
    rollingBack: new Set(),
    fallbacks: new Map(),
    confirmed: true,
    explain: false,
  });
  return {
    observed,
    plan: {
      ...plan,
      warnings: [],
      steps: plan.steps.map((step) => ({ ...step, cause: step.cause.replace("is no longer in git", "is taken down") })),
    },
  };
}

export async function downStacks(names: readonly string[], fleet: Fleet, session: Session): Promise<SyncResult> {
  const { plan } = await planDown(names, fleet, session);
  const { outcomes } = await applyPlan(plan, {
    engines: session.engines,
    clock: session.clock,
    signal: session.signal,
    emit: session.emit,
  });
  const { transient, lasting } = failuresOf(plan, outcomes);
  const failures = [...transient, ...lasting];
  for (const entry of session.store.inventory()) {
    if (names.includes(entry.stack) && failures.length === 0 && !plan.unreachable.some(({ host }) => host === entry.host))
      session.store.forget(entry);
  }
  session.store.recordWaiting(session.store.waiting().filter(({ stack }) => !names.includes(stack)));
  const steps = [...outcomes.values()].filter((outcome) => outcome.result === "done").length;
  const outcome = session.signal.aborted
    ? "interrupted"
    : failures.length > 0
      ? "error"
      : plan.unreachable.length > 0
        ? "partial"
        : "converged";
  const summary =
    outcome === "converged"
      ? `${names.join(", ")}: ${steps} steps done; volumes were kept.`
      : outcome === "partial"
        ? `Hosts out of reach were left as they are: ${plan.unreachable.map(({ host }) => host).join(", ")}.`
        : (failures[0]?.reason ?? "Interrupted.");
  return { outcome, summary, failures, plan, steps };
}
