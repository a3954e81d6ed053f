import type { DesiredService } from "../model/desired.ts";
import type { Maintenance } from "../model/maintenance.ts";
import type { PlacementDecision } from "../model/plan.ts";
import { groupWorkloads } from "../schedule/groups.ts";
import { emptyLoad, type HostState, serviceKey } from "../schedule/host.ts";
import { reasonsAgainst } from "../schedule/filters/index.ts";
import { place, type PlaceRequest, type PlaceResult, type Workload } from "../schedule/place.ts";
import type { PlanContext } from "./context.ts";
import type { PlanInput } from "./input.ts";
import { preferred, slotKey } from "./match.ts";
import { mayLeave } from "./pace.ts";
import { ended } from "./slots.ts";
import { slotSubject } from "./subject.ts";

/**
 * Places under the hosts' states: nothing new on a cordoned host, and off a draining one what may leave it now. What has
 * nowhere else to go stays and serves on, with a warning that says why.
 */
export function placeMaintained(context: PlanContext, request: PlaceRequest): PlaceResult {
  const { maintenance = [] } = context.input;
  const hosts = request.hosts.map((host) => withAvailability(host, maintenance));
  const finished = finishedJobs(context, request.workloads);
  const workloads = request.workloads.map((each) => withoutSlots(each, finished));
  const placed = place({ ...request, hosts, workloads });
  const stays = new Map<string, string>();
  const decisions = placed.decisions.map((decision) => {
    const home = homeOf(request.workloads, decision);
    if (home === undefined || !isDraining(context.input, home) || decision.host === home) return moved(context.input, decision);
    const reason = reasonToStay(context, { ...request, hosts }, decision);
    if (reason === undefined) return decision;
    stays.set(slotKey(decision.stack, decision.service, decision.slot), reason);
    return { ...decision, host: home, kept: true };
  });
  return {
    ...placed,
    decisions: [...decisions, ...finished].sort(bySlot),
    unschedulable: placed.unschedulable.filter(({ stack, service, slot }) => !stays.has(slotKey(stack, service, slot))),
  };
}

export function isDraining({ maintenance }: Pick<PlanInput, "maintenance">, host: string): boolean {
  return maintenance?.some((each) => each.host === host && each.state === "draining") === true;
}

function withAvailability(host: HostState, maintenance: readonly Maintenance[]): HostState {
  const entry = maintenance.find((each) => each.host === host.name);
  return entry ? { ...host, availability: entry.state === "draining" ? "drained" : "cordoned" } : host;
}
