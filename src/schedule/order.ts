import type { Group } from "./groups.ts";
import { serviceKey, slotKey } from "./host.ts";
import type { Workload } from "./place.ts";
import { orderQueue } from "./queue/order.ts";
import type { Scene } from "./scene.ts";
import { arrivalIn, factsOf, groupTurn, priorityOf, turnsOf } from "./turns.ts";

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
export function inQueueOrder(workloads: readonly Workload[], scene: Scene): Workload[] {
  const arrival = arrivalIn(scene);
  const turns = workloads.flatMap((workload) => turnsOf(workload, arrival));
  return inCompanyOrder(orderQueue(turns, scene.queue?.policy ?? "priority", factsOf(turns, scene)).map(({ workload }) => workload));
}

/** The same for groups, each of which goes to one host as a whole, and is as important as the most important of it. */
export function inGroupOrder<Some extends Group>(groups: readonly Some[], scene: Scene): Some[] {
  const arrival = arrivalIn(scene);
  const turns = groups.map((group) => ({ ...groupTurn(group, arrival), group }));
  return orderQueue(turns, scene.queue?.policy ?? "priority", factsOf(turns, scene)).map(({ group }) => group);
}

/** What may take the place of something less important, by what is written: waiting makes nothing important enough for that. */
export function byImportance(workloads: readonly Workload[], scene: Scene): Workload[] {
  return inCompanyOrder(inQueueOrder(workloads, scene).toSorted((left, right) => priorityOf(right.service) - priorityOf(left.service)));
}

/** What is not decided yet. */
export function undecided(workloads: readonly Workload[], decided: ReadonlySet<string>): Workload[] {
  const left = workloads.map(({ service, slots }) => ({
    service,
    slots: slots.filter(({ slot }) => !decided.has(slotKey(service, slot))),
  }));
  return left.filter(({ slots }) => slots.length > 0);
}
