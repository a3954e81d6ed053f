import type { SyncEvent } from "../model/event.ts";
import { briefReason, endParts } from "./end.ts";
import { safeLine } from "./safe.ts";
import { reasonOf } from "./steps.ts";
import type { Tone } from "./style.ts";

/** One event on one line, for histories and the terminal UI. */
export function eventLine(event: SyncEvent): string {
  return `${new Date(event.atMs).toISOString().slice(11, 19)} ${safeLine(eventText(event))}`;
}

function eventText(event: SyncEvent): string {
  switch (event.type) {
    case "revision":
      return `revision ${event.commit.slice(0, 10)} "${event.subject}" by ${event.author}`;
    case "source-failed":
      return `source failed: ${event.reason}`;
    case "planned":
      return `planned ${event.steps} steps for ${event.commit.slice(0, 10)} (pass ${event.pass})`;
    case "step-started":
      return `#${event.step} ${event.kind} ${event.subject} on ${event.host}: ${event.cause}`;
    case "step-ended":
      return `#${event.step} ${event.kind} ${event.subject} on ${event.host} ${event.outcome.result} ${briefReason(reasonOf(event.outcome))}`;
    case "rollout-failed":
      return `rollout of ${event.stack}/${event.service} failed (${event.action}): ${event.reason}`;
    case "ended": {
      const { headline, rest } = endParts(event);
      return headline + rest;
    }
  }
}

export function eventTone(event: SyncEvent): Tone {
  if (event.type === "source-failed" || event.type === "rollout-failed") return "bad";
  if (event.type === "ended") return event.outcome === "converged" ? "good" : "bad";
  if (event.type !== "step-ended") return "plain";
  return event.outcome.result === "done" ? "good" : event.outcome.result === "skipped" ? "dim" : "bad";
}
