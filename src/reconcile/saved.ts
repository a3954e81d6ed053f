import { canonicalJson } from "../model/order.ts";
import { type Plan, withoutContents } from "../model/plan.ts";

/** Whether two plans would do the same, whatever else they report. */
export function samePlan(saved: Plan, current: Plan): boolean {
  return saved.commit === current.commit && saved.fleet === current.fleet && stepsText(saved) === stepsText(current);
}

/** Through JSON, because that is how a plan is saved; file contents are known by their hash. */
function stepsText(plan: Plan): string {
  return canonicalJson(plan.steps.map((step) => ({ ...step, operation: withoutContents(step.operation) })));
}
