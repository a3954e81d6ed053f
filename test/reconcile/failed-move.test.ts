import { describe, expect, it } from "vitest";
import { type Behaviour, shell } from "../../src/engine/simulated/fleet.ts";
import { fleetYaml, makeWorld, type World } from "./world.ts";

const files = (service: string): Record<string, string> => ({
  "fleet.yaml": fleetYaml(),
  "stacks/shop/compose.yaml": `services: { web: { image: "web:1", network_mode: none, ${service} } }`,
});

/** A world in which the service serves on h1, which drains, while nothing comes up on h2. */
async function draining(service: string, failing: Behaviour = { exit: { code: 1, afterMs: 50 } }): Promise<World> {
  let bad = "";
  const world = makeWorld({
    images: (reference) => ({
      reference,
      present: true,
      behaviour: (asked) => (asked.host === bad ? failing : shell(asked)),
      command: ["sleep", "3600"],
    }),
  });
  expect(await world.sync(world.commit(files(service)))).toMatchObject({ outcome: "converged" });
  world.store.setAvailability("h1", "drained", 0);
  bad = "h2";
  return world;
}

describe("a replica that had to leave its host, and does not come up on the other one", () => {
  it.each([
    ["", ""],
    [" although it was stopped first", "deploy: { update_config: { order: stop-first } }"],
    [" where failures are rolled back", "deploy: { update_config: { failure_action: rollback } }"],
  ])("serves where it was%s, and its copy is taken away", async (_how, service) => {
    const world = await draining(service);
    const desired = world.commit(files(service));
    expect(await world.sync(desired)).toMatchObject({ outcome: "rolled-back" });
    expect(world.containers()).toEqual(["h1 shop-web-1 running"]);
    expect(await world.sync(desired)).toMatchObject({ outcome: "rolled-back", steps: 0 });
  });

  it("serves where it was, and its copy is taken away, also if that runs and is not healthy", async () => {
    const service = 'healthcheck: { test: ["CMD", "true"], interval: 1s, retries: 2 }';
    const world = await draining(service, { health: { passesFromMs: 1e9 } });
    expect(await world.sync(world.commit(files(service)))).toMatchObject({ outcome: "rolled-back" });
    expect(world.containers()).toEqual(["h1 shop-web-1 running healthy"]);
  });

  it("goes to a third one at the next attempt", async () => {
    const world = await draining("");
    const desired = world.commit(files(""));
    await world.sync(desired);
    expect(await world.sync(desired, { retry: true })).toMatchObject({ outcome: "converged" });
    expect(world.containers()).toEqual(["h3 shop-web-1 running"]);
  });

  it("keeps the service no less whole: what is lost of it meanwhile is made again", async () => {
    const two = "deploy: { replicas: 4 }";
    const world = await draining(two);
    const desired = world.commit(files(two));
    await world.sync(desired);
    const before = world.containers();
    world.fleet.control.removeByHand("h3", "shop-web-3");
    expect(world.containers()).not.toEqual(before);
    await world.sync(desired);
    expect(world.containers()).toEqual(before);
  });
});

describe("services that share a network, one of which does not come up on the other host", () => {
  it.each(["", "depends_on: [db]"])("stay together (%s)", async (more) => {
    let bad = "";
    const world = makeWorld({
      images: (reference) => ({
        reference,
        present: true,
        behaviour: (asked) => (asked.host === bad && reference === "db:1" ? { exit: { code: 1, afterMs: 50 } } : shell(asked)),
        command: ["sleep", "3600"],
      }),
    });
    const desired = world.commit({
      "fleet.yaml": fleetYaml(),
      "stacks/shop/compose.yaml": `services: { web: { image: "web:1", ${more} }, db: { image: "db:1" } }`,
    });
    await world.sync(desired);
    await world.clock.settle(world.clock.sleep(60_000));
    world.store.setAvailability("h1", "drained", 0);
    bad = "h2";
    const { outcome, plan } = await world.sync(desired);
    expect(outcome).toBe("rolled-back");
    expect(world.containers()).toEqual(["h1 shop-db-1 running", "h1 shop-web-1 running"]);
    expect(plan!.warnings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "drain.held: shop/db.1 stays on h1, which is draining: its rollout failed: exited with code 1",
      "drain.held: shop/web.1 stays on h1, which is draining: it goes with shop/db.1, which stays: its rollout failed: exited with code 1",
    ]);
    expect(await world.sync(desired)).toMatchObject({ outcome: "rolled-back", steps: 0 });
    expect(await world.sync(desired, { retry: true })).toMatchObject({ outcome: "converged" });
    expect(world.containers()).toEqual(["h3 shop-db-1 running", "h3 shop-web-1 running"]);
  });
});
