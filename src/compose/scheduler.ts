import {
  type Fleet,
  type PriorityWeights,
  type Quantities,
  REBALANCE_DEFAULTS,
  type RebalancePolicy,
  type SchedulerPolicy,
  type Tenant,
} from "../model/fleet.ts";
import { byText } from "../model/order.ts";
import { durationMs } from "../model/units.ts";
import { goText } from "./scalars.ts";
import { child, entries, isMapping } from "./tree.ts";
import type { Mapping, Path, Report, Value } from "./tree.ts";
import { parseBytes } from "./units.ts";
import { number, share, texts } from "./values.ts";

type Strategy = Fleet["placement"];

const STRATEGIES: readonly Strategy[] = ["spread", "binpack", "least_load", "greedy", "optimal", "genetic"];

export function placementOf(scheduler: Mapping | undefined): Strategy {
  return STRATEGIES.find((strategy) => strategy === scheduler?.["placement"]) ?? "spread";
}

/** `scheduler` of fleet.yaml, without its default strategy. */
export function schedulerOf(scheduler: Mapping): SchedulerPolicy {
  const queue = (["fifo", "priority", "sjf", "fair"] as const).find((policy) => policy === scheduler["queue"]);
  const admission = child(scheduler, "admission");
  const maxLoad = share(admission?.["max_load"]);
  const priority = child(scheduler, "priority");
  const rebalance = child(scheduler, "rebalance");
  return {
    queue,
    ...(priority && { priority: weightsOf(priority) }),
    admission: maxLoad === undefined ? undefined : { maxLoad, onFull: admission?.["on_full"] === "reject" ? "reject" : "queue" },
    preemption: scheduler["preemption"] === true,
    ...(rebalance && { rebalance: rebalanceOf(rebalance) }),
  };
}

function weightsOf(priority: Mapping): PriorityWeights {
  const age = priority["age"];
  const written = { deadline: number(priority["deadline"]), tenant: number(priority["tenant"]), backlog: number(priority["backlog"]) };
  return {
    base: number(priority["base"]) ?? 1,
    ...(typeof age === "string" && { age: perMinute(age) }),
    ...(Object.fromEntries(Object.entries(written).filter(([, weight]) => weight !== undefined)) as Partial<PriorityWeights>),
  };
}

const MINUTES: Readonly<Record<string, number>> = { s: 1 / 60, m: 1, h: 60, d: 1440 };

/** `0.1/m`, as the schema has checked it. */
function perMinute(rate: string): number {
  const [amount, unit] = rate.split("/");
  return Number(amount) / MINUTES[unit!]!;
}

function rebalanceOf(rebalance: Mapping): RebalancePolicy {
  const every = rebalance["every"];
  return {
    everyMs: (typeof every === "string" ? durationMs(every) : undefined) ?? REBALANCE_DEFAULTS.everyMs,
    threshold: share(rebalance["threshold"]) ?? REBALANCE_DEFAULTS.threshold,
    moves: number(rebalance["moves"]) ?? REBALANCE_DEFAULTS.moves,
  };
}

type Fail = (path: Path, message: string, hint: string) => void;

/** The tenants of fleet.yaml, sorted by name. */
export function tenantsOf(tree: Mapping, report: Report): Tenant[] {
  const fail: Fail = (path, message, hint) => report.add({ code: "tenant", message, hint, root: tree, path: ["tenants", ...path] });
  return entries(tree["tenants"])
    .map(([name, value]) => tenantOf(name, isMapping(value) ? value : undefined, fail))
    .sort((left, right) => byText(left.name, right.name));
}

function tenantOf(name: string, value: Mapping | undefined, fail: Fail): Tenant {
  const quota = quantities(value?.["quota"], [name, "quota"], fail);
  const guarantee = quantities(value?.["guarantee"], [name, "guarantee"], fail);
  const over = Object.keys(guarantee ?? {}).find((dimension) => guarantee![dimension]! > (quota?.[dimension] ?? Infinity));
  if (over !== undefined)
    fail([name, "guarantee"], `${name} is guaranteed more ${over} than its quota allows.`, "Lower the guarantee or raise the quota.");
  const hosts = value?.["hosts"] === undefined ? undefined : texts(value["hosts"]);
  for (const [index, condition] of (hosts ?? []).entries())
    if (!/^\s*[^\s=!]+\s*[=!]=/.test(condition))
      fail([name, "hosts", index], `${condition} is not a condition.`, "Write LABEL == VALUE or LABEL != VALUE.");
  const maxPriority = number(value && child(value, "priority")?.["max"]);
  return {
    name,
    weight: number(value?.["weight"]) ?? 1,
    ...(quota && { quota }),
    ...(guarantee && { guarantee }),
    ...(hosts && { hosts }),
    ...(maxPriority === undefined ? {} : { maxPriority }),
  };
}

/** `{ cpus: 16, memory: 32g, replicas: 60 }` in nano-CPUs, bytes and pieces. */
function quantities(value: Value | undefined, path: Path, fail: Fail): Quantities | undefined {
  if (!isMapping(value)) return undefined;
  const read: Readonly<Record<string, { name: string; amount: (item: Value) => number | undefined; hint: string }>> = {
    cpus: { name: "cpu", amount: (item) => times(number(item), 1e9), hint: "Write a number of CPUs such as 0.5." },
    memory: { name: "memory", amount: (item) => parseBytes(goText(item)), hint: "Write a size such as 512m." },
    replicas: { name: "replicas", amount: (item) => number(item), hint: "Write a whole number." },
  };
  const found: Record<string, number> = {};
  for (const [key, item] of entries(value)) {
    const dimension = read[key];
    if (!dimension) continue;
    const amount = dimension.amount(item);
    if (amount === undefined || amount < 0) fail([...path, key], `${goText(item)} is not an amount of ${key}.`, dimension.hint);
    else found[dimension.name] = amount;
  }
  return found;
}

function times(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : Math.round(value * factor);
}
