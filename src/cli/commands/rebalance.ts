import path from "node:path";
import { EXIT_CODES } from "../../model/event.ts";
import { type Fleet, REBALANCE_DEFAULTS, type RebalancePolicy } from "../../model/fleet.ts";
import type { PlanBalance } from "../../model/plan.ts";
import { printPlan } from "../../plan/print.ts";
import { balanceText } from "../../report/balance-text.ts";
import { jsonText, planJson } from "../../report/json.ts";
import { plural } from "../../report/units.ts";
import { safe } from "../../report/safe.ts";
import { openStoreReadOnly } from "../../store/sqlite.ts";
import type { Context } from "../context.ts";
import { loadSource } from "../open.ts";
import { fleetDirectory } from "../place.ts";
import { makePlan } from "./plan.ts";
import { reportSync, syncSource } from "./sync.ts";

/** Evens out the hosts once. Brings nothing new along: it works at the commit of the last sync. */
export async function rebalance(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const pinned = await atLastCommit(context, source);
  if (context.options.dryRun === true) return await dryRun(pinned, source);
  const result = await syncSource(pinned, source, ({ fleet }) => ({ rebalance: policyOf(context, fleet) }));
  const { balance } = result;
  if (!context.json && balance) context.print(balanceText(balance, context.paint));
  reportSync(pinned, result, { balance: balance ?? null });
  return EXIT_CODES[result.outcome];
}

/** 0; 1 when something fits nowhere. */
async function dryRun(context: Context, source: string): Promise<number> {
  const made = await makePlan(context, source, (fleet) => policyOf(context, fleet));
  if (context.json) context.print(jsonText(planJson(made)));
  else context.print((made.balance ? balanceText(made.balance, context.paint) + laterText(made.balance) : "") + safe(printPlan(made)));
  return made.unschedulable.length > 0 ? 1 : 0;
}

/** Steps are planned for what can move at once; the rest is planned when that serves. */
function laterText({ moves }: PlanBalance): string {
  const later = moves.filter(({ wave }) => wave > 1).length;
  return later === 0
    ? ""
    : `${later} of ${plural(moves.length, "move")} ${later === 1 ? "follows" : "follow"} when these steps are done:\n\n`;
}

/** Options win over fleet.yaml. */
function policyOf({ options }: Context, { scheduler }: Fleet): RebalancePolicy {
  const written = scheduler?.rebalance ?? REBALANCE_DEFAULTS;
  return { ...written, moves: options.moves ?? written.moves, threshold: options.threshold ?? written.threshold };
}

async function atLastCommit(context: Context, source: string): Promise<Context> {
  if (context.options.ref !== undefined || context.options.dirty === true) return context;
  const { desired, source: opened } = await loadSource(context, source);
  await opened.close();
  const store = openStoreReadOnly(path.join(fleetDirectory(context, desired.fleet.name), "store.db"));
  const [last] = store.history(1);
  store.close();
  return last === undefined ? context : { ...context, options: { ...context.options, ref: last.commit } };
}
