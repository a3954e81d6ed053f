import { describe, expect, it } from "vitest";
import { fleetYaml, makeWorld, type World } from "../reconcile/world.ts";

describe("a writable directory of the repository", () => {
  const files = (index: string, image = "a:1"): Record<string, string> => ({
    "fleet.yaml": fleetYaml(1),
    "stacks/shop/compose.yaml": `services:\n  web:\n    image: ${image}\n    volumes: ['./site:/www']\n`,
    "stacks/shop/site/index.html": index,
  });
  const deploy = async (world: World, ...how: Parameters<typeof files>): Promise<void> => {
    expect((await world.sync(world.commit(files(...how)), { confirmed: true })).outcome).toBe("converged");
  };
  const COPIED = /fill +shop_site_\w+ +on h1 +.*1 files of this commit, copied over what is there/;

  it("gets the files of the commit before its first container, and when they change", async () => {
    const world = makeWorld({ hosts: 1 });
    expect(await world.plan(world.commit(files("one")))).toMatch(COPIED);
    await deploy(world, "one");
    expect(await world.plan(world.commit(files("one")))).not.toContain("fill");
    expect(await world.plan(world.commit(files("two")))).toMatch(COPIED);
  });

  it("keeps what containers changed in it while the commit holds the same files", async () => {
    const world = makeWorld({ hosts: 1 });
    await deploy(world, "one");
    const plan = await world.plan(world.commit(files("one", "a:2")));
    expect(plan).toMatch(/create +shop\/web\.1/);
    expect(plan).not.toContain("fill");
  });

  it("gets them again when it goes back to an earlier commit", async () => {
    const world = makeWorld({ hosts: 1 });
    await deploy(world, "one");
    await deploy(world, "two");
    expect(await world.plan(world.commit(files("one")))).toMatch(COPIED);
  });
});
