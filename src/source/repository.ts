import { type Environment, git, type GitRun } from "./git.ts";

/** A place with an object database, and how git is run there. */
export interface Repository {
  /** For messages; no credentials. */
  readonly name: string;
  /** Local commands. */
  run(command: GitRun["command"], args: readonly string[], how: RunOptions): Promise<Buffer>;
}

export interface RunOptions {
  readonly what: string;
  readonly stdin?: string;
  readonly signal?: AbortSignal | undefined;
  readonly maxOutputBytes?: number;
}

export interface Place {
  readonly name: string;
  readonly cwd: string;
  readonly gitDirectory?: string;
  readonly config: Readonly<Record<string, string>>;
  readonly environment: Environment;
  readonly timeoutMs: number;
}

export function repositoryAt(place: Place): Repository {
  const { name, ...rest } = place;
  return { name, run: (command, args, how) => git({ command, args, ...rest, ...how }) };
}

/** Trimmed text of a command's output. */
export async function textOf(output: Promise<Buffer>): Promise<string> {
  return (await output).toString().trim();
}
