import type { HostSpec, ServiceSpec } from "../../src/schedule/index/types.ts";

export interface Facts {
  readonly zone: string;
  readonly disk: string;
  readonly arch: string;
}

/** What the services of a workload ask for beside room. */
export type Mix = "basic" | "constraints" | "zones" | "apart" | "prefer" | "all";

/** A service as plain values, from which both its definition and the checks are made. */
export interface Demand {
  readonly name: string;
  readonly replicas: number;
  readonly cpu: number;
  readonly memory: number;
  readonly disk: string | undefined;
  readonly zone: string | undefined;
  readonly arch: string | undefined;
  readonly maxSkew: number;
  readonly maxPerHost: number;
  readonly apart: readonly string[];
  readonly near: readonly string[];
  readonly preferDisk: string | undefined;
}

export interface Workload {
  readonly hosts: readonly HostSpec<Facts>[];
  readonly demands: readonly Demand[];
  readonly replicas: number;
}

const CPUS = [0.05, 0.1, 0.25, 0.5, 1].map((cpus) => cpus * 1e9);
const MEMORY = [64, 128, 256, 512, 1024].map((mebibytes) => mebibytes * 2 ** 20);
/** Of the hosts' cpu and memory, how much the replicas need. */
const FILL = 0.8;

/** Many services of 1 to 200 replicas, most of them small, on hosts of three sizes that they fill to four fifths. */
export function workload(hostCount: number, replicas: number, mix: Mix): Workload {
  const random = mulberry(hostCount * 31 + replicas);
  const demands: Demand[] = [];
  for (let left = replicas; left > 0; left -= demands.at(-1)!.replicas) {
    const count = Math.min(left, 1 + Math.floor(200 * random() ** 3));
    demands.push(newDemand(demands.length, count, mix, random));
  }
  const needs = (of: (each: Demand) => number): number => demands.reduce((sum, each) => sum + each.replicas * of(each), 0);
  const [cpu, memory] = [needs((each) => each.cpu) / hostCount / FILL, needs((each) => each.memory) / hostCount / FILL];
  const hosts = Array.from({ length: hostCount }, (_, index) => newHost(index, cpu, memory, random));
  return { hosts, demands, replicas };
}

function newDemand(index: number, replicas: number, mix: Mix, random: () => number): Demand {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const asks = (kind: Mix, share: number): boolean => (mix === kind || mix === "all") && random() < (mix === "all" ? share / 2 : share);
  const some = (name: number): string[] => (name < 0 ? [] : [`s${name}`]);
  return {
    name: `s${index}`,
    replicas,
    cpu: pick(CPUS),
    memory: pick(MEMORY),
    disk: asks("constraints", 0.3) ? "ssd" : undefined,
    zone: asks("constraints", 0.2) ? pick(["z0", "z1", "z2"]) : undefined,
    arch: asks("constraints", 0.6) ? "amd64" : undefined,
    maxSkew: asks("zones", 1) ? 1 : 0,
    maxPerHost: asks("constraints", 0.3) ? 2 : 0,
    apart: asks("apart", 1) ? [`s${index}`, ...some(index - 1)] : [],
    near: asks("prefer", 1) ? [...some(index - 1), ...some(index - 7)] : [],
    preferDisk: asks("prefer", 1) ? "ssd" : undefined,
  };
}

function newHost(index: number, cpu: number, memory: number, random: () => number): HostSpec<Facts> {
  const size = [0.5, 1, 1.5][index % 3]!;
  return {
    name: `host-${String(index).padStart(5, "0")}`,
    facts: { zone: `z${(index >> 2) % 3}`, disk: random() < 0.5 ? "ssd" : "hdd", arch: random() < 0.8 ? "amd64" : "arm64" },
    capacity: { cpu: Math.ceil(cpu * size), memory: Math.ceil(memory * size) },
    weight: size,
  };
}

export function specOf(demand: Demand, strategy: ServiceSpec<Facts>["strategy"]): ServiceSpec<Facts> {
  const { name, disk, zone, arch, maxSkew, maxPerHost, apart, near, preferDisk } = demand;
  return {
    name,
    demand: { cpu: demand.cpu, memory: demand.memory },
    strategy,
    refuses: (facts) => {
      if (disk !== undefined && facts.disk !== disk) return `constraint disk == ${disk}`;
      if (zone !== undefined && facts.zone !== zone) return `constraint zone == ${zone}`;
      return arch !== undefined && facts.arch !== arch ? `platform ${arch}` : undefined;
    },
    ...(maxSkew > 0 && { spread: [({ zone: own }) => own], maxSkew }),
    ...(preferDisk !== undefined && { prefer: [{ weight: 1, holds: (facts) => facts.disk === preferDisk }] }),
    maxPerHost,
    apart,
    near,
  };
}

/** Seeded, so that every run has the same work. */
export function mulberry(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
