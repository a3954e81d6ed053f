import { sortedBy } from "../../model/order.ts";
import { demandKey, fits, type GpuDemand, type GpuHost } from "./demand.ts";
import type { GpuPolicy } from "./score.ts";

export interface NamedGpuHost extends GpuHost {
  readonly name: string;
}

export interface GpuPlacement {
  readonly host: string;
  /** Indexes of the devices, ascending. */
  readonly devices: readonly number[];
}

/** A host's free quantities as they change; `version` counts the changes. */
interface Slot {
  readonly name: string;
  readonly model: string;
  readonly gpus: number[];
  nanoCpus: number;
  memoryBytes: number;
  version: number;
}

/** Scores of one kind of demand, by host, each with the version of the host that it was computed for. */
interface Known {
  readonly scores: Float64Array;
  readonly versions: Int32Array;
  /** Nothing was freed since it fitted nowhere. */
  nowhere: boolean;
}

/**
 * Places one demand after the other. A host's score for a kind of demand is computed once and stays until something is
 * placed there, so that a placement costs a look at each host and a computation for the few that changed.
 */
export class GpuPool {
  readonly #policy: GpuPolicy;
  readonly #slots: readonly Slot[];
  readonly #byName: ReadonlyMap<string, Slot>;
  readonly #known = new Map<string, Known>();

  constructor(hosts: readonly NamedGpuHost[], policy: GpuPolicy) {
    this.#policy = policy;
    this.#slots = sortedBy(hosts, ({ name }) => name).map((host) => ({ ...host, gpus: [...host.gpus], version: 1 }));
    this.#byName = new Map(this.#slots.map((slot) => [slot.name, slot]));
  }

  /** The best host's devices, charged; undefined = it fits nowhere. Among equal scores the first name wins. */
  place(demand: GpuDemand): GpuPlacement | undefined {
    const known = this.#knownOf(demand);
    const slot = known.nowhere ? undefined : this.#bestSlot(demand, known);
    if (!slot) {
      known.nowhere = true;
      return undefined;
    }
    const devices = this.#policy.devices(slot, demand);
    this.#charge(slot, demand, devices, 1);
    return { host: slot.name, devices };
  }

  /** Gives back what `place` took. */
  release({ host, devices }: GpuPlacement, demand: GpuDemand): void {
    const slot = this.#byName.get(host);
    if (!slot) throw new RangeError(`There is no host ${host} in this pool.`);
    this.#charge(slot, demand, devices, -1);
    for (const known of this.#known.values()) known.nowhere = false;
  }

  /** What is free now, by name. */
  hosts(): readonly NamedGpuHost[] {
    return this.#slots.map(({ name, model, gpus, nanoCpus, memoryBytes }) => ({ name, model, gpus: [...gpus], nanoCpus, memoryBytes }));
  }

  #bestSlot(demand: GpuDemand, { scores, versions }: Known): Slot | undefined {
    let best: Slot | undefined;
    let bestScore = Infinity;
    for (const [index, slot] of this.#slots.entries()) {
      if (versions[index] !== slot.version) {
        versions[index] = slot.version;
        scores[index] = fits(demand, slot) ? this.#policy.score(slot, demand) : Infinity;
      }
      if (scores[index]! < bestScore) {
        bestScore = scores[index]!;
        best = slot;
      }
    }
    return best;
  }

  #knownOf(demand: GpuDemand): Known {
    const key = demandKey(demand);
    let known = this.#known.get(key);
    if (!known) {
      const { length } = this.#slots;
      this.#known.set(key, (known = { scores: new Float64Array(length), versions: new Int32Array(length), nowhere: false }));
    }
    return known;
  }

  #charge(slot: Slot, demand: GpuDemand, devices: readonly number[], sign: 1 | -1): void {
    slot.nanoCpus -= sign * demand.nanoCpus;
    slot.memoryBytes -= sign * demand.memoryBytes;
    for (const device of devices) slot.gpus[device]! -= sign * demand.milli;
    slot.version += 1;
  }
}
