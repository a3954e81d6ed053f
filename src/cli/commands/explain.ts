import { type HostVerdict, type PlacementDecision, refusalText, type Unschedulable } from "../../model/plan.ts";
import { planFleet } from "../../reconcile/index.ts";
import { jsonText } from "../../report/json.ts";
import { safeLine } from "../../report/safe.ts";
import { type Cell, table } from "../../report/table.ts";
import type { Context } from "../context.ts";
import { CommandError } from "../failure.ts";
import { openToRead } from "../open.ts";
import { serviceNamed } from "../service-name.ts";

/** Says for each slot of a service, and for each host, why it was or was not chosen. */
export async function explain(context: Context, [name = "", source = "."]: readonly string[]): Promise<number> {
  const opened = await openToRead(context, source, { whole: false });
  try {
    const { services, slot } = serviceNamed(name, opened.desired);
    const { plan } = await planFleet(opened.desired, opened.session, { explain: true });
    const isMeant = (placed: PlacementDecision): boolean =>
      services.some((service) => service.stack === placed.stack && service.name === placed.service) &&
      (slot === undefined || slot === placed.slot);
    const decisions = plan.placements.filter(isMeant);
    if (decisions.length === 0) throw new CommandError(`${name} has no such slot; \`slipway ps\` lists them, and they count from 1`);
    const refusalOf = (placed: PlacementDecision): Unschedulable | undefined =>
      plan.unschedulable.find(({ stack, service, slot: at }) => stack === placed.stack && service === placed.service && at === placed.slot);
    if (context.json) context.print(jsonText(decisions.map((decision) => withReason(decision, refusalOf(decision)))));
    else {
      context.print(decisions.map((decision) => decisionText(context, decision, refusalOf(decision))).join("\n"));
      if (slot !== undefined) context.print(`\n${decisions.map((decision) => rulesText(context, decision)).join("\n")}`);
    }
    for (const { host, reason } of plan.unreachable) context.note(`${safeLine(`host ${host} is out of reach: ${reason}`)}\n`);
    return 0;
  } finally {
    await opened.close();
  }
}

function withReason(
  decision: PlacementDecision,
  refusal: Unschedulable | undefined,
): PlacementDecision & Partial<Pick<Unschedulable, "reason" | "queuePlace">> {
  return decision.host === undefined && refusal !== undefined ? { ...decision, ...refusal } : decision;
}

/** Where a host would take it, it is something else that keeps it from starting: a quota, say. */
function nowhereText({ verdicts }: PlacementDecision, refusal: Unschedulable | undefined): string {
  const waits = refusal?.queuePlace !== undefined || verdicts.some(({ reasons }) => reasons.length === 0);
  return refusal !== undefined && waits ? `has no host: ${safeLine(refusalText(refusal))}` : "fits on no host";
}

function decisionText(context: Context, decision: PlacementDecision, refusal: Unschedulable | undefined): string {
  const title = safeLine(`${decision.stack}/${decision.service}.${decision.slot}`);
  const head =
    decision.host === undefined
      ? context.paint("bad", `${title} ${nowhereText(decision, refusal)}`)
      : context.paint("good", `${title} ${decision.kept ? "stays on" : "goes to"} ${safeLine(decision.host)}`);
  const scores = [...new Set(decision.verdicts.flatMap((verdict) => verdict.scores.map((score) => score.name)))];
  const rows = decision.verdicts.map((verdict): Cell[] => [
    verdict.host,
    verdictCell(verdict, decision),
    ...scores.map((name) => scoreText(verdict, name)),
    whyText(verdict, decision),
  ]);
  return `${head}\n${table(["HOST", "VERDICT", ...scores.map((name) => name.toUpperCase()), "WHY"], rows, context.paint)}`;
}

/** What each rule says of each host. */
function rulesText(context: Context, { verdicts }: PlacementDecision): string {
  const rules = [...new Set(verdicts.flatMap(({ filters }) => (filters ?? []).map(({ filter }) => filter)))];
  const rows = rules.map((rule): Cell[] => [rule, ...verdicts.map((verdict) => ruleCell(verdict, rule))]);
  return table(["RULE", ...verdicts.map(({ host }) => host)], rows, context.paint);
}

function ruleCell({ filters }: HostVerdict, rule: string): Cell {
  const found = filters?.find(({ filter }) => filter === rule);
  if (found === undefined) return "-";
  return found.reason === null ? { text: "ok", tone: "good" } : { text: found.reason, tone: "bad" };
}

function verdictCell(verdict: HostVerdict, decision: PlacementDecision): Cell {
  if (verdict.host === decision.host) return { text: "chosen", tone: "good" };
  return verdict.reasons.length > 0 ? { text: "no", tone: "bad" } : "fits";
}

function scoreText(verdict: HostVerdict, name: string): string {
  const value = verdict.scores.find((score) => score.name === name)?.value;
  return value === undefined ? "-" : String(Math.round(value * 100) / 100);
}

function whyText(verdict: HostVerdict, decision: PlacementDecision): string {
  if (verdict.host === decision.host)
    return decision.kept ? "it is there already and still fits" : "fits, with the lowest scores from the left";
  if (verdict.reasons.length > 0) return verdict.reasons.join("; ");
  if (decision.host === undefined) return "fits, but it may not start now";
  return decision.kept
    ? "fits, but nothing is moved without need"
    : "fits, but the scores of the chosen host are lower, or equal and its name is first";
}
