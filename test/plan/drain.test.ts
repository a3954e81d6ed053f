import { describe, expect, it } from "vitest";
import { printPlan } from "../../src/plan/print.ts";
import { planFleet } from "../../src/reconcile/index.ts";
import { fleetYaml, makeWorld, type World } from "../reconcile/world.ts";

const files = (compose: string): Record<string, string> => ({ "fleet.yaml": fleetYaml(), "stacks/shop/compose.yaml": compose });

/** A service on no network, so that nothing ties its replicas together. */
const web = (more: string, attributes = ""): string =>
  `services:\n  web:\n    image: a:1\n    network_mode: none\n    stop_grace_period: 1s\n${attributes}    deploy: { ${more} }\n`;

/** A world in which the manifest runs, with one host closed afterwards. */
async function closed(compose: string, state: "cordoned" | "drained", host = "h1"): Promise<{ world: World; plan: () => Promise<string> }> {
  const world = makeWorld();
  const desired = world.commit(files(compose));
  expect(await world.sync(desired)).toMatchObject({ outcome: "converged" });
  world.store.setAvailability(host, state, 0);
  return { world, plan: () => world.plan(desired) };
}

const drained = (compose: string, host?: string): ReturnType<typeof closed> => closed(compose, "drained", host);

describe("the plan for a cordoned host", () => {
  it("leaves what runs there", async () => {
    const { plan } = await closed(web("replicas: 3"), "cordoned");
    expect(await plan()).toBe("Nothing to do: 3 containers are as they should be.\n");
  });

  it("places nothing new there, and says so where nothing else is left", async () => {
    const { world } = await closed(web("replicas: 1"), "cordoned");
    for (const host of ["h2", "h3"]) world.store.setAvailability(host, "cordoned", 0);
    const more = world.commit(files(web("replicas: 2")));
    expect(await world.plan(more)).toContain("cannot place shop/web.2: 0 of 3 hosts: 3 cordoned");
  });
});

describe("the plan for a draining host", () => {
  it("moves replicas one after the other, each when its replacement serves", async () => {
    const { plan } = await drained(web("replicas: 6"));
    expect(await plan()).toMatchInlineSnapshot(`
      "#1            create  shop/web.1       on h2 moved from h1, which is draining
      #2  after 1   start   shop/web.1       on h2 created by #1
      #3  after 2   running shop/web.1       on h2 must run steadily for 1 s, gate for #4
      #4  after 3   stop    shop/web.1 (old) on h1 replaced by #1 (destructive)
      #5  after 4   remove  shop/web.1 (old) on h1 replaced by #1 (destructive)
      #6            create  shop/web.4       on h3 moved from h1, which is draining
      #7  after 5,6 start   shop/web.4       on h3 created by #6
      #8  after 7   running shop/web.4       on h3 must run steadily for 1 s, gate for #9
      #9  after 8   stop    shop/web.4 (old) on h1 replaced by #6 (destructive)
      #10 after 9   remove  shop/web.4 (old) on h1 replaced by #6 (destructive)
      10 steps: 2 to create, 2 to remove, 4 unchanged.
      "
    `);
  });

  it.each([
    ["update_config says", "", "update_config: { parallelism: 0 }", [[], []]],
    ["the budget spares", "budget: { max_unavailable: 2 }", "", [[], []]],
    ["the budget spares, and not more", "budget: { max_unavailable: 1 }", "update_config: { parallelism: 0 }", [[], ["shop/web.1 (old)"]]],
  ])("moves as many at a time as %s", async (_name, extension, deploy, waits) => {
    const { world } = await drained(web(`replicas: 6, ${deploy}`, `    x-slipway: { ${extension} }\n`));
    const { plan } = await world.clock.settle(
      planFleet(world.commit(files(web(`replicas: 6, ${deploy}`, `    x-slipway: { ${extension} }\n`))), world.session),
    );
    const starts = plan.steps.filter(({ operation }) => operation.kind === "start");
    expect(
      starts.map(({ after }) =>
        after
          .map((id) => plan.steps[id - 1]!)
          .filter(({ side }) => side === "old")
          .map(({ subject }) => subject),
      ),
    ).toEqual(waits);
  });

  it("moves services beside each other, also where one needs the other: what moves serves all the while", async () => {
    const compose = `${web("replicas: 2")}  api:\n    image: a:1\n    network_mode: none\n    depends_on: [web]\n    deploy: { replicas: 2 }\n`;
    const { plan } = await drained(compose);
    expect((await plan()).split("\n").filter((line) => / start /.test(line))).toMatchInlineSnapshot(`
      [
        "#2  after 1 start   shop/web.2       on h2 created by #1",
        "#7  after 6 start   shop/api.1       on h3 created by #6",
      ]
    `);
  });

  it("moves what needs a service that is away meanwhile after it", async () => {
    const compose = `${web("replicas: 2, update_config: { order: stop-first }")}  api:\n    image: a:1\n    network_mode: none\n    depends_on: [web]\n    deploy: { replicas: 2 }\n`;
    const { plan } = await drained(compose);
    expect((await plan()).split("\n").filter((line) => / (start|remove) /.test(line))).toMatchInlineSnapshot(`
      [
        "#3  after 1,2 start   shop/web.2       on h2 created by #1",
        "#5  after 4   remove  shop/web.2 (old) on h1 replaced by #1 (destructive)",
        "#7  after 5,6 start   shop/api.1       on h3 created by #6",
        "#10 after 9   remove  shop/api.1 (old) on h1 replaced by #6 (destructive)",
      ]
    `);
  });

  it("starts first on the other host what has to stop first on its own, because of a port", async () => {
    const { plan } = await drained(web("replicas: 2", '    ports: ["80:80"]\n').replace("    network_mode: none\n", ""), "h1");
    expect(await plan()).toMatchInlineSnapshot(`
      "#1           pull           a:1              on h3 image missing
      #2           network        shop_default     on h3 network missing
      #3 after 1,2 create         shop/web.1       on h3 moved from h1, which is draining
      #4 after 3   start          shop/web.1       on h3 created by #3
      #5 after 4   running        shop/web.1       on h3 must run steadily for 1 s, gate for #6
      #6 after 5   stop           shop/web.1 (old) on h1 replaced by #3 (destructive)
      #7 after 6   remove         shop/web.1 (old) on h1 replaced by #3 (destructive)
      #8 after 7   remove-network shop_default     on h1 no service uses it (destructive)
      8 steps: 1 to create, 1 to remove, 1 unchanged.
      "
    `);
  });

  it("stops first what says so, and only while the budget allows that", async () => {
    const stopFirst = (budget: string): string =>
      web("replicas: 3, update_config: { order: stop-first }", `    x-slipway: { budget: { ${budget} } }\n`);
    expect(await (await drained(stopFirst("min_available: 2"))).plan()).toMatchInlineSnapshot(`
      "#1           create  shop/web.1       on h2 moved from h1, which is draining
      #2 after 1   stop    shop/web.1 (old) on h1 stopped first: update_config.order (destructive)
      #3 after 1,2 start   shop/web.1       on h2 created by #1
      #4 after 3   running shop/web.1       on h2 must run steadily for 1 s, gate for #5
      #5 after 4   remove  shop/web.1 (old) on h1 replaced by #1 (destructive)
      5 steps: 1 to create, 1 to remove, 2 unchanged.
      "
    `);
    expect(await (await drained(stopFirst("min_available: 3"))).plan()).toMatchInlineSnapshot(`
      "warning: shop/web.1 stays on h1, which is draining: its budget lets no replica be away (min_available 3, 3 of 3 available), and it stops before its replacement starts
          it never leaves like this: let its budget spare a replica, raise the number of replicas, or write update_config.order: start-first where two may run at once
      Nothing to do: 3 containers are as they should be.
      "
    `);
  });

  it("leaves what is tied to the host by its data, with a warning and without a failure", async () => {
    const compose = `${web("replicas: 1", '    volumes: ["data:/data"]\n')}volumes: { data: {} }\n`;
    const { world, plan } = await drained(compose);
    expect(await plan()).toMatchInlineSnapshot(`
      "warning: shop/web.1 stays on h1, which is draining: 0 of 3 hosts: 2 volume shop_data is on h1, 1 drained; volume shop_data keeps the replicas of web on one host
          its data or its rules tie it to that host; move or stop it yourself before you work on the host
      Nothing to do: 1 containers are as they should be.
      "
    `);
    expect(await world.sync(world.commit(files(compose)))).toMatchObject({ outcome: "converged", steps: 0 });
  });

  it("leaves what no other host has room for", async () => {
    const { plan } = await drained(web("replicas: 3, placement: { max_replicas_per_node: 1 }"));
    expect(await plan()).toMatchInlineSnapshot(`
      "warning: shop/web.1 stays on h1, which is draining: 0 of 3 hosts: 2 already have 1 of at most 1 replica per host, 1 drained
          it leaves by itself as soon as another host has room
      Nothing to do: 3 containers are as they should be.
      "
    `);
  });

  it("does not run a job again that has run there", async () => {
    const job =
      'services:\n  seed: { image: a:1, network_mode: none, command: ["true"], restart: "no" }\n  web:\n    image: a:1\n    network_mode: none\n    depends_on: { seed: { condition: service_completed_successfully } }\n';
    const { world, plan } = await drained(job);
    expect(world.containers()[0]).toBe("h1 shop-seed-1 exited");
    expect(await plan()).toBe("Nothing to do: 2 containers are as they should be.\n");
  });

  it("takes a service of every host away, and brings it back when the host is opened", async () => {
    const { world, plan } = await drained(web("mode: global"));
    expect(await plan()).toMatchInlineSnapshot(`
      "#1         stop   shop/web.1 (old) on h1 the host is draining (destructive)
      #2 after 1 remove shop/web.1 (old) on h1 the host is draining (destructive)
      2 steps: 0 to create, 1 to remove, 2 unchanged.
      "
    `);
    const desired = world.commit(files(web("mode: global")));
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged" });
    world.store.setAvailability("h1", "active", 0);
    expect(await world.plan(desired)).toContain("create");
  });

  it("moves what shares a bridge network to one other host: all of it serves there before any of the old goes", async () => {
    const compose = "services:\n  db: { image: a:1 }\n  web: { image: a:1, depends_on: [db], deploy: { replicas: 2 } }\n";
    const { world, plan } = await drained(compose);
    const steps = (await plan()).split("\n").filter((line) => / (create|remove) /.test(line));
    expect(steps.map((line) => /(create|remove) +(shop\/\S+)/.exec(line)?.slice(1).join(" "))).toEqual([
      "create shop/db.1",
      "create shop/web.1",
      "create shop/web.2",
      "remove shop/web.2",
      "remove shop/web.1",
      "remove shop/db.1",
    ]);
    expect(await world.sync(world.commit(files(compose)))).toMatchObject({ outcome: "converged" });
    expect(world.containers().map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "h2 shop-db-1",
      "h2 shop-web-1",
      "h2 shop-web-2",
    ]);
  });

  it("keeps together what shares a bridge network with data that stays", async () => {
    const compose = "services:\n  db: { image: a:1, volumes: ['data:/data'] }\n  web: { image: a:1 }\nvolumes: { data: {} }\n";
    const { plan } = await drained(compose);
    const text = await plan();
    expect(text).toMatch(/shop\/db\.1 stays on h1, .*\n +its data or its rules tie it/);
    expect(text).toMatch(/shop\/web\.1 stays on h1, .*\n +its data or its rules tie it/);
    expect(text).toContain("Nothing to do");
  });

  it("is empty once everything has left, and moves nothing back when the host is opened", async () => {
    const { world } = await drained(web("replicas: 6"));
    const desired = world.commit(files(web("replicas: 6")));
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged" });
    expect(world.containers().filter((line) => line.startsWith("h1 "))).toEqual([]);
    expect(world.containers()).toHaveLength(6);
    for (const state of ["drained", "active"] as const) {
      world.store.setAvailability("h1", state, 0);
      expect(await world.plan(desired)).toBe("Nothing to do: 6 containers are as they should be.\n");
    }
  });
});

/** Hosts have 4 CPUs each; the fleet lets the more important take the place of the less important. */
function crowded(services: readonly string[]): Record<string, string> {
  return {
    "fleet.yaml": fleetYaml(2, "scheduler: { preemption: true, queue: fifo }\n"),
    "stacks/shop/compose.yaml": `services:\n${services.map((text) => `  ${text}\n`).join("")}`,
  };
}

/** h1 is zone z0, h2 is z1. */
const sized = (name: string, cpus: number, zone: string, extension = "", update = ""): string =>
  `${name}: { image: "a:1", network_mode: none, x-slipway: { place: { prefer: [node.labels.zone == ${zone}] }, ${extension} }, deploy: { update_config: { ${update} }, resources: { reservations: { cpus: "${cpus}" } } } }`;

/** May not leave: it stops before its replacement starts, and its budget lets no replica be away. */
const bound = (name: string, cpus: number, extension = ""): string =>
  sized(name, cpus, "z0", `budget: { min_available: 1 }, ${extension}`, "order: stop-first");

/** The plan for these when they run and h1 drains, and `late` have just been written. */
async function crowdedPlan(services: readonly string[], late: readonly string[] = []): Promise<string[]> {
  const world = makeWorld({ hosts: 2 });
  expect(await world.sync(world.commit(crowded(services)))).toMatchObject({ outcome: "converged" });
  world.store.setAvailability("h1", "drained", 0);
  const { plan } = await world.clock.settle(planFleet(world.commit(crowded([...services, ...late])), world.session, { closely: true }));
  return printPlan(plan)
    .split("\n")
    .filter((line) => / (stop|create) |stays on|cannot place/.test(line));
}

describe("what may not leave a draining host now", () => {
  it("sends nobody else away", async () => {
    expect(await crowdedPlan([bound("big", 4, "priority: 9"), sized("low", 4, "z1")])).toEqual([
      expect.stringContaining("shop/big.1 stays on h1, which is draining: its budget lets no replica be away"),
    ]);
  });

  it("takes no room on other hosts from what may leave", async () => {
    expect(await crowdedPlan([sized("other", 2, "z1"), bound("a", 2), sized("b", 2, "z0")])).toEqual([
      expect.stringContaining("shop/a.1 stays on h1, which is draining: its budget"),
      expect.stringMatching(/create +shop\/b\.1 +on h2 moved from h1/),
      expect.stringMatching(/stop +shop\/b\.1 \(old\) on h1/),
    ]);
  });

  it("keeps with it what shares a network with it", async () => {
    const compose = `services:
  db: { image: "a:1", x-slipway: { budget: { min_available: 1 } }, deploy: { update_config: { order: stop-first } } }
  web: { image: "a:1" }
`;
    const { plan } = await drained(compose);
    expect(await plan()).toMatchInlineSnapshot(`
      "warning: shop/db.1 stays on h1, which is draining: its budget lets no replica be away (min_available 1, 1 of 1 available), and it stops before its replacement starts
          it never leaves like this: let its budget spare a replica, raise the number of replicas, or write update_config.order: start-first where two may run at once
      warning: shop/web.1 stays on h1, which is draining: it goes with shop/db.1, which stays: its budget lets no replica be away (min_available 1, 1 of 1 available), and it stops before its replacement starts
          it never leaves like this: let its budget spare a replica, raise the number of replicas, or write update_config.order: start-first where two may run at once
      Nothing to do: 2 containers are as they should be.
      "
    `);
  });
});

describe("what leaves a draining host", () => {
  it("serves on there when the place it was to have is needed for something more important", async () => {
    const plan = await crowdedPlan([sized("low", 4, "z0")], [sized("more", 4, "z1", "priority: 9")]);
    expect(plan).toEqual([
      expect.stringContaining("shop/low.1 stays on h1, which is draining: made way for shop/more.1, "),
      expect.stringMatching(/create +shop\/more\.1 +on h2/),
    ]);
  });

  it("takes along its company whose rollout is held, as it was when it was good", async () => {
    const compose = (command: string): string =>
      `services:\n  db: { image: "a:1" }\n  web: { image: "a:1", command: ${command}, healthcheck: { test: [CMD, test, -e, /tmp/ok], interval: 1s, retries: 2 } }\n`;
    const world = makeWorld();
    expect(await world.sync(world.commit(files(compose('["sh", "-c", "touch /tmp/ok; exec sleep 3600"]'))))).toMatchObject({
      outcome: "converged",
    });
    const failing = world.commit(files(compose("sleep 3600")));
    expect(await world.sync(failing)).toMatchObject({ outcome: "rolled-back" });
    world.store.setAvailability("h1", "drained", 0);
    expect(await world.sync(failing)).toMatchObject({ outcome: "rolled-back" });
    expect(world.containers()).toEqual(["h2 shop-db-1 running", "h2 shop-web-1 running healthy"]);
  });
});

describe("the plan for what a changed rule sends away, while its budget lets nobody be away", () => {
  const service = (name: string, more = "", placement = ""): string =>
    `  ${name}: { image: "a:1", network_mode: none, ${more} deploy: { update_config: { order: stop-first }, ${placement} resources: { reservations: { cpus: "3" } } } }\n`;
  const fixed = (placement = ""): string => service("web", "x-slipway: { budget: { max_unavailable: 0 } },", placement);

  it("puts nobody in the room that it still takes", async () => {
    const world = makeWorld();
    expect(await world.sync(world.commit(files(`services:\n${fixed()}`)))).toMatchObject({ outcome: "converged" });
    const elsewhere = fixed("placement: { constraints: [node.hostname != h1] },");
    const h1 = "placement: { constraints: [node.hostname == h1] },";
    const next = world.commit(files(`services:\n${elsewhere}${service("late", "", h1)}`));
    const plan = await world.plan(next);
    expect(plan).toContain("cannot place shop/late.1: 0 of 3 hosts: 2 constraint node.hostname == h1, 1 lacks 2 CPUs");
    expect(plan).toContain("its budget lets no replica be away, so 1 cannot move");
  });

  it("takes no room on the host where it would go", async () => {
    const world = makeWorld({ hosts: 2 });
    const two = (compose: string): Record<string, string> => ({ ...files(compose), "fleet.yaml": fleetYaml(2) });
    expect(await world.sync(world.commit(two(`services:\n${fixed()}`)))).toMatchObject({ outcome: "converged" });
    const elsewhere = fixed("placement: { constraints: [node.hostname != h1] },");
    const { plan } = await world.clock.settle(planFleet(world.commit(two(`services:\n${elsewhere}${service("late")}`)), world.session));
    expect(plan.placements.find((each) => each.service === "late")?.host).toBe("h2");
  });
});

describe("what stays on a draining host", () => {
  const service = (name: string, more: string, deploy = ""): string =>
    `  ${name}:\n    image: a:1\n    network_mode: none\n${more}    deploy: { ${deploy} }\n`;
  const tied = "placement: { constraints: [node.hostname == h1] }";

  it.each([
    [
      "the quota of its tenant",
      "tenants: { red: { quota: { replicas: 2 } } }\n",
      `x-slipway: { tenant: red }\nservices:\n${service("a", "    x-slipway: { priority: 900 }\n", tied)}${service("b", "", "replicas: 3")}`,
    ],
    [
      "the load of the fleet",
      "scheduler: { admission: { max_load: 50% } }\n",
      `services:\n${service("a", "", `${tied}, resources: { reservations: { cpus: "3" } }`)}${service("b", "", 'replicas: 9, resources: { reservations: { cpus: "1" } }')}`,
    ],
  ])("counts for %s", async (_, fleet, compose) => {
    const world = makeWorld({ hosts: 2 });
    const desired = world.commit({ "fleet.yaml": fleetYaml(2, fleet), "stacks/shop/compose.yaml": compose });
    await world.sync(desired);
    const running = world.containers();
    expect(running).toContain("h1 shop-a-1 running");
    world.store.setAvailability("h1", "drained", 0);
    await world.sync(desired);
    expect(world.containers().length).toBe(running.length);
    expect(world.containers()).toContain("h1 shop-a-1 running");
  });
});
