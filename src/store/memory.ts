import type { SyncEvent } from "../model/event.ts";
import type { FailedRollout, InventoryEntry, LastGood, Store, SyncRecord } from "./port.ts";

/** What is kept of events and finished syncs, newest first. */
export const KEPT_EVENTS = 5_000;
export const KEPT_SYNCS = 500;

export function entryKey(entry: InventoryEntry): string {
  return `${entry.stack}/${entry.service}.${entry.slot}@${entry.host}`;
}

/** A store that ends with the process: for simulation, and for commands that only read. */
export function memoryStore(): Store {
  const inventory = new Map<string, InventoryEntry>();
  const good = new Map<string, LastGood>();
  const failed = new Map<string, FailedRollout>();
  const syncs: SyncRecord[] = [];
  const events: SyncEvent[] = [];
  return {
    inventory: () => [...inventory].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, entry]) => entry),
    remember(entries) {
      for (const entry of entries) inventory.set(entryKey(entry), { ...entry });
    },
    forget: (entry) => void inventory.delete(entryKey(entry)),
    lastGood: (stack) => good.get(stack),
    recordGood: (stack, value) => void good.set(stack, value),
    failedRollouts: () => [...failed].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => value),
    recordFailedRollout: (value) => void failed.set(`${value.stack}/${value.service}`, value),
    clearFailedRollout: (stack, service) => void failed.delete(`${stack}/${service}`),
    history: (limit) => syncs.slice(0, limit),
    recordSync(record) {
      syncs.unshift(record);
      syncs.length = Math.min(syncs.length, KEPT_SYNCS);
    },
    recordEvent(event) {
      events.push(event);
      if (events.length > 2 * KEPT_EVENTS) events.splice(0, events.length - KEPT_EVENTS);
    },
    events: (limit) => events.slice(-Math.min(limit, KEPT_EVENTS)),
    close: () => undefined,
  };
}
