import type { DesiredService } from "../model/desired.ts";
import type { PlacementDecision } from "../model/plan.ts";
import { reasonsAgainst } from "../schedule/filters/index.ts";
import { groupWorkloads } from "../schedule/groups.ts";
import { emptyLoad, type HostState, serviceKey, slotKey } from "../schedule/host.ts";
import type { PlaceRequest, PlaceResult } from "../schedule/place.ts";
import { tiedToOneHost } from "../schedule/place-group.ts";
import { allowedDisruptions } from "../schedule/queue/budget.ts";
import type { RebalanceHost, RebalanceReplica, ServiceRules } from "../schedule/rebalance/fleet.ts";
import { planRebalance } from "../schedule/rebalance/plan-rebalance.ts";
import { bareScene } from "../schedule/scene.ts";
import { stopsFirst } from "./budget.ts";

/** Nothing moves while the fullest host is no more than this share of a host above the average. */
const THRESHOLD = 0.15;

/**
 * Moves replicas off hosts that are much fuller than others: at most so many, and only because somebody asked. What is
 * moved together is one wave, feasible at its moment; the next pass plans the next one.
 */
export function rebalanced(request: PlaceRequest, placed: PlaceResult, moves: number): PlaceResult & { readonly moved: number } {
  const services = new Map(request.workloads.map(({ service }) => [serviceKey(service), service]));
  const movable = movableServices(request);
  const hosts = request.hosts.filter(({ notReady, availability }) => notReady === undefined && availability === undefined);
  const states = new Map(hosts.map((host) => [host.name, host]));
  const counting = reservesNothing([...services.values()]);
  const { waves } = planRebalance({
    hosts: hosts.map((host) => rebalanceHost(host, counting ? placed.decisions.length : undefined)),
    replicas: placed.decisions.flatMap((decision) => replicaOf(decision, services, states, counting)),
    rules: {
      allowed: ({ host: from, service }, { name }) =>
        from === name || (movable.has(service) && welcomes(services.get(service)!, states.get(name)!, request)),
      service: (name) => rulesOf(services.get(name)!),
      apart: [...services.values()].flatMap((service) =>
        (service.placement.apart ?? []).map((other) => [serviceKey(service), `${service.stack}/${other}`] as const),
      ),
    },
    budgetOfMoves: moves,
    threshold: THRESHOLD,
  });
  const wave = waves[0] ?? [];
  const targets = new Map(wave.map(({ replica, to }) => [replica, to]));
  const decisions = placed.decisions.map((decision): PlacementDecision => {
    const to = targets.get(slotKey({ stack: decision.stack, name: decision.service }, decision.slot));
    return to === undefined ? decision : { ...decision, host: to, kept: false };
  });
  return { ...placed, decisions, moved: wave.length };
}

/** What reserves nothing weighs nothing; where nobody reserves anything, containers are counted instead. */
function reservesNothing(services: readonly DesiredService[]): boolean {
  return services.every(({ placement: { reservations } }) => reservations.nanoCpus === 0 && reservations.memoryBytes === 0);
}

function rebalanceHost({ name, capacity, resources, weight }: HostState, containers: number | undefined): RebalanceHost {
  const known = { ...resources, cpu: capacity.nanoCpus, memory: capacity.memoryBytes };
  return { name, capacity: containers === undefined ? known : { ...known, containers: containers * weight } };
}

function replicaOf(
  { stack, service, slot, host, kept }: PlacementDecision,
  services: ReadonlyMap<string, DesiredService>,
  states: ReadonlyMap<string, HostState>,
  counting: boolean,
): RebalanceReplica[] {
  const own = services.get(`${stack}/${service}`);
  if (own === undefined || host === undefined || !states.has(host)) return [];
  const { nanoCpus, memoryBytes, counted } = own.placement.reservations;
  const reserved = { ...counted, cpu: nanoCpus, memory: memoryBytes, ...(counting ? { containers: 1 } : {}) };
  const name = own.mode === "global" ? `${slotKey(own, slot)}@${host}` : slotKey(own, slot);
  return [{ name, service: serviceKey(own), host, reserved, available: kept }];
}

/**
 * What may go anywhere that its rules allow. Whoever is tied to a host or to others, or counts them by label or by host,
 * stays: a better balance is no reason to break what the author asked for.
 */
function movableServices({ workloads }: PlaceRequest): ReadonlySet<string> {
  const replicated = workloads.filter(({ service }) => service.mode === "replicated");
  const company = new Set(
    replicated.flatMap(({ service: { stack, placement } }) => (placement.with ?? []).map((name) => `${stack}/${name}`)),
  );
  const free = groupWorkloads(replicated)
    .filter((group) => !tiedToOneHost(group))
    .flatMap(({ members }) => members)
    .filter(({ service: { kind, placement } }) => kind === "service" && !countsHosts(placement))
    .filter(({ service, slots }) => !company.has(serviceKey(service)) && !slots.some(({ unknown }) => unknown));
  return new Set(free.map(({ service }) => serviceKey(service)));
}

function countsHosts({ with: company, maxSkew, spread, maxReplicasPerHost }: DesiredService["placement"]): boolean {
  return company !== undefined || maxSkew !== undefined || spread.length > 0 || maxReplicasPerHost > 1;
}

/** Every rule that does not depend on what else of ours is there. */
function welcomes(service: DesiredService, host: HostState, { facts, takenPorts, tenants }: PlaceRequest): boolean {
  const load = emptyLoad(host);
  const own = `${serviceKey(service)}.`;
  load.ports.push(...(takenPorts.get(host.name) ?? []).filter(({ holder }) => !holder.startsWith(own)));
  const scene = { ...bareScene(facts, load), tenants: tenants ?? [] };
  return reasonsAgainst(service, 0, load, scene).length === 0;
}

function rulesOf(service: DesiredService): ServiceRules {
  const { budget, apart, hostPorts, maxReplicasPerHost } = service.placement;
  const spare = allowedDisruptions(budget, service.replicas, service.replicas);
  return {
    mostInMotion: 1,
    minAvailable: Number.isFinite(spare) ? service.replicas - spare : 0,
    startFirst: !stopsFirst(service, true),
    exclusive: apart?.includes(service.name) === true || hostPorts.length > 0 || maxReplicasPerHost === 1,
  };
}
