import type { DesiredService } from "../model/desired.ts";
import type { PlacementDecision, Unschedulable } from "../model/plan.ts";
import { admissionReason, charge as chargeTenant, discharge as dischargeTenant } from "./admission.ts";
import { fits, fitsButForRoom } from "./filters/index.ts";
import { freePieces } from "./filters/resources.ts";
import { charge, discharge, type Load, serviceKey, slotKey } from "./host.ts";
import { byImportance } from "./order.ts";
import type { Workload } from "./place.ts";
import { preempt, type Running, type ServiceBudget } from "./queue/preempt.ts";
import type { Amounts } from "./queue/quantity.ts";
import { demandOf, type Scene } from "./scene.ts";
import { compareScores, scoresOf } from "./scores/index.ts";
import type { Sink } from "./sink.ts";
import { priorityOf } from "./turns.ts";

interface Slot {
  readonly service: DesiredService;
  readonly slot: number;
  /** It does not serve now, so that its budget cannot count on it. */
  readonly down?: boolean;
}

/**
 * Where fleet.yaml allows pre-emption: what fits nowhere takes the place of what is less important, the lowest first and
 * as few as possible, within budgets. What had to go is placed elsewhere where it fits, and otherwise waits.
 */
export function makeRoom(free: readonly Workload[], sink: Sink): void {
  if (sink.request.scheduler?.preemption !== true) return;
  const slots = new Map(
    free.flatMap(({ service, slots: own }) =>
      own.map(({ slot, down }) => [slotKey(service, slot), { service, slot, down: down === true }] as const),
    ),
  );
  const unknown = new Set(
    free.flatMap(({ service, slots: own }) => own.filter((each) => each.unknown).map(({ slot }) => slotKey(service, slot))),
  );
  const claimants = free.filter(({ service }) => sink.request.undemanding?.has(serviceKey(service)) !== true);
  for (const { service, slots: own } of byImportance(claimants, sink.scene))
    for (const refused of sink.unschedulable.filter((each) => own.some(({ slot }) => isOf(each, service, slot))))
      if (admissionReason(service, sink.scene) === undefined) takePlace({ service, slot: refused.slot }, slots, unknown, sink);
}

function takePlace(newcomer: Slot, slots: ReadonlyMap<string, Slot>, unknown: ReadonlySet<string>, sink: Sink): void {
  const { service, slot } = newcomer;
  const welcoming = [...sink.loads.values()].filter((load) => fitsButForRoom(service, load, sink.scene, { slot, staying: false }));
  const { counted = {}, allGpus } = service.placement.reservations;
  // How much every GPU of a host is depends on the host; nobody is sent away for that.
  if (allGpus === true) return;
  const kinds = Object.keys(counted);
  const needed = companyOf(service, sink);
  const running = sink.decisions.flatMap((decision) => runningOf(decision, slots, unknown));
  const choice = preempt({
    demand: roomOf(service),
    priority: priorityOf(service),
    hosts: welcoming.map((load) => ({ name: load.host.name, free: freeOf(load, kinds, sink.scene) })),
    running: running.filter((each) => !needed.has(`${each.service}@${each.host}`)),
    services: budgetsOf(slots, running),
  });
  if (choice.kind === "impossible") return;
  const victims = choice.kind === "fits" ? [] : choice.victims.map((name) => slots.get(name)!);
  for (const victim of victims) leave(victim, sink);
  const preempts = victims.map((victim) => slotKey(victim.service, victim.slot));
  settle(newcomer, sink.loads.get(choice.host), sink, victims.length > 0 ? { preempts } : {});
  for (const victim of victims) settle(victim, anywhere(victim, sink), sink, { reason: madeWayFor(slotKey(service, slot)) });
}

/** Who is with others on a host: these would have to leave as well, and the newcomer could not stay. */
function companyOf(newcomer: DesiredService, { request, loads, decisions }: Sink): Set<string> {
  const services = new Map(request.workloads.map(({ service }) => [serviceKey(service), service]));
  const withOn = ({ stack, placement }: DesiredService, host: string | undefined): string[] =>
    (placement.with ?? []).map((name) => `${stack}/${name}@${host}`);
  return new Set([
    ...[...loads.keys()].flatMap((host) => withOn(newcomer, host)),
    ...decisions.flatMap((decision) => withOn(services.get(serviceKeyOf(decision))!, decision.host)),
  ]);
}

/** Why something less important goes. */
export function madeWayFor(newcomer: string): string {
  return `made way for ${newcomer}, which has a higher priority`;
}

function runningOf(
  { stack, service, slot, host, kept }: PlacementDecision,
  slots: ReadonlyMap<string, Slot>,
  unknown: ReadonlySet<string>,
): Running[] {
  const name = slotKey({ stack, name: service }, slot);
  const own = slots.get(name);
  if (own === undefined || host === undefined || unknown.has(name)) return [];
  const available = kept && own.down !== true;
  return [{ name, service: serviceKey(own.service), host, priority: priorityOf(own.service), demand: roomOf(own.service), available }];
}

function budgetsOf(slots: ReadonlyMap<string, Slot>, running: readonly Running[]): ServiceBudget[] {
  const services = new Map([...slots.values()].map(({ service }) => [serviceKey(service), service]));
  const available = new Map<string, number>();
  for (const each of running) if (each.available) available.set(each.service, (available.get(each.service) ?? 0) + 1);
  return [...services].map(([name, { replicas, placement }]) => ({
    service: name,
    desired: replicas,
    available: available.get(name) ?? 0,
    ...(placement.budget && { budget: placement.budget }),
  }));
}

/** What a replica takes of a host. */
function roomOf(service: DesiredService): Amounts {
  const { replicas: _one, ...demand } = demandOf(service);
  return demand;
}

/** Of a kind that a host does not have, nothing is free. */
function freeOf(load: Load, kinds: readonly string[], scene: Scene): Amounts {
  const { host, nanoCpus, memoryBytes } = load;
  return {
    ...Object.fromEntries(kinds.map((kind) => [kind, freePieces(kind, load, scene)])),
    cpu: host.capacity.nanoCpus - nanoCpus,
    memory: host.capacity.memoryBytes - memoryBytes,
  };
}

function leave({ service, slot }: Slot, sink: Sink): void {
  const at = sink.decisions.findIndex((decision) => isOf(decision, service, slot));
  const load = sink.loads.get(sink.decisions[at]?.host ?? "");
  if (!load) return;
  discharge(load, service, slot);
  dischargeTenant(service, sink.scene);
}

function anywhere({ service, slot }: Slot, { loads, scene, request }: Sink): Load | undefined {
  const scored = [...loads.values()]
    .filter((load) => fits(service, load, scene, { slot, staying: false }))
    .map((load) => ({ load, host: load.host.name, scores: scoresOf(service, load, scene, request.strategy) }));
  return scored.sort(compareScores)[0]?.load;
}

/** Replaces what was decided of a slot before. */
function settle(
  { service, slot }: Slot,
  load: Load | undefined,
  sink: Sink,
  { preempts, reason = "" }: { readonly preempts?: readonly string[]; readonly reason?: string },
): void {
  const at = sink.decisions.findIndex((decision) => isOf(decision, service, slot));
  const before = sink.decisions[at]!;
  const index = sink.unschedulable.findIndex((each) => isOf(each, service, slot));
  if (index >= 0) sink.unschedulable.splice(index, 1);
  if (load) {
    charge(load, service, slot);
    chargeTenant(service, sink.scene);
    sink.decisions[at] = { ...before, host: load.host.name, kept: false, ...(preempts && { preempts }) };
  } else {
    const { stack, name } = service;
    sink.decisions[at] = { ...before, host: undefined, kept: false };
    sink.unschedulable.push({ stack, service: name, slot, reason });
  }
}

function isOf(each: Pick<Unschedulable, "stack" | "service" | "slot">, service: DesiredService, slot: number): boolean {
  return each.slot === slot && serviceKeyOf(each) === serviceKey(service);
}

function serviceKeyOf({ stack, service }: Pick<Unschedulable, "stack" | "service">): string {
  return `${stack}/${service}`;
}
