import type { DesiredService } from "../model/desired.ts";
import { allowedDisruptions } from "../schedule/queue/budget.ts";
import type { PlanInput } from "./input.ts";
import { containersBySlot, type Found, type Index, isUp } from "./match.ts";
import type { SlotState } from "./slots.ts";

export function isDraining({ availability }: Pick<PlanInput, "availability">, host: string): boolean {
  return availability?.get(host) === "drained";
}

/** A container of the right spec on another host: nothing but our wish to have it elsewhere takes it away. */
export function isMove({ right, others, host, plan }: SlotState): boolean {
  return (
    right === undefined &&
    others.some((found) => found.host !== host && found.container.owner?.fingerprint === plan.service.fingerprint && isUp(found))
  );
}

/**
 * Whether the old container ends before the new one begins. What cannot run twice on one host, for its port say, can run
 * beside itself on two; only who wrote `stop-first` means it everywhere.
 */
export function stopsFirst({ update, placement, networks }: DesiredService, elsewhere: boolean): boolean {
  if (update.order === "start-first") return false;
  if (!elsewhere || update.orderReason === undefined) return true;
  return placement.exclusiveVolumes.length > 0 || networks.some(({ endpoint }) => endpoint.IPAMConfig !== undefined);
}

/** All that runs of the slot is on other hosts. */
export function comesFromElsewhere({ others, host }: Pick<SlotState, "others" | "host">): boolean {
  return others.length > 0 && others.every((found) => found.host !== host);
}

/**
 * How many slots may be moved at a time: as many as the budget of the service spares, without one any number. Where the
 * new container serves before the old one goes nobody is away, so that one can move whatever the budget says.
 */
export function movesAtOnce(service: DesiredService, index: Index): number {
  const { budget } = service.placement;
  if (!budget) return Infinity;
  if (!stopsFirst(service, true)) return Math.max(1, allowedDisruptions(budget, service.replicas, service.replicas));
  return allowedDisruptions(budget, service.replicas, servingSlots(service, index).length);
}

/** Why a slot that serves may not leave its host now. */
export function budgetAgainst(service: DesiredService, slot: number, index: Index): string | undefined {
  const serving = servingSlots(service, index);
  if (!serving.includes(slot) || movesAtOnce(service, index) > 0) return undefined;
  const { minAvailable, maxUnavailable } = service.placement.budget ?? {};
  const written = minAvailable === undefined ? `max_unavailable ${maxUnavailable}` : `min_available ${minAvailable}`;
  return `its budget lets no replica be away (${written}, ${serving.length} of ${service.replicas} available), and it stops before its replacement starts`;
}

/** Even with all replicas there, none may be away. */
export function sparesNobody({ placement: { budget }, replicas }: DesiredService): boolean {
  return allowedDisruptions(budget, replicas, replicas) === 0;
}

function servingSlots(service: DesiredService, index: Index): number[] {
  return [...containersBySlot(index, service)].flatMap(([slot, found]) => (found.some(isServing) ? [slot] : []));
}

export function isServing({ container }: Found): boolean {
  return container.state === "running" && container.health !== "unhealthy" && container.health !== "starting";
}
