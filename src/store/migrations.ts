import type { DatabaseSync } from "node:sqlite";
import { ProblemError } from "../model/problem.ts";

/** One entry a version, never edited once released: a store of any earlier slipway opens. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE inventory (stack TEXT NOT NULL, service TEXT NOT NULL, slot INTEGER NOT NULL, host TEXT NOT NULL, PRIMARY KEY (stack, service, slot, host)) STRICT;
   CREATE TABLE last_good (stack TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
   CREATE TABLE failed_rollout (stack TEXT NOT NULL, service TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (stack, service)) STRICT;
   CREATE TABLE sync (id INTEGER PRIMARY KEY AUTOINCREMENT, value TEXT NOT NULL) STRICT;
   CREATE TABLE event (id INTEGER PRIMARY KEY AUTOINCREMENT, value TEXT NOT NULL) STRICT;`,
  `CREATE TABLE availability (host TEXT PRIMARY KEY, state TEXT NOT NULL, at_ms REAL NOT NULL, reason TEXT NOT NULL) STRICT;`,
  `CREATE TABLE waiting (stack TEXT NOT NULL, service TEXT NOT NULL, slot INTEGER NOT NULL, since_ms REAL NOT NULL, PRIMARY KEY (stack, service, slot)) STRICT;
   CREATE TABLE slot_failure (id INTEGER PRIMARY KEY AUTOINCREMENT, at_ms REAL NOT NULL, value TEXT NOT NULL) STRICT;
   CREATE INDEX slot_failure_at ON slot_failure (at_ms);`,
];

/** Brings a database to this version, in one transaction: two processes may open a new file at once. */
export function migrate(database: DatabaseSync, path: string): void {
  if (versionOf(database, path) === MIGRATIONS.length) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    for (const migration of MIGRATIONS.slice(versionOf(database, path))) database.exec(migration);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; COMMIT`);
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** 0 for a file in which nothing has been made yet. @throws ProblemError for a file of a newer slipway. */
export function versionOf(database: DatabaseSync, path: string): number {
  const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0);
  if (version <= MIGRATIONS.length) return version;
  const message = `${path} was written by a newer slipway (version ${version}; this one knows ${MIGRATIONS.length})`;
  throw new ProblemError([
    { severity: "error", code: "store.newer", message, hint: "use that slipway, or give another directory with --state" },
  ]);
}
