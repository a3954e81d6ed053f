import { describe, expect, it } from "vitest";
import { type Bench, FLEET, makeBench } from "./harness.ts";

const SHOP = `services:
  web:
    image: busybox:1
    command: sleep 3600
    deploy: { replicas: 4, resources: { reservations: { cpus: "1", memory: 512m } } }
`;
/** Two services that a bridge network keeps together, one with data; and one on every host. */
const BLOG = `services:
  app: { image: "busybox:1", command: sleep 3600, deploy: { resources: { reservations: { cpus: "1.5", memory: 1g } } } }
  db:
    image: busybox:1
    command: sleep 3600
    volumes: [ "data:/data" ]
    deploy: { resources: { reservations: { cpus: "1", memory: 1g } } }
  agent: { image: "busybox:1", network_mode: none, command: sleep 3600, deploy: { mode: global, resources: { reservations: { cpus: "0.25" } } } }
volumes: { data: {} }
`;

function fleet(files: Readonly<Record<string, string>> = { "stacks/shop/compose.yaml": SHOP, "stacks/blog/compose.yaml": BLOG }): Bench {
  const bench = makeBench();
  bench.commit({ "fleet.yaml": FLEET, ...files });
  return bench;
}

const WEB = { "stacks/shop/compose.yaml": SHOP };

describe("slipway simulate", () => {
  it("says without a question which hosts can be lost, why others cannot, and what is scarce", async () => {
    const bench = fleet();
    const ended = await bench.slipway(["simulate"]);
    expect(ended).toMatchObject({ code: 0, stderr: expect.stringContaining("fleet test at ") });
    expect(ended.stdout).toBe(`applied, this commit takes 35 steps (9 to create, 0 to remove); everything has a host
2 of 3 hosts can be lost, one at a time; h1 cannot
  h1 cannot be lost: blog/app.1 (with blog/db.1) cannot move: volume blog_data is on h1
scarcest: no more of blog/app fits: h2 and h3 cannot take it: network blog_default and volume blog_data keep it on h1, h1 lacks 1.25 CPUs; of all hosts together cpu is scarcest
`);
    expect(bench.containers()).toEqual([]);
  });

  it("ends with 0 where a lost host's replicas find a place, counted one by one, and with 5 where they do not", async () => {
    const bench = fleet({ ...WEB, "stacks/blog/compose.yaml": BLOG.replace('    volumes: [ "data:/data" ]\n', "") });
    expect(await bench.slipway(["simulate", "--lose", "h1", "-q"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("h1 can be lost: its 3 replicas fit on h3 (2) and h2 (1) (1 replica of every host ends with it)\n"),
    });
    const two = await bench.slipway(["simulate", "--lose", "h1,h2", "-q"]);
    expect(two.code).toBe(5);
    expect(two.stdout).toMatch(/h1 and h2 cannot be lost: blog\/app\.1 \(with blog\/db\.1\) needs 2\.5 CPUs, h3 lacks /);
    const json = await bench.slipway(["simulate", "--lose", "h1", "-o", "json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      fleet: "test",
      plan: { unschedulable: [] },
      lose: { hosts: ["h1"], safe: true, moves: { h3: ["blog/app.1", "blog/db.1"] }, stuck: [], ends: ["blog/agent.1@h1"] },
    });
  });

  it("asks about what runs, once it runs", async () => {
    const bench = fleet(WEB);
    expect((await bench.slipway(["sync"])).code).toBe(0);
    expect(await bench.slipway(["simulate", "--lose", "h3", "-q"])).toMatchObject({
      code: 0,
      stdout: "nothing is to be done for this commit; everything has a host\nh3 can be lost: its 1 replica fits on h1 (1)\n",
    });
  });

  it("counts how many more replicas fit on each host, and names what runs out", async () => {
    const { stdout } = await fleet().slipway(["simulate", "--more", "shop/web", "-q"]);
    expect(stdout.split("\n").slice(1)).toEqual([
      "3 more of shop/web fit: 2 on h3 (then cpu runs out), 1 on h2 (then cpu runs out)",
      "HOST  MORE  LIMIT  THEN",
      "h1    0     cpu    lacks 0.75 CPUs",
      "h2    1     cpu    lacks 0.25 CPUs",
      "h3    2     cpu    lacks 0.25 CPUs",
      "",
    ]);
  });

  it("counts ports as limits: each further replica needs a host of its own", async () => {
    const bench = fleet({
      "stacks/shop/compose.yaml": SHOP.replace("replicas: 4", "replicas: 1").replace("    deploy", '    ports: ["80:80"]\n    deploy'),
    });
    const { stdout } = await bench.slipway(["simulate", "--more", "web", "-q"]);
    expect(stdout).toContain("2 more of shop/web fit: 1 on h2 (then cannot take it: port 80 taken by shop/web.");
    expect(stdout).toMatch(/h1 +0 +- +cannot take it: port 80 taken by shop\/web\.1\n/);
  });

  it("counts no more than a quota admits", async () => {
    const tenants = "tenants: { retail: { quota: { replicas: 5 } } }\n";
    const bench = fleet({ "fleet.yaml": FLEET + tenants, "stacks/shop/compose.yaml": `x-slipway: { tenant: retail }\n${SHOP}` });
    expect((await bench.slipway(["simulate", "--more", "web", "-q"])).stdout).toContain(
      "; but only 1 of them may start: tenant retail has 5 replicas of its quota of 5 replicas in use",
    );
  });

  it("says what more hosts change, and ends with 5 where that is not enough", async () => {
    const bench = fleet({ "stacks/shop/compose.yaml": SHOP.replace("replicas: 4", "replicas: 15") });
    expect(await bench.slipway(["simulate", "-q"])).toMatchObject({
      code: 5,
      stdout: expect.stringContaining("cannot place shop/web.13: 0 of 3 hosts"),
    });
    expect(await bench.slipway(["simulate", "--add", "1", "-q"])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /with new-1: 3 of 3 waiting replicas get a host, 0 before; 0 of 3 hosts can be lost, 0 before \(hosts like h1\)\n$/,
      ),
    });
    expect(await bench.slipway(["simulate", "--add", "1:cpus=2,memory=1g", "-q"])).toMatchObject({
      code: 5,
      stdout: expect.stringMatching(/with new-1: 2 of 3 waiting replicas get a host, 0 before; [^(]*\n$/),
    });
  });

  it("finds the smallest fleet, and says what fits on no host of that size", async () => {
    const bench = fleet();
    expect(await bench.slipway(["simulate", "--smallest", "h2", "-q"])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/\n2 hosts are enough, and fewer are not: cpu alone asks for 2 \(hosts like h2\)\n$/),
    });
    expect(await bench.slipway(["simulate", "--smallest", "cpus=2,memory=4g", "-q"])).toMatchObject({
      code: 5,
      stdout: expect.stringContaining("on no host of this size fits blog/app.1 (with blog/db.1): a host lacks 0.75 CPUs"),
    });
  });

  it("answers for another commit, and says what of it would fit nowhere", async () => {
    const bench = fleet(WEB);
    const small = bench.commit({});
    bench.commit({ "stacks/shop/compose.yaml": SHOP.replace('cpus: "1"', 'cpus: "5"') });
    const now = await bench.slipway(["simulate", "-q", "-o", "json"]);
    expect(now.code).toBe(5);
    expect(JSON.parse(now.stdout).plan.unschedulable[0]).toMatchObject({ stack: "shop", service: "web", slot: 1 });
    expect((await bench.slipway(["simulate", "-q", "--ref", small])).code).toBe(0);
  });

  it("does not say that nothing is to be done while a failed rollout holds a service", async () => {
    const bench = fleet(WEB);
    expect((await bench.slipway(["sync"])).code).toBe(0);
    bench.commit({ "stacks/shop/compose.yaml": SHOP.replace("sleep 3600", '[sh, -c, "exit 3"]') });
    expect((await bench.slipway(["sync"])).code).toBe(3);
    const { stdout } = await bench.slipway(["simulate", "-q"]);
    expect(stdout).toContain("no step can be taken for this commit now; everything has a host\nheld shop/web: exited with code 3");
    expect(JSON.parse((await bench.slipway(["simulate", "-o", "json"])).stdout).plan).toMatchObject({
      steps: 0,
      held: [{ stack: "shop", service: "web" }],
      parked: null,
    });
  });

  it("says that the prune guard would ask first", async () => {
    const bench = fleet();
    expect((await bench.slipway(["sync"])).code).toBe(0);
    bench.commit({ "stacks/shop/compose.yaml": undefined });
    expect((await bench.slipway(["simulate", "-q"])).stdout).toContain("sync applies nothing until you confirm with --yes");
  });

  it("asks no engine with --simulated", async () => {
    const bench = fleet(WEB);
    expect(await bench.slipway(["simulate", "--simulated", "-q", "--lose", "h2"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("h2 can be lost: "),
    });
    expect(bench.fleet.calls.reads).toBe(0);
  });

  it("takes simulated hosts for members of a Swarm, so that overlay networks are no obstacle", async () => {
    const bench = fleet({ ...WEB, "fleet.yaml": `${FLEET}network: { driver: overlay }\n` });
    expect(await bench.slipway(["simulate", "--simulated", "-q"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("each of 3 hosts can be lost"),
    });
  });

  it.each([
    [["--lose", "h9"], "there is no host h9; the fleet has h1, h2, h3"],
    [["--more", "blog/agent"], "blog/agent runs on every host already"],
    [["--more", "wob"], "there is no service wob"],
    [["--add", "many"], "write a number of hosts"],
    [["--add", "1:cpus=2"], "write both cpus and memory"],
    [["--smallest", "cpu=2,memory=1g"], "cpu=2 is none of like=HOST"],
    [["--smallest", "cpus=x,memory=1g"], "cpus=x is no amount"],
    [["--smallest", ""], "name a host, or write cpus=4,memory=8g"],
    [["--smallest", "cpus=4,memory=8g,gpus=1.5"], "gpus=1.5 is no number of GPUs"],
    [["--lose", "h1,h9"], "there is no host h9"],
    [["--add", "-1"], "write a number of hosts"],
    [["--more", "web", "--more", "app"], "it is given twice; ask one after the other"],
    [["--add", "1", "--add", "2"], "it is given twice"],
    [["--smallest", "h1", "--smallest", "h2"], "it is given twice"],
    [["--more", "shop"], "shop is a stack; name one of its services: shop/web"],
  ])("refuses %j", async (argv, message) => {
    expect(await fleet().slipway(["simulate", ...argv])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});

describe("slipway plan --compare", () => {
  it("prints every strategy with its result and its gap to what is proven", async () => {
    const { code, stdout } = await fleet(WEB).slipway(["plan", "--compare", "-q"]);
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\d+\.\d ms/g, "T").replaceAll(/ {2,}/g, "  ")).toBe(`4 placements on 3 hosts, all made anew, spread:

strategy  unplaced  hosts  highest  imbalance  cost  time  gap  note
greedy  0  3  50.0 %  11.8 %  0  T  0.0 %  smallest first, most free
largest-first  0  3  50.0 %  11.8 %  0  T  0.0 %  largest first, most free
best-fit  0  1  100.0 %  47.1 %  0  T  100.0 %  largest first, least free
dot-product  0  1  100.0 %  47.1 %  0  T  100.0 %  largest first, most alike
indexed  0  3  50.0 %  11.8 %  0  T  0.0 %  spread
default  0  3  50.0 %  11.8 %  0  T  0.0 %  spread
local-search  0  3  50.0 %  11.8 %  0  T  0.0 %  from indexed
genetic  0  3  50.0 %  11.8 %  0  T  0.0 %  seed 1
optimal  0  3  50.0 %  11.8 %  0  T  0.0 %  optimal: it meets the lower bound

objective: highest utilisation; gap to the optimum, 50.0 %, proven
`);
  });

  it("places by the rules: who is tied is one placement, data and apart count", async () => {
    const { stdout } = await fleet().slipway(["plan", "--compare", "-o", "json"]);
    const { placements, strategies } = JSON.parse(stdout);
    expect(placements).toBe(5);
    expect(strategies.map(({ strategy }: { strategy: string }) => strategy)).toEqual([
      "greedy",
      "largest-first",
      "best-fit",
      "dot-product",
      "indexed",
      "default",
      "local-search",
      "genetic",
      "optimal",
    ]);
    for (const { unplaced, host } of strategies) {
      expect(unplaced).toBe(0);
      expect(Object.keys(host)).toContain("blog/app.1 (with blog/db.1)");
    }
  });

  it("ends with 1 where not everything fits", async () => {
    const bench = fleet({ "stacks/shop/compose.yaml": SHOP.replace("replicas: 4", "replicas: 13") });
    const { code, stdout } = await bench.slipway(["plan", "--compare", "-q"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^default +1 .*it is proven that not all fit$/m);
  });

  it("saves nothing", async () => {
    expect(await fleet(WEB).slipway(["plan", "--compare", "--out", "x"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("--compare makes no plan that --out could save"),
    });
  });
});

describe("host loss in slipway status", () => {
  it("says in a line which host cannot be lost, and why in JSON", async () => {
    const bench = fleet();
    expect((await bench.slipway(["sync"])).code).toBe(0);
    const { stdout } = await bench.slipway(["status"]);
    expect(stdout).toContain("\nhost loss: 2 of 3 hosts can be lost, one at a time; h1 cannot; `slipway simulate` says why\n");
    expect(JSON.parse((await bench.slipway(["status", "-o", "json"])).stdout).loss).toEqual({
      text: "2 of 3 hosts can be lost, one at a time; h1 cannot",
      hosts: [
        {
          host: "h1",
          safe: false,
          reason: "h1 cannot be lost: blog/app.1 (with blog/db.1) cannot move: volume blog_data is on h1",
        },
        { host: "h2", safe: true, reason: "" },
        { host: "h3", safe: true, reason: "" },
      ],
    });
  });

  it("does not judge what it does not see", async () => {
    const bench = fleet();
    expect((await bench.slipway(["status", "--stack", "shop"])).stdout).toContain(
      "host loss: not judged, because not all stacks are looked at\n",
    );
  });

  it("judges no fleet of more than 1000 hosts", async () => {
    const names = Array.from({ length: 1001 }, (_, at) => `n${at}`);
    const hosts = names.map((name) => `  ${name}: { endpoint: "unix:///run/${name}.sock" }\n`).join("");
    const bench = makeBench({ hosts: names });
    bench.commit({ "fleet.yaml": `name: test\nhosts:\n${hosts}stacks: { path: stacks/* }\n`, ...WEB });
    expect((await bench.slipway(["status"])).stdout).toContain(
      "host loss: not judged for more than 1000 hosts; `slipway simulate` does it\n",
    );
  });
});
