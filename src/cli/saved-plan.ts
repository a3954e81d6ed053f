import { readFileSync } from "node:fs";
import path from "node:path";
import { canonicalJson } from "../model/order.ts";
import { type Plan, withoutContents } from "../model/plan.ts";
import type { Context } from "./context.ts";
import { CommandError } from "./failure.ts";

const FORMAT = "slipway-plan/1";

/** Contents of files stay out: their hash says what they are, and sync has them from the commit. */
export function savedPlanText(plan: Plan): string {
  const steps = plan.steps.map((step) => ({ ...step, operation: withoutContents(step.operation) }));
  return `${canonicalJson({ format: FORMAT, plan: { ...plan, steps } })}\n`;
}

/** @throws CommandError when the file is not a plan that this slipway saved. */
export function readSavedPlan(context: Context, file: string): Plan {
  const saved = parsed(readFileSync(path.resolve(context.io.cwd, file), "utf8"));
  if (isSaved(saved)) return saved.plan;
  throw new CommandError(`${file} is not a saved plan; make one with \`slipway plan --out ${file}\``);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSaved(value: unknown): value is { readonly plan: Plan } {
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== FORMAT || !("plan" in value)) return false;
  const { plan } = value;
  return (
    typeof plan === "object" &&
    plan !== null &&
    "steps" in plan &&
    Array.isArray(plan.steps) &&
    "commit" in plan &&
    typeof plan.commit === "string"
  );
}
