import type { SyncEvent } from "../model/event.ts";
import { KEPT_EVENTS, KEPT_SLOT_FAILURES, KEPT_SLOT_FAILURES_MS, KEPT_SYNCS } from "./limits.ts";
import { compareEntries, compareFailed, compareFailures, compareText } from "./order.ts";
import type { FailedRollout, HostAvailability, InventoryEntry, LastGood, SlotFailure, Store, SyncRecord, WaitingSlot } from "./port.ts";
import { waitingAfter } from "./waiting.ts";

/** A store that ends with the process: for simulation, and for commands that only read. */
export function memoryStore(): Store {
  const inventory = new Map<string, InventoryEntry>();
  const good = new Map<string, LastGood>();
  const failed = new Map<string, FailedRollout>();
  const closed = new Map<string, HostAvailability>();
  let waiting: readonly WaitingSlot[] = [];
  let failures: SlotFailure[] = [];
  const syncs: SyncRecord[] = [];
  const events: SyncEvent[] = [];
  return {
    inventory: () => [...inventory.values()].sort(compareEntries),
    remember(entries) {
      for (const entry of entries) inventory.set(entryKey(entry), { ...entry });
    },
    forget: (entry) => void inventory.delete(entryKey(entry)),
    lastGood: (stack) => good.get(stack),
    recordGood: (stack, value) => void good.set(stack, value),
    failedRollouts: () => [...failed.values()].sort(compareFailed),
    recordFailedRollout: (value) => void failed.set(serviceKey(value.stack, value.service), value),
    clearFailedRollout: (stack, service) => void failed.delete(serviceKey(stack, service)),
    availability: () => [...closed.values()].sort((left, right) => compareText(left.host, right.host)),
    setAvailability(host, state, atMs, reason = "") {
      if (state === "active") closed.delete(host);
      else closed.set(host, { host, state, atMs, reason });
    },
    waiting: () => waiting,
    recordWaiting: (slots) => void (waiting = waitingAfter(waiting, slots)),
    slotFailures: (sinceMs) => failures.filter(({ atMs }) => atMs >= sinceMs).sort(compareFailures),
    recordSlotFailure(failure) {
      const recent = failures.filter(({ atMs }) => atMs >= failure.atMs - KEPT_SLOT_FAILURES_MS);
      failures = [...recent, { ...failure }].slice(-KEPT_SLOT_FAILURES);
    },
    history: (limit) => syncs.slice(0, Math.max(0, limit)),
    recordSync(record) {
      syncs.unshift(record);
      syncs.length = Math.min(syncs.length, KEPT_SYNCS);
    },
    recordEvent(event) {
      events.push(event);
      if (events.length > 2 * KEPT_EVENTS) events.splice(0, events.length - KEPT_EVENTS);
    },
    events: (limit) => events.slice(events.length - Math.min(events.length, Math.max(0, limit), KEPT_EVENTS)),
    close: () => undefined,
  };
}

function entryKey({ stack, service, slot, host }: InventoryEntry): string {
  return JSON.stringify([stack, service, slot, host]);
}

function serviceKey(stack: string, service: string): string {
  return JSON.stringify([stack, service]);
}
