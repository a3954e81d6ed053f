import { existsSync } from "node:fs";
import path from "node:path";
import type { Desired } from "../model/desired.ts";
import { inReadingOrder, type Problem, ProblemError } from "../model/problem.ts";
import { desiredOf } from "../reconcile/load.ts";
import { composeFilesOf, desiredOfFiles, envFilesOf, stackFiles } from "./compose-files.ts";
import type { Context } from "./context.ts";
import { diskRevision } from "./disk-tree.ts";
import { UsageError } from "./failure.ts";
import { loadOptions, loadSource } from "./open.ts";
import { isUrl, locationOf } from "./place.ts";

/** What is known of a source without asking a host. */
export interface Judged {
  /** As the user named it. */
  readonly source: string;
  readonly desired: Desired | undefined;
  readonly problems: readonly Problem[];
  /** The absolute directory that files of problems are below; undefined for a URL. */
  readonly base: string | undefined;
  /** How the source was taken, where that is not plain. */
  readonly remark?: string;
  /** What to say of it when it has no error, instead of counting stacks. */
  readonly verdict?: string;
}

/** A fleet, or Compose files without one. */
export async function judge(context: Context, source: string): Promise<Judged> {
  if (!isUrl(source)) {
    if (!existsSync(locationOf(context, source))) throw new UsageError(`there is no file or directory ${source}`);
    const files = composeFilesOf(locationOf(context, source));
    if (files) return judgeFiles(context, source, files);
  }
  const location = locationOf(context, source.replace(/(^|\/)fleet\.ya?ml$/, "$1") || ".");
  const base = isUrl(source) ? undefined : location;
  const judged = await attempt(() => loadFleet(context, location));
  const alone = judged.desired !== undefined && judged.desired.fleet.file === undefined;
  return {
    source,
    base,
    ...judged,
    ...(alone ? { remark: `${source} has no fleet.yaml: its Compose file is checked as one stack.` } : {}),
  };
}

/** Files that make one stack; absolute. */
export async function judgeFiles(context: Context, source: string, files: readonly string[]): Promise<Judged> {
  if (context.options.ref !== undefined) throw new UsageError("--ref goes with a directory or a URL; files are read as they are");
  const stack = stackFiles(files, envFilesOf(context));
  const remark = `${source} is checked as one stack, without a fleet.yaml.`;
  return { source, base: stack.top, remark, ...(await attempt(() => desiredOfFiles(context, stack))) };
}

async function attempt(load: () => Desired | Promise<Desired>): Promise<Pick<Judged, "desired" | "problems">> {
  try {
    const desired = await load();
    return { desired, problems: desired.problems };
  } catch (error) {
    if (error instanceof ProblemError) return { desired: undefined, problems: inReadingOrder(error.problems) };
    throw error;
  }
}

/** The work tree of a directory, because this is asked before committing; a commit where one is named or there is nothing else. */
async function loadFleet(context: Context, location: string): Promise<Desired> {
  if (context.options.ref !== undefined || isUrl(location)) return await loadCommit(context, location, false);
  try {
    return await loadCommit(context, location, true);
  } catch (error) {
    if (hasNoCommit(error)) {
      const revision = diskRevision(location);
      return desiredOf(revision.files, revision, loadOptions(context));
    }
    if (isBare(error)) return await loadCommit(context, location, false);
    throw error;
  }
}

async function loadCommit(context: Context, location: string, dirty: boolean): Promise<Desired> {
  const { desired, source } = await loadSource(context, location, { dirty });
  await source.close();
  return desired;
}

/** No repository, none that can be read, or a new one: where no ref is named, there is no commit only before the first. */
function hasNoCommit(error: unknown): boolean {
  const kinds = ["not-a-repository", "git-missing", "no-such-ref"];
  return error instanceof Error && error.name === "SourceError" && "kind" in error && kinds.includes(String(error.kind));
}

function isBare(error: unknown): boolean {
  return (
    error instanceof ProblemError &&
    error.problems.some((problem) => problem.code === "source.refused" && problem.message.includes("bare repository"))
  );
}

/** Files of problems as they are found from another directory; those of a URL stay as they are. */
export function problemsFrom({ problems, base }: Pick<Judged, "problems" | "base">, directory: string): readonly Problem[] {
  if (base === undefined) return problems;
  const here = `${path.relative(base, directory)}/`;
  // Messages name files from the base, too; where that is the root of the disk, nobody would know them again.
  const below =
    base === "/" && here !== "/" ? new RegExp(`(?<![\\w./-])${here.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`, "g") : undefined;
  return problems.map((problem) => ({
    ...problem,
    ...(below && { message: problem.message.replace(below, "") }),
    ...(problem.file !== undefined && { file: path.relative(directory, path.join(base, problem.file)) }),
  }));
}
