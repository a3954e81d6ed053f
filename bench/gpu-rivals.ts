import { type GpuDemand, type GpuHost, gpuMilli, WHOLE_GPU, type WeightedDemand } from "../src/schedule/gpu/demand.ts";
import { firstWhole, freeMilli, type GpuPolicy } from "../src/schedule/gpu/score.ts";
import { FragmentationTable } from "../src/schedule/gpu/table.ts";

/** Largest host of the trace, by which the simulator of the FGD paper normalises. */
const MOST_NANO_CPUS = 128e9;
const MOST_MILLI = 8 * WHOLE_GPU;

/** Least left over, processors and GPUs alike. */
export const BEST_FIT: GpuPolicy = {
  score: (host, demand) =>
    0.5 * ((host.nanoCpus - demand.nanoCpus) / MOST_NANO_CPUS) + 0.5 * ((freeMilli(host) - gpuMilli(demand)) / MOST_MILLI),
  devices: fullestDevice,
};

/** Tetris' alignment of what is free with what is asked for, the least first, as the FGD paper takes it. */
export const DOT_PRODUCT: GpuPolicy = {
  score: (host, demand) =>
    ((host.nanoCpus / MOST_NANO_CPUS) * demand.nanoCpus) / MOST_NANO_CPUS +
    ((freeMilli(host) / MOST_MILLI) * gpuMilli(demand)) / MOST_MILLI,
  devices: fullestDevice,
};

function fullestDevice(host: GpuHost, demand: GpuDemand): readonly number[] {
  if (demand.gpus === 0) return [];
  if (demand.milli === WHOLE_GPU) return firstWhole(host, demand.gpus);
  let best = -1;
  for (const [device, left] of host.gpus.entries()) if (left >= demand.milli && (best < 0 || left < host.gpus[best]!)) best = device;
  return [best];
}

/** FGD counts the commonest kinds of pods, up to this share of all. */
const TYPICAL_SHARE = 0.95;

/**
 * FGD as its simulator has it, with what turns out to matter: scores are rounded to 0–100 after a sigmoid, so that hosts
 * that differ little are equal and their (shuffled) order decides; memory is left out of fragmentation; pods without
 * GPUs count every free GPU as fragmented.
 */
export function fgd(typical: readonly WeightedDemand[]): GpuPolicy {
  const commonest = commonestOf(typical.map((demand) => ({ ...demand, memoryBytes: 0 })));
  const withGpus = commonest.filter(({ gpus }) => gpus > 0).reduce((sum, { weight }) => sum + weight, 0);
  const tables = new Map<string, FragmentationTable>();
  const amount = (model: string, nanoCpus: number, gpus: readonly number[]): number => {
    let table = tables.get(model);
    if (!table) tables.set(model, (table = new FragmentationTable(model, commonest)));
    const free = gpus.reduce((sum, left) => sum + left, 0);
    return withGpus * table.fragmentation(table.row(nanoCpus, 0), gpus) + (1 - withGpus) * free;
  };
  const rounded = (host: GpuHost, demand: GpuDemand, devices: readonly number[]): number => {
    const after = host.gpus.map((left, device) => (devices.includes(device) ? left - demand.milli : left));
    const growth = amount(host.model, host.nanoCpus - demand.nanoCpus, after) - amount(host.model, host.nanoCpus, host.gpus);
    return Math.floor(100 / (1 + Math.exp(growth / 1000)));
  };
  const best = (host: GpuHost, demand: GpuDemand): { score: number; devices: readonly number[] } => {
    const choices = choicesOf(host, demand).map((devices) => ({ devices, score: rounded(host, demand, devices) }));
    return choices.reduce((first, other) => (other.score > first.score ? other : first));
  };
  return { score: (host, demand) => -best(host, demand).score, devices: (host, demand) => best(host, demand).devices };
}

function choicesOf(host: GpuHost, demand: GpuDemand): (readonly number[])[] {
  if (demand.gpus === 0) return [[]];
  if (demand.milli === WHOLE_GPU) return [firstWhole(host, demand.gpus)];
  return [...host.gpus.keys()].filter((device) => host.gpus[device]! >= demand.milli).map((device) => [device]);
}

function commonestOf(typical: readonly WeightedDemand[]): WeightedDemand[] {
  const merged = new Map<string, WeightedDemand>();
  for (const demand of typical) {
    const key = JSON.stringify({ ...demand, weight: 0 });
    merged.set(key, { ...demand, weight: demand.weight + (merged.get(key)?.weight ?? 0) });
  }
  const total = typical.reduce((sum, { weight }) => sum + weight, 0);
  const chosen: WeightedDemand[] = [];
  let share = 0;
  for (const demand of [...merged.values()].sort((left, right) => right.weight - left.weight)) {
    if (share >= TYPICAL_SHARE) break;
    share += demand.weight / total;
    chosen.push(demand);
  }
  return chosen.map((demand) => ({ ...demand, weight: demand.weight / total / share }));
}
