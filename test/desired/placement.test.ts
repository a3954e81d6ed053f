import { describe, expect, it } from "vitest";
import { desiredFrom, web } from "./world.ts";

describe("x-slipway.place.strategy", () => {
  it.each([
    ["spread", "spread"],
    ["binpack", "binpack"],
    ["genetic", "genetic"],
  ])("%s of a service becomes its strategy %s", (written, strategy) => {
    expect(web(`x-slipway: { place: { strategy: ${written} } }`).placement.strategy).toBe(strategy);
  });

  it("reads what else a service says about its hosts, and its budget and priority", () => {
    const place = "place: { with: [db], apart: [web], prefer: [node.labels.disk == ssd], max_skew: 2, tolerate: [gpu] }";
    const { placement } = web(
      `x-slipway: { ${place}, budget: { min_available: 50% }, priority: 7, job: { estimate: 1h30m } }`,
      "  db: { image: a }\nx-slipway: { tenant: retail, priority: 1 }",
      {},
      "tenants: { retail: { priority: { max: 5 } } }",
    );
    expect(placement).toMatchObject({
      with: ["db"],
      apart: ["web"],
      prefer: ["node.labels.disk == ssd"],
      maxSkew: 2,
      tolerate: ["gpu"],
      tenant: "retail",
      priority: 5,
      estimateMs: 5_400_000,
      budget: { minAvailable: "50%" },
    });
  });

  it("is the fleet's where the service says nothing", () => {
    expect(web("scale: 1").placement.strategy).toBeUndefined();
  });
});

describe("what is reserved in pieces", () => {
  it.each([
    ["gpus: [{ count: 2 }]", { counted: { gpu: 2 } }],
    ["gpus: all", { allGpus: true }],
    ["deploy: { resources: { reservations: { devices: [{ capabilities: [gpu], device_ids: ['0', '3'] }] } } }", { counted: { gpu: 2 } }],
    ["deploy: { resources: { reservations: { devices: [{ capabilities: [tpu], count: 1 }] } } }", {}],
    [
      "deploy: { resources: { reservations: { generic_resources: [{ discrete_resource_spec: { kind: ssd, value: 2 } }] } } }",
      { counted: { ssd: 2 } },
    ],
  ])("%s", (attributes, expected) => {
    expect(web(attributes).placement.reservations).toEqual({ nanoCpus: 0, memoryBytes: 0, ...expected });
  });
});

describe("x-slipway.tenant", () => {
  it("must be one of fleet.yaml", () => {
    const { problems, brokenStacks } = desiredFrom(
      "x-slipway: { tenant: retial }\nservices: { web: { image: a } }",
      {},
      "tenants: { retail: {} }",
    );
    expect(problems.map(({ message, hint }) => [message, hint])).toEqual([
      ["there is no tenant retial", "use one of retail, or add it to fleet.yaml"],
    ]);
    expect(brokenStacks).toEqual(["shop"]);
  });
});

describe("the gate of a service that may end", () => {
  it.each([
    ['restart: "no"', "exited"],
    ["restart: on-failure", "completed"],
    ["restart: always", undefined],
    ["scale: 1", undefined],
  ])("%s: passes when it is %s", (attributes, mayEnd) => {
    expect(web(attributes).gate).toEqual({ kind: "running", timeoutMs: 500, ...(mayEnd === undefined ? {} : { mayEnd }) });
  });

  it("says so beside a health check as well", () => {
    expect(web("restart: on-failure\nhealthcheck: { test: 'true' }").gate).toMatchObject({ kind: "healthy", mayEnd: "completed" });
  });
});
