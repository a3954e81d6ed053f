import { DONE, failed, found, settled } from "../outcome.ts";
import { runHook } from "../hooks.ts";
import { type Handler, reading, writing } from "../scope.ts";

/** What the engine writes for "never". */
const NEVER = "0001-01-01T00:00:00Z";

export const start: Handler<"start"> = {
  lane: "start",
  execute(operation, scope) {
    const id = scope.idOf(operation.container);
    return settled(
      async () => {
        await scope.engine.startContainer(id, writing(scope));
        return DONE;
      },
      async (fault) => {
        const container = await found(scope.engine.inspectContainer(id, reading(scope)));
        if (container === undefined) return failed("the engine did not answer the start, and the container is gone", { fault });
        // One of this plan that has ever started did so by this request; whether it still runs is a gate's question.
        const started = container.State.Running || (operation.container.step !== undefined && container.State.StartedAt !== NEVER);
        return started ? DONE : failed(`the engine did not answer the start, and the container is ${container.State.Status}`, { fault });
      },
    );
  },
  async afterwards({ container, hooks }, scope) {
    for (const hook of hooks) {
      const outcome = await runHook("post_start", hook, scope.idOf(container), scope);
      if (outcome.result !== "done") return outcome;
    }
    return DONE;
  },
};
