import { posix } from "node:path";
import type { Problem } from "../../model/problem.ts";
import { REPOSITORY_ROOT } from "../../model/project.ts";
import type { FileTree } from "../../model/revision.ts";
import { parseDotenv } from "../dotenv.ts";
import { exists, insideRepository, type Load, newLoad, readText } from "../files.ts";
import { lookupIn } from "../interpolate.ts";
import { parseYaml } from "../parse.ts";
import { entries, isMapping, type Mapping, Report } from "../tree.ts";
import { canonicalise } from "./canonical.ts";
import { check } from "./check.ts";
import { checkConflicts } from "./conflicts.ts";
import { checkDeployment } from "./deploy.ts";
import { type Dialect, differ, refuse } from "./dialect.ts";
import { compareDefaults } from "./differences/defaults.ts";
import { compareDeploy } from "./differences/deploy.ts";
import { compareEnvFiles } from "./differences/env-files.ts";
import { compareIgnored } from "./differences/ignored.ts";
import { compareObjects } from "./differences/objects.ts";
import { compareWritten } from "./differences/written.ts";
import { STACK_FILE } from "./format.ts";
import { merge } from "./merge.ts";
import { substitute, type Variables } from "./substitute.ts";
import { minorVersionOf } from "./version.ts";

export interface StackRequest {
  readonly files: FileTree;
  /** Repository-relative, in the order of `-c`. */
  readonly stackFiles: readonly [string, ...string[]];
  /** What `${…}` sees: docker stack reads no `.env`. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface StackResult {
  /** What docker stack refuses, when it reads the files or when it deploys them. */
  readonly problems: readonly Problem[];
  /** Warnings: what both accept and do differently. */
  readonly differences: readonly Problem[];
  /** Names of the services, sorted; none when a file could not be read. */
  readonly services: readonly string[];
}

/**
 * Reads the files of `docker stack deploy -c … -c …` by its rules, which are not those of docker compose. Pure, as
 * `loadProject`. Source: compose-semantics §16; checked against `docker stack config` 28.
 */
export function readStackFile(request: StackRequest): StackResult {
  const report = new Report();
  const load = newLoad({ files: request.files, root: REPOSITORY_ROOT, home: undefined, report });
  const [first] = request.stackFiles;
  const directory = posix.join(load.root, posix.dirname(first));
  const variables = { environment: request.environment, dotenv: dotenvOf(load, directory) };
  const merged = mergedFiles(load, request, variables);
  if (merged) {
    const dialect = { root: merged, report };
    checkDeployment(merged, (path) => isThere(load, directory, path), dialect);
    compareEnvFiles(merged, { load, directory, environment: request.environment }, dialect);
    compareDefaults(merged, dialect);
    compareIgnored(merged, dialect);
    compareDeploy(merged, dialect);
    compareObjects(merged, dialect);
  }
  return {
    problems: report.problems.filter(({ severity }) => severity === "error"),
    differences: report.problems.filter(({ severity }) => severity === "warning"),
    services: entries(merged?.["services"])
      .map(([name]) => name)
      .sort(),
  };
}

/** undefined when a file is refused: what follows needs the shapes that the checks promise. */
function mergedFiles(load: Load, request: StackRequest, variables: Variables): Mapping | undefined {
  let merged: Mapping | undefined;
  let version: number | undefined;
  for (const path of request.stackFiles) {
    const read = readOne(load, posix.join(load.root, path), variables);
    if (!read) continue;
    const dialect = { root: read.tree, report: load.report };
    if (version !== undefined && version !== read.minor)
      refuse(
        dialect,
        "version",
        "version" in read.tree ? ["version"] : Object.keys(read.tree).slice(0, 1),
        `This file is of version 3.${read.minor} and the one before it of 3.${version}.`,
        "docker stack merges files of one version only: write the same in all, or none.",
      );
    version ??= read.minor;
    if (load.report.failed) continue;
    canonicalise(read.tree);
    merged = merged ? merge(merged, read.tree, [], dialect) : read.tree;
  }
  return load.report.failed ? undefined : merged;
}

function readOne(load: Load, absolute: string, variables: Variables): { tree: Mapping; minor: number } | undefined {
  const text = readText(load, absolute, "stack file", {});
  if (text === undefined) return undefined;
  const file = insideRepository(load, absolute) ?? absolute;
  const [first, ...others] = parseYaml(text, file, load.report, load.spent);
  if (!first || !isMapping(first.tree)) {
    if (!load.report.failed)
      load.report.add({ code: "stack.type", message: "A stack file must be a mapping.", hint: "Start with `services:`.", file });
    return undefined;
  }
  const { tree } = first;
  const dialect: Dialect = { root: tree, report: load.report };
  if (others.length > 0)
    differ(dialect, "documents", Object.keys(tree).slice(0, 1), "reads the first YAML document only", "merges them all");
  for (const { kind, path } of first.tagged) differ(dialect, "tags", path, `ignores !${kind} and takes the value`, "honours it");
  const minor = minorVersionOf(tree, dialect);
  substitute(tree, [], variables, dialect);
  if (minor === undefined) return undefined;
  check(tree, STACK_FILE, [], { ...dialect, minor });
  checkConflicts(tree, dialect);
  if (!load.report.failed) compareWritten(tree, dialect);
  return { tree, minor };
}

/** Relative paths only: others are of the machine that deploys. */
function isThere(load: Load, directory: string, path: string): boolean | undefined {
  if (/^[/~\\]/.test(path)) return undefined;
  const absolute = posix.join(directory, path);
  return insideRepository(load, absolute) === undefined ? undefined : exists(load, absolute);
}

/** Only to say what docker stack will miss. */
function dotenvOf(load: Load, directory: string): Readonly<Record<string, string>> {
  const file = posix.join(directory, ".env");
  const text = exists(load, file) ? readText(load, file, "env file", {}) : undefined;
  return text === undefined ? {} : parseDotenv(text, lookupIn({})).values;
}
