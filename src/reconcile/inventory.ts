import type { Observed } from "../model/observed.ts";
import type { Desired } from "../model/desired.ts";
import type { Plan } from "../model/plan.ts";
import type { InventoryEntry, Store } from "../store/port.ts";

/**
 * Keeps the inventory a superset of what we run: written before the first create, so that a crash cannot lose a
 * container; what runs and is still in git is adopted from its labels; what a fresh look no longer shows is forgotten.
 */
export function updateInventory(store: Store, desired: Desired, plan: Plan, observed: Observed): void {
  const keep = new Set<string>();
  const entries: InventoryEntry[] = [];
  for (const step of plan.steps) {
    if (step.operation.kind === "create" && step.slot) entries.push({ stack: step.slot.stack, service: step.slot.service, slot: step.slot.slot, host: step.host });
  }
  const wanted = new Set(desired.stacks.flatMap((stack) => stack.services.map((service) => `${stack.name}/${service.name}`)));
  for (const seen of observed.hosts) {
    if (seen.freshness !== "fresh") continue;
    for (const { owner } of seen.containers) {
      if (owner?.role !== "replica") continue;
      const entry = { stack: owner.stack, service: owner.service, slot: owner.slot, host: seen.host };
      keep.add(keyOf(entry));
      if (wanted.has(`${owner.stack}/${owner.service}`)) entries.push(entry);
    }
  }
  for (const entry of entries) keep.add(keyOf(entry));
  const known = store.inventory();
  const knownKeys = new Set(known.map(keyOf));
  const fresh = new Set(observed.hosts.filter((seen) => seen.freshness === "fresh").map((seen) => seen.host));
  const added = entries.filter((entry) => !knownKeys.has(keyOf(entry)));
  if (added.length > 0) store.remember(added);
  for (const entry of known) if (fresh.has(entry.host) && !keep.has(keyOf(entry))) store.forget(entry);
}

function keyOf(entry: InventoryEntry): string {
  return `${entry.stack}/${entry.service}.${entry.slot}@${entry.host}`;
}
