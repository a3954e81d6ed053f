import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { lockState } from "../../src/store/lock.ts";
import { FLEET, HEALTHY, makeBench, shop, SICK } from "./harness.ts";

const files = (compose: string): Record<string, string> => ({ "fleet.yaml": FLEET, "stacks/shop/compose.yaml": compose });
const SERVING = ["h1 shop-web-1 running", "h2 shop-web-2 running", "h3 shop-web-3 running"];

describe("slipway plan", () => {
  it("prints each step with its cause, and changes nothing", async () => {
    const bench = makeBench();
    bench.commit(files(shop({ replicas: 1 })));
    const ended = await bench.slipway(["plan"]);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatchInlineSnapshot(`
      "#1           pull    busybox:1    on h1 image missing
      #2           network shop_default on h1 network missing
      #3 after 1,2 create  shop/web.1   on h1 not running anywhere
      #4 after 3   start   shop/web.1   on h1 created by #3
      #5 after 4   running shop/web.1   on h1 must run steadily for 0.5 s
      5 steps: 1 to create, 0 to remove, 0 unchanged.
      "
    `);
    expect(bench.fleet.calls.writes).toBe(0);
  });

  it("tells changes from nothing to do by its exit code when asked, as diff does always", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    expect((await bench.slipway(["plan", "--detailed-exitcode"])).code).toBe(2);
    expect((await bench.slipway(["diff"])).code).toBe(1);
    expect((await bench.slipway(["sync"])).code).toBe(0);
    expect((await bench.slipway(["plan", "--detailed-exitcode"])).code).toBe(0);
    expect((await bench.slipway(["diff"])).code).toBe(0);
  });

  it("ends with 1 where something fits nowhere, and says why", async () => {
    const bench = makeBench();
    bench.commit(files(shop({ deploy: "placement: { constraints: [node.labels.disk == tape] }" })));
    const ended = await bench.slipway(["plan"]);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain("cannot place shop/web.1: 0 of 3 hosts");
  });

  it.each([
    ["plan", 1],
    ["diff", 2],
    ["sync", 2],
  ])("ends %s of a file with errors with %i, prints them all, and asks no host", async (command, code) => {
    const bench = makeBench();
    bench.commit(files("services:\n  web:\n    imagee: busybox:1\n    replicas: 3\n"));
    const ended = await bench.slipway([command]);
    expect(ended.code).toBe(code);
    expect(ended.stderr).toMatch(/stacks\/shop\/compose\.yaml:3:\d+: error: .*imagee/);
    expect(ended.stderr).toMatch(/stacks\/shop\/compose\.yaml:4:\d+: error: .*replicas/);
    expect(bench.fleet.calls.reads + bench.fleet.calls.writes).toBe(0);
  });
});

describe("slipway sync", () => {
  it("converges, and the same commit again does nothing", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    const first = await bench.slipway(["sync"]);
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toContain("converged");
    expect(first.stderr).toMatch(/#\d+ running shop\/web\.1 on h1 \(must run steadily for 0.5 s\) … done \d/);
    expect(bench.containers()).toEqual(SERVING);
    bench.fleet.calls.reset();
    const again = await bench.slipway(["sync"]);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain("converged: nothing to do, 3 containers");
    expect(bench.fleet.calls.writes).toBe(0);
  });

  it("says how it ended as JSON, and nothing else on the output", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    const { stdout } = await bench.slipway(["apply", "-o", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: "converged", exitCode: 0, failures: [], plan: { steps: [] } });
  });

  it("ends with 3 when the new version never becomes healthy; status says what failed, with the last health output", async () => {
    const bench = makeBench();
    bench.commit(files(shop({ command: HEALTHY, healthcheck: true })));
    await bench.slipway(["sync"]);
    const serving = bench.containers();
    bench.commit(files(shop({ command: SICK, healthcheck: true })));
    const ended = await bench.slipway(["sync"]);
    expect(ended.code).toBe(3);
    expect(ended.stderr.match(/exit code 1/g)).toHaveLength(1);
    expect(ended.stderr).toMatch(
      /\nshop\/web\.1 on h1\n {4}last health output:\n {6}exit code 1\nrollout failed: shop\/web\.1 on h1: unhealthy\. What served before goes on serving; .*--retry\.\n$/,
    );
    expect(bench.containers()).toEqual(serving);
    const status = await bench.slipway(["status"]);
    expect(status.code).toBe(0);
    expect(status.stdout).toMatch(/shop\/web +degraded +3\/3 +0\/3/);
    expect(status.stdout).toMatch(/shop\/web failed .* \(the rollout is paused\)\n {4}last health output:\n {6}exit code 1/);
    expect((await bench.slipway(["history"])).stdout).toMatch(/rolled-back[^]*converged/);
  });

  it("returns to the last good commit where that is the policy", async () => {
    const bench = makeBench();
    const rollback = "update_config: { failure_action: rollback, parallelism: 2 }";
    bench.commit(files(shop({ command: HEALTHY, healthcheck: true, deploy: rollback })));
    await bench.slipway(["sync"]);
    const serving = bench.containers();
    bench.commit(files(shop({ command: SICK, healthcheck: true, deploy: rollback })));
    const ended = await bench.slipway(["sync"]);
    expect(ended.code).toBe(3);
    expect(ended.stderr).toMatch(/\nrolled back: shop\/web\.\d on h\d: unhealthy\. What served before serves again; /);
    expect(bench.containers()).toEqual(serving);
  });

  it("warns once of a host that left fleet.yaml while something was made there", async () => {
    const bench = makeBench();
    bench.commit(files(shop({ replicas: 3 })));
    await bench.slipway(["sync"]);
    bench.commit({ "fleet.yaml": FLEET.replace(/^ {2}h3: .*\n/m, "") });
    const ended = await bench.slipway(["sync"]);
    expect(ended.stderr.match(/host h3 is no longer in fleet\.yaml, but 1 slot of shop may still run there/g)).toHaveLength(1);
    expect(bench.containers()).toContain("h3 shop-web-3 running");
  });

  it("ends with 4 when a host is out of reach, and with 0 when it is back", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    await bench.slipway(["sync"]);
    bench.commit(files(shop({ environment: "b" })));
    bench.fleet.control.killDaemon("h3");
    const ended = await bench.slipway(["sync"]);
    expect(ended.code).toBe(4);
    expect(ended.stderr).toContain("h3");
    bench.fleet.control.startDaemon("h3");
    expect((await bench.slipway(["sync"])).code).toBe(0);
    expect(bench.containers().map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "h1 shop-web-1",
      "h2 shop-web-2",
      "h3 shop-web-3",
    ]);
  });

  it("ends with 5 when something fits nowhere", async () => {
    const bench = makeBench();
    bench.commit(files(shop({ deploy: "placement: { constraints: [node.labels.disk == tape] }" })));
    const ended = await bench.slipway(["sync"]);
    expect(ended.code).toBe(5);
    expect(ended.stderr).toContain("unschedulable: shop/web.1: 0 of 3 hosts");
  });

  it("ends with 6 when the time is over", async () => {
    const bench = makeBench();
    bench.commit(files(shop({ command: SICK, healthcheck: true }).replace("retries: 2", "retries: 1000")));
    const ended = await bench.slipway(["sync", "--timeout", "5s"]);
    expect(ended.code).toBe(6);
    expect(ended.stderr).toContain("--timeout");
  });

  it("ends with 7 while another process works on the fleet, and says what to do", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    const lock = lockState(path.join(bench.state, "test"));
    const ended = await bench.slipway(["sync"]);
    lock?.release();
    expect(ended.code).toBe(7);
    expect(ended.stderr).toContain("another slipway works on this fleet");
    expect(bench.containers()).toEqual([]);
    expect((await bench.slipway(["sync"])).code).toBe(0);
  });

  it("ends with 8 when the prune guard holds it back, and removes when told so", async () => {
    const bench = makeBench();
    const other = { "stacks/other/compose.yaml": "services: { one: { image: busybox:1, command: sleep 3600 } }\n" };
    bench.commit({ ...files(shop({ replicas: 6 })), ...other });
    await bench.slipway(["sync"]);
    bench.commit({ "stacks/shop": undefined });
    const ended = await bench.slipway(["sync"]);
    expect(ended.code).toBe(8);
    expect(ended.stderr).toContain("--yes");
    expect(bench.containers()).toHaveLength(7);
    expect((await bench.slipway(["sync", "--yes"])).code).toBe(0);
    expect(bench.containers()).toEqual(["h1 other-one-1 running"]);
  });

  it("ends with 130 when it is interrupted, and the next one goes on", async () => {
    const bench = makeBench();
    bench.commit(files(shop({ command: SICK, healthcheck: true }).replace("retries: 2", "retries: 1000")));
    const interrupted = new AbortController();
    const onOutput = (text: string): void => void (text.includes(" start ") && interrupted.abort(new Error("interrupted")));
    expect((await bench.slipway(["sync"], { signal: interrupted.signal, onOutput })).code).toBe(130);
    bench.commit(files(shop({ command: HEALTHY, healthcheck: true })));
    expect((await bench.slipway(["sync"])).code).toBe(0);
  });

  it("applies a saved plan, and refuses it when the world or the commit moved", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    expect((await bench.slipway(["plan", "--out", "../saved.json"])).code).toBe(0);
    expect(statSync(path.join(bench.directory, "../saved.json")).mode & 0o777).toBe(0o600);
    expect((await bench.slipway(["sync", "--plan", "../saved.json"])).code).toBe(0);
    expect(bench.containers()).toEqual(SERVING);
    const moved = await bench.slipway(["sync", "--plan", "../saved.json"]);
    expect(moved.code).toBe(1);
    expect(moved.stderr).toContain("The world moved");
    bench.commit({});
    expect((await bench.slipway(["sync", "--plan", "../saved.json"])).stderr).toContain("the plan is for");
    expect((await bench.slipway(["sync", "--plan", "fleet.yaml"])).stderr).toContain("is not a saved plan");
  });

  it("leaves the other stacks alone with --stack", async () => {
    const bench = makeBench();
    bench.commit({ ...files(shop()), "stacks/other/compose.yaml": shop() });
    expect((await bench.slipway(["sync", "--stack", "shop"])).code).toBe(0);
    expect(bench.containers()).toEqual(SERVING);
    expect(await bench.slipway(["sync", "--stack", "shup"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("there is no stack shup"),
    });
  });

  it("touches nothing and says what to do when the source is no good", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    await bench.slipway(["sync"]);
    bench.fleet.calls.reset();
    expect(await bench.slipway(["sync", "--ref", "renamed"])).toMatchObject({ code: 1, stderr: expect.stringContaining("renamed") });
    expect(await bench.slipway(["sync", "/nowhere/at/all"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is not a directory"),
    });
    bench.commit({ stacks: undefined, "fleet.yaml": undefined });
    expect(await bench.slipway(["sync"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("neither a fleet.yaml nor a compose file"),
    });
    expect(bench.fleet.calls.reads + bench.fleet.calls.writes).toBe(0);
    expect(bench.containers()).toEqual(SERVING);
  });

  it("reads the work tree with --dirty, and says so", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    const compose = path.join(bench.directory, "stacks/shop/compose.yaml");
    const { writeFileSync } = await import("node:fs");
    writeFileSync(compose, readFileSync(compose, "utf8").replace("replicas: 3", "replicas: 1"));
    const ended = await bench.slipway(["sync", "--dirty"]);
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain("not a commit");
    expect(bench.containers()).toEqual(["h1 shop-web-1 running"]);
  });
});
