import { HostHeap } from "./heap.ts";
import { Marks } from "./marks.ts";
import type { Order } from "./order.ts";
import type { View } from "./partition.ts";
import type { Service } from "./service.ts";
import { Skew } from "./skew.ts";
import { changePorts, type State } from "./state.ts";
import { Tournament } from "./tournament.ts";

/** One class of hosts in a search. */
interface Part {
  order: Order;
  /** Where in the order the search is; what lies before it cannot be used. */
  chunk: number;
  offset: number;
  /** The first host of the order that may be used and is not in the heap; -1 = none. */
  fresh: number;
  /** It is known that `fresh` has room. Until someone asks, what it would be at best is enough. */
  certain: boolean;
  /** Hosts that can be used and whose place in the order says too little: the service, or one it is near to, is there. */
  readonly seen: HostHeap;
  /** The better of the two. */
  pick: number;
}

/**
 * Places replicas of one service one after the other. In each class the order gives the best host on which nothing of the
 * service is yet; hosts that got a replica wait in a heap, and their place in the order is mended at the end, once.
 * The best of the classes' picks is the best of all hosts, exactly as if every host had been looked at.
 */
export class Search<Facts> {
  readonly #state: State<Facts>;
  readonly #marks = new Marks();
  readonly #skew = new Skew();
  readonly #parts: Part[] = [];
  /** Of the parts, for the best pick. */
  readonly #contest: Tournament;
  #used = 0;
  #service!: Service<Facts>;
  #view!: View;
  #touched: number[] = [];
  #moved = new Uint32Array(0);

  constructor(state: State<Facts>) {
    this.#state = state;
    this.#contest = new Tournament(
      (part) => this.#playable(part),
      (left, right) => this.#better(left, right),
    );
  }

  /** Hosts of the replicas in the order of the decisions, fewer than wanted if no more fit. */
  place(service: Service<Facts>, wanted: number): Int32Array {
    const placed = new Int32Array(wanted);
    this.#begin(service);
    let count = 0;
    for (; count < wanted; count++) {
      const part = this.#best();
      if (part < 0) break;
      placed[count] = this.#parts[part]!.pick;
      this.#take(part);
    }
    this.#end();
    return count === wanted ? placed : placed.slice(0, count);
  }

  #begin(service: Service<Facts>): void {
    const { partition, table } = this.#state;
    this.#service = service;
    this.#view = partition.viewOf(service.shape);
    this.#marks.begin(this.#state, service);
    this.#skew.begin(this.#view, service.maxSkew, this.#marks);
    if (this.#moved.length < table.end) this.#moved = new Uint32Array(table.end * 2);
    this.#used = this.#view.classes.length;
    for (let index = 0; index < this.#used; index++) this.#open(index, partition.orderOf(this.#view.classes[index]!, service.key));
    if (service.with.length > 0) {
      for (const host of this.#marks.together(this.#state, service.with)) this.#consider(host);
      for (let index = 0; index < this.#used; index++) this.#parts[index]!.chunk = Infinity;
    } else {
      for (const host of this.#marks.flagged()) this.#consider(host);
      if (service.byReplicas) for (const host of service.hosts) this.#consider(host);
    }
    for (let index = 0; index < this.#used; index++) this.#renew(this.#parts[index]!);
    this.#contest.begin(this.#used);
  }

  #open(index: number, order: Order): void {
    const part = (this.#parts[index] ??= {
      order,
      chunk: 0,
      offset: 0,
      fresh: -1,
      certain: false,
      seen: new HostHeap(this.#firstOf),
      pick: -1,
    });
    part.order = order;
    part.chunk = 0;
    part.offset = 0;
    part.seen.clear();
  }

  /** A host that the order alone cannot judge waits in the heap, if it can be used. */
  #consider(host: number): void {
    const { table, partition } = this.#state;
    if (this.#marks.skip[host] === this.#marks.round) return;
    this.#marks.skip[host] = this.#marks.round;
    const part = this.#view.partOf[partition.classOf(host).id]!;
    if (part < 0 || table.notReady[host] !== undefined || !table.fits(host, this.#service.dimensions, this.#service.needs)) return;
    this.#marks.now[host] = table.keyOf(host, this.#service.key);
    this.#parts[part]!.seen.push(host);
  }

  /** Among hosts of one class: everything that its services say of them is equal. */
  readonly #firstOf = (left: number, right: number): boolean => {
    const { tier, here, now } = this.#marks;
    if (tier[left] !== tier[right]) return tier[left]! < tier[right]!;
    if (this.#service.byReplicas && here[left] !== here[right]) return here[left]! < here[right]!;
    if (now[left] !== now[right]) return now[left]! < now[right]!;
    return this.#state.table.rank[left]! < this.#state.table.rank[right]!;
  };

  /** The part with the best pick; -1 = no host can be used. */
  #best(): number {
    for (;;) {
      const best = this.#contest.winner();
      if (best < 0) return -1;
      const part = this.#parts[best]!;
      if (part.pick !== part.fresh || part.certain) return best;
      part.fresh = this.#advance(part);
      part.certain = true;
      this.#choose(part);
      this.#contest.playAgain(best);
    }
  }

  #playable(index: number): boolean {
    if (this.#parts[index]!.pick < 0) return false;
    return this.#service.maxSkew === 0 || this.#skew.allows(this.#view.of[index]!.groups[0]!, this.#marks.inGroup);
  }

  #better(left: number, right: number): boolean {
    const [a, b] = [this.#view.of[left]!, this.#view.of[right]!];
    const { inGroup, tier, here, now } = this.#marks;
    for (let level = 0; level < a.groups.length; level++) {
      const difference = inGroup[a.groups[level]!]! - inGroup[b.groups[level]!]!;
      if (difference !== 0) return difference < 0;
    }
    if (a.cost !== b.cost) return a.cost < b.cost;
    const one = this.#parts[left]!.pick;
    const other = this.#parts[right]!.pick;
    if (tier[one] !== tier[other]) return tier[one]! < tier[other]!;
    if (this.#service.byReplicas && here[one] !== here[other]) return here[one]! < here[other]!;
    if (now[one] !== now[other]) return now[one]! < now[other]!;
    if (a.tieCost !== b.tieCost) return a.tieCost < b.tieCost;
    return this.#state.table.rank[one]! < this.#state.table.rank[other]!;
  }

  #take(index: number): void {
    const { table } = this.#state;
    const service = this.#service;
    const part = this.#parts[index]!;
    const host = part.pick;
    const { here, now, inGroup } = this.#marks;
    const isFresh = host === part.fresh;
    if (isFresh) this.#marks.skip[host] = this.#marks.round;
    else part.seen.pop();
    if (this.#moved[host] !== this.#marks.round) {
      this.#moved[host] = this.#marks.round;
      this.#touched.push(host);
    }
    table.charge(host, service.dimensions, service.needs, service.load, 1);
    if (here[host]!++ === 0) {
      service.hosts.push(host);
      service.counts.push(0);
    }
    const { groups } = this.#view.of[index]!;
    for (let level = 0; level < groups.length; level++) inGroup[groups[level]!]!++;
    const leveled = service.maxSkew > 0 && this.#skew.grew(groups[0]!, inGroup);
    if (here[host]! < service.most && table.fits(host, service.dimensions, service.needs)) {
      now[host] = table.keyOf(host, service.key);
      part.seen.push(host);
    }
    if (isFresh) this.#renew(part);
    else this.#choose(part);
    this.#playAgain(index, leveled);
  }

  /** What has one replica more changes the standing of its whole branch; where the emptiest has, that of all. */
  #playAgain(index: number, all: boolean): void {
    const group = this.#view.of[index]!.groups[0];
    const branch = group === undefined ? undefined : this.#view.branches.get(group)!;
    if (branch === undefined && !all) this.#contest.playAgain(index);
    else if (branch === undefined || all || this.#contest.isMany(branch.length)) this.#contest.playAll();
    else for (const part of branch) this.#contest.playAgain(part);
  }

  #renew(part: Part): void {
    part.fresh = this.#next(part);
    part.certain = false;
    this.#choose(part);
  }

  #choose(part: Part): void {
    const seen = part.seen.top();
    if (part.fresh < 0) part.pick = seen;
    else part.pick = seen >= 0 && this.#firstOf(seen, part.fresh) ? seen : part.fresh;
  }

  /** The next host of the order that is not struck out, whether it has room or not. */
  #next(part: Part): number {
    const { skip, round, now } = this.#marks;
    const { chunks } = part.order;
    for (; part.chunk < chunks.length; part.chunk++, part.offset = 0) {
      const { hosts, size } = chunks[part.chunk]!;
      for (; part.offset < size; part.offset++) {
        const host = hosts[part.offset]!;
        if (skip[host] === round) continue;
        now[host] = this.#state.table.keys[this.#service.key][host]!;
        return host;
      }
    }
    return -1;
  }

  /** The next host of the order that is not struck out and has room. */
  #advance(part: Part): number {
    const { table } = this.#state;
    const { skip, round, now } = this.#marks;
    const { dimensions, needs, key } = this.#service;
    const { chunks } = part.order;
    for (; part.chunk < chunks.length; part.chunk++, part.offset = 0) {
      const chunk = chunks[part.chunk]!;
      if (lacks(chunk.free, dimensions, needs)) continue;
      while (part.offset < chunk.size) {
        const host = chunk.hosts[part.offset++]!;
        if (skip[host] === round || !table.fits(host, dimensions, needs)) continue;
        now[host] = table.keys[key][host]!;
        return host;
      }
      if (chunk.stale) part.order.tighten(chunk);
    }
    return -1;
  }

  #end(): void {
    const { partition } = this.#state;
    const service = this.#service;
    for (const host of this.#touched) {
      partition.move(host);
      changePorts(this.#state, service, host, 1);
    }
    let total = 0;
    for (let index = 0; index < service.hosts.length; index++) total += service.counts[index] = this.#marks.here[service.hosts[index]!]!;
    service.total = total;
    this.#touched = [];
    this.#marks.end(this.#state, service);
  }
}

function lacks(free: Float64Array, dimensions: readonly number[], needs: readonly number[]): boolean {
  for (let index = 0; index < dimensions.length; index++) if (free[dimensions[index]!]! < needs[index]!) return true;
  return false;
}
