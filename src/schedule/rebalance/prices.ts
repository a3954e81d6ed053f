import type { Loads } from "./loads.ts";
import type { Reassignment } from "./problem.ts";
import type { Schedule } from "./temperature.ts";

const ROUNDS = 300;

/** Raises the price where a host is overfull and lets it sink where it is not: multipliers, a few hundred times a search. */
export class Prices {
  readonly #loads: Loads;
  readonly #base: Float64Array;
  readonly #schedule: Schedule;
  #next = 0;

  constructor(loads: Loads, problem: Reassignment, schedule: Schedule) {
    this.#loads = loads;
    this.#base = loads.basePrices(problem);
    this.#schedule = schedule;
  }

  adapt(share: number, within: number): void {
    if (share < this.#next) return;
    this.#next = share + 1 / ROUNDS;
    const { price, room, resources } = this.#loads;
    const level = this.#schedule.basePrice(within);
    const rise = this.#schedule.rise(within);
    for (let at = 0; at < price.length; at++) {
      const base = this.#base[at % resources]! * level;
      price[at] =
        room[at]! < 0 ? Math.min(Math.max(price[at]!, base) * rise, base * 1e6) : Math.max(base, price[at]! * this.#schedule.fall);
    }
    this.#loads.pricesChanged();
  }
}
