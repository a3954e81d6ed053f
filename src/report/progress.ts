import type { SyncEvent, SyncOutcome } from "../model/event.ts";
import { safeLine } from "./safe.ts";
import { healthText } from "./status-text.ts";
import { reasonOf } from "./steps.ts";
import { STEP_TONES } from "./style.ts";
import type { Paint } from "./style.ts";
import { durationText, plural } from "./units.ts";

/** Turns events into lines for a sync that is not watched on a terminal. Keeps only what a line needs of earlier ones. */
export function progressPrinter(paint: Paint): (event: SyncEvent) => string {
  const started = new Map<number, { readonly atMs: number; readonly cause: string }>();
  return (event) => {
    switch (event.type) {
      case "planned":
        started.clear();
        return plannedLine(event);
      case "step-started":
        started.set(event.step, { atMs: event.atMs, cause: event.cause });
        return "";
      case "step-ended": {
        const begun = started.get(event.step);
        started.delete(event.step);
        return stepLine(event, begun, paint);
      }
      default:
        return otherLine(event, paint);
    }
  };
}

function plannedLine(event: Extract<SyncEvent, { type: "planned" }>): string {
  const pass = event.pass > 1 ? ` (pass ${event.pass})` : "";
  return event.steps === 0 ? "" : `plan: ${plural(event.steps, "step")}${pass}\n`;
}

/** `#4 healthy shop/web.1 on a … done 1.2s`. */
function stepLine(
  event: Extract<SyncEvent, { type: "step-ended" }>,
  begun: { atMs: number; cause: string } | undefined,
  paint: Paint,
): string {
  const { outcome } = event;
  const took = begun && outcome.result !== "skipped" ? ` ${durationText(event.atMs - begun.atMs)}` : "";
  const cause = begun?.cause ? ` (${begun.cause})` : "";
  const reason = reasonOf(outcome);
  const head = safeLine(`#${event.step} ${event.kind} ${event.subject} on ${event.host}${cause}`);
  const tail = `${paint(STEP_TONES[outcome.result], outcome.result)}${took}${reason === "" ? "" : `: ${safeLine(reason)}`}`;
  return `${head} … ${tail}\n${outcome.result === "failed" ? healthText(outcome.health) : ""}`;
}

const ROLLOUT_ENDS = { pause: "paused, the old containers serve", rollback: "rolling back", continue: "going on" } as const;

function otherLine(event: SyncEvent, paint: Paint): string {
  switch (event.type) {
    case "revision":
      return safeLine(`revision ${event.commit.slice(0, 10)} "${event.subject}" by ${event.author}`) + "\n";
    case "source-failed":
      return `${paint("bad", safeLine(`source failed: ${event.reason}`))}\n`;
    case "rollout-failed":
      return `${paint("bad", safeLine(`rollout of ${event.stack}/${event.service} failed, ${ROLLOUT_ENDS[event.action]}: ${event.reason}`))}\n${healthText(event.health)}`;
    default:
      return "";
  }
}

/** What a person reads an outcome as. */
export const OUTCOME_TEXTS: Readonly<Record<SyncOutcome, string>> = {
  converged: "converged: every service runs as the commit says",
  error: "failed",
  invalid: "refused: the input has errors",
  "rolled-back": "rolled back: a rollout failed and what served before still serves",
  partial: "partial: a host is out of reach, the others are up to date",
  unschedulable: "unschedulable: some replicas fit on no host",
  "timed-out": "timed out: raise --timeout, or look at `slipway status`",
  locked: "locked: another slipway works on this fleet",
  parked: "parked: the plan removes more than the prune guard allows; look at `slipway plan`, then sync with --yes",
  interrupted: "interrupted: the next sync goes on from here",
};

export interface Ended {
  readonly outcome: SyncOutcome;
  readonly summary: string;
  readonly failures: readonly { readonly subject: string; readonly host: string; readonly reason: string; readonly health?: string }[];
}

/** The last lines of a sync: what failed, then how it ended. */
export function summaryText(ended: Ended, paint: Paint): string {
  const failures = ended.failures.map((failure) => {
    const where = failure.host === "" ? "" : ` on ${failure.host}`;
    return `${paint("bad", safeLine(`${failure.subject}${where}: ${failure.reason}`))}\n${healthText(failure.health)}`;
  });
  const end = paint(ended.outcome === "converged" ? "good" : "bad", OUTCOME_TEXTS[ended.outcome]);
  return `${failures.join("")}${end}${ended.summary === "" ? "" : ` (${safeLine(ended.summary)})`}\n`;
}
