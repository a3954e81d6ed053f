import type { DatabaseSync } from "node:sqlite";

/** One entry a version, never edited once released: a store of any earlier slipway opens. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE inventory (stack TEXT NOT NULL, service TEXT NOT NULL, slot INTEGER NOT NULL, host TEXT NOT NULL, PRIMARY KEY (stack, service, slot, host)) STRICT;
   CREATE TABLE last_good (stack TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
   CREATE TABLE failed_rollout (stack TEXT NOT NULL, service TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (stack, service)) STRICT;
   CREATE TABLE sync (id INTEGER PRIMARY KEY AUTOINCREMENT, value TEXT NOT NULL) STRICT;
   CREATE TABLE event (id INTEGER PRIMARY KEY AUTOINCREMENT, value TEXT NOT NULL) STRICT;`,
];

/** @throws Error when the store was written by a newer slipway. */
export function migrate(database: DatabaseSync): void {
  const { user_version: version } = database.prepare("PRAGMA user_version").get() as { user_version: number };
  if (version > MIGRATIONS.length)
    throw new Error(
      `the store was written by a newer slipway (version ${version}, this one knows ${MIGRATIONS.length}); use that one, or another --state directory`,
    );
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < version) continue;
    database.exec(`BEGIN IMMEDIATE; ${sql} PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}
