import { describe, expect, it } from "vitest";
import type { HostObservation } from "../../src/model/observed.ts";
import { buildPlan } from "../../src/plan/build.ts";
import { type Situation, situationOf } from "../../src/plan/capacity.ts";
import type { PlanInput } from "../../src/plan/input.ts";
import { instanceOf } from "../../src/plan/instance.ts";
import { emptyHost, ifAdded, ifEachLost, ifLost, ifMore, ifOnly, scarcestService } from "../../src/plan/what-if.ts";
import { renderSmallest } from "../../src/schedule/capacity/render.ts";
import { desiredFrom } from "../desired/world.ts";
import { inputOf } from "./input.ts";

function seen(host: string, volumes: readonly string[] = []): HostObservation {
  const swarm = { state: "inactive", nodeId: "", address: "", manager: false, clusterId: "" } as const;
  const engine = {
    id: host,
    name: host,
    version: "29.0.0",
    apiVersion: "1.52",
    os: "linux",
    arch: "x86_64",
    cpus: 4,
    memoryBytes: 8 * 2 ** 30,
    labels: {},
    swarm,
  };
  const named = volumes.map((name) => ({ name, driver: "local", mountpoint: "", labels: {} }));
  return { host, freshness: "fresh", ageMs: 0, containers: [], detail: { engine, networks: [], volumes: named, images: [] } };
}

/** Services in YAML flow text, each alone on its network: the fleet of h1, h2 (and what `fleet` adds) once it is applied. */
function situation(services: Readonly<Record<string, string>>, change: Partial<PlanInput> & { readonly fleet?: string } = {}): Situation {
  const bodies = Object.entries(services).map(([name, body]) => `  ${name}: { image: "busybox:1", networks: [${name}], ${body} }\n`);
  const networks = Object.keys(services).map((name) => `  ${name}: {}\n`);
  const { fleet = "", ...rest } = change;
  const desired = desiredFrom(`services:\n${bodies.join("")}networks:\n${networks.join("")}`, {}, fleet);
  expect(desired.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const input = inputOf(
    desired,
    desired.fleet.hosts.map(({ name }) => seen(name)),
    rest,
  );
  return situationOf(input, buildPlan(input));
}

const H3 = `  h3: { endpoint: "unix:///run/h3.sock" }\n`;
const cpus = (count: number, replicas = 1): string =>
  `deploy: { replicas: ${replicas}, resources: { reservations: { cpus: "${count}" } } }`;
const service = ({ services }: Situation, name: string) => services.get(`shop/${name}`)!;

describe("losing a host", () => {
  it("is safe while what it ran fits elsewhere, and says where", () => {
    const now = situation({ a: cpus(1, 2), b: cpus(1, 2) });
    const answer = ifLost(now, ["h1"]);
    expect(answer).toMatchObject({ safe: true, stuck: [] });
    expect([...answer.moves]).toEqual([["h2", ["shop/a.1", "shop/b.1"]]]);
  });

  it("is not where reservations forbid it, and proves that", () => {
    const answers = ifEachLost(situation({ a: cpus(3, 2) }));
    expect(answers.map(({ hosts, safe, proven }) => [hosts[0], safe, proven])).toEqual([
      ["h1", false, true],
      ["h2", false, true],
    ]);
  });

  it("leaves out hosts that an operator has closed", () => {
    const now = situation(
      { a: cpus(1, 1) },
      {
        fleet: H3,
        availability: new Map([
          ["h2", "cordoned"],
          ["h3", "drained"],
        ]),
      },
    );
    expect(ifLost(now, ["h1"]).stuck[0]?.reasons).toEqual([
      { host: "h2", reason: "is cordoned" },
      { host: "h3", reason: "is drained" },
    ]);
  });

  it("leaves out hosts that do not answer", () => {
    const away: HostObservation = { ...seen("h2"), freshness: "unknown", reason: "no answer in 5 s" };
    const now = situation({ a: cpus(1) }, { observed: { hosts: [seen("h1"), away] } });
    expect(ifLost(now, ["h1"]).stuck[0]?.reasons).toEqual([{ host: "h2", reason: "is unreachable: no answer in 5 s" }]);
  });

  it("keeps apart what must be apart, and ports too", () => {
    const apart = situation({ a: cpus(0), b: `x-slipway: { place: { apart: [a] } }, ${cpus(0)}` });
    expect(ifLost(apart, ["h1"]).stuck[0]?.reasons[0]?.reason).toMatch(/^cannot take it: apart from shop\/[ab]$/);
    const ports = situation({ a: `ports: ["80:80"], ${cpus(0, 2)}` });
    expect(ifLost(ports, ["h1"]).stuck[0]?.reasons[0]?.reason).toBe("cannot take it: port 80 taken by shop/a.2");
  });

  it("moves company together", () => {
    const now = situation({ a: cpus(1), b: `x-slipway: { place: { with: [a] } }, ${cpus(3)}` });
    const host = [...now.units.values()][0]?.host;
    expect([...now.units.keys()]).toEqual(["shop/a.1 (with shop/b.1)"]);
    const answer = ifLost(now, [host!]);
    expect(answer.safe).toBe(true);
    expect([...answer.moves.values()]).toEqual([["shop/a.1", "shop/b.1"]]);
  });

  it("counts GPUs where hosts declare them", () => {
    const gpu = `deploy: { replicas: 2, resources: { reservations: { devices: [{ capabilities: [gpu], count: 1 }] } } }`;
    const two = desiredHosts(2);
    expect(ifLost(situation({ a: gpu }, two), ["h3"]).safe).toBe(true);
    const answer = ifLost(situation({ a: gpu }, desiredHosts(1)), ["h3"]);
    expect(answer.safe).toBe(false);
    expect(answer.stuck[0]?.needs).toEqual({ gpu: 1 });
  });

  it("cannot move data, neither where it is nor where it will be", () => {
    const data = "volumes: ['data:/data']";
    const desired = desiredFrom(`services: { db: { image: "busybox:1", ${data} } }\nvolumes: { data: {} }\n`);
    const lost = (hosts: readonly HostObservation[], host: string) => {
      const given = inputOf(desired, hosts);
      return ifLost(situationOf(given, buildPlan(given)), [host]);
    };
    expect(lost([seen("h1"), seen("h2")], "h1").stuck).toMatchObject([{ replica: "shop/db.1", stays: "volume shop_data is on h1" }]);
    expect(lost([seen("h1"), seen("h2", ["shop_data"])], "h2").stuck).toMatchObject([{ stays: "volume shop_data is on h2" }]);
    expect(lost([seen("h1", ["shop_data"]), seen("h2", ["shop_data"])], "h1")).toMatchObject({ safe: true });
  });
});

/** Two more hosts with that many GPUs each. */
function desiredHosts(gpus: number): { readonly fleet: string } {
  return {
    fleet: ["h3", "h4"].map((name) => `  ${name}: { endpoint: "unix:///run/${name}.sock", resources: { gpu: ${gpus} } }\n`).join(""),
  };
}

describe("more replicas", () => {
  it("are as many as the planner would place", () => {
    for (const [each, replicas] of [
      [1, 3],
      [1.5, 1],
      [0.7, 2],
    ] as const) {
      const now = situation({ a: cpus(each, replicas), b: cpus(1, 2) });
      const { total } = ifMore(now, service(now, "a")).answer;
      const unplaced = (count: number): number => {
        const { fleet } = situation({ a: cpus(each, replicas + count), b: cpus(1, 2) });
        return fleet.replicas.filter(({ host }) => host === undefined).length;
      };
      expect(total).toBeGreaterThan(0);
      expect([unplaced(total), unplaced(total + 1)]).toEqual([0, 1]);
    }
  });

  it("stop at the most that a host may have", () => {
    const now = situation({ a: "deploy: { replicas: 2, placement: { max_replicas_per_node: 2 } }" });
    expect(ifMore(now, service(now, "a")).answer.hosts).toMatchObject([
      { host: "h1", more: 1, limits: [] },
      { host: "h2", more: 1, limits: [] },
    ]);
  });

  it("are fewest for the scarcest service", () => {
    expect(scarcestService(situation({ small: cpus(0.5), large: cpus(2) }))).toMatchObject({
      service: "shop/large",
      dimension: "cpu",
      answer: { total: 2 },
    });
    expect(scarcestService(situation({ all: "deploy: { mode: global }" }))).toBeUndefined();
  });
});

describe("more hosts", () => {
  it("take what waits, beside what runs on every host", () => {
    const now = situation({ a: cpus(4, 3), agent: "deploy: { mode: global }" });
    const model = now.scenery.hosts[0]!;
    expect(ifAdded(now, [emptyHost(model, "new")])).toMatchObject({
      waiting: 1,
      placedBefore: new Map(),
      placedAfter: new Map([["shop/a.3", "new"]]),
    });
    const busy = situation({ a: cpus(4, 2), agent: `deploy: { mode: global, resources: { reservations: { cpus: "0.5" } } }` });
    expect(ifAdded(busy, [emptyHost(busy.scenery.hosts[0]!, "new")]).placedAfter.size).toBe(0);
  });
});

describe("the smallest fleet", () => {
  it("has room for what runs on every host, too", () => {
    const now = situation({ a: cpus(1, 6), agent: `deploy: { mode: global, resources: { reservations: { cpus: "1" } } }` });
    expect(ifOnly(now, now.scenery.hosts[0]!)).toMatchObject({ hosts: 2, proven: true, tooLarge: [] });
  });

  it("is one on which plans find all of it, where pieces and distance have to be seen together", () => {
    const ssd = `generic_resources: [ { discrete_resource_spec: { kind: ssd, value: 1 } } ]`;
    const now = situation({
      b: `${cpus(1.75, 3)}, x-slipway: { place: { apart: [c] } }`,
      c: `deploy: { replicas: 2, resources: { reservations: { cpus: "1", ${ssd} } } }, x-slipway: { place: { apart: [b] } }`,
    });
    const like = emptyHost(now.scenery.hosts[0]!, "like", { resources: { ssd: 1 } });
    expect(ifOnly(now, like)).toMatchObject({ hosts: 4, proven: true, tooLarge: [], leftOut: [] });
  });

  it("names what plans leave out for a rule that compares hosts", () => {
    const now = situation({
      a: `${cpus(1, 3)}, x-slipway: { place: { max_skew: 1 } }`,
      b: `${cpus(2, 1)}, x-slipway: { place: { apart: [a] } }`,
    });
    const answer = ifOnly(now, now.scenery.hosts[0]!);
    expect(answer).toMatchObject({ hosts: 2, leftOut: ["shop/a.2", "shop/a.3"] });
    expect(renderSmallest(answer)).toBe(
      "2 hosts are enough, and fewer are not: cpu alone asks for 2; a plan, which goes one by one, finds no place there for shop/a.2 and shop/a.3",
    );
  });
});

describe("what strategies are compared on", () => {
  it("is all that is wanted, where the rules allow it", () => {
    const instance = instanceOf(
      situation(
        { a: `ports: ["80:80"], ${cpus(1, 2)}`, b: `${cpus(1)}, x-slipway: { place: { apart: [c] } }`, c: cpus(1) },
        { fleet: H3, availability: new Map([["h3", "cordoned"]]) },
      ),
    );
    expect(instance.items).toEqual(["shop/a.1", "shop/a.2", "shop/b.1", "shop/c.1"]);
    expect([...instance.row]).toEqual([0, 0, 1, 2]);
    expect([...instance.allowed]).toEqual([1, 1, 0, 1, 1, 0, 1, 1, 0]);
    expect([...instance.maxPerHost]).toEqual([1, 0, 0]);
    expect(instance.apart).toEqual([[], [2], [1]]);
  });
});
