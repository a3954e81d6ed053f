import { Cluster } from "../../../src/schedule/index/cluster.ts";
import type { Service } from "../../../src/schedule/index/service.ts";
import type { HostSpec, ServiceSpec, Strategy } from "../../../src/schedule/index/types.ts";
import type { Random } from "./random.ts";
import { here, Reference } from "./reference.ts";

export interface Facts {
  readonly zone: string;
  readonly rack: string;
  readonly disk: string;
  readonly images: readonly string[];
}

const DIMENSIONS = ["cpu", "memory"];
const NAMES = ["a", "b", "c", "d", "e"];
const STRATEGIES: readonly Strategy[] = ["spread", "binpack", "least_load", "greedy"];

export function randomHost(random: Random, name: string): HostSpec<Facts> {
  const facts = {
    zone: random.of(["x", "y", ""]),
    rack: random.of(["1", "2"]),
    disk: random.of(["ssd", "hdd"]),
    images: random.chance(0.5) ? ["web"] : [],
  };
  const size = (): number => (random.chance(0.05) ? Infinity : random.below(14));
  return {
    name,
    facts,
    capacity: { cpu: size(), memory: size() },
    ...(random.chance(0.3) && { weight: random.of([0.5, 2, 3]) }),
    ...(random.chance(0.3) && { load: random.below(4) }),
    ...(random.chance(0.1) && { notReady: "cordoned" }),
    ...(random.chance(0.2) && { alike: `only ${name}` }),
  };
}

/** Any rule may be there, alone or with others. */
export function randomService(random: Random, name: string): ServiceSpec<Facts> {
  const others = (): string[] => NAMES.filter(() => random.chance(0.25));
  return {
    name,
    demand: { cpu: random.below(4), memory: random.below(4) },
    strategy: random.of(STRATEGIES),
    ...(random.chance(0.15) && { load: random.below(3) }),
    ...(random.chance(0.2) && { refuses: ({ disk }: Facts) => (disk === "ssd" ? undefined : "constraint node.labels.disk == ssd") }),
    ...(random.chance(0.2) && {
      prefer: [
        { weight: 1 + random.below(3), holds: ({ zone }: Facts) => zone === "x" },
        { weight: 2, holds: ({ rack }: Facts) => rack === "2" },
      ],
    }),
    ...(random.chance(0.2) && { tieCost: ({ images }: Facts) => (images.includes("web") ? 0 : 1) }),
    ...(random.chance(0.5) && { spread: random.of([[({ zone }: Facts) => zone], [({ zone }: Facts) => zone, ({ rack }: Facts) => rack]]) }),
    ...(random.chance(0.4) && { maxSkew: 1 + random.below(2) }),
    ...(random.chance(0.2) && { maxPerHost: 1 + random.below(3) }),
    ...(random.chance(0.1) && { hostPorts: [{ address: random.of(["0.0.0.0", "10.0.0.1", "10.0.0.2"]), port: 80, protocol: "tcp" }] }),
    ...(random.chance(0.2) && { apart: others() }),
    ...(random.chance(0.1) && { with: others() }),
    ...(random.chance(0.15) && { near: others() }),
    ...(random.chance(0.1) && { far: others() }),
  };
}

/** The index and the reference, given the same. */
export class World {
  readonly cluster = new Cluster<Facts>(DIMENSIONS);
  readonly reference = new Reference<Facts>(DIMENSIONS);
  readonly services: Service<Facts>[] = [];

  /** In the cluster, hosts join in the order given. */
  static of(hosts: readonly HostSpec<Facts>[], services: readonly ServiceSpec<Facts>[]): World {
    const world = new World();
    for (const spec of hosts) world.addHost(spec);
    for (const spec of services) world.define(spec);
    return world;
  }

  static random(random: Random): World {
    const hosts = Array.from({ length: 1 + random.below(7) }, (_, index) => randomHost(random, `h${index}`));
    const services = NAMES.slice(0, 1 + random.below(4)).map((name) => randomService(random, name));
    return World.of(random.shuffled(hosts), services);
  }

  addHost(spec: HostSpec<Facts>): void {
    this.cluster.addHost(spec);
    this.reference.addHost(spec);
  }

  define(spec: ServiceSpec<Facts>): void {
    this.services.push(this.cluster.define(spec));
    this.reference.services.set(spec.name, spec);
  }

  names(hosts: Iterable<number>): string[] {
    return [...hosts].map((host) => this.cluster.hostName(host));
  }

  /** Of the cluster, as `Reference.assignment` gives it. */
  assignment(): string[] {
    return this.services
      .flatMap(({ name, hosts, counts }) => hosts.map((host, index) => `${this.cluster.hostName(host)} ${name} ${counts[index]}`))
      .sort();
  }

  commit(service: Service<Facts>, hostName: string): void {
    this.cluster.commit(service, this.cluster.host(hostName)!);
    this.reference.change(service.name, hostName, 1);
  }

  release(service: Service<Facts>, hostName: string): void {
    this.cluster.release(service, this.cluster.host(hostName)!);
    this.reference.change(service.name, hostName, -1);
  }

  /** Where a replica of the service is, if anywhere. */
  someReplica(random: Random, service: Service<Facts>): string | undefined {
    const having = [...this.reference.hosts.values()].filter((host) => here(host, service.name) > 0);
    return having.length === 0 ? undefined : random.of(having).spec.name;
  }
}
