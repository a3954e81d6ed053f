import { posix } from "node:path";
import { type FleetResult, loadFleet } from "../compose/fleet.ts";
import { loadProject } from "../compose/load.ts";
import { buildDesired, type LoadedStack } from "../desired/build.ts";
import type { Desired } from "../model/desired.ts";
import type { Fleet, StackEntry } from "../model/fleet.ts";
import { isError, ProblemError } from "../model/problem.ts";
import type { FileTree, Revision } from "../model/revision.ts";

export interface LoadOptions {
  /** Variables for interpolation; the process environment, as Compose has it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly profiles: readonly string[];
  /** Repository-relative; instead of the `.env` beside the Compose file. */
  readonly envFiles: readonly string[];
}

/** Reads blobs of a revision; `source/` has the real one. */
export interface BlobReader {
  read<T>(revision: Revision, use: (files: FileTree) => T): Promise<T>;
}

/**
 * A revision → Desired. Problems of stacks are in the result, so that one bad stack does not hide the others.
 * `pause` is awaited between two stacks, where something else waits for the process.
 * @throws ProblemError when there is no usable fleet at all.
 */
export async function loadDesired(
  reader: BlobReader,
  revision: Revision,
  options: LoadOptions,
  pause?: () => Promise<void>,
): Promise<Desired> {
  const fleet = fleetOf(await reader.read(revision, (files) => loadFleet(files, { rootCommit: revision.rootCommit })));
  const stacks: LoadedStack[] = [];
  for (const entry of fleet.stacks) {
    // One stack is bounded (src/compose/limits.ts), a hundred are not: what else the process does gets its turn.
    if (stacks.length > 0) await pause?.();
    stacks.push(await reader.read(revision, (files) => loadStack(files, revision, entry, options)));
  }
  return await reader.read(revision, (files) => buildDesired({ fleet, revision, files, stacks }));
}

/** The pure part: everything from files to Desired. */
export function desiredOf(files: FileTree, revision: Revision, options: LoadOptions): Desired {
  return build(files, revision, options, loadFleet(files, { rootCommit: revision.rootCommit }));
}

/** As `desiredOf`, of one stack without a fleet.yaml, on the engine of this machine. */
export function desiredOfStack(files: FileTree, revision: Revision, entry: StackEntry, options: LoadOptions): Desired {
  return build(files, revision, options, loadFleet(files, { rootCommit: revision.rootCommit, composeOnly: true, stack: entry }));
}

function fleetOf({ fleet, problems }: FleetResult): Fleet {
  if (!fleet || problems.some(isError)) throw new ProblemError(problems);
  return fleet;
}

function build(files: FileTree, revision: Revision, options: LoadOptions, result: FleetResult): Desired {
  const fleet = fleetOf(result);
  const stacks = fleet.stacks.map((entry) => loadStack(files, revision, entry, options));
  return buildDesired({ fleet, revision, files, stacks });
}

function loadStack(files: FileTree, revision: Revision, entry: StackEntry, options: LoadOptions): LoadedStack {
  const loaded = loadProject({
    files,
    directory: entry.directory,
    ...(entry.files.length === 0 ? {} : { composeFiles: entry.files }),
    environment: options.environment,
    profiles: options.profiles,
    ...(options.envFiles.length === 0 ? {} : { envFiles: options.envFiles }),
    // A stack at the root has no directory to be named after.
    ...(entry.directory === "" ? { directoryName: repositoryName(revision) } : {}),
  });
  // Also of a stack that cannot be read: so that what runs of it, and what is wrong with it, is recognised.
  const label = loaded.environment["COMPOSE_PROJECT_NAME"] || posix.basename(entry.directory) || repositoryName(revision);
  return {
    label,
    directory: entry.directory,
    project: loaded.project,
    problems: loaded.problems.map((problem) => ({ stack: label, ...problem })),
    locate: loaded.locate,
    environment: loaded.environment,
  };
}

/** `/srv/git/shop.git` and `https://example.com/team/shop` are both `shop`. */
function repositoryName({ repository }: Revision): string {
  return (
    repository
      .replace(/\/+$/, "")
      .split(/[/:]/)
      .at(-1)
      ?.replace(/\.git$/, "") || "stack"
  );
}
