import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Plan } from "../../model/plan.ts";
import { printPlan } from "../../plan/print.ts";
import { jsonText, planJson } from "../../report/json.ts";
import { headerText } from "../../report/status-text.ts";
import { safe } from "../../report/safe.ts";
import type { Context } from "../context.ts";
import { openToRead } from "../open.ts";
import { savedPlanText } from "../saved-plan.ts";
import { withTimeLimit } from "../time-limit.ts";

/** 0 planned; 1 when something fits nowhere; with --detailed-exitcode 2 when there is something to do. */
export async function plan(context: Context, [source = "."]: readonly string[]): Promise<number> {
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

export async function makePlan(context: Context, source: string): Promise<Plan> {
  const limited = withTimeLimit(context);
  try {
    const opened = await openToRead(limited.context, source, { whole: true });
    try {
      const { commit, subject, author, dirty } = opened.revision;
      if (!context.json)
        context.note(`${headerText({ fleet: opened.desired.fleet.name, commit, subject, author, dirty, observedAtMs: 0 })}\n`);
      const { planFleet } = await import("../../reconcile/index.ts");
      return (await planFleet(opened.desired, opened.session, { confirmed: context.options.yes === true })).plan;
    } finally {
      await opened.close();
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
