import type { Quantities } from "../../model/fleet.ts";
import { byText } from "../../model/order.ts";
import { formatBytes } from "../../model/units.ts";

/** Amounts by dimension. */
export type Amounts = Quantities;

/** Nano-CPUs of `0.5`, `500m` or a number of CPUs; undefined when the text is none of them. */
export function parseCpus(text: string | number): number | undefined {
  const match = /^(\d+(?:\.\d+)?|\.\d+)(m?)$/.exec(String(text).trim());
  return match ? Math.round(Number(match[1]) * (match[2] === "m" ? 1e6 : 1e9)) : undefined;
}

/** The first dimension, by name, of which more is asked than there is; undefined = each component fits. What `free` does not name is unlimited. */
export function lackingDimension(demand: Amounts, free: Amounts): string | undefined {
  return dimensionsOf(demand).find((dimension) => demand[dimension]! > Math.max(0, free[dimension] ?? Infinity));
}

/** The largest share of a capacity that a demand takes: the one number by which demands of several dimensions compare. */
export function dominantShare(demand: Amounts, capacity: Amounts): number {
  const shares = dimensionsOf(demand).map((dimension) => {
    const amount = demand[dimension]!;
    return amount === 0 ? 0 : amount / (capacity[dimension] ?? Infinity);
  });
  return Math.max(0, ...shares);
}

/** Σ rᵢ·wᵢ: orders demands by size and says nothing about whether they fit. A dimension without a weight counts once. */
export function weightedSize(demand: Amounts, weights: Amounts = {}): number {
  return dimensionsOf(demand).reduce((sum, dimension) => sum + demand[dimension]! * (weights[dimension] ?? 1), 0);
}

export function plus(left: Amounts, right: Amounts): Amounts {
  return combined(left, right, 1);
}

export function minus(left: Amounts, right: Amounts): Amounts {
  return combined(left, right, -1);
}

/** `2 CPUs`, `512 MiB`, `1 replica`, `3 ssd`: kinds that fleet.yaml names are left as they are written there. */
export function formatAmount(dimension: string, amount: number): string {
  if (dimension === "memory") return formatBytes(amount);
  const [one, many] = NOUNS[dimension] ?? [dimension, dimension];
  const count = dimension === "cpu" ? amount / 1e9 : amount;
  return `${Number(count.toPrecision(6))} ${count === 1 ? one : many}`;
}

const NOUNS: Readonly<Record<string, readonly [string, string]>> = {
  cpu: ["CPU", "CPUs"],
  gpu: ["GPU", "GPUs"],
  pids: ["pid", "pids"],
  replicas: ["replica", "replicas"],
};

/** `2 CPUs and 512 MiB` */
export function formatAmounts(amounts: Amounts): string {
  return dimensionsOf(amounts)
    .map((dimension) => formatAmount(dimension, amounts[dimension]!))
    .join(" and ");
}

function combined(left: Amounts, right: Amounts, sign: 1 | -1): Amounts {
  const dimensions = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort(byText);
  return Object.fromEntries(dimensions.map((dimension) => [dimension, (left[dimension] ?? 0) + sign * (right[dimension] ?? 0)]));
}

function dimensionsOf(amounts: Amounts): string[] {
  return Object.keys(amounts).sort(byText);
}
