import type { Instance } from "./instance.ts";

/** Items in the order in which they are placed. */
export type Order = readonly number[];

/** Mean known capacity by dimension: what makes an amount of cpu and an amount of memory comparable. */
export function scales(instance: Instance): readonly number[] {
  const dimensions = instance.dimensions.length;
  return instance.dimensions.map((_, d) => {
    const known = instance.hosts.map((_host, at) => instance.capacity[at * dimensions + d]!).filter(Number.isFinite);
    const mean = known.reduce((sum, capacity) => sum + capacity, 0) / known.length;
    return mean > 0 ? mean : 1;
  });
}

/** Sum over the dimensions, in the instance's units or in average hosts: for ordering only, never for "does it fit". */
export function sizes(instance: Instance): readonly number[] {
  return shares(instance, instance.units ?? scales(instance)).map((row) => row.reduce((sum, value) => sum + value, 0));
}

/** The largest dimension, in average hosts. */
export function dominantSizes(instance: Instance): readonly number[] {
  return shares(instance, scales(instance)).map((row) => Math.max(0, ...row));
}

function shares({ items, demand }: Instance, units: readonly number[]): readonly (readonly number[])[] {
  return items.map((_, item) => units.map((unit, d) => demand[item * units.length + d]! / unit));
}

/** Of equal items, those of one service stay together: by its name, then by their own. */
export function smallestFirst(instance: Instance): Order {
  return by(instance, sizes(instance), 1);
}

export function largestFirst(instance: Instance): Order {
  return by(instance, sizes(instance), -1);
}

export function inOrderOfNames(instance: Instance): Order {
  return instance.items.map((_, item) => item);
}

/** Several notions of "the hardest first"; which is best depends on the case. */
export function hardestFirst(instance: Instance): readonly Order[] {
  const dimensions = instance.dimensions.length;
  const hosts = instance.hosts.length;
  const choicesOf = (row: number): number => instance.allowed.subarray(row * hosts, (row + 1) * hosts).reduce((sum, one) => sum + one, 0);
  const rows = Array.from({ length: instance.allowed.length / Math.max(1, hosts) }, (_, row) => choicesOf(row));
  const choices = instance.items.map((_, item) => rows[instance.row[item]!] ?? 0);
  const size = sizes(instance);
  const fewestChoices = inOrderOfNames(instance).toSorted((a, b) => choices[a]! - choices[b]! || size[b]! - size[a]! || a - b);
  const single = instance.dimensions.map((_, d) =>
    by(
      instance,
      instance.items.map((_item, item) => instance.demand[item * dimensions + d]!),
      -1,
    ),
  );
  return [largestFirst(instance), by(instance, dominantSizes(instance), -1), fewestChoices, ...(dimensions > 1 ? single : [])];
}

function by(instance: Instance, key: readonly number[], sign: 1 | -1): Order {
  const { service } = instance;
  const order = (left: number, right: number): number => service[left]! - service[right]! || left - right;
  return inOrderOfNames(instance).toSorted((left, right) => sign * (key[left]! - key[right]!) || order(left, right));
}
