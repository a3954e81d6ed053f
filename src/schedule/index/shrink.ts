import { BY_FREE_SHARE } from "./hosts.ts";
import { Marks } from "./marks.ts";
import type { Outcome } from "./partition.ts";
import type { Service } from "./service.ts";
import { change, type State } from "./state.ts";

/**
 * Takes replicas away where the comparator of placing, reversed, says: each host is judged as it would be without its
 * replica, and the worst loses it. So what was placed last goes first, and growing and shrinking again changes nothing.
 * Replicas on hosts that the service could not be placed on today go before all others.
 */
export class Shrink<Facts> {
  readonly #state: State<Facts>;
  readonly #marks = new Marks();
  #service!: Service<Facts>;

  constructor(state: State<Facts>) {
    this.#state = state;
  }

  shrink(service: Service<Facts>, wanted: number): Int32Array {
    const removed = new Int32Array(Math.min(wanted, service.total));
    this.#service = service;
    for (let count = 0; count < removed.length; count++) {
      this.#marks.begin(this.#state, service);
      const host = this.#worst();
      this.#marks.end(this.#state, service);
      change(this.#state, service, host, -1);
      removed[count] = host;
    }
    return removed;
  }

  /** The worst of each branch, then the worst of these. */
  #worst(): number {
    const worst = new Map<number, number>();
    for (const host of this.#service.hosts) {
      const branch = this.#outcome(host).groups.at(-1) ?? -1;
      const other = worst.get(branch);
      if (other === undefined || this.#compare(host, other, true) > 0) worst.set(branch, host);
    }
    return [...worst.values()].reduce((left, right) => (this.#compare(left, right, false) > 0 ? left : right));
  }

  /**
   * Above 0: `left` is the worse one. Packing fills one host after the other, so within a branch it is their keys from before
   * the service came that tell which of them came later.
   */
  #compare(left: number, right: number, withinBranch: boolean): number {
    const [a, b] = [this.#outcome(left), this.#outcome(right)];
    const misplaced = this.#misplaced(left, a) - this.#misplaced(right, b);
    if (misplaced !== 0) return misplaced;
    const { inGroup, tier, here } = this.#marks;
    for (let level = 0; level < a.groups.length; level++) {
      const difference = inGroup[a.groups[level]!]! - inGroup[b.groups[level]!]!;
      if (difference !== 0) return difference;
    }
    if (a.cost !== b.cost) return a.cost - b.cost;
    if (tier[left] !== tier[right]) return tier[left]! - tier[right]!;
    if (this.#service.byReplicas && here[left] !== here[right]) return here[left]! - here[right]!;
    const before = withinBranch && this.#service.key === BY_FREE_SHARE;
    const difference = this.#keyWithout(left, before ? here[left]! : 1) - this.#keyWithout(right, before ? here[right]! : 1);
    return difference || a.tieCost - b.tieCost || this.#state.table.rank[left]! - this.#state.table.rank[right]!;
  }

  #outcome(host: number): Outcome {
    return this.#state.partition.outcomeOf(this.#service.shape, host);
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
}
