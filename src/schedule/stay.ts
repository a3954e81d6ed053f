import type { DesiredService } from "../model/desired.ts";
import { charge as chargeTenant, discharge as dischargeTenant } from "./admission.ts";
import { fits } from "./filters/index.ts";
import { charge, discharge, type Load } from "./host.ts";
import { inCompanyOrder } from "./order.ts";
import type { WantedSlot, Workload } from "./place.ts";
import type { Sink } from "./sink.ts";

/** Slots whose room is kept for them where they are until they are decided. */
export type Held = Set<WantedSlot>;

/** Keeps the room of all that may stay, before anything is decided: nobody who is new or has to move takes it. */
export function holdRoom(workloads: readonly Workload[], sink: Sink): Held {
  const held: Held = new Set();
  const ordered = inCompanyOrder(workloads);
  // What was made and never started, or has died, does not displace what runs; whose company is down is asked again after it.
  const up = ordered.map(({ service, slots }) => ({ service, slots: slots.filter(({ down }) => down !== true) }));
  for (const { service, slots } of [...up, ...ordered]) {
    for (const wanted of slots) {
      const load = wanted.current === undefined ? undefined : sink.loads.get(wanted.current);
      if (!load || held.has(wanted) || !mayStay(service, wanted, load, sink)) continue;
      charge(load, service, wanted.slot);
      chargeTenant(service, sink.scene);
      held.add(wanted);
    }
  }
  return held;
}

/** What cannot be looked at stays unchecked. */
function mayStay(service: DesiredService, { slot, unknown, failed }: WantedSlot, load: Load, { scene }: Sink): boolean {
  return failed !== true && (unknown || fits(service, load, scene, { slot, staying: true }));
}

/** Its turn has come. @returns whether room was kept for it. */
export function release(service: DesiredService, wanted: WantedSlot, sink: Sink, held: Held): boolean {
  if (!held.delete(wanted)) return false;
  discharge(sink.loads.get(wanted.current!)!, service, wanted.slot);
  dischargeTenant(service, sink.scene);
  return true;
}

export function releaseAll(workloads: readonly Workload[], sink: Sink, held: Held): void {
  for (const { service, slots } of workloads) for (const wanted of slots) release(service, wanted, sink, held);
}
