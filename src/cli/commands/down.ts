import { statSync } from "node:fs";
import path from "node:path";
import { EXIT_CODES, type SyncEvent } from "../../model/event.ts";
import type { Plan } from "../../model/plan.ts";
import { printPlan } from "../../plan/print.ts";
import { downStacks, planDown, type Session } from "../../reconcile/index.ts";
import { jsonText, planJson } from "../../report/json.ts";
import { summaryText } from "../../report/progress.ts";
import { safe } from "../../report/safe.ts";
import { plural } from "../../report/units.ts";
import { openStore } from "../../store/sqlite.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../failure.ts";
import { progressOf } from "../live-progress.ts";
import { withLock } from "../lock.ts";
import { type Loaded, loadSource, openSession } from "../open.ts";
import { fleetDirectory, isUrl, locationOf } from "../place.ts";
import { ask, canAsk } from "../question.ts";
import { checkStackNames, knownStacks } from "../stack-name.ts";
import { withTimeLimit } from "../time-limit.ts";

/** Removes the containers and networks of stacks, by their labels; volumes are kept. Asks first. */
export async function down(context: Context, args: readonly string[]): Promise<number> {
  const { stacks, source } = split(context, args);
  const limited = withTimeLimit(context);
  try {
    const loaded = await loadSource(limited.context, source);
    try {
      const directory = fleetDirectory(context, loaded.desired.fleet.name);
      return await withLock(directory, async () => await takeDown(limited.context, stacks, loaded, path.join(directory, "store.db")));
    } finally {
      await loaded.source.close();
    }
  } finally {
    limited.end();
  }
}

/** `STACK… [SOURCE]`: a last argument that is a directory or a URL is the source. */
function split(context: Context, args: readonly string[]): { stacks: readonly string[]; source: string } {
  const last = args.at(-1) ?? "";
  const isSource =
    isUrl(last) ||
    last.includes("/") ||
    last === "." ||
    last === ".." ||
    (args.length > 1 && statSync(locationOf(context, last), { throwIfNoEntry: false })?.isDirectory() === true);
  const stacks = isSource ? args.slice(0, -1) : args;
  if (stacks.length === 0) throw new UsageError(`name the stacks to take down, before the source: \`slipway down STACK ${last}\``);
  return { stacks, source: isSource ? last : "." };
}

async function takeDown(context: Context, stacks: readonly string[], loaded: Loaded, storeFile: string): Promise<number> {
  const { store, warning } = openStore(storeFile);
  if (warning !== undefined) context.complain(`warning: ${safe(warning)}\n`);
  const progress = progressOf(context);
  const emit = (event: SyncEvent): void => {
    store.recordEvent(event);
    progress.emit(event);
  };
  const session = await openSession(context, loaded.desired, { store, emit });
  try {
    const { fleet } = loaded.desired;
    const { plan, observed } = await planDown(stacks, fleet, session);
    checkStackNames(stacks, knownStacks(loaded.desired, observed, store), observed);
    if (!context.json) context.note(safe(printPlan(plan)));
    if (context.options.dryRun === true) return printDry(context, plan);
    if (plan.steps.length > 0 && !(await agreed(context, plan, stacks))) {
      context.complain("Nothing was removed.\n");
      return EXIT_CODES.error;
    }
    return await carryOut(context, stacks, loaded, session);
  } finally {
    progress.end();
    await session.engines.close();
    store.close();
  }
}

async function agreed(context: Context, plan: Plan, stacks: readonly string[]): Promise<boolean> {
  if (context.options.yes === true) return true;
  const containers = plural(plan.steps.filter((step) => step.operation.kind === "remove").length, "container");
  if (!canAsk(context))
    throw new UsageError(`this would remove ${containers}, and there is nobody to ask; say --yes if that is what you want`);
  return await ask(context, `Remove ${containers} of ${stacks.join(", ")}? Volumes are kept.`);
}

async function carryOut(context: Context, stacks: readonly string[], { desired }: Loaded, session: Session): Promise<number> {
  const result = await downStacks(stacks, desired.fleet, session);
  const { outcome, summary, failures, steps } = result;
  if (context.json) context.print(jsonText({ outcome, exitCode: EXIT_CODES[outcome], summary, steps, failures }));
  else if (outcome === "converged")
    context.print(`${context.paint("good", steps === 0 ? "nothing of these stacks runs" : "down")}: ${safe(summary)}\n`);
  else context.complain(summaryText(result, context.paint));
  return EXIT_CODES[outcome];
}

function printDry(context: Context, plan: Plan): number {
  if (context.json) context.print(jsonText(planJson(plan)));
  else if (context.options.quiet === true) context.print(safe(printPlan(plan)));
  return 0;
}
