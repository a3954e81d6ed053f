import type { SyncEvent } from "../model/event.ts";
import { briefReason, type End, endParts } from "./end.ts";
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
  const reason = briefReason(reasonOf(outcome));
  const head = safeLine(`#${event.step} ${event.kind} ${event.subject} on ${event.host}${cause}`);
  const tail = `${paint(STEP_TONES[outcome.result], outcome.result)}${took}${reason === "" ? "" : `: ${safeLine(reason)}`}`;
  return `${head} … ${tail}\n`;
}

const ROLLOUT_ENDS = { pause: "paused", rollback: "rolling back", continue: "paused" } as const;

function otherLine(event: SyncEvent, paint: Paint): string {
  switch (event.type) {
    case "revision":
      return safeLine(`revision ${event.commit.slice(0, 10)} "${event.subject}" by ${event.author}`) + "\n";
    case "source-failed":
      return `${paint("bad", safeLine(`source failed: ${event.reason}`))}\n`;
    case "rollout-failed":
      return `${paint("bad", safeLine(`rollout of ${event.stack}/${event.service} failed, ${ROLLOUT_ENDS[event.action]}: ${briefReason(event.reason)}`))}\n`;
    default:
      return "";
  }
}

export interface Ended extends End {
  readonly failures: readonly { readonly subject: string; readonly host: string; readonly reason: string; readonly health?: string }[];
}

/** The last lines of a sync: what failed and what it last said, then how it ended. What the last line names is not said above it. */
export function summaryText(ended: Ended, paint: Paint): string {
  const failures = ended.failures.map((failure) => failureText(failure, ended.summary, paint));
  const { headline, rest } = endParts(ended);
  const end = safeLine(headline + rest).slice(headline.length);
  return `${failures.join("")}${paint(ended.outcome === "converged" ? "good" : "bad", headline)}${end}\n`;
}

function failureText({ subject, host, reason, health }: Ended["failures"][number], summary: string, paint: Paint): string {
  const where = host === "" ? subject : `${subject} on ${host}`;
  // Of a health check the output follows; of an exit the last lines are only here.
  const why = `: ${health === undefined ? reason : briefReason(reason)}`;
  const named = summary.includes(`${where}${why}`);
  if (named && health === undefined) return "";
  return `${paint("bad", safeLine(`${where}${named ? "" : why}`))}\n${healthText(health)}`;
}
