import { describe, expect, it } from "vitest";
import type { Gate } from "../../src/model/desired.ts";
import type { ContainerBody } from "../../src/model/engine.ts";
import { COMPLETED, create, HEALTHY, labelsOf, made, planOf, RUNNING, start, wait } from "./plan-of.ts";
import { reasonOf, results, scene, type Scene } from "./world.ts";

async function gated(
  world: Scene,
  gate: Gate,
  body: Partial<ContainerBody>,
): Promise<{ result: string; reason: string; health: string | undefined; tookMs: number }> {
  const began = world.clock.monotonicMs();
  const { outcomes } = await world.apply(
    planOf([create(1, {}, body)], [start(made(1)), { after: [1] }], [wait(made(1), gate), { after: [2] }]),
  );
  const outcome = outcomes.get(3)!;
  const health = outcome.result === "failed" ? outcome.health : undefined;
  return { result: outcome.result, reason: reasonOf(outcome), health, tookMs: world.clock.monotonicMs() - began };
}

describe("a gate", () => {
  it("on health opens as soon as the check passes", async () => {
    const { result, tookMs } = await gated(scene(), HEALTHY, { Image: "web:1" });
    expect(result).toBe("done");
    expect(tookMs).toBeGreaterThanOrEqual(1_500);
    expect(tookMs).toBeLessThan(2_200);
  });

  it("is opened by an engine event, however long the next look is away", async () => {
    const world = scene();
    const plan = planOf([create(1)], [start(made(1)), { after: [1] }], [wait(made(1), HEALTHY), { after: [2] }]);
    expect(results(await world.apply(plan, { limits: { pollMs: 25_000 } }))).toEqual(["done", "done", "done"]);
    expect(world.clock.monotonicMs()).toBeLessThan(2_200);
  });

  it("opens without any events, at the next look", async () => {
    const world = scene({
      disturb: (_, { method }) => (method === "events" ? { fail: { kind: "server", message: "no events", status: 500 } } : undefined),
    });
    const { result, tookMs } = await gated(world, HEALTHY, { Image: "web:1" });
    expect(result).toBe("done");
    expect(tookMs).toBeLessThan(2_400);
  });

  it("believes no look that began before it did", async () => {
    let slow = true;
    const world = scene({
      disturb: (moment, { method }) => {
        if (!slow || moment !== "after" || method !== "listContainers") return undefined;
        slow = false;
        return { delayMs: 1_000 };
      },
    });
    const result = await world.apply(
      planOf(
        [create(1, {}, { Image: "plain:1" })],
        [start(made(1)), { after: [1] }],
        [wait(made(1), RUNNING), { after: [2] }],
        [{ kind: "pause", durationMs: 500 }],
        [create(2, {}, { Image: "plain:1" }), { after: [4] }],
        [start(made(5)), { after: [5] }],
        [wait(made(5), RUNNING), { after: [6] }],
      ),
    );
    expect(slow).toBe(false);
    expect(new Set(results(result))).toEqual(new Set(["done"]));
  });

  it("on health fails with the last output of a check that never passes", async () => {
    const { result, reason, health } = await gated(scene(), HEALTHY, { Image: "sick:1" });
    expect(result).toBe("failed");
    expect(reason).toContain("unhealthy");
    expect(health).toContain("connection refused");
  });

  it("on health times out with the last output", async () => {
    const { result, reason, health, tookMs } = await gated(scene(), { kind: "healthy", timeoutMs: 10_000 }, { Image: "slow:1" });
    expect(result).toBe("failed");
    expect(reason).toContain("timed out after 10 s");
    expect(health).toContain("warming up");
    expect(tookMs).toBeLessThan(10_500);
  });

  it("on health fails where nothing checks it", async () => {
    expect((await gated(scene(), HEALTHY, { Image: "plain:1" })).reason).toContain("no healthcheck configured");
  });

  it("fails with exit code and last lines when the container ends meanwhile", async () => {
    const { result, reason, tookMs } = await gated(scene(), HEALTHY, { Image: "crash:1" });
    expect(result).toBe("failed");
    expect(reason).toContain("exited with code 7");
    expect(reason).toContain("no database");
    expect(tookMs).toBeLessThan(1_000);
  });

  it("fails when the container is restarted over and over", async () => {
    const { result, reason } = await gated(
      scene(),
      { kind: "running", timeoutMs: 5_000 },
      { Image: "crash:1", HostConfig: { RestartPolicy: { Name: "always" } } },
    );
    expect(result).toBe("failed");
    expect(reason).toContain("restarted");
  });

  it("on a steady run waits for the whole period and not much longer", async () => {
    const { result, tookMs } = await gated(scene(), { kind: "running", timeoutMs: 5_000 }, { Image: "plain:1" });
    expect(result).toBe("done");
    expect(tookMs).toBeGreaterThanOrEqual(5_000);
    expect(tookMs).toBeLessThan(5_100);
  });

  it("on completion opens when the job exits with 0, and fails with its exit code and words otherwise", async () => {
    expect((await gated(scene(), COMPLETED, { Image: "job:1" })).result).toBe("done");
    const bad = await gated(scene(), COMPLETED, { Image: "badjob:1" });
    expect(bad.result).toBe("failed");
    expect(bad.reason).toContain("exited with code 4");
    expect(bad.reason).toContain("table is locked");
  });

  it("lists once a look for all gates of a host, and inspects no container twice", async () => {
    const world = scene();
    const slots = Array.from({ length: 20 }, (_, index) => index + 1);
    const plan = planOf(
      ...slots.map((slot) => [create(slot)] as const),
      ...slots.map((slot) => [start(made(slot)), { after: [slot] }] as const),
      ...slots.map((slot) => [wait(made(slot), HEALTHY), { after: slots.map((each) => each + 20) }] as const),
    );
    expect(new Set(results(await world.apply(plan)))).toEqual(new Set(["done"]));
    const methods = world.fleet.calls.log.map(({ method }) => method);
    expect(methods.filter((method) => method === "listContainers").length).toBeLessThan(20);
    expect(methods.filter((method) => method === "inspectContainer").length).toBeLessThanOrEqual(20);
  });

  it("fails for an existing container that somebody restarts while it waits", async () => {
    const world = scene();
    const { control } = world.fleet;
    const id = control.createByHand("a", "shop-web-1", { Image: "plain:1", Labels: labelsOf(1) });
    control.startByHand("a", id);
    void world.clock.sleep(2_000).then(async () => {
      control.killContainer("a", id);
      control.startByHand("a", id);
    });
    const result = await world.apply(planOf([wait({ name: "shop-web-1", id }, { kind: "running", timeoutMs: 5_000 })]));
    expect(results(result)).toEqual(["failed"]);
    expect(reasonOf(result.outcomes.get(1))).toContain("restarted");
  });

  it("outlasts a cut cable", async () => {
    const world = scene();
    void world.clock.sleep(500).then(() => world.fleet.control.cut("a"));
    void world.clock.sleep(4_000).then(() => world.fleet.control.mend("a"));
    expect((await gated(world, HEALTHY, { Image: "web:1" })).result).toBe("done");
  });

  it("is unknown, not failed, when its host falls silent", async () => {
    const world = scene();
    let asked = false;
    const apply = world.apply(planOf([create(1)], [start(made(1)), { after: [1] }], [wait(made(1), HEALTHY), { after: [2] }]), {
      emit: (event) => {
        if (event.type !== "step-started" || event.kind !== "healthy" || asked) return;
        asked = true;
        world.fleet.control.freeze("a");
      },
    });
    expect(results(await apply)).toEqual(["done", "done", "unknown"]);
  });

  it("does not see a container of another fleet that copies the labels' words", async () => {
    const world = scene();
    const { fleet: simulated, clock } = world;
    const labels = { ...labelsOf(9), "slipway.fleet": "other" };
    await clock.run(simulated.get("a").createContainer("other", { Image: "plain:1", Labels: labels }));
    expect((await gated(world, RUNNING, { Image: "plain:1" })).result).toBe("done");
  });
});
