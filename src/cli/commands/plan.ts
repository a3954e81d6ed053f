import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Fleet, RebalancePolicy } from "../../model/fleet.ts";
import type { Plan } from "../../model/plan.ts";
import { printPlan } from "../../plan/print.ts";
import { jsonText, planJson } from "../../report/json.ts";
import { headerText } from "../../report/status-text.ts";
import { safe } from "../../report/safe.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../failure.ts";
import { type Opened, openToRead } from "../open.ts";
import { savedPlanText } from "../saved-plan.ts";
import { withTimeLimit } from "../time-limit.ts";

/** 0 planned; 1 when something fits nowhere; with --detailed-exitcode 2 when there is something to do. */
export async function plan(context: Context, [source = "."]: readonly string[]): Promise<number> {
  if (context.options.compare === true) return await compare(context, source);
  const made = await makePlan(context, source);
  if (context.options.out !== undefined) savePlan(context, context.options.out, made);
  printIt(context, made);
  if (made.unschedulable.length > 0) return 1;
  return context.options.detailedExitcode === true && changes(made) ? 2 : 0;
}

/** The same for those who know diff: 1 is a difference. */
export async function diff(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const made = await makePlan(context, source);
  printIt(context, made);
  return changes(made) || made.unschedulable.length > 0 ? 1 : 0;
}

function changes(made: Plan): boolean {
  return made.steps.length > 0 || made.parked !== undefined;
}

/** 0; 1 when the default finds no host for something. Times are of this machine. */
async function compare(context: Context, source: string): Promise<number> {
  if (context.options.out !== undefined) throw new UsageError("--compare makes no plan that --out could save");
  return await opened(context, source, async (fleet) => {
    const { comparisonOf } = await import("../comparison.ts");
    const { text, json, unplaced } = await comparisonOf(context, fleet);
    context.print(context.json ? jsonText(json) : safe(text));
    return unplaced > 0 ? 1 : 0;
  });
}

export async function makePlan(
  context: Context,
  source: string,
  rebalance: (fleet: Fleet) => RebalancePolicy | undefined = () => undefined,
): Promise<Plan> {
  return await opened(context, source, async ({ desired, session }) => {
    const { planFleet } = await import("../../reconcile/index.ts");
    const policy = rebalance(desired.fleet);
    const confirmed = context.options.yes === true;
    return (await planFleet(desired, session, { confirmed, ...(policy && { closely: true, rebalance: policy }) })).plan;
  });
}

async function opened<T>(context: Context, source: string, look: (fleet: Opened) => Promise<T>): Promise<T> {
  const limited = withTimeLimit(context);
  try {
    const fleet = await openToRead(limited.context, source, { whole: true });
    try {
      const { commit, subject, author, dirty } = fleet.revision;
      if (!context.json)
        context.note(`${headerText({ fleet: fleet.desired.fleet.name, commit, subject, author, dirty, observedAtMs: 0 })}\n`);
      return await look(fleet);
    } finally {
      await fleet.close();
    }
  } finally {
    limited.end();
  }
}

function printIt(context: Context, made: Plan): void {
  if (context.json) context.print(jsonText(planJson(made)));
  else context.print(safe(printPlan(made)));
}

/** Readable by its owner alone: bodies of containers hold environments, and those hold secrets. */
function savePlan(context: Context, file: string, made: Plan): void {
  const target = path.resolve(context.io.cwd, file);
  writeFileSync(target, savedPlanText(made), { mode: 0o600 });
  context.note(`Saved to ${safe(target)}; apply it with \`slipway sync --plan\`.\n`);
}
