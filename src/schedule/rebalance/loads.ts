import type { Balance, Reassignment } from "./problem.ts";

/**
 * What is used on each host. Capacity is soft here: what is above it has a price, for each host and resource its own,
 * which the search raises until nothing is above it. That lets it walk through assignments that are not allowed, which
 * hard limits cut into islands. Resources are kept in the order of what they cost, so that sums cross a limit early.
 */
export class Loads {
  readonly resources: number;
  /** Use above the safety capacity (negative: below it). */
  readonly #over: Float64Array;
  /** What still fits; what left its home keeps its transient resources there. */
  readonly room: Float64Array;
  readonly price: Float64Array;
  /** Capacity less safety: with `over` it gives what is free. */
  readonly #reserve: Float64Array;
  readonly demand: Float64Array;
  readonly #transient: Uint8Array;
  readonly #weight: Float64Array;
  readonly #initial: Int32Array;
  readonly #balances: readonly Balance[];
  /** What a host gains when a replica leaves, summed from each resource to the last. */
  readonly #gain: Float64Array;
  readonly #gainOf: Int32Array;
  readonly #version: Int32Array;
  /** Pairs of host and resource that are above capacity. */
  overfull = 0;
  cost = 0;

  constructor(problem: Reassignment) {
    const { resources, hosts, service, initial } = problem;
    const order = byExpense(problem);
    const sorted = (values: Float64Array) => values.map((_, at) => values[at - (at % resources) + order[at % resources]!]!);
    this.resources = resources;
    this.demand = sorted(problem.demand);
    this.#transient = Uint8Array.from(order, (r) => problem.transient[r]!);
    this.#weight = Float64Array.from(order, (r) => problem.loadWeight[r]!);
    this.#initial = initial;
    const place = (r: number) => order.indexOf(r);
    this.#balances = problem.balances.map((each) => ({ ...each, first: place(each.first), second: place(each.second) }));
    this.room = sorted(problem.capacity);
    this.#over = sorted(problem.safety).map((value) => -value);
    this.#reserve = this.room.map((capacity, at) => capacity + this.#over[at]!);
    this.price = new Float64Array(hosts * resources);
    this.#gain = new Float64Array(service.length * resources);
    this.#gainOf = new Int32Array(service.length).fill(-1);
    this.#version = new Int32Array(hosts);
    for (let replica = 0; replica < initial.length; replica++) this.#put(replica, initial[replica]!);
    for (let host = 0; host < hosts; host++) this.cost += this.#hostCost(host);
  }

  #put(replica: number, host: number): void {
    for (let r = 0; r < this.resources; r++) {
      const amount = this.demand[replica * this.resources + r]!;
      this.#over[host * this.resources + r]! += amount;
      this.room[host * this.resources + r]! -= amount;
    }
  }

  /** Price of a unit above capacity, where one of each resource's average capacity costs the same. */
  basePrices(problem: Reassignment): Float64Array {
    const averages = averageCapacity(problem);
    const total = averages.reduce((sum, average, r) => sum + average * problem.loadWeight[r]!, 0);
    return Float64Array.from(byExpense(problem), (r) => (averages[r] === 0 ? 0 : Math.max(total, 1) / problem.resources / averages[r]!));
  }

  pricesChanged(): void {
    for (let host = 0; host < this.#version.length; host++) this.#version[host]! += 1;
  }

  /** Change on its host when the replica leaves: never above 0. Remembered until the host changes. */
  leaving(replica: number, host: number): number {
    if (this.#gainOf[replica] !== this.#version[host]) this.#measureLeaving(replica, host);
    return this.#gain[replica * this.resources]!;
  }

  #measureLeaving(replica: number, host: number): void {
    const resources = this.resources;
    const over = this.#over;
    const room = this.room;
    const gains = this.#gain;
    const stays = this.#initial[replica] === host;
    let gain = 0;
    for (let r = resources - 1, at = host * resources + r, from = replica * resources + r; r >= 0; r--, at--, from--) {
      const amount = this.demand[from]!;
      const use = over[at]!;
      if (use > 0) gain -= this.#weight[r]! * (use < amount ? use : amount);
      const left = room[at]!;
      if (left < 0 && !(stays && this.#transient[r] === 1)) gain -= this.price[at]! * (-left < amount ? -left : amount);
      gains[from] = gain;
    }
    this.#gainOf[replica] = this.#version[host]!;
  }

  /** Change on a host when the replica comes, at least 0; above `limit` it is not summed to the end. */
  arriving(replica: number, host: number, limit: number): number {
    const resources = this.resources;
    const demand = this.demand;
    const over = this.#over;
    const room = this.room;
    const weight = this.#weight;
    const back = this.#initial[replica] === host;
    let loss = 0;
    for (let r = 0, at = host * resources, from = replica * resources; r < resources; r++, at++, from++) {
      const amount = demand[from]!;
      const before = over[at]!;
      const after = before + amount;
      if (after > 0) loss += weight[r]! * (before > 0 ? amount : after);
      const left = room[at]! - amount;
      if (left < 0 && !(back && this.#transient[r] === 1)) loss += this.price[at]! * (left + amount < 0 ? amount : -left);
      if (loss > limit) return loss;
    }
    return loss;
  }

  /**
   * Change on a host when one replica, whose `leaving` has just been asked, leaves and another comes. It is at least
   * what leaving alone changes; above `limit` it is not summed to the end.
   */
  exchanging(out: number, into: number, host: number, limit: number): number {
    const resources = this.resources;
    const demand = this.demand;
    const over = this.#over;
    const room = this.room;
    const gains = this.#gain;
    const stays = this.#initial[out] === host;
    const back = this.#initial[into] === host;
    let change = 0;
    for (let r = 0, at = host * resources, x = out * resources, y = into * resources; r < resources; r++, at++, x++, y++) {
      if (change + gains[x]! > limit) return Infinity;
      const less = demand[x]!;
      const more = demand[y]!;
      const before = over[at]!;
      const after = before + more - less;
      change += this.#weight[r]! * ((after > 0 ? after : 0) - (before > 0 ? before : 0));
      const had = room[at]!;
      const holds = this.#transient[r] === 1;
      const has = had + (stays && holds ? 0 : less) - (back && holds ? 0 : more);
      if (had < 0 || has < 0) change += this.price[at]! * ((had < 0 ? had : 0) - (has < 0 ? has : 0));
    }
    return change;
  }

  /** Change of the balance costs when `out` goes from `a` to `b` and `back` (nobody: -1) the other way. */
  balancing(out: number, a: number, back: number, b: number): number {
    let change = 0;
    for (const balance of this.#balances) {
      const shift = this.#surplus(balance, out) - (back < 0 ? 0 : this.#surplus(balance, back));
      const one = this.#imbalance(balance, a);
      const two = this.#imbalance(balance, b);
      change += balance.weight * (Math.max(0, one + shift) - Math.max(0, one) + Math.max(0, two - shift) - Math.max(0, two));
    }
    return change;
  }

  #surplus({ first, second, target }: Balance, replica: number): number {
    const base = replica * this.resources;
    return target * this.demand[base + first]! - this.demand[base + second]!;
  }

  #imbalance({ first, second, target }: Balance, host: number): number {
    const one = host * this.resources + first;
    const two = host * this.resources + second;
    return target * (this.#reserve[one]! - this.#over[one]!) - (this.#reserve[two]! - this.#over[two]!);
  }

  get hasBalances(): boolean {
    return this.#balances.length > 0;
  }

  move(replica: number, from: number, to: number): void {
    this.cost -= this.#hostCost(from) + this.#hostCost(to);
    this.#add(replica, from, -1);
    this.#add(replica, to, 1);
    this.cost += this.#hostCost(from) + this.#hostCost(to);
    this.#version[from]! += 1;
    this.#version[to]! += 1;
    this.#gainOf[replica] = -1;
  }

  #add(replica: number, host: number, sign: 1 | -1): void {
    const resources = this.resources;
    const home = this.#initial[replica] === host;
    for (let r = 0; r < resources; r++) {
      const at = host * resources + r;
      const amount = sign * this.demand[replica * resources + r]!;
      this.#over[at]! += amount;
      if (home && this.#transient[r] === 1) continue;
      const had = this.room[at]!;
      const has = had - amount;
      this.room[at] = has;
      if (had < 0 !== has < 0) this.overfull += has < 0 ? 1 : -1;
    }
  }

  #hostCost(host: number): number {
    let cost = 0;
    for (let r = 0; r < this.resources; r++) {
      const over = this.#over[host * this.resources + r]!;
      if (over > 0) cost += this.#weight[r]! * over;
    }
    for (const balance of this.#balances) cost += balance.weight * Math.max(0, this.#imbalance(balance, host));
    return cost;
  }
}

function averageCapacity({ resources, hosts, capacity }: Reassignment): Float64Array {
  const averages = new Float64Array(resources);
  capacity.forEach((value, at) => (averages[at % resources]! += value / hosts));
  return averages;
}

function byExpense(problem: Reassignment): number[] {
  const averages = averageCapacity(problem);
  const expense = (r: number) => averages[r]! * problem.loadWeight[r]!;
  return Array.from({ length: problem.resources }, (_, r) => r).sort((a, b) => expense(b) - expense(a) || a - b);
}
