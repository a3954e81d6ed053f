import { describe, expect, it } from "vitest";
import type { BehaviourOf } from "../../src/engine/simulated/fleet.ts";
import { planFleet } from "../../src/reconcile/index.ts";
import { fleetYaml, makeWorld, type World } from "./world.ts";

const MINUTE_MS = 60_000;

const files = (service: string): Record<string, string> => ({
  "fleet.yaml": fleetYaml(),
  "stacks/shop/compose.yaml": `services: { web: { image: "web:1", command: serve${service} } }`,
});

/** A fleet on whose named hosts nothing stays up. */
function worldWithBad(...bad: string[]): World {
  const behaviour: BehaviourOf = ({ host }) => (bad.includes(host) ? { exit: { code: 1, afterMs: 50 } } : {});
  return makeWorld({ images: (reference) => ({ reference, present: true, behaviour, command: ["serve"] }) });
}

describe("a version that does not come up on one host", () => {
  it("is placed on another one at the next attempt, and what is left of the first is taken away", async () => {
    const world = worldWithBad("h1");
    const desired = world.commit(files(""));
    expect(await world.sync(desired)).toMatchObject({ outcome: "rolled-back" });
    expect(world.containers()).toEqual([expect.stringMatching(/^h1 shop-web-1 /)]);
    expect(await world.sync(desired, { retry: true })).toMatchObject({ outcome: "converged" });
    expect(world.containers()).toEqual(["h2 shop-web-1 running"]);
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
  });

  it("goes on to the next host as long as it fails", async () => {
    const world = worldWithBad("h1", "h2");
    const desired = world.commit(files(""));
    await world.sync(desired);
    await world.sync(desired, { retry: true });
    expect(await world.sync(desired, { retry: true })).toMatchObject({ outcome: "converged" });
    expect(world.containers()).toEqual(["h3 shop-web-1 running"]);
  });

  it("takes what shares its host along, as long as nothing of it serves", async () => {
    const world = worldWithBad("h1");
    const desired = world.commit(files(' }, api: { image: "web:1", command: serve, depends_on: [web]'));
    await world.sync(desired);
    expect(await world.sync(desired, { retry: true })).toMatchObject({ outcome: "converged" });
    expect(world.containers()).toEqual(["h2 shop-api-1 running", "h2 shop-web-1 running"]);
  });

  it("is tried there again where no other host will do", async () => {
    const world = worldWithBad("h1");
    const desired = world.commit(files(", deploy: { placement: { constraints: [node.hostname == h1] } }"));
    await world.sync(desired);
    expect(await world.sync(desired, { retry: true })).toMatchObject({ outcome: "rolled-back" });
    expect(world.containers()).toEqual([expect.stringMatching(/^h1 shop-web-1 /)]);
  });

  it("is no reason to keep another version from that host", async () => {
    const world = worldWithBad("h1");
    await world.sync(world.commit(files("")));
    const next = world.commit(files(", environment: { LOG: b }"));
    expect(await world.plan(next)).toMatch(/create +shop\/web.1 +on h1/);
  });

  it("is explained: the host says how often it failed there", async () => {
    const world = worldWithBad("h1");
    const desired = world.commit(files(""));
    await world.sync(desired);
    const { placements } = (await world.clock.settle(planFleet(desired, world.session, { explain: true }))).plan;
    expect(placements[0]!.verdicts.map(({ host, scores }) => [host, scores.find(({ name }) => name === "failed here")?.value])).toEqual([
      ["h1", 1],
      ["h2", 0],
      ["h3", 0],
    ]);
  });
});

describe("a host that cannot make a container", () => {
  it("is left aside by the next sync without being told", async () => {
    const world = worldWithBad();
    world.fleet.control.fillDisk("h1");
    const desired = world.commit(files(""));
    expect(await world.sync(desired)).toMatchObject({ outcome: "error" });
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged" });
    expect(world.containers()).toEqual(["h2 shop-web-1 running"]);
  });

  it("gets another chance after half an hour", async () => {
    const world = worldWithBad();
    world.fleet.control.fillDisk("h1");
    const desired = world.commit(files(""));
    await world.sync(desired);
    world.fleet.control.freeDisk("h1");
    await world.clock.settle(world.clock.sleep(31 * MINUTE_MS));
    await world.sync(desired);
    expect(world.containers()).toEqual(["h1 shop-web-1 running"]);
  });
});

describe("what serves", () => {
  it("stays where an attempt of the same version failed beside it", async () => {
    const world = worldWithBad();
    const desired = world.commit(files(""));
    await world.sync(desired);
    const { fingerprint } = desired.stacks[0]!.services[0]!;
    world.store.recordSlotFailure({ stack: "shop", service: "web", fingerprint, host: "h1", atMs: world.clock.nowMs(), reason: "exit 1" });
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
  });
});
