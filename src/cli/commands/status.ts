import type { Desired } from "../../model/desired.ts";
import type { Observed } from "../../model/observed.ts";
import type { Plan } from "../../model/plan.ts";
import { type Session, planFleet, planPass, RegistryError } from "../../reconcile/index.ts";
import { jsonText, psJson, statusJson } from "../../report/json.ts";
import { safeLine } from "../../report/safe.ts";
import { psText, statusText } from "../../report/status-text.ts";
import { type View, viewOf } from "../../report/view.ts";
import type { Context } from "../context.ts";
import { closedHosts, openToRead } from "../open.ts";

/** Enough for the last sync's outcome and what its steps said. */
const EVENTS = 2000;

export async function status(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const view = await look(context, source);
  context.print(context.json ? jsonText(statusJson(view)) : statusText(view, context.paint));
  return 0;
}

export async function ps(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const view = await look(context, source);
  context.print(context.json ? jsonText(psJson(view)) : psText(view, context.paint));
  return 0;
}

/** A stack in pieces is shown as such; it must not hide the others. */
async function look(context: Context, source: string): Promise<View> {
  const opened = await openToRead(context, source, { whole: false });
  try {
    const { desired, session } = opened;
    const seen = await observe(context, desired, session);
    const view = viewOf({
      desired,
      ...seen,
      failures: session.store.failedRollouts(),
      availability: closedHosts(session.store),
      events: session.store.events(EVENTS),
      nowMs: session.clock.nowMs(),
    });
    const { stack } = context.options;
    return stack === undefined ? view : { ...view, stacks: view.stacks.filter(({ name }) => stack.includes(name)) };
  } finally {
    await opened.close();
  }
}

/** A registry out of reach makes a sync impossible, but not a look. */
async function observe(context: Context, desired: Desired, session: Session): Promise<{ plan: Plan; observed: Observed }> {
  try {
    return await planFleet(desired, session);
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    context.complain(`warning: ${safeLine(error.message)}\n`);
    return await planPass(desired, session);
  }
}
