import { CommanderError } from "@commander-js/extra-typings";
import { EXIT_CODES } from "../model/event.ts";
import { contextOf } from "./context.ts";
import { type Dependencies, realDependencies } from "./dependencies.ts";
import { reportFailure } from "./failure.ts";
import type { Io } from "./io.ts";
import { buildProgram, COMMANDS } from "./program.ts";
import { readTwins } from "./twins.ts";

/** Runs one command line to its end. @returns the exit code. Rejects with bugs only. */
export async function main(argv: readonly string[], io: Io, dependencies: Dependencies = realDependencies): Promise<number> {
  let exitCode = 0;
  const program = buildProgram(async (load, args, options, command) => {
    readTwins(command, io.env);
    const execute = await load();
    const context = contextOf(io, dependencies, { ...options, ...command.opts() }, (other, how) =>
      main(other, { ...io, signal: how.signal, stderr: how.stderr }, how.dependencies),
    );
    exitCode = await execute(context, args);
  });
  const output = { writeOut: (text: string) => void io.stdout.write(text), writeErr: (text: string) => void io.stderr.write(text) };
  for (const command of [program, ...program.commands, ...program.commands.flatMap((each) => each.commands)]) {
    command.configureOutput(output);
    command.exitOverride();
  }
  try {
    await program.parseAsync(argv.length === 0 ? ["--help"] : expanded(argv), { from: "user" });
    return io.signal.aborted ? EXIT_CODES.interrupted : exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const code = error instanceof CommanderError ? EXIT_CODES.invalid : reportFailure(error, io);
    if (code === undefined) throw error;
    return code === EXIT_CODES.interrupted ? code : (COMMANDS.find((spec) => spec.name === argv[0])?.errorCode ?? code);
  }
}

/** `--version` is the version command. */
function expanded(argv: readonly string[]): readonly string[] {
  return argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V") ? ["version"] : argv;
}
