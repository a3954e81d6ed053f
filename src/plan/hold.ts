import type { DraftStep } from "./draft.ts";
import { type Found, isUp, preferred } from "./match.ts";
import { ended, planSlot, slotState, type SlotState } from "./slots.ts";
import { isDraining, isMove } from "./budget.ts";
import type { PlanContext, ServicePlan } from "./context.ts";
import { HINTS, STAYS } from "./drain.ts";
import { gateStep, startStep, stopAndRemove, type Target } from "./steps.ts";
import { slotSubject } from "./subject.ts";

/**
 * A slot of a rollout that failed: whoever serves goes on serving. A new container that is not good is taken away when
 * its predecessor is still there; a predecessor that was stopped first is started again. What is lost altogether is made
 * again of the last good spec (`fallback`), where that is known. @returns what is done when the slot serves again.
 */
export function holdSlot(state: SlotState, fallback?: ServicePlan): DraftStep | undefined {
  const failed = newOnes(state);
  if (failed.length > 0 && fallback?.service.fingerprint === state.plan.service.fingerprint) return takeBack(state, failed);
  if (failed.some(isGood)) return undefined;
  const predecessor = predecessorOf(state);
  if (!predecessor) {
    const lost = fallback !== undefined && failed.length === 0;
    return lost ? planSlot(slotState({ plan: fallback, slot: state.slot, host: state.host }), []) : undefined;
  }
  const gone = failed.map((found) => stopAndRemove(state, found, [], "its rollout failed", "failed"));
  return mustServe(state, predecessor) ? serveAgain(state, predecessor, gone) : undefined;
}

/** What failed is the last good spec on another host: it serves where it was, and what else there is of it goes. */
function takeBack(state: SlotState, all: readonly Found[]): DraftStep | undefined {
  const [home, ...copies] = preferred(all, state.plan.service.fingerprint);
  const gone = copies.map((found) => stopAndRemove(state, found, [], "its move failed", "failed"));
  return home && mustServe(state, home) ? serveAgain(state, home, gone) : undefined;
}

/** What serves of the last good spec on a draining host leaves with that spec. @returns the slot as it is to be moved. */
export function leaving(state: SlotState, fallback: ServicePlan): SlotState | undefined {
  const good = slotState({ plan: fallback, slot: state.slot, host: state.host });
  const drains = good.others.some(({ host }) => isDraining(fallback.context.input, host));
  return drains && isMove(good) && newOnes(state).length === 0 ? good : undefined;
}

/** What is held stays even on a host that drains, and is named. */
export function warnHeld({ warnings, input }: PlanContext, states: readonly SlotState[], reason: string): void {
  for (const { plan, slot, host, right, others } of states) {
    const home = [...(right ? [right] : []), ...others].find((found) => isUp(found) && isDraining(input, found.host))?.host;
    if (home === undefined || home === host) continue;
    warnings.push({
      severity: "warning",
      code: STAYS.held,
      message: `${slotSubject(plan.service, slot)} stays on ${home}, which is draining: ${reason}`,
      hint: HINTS.held,
      stack: plan.service.stack,
    });
  }
}

/** Wherever it is: a slot that was to move serves where it was. */
function predecessorOf(state: SlotState): Found | undefined {
  const { fingerprint } = state.plan.service;
  return preferred(
    state.others.filter(({ container }) => container.owner?.fingerprint !== fingerprint),
    "",
  )[0];
}

/** A job that ended, or a one-shot that may, is not run again because its successor failed. */
function mustServe({ plan }: SlotState, predecessor: Found): boolean {
  return plan.service.kind !== "job" && predecessor.container.state !== "running" && !ended(plan.service, predecessor);
}

function serveAgain(state: SlotState, predecessor: Found, after: readonly DraftStep[]): DraftStep {
  const target: Target = { name: predecessor.container.name, found: predecessor };
  const started = startStep(state, target, after, "serves again: its replacement failed");
  return gateStep(state, target, { kind: "running", timeoutMs: 0 }, [started], "must be running");
}

function newOnes(state: SlotState): Found[] {
  const { fingerprint } = state.plan.service;
  const rest = state.others.filter(({ container }) => container.owner?.fingerprint === fingerprint);
  return state.right ? [state.right, ...rest] : rest;
}

function isGood({ container }: Found): boolean {
  return container.state === "running" && container.health === "healthy";
}
