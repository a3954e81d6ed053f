import { loadOf, type RebalanceReplica, type Roster } from "./fleet.ts";

/** How unevenly one resource is used, in shares of capacity: 0.5 is half of the host. */
export interface Imbalance {
  readonly resource: string;
  /** Of all that is used in all there is. */
  readonly average: number;
  readonly largest: number;
  readonly largestOn: string;
  /** Standard deviation over the hosts. */
  readonly deviation: number;
  /** Of each host whose capacity is known, in the order of their names. */
  readonly hosts: readonly { readonly name: string; readonly used: number; readonly share: number }[];
}

export interface Balance {
  readonly resources: readonly Imbalance[];
  /** The largest distance of a host above the average, of all resources. */
  readonly excess: number;
}

/** `hostOf`: index of the host of each replica. Hosts whose capacity is unknown are not counted. */
export function balanceOf(roster: Roster, hostOf: ArrayLike<number>): Balance {
  const resources = roster.resources.flatMap((resource) => imbalanceOf(roster, hostOf, resource) ?? []);
  return { resources, excess: Math.max(0, ...resources.map(({ average, largest }) => largest - average)) };
}

function imbalanceOf(roster: Roster, hostOf: ArrayLike<number>, resource: string): Imbalance | undefined {
  const use = loadsOf(roster, hostOf, resource);
  const counted = roster.hosts.flatMap((host, at) => {
    const capacity = capacityOf(host.capacity[resource]);
    return capacity === undefined ? [] : [{ name: host.name, capacity, used: use[at]!, share: use[at]! / capacity }];
  });
  if (counted.length === 0) return undefined;
  const average = sum(counted.map(({ used }) => used)) / sum(counted.map(({ capacity }) => capacity));
  const highest = counted.reduce((most, host) => (host.share > most.share ? host : most));
  const variance = sum(counted.map(({ share }) => (share - average) ** 2)) / counted.length;
  const hosts = counted.map(({ name, used, share }) => ({ name, used, share }));
  return { resource, average, largest: highest.share, largestOn: highest.name, deviation: Math.sqrt(variance), hosts };
}

/** Summed in the order of the roster, so that the last bit does not depend on who asked. */
function loadsOf(roster: Roster, hostOf: ArrayLike<number>, resource: string): number[] {
  const use = roster.hosts.map(() => 0);
  roster.replicas.forEach((replica: RebalanceReplica, at) => (use[hostOf[at]!]! += loadOf(replica, resource)));
  return use;
}

/** undefined: not known, so that no share can be told. */
export function capacityOf(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
