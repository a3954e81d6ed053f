import { posix } from "node:path";
import type { Problem } from "../model/problem.ts";
import { REPOSITORY_ROOT } from "../model/project.ts";
import type { Project } from "../model/project.ts";
import type { FileTree } from "../model/revision.ts";
import { withoutConsequences } from "./consequences.ts";
import { checkConsistency } from "./consistency.ts";
import type { Decoder } from "./decode.ts";
import { discover } from "./discover.ts";
import { resolveArguments, resolveEnvironment, resolveLabels, withDotenv, withEnvFiles } from "./environment.ts";
import type { Environment } from "./environment.ts";
import { checkExtension, warnNotYetSupported } from "./extension.ts";
import { newLoad } from "./files.ts";
import type { Load } from "./files.ts";
import { loadModel } from "./model.ts";
import { projectNameOf } from "./name.ts";
import { normalise } from "./normalise.ts";
import { selectProfiles } from "./profiles.ts";
import { prune, warnUnused } from "./prune.ts";
import { decodeFileObject, decodeNetwork, decodeService, decodeVolume } from "./shape.ts";
import { plain } from "./scalars.ts";
import { entries, isMapping, isSequence, locate, mapping, parsePath, put, Report } from "./tree.ts";
import type { Mapping, Position, Value } from "./tree.ts";

export type { ComposeFile } from "./generated/compose.types.ts";

export interface LoadRequest {
  readonly files: FileTree;
  /** The project directory, repository-relative ("" is the root). */
  readonly directory: string;
  /** Repository-relative, in merge order; default: the standard names in `directory`, with override files. */
  readonly composeFiles?: readonly string[];
  /** What `${…}` sees; `.env` completes it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly profiles?: readonly string[];
  /** Repository-relative, instead of `.env`. */
  readonly envFiles?: readonly string[];
  /** Beats `name:` of the files. */
  readonly projectName?: string;
  /** What to call the project directory instead of its base name; the root of a repository has none. */
  readonly directoryName?: string;
  /** The absolute path that stands for the root of the repository. */
  readonly root?: string;
  /** What `~` means; without it a `~` is a problem. */
  readonly home?: string;
}

export interface LoadResult {
  /** undefined when there is an error. */
  readonly project: Project | undefined;
  /** Services that no active profile enables, sorted. */
  readonly disabledServices: readonly string[];
  readonly problems: readonly Problem[];
  /** What the project sees: the given environment, `.env` or the env files, COMPOSE_PROJECT_NAME. For configs and secrets from variables. */
  readonly environment: Readonly<Record<string, string>>;
  /** Every file that was read, sorted. */
  readonly files: readonly string[];
  /** Where an attribute such as `services.web.ports[0]` is written. */
  locate(at: string): Position | undefined;
}

/**
 * Loads a Compose project from the files of a commit, in the phases of the Compose Specification. Pure: a file that
 * is not in memory ends the call with the tree's `NotLoaded`, and the caller fetches it and calls again.
 */
export function loadProject(request: LoadRequest): LoadResult {
  const load = begin(request);
  const asked = posix.join(load.root, request.directory).replace(/(?<=.)\/$/, "");
  const own = environmentOf(load, request, asked);
  const composeFiles = request.composeFiles?.map((file) => posix.join(load.root, file)) ?? discover(load, request.directory, own);
  // COMPOSE_FILE may move the project: its directory is that of the first file.
  const base = request.composeFiles || !own["COMPOSE_FILE"] ? asked : posix.dirname(composeFiles[0]!);
  const given = base === asked || envFilesOf(load, request, asked) ? own : withDefaultEnvFile(load, own, base);
  const name = projectNameOf(load, request, given, base, composeFiles);
  const environment: Environment = { ...given, COMPOSE_PROJECT_NAME: name ?? "" };
  const model =
    composeFiles.length > 0
      ? loadModel(load, { files: composeFiles, directory: base, environment, including: [], level: 0, need: {} })
      : undefined;
  if (!model) return finish(load, undefined, [], environment);
  const projectName = name ?? "";
  warnUnused(model, load.report);
  normalise(model, projectName);
  checkExtension(model, load.report);
  const disabled = selectProfiles(model, request.profiles ?? listOf(environment["COMPOSE_PROFILES"]));
  checkConsistency(model, disabled, load.report);
  warnNotYetSupported(model, load.report);
  prune(model);
  resolveFiles(load, model, environment);
  return finish(load, decode(load, model, projectName), disabled, environment);
}

function begin(request: LoadRequest): Load {
  const root = request.root ?? REPOSITORY_ROOT;
  return newLoad({ files: request.files, root, home: request.home, report: new Report() });
}

function environmentOf(load: Load, request: LoadRequest, base: string): Environment {
  // Where docker compose would be run. Where slipway runs means nothing to the hosts.
  const environment = { ...request.environment, PWD: base };
  const files = envFilesOf(load, request, base);
  return files ? withEnvFiles(load, environment, files, {}) : withDefaultEnvFile(load, environment, base);
}

/** What stands instead of `.env`: the files that are asked for, else COMPOSE_ENV_FILES. Absolute. */
function envFilesOf(load: Load, request: LoadRequest, base: string): string[] | undefined {
  if (request.envFiles) return request.envFiles.map((file) => posix.join(load.root, file));
  const named = listOf(request.environment["COMPOSE_ENV_FILES"]);
  return named.length === 0 ? undefined : named.map((file) => posix.resolve(base, file));
}

function withDefaultEnvFile(load: Load, environment: Environment, directory: string): Environment {
  const disabled = /^(?:1|t|true|y|yes)$/i.test(environment["COMPOSE_DISABLE_ENV_FILE"] ?? "");
  return disabled ? environment : withDotenv(load, environment, directory);
}

/** The entries of a comma list. */
function listOf(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

function resolveFiles(load: Load, model: Mapping, environment: Environment): void {
  for (const [name, service] of entries(model["services"])) {
    if (!isMapping(service)) continue;
    resolveEnvironment(load, service, ["services", name], model, environment);
    resolveLabels(load, service, ["services", name], model, environment);
    resolveArguments(load, service, ["services", name], model, environment);
  }
}

const SECTIONS: Readonly<Record<string, Decoder>> = {
  services: decodeService,
  networks: decodeNetwork,
  volumes: decodeVolume,
  configs: decodeFileObject,
  secrets: decodeFileObject,
};

/** The printed form of the model, attribute by attribute; what has no section (extensions) is kept as it is. */
function decode(load: Load, model: Mapping, projectName: string): Mapping {
  const project = mapping([["name", projectName]]);
  for (const [key, value] of Object.entries(model)) {
    if (key === "name") continue;
    const decoder = SECTIONS[key];
    if (!decoder) put(project, key, plain(value), model, key);
    else if (key === "services" || Object.keys(value ?? {}).length > 0)
      put(project, key, decodeSection(load, model, key, decoder), model, key);
  }
  project["services"] ??= mapping();
  return project;
}

function decodeSection(load: Load, model: Mapping, section: string, decoder: Decoder): Mapping {
  const source = model[section];
  const result = mapping();
  for (const [key, value] of entries(source)) {
    const made = decoder(value, [section, key], { root: model, report: load.report });
    put(result, key, made ?? null, source as Mapping, key);
  }
  return result;
}

function finish(load: Load, project: Mapping | undefined, disabled: readonly string[], environment: Environment): LoadResult {
  const problems = withoutConsequences(load.report.problems);
  return {
    // The tree has the shape of a Project once every decoder was content.
    project: project && !load.report.failed ? (ordinary(project) as Project) : undefined,
    disabledServices: disabled,
    environment,
    problems,
    files: [...load.read].sort(),
    locate: (at) => locate(project, parsePath(project, at)),
  };
}

/** Ordinary objects for those outside of this folder; keys are defined, not assigned, so none is special. */
function ordinary(value: Value): unknown {
  if (isSequence(value)) return value.map(ordinary);
  return isMapping(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, ordinary(item)])) : value;
}
