import type { PriorityWeights, Tenant } from "../../model/fleet.ts";
import { byText } from "../../model/order.ts";
import { fairOrder } from "./fair.ts";
import { byPriority, bySize, bySubmission, type PriorityFacts } from "./priority.ts";
import type { Amounts } from "./quantity.ts";
import type { Waiting } from "./waiting.ts";

/**
 * Who is next. fifo: first come, first served; nobody starves. priority: by weighted factors, with ageing. sjf: the
 * shortest first; the least mean wait, and long work may starve without a limit. longest: the best makespan on several
 * slots. fair: by tenants' dominant shares, and by `inner` within a tenant.
 */
export type QueuePolicy = "fifo" | "priority" | "sjf" | "longest" | "fair";

export interface QueueFacts extends PriorityFacts {
  readonly weights: PriorityWeights;
  readonly tenants: readonly Tenant[];
  /** Tenant → what it has reserved. */
  readonly usage: ReadonlyMap<string, Amounts>;
  readonly capacity: Amounts;
  /** What `fair` does within a tenant; priority by default. */
  readonly inner?: Exclude<QueuePolicy, "fair">;
}

/** The queue as it would be served. Every tie ends in the name, so the order in which work is given does not matter. */
export function orderQueue<Item extends Waiting>(items: readonly Item[], policy: QueuePolicy, facts: QueueFacts): Item[] {
  switch (policy) {
    case "fifo":
      return items.toSorted(bySubmission);
    case "sjf":
      return items.toSorted((left, right) => compareEstimates(left, right, 1) || bySubmission(left, right));
    case "longest":
      return items.toSorted((left, right) => compareEstimates(left, right, -1) || bySubmission(left, right));
    case "priority":
      return byPriority(items, facts.weights, facts);
    case "fair":
      return fairQueue(items, facts);
  }
}

/** Work of unknown length goes last: guessing would let it in before what is known. Among it, the largest goes first. */
function compareEstimates(left: Waiting, right: Waiting, sign: 1 | -1): number {
  const [a, b] = [left.estimateMs, right.estimateMs];
  if (a === undefined && b === undefined) return bySize(left, right);
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * (a - b);
}

function fairQueue<Item extends Waiting>(items: readonly Item[], facts: QueueFacts): Item[] {
  const names = [...new Set(items.map(({ tenant }) => tenant))].sort(byText);
  const claimants = names.map((name) => {
    const tenant = facts.tenants.find((each) => each.name === name);
    const own = items.filter((item) => item.tenant === name);
    return {
      name,
      weight: tenant?.weight ?? 1,
      used: facts.usage.get(name) ?? {},
      ...(tenant?.guarantee ? { guarantee: tenant.guarantee } : {}),
      queue: orderQueue(own, facts.inner ?? "priority", facts),
    };
  });
  return fairOrder(claimants, facts.capacity);
}
