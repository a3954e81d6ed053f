import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { FLEET, HEALTHY, makeBench, shop, SICK } from "./harness.ts";

const files = (compose: string, fleet = FLEET): Record<string, string> => ({ "fleet.yaml": fleet, "stacks/shop/compose.yaml": compose });

describe("the command line", () => {
  it("refuses an unknown command, names it, and ends with 2", async () => {
    expect(await makeBench().slipway(["frobnicate"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("unknown command 'frobnicate'"),
    });
  });

  it.each([
    [["plan", "--frob"], 1],
    [["diff", "--frob"], 2],
    [["sync", "--timeout", "soon"], 2],
    [["status", "-o", "xml"], 2],
    [["explain"], 2],
  ] as const)("refuses %j", async (argv, code) => {
    const ended = await makeBench().slipway(argv);
    expect(ended.code).toBe(code);
    expect(ended.stderr).toContain("error:");
  });

  it("lists its commands", async () => {
    const { code, stdout } = await makeBench().slipway(["--help"]);
    expect(code).toBe(0);
    for (const command of [
      "validate",
      "schema",
      "config",
      "plan",
      "diff",
      "sync|apply",
      "run",
      "top",
      "status",
      "ps",
      "hosts",
      "explain",
      "simulate",
      "logs",
      "down",
      "demo",
      "version",
      "completion",
      "network",
      "history",
    ])
      expect(stdout).toMatch(new RegExp(`^  ${command.replace("|", "\\|")}\\b`, "m"));
    expect(stdout).not.toContain("  complete ");
  });

  it("takes every option from the environment too, and the command line wins", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    const json = await bench.slipway(["plan"], { env: { SLIPWAY_OUTPUT: "json", SLIPWAY_DETAILED_EXITCODE: "true" } });
    expect(json.code).toBe(2);
    expect(JSON.parse(json.stdout)).toMatchObject({ fleet: "test" });
    expect((await bench.slipway(["plan", "-o", "text"], { env: { SLIPWAY_OUTPUT: "json" } })).stdout).toContain("#1");
    expect((await bench.slipway(["plan"], { env: { SLIPWAY_STACK: "shop,shup" } })).stderr).toContain("there is no stack shup");
  });

  it.each([
    [{ SLIPWAY_OUTPUT: "xml" }, "SLIPWAY_OUTPUT=xml"],
    [{ SLIPWAY_TIMEOUT: "soon" }, "SLIPWAY_TIMEOUT=soon"],
    [{ SLIPWAY_YES: "perhaps" }, "SLIPWAY_YES=perhaps"],
  ])("names a variable that it cannot use: %j", async (env, named) => {
    expect(await makeBench().slipway(["sync"], { env })).toMatchObject({ code: 2, stderr: expect.stringContaining(named) });
  });

  it("prints completion scripts, and answers them", async () => {
    const printed: string[] = [];
    const spy = vi.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
    for (const shell of ["bash", "zsh", "fish"]) expect((await makeBench().slipway(["completion", shell])).code).toBe(0);
    expect((await makeBench().slipway(["complete", "--", "sy"])).code).toBe(0);
    spy.mockRestore();
    expect(printed.join("\n")).toContain("slipway");
    expect(printed.join("\n")).toMatch(/^sync\t/m);
  });
});

describe("slipway validate", () => {
  it("prints every problem with its place and a hint, and asks no host", async () => {
    const bench = makeBench();
    bench.commit({ ...files("services:\n  web:\n    imagee: busybox:1\n"), "stacks/other/compose.yaml": "services: [1]\n" });
    const ended = await bench.slipway(["validate"]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/stacks\/shop\/compose\.yaml:3:\d+: error:/);
    expect(ended.stderr).toMatch(/stacks\/other\/compose\.yaml:1:\d+: error:/);
    const { code, stdout } = await bench.slipway(["validate", "-o", "json"]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      valid: false,
      problems: expect.arrayContaining([expect.objectContaining({ file: "stacks/shop/compose.yaml", line: 3 })]),
    });
    expect(bench.fleet.calls.reads).toBe(0);
  });

  it("reads the work tree, because that is what is about to be committed", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    expect(await bench.slipway(["validate"])).toMatchObject({ code: 0, stdout: ".: valid: 1 stack, 1 service, 3 hosts\n" });
    writeFileSync(path.join(bench.directory, "stacks/shop/compose.yaml"), "services: 1\n");
    expect((await bench.slipway(["validate"])).code).toBe(2);
    expect((await bench.slipway(["validate", "--ref", "HEAD"])).code).toBe(0);
  });

  it("also judges a directory that is in no repository", async () => {
    const bench = makeBench();
    const bare = path.join(bench.directory, "../plain");
    mkdirSync(bare);
    writeFileSync(path.join(bare, "compose.yaml"), "services: { web: { image: busybox:1 } }\n");
    expect(await bench.slipway(["validate", bare])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("valid: 1 stack, 1 service\n"),
    });
  });
});

describe("slipway config", () => {
  it("prints the canonical project of files anywhere", async () => {
    const bench = makeBench();
    const directory = path.join(bench.directory, "../elsewhere");
    mkdirSync(directory);
    writeFileSync(
      path.join(directory, "a.yaml"),
      "services:\n  web:\n    image: busybox:${TAG}\n    ports: ['80:8080']\n    volumes: ['./data:/data']\n",
    );
    writeFileSync(path.join(directory, "b.yaml"), "services:\n  web:\n    environment: { A: '1' }\n");
    const { code, stdout } = await bench.slipway(["config", "-f", "../elsewhere/a.yaml", "-f", "../elsewhere/b.yaml", "-o", "json"], {
      env: { TAG: "1" },
    });
    expect(code).toBe(0);
    const web = {
      image: "busybox:1",
      environment: { A: "1" },
      ports: [{ mode: "ingress", target: 8080, published: "80", protocol: "tcp" }],
      volumes: [{ type: "bind", source: path.join(directory, "data"), target: "/data" }],
    };
    expect(JSON.parse(stdout)).toMatchObject({ name: "elsewhere", services: { web } });
    const named = await bench.slipway(["config", "-f", "../elsewhere/a.yaml", "-p", "mine"], { env: { TAG: "1" } });
    expect(named.stdout).toMatch(/^name: mine\nservices:\n {2}web:\n/);
    const unset = await bench.slipway(["config", "-f", "../elsewhere/a.yaml"]);
    expect(unset.stderr).toMatch(/^\.\.\/elsewhere\/a\.yaml:3:5: warning: .*TAG is not set/);
  });

  it("prints the stacks of a source, and says what is wrong with them", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    const { stdout } = await bench.slipway(["config", "-o", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ name: "shop", services: { web: { image: "busybox:1" } } });
    bench.commit(files("services: 1\n"));
    expect(await bench.slipway(["config"])).toMatchObject({ code: 2, stderr: expect.stringContaining("stacks/shop/compose.yaml:1") });
  });
});

describe("looking at a fleet", () => {
  it("shows services, containers and hosts, as text and as JSON", async () => {
    const bench = makeBench();
    bench.commit(files(shop({ command: HEALTHY, healthcheck: true })));
    expect((await bench.slipway(["status"])).stdout).toMatch(/shop\/web +degraded +0\/3/);
    await bench.slipway(["sync"]);
    expect((await bench.slipway(["status"])).stdout).toMatch(/shop\/web +synced +3\/3 +3\/3/);
    expect((await bench.slipway(["ps"])).stdout).toMatch(/shop\/web\.2 +h2 +healthy/);
    expect(JSON.parse((await bench.slipway(["ps", "-o", "json"])).stdout)).toHaveLength(3);
    bench.fleet.control.killDaemon("h2");
    expect((await bench.slipway(["hosts"])).stdout).toMatch(/h2 +unreachable/);
    expect((await bench.slipway(["status"])).stdout).toContain("host h2 is out of reach");
  });

  it("shows the good stacks beside one in pieces", async () => {
    const bench = makeBench();
    bench.commit({ ...files(shop()), "stacks/other/compose.yaml": "services: 1\n" });
    expect(await bench.slipway(["status"])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/shop\/web[^]*other: blocked: its files have errors\n {4}stacks\/other\/compose\.yaml:1:\d+: error: /),
    });
  });

  it("explains for each host why it was or was not chosen", async () => {
    const bench = makeBench();
    bench.commit(files(shop({ replicas: 1, deploy: "placement: { constraints: [node.labels.disk == ssd] }" })));
    const { code, stdout } = await bench.slipway(["explain", "web"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/shop\/web\.1 goes to h1\nHOST[^\n]*\nh1 +chosen[^\n]*\nh2 +no[^\n]*node\.labels\.disk[^\n]*\nh3 +no/);
    expect(await bench.slipway(["explain", "shop/web.1", bench.directory, "-o", "json"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('"verdicts"'),
    });
    expect(await bench.slipway(["explain", "wob"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("there is no service wob; did you mean web?"),
    });
  });

  it("prints the logs of all replicas, each line after its slot", async () => {
    const bench = makeBench();
    bench.commit(files(shop({ command: `[sh, -c, "echo one; echo two; sleep 3600"]` })));
    await bench.slipway(["sync"]);
    const { code, stdout } = await bench.slipway(["logs", "web"]);
    expect(code).toBe(0);
    expect(stdout.split("\n").filter((line) => line.endsWith("| one"))).toHaveLength(3);
    const last = await bench.slipway(["logs", "shop/web.2", "-n", "1", "."]);
    expect(last.stdout).toBe("shop/web.2@h2 | two\n");
  });
});

describe("slipway down", () => {
  it("prints what goes, refuses without an answer, and keeps volumes", async () => {
    const bench = makeBench();
    const keeps =
      "services: { db: { image: busybox:1, command: sleep 3600, volumes: ['data:/data'], stop_grace_period: 1s } }\nvolumes: { data: {} }\n";
    bench.commit({ ...files(shop()), "stacks/keeps/compose.yaml": keeps });
    await bench.slipway(["sync"]);
    const asked = await bench.slipway(["down", "keeps"]);
    expect(asked).toMatchObject({ code: 2, stderr: expect.stringContaining("--yes") });
    expect(bench.containers()).toHaveLength(4);
    expect(await bench.slipway(["down", "keeps", bench.directory, "-y"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("volumes were kept"),
    });
    expect(
      bench
        .containers()
        .map((line) => line.split(" ")[1])
        .sort(),
    ).toEqual(["shop-web-1", "shop-web-2", "shop-web-3"]);
    expect(["h1", "h2", "h3"].flatMap((host) => bench.fleet.world(host).volumes.map(({ name }) => name))).toEqual(["keeps_data"]);
    expect(await bench.slipway(["down", "keeps", "-y"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("nothing of these stacks runs"),
    });
  });

  it("refuses a name that no stack has, and says which was probably meant", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    await bench.slipway(["sync"]);
    expect(await bench.slipway(["down", "shpo", "-y"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("there is no stack shpo, neither in git nor on a host; did you mean shop?"),
    });
    expect(await bench.slipway(["down", "shop", "elsewhere", "-y"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("there is no stack elsewhere, neither in git nor on a host; there is shop\n"),
    });
    expect(bench.containers()).toHaveLength(3);
  });

  it("takes down a stack that is no longer in git, as long as anything knows it", async () => {
    const bench = makeBench();
    const other = { "stacks/other/compose.yaml": "services: { one: { image: busybox:1, command: sleep 3600, stop_grace_period: 1s } }\n" };
    bench.commit({ ...files(shop({ replicas: 1 })), ...other });
    await bench.slipway(["sync"]);
    bench.commit({ "stacks/other": undefined });
    const withoutMemory = { env: { SLIPWAY_STATE: path.join(bench.directory, "../other-state") } };
    expect(await bench.slipway(["down", "other", "-y"], withoutMemory)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("volumes were kept"),
    });
    expect(bench.containers().map((line) => line.split(" ")[1])).toEqual(["shop-web-1"]);
  });
});

describe("a command that fails", () => {
  it.each([[["down", "shop", "-y"]], [["plan"]], [["sync"]]])("leaves no timer behind that would keep the process: %j", async (argv) => {
    const bench = makeBench();
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    expect((await bench.slipway([...argv, "--timeout", "1h", "--ref", "nowhere"])).code).toBe(1);
    expect(timers()).toBeLessThanOrEqual(before);
  });
});

describe("slipway network init", () => {
  it("makes the hosts one Swarm, once", async () => {
    const bench = makeBench();
    bench.commit(files(shop(), `${FLEET}network: { driver: overlay }\n`));
    const first = await bench.slipway(["network", "init"]);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toBe("h1: began the Swarm as manager\nh2: joined as manager\nh3: joined as manager\n");
    bench.fleet.calls.reset();
    expect((await bench.slipway(["network", "init"])).stdout).toMatch(/^(h\d: is a member already as manager\n){3}$/);
    expect(bench.fleet.calls.writes).toBe(0);
  });

  it("refuses hosts of different Swarms, and a fleet that needs none", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    expect(await bench.slipway(["network", "init"])).toMatchObject({ code: 1, stderr: expect.stringContaining("driver: overlay") });
    bench.commit(files(shop(), `${FLEET}network: { driver: overlay }\n`));
    for (const host of ["h1", "h2"]) await bench.fleet.get(host).swarmInit({ advertiseAddress: host, listenAddress: "" });
    expect(await bench.slipway(["network", "init"])).toMatchObject({ code: 1, stderr: expect.stringContaining("different Swarms") });
  });
});

describe("slipway run", () => {
  it("syncs each new commit and repairs drift, until it is stopped", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    const stop = new AbortController();
    let output = "";
    const seen = async (text: string): Promise<void> => await vi.waitFor(() => expect(output).toContain(text), { timeout: 10_000 });
    const running = bench.slipway(["run", ".", "--interval", "1s"], { signal: stop.signal, onOutput: (text) => void (output += text) });
    await seen("converged: ");
    output = "";
    bench.fleet.control.removeByHand("h2", "shop-web-2");
    await seen("converged: ");
    output = "";
    bench.commit(files(shop({ environment: "b" })));
    await seen("spec changed: environment.LOG");
    await seen("converged: ");
    output = "";
    bench.commit(files("services: 1\n"));
    await seen("compose.yaml:1");
    await seen("invalid: shop left out because of errors in its files");
    expect(output).not.toContain("converged");
    expect(bench.containers()).toHaveLength(3);
    stop.abort(new Error("interrupted"));
    expect((await running).code).toBe(130);
  });
});

describe("slipway run, while nothing changes", () => {
  it("tells once that a plan is parked", async () => {
    const bench = makeBench();
    const other = { "stacks/other/compose.yaml": "services: { one: { image: busybox:1, command: sleep 3600 } }\n" };
    bench.commit({ ...files(shop({ replicas: 6 })), ...other });
    await bench.slipway(["sync"]);
    bench.commit({ "stacks/shop": undefined });
    const stop = new AbortController();
    let output = "";
    const running = bench.slipway(["run", ".", "--interval", "100ms"], { signal: stop.signal, onOutput: (text) => void (output += text) });
    await vi.waitFor(() => expect(output).toContain("parked by the prune guard"), { timeout: 10_000 });
    bench.fleet.calls.reset();
    await vi.waitFor(() => expect(bench.fleet.calls.reads).toBeGreaterThan(20), { timeout: 10_000 });
    stop.abort(new Error("interrupted"));
    await running;
    expect(output.match(/parked/g)).toHaveLength(1);
    expect(output.trim().split("\n").length).toBeLessThanOrEqual(4);
  });

  it.each(["pause", "rollback"])("tells once of a rollout that failed and is held, with the policy to %s", async (action) => {
    const bench = makeBench();
    const deploy = `update_config: { failure_action: ${action} }`;
    bench.commit(files(shop({ command: HEALTHY, healthcheck: true, deploy })));
    await bench.slipway(["sync"]);
    bench.commit(files(shop({ command: SICK, healthcheck: true, deploy })));
    const stop = new AbortController();
    let output = "";
    const running = bench.slipway(["run", ".", "--interval", "100ms"], { signal: stop.signal, onOutput: (text) => void (output += text) });
    await vi.waitFor(() => expect(output).toContain("What served before"), { timeout: 10_000 });
    bench.fleet.calls.reset();
    await vi.waitFor(() => expect(bench.fleet.calls.reads).toBeGreaterThan(20), { timeout: 10_000 });
    stop.abort(new Error("interrupted"));
    await running;
    expect(output.match(/What served before/g)).toHaveLength(1);
    expect(output.match(/last health output/g)).toHaveLength(1);
  });
});

describe("slipway top", () => {
  it("says that it needs a terminal", async () => {
    expect(await makeBench().slipway(["top"])).toMatchObject({ code: 1, stderr: expect.stringContaining("needs a terminal") });
  });
});

describe("slipway demo", () => {
  it("shows the main job on a simulated fleet and leaves nothing behind", async () => {
    const ended = await makeBench().slipway(["demo", "--simulated"]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout).toMatch(/simulated fleet[^]*nothing to do[^]*(rolled back|rollout failed)[^]*volumes were kept/);
  });
});

describe("what comes from outside", () => {
  it("cannot send a terminal anything but text", async () => {
    const bench = makeBench();
    bench.commit(files(shop({ command: `[sh, -c, "echo '\\\\u001b]0;owned\\\\u0007hello'; sleep 3600"]`.replaceAll("\\\\u", "\\u") })));
    await bench.slipway(["sync"]);
    const { stdout } = await bench.slipway(["logs", "shop/web.1"]);
    expect(stdout).toBe("shop/web.1@h1 | hello\n");
  });
});
