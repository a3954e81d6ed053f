import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "../model/clock.ts";

/** Longest that a timer of Node.js can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** The machine's own time. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  async sleep(ms, signal) {
    try {
      await pause(Math.min(Math.max(0, ms), LONGEST_MS), undefined, signal ? { signal } : {});
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
};
