import { describe, expect, it } from "vitest";
import { fleetYaml, makeWorld, type World } from "./world.ts";

const commit = (world: World, index: string) =>
  world.commit({
    "fleet.yaml": fleetYaml(),
    "stacks/shop/compose.yaml":
      "services:\n  web:\n    image: busybox:1\n    command: sleep 3600\n    volumes: ['./site:/www', './app.conf:/etc/app.conf']\n",
    "stacks/shop/site/index.html": index,
    "stacks/shop/app.conf": "conf",
  });

const volumes = (world: World) =>
  world.fleet.hosts
    .flatMap((host) => world.fleet.world(host).volumes.map((volume) => ({ host, ...volume })))
    .filter(({ name }) => name.startsWith("shop_site_"));

function shown(world: World): string[] {
  return volumes(world).flatMap(({ files }) => [...files].map(([path, { content }]) => `${path}=${new TextDecoder().decode(content)}`));
}

describe("a directory of the repository that a service writes to", () => {
  it("has the commit's files before the container is made", async () => {
    const world = makeWorld();
    const desired = commit(world, "one");
    expect(await world.plan(desired)).toMatch(/after [\d,]+ +fill +shop_site_\w+ +on h1 1 files of this commit, copied over what is there/);
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged" });
    expect(shown(world)).toEqual(["/index.html=one"]);
    expect(world.containers()).toEqual(["h1 shop-web-1 running"]);
  });

  it("is left alone by a second sync", async () => {
    const world = makeWorld();
    const desired = commit(world, "one");
    await world.sync(desired);
    world.fleet.calls.reset();
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
    expect(world.fleet.calls.writes).toBe(0);
  });

  it("gets what a commit changes, on the same host, and keeps what containers wrote", async () => {
    const world = makeWorld();
    await world.sync(commit(world, "one"));
    const [before] = volumes(world);
    (before!.files as Map<string, unknown>).set("/upload.txt", {
      content: new TextEncoder().encode("theirs"),
      mode: 0o644,
      uid: 0,
      gid: 0,
    });
    expect(await world.sync(commit(world, "two"))).toMatchObject({ outcome: "converged" });
    expect(volumes(world).map(({ host, name }) => ({ host, name }))).toEqual([{ host: before!.host, name: before!.name }]);
    expect(shown(world).sort()).toEqual(["/index.html=two", "/upload.txt=theirs"]);
  });

  it("has the earlier files again when a commit is rolled back", async () => {
    const world = makeWorld();
    const commitOf = (index: string, command: string) =>
      world.commit({
        "fleet.yaml": fleetYaml(),
        "stacks/shop/compose.yaml": `services:\n  web:\n    image: busybox:1\n    command: ${command}\n    restart: always\n    volumes: ['./site:/www']\n    deploy: { update_config: { failure_action: rollback, monitor: 5s } }\n`,
        "stacks/shop/site/index.html": index,
      });
    expect(await world.sync(commitOf("one", "sleep 3600"))).toMatchObject({ outcome: "converged" });
    expect(await world.sync(commitOf("two", "sh -c 'exit 1'"))).toMatchObject({ outcome: "rolled-back" });
    expect(world.containers()).toEqual(["h1 shop-web-1 running"]);
    expect(shown(world)).toEqual(["/index.html=one"]);
  });
});
