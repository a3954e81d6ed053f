import * as fc from "fast-check";
import type { CapacityFleet, CapacityHost, CapacityReplica, Quantities, ReasonAgainst } from "../../../src/schedule/capacity/fleet.ts";

export const GIB = 2 ** 30;

export function host(name: string, capacity: Quantities, more: Partial<CapacityHost> = {}): CapacityHost {
  return { name, labels: {}, capacity, used: {}, ...more };
}

export function replica(name: string, on: string | undefined, demand: Quantities, more: Partial<CapacityReplica> = {}): CapacityReplica {
  return { name, host: on, demand, fate: "moves", ...more };
}

/** `used` is what the replicas ask for. */
export function fleet(
  hosts: readonly CapacityHost[],
  replicas: readonly CapacityReplica[],
  reasonAgainst: ReasonAgainst = () => undefined,
): CapacityFleet {
  return {
    hosts: hosts.map((each) => ({ ...each, used: sumOf(replicas.filter((one) => one.host === each.name)) })),
    replicas,
    reasonAgainst,
  };
}

function sumOf(replicas: readonly CapacityReplica[]): Quantities {
  const sum: Record<string, number> = {};
  for (const { demand } of replicas)
    for (const [dimension, value] of Object.entries(demand)) sum[dimension] = (sum[dimension] ?? 0) + value;
  return sum;
}

/** No two replicas of a service on one host. */
export const apart: ReasonAgainst = (one, _on, beside) => {
  const other = beside.find(({ name }) => serviceOf(name) === serviceOf(one.name));
  return other === undefined ? undefined : `has ${other.name}`;
};

function serviceOf(name: string): string {
  return name.replace(/\.\d+.*$/, "");
}

/** Up to five hosts and nine replicas that do not exceed them; one, two or no rule. */
export function fleets(): fc.Arbitrary<CapacityFleet> {
  const quantity = fc.record({ cpu: fc.integer({ min: 0, max: 4 }), memory: fc.integer({ min: 0, max: 6 }) });
  return fc
    .record({
      sizes: fc.array(fc.record({ cpu: fc.integer({ min: 0, max: 8 }), memory: fc.integer({ min: 0, max: 12 }) }), {
        minLength: 1,
        maxLength: 5,
      }),
      demands: fc.array(fc.record({ demand: quantity, service: fc.constantFrom("web", "db", "job"), on: fc.nat(4), waits: fc.boolean() }), {
        maxLength: 9,
      }),
      rule: fc.boolean(),
    })
    .map(({ sizes, demands, rule }) => {
      const hosts = sizes.map((size, index) => host(`n${index}`, size));
      const replicas: CapacityReplica[] = [];
      for (const [index, { demand, service, on, waits }] of demands.entries()) {
        const name = hosts[on]?.name;
        const there = replicas.filter((other) => other.host === name);
        const one = replica(`${service}.${index}`, name, demand);
        const room = name !== undefined && !waits && holds(hosts[on]!, [...there, one], rule ? apart : () => undefined);
        replicas.push(room ? one : { ...one, host: undefined });
      }
      return fleet(hosts, replicas, rule ? apart : () => undefined);
    });
}

/** Whether a host can have all these replicas, looked at from nothing. */
export function holds(on: CapacityHost, replicas: readonly CapacityReplica[], reasonAgainst: ReasonAgainst): boolean {
  if (on.closed !== undefined && replicas.length > 0) return false;
  const sum = sumOf(replicas);
  if (Object.keys(sum).some((dimension) => sum[dimension]! > (on.capacity[dimension] ?? 0))) return false;
  return replicas.every((one, index) => reasonAgainst(one, on, replicas.slice(0, index)) === undefined);
}

/** Every way of putting `moving` beside `settled`, tried: whether one holds. */
export function someWay(
  hosts: readonly CapacityHost[],
  settled: readonly CapacityReplica[],
  moving: readonly CapacityReplica[],
  reasonAgainst: ReasonAgainst,
): boolean {
  const [next, ...rest] = moving;
  if (next === undefined) return true;
  return hosts.some((on) => {
    const there = settled.filter((other) => other.host === on.name);
    const placed = { ...next, host: on.name };
    return holds(on, [...there, placed], reasonAgainst) && someWay(hosts, [...settled, placed], rest, reasonAgainst);
  });
}
