import path from "node:path";
import type { Desired } from "../../model/desired.ts";
import { EXIT_CODES, type SyncEvent } from "../../model/event.ts";
import type { Plan } from "../../model/plan.ts";
import type { SyncOptions, SyncResult } from "../../reconcile/index.ts";
import { syncFleet } from "../../reconcile/index.ts";
import { loadDesired } from "../../reconcile/load.ts";
import { jsonText, planJson } from "../../report/json.ts";
import { summaryText } from "../../report/progress.ts";
import { openStore } from "../../store/sqlite.ts";
import type { Context } from "../context.ts";
import { CommandError } from "../failure.ts";
import { progressOf } from "../live-progress.ts";
import { withLock } from "../lock.ts";
import { type Loaded, loadOptions, loadWhole, openSession, openSourceOf, selectStacks } from "../open.ts";
import { fleetDirectory } from "../place.ts";
import { warningsOnce } from "../plan-warnings.ts";
import { ask, canAsk } from "../question.ts";
import { readSavedPlan } from "../saved-plan.ts";
import { plan } from "./plan.ts";

/** Brings the fleet to the commit. Ends with the code of how that went. */
export async function sync(context: Context, [source = "."]: readonly string[]): Promise<number> {
  if (context.options.dryRun === true) return await plan(context, [source]);
  const result = await syncSource(context, source);
  reportSync(context, result);
  return EXIT_CODES[result.outcome];
}

/** What a command asks of a sync beyond its options, once the desired state is known. */
type MoreOptions = (desired: Desired) => Partial<SyncOptions>;

/** One sync under the lock of the fleet, with its progress and its questions; the result is not reported yet. */
export async function syncSource(context: Context, source: string, more: MoreOptions = () => ({})): Promise<SyncResult> {
  const expected = context.options.plan === undefined ? undefined : readSavedPlan(context, context.options.plan);
  const loaded = await loadWhole(context, source);
  try {
    if (expected) checkCommit(expected, loaded);
    const directory = fleetDirectory(context, loaded.desired.fleet.name);
    return await withLock(
      directory,
      async () =>
        await syncOnce(context, source, loaded, path.join(directory, "store.db"), {
          ...more(loaded.desired),
          ...(expected && { expected }),
        }),
    );
  } finally {
    await loaded.source.close();
  }
}

function checkCommit(expected: Plan, { revision }: Loaded): void {
  if (expected.commit === revision.commit) return;
  throw new CommandError(
    `the plan is for ${expected.commit.slice(0, 10)} and the source is at ${revision.commit.slice(0, 10)}, so nothing was applied; make a new plan, or name that commit with --ref`,
  );
}

async function syncOnce(
  context: Context,
  source: string,
  loaded: Loaded,
  storeFile: string,
  more: Partial<SyncOptions>,
): Promise<SyncResult> {
  const { store, warning } = openStore(storeFile);
  if (warning !== undefined) context.complain(`warning: ${warning}\n`);
  const desired = selectStacks(context, loaded.desired, store);
  const warnings = warningsOnce(context);
  warnings.note(desired.problems);
  const progress = progressOf(context);
  const emit = (event: SyncEvent): void => {
    store.recordEvent(event);
    progress.emit(event);
  };
  const session = { ...(await openSession(context, desired, { store, emit })), plan: warnings.plan };
  try {
    const options = { ...syncOptions(context, source), ...more };
    const result = await syncFleet(desired, session, options);
    return result.outcome === "parked" && (await agreed(context, result))
      ? await syncFleet(desired, session, { ...options, confirmed: true })
      : result;
  } finally {
    progress.end();
    await session.engines.close();
    store.close();
  }
}

function syncOptions(context: Context, source: string): SyncOptions {
  const { timeout = 1_800_000, yes = false, retry = false } = context.options;
  return {
    timeoutMs: timeout,
    confirmed: yes,
    retry,
    loadCommit: (commit) => loadCommit(context, source, commit),
  };
}

/** Desired state of an earlier commit, for a roll-back; without it the rollout is paused instead. */
export async function loadCommit(context: Context, location: string, commit: string): Promise<Desired | undefined> {
  const source = await openSourceOf(context, location, { ref: commit, dirty: false });
  try {
    return await loadDesired(source, await source.fetch(context.io.signal), loadOptions(context));
  } catch (error) {
    if (context.io.signal.aborted) throw error;
    context.complain(
      `warning: ${commit.slice(0, 10)}, which a roll-back would return to, cannot be read: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return undefined;
  } finally {
    await source.close();
  }
}

async function agreed(context: Context, { plan: parked }: SyncResult): Promise<boolean> {
  if (!parked?.parked || !canAsk(context)) return false;
  return await ask(context, `The prune guard holds this back: ${parked.parked.reason}. Remove them?`);
}

/** `more`: what a command adds to the JSON form. */
export function reportSync(context: Context, result: SyncResult, more: Readonly<Record<string, unknown>> = {}): void {
  if (context.json) {
    const { outcome, summary, failures, steps } = result;
    const left = result.plan ? planJson(result.plan) : null;
    context.print(jsonText({ outcome, exitCode: EXIT_CODES[outcome], summary, steps, failures, plan: left, ...more }));
  } else if (result.outcome === "converged") context.print(summaryText(result, context.paint));
  else context.complain(summaryText(result, context.paint));
}
