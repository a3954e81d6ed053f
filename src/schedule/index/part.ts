import { HostHeap } from "./heap.ts";
import type { HostTable } from "./hosts.ts";
import type { Marks } from "./marks.ts";
import type { Order } from "./order.ts";
import type { Service } from "./service.ts";

/** One class of hosts in a search. */
export class Part {
  /** Hosts that can be used and whose place in the order says too little: the service, or one it is near to, is there. */
  readonly seen: HostHeap;
  /** The first host of the order that may be used and is not in the heap; -1 = none. */
  fresh = -1;
  /** The better of `fresh` and the top of `seen`; -1 = neither. */
  pick = -1;
  readonly #table: HostTable;
  readonly #marks: Marks;
  readonly #before: (left: number, right: number) => boolean;
  #service!: Service<never>;
  #order!: Order;
  /** Where in the order the search is; what lies before it cannot be used. */
  #chunk = 0;
  #offset = 0;
  /** It is known that `fresh` has room. Until someone asks, what it would be at best is enough. */
  #certain = false;

  constructor(table: HostTable, marks: Marks, before: (left: number, right: number) => boolean) {
    this.#table = table;
    this.#marks = marks;
    this.#before = before;
    this.seen = new HostHeap(before);
  }

  open(service: Service<never>, order: Order): void {
    this.#service = service;
    this.#order = order;
    this.#chunk = 0;
    this.#offset = 0;
    this.seen.clear();
  }

  /** Only hosts in the heap count. */
  closeOrder(): void {
    this.#chunk = Infinity;
  }

  /** The fresh host was taken. */
  renew(): void {
    this.fresh = this.#next();
    this.#certain = false;
    this.choose();
  }

  /** The heap has changed. */
  choose(): void {
    const seen = this.seen.top();
    if (this.fresh < 0) this.pick = seen;
    else this.pick = seen >= 0 && this.#before(seen, this.fresh) ? seen : this.fresh;
  }

  /** Makes sure that the pick has room; false: it is another one now. */
  confirm(): boolean {
    if (this.pick !== this.fresh || this.#certain) return true;
    const before = this.fresh;
    this.fresh = this.#advance();
    this.#certain = true;
    this.choose();
    return this.pick === before;
  }

  /** The next host of the order that is not struck out, whether it has room or not. */
  #next(): number {
    const { skip, round, now } = this.#marks;
    const { chunks } = this.#order;
    for (; this.#chunk < chunks.length; this.#chunk++, this.#offset = 0) {
      const { hosts, size } = chunks[this.#chunk]!;
      for (; this.#offset < size; this.#offset++) {
        const host = hosts[this.#offset]!;
        if (skip[host] === round) continue;
        now[host] = this.#table.keys[this.#service.key][host]!;
        return host;
      }
    }
    return -1;
  }

  /** The next host of the order that is not struck out and has room. */
  #advance(): number {
    const table = this.#table;
    const { skip, round, now } = this.#marks;
    const { dimensions, needs, key } = this.#service;
    const { chunks } = this.#order;
    for (; this.#chunk < chunks.length; this.#chunk++, this.#offset = 0) {
      const chunk = chunks[this.#chunk]!;
      if (lacks(chunk.free, dimensions, needs)) continue;
      while (this.#offset < chunk.size) {
        const host = chunk.hosts[this.#offset++]!;
        if (skip[host] === round || !table.fits(host, dimensions, needs)) continue;
        now[host] = table.keys[key][host]!;
        return host;
      }
      if (chunk.stale) this.#order.tighten(chunk);
    }
    return -1;
  }
}

function lacks(free: Float64Array, dimensions: readonly number[], needs: readonly number[]): boolean {
  for (let index = 0; index < dimensions.length; index++) if (free[dimensions[index]!]! < needs[index]!) return true;
  return false;
}
