import { describe, expect, it } from "vitest";
import { web } from "./world.ts";

describe("x-slipway.place.strategy", () => {
  it.each([
    ["spread", "spread"],
    ["binpack", "binpack"],
    // The loader warns that these have no effect yet.
    ["genetic", undefined],
  ])("%s of a service becomes its strategy %s", (written, strategy) => {
    expect(web(`x-slipway: { place: { strategy: ${written} } }`).placement.strategy).toBe(strategy);
  });

  it("is the fleet's where the service says nothing", () => {
    expect(web("scale: 1").placement.strategy).toBeUndefined();
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
