import type { Desired } from "../../model/desired.ts";
import { jsonText, psJson, statusJson } from "../../report/json.ts";
import { psText, statusText } from "../../report/status-text.ts";
import { type LossView, type View, viewOf } from "../../report/view.ts";
import type { LossAnswer } from "../../schedule/capacity/loss.ts";
import type { Context } from "../context.ts";
import { closedHosts, openToRead } from "../open.ts";
import { makePlanned, type Planned, situationAfter } from "../planned.ts";

/** Enough for the last sync's outcome and what its steps said. */
const EVENTS = 2000;

export async function status(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const view = await look(context, source, { closely: true });
  context.print(context.json ? jsonText(statusJson(view)) : statusText(view, context.paint));
  return 0;
}

export async function ps(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const view = await look(context, source, { closely: false });
  context.print(context.json ? jsonText(psJson(view)) : psText(view, context.paint));
  return 0;
}

/** A stack in pieces is shown as such; it must not hide the others. */
async function look(context: Context, source: string, { closely }: { readonly closely: boolean }): Promise<View> {
  const opened = await openToRead(context, source, { whole: false });
  try {
    const { desired, session } = opened;
    const judged = closely && isSmall(desired);
    const planned = await makePlanned(context, opened, { closely: judged, withoutRegistry: true });
    const view = viewOf({
      desired,
      plan: planned.plan,
      observed: planned.observed,
      availability: closedHosts(session.store),
      failures: session.store.failedRollouts(),
      events: session.store.events(EVENTS),
      nowMs: session.clock.nowMs(),
    });
    const { stack } = context.options;
    const shown = stack === undefined ? view : { ...view, stacks: view.stacks.filter(({ name }) => stack.includes(name)) };
    return closely ? { ...shown, loss: await lossOf(context, desired, planned) } : shown;
  } finally {
    await opened.close();
  }
}

/** Beyond this many hosts a closer look at each takes longer than a status should. */
const MOST_HOSTS = 1000;
/** For all hosts together; what is not judged by then is not judged. */
const PATIENCE_MS = 2000;
/** Of the search, for each host; `slipway simulate` searches longer. */
const STEPS = 500;

function isSmall({ fleet, brokenStacks }: Desired): boolean {
  return fleet.hosts.length <= MOST_HOSTS && brokenStacks.length === 0;
}

async function lossOf({ dependencies: { clock } }: Context, desired: Desired, planned: Planned): Promise<LossView> {
  if (desired.brokenStacks.length > 0) return { text: "not judged, because not all stacks are looked at", hosts: [] };
  if (!isSmall(desired)) return { text: `not judged for more than ${MOST_HOSTS} hosts; \`slipway simulate\` does it`, hosts: [] };
  const [{ eachLost }, { renderLoss, renderLossesSoFar }] = await Promise.all([
    import("../../plan/what-if.ts"),
    import("../../schedule/capacity/render.ts"),
  ]);
  const until = clock.monotonicMs() + PATIENCE_MS;
  const answers: LossAnswer[] = [];
  for (const answer of eachLost(situationAfter(planned), STEPS)) {
    answers.push(answer);
    if (clock.monotonicMs() > until) break;
  }
  const hosts = answers.map((answer) => ({ host: answer.hosts.join(), safe: answer.safe, reason: answer.safe ? "" : renderLoss(answer) }));
  return { text: renderLossesSoFar(answers, desired.fleet.hosts.length), hosts };
}
