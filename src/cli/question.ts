import { createInterface } from "node:readline/promises";
import { safe } from "../report/safe.ts";
import type { Context } from "./context.ts";

/** Whether there is somebody to ask. */
export function canAsk(context: Context): boolean {
  return context.io.stdin.isTTY === true && context.options.quiet !== true && !context.json;
}

/** Anything but yes is no. */
export async function ask(context: Context, question: string): Promise<boolean> {
  const lines = createInterface({ input: context.io.stdin });
  try {
    context.io.stderr.write(`${safe(question)} [y/N] `);
    const answer = await lines.question("", { signal: context.io.signal });
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}
