import { exitCodeOf, healthOf } from "../model/container-status.ts";
import type { Gate } from "../model/desired.ts";
import type { ContainerSummary } from "../model/engine.ts";

/** Why a gate failed; `explainFailure` finds the words. */
export type GateFailure = "gone" | "not-started" | "exited" | "restarted" | "unhealthy" | "no-health-check" | "timed-out";
export type Verdict = "pending" | "passed" | GateFailure;

/**
 * What one look says about a gate. `elapsedMs`: how long the gate had waited when the look began.
 * `running` with a time: must run on for that long; with 0: one look. `healthy`, `completed`: the time is the limit, 0 = none.
 */
export function judge(gate: Gate, container: ContainerSummary | undefined, elapsedMs: number): Verdict {
  if (container === undefined || container.State === "dead" || container.State === "removing") return "gone";
  if (endedWell(gate, container)) return "passed";
  switch (gate.kind) {
    case "running":
      return standing(container) ?? ownCheck(container) ?? (elapsedMs >= gate.timeoutMs ? "passed" : "pending");
    case "healthy":
      return standing(container) ?? withinLimit(healthVerdict(container), gate.timeoutMs, elapsedMs);
    case "completed":
      return withinLimit(endVerdict(container), gate.timeoutMs, elapsedMs);
  }
}

/** A one-shot that is done before anyone looks has done what its restart policy asks of it. */
function endedWell({ kind, mayEnd }: Gate, container: ContainerSummary): boolean {
  if (kind === "completed" || mayEnd === undefined || container.State !== "exited") return false;
  return mayEnd === "exited" || exitCodeOf(container) === 0;
}

/** undefined: it stands. Paused is someone's intention, not an end. */
function standing(container: ContainerSummary): GateFailure | undefined {
  if (container.State === "running" || container.State === "paused") return undefined;
  if (container.State === "created") return "not-started";
  return container.State === "restarting" ? "restarted" : "exited";
}

/** An image may bring a health check that no manifest mentions: what is starting or sick by it does not count as running. */
function ownCheck(container: ContainerSummary): Verdict | undefined {
  const health = healthOf(container);
  return health === "starting" ? "pending" : health === "unhealthy" ? "unhealthy" : undefined;
}

/** Health means something only while it runs; a paused container runs no checks. */
function healthVerdict(container: ContainerSummary): Verdict {
  if (container.State === "paused") return "pending";
  const health = healthOf(container);
  if (health === "none") return "no-health-check";
  return health === "starting" ? "pending" : health === "healthy" ? "passed" : "unhealthy";
}

/** A job may restart until it succeeds, if its policy says so. */
function endVerdict(container: ContainerSummary): Verdict {
  if (container.State === "created") return "not-started";
  if (container.State !== "exited") return "pending";
  return exitCodeOf(container) === 0 ? "passed" : "exited";
}

function withinLimit(verdict: Verdict, limitMs: number, elapsedMs: number): Verdict {
  return verdict === "pending" && limitMs > 0 && elapsedMs >= limitMs ? "timed-out" : verdict;
}
