import { describe, expect, it } from "vitest";
import type { DesiredService } from "../../../src/model/desired.ts";
import { gpuDemandOf, gpuRequestOf } from "../../../src/schedule/gpu/request.ts";

const GPU = { Capabilities: [["gpu"]] };
const asking = (...DeviceRequests: object[]): Pick<DesiredService, "body" | "placement"> => ({
  body: { Image: "a", HostConfig: { DeviceRequests } },
  placement: { reservations: { nanoCpus: 2e9, memoryBytes: 4096 } } as DesiredService["placement"],
});

describe("what a service asks for of GPUs", () => {
  it.each([
    [{ ...GPU, Count: 2 }, 2, []],
    [{ ...GPU, Count: -1 }, "all", []],
    [{ ...GPU, DeviceIDs: ["0", "GPU-3a"] }, 2, ["0", "GPU-3a"]],
    [{ Capabilities: [["nvidia", "gpu"]], Count: 1 }, 1, []],
  ])("is read from %j", (request, gpus, deviceIds) => {
    expect(gpuRequestOf(asking(request))).toEqual({ gpus, deviceIds });
  });

  it("is summed up over its requests", () => {
    expect(gpuRequestOf(asking({ ...GPU, Count: 1 }, { ...GPU, Count: 2 }))?.gpus).toBe(3);
  });

  it("is nothing for other devices", () => {
    expect(gpuRequestOf({ body: { Image: "a" } })).toBeUndefined();
    expect(gpuRequestOf(asking({ Capabilities: [["tpu"]], Count: 1 }, { Driver: "cdi", DeviceIDs: ["x/y=0"] }))).toBeUndefined();
  });

  it("is whole GPUs beside processors and memory, all of the host's if it says so", () => {
    expect(gpuDemandOf(asking({ ...GPU, Count: -1 }), 4)).toEqual({ nanoCpus: 2e9, memoryBytes: 4096, gpus: 4, milli: 1000, models: [] });
    expect(gpuDemandOf(asking({ ...GPU, Count: -1 }), 0).gpus).toBe(1);
    expect(gpuDemandOf(asking(), 4)).toMatchObject({ gpus: 0, milli: 0 });
  });
});
