import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import { printPlan } from "../../src/plan/print.ts";
import { planFleet } from "../../src/reconcile/index.ts";
import { shell } from "../../src/engine/simulated/fleet.ts";
import { fleetYaml, makeWorld, type World } from "../reconcile/world.ts";

const CPUS: Record<string, number> = {};

/** Hosts have 4 CPUs each. A service is on no network, so that nothing ties it to others, and takes its whole grace period to stop. */
function service(name: string, cpus: number, priority: number, more = "", update = ""): string {
  CPUS[name] = cpus;
  const attributes = `image: "a:1", network_mode: none, stop_grace_period: 5s, x-slipway: { priority: ${priority} }, ${more}`;
  return `${name}: { ${attributes} deploy: { update_config: { ${update} }, resources: { reservations: { cpus: "${cpus}" } } } }`;
}

const files = (services: readonly string[], hosts: number): Record<string, string> => ({
  "fleet.yaml": fleetYaml(hosts, "scheduler: { preemption: true }\n"),
  "stacks/shop/compose.yaml": `services:\n${services.map((text) => `  ${text}\n`).join("")}`,
});

/** A world in which these run. */
async function running(services: readonly string[], hosts = 1): Promise<World> {
  const world = makeWorld({
    hosts,
    images: (reference) =>
      reference === "gone:1" ? undefined : { reference, present: true, behaviour: shell, command: ["sleep", "3600"] },
  });
  expect(await world.sync(world.commit(files(services, hosts)))).toMatchObject({ outcome: "converged" });
  return world;
}

async function planOf(world: World, services: readonly string[], hosts = 1): Promise<Plan> {
  return (await world.clock.settle(planFleet(world.commit(files(services, hosts)), world.session))).plan;
}

const idOf = (plan: Plan, kind: string, subject: string): number | undefined =>
  plan.steps.find((step) => step.operation.kind === kind && step.subject === subject)?.id;

/** Whether the one step is over before the other begins. */
function comesBefore(plan: Plan, first: number | undefined, second: number | undefined): boolean {
  const after = plan.steps.find(({ id }) => id === second)?.after ?? [];
  return first !== undefined && after.some((id) => id === first || comesBefore(plan, first, id));
}

/** What is reserved by what runs, on the fullest host in the fullest moment of what follows. */
function watchCpus(world: World): () => number {
  let most = 0;
  const { emit } = world.session;
  Object.assign(world.session, {
    emit: (event: Parameters<typeof emit>[0]) => {
      for (const host of world.fleet.hosts) {
        const up = world.fleet.world(host).containers.filter(({ state }) => state === "running");
        most = Math.max(
          most,
          up.reduce((sum, { name }) => sum + (CPUS[name.split("-")[1]!] ?? 0), 0),
        );
      }
      emit(event);
    },
  });
  return () => most;
}

const serving = (world: World): string[] => world.containers().map((line) => line.split(" ").slice(0, 3).join(" "));
const FAILING = 'command: ["sleep", "3600"], healthcheck: { test: ["CMD", "false"], interval: 1s, retries: 1 },';

describe("the plan for what takes the place of something less important", () => {
  it.each(["start-first", "stop-first"])("stops that one before the newcomer starts, also where its order is %s", async (order) => {
    const low = service("low", 4, 0);
    const plan = await planOf(await running([low]), [low, service("big", 4, 9, "", `order: ${order}`)]);
    expect(printPlan(plan)).toMatchInlineSnapshot(`
      "cannot place shop/low.1: made way for shop/big.1, which has a higher priority
      #1           create  shop/big.1       on h1 not running anywhere
      #2 after 1   stop    shop/low.1 (old) on h1 made way for shop/big.1, which has a higher priority (destructive)
      #3 after 2   remove  shop/low.1 (old) on h1 made way for shop/big.1, which has a higher priority (destructive)
      #4 after 1,3 start   shop/big.1       on h1 created by #1
      #5 after 4   running shop/big.1       on h1 must run steadily for 0.5 s
      5 steps: 1 to create, 1 to remove, 0 unchanged.
      "
    `);
  });

  it.each([
    ["early", "start-first"],
    ["early", "stop-first"],
    ["zoo", "start-first"],
    ["zoo", "stop-first"],
  ])("stops what goes elsewhere before the newcomer starts: %s, %s", async (name, order) => {
    const settled = [service(name, 1, 0, "", `order: ${order}`), service("other", 3, 5)];
    const plan = await planOf(await running(settled, 2), [...settled, service("web", 4, 9)], 2);
    expect(plan.unschedulable).toEqual([]);
    const [stop, again] = [idOf(plan, "stop", `shop/${name}.1 (old)`), idOf(plan, "start", `shop/${name}.1`)];
    expect(comesBefore(plan, stop, idOf(plan, "start", "shop/web.1"))).toBe(true);
    expect(comesBefore(plan, idOf(plan, "start", "shop/web.1"), again)).toBe(false);
    expect(comesBefore(plan, stop, again)).toBe(order === "stop-first");
  });

  it.each([
    ["the newcomer needs it", "web", "low"],
    ["it needs the newcomer", "low", "web"],
  ])("does so also where %s", async (_name, one, other) => {
    const needs = (name: string): string => (name === one ? `depends_on: [${other}],` : "");
    const settled = [service("other", 3, 5), service("low", 1, 0)];
    const plan = await planOf(
      await running(settled, 2),
      [settled[0]!, service("low", 1, 0, needs("low")), service("web", 4, 9, needs("web"))],
      2,
    );
    expect(comesBefore(plan, idOf(plan, "stop", "shop/low.1 (old)"), idOf(plan, "start", "shop/web.1"))).toBe(true);
  });
});

describe("pre-emption", () => {
  it("never has more on a host than it has room for, at no moment", async () => {
    const settled = [service("low", 1, 0), service("other", 3, 5)];
    const world = await running(settled, 2);
    const most = watchCpus(world);
    expect(await world.sync(world.commit(files([...settled, service("web", 4, 9)], 2)))).toMatchObject({ outcome: "converged" });
    expect(serving(world)).toEqual(["h1 shop-low-1 running", "h1 shop-other-1 running", "h2 shop-web-1 running"]);
    expect(most()).toBe(4);
  });

  it("makes what had to go wait with its reason, also when the newcomer fails its check, and places it again when there is room", async () => {
    const low = service("low", 4, 0);
    const world = await running([low]);
    const failed = await world.sync(world.commit(files([low, service("big", 4, 9, FAILING)], 1)));
    expect(failed.outcome).toBe("rolled-back");
    expect(failed.plan?.unschedulable).toMatchObject([{ service: "low", slot: 1, reason: "0 of 1 hosts: 1 lacks 4 CPUs" }]);
    expect(await world.sync(world.commit(files([low], 1)), { confirmed: true })).toMatchObject({ outcome: "converged" });
    expect(serving(world)).toEqual(["h1 shop-low-1 running"]);
  });

  it("stops nobody while the newcomer cannot be made", async () => {
    const low = service("low", 4, 0);
    const world = await running([low]);
    const big = service("big", 4, 9).replace("a:1", "gone:1");
    expect((await world.sync(world.commit(files([low, big], 1)))).failures).toMatchObject([{ subject: "gone:1" }]);
    expect(serving(world)).toEqual(["h1 shop-low-1 running"]);
  });

  it("stops nobody for what waits for something that failed, then or later", async () => {
    const low = service("low", 4, 0);
    const world = await running([low]);
    const big = service("big", 4, 9, "depends_on: { dep: { condition: service_healthy } },");
    const desired = world.commit(files([low, big, service("dep", 0, 0, FAILING)], 1));
    for (let again = 0; again < 2; again += 1) {
      expect((await world.sync(desired)).outcome).toBe("rolled-back");
      expect(serving(world)).toContain("h1 shop-low-1 running");
    }
  });

  it("does not take a container that was made and never started for one that has the room", async () => {
    const low = service("low", 4, 0);
    const world = await running([low]);
    const big = service("big", 4, 9, "depends_on: { dep: { condition: service_healthy } },");
    await world.sync(world.commit(files([low, big, service("dep", 0, 0, FAILING)], 1)));
    const most = watchCpus(world);
    const mended = world.commit(files([low, big, service("dep", 0, 0, FAILING.replace("false", "true"))], 1));
    expect(await world.sync(mended)).toMatchObject({ outcome: "unschedulable", plan: { unschedulable: [{ service: "low" }] } });
    expect(serving(world)).toContain("h1 shop-big-1 running");
    expect(most()).toBe(4);
  });
});
