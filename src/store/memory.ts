import type { SyncEvent } from "../model/event.ts";
import { EVENTS_KEPT, SYNCS_KEPT } from "./limits.ts";
import { compareEntries, compareFailed } from "./order.ts";
import type { FailedRollout, InventoryEntry, LastGood, Store, SyncRecord } from "./port.ts";

/** A store that lives as long as its process: for the simulation, the demo and one-shot looks. */
export function memoryStore(): Store {
  const inventory = new Map<string, InventoryEntry>();
  const good = new Map<string, LastGood>();
  const failed = new Map<string, FailedRollout>();
  let syncs: readonly SyncRecord[] = [];
  const events: SyncEvent[] = [];
  return {
    inventory: () => [...inventory.values()].sort(compareEntries),
    remember: (entries) => {
      for (const { stack, service, slot, host } of entries) inventory.set(entryKey({ stack, service, slot, host }), { stack, service, slot, host });
    },
    forget: (entry) => void inventory.delete(entryKey(entry)),
    lastGood: (stack) => good.get(stack),
    recordGood: (stack, value) => void good.set(stack, value),
    failedRollouts: () => [...failed.values()].sort(compareFailed),
    recordFailedRollout: (value) => void failed.set(serviceKey(value), value),
    clearFailedRollout: (stack, service) => void failed.delete(serviceKey({ stack, service })),
    history: (limit) => syncs.slice(0, Math.max(0, limit)),
    recordSync: (record) => {
      syncs = [record, ...syncs].slice(0, SYNCS_KEPT);
    },
    recordEvent: (event) => {
      events.push(event);
      // In larger bites than one, so that a full log costs no more per event than an empty one.
      if (events.length > EVENTS_KEPT * 1.25) events.splice(0, events.length - EVENTS_KEPT);
    },
    events: (limit) => events.slice(events.length - Math.min(events.length, Math.max(0, limit), EVENTS_KEPT)),
    close: () => undefined,
  };
}

function entryKey(entry: InventoryEntry): string {
  return JSON.stringify([entry.stack, entry.service, entry.slot, entry.host]);
}

function serviceKey(of: { readonly stack: string; readonly service: string }): string {
  return JSON.stringify([of.stack, of.service]);
}
