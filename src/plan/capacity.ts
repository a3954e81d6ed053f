import type { DesiredService } from "../model/desired.ts";
import type { PlacementDecision, Plan } from "../model/plan.ts";
import type { CapacityFleet, CapacityHost, CapacityReplica, Quantities, ReasonAgainst } from "../schedule/capacity/fleet.ts";
import { added } from "../schedule/capacity/quantity.ts";
import { reasonsAgainst } from "../schedule/filters/index.ts";
import { charge, copyLoad, type HostState, type Load, serviceKey } from "../schedule/host.ts";
import type { Scene } from "../schedule/scene.ts";
import { bareLoad, type Scenery, sceneryOf } from "./scenery.ts";
import { tiedWhereTheRestIs, tiesOf, type Unit, unitsOf } from "./units.ts";

/** The fleet as it is once a plan has been carried out, as capacity questions see it. */
export interface Situation {
  readonly scenery: Scenery;
  readonly decisions: readonly PlacementDecision[];
  readonly fleet: CapacityFleet;
  readonly services: ReadonlyMap<string, DesiredService>;
  /** By name; those that are only asked about are added. */
  readonly units: Map<string, Unit>;
  /** Makes hosts known that the fleet does not have. */
  readonly states: Map<string, HostState>;
}

export function situationOf(input: Scenery["input"], plan: Plan): Situation {
  const scenery = sceneryOf(input);
  const services = new Map(input.desired.stacks.flatMap((stack) => stack.services).map((service) => [serviceKey(service), service]));
  const units = new Map(unitsOf(plan.placements, services).map((unit) => [unit.name, unit]));
  const states = new Map(scenery.hosts.map((state) => [state.name, state]));
  const replicas = [...units.values()].map((unit) => replicaOf(unit, scenery));
  const hosts = scenery.hosts.map((state) =>
    capacityHost(
      state,
      replicas.filter(({ host }) => host === state.name),
    ),
  );
  return {
    scenery,
    decisions: plan.placements,
    fleet: { hosts, replicas, reasonAgainst: rulesOf(scenery, units, states) },
    services,
    units,
    states,
  };
}

/** One more replica of a service, wherever it may go. Named after the slot it would be. */
export function oneMore({ scenery, units, services }: Situation, service: DesiredService): CapacityReplica {
  const slot =
    1 +
    Math.max(0, ...[...units.values()].flatMap(({ slots }) => slots.filter((each) => each.service === service)).map((each) => each.slot));
  const alone: Unit = { name: `${serviceKey(service)}.${slot}`, host: undefined, slots: [{ service, slot }] };
  const unit = tiedWhereTheRestIs(alone, [...units.values()], tiesOf([...services.values()]));
  units.set(unit.name, unit);
  return replicaOf(unit, scenery);
}

export function capacityHost(state: HostState, replicas: readonly CapacityReplica[]): CapacityHost {
  const closed = state.notReady === undefined ? state.availability : state.notReady;
  return {
    name: state.name,
    labels: state.labels,
    capacity: { pids: Infinity, ...state.resources, cpu: state.capacity.nanoCpus, memory: state.capacity.memoryBytes },
    used: replicas.reduce<Quantities>((sum, { demand }) => added(sum, demand), {}),
    ...(closed !== undefined && { closed: `is ${closed}` }),
  };
}

/** What services of every host will take of one that is added. */
export function takenByGlobals({ scenery, services }: Situation, state: HostState): Quantities {
  const load = bareLoad(scenery, state);
  return [...services.values()]
    .filter((service) => service.mode === "global" && reasons(service, 1, load, scenery.scene).length === 0)
    .reduce<Quantities>((sum, service) => added(sum, demandOf(service, scenery.scene)), {});
}

export function replicaOf(unit: Unit, { scene }: Scenery): CapacityReplica {
  return {
    name: unit.name,
    host: unit.host,
    demand: unit.slots.reduce<Quantities>((sum, { service }) => added(sum, demandOf(service, scene)), {}),
    fate: unit.slots[0]!.service.mode === "global" ? "ends" : boundBy(unit, scene),
  };
}

/** Kinds that engines do not tell of and no host declares are not counted; every GPU of a host is the filters' business. */
export function demandOf({ placement }: DesiredService, { declared }: Scene): Quantities {
  const { nanoCpus, memoryBytes, counted } = placement.reservations;
  const pieces = Object.entries(counted ?? {}).filter(([kind]) => (kind !== "gpu" && kind !== "pids") || declared.has(kind));
  return { ...Object.fromEntries(pieces), cpu: nanoCpus, memory: memoryBytes };
}

/** Data that is on one host only is lost with it, or at least out of reach. */
function boundBy({ host, slots }: Unit, { volumeHosts }: Scene): CapacityReplica["fate"] {
  const names = slots.flatMap(({ service }) => service.placement.volumes);
  const only = names.find((name) => (volumeHosts.get(name) ?? []).every((each) => each === host));
  return only === undefined ? "moves" : { stays: `volume ${only} is on ${host}` };
}

/** Every rule of the scheduler but those that compare hosts, asked of one host and what is there. */
export function rulesOf(
  scenery: Scenery,
  units: ReadonlyMap<string, Unit>,
  states: Pick<ReadonlyMap<string, HostState>, "get">,
): ReasonAgainst {
  const loads = new WeakMap<readonly CapacityReplica[], Map<string, Load>>();
  const loadOf = (state: HostState, beside: readonly CapacityReplica[]): Load => {
    const known = loads.get(beside) ?? new Map<string, Load>();
    loads.set(beside, known);
    const found = known.get(state.name);
    if (found) return found;
    const load = bareLoad(scenery, state);
    for (const { name } of beside) for (const { service, slot } of unitNamed(name, units).slots) charge(load, service, slot);
    known.set(state.name, load);
    return load;
  };
  return (replica, host, beside) => {
    const unit = unitNamed(replica.name, units);
    const state = states.get(host.name)!;
    if (unit.tied && unit.tied.host !== host.name)
      return `cannot take it: ${unit.tied.by.join(" and ")} ${unit.tied.by.length === 1 ? "keeps" : "keep"} it on ${unit.tied.host}`;
    const found = firstReason(unit, loadOf(state, beside), scenery.scene);
    return found === undefined || /^(lacks|is|has) /.test(found) ? found : `cannot take it: ${found}`;
  };
}

function firstReason({ slots }: Unit, start: Load, scene: Scene): string | undefined {
  const load = slots.length === 1 ? start : copyLoad(start);
  for (const { service, slot } of slots) {
    const against = reasons(service, slot, load, scene);
    if (against.length > 0) return `${slots.length === 1 ? "" : `${service.name}.${slot}: `}${against.join(" and ")}`;
    if (slots.length > 1) charge(load, service, slot);
  }
  return undefined;
}

function reasons(service: DesiredService, slot: number, load: Load, scene: Scene): string[] {
  return reasonsAgainst(service, slot, load, { ...scene, loads: new Map([[load.host.name, load]]) });
}

/** Counting how many more fit names them `shop/web.4 +1`, …: each a slot of its own. */
function unitNamed(name: string, units: ReadonlyMap<string, Unit>): Unit {
  const known = units.get(name);
  if (known) return known;
  const [, base = "", more = ""] = /^(.*) \+(\d+)$/.exec(name) ?? [];
  const unit = units.get(base);
  if (!unit) throw new RangeError(`${name} is no replica of this fleet`);
  return { ...unit, name, slots: unit.slots.map(({ service, slot }) => ({ service, slot: slot + Number(more) })) };
}
