/** How many replicas of a service may be missing because we want something; a number, or a share of the replicas (`30%`). */
export interface DisruptionBudget {
  readonly minAvailable?: number | string;
  readonly maxUnavailable?: number | string;
}

/**
 * How many available replicas may be taken away now. Shares are rounded to the safe side: `min_available` up,
 * `max_unavailable` down. What is missing already counts against it. Without a budget there is no limit.
 */
export function allowedDisruptions(budget: DisruptionBudget | undefined, desired: number, available: number): number {
  const limits = [
    budget?.minAvailable === undefined ? Infinity : available - replicasOf(budget.minAvailable, desired, Math.ceil),
    budget?.maxUnavailable === undefined ? Infinity : replicasOf(budget.maxUnavailable, desired, Math.floor) - (desired - available),
  ];
  return Math.max(0, Math.min(...limits));
}

function replicasOf(amount: number | string, desired: number, round: (value: number) => number): number {
  if (typeof amount === "number") return amount;
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(amount.trim());
  if (!match) throw new RangeError(`budget ${amount} is neither a number of replicas nor a share of them; write 1 or 30%`);
  // 30 % of 10 is 3, not 3.0000000000000004.
  return match[2] === "%" ? round(Math.round(Number(match[1]) * desired * 1e6) / 1e8) : Number(match[1]);
}
