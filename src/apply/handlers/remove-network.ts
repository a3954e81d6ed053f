import type { StepOutcome } from "../../model/event.ts";
import { DONE, failed, isFault, settled } from "../outcome.ts";
import { type Handler, reading, type StepScope, writing } from "../scope.ts";

const POLL_MS = 250;

/**
 * A network that is gone is done. One that is in use may just be letting go of containers that were removed a moment
 * ago (a Swarm does so seconds later), so it is tried again for a while.
 */
export const removeNetwork: Handler<"remove-network"> = {
  lane: "other",
  async execute({ name, id }, scope) {
    const untilMs = scope.clock.monotonicMs() + scope.limits.removalMs;
    for (;;) {
      try {
        return await tryRemoval(name, id, scope);
      } catch (error) {
        if (isFault(error, "not-found")) return DONE;
        if (!isFault(error) || !/active endpoints|in use/i.test(error.message)) throw error;
        if (scope.clock.monotonicMs() >= untilMs) return failed(`network ${name} is still in use: ${error.message}`);
      }
      await scope.clock.sleep(POLL_MS, scope.signal);
    }
  },
};

function tryRemoval(name: string, id: string, scope: StepScope): Promise<StepOutcome> {
  return settled(
    async () => {
      await scope.engine.removeNetwork(id, writing(scope));
      return DONE;
    },
    async (fault) => {
      const there = (await scope.engine.listNetworks(reading(scope))).some((network) => network.Id === id);
      return there ? failed(`network ${name} was not removed: ${fault.message}`, { fault }) : DONE;
    },
  );
}
