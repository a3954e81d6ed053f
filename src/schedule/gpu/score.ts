import { type GpuDemand, type GpuHost, gpuMilli, roomyGpus, WHOLE_GPU, type WeightedDemand } from "./demand.ts";
import { type Company, companyOf, starvation } from "./fragmentation.ts";
import { FragmentationTable, type Row } from "./table.ts";

/** How hosts are compared for a demand that fits on them, and which devices it gets there. */
export interface GpuPolicy {
  /** Lower is better. */
  score(host: GpuHost, demand: GpuDemand): number;
  /** Indexes into `host.gpus`, ascending. */
  devices(host: GpuHost, demand: GpuDemand): readonly number[];
}

/**
 * A GPU is given more company than the average demand takes before it counts as starved: averages hide that the
 * demanding ones come, too.
 */
const COMPANY_MARGIN = 1.4;

/** What is left free counts a little, so that among equals the fullest host is taken. */
const FULLEST_FIRST = 0.0005;

/** Terms of a score, for explanations; thousandths of GPUs. */
export interface GpuTerms {
  readonly fragmentation: number;
  readonly starvation: number;
  readonly leftover: number;
}

/**
 * Takes the host on which the least GPU is lost for what typically comes: the growth of fragmentation, as FGD has it, and
 * the growth of starvation. It knows the typical demands, and nothing of what comes next.
 */
export class FragmentationPolicy implements GpuPolicy {
  readonly #typical: readonly WeightedDemand[];
  readonly #company: Company;
  readonly #ample: Company;
  readonly #tables = new Map<string, FragmentationTable>();

  constructor(typical: readonly WeightedDemand[]) {
    this.#typical = typical;
    this.#company = companyOf(typical);
    this.#ample = {
      nanoCpusPerMilli: this.#company.nanoCpusPerMilli * COMPANY_MARGIN,
      memoryBytesPerMilli: this.#company.memoryBytesPerMilli * COMPANY_MARGIN,
    };
  }

  score(host: GpuHost, demand: GpuDemand): number {
    const terms = this.terms(host, demand);
    return terms.fragmentation + terms.starvation + terms.leftover;
  }

  terms(host: GpuHost, demand: GpuDemand): GpuTerms {
    const nanoCpus = host.nanoCpus - demand.nanoCpus;
    const memoryBytes = host.memoryBytes - demand.memoryBytes;
    const free = freeMilli(host);
    const left = free - gpuMilli(demand);
    const { nanoCpusPerMilli } = this.#company;
    return {
      fragmentation: this.#best(host, demand).growth,
      starvation: starvation(nanoCpus, memoryBytes, left, this.#ample) - starvation(host.nanoCpus, host.memoryBytes, free, this.#ample),
      leftover: FULLEST_FIRST * (left + (nanoCpusPerMilli === 0 ? 0 : nanoCpus / nanoCpusPerMilli)),
    };
  }

  devices(host: GpuHost, demand: GpuDemand): readonly number[] {
    if (demand.gpus === 0) return [];
    return demand.gpus > 1 || demand.milli === WHOLE_GPU ? firstWhole(host, demand.gpus) : [this.#best(host, demand).device];
  }

  /** Growth of fragmentation on the device where it is least; the fuller, then the first device among equals. */
  #best(host: GpuHost, demand: GpuDemand): { readonly growth: number; readonly device: number } {
    const table = this.#tableOf(host.model);
    const before = table.fragmentation(table.row(host.nanoCpus, host.memoryBytes), host.gpus);
    const row = table.row(host.nanoCpus - demand.nanoCpus, host.memoryBytes - demand.memoryBytes);
    const untouched = table.fragmentation(row, host.gpus) - before;
    if (demand.gpus === 0) return { growth: untouched, device: -1 };
    if (demand.gpus > 1 || demand.milli === WHOLE_GPU) return { growth: untouched + wholeGone(table, row, host, demand.gpus), device: -1 };
    let best = { growth: Infinity, device: -1 };
    for (const [device, left] of host.gpus.entries()) {
      if (left < demand.milli) continue;
      const growth = untouched + shareGone(table, row, host, left, demand.milli);
      const better = growth < best.growth - 1e-9 || (growth < best.growth + 1e-9 && left < host.gpus[best.device]!);
      if (better) best = { growth, device };
    }
    return best;
  }

  #tableOf(model: string): FragmentationTable {
    let table = this.#tables.get(model);
    if (!table) this.#tables.set(model, (table = new FragmentationTable(model, this.#typical)));
    return table;
  }
}

/** Change of fragmentation when whole GPUs are taken from a host whose processors and memory are charged already. */
function wholeGone(table: FragmentationTable, row: Row, host: GpuHost, count: number): number {
  const whole = roomyGpus(WHOLE_GPU, host);
  const usableLess = count * table.usable(row, WHOLE_GPU) + table.usableTogether(row, whole) - table.usableTogether(row, whole - count);
  return usableLess - count * WHOLE_GPU;
}

/** The same when `milli` of a device that has `left` is taken. */
function shareGone(table: FragmentationTable, row: Row, host: GpuHost, left: number, milli: number): number {
  const usableLess = table.usable(row, left) - table.usable(row, left - milli);
  if (left < WHOLE_GPU) return usableLess - milli;
  const whole = roomyGpus(WHOLE_GPU, host);
  return usableLess + table.usableTogether(row, whole) - table.usableTogether(row, whole - 1) - milli;
}

export function freeMilli(host: GpuHost): number {
  let free = 0;
  for (const left of host.gpus) free += left;
  return free;
}

/** Whole GPUs are alike: the first ones. */
export function firstWhole(host: GpuHost, count: number): readonly number[] {
  const devices: number[] = [];
  for (const [device, left] of host.gpus.entries()) if (left === WHOLE_GPU && devices.length < count) devices.push(device);
  return devices;
}
