import { Assignment, NOWHERE } from "./assignment.ts";
import { leastFree } from "./best-fit.ts";
import { type Preference, preferred } from "./construct.ts";
import { greedy } from "./greedy.ts";
import { leastUtilised } from "./heuristic.ts";
import type { Instance } from "./instance.ts";
import { compareMeasures, measure, type Measures, type Objective } from "./objective.ts";
import { largestFirst, type Order } from "./order.ts";
import { bestOfSeveral } from "./portfolio.ts";
import { seeded } from "./random.ts";
import type { Elapsed, Limits } from "./solution.ts";

const POPULATION = 24;
const MUTATION = 0.05;

interface Individual {
  readonly host: Int32Array;
  readonly measures: Measures;
}

/**
 * A population of placements; children take each item's host from either parent, what does not fit is repaired, and the
 * best always survive, so that the result is never worse than the greedy placements among the first. The same seed gives
 * the same placement, as long as the generations, not the time, end it.
 */
export function genetic(instance: Instance, objective: Objective, seed: number, limits: Limits): Int32Array {
  const random = seeded(seed);
  const order = largestFirst(instance);
  const preference = objective === "balance" ? leastUtilised : leastFree(instance);
  const grow = (wish: (item: number) => number): Individual =>
    individual(instance, repair(instance, wish, order, preference, limits.elapsed));
  const byWorth = (left: Individual, right: Individual): number => compareMeasures(objective, left.measures, right.measures);
  const anyHost = (): number => Math.floor(random() * instance.hosts.length);

  const seeds = [greedy(instance, "ascending", limits.elapsed), bestOfSeveral(instance, objective, limits.elapsed)].map((host) =>
    individual(instance, host),
  );
  let population = [...seeds, ...several(POPULATION - seeds.length, limits.elapsed, () => grow(anyHost))].toSorted(byWorth);
  for (let generation = 0; generation < limits.iterations && limits.elapsed() < 1; generation++) {
    const children = several(POPULATION, limits.elapsed, () => {
      const [mother, father] = [fittestOfTwo(population, objective, random), fittestOfTwo(population, objective, random)];
      return grow((item) => (random() < MUTATION ? anyHost() : (random() < 0.5 ? mother : father).host[item]!));
    });
    // toSorted is stable: of equals the older stays.
    population = [...population, ...children].toSorted(byWorth).slice(0, POPULATION);
  }
  return population[0]!.host;
}

/** As many as asked for, or as there is time for. */
function several(count: number, elapsed: Elapsed, make: () => Individual): Individual[] {
  const made: Individual[] = [];
  while (made.length < count && elapsed() < 1) made.push(make());
  return made;
}

/** Every item where it is wished, as far as it fits; the rest, largest first, where it fits best while there is time. */
function repair(instance: Instance, wish: (item: number) => number, order: Order, preference: Preference, elapsed: Elapsed): Int32Array {
  const assignment = new Assignment(instance);
  const wishes = instance.items.map((_, item) => wish(item));
  for (const item of order) {
    const host = wishes[item]!;
    if (host !== NOWHERE && assignment.fits(item, host)) assignment.put(item, host);
  }
  for (const [at, item] of order.entries()) {
    if ((at & 31) === 31 && elapsed() >= 1) break;
    if (assignment.host[item] !== NOWHERE) continue;
    const host = preferred(assignment, item, preference);
    if (host !== NOWHERE) assignment.put(item, host);
  }
  return assignment.host;
}

function individual(instance: Instance, host: Int32Array): Individual {
  return { host, measures: measure(instance, host) };
}

function fittestOfTwo(population: readonly Individual[], objective: Objective, random: () => number): Individual {
  const left = population[Math.floor(random() * population.length)]!;
  const right = population[Math.floor(random() * population.length)]!;
  return compareMeasures(objective, right.measures, left.measures) < 0 ? right : left;
}
