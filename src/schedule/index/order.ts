import type { HostTable, Key } from "./hosts.ts";

const MOST = 64;
const FEW = 16;
const MERGED = 48;

/** A run of hosts of an order, with the most that any of them has free in each dimension. */
export interface Chunk {
  readonly hosts: Int32Array;
  size: number;
  /** Never too low; too high while `stale`. */
  readonly free: Float64Array;
  stale: boolean;
}

/**
 * The hosts of a class, sorted by key and then by name, in chunks: whoever looks for the first host with room passes over
 * chunks in which none can have it. Moving a host costs a search among the chunks and a copy within one.
 */
export class Order {
  readonly chunks: Chunk[] = [];
  readonly #table: HostTable;
  readonly #key: Key;

  constructor(table: HostTable, key: Key) {
    this.#table = table;
    this.#key = key;
  }

  insert(host: number): void {
    this.#table.keys[this.#key][host] = this.#table.keyOf(host, this.#key);
    if (this.chunks.length === 0) this.chunks.push(emptyChunk(this.#table.dimensions));
    const at = Math.min(this.#chunkOf(host), this.chunks.length - 1);
    let chunk = this.chunks[at]!;
    if (chunk.size === MOST) {
      const upper = this.#split(at, chunk);
      if (!this.#before(host, upper.hosts[0]!)) chunk = upper;
    }
    const position = this.#positionIn(chunk, host);
    chunk.hosts.copyWithin(position + 1, position, chunk.size);
    chunk.hosts[position] = host;
    chunk.size++;
    this.#raise(chunk, host);
  }

  /** The host must be where its key of the last `insert` put it. */
  remove(host: number): void {
    const at = this.#chunkOf(host);
    const chunk = this.chunks[at]!;
    const position = this.#positionIn(chunk, host);
    chunk.hosts.copyWithin(position, position + 1, chunk.size);
    chunk.size--;
    chunk.stale = true;
    if (chunk.size === 0) this.chunks.splice(at, 1);
    else if (chunk.size < FEW) this.#mergeWithNext(at, chunk);
  }

  /** Makes the bounds of a chunk exact. */
  tighten(chunk: Chunk): void {
    chunk.free.fill(-Infinity);
    for (let index = 0; index < chunk.size; index++) this.#raise(chunk, chunk.hosts[index]!);
    chunk.stale = false;
  }

  #raise(chunk: Chunk, host: number): void {
    const { free, dimensions } = this.#table;
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const value = free[host * dimensions + dimension]!;
      if (value > chunk.free[dimension]!) chunk.free[dimension] = value;
    }
  }

  #split(at: number, chunk: Chunk): Chunk {
    const upper = emptyChunk(this.#table.dimensions);
    const half = chunk.size >> 1;
    upper.hosts.set(chunk.hosts.subarray(half, chunk.size));
    upper.size = chunk.size - half;
    chunk.size = half;
    this.chunks.splice(at + 1, 0, upper);
    this.tighten(chunk);
    this.tighten(upper);
    return upper;
  }

  #mergeWithNext(at: number, chunk: Chunk): void {
    const next = this.chunks[at + 1];
    if (next === undefined || chunk.size + next.size > MERGED) return;
    chunk.hosts.set(next.hosts.subarray(0, next.size), chunk.size);
    chunk.size += next.size;
    for (let dimension = 0; dimension < chunk.free.length; dimension++)
      if (next.free[dimension]! > chunk.free[dimension]!) chunk.free[dimension] = next.free[dimension]!;
    this.chunks.splice(at + 1, 1);
  }

  /** The first chunk that does not end before the host. */
  #chunkOf(host: number): number {
    let low = 0;
    let high = this.chunks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const chunk = this.chunks[middle]!;
      if (this.#before(chunk.hosts[chunk.size - 1]!, host)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #positionIn(chunk: Chunk, host: number): number {
    let low = 0;
    let high = chunk.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#before(chunk.hosts[middle]!, host)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #before(left: number, right: number): boolean {
    const keys = this.#table.keys[this.#key];
    const a = keys[left]!;
    const b = keys[right]!;
    return a < b || (a === b && this.#table.rank[left]! < this.#table.rank[right]!);
  }
}

function emptyChunk(dimensions: number): Chunk {
  return { hosts: new Int32Array(MOST), size: 0, free: new Float64Array(dimensions).fill(-Infinity), stale: false };
}
