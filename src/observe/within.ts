import type { Clock } from "../model/clock.ts";

/** Thrown by `within` when the time is up. */
export class Silent extends Error {
  override readonly name = "Silent";
  readonly afterMs: number;
  constructor(afterMs: number) {
    super(`no answer within ${afterMs} ms`);
    this.afterMs = afterMs;
  }
}

/** One for all: an abort without a reason makes an error with a stack every time. */
const OVER = new Error("it is over");

/**
 * Runs `work` with a deadline of its own on `clock`. An engine call has a deadline too, but opening a connection
 * (an SSH handshake, say) comes before it, and one host must never hold up a pass over all of them.
 */
export async function within<T>(
  clock: Clock,
  ms: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const timer = new AbortController();
  const stop = (): void => over.abort(signal?.reason);
  signal?.throwIfAborted();
  signal?.addEventListener("abort", stop, { once: true });
  const interrupted = new Promise<never>((_, reject) => {
    over.signal.addEventListener("abort", () => reject(over.signal.reason as Error), { once: true });
  });
  // What still runs when the work has failed is cancelled too. The sleep rejects when it is no longer needed, and `interrupted` after the race is decided: neither is news.
  clock.sleep(ms, timer.signal).then(
    () => over.abort(new Silent(ms)),
    () => undefined,
  );
  interrupted.catch(() => undefined);
  try {
    return await Promise.race([work(over.signal), interrupted]);
  } finally {
    timer.abort(OVER);
    over.abort(OVER);
    signal?.removeEventListener("abort", stop);
  }
}
