import type { DesiredService, HostPort, Placement } from "../../src/model/desired.ts";
import type { PlacementStrategy, SchedulerPolicy, Tenant } from "../../src/model/fleet.ts";
import type { HostState, TakenPort } from "../../src/schedule/host.ts";
import type { PlaceRequest, PlaceResult, Workload } from "../../src/schedule/place.ts";
import { desiredFrom } from "../desired/world.ts";
import type { Random } from "./index/random.ts";

const GIB = 2 ** 30;
const BASE: DesiredService = desiredFrom("services: { a: { image: busybox } }").stacks[0]!.services[0]!;

/** Which rules a case may have. */
export interface Mix {
  readonly hosts: number;
  readonly services: number;
  readonly replicas: number;
  readonly strategies: readonly PlacementStrategy[];
  /** Pieces, `with`, `max_skew`: what an exact search of processors and memory does not know. */
  readonly pieces?: true;
  readonly company?: true;
  readonly skew?: true;
  /** Services that share a bridge network or a volume. */
  readonly ties?: true;
  readonly globals?: true;
  readonly tenants?: true;
}

export const EVERYTHING: Mix = {
  hosts: 5,
  services: 4,
  replicas: 4,
  strategies: ["spread", "binpack", "least_load", "greedy"],
  pieces: true,
  company: true,
  skew: true,
  ties: true,
  globals: true,
  tenants: true,
};

/** Small and tight: about a third of the cases leave something out. */
export function randomRequest(random: Random, mix: Mix): PlaceRequest {
  const strategy = random.of(mix.strategies);
  const services = ["a", "b", "c", "d"].slice(0, 1 + random.below(mix.services)).map((name) => randomService(random, name, mix));
  const declaring = mix.pieces === true && random.chance(0.6);
  const hosts = Array.from({ length: 1 + random.below(mix.hosts) }, (_, at) => randomHost(random, `h${at}`, declaring));
  return {
    workloads: services.map((service) => workloadOf(service)),
    hosts,
    takenPorts: new Map(hosts.filter(() => random.chance(0.1)).map(({ name }) => [name, [taken(random)]])),
    strategy,
    facts: { volumeHosts: new Map(), external: new Map() },
    ...(mix.tenants && random.chance(0.4) ? { tenants: randomTenants(random), scheduler: randomScheduler(random) } : {}),
    ...(mix.tenants && random.chance(0.4) ? { times: randomTimes(random, services) } : {}),
    explain: false,
  };
}

/** Half of the slots have waited for up to three minutes. */
function randomTimes(random: Random, services: readonly DesiredService[]): NonNullable<PlaceRequest["times"]> {
  const slots = services.flatMap(({ name, replicas }) => Array.from({ length: replicas }, (_, at) => `shop/${name}.${at + 1}`));
  return { nowMs: 240_000, sinceMs: new Map(slots.filter(() => random.chance(0.5)).map((name) => [name, 60_000 * (1 + random.below(3))])) };
}

export function randomHost(random: Random, name: string, declaring: boolean): HostState {
  const labels: Record<string, string> = { disk: random.of(["ssd", "hdd"]) };
  if (random.chance(0.8)) labels["zone"] = random.of(["x", "y"]);
  return {
    name,
    labels,
    role: "worker",
    taints: random.chance(0.2) ? [random.of(["team=red", "team=red:NoExecute", "slow:PreferNoSchedule"])] : [],
    weight: random.chance(0.3) ? 2 : 1,
    notReady: random.chance(0.05) ? "is out of reach" : undefined,
    ...(random.chance(0.08) ? { availability: random.of(["cordoned", "drained"] as const) } : {}),
    ...(declaring ? { resources: { gpu: random.below(4), licence: random.below(3) } } : {}),
    engine: undefined,
    capacity: { nanoCpus: 1e9 * (1 + random.below(8)), memoryBytes: GIB * (1 + random.below(8)) },
    volumes: new Set(),
    networks: new Set(),
    images: new Set(random.chance(0.3) ? ["busybox:latest"] : []),
  };
}

/** Whom it must be with comes before it by name: the loader refuses circles. */
export function randomService(random: Random, name: string, mix: Mix): DesiredService {
  const global = mix.globals === true && random.chance(0.12);
  const tied = mix.ties === true && !global && random.chance(0.2);
  const earlier = ["a", "b", "c", "d"].filter((other) => other < name);
  const placement: Placement = {
    ...BASE.placement,
    constraints: random.chance(0.2) ? [random.of(["node.labels.disk==ssd", "node.labels.zone!=x"])] : [],
    spread: random.chance(0.25) ? [["node.labels.zone"], ["node.labels.zone", "node.labels.disk"]][random.below(2)]! : [],
    maxReplicasPerHost: random.chance(0.2) ? 1 + random.below(2) : 0,
    reservations: {
      nanoCpus: 1e9 * random.below(4),
      memoryBytes: GIB * random.below(4),
      ...(mix.pieces && random.chance(0.25) ? { counted: { [random.of(["gpu", "licence"])]: 1 + random.below(2) } } : {}),
      ...(mix.pieces && random.chance(0.04) ? { allGpus: true } : {}),
    },
    hostPorts: random.chance(0.12) ? [randomPort(random)] : [],
    volumes: tied && random.chance(0.4) ? ["files"] : [],
    colocatedNetworks: tied ? [random.of(["inner", "outer"])] : [],
    ...(mix.company && earlier.length > 0 && random.chance(0.2) ? { with: [random.of(earlier)] } : {}),
    ...(random.chance(0.2) ? { apart: [random.of(["a", "b", "c", "d"])] } : {}),
    ...(random.chance(0.2) ? { prefer: ["node.labels.disk==ssd"] } : {}),
    ...(mix.skew && random.chance(0.2) ? { maxSkew: 1 + random.below(2) } : {}),
    ...(random.chance(0.3) ? { tolerate: [random.of(["team", "team=red", "*"])] } : {}),
    ...(mix.tenants && random.chance(0.5) ? { tenant: random.of(["retail", "games"]) } : {}),
    ...(random.chance(0.3) ? { priority: random.below(3) } : {}),
    ...(mix.tenants && random.chance(0.3) ? { estimateMs: random.below(3) } : {}),
  };
  return {
    ...BASE,
    stack: "shop",
    name,
    placement,
    mode: global ? "global" : "replicated",
    replicas: global ? 0 : random.below(mix.replicas + 1),
  };
}

/** Nothing of it is anywhere. */
export function workloadOf(service: DesiredService): Workload {
  const slots = service.mode === "global" ? 0 : service.replicas;
  return { service, slots: Array.from({ length: slots }, (_, at) => ({ slot: at + 1, current: undefined, unknown: false })) };
}

/** The same question once the answer has been carried out. */
export function carriedOut(request: PlaceRequest, { decisions }: PlaceResult, replicas?: Readonly<Record<string, number>>): PlaceRequest {
  const workloads = request.workloads.map(({ service }): Workload => {
    const wanted: DesiredService = { ...service, replicas: replicas?.[service.name] ?? service.replicas };
    const own = decisions.filter((each) => each.service === service.name && (service.mode === "replicated" || each.host !== undefined));
    const slots = own.map(({ slot, host }) => ({ slot, current: host, unknown: false }));
    const further = wanted.mode === "global" ? 0 : Math.max(0, wanted.replicas - slots.length);
    const last = Math.max(0, ...slots.map(({ slot }) => slot));
    const added = Array.from({ length: further }, (_, at) => ({ slot: last + at + 1, current: undefined, unknown: false }));
    return { service: wanted, slots: [...slots, ...added] };
  });
  return { ...request, workloads };
}

/** The same, told in another order. */
export function retold(request: PlaceRequest, random: Random): PlaceRequest {
  return {
    ...request,
    workloads: random.shuffled(request.workloads),
    hosts: random.shuffled(request.hosts),
    takenPorts: new Map(random.shuffled([...request.takenPorts])),
    ...(request.times ? { times: { ...request.times, sinceMs: new Map(random.shuffled([...request.times.sinceMs])) } } : {}),
    ...(request.tenants ? { tenants: random.shuffled(request.tenants) } : {}),
  };
}

function randomPort(random: Random): HostPort {
  return { address: random.of(["0.0.0.0", "10.0.0.1", "10.0.0.2"]), port: 80 + random.below(2), protocol: "tcp" };
}

function taken(random: Random): TakenPort {
  return { ...randomPort(random), holder: "container nginx" };
}

function randomTenants(random: Random): Tenant[] {
  return [
    { name: "games", weight: 1, ...(random.chance(0.3) ? { guarantee: { cpu: 2e9 } } : {}) },
    {
      name: "retail",
      weight: 2,
      ...(random.chance(0.6) ? { quota: { cpu: 1e9 * (1 + random.below(6)), replicas: 1 + random.below(4) } } : {}),
      ...(random.chance(0.3) ? { hosts: ["zone == x"] } : {}),
    },
  ];
}

function randomScheduler(random: Random): SchedulerPolicy {
  return {
    queue: random.of(["fifo", "priority", "sjf", "fair", undefined] as const),
    ...(random.chance(0.3) ? { priority: { base: 1, age: 0.5, tenant: random.below(2), backlog: random.below(2) } } : {}),
    admission: random.chance(0.3) ? { maxLoad: 0.8, onFull: random.of(["queue", "reject"] as const) } : undefined,
    preemption: false,
  };
}
