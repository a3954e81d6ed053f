import type { Desired } from "../model/desired.ts";
import { isError, ProblemError } from "../model/problem.ts";
import type { Revision } from "../model/revision.ts";
import { soundPart, syncSound } from "./left-out.ts";
import { type BlobReader, loadDesired, type LoadOptions } from "./load.ts";
import { BalanceTicks } from "./balance-ticks.ts";
import type { Session, SyncOptions, SyncResult } from "./session.ts";

/** The part of a source that the loop needs. */
export interface FollowedSource extends BlobReader {
  head(signal?: AbortSignal): Promise<string>;
  fetch(signal?: AbortSignal): Promise<Revision>;
}

export interface FollowOptions {
  readonly intervalMs: number;
  readonly load: LoadOptions;
  readonly sync: Omit<SyncOptions, "confirmed" | "retry">;
  /** Told how each pass that did something ended. */
  readonly onResult?: (result: SyncResult) => void;
  /** Fleets differ in their hosts: told when a commit changes the fleet, so that engines can be opened anew. */
  readonly onDesired?: (desired: Desired) => void | Promise<void>;
}

/**
 * Follows a repository until the signal ends it: a new commit is loaded and synced, and at every interval drift is
 * repaired. A source that fails changes a status and nothing else; the last good commit stays desired. Of a commit with a
 * stack in pieces the other stacks are synced, and every result says what was left out. Where fleet.yaml asks for it, hosts
 * are evened out every so often.
 */
export async function followSource(source: FollowedSource, session: Session, options: FollowOptions): Promise<void> {
  let desired: Desired | undefined;
  let commit = "";
  let complained = "";
  const ticks = new BalanceTicks(session.clock);
  while (!session.signal.aborted) {
    try {
      const head = await source.head(session.signal);
      if (head !== commit) {
        desired = await loadNew(source, session, options);
        commit = head;
      }
      complained = "";
    } catch (error) {
      if (session.signal.aborted) return;
      complained = complain(error, complained, session);
    }
    if (desired) await syncOnce(desired, session, options, ticks);
    await session.clock.sleep(options.intervalMs, session.signal).catch(() => undefined);
  }
}

async function syncOnce(desired: Desired, session: Session, options: FollowOptions, ticks: BalanceTicks): Promise<void> {
  const how: SyncOptions = { ...options.sync, confirmed: false, retry: false };
  const result = await syncSound(desired, session, how);
  options.onResult?.(result);
  const rebalance = ticks.due(desired, result);
  if (rebalance === undefined || session.signal.aborted) return;
  const evened = await syncSound(desired, session, { ...how, rebalance });
  ticks.ended(desired, evened);
  options.onResult?.(evened);
}

async function loadNew(source: FollowedSource, session: Session, options: FollowOptions): Promise<Desired> {
  const revision = await source.fetch(session.signal);
  const pause = (): Promise<void> => session.clock.sleep(0, session.signal);
  const desired = soundPart(await loadDesired(source, revision, options.load, pause));
  const errors = desired.problems.filter(isError);
  if (errors.length > 0) session.emit({ type: "source-failed", atMs: session.clock.nowMs(), reason: new ProblemError(errors).message });
  await options.onDesired?.(desired);
  return desired;
}

/** The same trouble is told once, not at every interval. */
function complain(error: unknown, before: string, session: Session): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (reason !== before) session.emit({ type: "source-failed", atMs: session.clock.nowMs(), reason });
  return reason;
}
