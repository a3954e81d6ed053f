import { expect, it } from "vitest";
import type { DesiredService, Placement } from "../../src/model/desired.ts";
import type { HostState, TakenPort } from "../../src/schedule/host.ts";
import { place, type PlaceRequest, type WantedSlot } from "../../src/schedule/place.ts";
import { desiredFrom } from "../desired/world.ts";
import { Random } from "./index/random.ts";

const CASES = 20_000;
const GIB = 2 ** 30;
const BASE: DesiredService = desiredFrom("services: { a: { image: busybox } }").stacks[0]!.services[0]!;
const NAMES = ["a", "b", "c", "d", "e"];
const STRATEGIES = ["spread", "binpack", "least_load", "greedy", "optimal"] as const;

it(
  `decides by the index, byte for byte, what a look at every host decides: ${CASES} random cases of all rules`,
  { timeout: 120_000 },
  () => {
    let [placed, refused] = [0, 0];
    for (let seed = 0; seed < CASES; seed++) {
      const result = expectSame(randomRequest(new Random(seed), 6, 5), `seed ${seed}`);
      placed += result.decisions.filter(({ host, kept }) => host !== undefined && !kept).length;
      refused += result.unschedulable.length;
    }
    expect(placed).toBeGreaterThan(CASES);
    expect(refused).toBeGreaterThan(CASES);
  },
);

it("does so on a hundred hosts with dozens of replicas each", { timeout: 120_000 }, () => {
  for (let seed = 0; seed < 60; seed++) expectSame(randomRequest(new Random(seed), 100, 60), `seed ${seed}`);
});

function expectSame(request: PlaceRequest, where: string): ReturnType<typeof place> {
  const found = place({ ...request, by: "index" });
  const expected = place({ ...request, by: "scan" });
  // Compared as text first: `expect` for each case would be most of the time.
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect({ where, ...found }).toEqual({ where, ...expected });
  return found;
}

function randomRequest(random: Random, mostHosts: number, mostReplicas: number): PlaceRequest {
  const declaring = random.chance(0.5);
  const hosts = Array.from({ length: 1 + random.below(mostHosts) }, (_, at) => randomHost(random, `h${at}`, declaring));
  const workloads = NAMES.slice(0, 1 + random.below(NAMES.length)).map((name) => {
    const service = randomService(random, name, mostReplicas);
    const many = service.mode === "global" ? 0 : random.below(mostReplicas + 1);
    return { service, slots: Array.from({ length: many }, (_, at) => randomSlot(random, at + 1, hosts)) };
  });
  const queue = random.of([undefined, "fifo", "priority", "fair"] as const);
  const admission = random.chance(0.3) ? { maxLoad: random.of([0.5, 0.8]), onFull: "queue" as const } : undefined;
  return {
    workloads,
    hosts,
    takenPorts: new Map(hosts.filter(() => random.chance(0.3)).map(({ name }) => [name, [taken(random)]])),
    strategy: random.of(STRATEGIES),
    facts: {
      volumeHosts: new Map([["files", [hosts[0]!.name]]]),
      ...(random.chance(0.2) && { failures: new Map([["shop/b", new Map([[random.of(hosts).name, 1 + random.below(2)]])]]) }),
      ...(random.chance(0.3) && { platforms: new Map([["other:1", [random.of(["linux/amd64", "linux/arm64/v8"])]]]) }),
      external: random.chance(0.3) ? new Map([["shop", { networks: ["lan"], volumes: [] }]]) : new Map(),
    },
    ...(random.chance(0.3) && { tenants: randomTenants(random) }),
    ...(random.chance(0.5) && { scheduler: { queue, admission, preemption: random.chance(0.3) } }),
    ...(random.chance(0.2) && { thorough: true as const }),
    explain: false,
  };
}

function randomTenants(random: Random): NonNullable<PlaceRequest["tenants"]> {
  return [
    { name: "retail", weight: 2, quota: { cpu: 1e9 * (1 + random.below(20)), replicas: 1 + random.below(12) } },
    { name: "games", weight: 1, guarantee: { cpu: 1e9 * random.below(4) }, ...(random.chance(0.5) && { hosts: ["zone == x"] }) },
  ];
}

function randomHost(random: Random, name: string, declaring: boolean): HostState {
  const labels: Record<string, string> = {
    disk: random.of(["ssd", "hdd"]),
    ...(random.chance(0.8) && { zone: random.of(["x", "y", "z"]) }),
  };
  const [os, arch] = ["linux", random.of(["x86_64", "aarch64"])];
  const engine = { id: `id-${name}`, hostname: name, apiVersion: random.of(["1.41", "1.47"]), os, arch, address: "10.0.0.1", labels: {} };
  const known = random.chance(0.85);
  return {
    name,
    labels,
    role: random.of(["manager", "worker"]),
    taints: random.chance(0.3) ? [random.of(["team=red", "team=red:NoExecute", "slow:PreferNoSchedule", "old:PreferNoSchedule"])] : [],
    weight: random.of([1, 1, 2, 3]),
    notReady: random.chance(0.08) ? "is out of reach" : undefined,
    ...(random.chance(0.1) && { availability: random.of(["cordoned", "drained"] as const) }),
    ...(declaring && random.chance(0.8) && { resources: { gpu: random.below(4), licence: random.below(3) } }),
    engine: random.chance(0.9) ? engine : undefined,
    // Thirds and sevenths do not add up without rounding.
    capacity: known
      ? { nanoCpus: 1e9 * random.below(15), memoryBytes: GIB * (1 + random.below(21)) }
      : { nanoCpus: Infinity, memoryBytes: GIB },
    volumes: new Set(),
    networks: new Set(random.chance(0.6) ? ["lan"] : []),
    images: new Set(["busybox:latest", "redis:7"].filter(() => random.chance(0.3))),
    ...(random.chance(0.5) && { latencyMs: random.of([1, 30, 200]) }),
  };
}

function randomService(random: Random, name: string, mostReplicas: number): DesiredService {
  const global = random.chance(0.08);
  const sometimes = <T>(share: number, value: T): T | undefined => (random.chance(share) ? value : undefined);
  const optional = {
    with: sometimes(0.15, NAMES.filter((other) => other < name).slice(-1)),
    apart: sometimes(0.2, [random.of(NAMES)]),
    prefer: sometimes(0.3, [random.of(["node.labels.disk==ssd", "node.labels.zone==y"]), "node.role!=manager"]),
    maxSkew: sometimes(0.1, 1 + random.below(2)),
    tolerate: sometimes(0.3, [random.of(["team", "slow", "*"])]),
    tenant: sometimes(0.5, random.of(["retail", "games"])),
    priority: sometimes(0.3, random.below(3)),
    strategy: sometimes(0.3, random.of(STRATEGIES)),
  };
  const counted = random.chance(0.25) ? { [random.of(["gpu", "licence", "pids", "cpu"])]: random.below(3) } : undefined;
  const placement = {
    ...BASE.placement,
    constraints: random.chance(0.25) ? [random.of(["node.labels.disk==ssd", "node.labels.zone!=x", "node.hostname!=h1"])] : [],
    spread: random.chance(0.35) ? random.of([["node.labels.zone"], ["node.labels.zone", "node.labels.disk"], ["node.hostname"]]) : [],
    maxReplicasPerHost: random.chance(0.2) ? 1 + random.below(3) : 0,
    platform: sometimes(0.15, random.of(["linux/amd64", "linux/arm64"])),
    reservations: {
      nanoCpus: 0.25e9 * random.below(9),
      memoryBytes: (GIB / 4) * random.below(9),
      ...(counted && { counted }),
      ...(random.chance(0.04) && { allGpus: true as const }),
    },
    hostPorts: random.chance(0.2) ? [randomPort(random)] : [],
    colocatedNetworks: random.chance(0.08) ? ["inner"] : [],
    volumes: random.chance(0.04) ? ["files"] : [],
    needsApi: random.chance(0.1) ? [{ attribute: "start_interval", version: "1.44" }] : [],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  } as Placement;
  const image = random.chance(0.2) ? { ...BASE.image, pullPolicy: "never" as const } : BASE.image;
  const named = { DeviceRequests: [{ DeviceIDs: [random.of(["0", "1"])], Capabilities: [["gpu"]] }] };
  const body = {
    ...BASE.body,
    Image: random.of(["busybox:latest", "redis:7", "other:1"]),
    ...(random.chance(0.1) && { HostConfig: { ...BASE.body.HostConfig, ...named } }),
  };
  const networks = random.chance(0.3) ? [{ name: "lan", endpoint: {} }] : [];
  const replicas = global ? 0 : mostReplicas;
  return { ...BASE, stack: "shop", name, placement, image, body, networks, replicas, mode: global ? "global" : "replicated" };
}

function randomSlot(random: Random, slot: number, hosts: readonly HostState[]): WantedSlot {
  const current = random.chance(0.4) ? random.of(hosts).name : undefined;
  return { slot, current, unknown: current !== undefined && random.chance(0.1), ...(random.chance(0.1) && { down: true as const }) };
}

function randomPort(random: Random): TakenPort {
  return { address: random.of(["0.0.0.0", "10.0.0.1", "10.0.0.2"]), port: random.of([80, 443]), protocol: "tcp", holder: "" };
}

/** Of a stranger, or of one of the slots. */
function taken(random: Random): TakenPort {
  return { ...randomPort(random), holder: random.chance(0.3) ? "container nginx" : `shop/${random.of(NAMES)}.${1 + random.below(3)}` };
}
