import { describe, expect, it } from "vitest";
import { FLEET, HEALTHY, makeBench, shop } from "./harness.ts";

const files = (compose: string, fleet = FLEET): Record<string, string> => ({ "fleet.yaml": fleet, "stacks/shop/compose.yaml": compose });

/** On networks that span hosts, so that replicas may be anywhere. */
const apart = (text: string): string => `${text}    network_mode: none\n`;

const hostsOf = (containers: readonly string[]): string[] => containers.map((line) => line.split(" ")[0]!);

describe("cordon, drain and uncordon", () => {
  it("keep new replicas off, send away what is there in turns, and use the host again", async () => {
    const bench = makeBench();
    bench.commit(files(apart(shop({ command: HEALTHY, healthcheck: true, replicas: 3 }))));
    expect((await bench.slipway(["sync"])).code).toBe(0);
    expect(hostsOf(bench.containers())).toEqual(["h1", "h2", "h3"]);

    expect(await bench.slipway(["cordon", "h1"])).toMatchObject({ code: 0, stdout: expect.stringContaining("host h1 is cordoned") });
    expect((await bench.slipway(["hosts"])).stdout).toMatch(/^h1 +cordoned/m);
    bench.commit(files(apart(shop({ command: HEALTHY, healthcheck: true, replicas: 5 }))));
    expect((await bench.slipway(["sync"])).code).toBe(0);
    expect(hostsOf(bench.containers())).toEqual(["h1", "h2", "h2", "h3", "h3"]);

    expect((await bench.slipway(["drain", "h2"])).code).toBe(0);
    expect(hostsOf(bench.containers())).toEqual(["h1", "h3", "h3", "h3", "h3"]);

    expect((await bench.slipway(["uncordon", "h2"])).stdout).toContain("active again");
    expect((await bench.slipway(["plan", "--detailed-exitcode"])).code).toBe(0);
  });

  it("refuse a host that the fleet does not have", async () => {
    const bench = makeBench();
    bench.commit(files(shop()));
    expect(await bench.slipway(["drain", "h9"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("there is no host h9; the fleet has h1, h2, h3"),
    });
  });

  it("leave a replica whose budget lets none be away, and say so", async () => {
    const bench = makeBench();
    const text = `${apart(shop({ replicas: 2, deploy: "update_config: { order: stop-first }" }))}    x-slipway: { budget: { min_available: 100% } }\n`;
    bench.commit(files(text));
    expect((await bench.slipway(["sync"])).code).toBe(0);
    const ended = await bench.slipway(["drain", "h1"]);
    expect(ended.code).not.toBe(0);
    expect(ended.stderr).toContain("its budget lets no replica be away");
    expect(hostsOf(bench.containers())).toEqual(["h1", "h2"]);
  });
});

describe("explain", () => {
  it("says of one slot what each rule says of each host", async () => {
    const bench = makeBench();
    bench.commit(files(apart(shop({ replicas: 1, deploy: "placement: { constraints: [node.labels.disk == ssd] }" }))));
    const { stdout } = await bench.slipway(["explain", "shop/web.1"]);
    expect(stdout).toMatch(/^RULE +h1 +h2 +h3$/m);
    expect(stdout).toMatch(/^constraints +ok +constraint node.labels.disk == ssd +constraint node.labels.disk == ssd$/m);
    const json = JSON.parse((await bench.slipway(["explain", "shop/web.1", "-o", "json"])).stdout) as {
      verdicts: { filters: object[] }[];
    }[];
    expect(json[0]!.verdicts[0]!.filters).toContainEqual({ filter: "taints", reason: null });
  });

  it("says that a quota keeps a replica from starting where hosts would take it", async () => {
    const bench = makeBench();
    const fleet = `${FLEET}tenants: { retail: { quota: { replicas: 1 } } }\n`;
    bench.commit(files(`x-slipway: { tenant: retail }\n${apart(shop({ replicas: 2 }))}`, fleet));
    const { stdout } = await bench.slipway(["explain", "shop/web.2"]);
    expect(stdout).toMatch(/^shop\/web\.2 has no host: waiting, 1st in the queue: tenant retail has 1/m);
    expect(stdout).toContain("fits, but it may not start now");
    const [json] = JSON.parse((await bench.slipway(["explain", "shop/web.2", "-o", "json"])).stdout) as { reason: string }[];
    expect(json?.reason).toContain("tenant retail has 1");
  });
});
