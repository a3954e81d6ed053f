import type { Clock } from "../model/clock.ts";

interface Watchdog {
  /** Aborted when nothing came for too long, or with the outer signal. */
  readonly signal: AbortSignal;
  readonly feed: () => void;
  /** How long it had waited when it bit; undefined when it did not. */
  bitten(): number | undefined;
  end(): void;
}

/** Watches something that speaks now and then: `firstMs` for the first word, `idleMs` between two. */
export function watchdog(clock: Clock, outer: AbortSignal, firstMs: number, idleMs: number): Watchdog {
  const inner = new AbortController();
  const ended = new AbortController();
  let heardAtMs = clock.monotonicMs();
  let limitMs = firstMs;
  let bittenAfterMs: number | undefined;

  const stand = async (): Promise<void> => {
    for (;;) {
      const leftMs = heardAtMs + limitMs - clock.monotonicMs();
      if (leftMs <= 0) break;
      await clock.sleep(leftMs, ended.signal);
    }
    bittenAfterMs = limitMs;
    inner.abort();
  };
  // Not AbortSignal.any: what it makes stays in memory as long as the outer signal does.
  const interrupt = (): void => inner.abort(outer.reason);
  if (outer.aborted) interrupt();
  outer.addEventListener("abort", interrupt, { once: true });
  // It rejects when it is ended: nobody waits for it any more.
  stand().catch(() => undefined);

  return {
    signal: inner.signal,
    feed: () => {
      // A first word extends the limit; the sleep under way is at most too short, and the loop goes round.
      heardAtMs = clock.monotonicMs();
      limitMs = idleMs;
    },
    bitten: () => bittenAfterMs,
    end: () => {
      outer.removeEventListener("abort", interrupt);
      ended.abort();
    },
  };
}
