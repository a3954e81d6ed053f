import { describe, expect, it } from "vitest";
import { type Bench, FLEET, HEALTHY, makeBench, shop } from "./harness.ts";

const apart = (text: string): string => `${text}    network_mode: none\n`;

/** A synced fleet of h1, h2, h3 whose one stack is the given one. */
async function synced(compose: string): Promise<Bench> {
  const bench = makeBench();
  bench.commit({ "fleet.yaml": FLEET, "stacks/shop/compose.yaml": compose });
  expect((await bench.slipway(["sync"])).code).toBe(0);
  return bench;
}

const on = (bench: Bench, host: string): readonly string[] => bench.containers().filter((line) => line.startsWith(`${host} `));

describe("slipway drain", () => {
  it("empties a host at the commit that runs, and brings nothing newer along", async () => {
    const bench = await synced(apart(shop({ command: HEALTHY, healthcheck: true })));
    bench.commit({ "stacks/shop/compose.yaml": apart(shop({ command: HEALTHY, healthcheck: true, environment: "new" })) });
    const ended = await bench.slipway(["drain", "h1", "--reason", "new disks"]);
    expect(ended).toMatchObject({ code: 0, stderr: expect.stringContaining("host h1 is drained") });
    expect(on(bench, "h1")).toEqual([]);
    expect(bench.containers()).toHaveLength(3);
    expect((await bench.slipway(["hosts"])).stdout).toMatch(/^h1 +drained .*new disks/m);
    expect((await bench.slipway(["status"])).stdout).toMatch(/host h1 is drained for \d+s, 0 containers run there: new disks/);
    // Two stayed as they were: what moved is of the same spec, so the newer commit still changes all three.
    expect((await bench.slipway(["plan"])).stdout.match(/spec changed/g)).toHaveLength(3);
  });

  it("uses a host that the last sync brought along, although that sync had nothing to move", async () => {
    const text = apart(shop({ replicas: 2 }));
    const bench = makeBench();
    bench.commit({ "fleet.yaml": FLEET.replace(/^.*h3.*\n/m, ""), "stacks/shop/compose.yaml": text });
    expect((await bench.slipway(["sync"])).code).toBe(0);
    bench.commit({ "fleet.yaml": FLEET });
    expect((await bench.slipway(["sync"])).stdout).toContain("nothing to do");
    expect((await bench.slipway(["drain", "h1"])).code).toBe(0);
    expect(on(bench, "h3")).toHaveLength(1);
  });

  it("does not call a host drained that does not answer, and says that what runs there is not known", async () => {
    const bench = await synced(apart(shop()));
    bench.fleet.control.cut("h1");
    expect((await bench.slipway(["drain", "h1"])).code).toBe(4);
    expect((await bench.slipway(["status"])).stdout).toMatch(/host h1 is draining for \d+s, and what runs there is not known/);
  });

  it("says that the host is empty also where something else waits for a host", async () => {
    const bench = await synced(apart(shop()));
    bench.commit({ "stacks/big/compose.yaml": apart(shop({ deploy: "resources: { reservations: { memory: 900g } }" })) });
    expect((await bench.slipway(["sync"])).code).toBe(5);
    const ended = await bench.slipway(["drain", "h1"]);
    expect(ended).toMatchObject({
      code: 5,
      stderr: expect.stringContaining("host h1 is drained; what has no host waited for one elsewhere"),
    });
    expect(on(bench, "h1")).toEqual([]);
  });

  it("names what stays for its data, and ends with 4", async () => {
    const bench = await synced(`${apart(shop({ replicas: 1 }))}    volumes: ["data:/data"]\nvolumes: { data: {} }\n`);
    const ended = await bench.slipway(["drain", "h1"]);
    expect(ended).toMatchObject({ code: 4, stderr: expect.stringContaining("shop/web.1 stayed on h1; everything else left it") });
    expect(ended.stderr).toContain("2 volume shop_data is on h1");
    expect(on(bench, "h1")).toHaveLength(1);
    expect((await bench.slipway(["sync"])).code).toBe(0);
    expect((await bench.slipway(["status"])).stdout).toMatch(/host h\d is draining for \d+s, 1 container runs there/);
  });

  it("names what no other host has room for, and ends with 5", async () => {
    const bench = await synced(apart(shop({ deploy: "placement: { max_replicas_per_node: 1 }" })));
    const ended = await bench.slipway(["drain", "h1", "-o", "json"]);
    expect(ended.code).toBe(5);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      host: "h1",
      outcome: "unschedulable",
      stays: [{ code: "drain.full", message: expect.stringContaining("shop/web.1 stays on h1") }],
    });
  });

  it("ends when the host is opened meanwhile, or when it is interrupted, and goes on when it is asked again", async () => {
    const bench = await synced(apart(shop({ command: HEALTHY, healthcheck: true, replicas: 9 })));
    const interrupt = new AbortController();
    const first = bench.slipway(["drain", "h1"], {
      signal: interrupt.signal,
      onOutput: (text) => void (/healthy/.test(text) && interrupt.abort()),
    });
    expect((await first).code).toBe(130);
    let opening: Promise<unknown> | undefined;
    const second = await bench.slipway(["drain", "h1"], {
      onOutput: (text) => void (/stop /.test(text) && (opening ??= bench.slipway(["uncordon", "h1"]))),
    });
    await opening;
    expect(second.stderr).toContain("host h1 was opened again");
    expect((await bench.slipway(["sync"])).code).toBe(0);
    expect(bench.containers()).toHaveLength(9);
    expect(on(bench, "h1").length).toBeGreaterThan(0);
    expect((await bench.slipway(["drain", "h1"])).code).toBe(0);
    expect(on(bench, "h1")).toEqual([]);
    expect(bench.containers()).toHaveLength(9);
  });

  it("leaves the work to a slipway that follows the repository, and waits for it", async () => {
    const bench = await synced(apart(shop({ command: HEALTHY, healthcheck: true })));
    const stop = new AbortController();
    let started = (): void => undefined;
    const isUp = new Promise<void>((resolve) => (started = resolve));
    const running = bench.slipway(["run", "--interval", "2s"], {
      signal: stop.signal,
      onOutput: (text) => void (text.includes("Following") && started()),
    });
    await isUp;
    expect(await bench.slipway(["drain", "h1"])).toMatchObject({ code: 0, stderr: expect.stringContaining("Another slipway works") });
    expect(on(bench, "h1")).toEqual([]);
    stop.abort();
    await running;
  });

  it.each([
    [
      "its budget spares nobody",
      "x-slipway: { budget: { min_available: 3 } }",
      "update_config: { order: stop-first }",
      "let its budget spare a replica",
    ],
    [
      "its share of three replicas is none",
      "x-slipway: { budget: { max_unavailable: 30% } }",
      "update_config: { order: stop-first }",
      "max_unavailable 30%",
    ],
  ])("names what stays because %s, says what to change, and ends with 4", async (_name, extension, deploy, said) => {
    const bench = await synced(`${apart(shop({ deploy }))}    ${extension}\n`);
    expect((await bench.slipway(["drain", "h1"])).code).toBe(4);
    const plan = await bench.slipway(["plan"]);
    expect(plan).toMatchObject({ code: 0, stdout: expect.stringContaining("shop/web.1 stays on h1, which is draining") });
    expect(plan.stdout).toContain(said);
  });

  it("takes along what serves of a service whose rollout failed, and ends with 3", async () => {
    const bench = await synced(apart(shop({ command: HEALTHY, healthcheck: true })));
    bench.commit({ "stacks/shop/compose.yaml": apart(shop({ healthcheck: true })) });
    expect((await bench.slipway(["sync"])).code).toBe(3);
    const ended = await bench.slipway(["drain", "h1"]);
    expect(ended).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("host h1 is drained; the rollout that failed is held as before"),
    });
    expect(bench.containers()).toEqual([
      expect.stringMatching(/^h2 .* healthy$/),
      expect.stringMatching(/^h2 .* healthy$/),
      expect.stringMatching(/^h3 .* healthy$/),
    ]);
  });

  it("names what stays because what it needs could not be brought up", async () => {
    const dependent = (command: string): string =>
      `${apart(shop({ command: HEALTHY }))}    depends_on: [db]\n  db:\n    image: busybox:1\n    network_mode: none\n    command: ${command}\n    stop_grace_period: 1s\n    healthcheck: { test: [CMD, test, -e, /tmp/ok], interval: 1s, timeout: 1s, retries: 2 }\n`;
    const bench = await synced(dependent(HEALTHY));
    bench.commit({ "stacks/shop/compose.yaml": dependent("sleep 3600") });
    expect((await bench.slipway(["sync"])).code).toBe(3);
    const ended = await bench.slipway(["drain", on(bench, "h1").some((line) => line.includes("web")) ? "h1" : "h2"]);
    expect(ended.code).toBe(3);
    expect(ended.stderr).toMatch(/shop\/web\.\d stays on h\d, which is draining: waits for db/);
  });

  it("moves what is down, too", async () => {
    const bench = await synced(apart(shop()));
    await bench.fleet.control.stopByHand("h1", "shop-web-1");
    expect((await bench.slipway(["drain", "h1"])).code).toBe(0);
    expect(bench.containers().map((line) => line.slice(0, 2))).toEqual(["h2", "h2", "h3"]);
  });

  it("ends with 4 when the host is lost meanwhile, keeps every replica, and goes on when it is back", async () => {
    const bench = await synced(apart(shop({ command: HEALTHY, healthcheck: true, replicas: 9 })));
    let cut = false;
    const ended = await bench.slipway(["drain", "h1"], {
      onOutput: (text) => {
        if (!cut && /stop .* done/.test(text)) bench.fleet.control.cut("h1");
        cut ||= /stop .* done/.test(text);
      },
    });
    expect(ended).toMatchObject({ code: 4, stderr: expect.stringContaining("host h1 is out of reach") });
    const slots = new Set(bench.containers().flatMap((line) => (line.endsWith("running healthy") ? [line.split(" ")[1]] : [])));
    expect(slots.size).toBe(9);
    bench.fleet.control.mend("h1");
    expect((await bench.slipway(["drain", "h1"])).code).toBe(0);
    expect(on(bench, "h1")).toEqual([]);
    expect(bench.containers()).toHaveLength(9);
  });

  it("ends with 6 at its time limit, with 8 where the prune guard asks, and goes on with the same command", async () => {
    const bench = await synced(apart(shop({ command: HEALTHY, healthcheck: true, replicas: 9 })));
    expect((await bench.slipway(["drain", "h1", "--timeout", "3s"])).code).toBe(6);
    expect((await bench.slipway(["drain", "h1"])).code).toBe(0);
    bench.commit({ "stacks/shop/compose.yaml": apart(shop()).replace("web:", "api:") });
    expect((await bench.slipway(["sync"])).code).toBe(8);
    expect((await bench.slipway(["drain", "h2"])).code).toBe(8);
    expect((await bench.slipway(["drain", "h2", "--yes"])).code).toBe(0);
    expect(on(bench, "h2")).toEqual([]);
  });

  it("knows its host: another name is refused with 2", async () => {
    const bench = await synced(apart(shop()));
    for (const command of ["cordon", "drain", "uncordon"])
      expect(await bench.slipway([command, "h9"])).toMatchObject({ code: 2, stderr: expect.stringContaining("the fleet has h1, h2, h3") });
  });
});
