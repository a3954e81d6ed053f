import type { StepVerb } from "./plan.ts";

/** An engine error, classified by what may be done about it. */
export type FaultKind = "not-found" | "conflict" | "unreachable" | "timeout" | "protocol" | "invalid" | "server" | "denied" | "aborted";

export interface FaultRecord {
  readonly kind: FaultKind;
  readonly host: string;
  readonly message: string;
  /** HTTP status where there was an answer. */
  readonly status?: number;
}

/** What became of a step. `unknown`: the request was written and no answer came. */
export type StepOutcome =
  | { readonly result: "done" }
  | { readonly result: "failed"; readonly reason: string; readonly fault?: FaultRecord; readonly health?: string }
  | { readonly result: "unknown"; readonly reason: string; readonly fault?: FaultRecord }
  | { readonly result: "skipped"; readonly because: number };

/** What happens during a pass, for progress, history and the terminal UI. `atMs` is wall-clock. */
export type SyncEvent =
  | { readonly type: "revision"; readonly atMs: number; readonly commit: string; readonly subject: string; readonly author: string }
  | { readonly type: "source-failed"; readonly atMs: number; readonly reason: string }
  | { readonly type: "planned"; readonly atMs: number; readonly pass: number; readonly steps: number; readonly commit: string }
  | {
      readonly type: "step-started";
      readonly atMs: number;
      readonly step: number;
      readonly kind: StepVerb;
      readonly host: string;
      readonly subject: string;
      readonly cause: string;
    }
  | {
      readonly type: "step-ended";
      readonly atMs: number;
      readonly step: number;
      readonly kind: StepVerb;
      readonly host: string;
      readonly subject: string;
      readonly outcome: StepOutcome;
    }
  | {
      readonly type: "rollout-failed";
      readonly atMs: number;
      readonly stack: string;
      readonly service: string;
      readonly action: "pause" | "rollback" | "continue";
      readonly reason: string;
      readonly health?: string;
    }
  | { readonly type: "ended"; readonly atMs: number; readonly outcome: SyncOutcome; readonly summary: string };

/** users.md §3. */
export type SyncOutcome =
  | "converged"
  | "error"
  | "invalid"
  | "rolled-back"
  | "partial"
  | "unschedulable"
  | "timed-out"
  | "locked"
  | "parked"
  | "interrupted";

export const EXIT_CODES: Readonly<Record<SyncOutcome, number>> = {
  converged: 0,
  error: 1,
  invalid: 2,
  "rolled-back": 3,
  partial: 4,
  unschedulable: 5,
  "timed-out": 6,
  locked: 7,
  parked: 8,
  interrupted: 130,
};
