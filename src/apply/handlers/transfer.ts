import { Fault } from "../../engine/fault.ts";
import type { StepOutcome } from "../../model/event.ts";
import type { Operations } from "../../model/plan.ts";
import { hasImage } from "../image-present.ts";
import { DONE, failed } from "../outcome.ts";
import type { Handler, StepScope } from "../scope.ts";
import { underWatch, watchWork } from "../watchdog.ts";

/** One engine's `save` into another's `load`, piece by piece: the image is never whole in this process. */
export const transfer: Handler<"transfer"> = {
  lane: "pull",
  async execute(operation, scope) {
    if (await hasImage(operation.reference, undefined, scope)) return DONE;
    const source = scope.engineOf(operation.from);
    return await underWatch(
      watchWork([source, scope.engine], scope.limits.transferMs, scope),
      async ({ signal, feed }) => {
        const saved = source.saveImages([operation.reference], { signal });
        await scope.engine.loadImages(heard(saved, feed), { signal, onProgress: feed });
      },
      (fault, bittenAfterMs) => afterFault(operation, fault, bittenAfterMs, scope),
    );
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
  const { reference, from } = operation;
  if (fault.unknownOutcome && (await hasImage(reference, undefined, scope))) return DONE;
  const what = `${reference} could not be transferred from ${from} to ${scope.host}`;
  if (bittenAfterMs === undefined) return failed(`${what}: ${fault.message}`, { fault });
  const why = `nothing moved for ${Math.round(bittenAfterMs / 1000)} s`;
  return failed(`${what}: ${why}`, { fault: new Fault("timeout", fault.host, why, { cause: fault }) });
}
