import type { DesiredService } from "../model/desired.ts";
import { LABELS } from "../model/ownership.ts";
import type { PlacementDecision, Plan, PlanBalance } from "../model/plan.ts";
import { reasonsAgainst } from "../schedule/filters/index.ts";
import { deviceIdsOf } from "../schedule/gpu/request.ts";
import { groupWorkloads } from "../schedule/groups.ts";
import { emptyLoad, type HostState, serviceKey, slotKey } from "../schedule/host.ts";
import type { PlaceRequest, PlaceResult } from "../schedule/place.ts";
import { tiedToOneHost } from "../schedule/place-group.ts";
import { allowedDisruptions } from "../schedule/queue/budget.ts";
import type { RebalanceFleet, RebalanceHost, RebalanceReplica, ServiceRules } from "../schedule/rebalance/fleet.ts";
import { planRebalance } from "../schedule/rebalance/plan-rebalance.ts";
import { bareScene } from "../schedule/scene.ts";
import { balanceReport } from "./balance.ts";
import { stopsFirst } from "./budget.ts";
import type { PlanContext } from "./context.ts";
import type { Rebalancing } from "./input.ts";

/**
 * Moves replicas off hosts that are much fuller than others: at most so many, and only because somebody asked. What is
 * moved together is one wave, feasible at its moment; the next pass plans the next one.
 */
export function rebalanced(
  context: PlanContext,
  request: PlaceRequest,
  placed: PlaceResult,
  asked: Rebalancing,
): PlaceResult & { readonly balance: PlanBalance } {
  const services = new Map(request.workloads.map(({ service }) => [serviceKey(service), service]));
  const arrivals = arrivalsOf(context, asked);
  const fleet = fleetOf(request, placed, services, arrivals);
  const plan = planRebalance({ ...fleet, budgetOfMoves: asked.moves, threshold: asked.threshold, settling: arrivals.settling });
  const wave = new Map((plan.waves[0] ?? []).map((move) => [move.replica, move]));
  for (const { replica, from } of wave.values()) context.movedFrom.set(replica, from);
  const decisions = placed.decisions.map((decision): PlacementDecision => {
    const to = wave.get(slotKey({ stack: decision.stack, name: decision.service }, decision.slot))?.to;
    return to === undefined ? decision : { ...decision, host: to, kept: false };
  });
  return { ...placed, decisions, balance: balanceReport(fleet, plan, asked.threshold) };
}

/** Why nothing may move for balance yet; undefined: all is as it should be. */
export function unrest({ steps, unreachable, held, unschedulable, parked }: Plan): string | undefined {
  if (unreachable[0]) return `host ${unreachable[0].host} is out of reach`;
  if (parked) return "the prune guard holds a removal back";
  if (held[0]) return `${held[0].stack}/${held[0].service} is held: ${held[0].reason}`;
  if (unschedulable[0]) return `${unschedulable[0].stack}/${unschedulable[0].service}.${unschedulable[0].slot} has no host`;
  return steps.length > 0 ? "there is something else to do first" : undefined;
}

/** What earlier moves for balance left on the containers: memory that survives a crash, and the loss of the store. */
interface Arrivals {
  /** Replicas that moved lately. */
  readonly settling: ReadonlySet<string>;
  /** `shop/web@h2` → hosts from which replicas of the service came there. */
  readonly from: ReadonlyMap<string, ReadonlySet<string>>;
}

function arrivalsOf({ index }: PlanContext, { settledBeforeMs }: Rebalancing): Arrivals {
  const settling = new Set<string>();
  const from = new Map<string, Set<string>>();
  for (const [replica, all] of index)
    for (const { host, container } of all) {
      const { owner, createdAtMs, labels } = container;
      const left = labels[LABELS.movedFrom];
      if (left === undefined || !owner) continue;
      const key = `${owner.stack}/${owner.service}@${host}`;
      from.set(key, (from.get(key) ?? new Set()).add(left));
      if (createdAtMs > settledBeforeMs) settling.add(replica);
    }
  return { settling, from };
}

function fleetOf(
  request: PlaceRequest,
  placed: PlaceResult,
  services: ReadonlyMap<string, DesiredService>,
  arrivals: Arrivals,
): RebalanceFleet {
  const hosts = request.hosts.filter(({ notReady, availability }) => notReady === undefined && availability === undefined);
  const states = new Map(hosts.map((host) => [host.name, host]));
  const counting = reservesNothing([...services.values()]);
  const containers = counting ? placed.decisions.length : undefined;
  const weights = hosts.reduce((sum, { weight }) => sum + weight, 0);
  const movable = movableServices(request);
  const welcome = new Map<string, boolean>();
  const welcomes = (service: string, host: string): boolean => {
    const key = `${service}@${host}`;
    const known = welcome.get(key) ?? isWelcome(services.get(service)!, states.get(host)!, request);
    welcome.set(key, known);
    return known;
  };
  return {
    hosts: hosts.map((host) => rebalanceHost(host, containers, weights)),
    replicas: placed.decisions.flatMap((decision) => replicaOf(decision, services, states, counting)),
    rules: {
      allowed: ({ host: from, service }, { name: to }) =>
        from === to || (movable.has(service) && arrivals.from.get(`${service}@${from}`)?.has(to) !== true && welcomes(service, to)),
      service: (name) => rulesOf(services.get(name)!),
      apart: [...services.values()].flatMap((service) =>
        (service.placement.apart ?? []).map((other) => [serviceKey(service), `${service.stack}/${other}`] as const),
      ),
    },
  };
}

/** What reserves nothing weighs nothing; where nobody reserves anything, containers are counted instead. */
function reservesNothing(services: readonly DesiredService[]): boolean {
  return services.every(({ placement: { reservations } }) => reservations.nanoCpus === 0 && reservations.memoryBytes === 0);
}

/** Counted, a host is full with twice its share of the containers, so that a threshold means the same in fleets of any size. */
function rebalanceHost({ name, capacity, resources, weight }: HostState, containers: number | undefined, weights: number): RebalanceHost {
  const known = { ...resources, cpu: capacity.nanoCpus, memory: capacity.memoryBytes };
  return { name, capacity: containers === undefined ? known : { ...known, containers: (2 * containers * weight) / weights } };
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
    .filter(({ service: { kind, placement } }) => kind === "service" && placement.stays !== true && !countsHosts(placement))
    .filter(({ service }) => deviceIdsOf(service).length === 0)
    .filter(({ service, slots }) => !company.has(serviceKey(service)) && !slots.some(({ unknown }) => unknown));
  return new Set(free.map(({ service }) => serviceKey(service)));
}

function countsHosts({ with: company, maxSkew, spread, maxReplicasPerHost }: DesiredService["placement"]): boolean {
  return company !== undefined || maxSkew !== undefined || spread.length > 0 || maxReplicasPerHost > 1;
}

/** Every rule that does not depend on what else of ours is there. */
function isWelcome(service: DesiredService, host: HostState, { facts, takenPorts, tenants }: PlaceRequest): boolean {
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
