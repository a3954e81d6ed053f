import type { Service } from "./service.ts";
import type { State } from "./state.ts";

/**
 * Which branches may get one more replica of a service with `maxSkew`: none that would then be further above the emptiest.
 * Branches are the outermost ones of `spread`, or the hosts themselves. Only hosts that are ready and allowed count.
 */
export class Skew {
  /** By branch. */
  #replicas = new Int32Array(0);
  /** Replicas → how many branches have so many. */
  #having: number[] = [];
  #least = 0;
  #maxSkew = 0;

  begin<Facts>(state: State<Facts>, service: Service<Facts>): void {
    this.#maxSkew = service.maxSkew;
    if (service.maxSkew === 0) return;
    const { classes, of, partOf } = state.partition.viewOf(service.shape);
    const usable = [...classes.keys()].filter((part) => classes[part]!.ready > 0);
    this.#reset(service.byHost ? state.table.end : state.partition.groupCount);
    this.#having = [
      service.byHost
        ? usable.reduce((sum, part) => sum + classes[part]!.ready, 0)
        : new Set(usable.map((part) => of[part]!.groups[0])).size,
    ];
    for (let index = 0; index < service.hosts.length; index++) {
      const host = service.hosts[index]!;
      const part = partOf[state.table.kind[host]!]!;
      if (part < 0 || state.table.notReady[host] !== undefined) continue;
      this.grow(service.byHost ? host : of[part]!.groups[0]!, service.counts[index]!);
    }
  }

  #reset(branches: number): void {
    if (branches > this.#replicas.length) this.#replicas = new Int32Array(branches * 2);
    else this.#replicas.fill(0, 0, branches);
    this.#least = 0;
  }

  allows(branch: number): boolean {
    return this.#maxSkew === 0 || this.#replicas[branch]! < this.#least + this.#maxSkew;
  }

  /** True when that lifted the emptiest, so that others may get one again. */
  grow(branch: number, by: number): boolean {
    const before = this.#replicas[branch]!;
    const now = before + by;
    this.#replicas[branch] = now;
    this.#having[before]!--;
    this.#having[now] = (this.#having[now] ?? 0) + 1;
    const least = this.#least;
    while ((this.#having[this.#least] ?? 0) === 0) this.#least++;
    return this.#least > least;
  }
}
