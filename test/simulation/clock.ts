import type { Clock } from "../../src/model/clock.ts";
import type { Rng } from "./rng.ts";

interface Sleeper {
  readonly atMs: number;
  /** Orders what happens at the same time: this is what explores interleavings. */
  readonly key: number;
  readonly sequence: number;
  readonly wake: () => void;
  cancelled: boolean;
}

export interface VirtualClock extends Clock {
  /** Events that have happened. */
  readonly events: number;
  /** Until nothing sleeps any more, or the time is `untilMs` (monotonic). @returns whether anything still sleeps. */
  run(untilMs?: number): Promise<boolean>;
  /** Until the promise is settled. @throws Error when nothing sleeps any more, or `limitMs` have passed, and it is not. */
  settle<T>(promise: Promise<T>, limitMs?: number): Promise<T>;
  /** Until the condition holds after some event. @throws Error as `settle` does. */
  until(condition: () => boolean, limitMs?: number): Promise<void>;
}

const DAY_MS = 86_400_000;
/** 2026-01-01T00:00:00Z */
const EPOCH_MS = 1_767_225_600_000;

/**
 * Virtual time: an event is popped, then every promise that became runnable is drained, then the next event is popped.
 * Without `random` simultaneous events happen in the order in which they were asked for.
 */
export function virtualClock(random?: Rng, startMs = EPOCH_MS): VirtualClock {
  const heap: Sleeper[] = [];
  let nowMs = 0;
  let sequence = 0;
  let events = 0;
  let cancelled = 0;

  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(reasonOf(signal));
      sequence += 1;
      const sleeper: Sleeper = { atMs: nowMs + Math.max(0, ms), key: random?.next() ?? 0, sequence, wake, cancelled: false };
      push(heap, sleeper);
      signal?.addEventListener("abort", onAbort, { once: true });
      function wake(): void {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      }
      function onAbort(): void {
        sleeper.cancelled = true;
        cancelled += 1;
        if (signal) reject(reasonOf(signal));
      }
    });

  /** @returns false when nothing is due up to `untilMs`. */
  const step = async (untilMs: number): Promise<boolean> => {
    const next = peek();
    if (!next || next.atMs > untilMs) return false;
    pop(heap);
    nowMs = next.atMs;
    events += 1;
    next.wake();
    await drained();
    return true;
  };

  const peek = (): Sleeper | undefined => {
    while (heap[0]?.cancelled) {
      pop(heap);
      cancelled -= 1;
    }
    return heap[0];
  };

  const untilDone = async (done: () => boolean, limitMs: number): Promise<void> => {
    const untilMs = nowMs + limitMs;
    await drained();
    while (!done()) {
      if (await step(untilMs)) continue;
      throw new Error(peek() ? `not done after ${limitMs} ms of virtual time` : "not done, and nothing is left that could happen");
    }
  };

  return {
    nowMs: () => startMs + nowMs,
    monotonicMs: () => nowMs,
    sleep,
    get events() {
      return events;
    },
    async run(untilMs = Infinity) {
      await drained();
      while (await step(untilMs));
      if (untilMs !== Infinity) nowMs = Math.max(nowMs, untilMs);
      return heap.length > cancelled;
    },
    async settle(promise, limitMs = DAY_MS) {
      let done = false;
      const mark = (): void => void (done = true);
      promise.then(mark, mark);
      await untilDone(() => done, limitMs);
      return promise;
    },
    until: (condition, limitMs = DAY_MS) => untilDone(condition, limitMs),
  };
}

/** Node empties the whole microtask queue before it runs the tick queue again: all that became runnable has run. */
function drained(): Promise<void> {
  return new Promise((resolve) => {
    process.nextTick(resolve);
  });
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason));
}

function before(a: Sleeper, b: Sleeper): boolean {
  if (a.atMs !== b.atMs) return a.atMs < b.atMs;
  if (a.key !== b.key) return a.key < b.key;
  return a.sequence < b.sequence;
}

function push(heap: Sleeper[], sleeper: Sleeper): void {
  let at = heap.push(sleeper) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (!above || before(above, sleeper)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = sleeper;
}

function pop(heap: Sleeper[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    const left = heap[child];
    const right = heap[child + 1];
    if (!left) break;
    let least = left;
    if (right && before(right, left)) {
      child += 1;
      least = right;
    }
    if (before(last, least)) break;
    heap[at] = least;
    at = child;
  }
  heap[at] = last;
}
