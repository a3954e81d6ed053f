import { render } from "ink";
import { createElement } from "react";
import type { Feed } from "./feed.ts";
import { Top } from "./top.ts";

export interface TerminalStreams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

/** Why the terminal UI cannot be shown here, with what to do instead; undefined when it can. */
export function refusal(
  stdin: { readonly isTTY?: boolean | undefined },
  stdout: { readonly isTTY?: boolean | undefined },
): string | undefined {
  if (stdin.isTTY === true && stdout.isTTY === true) return undefined;
  return "slipway top needs a terminal for its keys and its screen; use `slipway status`, or run it in a terminal";
}

/** Shows the terminal UI until the user quits or the signal ends it; the terminal is then as it was before. */
export async function runTop(
  feed: Feed,
  streams: TerminalStreams,
  how: { readonly nowMs: () => number; readonly signal: AbortSignal },
): Promise<void> {
  const { stdin, stdout } = streams;
  const shown = render(createElement(Top, { feed, nowMs: how.nowMs }), {
    stdin,
    stdout,
    alternateScreen: true,
    exitOnCtrlC: false,
    incrementalRendering: true,
    maxFps: 20,
    interactive: true,
  });
  const stop = (): void => shown.unmount();
  how.signal.addEventListener("abort", stop, { once: true });
  if (how.signal.aborted) stop();
  try {
    await shown.waitUntilExit();
  } finally {
    how.signal.removeEventListener("abort", stop);
  }
}
