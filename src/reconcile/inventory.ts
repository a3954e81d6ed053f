import type { Observed } from "../model/observed.ts";
import type { Desired } from "../model/desired.ts";
import type { Plan } from "../model/plan.ts";
import type { InventoryEntry, Store } from "../store/port.ts";

/**
 * Keeps the inventory a superset of what we run: written before the first create, so that a crash cannot lose a
 * container; what runs and is still in git is adopted from its labels.
 */
export function rememberSlots(store: Store, desired: Desired, plan: Plan, observed: Observed): void {
  const known = new Set(store.inventory().map(keyOf));
  const wanted = new Set(desired.stacks.flatMap((stack) => stack.services.map((service) => `${stack.name}/${service.name}`)));
  const created = plan.steps.flatMap(({ operation, slot, host }) =>
    operation.kind === "create" && slot ? [{ stack: slot.stack, service: slot.service, slot: slot.slot, host }] : [],
  );
  const running = ourSlots(observed).filter((entry) => wanted.has(`${entry.stack}/${entry.service}`));
  const added = [...created, ...running].filter((entry) => !known.has(keyOf(entry)));
  if (added.length > 0) store.remember(added);
}

/**
 * Forgets slots that a fresh look no longer shows. Only at the end of a sync that converged: a create whose answer was
 * lost may be carried out late, and until then its entry is all that is known of it.
 */
export function forgetGone(store: Store, observed: Observed): void {
  const fresh = new Set(observed.hosts.filter((seen) => seen.freshness === "fresh").map((seen) => seen.host));
  const there = new Set(ourSlots(observed).map(keyOf));
  for (const entry of store.inventory()) if (fresh.has(entry.host) && !there.has(keyOf(entry))) store.forget(entry);
}

/** Slots of ours on hosts that were looked at. */
function ourSlots(observed: Observed): InventoryEntry[] {
  return observed.hosts
    .filter((seen) => seen.freshness === "fresh")
    .flatMap((seen) =>
      seen.containers.flatMap(({ owner }) =>
        owner?.role === "replica" ? [{ stack: owner.stack, service: owner.service, slot: owner.slot, host: seen.host }] : [],
      ),
    );
}

function keyOf(entry: InventoryEntry): string {
  return `${entry.stack}/${entry.service}.${entry.slot}@${entry.host}`;
}
