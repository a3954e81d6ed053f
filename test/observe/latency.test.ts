import { expect, it } from "vitest";
import { type SimulatedFleetOptions, simulateFleet } from "../../src/engine/simulated/fleet.ts";
import { loadFleet } from "../../src/compose/fleet.ts";
import { treeOf } from "../../src/model/revision.ts";
import { observeFleet, type ObserveOptions } from "../../src/observe/observe.ts";
import { VirtualClock } from "../apply/virtual-clock.ts";

function fleetWith(latencies: Readonly<Record<string, number>>, disturb?: SimulatedFleetOptions["disturb"]) {
  const clock = new VirtualClock();
  const names = Object.keys(latencies);
  const engines = simulateFleet({
    clock,
    hosts: names.map((name) => ({ name, latencyMs: latencies[name]! })),
    ...(disturb && { disturb }),
  });
  const yaml = `name: test\nhosts:\n${names.map((name) => `  ${name}: { endpoint: "unix:///run/${name}.sock" }`).join("\n")}\n`;
  const { fleet, problems } = loadFleet(treeOf({ "fleet.yaml": yaml, "stacks/shop/compose.yaml": "services: {}" }), {
    rootCommit: "1".repeat(40),
  });
  if (!fleet) throw new Error(JSON.stringify(problems));
  const observe = (options: Partial<ObserveOptions> = {}) => clock.run(observeFleet(engines, fleet, { clock, detail: "all", ...options }));
  return { engines, observe };
}

const latencies = ({ hosts }: Awaited<ReturnType<typeof observeFleet>>) =>
  Object.fromEntries(hosts.map(({ host, latencyMs }) => [host, latencyMs]));

it("measures the round trip of each host's engine once all have been looked at", async () => {
  const { observe } = fleetWith({ near: 2, far: 150 });
  expect(latencies(await observe())).toEqual({ near: 2, far: 150 });
});

it("measures nothing where nothing is looked at closely, and where there is no choice", async () => {
  const two = fleetWith({ near: 2, far: 150 });
  expect(latencies(await two.observe({ detail: "none" }))).toEqual({ near: undefined, far: undefined });
  expect(two.engines.calls.count("listNetworks")).toBe(0);
  const one = fleetWith({ only: 2 });
  expect(latencies(await one.observe())).toEqual({ only: undefined });
  expect(one.engines.calls.count("listNetworks")).toBe(1);
});

it("does not measure again what answered last time, so that the passes of one sync agree", async () => {
  const { engines, observe } = fleetWith({ near: 2, far: 150 });
  const first = await observe();
  engines.calls.reset();
  expect(latencies(await observe({ previous: first }))).toEqual({ near: 2, far: 150 });
  expect(engines.calls.count("listNetworks")).toBe(2);
});

it("takes the better of two tries: the first may have to open a connection", async () => {
  const seen = new Map<string, number>();
  const { observe } = fleetWith({ a: 2, b: 2 }, (moment, { host, method }) => {
    if (moment === "after" || host !== "b" || method !== "listNetworks") return undefined;
    seen.set(host, (seen.get(host) ?? 0) + 1);
    return seen.get(host) === 2 ? { delayMs: 300 } : undefined;
  });
  expect(latencies(await observe())).toEqual({ a: 2, b: 2 });
});

it("calls a host far that is silent by then, and goes on", async () => {
  let calls = 0;
  const { observe } = fleetWith({ a: 2, b: 2 }, (moment, { host, method }) =>
    moment === "before" && host === "b" && method === "listNetworks" && ++calls > 1 ? { lose: "silence" } : undefined,
  );
  const seen = await observe();
  expect(seen.hosts.map(({ freshness }) => freshness)).toEqual(["fresh", "fresh"]);
  expect(latencies(seen)).toEqual({ a: 2, b: 400 });
});
