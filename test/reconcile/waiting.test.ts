import { describe, expect, it } from "vitest";
import type { Desired } from "../../src/model/desired.ts";
import { downStacks, type SyncResult } from "../../src/reconcile/index.ts";
import { fleetYaml, makeWorld, type World } from "./world.ts";

/** On no network, so that nothing ties it to others. */
const service = (name: string, cpus: number, extension = ""): string =>
  `  ${name}: { image: "a:1", network_mode: none, x-slipway: { ${extension} }, deploy: { resources: { reservations: { cpus: "${cpus}" } } } }\n`;

interface Written {
  readonly fleet?: string;
  readonly hosts?: number;
  /** Stack → its services. */
  readonly stacks: Readonly<Record<string, readonly string[]>>;
}

function files({ fleet = "", hosts = 1, stacks }: Written): Record<string, string> {
  const texts = Object.entries(stacks).map(([name, services]) => {
    const tenant = fleet.includes(`${name}: {`) ? `x-slipway: { tenant: ${name} }\n` : "";
    return [`stacks/${name}/compose.yaml`, `${tenant}services:\n${services.join("")}`] as const;
  });
  return { "fleet.yaml": fleetYaml(hosts, fleet), ...Object.fromEntries(texts) };
}

/** Hosts have 4 CPUs each. */
const worldOf = (hosts = 1): World => makeWorld({ hosts });
const serving = (world: World): string =>
  world
    .containers()
    .map((line) => /-(\w+)-\d+ running/.exec(line)?.[1])
    .join(" ");
const waitingIn = (world: World): string[] => world.store.waiting().map(({ stack, service: name }) => `${stack}/${name}`);

async function after(world: World, minutes: number): Promise<void> {
  await world.clock.settle(world.clock.sleep(60_000 * minutes));
}

async function sync(world: World, written: Written): Promise<SyncResult> {
  return await world.sync(world.commit(files(written)), { confirmed: true });
}

function places({ plan }: SyncResult): string[] {
  return plan!.unschedulable.map(({ stack, service: name, queuePlace }) => `${stack}/${name} ${queuePlace ?? "-"}`);
}

describe("what waits", () => {
  const two = service("first", 4) + service("second", 4);
  const FIFO = "scheduler: { queue: fifo }\n";

  it("is shown with its place, its reason and since when, in the plan and by every later sync", async () => {
    const world = worldOf();
    const desired = world.commit(files({ fleet: FIFO, stacks: { shop: [two] } }));
    expect(await world.plan(desired)).toContain("cannot place shop/second.1: waiting, 1st in the queue: 0 of 1 hosts: 1 lacks 4 CPUs\n");
    const first = await world.sync(desired);
    expect(first).toMatchObject({ outcome: "unschedulable", steps: 4 });
    const since = world.store.waiting()[0]!.sinceMs;
    await after(world, 30);
    const text = `waiting since ${new Date(since).toISOString().slice(0, 16).replace("T", " ")} UTC, 1st in the queue: 0 of 1 hosts`;
    expect(await world.plan(desired)).toContain(`cannot place shop/second.1: ${text}`);
    const again = await world.sync(desired);
    expect(again).toMatchObject({ outcome: "unschedulable", steps: 0, plan: { unschedulable: [{ sinceMs: since, queuePlace: 1 }] } });
    expect(again.summary).toContain(text);
    expect(world.store.waiting()).toEqual([{ stack: "shop", service: "second", slot: 1, sinceMs: since }]);
  });

  it("is said to wait since then also where fleet.yaml has no queue", async () => {
    const world = worldOf();
    await sync(world, { stacks: { shop: [two] } });
    expect(await world.plan(world.commit(files({ stacks: { shop: [two] } })))).toMatch(
      /cannot place shop\/second\.1: waiting since 20\d\d-\d\d-\d\d \d\d:\d\d UTC: 0 of 1 hosts/,
    );
  });

  it("is forgotten when it is placed, and when it is no longer in git", async () => {
    const world = worldOf();
    await sync(world, { fleet: FIFO, stacks: { shop: [two, service("third", 4)] } });
    expect(waitingIn(world)).toEqual(["shop/second", "shop/third"]);
    await sync(world, { fleet: FIFO, stacks: { shop: [service("second", 4), service("third", 4)] } });
    expect([serving(world), waitingIn(world)]).toEqual(["second", ["shop/third"]]);
    await sync(world, { fleet: FIFO, stacks: { shop: [service("second", 4)] } });
    expect(waitingIn(world)).toEqual([]);
  });

  it("is forgotten when its stack is taken down", async () => {
    const world = worldOf();
    const written = { fleet: FIFO, stacks: { shop: [two], blog: [service("post", 4)] } };
    await sync(world, written);
    expect(waitingIn(world)).toEqual(["shop/first", "shop/second"]);
    await world.clock.settle(downStacks(["shop"], world.commit(files(written)).fleet, world.session));
    expect(waitingIn(world)).toEqual([]);
  });

  it("does not keep what is no longer in git: it may wait for that very room", async () => {
    const world = worldOf();
    await sync(world, { fleet: FIFO, stacks: { shop: [service("old", 4)], blog: [service("gone", 0)] } });
    await sync(world, { fleet: FIFO, stacks: { shop: [two], store: [service("new", 4)] } });
    expect([serving(world), waitingIn(world)]).toEqual(["first", ["shop/second", "store/new"]]);
  });

  it("is not forgotten while its stack cannot be read, or others are synced", async () => {
    const world = worldOf();
    await sync(world, { stacks: { shop: [two], blog: [service("post", 4)] } });
    const before = world.store.waiting();
    expect(before.map(({ stack }) => stack)).toEqual(["shop", "shop"]);
    const whole = world.commit(files({ stacks: { shop: [two], blog: [service("post", 4)] } }));
    const part: Desired = { ...whole, stacks: whole.stacks.filter(({ name }) => name === "blog"), brokenStacks: ["shop"] };
    await world.sync(part);
    expect(world.store.waiting()).toEqual(before);
  });
});

describe("a queue", () => {
  it("S1-15: of four that take 2 each, three start below a load of 5; the fourth starts when the load falls", async () => {
    const world = worldOf(2);
    const fleet = "scheduler: { queue: fifo, admission: { max_load: 62.5% } }\n";
    const four = ["t1", "t2", "t3", "t4"].map((name) => service(name, 2));
    const full = await sync(world, { fleet, hosts: 2, stacks: { shop: four } });
    expect([serving(world).split(" ").sort(), places(full)]).toEqual([["t1", "t2", "t3"], ["shop/t4 1"]]);
    expect(full.summary).toMatch(/waiting since .*, 1st in the queue: 75 % of the fleet is reserved, and work starts only below 62\.5 %/);
    expect(await sync(world, { fleet, hosts: 2, stacks: { shop: four.slice(1) } })).toMatchObject({ outcome: "converged" });
    expect(serving(world).split(" ").sort()).toEqual(["t2", "t3", "t4"]);
    expect(world.store.waiting()).toEqual([]);
  });

  it("serves whoever came first, not whoever's name comes first", async () => {
    const world = worldOf();
    const fleet = "scheduler: { queue: fifo }\n";
    await sync(world, { fleet, stacks: { shop: [service("now", 4), service("z", 4)] } });
    await after(world, 5);
    expect(places(await sync(world, { fleet, stacks: { shop: [service("now", 4), service("a", 4), service("z", 4)] } }))).toEqual([
      "shop/a 2",
      "shop/z 1",
    ]);
    await sync(world, { fleet, stacks: { shop: [service("a", 4), service("z", 4)] } });
    expect([serving(world), waitingIn(world)]).toEqual(["z", ["shop/a"]]);
  });

  it("is shared by two tenants: a quota and a guarantee hold, and whoever has less goes first", async () => {
    const world = worldOf(2);
    const tenants = "tenants:\n  big: { quota: { cpus: 7 } }\n  small: { guarantee: { cpus: 2 } }\n";
    const fleet = `${tenants}scheduler: { queue: fair }\n`;
    const own = (tenant: string, numbers: readonly number[]): string[] => numbers.map((number) => service(`${tenant}${number}`, 1));
    const alone = await sync(world, { fleet, hosts: 2, stacks: { big: own("b", [1, 2, 3, 4, 5, 6, 7, 8]) } });
    expect(serving(world).split(" ").sort()).toEqual(["b1", "b2", "b3", "b4", "b5", "b6"]);
    expect(alone.summary).toContain("the fleet has 0 CPUs left that no tenant is guaranteed, and this asks for 1 CPU");
    const both = { big: own("b", [1, 2, 3, 4, 5, 6, 7, 8]), small: own("s", [1, 2, 3]) };
    expect(places(await sync(world, { fleet, hosts: 2, stacks: both }))).toEqual(["big/b7 2", "big/b8 3", "small/s3 1"]);
    expect(serving(world).split(" ").sort()).toEqual(["b1", "b2", "b3", "b4", "b5", "b6", "s1", "s2"]);
    await sync(world, { fleet, hosts: 2, stacks: { ...both, big: own("b", [2, 3, 4, 5, 6, 7, 8]) } });
    expect(serving(world).split(" ").sort()).toEqual(["b2", "b3", "b4", "b5", "b6", "s1", "s2", "s3"]);
    const last = await sync(world, { fleet, hosts: 2, stacks: { big: own("b", [2, 3, 4, 5, 6, 7, 8, 9]) } });
    expect(serving(world).split(" ").sort()).toEqual(["b2", "b3", "b4", "b5", "b6", "b7"]);
    expect(places(last)).toEqual(["big/b8 1", "big/b9 2"]);
  });

  it.each([
    ["{ base: 1 }", false],
    ["{ base: 1, age: 0.1/m }", true],
  ])("behind a stream of more important work: with the weights %s, what is less important gets its turn: %s", async (weights, hasTurn) => {
    const world = worldOf();
    const fleet = `scheduler: { queue: priority, priority: ${weights} }\n`;
    const low = service("low", 4, "priority: 1");
    const turns: string[] = [];
    for (let number = 1; number <= 6; number += 1) {
      await sync(world, { fleet, stacks: { shop: [low, service(`high${number}`, 4, "priority: 3")] } });
      turns.push(serving(world));
      await after(world, 9);
    }
    // 2 behind, at 0.1 a minute and 9 minutes a commit: after 27 minutes it is ahead.
    expect(turns.slice(0, 3)).toEqual(["high1", "high2", "high3"]);
    expect(turns.slice(3)).toEqual(hasTurn ? ["low", "low", "low"] : ["high4", "high5", "high6"]);
  });
});
