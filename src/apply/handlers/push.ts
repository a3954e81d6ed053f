import { Fault } from "../../engine/fault.ts";
import type { StepOutcome } from "../../model/event.ts";
import { DONE, failed } from "../outcome.ts";
import type { Handler, StepScope } from "../scope.ts";
import { underWatch, watchRegistry } from "../watchdog.ts";

/** What the registry has already is only looked at, so after an unknown outcome the same push again is right. */
export const push: Handler<"push"> = {
  lane: "pull",
  async execute({ references }, scope) {
    for (const reference of references) {
      const outcome = await pushOne(reference, scope);
      if (outcome.result !== "done") return outcome;
    }
    return DONE;
  },
};

async function pushOne(reference: string, scope: StepScope): Promise<StepOutcome> {
  const auth = scope.registryAuth(reference);
  return await underWatch(
    watchRegistry(scope),
    async ({ signal, feed }) =>
      void (await scope.engine.pushImage(reference, { signal, onProgress: feed, ...(auth === undefined ? {} : { auth }) })),
    (fault, bittenAfterMs) => {
      if (bittenAfterMs === undefined) return failed(`${reference} could not be pushed: ${fault.message}`, { fault });
      const why = `the registry took nothing for ${bittenAfterMs / 1000} s; is it within reach of ${scope.host}?`;
      return failed(`${reference} could not be pushed: ${why}`, { fault: new Fault("timeout", scope.host, why, { cause: fault }) });
    },
  );
}
