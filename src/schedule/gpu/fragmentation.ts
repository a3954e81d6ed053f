import { fits, type GpuDemand, type GpuHost, gpuMilli, type WeightedDemand } from "./demand.ts";

/**
 * Thousandths of GPUs on this host that a demand, drawn by weight from the typical ones, cannot be expected to use: all
 * that is free, where it does not fit on the host; else what is free on devices that are too full for it. (Weng et al.,
 * "Beware of Fragmentation", USENIX ATC 2023.) Demands without GPUs say nothing about GPUs and are left out.
 *
 * This is the definition; `FragmentationTable` is the same number, fast.
 */
export function fragmentation(host: GpuHost, typical: readonly WeightedDemand[]): number {
  let wasted = 0;
  let weights = 0;
  for (const demand of typical) {
    if (demand.gpus === 0) continue;
    wasted += demand.weight * unusable(host, demand);
    weights += demand.weight;
  }
  return weights === 0 ? 0 : wasted / weights;
}

function unusable(host: GpuHost, demand: GpuDemand): number {
  const usable = fits(demand, host) ? host.gpus.filter((left) => left >= demand.milli) : [];
  return sum(host.gpus) - sum(usable);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What GPUs need beside them, by a thousandth of a GPU, as the typical demands have it. */
export interface Company {
  readonly nanoCpusPerMilli: number;
  readonly memoryBytesPerMilli: number;
}

export function companyOf(typical: readonly WeightedDemand[]): Company {
  let milli = 0;
  let nanoCpus = 0;
  let memoryBytes = 0;
  for (const demand of typical) {
    if (demand.gpus === 0) continue;
    milli += demand.weight * gpuMilli(demand);
    nanoCpus += demand.weight * demand.nanoCpus;
    memoryBytes += demand.weight * demand.memoryBytes;
  }
  return milli === 0
    ? { nanoCpusPerMilli: 0, memoryBytesPerMilli: 0 }
    : { nanoCpusPerMilli: nanoCpus / milli, memoryBytesPerMilli: memoryBytes / milli };
}

/**
 * Thousandths of GPUs that will stay free because the processors or the memory beside them run out first, where each
 * takes `company`. Fragmentation sees that a host cannot take the next demand; this sees that it cannot take all the next ones.
 */
export function starvation(nanoCpus: number, memoryBytes: number, freeMilli: number, company: Company): number {
  const byCpu = company.nanoCpusPerMilli === 0 ? Infinity : nanoCpus / company.nanoCpusPerMilli;
  const byMemory = company.memoryBytesPerMilli === 0 ? Infinity : memoryBytes / company.memoryBytesPerMilli;
  return Math.max(0, freeMilli - byCpu, freeMilli - byMemory);
}
