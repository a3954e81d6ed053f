import { Cluster } from "../src/schedule/index/cluster.ts";
import type { Service } from "../src/schedule/index/service.ts";
import type { Strategy } from "../src/schedule/index/types.ts";
import type { Bench, BenchOptions } from "./bench.ts";
import { rounded, type Figure } from "./figure.ts";
import { interleave, type Sample, type Subject } from "./interleave.ts";
import { check, type Log, type Verdict } from "./schedule/check.ts";
import { scanAll } from "./schedule/naive.ts";
import { placeOnce } from "./schedule/place-all.ts";
import { type Facts, type Mix, mulberry, specOf, type Workload, workload } from "./schedule/workload.ts";

/** Decisions a second are of CPU time, the collector's threads included; only single decisions are timed by the clock. */
export const SCHEDULE: Bench = {
  name: "schedule",
  summary: "placements decided and committed to memory with events, beside a scan of all hosts; growth, one decision, 2,000,000 replicas",
  engines: false,
  repeats: 5,
  run: measure,
};

interface Scenario {
  readonly hosts: number;
  readonly replicas: number;
  readonly mix: Mix;
  readonly strategy: Strategy;
  /** Decisions a second that it must reach. */
  readonly floor?: number;
  /** Times the naive scan of the same services that it must reach; 0: that is only shown. */
  readonly timesNaive?: number;
}

const SCENARIOS: readonly Scenario[] = [
  { hosts: 1000, replicas: 100_000, mix: "basic", strategy: "spread", floor: 500_000, timesNaive: 1.5 },
  { hosts: 5000, replicas: 100_000, mix: "constraints", strategy: "spread", floor: 200_000, timesNaive: 3 },
  { hosts: 5000, replicas: 100_000, mix: "basic", strategy: "spread", floor: 150_000, timesNaive: 3 },
  { hosts: 5000, replicas: 100_000, mix: "zones", strategy: "spread", floor: 100_000 },
  { hosts: 5000, replicas: 100_000, mix: "apart", strategy: "spread", floor: 100_000 },
  { hosts: 5000, replicas: 100_000, mix: "prefer", strategy: "spread", floor: 50_000 },
  { hosts: 5000, replicas: 100_000, mix: "all", strategy: "spread" },
  { hosts: 5000, replicas: 100_000, mix: "basic", strategy: "binpack" },
  { hosts: 5000, replicas: 100_000, mix: "basic", strategy: "least_load" },
  { hosts: 5000, replicas: 100_000, mix: "basic", strategy: "greedy" },
  // A fleet of few hosts, for which a scan is good enough.
  { hosts: 100, replicas: 2000, mix: "basic", strategy: "spread", floor: 500_000, timesNaive: 0 },
  { hosts: 10, replicas: 200, mix: "basic", strategy: "spread", floor: 500_000, timesNaive: 0 },
];

const GROWTH: readonly Scenario[] = [
  ...[500, 1000, 2000, 5000, 10_000].map((hosts) => ({ hosts, replicas: 100_000, mix: "all", strategy: "spread" }) as const),
  ...[10_000, 1_000_000].map((replicas) => ({ hosts: 5000, replicas, mix: "all", strategy: "spread" }) as const),
];

const SMOKE: readonly Scenario[] = [
  { hosts: 100, replicas: 2000, mix: "basic", strategy: "spread", floor: 500_000, timesNaive: 0 },
  { hosts: 100, replicas: 2000, mix: "all", strategy: "spread" },
  { hosts: 100, replicas: 2000, mix: "all", strategy: "binpack" },
];

async function measure(options: BenchOptions): Promise<readonly Figure[]> {
  const broken: string[] = [];
  const figures: Figure[] = [];
  const { smoke } = options;
  figures.push(...(await rates(smoke ? SMOKE : SCENARIOS, "", options, broken)));
  if (!smoke) figures.push(...(await rates(GROWTH, "growth: ", { ...options, repeats: Math.min(options.repeats, 3) }, broken)));
  figures.push(placeOnce(10, 10, 3, 20), smoke ? placeOnce(100, 50, 10, 1000) : placeOnce(1000, 1000, 20, 1000));
  figures.push(...oneDecision(smoke ? 100 : 5000, smoke ? 2000 : 100_000, smoke ? 200 : 20_000));
  figures.push(...million(smoke ? 100 : 6100, smoke ? 10_000 : 2_000_000, broken));
  for (const violation of broken.slice(0, 10)) options.note(`schedule: ${violation}`);
  figures.push({ bench: "schedule", name: "violations of all runs", value: broken.length, unit: "", goal: 0 });
  return figures;
}

/** One run of a scenario, and what the checker says of it. */
interface Run {
  readonly decisions: number;
  readonly cpuS: number;
  readonly verdict: Verdict;
}

/** Shorter runs are repeated: a few milliseconds would measure the first uses of code that is not compiled yet. */
const LEAST_CPU_S = 0.25;

async function rates(scenarios: readonly Scenario[], prefix: string, options: BenchOptions, broken: string[]): Promise<readonly Figure[]> {
  const verdicts = new Map<string, Verdict>();
  const subjects = scenarios.flatMap((scenario): Subject[] => {
    const work = workload(scenario.hosts, scenario.replicas, scenario.mix);
    const own = subject(prefix + nameOf(scenario), verdicts, broken, () => placeAll(work, scenario.strategy));
    const naive = (): Run => run({ ...work, demands: work.demands.map(roomOnly) }, (log) => scanAll(work, log));
    return scenario.timesNaive === undefined ? [own] : [subject(`naive ${prefix}${nameOf(scenario)}`, verdicts, broken, naive), own];
  });
  const samples = await interleave(subjects, options.repeats);
  return scenarios.flatMap((scenario) => {
    const name = prefix + nameOf(scenario);
    return figuresOf(scenario, name, samples, verdicts);
  });
}

function subject(name: string, verdicts: Map<string, Verdict>, broken: string[], once: () => Run): Subject {
  return {
    name,
    run: () => {
      let [decisions, cpuS] = [0, 0];
      while (cpuS < LEAST_CPU_S) {
        const one = once();
        verdicts.set(name, one.verdict);
        broken.push(...one.verdict.violations.map((violation) => `${name}: ${violation}`));
        decisions += one.decisions;
        cpuS += one.cpuS;
      }
      return Promise.resolve(decisions / cpuS);
    },
  };
}

/** Rates: the ratio is the other's rate by ours, so that less is better, as everywhere. */
function figuresOf(
  { floor, timesNaive }: Scenario,
  name: string,
  samples: ReadonlyMap<string, Sample>,
  verdicts: ReadonlyMap<string, Verdict>,
): Figure[] {
  const own = samples.get(name)!;
  const figure = { bench: "schedule", name, value: own.median, unit: "/s", spread: `${own.spread}; ${textOf(verdicts.get(name)!)}` };
  const figures: Figure[] =
    floor === undefined ? [figure] : [{ ...figure, beside: `floor: ${floor}/s`, ratio: floor / own.median, goal: 1 }];
  const naive = samples.get(`naive ${name}`);
  if (naive === undefined || timesNaive === undefined) return figures;
  const beside = `naive scan: ${rounded(naive.median)}/s (${naive.spread}; ${textOf(verdicts.get(`naive ${name}`)!)})`;
  const compared = { bench: "schedule", name, value: own.median, unit: "/s", beside, ratio: naive.median / own.median };
  return [...figures, timesNaive === 0 ? compared : { ...compared, goal: rounded(1 / timesNaive) }];
}

function nameOf({ hosts, replicas, mix, strategy }: Scenario): string {
  return `${hosts} hosts × ${replicas}, ${mix}, ${strategy}`;
}

function textOf({ violations, missing, imbalance }: Verdict): string {
  return `${violations.length} violations, ${missing} fit nowhere, use deviates by ${imbalance.toFixed(3)}`;
}

/** The naive scan knows of no rule, so it is not held against any. */
function roomOnly(demand: Workload["demands"][number]): Workload["demands"][number] {
  return { ...demand, disk: undefined, zone: undefined, arch: undefined, maxSkew: 0, maxPerHost: 0, apart: [] };
}

function run(work: Workload, place: (log: Log) => void): Run {
  const log: Log = { services: new Int32Array(work.replicas), hosts: new Int32Array(work.replicas), length: 0 };
  const before = process.cpuUsage();
  place(log);
  const { user, system } = process.cpuUsage(before);
  return { decisions: log.length, cpuS: (user + system) / 1e6, verdict: check(work, log) };
}

/** Definition of the services, decisions and events are in the figure; the hosts are there before. */
function placeAll(work: Workload, strategy: Strategy): Run {
  const cluster = clusterOf(work);
  return run(work, (log) => {
    const numbers = new Map<Service<Facts>, number>();
    cluster.subscribe((kind, host, service) => {
      if (kind !== "placed" || service === undefined) return;
      log.services[log.length] = numbers.get(service)!;
      log.hosts[log.length++] = host;
    });
    for (const [index, demand] of work.demands.entries()) {
      const service = cluster.define(specOf(demand, strategy));
      numbers.set(service, index);
      cluster.place(service, demand.replicas);
    }
  });
}

/** Hosts get the numbers that they have in the workload. */
function clusterOf({ hosts }: Workload): Cluster<Facts> {
  const cluster = new Cluster<Facts>(["cpu", "memory"]);
  for (const host of hosts) cluster.addHost(host);
  return cluster;
}

/** On a fleet that is full of replicas of all mixes: one goes, one comes. By the clock: what else the machine does is in it. */
function oneDecision(hosts: number, replicas: number, decisions: number): Figure[] {
  const work = workload(hosts, replicas, "all");
  const cluster = clusterOf(work);
  const services = work.demands.map((demand) => cluster.define(specOf(demand, "spread")));
  for (const [index, { replicas: count }] of work.demands.entries()) cluster.place(services[index]!, count);
  const random = mulberry(1);
  const times: number[] = [];
  const cpu: number[] = [];
  for (let round = 0; round < decisions * 1.5; round++) {
    const service = services[Math.floor(random() * services.length)]!;
    if (service.total === 0) continue;
    cluster.release(service, service.hosts[Math.floor(random() * service.hosts.length)]!);
    const before = process.cpuUsage();
    const began = performance.now();
    cluster.place(service, 1);
    times.push((performance.now() - began) * 1000);
    const { user, system } = process.cpuUsage(before);
    cpu.push(user + system);
  }
  const at = quantiles(times.slice(-decisions));
  const value = at(0.99);
  const spread = `median ${rounded(at(0.5))}, p99.9 ${rounded(at(0.999))}, most ${rounded(at(1))} µs of ${decisions}; p99 of CPU time ${quantiles(cpu.slice(-decisions))(0.99)} µs`;
  return [{ bench: "schedule", name: `one decision, warm, ${hosts} hosts, all rules, p99`, value, unit: "µs", goal: 100, spread }];
}

function quantiles(values: readonly number[]): (share: number) => number {
  const sorted = [...values].sort((left, right) => left - right);
  return (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

function million(hosts: number, replicas: number, broken: string[]): Figure[] {
  const began = performance.now();
  const { decisions, cpuS, verdict } = placeAll(workload(hosts, replicas, "basic"), "spread");
  const name = `${replicas} replicas on ${hosts} hosts`;
  broken.push(...verdict.violations.map((violation) => `${name}: ${violation}`));
  const spread = `${rounded(decisions / cpuS)}/s; ${textOf(verdict)}; ${((performance.now() - began) / 1000).toFixed(1)} s with workload and check`;
  const memory = process.resourceUsage().maxRSS / 1024 ** 2;
  return [
    { bench: "schedule", name, value: cpuS, unit: "s", goal: 10, spread },
    { bench: "schedule", name: `${name}: largest memory of the whole bench`, value: memory, unit: "GiB", goal: 2 },
  ];
}
