import type { PriorityWeights } from "../../model/fleet.ts";
import { byText } from "../../model/order.ts";
import type { Waiting } from "./waiting.ts";

/** What is known at the moment of deciding, and changes with it. */
export interface PriorityFacts {
  readonly nowMs: number;
  /** Tenant → its dominant share by its weight, 0–1. */
  readonly shares?: ReadonlyMap<string, number>;
  /** Tenant → how much of its work waits. */
  readonly backlog?: ReadonlyMap<string, number>;
}

/** P = Σⱼ pⱼ·wⱼ over the factors of one item. */
export function weightedSum(factors: readonly number[], weights: readonly number[]): number {
  return factors.reduce((sum, factor, at) => sum + factor * (weights[at] ?? 0), 0);
}

export function priorityOf(item: Waiting, weights: PriorityWeights, facts: PriorityFacts): number {
  return weightedSum(
    [
      item.priority,
      Math.max(0, facts.nowMs - item.submittedMs) / 60_000,
      urgency(item, facts.nowMs),
      1 - Math.min(1, facts.shares?.get(item.tenant) ?? 0),
      facts.backlog?.get(item.tenant) ?? 0,
    ],
    [weights.base, weights.age ?? 0, weights.deadline ?? 0, weights.tenant ?? 0, weights.backlog ?? 0],
  );
}

/** Share of the slack that is gone: 0 when submitted, 1 when it has to start now to be in time, and from then on. */
export function urgency({ submittedMs, deadlineMs, estimateMs }: Waiting, nowMs: number): number {
  if (deadlineMs === undefined) return 0;
  const latestStartMs = deadlineMs - (estimateMs ?? 0);
  if (nowMs >= latestStartMs) return 1;
  return Math.max(0, (nowMs - submittedMs) / (latestStartMs - submittedMs));
}

/** Highest first; ties by time of submission, then the largest, then by name. */
export function byPriority<Item extends Waiting>(items: readonly Item[], weights: PriorityWeights, facts: PriorityFacts): Item[] {
  const priority = new Map(items.map((item) => [item, priorityOf(item, weights, facts)]));
  return items.toSorted(
    (left, right) =>
      priority.get(right)! - priority.get(left)! ||
      left.submittedMs - right.submittedMs ||
      bySize(left, right) ||
      byText(left.name, right.name),
  );
}

export function bySubmission(left: Waiting, right: Waiting): number {
  return left.submittedMs - right.submittedMs || byText(left.name, right.name);
}

export function bySize(left: Waiting, right: Waiting): number {
  return (right.size ?? 0) - (left.size ?? 0);
}
