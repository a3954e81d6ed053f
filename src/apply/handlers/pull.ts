import { Fault } from "../../engine/fault.ts";
import type { StepOutcome } from "../../model/event.ts";
import type { Operations } from "../../model/plan.ts";
import { hasImage } from "../image-present.ts";
import { DONE, failed } from "../outcome.ts";
import { type Handler, type StepScope } from "../scope.ts";
import { underWatch, watchRegistry } from "../watchdog.ts";

/** Whether to pull is the plan's decision; an image that has come in the meantime (or in an earlier try) is not pulled again. */
export const pull: Handler<"pull"> = {
  lane: "pull",
  async execute(operation, scope) {
    if (await hasImage(operation.reference, operation.platform, scope)) return DONE;
    const { reference, platform } = operation;
    const auth = scope.registryAuth(reference);
    return await underWatch(
      watchRegistry(scope),
      ({ signal, feed }) =>
        scope.engine.pullImage(reference, {
          signal,
          onProgress: feed,
          ...(platform === undefined ? {} : { platform }),
          ...(auth === undefined ? {} : { auth }),
        }),
      (fault, bittenAfterMs) => afterFault(operation, fault, bittenAfterMs, scope),
    );
  },
};

/** A pull whose end got lost may have finished: the look decides. */
async function afterFault(
  operation: Operations["pull"],
  fault: Fault,
  bittenAfterMs: number | undefined,
  scope: StepScope,
): Promise<StepOutcome> {
  if (fault.unknownOutcome && (await hasImage(operation.reference, operation.platform, scope))) return DONE;
  if (bittenAfterMs === undefined) return failed(`${operation.reference} could not be pulled: ${fault.message}`, { fault });
  const why = `the registry sent nothing for ${bittenAfterMs / 1000} s; is it within reach of ${scope.host}?`;
  return failed(`${operation.reference} could not be pulled: ${why}`, { fault: new Fault("timeout", scope.host, why, { cause: fault }) });
}
