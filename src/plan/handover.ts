import type { DesiredService } from "../model/desired.ts";
import { comesFromElsewhere, isMove, isServing, stopsFirst } from "./budget.ts";
import type { PlanContext } from "./context.ts";
import type { DraftStep } from "./draft.ts";
import type { SlotState } from "./slots.ts";

/**
 * Services that share a network move as one: the old ones serve on until every new one does, and then go in the reverse
 * order, so that none of them is ever without those that it needs.
 */
export function handOver({ handovers }: PlanContext, stack: string): void {
  const own = handovers.filter((each) => each.stack === stack);
  const gates = own.map(({ gate }) => gate);
  let last: DraftStep | undefined;
  for (const { retire } of own.reverse()) last = retire(last ? [last] : gates);
}

/** It leaves its host together with services of the stack that it shares a network or namespaces with. */
export function movesInCompany(state: SlotState): boolean {
  const { service, stack } = state.plan;
  return comesFromElsewhere(state) && stack.services.some((other) => other !== service && areTied(service, other));
}

/** Its old container serves until the new one does: whoever needs it need not wait for that. */
export function servesOn(state: SlotState): boolean {
  const { service } = state.plan;
  return isMove(state) && !stopsFirst(service, true) && state.others.some(isServing) && !movesInCompany(state);
}

function areTied(one: DesiredService, other: DesiredService): boolean {
  if (one.mode === "global" || other.mode === "global") return false;
  const { colocatedNetworks, besideService } = one.placement;
  if (besideService === other.name || other.placement.besideService === one.name) return true;
  return colocatedNetworks.some((name) => other.placement.colocatedNetworks.includes(name));
}
