/** Since when slots wait, by name (`shop/web.1`); those that are not named have only just come. */
export interface QueueTimes {
  readonly nowMs: number;
  readonly sinceMs: ReadonlyMap<string, number>;
}

/** Name of a slot and whether it is somewhere already → when it came to the queue. */
export type Arrival = (name: string, isSomewhere: boolean) => number;

/**
 * What was somewhere already and has to move came before all that wait now: whoever has waited for long must not push out
 * what serves.
 */
export function arrivalsOf({ nowMs, sinceMs }: QueueTimes): Arrival {
  const first = [...sinceMs.values()].reduce((left, right) => Math.min(left, right), nowMs);
  return (name, isSomewhere) => (isSomewhere ? first - 1 : (sinceMs.get(name) ?? nowMs));
}
