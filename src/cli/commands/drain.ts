import { EXIT_CODES } from "../../model/event.ts";
import type { Plan } from "../../model/plan.ts";
import { planFleet, type SyncResult } from "../../reconcile/index.ts";
import { STAYS } from "../../plan/drain.ts";
import { safeLine } from "../../report/safe.ts";
import { openStoreReadOnly } from "../../store/sqlite.ts";
import type { Context } from "../context.ts";
import { CommandError } from "../failure.ts";
import { openToRead } from "../open.ts";
import { mark } from "./availability.ts";
import { reportSync, syncSource } from "./sync.ts";

const LOOK_MS = 1000;

/**
 * Closes the host and syncs the commit that runs: what has to leave takes turns as in an update, within the budgets.
 * Ended before its time, by ctrl-c, a time limit or `uncordon`, it leaves every replica somewhere, and the same command
 * goes on from there.
 */
export async function drain(context: Context, [host = "", source = "."]: readonly string[]): Promise<number> {
  const { said, storeFile, lastCommit } = await mark(context, host, source, "drained");
  context.note(`${said}\n`);
  const opened = new AbortController();
  const watching = abortWhenOpened(context, storeFile, host, opened);
  const signal = AbortSignal.any([context.io.signal, opened.signal]);
  try {
    const result = await drained({ ...context, io: { ...context.io, signal } }, host, source, lastCommit);
    return report(context, host, result, opened.signal.aborted);
  } finally {
    opened.abort();
    await watching;
  }
}

/** At the commit of the last sync: a host is emptied, nothing new is brought along. */
async function drained(context: Context, host: string, source: string, lastCommit: string | undefined): Promise<SyncResult> {
  const { ref, dirty } = context.options;
  const pinned = ref === undefined && dirty !== true && lastCommit !== undefined;
  try {
    return await syncSource(pinned ? { ...context, options: { ...context.options, ref: lastCommit } } : context, source);
  } catch (error) {
    if (!(error instanceof CommandError) || error.exitCode !== EXIT_CODES.locked) throw error;
    context.note("Another slipway works on this fleet and moves what is there; waiting for it.\n");
    return await leftToOther(context, host, source);
  }
}

/** Looks on until no step is left to do on the host. */
async function leftToOther(context: Context, host: string, source: string): Promise<SyncResult> {
  const { clock } = context.dependencies;
  const endMs = clock.monotonicMs() + (context.options.timeout ?? 1_800_000);
  const opened = await openToRead(context, source, { whole: false });
  try {
    for (;;) {
      const { plan } = await planFleet(opened.desired, opened.session, { closely: true });
      if (!plan.steps.some((step) => step.host === host)) return watched(plan, plan.unreachable.length > 0 ? "partial" : "converged");
      if (clock.monotonicMs() > endMs) return watched(plan, "timed-out");
      await clock.sleep(LOOK_MS, context.io.signal);
    }
  } finally {
    await opened.close();
  }
}

function watched(plan: Plan, outcome: SyncResult["outcome"]): SyncResult {
  const summary =
    outcome === "timed-out" ? "The other slipway has not moved everything within the time limit." : "Another slipway has done it.";
  return { outcome, summary, failures: [], plan, steps: 0 };
}

async function abortWhenOpened({ dependencies }: Context, storeFile: string, host: string, opened: AbortController): Promise<void> {
  const store = openStoreReadOnly(storeFile);
  try {
    while (!opened.signal.aborted) {
      if (store.availability().some((each) => each.host === host && each.state === "drained"))
        await dependencies.clock.sleep(LOOK_MS, opened.signal).catch(() => undefined);
      else opened.abort(new Error(`host ${host} was opened again`));
    }
  } finally {
    store.close();
  }
}

/** What else is not as it should be, although the host is empty. */
const ELSEWHERE: Partial<Record<SyncResult["outcome"], string>> = {
  unschedulable: "what has no host waited for one elsewhere",
  "rolled-back": "the rollout that failed is held as before",
};

function report(context: Context, host: string, result: SyncResult, cancelled: boolean): number {
  const staying = (result.plan?.warnings ?? []).filter(
    ({ code, message }) => Object.values<string>(STAYS).includes(code) && message.includes(` stays on ${host}, `),
  );
  const slots = staying.map(({ message }) => message.slice(0, message.indexOf(" stays on ")));
  const full = staying.some(({ code }) => code === STAYS.full);
  const outcome = result.outcome !== "converged" || staying.length === 0 ? result.outcome : full ? "unschedulable" : "partial";
  const headline = full ? "Unschedulable" : "Partial";
  const summary =
    outcome === result.outcome ? result.summary : `${headline}: ${slots.join(", ")} stayed on ${host}; everything else left it.`;
  reportSync(context, { ...result, outcome, summary }, { host, stays: staying.map(({ code, message }) => ({ code, message })) });
  const emptied = staying.length === 0 && result.plan?.steps.some((step) => step.host === host) === false ? ELSEWHERE[outcome] : undefined;
  if (outcome === "converged") context.note(`${safeLine(`host ${host} is drained`)}\n`);
  else if (emptied !== undefined) context.note(`${safeLine(`host ${host} is drained; ${emptied}`)}\n`);
  else if (cancelled)
    context.note(`${safeLine(`host ${host} was opened again, so no more leaves it; a sync tidies what was half done`)}\n`);
  else context.note(`${safeLine(`host ${host} stays closed: slipway drain ${host} goes on, slipway uncordon ${host} opens it`)}\n`);
  return EXIT_CODES[outcome];
}
