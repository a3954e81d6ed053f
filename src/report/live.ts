import type { SyncEvent } from "../model/event.ts";
import { safeLine } from "./safe.ts";
import { durationText } from "./units.ts";

export interface RunningText {
  reduce(event: SyncEvent): void;
  /** `12/40 · healthy shop/web.1 on a 3.0s · pull …`; empty when nothing runs. */
  text(nowMs: number): string;
}

/** What a sync does at this moment, on one line. */
export function runningText(): RunningText {
  const running = new Map<number, Extract<SyncEvent, { type: "step-started" }>>();
  let total = 0;
  let ended = 0;
  return {
    reduce(event) {
      if (event.type === "planned") {
        running.clear();
        total = event.steps;
        ended = 0;
      } else if (event.type === "step-started") running.set(event.step, event);
      else if (event.type === "step-ended") {
        running.delete(event.step);
        ended += 1;
      } else if (event.type === "ended") running.clear();
    },
    text(nowMs) {
      if (running.size === 0) return "";
      const steps = [...running.values()].map(
        (step) => `${step.kind} ${safeLine(`${step.subject} on ${step.host}`)} ${durationText(nowMs - step.atMs)}`,
      );
      return `${ended}/${total} · ${steps.join(" · ")}`;
    },
  };
}
