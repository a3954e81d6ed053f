import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { GpuDemand, WeightedDemand } from "../src/schedule/gpu/demand.ts";
import type { NamedGpuHost } from "../src/schedule/gpu/pool.ts";

/** Alibaba's cluster-trace-gpu-v2023; third-party, so it stays outside of the project. */
export const OPENB = path.resolve(import.meta.dirname, "../../shared/placement/openb");

export type OpenbWorkload = "default" | "gpuspec33" | "cpu250";

export function openbIsThere(): boolean {
  return existsSync(OPENB);
}

/** The GPU hosts of the trace, all of them free: 1,213 with 6,212 GPUs. */
export function openbHosts(): NamedGpuHost[] {
  return rows("openb_node_list_gpu_node.csv").map((row) => ({
    name: row["sn"]!,
    ...quantities(row),
    gpus: Array.from({ length: Number(row["gpu"]) }, () => 1000),
    model: row["model"]!,
  }));
}

/** The pods of the trace, in its order. Equal pods are one object. */
export function openbDemands(workload: OpenbWorkload): GpuDemand[] {
  const shared = new Map<string, GpuDemand>();
  return rows(`openb_pod_list_${workload}.csv`).map((row) => {
    const gpus = Number(row["num_gpu"]);
    const models = row["gpu_spec"] === "" ? [] : [...new Set(row["gpu_spec"]!.split("|"))];
    const demand: GpuDemand = { ...quantities(row), gpus, milli: gpus === 0 ? 0 : Number(row["gpu_milli"]), models };
    const key = JSON.stringify(demand);
    if (!shared.has(key)) shared.set(key, demand);
    return shared.get(key)!;
  });
}

/** How often each kind of pod is in the trace: all that a policy knows of what will come. */
export function distribution(demands: readonly GpuDemand[]): WeightedDemand[] {
  const counts = new Map<GpuDemand, number>();
  for (const demand of demands) counts.set(demand, (counts.get(demand) ?? 0) + 1);
  return [...counts].map(([demand, weight]) => ({ ...demand, weight }));
}

/** Until the GPUs asked for are this share of those that exist. */
export const ARRIVALS = 1.3;

/**
 * `trace`: every pod of the trace once, shuffled, then pods drawn from it with replacement; what the simulator of the FGD
 * paper does. `drawn`: all of them drawn with replacement, as the paper describes it.
 */
export type Protocol = "trace" | "drawn";

export function arrivals(trace: readonly GpuDemand[], protocol: Protocol, totalMilli: number, random: () => number): GpuDemand[] {
  const queue = protocol === "trace" ? shuffled(trace, random) : [];
  let asked = queue.reduce((sum, demand) => sum + demand.gpus * demand.milli, 0);
  for (;;) {
    const demand = trace[Math.floor(random() * trace.length)]!;
    asked += demand.gpus * demand.milli;
    if (asked > ARRIVALS * totalMilli) return queue;
    queue.push(demand);
  }
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}

/** Mulberry32: the same numbers everywhere for a seed. */
export function randomOf(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function quantities(row: Readonly<Record<string, string>>): { nanoCpus: number; memoryBytes: number } {
  return { nanoCpus: Number(row["cpu_milli"]) * 1e6, memoryBytes: Number(row["memory_mib"]) * 2 ** 20 };
}

/** No field of these files is quoted. */
function rows(file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(path.join(OPENB, file), "utf8").trim().split(/\r?\n/);
  const keys = head!.split(",");
  return lines.map((line) => {
    const values = line.split(",");
    return Object.fromEntries(keys.map((key, index) => [key, values[index]!]));
  });
}
