import type { DesiredService } from "../src/model/desired.ts";
import type { PlacementStrategy } from "../src/model/fleet.ts";
import type { GpuDemand } from "../src/schedule/gpu/demand.ts";
import type { NamedGpuHost } from "../src/schedule/gpu/pool.ts";
import type { HostState } from "../src/schedule/host.ts";
import { place, type Workload } from "../src/schedule/place.ts";
import { desiredFrom } from "../test/desired/world.ts";

/** Allocation of GPUs, in %, when whole-GPU demands arrive in rounds and each round is one `place()`. */
export interface PlansRun {
  readonly allocation: number;
}

const BASE = desiredFrom("services: { a: { image: busybox } }").stacks[0]!.services[0]!;

/** `undefined`: as GPUs are chosen where a service names no strategy. */
export function runPlans(
  hosts: readonly NamedGpuHost[],
  queue: readonly GpuDemand[],
  rounds: number,
  strategy: PlacementStrategy | undefined,
): PlansRun {
  const services = queue.map((demand, at) => serviceOf(demand, at, strategy));
  const where = new Map<string, string>();
  for (let round = 1; round <= rounds; round += 1) {
    const arrived = services.slice(0, Math.ceil((services.length * round) / rounds));
    const workloads = arrived.map((service) => workloadOf(service, where.get(service.name)));
    const { decisions } = place({
      workloads,
      hosts: hosts.map(hostState),
      takenPorts: new Map(),
      strategy: "spread",
      facts: { volumeHosts: new Map(), external: new Map() },
      explain: false,
    });
    for (const { service, host } of decisions) if (host !== undefined) where.set(service, host);
  }
  const placed = services.filter(({ name }) => where.has(name));
  const total = hosts.reduce((sum, { gpus }) => sum + gpus.length, 0);
  return { allocation: (100 * placed.reduce((sum, service) => sum + gpusOf(service), 0)) / total };
}

function gpusOf({ placement }: DesiredService): number {
  return placement.reservations.counted!["gpu"]!;
}

function workloadOf(service: DesiredService, current: string | undefined): Workload {
  return { service, slots: [{ slot: 1, current, unknown: false }] };
}

function serviceOf({ nanoCpus, memoryBytes, gpus }: GpuDemand, at: number, strategy: PlacementStrategy | undefined): DesiredService {
  const reservations = { nanoCpus, memoryBytes, counted: { gpu: gpus } };
  return { ...BASE, name: `s${String(at).padStart(5, "0")}`, replicas: 1, placement: { ...BASE.placement, reservations, strategy } };
}

function hostState({ name, nanoCpus, memoryBytes, gpus }: NamedGpuHost): HostState {
  return {
    name,
    labels: {},
    role: "worker",
    taints: [],
    weight: 1,
    notReady: undefined,
    resources: { gpu: gpus.length },
    engine: undefined,
    capacity: { nanoCpus, memoryBytes },
    volumes: new Set(),
    networks: new Set(),
    images: new Set(),
  };
}
