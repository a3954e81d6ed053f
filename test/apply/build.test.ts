import { describe, expect, it } from "vitest";
import type { Disturb } from "../../src/engine/simulated/types.ts";
import type { ImageBuild } from "../../src/model/desired.ts";
import type { Operation } from "../../src/model/plan.ts";
import { planOf } from "./plan-of.ts";
import { reasonOf, results, scene, type Scene } from "./world.ts";

const REFERENCE = "shop-web:0123456789ab";
const REMOTE = "reg.example.com/web:1-0123456789ab";

function building(dockerfile: string, changes: Partial<ImageBuild> = {}): Operation {
  const content = new TextEncoder().encode(dockerfile);
  const build: ImageBuild = {
    hash: "0123456789ab",
    reference: REFERENCE,
    alsoTagged: [],
    push: false,
    origin: "./web",
    needs: [],
    context: [{ path: "Dockerfile", mode: 0o644, uid: 0, gid: 0, content }],
    dockerfile: "Dockerfile",
    args: {},
    labels: { "slipway.build": "0123456789ab" },
    target: undefined,
    platform: undefined,
    network: undefined,
    extraHosts: [],
    shmSizeBytes: undefined,
    noCache: false,
    pull: false,
    cacheFrom: [],
    bases: ["plain:1"],
    buildkit: false,
    ...changes,
  };
  return { kind: "build", build };
}

const BUILD = building("FROM plain:1\nCOPY . /x\n");
const TRANSFER: Operation = { kind: "transfer", reference: REFERENCE, from: "a" };

/** Names of an image on a host; undefined when it is not there. */
async function imageOn(world: Scene, host: string, reference = REFERENCE): Promise<string | undefined> {
  const images = await world.clock.run(world.fleet.get(host).listImages());
  return images.find(({ RepoTags }) => RepoTags?.includes(reference))?.Id;
}

function calls(world: Scene, method: string): number {
  return world.fleet.calls.log.filter((call) => call.method === method).length;
}

/** Loses the answer to the first call of a method. */
function losing(method: string): Disturb {
  let lost = false;
  return (moment, call) => {
    if (lost || moment !== "after" || call.method !== method) return undefined;
    lost = true;
    return { lose: "reset" };
  };
}

describe("a build step", () => {
  it("leaves an image under the name of its content, and under the others", async () => {
    const world = scene();
    const outcome = await world.apply(planOf([building("FROM plain:1\nCOPY . /x\n", { alsoTagged: ["web:1", "web:latest"] })]));
    expect(results(outcome)).toEqual(["done"]);
    const id = await imageOn(world, "a");
    expect(id).toMatch(/^sha256:/);
    expect([await imageOn(world, "a", "web:1"), await imageOn(world, "a", "web:latest")]).toEqual([id, id]);
  });

  it("builds nothing that has come meanwhile", async () => {
    const world = scene();
    await world.apply(planOf([BUILD]));
    expect(results(await world.apply(planOf([BUILD])))).toEqual(["done"]);
    expect(calls(world, "buildImage")).toBe(1);
  });

  it("looks before it builds again when the answer is lost", async () => {
    const world = scene({ disturb: losing("buildImage") });
    expect(results(await world.apply(planOf([BUILD])))).toEqual(["done"]);
    expect(calls(world, "buildImage")).toBe(1);
  });

  it("fails with the step and its output when a command fails, and what needs it is skipped", async () => {
    const world = scene();
    const failing = building("FROM plain:1\nRUN echo no compiler; exit 7\n");
    const outcome = await world.apply(planOf([failing], [TRANSFER, { host: "b", after: [1] }]));
    expect(results(outcome)).toEqual(["failed", "skipped"]);
    expect(outcome.outcomes.get(1)).toMatchObject({ fault: { kind: "invalid" } });
    expect(reasonOf(outcome.outcomes.get(1))).toMatch(
      /^shop-web:0123456789ab could not be built: .*RUN echo no compiler; exit 7.*; last lines: no compiler$/,
    );
  });

  it("does not repeat arguments that are secrets by their name, when a command prints them", async () => {
    const world = scene();
    const args = { API_TOKEN: "hunter2", LEVEL: "verbose" };
    const failing = building("FROM plain:1\nRUN echo hunter2 verbose; exit 7\n", { args });
    const outcome = await world.apply(planOf([failing]));
    expect(reasonOf(outcome.outcomes.get(1))).toContain("last lines: *** verbose");
    expect(reasonOf(outcome.outcomes.get(1))).not.toContain("hunter2");
  });

  /** Holds the build up for as long, and does something while it is held. */
  const held = (delayMs: number, meanwhile: () => void): Disturb => {
    return (moment, call) => {
      if (moment !== "before" || call.method !== "buildImage") return undefined;
      meanwhile();
      return { delayMs };
    };
  };

  it("may be silent for as long as its engine answers", async () => {
    const world = scene({ disturb: held(10 * 60_000, () => undefined) });
    expect(results(await world.apply(planOf([BUILD])))).toEqual(["done"]);
  });

  it("holds nobody up when its engine answers nothing any more, and says that it may go on", async () => {
    const world: Scene = scene({ disturb: held(10 * 60_000, () => world.fleet.control.freeze("a")) });
    const outcome = await world.apply(planOf([BUILD], [TRANSFER, { host: "b", after: [1] }]));
    expect(results(outcome)).toEqual(["unknown", "skipped"]);
    expect(reasonOf(outcome.outcomes.get(1))).toContain("a said nothing for");
    expect(world.clock.monotonicMs()).toBeLessThan(2 * 60_000);
  });

  it("ends when the sync is interrupted, without blaming the build", async () => {
    const stop = new AbortController();
    const world = scene({
      disturb: (moment, call) => {
        if (moment !== "before" || call.method !== "buildImage") return undefined;
        stop.abort(new Error("interrupted"));
        return { delayMs: 60_000 };
      },
    });
    const outcome = await world.apply(planOf([BUILD]), { signal: stop.signal });
    expect(results(outcome)[0]).not.toBe("failed");
    expect(await imageOn(world, "a")).toBeUndefined();
  });
});

describe("a transfer step", () => {
  it("brings the same image to the other host", async () => {
    const world = scene();
    expect(results(await world.apply(planOf([BUILD], [TRANSFER, { host: "b", after: [1] }])))).toEqual(["done", "done"]);
    expect(await imageOn(world, "b")).toBe(await imageOn(world, "a"));
  });

  it("moves nothing that is there", async () => {
    const world = scene();
    await world.apply(planOf([BUILD], [TRANSFER, { host: "b", after: [1] }]));
    expect(results(await world.apply(planOf([TRANSFER, { host: "b" }])))).toEqual(["done"]);
    expect([calls(world, "saveImages"), calls(world, "loadImages")]).toEqual([1, 1]);
  });

  it("counts as done when the answer is lost and the image is there", async () => {
    const world = scene({ disturb: losing("loadImages") });
    expect(results(await world.apply(planOf([BUILD], [TRANSFER, { host: "b", after: [1] }])))).toEqual(["done", "done"]);
  });

  it("fails when its source has no such image", async () => {
    const world = scene();
    const outcome = await world.apply(planOf([TRANSFER, { host: "b" }]));
    expect(results(outcome)).toEqual(["failed"]);
    expect(reasonOf(outcome.outcomes.get(1))).toContain(`${REFERENCE} could not be transferred from a to b`);
  });

  it.each([
    ["source", "a", "saveImages"],
    ["target", "b", "loadImages"],
  ])("ends soon when the %s freezes, and others go on", async (_which, frozen, method) => {
    const world: Scene = scene({
      hosts: [{ name: "a" }, { name: "b" }, { name: "c" }],
      disturb: (_moment, call) => {
        if (call.host !== frozen || call.method !== method) return undefined;
        world.fleet.control.freeze(frozen);
        return { lose: "silence" };
      },
    });
    const began = world.clock.monotonicMs();
    const outcome = await world.apply(planOf([BUILD], [TRANSFER, { host: "b", after: [1] }], [BUILD, { host: "c" }]));
    expect(results(outcome)).toEqual(["done", "failed", "done"]);
    expect(outcome.outcomes.get(2)).toMatchObject({ fault: { kind: "timeout" } });
    expect(world.clock.monotonicMs() - began).toBeLessThan(90_000);
  });

  it.each([
    ["source", "a", "saveImages"],
    ["target", "b", "loadImages"],
  ])("ends within its limit when the %s is silent about it, and the third host gets its image", async (_which, silent, method) => {
    const world = scene({
      hosts: [{ name: "a" }, { name: "b" }, { name: "c" }],
      disturb: (_moment, call) =>
        call.host === silent && call.method === method && firstOf(world, method) ? { lose: "silence" } : undefined,
    });
    const began = world.clock.monotonicMs();
    const outcome = await world.apply(planOf([BUILD], [TRANSFER, { host: "b", after: [1] }], [TRANSFER, { host: "c", after: [1] }]));
    expect(results(outcome)).toEqual(["done", "failed", "done"]);
    expect(outcome.outcomes.get(2)).toMatchObject({ fault: { kind: "timeout" } });
    expect(world.clock.monotonicMs() - began).toBeLessThan(12 * 60_000);
  });
});

describe("a push step", () => {
  it("makes the image available to a pull on another host", async () => {
    const world = scene();
    const build = building("FROM plain:1\nCOPY . /x\n", { reference: REMOTE });
    const outcome = await world.apply(
      planOf(
        [build],
        [{ kind: "push", references: [REMOTE] }, { after: [1] }],
        [
          { kind: "pull", reference: REMOTE, platform: undefined },
          { host: "b", after: [2] },
        ],
      ),
    );
    expect(results(outcome)).toEqual(["done", "done", "done"]);
    expect(await imageOn(world, "b", REMOTE)).toBeDefined();
  });

  it("fails with the registry's words, and says who could not push", async () => {
    const world = scene({
      disturb: (moment, call) =>
        moment === "before" && call.method === "pushImage" ? { fail: { kind: "denied", message: "no basic auth credentials" } } : undefined,
    });
    const build = building("FROM plain:1\nCOPY . /x\n", { reference: REMOTE });
    const outcome = await world.apply(planOf([build], [{ kind: "push", references: [REMOTE] }, { after: [1] }]));
    expect(reasonOf(outcome.outcomes.get(2))).toBe(`${REMOTE} could not be pushed: no basic auth credentials`);
    expect(outcome.outcomes.get(2)).toMatchObject({ result: "failed", fault: { kind: "denied" } });
  });
});

/** Whether this is the first call of a method that the world has seen. */
function firstOf(world: Scene, method: string): boolean {
  return calls(world, method) <= 1;
}
