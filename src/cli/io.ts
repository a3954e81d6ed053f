import type { Readable } from "node:stream";

/** Where text goes; `process.stdout` is one, and so is a list in a test. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The outside of a command, as `bin.ts` has it from the process. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Aborted by the first signal: end what is under way, begin nothing new. */
  readonly signal: AbortSignal;
}

/** Whether a person sits at the other end of the output. */
export function isTerminal(output: Output): boolean {
  return output.isTTY === true;
}
