import type { Demand, Workload } from "./workload.ts";

/** What a subscriber wrote down: replica `i` is of service `services[i]` and on host `hosts[i]`, by their numbers in the workload. */
export interface Log {
  readonly services: Int32Array;
  readonly hosts: Int32Array;
  length: number;
}

export interface Verdict {
  readonly violations: readonly string[];
  readonly missing: number;
  /** Standard deviation of what the hosts' memory and cpu are used to, in shares of them. */
  readonly imbalance: number;
}

/**
 * Works out from the workload and the events alone, with nothing of what placed them, which rules are broken. That a branch
 * never was more than `maxSkew` ahead shows at the end, for nothing was released.
 */
export function check({ hosts, demands, replicas }: Workload, log: Log): Verdict {
  const violations: string[] = [];
  const on: Map<number, number>[] = demands.map(() => new Map());
  const used = hosts.map(() => ({ cpu: 0, memory: 0 }));
  for (let index = 0; index < log.length; index++) {
    const [service, host] = [log.services[index]!, log.hosts[index]!];
    on[service]!.set(host, (on[service]!.get(host) ?? 0) + 1);
    used[host]!.cpu += demands[service]!.cpu;
    used[host]!.memory += demands[service]!.memory;
  }
  for (const [index, { name, capacity }] of hosts.entries())
    for (const key of ["cpu", "memory"] as const)
      if (used[index]![key] > capacity[key]!) violations.push(`${name} has ${capacity[key]} ${key}, ${used[index]![key]} are used`);
  const byName = new Map(demands.map(({ name }, index) => [name, on[index]!]));
  for (const [index, demand] of demands.entries()) violations.push(...brokenBy(demand, on[index]!, hosts, byName));
  const shares = hosts.flatMap(({ capacity }, index) => [used[index]!.cpu / capacity["cpu"]!, used[index]!.memory / capacity["memory"]!]);
  return { violations, missing: replicas - log.length, imbalance: deviation(shares) };
}

function brokenBy(
  demand: Demand,
  counts: ReadonlyMap<number, number>,
  hosts: Workload["hosts"],
  byName: ReadonlyMap<string, ReadonlyMap<number, number>>,
): string[] {
  const broken: string[] = [];
  let total = 0;
  for (const [host, count] of counts) {
    total += count;
    const { facts, name } = hosts[host]!;
    const against = (rule: string): number => broken.push(`${demand.name} on ${name}: ${rule}`);
    if (demand.disk !== undefined && facts.disk !== demand.disk) against("disk");
    if (demand.zone !== undefined && facts.zone !== demand.zone) against("zone");
    if (demand.arch !== undefined && facts.arch !== demand.arch) against("arch");
    if (demand.maxPerHost > 0 && count > demand.maxPerHost) against("replicas per host");
    for (const rival of demand.apart) if (rival === demand.name ? count > 1 : byName.get(rival)!.has(host)) against(`apart ${rival}`);
  }
  if (total > demand.replicas) broken.push(`${demand.name} has ${total} of ${demand.replicas} replicas`);
  if (demand.maxSkew > 0 && skew(demand, counts, hosts) > demand.maxSkew) broken.push(`${demand.name}: skew`);
  return broken;
}

function skew(demand: Demand, counts: ReadonlyMap<number, number>, hosts: Workload["hosts"]): number {
  const zones = new Map<string, number>();
  for (const [index, { facts }] of hosts.entries()) {
    if (demand.disk !== undefined && facts.disk !== demand.disk) continue;
    if (demand.zone !== undefined && facts.zone !== demand.zone) continue;
    if (demand.arch !== undefined && facts.arch !== demand.arch) continue;
    zones.set(facts.zone, (zones.get(facts.zone) ?? 0) + (counts.get(index) ?? 0));
  }
  return Math.max(...zones.values()) - Math.min(...zones.values());
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
