import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export interface StateLock {
  release(): void;
}

/**
 * The right to change one fleet from this machine: an exclusive SQLite transaction, because the kernel ends it with the
 * process, whatever kills it. A stale lock file cannot exist.
 * @returns undefined when another process has it.
 */
export function lockState(directory: string): StateLock | undefined {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, "lock.db");
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    chmodSync(path, 0o600);
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
    if (code === 5) return undefined;
    throw error;
  }
  return {
    release() {
      database.exec("ROLLBACK");
      database.close();
    },
  };
}
