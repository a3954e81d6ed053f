import type { Gate } from "../model/desired.ts";
import type { ContainerInspect } from "../model/engine.ts";
import type { StepOutcome } from "../model/event.ts";
import { Fault } from "../engine/fault.ts";
import type { GateFailure } from "./gate.ts";
import { failed } from "./outcome.ts";
import { reading, type StepScope } from "./scope.ts";

const LAST_LINES = 5;
/** Of a health check's output: engines keep 4 KiB, a terminal wants less. */
const MAX_HEALTH_TEXT = 500;

/** The failure of a gate in words, with what the container itself last said. */
export async function explainFailure(failure: GateFailure, gate: Gate | undefined, id: string, scope: StepScope): Promise<StepOutcome> {
  if (failure === "gone") return failed("the container is gone");
  const container = await leniently(() => scope.engine.inspectContainer(id, reading(scope)));
  const health = container && lastHealth(container);
  const spoke = failure === "exited" || failure === "restarted" ? await lastLines(id, scope) : "";
  return failed(`${reasonOf(failure, gate, container, health)}${spoke}`, { health });
}

function reasonOf(
  failure: GateFailure,
  gate: Gate | undefined,
  container: ContainerInspect | undefined,
  health: string | undefined,
): string {
  const check = health === undefined ? "" : `; last health check: ${health}`;
  switch (failure) {
    case "gone":
      return "the container is gone";
    case "not-started":
      return `the container is not started${container?.State.Error ? `: ${container.State.Error}` : ""}`;
    case "exited":
      return ended(container);
    case "restarted":
      return container === undefined || container.State.Restarting || container.State.Running
        ? `it ended and was restarted (${container?.RestartCount ?? "some"} times, last exit code ${container?.State.ExitCode ?? "unknown"})`
        : ended(container);
    case "unhealthy":
      return `unhealthy${check}`;
    case "no-health-check":
      return "no healthcheck configured, neither by the service nor by its image, but something waits for it to be healthy";
    case "timed-out":
      return `timed out after ${seconds(gate?.timeoutMs ?? 0)}: still ${container?.State.Health?.Status ?? container?.State.Status ?? "unknown"}${check}`;
  }
}

function ended(container: ContainerInspect | undefined): string {
  if (container === undefined) return "the container ended";
  const memory = container.State.OOMKilled ? ", out of memory" : "";
  return `exited with code ${container.State.ExitCode}${memory}`;
}

/** `exit code 1: connection refused`. */
function lastHealth(container: ContainerInspect): string | undefined {
  const last = container.State.Health?.Log.at(-1);
  if (last === undefined) return undefined;
  const output = last.Output.trim().slice(0, MAX_HEALTH_TEXT);
  return `exit code ${last.ExitCode}${output === "" ? "" : `: ${output}`}`;
}

async function lastLines(id: string, scope: StepScope): Promise<string> {
  const lines = await leniently(async () => {
    const said: string[] = [];
    for await (const line of scope.engine.logs(id, { follow: false, tail: LAST_LINES }, reading(scope))) said.push(line.text);
    return said;
  });
  return lines === undefined || lines.length === 0 ? "" : `; last lines: ${lines.slice(-LAST_LINES).join(" ⏎ ")}`;
}

/** The gate has failed whatever the engine answers now: a reason without details is better than none. */
async function leniently<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

function seconds(ms: number): string {
  return `${ms / 1000} s`;
}
