import { byText, sortedBy } from "../../model/order.ts";

/** A placement problem small enough to be solved well. Amounts are whole numbers (nano-CPUs, bytes), so that sums are exact. */
export interface InstanceInput {
  readonly dimensions: readonly string[];
  /** So many dimensions, the first ones, say how full a host is; of the others there only has to be enough. All by default. */
  readonly weighed?: number;
  /** What counts as one of each dimension where items are ordered by size; the mean capacity by default. */
  readonly units?: readonly number[];
  readonly hosts: readonly InstanceHost[];
  readonly items: readonly InstanceItem[];
  /** Pairs of services that must not share a host; a service beside itself = one replica per host. */
  readonly apart?: readonly (readonly [string, string])[];
  /** Service → most replicas on one host; absent or 0 = no limit. */
  readonly maxPerHost?: Readonly<Record<string, number>>;
}

export interface InstanceHost {
  readonly name: string;
  /** In the order of `dimensions`; Infinity where it is unknown. */
  readonly capacity: readonly number[];
  /** What is taken by things that are not placed anew. */
  readonly used?: readonly number[];
  /** For least_load; 1 by default. */
  readonly weight?: number;
  /** What each item pays for being here; 0 by default. */
  readonly cost?: number;
  /** Replicas that are here and stay, by service. */
  readonly services?: Readonly<Record<string, number>>;
}

export interface InstanceItem {
  readonly name: string;
  /** Items of one service are its replicas; the item's own name by default. */
  readonly service?: string;
  readonly demand: readonly number[];
  /** Hosts that every rule but room permits; all by default. */
  readonly allowed?: readonly string[];
}

/** The same, flat and sorted by name: `host * dimensions + dimension`, `row * hosts + host`, `service * hosts + host`. */
export interface Instance {
  readonly dimensions: readonly string[];
  readonly weighed: number;
  readonly units: readonly number[] | undefined;
  readonly hosts: readonly string[];
  readonly items: readonly string[];
  readonly services: readonly string[];
  readonly capacity: Float64Array;
  readonly used: Float64Array;
  readonly weight: Float64Array;
  readonly cost: Float64Array;
  /** 1: something runs there already, so that the host is in use whatever is decided. */
  readonly occupied: Uint8Array;
  readonly present: Int32Array;
  readonly demand: Float64Array;
  readonly service: Int32Array;
  /** By item: its row of `allowed`. */
  readonly row: Int32Array;
  readonly allowed: Uint8Array;
  /** By service; 0 = no limit. */
  readonly maxPerHost: Int32Array;
  /** By service: the services that must not be beside it. */
  readonly apart: readonly (readonly number[])[];
}

/** Sorts everything by name, so that the order in which things are given does not matter. */
export function buildInstance(input: InstanceInput): Instance {
  const hosts = sortedBy(input.hosts, ({ name }) => name);
  const items = sortedBy(input.items, ({ name }) => name);
  expectUnique(
    hosts.map(({ name }) => name),
    "host",
  );
  expectUnique(
    items.map(({ name }) => name),
    "item",
  );
  const serviceOf = (item: InstanceItem): string => item.service ?? item.name;
  const services = [...new Set([...items.map(serviceOf), ...hosts.flatMap((host) => Object.keys(host.services ?? {}))])].sort(byText);
  const index = new Map(services.map((name, at) => [name, at]));
  return {
    dimensions: input.dimensions,
    weighed: input.weighed ?? input.dimensions.length,
    units: input.units,
    hosts: hosts.map(({ name }) => name),
    items: items.map(({ name }) => name),
    services,
    capacity: flat(hosts, input.dimensions, ({ capacity }) => capacity),
    used: flat(hosts, input.dimensions, ({ used }) => used),
    weight: Float64Array.from(hosts, ({ weight }) => weight ?? 1),
    cost: Float64Array.from(hosts, ({ cost }) => cost ?? 0),
    occupied: Uint8Array.from(hosts, (host) => (isOccupied(host) ? 1 : 0)),
    present: Int32Array.from(services.flatMap((service) => hosts.map((host) => host.services?.[service] ?? 0))),
    demand: flat(items, input.dimensions, ({ demand }) => demand),
    service: Int32Array.from(items, (item) => index.get(serviceOf(item))!),
    ...allowedRows(items, hosts),
    ...rulesOf(input, services, index),
  };
}

function flat<T>(rows: readonly T[], dimensions: readonly string[], amounts: (row: T) => readonly number[] | undefined): Float64Array {
  return Float64Array.from(rows.flatMap((row) => dimensions.map((_, at) => amounts(row)?.[at] ?? 0)));
}

/** One row for all items that are given the same list: a row for each replica of a large fleet would not fit into memory. */
function allowedRows(items: readonly InstanceItem[], hosts: readonly InstanceHost[]): Pick<Instance, "row" | "allowed"> {
  const lists = [...new Set(items.map(({ allowed }) => allowed))];
  const index = new Map(lists.map((list, at) => [list, at]));
  const allowed = new Uint8Array(lists.length * hosts.length);
  for (const [row, list] of lists.entries()) {
    const names = list && new Set(list);
    for (const [at, { name }] of hosts.entries()) allowed[row * hosts.length + at] = names === undefined || names.has(name) ? 1 : 0;
  }
  return { row: Int32Array.from(items, (item) => index.get(item.allowed)!), allowed };
}

function isOccupied({ used, services }: InstanceHost): boolean {
  return (used ?? []).some((amount) => amount > 0) || Object.values(services ?? {}).some((count) => count > 0);
}

function rulesOf(
  input: InstanceInput,
  services: readonly string[],
  index: ReadonlyMap<string, number>,
): Pick<Instance, "maxPerHost" | "apart"> {
  const maxPerHost = Int32Array.from(services, (name) => input.maxPerHost?.[name] ?? 0);
  const apart = services.map(() => new Set<number>());
  for (const [left, right] of input.apart ?? []) {
    const [a, b] = [index.get(left), index.get(right)];
    // A service of which nothing is placed and nothing is there is in nobody's way.
    if (a === undefined || b === undefined) continue;
    if (a === b) maxPerHost[a] = 1;
    else {
      apart[a]!.add(b);
      apart[b]!.add(a);
    }
  }
  return { maxPerHost, apart: apart.map((others) => [...others].sort((left, right) => left - right)) };
}

function expectUnique(names: readonly string[], what: string): void {
  const twice = names.find((name, at) => names[at - 1] === name);
  if (twice !== undefined) throw new RangeError(`${what} ${twice} is given twice; give each ${what} a name of its own`);
}
