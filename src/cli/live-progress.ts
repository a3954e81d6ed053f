import type { SyncEvent } from "../model/event.ts";
import { runningText } from "../report/live.ts";
import { progressPrinter } from "../report/progress.ts";
import { clip } from "../report/safe.ts";
import type { Context } from "./context.ts";
import { isTerminal } from "./io.ts";

const REDRAW_MS = 500;

export interface Progress {
  readonly emit: (event: SyncEvent) => void;
  end(): void;
}

/** Progress beside the result: plain lines, and on a terminal one line below them that says what runs now. */
export function progressOf(context: Context): Progress {
  const print = progressPrinter(context.paint);
  const { io, options } = context;
  if (options.quiet !== true && !context.json && isTerminal(io.stderr) && isTerminal(io.stdout) && io.env["TERM"] !== "dumb")
    return liveProgress(context, print);
  const emit = (event: SyncEvent): void => {
    const text = print(event);
    if (text !== "") context.note(text);
  };
  return { emit, end: () => undefined };
}

function liveProgress(context: Context, print: (event: SyncEvent) => string): Progress {
  const running = runningText();
  const draw = (lines: string): void =>
    context.note(`\r\u001b[K${lines}${clip(running.text(context.dependencies.clock.nowMs()), (context.io.stderr.columns ?? 80) - 1)}`);
  const timer = setInterval(() => draw(""), REDRAW_MS);
  timer.unref();
  return {
    emit(event) {
      running.reduce(event);
      draw(print(event));
    },
    end() {
      clearInterval(timer);
      context.note("\r\u001b[K");
    },
  };
}
