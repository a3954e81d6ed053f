import { describe, expect, it } from "vitest";
import { type BehaviourOf, type SimulatedImage, shell } from "../../src/engine/simulated/fleet.ts";
import { buildPlan } from "../../src/plan/build.ts";
import { situationOf } from "../../src/plan/capacity.ts";
import type { PlanInput } from "../../src/plan/input.ts";
import { ifMore } from "../../src/plan/what-if.ts";
import { planFleet } from "../../src/reconcile/index.ts";
import { fleetYaml, makeWorld, type World, type WorldOptions } from "./world.ts";

const AMD_ONLY: SimulatedImage = { reference: "amd:1", platforms: ["linux/amd64"], behaviour: shell, command: ["sleep", "3600"] };
const ALL: SimulatedImage = { ...AMD_ONLY, reference: "all:1", platforms: ["linux/amd64", "linux/arm64"] };

/** h1 is an x86 host, h2 and h3 are ARM hosts. */
function mixed(more: WorldOptions = {}): World {
  return makeWorld({ arch: { h2: "aarch64", h3: "aarch64" }, images: [AMD_ONLY, ALL], ...more });
}

const files = (service: string): Record<string, string> => ({
  "fleet.yaml": fleetYaml(),
  "stacks/shop/compose.yaml": `services: { web: { ${service} } }`,
});

function asked(world: World): string[] {
  return world.fleet.calls.log.filter(({ method }) => method === "imagePlatforms").map(({ subject }) => subject);
}

describe("an image that is not there for every platform of the fleet", () => {
  it("goes where it can be pulled", async () => {
    const world = mixed();
    const desired = world.commit(files("image: amd:1, deploy: { replicas: 3 }"));
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged" });
    expect(world.containers()).toEqual(["h1 shop-web-1 running", "h1 shop-web-2 running", "h1 shop-web-3 running"]);
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
  });

  it("waits, with the reason, where no other host will do", async () => {
    const world = mixed();
    const desired = world.commit(files("image: amd:1, deploy: { placement: { constraints: [node.hostname != h1] } }"));
    const { plan } = await world.clock.settle(planFleet(desired, world.session));
    expect(plan.unschedulable.map(({ reason }) => reason)).toEqual([
      "0 of 3 hosts: 2 amd:1 is not available for linux/arm64, 1 constraint node.hostname != h1",
    ]);
  });

  it("may be anywhere it is already", async () => {
    const world = mixed({ images: [{ ...AMD_ONLY, platforms: ["linux/arm64"], present: ["h3"] }] });
    world.fleet.registry.publish({ ...AMD_ONLY, version: "2" });
    await world.sync(world.commit(files("image: amd:1, deploy: { placement: { constraints: [node.hostname == h3] } }")));
    expect(world.containers()).toEqual(["h3 shop-web-1 running"]);
  });

  it("is asked about once, and not where a platform is named, the fleet is all alike, or everything is where it shall be", async () => {
    const world = mixed();
    const desired = world.commit(files("image: amd:1"));
    await world.sync(desired);
    await world.plan(desired, { explain: true });
    expect(asked(world)).toEqual(["amd:1"]);
    const named = mixed();
    await named.sync(named.commit(files("image: amd:1, platform: linux/amd64")));
    const alike = mixed({ arch: {} });
    await alike.sync(alike.commit(files("image: amd:1")));
    expect([...asked(named), ...asked(alike)]).toEqual([]);
  });

  it("may get an image for more platforms later", async () => {
    const world = mixed();
    const desired = world.commit(files("image: amd:1, deploy: { placement: { constraints: [node.hostname == h2] } }"));
    expect(await world.sync(desired)).toMatchObject({ outcome: "unschedulable" });
    world.fleet.registry.publish({ ...ALL, reference: "amd:1" });
    await world.clock.settle(world.clock.sleep(11 * 60_000));
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged" });
  });
});

describe("how many more fit", () => {
  it("counts hosts for whose platform the image is there, also of a service that is where it shall be", async () => {
    const world = mixed();
    const service = "image: amd:1, deploy: { resources: { reservations: { cpus: '1' } } }";
    const desired = world.commit(files(service));
    await world.sync(desired);
    let input: PlanInput | undefined;
    const session = { ...world.session, engines: { ...world.fleet }, plan: (given: PlanInput) => buildPlan((input = given)) };
    const { plan } = await world.clock.settle(planFleet(desired, session, { closely: true, whatIf: true }));
    const { answer } = ifMore(situationOf(input!, plan), desired.stacks[0]!.services[0]!);
    expect(answer.total).toBe(3);
  });
});

describe("a registry that does not say for whom it has an image", () => {
  it("holds a plan up for three seconds, once and for all its images together", async () => {
    const world = mixed({ disturb: (_, { method }) => (method === "imagePlatforms" ? { lose: "silence" } : undefined) });
    const desired = world.commit(files("image: all:1 }, api: { image: amd:1"));
    const startedMs = world.clock.monotonicMs();
    await world.plan(desired);
    expect(world.clock.monotonicMs() - startedMs).toBeLessThan(3_100);
    const againMs = world.clock.monotonicMs();
    expect(await world.plan(desired)).toContain("create");
    expect(world.clock.monotonicMs() - againMs).toBeLessThan(100);
  });

  it("lets a host be tried, which is left aside by the next sync", async () => {
    const behaviour: BehaviourOf = () => ({});
    const world = mixed({
      arch: { h1: "aarch64" },
      images: [{ ...AMD_ONLY, behaviour }],
      disturb: (_, { method }) =>
        method === "imagePlatforms"
          ? { fail: { kind: "server", message: "toomanyrequests: you have reached your pull rate limit" } }
          : undefined,
    });
    const desired = world.commit(files("image: amd:1"));
    expect(await world.sync(desired)).toMatchObject({
      outcome: "error",
      failures: [{ host: "h1", reason: expect.stringContaining("no matching manifest for linux/arm64") }],
    });
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged" });
    expect(world.containers()).toEqual(["h2 shop-web-1 running"]);
  });
});
