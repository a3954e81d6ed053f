import type { Context } from "./context.ts";
import { CommandError } from "./failure.ts";
import { EXIT_CODES } from "../model/event.ts";

/** The same context with a signal that also ends with `--timeout`, on the clock that the command runs on. */
export function withTimeLimit(context: Context): { readonly context: Context; end(): void } {
  const { timeout } = context.options;
  if (timeout === undefined) return { context, end: () => undefined };
  const over = new AbortController();
  const timer = new AbortController();
  context.dependencies.clock.sleep(timeout, timer.signal).then(
    () =>
      over.abort(
        new CommandError(`not done within ${timeout / 1000} s; raise --timeout, or look at \`slipway hosts\``, EXIT_CODES["timed-out"]),
      ),
    () => undefined,
  );
  const signal = AbortSignal.any([context.io.signal, over.signal]);
  return { context: { ...context, io: { ...context.io, signal } }, end: () => timer.abort(new Error("the command has ended")) };
}
