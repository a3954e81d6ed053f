import { EXIT_CODES } from "../model/event.ts";
import { lockState } from "../store/lock.ts";
import { CommandError } from "./failure.ts";

/** Runs what changes a fleet while nothing else on this machine changes it. @throws CommandError when something does. */
export async function withLock<T>(directory: string, change: () => Promise<T>): Promise<T> {
  const lock = lockState(directory);
  if (!lock) {
    throw new CommandError(
      `another slipway works on this fleet (it holds the lock in ${directory}); wait for it or stop it, then run this again`,
      EXIT_CODES.locked,
    );
  }
  try {
    return await change();
  } finally {
    lock.release();
  }
}
