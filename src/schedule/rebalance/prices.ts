import type { Assignment } from "./assignment.ts";
import { priceLevel, rise, type Schedule } from "./temperature.ts";

const ROUNDS = 300;

/**
 * Raises the price where a host is overfull or a service breaks a rule, and lets it sink where not: multipliers, adapted
 * a few hundred times a search.
 */
export class Prices {
  readonly #state: Assignment;
  readonly #base: Float64Array;
  readonly #schedule: Schedule;
  #ofRule = 1;
  #next = 0;

  constructor(state: Assignment, schedule: Schedule) {
    this.#state = state;
    this.#base = state.loads.basePrices(state.problem);
    this.#schedule = schedule;
  }

  /** What a broken rule costs at first, in changes of cost that are typical. */
  scale(typical: number): void {
    this.#ofRule = typical * this.#schedule.rulePrice;
  }

  adapt(share: number, within: number): void {
    if (share < this.#next) return;
    this.#next = share + 1 / ROUNDS;
    const { loads, rules } = this.#state;
    const level = priceLevel(this.#schedule, within);
    const risen = rise(this.#schedule, within);
    const next = (price: number, base: number, wrong: boolean) =>
      wrong ? Math.min(Math.max(price, base) * risen, base * 1e6) : Math.max(base, price * (1 - this.#schedule.fall));
    for (let at = 0; at < loads.price.length; at++)
      loads.price[at] = next(loads.price[at]!, this.#base[at % loads.resources]! * level, loads.room[at]! < 0);
    for (let service = 0; service < rules.price.length; service++)
      rules.price[service] = next(rules.price[service]!, this.#ofRule * level, rules.breaks(service));
    loads.pricesChanged();
  }
}
