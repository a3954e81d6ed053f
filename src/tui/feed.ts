import type { Clock } from "../model/clock.ts";
import type { View } from "../report/view.ts";

/** What there is to draw: the newest view, and why there is no newer one. */
export interface Picture {
  readonly view: View | undefined;
  /** Why the last look failed; undefined when it did not. */
  readonly error: string | undefined;
  /** Wall clock of the last look. */
  readonly atMs: number;
  readonly looking: boolean;
}

/** Where the terminal UI gets its pictures from. */
export interface Feed {
  current(): Picture;
  /** @returns what ends the subscription. */
  subscribe(listener: () => void): () => void;
  /** Look again now. */
  refresh(): void;
}

export interface PollingOptions {
  readonly clock: Clock;
  readonly intervalMs: number;
  /** Ends the looking. */
  readonly signal: AbortSignal;
}

/** Looks again and again. A look that fails leaves the last picture standing and says why it is old. */
export function pollingFeed(look: (signal: AbortSignal) => Promise<View>, options: PollingOptions): Feed {
  const { clock, intervalMs, signal } = options;
  const listeners = new Set<() => void>();
  let picture: Picture = { view: undefined, error: undefined, atMs: clock.nowMs(), looking: true };
  let waiting = new AbortController();
  const show = (next: Picture): void => {
    picture = next;
    for (const listener of listeners) listener();
  };
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      show({ ...picture, looking: true });
      show(await lookOnce(look, picture, clock, signal));
      waiting = new AbortController();
      await clock.sleep(intervalMs, AbortSignal.any([signal, waiting.signal])).catch(() => undefined);
    }
  };
  void loop();
  return {
    current: () => picture,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh: () => waiting.abort(new Error("refresh")),
  };
}

async function lookOnce(
  look: (signal: AbortSignal) => Promise<View>,
  before: Picture,
  clock: Clock,
  signal: AbortSignal,
): Promise<Picture> {
  try {
    return { view: await look(signal), error: undefined, atMs: clock.nowMs(), looking: false };
  } catch (error) {
    return { ...before, error: error instanceof Error ? error.message : String(error), looking: false };
  }
}
