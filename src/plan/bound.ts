import type { DesiredService } from "../model/desired.ts";
import { groupWorkloads } from "../schedule/groups.ts";
import { slotKey } from "../schedule/host.ts";
import { tiedToOneHost } from "../schedule/place-group.ts";
import type { PlaceRequest, Workload } from "../schedule/place.ts";
import { budgetAgainst, isDraining } from "./budget.ts";
import type { PlanContext } from "./context.ts";

/** Why a slot may not leave its draining host in this pass. */
export interface Bound {
  readonly reason: string;
  /** Whose budget it is. */
  readonly by: DesiredService;
}

/** By slot (`shop/web.1`): bound by its budget, or by that of something it goes with. */
export function boundSlots({ input, index }: PlanContext, workloads: readonly Workload[]): ReadonlyMap<string, Bound> {
  const bound = new Map<string, Bound>();
  for (const group of groupWorkloads(workloads.filter(({ service }) => service.mode === "replicated"))) {
    const homes = group.members.flatMap(({ service, slots }) =>
      slots.filter(({ current }) => current !== undefined && isDraining(input, current)).map(({ slot }) => ({ service, slot })),
    );
    const own = homes.flatMap(({ service, slot }) => {
      const reason = budgetAgainst(service, slot, index);
      return reason === undefined ? [] : [{ key: slotKey(service, slot), reason, by: service }];
    });
    const [first] = own;
    if (first && tiedToOneHost(group))
      for (const { service, slot } of homes)
        bound.set(slotKey(service, slot), { reason: `it goes with ${first.key}, which stays: ${first.reason}`, by: first.by });
    for (const { key, reason, by } of own) bound.set(key, { reason, by });
  }
  return bound;
}

/** What may not leave keeps its place, takes no other, and sends nobody away. */
export function withBound(request: PlaceRequest, bound: ReadonlyMap<string, Bound>): PlaceRequest {
  if (bound.size === 0) return request;
  const workloads = request.workloads.map(({ service, slots }) => ({
    service,
    slots: slots.map((wanted) => (bound.has(slotKey(service, wanted.slot)) ? { ...wanted, unknown: true } : wanted)),
  }));
  return { ...request, workloads };
}
