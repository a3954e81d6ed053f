import type { InstanceHost, InstanceInput, InstanceItem } from "../src/schedule/strategy/instance.ts";

export interface Family {
  readonly name: string;
  readonly services: number;
  readonly hosts: number;
  readonly mostReplicas: number;
  /** Rules beside room: allowed hosts, apart, most replicas per host. */
  readonly ruled: boolean;
}

/** At most 12 services on at most 6 hosts. */
export const FAMILIES: readonly Family[] = [
  { name: "one replica each", services: 12, hosts: 6, mostReplicas: 1, ruled: false },
  { name: "one replica each, with rules", services: 12, hosts: 6, mostReplicas: 1, ruled: true },
  { name: "up to 3 replicas, with rules", services: 12, hosts: 6, mostReplicas: 3, ruled: true },
];

const GIB = 2 ** 30;

/** Hosts of a few sizes, services that fill between 30 and 110 % of them: some cases have no solution, many are tight. */
export function randomCase(random: () => number, family: Family): InstanceInput {
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const kinds = Array.from({ length: between(1, 3) }, () => ({ cpus: between(2, 8) * 2, gib: between(2, 16) * 4 }));
  const hosts = Array.from({ length: between(2, family.hosts) }, (_, at): InstanceHost => {
    const kind = kinds[at % kinds.length]!;
    const busy = random() < 0.15;
    return {
      name: `h${at}`,
      capacity: [kind.cpus * 1e9, kind.gib * GIB],
      used: busy ? [5e8 * between(1, kind.cpus), (GIB / 2) * between(1, kind.gib)] : [0, 0],
    };
  });
  const services = between(2, family.services);
  const replicas = Array.from({ length: services }, () => between(1, family.mostReplicas));
  const total = hosts.reduce((sum, host) => [sum[0]! + host.capacity[0]!, sum[1]! + host.capacity[1]!], [0, 0]);
  const fill = 0.3 + random() * 0.8;
  const mean = replicas.reduce((sum, count) => sum + count, 0);
  const items = replicas.flatMap((count, at): InstanceItem[] => {
    const demand = [step((total[0]! * fill * 2 * random()) / mean, 1e8), step((total[1]! * fill * 2 * random()) / mean, GIB / 8)];
    const allowed = family.ruled && random() < 0.2 ? hosts.filter(() => random() < 0.6).map(({ name }) => name) : undefined;
    const service = `s${String(at).padStart(2, "0")}`;
    return Array.from({ length: count }, (_, slot) => ({
      name: `${service}.${slot + 1}`,
      service,
      demand,
      ...(allowed && allowed.length > 0 ? { allowed } : {}),
    }));
  });
  const names = [...new Set(items.map(({ service }) => service!))];
  const pick = (): string => names[between(0, names.length - 1)]!;
  return {
    dimensions: ["cpu", "memory"],
    hosts,
    items,
    ...(family.ruled && random() < 0.4 ? { apart: [[pick(), pick()] as const] } : {}),
    ...(family.ruled && random() < 0.4 ? { maxPerHost: { [pick()]: between(1, 2) } } : {}),
  };
}

function step(amount: number, unit: number): number {
  return Math.max(1, Math.round(amount / unit)) * unit;
}
