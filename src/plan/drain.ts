import type { DesiredService } from "../model/desired.ts";
import { sortedBy } from "../model/order.ts";
import type { PlacementDecision } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import { groupWorkloads } from "../schedule/groups.ts";
import { reasonsAgainst } from "../schedule/filters/index.ts";
import { emptyLoad } from "../schedule/host.ts";
import { place, type PlaceRequest, type PlaceResult, type Workload } from "../schedule/place.ts";
import { type Bound, boundSlots, stuckSlots, withBound } from "./bound.ts";
import { isDraining } from "./budget.ts";
import type { PlanContext } from "./context.ts";
import type { PlanInput } from "./input.ts";
import { isUp, preferred, slotKey } from "./match.ts";
import { ended } from "./slots.ts";
import { slotSubject } from "./subject.ts";

/** Why something is still on a draining host; codes of warnings. */
export const STAYS = { pinned: "drain.pinned", full: "drain.full", budget: "drain.budget", held: "drain.held" } as const;

/**
 * Places under the states of the hosts: nothing new on a cordoned one, and off a draining one whatever may leave it now.
 * What may not serves on where it is, and a warning says why.
 */
export function placeMaintained(context: PlanContext, asked: PlaceRequest): PlaceResult {
  const done = jobsToLeave(context, asked.workloads);
  const left = new Set(done.map(keyOf));
  const request: PlaceRequest = {
    ...asked,
    workloads: asked.workloads.map((workload) => withoutSlots(workload, left)),
  };
  const { placed, stays } = placeAroundStaying(context, request);
  for (const stay of stays.values()) context.warnings.push(warningOf(stay));
  const decisions = placed.decisions.map((decision) => {
    const home = stays.get(keyOf(decision))?.home;
    return home ? { ...decision, host: home.host, kept: true } : decision;
  });
  return {
    ...placed,
    decisions: sortedBy([...decisions, ...done], (decision) => `${orderOf(decision)}@${decision.host ?? ""}`),
    unschedulable: placed.unschedulable.filter((each) => !stays.has(keyOf(each))),
  };
}

/** What stays counts where it is, for quotas and admission too: so it is placed again around whatever turned out to stay. */
function placeAroundStaying(context: PlanContext, request: PlaceRequest): { placed: PlaceResult; stays: ReadonlyMap<string, Stay> } {
  const homes = homesOnDraining(context.input, request.workloads);
  const bound = boundSlots(context, request.workloads);
  const stays = new Map<string, Stay>();
  for (;;) {
    const placed = placeUnlessStuck(context, withBound(request, new Map<string, unknown>([...bound, ...stays])));
    const further = [...staying(homes, request, bound, placed)].filter(([key]) => !stays.has(key));
    for (const [key, stay] of further) stays.set(key, stay);
    if (further.every(([key]) => bound.has(key))) return { placed, stays };
  }
}

/** Of what is stuck the plan says where it would go, and nobody makes room for it there. */
function placeUnlessStuck(context: PlanContext, request: PlaceRequest): PlaceResult {
  const asked = place(request);
  const stuck = stuckSlots(context, request, asked);
  if (stuck.size === 0) return asked;
  const placed = place(withBound(request, stuck));
  return {
    ...placed,
    decisions: placed.decisions.map((decision) => stuck.get(keyOf(decision)) ?? decision),
    unschedulable: sortedBy([...placed.unschedulable, ...asked.unschedulable.filter((each) => stuck.has(keyOf(each)))], orderOf),
  };
}

function orderOf({ stack, service, slot }: Pick<PlacementDecision, "stack" | "service" | "slot">): string {
  return slotKey(stack, service, 0) + String(slot).padStart(6, "0");
}

function keyOf({ stack, service, slot }: Pick<PlacementDecision, "stack" | "service" | "slot">): string {
  return slotKey(stack, service, slot);
}

/** A job that has run is not run again because its host drains, and one that runs is left to its end. */
function jobsToLeave({ input, index }: PlanContext, workloads: readonly Workload[]): PlacementDecision[] {
  return workloads.flatMap(({ service, slots }) => {
    if (service.kind !== "job" || service.mode === "global") return [];
    return slots.flatMap(({ slot, current }) => {
      const found = preferred(index.get(slotKey(service.stack, service.name, slot)) ?? [], service.fingerprint)[0];
      if (!found || found.host !== current || !isDraining(input, current)) return [];
      if (found.container.owner?.fingerprint !== service.fingerprint || !(isUp(found) || ended(service, found))) return [];
      return [{ stack: service.stack, service: service.name, slot, host: current, kept: true, verdicts: [] }];
    });
  });
}

function withoutSlots(workload: Workload, left: ReadonlySet<string>): Workload {
  if (left.size === 0) return workload;
  const { stack, name } = workload.service;
  return { ...workload, slots: workload.slots.filter(({ slot }) => !left.has(slotKey(stack, name, slot))) };
}

interface Home {
  readonly service: DesiredService;
  readonly slot: number;
  readonly host: string;
}

/** Slots that are on a draining host now. A global service has no other host to go to: there it ends. */
function homesOnDraining(input: PlanInput, workloads: readonly Workload[]): ReadonlyMap<string, Home> {
  const homes = new Map<string, Home>();
  for (const { service, slots } of workloads) {
    if (service.mode === "global") continue;
    for (const { slot, current } of slots)
      if (current !== undefined && isDraining(input, current))
        homes.set(slotKey(service.stack, service.name, slot), { service, slot, host: current });
  }
  return homes;
}

/** A slot that stays on its draining host although it should go. */
interface Stay {
  readonly home: Home;
  readonly kind: Bound["kind"] | "pinned" | "full";
  readonly reason: string;
}

function staying(
  homes: ReadonlyMap<string, Home>,
  request: PlaceRequest,
  bound: ReadonlyMap<string, Bound>,
  placed: PlaceResult,
): ReadonlyMap<string, Stay> {
  const refusals = new Map(placed.unschedulable.map((each) => [keyOf(each), each.reason]));
  // Of what its data or its rules tie to the host anyway that is said, and not its budget.
  const tied = new Set([...bound.keys()].filter((key) => !fitsSomewhere(request, homes.get(key)!.service)));
  if (tied.size > 0) for (const each of place(request).unschedulable) if (tied.has(keyOf(each))) refusals.set(keyOf(each), each.reason);
  return new Map(
    placed.decisions.flatMap((decision): [string, Stay][] => {
      const key = keyOf(decision);
      const home = homes.get(key);
      const reason = refusals.get(key);
      const stays = bound.get(key);
      if (home && reason !== undefined) return [[key, { home, kind: fitsSomewhere(request, home.service) ? "full" : "pinned", reason }]];
      if (home && stays) return [[key, { home, ...stays }]];
      return [];
    }),
  );
}

function warningOf({ home, kind, reason }: Stay): Problem {
  return {
    severity: "warning",
    code: STAYS[kind === "never" ? "budget" : kind],
    message: `${slotSubject(home.service, home.slot)} stays on ${home.host}, which is draining: ${reason}`,
    hint: HINTS[kind],
    stack: home.service.stack,
  };
}

export const HINTS = {
  pinned: "its data or its rules tie it to that host; move or stop it yourself before you work on the host",
  full: "it leaves by itself as soon as another host has room",
  budget: "it leaves with a later sync as soon as enough replicas are available",
  never:
    "it never leaves like this: let its budget spare a replica, raise the number of replicas, or write update_config.order: start-first where two may run at once",
  held: "commit a fix, or try again with slipway sync --retry, and it leaves, too",
} as const;

/** On a host with nothing on it: then it is room that is missing, and not a tie that holds it. */
function fitsSomewhere({ hosts, workloads, facts }: PlaceRequest, service: DesiredService): boolean {
  const group = groupWorkloads(workloads.filter(({ service: { mode } }) => mode === "replicated")).find(({ members }) =>
    members.some((member) => member.service === service),
  );
  return hosts.some((host) =>
    (group?.members ?? []).every((member) => reasonsAgainst(member.service, 1, emptyLoad(host), facts).length === 0),
  );
}
