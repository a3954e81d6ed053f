import type { GpuDemand } from "../src/schedule/gpu/demand.ts";
import type { GpuPlacement, NamedGpuHost } from "../src/schedule/gpu/pool.ts";

export interface GpuVerdict {
  /** Of all GPUs, in %, as the published figure is taken: the mean over the arrivals from 129.5 % on. */
  readonly allocation: number;
  readonly refused: number;
}

/**
 * Plays a run again from the hosts and the arrivals alone, sharing no code with what made it.
 * @throws when a host or a device is over its capacity, a device is of another model than asked for, or something was
 *   refused that would have fitted.
 */
export function checkRun(
  hosts: readonly NamedGpuHost[],
  queue: readonly GpuDemand[],
  placements: readonly (GpuPlacement | undefined)[],
): GpuVerdict {
  const taken = new Map(hosts.map((host) => [host.name, { host, cpu: 0, memory: 0, devices: host.gpus.map(() => 0) }]));
  const total = hosts.reduce((sum, host) => sum + host.gpus.length * 1000, 0);
  let [arrived, allocated, refused, samples, sampled] = [0, 0, 0, 0, 0];
  for (const [index, demand] of queue.entries()) {
    const placement = placements[index];
    arrived += demand.gpus * demand.milli;
    if (placement === undefined) {
      refused += 1;
      for (const on of taken.values()) if (wouldFit(demand, on)) fail(index, `was refused, but fits on ${on.host.name}`);
    } else {
      const on = taken.get(placement.host) ?? fail(index, `is on ${placement.host}, which does not exist`);
      on.cpu += demand.nanoCpus;
      on.memory += demand.memoryBytes;
      if (new Set(placement.devices).size !== demand.gpus) fail(index, `has devices ${placement.devices.join()}, not ${demand.gpus}`);
      for (const device of placement.devices) {
        if (!(device in on.devices)) fail(index, `has device ${device} of ${on.host.name}, which does not exist`);
        on.devices[device]! += demand.milli;
        if (on.devices[device]! > 1000) fail(index, `brings device ${device} of ${on.host.name} to ${on.devices[device]}`);
      }
      if (demand.gpus > 0 && demand.models.length > 0 && !demand.models.includes(on.host.model))
        fail(index, `is on model ${on.host.model}`);
      if (on.cpu > on.host.nanoCpus) fail(index, `is more than the processors of ${on.host.name}`);
      if (on.memory > on.host.memoryBytes) fail(index, `is more than the memory of ${on.host.name}`);
      allocated += demand.gpus * demand.milli;
    }
    if (arrived >= 1.295 * total) {
      samples += 1;
      sampled += allocated;
    }
  }
  return { allocation: samples === 0 ? 0 : (100 * sampled) / samples / total, refused };
}

interface Taken {
  readonly host: NamedGpuHost;
  readonly cpu: number;
  readonly memory: number;
  readonly devices: readonly number[];
}

function wouldFit(demand: GpuDemand, { host, cpu, memory, devices }: Taken): boolean {
  if (cpu + demand.nanoCpus > host.nanoCpus || memory + demand.memoryBytes > host.memoryBytes) return false;
  if (demand.gpus === 0) return true;
  if (demand.models.length > 0 && !demand.models.includes(host.model)) return false;
  return devices.filter((used) => used + demand.milli <= 1000).length >= demand.gpus;
}

function fail(index: number, what: string): never {
  throw new Error(`arrival ${index} ${what}`);
}
