import { describe, expect, it } from "vitest";
import { shell, type SimulatedImage } from "../../src/engine/simulated/fleet.ts";
import type { Desired } from "../../src/model/desired.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { Revision } from "../../src/model/revision.ts";
import { buildPlan } from "../../src/plan/build.ts";
import type { PlanInput } from "../../src/plan/input.ts";
import { followSource, planFleet, syncFleet, type SyncResult } from "../../src/reconcile/index.ts";
import { incarnation } from "../simulation/controller.ts";
import { rng } from "../simulation/rng.ts";
import { fleetYaml, makeWorld, revisionOf, type World } from "./world.ts";

type Files = Readonly<Record<string, string>>;

const TICK_MS = 60_000;
const SCHEDULER = `stacks: { path: stacks/* }\nscheduler: { placement: binpack, rebalance: { every: 1m, threshold: 15%, moves: 2 } }\n`;

const MEMORY_MIB: Readonly<Record<string, number>> = { large: 2048, middle: 1024, small: 256 };

/** `more`: further lines of `deploy`, or of the service. */
const service = (name: string, replicas: number, { command = "sleep 3600", more = "" } = {}): string => `  ${name}:
    image: busybox:1
    command: ${command}
    stop_grace_period: 1s
    network_mode: none
    deploy:
      replicas: ${replicas}
      resources: { reservations: { memory: ${MEMORY_MIB[name]}m } }
${more}`;

interface Told {
  readonly onPass?: (pass: number) => void;
  readonly onResult?: (result: SyncResult) => void;
}

/** Follows commits, one a pass, the same one where it is the same value; passes for balance come between. */
async function follow(world: World, commits: readonly Files[], told: Told = {}): Promise<SyncResult[][]> {
  const end = new AbortController();
  const passes: SyncResult[][] = [];
  const revisions = commits.map((files) => revisionOf(commits.indexOf(files) + 1, files));
  const current = (): Revision => revisions[Math.min(passes.length, revisions.length - 1)]!;
  const source = {
    head: () => {
      if (passes.length === commits.length) {
        end.abort(new Error("that was the last commit"));
        return Promise.reject(new Error("ended"));
      }
      told.onPass?.(passes.length);
      return Promise.resolve(current().commit);
    },
    fetch: () => Promise.resolve(current()),
    read: <T>(revision: Revision, use: (files: Revision["files"]) => T) => Promise.resolve(use(revision.files)),
  };
  await world.clock.settle(
    followSource(
      source,
      { ...world.session, signal: end.signal },
      {
        intervalMs: TICK_MS,
        load: { environment: {}, profiles: [], envFiles: [] },
        sync: { timeoutMs: 600_000 },
        onResult(result) {
          if (result.balance === undefined) passes.push([]);
          passes.at(-1)!.push(result);
          told.onResult?.(result);
        },
      },
    ),
  );
  return passes;
}

const HOSTS = ["h1", "h2", "h3", "h4"];

const runningOn = (world: World, host: string): string[] =>
  world.fleet
    .world(host)
    .containers.filter(({ state }) => state === "running")
    .map(({ name }) => name);

describe("a loop that evens out hosts every minute", () => {
  it("plays no ping-pong in 100 noisy ticks, and breaks no capacity, budget or number of moves at any moment", async () => {
    const world = makeWorld({ hosts: HOSTS.length });
    const random = rng(7, "rebalance");
    const counts = (): Readonly<Record<string, number>> => ({
      large: 3 + random.below(3),
      middle: 3 + random.below(3),
      small: 3 + random.below(8),
    });
    const commits = Array.from({ length: 110 }, () => {
      const services = Object.entries(counts()).map(([name, replicas]) =>
        service(name, replicas, {
          more: `      update_config: { monitor: 1s, order: ${name === "middle" ? "stop-first" : "start-first"} }\n    x-slipway: { budget: { min_available: 2 } }\n`,
        }),
      );
      return { "fleet.yaml": fleetYaml(HOSTS.length, SCHEDULER), "stacks/shop/compose.yaml": `services:\n${services.join("")}` };
    });

    // While hosts are evened out, and at every event of it.
    let balancing = false;
    const broken: string[] = [];
    const check = (): void => {
      if (!balancing) return;
      const names = HOSTS.map((host) => runningOn(world, host));
      for (const [at, list] of names.entries()) {
        const used = list.reduce((sum, name) => sum + MEMORY_MIB[name.split("-")[1]!]!, 0);
        if (used > 8192) broken.push(`${HOSTS[at]} has ${used} MiB of 8192`);
      }
      if (names.flat().filter((name) => name.startsWith("shop-middle-")).length < 2) broken.push("middle is below its budget");
    };
    const plan = (input: PlanInput): Plan => {
      balancing = input.rebalance !== undefined;
      return buildPlan(input);
    };

    /** Replica → hosts that it has left, as long as it is not scaled away. */
    const left = new Map<string, string[]>();
    const back: string[] = [];
    const onResult = ({ balance }: SyncResult): void => {
      for (const { service: name, slot, from, to } of balance?.moves ?? []) {
        const hosts = left.get(`shop-${name}-${slot}`) ?? [];
        if (hosts.length > 0) back.push(`${name}.${slot} moved again, ${hosts.join(" > ")} > ${from} > ${to}`);
        left.set(`shop-${name}-${slot}`, [...hosts, from]);
      }
      const present = new Set(HOSTS.flatMap((host) => runningOn(world, host)));
      for (const name of left.keys()) if (!present.has(name)) left.delete(name);
    };

    const passes = await follow({ ...world, session: { ...world.session, plan, emit: check } }, commits, {
      onPass: (pass) => {
        if (pass < 100) world.store.setAvailability(random.pick(HOSTS), random.below(2) === 0 ? "cordoned" : "active", 0, "noise");
      },
      onResult,
    });
    const evened = passes.flat().flatMap(({ balance }) => balance ?? []);
    expect(broken).toEqual([]);
    expect(back).toEqual([]);
    expect(evened.length).toBeGreaterThan(80);
    expect(Math.max(...evened.map(({ moves }) => moves.length))).toBe(2);
    expect(evened.reduce((sum, { moves }) => sum + moves.length, 0)).toBeGreaterThan(20);
  }, 60_000);
});

/** Six replicas on h1 and h2, and h3 is empty: it was closed when they came. */
async function lopsided(world: World, files: Files): Promise<Desired> {
  const desired = world.commit(files);
  world.store.setAvailability("h3", "cordoned", 0, "new");
  expect(await world.sync(desired)).toMatchObject({ outcome: "converged" });
  world.store.setAvailability("h3", "active", 0);
  return desired;
}

const filesOf = (services: string, more = ""): Files => ({
  "fleet.yaml": fleetYaml(3, `stacks: { path: stacks/* }\n${more}`),
  "stacks/shop/compose.yaml": `services:\n${services}`,
});
const counts = (world: World): number[] => ["h1", "h2", "h3"].map((host) => runningOn(world, host).length);
const POLICY = { everyMs: 60_000, threshold: 0.15, moves: 2 };

describe("evening out hosts", () => {
  it("happens by itself only where fleet.yaml asks, and not before its time", async () => {
    const files = filesOf(service("large", 6));
    const quiet = makeWorld();
    await lopsided(quiet, files);
    expect(
      (
        await follow(
          quiet,
          Array.from({ length: 4 }, () => files),
        )
      )
        .flat()
        .every(({ steps }) => steps === 0),
    ).toBe(true);
    expect(counts(quiet)).toEqual([3, 3, 0]);

    const asked = filesOf(service("large", 6), "scheduler: { rebalance: { every: 2m, moves: 1 } }\n");
    const world = makeWorld();
    await lopsided(world, asked);
    const passes = await follow(
      world,
      Array.from({ length: 6 }, () => asked),
    );
    expect(passes.map((results) => results.flatMap(({ balance }) => (balance ? [balance.moves.length] : [])))).toEqual([
      [],
      [],
      [1],
      [],
      [1],
      [],
    ]);
    expect(counts(world)).toEqual([2, 2, 2]);
  });

  it.each([
    ["a host is out of reach", "host h2 is out of reach", (world: World) => world.fleet.control.cut("h2")],
    [
      "a container has gone",
      "there is something else to do first",
      (world: World) => world.fleet.control.removeByHand("h1", world.fleet.world("h1").containers[0]!.id),
    ],
  ] as const)("waits while %s", async (_, reason, harm) => {
    const world = makeWorld();
    const desired = await lopsided(world, filesOf(service("large", 6)));
    harm(world);
    const { plan } = await world.clock.settle(planFleet(desired, world.session, { closely: true, rebalance: POLICY }));
    expect(plan.balance).toMatchObject({ verdict: "waits", reason, moves: [] });
    expect(plan.steps.every(({ cause }) => !cause.startsWith("moved"))).toBe(true);
  });

  it("leaves where they are what has data there, what says so, and what its budget cannot spare", async () => {
    const pinned = service("large", 2, { more: "    volumes: [data:/data]\n" });
    const named = service("middle", 2, { more: "    x-slipway: { place: { rebalance: false } }\n" });
    const tight = service("small", 2, {
      more: "      update_config: { order: stop-first }\n    x-slipway: { budget: { min_available: 2 } }\n",
    });
    const world = makeWorld();
    const desired = await lopsided(world, filesOf(`${pinned}${named}${tight}volumes: { data: {} }\n`));
    const before = world.containers();
    const result = await world.sync(desired, { rebalance: { ...POLICY, threshold: 0.05, moves: 9 } });
    expect(result).toMatchObject({ outcome: "converged", steps: 0, balance: { verdict: "uneven", moves: [] } });
    expect(result.balance?.reason).toContain("no move that the rules allow makes it better");
    expect(world.containers()).toEqual(before);
  });

  it("takes a move back that does not come up, ends as rolled-back, and holds nothing up afterwards", async () => {
    let sick = true;
    const images = (reference: string): SimulatedImage => ({
      reference,
      present: true,
      behaviour: (view) =>
        sick && view.host === "h3" ? { ...shell(view), probe: () => ({ exitCode: 1, output: "no database" }) } : shell(view),
    });
    const check = '    healthcheck: { test: [CMD, "true"], interval: 1s, timeout: 1s, retries: 2 }\n';
    const files = filesOf(service("large", 6, { more: check }), "scheduler: { rebalance: { every: 1m } }\n");
    const world = makeWorld({ images });
    const desired = await lopsided(world, files);
    const before = world.containers();
    const result = await world.sync(desired, { rebalance: POLICY });
    expect(result).toMatchObject({ outcome: "rolled-back", balance: { moves: [] }, failures: [{ host: "h3" }] });
    expect(result.summary).toMatch(/^Rolled back: a move for a better balance failed: shop\/large\.\d on h3: .*serving where it was/);
    expect(world.containers()).toEqual(before);
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });

    // The loop tries once at each commit.
    const later = { ...files, "stacks/shop/README.md": "healed" };
    const passes = await follow(world, [files, files, files, files, later, later, later], { onPass: (pass) => (sick = pass < 5) });
    expect(passes.map((results) => results.map(({ outcome }) => outcome).join(" "))).toEqual([
      "converged",
      "converged rolled-back",
      "converged",
      "converged",
      "converged rolled-back",
      "converged",
      "converged",
    ]);
    expect(await world.sync(desired, { rebalance: POLICY })).toMatchObject({ outcome: "converged", balance: { moves: [{}, {}] } });
    expect(counts(world)).toEqual([2, 2, 2]);
  });

  it.each([
    ["start-first", "without health check", ""],
    ["start-first", "with health check", '    healthcheck: { test: [CMD, "true"], interval: 1s, timeout: 1s }\n'],
    ["stop-first", "without health check", ""],
  ])(
    "ends a move that a crash cut short, whenever that was: no replica twice, none lost, none back (%s, %s)",
    async (order, _, check) => {
      const files = filesOf(service("large", 6, { more: `      update_config: { monitor: 1s, order: ${order} }\n${check}` }));
      let crashes = 0;
      for (let calls = 1; ; calls += 1) {
        const world = makeWorld();
        const desired = await lopsided(world, files);
        const life = incarnation(world.fleet, world.store, world.clock, calls);
        const session = { ...world.session, engines: life.engines, store: life.store, clock: life.clock };
        const options = { timeoutMs: 600_000, confirmed: false, retry: false, rebalance: POLICY };
        const ended = await world.clock.settle(Promise.race([syncFleet(desired, session, options), life.death]));
        if (ended) break;
        crashes += 1;
        // What was asked for last is still carried out.
        await world.clock.settle(world.clock.sleep(5000));
        const arrived = runningOn(world, "h3");
        expect(await world.sync(desired)).toMatchObject({ outcome: "converged" });
        expect(runningOn(world, "h3")).toEqual(expect.arrayContaining(check === "" ? arrived : []));
        const names = ["h1", "h2", "h3"].flatMap((host) => runningOn(world, host));
        expect(names.toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((slot) => `shop-large-${slot}`));
        const back = await world.sync(desired, { rebalance: { ...POLICY, moves: 9 } });
        expect(back.balance?.moves.filter(({ from }) => from === "h3")).toEqual([]);
        expect(counts(world)).toEqual([2, 2, 2]);
      }
      expect(crashes).toBeGreaterThan(20);
    },
    60_000,
  );
});
