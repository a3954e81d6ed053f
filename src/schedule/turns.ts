import type { DesiredService } from "../model/desired.ts";
import type { PriorityWeights, SchedulerPolicy } from "../model/fleet.ts";
import { byText } from "../model/order.ts";
import type { Group } from "./groups.ts";
import { serviceKey, slotKey } from "./host.ts";
import type { Workload } from "./place.ts";
import type { QueueFacts } from "./queue/order.ts";
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

export function priorityOf({ placement }: Pick<DesiredService, "placement">): number {
  return placement.priority ?? 0;
}

export interface Turn extends Waiting {
  readonly workload: Workload;
}

/** Absent: everybody came at once. Large before small knows no times, nor do turns among tenants, unless weights make them count. */
export function arrivalIn({ queue }: Scene): Arrival | undefined {
  const counts = queue?.policy === "fifo" || queue?.policy === "sjf" || queue?.weights !== undefined;
  return counts && queue?.times ? arrivalsOf(queue.times) : undefined;
}

/** One for each time at which some of its slots came; at least one, so that nothing is lost of what has no slot. */
export function turnsOf({ service, slots }: Workload, arrival: Arrival | undefined): Turn[] {
  const sorted = slots.toSorted((left, right) => left.slot - right.slot);
  if (arrival === undefined || slots.length === 0) return [turnOf({ service, slots: sorted }, 0)];
  const together = Map.groupBy(sorted, ({ slot, current }) => arrival(slotKey(service, slot), current !== undefined));
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

export function groupTurn({ members }: Group, arrival: Arrival | undefined): Waiting {
  const turns = members
    .flatMap((member) => turnsOf(member, arrival))
    .sort((left, right) => byText(left.name, right.name) || left.submittedMs - right.submittedMs);
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

export function factsOf(turns: readonly Waiting[], { queue, tenants, usage, capacity }: Scene): QueueFacts {
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
