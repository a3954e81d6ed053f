import { sortedBy } from "../model/order.ts";
import { charge, discharge, emptyLoad } from "./host.ts";
import { LastChoice } from "./last-choice.ts";
import type { PlaceRequest, WantedSlot, Workload } from "./place.ts";
import { type Scene, sceneOf } from "./scene.ts";

/**
 * Leaves out slots of services that have more than they shall have. What does not run goes first, then what the order of
 * placement would choose last: scaled up and down again, a service is where it was.
 */
export function withoutSurplus(request: PlaceRequest): readonly Workload[] {
  if (!request.workloads.some(hasSurplus)) return request.workloads;
  const loads = new Map(sortedBy(request.hosts, ({ name }) => name).map((host) => [host.name, emptyLoad(host)]));
  for (const { service, slots } of request.workloads)
    for (const { slot, current } of slots) {
      const load = current === undefined ? undefined : loads.get(current);
      if (load) charge(load, service, slot);
    }
  const scene = sceneOf(request, loads);
  return request.workloads.map((workload) => (hasSurplus(workload) ? trimmed(workload, scene, request.strategy) : workload));
}

function hasSurplus({ service, slots }: Workload): boolean {
  return service.mode === "replicated" && slots.length > service.replicas;
}

function trimmed({ service, slots }: Workload, scene: Scene, strategy: PlaceRequest["strategy"]): Workload {
  const descending = slots.toSorted((a, b) => a.slot - b.slot).reverse();
  const [absent, present] = [descending.filter(isMissedLeast), descending.filter((slot) => !isMissedLeast(slot))];
  const surplus = slots.length - service.replicas;
  const going = new Set<WantedSlot>();
  for (const slot of absent.slice(0, surplus)) leave(slot);
  const choice = new LastChoice(service, going.size < surplus ? present : [], scene, strategy);
  while (going.size < surplus) {
    const slot = choice.take();
    if (!slot) break;
    going.add(slot);
  }
  // Those that are left are where nobody can look.
  for (const slot of present) if (going.size < surplus && !going.has(slot)) leave(slot);
  return { service, slots: descending.filter((slot) => !going.has(slot)).reverse() };

  function leave(slot: WantedSlot): void {
    const load = scene.loads.get(slot.current ?? "");
    if (load) discharge(load, service, slot.slot);
    going.add(slot);
  }
}

function isMissedLeast({ down, current }: WantedSlot): boolean {
  return down === true || current === undefined;
}
