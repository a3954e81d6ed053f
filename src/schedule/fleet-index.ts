import type { DesiredService } from "../model/desired.ts";
import { latencyBand } from "../model/latency.ts";
import { attribute } from "./filters/constraints.ts";
import { allowsHost } from "./filters/of-host.ts";
import { freePieces } from "./filters/resources.ts";
import { deviceIdsOf } from "./gpu/request.ts";
import { type Load, serviceKey } from "./host.ts";
import { Cluster } from "./index/cluster.ts";
import type { Service } from "./index/service.ts";
import type { Rules, ServiceSpec, Strategy } from "./index/types.ts";
import type { Scene } from "./scene.ts";
import { countsGpus } from "./scores/gpu.ts";
import { imageMissing } from "./scores/image.ts";
import { latency } from "./scores/latency.ts";
import { unmetPreferences } from "./scores/prefer.ts";
import { unwelcoming } from "./scores/taints.ts";
import type { Sink } from "./sink.ts";

/** More of them, and what they cost together is no exact number any more. */
const MOST_PREFERENCES = 40;
/** More than any latency. */
const FURTHEST = 10_000;

/** What has been decided so far, in the index, and the services as it knows them. */
export interface FleetIndex {
  readonly cluster: Cluster<Load>;
  readonly services: ReadonlyMap<string, Service<Load>>;
  /** Slots that hold a port now: their own port is in nobody's way but theirs, which the index cannot tell. */
  readonly holders: ReadonlySet<string>;
  readonly kinds: readonly string[];
}

/** The index of a fleet with everything on it that the loads say. */
export function indexOf(sink: Sink): FleetIndex {
  const { request, scene, loads } = sink;
  const all = request.workloads.map(({ service }) => service);
  const kinds = kindsOf(all);
  const cluster = new Cluster<Load>(["cpu", "memory", ...kinds.map(piecesOf)], ["cpu", "memory"]);
  const distinguish = distinguisher(all, scene);
  for (const load of loads.values()) addHost(cluster, load, kinds, scene, distinguish(load));
  const services = new Map(all.map((service) => [serviceKey(service), cluster.define(specOf(service, sink))]));
  for (const load of loads.values()) {
    const host = cluster.host(load.host.name)!;
    for (const [name, count] of load.replicas) for (let each = 0; each < count; each++) cluster.commit(services.get(name)!, host);
  }
  for (const [name, ports] of request.takenPorts) {
    const host = cluster.host(name);
    if (host !== undefined) for (const port of ports) cluster.takePort(host, port);
  }
  return { cluster, services, holders: new Set([...request.takenPorts.values()].flat().map(({ holder }) => holder)), kinds };
}

/** Whether the index knows all rules of a service; otherwise all hosts are looked at. */
export function isIndexed({ kinds }: FleetIndex, service: DesiredService, { scene }: Sink): boolean {
  const { name, placement } = service;
  const pieces = Object.entries(placement.reservations.counted ?? {});
  return (
    placement.reservations.allGpus !== true &&
    pieces.every(([kind, amount]) => amount > 0 && kinds.includes(kind)) &&
    (placement.prefer ?? []).length <= MOST_PREFERENCES &&
    placement.with?.includes(name) !== true &&
    scene.failures?.has(serviceKey(service)) !== true &&
    deviceIdsOf(service).length === 0 &&
    !countsGpus(service, scene)
  );
}

/** Kinds of pieces that services ask for. Who wants all GPUs takes another number on each host: then they are not counted here. */
function kindsOf(services: readonly DesiredService[]): string[] {
  const kinds = new Set(services.flatMap(({ placement }) => Object.keys(placement.reservations.counted ?? {})));
  if (services.some(({ placement }) => placement.reservations.allGpus === true)) kinds.delete("gpu");
  return [...kinds];
}

/** A kind may be called `cpu`. */
function piecesOf(kind: string): string {
  return `pieces of ${kind}`;
}

function addHost(cluster: Cluster<Load>, load: Load, kinds: readonly string[], scene: Scene, alike: string): void {
  const { name, weight, capacity, notReady, availability } = load.host;
  const closed = notReady ?? availability;
  const pieces = kinds.map((kind) => [piecesOf(kind), freePieces(kind, { host: load.host, counted: new Map() }, scene)]);
  cluster.addHost({
    name,
    facts: load,
    alike,
    weight,
    capacity: { ...(Object.fromEntries(pieces) as Record<string, number>), cpu: capacity.nanoCpus, memory: capacity.memoryBytes },
    ...(closed !== undefined && { notReady: closed }),
  });
}

/** Equal text for hosts that no rule of these services tells apart. */
function distinguisher(services: readonly DesiredService[], { images, external, distant }: Scene): (load: Load) => string {
  const rules = services.flatMap(({ placement }) => [...placement.constraints, ...placement.spread, ...(placement.prefer ?? [])]);
  const byName = rules.some((rule) => /node\.(id|hostname|ip)/i.test(rule));
  return ({ host: { name, labels, role, taints, engine, ...host } }) =>
    JSON.stringify([
      labels,
      role,
      taints,
      engine && [engine.apiVersion, engine.os, engine.arch, engine.labels],
      byName && [name, engine?.id, engine?.address],
      images.size > 0 && [...host.images],
      external.size > 0 && [...host.networks],
      distant && latencyBand(host.latencyMs),
    ]);
}

function specOf(service: DesiredService, sink: Sink): ServiceSpec<Load> {
  const { placement, stack } = service;
  const { nanoCpus, memoryBytes, counted } = placement.reservations;
  const pieces = Object.entries(counted ?? {}).map(([kind, amount]) => [piecesOf(kind), amount]);
  return {
    name: serviceKey(service),
    strategy: strategyOf(service, sink),
    demand: { ...(Object.fromEntries(pieces) as Record<string, number>), cpu: nanoCpus, memory: memoryBytes },
    maxSkew: placement.maxSkew ?? 0,
    maxPerHost: placement.maxReplicasPerHost,
    hostPorts: placement.hostPorts,
    apart: (placement.apart ?? []).map((name) => `${stack}/${name}`),
    with: (placement.with ?? []).map((name) => `${stack}/${name}`),
    ...rulesOf(service, sink.scene),
  };
}

/** What is left over of a search goes where `spread` would put it. */
function strategyOf({ placement }: DesiredService, { request }: Sink): Strategy {
  const asked = placement.strategy ?? request.strategy;
  return asked === "optimal" || asked === "genetic" ? "spread" : asked;
}

/** The same functions as those that a look at every host asks. */
function rulesOf(service: DesiredService, scene: Scene): Rules<Load> {
  const { prefer = [], spread } = service.placement;
  return {
    rulesKey: rulesKeyOf(service, scene),
    refuses: (load) => (allowsHost(service, load, scene) ? undefined : "a rule"),
    cost: (load) =>
      (unwelcoming(service, load, scene)[0]?.value ?? 0) * 2 ** prefer.length + (unmetPreferences(service, load)[0]?.value ?? 0),
    tieCost: (load) => (imageMissing(service, load, scene)[0]?.value ?? 0) * FURTHEST + (latency(load, scene)[0]?.value ?? 0),
    spread: spread.map(
      (key) =>
        ({ host }) =>
          attribute(key, host) ?? "",
    ),
  };
}

function rulesKeyOf({ stack, placement, networks, image, body }: DesiredService, { images, external, platforms }: Scene): string {
  const { constraints, platform, tolerate, prefer, needsApi, tenant, spread, volumes } = placement;
  const ofImage = (images.size > 0 || image.pullPolicy === "never" || platforms?.has(body.Image) === true) && [
    body.Image,
    image.pullPolicy,
  ];
  const ofStack = external.has(stack) && [stack, networks.map(({ name }) => name)];
  return JSON.stringify([constraints, platform, tolerate, prefer, needsApi, tenant, spread, volumes, ofImage, ofStack]);
}
