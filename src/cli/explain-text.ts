import { type HostVerdict, type PlacementDecision, refusalText, type Unschedulable } from "../model/plan.ts";
import { safeLine } from "../report/safe.ts";
import type { Paint } from "../report/style.ts";
import { type Cell, table } from "../report/table.ts";
import { compareScores } from "../schedule/scores/index.ts";
import { foldHosts, hostsLabel } from "./fold-hosts.ts";

/** A slot with what was decided of it, and why it waits or is held. */
export interface Explanation {
  readonly decision: PlacementDecision;
  readonly refusal: Unschedulable | undefined;
  readonly held: string | undefined;
}

/** One slot: where it goes, and what that was decided on, host by host. */
export function slotText(explanation: Explanation, paint: Paint): string {
  const { decision } = explanation;
  const { verdicts } = decision;
  const scores = [...new Set(verdicts.flatMap((verdict) => verdict.scores.map(({ name }) => name)))];
  const rows = verdicts.map((verdict): Cell[] => [
    verdictCell(verdict, decision),
    ...scores.map((name) => scoreText(verdict, name)),
    whyText(verdict, decision),
  ]);
  return headText(explanation, paint) + hostTable(verdicts, rows, scores, paint);
}

/** A service of every host: one line a host, and nothing to compare. */
export function everyHostText(explanations: readonly Explanation[], paint: Paint): string {
  const { stack, service } = explanations[0]!.decision;
  const on = explanations.filter(({ decision }) => decision.host !== undefined).length;
  const head = paint(
    explanations.some(({ refusal }) => refusal) ? "bad" : "good",
    safeLine(`${stack}/${service} belongs on every host that fits: ${on} of ${explanations.length}`),
  );
  const verdicts = explanations.map(({ decision }) => decision.verdicts[0]!);
  const rows = explanations.map(({ decision }): Cell[] => {
    const verdict = decision.verdicts[0]!;
    const why = decision.host === undefined ? verdict.reasons.join("; ") || "may not start now" : everyHostWhy(verdict, decision);
    return [verdictCell(verdict, decision), why];
  });
  return `${head}\n${heldText(explanations[0]!.held, paint)}${hostTable(verdicts, rows, [], paint)}`;
}

/** What each rule says of each host; hosts of which all rules say the same are one column. */
export function rulesText(verdicts: readonly HostVerdict[], paint: Paint): string {
  const rules = [...new Set(verdicts.flatMap(({ filters }) => (filters ?? []).map(({ filter }) => filter)))];
  const columns = verdicts.map((verdict): Cell[] => rules.map((rule) => ruleCell(verdict, rule)));
  const { folds, left } = foldHosts(
    verdicts.map(({ host }, at) => ({ host, cells: columns[at]! })),
    { few: 8, most: 8 },
  );
  const rows = rules.map((rule, at): Cell[] => [rule, ...folds.map(({ cells }) => cells[at]!)]);
  return table(["RULE", ...folds.map(({ hosts }) => hostsLabel(hosts))], rows, paint) + leftText(left);
}

function hostTable(verdicts: readonly HostVerdict[], rows: readonly Cell[][], scores: readonly string[], paint: Paint): string {
  const { folds, left } = foldHosts(
    verdicts.map(({ host }, at) => ({ host, cells: rows[at]! })),
    { few: 20, most: 20 },
  );
  const head = ["HOST", "VERDICT", ...scores.map((name) => name.toUpperCase()), "WHY"];
  const body = folds.map(({ hosts, cells }): Cell[] => [hostsLabel(hosts), ...cells]);
  return table(head, body, paint) + leftText(left);
}

function leftText(hosts: number): string {
  return hosts === 0 ? "" : `… and ${hosts} more ${hosts === 1 ? "host" : "hosts"}; -o json has them all\n`;
}

function headText({ decision, refusal, held }: Explanation, paint: Paint): string {
  const title = `${decision.stack}/${decision.service}.${decision.slot}`;
  const reason = refusal === undefined ? "" : `: ${refusalText(refusal)}`;
  const head =
    decision.host === undefined
      ? paint("bad", safeLine(`${title} has no host${reason}`))
      : paint("good", safeLine(`${title} ${decision.kept ? "stays on" : "goes to"} ${decision.host}`));
  return `${head}\n${heldText(held, paint)}`;
}

/** Where it would go says nothing of whether it may. */
function heldText(held: string | undefined, paint: Paint): string {
  return held === undefined ? "" : `${paint("bad", safeLine(`held, so that nothing of it changes now: ${held}`))}\n`;
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
  return value === undefined ? "-" : rounded(value);
}

function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function whyText(verdict: HostVerdict, decision: PlacementDecision): string {
  if (verdict.host === decision.host) return chosenText(verdict, decision);
  if (verdict.reasons.length > 0) return verdict.reasons.join("; ");
  if (decision.host === undefined) return "fits, but it may not start now";
  if (decision.kept) return "fits, but nothing is moved without need";
  const chosen = decision.verdicts.find(({ host }) => host === decision.host);
  return chosen === undefined || chosen.reasons.length > 0 ? "fits" : comparedText(verdict, chosen);
}

const TOGETHER = "hosts were chosen for several replicas at once";

function chosenText(verdict: HostVerdict, decision: PlacementDecision): string {
  const against = verdict.reasons.join("; ");
  const { preempts = [] } = decision;
  if (preempts.length > 0)
    return `${against === "" ? "fits" : against}; ${preempts.join(", ")} ${preempts.length === 1 ? "makes" : "make"} way for it`;
  if (decision.kept) return against === "" ? "it is there already and still fits" : `it is there already and is left there: ${against}`;
  const fitting = decision.verdicts.filter(({ host, reasons }) => host !== verdict.host && reasons.length === 0);
  if (against !== "") return against;
  if (fitting.length === 0) return "the only one that fits";
  const first = fitting.every((other) => compareScores(verdict, other) < 0);
  return first ? "fits, with the lowest scores from the left" : `fits; ${TOGETHER}`;
}

/** The first score that tells two hosts apart. */
function comparedText(verdict: HostVerdict, chosen: HostVerdict): string {
  const at = verdict.scores.findIndex(({ value }, index) => value !== chosen.scores[index]?.value);
  if (at < 0)
    return compareScores(chosen, verdict) < 0
      ? `fits, equal to ${chosen.host}, whose name comes first`
      : `fits, equal to ${chosen.host}; ${TOGETHER}`;
  const { name, value } = verdict.scores[at]!;
  const least = chosen.scores[at]?.value ?? 0;
  const [here, there] = rounded(value) === rounded(least) ? [value, least] : [rounded(value), rounded(least)];
  return value > least
    ? `fits, but ${name} is ${here}, on ${chosen.host} ${there}`
    : `fits, and ${name} is only ${here}, on ${chosen.host} ${there}; ${TOGETHER}`;
}

function everyHostWhy({ reasons }: HostVerdict, { kept }: PlacementDecision): string {
  if (reasons.length > 0) return `it is there already and is left there: ${reasons.join("; ")}`;
  return kept ? "it is there already and still fits" : "fits, and gets one";
}
