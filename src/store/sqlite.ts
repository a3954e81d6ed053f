import { chmodSync, closeSync, mkdirSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { KEPT_EVENTS, KEPT_SLOT_FAILURES, KEPT_SLOT_FAILURES_MS, KEPT_SYNCS } from "./limits.ts";
import type { Store } from "./port.ts";
import { EMPTY_READER, readerOf, type StoreReader } from "./reader.ts";
import { migrate, versionOf } from "./migrations.ts";
import { waitingAfter } from "./waiting.ts";

export interface OpenedStore {
  readonly store: Store;
  /** What happened to a store that could not be used; for the user. */
  readonly warning: string | undefined;
}

/** Writers wait this long for each other; nothing here holds a lock for longer than milliseconds. */
const BUSY_MS = 5_000;

/**
 * Opens the store in a file, or makes it. A damaged file is put aside and a new one begun: what is lost is history,
 * and everything that runs is adopted again from its labels.
 * @throws ProblemError for a file of a newer slipway.
 */
export function openStore(file: string): OpenedStore {
  makePrivate(file);
  try {
    return { store: storeOf(openSound(file)), warning: undefined };
  } catch (error) {
    if (!isDamage(error)) throw error;
    const aside = `${file}.damaged`;
    for (const suffix of ["", "-wal", "-shm"]) moveAside(file + suffix, aside + suffix);
    makePrivate(file);
    const warning = `${file} was damaged (${(error as Error).message}); it was moved to ${aside} and a new one begun. History is lost, running containers are adopted again.`;
    return { store: storeOf(openSound(file)), warning };
  }
}

/**
 * For those who look while another process writes. The file need not exist (yet): until it does, the store is empty.
 * Writing methods throw.
 */
export function openStoreReadOnly(file: string): Store {
  let opened: { readonly inode: number; readonly database: DatabaseSync; readonly reader: StoreReader } | undefined;
  const close = (): void => {
    opened?.database.close();
    opened = undefined;
  };
  const current = (): StoreReader => {
    // A damaged file is replaced by a new one; an open handle would show the old one for ever.
    const inode = statSync(file, { throwIfNoEntry: false })?.ino;
    if (opened?.inode !== inode) close();
    if (inode === undefined) return EMPTY_READER;
    opened ??= openReader(file, inode);
    return opened?.reader ?? EMPTY_READER;
  };
  const answer = <T>(use: (reader: StoreReader) => T): T => {
    try {
      return use(current());
    } catch (error) {
      if (!isDamage(error)) throw error;
      return use(EMPTY_READER);
    }
  };
  return {
    inventory: () => answer((reader) => reader.inventory()),
    lastGood: (stack) => answer((reader) => reader.lastGood(stack)),
    failedRollouts: () => answer((reader) => reader.failedRollouts()),
    availability: () => answer((reader) => reader.availability()),
    waiting: () => answer((reader) => reader.waiting()),
    slotFailures: (sinceMs) => answer((reader) => reader.slotFailures(sinceMs)),
    history: (limit) => answer((reader) => reader.history(limit)),
    events: (limit) => answer((reader) => reader.events(limit)),
    remember: readOnly,
    forget: readOnly,
    recordGood: readOnly,
    recordFailedRollout: readOnly,
    clearFailedRollout: readOnly,
    setAvailability: readOnly,
    recordWaiting: readOnly,
    recordSlotFailure: readOnly,
    recordSync: readOnly,
    recordEvent: readOnly,
    close,
  };
}

function storeOf(database: DatabaseSync): Store {
  const remember = database.prepare("INSERT INTO inventory VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
  const forget = database.prepare("DELETE FROM inventory WHERE stack = ? AND service = ? AND slot = ? AND host = ?");
  const recordGood = database.prepare("INSERT INTO last_good VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value");
  const recordFailed = database.prepare("INSERT INTO failed_rollout VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value");
  const clearFailed = database.prepare("DELETE FROM failed_rollout WHERE stack = ? AND service = ?");
  const close = database.prepare(
    "INSERT INTO availability VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state, at_ms = excluded.at_ms, reason = excluded.reason",
  );
  const open = database.prepare("DELETE FROM availability WHERE host = ?");
  const wait = database.prepare("INSERT INTO waiting VALUES (?, ?, ?, ?)");
  const recordFailure = database.prepare("INSERT INTO slot_failure (at_ms, value) VALUES (?, ?)");
  const trimFailures = database.prepare("DELETE FROM slot_failure WHERE id <= ? OR at_ms < ?");
  const recordSync = database.prepare("INSERT INTO sync (value) VALUES (?)");
  const trimSyncs = database.prepare("DELETE FROM sync WHERE id <= ?");
  const recordEvent = database.prepare("INSERT INTO event (value) VALUES (?)");
  const trimEvents = database.prepare("DELETE FROM event WHERE id <= ?");
  const reader = readerOf(database, Infinity);
  return {
    ...reader,
    remember: (entries) =>
      durably(database, () => {
        for (const { stack, service, slot, host } of entries) remember.run(stack, service, slot, host);
      }),
    forget: ({ stack, service, slot, host }) => void forget.run(stack, service, slot, host),
    recordGood: (stack, good) => void recordGood.run(stack, JSON.stringify(good)),
    recordFailedRollout: (failed) => void recordFailed.run(failed.stack, failed.service, JSON.stringify(failed)),
    clearFailedRollout: (stack, service) => void clearFailed.run(stack, service),
    setAvailability: (host, state, atMs, reason = "") => void (state === "active" ? open.run(host) : close.run(host, state, atMs, reason)),
    recordWaiting: (slots) => {
      const known = reader.waiting();
      const next = waitingAfter(known, slots);
      // Most passes find what the one before found: nothing is written then.
      if (JSON.stringify(next) === JSON.stringify(known)) return;
      atOnce(database, () => {
        database.exec("DELETE FROM waiting");
        for (const { stack, service, slot, sinceMs } of next) wait.run(stack, service, slot, sinceMs);
      });
    },
    recordSlotFailure: (failure) => {
      const id = Number(recordFailure.run(failure.atMs, JSON.stringify(failure)).lastInsertRowid);
      trimFailures.run(id - KEPT_SLOT_FAILURES, failure.atMs - KEPT_SLOT_FAILURES_MS);
    },
    recordSync: (record) => void trimSyncs.run(Number(recordSync.run(JSON.stringify(record)).lastInsertRowid) - KEPT_SYNCS),
    recordEvent: (event) => {
      const id = Number(recordEvent.run(JSON.stringify(event)).lastInsertRowid);
      // In larger bites than one, so that a full log costs no more per event than an empty one.
      if (id % (KEPT_EVENTS / 4) === 0) trimEvents.run(id - KEPT_EVENTS);
    },
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}

/** On disk before it returns, even if the power fails next: an engine write may follow that only this remembers. */
function durably(database: DatabaseSync, write: () => void): void {
  database.exec("PRAGMA synchronous = FULL");
  try {
    atOnce(database, write);
  } finally {
    database.exec("PRAGMA synchronous = NORMAL");
  }
}

/** All of it or nothing. */
function atOnce(database: DatabaseSync, write: () => void): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    write();
    database.exec("COMMIT");
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function openSound(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    const verdict = Object.values(database.prepare("PRAGMA quick_check(1)").get() ?? {})[0];
    if (verdict !== "ok") throw new Damage(String(verdict));
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA trusted_schema = OFF");
    migrate(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function openReader(
  file: string,
  inode: number,
): { readonly inode: number; readonly database: DatabaseSync; readonly reader: StoreReader } | undefined {
  const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  try {
    const version = versionOf(database, file);
    if (version > 0) return { inode, database, reader: readerOf(database, version) };
  } catch (error) {
    database.close();
    throw error;
  }
  // Its writer has only just begun it.
  database.close();
  return undefined;
}

class Damage extends Error {
  override readonly name = "Damage";
}

/** SQLITE_CORRUPT, SQLITE_NOTADB. */
function isDamage(error: unknown): boolean {
  return error instanceof Damage || [11, 26].includes(Number((error as { readonly errcode?: number }).errcode) & 0xff);
}

/** The log names images and commands; nobody else on the machine needs to read it. SQLite gives -wal and -shm the file's mode. */
function makePrivate(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
}

function moveAside(from: string, to: string): void {
  rmSync(to, { force: true });
  if (statSync(from, { throwIfNoEntry: false })) renameSync(from, to);
}

function readOnly(): never {
  throw new Error("this store was opened to be read");
}
