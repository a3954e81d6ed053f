import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fits,
  type GpuDemand,
  type GpuHost,
  reasonAgainstGpus,
  typicalDemands,
  type WeightedDemand,
} from "../../../src/schedule/gpu/demand.ts";
import { companyOf, fragmentation, starvation } from "../../../src/schedule/gpu/fragmentation.ts";
import { FragmentationTable } from "../../../src/schedule/gpu/table.ts";
import { demands, hosts } from "./arbitrary.ts";

const CPU = 1e9;
const GIB = 2 ** 30;

const host = (gpus: readonly number[], more: Partial<GpuHost> = {}): GpuHost => ({
  nanoCpus: 8 * CPU,
  memoryBytes: 64 * GIB,
  gpus,
  model: "T4",
  ...more,
});
const asks = (gpus: number, milli: number, more: Partial<WeightedDemand> = {}): WeightedDemand => ({
  nanoCpus: CPU,
  memoryBytes: GIB,
  gpus,
  milli,
  models: [],
  weight: 1,
  ...more,
});

describe("fragmentation", () => {
  it("counts what is free on devices that are too full for the demand", () => {
    expect(fragmentation(host([400, 700, 1000]), [asks(1, 600)])).toBe(400);
    expect(fragmentation(host([400, 700, 1000]), [asks(1, 1000)])).toBe(1100);
  });

  it("counts everything where the demand does not fit at all", () => {
    expect(fragmentation(host([1000, 1000, 400]), [asks(4, 1000)])).toBe(2400);
    expect(fragmentation(host([1000], { nanoCpus: 0 }), [asks(1, 100)])).toBe(1000);
    expect(fragmentation(host([1000], { memoryBytes: 0 }), [asks(1, 100)])).toBe(1000);
    expect(fragmentation(host([1000]), [asks(1, 100, { models: ["A10", "P100"] })])).toBe(1000);
  });

  it("weighs demands by how often they come, and leaves those without GPUs out", () => {
    const typical = [asks(1, 600, { weight: 1 }), asks(1, 100, { weight: 3 }), asks(0, 0, { weight: 96 })];
    expect(fragmentation(host([400]), typical)).toBe(100);
    expect(fragmentation(host([400]), [asks(0, 0)])).toBe(0);
  });

  it("is at least 0 and at most what is free", () => {
    fc.assert(
      fc.property(hosts(), demands(), (any, typical) => {
        const free = any.gpus.reduce((sum, left) => sum + left, 0);
        const value = fragmentation(any, typical);
        expect(value).toBeGreaterThanOrEqual(-1e-9);
        expect(value).toBeLessThanOrEqual(free + 1e-9);
      }),
    );
  });

  it("is the same number from the table", () => {
    fc.assert(
      fc.property(hosts(), demands(), (any, typical) => {
        const table = new FragmentationTable(any.model, typical);
        expect(table.fragmentation(table.row(any.nanoCpus, any.memoryBytes), any.gpus)).toBeCloseTo(fragmentation(any, typical), 6);
      }),
      { numRuns: 500 },
    );
  });
});

describe("starvation", () => {
  it("is what GPUs are left without the processors or the memory that they usually take", () => {
    const company = companyOf([asks(1, 1000, { nanoCpus: 4 * CPU, memoryBytes: 8 * GIB }), asks(0, 0, { nanoCpus: 100 * CPU })]);
    expect(starvation(8 * CPU, 64 * GIB, 3000, company)).toBe(1000);
    expect(starvation(12 * CPU, 8 * GIB, 3000, company)).toBe(2000);
    expect(starvation(12 * CPU, 24 * GIB, 3000, company)).toBe(0);
  });

  it("is 0 where nothing is known of what comes", () => {
    expect(starvation(0, 0, 3000, companyOf([]))).toBe(0);
  });
});

describe("a demand for GPUs", () => {
  it.each<[string | undefined, GpuDemand, GpuHost]>([
    [undefined, asks(0, 0), host([])],
    ["has no GPU", asks(1, 1000), host([])],
    ["has GPUs of model T4, not A10 or P100", asks(1, 1000, { models: ["A10", "P100"] }), host([1000])],
    ["lacks 1 free GPU", asks(2, 1000), host([1000, 500])],
    ["lacks 2 free GPUs", asks(2, 1000), host([900, 500])],
    ["lacks a GPU with 60 % free", asks(1, 600), host([500, 500])],
    [undefined, asks(1, 500), host([500, 0])],
  ])("says %s", (reason, demand, on) => {
    expect(reasonAgainstGpus(demand, on)).toBe(reason);
    expect(fits(demand, on)).toBe(reason === undefined);
  });

  it("is merged with its equals, in an order of its own", () => {
    const few = [
      asks(1, 500, { weight: 1, models: ["A", "B"] }),
      asks(2, 1000, { weight: 2 }),
      asks(1, 500, { weight: 1, models: ["B", "A"] }),
    ];
    expect(typicalDemands(few).map(({ gpus, weight }) => [gpus, weight])).toEqual([
      [1, 0.5],
      [2, 0.5],
    ]);
    expect(typicalDemands(few.toReversed()).map(({ gpus, weight }) => [gpus, weight])).toEqual(
      typicalDemands(few).map(({ gpus, weight }) => [gpus, weight]),
    );
  });
});
