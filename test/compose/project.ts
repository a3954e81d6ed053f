import { loadProject } from "../../src/compose/load.ts";
import type { LoadRequest, LoadResult } from "../../src/compose/load.ts";
import { formatProblem } from "../../src/model/problem.ts";
import type { Project } from "../../src/model/project.ts";
import { treeOf } from "../../src/model/revision.ts";

type Options = Partial<Omit<LoadRequest, "files">>;

/** Loads the given files as the stack `stacks/shop` of a repository. */
export function load(files: Readonly<Record<string, string>>, options: Options = {}): LoadResult {
  return loadProject({ files: treeOf(files), directory: "stacks/shop", environment: {}, ...options });
}

/** Loads one compose file of `stacks/shop`. */
export function loadText(text: string, options: Options = {}): LoadResult {
  return load({ "stacks/shop/compose.yaml": text }, options);
}

/** The project; fails with what was said when there is none. */
export function projectOf(result: LoadResult): Project {
  if (!result.project) throw new Error(said(result).join("\n"));
  return result.project;
}

export function said(result: LoadResult): string[] {
  return result.problems.map(formatProblem);
}

/** The errors alone, first lines. */
export function errorsOf(result: LoadResult): string[] {
  return result.problems.filter((problem) => problem.severity === "error").map((problem) => formatProblem(problem).split("\n")[0]!);
}
