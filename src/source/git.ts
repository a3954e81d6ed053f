import { existsSync } from "node:fs";
import { getSystemErrorName } from "node:util";
import { runDetached } from "./detached.ts";
import { environmentOf } from "./environment.ts";
import { failureOf, SourceError } from "./error.ts";
import { limitsOf } from "./limits.ts";
import { runSimple } from "./simple.ts";

/** Nothing else is ever run. None of these writes a work tree, runs a hook or a filter. */
const COMMANDS = ["cat-file", "fetch", "init", "log", "ls-files", "ls-remote", "ls-tree", "rev-list", "rev-parse"] as const;
export type GitCommand = (typeof COMMANDS)[number];
export type Environment = Readonly<Record<string, string | undefined>>;

export interface GitRun {
  readonly command: GitCommand;
  /** Options are ours, literally; values come after `--` or `--end-of-options`. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** Exactly this repository; without it git looks from `cwd` upwards. */
  readonly gitDirectory?: string | undefined;
  /** Looks in `cwd` itself and not above it. */
  readonly ceiling?: boolean;
  /** What was tried, for the error: "could not fetch X". */
  readonly what: string;
  /** `GIT_ALLOW_PROTOCOL`, which wins over any configuration. Local commands reach nothing. */
  readonly protocols?: string;
  readonly config?: Readonly<Record<string, string>>;
  readonly environment: Environment;
  readonly stdin?: string;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
  readonly maxOutputBytes?: number;
}

/** How a process of git ended. */
export interface Ended {
  /** Negative (an errno) when it could not be started, null when a signal ended it. */
  readonly code: number | null;
  readonly output: Buffer;
  readonly stderr: string;
}

/**
 * Local commands that print text, start no other program and are not part of reading a commit: simple-git runs them.
 * The others need what it has not: bytes from and to `cat-file --batch`; a session of their own, so that no terminal is
 * found to ask on and what git started (ssh, and for the signatures of `log` gpg) ends with it; or speed, since loading
 * simple-git would be a sixth of the time of `slipway plan`.
 */
const SIMPLE: readonly GitCommand[] = ["init", "ls-files"];

/** Runs git to its end. @throws SourceError; the signal's reason when aborted. */
export async function git(run: GitRun): Promise<Buffer> {
  if (!COMMANDS.includes(run.command)) throw new Error(`git ${run.command} is not on the list of what slipway runs`);
  run.signal?.throwIfAborted();
  if (!existsSync(run.cwd)) throw new SourceError("not-a-repository", `${run.what}: ${run.cwd} is gone`);
  using limits = limitsOf(run);
  const start = SIMPLE.includes(run.command) && run.stdin === undefined ? runSimple : runDetached;
  const { code, output, stderr } = await start(run, environmentOf(run), limits);
  limits.check();
  if (code !== null && code < 0) throw notStarted(run.what, getSystemErrorName(code));
  if (code !== 0) throw failureOf(run.what, stderr);
  return output;
}

function notStarted(what: string, errno: string): SourceError {
  if (errno !== "ENOENT") return new SourceError("failed", `${what}: git could not be started (${errno})`);
  return new SourceError("git-missing", `${what}: git is not installed here`, { hint: "install git 2.39 or newer" });
}
