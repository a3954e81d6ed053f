import { Marks } from "./marks.ts";
import { Part } from "./part.ts";
import type { View } from "./partition.ts";
import type { Service } from "./service.ts";
import { Skew } from "./skew.ts";
import { changePorts, type State } from "./state.ts";
import { Tournament } from "./tournament.ts";

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
  /** One replica is wanted. */
  #single = false;
  #service!: Service<Facts>;
  #view!: View;
  #touched: number[] = [];
  /** Hosts that get no more until the emptiest host has got one. */
  #ahead: number[] = [];
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
    this.#single = wanted === 1;
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
    this.#skew.begin(this.#state, service);
    this.#ahead = [];
    if (this.#moved.length < table.end) this.#moved = new Uint32Array(table.end * 2);
    this.#used = this.#view.classes.length;
    for (let index = 0; index < this.#used; index++)
      this.#part(index).open(service, partition.orderOf(this.#view.classes[index]!, service.key));
    if (service.with.length > 0) {
      for (const host of this.#marks.together(this.#state, service.with)) this.#consider(host);
      for (let index = 0; index < this.#used; index++) this.#parts[index]!.closeOrder();
    } else {
      for (const host of this.#marks.flagged()) this.#consider(host);
      if (service.byReplicas || service.byHost) for (const host of service.hosts) this.#consider(host);
    }
    for (let index = 0; index < this.#used; index++) this.#parts[index]!.renew();
    this.#contest.begin(this.#used);
  }

  #part(index: number): Part {
    return (this.#parts[index] ??= new Part(this.#state.table, this.#marks, this.#firstOf));
  }

  /** A host that the order alone cannot judge waits in the heap, if it can be used; where one replica is wanted, only the best does. */
  #consider(host: number): void {
    const { table } = this.#state;
    const { skip, round, tier, here, now } = this.#marks;
    if (skip[host] === round) return;
    skip[host] = round;
    const part = this.#view.partOf[table.kind[host]!]!;
    if (part < 0 || table.notReady[host] !== undefined) return;
    if (this.#service.byHost && !this.#skew.allows(host)) {
      this.#ahead.push(host);
      return;
    }
    const { seen } = this.#parts[part]!;
    const best = this.#single ? seen.top() : -1;
    // Cheap to tell, and of a service that is on thousands of hosts true of most.
    if (best >= 0 && this.#service.byReplicas && tier[host] === tier[best] && here[host]! > here[best]!) return;
    if (!table.fits(host, this.#service.dimensions, this.#service.needs)) return;
    now[host] = table.keyOf(host, this.#service.key);
    if (best < 0) seen.push(host);
    else if (this.#firstOf(host, best)) {
      seen.pop();
      seen.push(host);
    }
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
      if (this.#parts[best]!.confirm()) return best;
      this.#contest.playAgain(best);
    }
  }

  #playable(index: number): boolean {
    if (this.#parts[index]!.pick < 0) return false;
    return this.#service.byHost || this.#service.maxSkew === 0 || this.#skew.allows(this.#view.of[index]!.groups[0]!);
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
    const leveled = service.maxSkew > 0 && this.#skew.grow(service.byHost ? host : groups[0]!, 1);
    if (here[host]! < service.most && table.fits(host, service.dimensions, service.needs)) {
      now[host] = table.keyOf(host, service.key);
      if (service.byHost && !this.#skew.allows(host)) this.#ahead.push(host);
      else part.seen.push(host);
    }
    if (leveled && service.byHost) this.#readmit();
    if (isFresh) part.renew();
    else part.choose();
    this.#playAgain(index, leveled);
  }

  /** The emptiest host has got one, so those that were ahead of it may get more. */
  #readmit(): void {
    const { table } = this.#state;
    const ahead = this.#ahead;
    this.#ahead = [];
    for (const host of ahead) {
      const part = this.#parts[this.#view.partOf[table.kind[host]!]!]!;
      if (!this.#skew.allows(host)) this.#ahead.push(host);
      else if (table.fits(host, this.#service.dimensions, this.#service.needs)) {
        this.#marks.now[host] = table.keyOf(host, this.#service.key);
        part.seen.push(host);
        part.choose();
      }
    }
  }

  /** What has one replica more changes the standing of its whole branch; where the emptiest has, that of all. */
  #playAgain(index: number, all: boolean): void {
    const group = this.#view.of[index]!.groups[0];
    const branch = group === undefined ? undefined : this.#view.branches.get(group)!;
    if (branch === undefined && !all) this.#contest.playAgain(index);
    else if (branch === undefined || all || this.#contest.isMany(branch.length)) this.#contest.playAll();
    else for (const part of branch) this.#contest.playAgain(part);
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
