import type { DesiredService } from "../model/desired.ts";
import type { SchedulerPolicy, Tenant } from "../model/fleet.ts";
import { latencyBand } from "../model/latency.ts";
import type { FleetFacts } from "./filters/index.ts";
import { FleetGpus } from "./gpu/fleet-gpus.ts";
import { type HostState, type Load, piecesOn, serviceKey } from "./host.ts";
import type { PlaceRequest } from "./place.ts";
import { type Amounts, plus } from "./queue/quantity.ts";
import { shared } from "./scores/failures.ts";
import type { Tally } from "./tally.ts";
import type { QueueRules } from "./turns.ts";

/** What rules see besides one service and one host. Loads and usage grow as decisions are made. */
export interface Scene extends FleetFacts {
  readonly loads: ReadonlyMap<string, Load>;
  /** Service → services that must not be on its host, in both directions. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
  /** Kinds of pieces that some host declares. */
  readonly declared: ReadonlySet<string>;
  readonly tenants: readonly Tenant[];
  /** Tenant → reserved. */
  readonly usage: Map<string, Amounts>;
  /** Of all hosts that may be used. */
  readonly capacity: Amounts;
  readonly admission: SchedulerPolicy["admission"];
  /** Absent: as where fleet.yaml says nothing. */
  readonly queue?: QueueRules;
  /** References that some host has. */
  readonly images: ReadonlySet<string>;
  /** Some host has a taint that one would rather avoid. */
  readonly avoided: boolean;
  /** Where some host declares GPUs and some service asks for any. */
  readonly gpus?: FleetGpus;
  /** Hosts that may be used are not all equally far. */
  readonly distant: boolean;
  /** Absent: counted when it is asked for. */
  readonly tally?: Tally;
}

export function sceneOf(request: PlaceRequest, loads: ReadonlyMap<string, Load>): Scene {
  return {
    ...request.facts,
    ...(request.facts.failures && { failures: shared(request.facts.failures, request.workloads) }),
    loads,
    apart: apartOf(request.workloads.map(({ service }) => service)),
    declared: new Set(request.hosts.flatMap(({ resources }) => Object.keys(resources ?? {}))),
    tenants: request.tenants ?? [],
    usage: new Map(),
    capacity: request.hosts
      .filter(({ notReady }) => notReady === undefined)
      .reduce<Amounts>((sum, host) => plus(sum, capacityOf(host)), {}),
    admission: request.scheduler?.admission,
    queue: queueRulesOf(request),
    ...gpusOf(request),
    ...ofHosts(request.hosts),
  };
}

function queueRulesOf({ scheduler, times }: PlaceRequest): QueueRules {
  return { policy: scheduler?.queue, ...(scheduler?.priority && { weights: scheduler.priority }), ...(times && { times }) };
}

/** One host and nothing around it. */
export function bareScene(facts: FleetFacts, load: Load): Scene {
  const { host } = load;
  return {
    ...facts,
    loads: new Map([[host.name, load]]),
    apart: new Map(),
    declared: new Set(Object.keys(host.resources ?? {})),
    tenants: [],
    usage: new Map(),
    capacity: capacityOf(host),
    admission: undefined,
    ...ofHosts([host]),
  };
}

/** What one replica asks for, as tenants and queues count it. */
export function demandOf({ placement }: Pick<DesiredService, "placement">): Amounts {
  const { nanoCpus, memoryBytes, counted } = placement.reservations;
  return { ...counted, cpu: nanoCpus, memory: memoryBytes, replicas: 1 };
}

function gpusOf({ workloads, hosts }: PlaceRequest): Pick<Scene, "gpus"> {
  if (!hosts.some(({ resources }) => resources?.["gpu"] !== undefined)) return {};
  const asking = workloads.filter(({ service }) => piecesOn({}, service).some(([kind, amount]) => kind === "gpu" && amount > 0));
  return asking.length === 0 ? {} : { gpus: new FleetGpus(asking) };
}

function ofHosts(hosts: readonly HostState[]): Pick<Scene, "images" | "avoided" | "distant"> {
  const images = new Set<string>();
  for (const host of hosts) for (const image of host.images) images.add(image);
  return {
    images,
    avoided: hosts.some(({ taints }) => taints.some((taint) => taint.endsWith(":PreferNoSchedule"))),
    distant: new Set(hosts.filter(({ notReady }) => notReady === undefined).map(({ latencyMs }) => latencyBand(latencyMs))).size > 1,
  };
}

function capacityOf({ capacity, resources }: HostState): Amounts {
  return { ...resources, cpu: capacity.nanoCpus, memory: capacity.memoryBytes };
}

function apartOf(services: readonly DesiredService[]): Map<string, Set<string>> {
  const apart = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => void apart.set(from, (apart.get(from) ?? new Set()).add(to));
  for (const service of services) {
    for (const name of service.placement.apart ?? []) {
      const other = `${service.stack}/${name}`;
      add(serviceKey(service), other);
      add(other, serviceKey(service));
    }
  }
  return apart;
}
