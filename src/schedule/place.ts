import type { DesiredService } from "../model/desired.ts";
import { byText, sortedBy } from "../model/order.ts";
import type { HostVerdict, PlacementDecision, Unschedulable } from "../model/plan.ts";
import { type FleetFacts, reasonsAgainst } from "./filters/index.ts";
import { type Group, groupWorkloads } from "./groups.ts";
import { charge, copyLoad, emptyLoad, type HostState, type Load, serviceKey, type TakenPort } from "./host.ts";
import { summarise } from "./reason.ts";
import { compareScores, type Scores, scoresOf } from "./score.ts";

/** A service and the slots it shall have. */
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
}

export interface PlaceRequest {
  readonly workloads: readonly Workload[];
  readonly hosts: readonly HostState[];
  /** Ports of containers that are not slipway's, by host. */
  readonly foreignPorts: ReadonlyMap<string, readonly TakenPort[]>;
  readonly strategy: "spread" | "binpack";
  readonly facts: FleetFacts;
  /** Give the verdict of every host for slots that stay, too; costs hosts × slots. */
  readonly explain: boolean;
}

export interface PlaceResult {
  readonly decisions: readonly PlacementDecision[];
  readonly unschedulable: readonly Unschedulable[];
}

type Loads = Map<string, Load>;

/**
 * Decides a host for every wanted slot. A placement that is still allowed stays; the rest goes where the filters allow
 * and the scores are lowest. Deterministic: the order of the arguments does not matter.
 */
export function place(request: PlaceRequest): PlaceResult {
  const loads: Loads = new Map(sortedBy(request.hosts, (host) => host.name).map((host) => [host.name, emptyLoad(host)]));
  for (const [host, ports] of request.foreignPorts) loads.get(host)?.ports.push(...ports);
  const workloads = sortedBy(request.workloads, ({ service }) => serviceKey(service));
  const replicated = workloads.filter(({ service }) => service.mode === "replicated");
  const decisions: PlacementDecision[] = [];
  const unschedulable: Unschedulable[] = [];
  const sink: Sink = { request, loads, decisions, unschedulable };

  const groups = groupWorkloads(replicated);
  const free = groups.filter((group) => !tiedToOneHost(group)).flatMap((group) => group.members);
  const kept = new Set<string>();
  for (const workload of free) keepAllowed(workload, sink, kept);
  for (const workload of workloads) if (workload.service.mode === "global") placeGlobal(workload, sink);
  for (const group of groups.filter(tiedToOneHost)) placeGroup(group, sink);
  for (const workload of largestFirst(free)) placeRest(workload, sink, kept);
  return { decisions: sortDecisions(decisions), unschedulable: [...unschedulable].sort((a, b) => byText(serviceSlot(a), serviceSlot(b))) };
}

interface Sink {
  readonly request: PlaceRequest;
  readonly loads: Loads;
  readonly decisions: PlacementDecision[];
  readonly unschedulable: Unschedulable[];
}

function tiedToOneHost(group: Group): boolean {
  return group.members.length > 1 || group.members.some(({ service }) => service.placement.volumes.length > 0);
}

function slotKey(service: DesiredService, slot: number): string {
  return `${serviceKey(service)}.${slot}`;
}

function keepAllowed({ service, slots }: Workload, sink: Sink, kept: Set<string>): void {
  for (const { slot, current, unknown } of slots) {
    const load = current === undefined ? undefined : sink.loads.get(current);
    if (!load || (!unknown && reasonsAgainst(service, load, sink.request.facts).length > 0)) continue;
    decide(sink, service, slot, load, true, sink.request.explain ? verdictsFor(service, sink) : []);
    kept.add(slotKey(service, slot));
  }
}

function placeRest({ service, slots }: Workload, sink: Sink, kept: ReadonlySet<string>): void {
  // Nothing is placed between two slots of one service that fit nowhere, so the second need not be looked at again.
  let nowhere: Choice | undefined;
  for (const { slot } of slots) {
    if (kept.has(slotKey(service, slot))) continue;
    const choice = nowhere ?? choose(service, sink);
    if (choice.load) decide(sink, service, slot, choice.load, false, choice.verdicts);
    else refuse(sink, service, slot, (nowhere = choice).reason, choice.verdicts);
  }
}

type Choice = { readonly verdicts: readonly HostVerdict[] } & (
  | { readonly load: Load }
  | { readonly load: undefined; readonly reason: string }
);

/** The best host for one more replica. Verdicts are kept for explanations only: they cost hosts × slots. */
function choose(service: DesiredService, sink: Sink): Choice {
  const load = bestLoad(service, sink);
  if (load && !sink.request.explain) return { load, verdicts: [] };
  const verdicts = verdictsFor(service, sink);
  if (load) return { load, verdicts };
  return { load: undefined, reason: summarise(verdicts), verdicts: sink.request.explain ? verdicts : [] };
}

/** Scores come first: only a host that would be better than the best so far is asked whether it fits. */
function bestLoad(service: DesiredService, sink: Sink): Load | undefined {
  const all = [...sink.loads.values()];
  let best: { readonly load: Load; readonly host: string; readonly scores: Scores } | undefined;
  for (const load of all) {
    const candidate = { load, host: load.host.name, scores: scoresOf(service, load, all, sink.request.strategy) };
    if (best && compareScores(candidate, best) >= 0) continue;
    if (reasonsAgainst(service, load, sink.request.facts).length === 0) best = candidate;
  }
  return best?.load;
}

/** One replica on every host that fits. Hosts that a rule excludes are no failure; hosts that only lack room are. */
function placeGlobal({ service, slots }: Workload, sink: Sink): void {
  const verdicts = verdictsFor(service, sink);
  for (const verdict of verdicts) {
    const present = slots.find(({ current }) => current === verdict.host);
    if (verdict.reasons.length === 0 || present?.unknown === true) {
      decide(sink, service, 1, sink.loads.get(verdict.host)!, present !== undefined, [verdict]);
    } else if (verdict.reasons.some((reason) => /^(lacks|port) /.test(reason))) {
      refuse(sink, service, 1, `on ${verdict.host}: ${verdict.reasons.join(" and ")}`, [verdict]);
    }
  }
}

/** All slots of all members go to one host, the one where they already are if it still fits. */
function placeGroup(group: Group, sink: Sink): void {
  const verdicts = [...sink.loads.values()].map((load) => groupVerdict(group, load, sink));
  const stay = currentHost(group);
  const best =
    verdicts.find(({ host, reasons }) => host === stay && reasons.length === 0) ?? (mustStay(group) ? undefined : bestOf(verdicts));
  for (const { service, slots } of group.members) {
    for (const wanted of slots) {
      const target = wanted.unknown ? wanted.current : (best?.host ?? (fitsWhereItIs(service, wanted, sink) ? wanted.current : undefined));
      if (target === undefined) refuse(sink, service, wanted.slot, groupReason(group, verdicts), verdicts);
      else decide(sink, service, wanted.slot, sink.loads.get(target)!, wanted.current === target, verdicts);
    }
  }
}

/** Part of the group is on a host that cannot be looked at: the rest cannot follow, nor be placed without it. */
function mustStay(group: Group): boolean {
  return group.members.some(({ slots }) => slots.some((slot) => slot.unknown));
}

function fitsWhereItIs(service: DesiredService, wanted: WantedSlot, sink: Sink): boolean {
  const load = wanted.current === undefined ? undefined : sink.loads.get(wanted.current);
  return load !== undefined && reasonsAgainst(service, load, sink.request.facts).length === 0;
}

function currentHost(group: Group): string | undefined {
  const counts = new Map<string, number>();
  for (const { slots } of group.members)
    for (const { current } of slots) if (current !== undefined) counts.set(current, (counts.get(current) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1] || byText(left[0], right[0]))[0]?.[0];
}

/** Tries the whole group on a copy of the host; the first slot that does not fit names the reason. */
function groupVerdict(group: Group, load: Load, sink: Sink): HostVerdict {
  const trial = copyLoad(load);
  const first = group.members[0]!.service;
  const scores = scoresOf(first, load, [...sink.loads.values()], sink.request.strategy);
  for (const { service, slots } of group.members) {
    for (const { slot } of slots) {
      const reasons = reasonsAgainst(service, trial, sink.request.facts);
      if (reasons.length > 0) {
        const about = load.host.notReady === undefined && group.members.length > 1 ? `${service.name}.${slot}: ` : "";
        return { host: load.host.name, reasons: reasons.map((reason) => about + reason), scores };
      }
      charge(trial, service, slot);
    }
  }
  return { host: load.host.name, reasons: [], scores };
}

function groupReason(group: Group, verdicts: readonly HostVerdict[]): string {
  const names = group.members.map(({ service }) => service.name).sort(byText);
  const together = names.length === 1 ? `the replicas of ${names[0]}` : names.join(", ");
  const bridge = group.ties.some((tie) => tie.startsWith("network "))
    ? "; a fleet with network: { driver: overlay } would not need that"
    : "";
  return `${summarise(verdicts)}; ${group.ties.join(" and ")} keeps ${together} on one host${bridge}`;
}

function verdictsFor(service: DesiredService, sink: Sink): HostVerdict[] {
  const all = [...sink.loads.values()];
  return all.map((load) => ({
    host: load.host.name,
    reasons: reasonsAgainst(service, load, sink.request.facts),
    scores: scoresOf(service, load, all, sink.request.strategy),
  }));
}

function bestOf(verdicts: readonly HostVerdict[]): HostVerdict | undefined {
  let best: HostVerdict | undefined;
  for (const verdict of verdicts) if (verdict.reasons.length === 0 && (!best || compareScores(verdict, best) < 0)) best = verdict;
  return best;
}

function decide(sink: Sink, service: DesiredService, slot: number, load: Load, kept: boolean, verdicts: readonly HostVerdict[]): void {
  charge(load, service, slot);
  sink.decisions.push({ stack: service.stack, service: service.name, slot, host: load.host.name, kept, verdicts });
}

function refuse(sink: Sink, service: DesiredService, slot: number, reason: string, verdicts: readonly HostVerdict[]): void {
  sink.decisions.push({ stack: service.stack, service: service.name, slot, host: undefined, kept: false, verdicts });
  sink.unschedulable.push({ stack: service.stack, service: service.name, slot, reason });
}

/** The hardest to place first: what a large one leaves, a small one can use. */
function largestFirst(workloads: readonly Workload[]): Workload[] {
  const size = ({ service }: Workload): number =>
    service.placement.reservations.memoryBytes / 2 ** 30 + service.placement.reservations.nanoCpus / 1e9;
  return [...workloads].sort((left, right) => size(right) - size(left) || byText(serviceKey(left.service), serviceKey(right.service)));
}

function serviceSlot({ stack, service, slot }: { stack: string; service: string; slot: number }): string {
  return `${stack}/${service}.${String(slot).padStart(6, "0")}`;
}

function sortDecisions(decisions: readonly PlacementDecision[]): PlacementDecision[] {
  return sortedBy(decisions, (decision) => `${serviceSlot(decision)}@${decision.host ?? ""}`);
}
