import { Assignment, NOWHERE } from "./assignment.ts";
import type { Instance } from "./instance.ts";
import { compareMeasures, measure, type Measures, type Objective, share } from "./objective.ts";
import type { Limits } from "./solution.ts";

interface Judged {
  readonly host: Int32Array;
  readonly measures: Measures;
}

/** What a host adds to what the search minimises; moves and swaps change two hosts only, so they are cheap to judge. */
type Energy = (assignment: Assignment, host: number) => number;

/**
 * Moves one item, or swaps two, as long as that improves; what is nowhere gets room made for it first. Never worse than
 * `start`. Deterministic as long as the iterations, not the time, end it.
 */
export function improve(instance: Instance, start: Int32Array, objective: Objective, limits: Limits): Int32Array {
  const assignment = new Assignment(instance, start);
  const energy = energyOf(instance, objective);
  const budget = new Budget(limits);
  let best: Judged = { host: Int32Array.from(start), measures: measure(instance, start) };
  for (let improved = true; improved && !budget.spent;) {
    improved = makeRoom(assignment, budget);
    improved = moveOne(assignment, energy, budget) || improved;
    improved = swapTwo(assignment, energy, budget) || improved;
    best = betterOf(instance, objective, assignment.host, best);
  }
  return best.host;
}

class Budget {
  readonly #limits: Limits;
  #used = 0;
  spent = false;
  late = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  step(): void {
    this.#used += 1;
    if (this.#used >= this.#limits.iterations) this.spent = true;
    if ((this.#used & 255) === 0) this.look();
  }

  /** For what takes time and is no step. */
  look(): void {
    if (this.#limits.elapsed() >= 1) this.spent = this.late = true;
  }
}

/** Hosts: few in use, and the rest as uneven as can be, since an almost empty host is soon empty. Balance: high powers, since the fullest counts. */
function energyOf(instance: Instance, objective: Objective): Energy {
  const { weighed } = instance;
  const sum = (assignment: Assignment, host: number, power: number): number => {
    let total = 0;
    for (let d = 0; d < weighed; d++) total += share(assignment, host, d) ** power;
    return total;
  };
  if (objective === "balance") return (assignment, host) => sum(assignment, host, 8);
  const open = 1 + weighed * instance.hosts.length;
  if (objective === "hosts") return (assignment, host) => (assignment.isOpen(host) ? open - sum(assignment, host, 2) : 0);
  return (assignment, host) => assignment.placed[host]! * instance.cost[host]!;
}

function betterOf(instance: Instance, objective: Objective, host: Int32Array, best: Judged): Judged {
  const measures = measure(instance, host);
  return compareMeasures(objective, measures, best.measures) < 0 ? { host: Int32Array.from(host), measures } : best;
}

/** For each item that is nowhere: a host where it fits, or one where it fits after another item has gone elsewhere. */
function makeRoom(assignment: Assignment, budget: Budget): boolean {
  let made = false;
  for (let item = 0; item < assignment.host.length && assignment.unplaced > 0; item++) {
    if ((item & 31) === 31) budget.look();
    if (budget.late) break;
    if (assignment.host[item] === NOWHERE && (settle(assignment, item, NOWHERE) || displace(assignment, item, budget))) made = true;
  }
  return made;
}

function settle(assignment: Assignment, item: number, except: number): boolean {
  for (let host = 0; host < assignment.placed.length; host++) {
    if (host === except || !assignment.fits(item, host)) continue;
    assignment.put(item, host);
    return true;
  }
  return false;
}

function displace(assignment: Assignment, item: number, budget: Budget): boolean {
  for (let other = 0; other < assignment.host.length && !budget.spent; other++) {
    budget.step();
    const host = assignment.host[other]!;
    if (host === NOWHERE) continue;
    assignment.take(other);
    if (assignment.fits(item, host)) {
      assignment.put(item, host);
      if (settle(assignment, other, host)) return true;
      assignment.take(item);
    }
    assignment.put(other, host);
  }
  return false;
}

function moveOne(assignment: Assignment, energy: Energy, budget: Budget): boolean {
  let moved = false;
  for (let item = 0; item < assignment.host.length && !budget.spent; item++) {
    if (assignment.host[item] === NOWHERE) continue;
    for (let to = 0; to < assignment.placed.length && !budget.spent; to++) {
      const from = assignment.host[item]!;
      if (from === to) continue;
      budget.step();
      if (!assignment.fits(item, to)) continue;
      const before = energy(assignment, from) + energy(assignment, to);
      assignment.take(item);
      assignment.put(item, to);
      if (isLess(energy(assignment, from) + energy(assignment, to), before)) moved = true;
      else {
        assignment.take(item);
        assignment.put(item, from);
      }
    }
  }
  return moved;
}

function swapTwo(assignment: Assignment, energy: Energy, budget: Budget): boolean {
  let swapped = false;
  for (let left = 0; left < assignment.host.length && !budget.spent; left++) {
    budget.look();
    if (assignment.host[left] === NOWHERE) continue;
    for (let right = left + 1; right < assignment.host.length && !budget.spent; right++) {
      const [a, b] = [assignment.host[left]!, assignment.host[right]!];
      if (a === NOWHERE || b === NOWHERE || a === b) continue;
      budget.step();
      const before = energy(assignment, a) + energy(assignment, b);
      if (exchange(assignment, left, right) && isLess(energy(assignment, a) + energy(assignment, b), before)) swapped = true;
      else restore(assignment, left, a, right, b);
    }
  }
  return swapped;
}

/** Leaves one or both of them nowhere when they do not fit. */
function exchange(assignment: Assignment, left: number, right: number): boolean {
  const [a, b] = [assignment.host[left]!, assignment.host[right]!];
  assignment.take(left);
  assignment.take(right);
  if (!assignment.fits(left, b)) return false;
  assignment.put(left, b);
  if (!assignment.fits(right, a)) return false;
  assignment.put(right, a);
  return true;
}

function restore(assignment: Assignment, left: number, a: number, right: number, b: number): void {
  for (const item of [left, right]) if (assignment.host[item] !== NOWHERE) assignment.take(item);
  assignment.put(left, a);
  assignment.put(right, b);
}

/** By more than what rounding makes of sums in another order, so that the search ends. */
function isLess(after: number, before: number): boolean {
  return after < before - 1e-9 * Math.max(1, Math.abs(before));
}
