import { describe, expect, it } from "vitest";
import { FLEET, makeBench, shop } from "./harness.ts";

const compose = `${shop({ replicas: 6 })}    network_mode: none\n`;

describe("slipway rebalance", () => {
  it("moves what makes hosts uneven, at most as much as it may, and only when asked", async () => {
    const bench = makeBench();
    bench.commit({ "fleet.yaml": FLEET, "stacks/shop/compose.yaml": compose });
    await bench.slipway(["cordon", "h3"]);
    expect((await bench.slipway(["sync"])).code).toBe(0);
    await bench.slipway(["uncordon", "h3"]);
    const counts = (): number[] =>
      ["h1", "h2", "h3"].map((host) => bench.containers().filter((line) => line.startsWith(`${host} `) && line.endsWith("running")).length);
    expect((await bench.slipway(["plan", "--detailed-exitcode"])).code).toBe(0);
    expect(counts()).toEqual([3, 3, 0]);

    expect((await bench.slipway(["rebalance", "--dry-run", "--moves", "1"])).stdout.match(/ create /g)).toHaveLength(1);
    expect((await bench.slipway(["rebalance", "--moves", "1"])).code).toBe(0);
    expect(counts().toSorted()).toEqual([1, 2, 3]);
    expect((await bench.slipway(["rebalance", "--moves", "9"])).code).toBe(0);
    expect(counts()).toEqual([2, 2, 2]);
    expect((await bench.slipway(["rebalance"])).stdout).not.toContain("create");
    expect((await bench.slipway(["plan", "--detailed-exitcode"])).code).toBe(0);
  });
});
