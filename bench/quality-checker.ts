import type { InstanceInput } from "../src/schedule/strategy/instance.ts";

/** Independent of the strategies: names instead of indexes, everything recomputed from the input. */
export type Placed = ReadonlyMap<string, string>;

type Item = InstanceInput["items"][number];
type Host = InstanceInput["hosts"][number];

/** Rules that a placement breaks: capacity in every dimension, allowed hosts, most replicas per host, apart. */
export function violations(input: InstanceInput, placed: Placed): number {
  return input.hosts.filter((host) => {
    const here = input.items.filter(({ name }) => placed.get(name) === host.name);
    return here.length > 0 && !mayHold(input, host, here);
  }).length;
}

export function hostsUsed(input: InstanceInput, placed: Placed): number {
  const chosen = new Set(placed.values());
  return input.hosts.filter((host) => chosen.has(host.name) || (host.used ?? []).some((amount) => amount > 0)).length;
}

/**
 * Fewest hosts of any placement of all items, by dynamic programming over subsets of items, host by host: nothing in
 * common with branch and bound. Infinity = there is none. For up to about 14 items.
 */
export function fewestHosts(input: InstanceInput): number {
  const all = 2 ** input.items.length - 1;
  let fewest = new Float64Array(all + 1).fill(Infinity);
  fewest[0] = 0;
  for (const host of input.hosts) {
    const holds = subsetsOf(input, host, all);
    const idle = (host.used ?? []).some((amount) => amount > 0) ? 1 : 0;
    const next = new Float64Array(all + 1);
    for (let done = 0; done <= all; done++) {
      next[done] = fewest[done]! + idle;
      for (let here = done; here > 0; here = (here - 1) & done)
        if (holds[here] === 1) next[done] = Math.min(next[done]!, fewest[done ^ here]! + 1);
    }
    fewest = next;
  }
  return fewest[all]!;
}

function subsetsOf(input: InstanceInput, host: Host, all: number): Uint8Array {
  const holds = new Uint8Array(all + 1);
  for (let subset = 1; subset <= all; subset++) {
    // What does not hold with one item less does not hold with it.
    const less = subset & (subset - 1);
    if (less !== 0 && holds[less] === 0) continue;
    const items = input.items.filter((_, at) => (subset & (1 << at)) !== 0);
    holds[subset] = mayHold(input, host, items) ? 1 : 0;
  }
  return holds;
}

function mayHold(input: InstanceInput, host: Host, items: readonly Item[]): boolean {
  const count = (service: string): number => items.filter((item) => item.service === service).length;
  return (
    input.dimensions.every((_, d) => items.reduce((sum, { demand }) => sum + demand[d]!, host.used?.[d] ?? 0) <= host.capacity[d]!) &&
    items.every(({ allowed }) => allowed?.includes(host.name) ?? true) &&
    Object.entries(input.maxPerHost ?? {}).every(([service, most]) => count(service) <= most) &&
    (input.apart ?? []).every(([left, right]) => (left === right ? count(left) <= 1 : count(left) === 0 || count(right) === 0))
  );
}
