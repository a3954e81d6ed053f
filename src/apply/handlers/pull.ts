import { Fault } from "../../engine/fault.ts";
import type { ImageInspect } from "../../model/engine.ts";
import type { StepOutcome } from "../../model/event.ts";
import type { Operations } from "../../model/plan.ts";
import { DONE, failed, found } from "../outcome.ts";
import { type Handler, reading, type StepScope } from "../scope.ts";
import { watchdog } from "../watchdog.ts";

/** Whether to pull is the plan's decision; an image that has come in the meantime (or in an earlier try) is not pulled again. */
export const pull: Handler<"pull"> = {
  lane: "pull",
  async execute(operation, scope) {
    if (await isPresent(operation, scope)) return DONE;
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

async function isPresent({ reference, platform }: Operations["pull"], scope: StepScope): Promise<boolean> {
  const image = await found(scope.engine.inspectImage(reference, reading(scope)));
  return image !== undefined && (platform === undefined || samePlatform(platform, image));
}

/** The variant is left out: images seldom tell theirs. */
function samePlatform(platform: string, image: ImageInspect): boolean {
  const [os, architecture] = platform.split("/");
  return os === image.Os && (architecture === undefined || architecture === image.Architecture);
}

/** A pull whose end got lost may have finished: the look decides. */
async function afterFault(
  operation: Operations["pull"],
  fault: Fault,
  bittenAfterMs: number | undefined,
  scope: StepScope,
): Promise<StepOutcome> {
  if (fault.kind === "aborted" && bittenAfterMs === undefined) throw fault;
  if (fault.unknownOutcome && (await isPresent(operation, scope))) return DONE;
  if (bittenAfterMs === undefined) return failed(`${operation.reference} could not be pulled: ${fault.message}`, { fault });
  const why = `the registry sent nothing for ${bittenAfterMs / 1000} s; is it within reach of ${scope.host}?`;
  return failed(`${operation.reference} could not be pulled: ${why}`, { fault: new Fault("timeout", scope.host, why, { cause: fault }) });
}
