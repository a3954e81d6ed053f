import * as fc from "fast-check";
import type { GpuHost, WeightedDemand } from "../../../src/schedule/gpu/demand.ts";

const MODELS = ["A10", "P100", "T4"];

export function hosts(): fc.Arbitrary<GpuHost> {
  return fc.record({
    nanoCpus: fc.integer({ min: 0, max: 16 }).map((cpus) => cpus * 1e9),
    memoryBytes: fc.integer({ min: 0, max: 16 }).map((gib) => gib * 2 ** 30),
    gpus: fc.array(fc.oneof(fc.constant(1000), fc.integer({ min: 0, max: 1000 })), { maxLength: 8 }),
    model: fc.constantFrom(...MODELS),
  });
}

/** At least one with a GPU. */
export function demands(): fc.Arbitrary<WeightedDemand[]> {
  return fc.array(demand(), { minLength: 1, maxLength: 12 }).filter((list) => list.some(({ gpus }) => gpus > 0));
}

function demand(): fc.Arbitrary<WeightedDemand> {
  const share = fc.integer({ min: 1, max: 1000 }).map((milli) => ({ gpus: 1, milli }));
  const whole = fc.constantFrom(1, 2, 4, 8).map((gpus) => ({ gpus, milli: 1000 }));
  const none = fc.constant({ gpus: 0, milli: 0 });
  return fc
    .record({
      size: fc.oneof(share, whole, none),
      nanoCpus: fc.integer({ min: 0, max: 8 }).map((cpus) => cpus * 1e9),
      memoryBytes: fc.integer({ min: 0, max: 8 }).map((gib) => gib * 2 ** 30),
      models: fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...MODELS), { minLength: 1 })),
      weight: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ size, ...rest }) => ({ ...rest, ...size }));
}
