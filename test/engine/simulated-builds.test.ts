import { describe, expect, it } from "vitest";
import { Fault } from "../../src/engine/fault.ts";
import type { BuildOptions, Engine } from "../../src/engine/port.ts";
import { commandOf, expanded, pairsOf, parseDockerfile } from "../../src/engine/simulated/builder/dockerfile.ts";
import { runCommand } from "../../src/engine/simulated/builder/run.ts";
import { simulateFleet, type Disturb, type SimulatedFleet } from "../../src/engine/simulated/fleet.ts";
import { virtualClock, type VirtualClock } from "../simulation/clock.ts";
import { tarOf } from "./contract-subject.ts";

const BUILD: BuildOptions = { dockerfile: "Dockerfile", tags: ["made:1"], args: {}, labels: {} };

interface Scene {
  readonly clock: VirtualClock;
  readonly fleet: SimulatedFleet;
  readonly a: Engine;
  readonly b: Engine;
  now<T>(call: Promise<T>): Promise<T>;
  fault(call: Promise<unknown>): Promise<Fault>;
}

function scene(disturb?: Disturb): Scene {
  const clock = virtualClock();
  const fleet = simulateFleet({
    clock,
    hosts: [{ name: "a" }, { name: "b" }],
    images: [
      { reference: "base:1", present: true },
      { reference: "far:1", pullMs: 3000 },
    ],
    latencyMs: () => 4,
    ...(disturb ? { disturb } : {}),
  });
  return {
    clock,
    fleet,
    a: fleet.get("a"),
    b: fleet.get("b"),
    now: (call) => clock.settle(call),
    fault: async (call) => {
      const error = await clock.settle(call.catch((reason: unknown) => reason));
      expect(error).toBeInstanceOf(Fault);
      return error as Fault;
    },
  };
}

function built(engine: Engine, dockerfile: string, options: Partial<BuildOptions> = {}): Promise<string> {
  return engine.buildImage(tarOf({ Dockerfile: dockerfile }), { ...BUILD, ...options });
}

describe("images between simulated hosts", () => {
  it("differ where they are built twice, and are the same where they are saved and loaded", async () => {
    const { now, a, b } = scene();
    const id = await now(built(a, "FROM base:1\nRUN make\n"));
    expect(await now(built(b, "FROM base:1\nRUN make\n"))).not.toBe(id);
    await now(b.loadImages(a.saveImages(["made:1"])));
    expect((await now(b.inspectImage("made:1"))).Id).toBe(id);
  });

  it("go through the registry under a digest, and behave as their base does", async () => {
    const { now, a, b } = scene();
    const id = await now(built(a, 'FROM base:1\nENV A=1\nCMD ["serve"]\n', { tags: ["r.example/app:1"] }));
    const digest = await now(a.pushImage("r.example/app:1"));
    expect(await now(b.resolveDigest("r.example/app:1"))).toBe(digest);
    expect(await now(b.imagePlatforms("r.example/app:1"))).toEqual(["linux/amd64"]);
    await now(b.pullImage(`r.example/app@${digest}`));
    const image = await now(b.inspectImage(`r.example/app@${digest}`));
    expect(image).toMatchObject({ Id: id, RepoDigests: [`r.example/app@${digest}`] });
    const container = await now(b.createContainer("app-1", { Image: id }));
    await now(b.startContainer(container));
    expect((await now(b.inspectContainer(container))).State.Status).toBe("running");
  });

  it("are pulled as bases in the time that takes", async () => {
    const { now, a, clock, fleet, fault } = scene();
    await now(built(a, "FROM far:1\nRUN make\n"));
    expect(clock.monotonicMs()).toBeGreaterThan(3000);
    fleet.registry.trouble("gone:1", { status: 403, message: "denied: requested access to the resource is denied" });
    expect(await fault(built(a, "FROM gone:1\n"))).toMatchObject({ kind: "denied" });
    expect(await fault(built(a, "FROM nowhere:1\n"))).toMatchObject({ kind: "not-found" });
  });

  it("are refused by a registry in trouble, or hang there", async () => {
    const { now, a, fleet, fault } = scene();
    await now(a.tagImage("base:1", "r.example/app:1"));
    fleet.registry.trouble("r.example/app:1", { status: 403, message: "denied: requested access to the resource is denied" });
    expect(await fault(a.pushImage("r.example/app:1"))).toMatchObject({ kind: "denied" });
    fleet.registry.trouble("r.example/app:1", "hang");
    expect(await fault(a.pushImage("r.example/app:1"))).toMatchObject({ kind: "timeout", unknownOutcome: true });
  });
});

describe("faults of builds and transfers", () => {
  it("lose a build's answer: it was built all the same", async () => {
    const { now, a, fault } = scene((moment, { method }) =>
      moment === "after" && method === "buildImage" ? { lose: "reset" } : undefined,
    );
    expect(await fault(built(a, "FROM base:1\nRUN make\n"))).toMatchObject({ kind: "unreachable", unknownOutcome: true });
    expect((await now(a.inspectImage("made:1"))).RepoTags).toEqual(["made:1"]);
  });

  it("abort a build that takes long, and leave no image", async () => {
    const { now, a, clock, fault } = scene();
    const controller = new AbortController();
    const call = built(a, "FROM base:1\nRUN sleep 100\n", { signal: controller.signal });
    call.catch(() => undefined);
    await clock.run(clock.monotonicMs() + 1000);
    controller.abort();
    expect(await fault(call)).toMatchObject({ kind: "aborted", unknownOutcome: true });
    await clock.run(clock.monotonicMs() + 200_000);
    expect(await fault(a.inspectImage("made:1"))).toMatchObject({ kind: "not-found" });
    await now(a.info());
  });

  it("kill the daemon under a build: the call ends and nothing is left", async () => {
    const { a, clock, fleet, fault } = scene();
    const call = built(a, "FROM base:1\nRUN sleep 100\n");
    call.catch(() => undefined);
    await clock.run(clock.monotonicMs() + 1000);
    fleet.control.killDaemon("a");
    expect(await fault(call)).toMatchObject({ kind: "unreachable", unknownOutcome: true });
    fleet.control.startDaemon("a");
    await clock.run(clock.monotonicMs() + 200_000);
    expect(fleet.world("a").images.flatMap(({ tags }) => tags)).toEqual(["base:1"]);
  });

  it("fail a build on a full disk", async () => {
    const { a, fleet, fault } = scene();
    fleet.control.fillDisk("a");
    expect(await fault(built(a, "FROM base:1\nRUN make\n"))).toMatchObject({ kind: "server" });
  });

  it("kill the source in the middle of a transfer: the other host has nothing of it", async () => {
    const { now, a, b, fleet, fault } = scene();
    await now(built(a, "FROM base:1\nRUN make\n"));
    const halfway = async function* (): AsyncGenerator<Uint8Array> {
      let chunks = 0;
      for await (const chunk of a.saveImages(["made:1"])) {
        yield chunk;
        if (++chunks === 1) fleet.control.killDaemon("a");
        if (chunks === 1) fleet.control.startDaemon("a");
      }
    };
    expect(await fault(b.loadImages(halfway()))).toMatchObject({ kind: "unreachable", host: "a" });
    expect(fleet.world("b").images.flatMap(({ tags }) => tags)).toEqual(["base:1"]);
  });

  it("count and name the calls", async () => {
    const { now, a, b, fleet } = scene();
    await now(built(a, "FROM base:1\nRUN make\n"));
    await now(b.loadImages(a.saveImages(["made:1"])));
    expect(fleet.calls.log.map(({ host, method, subject, write }) => [host, method, subject, write])).toEqual([
      ["a", "buildImage", "made:1", true],
      ["b", "loadImages", "", true],
      ["a", "saveImages", "made:1", false],
    ]);
  });
});

describe("a Dockerfile as the simulated builder reads it", () => {
  const none = new Map<string, string>();

  it("joins continued lines, skips comments between them and counts lines as they are", () => {
    const read = parseDockerfile("# syntax\nFROM a \\\n  # why\n\n  AS b\nrun --mount=type=cache,target=/c --network=none x\n");
    expect(read.map(({ name, rest, flags }) => [name, rest.replace(/\s+/g, " "), flags])).toEqual([
      ["FROM", "a AS b", {}],
      ["RUN", "x", { mount: "type=cache,target=/c", network: "none" }],
    ]);
    expect(() => parseDockerfile("FROM a\n\n# x\nNOPE y\n")).toThrow("line 4: unknown instruction: NOPE");
    expect(() => parseDockerfile("\n# nothing\n")).toThrow("cannot be empty");
  });

  it.each([
    ["A=1 B=2", { A: "1", B: "2" }],
    ["A=\"x y\" B='$V z' C=x\\ y", { A: "x y", B: "$V z", C: "x y" }],
    ['A=$V B="${V}!" C="${NO:-d e}"', { A: "v w", B: "v w!", C: "d e" }],
    ["A some old form", { A: "some old form" }],
  ])("takes the pairs of %s apart", (text, pairs) => {
    expect(Object.fromEntries(pairsOf(text, new Map([["V", "v w"]])))).toMatchObject(pairs);
  });

  it("tells a list from a command for the shell", () => {
    expect(commandOf('["a", "b c"]')).toEqual(["a", "b c"]);
    expect(commandOf("a b")).toEqual(["/bin/sh", "-c", "a b"]);
    expect(commandOf("['a']")).toEqual(["/bin/sh", "-c", "['a']"]);
    expect(expanded("${A:-b}$C", none)).toBe("b");
  });

  it.each([
    ["make", 0, []],
    ["echo a && false", 1, ["a"]],
    ["false || echo b", 0, ["b"]],
    ["false; echo c", 0, ["c"]],
    ["echo 'd e'; exit 4; echo never", 4, ["d e"]],
  ])("runs %s", (script, code, output) => {
    expect(runCommand(script)).toMatchObject({ code, output });
  });
});
