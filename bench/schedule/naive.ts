import type { Log } from "./check.ts";
import type { Workload } from "./workload.ts";

/**
 * The yardstick: best fit by looking at every host for every replica, in typed arrays, on one thread. It knows of cpu and
 * memory only; rules are spared it.
 */
export function scanAll({ hosts, demands }: Workload, log: Log): void {
  const cpu = Float64Array.from(hosts, ({ capacity }) => capacity["cpu"]!);
  const memory = Float64Array.from(hosts, ({ capacity }) => capacity["memory"]!);
  const [perCpu, perMemory] = [cpu.map((value) => 1 / value), memory.map((value) => 1 / value)];
  for (const [service, demand] of demands.entries()) {
    for (let replica = 0; replica < demand.replicas; replica++) {
      const host = bestFit(cpu, memory, perCpu, perMemory, demand.cpu, demand.memory);
      if (host < 0) break;
      cpu[host]! -= demand.cpu;
      memory[host]! -= demand.memory;
      log.services[log.length] = service;
      log.hosts[log.length++] = host;
    }
  }
}

function bestFit(
  cpu: Float64Array,
  memory: Float64Array,
  perCpu: Float64Array,
  perMemory: Float64Array,
  needCpu: number,
  needMemory: number,
): number {
  let best = -1;
  let least = Infinity;
  for (let host = 0; host < cpu.length; host++) {
    const freeCpu = cpu[host]!;
    const freeMemory = memory[host]!;
    if (freeCpu < needCpu || freeMemory < needMemory) continue;
    const left = freeCpu * perCpu[host]! + freeMemory * perMemory[host]!;
    if (left < least) {
      least = left;
      best = host;
    }
  }
  return best;
}
