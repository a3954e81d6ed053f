import { byText } from "../../model/order.ts";
import type { HostSpec } from "./types.ts";

/** By what hosts of a class are sorted: load by weight, the share that is free, or the share that is used. */
export type Key = 0 | 1 | 2;
export const BY_LOAD: Key = 0;
export const BY_FREE_SHARE: Key = 1;
export const BY_USED_SHARE: Key = 2;

type Values = Float64Array<ArrayBuffer>;

/**
 * All hosts, one typed array a property. A host is a number; those of removed hosts are given out again. Arrays are
 * replaced as they grow, so nobody keeps one across `add`.
 */
export class HostTable {
  readonly dimensions: number;
  /** Dimensions that count in the free share. */
  readonly packed: readonly number[];
  /** One above the highest number in use. */
  end = 0;
  names: (string | undefined)[] = [];
  notReady: (string | undefined)[] = [];
  /** Of host h and dimension d at `h * dimensions + d`. */
  capacity = new Float64Array(0);
  used = new Float64Array(0);
  free = new Float64Array(0);
  weight = new Float64Array(0);
  load = new Float64Array(0);
  replicas = new Int32Array(0);
  /** Order of names: compares as the names do. */
  rank = new Float64Array(0);
  /** Which hosts are alike. */
  kind = new Int32Array(0);
  /** By key: as of the host's place in its order. */
  readonly keys: [Values, Values, Values] = [new Float64Array(0), new Float64Array(0), new Float64Array(0)];
  readonly #numbers = new Map<string, number>();
  readonly #sorted: number[] = [];
  readonly #vacant: number[] = [];

  constructor(dimensions: number, packed: readonly number[]) {
    this.dimensions = dimensions;
    this.packed = packed;
  }

  get count(): number {
    return this.#sorted.length;
  }

  /** Sorted by name. */
  all(): readonly number[] {
    return this.#sorted;
  }

  find(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  add(spec: HostSpec<unknown>, capacity: readonly number[], kind: number): number {
    if (this.#numbers.has(spec.name)) throw new RangeError(`host ${spec.name} is there already; remove it first`);
    const host = this.#vacant.pop() ?? this.end++;
    if (host >= this.weight.length) this.#grow();
    this.names[host] = spec.name;
    this.notReady[host] = spec.notReady;
    this.weight[host] = spec.weight ?? 1;
    this.load[host] = spec.load ?? 0;
    this.kind[host] = kind;
    this.replicas[host] = 0;
    this.used.fill(0, host * this.dimensions, (host + 1) * this.dimensions);
    this.resize(host, capacity);
    this.#numbers.set(spec.name, host);
    this.#sortIn(host, spec.name);
    return host;
  }

  remove(host: number): void {
    const name = this.names[host]!;
    this.#sorted.splice(this.#position(name), 1);
    this.#numbers.delete(name);
    this.names[host] = undefined;
    this.#vacant.push(host);
  }

  resize(host: number, capacity: readonly number[]): void {
    for (let dimension = 0; dimension < this.dimensions; dimension++) {
      const at = host * this.dimensions + dimension;
      this.capacity[at] = capacity[dimension]!;
      this.free[at] = capacity[dimension]! - this.used[at]!;
    }
  }

  /** Adds `times` replicas, which may be negative. */
  charge(host: number, dimensions: readonly number[], needs: readonly number[], load: number, times: number): void {
    for (let index = 0; index < dimensions.length; index++) {
      const at = host * this.dimensions + dimensions[index]!;
      this.used[at]! += needs[index]! * times;
      this.free[at] = this.capacity[at]! - this.used[at]!;
    }
    this.load[host]! += load * times;
    this.replicas[host]! += times;
  }

  fits(host: number, dimensions: readonly number[], needs: readonly number[]): boolean {
    const base = host * this.dimensions;
    for (let index = 0; index < dimensions.length; index++) if (this.free[base + dimensions[index]!]! < needs[index]!) return false;
    return true;
  }

  keyOf(host: number, key: Key): number {
    if (key === BY_LOAD) return this.load[host]! / this.weight[host]!;
    return key === BY_FREE_SHARE ? this.freeShare(host) : 1 - this.freeShare(host);
  }

  /** Mean over the packed dimensions, 0 to 1; a host of unknown size counts its replicas instead. */
  freeShare(host: number): number {
    let sum = 0;
    for (const dimension of this.packed) {
      const at = host * this.dimensions + dimension;
      const capacity = this.capacity[at]!;
      if (capacity === Infinity) return 1 / (1 + this.replicas[host]!);
      if (capacity > 0) sum += 1 - this.used[at]! / capacity;
    }
    return sum / Math.max(1, this.packed.length);
  }

  #grow(): void {
    const size = Math.max(16, this.weight.length * 2);
    const wide = (old: Values): Values => copied(new Float64Array(size * this.dimensions), old);
    const narrow = (old: Values): Values => copied(new Float64Array(size), old);
    [this.capacity, this.used, this.free] = [wide(this.capacity), wide(this.used), wide(this.free)];
    [this.weight, this.load, this.rank] = [narrow(this.weight), narrow(this.load), narrow(this.rank)];
    for (const key of [BY_LOAD, BY_FREE_SHARE, BY_USED_SHARE]) this.keys[key] = narrow(this.keys[key]);
    this.replicas = copied(new Int32Array(size), this.replicas);
    this.kind = copied(new Int32Array(size), this.kind);
  }

  /** Ranks are halfway between their neighbours', so that a new name changes no other rank. */
  #sortIn(host: number, name: string): void {
    const position = this.#position(name);
    const before = position === 0 ? undefined : this.rank[this.#sorted[position - 1]!]!;
    const after = position === this.#sorted.length ? undefined : this.rank[this.#sorted[position]!]!;
    this.#sorted.splice(position, 0, host);
    if (after === undefined) this.rank[host] = (before ?? 0) + 1;
    else this.rank[host] = before === undefined ? after - 1 : (before + after) / 2;
    if (this.rank[host] === before || this.rank[host] === after) this.#renumber();
  }

  #renumber(): void {
    for (const [index, host] of this.#sorted.entries()) this.rank[host] = index;
  }

  #position(name: string): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (byText(this.names[this.#sorted[middle]!]!, name) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function copied<T extends Float64Array | Int32Array>(to: T, from: T): T {
  to.set(from);
  return to;
}
