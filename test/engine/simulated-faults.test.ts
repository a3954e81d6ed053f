import { describe, expect, it } from "vitest";
import {
  simulateFleet,
  type Disturb,
  type SimulatedFleet,
  type SimulatedHostSpec,
  type SimulatedImage,
} from "../../src/engine/simulated/fleet.ts";
import { Fault } from "../../src/engine/fault.ts";
import type { Engine } from "../../src/engine/port.ts";
import { rng } from "../simulation/rng.ts";
import { virtualClock, type VirtualClock } from "../simulation/clock.ts";

const SECOND = 1_000_000_000;
const IMAGES: readonly SimulatedImage[] = [
  { reference: "web:1", present: true },
  { reference: "checked:1", present: true, healthcheck: { Test: ["CMD", "check"], Interval: SECOND, Retries: 2 } },
  { reference: "far:1", pullMs: 3000 },
];

interface Scene {
  readonly clock: VirtualClock;
  readonly fleet: SimulatedFleet;
  readonly a: Engine;
  /** The fault that the promise ends in, once virtual time has let it. */
  fault(call: Promise<unknown>): Promise<Fault>;
}

function scene(how: { readonly disturb?: Disturb; readonly host?: Partial<SimulatedHostSpec>; readonly seed?: number } = {}): Scene {
  const clock = virtualClock(how.seed === undefined ? undefined : rng(how.seed, "schedule"));
  const fleet = simulateFleet({
    clock,
    hosts: [{ name: "a", ...how.host }, { name: "b" }],
    images: IMAGES,
    latencyMs: () => 4,
    ...(how.disturb ? { disturb: how.disturb } : {}),
  });
  return {
    clock,
    fleet,
    a: fleet.get("a"),
    fault: async (call) => {
      const error: unknown = await clock.settle(
        call.then(
          () => "no fault",
          (reason: unknown) => reason,
        ),
      );
      expect(error).toBeInstanceOf(Fault);
      return error as Fault;
    },
  };
}

const names = (fleet: SimulatedFleet): string[] => fleet.world("a").containers.map(({ name }) => name);

async function up({ clock, a }: Scene, name: string, image = "web:1", policy?: string): Promise<string> {
  const id = await clock.settle(
    a.createContainer(name, { Image: image, ...(policy === undefined ? {} : { HostConfig: { RestartPolicy: { Name: policy } } }) }),
  );
  await clock.settle(a.startContainer(id));
  return id;
}

describe("a frozen daemon", () => {
  it("is silent, and carries out after the thaw what was sent while it was frozen", async () => {
    const stage = scene();
    stage.fleet.control.freeze("a");
    const fault = await stage.fault(stage.a.createContainer("late", { Image: "web:1" }, { deadlineMs: 5000 }));
    expect(fault).toMatchObject({ kind: "timeout", unknownOutcome: true });
    expect(names(stage.fleet)).toEqual([]);
    stage.fleet.control.thaw("a");
    await stage.clock.run(stage.clock.monotonicMs() + 100);
    expect(names(stage.fleet)).toEqual(["late"]);
  });

  it("says nothing of an unknown outcome for a read", async () => {
    const stage = scene();
    stage.fleet.control.freeze("a");
    expect(await stage.fault(stage.a.listContainers())).toMatchObject({ kind: "timeout", unknownOutcome: false });
  });

  it("does not notice deaths until the thaw, and does not restart meanwhile", async () => {
    const stage = scene();
    const id = await up(stage, "short", "web:1", "always");
    stage.fleet.control.misbehave("a", id, { exit: { code: 1, afterMs: 1000 } });
    stage.fleet.control.freeze("a");
    await stage.clock.run(stage.clock.monotonicMs() + 5000);
    stage.fleet.control.thaw("a");
    expect(stage.fleet.world("a").containers[0]?.state).toBe("restarting");
  });

  it("does not slow other hosts down", async () => {
    const stage = scene();
    stage.fleet.control.freeze("a");
    const from = stage.clock.monotonicMs();
    await stage.clock.settle(stage.fleet.get("b").listContainers());
    expect(stage.clock.monotonicMs() - from).toBe(4);
  });
});

describe("a cut network", () => {
  it("lets nothing arrive, now or later", async () => {
    const stage = scene();
    stage.fleet.control.cut("a");
    expect(await stage.fault(stage.a.createContainer("never", { Image: "web:1" }, { deadlineMs: 5000 }))).toMatchObject({
      kind: "timeout",
      unknownOutcome: true,
    });
    stage.fleet.control.mend("a");
    await stage.clock.run(stage.clock.monotonicMs() + 60_000);
    expect(names(stage.fleet)).toEqual([]);
    await up(stage, "now");
    expect(names(stage.fleet)).toEqual(["now"]);
  });

  it("loses the answer to a request that was under way, which is carried out", async () => {
    const stage = scene({
      disturb: (moment, call) => (moment === "after" && call.method === "createContainer" ? { lose: "silence" } : undefined),
    });
    expect(await stage.fault(stage.a.createContainer("ghostly", { Image: "web:1" }, { deadlineMs: 5000 }))).toMatchObject({
      kind: "timeout",
      unknownOutcome: true,
    });
    expect(names(stage.fleet)).toEqual(["ghostly"]);
  });
});

describe("a disturbed call", () => {
  it("that is lost on its way is not carried out; the caller cannot know", async () => {
    const stage = scene({ disturb: (moment, call) => (moment === "before" && call.write ? { lose: "reset" } : undefined) });
    expect(await stage.fault(stage.a.createContainer("lost", { Image: "web:1" }))).toMatchObject({
      kind: "unreachable",
      unknownOutcome: true,
    });
    expect(names(stage.fleet)).toEqual([]);
  });

  it("fails as it is told to", async () => {
    const stage = scene({
      disturb: (moment) => (moment === "before" ? { fail: { kind: "server", message: "boom", status: 500 } } : undefined),
    });
    expect(await stage.fault(stage.a.info())).toMatchObject({ kind: "server", status: 500, message: "boom", unknownOutcome: false });
  });

  it("is delayed beyond its deadline and still carried out", async () => {
    const stage = scene({ disturb: (moment, call) => (moment === "before" && call.write ? { delayMs: 20_000 } : undefined) });
    expect(await stage.fault(stage.a.createContainer("slow", { Image: "web:1" }, { deadlineMs: 1000 }))).toMatchObject({
      kind: "timeout",
      unknownOutcome: true,
    });
    await stage.clock.run();
    expect(names(stage.fleet)).toEqual(["slow"]);
  });

  it("is carried out although the caller left on its way", async () => {
    const stage = scene();
    const leaving = new AbortController();
    const call = stage.a.createContainer("abandoned", { Image: "web:1" }, { signal: leaving.signal });
    leaving.abort();
    expect(await stage.fault(call)).toMatchObject({ kind: "aborted", unknownOutcome: true });
    await stage.clock.run(100);
    expect(names(stage.fleet)).toEqual(["abandoned"]);
  });
});

describe("a daemon that dies", () => {
  it("refuses connections until it is back", async () => {
    const stage = scene();
    stage.fleet.control.killDaemon("a");
    expect(await stage.fault(stage.a.createContainer("no", { Image: "web:1" }))).toMatchObject({
      kind: "unreachable",
      unknownOutcome: false,
    });
    stage.fleet.control.startDaemon("a");
    await up(stage, "yes");
    expect(names(stage.fleet)).toEqual(["yes"]);
  });

  it("breaks the calls under way and the event stream", async () => {
    const stage = scene();
    const id = await up(stage, "one");
    stage.fleet.control.misbehave("a", id, { stop: "ignored" });
    const events = stage.a.events({ types: ["volume"] })[Symbol.asyncIterator]();
    const heard = events.next();
    const stop = stage.a.stopContainer(id, 10_000);
    for (const call of [heard, stop]) call.catch(() => undefined);
    await stage.clock.run(stage.clock.monotonicMs() + 1000);
    stage.fleet.control.killDaemon("a");
    expect(await stage.fault(stop)).toMatchObject({ kind: "unreachable", unknownOutcome: true });
    expect(await stage.fault(heard)).toMatchObject({ kind: "unreachable" });
  });

  it("forgets a stop that was under way: what is back up runs on", async () => {
    const stage = scene();
    const id = await up(stage, "one", "web:1", "always");
    stage.fleet.control.misbehave("a", id, { stop: "ignored" });
    const stop = stage.a.stopContainer(id, 10_000);
    stop.catch(() => undefined);
    await stage.clock.run(stage.clock.monotonicMs() + 1000);
    stage.fleet.control.restartDaemon("a");
    await stage.clock.run(stage.clock.monotonicMs() + 60_000);
    expect(stage.fleet.world("a").containers[0]?.state).toBe("running");
  });

  it("kills containers with 137 when it comes back, and restarts those whose policy says so", async () => {
    const stage = scene();
    for (const policy of ["no", "always", "unless-stopped", "on-failure"]) await up(stage, `run-${policy}`, "web:1", policy);
    for (const policy of ["always", "unless-stopped"])
      await stage.clock.settle(stage.a.stopContainer(await up(stage, `stopped-${policy}`, "web:1", policy), 1000));
    stage.fleet.control.restartDaemon("a");
    const states = Object.fromEntries(stage.fleet.world("a").containers.map(({ name, state, exitCode }) => [name, `${state} ${exitCode}`]));
    expect(states).toEqual({
      "run-no": "exited 137",
      "run-always": "running 0",
      "run-unless-stopped": "running 0",
      "run-on-failure": "running 0",
      "stopped-always": "running 0",
      "stopped-unless-stopped": "exited 0",
    });
  });

  it("leaves the last health of a container that died with it", async () => {
    const stage = scene();
    const id = await up(stage, "one", "checked:1");
    await stage.clock.run(stage.clock.monotonicMs() + 3000);
    stage.fleet.control.restartDaemon("a");
    expect((await stage.clock.settle(stage.a.inspectContainer(id))).State).toMatchObject({
      Status: "exited",
      Health: { Status: "healthy" },
    });
  });

  it("with live restore keeps containers, whose health then never changes again", async () => {
    const stage = scene({ host: { liveRestore: true } });
    const id = await up(stage, "one", "checked:1");
    await stage.clock.run(stage.clock.monotonicMs() + 3000);
    stage.fleet.control.restartDaemon("a");
    stage.fleet.control.misbehave("a", id, { health: { passesFromMs: Infinity } });
    await stage.clock.run(stage.clock.monotonicMs() + 60_000);
    expect((await stage.clock.settle(stage.a.inspectContainer(id))).State).toMatchObject({
      Status: "running",
      Health: { Status: "healthy" },
    });
  });
});

describe("what goes wrong on a host", () => {
  it("keeps a ghost's name taken although no list shows it", async () => {
    const stage = scene();
    stage.fleet.control.ghostName("a", "web-1");
    expect(await stage.fault(stage.a.createContainer("web-1", { Image: "web:1" }))).toMatchObject({ kind: "conflict" });
    expect(await stage.clock.settle(stage.a.listContainers())).toEqual([]);
    stage.fleet.control.exorcise("a", "web-1");
    await up(stage, "web-1");
  });

  it("keeps name and state of a container whose removal is stuck", async () => {
    const stage = scene();
    const id = await up(stage, "web-1");
    stage.fleet.control.stickRemoval("a", id);
    expect((await stage.clock.settle(stage.a.listContainers()))[0]).toMatchObject({ State: "removing", Status: "Removal In Progress" });
    expect(await stage.fault(stage.a.removeContainer(id, true))).toMatchObject({ kind: "conflict" });
    expect(await stage.fault(stage.a.createContainer("web-1", { Image: "web:1" }))).toMatchObject({ kind: "conflict" });
  });

  it("refuses creates and starts on a full disk, and lets things be removed", async () => {
    const stage = scene();
    const id = await up(stage, "web-1");
    await stage.clock.settle(stage.a.stopContainer(id, 1000));
    stage.fleet.control.fillDisk("a");
    expect(await stage.fault(stage.a.startContainer(id))).toMatchObject({
      kind: "server",
      message: expect.stringContaining("no space left"),
    });
    expect(await stage.fault(stage.a.createContainer("web-2", { Image: "web:1" }))).toMatchObject({ kind: "server" });
    await stage.clock.settle(stage.a.removeContainer(id, false));
    expect(names(stage.fleet)).toEqual([]);
  });

  it("refuses a port that another program has", async () => {
    const stage = scene();
    stage.fleet.control.takePort("a", 80);
    const id = await stage.clock.settle(
      stage.a.createContainer("web-1", {
        Image: "web:1",
        ExposedPorts: { "80/tcp": {} },
        HostConfig: { PortBindings: { "80/tcp": [{ HostIp: "", HostPort: "80" }] } },
      }),
    );
    expect(await stage.fault(stage.a.startContainer(id))).toMatchObject({
      kind: "server",
      message: expect.stringContaining("address already in use"),
    });
    expect(stage.fleet.world("a").containers[0]).toMatchObject({ state: "created", exitCode: 128 });
  });

  it("backs off longer and longer between restarts, up to a minute", async () => {
    const stage = scene();
    const id = await up(stage, "crash", "web:1", "always");
    const deaths: number[] = [];
    for (let death = 0; death < 14; death += 1) {
      stage.fleet.control.killContainer("a", id, { exitCode: 1 });
      const from = stage.clock.monotonicMs();
      await stage.clock.until(() => stage.fleet.world("a").containers[0]?.state === "running");
      deaths.push(stage.clock.monotonicMs() - from);
    }
    expect(deaths).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 12800, 25600, 51200, 60000, 60000, 60000, 60000]);
  });

  it("shows a process that ran out of memory", async () => {
    const stage = scene();
    const id = await up(stage, "greedy");
    stage.fleet.control.killContainer("a", id, { outOfMemory: true });
    expect((await stage.clock.settle(stage.a.inspectContainer(id))).State).toMatchObject({
      Status: "exited",
      ExitCode: 137,
      OOMKilled: true,
    });
  });
});

describe("the registry", () => {
  it("gives an image in its own time, under tag and digest", async () => {
    const stage = scene();
    expect(await stage.fault(stage.a.inspectImage("far:1"))).toMatchObject({ kind: "not-found" });
    await stage.clock.settle(stage.a.pullImage("far:1"));
    expect(stage.clock.monotonicMs()).toBeGreaterThan(3000);
    const digest = await stage.clock.settle(stage.a.resolveDigest("far:1"));
    expect((await stage.clock.settle(stage.a.inspectImage("far:1"))).RepoDigests).toEqual([`far@${digest}`]);
  });

  it("moves a tag: who pulled before keeps the old image until the next pull", async () => {
    const stage = scene();
    await stage.clock.settle(stage.a.pullImage("far:1"));
    const before = await stage.clock.settle(stage.a.inspectImage("far:1"));
    const digest = stage.fleet.registry.publish({ reference: "far:1", version: "two" });
    expect(await stage.clock.settle(stage.a.resolveDigest("far:1"))).toBe(digest);
    expect((await stage.clock.settle(stage.a.inspectImage("far:1"))).Id).toBe(before.Id);
    await stage.clock.settle(stage.a.pullImage(`far@${digest}`));
    expect((await stage.clock.settle(stage.a.inspectImage(`far@${digest}`))).Id).not.toBe(before.Id);
  });

  it("fails with what it is told, hangs, or does not know the image", async () => {
    const stage = scene();
    stage.fleet.registry.trouble("far:1", { status: 500, message: "toomanyrequests" });
    expect(await stage.fault(stage.a.pullImage("far:1"))).toMatchObject({ kind: "server", message: "toomanyrequests" });
    stage.fleet.registry.trouble("far:1", "hang");
    expect(await stage.fault(stage.a.pullImage("far:1", { deadlineMs: 60_000 }))).toMatchObject({ kind: "timeout" });
    expect(await stage.fault(stage.a.pullImage("unknown:1"))).toMatchObject({
      kind: "not-found",
      message: expect.stringContaining("manifest unknown"),
    });
  });
});

describe("a swarm, for its networks", () => {
  it("shares an overlay network between its members, and only while it is used with a worker", async () => {
    const stage = scene();
    const b = stage.fleet.get("b");
    await stage.clock.settle(stage.a.swarmInit({ advertiseAddress: "10.0.0.1", listenAddress: "0.0.0.0" }));
    const { worker } = await stage.clock.settle(stage.a.swarmTokens());
    await stage.clock.settle(
      b.swarmJoin({ remoteAddresses: ["10.0.0.1:2377"], token: worker, advertiseAddress: "10.0.0.2", listenAddress: "0.0.0.0" }),
    );
    const id = await stage.clock.settle(stage.a.createNetwork({ Name: "mesh", Driver: "overlay", Attachable: true }));
    const seen = async (): Promise<boolean> => (await stage.clock.settle(b.listNetworks())).some(({ Id }) => Id === id);
    expect(await seen()).toBe(false);
    const container = await stage.clock.settle(b.createContainer("web-1", { Image: "web:1", HostConfig: { NetworkMode: "mesh" } }));
    await stage.clock.settle(b.startContainer(container));
    expect(await seen()).toBe(true);
    expect(await stage.fault(stage.a.removeNetwork("mesh"))).toMatchObject({ message: expect.stringContaining("active endpoints") });
    expect(await stage.fault(b.createNetwork({ Name: "other", Driver: "overlay" }))).toMatchObject({ kind: "server" });
  });
});

describe("determinism", () => {
  it("gives the same ids, times and calls for the same seed", async () => {
    const trace = async (seed: number): Promise<string> => {
      const stage = scene({ seed });
      await stage.clock.settle(
        Promise.all(
          Array.from({ length: 6 }, async (_, at) => {
            const id = await stage.a.createContainer(`web-${at}`, { Image: "checked:1" });
            await stage.a.startContainer(id);
          }),
        ),
      );
      await stage.clock.run(10_000);
      return JSON.stringify([stage.fleet.calls.log, stage.fleet.world("a").containers]);
    };
    expect(await trace(3)).toBe(await trace(3));
    expect(await trace(3)).not.toBe(await trace(4));
  });

  it("counts reads and writes, and tells of each execution at its instant", async () => {
    const stage = scene();
    const executed: string[] = [];
    stage.fleet.calls.onExecuted((call, status) => executed.push(`${call.method} ${call.subject} ${status ?? "ok"}`));
    await up(stage, "web-1");
    await stage.fault(stage.a.createContainer("web-1", { Image: "web:1" }));
    await stage.clock.settle(stage.a.listContainers());
    expect({ reads: stage.fleet.calls.reads, writes: stage.fleet.calls.writes }).toEqual({ reads: 1, writes: 3 });
    expect(executed.map((line) => line.replace(/[0-9a-f]{64}/, "ID"))).toEqual([
      "createContainer web-1 ok",
      "startContainer ID ok",
      "createContainer web-1 409",
      "listContainers  ok",
    ]);
  });
});
