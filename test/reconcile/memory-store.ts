import type { FailedRollout, InventoryEntry, LastGood, Store, SyncRecord } from "../../src/store/port.ts";
import type { SyncEvent } from "../../src/model/event.ts";

export function memoryStore(): Store {
  const inventory = new Map<string, InventoryEntry>();
  const good = new Map<string, LastGood>();
  const failed = new Map<string, FailedRollout>();
  const syncs: SyncRecord[] = [];
  const events: SyncEvent[] = [];
  const key = (entry: InventoryEntry): string => `${entry.stack}/${entry.service}.${entry.slot}@${entry.host}`;
  return {
    inventory: () => [...inventory.values()],
    remember: (entries) => { for (const entry of entries) inventory.set(key(entry), entry); },
    forget: (entry) => void inventory.delete(key(entry)),
    lastGood: (stack) => good.get(stack),
    recordGood: (stack, value) => void good.set(stack, value),
    failedRollouts: () => [...failed.values()],
    recordFailedRollout: (value) => void failed.set(`${value.stack}/${value.service}`, value),
    clearFailedRollout: (stack, service) => void failed.delete(`${stack}/${service}`),
    history: (limit) => syncs.slice(0, limit),
    recordSync: (record) => void syncs.unshift(record),
    recordEvent: (event) => void events.push(event),
    events: (limit) => events.slice(-limit),
    close: () => undefined,
  };
}
