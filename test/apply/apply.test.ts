import { describe, expect, it } from "vitest";
import type { Operation } from "../../src/model/plan.ts";
import { COMPLETED, create, HEALTHY, made, planOf, RUNNING, start, wait } from "./plan-of.ts";
import { reasonOf, results, scene } from "./world.ts";

const PLAIN = { Image: "plain:1" };

describe("applying a plan", () => {
  it("keeps at most two starts of a host in flight, however many are ready", async () => {
    const inFlight = new Map<string, number>();
    const most = new Map<string, number>();
    const world = scene({
      disturb: (moment, { host, method }) => {
        if (method !== "startContainer" && method !== "createContainer") return undefined;
        const key = `${host} ${method}`;
        inFlight.set(key, (inFlight.get(key) ?? 0) + (moment === "before" ? 1 : -1));
        most.set(key, Math.max(most.get(key) ?? 0, inFlight.get(key)!));
        return moment === "before" ? { delayMs: 100 } : undefined;
      },
    });
    const slots = Array.from({ length: 12 }, (_, index) => index + 1);
    const hostOf = (slot: number): string => (slot % 2 === 0 ? "a" : "b");
    const result = await world.apply(
      planOf(
        ...slots.map((slot) => [create(slot, {}, PLAIN, hostOf(slot)), { host: hostOf(slot) }] as const),
        ...slots.map((slot) => [start(made(slot)), { host: hostOf(slot), after: [slot] }] as const),
      ),
    );
    expect(new Set(results(result))).toEqual(new Set(["done"]));
    expect(Object.fromEntries(most)).toEqual({
      "a startContainer": 2,
      "b startContainer": 2,
      "a createContainer": 4,
      "b createContainer": 4,
    });
  });

  it("tells of every step that began and of every step that ended", async () => {
    const world = scene();
    await world.apply(planOf([create(1, {}, { Image: "none:1" })], [start(made(1)), { after: [1] }]));
    expect(world.events.map((event) => ("step" in event ? `${event.type} ${event.step}` : event.type))).toEqual([
      "step-started 1",
      "step-ended 1",
      "step-ended 2",
    ]);
    expect(world.events.at(-1)).toMatchObject({ outcome: { result: "skipped", because: 1 } });
  });

  it("brings the other hosts up to date while one is frozen, and begins nothing more there after one silence", async () => {
    const world = scene();
    world.fleet.control.freeze("a");
    const result = await world.apply(
      planOf(
        [create(1, {}, PLAIN)],
        [start(made(1)), { after: [1] }],
        [create(2, {}, PLAIN)],
        [create(3, {}, PLAIN)],
        [create(4, {}, PLAIN)],
        [create(5, {}, PLAIN)],
        [create(6, {}, PLAIN, "b"), { host: "b" }],
        [start(made(7)), { host: "b", after: [7] }],
        [wait(made(7), RUNNING), { host: "b", after: [8] }],
      ),
    );
    expect(results(result)).toEqual(["unknown", "skipped", "unknown", "unknown", "unknown", "skipped", "done", "done", "done"]);
    expect(world.fleet.world("b").containers.map(({ state }) => state)).toEqual(["running"]);
  });

  it("ends a wait and begins nothing more when it is interrupted", async () => {
    const interrupt = new AbortController();
    const world = scene();
    const result = await world.apply(
      planOf(
        [create(1)],
        [start(made(1)), { after: [1] }],
        [wait(made(1), HEALTHY), { after: [2] }],
        [create(2, {}, PLAIN), { after: [3] }],
      ),
      {
        signal: interrupt.signal,
        emit: (event) => {
          if (event.type === "step-started" && event.kind === "healthy") interrupt.abort(new Error("Ctrl-C"));
        },
      },
    );
    expect(results(result)).toEqual(["done", "done", "skipped", "skipped"]);
    expect(result.outcomes.get(4)).toEqual({ result: "skipped", because: 0 });
    expect(world.fleet.world("a").containers.map(({ name }) => name)).toEqual(["shop-web-1"]);
  });

  it("gives a write under way a little time when it is interrupted, and no more than that", async () => {
    for (const frozen of [false, true]) {
      const interrupt = new AbortController();
      const world = scene({
        disturb: (moment, { method }) => (moment === "before" && method === "createContainer" ? { delayMs: 1_000 } : undefined),
      });
      if (frozen) world.fleet.control.freeze("a");
      void world.clock.sleep(500).then(() => interrupt.abort(new Error("Ctrl-C")));
      const result = await world.apply(planOf([create(1, {}, PLAIN)], [start(made(1)), { after: [1] }]), { signal: interrupt.signal });
      expect(results(result)).toEqual([frozen ? "unknown" : "done", "skipped"]);
      expect(world.clock.monotonicMs()).toBeLessThan(4_000);
    }
  });

  it("says in the engine's words why a start failed", async () => {
    const world = scene();
    const ports = { HostConfig: { PortBindings: { "80/tcp": [{ HostIp: "", HostPort: "8080" }] } }, ExposedPorts: { "80/tcp": {} } };
    const result = await world.apply(
      planOf(
        [create(1, {}, { ...PLAIN, ...ports })],
        [start(made(1)), { after: [1] }],
        [create(2, {}, { ...PLAIN, ...ports }), { after: [2] }],
        [start(made(3)), { after: [3] }],
        [wait(made(3), RUNNING), { after: [4] }],
      ),
    );
    expect(results(result)).toEqual(["done", "done", "done", "failed", "skipped"]);
    expect(reasonOf(result.outcomes.get(4))).toContain("port is already allocated");
  });

  it("runs hooks after the start and before the stop, and fails the step of one that fails", async () => {
    const world = scene({
      images: [
        {
          reference: "plain:1",
          command: ["serve"],
          present: true,
          behaviour: { exec: (command) => ({ exitCode: command[0] === "bad" ? 3 : 0, output: command.join(" ") }) },
        },
      ],
    });
    const result = await world.apply(
      planOf(
        [create(1, {}, PLAIN)],
        [start(made(1), [{ command: ["good"], environment: [] }]), { after: [1] }],
        [{ kind: "stop", container: made(1), graceMs: 1_000, hooks: [{ command: ["bad", "hook"], environment: [] }] }, { after: [2] }],
      ),
    );
    expect(results(result)).toEqual(["done", "done", "failed"]);
    expect(reasonOf(result.outcomes.get(3))).toContain("pre_stop hook `bad hook` exited with 3");
    expect(world.fleet.world("a").containers[0]?.state).toBe("running");
  });

  it("replaces: stop, remove, rename; and the same plan a second time changes nothing", async () => {
    const world = scene();
    const first = await world.apply(
      planOf([create(1, {}, PLAIN)], [start(made(1)), { after: [1] }], [create(2, {}, PLAIN)], [start(made(3)), { after: [3] }]),
    );
    const [old, next] = [first.created.get(1)!, first.created.get(3)!];
    const steps: readonly Operation[] = [
      { kind: "stop", container: { name: "old", id: old }, graceMs: 1_000, hooks: [] },
      { kind: "remove", container: { name: "old", id: old } },
      { kind: "rename", container: { name: "new", id: next }, name: "shop-web-1" },
    ];
    const plan = planOf([steps[0]!], [steps[1]!, { after: [1] }], [steps[2]!, { after: [2] }]);
    for (let times = 1; times <= 2; times++) {
      expect(results(await world.apply(plan))).toEqual(["done", "done", "done"]);
      expect(world.fleet.world("a").containers.map(({ id, name, state }) => ({ id, name, state }))).toEqual([
        { id: next, name: "shop-web-1", state: "running" },
      ]);
    }
  });

  it.each(["startContainer", "stopContainer", "removeContainer", "renameContainer"] as const)(
    "looks before it judges when the response to %s is lost",
    async (method) => {
      let lost = false;
      const world = scene({
        disturb: (moment, call) => {
          if (lost || moment !== "after" || call.method !== method) return undefined;
          lost = true;
          return { lose: "silence" };
        },
      });
      const result = await world.apply(
        planOf(
          [create(1, {}, { Image: "job:1" })],
          [start(made(1)), { after: [1] }],
          [wait(made(1), COMPLETED), { after: [2] }],
          [{ kind: "rename", container: made(1), name: "renamed" }, { after: [3] }],
          [{ kind: "stop", container: made(1), graceMs: 1_000, hooks: [] }, { after: [4] }],
          [{ kind: "remove", container: made(1) }, { after: [5] }],
        ),
      );
      expect(lost).toBe(true);
      expect(results(result)).toEqual(["done", "done", "done", "done", "done", "done"]);
      expect(world.fleet.world("a").containers).toEqual([]);
    },
  );

  it("makes networks and volumes once, and removes a network only when nothing uses it", async () => {
    const world = scene();
    const network: Operation = { kind: "network", body: { Name: "front" } };
    const volume: Operation = { kind: "volume", body: { Name: "data" } };
    expect(results(await world.apply(planOf([network], [network], [volume], [volume])))).toEqual(["done", "done", "done", "done"]);
    const front = world.fleet.world("a").networks.filter(({ name }) => name === "front");
    expect(front).toHaveLength(1);
    await world.apply(planOf([create(1, { networks: [{ name: "front", endpoint: {} }] }, PLAIN)], [start(made(1)), { after: [1] }]));
    const gone: Operation = { kind: "remove-network", name: "front", id: front[0]!.id };
    expect(results(await world.apply(planOf([gone])))).toEqual(["failed"]);
    expect(world.fleet.world("a").networks.filter(({ name }) => name === "front")).toHaveLength(1);
  });
});

describe("a name or a container that will not go", () => {
  const RENAME: Operation = { kind: "rename", container: { name: "new", id: "" }, name: "shop-web-1" };

  it("is waited for while the engine reserves the name of a predecessor that is gone", async () => {
    const world = scene();
    const id = world.fleet.control.createByHand("a", "new", { Image: "plain:1" });
    world.fleet.control.ghostName("a", "shop-web-1");
    void world.clock.sleep(300).then(() => world.fleet.control.exorcise("a", "shop-web-1"));
    expect(results(await world.apply(planOf([{ ...RENAME, container: { name: "new", id } }])))).toEqual(["done"]);
    expect(world.fleet.world("a").containers[0]?.name).toBe("shop-web-1");
  });

  it("is reported when somebody has the name, and left to them", async () => {
    const world = scene();
    const id = world.fleet.control.createByHand("a", "new", { Image: "plain:1" });
    world.fleet.control.createByHand("a", "shop-web-1", { Image: "plain:1" });
    const result = await world.apply(planOf([{ ...RENAME, container: { name: "new", id } }]));
    expect(reasonOf(result.outcomes.get(1))).toContain("already in use");
    expect(
      world.fleet
        .world("a")
        .containers.map(({ name }) => name)
        .toSorted(),
    ).toEqual(["new", "shop-web-1"]);
  });

  it("is done when a removal that was under way ends, and failed within a bound when it hangs", async () => {
    for (const unstuckAfterMs of [2_000, undefined]) {
      const world = scene();
      const id = world.fleet.control.createByHand("a", "old", { Image: "plain:1" });
      world.fleet.control.stickRemoval("a", id);
      if (unstuckAfterMs !== undefined) void world.clock.sleep(unstuckAfterMs).then(() => world.fleet.control.unstickRemoval("a", id));
      const result = await world.apply(planOf([{ kind: "remove", container: { name: "old", id } }]));
      expect(results(result)).toEqual([unstuckAfterMs === undefined ? "failed" : "done"]);
      expect(world.clock.monotonicMs()).toBeLessThan(31_000);
    }
  });
});

describe("pulling an image", () => {
  const pull: Operation = { kind: "pull", reference: "far:1", platform: undefined };

  it("pulls what is missing, and not again what is present", async () => {
    const world = scene();
    expect(results(await world.apply(planOf([pull], [pull, { after: [1] }])))).toEqual(["done", "done"]);
    expect(world.fleet.calls.log.filter(({ method }) => method === "pullImage")).toHaveLength(1);
  });

  it("fails within seconds when the registry says nothing", async () => {
    const world = scene({
      disturb: (moment, { method }) => (moment === "before" && method === "pullImage" ? { delayMs: 3_600_000 } : undefined),
    });
    const result = await world.apply(planOf([pull], [create(1, {}, { Image: "far:1" }), { after: [1] }]));
    expect(results(result)).toEqual(["failed", "skipped"]);
    expect(reasonOf(result.outcomes.get(1))).toContain("the registry sent nothing for 15 s");
    expect(result.outcomes.get(1)).toMatchObject({ fault: { kind: "timeout", host: "a" } });
    expect(world.clock.monotonicMs()).toBeLessThan(16_000);
  });
});
