import type { StepOutcome } from "../../model/event.ts";
import { DONE, failed, found, isFault, settled } from "../outcome.ts";
import { type Handler, reading, type StepScope, writing } from "../scope.ts";

const POLL_MS = 250;

/** Never with its volumes, never by force: what still runs has to be stopped first, with its grace period. */
export const remove: Handler<"remove"> = {
  lane: "other",
  async execute({ container }, scope) {
    const id = scope.idOf(container);
    try {
      return await settled(
        async () => {
          await scope.engine.removeContainer(id, false, writing(scope));
          return DONE;
        },
        () => untilGone(id, scope),
      );
    } catch (error) {
      if (isFault(error, "not-found")) return DONE;
      if (isFault(error, "conflict") && /already in progress/i.test(error.message)) return await untilGone(id, scope);
      throw error;
    }
  },
};

/** A removal that is under way ends by itself; one that hangs keeps name and port, which the next pass has to know. */
async function untilGone(id: string, scope: StepScope): Promise<StepOutcome> {
  const untilMs = scope.clock.monotonicMs() + scope.limits.removalMs;
  for (;;) {
    const container = await found(scope.engine.inspectContainer(id, reading(scope)));
    if (container === undefined) return DONE;
    const status = container.State.Status;
    if (status !== "removing" && status !== "dead")
      return failed(`the engine did not answer the removal, and the container is still there (${status})`);
    if (scope.clock.monotonicMs() >= untilMs)
      return failed(`the engine has been removing it for ${scope.limits.removalMs / 1000} s; the next sync looks again`);
    await scope.clock.sleep(POLL_MS, scope.signal);
  }
}
