import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { COMPOSE_NAMES } from "../compose/discover.ts";
import { STACK_NAMES } from "../compose/stacks.ts";
import type { Desired } from "../model/desired.ts";
import type { StackEntry } from "../model/fleet.ts";
import { desiredOfStack } from "../reconcile/load.ts";
import type { Context } from "./context.ts";
import { diskRevision } from "./disk-tree.ts";
import { UsageError } from "./failure.ts";
import { loadOptions } from "./open.ts";

const FLEET_NAMES = ["fleet.yaml", "fleet.yml"];

/** Compose files of one stack, and the directory that stands for its repository. */
export interface StackFiles {
  /** Absolute: the top of the git work tree, or `/` where there is none. */
  readonly top: string;
  /** Paths below `top`. */
  readonly entry: StackEntry;
  /** Paths below `top`, instead of `.env`. */
  readonly envFiles: readonly string[];
}

/** Files of `--env-file`, absolute. */
export function envFilesOf({ io, options }: Context): readonly string[] {
  return (options.envFile ?? []).map((file) => path.resolve(io.cwd, file));
}

/** The Compose files that a source means: itself, or of a directory without fleet.yaml the ones with a standard name. */
export function composeFilesOf(location: string): readonly string[] | undefined {
  const stat = statSync(location, { throwIfNoEntry: false });
  if (stat?.isFile()) return FLEET_NAMES.includes(path.basename(location)) ? undefined : [location];
  if (!stat?.isDirectory() || [...FLEET_NAMES, ...COMPOSE_NAMES].some((name) => existsSync(path.join(location, name)))) return undefined;
  const found = STACK_NAMES.find((name) => existsSync(path.join(location, name)));
  return found === undefined ? undefined : [path.join(location, found)];
}

/** `files` are absolute, and so are `besides`, which the stack needs as well. @throws UsageError for one that is not there. */
export function stackFiles(files: readonly string[], besides: readonly string[]): StackFiles {
  for (const file of [...files, ...besides])
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`there is no file ${file}`);
  const directory = path.dirname(files[0]!);
  const work = workTreeOf(directory);
  const top = work !== undefined && [...files, ...besides].every((file) => file.startsWith(`${work}/`)) ? work : "/";
  const below = (file: string): string => path.relative(top, file);
  return { top, entry: { directory: below(directory), files: files.map(below) }, envFiles: besides.map(below) };
}

/** As a stack of slipway's; problems that keep it from being one are in the result. @throws ProblemError */
export function desiredOfFiles(context: Context, { top, entry, envFiles }: StackFiles): Desired {
  const revision = diskRevision(top);
  return desiredOfStack(revision.files, revision, entry, { ...loadOptions(context), envFiles });
}

/** The directory at or above this one that git keeps. */
export function workTreeOf(directory: string): string | undefined {
  if (existsSync(path.join(directory, ".git"))) return directory;
  const parent = path.dirname(directory);
  return parent === directory ? undefined : workTreeOf(parent);
}
