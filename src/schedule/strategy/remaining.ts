import type { Assignment } from "./assignment.ts";
import type { Instance } from "./instance.ts";
import type { Objective } from "./objective.ts";
import type { Symmetry } from "./symmetry.ts";

/** What is still to be placed at each depth of a search, and reasons to give up early. */
export class Remaining {
  readonly #instance: Instance;
  /** By position and dimension: the demands from there on, largest first, as running sums. */
  readonly #largest: readonly (readonly Float64Array[])[];
  /** By position and dimension: the smallest demand from there on. */
  readonly #smallest: readonly Float64Array[];
  /** By position: classes from there on, each with an item that stands for it and how many there are. */
  readonly #classes: readonly (readonly { readonly item: number; readonly count: number }[])[];
  /** By dimension: hosts, the largest first. */
  readonly #byCapacity: readonly (readonly number[])[];

  constructor(instance: Instance, { order, itemClass }: Symmetry) {
    const dimensions = instance.dimensions.length;
    const positions = Array.from({ length: order.length + 1 }, (_, at) => at);
    const demands = (at: number, d: number): number[] => order.slice(at).map((item) => instance.demand[item * dimensions + d]!);
    this.#instance = instance;
    this.#largest = positions.map((at) => instance.dimensions.map((_, d) => runningSums(demands(at, d).sort((a, b) => b - a))));
    this.#smallest = positions.map((at) => Float64Array.from(instance.dimensions, (_, d) => Math.min(Infinity, ...demands(at, d))));
    this.#classes = positions.map((at) => classesFrom(at, order, itemClass));
    this.#byCapacity = instance.dimensions.map((_, d) =>
      instance.hosts.map((_host, host) => host).sort((a, b) => room(instance, b, d) - room(instance, a, d) || a - b),
    );
  }

  /** No placement below the value exists from here; false = one may. */
  isHopeless(assignment: Assignment, at: number, skips: number, objective: Objective, below: number): boolean {
    const closable = objective === "hosts" ? below - 1 : Infinity;
    for (let d = 0; d < this.#byCapacity.length; d++)
      if (this.#lacksRoom(assignment, at, d, skips, objective, below, closable)) return true;
    return this.#lacksPlaces(assignment, at, skips, objective, below);
  }

  /** One dimension: hosts in use filled to the brim, and as many others as the value permits, the largest first. */
  #lacksRoom(
    assignment: Assignment,
    at: number,
    d: number,
    skips: number,
    objective: Objective,
    below: number,
    mostHosts: number,
  ): boolean {
    const sums = this.#largest[at]![d]!;
    const count = sums.length - 1;
    let missing = sums[count]! - sums[Math.min(skips, count)]!;
    let open = 0;
    for (let host = 0; host < assignment.placed.length; host++) {
      if (!assignment.isOpen(host)) continue;
      open += 1;
      missing -= this.#usable(assignment, host, at, d, objective, below);
    }
    for (const host of this.#byCapacity[d]!) {
      if (missing <= 0 || open >= mostHosts) break;
      if (assignment.isOpen(host)) continue;
      open += 1;
      missing -= this.#usable(assignment, host, at, d, objective, below);
    }
    // Limits of balance are products of shares, which rounding may make a little too small.
    return missing > 1e-9 * sums[count]!;
  }

  /** Free amount that counts: none where not even the smallest item fits any more. */
  #usable(assignment: Assignment, host: number, at: number, d: number, objective: Objective, below: number): number {
    const smallest = this.#smallest[at]!;
    for (let each = 0; each < smallest.length; each++) if (assignment.free(host, each) < smallest[each]!) return 0;
    if (objective !== "balance" || below === Infinity || d >= this.#instance.weighed) return assignment.free(host, d);
    const index = host * smallest.length + d;
    const capacity = this.#instance.capacity[index]!;
    return Math.max(0, Math.min(1, below) * capacity - assignment.load[index]!);
  }

  /** Copies of each class that the hosts could take if nothing else came; and the least that they would cost. */
  #lacksPlaces(assignment: Assignment, at: number, skips: number, objective: Objective, below: number): boolean {
    let short = 0;
    let cost = 0;
    for (const { item, count } of this.#classes[at]!) {
      let places = 0;
      let cheapest = Infinity;
      for (let host = 0; host < assignment.placed.length && (places < count || objective === "cost"); host++) {
        const copies = this.#copies(assignment, item, host);
        if (copies > 0) cheapest = Math.min(cheapest, this.#instance.cost[host]!);
        places += copies;
      }
      short += Math.max(0, count - places);
      if (short > skips) return true;
      if (cheapest !== Infinity) cost += cheapest * count;
    }
    return objective === "cost" && skips === 0 && this.#costSoFar(assignment) + cost >= below;
  }

  #copies(assignment: Assignment, item: number, host: number): number {
    if (!assignment.fits(item, host)) return 0;
    const { dimensions, demand, service, maxPerHost, hosts } = this.#instance;
    const most = maxPerHost[service[item]!]!;
    let copies = most === 0 ? Infinity : most - assignment.count[service[item]! * hosts.length + host]!;
    for (let d = 0; d < dimensions.length; d++) {
      const amount = demand[item * dimensions.length + d]!;
      // Rather one too many: the division of fractions may end just below a whole number.
      if (amount > 0) copies = Math.min(copies, Math.floor(assignment.free(host, d) / amount + 1e-9));
    }
    return copies;
  }

  #costSoFar(assignment: Assignment): number {
    return assignment.placed.reduce((sum, count, host) => sum + count * this.#instance.cost[host]!, 0);
  }
}

function room(instance: Instance, host: number, d: number): number {
  const at = host * instance.dimensions.length + d;
  const free = instance.capacity[at]! - instance.used[at]!;
  // Unknown sizes compare equal, not as NaN.
  return Math.min(free, Number.MAX_VALUE);
}

function runningSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, at) => (sums[at + 1] = sums[at]! + value));
  return sums;
}

function classesFrom(at: number, order: readonly number[], itemClass: Int32Array): { item: number; count: number }[] {
  const classes: { item: number; count: number }[] = [];
  for (let position = at; position < order.length; position++) {
    if (position > at && itemClass[position] === itemClass[position - 1]) classes.at(-1)!.count += 1;
    else classes.push({ item: order[position]!, count: 1 });
  }
  return classes;
}
