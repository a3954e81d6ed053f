import type { SyncEvent } from "../model/event.ts";
import { progressPrinter } from "../report/progress.ts";
import type { Context } from "./context.ts";

/** Events as lines, on the output for remarks. */
export function progressOf(context: Context): (event: SyncEvent) => void {
  const print = progressPrinter(context.paint);
  return (event) => {
    const text = print(event);
    if (text !== "") context.note(text);
  };
}
