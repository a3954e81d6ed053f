import { Assignment } from "./assignment.ts";
import { conflictClique } from "./conflict.ts";
import type { Instance } from "./instance.ts";
import { utilisation, type Objective } from "./objective.ts";
import { type Elapsed, untimed } from "./solution.ts";

/**
 * No placement of all items can be better than this. Says nothing of placements that leave something out. A gap to it is
 * therefore the most that a strategy may be away from the optimum, not how far it is. Where time runs out it is lower than
 * it might be, and a bound all the same.
 */
export function lowerBound(instance: Instance, objective: Objective, elapsed: Elapsed = untimed): number {
  if (objective === "hosts") return hostsBound(instance, elapsed);
  return objective === "balance" ? balanceBound(instance, elapsed) : costBound(instance, elapsed);
}

function hostsBound(instance: Instance, elapsed: Elapsed): number {
  const occupied = instance.occupied.reduce((sum, open) => sum + open, 0);
  const replicas = new Int32Array(instance.services.length);
  for (const service of instance.service) replicas[service]! += 1;
  return highest([
    occupied,
    ...instance.dimensions.map((_, d) => fillBound(instance, d, occupied)),
    ...instance.services.map((_, service) => replicasBound(instance, service, replicas[service]!, occupied)),
    ...instance.dimensions.map((_, d) => thresholdBound(instance, d, elapsed)),
    conflictClique(instance, elapsed),
  ]);
}

/** Unlike Math.max it takes as many as a large fleet has. */
function highest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** What is in use is filled to the brim, then the largest hosts. */
function fillBound(instance: Instance, dimension: number, occupied: number): number {
  let missing = demandsIn(instance, dimension).reduce((sum, demand) => sum + demand, 0);
  const closed: number[] = [];
  for (const [host, free] of freeIn(instance, dimension).entries()) {
    if (instance.occupied[host] === 1) missing -= Math.max(0, free);
    else closed.push(free);
  }
  let opened = 0;
  for (const free of closed.sort((left, right) => right - left)) {
    if (missing <= 0) break;
    missing -= free;
    opened += 1;
  }
  return occupied + opened;
}

/**
 * Martello and Toth's L2, one dimension at a time: for a threshold, items larger than what it leaves of the largest host
 * fill a host each, items below it count for nothing, and the rest counts as it is.
 */
function thresholdBound(instance: Instance, dimension: number, elapsed: Elapsed): number {
  const size = highest(freeIn(instance, dimension));
  if (!Number.isFinite(size) || size === 0) return 0;
  const demands = demandsIn(instance, dimension);
  const thresholds = new Set([size / 2, ...demands.filter((demand) => demand > 0 && demand <= size / 2)]);
  let most = 0;
  for (const threshold of thresholds) {
    if (elapsed() >= 1) break;
    const weights = demands.map((demand) => (demand > size - threshold ? size : demand < threshold ? 0 : demand));
    most = Math.max(most, Math.ceil(weights.reduce((sum, weight) => sum + weight, 0) / size - 1e-9));
  }
  return most;
}

function replicasBound(instance: Instance, service: number, replicas: number, occupied: number): number {
  const most = instance.maxPerHost[service]!;
  if (most === 0 || replicas === 0) return 0;
  let missing = replicas;
  instance.hosts.forEach((_, host) => {
    if (instance.occupied[host] === 1) missing -= Math.max(0, most - instance.present[service * instance.hosts.length + host]!);
  });
  return occupied + Math.ceil(Math.max(0, missing) / most);
}

function balanceBound(instance: Instance, elapsed: Elapsed): number {
  const empty = new Assignment(instance);
  const before = instance.hosts.map((_, host) => utilisation(empty, host));
  const weighed = instance.dimensions.slice(0, instance.weighed);
  const perDimension = weighed.flatMap((_, d) => [meanShare(instance, d), pigeonholeShare(instance, d, elapsed)]);
  let most = highest([...before, ...perDimension]);
  for (const [item] of instance.items.entries()) {
    if (elapsed() >= 1) break;
    most = Math.max(most, bestAlone(empty, item, before));
  }
  return most;
}

/** The least that one item can make of the host it goes to. */
function bestAlone(empty: Assignment, item: number, before: readonly number[]): number {
  let best = Infinity;
  for (let host = 0; host < before.length; host++) {
    if (!empty.fits(item, host)) continue;
    empty.put(item, host);
    best = Math.min(best, utilisation(empty, host));
    empty.take(item);
  }
  return best === Infinity ? 0 : best;
}

function meanShare(instance: Instance, dimension: number): number {
  const dimensions = instance.dimensions.length;
  const total = (amounts: Float64Array): number =>
    instance.hosts.reduce((sum, _, host) => sum + amounts[host * dimensions + dimension]!, 0);
  const amount = total(instance.used) + demandsIn(instance, dimension).reduce((sum, demand) => sum + demand, 0);
  const capacity = total(instance.capacity);
  // What no host has is placed nowhere, which no bound on placements of everything speaks of.
  return capacity > 0 ? amount / capacity : 0;
}

/** Of k·hosts + 1 items, k + 1 share a host. */
function pigeonholeShare(instance: Instance, dimension: number, elapsed: Elapsed): number {
  const largest = highest(instance.hosts.map((_, host) => instance.capacity[host * instance.dimensions.length + dimension]!));
  if (!Number.isFinite(largest) || largest === 0) return 0;
  const demands = demandsIn(instance, dimension).sort((left, right) => right - left);
  let best = 0;
  for (let k = 1; k * instance.hosts.length < demands.length && elapsed() < 1; k++) {
    const last = k * instance.hosts.length;
    const smallest = demands.slice(last - k, last + 1).reduce((sum, demand) => sum + demand, 0);
    best = Math.max(best, smallest / largest);
  }
  return best;
}

function costBound(instance: Instance, elapsed: Elapsed): number {
  const empty = new Assignment(instance);
  let sum = 0;
  for (const [item] of instance.items.entries()) {
    if (elapsed() >= 1) break;
    const costs = instance.hosts.map((_host, host) => (empty.fits(item, host) ? instance.cost[host]! : Infinity));
    const least = Math.min(...costs);
    sum += Number.isFinite(least) ? least : 0;
  }
  return sum;
}

function demandsIn(instance: Instance, dimension: number): number[] {
  return instance.items.map((_, item) => instance.demand[item * instance.dimensions.length + dimension]!);
}

function freeIn(instance: Instance, dimension: number): number[] {
  return instance.hosts.map((_, host) => {
    const at = host * instance.dimensions.length + dimension;
    return Math.max(0, instance.capacity[at]! - instance.used[at]!);
  });
}
