import { main } from "./cli/main.ts";
import { EXIT_CODES } from "./model/event.ts";
import { formatProblem, ProblemError } from "./model/problem.ts";

/** EX_SOFTWARE of sysexits.h: slipway itself is wrong, not its input and not the world. */
const EXIT_BUG = 70;

process.exitCode = await run();

async function run(): Promise<number> {
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => interrupt(interrupted));
  process.on("uncaughtException", (error) => process.exit(reportBug(error)));
  // A reader that has seen enough (`slipway plan | head`) is not an error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : reportBug(error)));
  // Nobody reads the remarks any more (`slipway validate 2>&1 | head`): the exit code still counts.
  process.stderr.on("error", () => undefined);
  const { stdin, stdout, stderr, env } = process;
  const io = { stdin, stdout, stderr, env, cwd: process.cwd(), signal: interrupted.signal };
  try {
    const code = await main(process.argv.slice(2), io);
    return interrupted.signal.aborted ? EXIT_CODES.interrupted : code;
  } catch (error) {
    return exitCodeOf(error, interrupted.signal);
  }
}

function exitCodeOf(error: unknown, signal: AbortSignal): number {
  if (error instanceof ProblemError) {
    process.stderr.write(`${error.problems.map(formatProblem).join("\n")}\n`);
    return EXIT_CODES.invalid;
  }
  if (signal.aborted) return EXIT_CODES.interrupted;
  return reportBug(error);
}

/** The first signal lets the command end what it is at; a second one does not wait. */
function interrupt(interrupted: AbortController): void {
  if (interrupted.signal.aborted) process.exit(EXIT_CODES.interrupted);
  interrupted.abort(new Error("interrupted"));
}

function reportBug(error: unknown): number {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n\nThis is a bug in slipway: please report it, with the text above and what you ran.\n`);
  return EXIT_BUG;
}
