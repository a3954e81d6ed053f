/** Time as a port, so that the same code runs on the system clock and in virtual time. */
export interface Clock {
  /** Wall-clock milliseconds since the epoch. For display and records only, never for intervals. */
  nowMs(): number;
  /** Milliseconds on a clock that never jumps. */
  monotonicMs(): number;
  /** Resolves after `ms`; rejects with `signal.reason` when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
