import type { DesiredService } from "../model/desired.ts";
import type { PlacementDecision, Plan } from "../model/plan.ts";
import { byText } from "../model/order.ts";
import { reasonsAgainst } from "../schedule/filters/index.ts";
import { type HostState, piecesOn, portsClash, serviceKey } from "../schedule/host.ts";
import type { RebalanceFleet, RebalanceHost, RebalanceReplica, ServiceRules } from "../schedule/rebalance/fleet.ts";
import { planRebalance, type RebalancePlan } from "../schedule/rebalance/plan-rebalance.ts";
import { movesAtOnce, stopsFirst } from "./budget.ts";
import type { PlanInput } from "./input.ts";
import { type Index, indexContainers, slotKey } from "./match.ts";
import { bareLoad, type Scenery, sceneryOf } from "./scenery.ts";
import { tiesOf } from "./units.ts";

export type AskedMove = NonNullable<PlanInput["moves"]>[number];

export interface Rebalancing {
  readonly plan: RebalancePlan;
  /** Those of one wave may be carried out together, the next wave when all of it is done. */
  readonly waves: readonly (readonly AskedMove[])[];
}

/** Nothing moves while no host is fuller than the average by this share of itself. */
const THRESHOLD = 0.1;

/** Which replicas of a fleet that is as it should be are to go where, so that its hosts are used evenly. */
export function rebalanceOf(input: PlanInput, { placements }: Plan, mostMoves: number): Rebalancing {
  const scenery = sceneryOf(input);
  const slots = new Map<string, Slot>(slotsOf(input, placements).map((slot) => [slot.name, slot]));
  const plan = planRebalance({ ...fleetOf(scenery, [...slots.values()]), budgetOfMoves: mostMoves, threshold: THRESHOLD });
  const waves = plan.waves.map((wave) =>
    wave.map(({ replica, from, to }) => {
      const { service, slot } = slots.get(replica)!;
      return { stack: service.stack, service: service.name, slot, from, to };
    }),
  );
  return { plan, waves };
}

interface Slot {
  readonly name: string;
  readonly service: DesiredService;
  readonly slot: number;
  readonly host: string;
}

function slotsOf({ desired }: PlanInput, placements: readonly PlacementDecision[]): Slot[] {
  const services = new Map(desired.stacks.flatMap((stack) => stack.services).map((service) => [serviceKey(service), service]));
  return placements.flatMap(({ stack, service: name, slot, host }) => {
    const service = services.get(`${stack}/${name}`);
    if (!service || host === undefined) return [];
    const key = slotKey(stack, name, slot);
    return [{ name: service.mode === "global" ? `${key}@${host}` : key, service, slot, host }];
  });
}

function fleetOf(scenery: Scenery, slots: readonly Slot[]): RebalanceFleet {
  const open = scenery.hosts.filter(({ notReady, availability }) => notReady === undefined && availability === undefined);
  const states = new Map(open.map((state) => [state.name, state]));
  const services = new Map(slots.map(({ service }) => [serviceKey(service), service]));
  const index = indexContainers(scenery.input.observed, scenery.input.desired.fleet.name, true);
  const movable = new Set([...services].filter(([, service]) => isMovable(service, services, index)).map(([key]) => key));
  return {
    hosts: open.map((state) => hostOf(state, slots.length)),
    replicas: slots.map((slot) => replicaOf(slot, states.get(slot.host))),
    rules: {
      allowed: ({ service: key, host: from }, { name: to }) => {
        const service = services.get(key)!;
        return (
          movable.has(key) && sameBranch(service, states.get(from), states.get(to)) && hasNothingAgainst(scenery, service, states.get(to)!)
        );
      },
      service: (key) => rulesOf(services.get(key)!, index),
      apart: apartOf([...services.values()]),
    },
  };
}

/** Containers are counted, too, by the weight of their host: where nothing is reserved they are all that is known. */
function hostOf({ name, capacity, resources, weight }: HostState, all: number): RebalanceHost {
  const pieces = { ...resources, ...(capacity.nanoCpus < Infinity && { cpu: capacity.nanoCpus }) };
  return {
    name,
    capacity: { ...pieces, ...(capacity.memoryBytes < Infinity && { memory: capacity.memoryBytes }), containers: weight * all },
  };
}

function replicaOf({ name, service, host }: Slot, state: HostState | undefined): RebalanceReplica {
  const { nanoCpus: cpu, memoryBytes: memory } = service.placement.reservations;
  const pieces = state ? Object.fromEntries(piecesOn(state, service)) : {};
  return { name, service: serviceKey(service), host, reserved: { ...pieces, cpu, memory, containers: 1 } };
}

/** What is tied to others, to data or to a balance of its own stays; so does a job, and what no budget spares. */
function isMovable(service: DesiredService, services: ReadonlyMap<string, DesiredService>, index: Index): boolean {
  const { placement, kind, mode } = service;
  if (kind === "job" || mode === "global" || placement.volumes.length > 0 || placement.maxSkew !== undefined) return false;
  if (placement.maxReplicasPerHost > 1 || placement.with !== undefined) return false;
  const awaited = [...services.values()].some((other) => other.stack === service.stack && other.placement.with?.includes(service.name));
  const tie = tiesOf([...services.values()]).get(serviceKey(service));
  return !awaited && tie?.together !== true && movesAtOnce(service, index) > 0;
}

/** The outermost spread preference is kept: a move stays within the branch. */
function sameBranch({ placement }: DesiredService, from: HostState | undefined, to: HostState | undefined): boolean {
  const label = /^node\.labels\.(.+)$/.exec(placement.spread[0] ?? "")?.[1];
  return label === undefined || from?.labels[label] === to?.labels[label];
}

/** Every rule that one host alone can answer. */
function hasNothingAgainst(scenery: Scenery, service: DesiredService, to: HostState): boolean {
  return reasonsAgainst(service, 0, bareLoad(scenery, to), { ...scenery.scene, apart: new Map() }).length === 0;
}

function rulesOf(service: DesiredService, index: Index): ServiceRules {
  const { hostPorts, maxReplicasPerHost, apart } = service.placement;
  return {
    mostInMotion: Math.max(1, movesAtOnce(service, index)),
    startFirst: !stopsFirst(service, true),
    exclusive: hostPorts.length > 0 || maxReplicasPerHost === 1 || apart?.includes(service.name) === true,
  };
}

/** Services that ask for it, and those that want the same port. */
function apartOf(services: readonly DesiredService[]): [string, string][] {
  return services.flatMap((one) =>
    services
      .filter(
        (other) => byText(serviceKey(one), serviceKey(other)) < 0 && (wantApart(one, other) || wantApart(other, one) || clash(one, other)),
      )
      .map((other): [string, string] => [serviceKey(one), serviceKey(other)]),
  );
}

function wantApart(one: DesiredService, other: DesiredService): boolean {
  return one.stack === other.stack && one.placement.apart?.includes(other.name) === true;
}

function clash(one: DesiredService, other: DesiredService): boolean {
  return one.placement.hostPorts.some((port) => other.placement.hostPorts.some((taken) => portsClash(port, taken)));
}
