import { chmodSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { SyncEvent } from "../model/event.ts";
import { KEPT_EVENTS, KEPT_SYNCS, memoryStore } from "./memory.ts";
import { migrate } from "./migrations.ts";
import type { FailedRollout, InventoryEntry, LastGood, Store, SyncRecord } from "./port.ts";

export interface OpenedStore {
  readonly store: Store;
  /** What happened to a store that could not be used; for the user. */
  readonly warning: string | undefined;
}

/**
 * Opens or makes the store of one fleet. A file that is damaged is moved aside and a new one begun: what runs is adopted
 * from its labels. Only the owner can read it.
 * @throws Error of the file system when the directory cannot be written.
 */
export function openStore(path: string): OpenedStore {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    return { store: sqliteStore(openDatabase(path)), warning: undefined };
  } catch (error) {
    if (!isDamage(error)) throw error;
    const aside = `${path}.damaged`;
    for (const suffix of ["", "-wal", "-shm"]) if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
    return {
      store: sqliteStore(openDatabase(path)),
      warning: `${path} was damaged (${(error as Error).message}); it was moved to ${aside} and a new one begun. History is lost, running containers are adopted again.`,
    };
  }
}

/** For a second process that watches: an absent store reads as an empty one; nothing is written. */
export function openStoreReadOnly(path: string): Store {
  if (!existsSync(path)) return memoryStore();
  const database = new DatabaseSync(path, { readOnly: true, timeout: 2000 });
  return sqliteStore(database);
}

function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000 });
  try {
    chmodSync(path, 0o600);
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
    const check = database.prepare("PRAGMA quick_check(1)").get() as { quick_check?: string } | undefined;
    if (check?.quick_check !== "ok") throw new DamageError(check?.quick_check ?? "the integrity check gave no answer");
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

class DamageError extends Error {
  override readonly name = "DamageError";
}

/** SQLITE_CORRUPT and SQLITE_NOTADB; anything else (disk full, permissions) is no reason to begin anew. */
function isDamage(error: unknown): boolean {
  if (error instanceof DamageError) return true;
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
  return code === 11 || code === 26;
}

function sqliteStore(database: DatabaseSync): Store {
  const all = <T>(sql: string, ...values: (string | number)[]): T[] => database.prepare(sql).all(...values) as T[];
  const run = (sql: string, ...values: (string | number | null)[]): void => void database.prepare(sql).run(...values);
  const parsed = <T>(rows: readonly { value: string }[]): T[] => rows.map((row) => JSON.parse(row.value) as T);
  let sinceTrim = 0;
  return {
    inventory: () =>
      all<InventoryEntry>("SELECT stack, service, slot, host FROM inventory ORDER BY stack, service, slot, host").map((row) => ({
        ...row,
      })),
    remember(entries) {
      database.exec("BEGIN IMMEDIATE");
      try {
        const insert = database.prepare("INSERT OR IGNORE INTO inventory (stack, service, slot, host) VALUES (?, ?, ?, ?)");
        for (const { stack, service, slot, host } of entries) insert.run(stack, service, slot, host);
        database.exec("COMMIT");
      } catch (error) {
        database.exec("ROLLBACK");
        throw error;
      }
    },
    forget: ({ stack, service, slot, host }) =>
      run("DELETE FROM inventory WHERE stack = ? AND service = ? AND slot = ? AND host = ?", stack, service, slot, host),
    lastGood: (stack) => parsed<LastGood>(all("SELECT value FROM last_good WHERE stack = ?", stack))[0],
    recordGood: (stack, good) => run("INSERT OR REPLACE INTO last_good (stack, value) VALUES (?, ?)", stack, JSON.stringify(good)),
    failedRollouts: () =>
      parsed<Omit<FailedRollout, "health"> & { health?: string }>(all("SELECT value FROM failed_rollout ORDER BY stack, service")).map(
        (row) => ({ ...row, health: row.health }),
      ),
    recordFailedRollout: (failed) =>
      run(
        "INSERT OR REPLACE INTO failed_rollout (stack, service, value) VALUES (?, ?, ?)",
        failed.stack,
        failed.service,
        JSON.stringify(failed),
      ),
    clearFailedRollout: (stack, service) => run("DELETE FROM failed_rollout WHERE stack = ? AND service = ?", stack, service),
    history: (limit) => parsed<SyncRecord>(all("SELECT value FROM sync ORDER BY id DESC LIMIT ?", limit)),
    recordSync(record) {
      run("INSERT INTO sync (value) VALUES (?)", JSON.stringify(record));
      run("DELETE FROM sync WHERE id <= (SELECT max(id) FROM sync) - ?", KEPT_SYNCS);
    },
    recordEvent(event) {
      run("INSERT INTO event (value) VALUES (?)", JSON.stringify(event));
      sinceTrim += 1;
      if (sinceTrim < 200) return;
      sinceTrim = 0;
      run("DELETE FROM event WHERE id <= (SELECT max(id) FROM event) - ?", KEPT_EVENTS);
    },
    events: (limit) => parsed<SyncEvent>(all("SELECT value FROM event ORDER BY id DESC LIMIT ?", Math.min(limit, KEPT_EVENTS))).reverse(),
    close: () => database.close(),
  };
}
