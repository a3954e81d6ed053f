import type { HostPort } from "../../model/desired.ts";
import { HostTable } from "./hosts.ts";
import { Partition } from "./partition.ts";
import { PortTable } from "./ports.ts";
import { Search } from "./search.ts";
import { countOn, newService, type Service } from "./service.ts";
import { reasonsAgainst } from "./shortfall.ts";
import { change, type State } from "./state.ts";
import type { Change, HostSpec, Placement, ServiceSpec } from "./types.ts";

/** Told of every change after it was made. `service` is there when a replica is meant. */
export type Subscriber<Facts> = (kind: Change, host: number, service: Service<Facts> | undefined) => void;

/**
 * A fleet in memory that places replicas: the fast way to what a look at every host would decide.
 *
 * Among the hosts on which every rule holds, the first by these terms wins, each deciding where those before it tie:
 * 1. replicas of the service in the host's branch of `spread`, outermost label first; branches of branches count apart
 * 2. weights of `prefer` that do not hold
 * 3. `near` before neither before `far`
 * 4. spread: replicas of the service here
 * 5. spread and least_load: load / weight; binpack: free share; greedy: used share
 * 6. `tieCost`
 * 7. name
 *
 * What is placed stays until someone removes it: nothing here moves a replica. The order in which hosts join does not
 * matter; the order in which services are placed does, and is the caller's to choose.
 */
export class Cluster<Facts> {
  readonly dimensions: readonly string[];
  readonly #state: State<Facts>;
  readonly #search: Search<Facts>;
  readonly #subscribers = new Set<Subscriber<Facts>>();

  /** `packed`: the dimensions whose free share `binpack` looks at; all if not given. */
  constructor(dimensions: readonly string[], packed: readonly string[] = dimensions) {
    this.dimensions = dimensions;
    const table = new HostTable(
      dimensions.length,
      packed.map((name) => dimensions.indexOf(name)),
    );
    this.#state = { table, partition: new Partition<Facts>(table), ports: new PortTable(), services: new Map(), rivals: new Map() };
    this.#search = new Search(this.#state);
  }

  get hostCount(): number {
    return this.#state.table.count;
  }

  /** Sorted by name. */
  hosts(): readonly number[] {
    return this.#state.table.all();
  }

  host(name: string): number | undefined {
    return this.#state.table.find(name);
  }

  hostName(host: number): string {
    const name = this.#state.table.names[host];
    if (name === undefined) throw new RangeError(`there is no host ${host}`);
    return name;
  }

  free(host: number, dimension: string): number {
    return this.#state.table.free[host * this.dimensions.length + this.dimensions.indexOf(dimension)]!;
  }

  load(host: number): number {
    return this.#state.table.load[host]!;
  }

  addHost(spec: HostSpec<Facts>): number {
    const { table, partition } = this.#state;
    const host = table.add(spec, this.#vector(spec.capacity), partition.kindOf(spec));
    partition.enter(host);
    this.#tell("host added", host);
    return host;
  }

  /** Its replicas are gone with it. */
  removeHost(host: number): void {
    this.hostName(host);
    for (const service of this.#state.services.values())
      for (let count = countOn(service, host); count > 0; count--) this.release(service, host);
    this.#state.partition.leave(host);
    this.#state.ports.releaseAll(host);
    this.#state.table.remove(host);
    this.#tell("host removed", host);
  }

  /** Nothing more is placed there; what is there stays. */
  closeHost(host: number, reason: string): void {
    const { table, partition } = this.#state;
    if (table.notReady[host] === undefined) partition.close(host);
    table.notReady[host] = reason;
    this.#tell("host closed", host);
  }

  openHost(host: number): void {
    const { table, partition } = this.#state;
    if (table.notReady[host] === undefined) return;
    table.notReady[host] = undefined;
    partition.open(host);
    this.#tell("host opened", host);
  }

  resizeHost(host: number, capacity: Readonly<Record<string, number>>): void {
    this.#state.table.resize(host, this.#vector(capacity));
    this.#state.partition.move(host);
  }

  /** Load that others make beside our replicas, by how much it changed. */
  addLoad(host: number, load: number): void {
    this.#state.table.load[host]! += load;
    this.#state.partition.move(host);
  }

  /** A port that something else than a replica of ours listens on. */
  takePort(host: number, port: HostPort): void {
    this.#state.ports.take(host, port);
  }

  releasePort(host: number, port: HostPort): void {
    this.#state.ports.release(host, port);
  }

  define(spec: ServiceSpec<Facts>): Service<Facts> {
    const { services, rivals, partition } = this.#state;
    if (services.has(spec.name)) throw new RangeError(`service ${spec.name} is defined already`);
    const service = newService(spec, partition.shapeOf(spec), this.dimensions);
    services.set(spec.name, service);
    for (const other of spec.apart ?? []) {
      rivals.set(other, (rivals.get(other) ?? new Set()).add(spec.name));
      rivals.set(spec.name, (rivals.get(spec.name) ?? new Set()).add(other));
    }
    return service;
  }

  service(name: string): Service<Facts> | undefined {
    return this.#state.services.get(name);
  }

  /** Places as many of `count` replicas as fit, each where it is best once those before it are there. */
  place(service: Service<Facts>, count = 1): Placement {
    const hosts = this.#search.place(service, count);
    if (this.#subscribers.size > 0) for (const host of hosts) this.#tell("placed", host, service);
    return { hosts, missing: count - hosts.length };
  }

  /**
   * Why one more replica would fit nowhere: reason → how many hosts, each under the first reason against it, most hosts first;
   * hosts that would take it stand under `fits`. Looks at all hosts.
   */
  reasons(service: Service<Facts>): ReadonlyMap<string, number> {
    return reasonsAgainst(this.#state, service, this.dimensions);
  }

  /** Counts a replica that is there whatever the rules say. */
  commit(service: Service<Facts>, host: number): void {
    change(this.#state, service, host, 1);
    this.#tell("placed", host, service);
  }

  release(service: Service<Facts>, host: number): void {
    change(this.#state, service, host, -1);
    this.#tell("released", host, service);
  }

  /** Ends the subscription when called. */
  subscribe(subscriber: Subscriber<Facts>): () => void {
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }

  #vector(capacity: Readonly<Record<string, number>>): number[] {
    return this.dimensions.map((name) => capacity[name] ?? 0);
  }

  #tell(kind: Change, host: number, service?: Service<Facts>): void {
    for (const subscriber of this.#subscribers) subscriber(kind, host, service);
  }
}
