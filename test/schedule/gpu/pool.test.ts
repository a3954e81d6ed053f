import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fits, type GpuDemand, type GpuHost, typicalDemands, type WeightedDemand } from "../../../src/schedule/gpu/demand.ts";
import { fragmentation } from "../../../src/schedule/gpu/fragmentation.ts";
import { GpuPool, type NamedGpuHost } from "../../../src/schedule/gpu/pool.ts";
import { FragmentationPolicy } from "../../../src/schedule/gpu/score.ts";
import { demands, hosts } from "./arbitrary.ts";

const CPU = 1e9;
const GIB = 2 ** 30;

const host = (name: string, gpus: readonly number[], cpus = 16): NamedGpuHost => ({
  name,
  nanoCpus: cpus * CPU,
  memoryBytes: 64 * GIB,
  gpus,
  model: "T4",
});
const asks = (gpus: number, milli: number, cpus = 1, weight = 1): WeightedDemand => ({
  nanoCpus: cpus * CPU,
  memoryBytes: GIB,
  gpus,
  milli,
  models: [],
  weight,
});
const poolOf = (all: readonly NamedGpuHost[], typical: readonly WeightedDemand[]): GpuPool =>
  new GpuPool(all, new FragmentationPolicy(typicalDemands(typical)));

describe("the pool of GPUs", () => {
  it("puts a share beside a share, so that whole GPUs stay whole", () => {
    const pool = poolOf([host("a", [1000, 1000]), host("b", [1000, 500])], [asks(1, 500), asks(2, 1000)]);
    expect(pool.place(asks(1, 500))).toEqual({ host: "b", devices: [1] });
    expect(pool.place(asks(2, 1000))).toEqual({ host: "a", devices: [0, 1] });
  });

  it("chooses the share that leaves a piece somebody can use over the one that fits best", () => {
    // 300 leaves 200 of 500, which nobody takes, or 500 of 800, which everybody takes.
    const pool = poolOf([host("a", [500, 800])], [asks(1, 500, 1, 9), asks(1, 300)]);
    expect(pool.place(asks(1, 300))).toEqual({ host: "a", devices: [1] });
  });

  it("keeps work without GPUs away from processors that GPUs need", () => {
    const typical = [asks(1, 1000, 8)];
    const pool = poolOf([host("a", [1000, 1000], 16), host("b", [1000], 16), host("c", [], 16)], typical);
    expect(pool.place(asks(0, 0, 16))?.host).toBe("c");
    // 16 processors for one GPU that takes 8: the other 8 are to spare.
    expect(pool.place(asks(0, 0, 4))?.host).toBe("b");
  });

  it("gives a GPU with many processors to who needs many", () => {
    const typical = [asks(1, 1000, 4), asks(1, 1000, 12)];
    const pool = poolOf([host("a", [1000, 1000], 16), host("b", [1000, 1000], 32)], typical);
    expect(pool.place(asks(1, 1000, 12))?.host).toBe("b");
    expect(pool.place(asks(1, 1000, 4))?.host).toBe("a");
  });

  it("says that nothing is left, until something is given back", () => {
    const pool = poolOf([host("a", [1000])], [asks(1, 600)]);
    const first = pool.place(asks(1, 600));
    expect(pool.place(asks(1, 600))).toBeUndefined();
    pool.release(first!, asks(1, 600));
    expect(pool.place(asks(1, 600))).toEqual(first);
  });

  it("takes the first name and the first devices among equals, in whatever order the hosts are given", () => {
    const all = [host("c", [1000, 1000]), host("a", [1000, 1000]), host("b", [1000, 1000])];
    for (const order of [all, all.toReversed()])
      expect(poolOf(order, [asks(1, 1000)]).place(asks(1, 1000))).toEqual({ host: "a", devices: [0] });
  });

  it("refuses only what fits nowhere, and never takes more than there is", () => {
    fc.assert(
      fc.property(
        fc.array(hosts(), { minLength: 1, maxLength: 4 }),
        demands(),
        fc.array(fc.nat(), { maxLength: 20 }),
        (some, kinds, picks) => {
          const free = some.map((any, index) => ({ ...any, gpus: [...any.gpus], name: `h${index}` }));
          const pool = poolOf(free, kinds);
          for (const pick of picks) {
            const demand = kinds[pick % kinds.length]!;
            const placed = pool.place(demand);
            if (!placed) {
              expect(free.filter((any) => fits(demand, any))).toEqual([]);
              continue;
            }
            const on = free.find(({ name }) => name === placed.host)!;
            on.nanoCpus -= demand.nanoCpus;
            on.memoryBytes -= demand.memoryBytes;
            for (const device of placed.devices) on.gpus[device]! -= demand.milli;
            expect(new Set(placed.devices).size).toBe(demand.gpus);
            expect(Math.min(on.nanoCpus, on.memoryBytes, ...on.gpus)).toBeGreaterThanOrEqual(0);
            expect(demand.gpus === 0 || demand.models.length === 0 || demand.models.includes(on.model)).toBe(true);
          }
          expect(pool.hosts().map(({ name, gpus }) => [name, gpus])).toEqual(free.map(({ name, gpus }) => [name, gpus]));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("the score of a host", () => {
  it("grows by what fragmentation grows on the devices that are taken, which are the best", () => {
    fc.assert(
      fc.property(hosts(), demands(), fc.nat(), (any, kinds, pick) => {
        const demand = kinds[pick % kinds.length]!;
        fc.pre(fits(demand, any));
        const policy = new FragmentationPolicy(kinds);
        const growth = (devices: readonly number[]): number =>
          fragmentation(after(any, demand, devices), kinds) - fragmentation(any, kinds);
        const devices = policy.devices(any, demand);
        expect(devices).toHaveLength(demand.gpus);
        expect(policy.terms(any, demand).fragmentation).toBeCloseTo(growth(devices), 6);
        if (demand.gpus === 1)
          for (const [device, left] of any.gpus.entries())
            if (left >= demand.milli) expect(growth(devices)).toBeLessThanOrEqual(growth([device]) + 1e-6);
      }),
      { numRuns: 500 },
    );
  });
});

function after(any: GpuHost, demand: GpuDemand, devices: readonly number[]): GpuHost {
  return {
    ...any,
    nanoCpus: any.nanoCpus - demand.nanoCpus,
    memoryBytes: any.memoryBytes - demand.memoryBytes,
    gpus: any.gpus.map((left, device) => (devices.includes(device) ? left - demand.milli : left)),
  };
}
