import { describe, expect, it } from "vitest";
import type { HostState } from "../../src/schedule/host.ts";
import { place, type PlaceRequest, type WantedSlot } from "../../src/schedule/place.ts";
import { desiredFrom } from "../desired/world.ts";
import { hostState } from "./host-state.ts";

function host(name: string, more: Partial<HostState> = {}): HostState {
  const engine = { id: name, hostname: name, apiVersion: "1.41", os: "linux", arch: "x86_64", address: "", labels: {} };
  return hostState(name, { engine, ...more });
}

/** Each service on a network of its own, so that nothing ties them; `current`: service → hosts of its slots. */
function request(
  services: readonly string[],
  hosts: readonly HostState[],
  current: Readonly<Record<string, readonly string[]>> = {},
  more: Partial<PlaceRequest> = {},
  stack = "",
): PlaceRequest {
  const names = services.map((_, index) => `s${index}`);
  const yaml = services.map((text, index) => `  s${index}: { image: a, networks: [n${index}], ${text} }`).join("\n");
  const compose = `${stack}\nservices:\n${yaml}\nnetworks: { ${names.map((_, index) => `n${index}: {}`).join(", ")} }`;
  const desired = desiredFrom(compose, {}, "tenants: { retail: {}, other: {} }");
  const all = desired.stacks.flatMap((each) => each.services);
  if (all.length !== services.length) throw new Error(desired.problems.map(({ message }) => message).join("\n"));
  return {
    workloads: all.map((service) => ({
      service,
      slots: Array.from({ length: Math.max(service.replicas, current[service.name]?.length ?? 0) }, (_, index): WantedSlot => ({
        slot: index + 1,
        current: current[service.name]?.[index],
        unknown: false,
      })),
    })),
    hosts,
    takenPorts: new Map(),
    strategy: "spread",
    facts: { volumeHosts: new Map(), external: new Map() },
    explain: false,
    ...more,
  };
}

const placed = (what: PlaceRequest): string[] =>
  place(what).decisions.map(({ service, slot, host: name }) => `${service}.${slot}@${name ?? "-"}`);
const reason = (what: PlaceRequest): string | undefined => place(what).unschedulable[0]?.reason;

const slipway = (text: string, deploy = ""): string => `x-slipway: { ${text} }, deploy: { ${deploy} }`;
const replicas = (count: number, text = ""): string => slipway(text, `replicas: ${count}`);

describe("an image that its registry has for some platforms", () => {
  const arm = (arch: string): HostState => host("a", { engine: { ...host("a").engine!, arch } });
  it.each([
    ["x86_64", ["linux/amd64"], true],
    ["x86_64", ["linux/386"], true],
    ["x86_64", ["linux/arm64/v8", "windows/amd64"], false],
    ["aarch64", ["linux/arm64/v8"], true],
    ["aarch64", ["linux/arm/v7"], true],
    ["armv7l", ["linux/arm64", "linux/amd64"], false],
    ["armv7l", ["linux/arm/v7"], true],
    ["aarch64", [], true],
  ])("on %s, with %s: %s", (arch, offered, allowed) => {
    const facts = { volumeHosts: new Map(), external: new Map(), platforms: new Map([["a:latest", offered]]) };
    const refusal = `0 of 1 hosts: 1 a:latest is not available for linux/${arch === "x86_64" ? "amd64" : arch === "aarch64" ? "arm64" : "arm"}`;
    expect(reason(request(["scale: 1"], [arm(arch)], {}, { facts }))).toBe(allowed ? undefined : refusal);
    expect(reason(request(["platform: linux"], [arm(arch)], {}, { facts }))).toBeUndefined();
    expect(reason(request(["scale: 1"], [{ ...arm(arch), images: new Set(["a:latest"]) }], {}, { facts }))).toBeUndefined();
  });
});

describe("a GPU by number", () => {
  const named = (id: string): string => `gpus: [{ device_ids: ['${id}'] }]`;
  it("is on no host that has fewer", () => {
    const hosts = [host("a", { resources: { gpu: 1 } }), host("b", { resources: { gpu: 2 } })];
    expect(placed(request([named("1")], hosts))).toEqual(["s0.1@b"]);
    expect(reason(request([named("2")], hosts))).toBe(
      "0 of 2 hosts: 1 has no GPU device 2, it has 0 to 1, 1 has no GPU device 2, its only GPU is 0",
    );
  });

  it("may be anywhere if it is no number, or where no host declares GPUs", () => {
    expect(placed(request([named("GPU-5e2f")], [host("a", { resources: { gpu: 1 } })]))).toEqual(["s0.1@a"]);
    expect(placed(request([named("7")], [host("a")]))).toEqual(["s0.1@a"]);
  });
});

describe("a cordoned host", () => {
  const hosts = [host("a", { availability: "cordoned" }), host("b")];
  it("gets nothing new and keeps what it has", () => {
    expect(placed(request([replicas(2)], hosts, { s0: ["a"] }))).toEqual(["s0.1@a", "s0.2@b"]);
  });

  it("is named where nothing else fits", () => {
    expect(reason(request(["scale: 1"], [hosts[0]!]))).toBe("0 of 1 hosts: 1 cordoned");
  });
});

describe("a drained host", () => {
  const hosts = [host("a", { availability: "drained" }), host("b")];
  it("is left by what may go elsewhere", () => {
    expect(placed(request([replicas(2)], hosts, { s0: ["a", "b"] }))).toEqual(["s0.1@b", "s0.2@b"]);
  });

  it("is left by global services", () => {
    expect(placed(request([slipway("", "mode: global")], hosts, { s0: ["a", "b"] }))).toEqual(["s0.1@b"]);
  });
});

describe("taints", () => {
  it.each([
    ["gpu", "", ["s0.1@b"]],
    ["gpu", "tolerate: [gpu]", ["s0.1@a"]],
    ["gpu=new", "tolerate: ['gpu=old']", ["s0.1@b"]],
    ["gpu=new:NoExecute", "tolerate: ['gpu:NoSchedule']", ["s0.1@b"]],
    ["gpu=new:NoExecute", "tolerate: ['*']", ["s0.1@a"]],
    ["gpu:PreferNoSchedule", "", ["s0.1@b"]],
  ])("%s for a service with %s", (taint, place_, expected) => {
    expect(placed(request([slipway(`place: { ${place_} }`)], [host("a", { taints: [taint] }), host("b")]))).toEqual(expected);
  });

  it.each([
    ["gpu", "s0.1@a"],
    ["gpu:NoExecute", "s0.1@b"],
  ])("%s: what is there already is at %s", (taint, expected) => {
    expect(placed(request(["scale: 1"], [host("a", { taints: [taint] }), host("b")], { s0: ["a"] }))).toEqual([expected]);
  });

  it("that one would rather avoid are used when nothing else fits", () => {
    expect(placed(request(["scale: 1"], [host("a", { taints: ["slow:PreferNoSchedule"] })]))).toEqual(["s0.1@a"]);
  });
});

describe("company and distance", () => {
  it("puts a service only where its company is", () => {
    expect(
      placed(request([replicas(2, "place: { with: [s1] }"), slipway("place: { prefer: [node.hostname == b] }")], [host("a"), host("b")])),
    ).toEqual(["s0.1@b", "s0.2@b", "s1.1@b"]);
  });

  it("lets it stay where its company stays", () => {
    const services = [slipway("place: { with: [s1] }"), "scale: 1"];
    expect(placed(request(services, [host("a"), host("b")], { s0: ["b"], s1: ["b"] }))).toEqual(["s0.1@b", "s1.1@b"]);
  });

  it("says whose company is missing", () => {
    expect(reason(request([slipway("place: { with: [s1] }"), replicas(0)], [host("a")]))).toBe("0 of 1 hosts: 1 not with s1");
  });

  it("keeps services apart in both directions", () => {
    const services = ["scale: 1", slipway("place: { apart: [s0] }")];
    expect(placed(request(services, [host("a"), host("b")], { s1: ["b"] }))).toEqual(["s0.1@a", "s1.1@b"]);
    expect(reason(request(services, [host("a")]))).toBe("0 of 1 hosts: 1 apart from shop/s0");
  });

  it("keeps replicas of a service apart from each other", () => {
    expect(placed(request([replicas(3, "place: { apart: [s0], strategy: binpack }")], [host("a"), host("b")]))).toEqual([
      "s0.1@a",
      "s0.2@b",
      "s0.3@-",
    ]);
  });
});

describe("max_skew", () => {
  const zones = [
    host("a", { labels: { zone: "x" } }),
    host("b", { labels: { zone: "y" }, capacity: { nanoCpus: 1e9, memoryBytes: 2 ** 32 } }),
  ];
  const deploy = "replicas: 4, placement: { preferences: [{ spread: node.labels.zone }] }, resources: { reservations: { cpus: '1' } }";
  it("holds back what would make one branch too large", () => {
    expect(reason(request([slipway("place: { max_skew: 1 }", deploy)], zones))).toBe(
      "0 of 2 hosts: 1 lacks 1 CPU, 1 max_skew 1: it would be 2 ahead",
    );
  });

  it("compares only the hosts of the tenant with each other", () => {
    const tenants = [{ name: "retail", weight: 1, hosts: ["zone == x"] }];
    const what = request([slipway("place: { max_skew: 1 }", deploy)], zones, {}, { tenants }, "x-slipway: { tenant: retail }");
    expect(placed(what)).toEqual(["s0.1@a", "s0.2@a", "s0.3@a", "s0.4@a"]);
  });

  it("counts hosts where there is no spread preference, and moves nothing that is there", () => {
    const what = request([replicas(3, "place: { max_skew: 1, strategy: binpack }")], [host("a"), host("b")]);
    expect(placed(what)).toEqual(["s0.1@a", "s0.2@b", "s0.3@a"]);
    expect(placed(request([replicas(3, "place: { max_skew: 1 }")], [host("a"), host("b")], { s0: ["a", "a", "a"] }))).toEqual([
      "s0.1@a",
      "s0.2@a",
      "s0.3@a",
    ]);
  });
});

describe("what is counted in pieces", () => {
  const gpus = (count: string): string => `gpus: ${count}`;
  it.each([
    [
      "a host with enough",
      gpus("[{ count: 2 }]"),
      [host("a", { resources: { gpu: 1 } }), host("b", { resources: { gpu: 2 } })],
      ["s0.1@b"],
    ],
    ["any host where no host declares GPUs", gpus("[{ count: 2 }]"), [host("a"), host("b")], ["s0.1@a"]],
    ["a host that declares some, for all of them", gpus("all"), [host("a"), host("b", { resources: { gpu: 4 } })], ["s0.1@b"]],
  ])("goes to %s", (_name, text, hosts, expected) => {
    expect(placed(request([text], hosts))).toEqual(expected);
  });

  it("is nowhere where nobody declares it", () => {
    const ssd = slipway("", "resources: { reservations: { generic_resources: [{ discrete_resource_spec: { kind: ssd, value: 2 } }] } }");
    expect(reason(request([ssd], [host("a"), host("b", { resources: { ssd: 1 } })]))).toBe("0 of 2 hosts: 1 lacks 1 ssd, 1 lacks 2 ssd");
  });
});

describe("tenants", () => {
  const stack = "x-slipway: { tenant: retail }";
  const tenants = (retail: object, other: object = {}): Partial<PlaceRequest> => ({
    tenants: [
      { name: "other", weight: 1, ...other },
      { name: "retail", weight: 1, ...retail },
    ],
  });

  it("have no more than their quota, and are told so", () => {
    const what = request([replicas(3)], [host("a")], {}, tenants({ quota: { replicas: 2 } }), stack);
    expect(placed(what)).toEqual(["s0.1@a", "s0.2@a", "s0.3@-"]);
    expect(reason(what)).toBe("tenant retail has 2 replicas of its quota of 2 replicas in use, and this asks for 1 replica");
  });

  it("keep what they have when the quota is lowered", () => {
    expect(placed(request([replicas(2)], [host("a")], { s0: ["a", "a"] }, tenants({ quota: { replicas: 1 } }), stack))).toEqual([
      "s0.1@a",
      "s0.2@a",
    ]);
  });

  it("stay on their hosts", () => {
    const what = request(["scale: 1"], [host("a"), host("b", { labels: { zone: "b" } })], {}, tenants({ hosts: ["zone == b"] }), stack);
    expect(placed(what)).toEqual(["s0.1@b"]);
  });

  it("do not get what another is guaranteed", () => {
    const cpu = slipway("", "resources: { reservations: { cpus: '2' } }");
    const what = request([cpu], [host("a")], {}, tenants({}, { guarantee: { cpu: 3e9 } }), stack);
    expect(reason(what)).toBe("the fleet has 1 CPU left that no tenant is guaranteed, and this asks for 2 CPUs");
  });

  it("wait while the fleet is as full as it may be", () => {
    const cpu = slipway("", "replicas: 3, resources: { reservations: { cpus: '1' } }");
    const scheduler = { queue: undefined, admission: { maxLoad: 0.5, onFull: "queue" as const }, preemption: false };
    expect(reason(request([cpu], [host("a")], {}, { scheduler }))).toBe(
      "waits: 50 % of the fleet is reserved, and work starts only below 50 %",
    );
  });
});

describe("who goes first", () => {
  const cpus = (amount: number, more = ""): string => slipway(more, `resources: { reservations: { cpus: '${amount}' } }`);
  it("is the largest, but the more important before it", () => {
    expect(placed(request([cpus(1), cpus(4)], [host("a")]))).toEqual(["s0.1@-", "s1.1@a"]);
    expect(placed(request([cpus(1, "priority: 5"), cpus(4)], [host("a")]))).toEqual(["s0.1@a", "s1.1@-"]);
  });
});

describe("strategies", () => {
  const full = { capacity: { nanoCpus: 8e9, memoryBytes: 2 ** 33 } };
  it.each([
    ["greedy", ["s0.1@a", "s0.2@b"]],
    ["least_load", ["s0.1@b", "s0.2@b"]],
    ["spread", ["s0.1@b", "s0.2@a"]],
  ])("%s", (strategy, expected) => {
    const service = slipway(`place: { strategy: ${strategy} }`, "replicas: 2, resources: { reservations: { cpus: '1', memory: 512m } }");
    expect(
      placed(request([service, "scale: 2"], [host("a"), host("b", { ...full, weight: 4 })], { s1: ["a", "b"] }))
        .slice(0, 2)
        .sort(),
    ).toEqual(expected);
  });

  it.each(["optimal", "genetic"] as const)("%s finds the only split that fits", (strategy) => {
    const sizes = [5, 4, 3, 3, 3, 2];
    const services = sizes.map((size) => slipway("", `resources: { reservations: { cpus: '${size}' } }`));
    const ten = { capacity: { nanoCpus: 10e9, memoryBytes: 2 ** 34 } };
    const result = place(request(services, [host("a", ten), host("b", ten)], {}, { strategy }));
    expect(result.unschedulable).toEqual([]);
  });

  it("the default looks at all at once where one after the other leaves something out", () => {
    const services = [5, 4, 3, 3, 3, 2].map((size) => slipway("", `resources: { reservations: { cpus: '${size}' } }`));
    const ten = { capacity: { nanoCpus: 10e9, memoryBytes: 2 ** 34 } };
    expect(place(request(services, [host("a", ten), host("b", ten)], {}, { strategy: "binpack", thorough: true })).unschedulable).toEqual(
      [],
    );
  });

  it("prefers a host that has the image where all else is equal", () => {
    expect(placed(request(["scale: 1"], [host("a"), host("b", { images: new Set(["a:latest"]) })]))).toEqual(["s0.1@b"]);
  });
});

describe("scaling down", () => {
  it("takes away what would be placed last, so that balance stays", () => {
    expect(placed(request([replicas(2)], [host("a"), host("b")], { s0: ["a", "a", "b"] }))).toEqual(["s0.1@a", "s0.3@b"]);
  });

  it("returns to where it was before scaling up", () => {
    const hosts = [host("a"), host("b"), host("c")];
    const before = placed(request([replicas(3)], hosts, { s0: ["a", "b", "c"] }));
    const up = placed(request([replicas(5)], hosts, { s0: ["a", "b", "c"] })).map((text) => text.split("@")[1]!);
    expect(placed(request([replicas(3)], hosts, { s0: up }))).toEqual(before);
  });
});

describe("pre-emption", () => {
  const cpus = (amount: number, more = ""): string => slipway(more, `resources: { reservations: { cpus: '${amount}' } }`);
  const scheduler = { queue: undefined, admission: undefined, preemption: true };

  it.each([
    ["a kind that the host does not have", "generic_resources: [{ discrete_resource_spec: { kind: ssd, value: 2 } }]"],
    ["every GPU of a host while others hold some", "devices: [{ capabilities: [gpu], count: all }]"],
  ])("gives nobody %s", (_name, reservations) => {
    const wanting = slipway("priority: 9", `resources: { reservations: { ${reservations} } }`);
    const low = slipway("", "resources: { reservations: { devices: [{ capabilities: [gpu], count: 1 }] } }");
    const what = request([wanting, low], [host("a", { resources: { gpu: 1 } })], { s1: ["a"] }, { scheduler });
    expect(placed(what)).toEqual(["s0.1@-", "s1.1@a"]);
  });

  it("takes the place of the least important when nothing fits, and says whose", () => {
    const services = [cpus(4, "priority: 9"), cpus(4, "priority: 1"), cpus(4, "priority: 2")];
    const what = request(services, [host("a"), host("b")], { s1: ["a"], s2: ["b"] }, { scheduler });
    expect(placed(what)).toEqual(["s0.1@a", "s1.1@-", "s2.1@b"]);
    expect(reason(what)).toBe("made way for shop/s0.1, which has a higher priority");
    expect(place(what).decisions[0]?.preempts).toEqual(["shop/s1.1"]);
  });

  it("takes no room that was given away a moment before", () => {
    const what = request([cpus(3, "priority: 5"), cpus(3, "priority: 5")], [host("a")], {}, { scheduler });
    expect(placed(what)).toEqual(["s0.1@a", "s1.1@-"]);
  });

  it("moves what has to go where that is possible", () => {
    const small = host("c", { capacity: { nanoCpus: 2e9, memoryBytes: 2 ** 32 } });
    const what = request(
      [cpus(4, "priority: 9"), cpus(2), cpus(3, "priority: 1")],
      [host("a"), host("b"), small],
      { s1: ["a"], s2: ["b"] },
      { scheduler },
    );
    expect(placed(what)).toEqual(["s0.1@a", "s1.1@c", "s2.1@b"]);
  });

  it.each([
    ["of an equal", cpus(4), cpus(4)],
    ["whose budget spares none", cpus(4, "priority: 9"), cpus(4, "budget: { max_unavailable: 0 }")],
  ])("does not take the place %s", (_name, newcomer, resident) => {
    expect(placed(request([newcomer, resident], [host("a")], { s1: ["a"] }, { scheduler }))).toEqual(["s0.1@-", "s1.1@a"]);
  });

  it("counts for a budget who stays because others are with it", () => {
    const web = slipway("budget: { max_unavailable: 1 }", "replicas: 2, resources: { reservations: { cpus: '4' } }");
    const what = request(
      [cpus(4, "priority: 9"), web, slipway("place: { with: [s1] }")],
      [host("a"), host("b")],
      { s1: ["a", "b"], s2: ["a"] },
      { scheduler },
    );
    expect(placed(what)).toEqual(["s0.1@b", "s1.1@a", "s1.2@-", "s2.1@a"]);
  });

  it("is not done unless fleet.yaml says so", () => {
    expect(placed(request([cpus(4, "priority: 9"), cpus(4)], [host("a")], { s1: ["a"] }))).toEqual(["s0.1@-", "s1.1@a"]);
  });
});
