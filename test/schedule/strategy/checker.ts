import type { Instance, InstanceInput } from "../../../src/schedule/strategy/instance.ts";

/** Item → host, by name. */
export type Placed = ReadonlyMap<string, string>;

export function namesOf(instance: Instance, host: Int32Array): Placed {
  return new Map(instance.items.flatMap((item, at) => (host[at]! < 0 ? [] : [[item, instance.hosts[host[at]!]!] as const])));
}

/** Every broken rule, recomputed from the input alone: nothing of the strategies' own arithmetic is used. */
export function brokenRules(input: InstanceInput, placed: Placed): string[] {
  const broken: string[] = [];
  for (const host of input.hosts) {
    const here = input.items.filter(({ name }) => placed.get(name) === host.name);
    input.dimensions.forEach((dimension, d) => {
      const asked = here.reduce((sum, { demand }) => sum + demand[d]!, 0);
      // What was too much before anything came is not a strategy's fault.
      if (asked > 0 && asked + (host.used?.[d] ?? 0) > host.capacity[d]!) broken.push(`${host.name} is over its ${dimension}`);
    });
    for (const { name, allowed } of here)
      if (allowed && !allowed.includes(host.name)) broken.push(`${name} is not allowed on ${host.name}`);
    const placedHere = (service: string): number => here.filter((item) => (item.service ?? item.name) === service).length;
    const count = (service: string): number => (host.services?.[service] ?? 0) + placedHere(service);
    for (const [service, most] of Object.entries(input.maxPerHost ?? {}))
      if (placedHere(service) > 0 && most > 0 && count(service) > most) broken.push(`${host.name} has too many of ${service}`);
    for (const [left, right] of input.apart ?? []) {
      const both = left === right ? count(left) > 1 : count(left) > 0 && count(right) > 0;
      if (both && placedHere(left) + placedHere(right) > 0) broken.push(`${left} and ${right} share ${host.name}`);
    }
  }
  return broken;
}

export interface Best {
  /** Fewest hosts, lowest highest utilisation and least cost of any placement of all items; undefined = there is none. */
  readonly hosts: number;
  readonly balance: number;
  readonly cost: number;
}

/** Tries every assignment of all items. */
export function bruteForce(input: InstanceInput): Best | undefined {
  const { hosts, items } = input;
  const load = hosts.map(({ used }) => input.dimensions.map((_, d) => used?.[d] ?? 0));
  const here: string[][] = hosts.map(({ services }) => Object.entries(services ?? {}).flatMap(([name, n]) => Array<string>(n).fill(name)));
  const busy = hosts.map((_, h) => load[h]!.some((amount) => amount > 0) || here[h]!.length > 0);
  const added = hosts.map(() => 0);
  let best: Best | undefined;
  const visit = (at: number, cost: number): void => {
    const item = items[at];
    if (!item) {
      best = bestOf(best, {
        hosts: hosts.filter((_, h) => busy[h] === true || added[h]! > 0).length,
        balance: Math.max(...hosts.flatMap(({ capacity }, h) => capacity.map((size, d) => load[h]![d]! / size))),
        cost,
      });
      return;
    }
    for (const [h, host] of hosts.entries()) {
      if (!mayCome(input, item, host, load[h]!, here[h]!)) continue;
      item.demand.forEach((amount, d) => (load[h]![d]! += amount));
      here[h]!.push(item.service ?? item.name);
      added[h]! += 1;
      visit(at + 1, cost + (host.cost ?? 0));
      item.demand.forEach((amount, d) => (load[h]![d]! -= amount));
      here[h]!.pop();
      added[h]! -= 1;
    }
  };
  visit(0, 0);
  return best;
}

function mayCome(
  input: InstanceInput,
  item: InstanceInput["items"][number],
  host: InstanceInput["hosts"][number],
  load: readonly number[],
  here: readonly string[],
): boolean {
  if (item.allowed && !item.allowed.includes(host.name)) return false;
  if (item.demand.some((amount, d) => load[d]! + amount > host.capacity[d]!)) return false;
  const service = item.service ?? item.name;
  const same = here.filter((each) => each === service).length;
  const most = input.maxPerHost?.[service] ?? 0;
  if (most > 0 && same >= most) return false;
  return (input.apart ?? []).every(([left, right]) => {
    if (left !== service && right !== service) return true;
    return left === right ? same === 0 : !here.includes(left === service ? right : left);
  });
}

function bestOf(held: Best | undefined, next: Best): Best {
  if (!held) return next;
  return {
    hosts: Math.min(held.hosts, next.hosts),
    balance: Math.min(held.balance, next.balance),
    cost: Math.min(held.cost, next.cost),
  };
}
