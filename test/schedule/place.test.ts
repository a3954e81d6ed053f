import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "../../src/schedule/filters/constraints.ts";
import type { HostState } from "../../src/schedule/host.ts";
import { place, type PlaceRequest, type Workload } from "../../src/schedule/place.ts";
import { desiredFrom } from "../desired/world.ts";
import { hostState } from "./host-state.ts";

function host(name: string, more: Partial<HostState> = {}): HostState {
  const engine = { id: `id-${name}`, hostname: name, apiVersion: "1.41", os: "linux", arch: "x86_64", address: "", labels: {} };
  return hostState(name, { engine, ...more });
}

function workloadsOf(compose: string, current: Readonly<Record<string, string>> = {}): Workload[] {
  const services = desiredFrom(compose).stacks.flatMap((stack) => stack.services);
  return services.map((service) => ({
    service,
    slots:
      service.mode === "global"
        ? []
        : Array.from({ length: service.replicas }, (_, index) => ({
            slot: index + 1,
            current: current[`${service.name}.${index + 1}`],
            unknown: false,
          })),
  }));
}

function request(
  compose: string,
  hosts: readonly HostState[],
  more: Partial<PlaceRequest> & { current?: Readonly<Record<string, string>> } = {},
): PlaceRequest {
  const { current, ...rest } = more;
  return {
    workloads: workloadsOf(compose, current),
    hosts,
    takenPorts: new Map(),
    strategy: "spread",
    facts: { volumeHosts: new Map(), external: new Map() },
    explain: false,
    ...rest,
  };
}

const hostsOf = (what: PlaceRequest): (string | undefined)[] => place(what).decisions.map((decision) => decision.host);
const reasonOf = (what: PlaceRequest): string | undefined => place(what).unschedulable[0]?.reason;

const web = (deploy: string, more = ""): string => `services: { web: { image: a, ${more} deploy: { ${deploy} } } }`;

describe("placing", () => {
  it("spreads over hosts, then by load, then by name", () => {
    expect(hostsOf(request(web("replicas: 4"), [host("c"), host("a"), host("b")]))).toEqual(["a", "b", "c", "a"]);
  });

  it("fills a host before the next one when packing", () => {
    const half = web("replicas: 3, resources: { reservations: { memory: 1g } }");
    expect(hostsOf(request(half, [host("a"), host("b")], { strategy: "binpack" }))).toEqual(["a", "a", "a"]);
  });

  it("fills hosts for a service that asks for it on a fleet that spreads, and the other way round", () => {
    const ask = (strategy: string): string => web("replicas: 2", `x-slipway: { place: { strategy: ${strategy} } },`);
    const hosts = [host("a"), host("b")];
    expect(hostsOf(request(ask("binpack"), hosts, { strategy: "spread" }))).toEqual(["a", "a"]);
    expect(hostsOf(request(ask("spread"), hosts, { strategy: "binpack" }))).toEqual(["a", "b"]);
  });

  it("chooses for a group by the strategy that one of its members asks for", () => {
    const compose = "services:\n  one: { image: a, x-slipway: { place: { strategy: binpack } } }\n  two: { image: a }";
    const hosts = [
      host("a", { capacity: { nanoCpus: 8e9, memoryBytes: 2 ** 34 } }),
      host("b", { capacity: { nanoCpus: 8e9, memoryBytes: 2 ** 33 } }),
    ];
    const group = place(request(compose, hosts, { explain: true })).decisions[0]!;
    expect(group.verdicts[0]?.scores.map(({ name }) => name)).toEqual(["free share"]);
  });

  it.each(["docker.io/library/busy:1", "library/busy:1", "index.docker.io/library/busy:1", "busy:1"])(
    "finds the image %s under the name that the engine lists",
    (reference) => {
      const compose = `services: { web: { image: '${reference}', pull_policy: never } }`;
      expect(hostsOf(request(compose, [host("a"), host("b", { images: new Set(["busy:1"]) })]))).toEqual(["b"]);
    },
  );

  it("spreads over label groups first", () => {
    const hosts = [host("a", { labels: { zone: "x" } }), host("b", { labels: { zone: "y" } }), host("c", { labels: { zone: "y" } })];
    const result = hostsOf(request(web("replicas: 4, placement: { preferences: [{ spread: node.labels.zone }] }"), hosts));
    expect(result.filter((name) => name === "a")).toHaveLength(2);
  });

  it("decides the same with and without explaining, and keeps a verdict of every host only to explain", () => {
    const what = request(web("replicas: 3, resources: { reservations: { memory: 3g } }"), [host("c"), host("a")]);
    const [brief, full] = [place(what), place({ ...what, explain: true })];
    expect(brief.decisions.map(({ host: name }) => name)).toEqual(full.decisions.map(({ host: name }) => name));
    expect(brief.unschedulable).toEqual(full.unschedulable);
    expect(brief.decisions.map(({ verdicts }) => verdicts.length)).toEqual([0, 0, 0]);
    expect(full.decisions.map(({ verdicts }) => verdicts.length)).toEqual([2, 2, 2]);
  });

  it("keeps verdicts of the services alone that are to be explained", () => {
    const what = request(web("replicas: 2"), [host("c"), host("a")]);
    const kept = (explain: ReadonlySet<string>): number[] => place({ ...what, explain }).decisions.map(({ verdicts }) => verdicts.length);
    expect(kept(new Set(["shop/web"]))).toEqual([2, 2]);
    expect(kept(new Set(["shop/other"]))).toEqual([0, 0]);
  });

  it("leaves what may stay, and moves nothing for a new host", () => {
    const current = { "web.1": "a", "web.2": "a" };
    expect(hostsOf(request(web("replicas: 2"), [host("a"), host("b")], { current }))).toEqual(["a", "a"]);
  });

  it("moves what its host no longer allows", () => {
    const current = { "web.1": "a" };
    const hosts = [host("a", { labels: { disk: "hdd" } }), host("b", { labels: { disk: "ssd" } })];
    expect(hostsOf(request(web("placement: { constraints: ['node.labels.disk == ssd'] }"), hosts, { current }))).toEqual(["b"]);
  });

  it("leaves a settled group where it is, whatever else is new and comes first by name", () => {
    const service = (name: string): string =>
      `  ${name}: { image: a, networks: [${name}], ports: ["80:80"], volumes: ["data-${name}:/d"] }`;
    const text = `services:\n${service("a")}\n${service("b")}\nnetworks: { a: {}, b: {} }\nvolumes: { data-a: {}, data-b: {} }`;
    expect(hostsOf(request(text, [host("h1"), host("h2")], { current: { "b.1": "h1" } }))).toEqual(["h2", "h1"]);
  });

  it("puts a global service on every host that matches", () => {
    const hosts = [host("a"), host("b", { role: "manager" }), host("c", { taints: ["gpu"] })];
    expect(hostsOf(request(web("mode: global"), hosts))).toEqual(["a", "b"]);
    expect(hostsOf(request(web("mode: global, placement: { constraints: ['node.role == manager'] }"), hosts))).toEqual(["b"]);
  });

  it("follows a volume to the host that has it", () => {
    const compose = "services: { db: { image: a, volumes: ['data:/d'] } }\nvolumes: { data: {} }";
    expect(
      hostsOf(request(compose, [host("a"), host("b")], { facts: { volumeHosts: new Map([["shop_data", ["b"]]]), external: new Map() } })),
    ).toEqual(["b"]);
  });

  it("keeps services that meet on a bridge network together", () => {
    const compose = "services:\n  one: { image: a, deploy: { replicas: 2 } }\n  two: { image: a }";
    const hosts = hostsOf(request(compose, [host("a"), host("b")]));
    expect(new Set(hosts).size).toBe(1);
  });
});

describe("a refusal names every host's reason", () => {
  it.each<[string, string, HostState[], string]>([
    ["resources", web("resources: { reservations: { memory: 8g } }"), [host("a"), host("b")], "0 of 2 hosts: 2 lack 4 GiB"],
    ["cpus", web("resources: { reservations: { cpus: '6' } }"), [host("a")], "0 of 1 hosts: 1 lacks 2 CPUs"],
    ["ports", web("replicas: 2", "ports: ['80:80'],"), [host("a")], "0 of 1 hosts: 1 port 80 taken by shop/web.1"],
    [
      "constraints",
      web("placement: { constraints: ['node.labels.a == b'] }"),
      [host("a")],
      "0 of 1 hosts: 1 constraint node.labels.a == b",
    ],
    ["readiness", web("replicas: 1"), [host("a", { notReady: "unreachable: no answer" })], "0 of 1 hosts: 1 unreachable: no answer"],
    [
      "platform",
      "services: { web: { image: a, platform: linux/arm64 } }",
      [host("a")],
      "0 of 1 hosts: 1 platform linux/arm64, host is linux/amd64",
    ],
    [
      "max replicas",
      web("replicas: 2, placement: { max_replicas_per_node: 1 }"),
      [host("a")],
      "0 of 1 hosts: 1 already has 1 of at most 1 replica per host",
    ],
    [
      "pull_policy never",
      "services: { web: { image: a, pull_policy: never } }",
      [host("a")],
      "0 of 1 hosts: 1 image a:latest is missing and pull_policy is never",
    ],
    [
      "an old engine",
      "services: { web: { image: a, healthcheck: { test: 'true', start_period: 1s, start_interval: 1s } } }",
      [host("a")],
      "0 of 1 hosts: 1 healthcheck.start_interval needs engine API 1.44, host has 1.41",
    ],
    ["taints", web("replicas: 1"), [host("a", { taints: ["gpu"] })], "0 of 1 hosts: 1 taint gpu"],
  ])("for %s", (_name, compose, hosts, reason) => {
    expect(reasonOf(request(compose, hosts))).toBe(reason);
  });

  it("for a foreign container's port", () => {
    const taken = new Map([["a", [{ address: "0.0.0.0", port: 80, protocol: "tcp", holder: "container nginx" }]]]);
    expect(reasonOf(request(web("replicas: 1", "ports: ['127.0.0.1:80:80'],"), [host("a")], { takenPorts: taken }))).toBe(
      "0 of 1 hosts: 1 port 80 taken by container nginx",
    );
  });
});

describe("constraints", () => {
  const state = host("Node1", { labels: { Disk: "SSD" }, role: "manager" });
  it.each([
    ["node.labels.Disk == ssd", true],
    ["node.labels.disk == ssd", false],
    ["NODE.LABELS.Disk==SSD", true],
    ["node.labels.missing != x", true],
    ["node.labels.missing == x", false],
    ["node.hostname == node1", true],
    ["node.role != manager", false],
    ["node.platform.arch == x86_64", true],
    ["node.platform.arch == amd64", false],
    ["node.unknown == x", false],
    ["node.unknown != x", false],
    ["nonsense", false],
  ])("%s: %s", (constraint, expected) => expect(holds(constraint, state)).toBe(expected));
});

describe("properties", () => {
  const fleets = fc.record({
    hosts: fc.array(fc.record({ memory: fc.integer({ min: 0, max: 8 }), port: fc.boolean() }), { minLength: 1, maxLength: 5 }),
    services: fc.array(
      fc.record({
        replicas: fc.integer({ min: 0, max: 6 }),
        memory: fc.integer({ min: 0, max: 4 }),
        port: fc.boolean(),
        most: fc.integer({ min: 0, max: 2 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });
  const build = (fleet: {
    hosts: { memory: number }[];
    services: { replicas: number; memory: number; port: boolean; most: number }[];
  }): PlaceRequest => {
    const services = fleet.services.map(
      (service, index) =>
        `  s${index}: { image: a, networks: [n${index}], ${service.port ? `ports: ['8${index}:80'],` : ""} deploy: { replicas: ${service.replicas}, placement: { max_replicas_per_node: ${service.most} }, resources: { reservations: { memory: ${service.memory}g } } } }`,
    );
    const networks = fleet.services.map((_, index) => `n${index}: {}`).join(", ");
    return request(
      `services:\n${services.join("\n")}\nnetworks: { ${networks} }`,
      fleet.hosts.map((each, index) => host(`h${index}`, { capacity: { nanoCpus: 4e9, memoryBytes: each.memory * 2 ** 30 } })),
    );
  };

  it("never puts more on a host than it has, nor one port twice, nor more replicas than allowed", () => {
    fc.assert(
      fc.property(fleets, (fleet) => {
        const what = build(fleet);
        const { decisions } = place(what);
        for (const state of what.hosts) {
          const here = decisions.filter((decision) => decision.host === state.name);
          const services = here.map((decision) => what.workloads.find(({ service }) => service.name === decision.service)!.service);
          expect(services.reduce((sum, service) => sum + service.placement.reservations.memoryBytes, 0)).toBeLessThanOrEqual(
            state.capacity.memoryBytes,
          );
          for (const service of services) {
            const same = services.filter(({ name }) => name === service.name).length;
            if (service.placement.hostPorts.length > 0) expect(same).toBe(1);
            if (service.placement.maxReplicasPerHost > 0) expect(same).toBeLessThanOrEqual(service.placement.maxReplicasPerHost);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same bytes whatever the order of hosts and services", () => {
    fc.assert(
      fc.property(fleets, (fleet) => {
        const what = build(fleet);
        const turned = { ...what, hosts: what.hosts.toReversed(), workloads: what.workloads.toReversed() };
        expect(JSON.stringify(place(turned))).toBe(JSON.stringify(place(what)));
      }),
      { numRuns: 500 },
    );
  });
});
