import { Fault } from "../../engine/fault.ts";
import type { StepOutcome } from "../../model/event.ts";
import type { Operations } from "../../model/plan.ts";
import { hasImage } from "../image-present.ts";
import { DONE, failed } from "../outcome.ts";
import type { Handler, StepScope } from "../scope.ts";
import { watchWork } from "../watchdog.ts";

/** One engine's `save` into another's `load`, piece by piece: the image is never whole in this process. */
export const transfer: Handler<"transfer"> = {
  lane: "pull",
  async execute(operation, scope) {
    if (await hasImage(operation.reference, undefined, scope)) return DONE;
    const source = scope.engineOf(operation.from);
    const dog = watchWork([source, scope.engine], scope.limits.transferMs, scope);
    try {
      const saved = source.saveImages([operation.reference], { signal: dog.signal });
      await scope.engine.loadImages(heard(saved, dog.feed), { signal: dog.signal, onProgress: dog.feed });
      return DONE;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return await afterFault(operation, error, dog.bitten(), scope);
    } finally {
      dog.end();
    }
  },
};

async function* heard(stream: AsyncIterable<Uint8Array>, feed: () => void): AsyncIterable<Uint8Array> {
  for await (const piece of stream) {
    feed();
    yield piece;
  }
}

/** A load whose end got lost may have finished: the look decides. A silent source is no reason to give up this host. */
async function afterFault(
  operation: Operations["transfer"],
  fault: Fault,
  bittenAfterMs: number | undefined,
  scope: StepScope,
): Promise<StepOutcome> {
  if (fault.kind === "aborted" && bittenAfterMs === undefined) throw fault;
  const { reference, from } = operation;
  if (fault.unknownOutcome && (await hasImage(reference, undefined, scope))) return DONE;
  const what = `${reference} could not be transferred from ${from} to ${scope.host}`;
  if (bittenAfterMs === undefined) return failed(`${what}: ${fault.message}`, { fault });
  const why = `nothing moved for ${Math.round(bittenAfterMs / 1000)} s`;
  return failed(`${what}: ${why}`, { fault: new Fault("timeout", fault.host, why, { cause: fault }) });
}
