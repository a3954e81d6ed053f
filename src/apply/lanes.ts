import type { Limits } from "./limits.ts";

/** What a step of a kind queues for. Waits queue for nothing. */
export type Lane = "pull" | "build" | "create" | "start" | "stop" | "other";

/** First come, first served, at most `width` at a time. */
export class Queue {
  readonly #width: number;
  readonly #waiting: (() => void)[] = [];
  #inFlight = 0;

  constructor(width: number) {
    this.#width = width;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inFlight < this.#width) this.#inFlight++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The place is handed over, not freed: nobody can slip in between.
      const next = this.#waiting.shift();
      if (next === undefined) this.#inFlight--;
      else next();
    }
  }
}

/** The queues of one host. */
export function lanesOf(limits: Limits): Readonly<Record<Lane, Queue>> {
  return {
    pull: new Queue(limits.pullsPerHost),
    build: new Queue(limits.buildsPerHost),
    create: new Queue(limits.createsPerHost),
    start: new Queue(limits.startsPerHost),
    stop: new Queue(limits.stopsPerHost),
    other: new Queue(limits.othersPerHost),
  };
}
