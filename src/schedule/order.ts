import type { DesiredService } from "../model/desired.ts";
import type { PriorityWeights, SchedulerPolicy } from "../model/fleet.ts";
import { sortedBy } from "../model/order.ts";
import type { Group } from "./groups.ts";
import { serviceKey, slotKey } from "./host.ts";
import type { Workload } from "./place.ts";
import { orderQueue, type QueueFacts } from "./queue/order.ts";
import { type Amounts, dominantShare, plus } from "./queue/quantity.ts";
import { type Arrival, arrivalsOf, type QueueTimes } from "./queue/times.ts";
import type { Waiting } from "./queue/waiting.ts";
import { demandOf, type Scene } from "./scene.ts";

/** How what waits is ordered: as fleet.yaml says, and by who has waited since when. */
export interface QueueRules {
  readonly policy: SchedulerPolicy["queue"];
  readonly weights?: PriorityWeights;
  readonly times?: QueueTimes;
}

/** Whoever must be with somebody comes after them; the loader has refused circles. */
export function inCompanyOrder(workloads: readonly Workload[]): Workload[] {
  const byKey = Map.groupBy(workloads, ({ service }) => serviceKey(service));
  const done = new Set<Workload>();
  const visit = (workload: Workload, path: readonly Workload[]): void => {
    if (done.has(workload) || path.includes(workload)) return;
    const { stack, placement } = workload.service;
    for (const name of placement.with ?? []) for (const other of byKey.get(`${stack}/${name}`) ?? []) visit(other, [...path, workload]);
    done.add(workload);
  };
  for (const workload of workloads) visit(workload, []);
  return [...done];
}

/**
 * Who gets a host first. The hardest to place, unless fleet.yaml says otherwise: what a large one leaves, a small one can
 * use. The more important goes before the larger; `fair` takes turns among tenants. Where it matters who came first, slots
 * of one service that came at different times have turns of their own.
 */
export function inQueueOrder(workloads: readonly Workload[], scene: Scene, policy = scene.queue?.policy): Workload[] {
  const arrival = arrivalsOf(timesThatCount(scene, policy));
  const turns = workloads.flatMap((workload) => turnsOf(workload, arrival));
  return inCompanyOrder(orderQueue(turns, policy ?? "priority", factsOf(turns, scene)).map(({ workload }) => workload));
}

/** The same for groups, each of which goes to one host as a whole, and is as important as the most important of it. */
export function inGroupOrder<Some extends Group>(groups: readonly Some[], scene: Scene): Some[] {
  const policy = scene.queue?.policy;
  const arrival = arrivalsOf(timesThatCount(scene, policy));
  const turns = groups.map((group) => ({ ...groupTurn(group, arrival), group }));
  return orderQueue(turns, policy ?? "priority", factsOf(turns, scene)).map(({ group }) => group);
}

/** What may take the place of something less important, by what is written: waiting makes nothing important enough for that. */
export function byImportance(workloads: readonly Workload[], scene: Scene): Workload[] {
  return inCompanyOrder(inQueueOrder(workloads, scene).toSorted((left, right) => priorityOf(right.service) - priorityOf(left.service)));
}

export function priorityOf({ placement }: Pick<DesiredService, "placement">): number {
  return placement.priority ?? 0;
}

interface Turn extends Waiting {
  readonly workload: Workload;
}

/** Large before small knows no times, and neither do turns among tenants, unless weights make them count. */
function timesThatCount({ queue }: Scene, policy: QueueRules["policy"]): QueueTimes | undefined {
  return policy === "fifo" || policy === "sjf" || queue?.weights !== undefined ? queue?.times : undefined;
}

/** At least one, so that nothing is lost of what has no slot. */
function turnsOf({ service, slots }: Workload, arrival: Arrival): Turn[] {
  if (slots.length === 0) return [turnOf({ service, slots }, 0)];
  const together = Map.groupBy(slots, ({ slot, current }) => arrival(slotKey(service, slot), current !== undefined));
  return [...together].map(([atMs, own]) => turnOf({ service, slots: own }, atMs));
}

function turnOf(workload: Workload, atMs: number): Turn {
  const { service } = workload;
  const { tenant, estimateMs } = service.placement;
  return {
    workload,
    name: serviceKey(service),
    tenant: tenant ?? "",
    priority: priorityOf(service),
    submittedMs: atMs,
    ...(estimateMs !== undefined && { estimateMs }),
    size: sizeOf(service),
    demand: timesSlots(demandOf(service), workload),
  };
}

function groupTurn({ members }: Group, arrival: Arrival): Waiting {
  const turns = sortedBy(
    members.flatMap((member) => turnsOf(member, arrival)),
    ({ name }) => name,
  );
  const [first, ...others] = turns;
  const { estimateMs, ...one } = first!;
  const arrived = turns.flatMap((turn) => (turn.workload.slots.length === 0 ? [] : [turn.submittedMs]));
  return {
    ...one,
    ...(others.length === 0 && estimateMs !== undefined && { estimateMs }),
    priority: Math.max(...turns.map(({ priority }) => priority)),
    submittedMs: arrived.length === 0 ? 0 : Math.min(...arrived),
    size: turns.reduce((sum, { size = 0, workload }) => sum + size * workload.slots.length, 0),
    demand: turns.map(({ demand }) => demand).reduce(plus),
  };
}

function factsOf(turns: readonly Waiting[], { queue, tenants, usage, capacity }: Scene): QueueFacts {
  const weights = queue?.weights ?? { base: 1 };
  const weightOf = (name: string): number => tenants.find((each) => each.name === name)?.weight ?? 1;
  const names = [...new Set(turns.map(({ tenant }) => tenant))];
  return {
    nowMs: queue?.times?.nowMs ?? 0,
    weights,
    tenants,
    usage,
    capacity,
    ...(weights.tenant !== undefined && {
      shares: new Map(names.map((name) => [name, dominantShare(usage.get(name) ?? {}, capacity) / weightOf(name)])),
    }),
    ...(weights.backlog !== undefined && { backlog: backlogOf(turns) }),
  };
}

function backlogOf(turns: readonly Waiting[]): Map<string, number> {
  const backlog = new Map<string, number>();
  for (const { tenant, demand } of turns) backlog.set(tenant, (backlog.get(tenant) ?? 0) + (demand["replicas"] ?? 0));
  return backlog;
}

function sizeOf({ placement: { reservations } }: DesiredService): number {
  return reservations.memoryBytes / 2 ** 30 + reservations.nanoCpus / 1e9;
}

function timesSlots(demand: Amounts, { slots }: Workload): Amounts {
  return Object.fromEntries(Object.entries(demand).map(([dimension, amount]) => [dimension, amount * slots.length]));
}
