import type { HostPort } from "../../../src/model/desired.ts";
import type { HostSpec, ServiceSpec } from "../../../src/schedule/index/types.ts";

/** A host of the reference: what is used is summed up again whenever it is asked. */
export interface PlainHost<Facts> {
  readonly spec: HostSpec<Facts>;
  notReady: string | undefined;
  capacity: Readonly<Record<string, number>>;
  load: number;
  readonly ports: HostPort[];
  readonly replicas: Map<string, number>;
}

/**
 * The rules and the comparator as they are documented at `Cluster`, written down plainly: every host is looked at for every
 * replica, and nothing is remembered but who is where. Slow, and nothing of it is shared with what it checks.
 */
export class Reference<Facts> {
  readonly hosts = new Map<string, PlainHost<Facts>>();
  readonly services = new Map<string, ServiceSpec<Facts>>();
  readonly dimensions: readonly string[];
  #inBranch = new Map<string, number>();
  #skewing = new Map<string, number>();
  #least = 0;

  constructor(dimensions: readonly string[]) {
    this.dimensions = dimensions;
  }

  addHost(spec: HostSpec<Facts>): void {
    const { notReady, capacity, load = 0 } = spec;
    this.hosts.set(spec.name, { spec, notReady, capacity, load, ports: [], replicas: new Map() });
  }

  place(name: string, count: number): string[] {
    const spec = this.services.get(name)!;
    const placed: string[] = [];
    while (placed.length < count) {
      this.#countBranches(spec);
      const fitting = [...this.hosts.values()].filter((host) => this.#fits(spec, host));
      const best = first(fitting, (host) => this.#terms(spec, host));
      if (!best) break;
      this.change(name, best.spec.name, 1);
      placed.push(best.spec.name);
    }
    return placed;
  }

  change(name: string, hostName: string, by: 1 | -1): void {
    const { replicas } = this.hosts.get(hostName)!;
    const count = (replicas.get(name) ?? 0) + by;
    if (count === 0) replicas.delete(name);
    else replicas.set(name, count);
  }

  /** Sorted, for comparing: `host service count`. */
  assignment(): string[] {
    return [...this.hosts.values()]
      .flatMap(({ spec, replicas }) => [...replicas].map(([name, count]) => `${spec.name} ${name} ${count}`))
      .sort();
  }

  /** Every rule of the service would hold with one more replica there. */
  allows(name: string, hostName: string): boolean {
    const spec = this.services.get(name)!;
    this.#countBranches(spec);
    return this.#fits(spec, this.hosts.get(hostName)!);
  }

  #fits(spec: ServiceSpec<Facts>, host: PlainHost<Facts>): boolean {
    if (host.notReady !== undefined || spec.refuses?.(host.spec.facts) !== undefined) return false;
    if (this.dimensions.some((key) => lacksOf(spec.demand[key] ?? 0, (host.capacity[key] ?? 0) - this.#used(host, key)))) return false;
    if (spec.maxPerHost && here(host, spec.name) >= spec.maxPerHost) return false;
    return this.#apart(spec, host) && this.#together(spec, host) && this.#portsFree(spec, host) && this.#evenly(spec, host);
  }

  #used(host: PlainHost<Facts>, dimension: string): number {
    let sum = 0;
    for (const [name, count] of host.replicas) sum += (this.services.get(name)!.demand[dimension] ?? 0) * count;
    return sum;
  }

  #apart(spec: ServiceSpec<Facts>, host: PlainHost<Facts>): boolean {
    return [...host.replicas.keys()].every(
      (other) => !spec.apart?.includes(other) && this.services.get(other)!.apart?.includes(spec.name) !== true,
    );
  }

  #together(spec: ServiceSpec<Facts>, host: PlainHost<Facts>): boolean {
    return (spec.with ?? []).every((other) => other === spec.name || here(host, other) > 0);
  }

  #portsFree(spec: ServiceSpec<Facts>, host: PlainHost<Facts>): boolean {
    const ofReplicas = [...host.replicas.keys()].flatMap((other) => this.services.get(other)!.hostPorts ?? []);
    return (spec.hostPorts ?? []).every((wanted) =>
      [...host.ports, ...ofReplicas].every(
        ({ address, port, protocol }) =>
          port !== wanted.port ||
          protocol !== wanted.protocol ||
          (address !== wanted.address && address !== "0.0.0.0" && wanted.address !== "0.0.0.0"),
      ),
    );
  }

  #evenly(spec: ServiceSpec<Facts>, host: PlainHost<Facts>): boolean {
    return !spec.maxSkew || (this.#skewing.get(skewingBranch(spec, host)) ?? 0) + 1 - this.#least <= spec.maxSkew;
  }

  /** Replicas by branch of the tree; for `maxSkew` only those on hosts that could be used, and in the emptiest branch with such. */
  #countBranches(spec: ServiceSpec<Facts>): void {
    this.#inBranch = new Map();
    const hosts = [...this.hosts.values()];
    for (let depth = 1; depth <= (spec.spread ?? []).length; depth++) {
      for (const host of hosts) {
        const path = pathOf(spec, host, depth);
        this.#inBranch.set(path, (this.#inBranch.get(path) ?? 0) + here(host, spec.name));
      }
    }
    const usable = hosts.filter(({ notReady, spec: { facts } }) => notReady === undefined && spec.refuses?.(facts) === undefined);
    this.#skewing = new Map();
    for (const host of usable) {
      const branch = skewingBranch(spec, host);
      this.#skewing.set(branch, (this.#skewing.get(branch) ?? 0) + here(host, spec.name));
    }
    this.#least = Math.min(...this.#skewing.values());
  }

  #cost(spec: ServiceSpec<Facts>, { spec: { facts } }: PlainHost<Facts>): number {
    return (spec.prefer ?? []).filter(({ holds }) => !holds(facts)).reduce((sum, { weight }) => sum + weight, 0);
  }

  #tier(spec: ServiceSpec<Facts>, host: PlainHost<Facts>): number {
    const on = (names: readonly string[] = []): number => (names.some((name) => name !== spec.name && here(host, name) > 0) ? 1 : 0);
    return on(spec.far) - on(spec.near);
  }

  /** Load by weight, or the share that is free or used. */
  #key(spec: ServiceSpec<Facts>, host: PlainHost<Facts>): number {
    const total = [...host.replicas.values()].reduce((sum, count) => sum + count, 0);
    if (spec.strategy === "spread" || spec.strategy === "least_load") {
      let load = host.load;
      for (const [name, count] of host.replicas) load += (this.services.get(name)!.load ?? 1) * count;
      return load / (host.spec.weight ?? 1);
    }
    const share = this.#freeShare(host, total);
    return spec.strategy === "greedy" ? 1 - share : share;
  }

  #freeShare(host: PlainHost<Facts>, total: number): number {
    let share = 0;
    for (const key of this.dimensions) {
      const capacity = host.capacity[key] ?? 0;
      if (capacity === Infinity) return 1 / (1 + total);
      if (capacity > 0) share += 1 - this.#used(host, key) / capacity;
    }
    return share / this.dimensions.length;
  }

  /** Lower goes first; what ties goes by name. */
  #terms(spec: ServiceSpec<Facts>, host: PlainHost<Facts>): number[] {
    return [
      ...(spec.spread ?? []).map((_, level) => this.#inBranch.get(pathOf(spec, host, level + 1))!),
      this.#cost(spec, host),
      this.#tier(spec, host),
      spec.strategy === "spread" ? here(host, spec.name) : 0,
      this.#key(spec, host),
      spec.tieCost?.(host.spec.facts) ?? 0,
    ];
  }
}

export function here(host: Pick<PlainHost<never>, "replicas">, name: string): number {
  return host.replicas.get(name) ?? 0;
}

function lacksOf(demand: number, free: number): boolean {
  return demand > 0 && demand > free;
}

function pathOf<Facts>(spec: ServiceSpec<Facts>, host: PlainHost<Facts>, depth: number): string {
  const labels = (spec.spread ?? []).slice(0, depth).map((label) => label(host.spec.facts));
  return `${labels.length} ${labels.join("/")}`;
}

function skewingBranch<Facts>(spec: ServiceSpec<Facts>, host: PlainHost<Facts>): string {
  return spec.spread?.length ? pathOf(spec, host, 1) : host.spec.name;
}

type Judged<Facts> = readonly [host: PlainHost<Facts>, terms: readonly number[]];

function first<Facts>(
  hosts: readonly PlainHost<Facts>[],
  terms: (host: PlainHost<Facts>) => readonly number[],
): PlainHost<Facts> | undefined {
  let best: Judged<Facts> | undefined;
  for (const host of hosts) {
    const judged: Judged<Facts> = [host, terms(host)];
    if (!best || compare(judged, best) < 0) best = judged;
  }
  return best?.[0];
}

function compare<Facts>([left, ofLeft]: Judged<Facts>, [right, ofRight]: Judged<Facts>): number {
  for (let index = 0; index < ofLeft.length; index++) if (ofLeft[index] !== ofRight[index]) return ofLeft[index]! - ofRight[index]!;
  return left.spec.name < right.spec.name ? -1 : 1;
}
