import { describe, expect, it } from "vitest";
import { fleetYaml, makeWorld } from "../reconcile/world.ts";

describe("a volume", () => {
  const files = (volume: string): Record<string, string> => ({
    "fleet.yaml": fleetYaml(),
    "stacks/shop/compose.yaml": `services:\n  web:\n    image: a:1\n    volumes: ['shared:/data']\nvolumes:\n  shared: ${volume}\n`,
  });

  it.each([
    "{ driver: some/plugin, driver_opts: { size: '10' } }",
    "{ driver_opts: { type: nfs, o: 'addr=10.0.0.1,rw', device: ':/export' } }",
  ])("of another driver is made as written before its container, which would make a local one: %s", async (volume) => {
    const world = makeWorld();
    const plan = await world.plan(world.commit(files(volume)));
    expect(plan).toMatch(/volume +shop_shared +on h1 volume missing/);
  });

  it("is not made when it is external", async () => {
    const world = makeWorld();
    const made = Promise.all(world.fleet.hosts.map((host) => world.fleet.get(host).createVolume({ Name: "there" })));
    await world.clock.run();
    await made;
    expect(await world.plan(world.commit(files("{ external: true, name: there }")))).not.toMatch(/volume +there/);
  });
});
