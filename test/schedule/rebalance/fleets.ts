import * as fc from "fast-check";
import type {
  Move,
  RebalanceFleet,
  RebalanceHost,
  RebalanceReplica,
  RebalanceRules,
  ServiceRules,
  Wave,
} from "../../../src/schedule/rebalance/fleet.ts";

export const FREE: RebalanceRules = { allowed: () => true, service: () => ({ mostInMotion: 100 }), apart: [] };

export function host(name: string, cpu: number, memory = 1000, zone = "z1"): RebalanceHost {
  return { name, capacity: { cpu, memory }, zone };
}

export function replica(name: string, on: string, cpu: number, memory = 0): RebalanceReplica {
  return { name, service: name.split(".")[0]!, host: on, reserved: { cpu, memory } };
}

/** Random fleets whose replicas fit where they are at first; rules are tables, so that a failure prints. */
export interface FleetCase {
  readonly hosts: readonly RebalanceHost[];
  readonly replicas: readonly RebalanceReplica[];
  readonly services: Readonly<Record<string, ServiceRules>>;
  readonly apart: readonly (readonly [string, string])[];
  readonly forbidden: readonly string[];
}

const SERVICES = ["a", "b", "c", "d"];

export const fleetCases: fc.Arbitrary<FleetCase> = fc
  .record({
    hosts: fc.array(
      fc.record({ cpu: fc.integer({ min: 4, max: 30 }), memory: fc.integer({ min: 4, max: 30 }), zone: fc.constantFrom("z1", "z2") }),
      { minLength: 2, maxLength: 5 },
    ),
    replicas: fc.array(
      fc.record({
        service: fc.constantFrom(...SERVICES),
        on: fc.nat(),
        cpu: fc.integer({ min: 0, max: 8 }),
        memory: fc.integer({ min: 0, max: 8 }),
        load: fc.nat(10),
        available: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    services: fc.array(
      fc.record({
        mostInMotion: fc.integer({ min: 1, max: 3 }),
        minAvailable: fc.nat(2),
        startFirst: fc.boolean(),
        zones: fc.nat(2),
        exclusive: fc.boolean(),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    apart: fc.subarray([
      ["a", "b"],
      ["c", "d"],
    ] as const),
    forbidden: fc.array(fc.tuple(fc.nat(11), fc.nat(4)), { maxLength: 5 }),
  })
  .map(({ hosts, replicas, services, apart, forbidden }) => ({
    hosts: hosts.map(({ cpu, memory, zone }, at) => host(`h${at}`, cpu, memory, zone)),
    replicas: replicas.map(({ service, on, cpu, memory, load, available }, at) => ({
      name: `${service}.${at}`,
      service,
      host: `h${on % hosts.length}`,
      reserved: { cpu, memory },
      load: { cpu: load },
      available,
    })),
    services: Object.fromEntries(SERVICES.map((name, at) => [name, services[at]!])),
    apart,
    forbidden: forbidden.map(([one, at]) => `${one} h${at}`),
  }));

export function fleetOf({ hosts, replicas, services, apart, forbidden }: FleetCase): RebalanceFleet {
  const banned = new Set(forbidden);
  return {
    hosts,
    replicas,
    rules: {
      allowed: ({ name }, { name: on }) => !banned.has(`${name.split(".")[1]} ${on}`),
      service: (name) => services[name]!,
      apart,
    },
  };
}

/**
 * Walks through the waves with nothing but names, and lists each rule that is broken: the planner's own bookkeeping is
 * not asked. Ends with where each replica is.
 */
export function replay(
  { hosts, replicas, rules }: RebalanceFleet,
  waves: readonly Wave[],
): { readonly broken: string[]; readonly at: Map<string, string> } {
  const at = new Map(replicas.map(({ name, host: on }) => [name, on]));
  const broken: string[] = [];
  const fill = (on: string, resource: string, names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + (replicas.find((each) => each.name === name)!.reserved[resource] ?? 0), 0);
  const residents = (on: string) => [...at].filter(([, where]) => where === on).map(([name]) => name);
  for (const wave of waves) {
    const moving = new Map(wave.map((move) => [move.replica, move]));
    if (moving.size !== wave.length) broken.push("a replica is twice in a wave");
    for (const { replica: name, from, to } of wave) {
      if (at.get(name) !== from) broken.push(`${name} is not on ${from}`);
      if (from === to) broken.push(`${name} stays`);
      if (
        !rules.allowed(
          replicas.find((each) => each.name === name)!,
          hosts.find((each) => each.name === to)!,
        )
      )
        broken.push(`${name} may not be on ${to}`);
    }
    for (const { name: on, capacity } of hosts) {
      const arriving = wave.filter(({ to }) => to === on).map(({ replica: name }) => name);
      const present = [...residents(on), ...arriving];
      for (const [resource, most] of Object.entries(capacity)) {
        const more = fill(on, resource, arriving);
        if (more > 0 && fill(on, resource, present) > most) broken.push(`${on} is over its ${resource}`);
      }
      for (const name of arriving) broken.push(...meetings(name, present, rules));
    }
    for (const service of new Set(wave.map((move) => move.service))) broken.push(...budgets(service, wave, { hosts, replicas, rules }));
    for (const { replica: name, to } of wave) at.set(name, to);
  }
  return { broken, at };
}

function meetings(name: string, present: readonly string[], { service, apart }: RebalanceRules): string[] {
  const own = name.split(".")[0]!;
  const others = present.filter((other) => other !== name).map((other) => other.split(".")[0]!);
  const enemies = apart.flatMap((pair) => (pair[0] === own ? [pair[1]] : pair[1] === own ? [pair[0]] : []));
  const met = others.filter((other) => enemies.includes(other) || (other === own && service(own).exclusive === true));
  return met.map((other) => `${name} meets ${other}`);
}

function budgets(service: string, wave: readonly Move[], { replicas, rules }: RebalanceFleet): string[] {
  const { mostInMotion = 1, minAvailable = 0, startFirst } = rules.service(service);
  const moving = wave.filter((move) => move.service === service);
  const broken = moving.length > mostInMotion ? [`${moving.length} of ${service} in motion`] : [];
  const serving = replicas.filter((each) => each.service === service && each.available !== false);
  const lost = serving.filter(({ name }) => moving.some((move) => move.replica === name)).length;
  if (startFirst !== true && lost > 0 && serving.length - lost < minAvailable) broken.push(`${service} is below its ${minAvailable}`);
  return broken;
}

export function zonesOf({ hosts, replicas }: RebalanceFleet, at: ReadonlyMap<string, string>, service: string): number {
  const own = replicas.filter((each) => each.service === service);
  return new Set(own.map(({ name }) => hosts.find((each) => each.name === at.get(name))!.zone)).size;
}
