/** What a policy makes of a queue: for comparing policies, not for deciding. */
export interface Forecast {
  readonly starts: readonly { readonly name: string; readonly startMs: number; readonly endMs: number }[];
  readonly meanWaitMs: number;
  readonly makespanMs: number;
}

/** Runs a queue in the given order on so many slots, each item as soon as a slot is free. */
export function forecast(queue: readonly { readonly name: string; readonly durationMs: number }[], slots: number): Forecast {
  if (!Number.isInteger(slots) || slots < 1) throw new RangeError(`${slots} slots cannot run anything; give a whole number from 1 up`);
  const freeAt = Array.from({ length: slots }, () => 0);
  const starts = queue.map(({ name, durationMs }) => {
    const slot = freeAt.indexOf(Math.min(...freeAt));
    const startMs = freeAt[slot]!;
    freeAt[slot] = startMs + durationMs;
    return { name, startMs, endMs: startMs + durationMs };
  });
  const waited = starts.reduce((sum, { startMs }) => sum + startMs, 0);
  return { starts, meanWaitMs: starts.length === 0 ? 0 : waited / starts.length, makespanMs: Math.max(0, ...freeAt) };
}
