import { Fault } from "../engine/fault.ts";
import type { Engine } from "../engine/port.ts";
import type { Clock } from "../model/clock.ts";
import type { StepOutcome } from "../model/event.ts";
import { DONE } from "./outcome.ts";
import { reading, type StepScope } from "./scope.ts";

export interface Watchdog {
  /** Aborted when nothing came for too long, or with the outer signal. */
  readonly signal: AbortSignal;
  readonly feed: () => void;
  /** How long it had waited when it bit; undefined when it did not. */
  bitten(): number | undefined;
  end(): void;
}

/** Who is silent may be at work: asked after each `idleMs`, for as long as `mostMs`. */
interface Patience {
  readonly mostMs: number;
  isAtWork(): Promise<boolean>;
}

/** Watches something that speaks now and then: `firstMs` for the first word, `idleMs` between two. */
function watchdog(clock: Clock, outer: AbortSignal, firstMs: number, idleMs: number, patience?: Patience): Watchdog {
  const inner = new AbortController();
  const ended = new AbortController();
  let heardAtMs = clock.monotonicMs();
  let limitMs = firstMs;
  let sinceMs = heardAtMs;
  let bittenAfterMs: number | undefined;

  const mayGoOn = async (): Promise<boolean> => {
    const askedAtMs = clock.monotonicMs();
    if (!patience || askedAtMs - heardAtMs >= patience.mostMs || !(await patience.isAtWork())) return heardAtMs > askedAtMs;
    sinceMs = clock.monotonicMs();
    return true;
  };
  const stand = async (): Promise<void> => {
    for (;;) {
      const leftMs = sinceMs + limitMs - clock.monotonicMs();
      if (leftMs > 0) await clock.sleep(leftMs, ended.signal);
      else if (!(await mayGoOn())) break;
    }
    if (inner.signal.aborted || ended.signal.aborted) return;
    bittenAfterMs = patience ? clock.monotonicMs() - heardAtMs : limitMs;
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
      heardAtMs = sinceMs = clock.monotonicMs();
      limitMs = idleMs;
    },
    bitten: () => bittenAfterMs,
    end: () => {
      outer.removeEventListener("abort", interrupt);
      ended.abort();
    },
  };
}

/**
 * Does work under a watchdog, and ends it. `judge` says what a fault means, told how long it had been silent when the
 * watchdog bit; a fault that the outer signal caused is passed on.
 */
export async function underWatch(
  dog: Watchdog,
  work: (dog: Watchdog) => Promise<void>,
  judge: (fault: Fault, bittenAfterMs: number | undefined) => StepOutcome | Promise<StepOutcome>,
): Promise<StepOutcome> {
  try {
    await work(dog);
    return DONE;
  } catch (error) {
    const bittenAfterMs = dog.bitten();
    if (!(error instanceof Fault) || (error.kind === "aborted" && bittenAfterMs === undefined)) throw error;
    return await judge(error, bittenAfterMs);
  } finally {
    dog.end();
  }
}

/** Watches a registry that an image comes from or goes to. */
export function watchRegistry({ clock, signal, limits }: StepScope): Watchdog {
  return watchdog(clock, signal, limits.pullFirstByteMs, limits.pullIdleMs);
}

/** Watches long work of engines: silence is theirs to choose while they answer other calls, up to `mostMs`. */
export function watchWork(engines: readonly Engine[], mostMs: number, scope: StepScope): Watchdog {
  const { workSilenceMs } = scope.limits;
  return watchdog(scope.clock, scope.signal, workSilenceMs, workSilenceMs, {
    mostMs,
    async isAtWork() {
      const answers = await Promise.allSettled(engines.map((engine) => engine.info(reading(scope))));
      return answers.every(({ status }) => status === "fulfilled");
    },
  });
}
