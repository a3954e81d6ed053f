import { describe, expect, it } from "vitest";
import { checkRun } from "../../../bench/gpu-check.ts";
import { arrivals, distribution, openbDemands, openbHosts, openbIsThere, randomOf } from "../../../bench/openb.ts";
import { type GpuDemand, typicalDemands } from "../../../src/schedule/gpu/demand.ts";
import { GpuPool, type NamedGpuHost } from "../../../src/schedule/gpu/pool.ts";
import { FragmentationPolicy } from "../../../src/schedule/gpu/score.ts";

describe.skipIf(!openbIsThere())("on openb at 130 % arrivals (skipped without ../shared/placement)", () => {
  it.each([
    ["default", 95.39],
    ["gpuspec33", 94.55],
    ["cpu250", 93.41],
  ] as const)("more GPUs of %s are allocated than FGD's published %s per cent", (workload, published) => {
    const hosts = openbHosts();
    const trace = openbDemands(workload);
    const total = hosts.reduce((sum, { gpus }) => sum + gpus.length * 1000, 0);
    expect([hosts.length, total]).toEqual([1_213, 6_212_000]);
    const queue = arrivals(trace, "trace", total, randomOf(1));
    const pool = new GpuPool(hosts, new FragmentationPolicy(typicalDemands(distribution(trace))));
    const placements = queue.map((demand) => pool.place(demand));
    expect(checkRun(hosts, queue, placements).allocation).toBeGreaterThan(published);
  });
});

describe("the checker of the bench", () => {
  const hosts: NamedGpuHost[] = [{ name: "a", nanoCpus: 4e9, memoryBytes: 100, gpus: [1000, 1000], model: "T4" }];
  const asks = (more: Partial<GpuDemand>): GpuDemand => ({ nanoCpus: 1e9, memoryBytes: 10, gpus: 1, milli: 600, models: [], ...more });
  const on = (...devices: number[]) => ({ host: "a", devices });

  it("plays a good run again", () => {
    expect(checkRun(hosts, [asks({}), asks({}), asks({ milli: 500 })], [on(0), on(1), undefined])).toEqual({ allocation: 0, refused: 1 });
    expect(checkRun(hosts, [asks({ gpus: 2, milli: 1000 }), asks({})], [on(0, 1), undefined])).toEqual({ allocation: 100, refused: 1 });
  });

  it.each([
    ["brings device 0 of a to 1200", [asks({}), asks({})], [on(0), on(0)]],
    ["more than the processors", [asks({ nanoCpus: 5e9 })], [on(0)]],
    ["more than the memory", [asks({ memoryBytes: 101 })], [on(0)]],
    ["is on model T4", [asks({ models: ["A10"] })], [on(0)]],
    ["device 2 of a, which does not exist", [asks({})], [on(2)]],
    ["has devices 0, not 2", [asks({ gpus: 2, milli: 1000 })], [on(0)]],
    ["is on b, which does not exist", [asks({})], [{ host: "b", devices: [0] }]],
    ["was refused, but fits on a", [asks({})], [undefined]],
  ])("finds what %s", (problem, queue, placements) => {
    expect(() => checkRun(hosts, queue, placements)).toThrow(problem);
  });
});
