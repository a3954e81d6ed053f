import type { StepOutcome, SyncEvent } from "../model/event.ts";
import type { StepView, SyncView } from "./view.ts";

/** Events and steps kept for display. */
const KEPT_EVENTS = 1000;
const KEPT_STEPS = 20_000;

export const noSteps: SyncView = {
  state: "idle",
  pass: 0,
  planned: 0,
  startedAtMs: undefined,
  endedAtMs: undefined,
  outcome: undefined,
  summary: "",
  steps: [],
};

export interface Progress {
  readonly sync: SyncView;
  readonly events: readonly SyncEvent[];
}

/** Folds events into the steps of the running or last sync. Copies once, however many events there are. */
export function reduceEvents(progress: Progress, added: readonly SyncEvent[]): Progress {
  if (added.length === 0) return { sync: progress.sync, events: progress.events };
  const steps = [...progress.sync.steps];
  const places = new Map(steps.map((step, place) => [placeOf(step.pass, step.id), place]));
  let sync = progress.sync;
  for (const event of added) {
    if (beginsSync(sync, event)) {
      steps.length = 0;
      places.clear();
    }
    sync = reduceSync(sync, event);
    const step = stepAfter(event, sync.pass, (id) => steps[places.get(placeOf(sync.pass, id)) ?? -1]);
    if (!step) continue;
    const place = places.get(placeOf(step.pass, step.id)) ?? steps.length;
    places.set(placeOf(step.pass, step.id), place);
    steps[place] = step;
  }
  const events = [...progress.events, ...added].slice(-KEPT_EVENTS);
  return { sync: { ...sync, steps: steps.length > KEPT_STEPS ? steps.slice(-KEPT_STEPS) : steps }, events };
}

function placeOf(pass: number, id: number): string {
  return `${pass}:${id}`;
}

/** A sync begins with its first plan, or with the first plan after the last one ended. */
function beginsSync(sync: SyncView, event: SyncEvent): boolean {
  return event.type === "planned" && (event.pass <= sync.pass || sync.state !== "running");
}

function reduceSync(sync: SyncView, event: SyncEvent): SyncView {
  switch (event.type) {
    case "planned": {
      const begins = beginsSync(sync, event);
      const base = begins ? { ...noSteps, startedAtMs: event.atMs } : sync;
      return { ...base, state: "running", pass: event.pass, planned: base.planned + event.steps };
    }
    case "ended":
      return { ...sync, state: "ended", endedAtMs: event.atMs, outcome: event.outcome, summary: event.summary };
    default:
      return sync;
  }
}

function stepAfter(event: SyncEvent, pass: number, known: (id: number) => StepView | undefined): StepView | undefined {
  if (event.type === "step-started") {
    const { step: id, kind, host, subject, cause, atMs } = event;
    return {
      pass,
      id,
      kind,
      host,
      subject,
      cause,
      state: "running",
      startedAtMs: atMs,
      endedAtMs: undefined,
      reason: "",
      health: undefined,
    };
  }
  if (event.type === "step-ended") {
    const { step: id, kind, host, subject, outcome, atMs } = event;
    const before = known(id);
    return {
      pass,
      id,
      kind,
      host,
      subject,
      cause: before?.cause ?? "",
      state: outcome.result,
      startedAtMs: before?.startedAtMs,
      endedAtMs: atMs,
      reason: reasonOf(outcome),
      health: outcome.result === "failed" ? outcome.health : undefined,
    };
  }
  return undefined;
}

/** Why a step did not do what it should; empty when it did. */
export function reasonOf(outcome: StepOutcome): string {
  switch (outcome.result) {
    case "done":
      return "";
    case "skipped":
      return `because #${outcome.because} did not succeed`;
    case "failed":
    case "unknown":
      return outcome.reason;
  }
}
