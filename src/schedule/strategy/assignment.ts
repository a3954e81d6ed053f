import type { Instance } from "./instance.ts";

/** Of an item that is on no host. */
export const NOWHERE = -1;

/** Which item is on which host, with the sums that make "does it fit" cheap. */
export class Assignment {
  readonly instance: Instance;
  /** By item; NOWHERE = not placed. */
  readonly host: Int32Array;
  /** `host * dimensions + dimension`, with what was there before. */
  readonly load: Float64Array;
  /** `service * hosts + host`, with what was there before. */
  readonly count: Int32Array;
  /** Items and known replicas by host. */
  readonly total: Int32Array;
  /** Items by host, without what was there before. */
  readonly placed: Int32Array;
  unplaced: number;

  constructor(instance: Instance, host?: Int32Array) {
    const hosts = instance.hosts.length;
    this.instance = instance;
    this.host = new Int32Array(instance.items.length).fill(NOWHERE);
    this.load = Float64Array.from(instance.used);
    this.count = Int32Array.from(instance.present);
    this.total = new Int32Array(hosts);
    this.placed = new Int32Array(hosts);
    instance.present.forEach((replicas, at) => (this.total[at % hosts]! += replicas));
    this.unplaced = instance.items.length;
    host?.forEach((at, item) => at !== NOWHERE && this.put(item, at));
  }

  /** Does every rule and every dimension permit the item there now? */
  fits(item: number, host: number): boolean {
    const { instance } = this;
    const hosts = instance.hosts.length;
    if (instance.allowed[instance.row[item]! * hosts + host] === 0) return false;
    const dimensions = instance.dimensions.length;
    for (let d = 0; d < dimensions; d++) {
      const at = host * dimensions + d;
      if (this.load[at]! + instance.demand[item * dimensions + d]! > instance.capacity[at]!) return false;
    }
    const service = instance.service[item]!;
    const most = instance.maxPerHost[service]!;
    if (most > 0 && this.count[service * hosts + host]! >= most) return false;
    for (const other of instance.apart[service]!) if (this.count[other * hosts + host]! > 0) return false;
    return true;
  }

  put(item: number, host: number): void {
    this.#change(item, host, 1);
    this.host[item] = host;
    this.unplaced -= 1;
  }

  take(item: number): void {
    this.#change(item, this.host[item]!, -1);
    this.host[item] = NOWHERE;
    this.unplaced += 1;
  }

  /** In use: something was there before, or is now. */
  isOpen(host: number): boolean {
    return this.placed[host]! > 0 || this.instance.occupied[host] === 1;
  }

  /** Free in one dimension; Infinity where the capacity is unknown. */
  free(host: number, dimension: number): number {
    const at = host * this.instance.dimensions.length + dimension;
    return this.instance.capacity[at]! - this.load[at]!;
  }

  #change(item: number, host: number, by: 1 | -1): void {
    const { instance } = this;
    const dimensions = instance.dimensions.length;
    for (let d = 0; d < dimensions; d++) this.load[host * dimensions + d]! += by * instance.demand[item * dimensions + d]!;
    this.count[instance.service[item]! * instance.hosts.length + host]! += by;
    this.total[host]! += by;
    this.placed[host]! += by;
  }
}
