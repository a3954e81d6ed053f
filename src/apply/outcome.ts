import { Fault } from "../engine/fault.ts";
import type { StepOutcome } from "../model/event.ts";

export const DONE: StepOutcome = { result: "done" };

/** Cut short, or never begun, because the sync was interrupted: no step is to blame, and nothing has failed. */
export const INTERRUPTED: StepOutcome = { result: "skipped", because: 0 };

export function failed(reason: string, how: { fault?: Fault | undefined; health?: string | undefined } = {}): StepOutcome {
  return {
    result: "failed",
    reason,
    ...(how.fault === undefined ? {} : { fault: how.fault.record() }),
    ...(how.health === undefined ? {} : { health: how.health }),
  };
}

export function unknown(reason: string, fault?: Fault): StepOutcome {
  return { result: "unknown", reason, ...(fault === undefined ? {} : { fault: fault.record() }) };
}

/** What an error that a handler let pass means for its step. */
export function outcomeOf(error: unknown): StepOutcome {
  if (!(error instanceof Fault)) return failed(`slipway failed: ${error instanceof Error ? error.message : String(error)}`);
  if (error.kind === "aborted") return error.unknownOutcome ? unknown("interrupted before the engine answered", error) : INTERRUPTED;
  return error.unknownOutcome ? unknown(error.message, error) : failed(error.message, { fault: error });
}

export function isFault(error: unknown, ...kinds: readonly Fault["kind"][]): error is Fault {
  return error instanceof Fault && (kinds.length === 0 || kinds.includes(error.kind));
}

/**
 * A request that was written has probably happened: when nobody can say what became of `write`, the next call on that
 * object is `read`, and only its answer decides. Nobody answering that either leaves the outcome unknown.
 */
export async function settled<T>(write: () => Promise<T>, read: (fault: Fault) => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Fault) || !error.unknownOutcome) throw error;
    try {
      return await read(error);
    } catch (readError) {
      throw readError instanceof Fault ? error : readError;
    }
  }
}

/** `undefined` instead of NotFound. */
export async function found<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (isFault(error, "not-found")) return undefined;
    throw error;
  }
}
