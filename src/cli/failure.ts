import { Fault } from "../engine/fault.ts";
import { EXIT_CODES } from "../model/event.ts";
import { formatProblem, ProblemError } from "../model/problem.ts";
import { safe } from "../report/safe.ts";
import type { Io } from "./io.ts";

/** A command that was typed wrong, or refused as it was typed; the message says what to do next. Ends with 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The world is not as the command needs it; the message says what to do next. Ends with 1 unless told otherwise. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly exitCode: number;
  constructor(message: string, exitCode: number = EXIT_CODES.error) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Prints what ended a command. @returns its exit code; undefined for a bug, which is not for here. */
export function reportFailure(error: unknown, io: Io): number | undefined {
  if (io.signal.aborted) return EXIT_CODES.interrupted;
  const said = explained(error);
  if (!said) return undefined;
  io.stderr.write(safe(said.text));
  return said.exitCode;
}

export function explained(error: unknown): { text: string; exitCode: number } | undefined {
  if (error instanceof ProblemError) return { text: `${error.problems.map(formatProblem).join("\n")}\n`, exitCode: EXIT_CODES.invalid };
  if (error instanceof UsageError) return { text: `error: ${error.message}\n`, exitCode: EXIT_CODES.invalid };
  if (error instanceof CommandError) return { text: `error: ${error.message}\n`, exitCode: error.exitCode };
  if (error instanceof Fault)
    return {
      text: `error: host ${error.host}: ${error.message}\n    Check that the engine runs and can be reached; \`slipway hosts\` shows how each host is reached.\n`,
      exitCode: EXIT_CODES.error,
    };
  if (!(error instanceof Error)) return undefined;
  // Told by name: their modules bring git and more, which most failures never needed.
  if (error.name === "SourceError") return { text: `error: ${error.message}\n${hintOf(error)}`, exitCode: EXIT_CODES.error };
  if (error.name === "RegistryError") return { text: `error: ${error.message}\n`, exitCode: EXIT_CODES.error };
  if (isSystemError(error)) return { text: `error: ${error.message}\n`, exitCode: EXIT_CODES.error };
  return undefined;
}

function hintOf(error: Error): string {
  return "hint" in error && typeof error.hint === "string" ? `    ${error.hint}\n` : "";
}

/** Of the file system: no space, no permission. The message names the path. */
function isSystemError(error: Error): boolean {
  return (
    "code" in error &&
    "syscall" in error &&
    ["EACCES", "EPERM", "ENOSPC", "EROFS", "ENOENT", "ENOTDIR", "EISDIR", "EMFILE", "EDQUOT"].includes(String(error.code))
  );
}
