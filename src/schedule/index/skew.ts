import type { Marks } from "./marks.ts";
import type { View } from "./partition.ts";

/** Which outermost groups may get one more replica: none that would then be more than `maxSkew` above the emptiest. */
export class Skew {
  /** Outermost groups with a host that is ready and allowed. */
  #groups: readonly number[] = [];
  #least = 0;
  #maxSkew = 0;

  begin(view: View, maxSkew: number, { inGroup }: Marks): void {
    this.#maxSkew = maxSkew;
    if (maxSkew === 0) return;
    this.#groups = [...new Set(view.classes.flatMap(({ ready }, part) => (ready > 0 ? [view.of[part]!.groups[0]!] : [])))];
    this.#findLeast(inGroup);
  }

  allows(group: number, inGroup: Int32Array): boolean {
    return inGroup[group]! + 1 - this.#least <= this.#maxSkew;
  }

  /** A group has one more; true when that lifted the emptiest, so that others may get one again. */
  grew(group: number, inGroup: Int32Array): boolean {
    const before = this.#least;
    if (inGroup[group]! - 1 === before) this.#findLeast(inGroup);
    return this.#least !== before;
  }

  #findLeast(inGroup: Int32Array): void {
    let least = Infinity;
    for (const group of this.#groups) if (inGroup[group]! < least) least = inGroup[group]!;
    this.#least = least;
  }
}
