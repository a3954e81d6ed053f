import type { Instance } from "./instance.ts";
import { dominantSizes, type Order, sizes } from "./order.ts";

/** Items that are the same but for their names, and hosts that are, too: of their permutations one has to be searched. */
export interface Symmetry {
  /** Hardest first, equal items side by side. */
  readonly order: Order;
  /** By position in `order`: the class of its item; classes are numbered in that order. */
  readonly itemClass: Int32Array;
  /** By host: the host before it that is equal to it, or -1. */
  readonly twin: Int32Array;
}

export function symmetryOf(instance: Instance): Symmetry {
  const dominant = dominantSizes(instance);
  const size = sizes(instance);
  const signature = instance.items.map((_, item) => itemSignature(instance, item));
  const order = instance.items
    .map((_, item) => item)
    .sort(
      (left, right) =>
        dominant[right]! - dominant[left]! ||
        size[right]! - size[left]! ||
        (signature[left]! < signature[right]! ? -1 : signature[left]! > signature[right]! ? 1 : left - right),
    );
  const itemClass = new Int32Array(order.length);
  for (let at = 1; at < order.length; at++)
    itemClass[at] = itemClass[at - 1]! + (signature[order[at]!] === signature[order[at - 1]!] ? 0 : 1);
  return { order, itemClass, twin: twins(instance) };
}

function itemSignature(instance: Instance, item: number): string {
  const dimensions = instance.dimensions.length;
  const hosts = instance.hosts.length;
  const row = instance.row[item]!;
  const demand = instance.demand.subarray(item * dimensions, (item + 1) * dimensions);
  return `${instance.service[item]} ${demand.join(",")} ${instance.allowed.subarray(row * hosts, (row + 1) * hosts).join("")}`;
}

function twins(instance: Instance): Int32Array {
  const last = new Map<string, number>();
  return Int32Array.from(instance.hosts, (_, host) => {
    const signature = hostSignature(instance, host);
    const before = last.get(signature) ?? -1;
    last.set(signature, host);
    return before;
  });
}

function hostSignature(instance: Instance, host: number): string {
  const dimensions = instance.dimensions.length;
  const hosts = instance.hosts.length;
  const row = (amounts: Float64Array): string => amounts.subarray(host * dimensions, (host + 1) * dimensions).join(",");
  const present = instance.services.map((_, service) => instance.present[service * hosts + host]);
  const allowed = instance.items.map((_, item) => instance.allowed[instance.row[item]! * hosts + host]);
  return [row(instance.capacity), row(instance.used), instance.cost[host], instance.occupied[host], present.join(), allowed.join("")].join(
    " ",
  );
}
