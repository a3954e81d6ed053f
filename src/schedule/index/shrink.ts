import { HostHeap } from "./heap.ts";
import { BY_FREE_SHARE } from "./hosts.ts";
import { Marks } from "./marks.ts";
import type { Outcome } from "./outcome.ts";
import type { Service } from "./service.ts";
import { changePorts, type State } from "./state.ts";

/**
 * Takes replicas away where the comparator of placing, reversed, says: each host is judged as it would be without its
 * replica, and the worst loses it. So what was placed last goes first, and growing and shrinking again changes nothing
 * (but for a `maxSkew` between hosts: in which order that let replicas in is not to be seen).
 * Replicas on hosts that the service could not be placed on today go before all others.
 *
 * In each branch of the service's label tree a heap has the worst host on top; the worst of these is the worst of all.
 */
export class Shrink<Facts> {
  readonly #state: State<Facts>;
  readonly #marks = new Marks();
  #service!: Service<Facts>;
  #outcomes: readonly Outcome[] = [];

  constructor(state: State<Facts>) {
    this.#state = state;
  }

  shrink(service: Service<Facts>, wanted: number): Int32Array {
    const removed = new Int32Array(Math.min(wanted, service.total));
    this.#service = service;
    this.#outcomes = this.#state.partition.viewOf(service.shape).outcomes;
    this.#marks.begin(this.#state, service);
    const branches = this.#branches();
    for (let count = 0; count < removed.length; count++) {
      const branch = branches.reduce((left, right) => (this.#worse(right.top(), left.top(), false) ? right : left));
      const host = (removed[count] = branch.top());
      branch.pop();
      this.#release(host);
      if (this.#marks.here[host]! > 0) this.#enter(branch, host);
      else if (branch.size === 0) branches.splice(branches.indexOf(branch), 1);
    }
    this.#end();
    return removed;
  }

  #branches(): HostHeap[] {
    const branches = new Map<number, HostHeap>();
    for (const host of this.#service.hosts) {
      const group = this.#outcome(host).groups.at(-1) ?? -1;
      let branch = branches.get(group);
      if (!branch) branches.set(group, (branch = new HostHeap((left, right) => this.#worse(left, right, true))));
      this.#enter(branch, host);
    }
    return [...branches.values()];
  }

  /**
   * Packing fills one host after the other, so within a branch it is their keys from before the service came that tell which
   * of them came later.
   */
  #enter(branch: HostHeap, host: number): void {
    const { now, here } = this.#marks;
    now[host] = this.#keyWithout(host, this.#service.key === BY_FREE_SHARE ? here[host]! : 1);
    branch.push(host);
  }

  #worse(left: number, right: number, withinBranch: boolean): boolean {
    const [a, b] = [this.#outcome(left), this.#outcome(right)];
    const misplaced = this.#misplaced(left, a) - this.#misplaced(right, b);
    if (misplaced !== 0) return misplaced > 0;
    const { inGroup, tier, here, now } = this.#marks;
    for (let level = 0; level < a.groups.length; level++) {
      const difference = inGroup[a.groups[level]!]! - inGroup[b.groups[level]!]!;
      if (difference !== 0) return difference > 0;
    }
    if (a.cost !== b.cost) return a.cost > b.cost;
    if (tier[left] !== tier[right]) return tier[left]! > tier[right]!;
    if (this.#service.byReplicas && here[left] !== here[right]) return here[left]! > here[right]!;
    const one = withinBranch ? now[left]! : this.#keyWithout(left, 1);
    const other = withinBranch ? now[right]! : this.#keyWithout(right, 1);
    if (one !== other) return one > other;
    return a.tieCost === b.tieCost ? this.#state.table.rank[left]! > this.#state.table.rank[right]! : a.tieCost > b.tieCost;
  }

  #outcome(host: number): Outcome {
    return this.#outcomes[this.#state.table.kind[host]!]!;
  }

  #misplaced(host: number, outcome: Outcome): number {
    return this.#state.table.notReady[host] !== undefined || outcome.refusal !== undefined ? 1 : 0;
  }

  /** The key of a host if so many of its replicas were not there. */
  #keyWithout(host: number, times: number): number {
    const { table } = this.#state;
    const { dimensions, needs, load, key } = this.#service;
    table.charge(host, dimensions, needs, load, -times);
    const value = table.keyOf(host, key);
    table.charge(host, dimensions, needs, load, times);
    return value;
  }

  #release(host: number): void {
    const { table, partition } = this.#state;
    const { dimensions, needs, load } = this.#service;
    table.charge(host, dimensions, needs, load, -1);
    changePorts(this.#state, this.#service, host, -1);
    partition.move(host);
    this.#marks.here[host]!--;
    for (const group of this.#outcome(host).groups) this.#marks.inGroup[group]!--;
  }

  /** What is left is written down with the service, hosts without any are dropped. */
  #end(): void {
    const { hosts, counts } = this.#service;
    const left = hosts.map((host) => this.#marks.here[host]!);
    this.#marks.end(this.#state, this.#service);
    let kept = 0;
    let total = 0;
    for (const [index, count] of left.entries()) {
      if (count === 0) continue;
      hosts[kept] = hosts[index]!;
      counts[kept++] = count;
      total += count;
    }
    hosts.length = kept;
    counts.length = kept;
    this.#service.total = total;
  }
}
