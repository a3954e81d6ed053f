import type { InstanceHost, InstanceInput, InstanceItem } from "../../../src/schedule/strategy/instance.ts";
import { seeded } from "../../../src/schedule/strategy/random.ts";

/** Small tight cases with every kind of rule: about a third of them have no solution. */
export function smallCase(random: () => number, most: { readonly hosts: number; readonly items: number }): InstanceInput {
  const between = (least: number, top: number): number => least + Math.floor(random() * (top - least + 1));
  const dimensions = random() < 0.5 ? ["cpu"] : ["cpu", "memory"];
  const amounts = (least: number, top: number): number[] => dimensions.map(() => between(least, top));
  const alike = random() < 0.5 ? amounts(3, 9) : undefined;
  const services = ["a", "b", "c"].slice(0, between(1, 3));
  const anyService = (): string => services[between(0, services.length - 1)]!;
  const hosts = Array.from({ length: between(1, most.hosts) }, (_, at): InstanceHost => {
    const busy = random() < 0.2;
    return {
      name: `h${at}`,
      capacity: alike ?? amounts(3, 9),
      cost: between(0, 5),
      weight: between(1, 3),
      ...(busy ? { used: amounts(0, 4) } : {}),
      ...(random() < 0.15 ? { services: { [anyService()]: 1 } } : {}),
    };
  });
  const demands = new Map(services.map((service) => [service, amounts(1, 5)]));
  const items = Array.from({ length: between(1, most.items) }, (_, at): InstanceItem => {
    const service = anyService();
    return {
      name: `${service}.${at}`,
      service,
      demand: random() < 0.5 ? demands.get(service)! : amounts(1, 5),
      ...(random() < 0.2 ? { allowed: hosts.filter(() => random() < 0.6).map(({ name }) => name) } : {}),
    };
  });
  return {
    dimensions,
    hosts,
    items,
    ...(random() < 0.3 ? { apart: [[anyService(), anyService()] as const] } : {}),
    ...(random() < 0.3 ? { maxPerHost: { [anyService()]: between(1, 2) } } : {}),
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}

/** The same case, told in another order. */
export function retold(input: InstanceInput, seed: number): InstanceInput {
  const random = seeded(seed);
  return {
    ...input,
    hosts: shuffled(input.hosts, random),
    items: shuffled(input.items, random).map((item) => ({ ...item, ...(item.allowed ? { allowed: shuffled(item.allowed, random) } : {}) })),
    ...(input.apart ? { apart: shuffled(input.apart, random).map(([left, right]) => [right, left] as const) } : {}),
  };
}
