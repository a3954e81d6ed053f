import type { DesiredService } from "../model/desired.ts";
import { byText, sortedBy } from "../model/order.ts";
import type { PlacementStrategy, SchedulerPolicy, Tenant } from "../model/fleet.ts";
import type { HostVerdict, PlacementDecision, Unschedulable } from "../model/plan.ts";
import { type FleetFacts, fits } from "./filters/index.ts";
import { type Find, type Finder, finderOf } from "./find.ts";
import { groupWorkloads } from "./groups.ts";
import { emptyLoad, type HostState, type Load, serviceKey, slotKey, type TakenPort } from "./host.ts";
import { admissionReason } from "./admission.ts";
import { inCompanyOrder, inQueueOrder } from "./order.ts";
import { currentHost, placeGroup, tiedToOneHost } from "./place-group.ts";
import { summarise } from "./reason.ts";
import { makeRoom } from "./make-room.ts";
import { placeAtOnce, placeSearched } from "./place-together.ts";
import { sceneOf } from "./scene.ts";
import { branchOf, decide, refuse, type Sink, verdictsFor } from "./sink.ts";
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

export interface PlaceRequest {
  readonly workloads: readonly Workload[];
  readonly hosts: readonly HostState[];
  /** Ports that running containers hold now, by host: strangers', and those of slots (`shop/web.1`). */
  readonly takenPorts: ReadonlyMap<string, readonly TakenPort[]>;
  readonly strategy: PlacementStrategy;
  readonly facts: FleetFacts;
  readonly tenants?: readonly Tenant[];
  readonly scheduler?: SchedulerPolicy;
  /** Services (`shop/web`) that would not start now even with room: nobody is sent away for them. */
  readonly undemanding?: ReadonlySet<string>;
  /** Where one after the other leaves something out, look at all at once. */
  readonly thorough?: true;
  /** Give the verdict of every host for slots that stay, too; costs hosts × slots. */
  readonly explain: boolean;
  /** How hosts are found; both decide the same. Absent: as is quicker. */
  readonly by?: "scan" | "index";
}

export interface PlaceResult {
  readonly decisions: readonly PlacementDecision[];
  readonly unschedulable: readonly Unschedulable[];
  /** What a strategy could not do as it was asked. */
  readonly notes: readonly string[];
}

/**
 * Decides a host for every wanted slot. A placement that is still allowed stays; the rest goes where the filters allow
 * and the scores are lowest. Deterministic: the order of the arguments does not matter.
 */
export function place(asked: PlaceRequest): PlaceResult {
  const request = { ...asked, workloads: withoutSurplus(asked) };
  const loads = new Map(sortedBy(request.hosts, (host) => host.name).map((host) => [host.name, emptyLoad(host)]));
  for (const [host, ports] of request.takenPorts) loads.get(host)?.ports.push(...ports);
  const workloads = sortedBy(request.workloads, ({ service }) => serviceKey(service));
  const replicated = workloads.filter(({ service }) => service.mode === "replicated");
  const decisions: PlacementDecision[] = [];
  const unschedulable: Unschedulable[] = [];
  const sink: Sink = { request, loads, scene: sceneOf(request, loads), decisions, unschedulable };

  const groups = groupWorkloads(replicated);
  const free = groups.filter((group) => !tiedToOneHost(group)).flatMap((group) => group.members);
  const kept = new Set<string>();
  // Whoever must be with others is asked whether it may stay when it is known where these are.
  const [company, single] = partition(free, ({ service }) => service.placement.with !== undefined);
  for (const workload of single) keepAllowed(workload, sink, kept);
  // Whoever is somewhere already comes before whoever is new, so that nothing that may stay is pushed away.
  const [settled, homeless] = partition(groups.filter(tiedToOneHost), (group) => currentHost(group) !== undefined);
  for (const group of settled) placeGroup(group, sink);
  for (const workload of workloads) if (workload.service.mode === "global") placeGlobal(workload, sink);
  for (const group of homeless) placeGroup(group, sink);
  for (const workload of inCompanyOrder(company)) keepAllowed(workload, sink, kept);
  const notes = placeSearched(free, sink, kept);
  const filled = placeFree(free, sink, kept);
  makeRoom(free, filled);
  return {
    decisions: sortDecisions(filled.decisions),
    unschedulable: [...filled.unschedulable].sort((a, b) => byText(serviceSlot(a), serviceSlot(b))),
    notes,
  };
}

function partition<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

/** One after the other; where that leaves something out, all at once, if more of it finds a place then. @returns what to go on with. */
function placeFree(free: readonly Workload[], sink: Sink, kept: ReadonlySet<string>): Sink {
  if (sink.request.thorough !== true) return placeInTurn(free, sink, kept);
  const missing = (target: Sink): number => target.unschedulable.length;
  const inTurn = placeInTurn(free, branchOf(sink), kept);
  if (missing(inTurn) === missing(sink)) return inTurn;
  const together = branchOf(sink);
  const stay = new Set(kept);
  placeAtOnce(free, together, stay);
  placeInTurn(free, together, stay);
  return missing(together) < missing(inTurn) ? together : inTurn;
}

function placeInTurn(free: readonly Workload[], sink: Sink, kept: ReadonlySet<string>): Sink {
  const finder = finderOf(free, sink, kept);
  for (const workload of inQueueOrder(free, sink.scene, sink.request.scheduler?.queue)) placeRest(workload, sink, kept, finder);
  return sink;
}

function keepAllowed({ service, slots }: Workload, sink: Sink, kept: Set<string>): void {
  for (const { slot, current, unknown, failed } of slots) {
    const load = current === undefined || failed ? undefined : sink.loads.get(current);
    if (!load || (!unknown && !fits(service, load, sink.scene, { slot, staying: true }))) continue;
    decide(sink, service, slot, load, true, sink.request.explain ? verdictsFor(service, slot, sink, current) : []);
    kept.add(slotKey(service, slot));
  }
}

function placeRest({ service, slots }: Workload, sink: Sink, kept: ReadonlySet<string>, finder: Finder): void {
  const wanted = slots.filter(({ slot }) => !kept.has(slotKey(service, slot)));
  if (wanted.length === 0) return;
  const find = finder(service, wanted);
  // Nothing is placed between two slots of one service that fit nowhere, so the second need not be looked at again.
  let nowhere: Choice | undefined;
  for (const { slot, current } of wanted) {
    const choice = nowhere ?? choose(service, slot, sink, current, find);
    if (choice.load) decide(sink, service, slot, choice.load, false, choice.verdicts);
    else refuse(sink, service, slot, (nowhere = choice).reason, choice.verdicts);
  }
}

type Choice = { readonly verdicts: readonly HostVerdict[] } & (
  | { readonly load: Load }
  | { readonly load: undefined; readonly reason: string }
);

/** The best host for one more replica. Verdicts are kept for explanations only: they cost hosts × slots. */
function choose(service: DesiredService, slot: number, sink: Sink, current: string | undefined, find: Find): Choice {
  // What has to move is no newcomer: it has its share already.
  const waits = current === undefined ? admissionReason(service, sink.scene) : undefined;
  const load = waits === undefined ? find(slot) : undefined;
  if (load && !sink.request.explain) return { load, verdicts: [] };
  const verdicts = waits === undefined || sink.request.explain ? verdictsFor(service, slot, sink) : [];
  if (load) return { load, verdicts };
  return { load: undefined, reason: waits ?? summarise(verdicts), verdicts: sink.request.explain ? verdicts : [] };
}

/** One replica on every host that fits. Hosts that a rule excludes are no failure; hosts that only lack room are. */
function placeGlobal({ service, slots }: Workload, sink: Sink): void {
  for (const load of sink.loads.values()) {
    const host = load.host.name;
    const present = slots.find(({ current }) => current === host);
    const verdict = verdictsFor(service, 1, { ...sink, loads: new Map([[host, load]]) }, present?.current)[0]!;
    if (verdict.reasons.length === 0 || present?.unknown === true) {
      decide(sink, service, 1, load, present !== undefined, [verdict]);
    } else if (verdict.reasons.some((reason) => /^(lacks|port) /.test(reason))) {
      refuse(sink, service, 1, `on ${host}: ${verdict.reasons.join(" and ")}`, [verdict]);
    }
  }
}

function serviceSlot({ stack, service, slot }: { stack: string; service: string; slot: number }): string {
  return `${stack}/${service}.${String(slot).padStart(6, "0")}`;
}

function sortDecisions(decisions: readonly PlacementDecision[]): PlacementDecision[] {
  return sortedBy(decisions, (decision) => `${serviceSlot(decision)}@${decision.host ?? ""}`);
}
