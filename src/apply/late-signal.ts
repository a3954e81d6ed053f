import type { Clock } from "../model/clock.ts";

/** A signal that follows another after a grace period. `end` forgets it. */
export function lateSignal(clock: Clock, first: AbortSignal, graceMs: number): { readonly signal: AbortSignal; end(): void } {
  const late = new AbortController();
  const ended = new AbortController();
  const follow = (): void => {
    // Rejects when everything has ended in time.
    clock.sleep(graceMs, ended.signal).then(
      () => late.abort(first.reason),
      () => undefined,
    );
  };
  if (first.aborted) follow();
  else first.addEventListener("abort", follow, { once: true, signal: ended.signal });
  return { signal: late.signal, end: () => ended.abort() };
}
