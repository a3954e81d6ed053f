import { byText } from "../../model/order.ts";
import { formatBytes } from "../../model/units.ts";
import type { Quantities } from "./fleet.ts";

/** Dimensions that somebody asks for, sorted. */
export function dimensionsOf(demands: readonly Quantities[]): string[] {
  const wanted = demands.flatMap((demand) => Object.keys(demand).filter((dimension) => demand[dimension]! > 0));
  return [...new Set(wanted)].sort(byText);
}

export function amount(quantities: Quantities, dimension: string): number {
  return quantities[dimension] ?? 0;
}

export function added(left: Quantities, right: Quantities, sign: 1 | -1 = 1): Quantities {
  const sum: Record<string, number> = { ...left };
  for (const [dimension, value] of Object.entries(right)) sum[dimension] = (sum[dimension] ?? 0) + sign * value;
  return sum;
}

/** `512 MiB`, `1.5 cpus`, `2 gpus`. */
export function amountText(dimension: string, value: number): string {
  if (dimension === "memory") return formatBytes(value);
  const number = dimension === "cpu" ? Number((value / 1e9).toFixed(2)) : value;
  const unit = dimension === "cpu" ? "cpus" : dimension;
  return `${number} ${number === 1 ? unit.replace(/s$/, "") : unit}`;
}

/** `2 cpus and 512 MiB` */
export function amountsText(quantities: Quantities): string {
  const dimensions = Object.keys(quantities);
  if (dimensions.length > 1) dimensions.sort(byText);
  return dimensions.map((dimension) => amountText(dimension, quantities[dimension]!)).join(" and ");
}
