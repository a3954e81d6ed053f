import type { ExecHook } from "../model/desired.ts";
import type { StepOutcome } from "../model/event.ts";
import { DONE, failed, isFault } from "./outcome.ts";
import type { StepScope } from "./scope.ts";

/** A hook that fails fails its step, as docker compose has it; a container that ended meanwhile has nothing to run `pre_stop` in. */
export async function runHook(kind: "post_start" | "pre_stop", hook: ExecHook, id: string, scope: StepScope): Promise<StepOutcome> {
  const { command, ...how } = hook;
  try {
    const { exitCode, output } = await scope.engine.exec(id, command, how, { signal: scope.signal });
    if (exitCode === 0) return DONE;
    return failed(`${kind} hook \`${command.join(" ")}\` exited with ${exitCode}: ${output.trim().slice(-500)}`);
  } catch (error) {
    if (kind === "pre_stop" && isFault(error, "not-found", "conflict")) return DONE;
    throw error;
  }
}
