import { type Operation, type Plan, refusalText, type Step, stepVerb } from "../model/plan.ts";
import { formatProblem } from "../model/problem.ts";

/** The plan as text: what a person reads before saying yes, and what golden tests compare. */
export function printPlan(plan: Plan): string {
  const lines = [
    ...plan.warnings.map(formatProblem),
    ...plan.unreachable.map(({ host, reason }) => `host ${host} is out of reach: ${reason}; what runs there is left as it is`),
    ...plan.held.map(({ stack, service, reason }) => `held ${stack}/${service}: ${reason}`),
    ...plan.unschedulable.map((each) => `cannot place ${each.stack}/${each.service}.${each.slot}: ${refusalText(each)}`),
    ...table(plan.steps),
    ...(plan.parked ? [`parked: ${plan.parked.reason}; nothing is applied until you confirm with --yes`] : []),
    summary(plan),
  ];
  return `${lines.join("\n")}\n`;
}

function table(steps: readonly Step[]): string[] {
  const followers = new Map<number, number[]>();
  for (const { id, after } of steps)
    for (const before of new Set(after)) {
      const known = followers.get(before);
      if (known) known.push(id);
      else followers.set(before, [id]);
    }
  const rows = steps.map((step) => [
    `#${step.id}`,
    step.after.length === 0 ? "" : `after ${step.after.join(",")}`,
    stepVerb(step.operation),
    step.subject,
    `on ${step.host}`,
    step.cause + gatesNote(step, followers) + (step.destructive ? " (destructive)" : ""),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => rows.reduce((most, row) => Math.max(most, row[column]!.length), 0));
  return rows.map((row) =>
    row
      .map((cell, column) => (column < 5 ? cell.padEnd(widths[column]!) : cell))
      .filter((_cell, column) => widths[column] !== 0)
      .join(" ")
      .trimEnd(),
  );
}

/** A gate says what it holds back. */
function gatesNote(step: Step, followers: ReadonlyMap<number, readonly number[]>): string {
  if (step.operation.kind !== "wait") return "";
  const next = (followers.get(step.id) ?? []).map((id) => `#${id}`);
  return next.length === 0 ? "" : `, gate for ${next.slice(0, 4).join(", ")}${next.length > 4 ? ", …" : ""}`;
}

function summary(plan: Plan): string {
  const count = (kind: Operation["kind"]): number => plan.steps.filter((step) => step.operation.kind === kind).length;
  if (plan.steps.length === 0) {
    const rest = plan.unschedulable.length + plan.unreachable.length + plan.held.length;
    return `${rest === 0 ? "Nothing to do" : "No step to take"}: ${plan.unchanged} containers are as they should be.`;
  }
  return `${plan.steps.length} steps: ${count("create")} to create, ${count("remove")} to remove, ${plan.unchanged} unchanged.`;
}
