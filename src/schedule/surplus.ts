import type { DesiredService } from "../model/desired.ts";
import { sortedBy } from "../model/order.ts";
import { charge, discharge, emptyLoad, type Load, replicasOn, serviceKey } from "./host.ts";
import { Anew } from "./anew.ts";
import { inCompanyOrder } from "./order.ts";
import type { PlaceRequest, WantedSlot, Workload } from "./place.ts";
import { type Scene, sceneOf } from "./scene.ts";

const NONE: ReadonlySet<Load> = new Set();

/**
 * Leaves out slots of services that have more than they shall have. What does not run goes first, then what would come last
 * if all of the service were placed anew where it is: scaled up and down again, a service is where it was.
 */
export function withoutSurplus(request: PlaceRequest): readonly Workload[] {
  if (!request.workloads.some(hasSurplus)) return request.workloads;
  const scene = sceneOf(request, loadsOf(request));
  const trimmed = new Map<Workload, Workload>();
  // Who must be with somebody goes before them: for those who go, nobody has to stay.
  for (const workload of inCompanyOrder(sortedBy(request.workloads, ({ service }) => serviceKey(service))).toReversed())
    if (hasSurplus(workload)) trimmed.set(workload, trim(workload, request, scene));
  return request.workloads.map((workload) => trimmed.get(workload) ?? workload);
}

function hasSurplus({ service, slots }: Workload): boolean {
  return service.mode === "replicated" && slots.length > service.replicas;
}

/** Everything is where it is. */
function loadsOf({ workloads, hosts, settled = [] }: PlaceRequest): Map<string, Load> {
  const loads = new Map(sortedBy(hosts, ({ name }) => name).map((host) => [host.name, emptyLoad(host)]));
  const there = workloads.flatMap(({ service, slots }) => slots.map(({ slot, current }) => ({ service, slot, host: current })));
  for (const { service, slot, host } of [...settled, ...there]) {
    const load = loads.get(host ?? "");
    if (load) charge(load, service, slot);
  }
  return loads;
}

/** What stays is counted afterwards, what goes is not. */
function trim(workload: Workload, request: PlaceRequest, scene: Scene): Workload {
  const { service, slots } = workload;
  const ascending = slots.toSorted((a, b) => a.slot - b.slot);
  const { absent = [], unseen = [], present = [] } = Object.groupBy(ascending, (slot) => kindOf(slot, scene));
  const left = service.replicas - unseen.length;
  const missed = Math.max(0, left - present.length);
  for (const slot of [...absent.slice(missed), ...unseen.slice(service.replicas)]) leave(service, slot, scene);
  const chosen = left >= present.length ? present : firstChoices(workload, present, left, request, scene);
  const staying = new Set([...unseen.slice(0, service.replicas), ...chosen, ...absent.slice(0, missed)]);
  return { service, slots: ascending.filter((slot) => staying.has(slot)) };
}

/** What cannot be looked at is the last to go. */
function kindOf({ down, current, unknown }: WantedSlot, { loads }: Scene): "absent" | "unseen" | "present" {
  if (down === true || current === undefined) return "absent";
  return unknown || !loads.has(current) ? "unseen" : "present";
}

/** Whom others have to be with stays where they are, if somebody else can go. */
function firstChoices(
  { service }: Workload,
  slots: readonly WantedSlot[],
  count: number,
  request: PlaceRequest,
  scene: Scene,
): WantedSlot[] {
  for (const slot of slots) leave(service, slot, scene);
  const byLoad = Map.groupBy(slots, ({ current }) => scene.loads.get(current!)!);
  const awaited = awaitedOn(byLoad.keys(), service, request.workloads);
  const first = new Anew(service, byLoad, scene, request.strategy, NONE).take(count);
  if (awaited.every((load) => replicasOn(load, service) > 0)) return first;
  for (const slot of first) leave(service, slot, scene);
  return new Anew(service, byLoad, scene, request.strategy, new Set(awaited)).take(count);
}

/** Hosts on which there is none of the service, and somebody who must be with it. */
function awaitedOn(loads: Iterable<Load>, service: DesiredService, workloads: readonly Workload[]): Load[] {
  const { stack, name } = service;
  const awaiting = workloads.flatMap(({ service: other }) =>
    other.stack === stack && other.name !== name && other.placement.with?.includes(name) ? [other] : [],
  );
  return [...loads].filter((load) => replicasOn(load, service) === 0 && awaiting.some((other) => replicasOn(load, other) > 0));
}

function leave(service: DesiredService, { slot, current }: WantedSlot, { loads }: Scene): void {
  const load = loads.get(current ?? "");
  if (load) discharge(load, service, slot);
}
