import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { SyncEvent } from "../model/event.ts";
import { KEPT_EVENTS } from "./limits.ts";
import { compareFailures } from "./order.ts";
import type { FailedRollout, HostAvailability, InventoryEntry, LastGood, SlotFailure, Store, SyncRecord, WaitingSlot } from "./port.ts";

/** The half of a store that looks. */
export type StoreReader = Pick<
  Store,
  "inventory" | "lastGood" | "failedRollouts" | "availability" | "waiting" | "slotFailures" | "history" | "events"
>;

/** `version`: of the file, which nobody has brought up to date yet when it is only looked at. */
export function readerOf(database: DatabaseSync, version: number): StoreReader {
  const closed = version < 2 ? undefined : database.prepare("SELECT host, state, at_ms, reason FROM availability ORDER BY host");
  const waiting =
    version < 3 ? undefined : database.prepare("SELECT stack, service, slot, since_ms FROM waiting ORDER BY stack, service, slot");
  const failures = version < 3 ? undefined : database.prepare("SELECT value FROM slot_failure WHERE at_ms >= ?");
  const inventory = database.prepare("SELECT stack, service, slot, host FROM inventory ORDER BY stack, service, slot, host");
  const lastGood = database.prepare("SELECT value FROM last_good WHERE stack = ?");
  const failed = database.prepare("SELECT value FROM failed_rollout ORDER BY stack, service");
  const syncs = database.prepare("SELECT value FROM sync ORDER BY id DESC LIMIT ?");
  const events = database.prepare("SELECT value FROM event ORDER BY id DESC LIMIT ?");
  return {
    inventory: () => inventory.all().map((row) => entryOf(row)),
    lastGood: (stack) => lastGood.all(stack).map((row) => recordOf<LastGood>(row))[0],
    failedRollouts: () =>
      failed.all().map((row) => {
        const record = recordOf<FailedRollout>(row);
        return { ...record, health: record.health };
      }),
    availability: () => closed?.all().map((row) => availabilityOf(row)) ?? [],
    waiting: () => waiting?.all().map((row) => waitingOf(row)) ?? [],
    slotFailures: (sinceMs) => (failures?.all(sinceMs) ?? []).map((row) => recordOf<SlotFailure>(row)).sort(compareFailures),
    history: (limit) => syncs.all(countOf(limit)).map((row) => recordOf<SyncRecord>(row)),
    events: (limit) =>
      events
        .all(Math.min(countOf(limit), KEPT_EVENTS))
        .map((row) => recordOf<SyncEvent>(row))
        .reverse(),
  };
}

/** What a store that nobody has written to says. */
export const EMPTY_READER: StoreReader = {
  inventory: () => [],
  lastGood: () => undefined,
  failedRollouts: () => [],
  availability: () => [],
  waiting: () => [],
  slotFailures: () => [],
  history: () => [],
  events: () => [],
};

type Row = Record<string, SQLOutputValue>;

function entryOf(row: Row): InventoryEntry {
  return { stack: String(row["stack"]), service: String(row["service"]), slot: Number(row["slot"]), host: String(row["host"]) };
}

function availabilityOf(row: Row): HostAvailability {
  const state = row["state"] === "drained" ? "drained" : "cordoned";
  return { host: String(row["host"]), state, atMs: Number(row["at_ms"]), reason: String(row["reason"]) };
}

function waitingOf(row: Row): WaitingSlot {
  return { stack: String(row["stack"]), service: String(row["service"]), slot: Number(row["slot"]), sinceMs: Number(row["since_ms"]) };
}

function recordOf<T>(row: Row): T {
  return JSON.parse(String(row["value"])) as T;
}

/** SQLite takes a negative limit for none. */
function countOf(limit: number): number {
  return Number.isFinite(limit) ? Math.max(0, Math.trunc(limit)) : Number.MAX_SAFE_INTEGER;
}
