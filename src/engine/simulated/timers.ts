import type { Clock } from "../../model/clock.ts";

export interface Timer {
  cancel(): void;
}

const CANCELLED = new Error("timer cancelled");

/** One-shot timers on a Clock. `close` drops them all, so that a process can end while containers "run". */
export class Timers {
  readonly #clock: Clock;
  readonly #live = new Set<Timer>();
  #closed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  after(ms: number, run: () => void): Timer {
    const controller = new AbortController();
    const timer: Timer = {
      cancel: () => {
        if (this.#live.delete(timer)) controller.abort(CANCELLED);
      },
    };
    if (this.#closed) return timer;
    this.#live.add(timer);
    this.#clock.sleep(ms, controller.signal).then(
      () => {
        if (this.#live.delete(timer)) run();
      },
      () => undefined,
    );
    return timer;
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#live) timer.cancel();
  }
}
