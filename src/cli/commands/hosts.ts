import { observeFleet } from "../../observe/observe.ts";
import { hostsJson, jsonText } from "../../report/json.ts";
import { hostsText } from "../../report/status-text.ts";
import { viewOf } from "../../report/view.ts";
import type { Context } from "../context.ts";
import { closedHosts, openToRead } from "../open.ts";

/** Hosts, whether they answer, and what they are. */
export async function hosts(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const opened = await openToRead(context, source, { whole: false });
  try {
    const { desired, session } = opened;
    const observed = await observeFleet(session.engines, desired.fleet, { clock: session.clock, signal: session.signal, detail: "all" });
    const view = viewOf({ desired, observed, availability: closedHosts(session.store), nowMs: session.clock.nowMs() });
    context.print(context.json ? jsonText(hostsJson(view.hosts)) : hostsText(view.hosts, context.paint));
    return 0;
  } finally {
    await opened.close();
  }
}
