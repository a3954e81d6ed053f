import { byText } from "../../model/order.ts";
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
