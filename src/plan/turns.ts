import { sortedBy } from "../model/order.ts";
import { isMove } from "./budget.ts";
import type { ServicePlan } from "./context.ts";
import type { DraftStep } from "./draft.ts";
import { planSlot, type SlotState } from "./slots.ts";

/** A batch begins when the one before it (`turn`) is done. */
export function planInTurns(plan: ServicePlan, states: readonly SlotState[], most: number, turn: readonly DraftStep[]): DraftStep[] {
  const { service, context } = plan;
  const policy = context.input.rollingBack.has(`${service.stack}/${service.name}`) ? service.rollback : service.update;
  const ordered = sortedBy(states, (state) => `${turnOf(state)} ${String(state.slot).padStart(6, "0")} ${state.host}`);
  const size = batchSize(ordered, policy.parallelism, most, service.placement.budget !== undefined);
  const ends: DraftStep[] = [];
  let before = turn;
  for (let at = 0; at < ordered.length; at += size) {
    const batch = ordered.slice(at, at + size);
    const done = batch.map((state) => planSlot(state, before)).filter((step) => step !== undefined);
    ends.push(...done);
    before = policy.delayMs > 0 && at + size < ordered.length ? [delay(plan, batch[0]!, done, policy.delayMs)] : done;
  }
  return ends;
}

/** As the rollout says; of slots that only move as many as the budget spares, where there is one. */
function batchSize(states: readonly SlotState[], parallelism: number, most: number, hasBudget: boolean): number {
  const asked = parallelism === 0 ? Infinity : parallelism;
  const size = hasBudget && states.every(isMove) ? most : states.some(isMove) ? Math.min(asked, most) : asked;
  return Math.max(1, Math.min(size, states.length));
}

/** Slots half-way first, then those that do not serve well anyway: nobody who serves is stopped before they are back. */
function turnOf(state: SlotState): 0 | 1 | 2 {
  if (state.right) return 0;
  return state.others.some(
    ({ container }) => container.state === "running" && (container.health === "none" || container.health === "healthy"),
  )
    ? 2
    : 1;
}

function delay(plan: ServicePlan, state: SlotState, after: readonly DraftStep[], durationMs: number): DraftStep {
  return plan.context.draft.add({
    host: state.host,
    operation: { kind: "pause", durationMs },
    subject: `${plan.service.stack}/${plan.service.name}`,
    cause: "update_config.delay",
    after,
  });
}
