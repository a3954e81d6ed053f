import { byText } from "../../model/order.ts";

/** Somebody who starts work in turn with others, and how often it has. */
export interface Strider {
  readonly name: string;
  readonly weight: number;
  readonly starts: number;
}

/**
 * Stride scheduling: who has started least for its weight is next; ties by name. Containers cannot be cut into slices of
 * time, so what is shared fairly is starts. Starts by weight are divided anew each time: a running sum of 1/weight would
 * drift, and ties would fall either way.
 */
export function nextInStride(striders: readonly Strider[]): Strider | undefined {
  return striders.toSorted((left, right) => left.starts / left.weight - right.starts / right.weight || byText(left.name, right.name))[0];
}

/** The next starts, if all have work for them. */
export function strideOrder(striders: readonly Strider[], starts: number): string[] {
  let now = [...striders];
  return Array.from({ length: now.length === 0 ? 0 : starts }, () => {
    const { name } = nextInStride(now)!;
    now = now.map((each) => (each.name === name ? { ...each, starts: each.starts + 1 } : each));
    return name;
  });
}

/** What a newcomer begins with, so that it neither makes up for the time before it came nor waits for the others to. */
export function startsOfNewcomer(striders: readonly Strider[], weight: number): number {
  return striders.length === 0 ? 0 : Math.min(...striders.map((each) => each.starts / each.weight)) * weight;
}
