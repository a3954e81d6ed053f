import type { DesiredService } from "../model/desired.ts";
import type { PlacementDecision } from "../model/plan.ts";
import { isDraining } from "./budget.ts";
import type { PlanContext } from "./context.ts";
import type { DraftStep } from "./draft.ts";
import { containersBySlot, type Found, isUp } from "./match.ts";
import { removeStep } from "./steps.ts";
import { ownerSubject } from "./subject.ts";

/** Grace for containers whose manifest is gone; the engine's own default. */
const STOP_GRACE_MS = 10_000;

/** Replicas beyond the wanted number, and global ones on hosts that no longer match. */
export function pruneSurplus(context: PlanContext, service: DesiredService, decisions: readonly PlacementDecision[]): void {
  const wanted = new Set(decisions.map(({ slot, host }) => (service.mode === "global" ? `${slot}@${host}` : String(slot))));
  for (const found of [...containersBySlot(context.index, service).values()].flat()) {
    const slot = found.container.owner?.slot ?? 0;
    if (wanted.has(service.mode === "global" ? `${slot}@${found.host}` : String(slot))) continue;
    const left = isDraining(context.input, found.host) ? "the host is draining" : "the host no longer matches";
    const cause = service.mode === "global" ? left : `scaled down to ${service.replicas}`;
    takeAway(context, found, context.gates.get(`${service.stack}/${service.name}`) ?? [], cause, service);
  }
}

/**
 * Takes away what is no longer in git, after everything that this plan makes is good. While something of the same stack,
 * or a new stack, could not be brought up, the old stays: it may be what still serves.
 */
export function pruneRemoved(context: PlanContext, unplaced: ReadonlySet<string>): void {
  const waits = [...context.gates.values()].flat();
  const unsettled = new Set([...context.held.map(({ stack }) => stack), ...unplaced]);
  const running = new Set([...context.index.values()].flat().map(({ container }) => container.owner?.stack));
  const newcomerFailed = [...unsettled].some((stack) => !running.has(stack));
  for (const { found, cause } of context.departing.values()) {
    const stack = found.container.owner?.stack ?? "";
    if (context.removed.has(found.container.id) || unsettled.has(stack)) continue;
    if (newcomerFailed && !context.input.desired.stacks.some(({ name }) => name === stack)) continue;
    takeAway(context, found, waits, cause);
  }
}

/** Stops and removes. A service that is still in git has its own grace period and hooks. @returns the removal. */
export function takeAway(
  context: PlanContext,
  found: Found,
  after: readonly DraftStep[],
  cause: string,
  service?: DesiredService,
): DraftStep {
  const { container, host } = found;
  const stop = isUp(found)
    ? [
        context.draft.add({
          host,
          operation: {
            kind: "stop",
            container: { name: container.name, id: container.id },
            graceMs: service?.stopGraceMs ?? STOP_GRACE_MS,
            hooks: service?.hooks.preStop ?? [],
          },
          subject: container.owner ? ownerSubject(container.owner, "old") : container.name,
          cause,
          after,
          side: "old",
          destructive: true,
        }),
      ]
    : after;
  return removeStep(context, found, stop, cause);
}
