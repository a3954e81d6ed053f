import { SourceError } from "./error.ts";
import type { GitRun } from "./git.ts";

/** What ends a process of git early: its caller, its time or its output. */
export interface Limits extends Disposable {
  /** Aborted when the process has to end. */
  readonly signal: AbortSignal;
  /** @returns whether these bytes of output may still be kept. */
  count(bytes: number): boolean;
  /** @throws SourceError, or the reason of the caller's signal, when the end was early. */
  check(): void;
}

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

export function limitsOf(run: GitRun): Limits {
  const stopping = new AbortController();
  const maxBytes = run.maxOutputBytes ?? MAX_OUTPUT_BYTES;
  let failure: SourceError | undefined;
  let counted = 0;
  const stop = (why?: SourceError): void => {
    failure ??= why;
    stopping.abort();
  };
  const aborted = (): void => stop();
  const limit = setTimeout(() => stop(timedOut(run)), run.timeoutMs);
  run.signal?.addEventListener("abort", aborted);
  return {
    signal: stopping.signal,
    count(bytes) {
      counted += bytes;
      if (counted > maxBytes) stop(new SourceError("too-large", `${run.what}: more than slipway reads at once`));
      return counted <= maxBytes;
    },
    check() {
      run.signal?.throwIfAborted();
      if (failure) throw failure;
    },
    [Symbol.dispose]() {
      clearTimeout(limit);
      run.signal?.removeEventListener("abort", aborted);
    },
  };
}

function timedOut({ what, timeoutMs }: GitRun): SourceError {
  return new SourceError("timed-out", `${what}: no end after ${timeoutMs / 1000} s`, {
    hint: "the server is slow or the repository is large; try again",
  });
}
