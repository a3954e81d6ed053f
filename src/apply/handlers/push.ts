import { Fault } from "../../engine/fault.ts";
import type { StepOutcome } from "../../model/event.ts";
import { DONE, failed } from "../outcome.ts";
import type { Handler, StepScope } from "../scope.ts";
import { watchdog } from "../watchdog.ts";

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
  const dog = watchdog(scope.clock, scope.signal, scope.limits.pullFirstByteMs, scope.limits.pullIdleMs);
  const auth = scope.registryAuth(reference);
  try {
    await scope.engine.pushImage(reference, { signal: dog.signal, onProgress: dog.feed, ...(auth === undefined ? {} : { auth }) });
    return DONE;
  } catch (error) {
    if (!(error instanceof Fault) || (error.kind === "aborted" && dog.bitten() === undefined)) throw error;
    const bittenMs = dog.bitten();
    if (bittenMs === undefined) return failed(`${reference} could not be pushed: ${error.message}`, { fault: error });
    const why = `the registry took nothing for ${bittenMs / 1000} s; is it within reach of ${scope.host}?`;
    return failed(`${reference} could not be pushed: ${why}`, { fault: new Fault("timeout", scope.host, why, { cause: error }) });
  } finally {
    dog.end();
  }
}
