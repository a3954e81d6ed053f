import type { DesiredService } from "../model/desired.ts";
import { byText } from "../model/order.ts";
import { type AddAnswer, addHosts, withHosts } from "../schedule/capacity/add.ts";
import type { CapacityFleet, CapacityHost, CapacityReplica, Quantities } from "../schedule/capacity/fleet.ts";
import { type LossAnswer, loseEach, loseHosts, losses } from "../schedule/capacity/loss.ts";
import { howManyMore, type MoreAnswer, scarcest } from "../schedule/capacity/more.ts";
import { STEPS } from "../schedule/capacity/pack.ts";
import { added } from "../schedule/capacity/quantity.ts";
import { hostName, type SmallestAnswer, smallestFleet } from "../schedule/capacity/smallest.ts";
import { admissionReason, charge } from "../schedule/admission.ts";
import type { Amounts } from "../schedule/queue/quantity.ts";
import type { HostState } from "../schedule/host.ts";
import { serviceKey, slotKey } from "../schedule/host.ts";
import { leftOutOn } from "./anew.ts";
import { capacityHost, oneMore, replicaOf, rulesOf, type Situation, takenByGlobals } from "./capacity.ts";
import { unitsAnywhere } from "./units.ts";

/** Hosts that are lost together. @throws RangeError for a host that the fleet does not have. */
export function ifLost(situation: Situation, hosts: readonly string[]): LossAnswer {
  return slotBySlot(situation, loseHosts(situation.fleet, hosts));
}

/** N−1: each host by itself. */
export function ifEachLost(situation: Situation, steps: number = STEPS): LossAnswer[] {
  return [...eachLost(situation, steps)];
}

/** The same, one after the other, for those who may not wait for all. */
export function* eachLost(situation: Situation, steps: number = STEPS): Generator<LossAnswer, void> {
  for (const answer of losses(situation.fleet, steps)) yield slotBySlot(situation, answer);
}

/** What moves together is counted replica by replica. */
function slotBySlot({ units }: Situation, answer: LossAnswer): LossAnswer {
  const moves = [...answer.moves].map(([host, names]) => [host, names.flatMap((name) => slotNames(name, units)).sort(byText)] as const);
  return { ...answer, moves: new Map(moves) };
}

function slotNames(name: string, units: Situation["units"]): string[] {
  return units.get(name)!.slots.map(({ service, slot }) => slotKey(service, slot));
}

/** A host as another one is, or as it is written, and nothing on it. Volumes that are on the model stay there. */
export function emptyHost(
  model: HostState,
  name: string,
  written: Partial<Pick<HostState, "capacity" | "labels" | "resources">> = {},
): HostState {
  const { availability: _left, engine, ...state } = model;
  const own = engine && { ...engine, id: name, hostname: name, address: "" };
  return { ...state, ...written, name, notReady: undefined, engine: own, weight: 1, volumes: new Set() };
}

/** What waits is placed first, and counts when a host is lost then. */
export function ifAdded(situation: Situation, hosts: readonly HostState[]): AddAnswer {
  const { fleet, units } = situation;
  const more = known(situation, hosts);
  const answer = addHosts(fleet, more);
  const each = (placed: ReadonlyMap<string, string>): Map<string, string> =>
    new Map([...placed].flatMap(([name, host]) => slotNames(name, units).map((slot) => [slot, host] as const)));
  const waiting = fleet.replicas.filter(({ host }) => host === undefined).flatMap(({ name }) => slotNames(name, units));
  const safe = (placed: ReadonlyMap<string, string>, among: CapacityFleet): string[] =>
    loseEach(settled(among, placed)).flatMap((one) =>
      one.safe ? one.hosts.filter((name) => fleet.hosts.some((host) => host.name === name)) : [],
    );
  return {
    ...answer,
    placedBefore: each(answer.placedBefore),
    placedAfter: each(answer.placedAfter),
    waiting: waiting.length,
    safeBefore: safe(answer.placedBefore, fleet),
    safeAfter: safe(answer.placedAfter, withHosts(fleet, more)),
  };
}

function settled(fleet: CapacityFleet, placed: ReadonlyMap<string, string>): CapacityFleet {
  const replicas = fleet.replicas.map((replica) => ({ ...replica, host: replica.host ?? placed.get(replica.name) }));
  const arrived = (name: string): CapacityReplica[] => replicas.filter((replica) => placed.has(replica.name) && replica.host === name);
  const hosts = fleet.hosts.map((host) => ({
    ...host,
    used: arrived(host.name).reduce<Quantities>((sum, { demand }) => added(sum, demand), host.used),
  }));
  return { ...fleet, hosts, replicas };
}

/** What runs on every host will run on the new ones as well. */
function known(situation: Situation, hosts: readonly HostState[]): CapacityHost[] {
  return hosts.map((state) => {
    situation.states.set(state.name, state);
    return { ...capacityHost(state, []), used: takenByGlobals(situation, state) };
  });
}

export interface ServiceRoom {
  readonly service: string;
  readonly answer: MoreAnswer;
  /** What all hosts together have least of, for this service; undefined = it reserves nothing that is known. */
  readonly dimension: string | undefined;
  /** There is room for more than may start: so many may, and why not one more. */
  readonly admitted?: { readonly count: number; readonly reason: string };
}

/** How many more replicas of a service fit beside everything else. */
export function ifMore(situation: Situation, service: DesiredService, most?: number): ServiceRoom {
  const replica = oneMore(situation, service);
  const answer = howManyMore(situation.fleet, replica, most);
  const admitted = admittedOf(situation, service, answer.total);
  return {
    service: serviceKey(service),
    answer,
    dimension: scarcest(situation.fleet, replica),
    ...(admitted && { admitted }),
  };
}

/** Quotas, guarantees and the fleet's admission rule are the same on every host. undefined = they forbid none of so many. */
function admittedOf({ scenery, units }: Situation, service: DesiredService, most: number): ServiceRoom["admitted"] {
  const scene = { ...scenery.scene, usage: new Map<string, Amounts>() };
  for (const { host, slots } of units.values()) if (host !== undefined) for (const slot of slots) charge(slot.service, scene);
  for (let count = 0; count < most; count += 1) {
    const reason = admissionReason(service, scene);
    if (reason !== undefined) return { count, reason };
    charge(service, scene);
  }
  return undefined;
}

/** Enough to know which service is the scarcest. */
const MANY = 25;

/** The service of which the fewest more fit; undefined = there is none that could have more. */
export function scarcestService(situation: Situation): ServiceRoom | undefined {
  const rooms = [...situation.services.values()]
    .filter(({ mode }) => mode === "replicated")
    .map((service) => ifMore(situation, service, MANY));
  return rooms.sort((left, right) => mostOf(left) - mostOf(right) || byText(left.service, right.service))[0];
}

function mostOf({ answer, admitted }: ServiceRoom): number {
  return admitted?.count ?? answer.total;
}

export interface OnlyAnswer extends SmallestAnswer {
  /** What fits by `placed`, and what a plan would not find a host for all the same: `shop/web.2`. */
  readonly leftOut: readonly string[];
}

/** The smallest fleet of hosts like this one for all that is wanted; what runs on every host takes its part of each. */
export function ifOnly(situation: Situation, like: HostState): OnlyAnswer {
  const { scenery, services } = situation;
  const nowhere = { ...scenery, foreignPorts: new Map(), settled: new Map(), scene: { ...scenery.scene, volumeHosts: new Map() } };
  const units = unitsAnywhere(situation.decisions, services);
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const states = { get: (name: string) => emptyHost(like, name) };
  const size = capacityHost(like, []);
  const capacity = added(size.capacity, takenByGlobals({ ...situation, scenery: nowhere }, like), -1);
  const answer = smallestFleet(
    units.map((unit) => replicaOf(unit, nowhere)),
    { capacity, labels: like.labels },
    rulesOf(nowhere, byName, states),
  );
  const fitting = new Set(
    [...answer.placed.keys()].flatMap((name) => byName.get(name)!.slots.map(({ service, slot }) => slotKey(service, slot))),
  );
  const hosts = Array.from({ length: answer.hosts }, (_, at) => emptyHost(like, hostName(at + 1)));
  return { ...answer, leftOut: leftOutOn(hosts, situation).filter((slot) => fitting.has(slot)) };
}
