import { describe, expect, it } from "vitest";
import { type Bench, FLEET, makeBench } from "./harness.ts";

/** Hosts of the simulated fleet have 4 CPUs and 8 GiB. */
interface Wish {
  readonly replicas?: number;
  readonly cpus?: string;
  readonly more?: string;
  readonly deploy?: string;
}

function service(name: string, { replicas = 1, cpus = "0.5", more = "", deploy }: Wish = {}): string {
  const wanted = deploy ?? `replicas: ${replicas}`;
  return `  ${name}:
    image: busybox:1
    command: sleep 3600
    deploy: { ${wanted}, resources: { reservations: { cpus: "${cpus}" } } }
${more}`;
}

const NONE = "    network_mode: none\n";

function fleet(compose: string, fleetYaml = FLEET): Bench {
  const bench = makeBench();
  bench.commit({ "fleet.yaml": fleetYaml, "stacks/shop/compose.yaml": `services:\n${compose}` });
  return bench;
}

interface Told {
  readonly slot: number;
  readonly host: string | null;
  readonly reason: string | null;
  readonly preempts: readonly string[];
  readonly verdicts: readonly {
    readonly host: string;
    readonly reasons: readonly string[];
    readonly filters: readonly { readonly filter: string; readonly reason: string | null }[];
    readonly scores: readonly { readonly name: string; readonly value: number }[];
  }[];
}

const told = async (bench: Bench, name: string): Promise<Told[]> =>
  JSON.parse((await bench.slipway(["explain", name, "-o", "json"])).stdout) as Told[];

describe("explain", () => {
  it("judges what stays beside all else that stays, also what comes after it by name", async () => {
    const bench = fleet(service("web", { replicas: 3, cpus: "3", more: NONE }));
    expect((await bench.slipway(["sync"])).code).toBe(0);
    const { stdout } = await bench.slipway(["explain", "web.1"]);
    expect(stdout).toMatch(/^shop\/web\.1 stays on h1$/m);
    expect(stdout).toMatch(/^h1 +chosen +0 +0 +0 +it is there already and still fits$/m);
    expect(stdout).toMatch(/^h2 +no +1 +1 +0 +lacks 2 CPUs$/m);
    expect(stdout).toMatch(/^h3 +no +1 +1 +0 +lacks 2 CPUs$/m);
  });

  it("sums up why something fits nowhere in its first line", async () => {
    const { stdout } = await fleet(service("web", { cpus: "5", more: NONE })).slipway(["explain", "web"]);
    expect(stdout).toMatch(/^shop\/web\.1 has no host: 0 of 3 hosts: 3 lack 1 CPU$/m);
  });

  it("names the score by which another host was better, or that only the name decided", async () => {
    const bench = fleet(service("web", { replicas: 2, more: NONE }));
    const { stdout } = await bench.slipway(["explain", "web"]);
    expect(stdout).toMatch(/^h2 +fits +0 +0 +fits, equal to h1, whose name comes first$/m);
    expect(stdout).toMatch(/^h1 +fits +1 +1 +fits, but replicas here is 1, on h2 0$/m);
  });

  it("lists every host of a service of every host, with the reason where it has none", async () => {
    const agent = service("agent", {
      cpus: "2",
      deploy: "mode: global, placement: { constraints: [node.labels.disk != ssd] }",
      more: NONE,
    });
    const bench = fleet(agent + service("big", { cpus: "4", more: NONE }));
    const { stdout, code } = await bench.slipway(["explain", "agent"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^shop\/agent belongs on every host that fits: 2 of 3$/m);
    expect(stdout).toMatch(/^h1 +no +constraint node.labels.disk != ssd$/m);
    expect(stdout).toMatch(/^h2 +chosen +fits, and gets one$/m);
    expect((await told(bench, "agent")).map(({ host }) => host)).toEqual([null, "h2", "h3"]);
  });

  it("lists every host also of a service of every host that fits on none", async () => {
    const bench = fleet(service("agent", { deploy: "mode: global, placement: { constraints: [node.labels.disk == tape] }", more: NONE }));
    expect(await bench.slipway(["explain", "agent"])).toMatchObject({ code: 0, stdout: expect.stringContaining(": 0 of 3\n") });
  });

  it("says each rule's word on services that a network keeps together", async () => {
    const bench = fleet(service("app") + service("db", { cpus: "4" }));
    const [app] = await told(bench, "app.1");
    const [db] = await told(bench, "db.1");
    const rule = (of: Told | undefined, name: string): unknown => of?.verdicts[0]?.filters.find(({ filter }) => filter === name)?.reason;
    expect(app).toMatchObject({ host: null, reason: expect.stringContaining("0 of 3 hosts: 3 db.1: lack 0.5 CPUs") });
    expect(rule(app, "resources")).toBeNull();
    expect(rule(db, "resources")).toBe("lacks 0.5 CPUs");
  });

  it("names who makes way, and why what made way has no other host", async () => {
    const few = `name: test\nhosts: { h1: { endpoint: "unix:///run/h1.sock" }, h2: { endpoint: "unix:///run/h2.sock" } }\nstacks: { path: stacks/* }\nscheduler: { preemption: true }\n`;
    const low = service("low", { replicas: 2, cpus: "3", more: NONE });
    const bench = fleet(low, few);
    expect((await bench.slipway(["sync"])).code).toBe(0);
    bench.commit({
      "stacks/shop/compose.yaml": `services:\n${low}${service("high", { cpus: "2", more: `${NONE}    x-slipway: { priority: 9 }\n` })}`,
    });
    const { stdout } = await bench.slipway(["explain", "high"]);
    expect(stdout).toMatch(/^h1 +chosen .* lacks 1 CPU; shop\/low\.1 makes way for it$/m);
    expect((await told(bench, "high"))[0]).toMatchObject({ host: "h1", preempts: ["shop/low.1"] });
    expect((await bench.slipway(["explain", "low.1"])).stdout).toMatch(/^h1 +no .* lacks 1 CPU$/m);
  });

  it("does not say that a host had the lowest scores where replicas were placed together", async () => {
    const services = ["1.5", "1.5", "1", "1", "1"].map((cpus, at) => service(`s${at}`, { cpus, more: NONE })).join("");
    const two = FLEET.replace(/ {2}h3.*\n/, "");
    const bench = fleet(services, `${two}scheduler: { placement: optimal }\n`);
    const { stdout } = await bench.slipway(["explain", "s0"]);
    expect(stdout).toMatch(/^h1 +fits +0 +0 +fits, equal to h2; hosts were chosen for several replicas at once$/m);
    expect(stdout).toMatch(/^h2 +chosen +0 +0 +fits; hosts were chosen for several replicas at once$/m);
  });

  it("says that a failed rollout holds a service", async () => {
    const bench = fleet(service("web", { more: NONE }));
    expect((await bench.slipway(["sync"])).code).toBe(0);
    bench.commit({
      "stacks/shop/compose.yaml": `services:\n${service("web", { more: NONE }).replace("sleep 3600", '[sh, -c, "exit 3"]')}`,
    });
    expect((await bench.slipway(["sync"])).code).toBe(3);
    expect((await bench.slipway(["explain", "web"])).stdout).toContain("held, so that nothing of it changes now: exited with code 3");
  });

  it("shares lines among hosts of which the same is to be said, where there are many", async () => {
    const names = Array.from({ length: 30 }, (_, at) => `n${String(at).padStart(2, "0")}`);
    const bench = makeBench({ hosts: names });
    const hosts = names.map((name) => `  ${name}: { endpoint: "unix:///run/${name}.sock" }\n`).join("");
    bench.commit({
      "fleet.yaml": `name: test\nhosts:\n${hosts}stacks: { path: stacks/* }\n`,
      "stacks/shop/compose.yaml": `services:\n${service("web", { more: NONE })}`,
    });
    const { stdout } = await bench.slipway(["explain", "web.1"]);
    expect(stdout).toMatch(/^n00 +chosen/m);
    expect(stdout).toMatch(/^n01, n02 and 27 more +fits/m);
    expect(stdout).toMatch(/^RULE +n00, n01 and 28 more$/m);
    expect((await told(bench, "web.1"))[0]?.verdicts).toHaveLength(30);
  });

  it.each([
    ["wbe", "there is no service wbe; did you mean web?"],
    ["shop/wbe.2", "there is no service shop/wbe; did you mean shop/web?"],
    ["quite-another", "there is no service quite-another; the fleet has shop/web"],
    ["shop", "shop is a stack; name one of its services: shop/web"],
    ["web.7", "shop/web has no slot 7; it has 1"],
  ])("refuses %s with what there is", async (name, message) => {
    const bench = fleet(service("web", { more: NONE }));
    expect(await bench.slipway(["explain", name])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });

  it("does not call a service unknown whose stack has errors", async () => {
    const bench = fleet(service("web", { cpus: "many", more: NONE }));
    expect(await bench.slipway(["explain", "web"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("nothing is known of web: the files of shop have errors; `slipway validate` shows them"),
    });
  });
});
