import { compareWaiting } from "./order.ts";
import type { WaitingSlot } from "./port.ts";

/** What is remembered once it is known who waits now, in the order in which it is told. */
export function waitingAfter(known: readonly WaitingSlot[], now: readonly WaitingSlot[]): WaitingSlot[] {
  const earliest = new Map(known.map((slot) => [keyOf(slot), slot.sinceMs]));
  const kept = new Map<string, WaitingSlot>();
  for (const { stack, service, slot, sinceMs } of now) {
    const key = keyOf({ stack, service, slot });
    const before = Math.min(earliest.get(key) ?? Infinity, kept.get(key)?.sinceMs ?? Infinity);
    kept.set(key, { stack, service, slot, sinceMs: Math.min(sinceMs, before) });
  }
  return [...kept.values()].sort(compareWaiting);
}

function keyOf({ stack, service, slot }: Omit<WaitingSlot, "sinceMs">): string {
  return JSON.stringify([stack, service, slot]);
}
