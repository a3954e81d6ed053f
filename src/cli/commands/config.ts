import { statSync } from "node:fs";
import path from "node:path";
import { loadFleet } from "../../compose/fleet.ts";
import { type LoadResult, loadProject } from "../../compose/load.ts";
import { printCanonical } from "../../compose/print.ts";
import { formatProblem, isError, ProblemError } from "../../model/problem.ts";
import type { FileTree, Revision } from "../../model/revision.ts";
import { jsonText } from "../../report/json.ts";
import { safe } from "../../report/safe.ts";
import type { Context } from "../context.ts";
import { diskTree } from "../disk-tree.ts";
import { UsageError } from "../failure.ts";
import { isUrl, locationOf } from "../place.ts";
import { problemsFrom } from "../judge.ts";
import { loadOptions, openSourceOf } from "../open.ts";
import { yamlText } from "../yaml-text.ts";

/** Prints Compose projects in docker compose's canonical form: of the named files, or of the stacks of a source. */
export async function config(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const file = context.options.file ?? (isComposeFile(context, source) ? [source] : []);
  if (file.length > 0) {
    const result = loadFiles(context, file);
    print(context, [canonicalOf(context, { ...result, problems: problemsFrom({ ...result, base: "/" }, context.io.cwd) })]);
    return 0;
  }
  if (context.options.projectName !== undefined)
    throw new UsageError("--project-name goes with --file: the stacks of a fleet have their own names");
  const opened = await openSourceOf(context, source);
  try {
    const revision = await opened.fetch(context.io.signal);
    const results = await opened.read(revision, (files) => loadStacks(context, files, revision));
    print(
      context,
      results.map((result) => canonicalOf(context, result)),
    );
  } finally {
    await opened.close();
  }
  return 0;
}

/** A file that is named like a source means what `-f` means. */
function isComposeFile(context: Context, source: string): boolean {
  return !isUrl(source) && statSync(locationOf(context, source), { throwIfNoEntry: false })?.isFile() === true;
}

/** As docker compose: the first file's directory is the project's, whether it is in a repository or not. */
function loadFiles(context: Context, written: readonly string[]): LoadResult {
  const { io, options } = context;
  const absolute = (file: string): string => path.resolve(io.cwd, file);
  const files = written.map(absolute);
  const directory = path.dirname(files[0]!);
  const home = io.env["HOME"];
  const { environment } = loadOptions(context);
  return loadProject({
    files: diskTree("/"),
    root: "/",
    directory: directory.slice(1),
    directoryName: path.basename(directory),
    composeFiles: files.map((file) => file.slice(1)),
    environment,
    ...(options.profile === undefined ? {} : { profiles: options.profile }),
    ...(options.envFile === undefined ? {} : { envFiles: options.envFile.map((file) => absolute(file).slice(1)) }),
    ...(options.projectName === undefined ? {} : { projectName: options.projectName }),
    ...(home === undefined || home === "" ? {} : { home }),
  });
}

function loadStacks(context: Context, files: FileTree, revision: Revision): readonly LoadResult[] {
  const { fleet, problems } = loadFleet(files, { rootCommit: revision.rootCommit });
  if (!fleet) throw new ProblemError(problems);
  const { environment, profiles, envFiles } = loadOptions(context);
  const results = fleet.stacks.map((entry) =>
    loadProject({
      files,
      directory: entry.directory,
      environment,
      ...(profiles.length === 0 ? {} : { profiles }),
      ...(entry.files.length === 0 ? {} : { composeFiles: entry.files }),
      ...(envFiles.length === 0 ? {} : { envFiles }),
      ...(entry.directory === "" ? { directoryName: fleet.name } : {}),
    }),
  );
  const wanted = context.options.stack;
  if (results.some((result) => !result.project)) throw new ProblemError(results.flatMap((result) => result.problems));
  return results.filter((result) => wanted === undefined || wanted.includes(result.project?.name ?? ""));
}

/** @throws ProblemError */
function canonicalOf(context: Context, result: LoadResult): unknown {
  if (!result.project) throw new ProblemError(result.problems);
  for (const problem of result.problems) if (!isError(problem)) context.note(`${safe(formatProblem(problem))}\n`);
  return printCanonical(result.project);
}

/** One project is one document; several are a list in JSON, and documents in YAML. */
function print(context: Context, projects: readonly unknown[]): void {
  if (projects.length === 0) throw new UsageError("there is no such stack; `slipway status` lists them");
  if (context.json) context.print(jsonText(projects.length === 1 ? projects[0] : projects));
  else context.print(projects.map((project) => yamlText(project)).join("---\n"));
}
