import type { DesiredService } from "../model/desired.ts";
import { sortedBy } from "../model/order.ts";
import type { PlacementDecision } from "../model/plan.ts";
import { groupWorkloads } from "../schedule/groups.ts";
import { reasonsAgainst } from "../schedule/filters/index.ts";
import { emptyLoad } from "../schedule/host.ts";
import { place, type PlaceRequest, type PlaceResult, type Workload } from "../schedule/place.ts";
import { budgetAgainst, isDraining } from "./budget.ts";
import type { PlanContext } from "./context.ts";
import type { PlanInput } from "./input.ts";
import { isUp, preferred, slotKey } from "./match.ts";
import { ended } from "./slots.ts";
import { slotSubject } from "./subject.ts";

/** Why something is still on a draining host; codes of warnings. */
export const STAYS = { pinned: "drain.pinned", full: "drain.full", budget: "drain.budget" } as const;

/**
 * Places under the states of the hosts: nothing new on a cordoned one, and off a draining one whatever may leave it now.
 * What may not serves on where it is, and a warning says why.
 */
export function placeMaintained(context: PlanContext, asked: PlaceRequest): PlaceResult {
  const done = jobsToLeave(context, asked.workloads);
  const left = new Set(done.map(({ stack, service, slot }) => slotKey(stack, service, slot)));
  const request: PlaceRequest = {
    ...asked,
    workloads: asked.workloads.map((workload) => withoutSlots(workload, left)),
  };
  const placed = place(request);
  const homes = homesOnDraining(context.input, request.workloads);
  const staying = new Set<string>();
  const decisions = placed.decisions.map((decision) => {
    const key = slotKey(decision.stack, decision.service, decision.slot);
    const home = homes.get(key);
    if (home === undefined || decision.host === home.host) return decision;
    const refusal = placed.unschedulable.find((each) => slotKey(each.stack, each.service, each.slot) === key)?.reason;
    if (!mustStay(context, request, home, decision, refusal)) return decision;
    staying.add(key);
    return { ...decision, host: home.host, kept: true };
  });
  return {
    ...placed,
    decisions: sortedBy(
      [...decisions, ...done],
      ({ stack, service, slot, host }) => slotKey(stack, service, 0) + `${String(slot).padStart(6, "0")}@${host ?? ""}`,
    ),
    unschedulable: placed.unschedulable.filter(({ stack, service, slot }) => !staying.has(slotKey(stack, service, slot))),
  };
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

/** Whether a slot stays on its draining host although it should go; its reason becomes a warning. */
function mustStay(
  context: PlanContext,
  request: PlaceRequest,
  home: Home,
  { host: to }: PlacementDecision,
  refusal: string | undefined,
): boolean {
  const budget = to === undefined ? undefined : budgetAgainst(home.service, home.slot, context.index);
  const reason = budget ?? refusal;
  if (reason === undefined) return false;
  const kind = budget === undefined ? (fitsSomewhere(request, home.service) ? "full" : "pinned") : "budget";
  context.warnings.push({
    severity: "warning",
    code: STAYS[kind],
    message: `${slotSubject(home.service, home.slot)} stays on ${home.host}, which is draining: ${reason}`,
    hint: HINTS[kind],
    stack: home.service.stack,
  });
  return true;
}

const HINTS: Readonly<Record<keyof typeof STAYS, string>> = {
  pinned: "its data or its rules tie it to that host; move or stop it yourself before you work on the host",
  full: "it leaves by itself as soon as another host has room",
  budget: "it leaves by itself as soon as enough replicas are available; with one replica, raise the number first",
};

/** On a host with nothing on it: then it is room that is missing, and not a tie that holds it. */
function fitsSomewhere({ hosts, workloads, facts }: PlaceRequest, service: DesiredService): boolean {
  const group = groupWorkloads(workloads.filter(({ service: { mode } }) => mode === "replicated")).find(({ members }) =>
    members.some((member) => member.service === service),
  );
  return hosts.some((host) =>
    (group?.members ?? []).every((member) => reasonsAgainst(member.service, 1, emptyLoad(host), facts).length === 0),
  );
}
