import { type GpuPlacement, GpuPool, type NamedGpuHost } from "../src/schedule/gpu/pool.ts";
import { type GpuDemand, typicalDemands, WHOLE_GPU, type WeightedDemand } from "../src/schedule/gpu/demand.ts";
import { FragmentationPolicy, type GpuPolicy } from "../src/schedule/gpu/score.ts";
import type { Bench, BenchOptions } from "./bench.ts";
import type { Figure } from "./figure.ts";
import { checkRun } from "./gpu-check.ts";
import { runPlans } from "./gpu-plans.ts";
import { BEST_FIT, DOT_PRODUCT, fgd } from "./gpu-rivals.ts";
import {
  ARRIVALS,
  arrivals,
  distribution,
  openbDemands,
  openbHosts,
  openbIsThere,
  type OpenbWorkload,
  type Protocol,
  randomOf,
  shuffled,
} from "./openb.ts";

/** Allocation in % at 130 % arrivals, mean of 10 seeds (Weng et al., "Beware of Fragmentation", USENIX ATC 2023). */
const PUBLISHED: Readonly<Record<OpenbWorkload, { readonly bestFit: number; readonly fgd: number }>> = {
  default: { bestFit: 93.08, fgd: 95.39 },
  gpuspec33: { bestFit: 93.09, fgd: 94.55 },
  cpu250: { bestFit: 91.45, fgd: 93.41 },
};

const WORKLOADS: readonly OpenbWorkload[] = ["default", "gpuspec33", "cpu250"];
const FIRST_SEED = 42;
const PLANNED_HOSTS = 60;
const ROUNDS = 20;

const POLICIES: readonly { readonly name: string; readonly of: (typical: readonly WeightedDemand[]) => GpuPolicy }[] = [
  { name: "slipway", of: (typical) => new FragmentationPolicy(typicalDemands(typical)) },
  { name: "FGD", of: fgd },
  { name: "best-fit", of: () => BEST_FIT },
  { name: "dot-product", of: () => DOT_PRODUCT },
];

/** Each repeat is a seed. */
export const GPU: Bench = {
  name: "gpu",
  summary: "GPU allocation on a trace of 1,213 hosts at 130 % arrivals, beside FGD, best-fit and dot-product",
  engines: false,
  repeats: 10,
  run: measure,
};

async function measure({ repeats, smoke, note }: BenchOptions): Promise<readonly Figure[]> {
  if (!openbIsThere()) {
    note("gpu: skipped, ../shared/placement/openb is not there");
    return [];
  }
  const hosts = openbHosts();
  const ofPolicies = (smoke ? WORKLOADS.slice(0, 1) : WORKLOADS).flatMap((workload) =>
    (smoke ? (["trace"] as const) : (["trace", "drawn"] as const)).flatMap((protocol) =>
      figuresOf({ hosts, workload, protocol, repeats, note }),
    ),
  );
  return [...ofPolicies, figureOfPlans(hosts, repeats, note)];
}

/** What `place()` makes of it: whole GPUs, as engines have them, arriving in rounds on a few hosts of the trace. */
function figureOfPlans(all: readonly NamedGpuHost[], repeats: number, note: BenchOptions["note"]): Figure {
  const whole = openbDemands("default").filter(({ gpus, milli }) => gpus > 0 && milli === WHOLE_GPU);
  const idle = { gpus: [] as number[], spread: [] as number[], binpack: [] as number[] };
  for (let seed = FIRST_SEED; seed < FIRST_SEED + repeats; seed += 1) {
    const random = randomOf(seed);
    const hosts = shuffled(all, random).slice(0, PLANNED_HOSTS);
    const total = hosts.reduce((sum, { gpus }) => sum + gpus.length, 0);
    const queue: GpuDemand[] = [];
    for (let asked = 0; asked < ARRIVALS * total; asked += queue.at(-1)!.gpus) queue.push(whole[Math.floor(random() * whole.length)]!);
    idle.gpus.push(100 - runPlans(hosts, queue, ROUNDS, undefined).allocation);
    idle.spread.push(100 - runPlans(hosts, queue, ROUNDS, "spread").allocation);
    idle.binpack.push(100 - runPlans(hosts, queue, ROUNDS, "binpack").allocation);
  }
  const [ours, spread, binpack] = [mean(idle.gpus), mean(idle.spread), mean(idle.binpack)];
  note(`gpu: plans, mean of ${repeats}: idle ${ours.toFixed(2)} %, by spread ${spread.toFixed(2)} %, by binpack ${binpack.toFixed(2)} %`);
  return {
    bench: "gpu",
    name: `plans, ${PLANNED_HOSTS} hosts, ${ROUNDS} rounds: GPUs idle, slipway`,
    value: ours,
    unit: "%",
    beside: `spread ${spread.toFixed(2)} %, binpack ${binpack.toFixed(2)} %`,
    ratio: ours / Math.min(spread, binpack),
    goal: 1,
    spread: `${Math.min(...idle.gpus).toFixed(2)}–${Math.max(...idle.gpus).toFixed(2)}`,
  };
}

interface Setting extends Pick<BenchOptions, "repeats" | "note"> {
  readonly hosts: readonly NamedGpuHost[];
  readonly workload: OpenbWorkload;
  readonly protocol: Protocol;
}

function figuresOf({ hosts, workload, protocol, repeats, note }: Setting): Figure[] {
  const trace = openbDemands(workload);
  const typical = distribution(trace);
  const total = hosts.reduce((sum, { gpus }) => sum + gpus.length * 1000, 0);
  const runs = POLICIES.map(({ name }) => ({ name, allocations: [] as number[], cpuMs: [] as number[] }));
  for (let seed = FIRST_SEED; seed < FIRST_SEED + repeats; seed += 1) {
    const random = randomOf(seed);
    const queue = arrivals(trace, protocol, total, random);
    // Among equals the first name wins: the order of the names shall be no policy's luck.
    const named = shuffled(hosts, random).map((host, index) => ({ ...host, name: `${String(index).padStart(4, "0")}-${host.name}` }));
    for (const [index, { of }] of POLICIES.entries()) {
      const before = process.cpuUsage();
      const pool = new GpuPool(named, of(typical));
      const placements: (GpuPlacement | undefined)[] = queue.map((demand) => pool.place(demand));
      const { user, system } = process.cpuUsage(before);
      runs[index]!.cpuMs.push((user + system) / 1000);
      runs[index]!.allocations.push(checkRun(named, queue, placements).allocation);
    }
  }
  const allocated = runs.map(({ name, allocations }) => `${name} ${mean(allocations).toFixed(2)}`);
  const published = PUBLISHED[workload];
  note(
    `gpu: ${workload}, ${protocol}, mean of ${repeats}: allocated ${allocated.join(", ")}; published FGD ${published.fgd}, best-fit ${published.bestFit}`,
  );
  return [...runs.map((run) => idleFigure(run, workload, protocol)), slowest(runs[0]!.cpuMs, workload, protocol)];
}

/** What is idle rather than what is allocated: a goal is a figure that shall be at most something. */
function idleFigure(
  { name, allocations }: { name: string; allocations: readonly number[] },
  workload: OpenbWorkload,
  protocol: Protocol,
): Figure {
  const idle = 100 - mean(allocations);
  const published = PUBLISHED[workload];
  const beside = name === "best-fit" ? (["best-fit", published.bestFit] as const) : (["FGD", published.fgd] as const);
  return {
    bench: "gpu",
    name: `${workload}, ${protocol}: GPUs idle, ${name}`,
    value: idle,
    unit: "%",
    beside: `${beside[0]}, published: ${(100 - beside[1]).toFixed(2)} %`,
    ratio: idle / (100 - beside[1]),
    ...(name === "slipway" ? { goal: 1 } : {}),
    spread: `allocated ${mean(allocations).toFixed(2)} % (${Math.min(...allocations).toFixed(2)}–${Math.max(...allocations).toFixed(2)})`,
  };
}

function slowest(cpuMs: readonly number[], workload: OpenbWorkload, protocol: Protocol): Figure {
  const sorted = [...cpuMs].sort((left, right) => left - right);
  return {
    bench: "gpu",
    name: `${workload}, ${protocol}: CPU of a run, the slowest`,
    value: sorted.at(-1)!,
    unit: "ms",
    goal: 1_000,
    spread: `${sorted[0]!.toFixed(0)}–${sorted.at(-1)!.toFixed(0)}`,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
