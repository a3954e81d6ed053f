import type { RebalanceFleet, RebalanceHost, RebalanceReplica, Roster } from "./fleet.ts";
import { loadOf } from "./fleet.ts";
import { balanceOf, capacityOf } from "./imbalance.ts";
import type { Reassignment } from "./problem.ts";

/** How a fleet is judged: all in thousandths of a host. */
export interface Terms {
  /** Use above the average costs once, above average plus half of this twice more, above average plus this four times more. */
  readonly threshold: number;
  /** What a move has to gain to be worth it. */
  readonly moveCost: number;
  readonly mostMoves?: number;
  readonly mayMove: (replica: RebalanceReplica) => boolean;
  /** Room that a move frees may be used by another; otherwise all moves fit at once. */
  readonly reuse: boolean;
}

const UNIT = 1000;
const LEVELS: readonly { readonly at: number; readonly weight: number }[] = [
  { at: 0, weight: 1 },
  { at: 0.5, weight: 2 },
  { at: 1, weight: 4 },
];

/** One flat resource of the search: a reservation, which limits, or a level of measured load, which costs. */
interface Column {
  readonly amount: (replica: RebalanceReplica) => number;
  readonly capacity: (host: number) => number;
  readonly safety: (host: number) => number;
  readonly weight: number;
}

export function compile(fleet: RebalanceFleet, roster: Roster, terms: Terms): Reassignment {
  const initial = Int32Array.from(roster.replicas, ({ host }) => roster.hostAt.get(host)!);
  const columns = [...reservationColumns(roster, initial), ...loadColumns(roster, initial, terms.threshold)];
  const { hosts, replicas, services } = roster;
  const zones = [...new Set(hosts.map(({ zone }) => zone ?? ""))];
  const rules = services.map((name) => fleet.rules.service(name));
  const table = (of: (column: Column, host: number) => number) =>
    Float64Array.from(hosts.flatMap((_, host) => columns.map((column) => of(column, host))));
  return {
    resources: columns.length,
    hosts: hosts.length,
    services: services.length,
    transient: new Uint8Array(columns.length).fill(terms.reuse ? 0 : 1),
    loadWeight: Float64Array.from(columns, ({ weight }) => weight),
    capacity: table(({ capacity }, host) => capacity(host)),
    safety: table(({ safety }, host) => safety(host)),
    location: Int32Array.from(hosts, ({ zone }) => zones.indexOf(zone ?? "")),
    neighbourhood: new Int32Array(hosts.length),
    hostMoveCost: new Float64Array(hosts.length * hosts.length),
    spreadMin: spreadOf(
      roster,
      initial,
      zones,
      rules.map(({ zones: least }) => least ?? 0),
    ),
    dependsOn: services.map(() => new Int32Array(0)),
    service: Int32Array.from(replicas, ({ service }) => roster.serviceAt.get(service)!),
    demand: Float64Array.from(replicas.flatMap((replica) => columns.map(({ amount }) => amount(replica)))),
    moveCost: new Float64Array(replicas.length).fill(terms.moveCost * UNIT),
    initial,
    balances: [],
    moveWeight: 1,
    serviceMoveWeight: 0,
    hostMoveWeight: 1,
    sharing: Uint8Array.from(rules, ({ exclusive }) => (exclusive === true ? 0 : 1)),
    apart: apartOf(fleet, roster),
    allowed: allowedOf(fleet, roster, terms),
    ...(terms.mostMoves === undefined ? {} : { mostMoves: terms.mostMoves }),
  };
}

/**
 * A host that is over capacity already may stay so. That the room which leaves it is not free yet is seen when the
 * moves are put in order.
 */
function reservationColumns(roster: Roster, initial: Int32Array): Column[] {
  return roster.resources.map((resource) => {
    const amount = ({ reserved }: RebalanceReplica) => reserved[resource] ?? 0;
    const use = roster.hosts.map(() => 0);
    roster.replicas.forEach((replica, at) => (use[initial[at]!]! += amount(replica)));
    // What is not known is more than there could ever be, but a number that can be calculated with.
    const all = 1 + 2 * use.reduce((sum, value) => sum + value, 0);
    const capacity = roster.hosts.map((host, at) => Math.max(Math.min(limitOf(host, resource), all), use[at]!));
    return { amount, capacity: (host) => capacity[host]!, safety: (host) => capacity[host]!, weight: 0 };
  });
}

/** Infinity: not known, or not counted there. */
export function limitOf({ capacity }: RebalanceHost, resource: string): number {
  return capacity[resource] ?? Infinity;
}

function loadColumns(roster: Roster, initial: Int32Array, threshold: number): Column[] {
  return balanceOf(roster, initial).resources.flatMap(({ resource, average }) =>
    LEVELS.map(({ at, weight }): Column => {
      const limits = roster.hosts.map(({ capacity }) => capacityOf(capacity[resource]));
      const all = 1 + roster.replicas.reduce((sum, replica) => sum + loadOf(replica, resource), 0);
      const level = (host: number) => {
        const limit = limits[host];
        return limit === undefined ? all : (average + at * threshold) * limit;
      };
      const typical = limits.reduce<number>((most, limit) => Math.max(most, limit ?? 0), 0);
      return {
        amount: (replica) => loadOf(replica, resource),
        capacity: () => all,
        safety: level,
        weight: (weight * UNIT) / typical,
      };
    }),
  );
}

/** A service that is spread less already does not have to be spread more. */
function spreadOf(roster: Roster, initial: Int32Array, zones: readonly string[], least: readonly number[]): Int32Array {
  const present = roster.services.map(() => new Set<number>());
  roster.replicas.forEach(({ service }, at) => {
    present[roster.serviceAt.get(service)!]!.add(zones.indexOf(roster.hosts[initial[at]!]!.zone ?? ""));
  });
  return Int32Array.from(least, (zonesNeeded, service) => Math.min(zonesNeeded, present[service]!.size));
}

function apartOf({ rules }: RebalanceFleet, { services, serviceAt }: Roster): Int32Array[] {
  const lists: Set<number>[] = services.map(() => new Set());
  for (const [left, right] of rules.apart) {
    const one = serviceAt.get(left);
    const two = serviceAt.get(right);
    if (one === undefined || two === undefined || one === two) continue;
    lists[one]!.add(two);
    lists[two]!.add(one);
  }
  return lists.map((list) => Int32Array.from(list).sort());
}

function allowedOf({ rules }: RebalanceFleet, { hosts, replicas }: Roster, { mayMove }: Terms): Uint8Array {
  const allowed = new Uint8Array(replicas.length * hosts.length);
  replicas.forEach((replica, at) => {
    if (!mayMove(replica)) return;
    hosts.forEach((host, to) => {
      if (rules.allowed(replica, host)) allowed[at * hosts.length + to] = 1;
    });
  });
  return allowed;
}
