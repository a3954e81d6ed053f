import type { SyncResult } from "../reconcile/index.ts";

export interface PassPrinter {
  /** Something new begins, a commit: how it ends is told whatever came before. */
  news(text: string): void;
  /** A line of the pass under way. */
  line(text: string): void;
  /** The pass has ended; `text` says how. */
  end(result: SyncResult, text: string): void;
}

/**
 * Prints the passes of a loop, and of passes that end badly in the same way again and again only the first: a state that
 * waits for a person is told once. What was done and went well is always told.
 */
export function toldOnce(print: {
  readonly progress: (text: string) => void;
  readonly end: (result: SyncResult, text: string) => void;
}): PassPrinter {
  let before: readonly string[] = [];
  let lines: string[] = [];
  /** Lines that so far repeat the pass before; undefined once one did not. */
  let held: string[] | undefined = [];
  let said = "";
  const release = (): void => {
    for (const text of held ?? []) print.progress(text);
    held = undefined;
  };
  return {
    news(text) {
      [before, said] = [[], ""];
      print.progress(text);
    },
    line(text) {
      lines.push(timeless(text));
      if (held !== undefined && before[lines.length - 1] === lines.at(-1)) held.push(text);
      else {
        release();
        print.progress(text);
      }
    },
    end(result, text) {
      const key = keyOf(result);
      const repeats = held !== undefined && lines.length === before.length && key === said;
      if (!repeats || (wentWell(result) && lines.length > 0)) {
        release();
        // That all is still well after a repair was said by the repair.
        if (lines.length > 0 || key !== said) print.end(result, text);
      }
      [before, lines, held, said] = [lines, [], [], key];
    },
  };
}

/** What could be done was done; of a commit with a stack in pieces, that is the others. */
function wentWell({ outcome }: SyncResult): boolean {
  return outcome === "converged" || outcome === "invalid";
}

/** A failure that is held is worded otherwise when it is remembered; what counts is which one it is. */
function keyOf({ outcome, summary, plan }: SyncResult): string {
  if (outcome === "converged") return outcome;
  if (outcome === "rolled-back" && plan)
    return `${outcome} ${plan.commit} ${plan.held.map(({ stack, service }) => `${stack}/${service}`).join(" ")}`;
  return `${outcome} ${timeless(summary)}`;
}

/** Without when it was and how long it took, which is never the same twice. */
function timeless(text: string): string {
  return text.replace(/^\d{4}-\S+Z /, "").replace(/\b\d+(\.\d+)?( ?ms| ?s|m\d+s)\b/g, "#");
}
