import { BY_FREE_SHARE, BY_LOAD, BY_USED_SHARE, type Key } from "./hosts.ts";
import type { Shape } from "./partition.ts";
import type { ServiceSpec, Strategy } from "./types.ts";

const KEYS: Readonly<Record<Strategy, Key>> = { spread: BY_LOAD, binpack: BY_FREE_SHARE, least_load: BY_LOAD, greedy: BY_USED_SHARE };

/** Hosts with replicas of a service, in no order, and how many each has. */
export interface Replicas {
  readonly name: string;
  readonly hosts: number[];
  readonly counts: number[];
  total: number;
}

/** A defined service, with its rules worked out once. */
export interface Service<Facts> extends Replicas {
  readonly spec: ServiceSpec<Facts>;
  readonly shape: Shape<Facts>;
  /** Dimensions of which it needs something, and how much. */
  readonly dimensions: readonly number[];
  readonly needs: readonly number[];
  readonly load: number;
  readonly key: Key;
  /** Hosts with fewer replicas of it go first. */
  readonly byReplicas: boolean;
  /** Replicas that one host may have. */
  readonly most: number;
  /** Other services, every one of which must be on the host. */
  readonly with: readonly string[];
  readonly near: readonly string[];
  readonly far: readonly string[];
  /** 0 = any. */
  readonly maxSkew: number;
  /** `maxSkew` is between hosts, not between branches. */
  readonly byHost: boolean;
}

/**
 * In `with`, `near` and `far` the service's own name means nothing: where its replicas are in relation to each other is
 * what its strategy and `apart` are for.
 */
export function newService<Facts>(spec: ServiceSpec<Facts>, shape: Shape<Facts>, dimensions: readonly string[]): Service<Facts> {
  const needed = [...dimensions.keys()].filter((dimension) => (spec.demand[dimensions[dimension]!] ?? 0) > 0);
  const others = (names: readonly string[] | undefined): string[] => [...new Set(names)].filter((name) => name !== spec.name);
  return {
    name: spec.name,
    spec,
    shape,
    dimensions: needed,
    needs: needed.map((dimension) => spec.demand[dimensions[dimension]!]!),
    load: spec.load ?? 1,
    key: KEYS[spec.strategy],
    byReplicas: spec.strategy === "spread",
    most: mostPerHost(spec),
    with: others(spec.with),
    near: others(spec.near),
    far: others(spec.far),
    maxSkew: spec.maxSkew ?? 0,
    byHost: spec.maxSkew !== undefined && spec.maxSkew > 0 && (spec.spread ?? []).length === 0,
    hosts: [],
    counts: [],
    total: 0,
  };
}

/** Two replicas cannot listen on one port. */
function mostPerHost({ name, apart, hostPorts, maxPerHost }: ServiceSpec<never>): number {
  if (apart?.includes(name) === true || (hostPorts !== undefined && hostPorts.length > 0)) return 1;
  return maxPerHost === undefined || maxPerHost === 0 ? Infinity : maxPerHost;
}

export function countOn(service: Replicas, host: number): number {
  const at = service.hosts.indexOf(host);
  return at < 0 ? 0 : service.counts[at]!;
}

/** Changes the count of one host by one, up or down. */
export function recount(service: Replicas, host: number, by: 1 | -1): void {
  const at = service.hosts.indexOf(host);
  if (at < 0) {
    if (by < 0) throw new RangeError(`there is no replica of ${service.name} on host ${host}`);
    service.hosts.push(host);
    service.counts.push(1);
  } else if (service.counts[at]! + by === 0) {
    const [lastHost, lastCount] = [service.hosts.pop()!, service.counts.pop()!];
    if (at < service.hosts.length) {
      service.hosts[at] = lastHost;
      service.counts[at] = lastCount;
    }
  } else {
    service.counts[at]! += by;
  }
  service.total += by;
}
