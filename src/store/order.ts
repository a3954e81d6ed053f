import type { FailedRollout, InventoryEntry, SlotFailure, WaitingSlot } from "./port.ts";

/** Every backend answers in one order, whatever order things were written in. */
export function compareEntries(a: InventoryEntry, b: InventoryEntry): number {
  return compareText(a.stack, b.stack) || compareText(a.service, b.service) || a.slot - b.slot || compareText(a.host, b.host);
}

export function compareWaiting(a: WaitingSlot, b: WaitingSlot): number {
  return compareText(a.stack, b.stack) || compareText(a.service, b.service) || a.slot - b.slot;
}

/** Oldest first. */
export function compareFailures(a: SlotFailure, b: SlotFailure): number {
  const names = ({ stack, service, fingerprint, host, reason }: SlotFailure): string =>
    JSON.stringify([stack, service, fingerprint, host, reason]);
  return a.atMs - b.atMs || compareText(names(a), names(b));
}

export function compareFailed(a: FailedRollout, b: FailedRollout): number {
  return compareText(a.stack, b.stack) || compareText(a.service, b.service);
}

/** By UTF-8 bytes, as SQLite's BINARY collation compares. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
