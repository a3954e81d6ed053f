import { Assignment, NOWHERE } from "./assignment.ts";
import type { Instance } from "./instance.ts";
import { type Objective, utilisation } from "./objective.ts";
import { Remaining } from "./remaining.ts";
import type { Limits } from "./solution.ts";
import { type Symmetry, symmetryOf } from "./symmetry.ts";

export interface SearchRequest {
  readonly objective: Objective;
  /** Something better than this is looked for; Infinity = anything. */
  readonly below: number;
  /** The search ends at the first placement that is not above this. */
  readonly enough: number;
  /** At most so many items may be left out. */
  readonly skips: number;
  readonly limits: Limits;
}

export interface SearchResult {
  /** The best that is better than `below`; undefined = there is none, or none was found in time. */
  readonly host: Int32Array | undefined;
  /** The whole tree was searched, or `enough` was reached. */
  readonly proven: boolean;
  readonly nodes: number;
}

/** Depth first over items, hardest first, and their hosts; equal items and equal hosts are tried in one order only. */
export function branchAndBound(instance: Instance, request: SearchRequest): SearchResult {
  const search = new Search(instance, request);
  search.descend(0, 0);
  return { host: search.best, proven: !search.outOfBudget, nodes: search.nodes };
}

class Search {
  readonly #instance: Instance;
  readonly #request: SearchRequest;
  readonly #symmetry: Symmetry;
  readonly #remaining: Remaining;
  readonly #assignment: Assignment;
  #below: number;
  #skips: number;
  #done = false;
  best: Int32Array | undefined;
  outOfBudget = false;
  nodes = 0;

  constructor(instance: Instance, request: SearchRequest) {
    this.#instance = instance;
    this.#request = request;
    this.#symmetry = symmetryOf(instance);
    this.#remaining = new Remaining(instance, this.#symmetry);
    this.#assignment = new Assignment(instance);
    this.#below = request.below;
    this.#skips = request.skips;
  }

  /** Places the items from position `at`; hosts before `from` are taken up by the order of equal items. */
  descend(at: number, from: number): void {
    if (!this.#mayGoOn()) return;
    if (at === this.#symmetry.order.length) return this.#record();
    if (this.#remaining.isHopeless(this.#assignment, at, this.#skips, this.#request.objective, this.#below)) return;
    const item = this.#symmetry.order[at]!;
    const again = at + 1 < this.#symmetry.order.length && this.#symmetry.itemClass[at + 1] === this.#symmetry.itemClass[at];
    for (const host of this.#candidates(item, from)) {
      if (this.#done) return;
      this.#assignment.put(item, host);
      if (this.#value() < this.#below) this.descend(at + 1, again ? host : 0);
      this.#assignment.take(item);
    }
    if (this.#skips === 0 || this.#done) return;
    this.#skips -= 1;
    // After an item that was left out, its equals are left out, too: nothing but names would differ.
    this.descend(at + 1, again ? this.#instance.hosts.length : 0);
    this.#skips += 1;
  }

  #mayGoOn(): boolean {
    if (this.#done) return false;
    this.nodes += 1;
    const { iterations, elapsed } = this.#request.limits;
    if (this.nodes > iterations || ((this.nodes & 127) === 1 && elapsed() >= 1)) this.outOfBudget = this.#done = true;
    return !this.#done;
  }

  #record(): void {
    const value = this.#value();
    if (value >= this.#below) return;
    this.#below = value;
    this.best = Int32Array.from(this.#assignment.host);
    if (value <= this.#request.enough) this.#done = true;
  }

  /** Of what is placed so far; it only grows. */
  #value(): number {
    const { hosts, cost } = this.#instance;
    const { objective } = this.#request;
    let value = 0;
    for (let host = 0; host < hosts.length; host++) {
      if (objective === "hosts") value += this.#assignment.isOpen(host) ? 1 : 0;
      else if (objective === "cost") value += cost[host]! * this.#assignment.placed[host]!;
      else value = Math.max(value, utilisation(this.#assignment, host));
    }
    return value;
  }

  /** The most promising first: few hosts by filling those in use, balance by the emptiest, cost by the cheapest. */
  #candidates(item: number, from: number): readonly number[] {
    const { placed } = this.#assignment;
    const { twin } = this.#symmetry;
    const fitting: { readonly host: number; readonly key: number }[] = [];
    for (let host = from; host < placed.length; host++) {
      const before = twin[host]!;
      if (placed[host] === 0 && before !== NOWHERE && placed[before] === 0) continue;
      if (this.#assignment.fits(item, host)) fitting.push({ host, key: this.#promise(host) });
    }
    return fitting.sort((left, right) => left.key - right.key || left.host - right.host).map(({ host }) => host);
  }

  #promise(host: number): number {
    const used = utilisation(this.#assignment, host);
    if (this.#request.objective === "balance") return used;
    if (this.#request.objective === "cost") return this.#instance.cost[host]!;
    return this.#assignment.isOpen(host) ? -1 - used : 0;
  }
}
