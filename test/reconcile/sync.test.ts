import { describe, expect, it } from "vitest";
import { fleetYaml, makeWorld } from "./world.ts";

const web = (extra = "", deploy = ""): string => `
services:
  web:
    image: busybox:1
    command: sleep 3600
    ${extra}
    deploy:
      replicas: 3
      ${deploy}
`;

const files = (compose: string, fleet = fleetYaml()): Record<string, string> => ({
  "fleet.yaml": fleet,
  "stacks/shop/compose.yaml": compose,
});

describe("a first sync", () => {
  it("spreads three replicas over three hosts and says so beforehand", async () => {
    const world = makeWorld();
    const desired = world.commit(files(web()));
    expect(await world.plan(desired)).toMatchInlineSnapshot(`
      "#1              pull    busybox:1    on h1 image missing
      #2              network shop_default on h1 network missing
      #3  after 1,2   create  shop/web.1   on h1 not running anywhere
      #4  after 3     start   shop/web.1   on h1 created by #3
      #5  after 4     running shop/web.1   on h1 must run steadily for 0.5 s
      #6              pull    busybox:1    on h2 image missing
      #7              network shop_default on h2 network missing
      #8  after 6,7   create  shop/web.2   on h2 not running anywhere
      #9  after 8     start   shop/web.2   on h2 created by #8
      #10 after 9     running shop/web.2   on h2 must run steadily for 0.5 s
      #11             pull    busybox:1    on h3 image missing
      #12             network shop_default on h3 network missing
      #13 after 11,12 create  shop/web.3   on h3 not running anywhere
      #14 after 13    start   shop/web.3   on h3 created by #13
      #15 after 14    running shop/web.3   on h3 must run steadily for 0.5 s
      15 steps: 3 to create, 0 to remove, 0 unchanged.
      "
    `);
    const result = await world.sync(desired);
    expect(result).toMatchObject({ outcome: "converged", failures: [] });
    expect(world.containers()).toEqual(["h1 shop-web-1 running", "h2 shop-web-2 running", "h3 shop-web-3 running"]);
  });

  it("is followed by an empty plan and no engine write", async () => {
    const world = makeWorld();
    const desired = world.commit(files(web()));
    await world.sync(desired);
    world.fleet.calls.reset();
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
    expect(world.fleet.calls.writes).toBe(0);
    expect(world.fleet.calls.count("listContainers")).toBe(3);
    expect(world.fleet.calls.reads).toBe(3);
  });
});

describe("a changed environment value", () => {
  it("replaces one container at a time, each after its replacement runs", async () => {
    const world = makeWorld();
    await world.sync(world.commit(files(web("environment: { LOG: a }"))));
    const next = world.commit(files(web("environment: { LOG: b }")));
    expect(await world.plan(next)).toMatchInlineSnapshot(`
      "#1              create  shop/web.1       on h1 spec changed: environment.LOG
      #2  after 1     start   shop/web.1       on h1 created by #1
      #3  after 2     running shop/web.1       on h1 must run steadily for 1 s, gate for #4
      #4  after 3     stop    shop/web.1 (old) on h1 replaced by #1 (destructive)
      #5  after 4     remove  shop/web.1 (old) on h1 replaced by #1 (destructive)
      #6  after 5     rename  shop/web.1       on h1 takes the serving name
      #7              create  shop/web.2       on h2 spec changed: environment.LOG
      #8  after 6,7   start   shop/web.2       on h2 created by #7
      #9  after 8     running shop/web.2       on h2 must run steadily for 1 s, gate for #10
      #10 after 9     stop    shop/web.2 (old) on h2 replaced by #7 (destructive)
      #11 after 10    remove  shop/web.2 (old) on h2 replaced by #7 (destructive)
      #12 after 11    rename  shop/web.2       on h2 takes the serving name
      #13             create  shop/web.3       on h3 spec changed: environment.LOG
      #14 after 12,13 start   shop/web.3       on h3 created by #13
      #15 after 14    running shop/web.3       on h3 must run steadily for 1 s, gate for #16
      #16 after 15    stop    shop/web.3 (old) on h3 replaced by #13 (destructive)
      #17 after 16    remove  shop/web.3 (old) on h3 replaced by #13 (destructive)
      #18 after 17    rename  shop/web.3       on h3 takes the serving name
      18 steps: 3 to create, 3 to remove, 0 unchanged.
      "
    `);
    expect(await world.sync(next)).toMatchObject({ outcome: "converged" });
    expect(world.containers()).toEqual(["h1 shop-web-1 running", "h2 shop-web-2 running", "h3 shop-web-3 running"]);
    expect(await world.sync(next)).toMatchObject({ outcome: "converged", steps: 0 });
  });

  it("stops first where a host port allows only one container, and the plan says why", async () => {
    const world = makeWorld();
    const ports = "ports: ['8080:80']";
    await world.sync(world.commit(files(web(`${ports}\n    environment: { LOG: a }`))));
    const next = world.commit(files(web(`${ports}\n    environment: { LOG: b }`)));
    expect(await world.plan(next)).toContain("stopped first: host port 8080/tcp can be held by one container at a time");
    expect(await world.sync(next)).toMatchObject({ outcome: "converged" });
    expect(world.containers()).toEqual(["h1 shop-web-1 running", "h2 shop-web-2 running", "h3 shop-web-3 running"]);
  });
});

const HEALTH = "healthcheck: { test: [CMD, test, -e, /tmp/ok], interval: 1s, timeout: 1s, retries: 2 }";
const healthy = (log: string, extra = ""): string =>
  web(`command: [sh, -c, "touch /tmp/ok; sleep 3600"]\n    environment: { LOG: ${log} }\n    ${HEALTH}${extra}`).replace(
    "    command: sleep 3600\n",
    "",
  );
const sick = (extra = "", deploy = ""): string =>
  web(`command: [sh, -c, "sleep 3600"]\n    ${HEALTH}${extra}`, deploy).replace("    command: sleep 3600\n", "");

describe("a version that never becomes healthy", () => {
  it("ends as rolled-back, and the old containers serve throughout", async () => {
    const world = makeWorld();
    await world.sync(world.commit(files(healthy("a"))));
    const before = world.fleet.world("h1").containers[0]!.id;
    const bad = world.commit(files(sick()));
    const result = await world.sync(bad);
    expect(result.outcome).toBe("rolled-back");
    expect(world.containers()).toEqual(["h1 shop-web-1 running healthy", "h2 shop-web-2 running healthy", "h3 shop-web-3 running healthy"]);
    expect(world.fleet.world("h1").containers[0]!.id).toBe(before);
    expect(world.store.failedRollouts()).toMatchObject([{ stack: "shop", service: "web", action: "pause" }]);
  });

  it("is not tried again by the next sync, only when told to", async () => {
    const world = makeWorld();
    await world.sync(world.commit(files(healthy("a"))));
    const bad = world.commit(files(sick()));
    await world.sync(bad);
    world.fleet.calls.reset();
    expect(await world.sync(bad)).toMatchObject({ outcome: "rolled-back" });
    expect(world.fleet.calls.writes).toBe(0);
    expect(await world.sync(bad, { retry: true })).toMatchObject({ outcome: "rolled-back" });
    expect(world.fleet.calls.writes).toBeGreaterThan(0);
  });

  it("starts the old container again where it had to be stopped first", async () => {
    const world = makeWorld();
    const ports = "\n    ports: ['8080:80']";
    await world.sync(world.commit(files(healthy("a", ports))));
    const result = await world.sync(world.commit(files(sick(ports))));
    expect(result.outcome).toBe("rolled-back");
    expect(world.containers().map((line) => line.replace(/ (healthy|starting)$/, ""))).toEqual([
      "h1 shop-web-1 running",
      "h2 shop-web-2 running",
      "h3 shop-web-3 running",
    ]);
  });

  it("is released by the next good commit", async () => {
    const world = makeWorld();
    await world.sync(world.commit(files(healthy("a"))));
    await world.sync(world.commit(files(sick())));
    expect(await world.sync(world.commit(files(healthy("c"))))).toMatchObject({ outcome: "converged" });
    expect(world.store.failedRollouts()).toEqual([]);
  });
});

describe("failure_action: rollback", () => {
  it("takes the slots back that were already replaced", async () => {
    const world = makeWorld();
    const policy = "update_config: { failure_action: rollback }";
    const good = healthy("a").replace("replicas: 3", `replicas: 3\n      ${policy}`);
    await world.sync(world.commit(files(good)));
    // The new version is healthy on its first host and not on the second.
    const half = good.replace("touch /tmp/ok;", "test {{.Node.Hostname}} = h1 && touch /tmp/ok;");
    const result = await world.sync(world.commit(files(half)));
    expect(result.outcome).toBe("rolled-back");
    expect(world.containers()).toEqual(["h1 shop-web-1 running healthy", "h2 shop-web-2 running healthy", "h3 shop-web-3 running healthy"]);
    const prints = ["h1", "h2", "h3"].map((host) => world.fleet.world(host).containers[0]!.labels["slipway.fingerprint"]);
    expect(new Set(prints).size).toBe(1);
    expect(prints[0]).toBe(world.store.lastGood("shop")!.fingerprints["web"]);
  });
});

describe("dependencies", () => {
  it("are honoured: a migration completes before the web starts, and is not run again", async () => {
    const world = makeWorld();
    const compose = `
services:
  store: { image: busybox:1, command: [sh, -c, "touch /tmp/ok; sleep 3600"], healthcheck: { test: [CMD, test, -e, /tmp/ok], interval: 1s } }
  migrate: { image: busybox:1, command: "true", depends_on: { store: { condition: service_healthy } } }
  web: { image: busybox:1, command: sleep 3600, depends_on: { migrate: { condition: service_completed_successfully } } }
`;
    const desired = world.commit(files(compose));
    expect(await world.plan(desired)).toMatchInlineSnapshot(`
      "#1            pull      busybox:1      on h1 image missing
      #2            network   shop_default   on h1 network missing
      #3  after 1,2 create    shop/store.1   on h1 not running anywhere
      #4  after 3   start     shop/store.1   on h1 created by #3
      #5  after 4   healthy   shop/store.1   on h1 must be healthy, gate for #7
      #6  after 1,2 create    shop/migrate.1 on h1 not running anywhere
      #7  after 5,6 start     shop/migrate.1 on h1 created by #6
      #8  after 7   completed shop/migrate.1 on h1 must end with exit code 0, gate for #10
      #9  after 1,2 create    shop/web.1     on h1 not running anywhere
      #10 after 8,9 start     shop/web.1     on h1 created by #9
      #11 after 10  running   shop/web.1     on h1 must run steadily for 0.5 s
      11 steps: 3 to create, 0 to remove, 0 unchanged.
      "
    `);
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged" });
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
  });

  it("block what needs a migration that failed", async () => {
    const world = makeWorld();
    const compose = (log: string, migrate: string): string => `
services:
  migrate: { image: busybox:1, command: "${migrate}" }
  web: { image: busybox:1, command: sleep 3600, environment: { LOG: ${log} }, depends_on: { migrate: { condition: service_completed_successfully } } }
`;
    await world.sync(world.commit(files(compose("a", "true"))));
    const result = await world.sync(world.commit(files(compose("b", "false"))));
    expect(result.outcome).toBe("rolled-back");
    expect(world.containers().filter((line) => line.includes("web"))).toEqual([expect.stringContaining("shop-web-1 running")]);
  });
});

describe("a host that does not answer", () => {
  it("keeps what it runs; the others are brought up to date; the next sync completes without a duplicate", async () => {
    const world = makeWorld();
    await world.sync(world.commit(files(web("environment: { LOG: a }"))));
    world.fleet.control.freeze("h2");
    const next = world.commit(files(web("environment: { LOG: b }")));
    expect(await world.sync(next)).toMatchObject({ outcome: "partial" });
    expect(world.containers()).toEqual(["h1 shop-web-1 running", "h2 shop-web-2 running", "h3 shop-web-3 running"]);
    world.fleet.control.thaw("h2");
    expect(await world.sync(next)).toMatchObject({ outcome: "converged" });
    expect(world.containers()).toEqual(["h1 shop-web-1 running", "h2 shop-web-2 running", "h3 shop-web-3 running"]);
    const prints = ["h1", "h2", "h3"].map((host) => world.fleet.world(host).containers[0]!.labels["slipway.fingerprint"]);
    expect(new Set(prints).size).toBe(1);
  });
});

describe("what is no longer in git", () => {
  const two = `${web()}  extra: { image: busybox:1, command: sleep 3600 }\n`;

  it("is removed with its network when it is in the inventory; volumes stay", async () => {
    const world = makeWorld();
    await world.sync(
      world.commit({
        ...files(two),
        "stacks/blog/compose.yaml":
          "services: { a: { image: busybox:1, command: sleep 3600, volumes: ['data:/data'] } }\nvolumes: { data: {} }",
      }),
    );
    expect(world.containers().length).toBe(5);
    expect(await world.sync(world.commit(files(web())))).toMatchObject({ outcome: "converged" });
    expect(world.containers().map((line) => line.split(" ")[1])).toEqual(["shop-web-1", "shop-web-2", "shop-web-3"]);
    const left = ["h1", "h2", "h3"]
      .flatMap((host) => world.fleet.world(host).networks.map((network) => network.name))
      .filter((name) => name.startsWith("blog"));
    expect(left).toEqual([]);
    expect(["h1", "h2", "h3"].flatMap((host) => world.fleet.world(host).volumes.map((volume) => volume.name))).toEqual(["blog_data"]);
  });

  it("is parked by the prune guard when it is much, until confirmed", async () => {
    const world = makeWorld();
    await world.sync(
      world.commit({
        ...files(web()),
        "stacks/blog/compose.yaml": "services: { a: { image: busybox:1, command: sleep 3600, deploy: { replicas: 4 } } }",
      }),
    );
    const next = world.commit(files(web()));
    world.fleet.calls.reset();
    expect(await world.sync(next)).toMatchObject({ outcome: "parked" });
    expect(world.fleet.calls.writes).toBe(0);
    expect(await world.sync(next, { confirmed: true })).toMatchObject({ outcome: "converged" });
    expect(world.containers().length).toBe(3);
  });
});

describe("foreign containers", () => {
  it("are never touched, even when they copy our labels", async () => {
    const world = makeWorld();
    const desired = world.commit(files(web()));
    await world.sync(desired);
    const ours = world.fleet.world("h1").containers[0]!;
    world.fleet.control.createByHand("h1", "copycat", ours.body);
    world.fleet.control.createByHand("h2", "shop-web-9", ours.body);
    expect(await world.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
    expect(await world.sync(world.commit(files(web("environment: { LOG: b }"))))).toMatchObject({ outcome: "converged" });
    expect(world.containers()).toContain("h1 copycat created");
    expect(world.containers()).toContain("h2 shop-web-9 created");
  });
});

describe("placement", () => {
  it("refuses replicas that share a host port on one bridge network, naming both, and starts nothing", async () => {
    const world = makeWorld();
    const compose = `
services:
  redis: { image: busybox:1, command: sleep 3600, networks: [front] }
  vote: { image: busybox:1, command: sleep 3600, networks: [front], ports: ["8080:80"], deploy: { replicas: 2 } }
networks: { front: {} }
`;
    const result = await world.sync(world.commit(files(compose)));
    expect(result.outcome).toBe("unschedulable");
    expect(result.summary).toContain("port 8080");
    expect(result.summary).toContain("network shop_front");
    expect(world.containers()).toEqual([]);
  });
});
