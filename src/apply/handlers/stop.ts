import type { StepOutcome } from "../../model/event.ts";
import type { Operations } from "../../model/plan.ts";
import { runHook } from "../hooks.ts";
import { DONE, failed, found, isFault, settled } from "../outcome.ts";
import { type Handler, reading, type StepScope } from "../scope.ts";

/** The engine kills what has not ended after the grace period; the client waits longer than that. */
const ANSWER_MARGIN_MS = 35_000;

export const stop: Handler<"stop"> = {
  lane: "stop",
  async execute(operation, scope) {
    const id = scope.idOf(operation.container);
    const hooked = await runHooks(operation, id, scope);
    if (hooked.result !== "done") return hooked;
    return await settled(
      () => stopOnce(id, operation.graceMs, scope),
      async (fault) => {
        const container = await found(scope.engine.inspectContainer(id, reading(scope)));
        if (container === undefined || !container.State.Running) return DONE;
        return failed(`the engine did not answer the stop, and the container still runs: ${fault.message}`, { fault });
      },
    );
  },
};

async function stopOnce(id: string, graceMs: number, scope: StepScope): Promise<StepOutcome> {
  try {
    await scope.engine.stopContainer(id, graceMs, { signal: scope.signal, deadlineMs: graceMs + ANSWER_MARGIN_MS });
  } catch (error) {
    if (!isFault(error, "not-found")) throw error;
  }
  return DONE;
}

async function runHooks({ hooks }: Operations["stop"], id: string, scope: StepScope): Promise<StepOutcome> {
  for (const hook of hooks) {
    const outcome = await runHook("pre_stop", hook, id, scope);
    if (outcome.result !== "done") return outcome;
  }
  return DONE;
}
