import type { SyncOutcome } from "../model/event.ts";

/** What a person reads an outcome as, where there is no room for its summary. */
export const OUTCOME_TEXTS: Readonly<Record<SyncOutcome, string>> = {
  converged: "converged: every service runs as the commit says",
  error: "failed",
  invalid: "incomplete: files of the commit have errors",
  "rolled-back": "not converged: a rollout failed and what served before still serves",
  partial: "partial: a host is out of reach, the others are up to date",
  unschedulable: "unschedulable: some replicas fit on no host",
  "timed-out": "timed out: raise --timeout, or look at `slipway status`",
  locked: "locked: another slipway works on this fleet",
  parked: "parked: the plan removes more than the prune guard allows; look at `slipway plan`, then sync with --yes",
  interrupted: "interrupted: the next sync goes on from here",
};

/** The words that a last line begins with; the first of several unless the summary says it with another one. */
const HEADLINES: Readonly<Record<SyncOutcome, readonly string[]>> = {
  converged: ["converged"],
  error: ["failed"],
  invalid: ["invalid"],
  "rolled-back": ["rollout failed", "rolled back"],
  partial: ["partial"],
  unschedulable: ["unschedulable"],
  "timed-out": ["timed out"],
  locked: ["locked"],
  parked: ["parked"],
  interrupted: ["interrupted"],
};

export interface End {
  readonly outcome: SyncOutcome;
  /** One sentence or two for people; may begin with the headline. */
  readonly summary: string;
}

/** The headline, and what follows it: together one sentence in which nothing is said twice. */
export function endParts({ outcome, summary }: End): { readonly headline: string; readonly rest: string } {
  const said = HEADLINES[outcome].find((headline) => summary.toLowerCase().startsWith(headline));
  if (said !== undefined) return { headline: said, rest: summary.slice(said.length) };
  return { headline: HEADLINES[outcome][0]!, rest: summary === "" ? "" : `: ${summary}` };
}

/** Output that a reason quotes: it is shown in full below what failed, once. Worded by `apply/explain-failure.ts`. */
const QUOTED = /; last (?:health check|lines): [^]*?(?= \(held since then;|$)/;

/** `unhealthy; last health check: exit code 1: …` → `unhealthy`. */
export function briefReason(reason: string): string {
  return reason.replace(QUOTED, "");
}
