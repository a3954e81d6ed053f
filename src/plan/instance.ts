import type { DesiredService } from "../model/desired.ts";
import type { PlacementStrategy as FleetStrategy } from "../model/fleet.ts";
import { type HostState, portsClash, serviceKey } from "../schedule/host.ts";
import type { PlacementStrategy } from "../schedule/strategy/heuristic.ts";
import type { CapacityReplica, Quantities } from "../schedule/capacity/fleet.ts";
import { added } from "../schedule/capacity/quantity.ts";
import { buildInstance, type Instance, type InstanceHost, type InstanceItem } from "../schedule/strategy/instance.ts";
import { capacityHost, demandOf, replicaOf, rulesOf, type Situation, takenByGlobals } from "./capacity.ts";
import { type Unit, unitsAnywhere } from "./units.ts";

/** All that a fleet wants, placed anew: what strategies are compared on. Data and what others run stay where they are. */
export function instanceOf(situation: Situation): Instance {
  const { scenery, services, decisions } = situation;
  const units = unitsAnywhere(decisions, services);
  const reasonAgainst = rulesOf(scenery, new Map(units.map((unit) => [unit.name, unit])), situation.states);
  const hosts = scenery.hosts.map((state) => ({ state, host: capacityHost(state, []), taken: takenBefore(situation, state) }));
  const replicas = units.map((unit) => ({ unit, replica: replicaOf(unit, scenery) }));
  const allowedOf = once((replica: CapacityReplica) =>
    hosts.flatMap(({ host }) => (host.closed === undefined && reasonAgainst(replica, host, NOBODY) === undefined ? [host.name] : [])),
  );
  const dimensions = [...new Set(["cpu", "memory", ...replicas.flatMap(({ replica }) => Object.keys(replica.demand))])];
  const amounts = (of: Readonly<Record<string, number>>): number[] => dimensions.map((dimension) => of[dimension] ?? 0);
  return buildInstance({
    dimensions,
    hosts: hosts.map(({ state, host, taken }): InstanceHost => ({
      name: host.name,
      capacity: amounts(host.capacity),
      used: amounts(taken),
      weight: state.weight,
    })),
    items: replicas.map(({ unit, replica }): InstanceItem => ({
      name: unit.name,
      service: serviceOf(unit),
      demand: amounts(replica.demand),
      allowed: allowedOf(serviceOf(unit), replica),
    })),
    apart: pairsOf(units, situation),
    maxPerHost: Object.fromEntries(
      units.flatMap((unit) => (unit.slots.length > 1 ? [] : [[serviceOf(unit), unit.slots[0]!.service.placement.maxReplicasPerHost]])),
    ),
  });
}

/** By what runs on every host, and by what nobody asked about. */
function takenBefore(situation: Situation, state: HostState): Quantities {
  const { scene, settled } = situation.scenery;
  return (settled.get(state.name) ?? []).reduce<Quantities>(
    (sum, { service }) => added(sum, demandOf(service, scene)),
    takenByGlobals(situation, state),
  );
}

const NOBODY: readonly never[] = [];

/** Where nobody is yet, rules say the same of every replica of a service. */
function once<T, R>(ask: (what: T) => R): (key: string, what: T) => R {
  const known = new Map<string, R>();
  return (key, what) => {
    const answer = known.get(key) ?? ask(what);
    known.set(key, answer);
    return answer;
  };
}

/** `optimal`, `genetic` and `greedy` of a fleet are rows of the comparison; what they are compared on is balance. */
export function comparedAs(strategy: FleetStrategy): PlacementStrategy {
  return strategy === "binpack" || strategy === "least_load" ? strategy : "spread";
}

/** What is tied together is no replica of anything else. */
function serviceOf({ name, slots }: Unit): string {
  return slots.length > 1 ? name : serviceKey(slots[0]!.service);
}

/** Who must not be with whom: by `apart`, and by ports. */
function pairsOf(units: readonly Unit[], { scenery }: Situation): (readonly [string, string])[] {
  const members = new Map<string, readonly DesiredService[]>();
  for (const unit of units) members.set(serviceOf(unit), [...new Set(unit.slots.map(({ service }) => service))]);
  const choosy = [...members].filter(([, services]) =>
    services.some((service) => service.placement.hostPorts.length > 0 || scenery.scene.apart.has(serviceKey(service))),
  );
  return choosy.flatMap(([left, ones], at) =>
    choosy
      .slice(at)
      .filter(([right, others]) => ones.some((one) => others.some((other) => clash(one, other) || (left !== right && apart(one, other)))))
      .map(([right]) => [left, right] as const),
  );

  function apart(one: DesiredService, other: DesiredService): boolean {
    return scenery.scene.apart.get(serviceKey(one))?.has(serviceKey(other)) === true;
  }
}

function clash(one: DesiredService, other: DesiredService): boolean {
  return one.placement.hostPorts.some((port) => other.placement.hostPorts.some((second) => portsClash(port, second)));
}
