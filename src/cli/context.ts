import { coloured, type Paint, plain } from "../report/style.ts";
import type { Dependencies } from "./dependencies.ts";
import { type Io, isTerminal, type Output } from "./io.ts";
import type { Options } from "./options.ts";

/** What a command is given: the outside, its options, and how to print. */
export interface Context {
  readonly io: Io;
  readonly dependencies: Dependencies;
  readonly options: Options;
  readonly json: boolean;
  readonly paint: Paint;
  /** Results. */
  print(text: string): void;
  /** Progress, questions and remarks: nothing that a script would read, and nothing with `--quiet`. */
  note(text: string): void;
  /** What went wrong; also with `--quiet`. */
  complain(text: string): void;
  /** Runs another command line as if it had been typed. */
  run(
    argv: readonly string[],
    how: { readonly dependencies: Dependencies; readonly signal: AbortSignal; readonly stderr: Output },
  ): Promise<number>;
}

export function contextOf(io: Io, dependencies: Dependencies, options: Options, run: Context["run"]): Context {
  return {
    io,
    dependencies,
    options,
    json: options.output === "json",
    paint: paintFor(io.stdout, io, options),
    print: (text) => void io.stdout.write(text),
    note: (text) => void (options.quiet === true || io.stderr.write(text)),
    complain: (text) => void io.stderr.write(text),
    run,
  };
}

function paintFor(output: Output, io: Io, options: Options): Paint {
  const refused = options.color === false || (io.env["NO_COLOR"] ?? "") !== "" || io.env["TERM"] === "dumb";
  return refused || !isTerminal(output) ? plain : coloured;
}
