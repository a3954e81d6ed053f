import { setImmediate as turn } from "node:timers/promises";
import type { Clock } from "../../src/model/clock.ts";

interface Sleeper {
  readonly atMs: number;
  readonly order: number;
  readonly wake: () => void;
}

/** Time that passes only when nothing else can happen. */
export class VirtualClock implements Clock {
  #ms = 0;
  #order = 0;
  readonly #sleepers = new Set<Sleeper>();

  nowMs(): number {
    return 1_700_000_000_000 + this.#ms;
  }

  monotonicMs(): number {
    return this.#ms;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const sleeper: Sleeper = { atMs: this.#ms + Math.max(0, ms), order: this.#order++, wake: resolve };
      this.#sleepers.add(sleeper);
      signal?.addEventListener(
        "abort",
        () => {
          if (this.#sleepers.delete(sleeper)) reject(signal.reason as Error);
        },
        { once: true },
      );
    });
  }

  /** Lets `work` go on, and time pass, until it is settled. */
  async run<T>(work: Promise<T>): Promise<T> {
    let settled = false;
    const note = (): void => {
      settled = true;
    };
    work.then(note, note);
    for (let idle = 0; ;) {
      for (let turns = 0; turns < 4 && !settled; turns++) await turn();
      if (settled) return await work;
      const next = [...this.#sleepers].sort((a, b) => a.atMs - b.atMs || a.order - b.order)[0];
      // Work may still be under way outside of this clock, in a stream say.
      if (next === undefined && ++idle > 1_000) throw new Error("nothing can happen any more, and the work is not done");
      if (next === undefined) continue;
      idle = 0;
      this.#sleepers.delete(next);
      this.#ms = Math.max(this.#ms, next.atMs);
      next.wake();
    }
  }
}
