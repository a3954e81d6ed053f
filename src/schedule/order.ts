import type { DesiredService } from "../model/desired.ts";
import { byText } from "../model/order.ts";
import { serviceKey } from "./host.ts";
import type { Workload } from "./place.ts";
import { fairOrder } from "./queue/fair.ts";
import type { Amounts } from "./queue/quantity.ts";
import { demandOf, type Scene } from "./scene.ts";

/** Whoever must be with somebody comes after them; the loader has refused circles. */
export function inCompanyOrder(workloads: readonly Workload[]): Workload[] {
  const byKey = new Map(workloads.map((workload) => [serviceKey(workload.service), workload]));
  const done = new Set<Workload>();
  const visit = (workload: Workload, path: readonly Workload[]): void => {
    if (done.has(workload) || path.includes(workload)) return;
    const { stack, placement } = workload.service;
    for (const name of placement.with ?? []) {
      const other = byKey.get(`${stack}/${name}`);
      if (other) visit(other, [...path, workload]);
    }
    done.add(workload);
  };
  for (const workload of workloads) visit(workload, []);
  return [...done];
}

/**
 * Who gets a host first. The hardest to place, unless fleet.yaml says otherwise: what a large one leaves, a small one can
 * use. The more important goes before the larger; `fair` takes turns among tenants.
 */
export function inQueueOrder(workloads: readonly Workload[], scene: Scene, queue: "fifo" | "priority" | "fair" | undefined): Workload[] {
  const ordered = [...workloads].sort(
    (left, right) =>
      (queue === "fifo" ? 0 : priorityOf(right.service) - priorityOf(left.service)) ||
      (queue === "fifo" ? 0 : sizeOf(right) - sizeOf(left)) ||
      byText(serviceKey(left.service), serviceKey(right.service)),
  );
  return inCompanyOrder(queue === "fair" ? inTurns(ordered, scene) : ordered);
}

export function priorityOf({ placement }: Pick<DesiredService, "placement">): number {
  return placement.priority ?? 0;
}

function sizeOf({ service }: Workload): number {
  return service.placement.reservations.memoryBytes / 2 ** 30 + service.placement.reservations.nanoCpus / 1e9;
}

/** Whoever is furthest below its share of the fleet goes next. */
function inTurns(workloads: readonly Workload[], scene: Scene): Workload[] {
  const tenants = [...new Set(workloads.map(({ service }) => service.placement.tenant ?? ""))].sort(byText);
  const items = workloads.map((workload) => ({ workload, demand: timesSlots(demandOf(workload.service), workload) }));
  const claimants = tenants.map((name) => {
    const tenant = scene.tenants.find((each) => each.name === name);
    return {
      name,
      weight: tenant?.weight ?? 1,
      used: scene.usage.get(name) ?? {},
      ...(tenant?.guarantee && { guarantee: tenant.guarantee }),
      queue: items.filter(({ workload }) => (workload.service.placement.tenant ?? "") === name),
    };
  });
  return fairOrder(claimants, scene.capacity).map(({ workload }) => workload);
}

function timesSlots(demand: Amounts, { slots }: Workload): Amounts {
  return Object.fromEntries(Object.entries(demand).map(([dimension, amount]) => [dimension, amount * slots.length]));
}
