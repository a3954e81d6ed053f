import type { DesiredService } from "../model/desired.ts";
import { byText, sortedBy } from "../model/order.ts";
import type { PlacementStrategy } from "../model/fleet.ts";
import type { HostVerdict, PlacementDecision, Unschedulable } from "../model/plan.ts";
import { type FleetFacts, reasonsAgainst } from "./filters/index.ts";
import { groupWorkloads } from "./groups.ts";
import { emptyLoad, type HostState, type Load, serviceKey, type TakenPort } from "./host.ts";
import { currentHost, placeGroup, tiedToOneHost } from "./place-group.ts";
import { summarise } from "./reason.ts";
import { compareScores, type Scores, scoresOf } from "./score.ts";
import { decide, refuse, type Sink, verdictsFor } from "./sink.ts";

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
  /** Ports that running containers hold now, by host: strangers', and those of slots (`shop/web.1`). */
  readonly takenPorts: ReadonlyMap<string, readonly TakenPort[]>;
  readonly strategy: PlacementStrategy;
  readonly facts: FleetFacts;
  /** Give the verdict of every host for slots that stay, too; costs hosts × slots. */
  readonly explain: boolean;
}

export interface PlaceResult {
  readonly decisions: readonly PlacementDecision[];
  readonly unschedulable: readonly Unschedulable[];
}

/**
 * Decides a host for every wanted slot. A placement that is still allowed stays; the rest goes where the filters allow
 * and the scores are lowest. Deterministic: the order of the arguments does not matter.
 */
export function place(request: PlaceRequest): PlaceResult {
  const loads = new Map(sortedBy(request.hosts, (host) => host.name).map((host) => [host.name, emptyLoad(host)]));
  for (const [host, ports] of request.takenPorts) loads.get(host)?.ports.push(...ports);
  const workloads = sortedBy(request.workloads, ({ service }) => serviceKey(service));
  const replicated = workloads.filter(({ service }) => service.mode === "replicated");
  const decisions: PlacementDecision[] = [];
  const unschedulable: Unschedulable[] = [];
  const sink: Sink = { request, loads, decisions, unschedulable };

  const groups = groupWorkloads(replicated);
  const free = groups.filter((group) => !tiedToOneHost(group)).flatMap((group) => group.members);
  const kept = new Set<string>();
  for (const workload of free) keepAllowed(workload, sink, kept);
  // Whoever is somewhere already comes before whoever is new, so that nothing that may stay is pushed away.
  const [settled, homeless] = partition(groups.filter(tiedToOneHost), (group) => currentHost(group) !== undefined);
  for (const group of settled) placeGroup(group, sink);
  for (const workload of workloads) if (workload.service.mode === "global") placeGlobal(workload, sink);
  for (const group of homeless) placeGroup(group, sink);
  for (const workload of largestFirst(free)) placeRest(workload, sink, kept);
  return { decisions: sortDecisions(decisions), unschedulable: [...unschedulable].sort((a, b) => byText(serviceSlot(a), serviceSlot(b))) };
}

function partition<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

function slotKey(service: DesiredService, slot: number): string {
  return `${serviceKey(service)}.${slot}`;
}

function keepAllowed({ service, slots }: Workload, sink: Sink, kept: Set<string>): void {
  for (const { slot, current, unknown } of slots) {
    const load = current === undefined ? undefined : sink.loads.get(current);
    if (!load || (!unknown && reasonsAgainst(service, slot, load, sink.request.facts).length > 0)) continue;
    decide(sink, service, slot, load, true, sink.request.explain ? verdictsFor(service, slot, sink) : []);
    kept.add(slotKey(service, slot));
  }
}

function placeRest({ service, slots }: Workload, sink: Sink, kept: ReadonlySet<string>): void {
  // Nothing is placed between two slots of one service that fit nowhere, so the second need not be looked at again.
  let nowhere: Choice | undefined;
  for (const { slot } of slots) {
    if (kept.has(slotKey(service, slot))) continue;
    const choice = nowhere ?? choose(service, slot, sink);
    if (choice.load) decide(sink, service, slot, choice.load, false, choice.verdicts);
    else refuse(sink, service, slot, (nowhere = choice).reason, choice.verdicts);
  }
}

type Choice = { readonly verdicts: readonly HostVerdict[] } & (
  | { readonly load: Load }
  | { readonly load: undefined; readonly reason: string }
);

/** The best host for one more replica. Verdicts are kept for explanations only: they cost hosts × slots. */
function choose(service: DesiredService, slot: number, sink: Sink): Choice {
  const load = bestLoad(service, slot, sink);
  if (load && !sink.request.explain) return { load, verdicts: [] };
  const verdicts = verdictsFor(service, slot, sink);
  if (load) return { load, verdicts };
  return { load: undefined, reason: summarise(verdicts), verdicts: sink.request.explain ? verdicts : [] };
}

/** Scores come first: only a host that would be better than the best so far is asked whether it fits. */
function bestLoad(service: DesiredService, slot: number, sink: Sink): Load | undefined {
  const all = [...sink.loads.values()];
  let best: { readonly load: Load; readonly host: string; readonly scores: Scores } | undefined;
  for (const load of all) {
    const candidate = { load, host: load.host.name, scores: scoresOf(service, load, all, sink.request.strategy) };
    if (best && compareScores(candidate, best) >= 0) continue;
    if (reasonsAgainst(service, slot, load, sink.request.facts).length === 0) best = candidate;
  }
  return best?.load;
}

/** One replica on every host that fits. Hosts that a rule excludes are no failure; hosts that only lack room are. */
function placeGlobal({ service, slots }: Workload, sink: Sink): void {
  const verdicts = verdictsFor(service, 1, sink);
  for (const verdict of verdicts) {
    const present = slots.find(({ current }) => current === verdict.host);
    if (verdict.reasons.length === 0 || present?.unknown === true) {
      decide(sink, service, 1, sink.loads.get(verdict.host), present !== undefined, [verdict]);
    } else if (verdict.reasons.some((reason) => /^(lacks|port) /.test(reason))) {
      refuse(sink, service, 1, `on ${verdict.host}: ${verdict.reasons.join(" and ")}`, [verdict]);
    }
  }
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
