import { acceptsModel, WHOLE_GPU, type WeightedDemand } from "./demand.ts";

/** Weights of the demands that processors and memory of a host allow. */
export interface Row {
  /** By rank of a device's free share: the weight of single-GPU demands that fit on it. */
  readonly single: Float64Array;
  /** By count: the weight of demands for that many whole GPUs. */
  readonly several: Float64Array;
}

/**
 * `fragmentation` for hosts of one GPU model in a handful of operations a device: which demands fit depends on
 * processors and memory only in steps, one a demand, so that the weights can be added up beforehand for each step and
 * each size of a share.
 */
export class FragmentationTable {
  readonly #demands: readonly WeightedDemand[];
  readonly #cpuSteps: readonly number[];
  readonly #memorySteps: readonly number[];
  /** Free thousandths → how many different shares are no larger. */
  readonly #rank = new Uint16Array(WHOLE_GPU + 1);
  readonly #shares: readonly number[];
  readonly #rows: (Row | undefined)[] = [];
  readonly #mostGpus: number;

  constructor(model: string, typical: readonly WeightedDemand[]) {
    const withGpus = typical.filter(({ gpus }) => gpus > 0);
    const total = withGpus.reduce((sum, { weight }) => sum + weight, 0);
    this.#demands = withGpus
      .filter((demand) => acceptsModel(demand, model))
      .map((demand) => ({ ...demand, weight: demand.weight / total }));
    this.#cpuSteps = steps(this.#demands.map(({ nanoCpus }) => nanoCpus));
    this.#memorySteps = steps(this.#demands.map(({ memoryBytes }) => memoryBytes));
    this.#shares = steps(this.#demands.filter(({ gpus }) => gpus === 1).map(({ milli }) => milli));
    for (let left = 0; left <= WHOLE_GPU; left += 1) this.#rank[left] = stepsUpTo(this.#shares, left);
    this.#mostGpus = this.#demands.reduce((most, { gpus }) => Math.max(most, gpus), 0);
  }

  row(nanoCpus: number, memoryBytes: number): Row {
    const cpu = stepsUpTo(this.#cpuSteps, nanoCpus);
    const memory = stepsUpTo(this.#memorySteps, memoryBytes);
    const index = cpu * (this.#memorySteps.length + 1) + memory;
    return (this.#rows[index] ??= this.#makeRow(nanoCpus, memoryBytes));
  }

  /** What typical demands can be expected to use of one device, those for several GPUs apart. */
  usable(row: Row, left: number): number {
    return left * row.single[this.#rank[left]!]!;
  }

  /** What demands for several GPUs can be expected to use of so many free ones. */
  usableTogether(row: Row, wholeGpus: number): number {
    let weight = 0;
    const most = Math.min(wholeGpus, this.#mostGpus);
    for (let gpus = 2; gpus <= most; gpus += 1) weight += row.several[gpus]!;
    return weight * wholeGpus * WHOLE_GPU;
  }

  fragmentation(row: Row, gpus: readonly number[]): number {
    let free = 0;
    let usable = 0;
    let whole = 0;
    for (const left of gpus) {
      free += left;
      usable += this.usable(row, left);
      if (left === WHOLE_GPU) whole += 1;
    }
    return free - usable - this.usableTogether(row, whole);
  }

  #makeRow(nanoCpus: number, memoryBytes: number): Row {
    const single = new Float64Array(this.#shares.length + 1);
    const several = new Float64Array(this.#mostGpus + 1);
    for (const demand of this.#demands) {
      if (demand.nanoCpus > nanoCpus || demand.memoryBytes > memoryBytes) continue;
      if (demand.gpus === 1) single[this.#rank[demand.milli]!]! += demand.weight;
      else several[demand.gpus]! += demand.weight;
    }
    for (let rank = 1; rank < single.length; rank += 1) single[rank]! += single[rank - 1]!;
    return { single, several };
  }
}

function steps(values: readonly number[]): number[] {
  return [...new Set(values)].sort((left, right) => left - right);
}

/** How many steps are at most `value`. */
function stepsUpTo(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
