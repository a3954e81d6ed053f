import type { DesiredService } from "../model/desired.ts";
import type { PlacementDecision } from "../model/plan.ts";
import { groupWorkloads } from "../schedule/groups.ts";
import { serviceKey, slotKey } from "../schedule/host.ts";
import { tiedToOneHost } from "../schedule/place-group.ts";
import type { PlaceRequest, PlaceResult, Workload } from "../schedule/place.ts";
import { budgetAgainst, isDraining, sparesNobody } from "./budget.ts";
import type { PlanContext } from "./context.ts";
import type { PlanInput } from "./input.ts";
import type { Index } from "./match.ts";

/** Why a slot may not leave its host in this pass. */
export interface Bound {
  readonly reason: string;
  /** `never`: a budget spares nobody even when all replicas are there. `held`: its last move failed. */
  readonly kind: "budget" | "never" | "held";
}

/** By slot (`shop/web.1`): bound by its budget, by a move that failed, or by that of something it goes with. */
export function boundSlots({ input, index }: PlanContext, workloads: readonly Workload[]): ReadonlyMap<string, Bound> {
  const bound = new Map<string, Bound>();
  for (const group of groupWorkloads(workloads.filter(({ service }) => service.mode === "replicated"))) {
    const homes = group.members.flatMap(({ service, slots }) =>
      slots.filter(({ current }) => current !== undefined && isDraining(input, current)).map(({ slot }) => ({ service, slot })),
    );
    const own = homes.flatMap(({ service, slot }) => {
      const against = moveFailed(service, input) ?? budgetOf(service, slot, index);
      return against === undefined ? [] : [{ key: slotKey(service, slot), ...against }];
    });
    const [first] = own;
    if (first && tiedToOneHost(group))
      for (const { service, slot } of homes)
        bound.set(slotKey(service, slot), { reason: `it goes with ${first.key}, which stays: ${first.reason}`, kind: first.kind });
    for (const { key, reason, kind } of own) bound.set(key, { reason, kind });
  }
  return bound;
}

/** Its spec is good and did not come up elsewhere: held, it serves where it was. */
function moveFailed({ stack, name, fingerprint }: DesiredService, { failed, fallbacks }: PlanInput): Bound | undefined {
  if (fallbacks.get(`${stack}/${name}`)?.fingerprint !== fingerprint) return undefined;
  const failure = failed.find((each) => each.stack === stack && each.service === name && each.fingerprint === fingerprint);
  return failure && { reason: rolloutFailed(failure.reason), kind: "held" };
}

export function rolloutFailed(reason: string): string {
  return `its rollout failed: ${reason}`;
}

function budgetOf(service: DesiredService, slot: number, index: Index): Bound | undefined {
  const reason = budgetAgainst(service, slot, index);
  return reason === undefined ? undefined : { reason, kind: sparesNobody(service) ? "never" : "budget" };
}

/**
 * By slot: what a rule sends off a host that does not drain, although its budget lets nobody be away. The plan says that it
 * cannot move; until it can it takes no room elsewhere.
 */
export function stuckSlots({ input, index }: PlanContext, request: PlaceRequest, placed: PlaceResult): Map<string, PlacementDecision> {
  const services = new Map(request.workloads.map(({ service }) => [serviceKey(service), service]));
  const homes = new Map(
    request.workloads.flatMap(({ service, slots }) => slots.map(({ slot, current }) => [slotKey(service, slot), current] as const)),
  );
  return new Map(
    placed.decisions.flatMap((decision): [string, PlacementDecision][] => {
      const service = services.get(`${decision.stack}/${decision.service}`)!;
      const key = slotKey(service, decision.slot);
      const home = homes.get(key);
      if (decision.kept || home === undefined || isDraining(input, home) || service.mode === "global") return [];
      if (service.placement.budget === undefined || budgetAgainst(service, decision.slot, index) === undefined) return [];
      const { preempts: _spared, ...stays } = decision;
      return [[key, stays]];
    }),
  );
}

/** What may not leave keeps its place, takes no other, and sends nobody away. */
export function withBound(request: PlaceRequest, bound: ReadonlyMap<string, unknown>): PlaceRequest {
  if (bound.size === 0) return request;
  const workloads = request.workloads.map(({ service, slots }) => ({
    service,
    slots: slots.map((wanted) => (bound.has(slotKey(service, wanted.slot)) ? { ...wanted, unknown: true } : wanted)),
  }));
  return { ...request, workloads };
}
