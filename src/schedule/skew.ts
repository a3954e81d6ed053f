import type { DesiredService } from "../model/desired.ts";
import type { Load } from "./host.ts";
import type { Scene } from "./scene.ts";
import { isUsable, skewingBranch, tallyOf } from "./tally.ts";

/** What `max_skew` allows while replicas of one service come, without counting all of them each time. */
export class Skew {
  readonly #service: DesiredService;
  readonly #scene: Scene;
  readonly #replicas: Map<string, number>;
  /** Replicas → how many branches have so many. */
  readonly #having = new Map<number, number>();
  #least: number;
  #most: number;

  constructor(service: DesiredService, scene: Scene) {
    const { skewing, least } = tallyOf(service, scene);
    this.#service = service;
    this.#scene = scene;
    this.#replicas = new Map(skewing);
    for (const count of skewing.values()) this.#having.set(count, (this.#having.get(count) ?? 0) + 1);
    this.#least = least;
    this.#most = service.placement.maxSkew ?? Infinity;
  }

  /** Replicas in the branch. */
  in(load: Load): number {
    return this.#replicas.get(skewingBranch(this.#service, load)) ?? 0;
  }

  /** As the filter does. */
  allows(load: Load): boolean {
    return this.in(load) + 1 - this.#least <= this.#most;
  }

  /** Where nothing else is left: as far ahead as it has to be. */
  bear(load: Load): void {
    this.#most = this.in(load) + 1 - this.#least;
  }

  /** @returns whether that lifted the emptiest, so that others may get one again. */
  grow(load: Load): boolean {
    if (this.#most === Infinity || !isUsable(this.#service, load, this.#scene)) return false;
    const before = this.in(load);
    this.#replicas.set(skewingBranch(this.#service, load), before + 1);
    this.#having.set(before, this.#having.get(before)! - 1);
    this.#having.set(before + 1, (this.#having.get(before + 1) ?? 0) + 1);
    if (before !== this.#least || this.#having.get(before)! > 0) return false;
    this.#least += 1;
    return true;
  }
}
