import { describe, expect, it } from "vitest";
import type { Disturb } from "../../src/engine/simulated/types.ts";
import { fleetYaml, makeWorld, type World } from "./world.ts";

type Files = Readonly<Record<string, string>>;

function files(how: { image?: string; dockerfile?: string; page?: string; hosts?: number; replicas?: number } = {}): Files {
  const { image = "", dockerfile = "FROM busybox:1\nCOPY . /www\nCMD sleep 3600\n", page = "one", hosts = 2, replicas = 2 } = how;
  const deploy = `{ replicas: ${replicas}, update_config: { monitor: 100ms, failure_action: rollback } }`;
  return {
    "fleet.yaml": fleetYaml(hosts),
    "stacks/shop/compose.yaml": `services: { web: { build: ./web, ${image} stop_grace_period: 1s, deploy: ${deploy} } }\n`,
    "stacks/shop/web/Dockerfile": dockerfile,
    "stacks/shop/web/index.html": page,
  };
}

function written(world: World, method: string): string[] {
  return world.fleet.calls.log.filter((call) => call.method === method).map(({ host }) => host);
}

/** Image that each container of the service runs. */
function running(world: World): string[] {
  return ["h1", "h2"].flatMap((host) => world.fleet.world(host).containers.map(({ image }) => image)).sort();
}

const BROKEN = files({ dockerfile: "FROM busybox:1\nRUN echo no compiler; exit 2\n" });

describe("a service that is built", () => {
  it("is built once, handed on, and left alone by the next sync and by a commit that changes something else", async () => {
    const world = makeWorld({ hosts: 2 });
    expect(await world.sync(world.commit(files()))).toMatchObject({ outcome: "converged" });
    expect([written(world, "buildImage"), written(world, "loadImages")]).toEqual([["h1"], ["h2"]]);
    expect(await world.sync(world.commit({ ...files(), "README.md": "new" }))).toMatchObject({ outcome: "converged", steps: 0 });
    expect(written(world, "buildImage")).toEqual(["h1"]);
  });

  it("keeps serving when the next version cannot be built, which is held until another commit mends it", async () => {
    const world = makeWorld({ hosts: 2 });
    await world.sync(world.commit(files()));
    const before = running(world);
    const broken = world.commit(BROKEN);
    const result = await world.sync(broken);
    expect(result.outcome).toBe("rolled-back");
    expect(result.failures[0]).toMatchObject({ subject: "shop/web.1", host: "h1" });
    expect(result.failures[0]?.reason).toMatch(/could not be built: .*; last lines: no compiler/);
    expect(running(world)).toEqual(before);
    expect(await world.sync(broken)).toMatchObject({ outcome: "rolled-back" });
    expect(written(world, "buildImage")).toHaveLength(2);
    expect(await world.sync(world.commit(files({ page: "two" })))).toMatchObject({ outcome: "converged" });
    expect(running(world)).not.toEqual(before);
  });

  it("is a failed rollout when it cannot be built the first time, too", async () => {
    const world = makeWorld({ hosts: 2 });
    expect(await world.sync(world.commit(BROKEN))).toMatchObject({ outcome: "rolled-back" });
    expect(running(world)).toEqual([]);
  });

  it("is tried again by the next sync when a host's trouble cut the build short", async () => {
    let failing = true;
    const disturb: Disturb = (moment, call) =>
      failing && moment === "before" && call.method === "buildImage"
        ? { fail: { kind: "server", message: "no space left on device" } }
        : undefined;
    const world = makeWorld({ hosts: 2, disturb });
    const desired = world.commit(files());
    expect(await world.sync(desired)).toMatchObject({ outcome: "error" });
    failing = false;
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged" });
  });

  it("waits for its push: what could not be pushed is pushed by the next sync, and nothing is built twice", async () => {
    let failing = true;
    const disturb: Disturb = (moment, call) =>
      failing && moment === "before" && call.method === "pushImage"
        ? { fail: { kind: "denied", message: "no basic auth credentials" } }
        : undefined;
    const world = makeWorld({ hosts: 2, disturb });
    const desired = world.commit(files({ image: "image: 'reg.example.com/web:1'," }));
    const result = await world.sync(desired);
    expect(result.outcome).toBe("error");
    expect(result.failures[0]?.reason).toContain("could not be pushed: no basic auth credentials");
    expect(running(world)).toEqual([]);
    failing = false;
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged" });
    expect(written(world, "buildImage")).toEqual(["h1"]);
    expect(running(world)).toHaveLength(2);
  });

  it("comes from whoever has it when a host joins", async () => {
    const world = makeWorld({ hosts: 2 });
    await world.sync(world.commit(files({ hosts: 1, replicas: 1 })));
    expect(await world.sync(world.commit(files({ hosts: 2 })))).toMatchObject({ outcome: "converged" });
    expect([written(world, "buildImage"), written(world, "loadImages")]).toEqual([["h1"], ["h2"]]);
  });

  it("is built again on another host while the only one that has it is frozen, and the others go on", async () => {
    const world = makeWorld({ hosts: 3 });
    await world.sync(world.commit(files({ hosts: 3, replicas: 1 })));
    world.fleet.control.freeze("h1");
    expect(await world.sync(world.commit(files({ hosts: 3, replicas: 3 })))).toMatchObject({ outcome: "partial" });
    expect(written(world, "buildImage")).toEqual(["h1", "h2"]);
    world.fleet.control.thaw("h1");
    expect(await world.sync(world.commit(files({ hosts: 3, replicas: 3 })))).toMatchObject({ outcome: "converged" });
  });
});
