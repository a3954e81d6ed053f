import { formatProblem, type Problem } from "../model/problem.ts";
import { buildPlan } from "../plan/build.ts";
import type { Session } from "../reconcile/index.ts";
import { safe } from "../report/safe.ts";
import type { Context } from "./context.ts";

export interface Warnings {
  /** Makes plans, and prints what they warn of; the next pass would warn again. */
  readonly plan: NonNullable<Session["plan"]>;
  note(problems: readonly Problem[]): void;
  /** From here on everything is news again. */
  forget(): void;
}

/** Each warning once, however many passes a sync takes. */
export function warningsOnce(context: Context): Warnings {
  const said = new Set<string>();
  const note = (problems: readonly Problem[]): void => {
    for (const text of problems.map(formatProblem)) {
      if (!said.has(text)) context.note(`${safe(text)}\n`);
      said.add(text);
    }
  };
  return {
    plan(input) {
      const plan = buildPlan(input);
      note(plan.warnings);
      return plan;
    },
    note,
    forget: () => said.clear(),
  };
}
