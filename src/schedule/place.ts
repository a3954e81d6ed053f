import type { DesiredService } from "../model/desired.ts";
import { byText, sortedBy } from "../model/order.ts";
import type { PlacementStrategy, SchedulerPolicy, Tenant } from "../model/fleet.ts";
import type { PlacementDecision, Unschedulable } from "../model/plan.ts";
import type { FleetFacts } from "./filters/index.ts";
import { charge as chargeTenant } from "./admission.ts";
import { charge, emptyLoad, type HostState, type TakenPort } from "./host.ts";
import { makeRoom } from "./make-room.ts";
import { placeFree } from "./place-free.ts";
import { placeGlobal } from "./place-global.ts";
import { placeGroup } from "./place-group.ts";
import type { QueueTimes } from "./queue/times.ts";
import { tenantProblems } from "./queue/quota.ts";
import { sceneOf } from "./scene.ts";
import type { Sink } from "./sink.ts";
import { inTurn, stagesOf, type Unit, unitsOf } from "./stages.ts";
import { holdRoom } from "./stay.ts";
import { withoutSurplus } from "./surplus.ts";

/** A service and the slots it has or shall have; those beyond its number of replicas are left out, the worst placed first. */
export interface Workload {
  readonly service: DesiredService;
  readonly slots: readonly WantedSlot[];
}

export interface WantedSlot {
  readonly slot: number;
  /** Where its container is now. */
  readonly current: string | undefined;
  /** The current host cannot be looked at: the slot stays there, unchecked, and nothing else takes its place. */
  readonly unknown: boolean;
  /** Its container is not up: it is missed least. Absent: it is. */
  readonly down?: true;
  /** Where it is it never came up: it is placed anew. */
  readonly failed?: true;
}

/** A replica that is no question. */
export interface Settled {
  readonly service: DesiredService;
  readonly slot: number;
  readonly host: string;
}

export interface PlaceRequest {
  readonly workloads: readonly Workload[];
  readonly hosts: readonly HostState[];
  /** What is on hosts beside the workloads, and stays; absent: nothing. */
  readonly settled?: readonly Settled[];
  /** Ports that running containers hold now, by host: strangers', and those of slots (`shop/web.1`). */
  readonly takenPorts: ReadonlyMap<string, readonly TakenPort[]>;
  readonly strategy: PlacementStrategy;
  readonly facts: FleetFacts;
  readonly tenants?: readonly Tenant[];
  readonly scheduler?: SchedulerPolicy;
  /** Since when slots wait; absent: nobody has waited. */
  readonly times?: QueueTimes;
  /** Services (`shop/web`) that would not start now even with room: nobody is sent away for them. */
  readonly undemanding?: ReadonlySet<string>;
  /** Where one after the other leaves something out, look at all at once. */
  readonly thorough?: true;
  /** Give the verdict of every host for slots that stay, too, of all services or of these (`shop/web`); costs hosts × slots. */
  readonly explain: boolean | ReadonlySet<string>;
  /** How hosts are found; both decide the same. Absent: as is quicker. */
  readonly by?: "scan" | "index";
}

export interface PlaceResult {
  readonly decisions: readonly PlacementDecision[];
  readonly unschedulable: readonly Unschedulable[];
  /** What a strategy could not do as it was asked. */
  readonly notes: readonly string[];
  /** What is wrong with quotas and guarantees as they are written. */
  readonly tenantProblems: readonly string[];
}

/**
 * Decides a host for every wanted slot. A placement that is still allowed stays; the rest goes where the filters allow
 * and the scores are lowest. Deterministic: the order of the arguments does not matter.
 */
export function place(asked: PlaceRequest): PlaceResult {
  const request = { ...asked, workloads: withoutSurplus(asked) };
  const units = unitsOf(request.workloads);
  const notes: string[] = [];
  let sink = emptySink(request);
  const held = holdRoom(membersOf(units), sink);
  for (const stage of stagesOf(inTurn(units, sink.scene))) {
    for (const unit of stage) {
      if (unit.kind === "group") placeGroup(unit, sink, held);
      if (unit.kind === "global") placeGlobal(unit.members[0]!, sink, held);
    }
    const placed = placeFree(membersOf(stage.filter(isFree)), sink, held);
    notes.push(...placed.notes);
    ({ sink } = placed);
  }
  makeRoom(membersOf(units.filter(isFree)), sink);
  return {
    decisions: sortDecisions(sink.decisions),
    unschedulable: [...sink.unschedulable].sort((a, b) => byText(serviceSlot(a), serviceSlot(b))),
    notes,
    tenantProblems: tenantProblems(sink.scene.tenants, sink.scene.usage, sink.scene.capacity),
  };
}

function emptySink(request: PlaceRequest): Sink {
  const loads = new Map(sortedBy(request.hosts, (host) => host.name).map((host) => [host.name, emptyLoad(host)]));
  for (const [host, ports] of request.takenPorts) loads.get(host)?.ports.push(...ports);
  const scene = sceneOf(request, loads);
  for (const { service, slot, host } of request.settled ?? []) {
    const load = loads.get(host);
    if (load) charge(load, service, slot);
    chargeTenant(service, scene);
  }
  return { request, loads, scene, decisions: [], unschedulable: [] };
}

function isFree({ kind }: Unit): boolean {
  return kind === "free";
}

function membersOf(units: readonly Unit[]): Workload[] {
  return units.flatMap(({ members }) => members);
}

function serviceSlot({ stack, service, slot }: { stack: string; service: string; slot: number }): string {
  return `${stack}/${service}.${String(slot).padStart(6, "0")}`;
}

function sortDecisions(decisions: readonly PlacementDecision[]): PlacementDecision[] {
  return sortedBy(decisions, (decision) => `${serviceSlot(decision)}@${decision.host ?? ""}`);
}
