import { Assignment } from "./assignment.ts";
import { Prices } from "./prices.ts";
import type { Reassignment } from "./problem.ts";
import { randomFrom } from "./random.ts";
import { type Reach, reachOf } from "./reach.ts";
import { momentOf, type Schedule, STANDARD } from "./temperature.ts";

export interface SearchLimits {
  readonly seed: number;
  /** Share that is used up, 0 to 1: of the caller's clock, or of a number of iterations (`iterations => iterations / most`). */
  readonly elapsed: (iterations: number) => number;
}

export interface Found {
  /** Host of each replica. */
  readonly host: Int32Array;
  readonly cost: number;
  readonly iterations: number;
}

const HOTTER = 5;
const BETWEEN_LOOKS = 1024;

/**
 * Simulated annealing with moves and exchanges; rules among replicas are hard, capacities have prices (see Loads). What
 * it returns obeys all, and is never worse than the initial assignment.
 */
export function search(problem: Reassignment, limits: SearchLimits, schedule: Schedule = STANDARD): Found {
  const walk = new Walk(problem, limits.seed, schedule);
  let iterations = 0;
  if (walk.stuck) return walk.found(iterations);
  for (let share = limits.elapsed(0); share < 1; share = limits.elapsed(iterations)) {
    walk.tune(share);
    for (let k = 0; k < BETWEEN_LOOKS; k++) walk.step();
    iterations += BETWEEN_LOOKS;
  }
  return walk.found(iterations);
}

class Walk {
  readonly #state: Assignment;
  readonly #reach: Reach;
  readonly #random: () => number;
  readonly #prices: Prices;
  readonly #schedule: Schedule;
  readonly #scale: number;
  readonly #best: Int32Array;
  readonly #mostMoves: number;
  #bestCost: number;
  #improved = false;
  #temperature = 0;
  #cycle = -1;

  constructor(problem: Reassignment, seed: number, schedule: Schedule) {
    this.#state = new Assignment(problem);
    this.#reach = reachOf(problem);
    this.#random = randomFrom(seed);
    this.#schedule = schedule;
    this.#prices = new Prices(this.#state, schedule);
    this.#best = Int32Array.from(problem.initial);
    this.#bestCost = this.#state.cost;
    this.#mostMoves = problem.mostMoves ?? Infinity;
    this.#scale = this.#typicalChange();
    this.#prices.scale(this.#scale);
  }

  get stuck(): boolean {
    return this.#reach.movable.length === 0;
  }

  found(iterations: number): Found {
    return { host: this.#best, cost: this.#bestCost, iterations };
  }

  tune(share: number): void {
    const { cycle, within, temperature } = momentOf(this.#schedule, share);
    if (cycle !== this.#cycle) {
      this.#cycle = cycle;
      if (cycle > 0 && this.#improved) this.#return();
    }
    // Where nothing allowed was found the last cycle has to find it, not to polish: it starts hotter.
    const heat = cycle > 0 && !this.#improved ? HOTTER : 1;
    this.#temperature = this.#scale * temperature * heat;
    this.#prices.adapt(share, within);
  }

  /** Back to the best assignment, from where the next cycle starts. */
  #return(): void {
    for (let replica = 0; replica < this.#best.length; replica++) {
      const to = this.#best[replica]!;
      if (this.#state.host[replica] !== to) this.#state.move(replica, to);
    }
  }

  step(): void {
    const state = this.#state;
    const random = this.#random;
    const { movable, hosts } = this.#reach;
    const replica = movable[(random() * movable.length) | 0]!;
    const reach = hosts[replica]!;
    const to = reach[(random() * reach.length) | 0]!;
    if (state.host[replica] === to) return;
    const limit = -this.#temperature * Math.log(random() + 1e-12);
    if (random() >= this.#schedule.exchanges) this.#tryMove(replica, to, limit);
    else this.#tryExchange(replica, to, limit);
  }

  #tryMove(replica: number, to: number, limit: number): void {
    const { host, loads, rules, problem } = this.#state;
    const from = host[replica]!;
    const service = problem.service[replica]!;
    if (rules.meets(service, to)) return;
    let left = limit - this.#state.moving(replica, from, to) - loads.leaving(replica, from);
    if (loads.hasBalances) left -= loads.balancing(replica, from, -1, to);
    // Only where a rule is broken may a step be cheaper for what the rules say to it.
    const early = rules.broken > 0;
    if (early) left -= rules.strain(service, from, to);
    if (left < 0) return;
    left -= loads.arriving(replica, to, left);
    if (left < 0) return;
    if (!early) left -= rules.strain(service, from, to);
    if (left < 0) return;
    const departs = this.#state.departs(replica, to);
    if (departs > 0 && !this.#mayDepart(service, 1, left)) return;
    this.#state.move(replica, to);
    this.#remember();
  }

  #tryExchange(one: number, to: number, limit: number): void {
    const state = this.#state;
    const members = state.on(to);
    if (members.length === 0) return;
    const two = members[(this.#random() * members.length) | 0]!;
    const { host, loads, problem, rules } = state;
    const from = host[one]!;
    if (this.#reach.can[two * problem.hosts + from] === 0) return;
    const first = problem.service[one]!;
    const second = problem.service[two]!;
    if (first === second || rules.meets(first, to) || rules.meets(second, from)) return;
    let left = limit - state.moving(one, from, to) - state.moving(two, to, from);
    if (loads.hasBalances) left -= loads.balancing(one, from, two, to);
    const early = rules.broken > 0;
    if (early) left -= rules.strain(first, from, to) + rules.strain(second, to, from);
    // What a host gains when a replica leaves and another comes is at most what it gains when nobody comes.
    const most = loads.leaving(two, to);
    if (loads.leaving(one, from) + most > left) return;
    left -= loads.exchanging(one, two, from, left - most);
    if (left < most) return;
    left -= loads.exchanging(two, one, to, left);
    if (left < 0) return;
    if (!early) left -= rules.strain(first, from, to) + rules.strain(second, to, from);
    if (left < 0) return;
    const departs = state.departs(one, to) + state.departs(two, from);
    if (departs > 0 && !this.#mayDepart(state.departs(one, to) > 0 ? first : second, departs, left)) return;
    state.move(one, to);
    state.move(two, from);
    this.#remember();
  }

  /** The budget of moves, and the cost of having moved more of one service; a fall of that cost is a windfall. */
  #mayDepart(service: number, departs: number, left: number): boolean {
    const { moved, problem } = this.#state;
    if (moved.total + departs > this.#mostMoves) return false;
    return problem.serviceMoveWeight === 0 || !moved.raises(service) || left >= problem.serviceMoveWeight;
  }

  #remember(): void {
    const state = this.#state;
    if (!state.feasible) return;
    const cost = state.cost;
    if (cost >= this.#bestCost) return;
    this.#bestCost = cost;
    this.#improved = true;
    this.#best.set(state.host);
  }

  /** Mean change of cost of the moves that are possible at the start: the scale of the temperature. */
  #typicalChange(): number {
    const { host, loads, rules, problem } = this.#state;
    const { movable, hosts } = this.#reach;
    let sum = 0;
    let count = 0;
    for (let k = 0; k < 5000 && movable.length > 0; k++) {
      const replica = movable[(this.#random() * movable.length) | 0]!;
      const to = hosts[replica]![(this.#random() * hosts[replica]!.length) | 0]!;
      const from = host[replica]!;
      if (from === to || !rules.allows(problem.service[replica]!, from, to)) continue;
      const change = loads.leaving(replica, from) + loads.arriving(replica, to, Infinity) + loads.balancing(replica, from, -1, to);
      sum += Math.abs(change + this.#state.moving(replica, from, to));
      count += 1;
    }
    return count === 0 || sum === 0 ? 1 : sum / count;
  }
}
