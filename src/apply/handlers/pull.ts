import { Fault } from "../../engine/fault.ts";
import type { StepOutcome } from "../../model/event.ts";
import type { Operations } from "../../model/plan.ts";
import { hasImage } from "../image-present.ts";
import { DONE, failed } from "../outcome.ts";
import { type Handler, type StepScope } from "../scope.ts";
import { watchdog } from "../watchdog.ts";

/** Whether to pull is the plan's decision; an image that has come in the meantime (or in an earlier try) is not pulled again. */
export const pull: Handler<"pull"> = {
  lane: "pull",
  async execute(operation, scope) {
    if (await hasImage(operation.reference, operation.platform, scope)) return DONE;
    const dog = watchdog(scope.clock, scope.signal, scope.limits.pullFirstByteMs, scope.limits.pullIdleMs);
    const auth = scope.registryAuth(operation.reference);
    try {
      await scope.engine.pullImage(operation.reference, {
        signal: dog.signal,
        onProgress: dog.feed,
        ...(operation.platform === undefined ? {} : { platform: operation.platform }),
        ...(auth === undefined ? {} : { auth }),
      });
      return DONE;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return await afterFault(operation, error, dog.bitten(), scope);
    } finally {
      dog.end();
    }
  },
};

/** A pull whose end got lost may have finished: the look decides. */
async function afterFault(
  operation: Operations["pull"],
  fault: Fault,
  bittenAfterMs: number | undefined,
  scope: StepScope,
): Promise<StepOutcome> {
  if (fault.kind === "aborted" && bittenAfterMs === undefined) throw fault;
  if (fault.unknownOutcome && (await hasImage(operation.reference, operation.platform, scope))) return DONE;
  if (bittenAfterMs === undefined) return failed(`${operation.reference} could not be pulled: ${fault.message}`, { fault });
  const why = `the registry sent nothing for ${bittenAfterMs / 1000} s; is it within reach of ${scope.host}?`;
  return failed(`${operation.reference} could not be pulled: ${why}`, { fault: new Fault("timeout", scope.host, why, { cause: fault }) });
}
