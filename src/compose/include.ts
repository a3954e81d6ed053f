import { posix } from "node:path";
import { withDotenv, withEnvFiles } from "./environment.ts";
import type { Environment } from "./environment.ts";
import { absolutePath, insideRepository, isRemote } from "./files.ts";
import type { Load, Need } from "./files.ts";
import { hasOnly } from "./known-keys.ts";
import { MAX_INCLUDE_LEVELS } from "./limits.ts";
import type { ModelSource } from "./model.ts";
import { plain } from "./scalars.ts";
import { entries, isMapping, isSequence, mapping, put } from "./tree.ts";
import type { Mapping, Value } from "./tree.ts";

const SECTIONS = ["services", "volumes", "networks", "secrets", "configs", "models"];

interface Inclusion {
  readonly paths: readonly string[];
  readonly directory: string | undefined;
  /** undefined: the `.env` beside the included file. */
  readonly envFiles: readonly string[] | undefined;
}

/** Loads a model; handed in because models include each other. */
type ModelLoader = (load: Load, source: ModelSource) => Mapping | undefined;

/** The document with the resources of what it includes, and without `include`. */
export function include(load: Load, source: ModelSource, document: Mapping, loadModel: ModelLoader): Mapping {
  const list = document["include"];
  const result = mapping();
  for (const [key, value] of Object.entries(document)) if (key !== "include") put(result, key, value, document, key);
  if (list === undefined || list === null) return result;
  if (!isSequence(list)) {
    load.report.add({ code: "schema", message: "include must be a list.", root: document, path: ["include"] });
    return result;
  }
  list.forEach((item, index) => {
    const need: Need = { root: document, path: ["include", index] };
    const inclusion = inclusionOf(load, item, need);
    const included = inclusion && sourceOf(load, source, inclusion, need);
    const model = included && loadModel(load, included);
    if (model) addResources(load, result, model);
  });
  return result;
}

function inclusionOf(load: Load, item: Value, need: Need): Inclusion | undefined {
  const fields = isMapping(item) ? item : mapping([["path", item]]);
  if (!hasOnly(["path", "project_directory", "env_file"], fields, need, load.report)) return undefined;
  const paths = texts(fields["path"]);
  const directory = fields["project_directory"];
  if (paths.length === 0 || (directory !== undefined && typeof directory !== "string")) {
    const message = paths.length === 0 ? "include needs a path." : "project_directory must be text.";
    load.report.add({ code: "schema", message, hint: "Write a file of the repository, or {path: FILE}.", ...need });
    return undefined;
  }
  const remote = paths.find(isRemote);
  if (remote !== undefined) {
    load.report.add({
      code: "remote",
      message: `${remote} is not in the repository.`,
      hint: "include takes files of the same commit only; copy the file in.",
      ...need,
    });
    return undefined;
  }
  return { paths, directory, envFiles: fields["env_file"] === undefined ? undefined : texts(fields["env_file"]) };
}

function texts(value: Value | undefined): string[] {
  return (isSequence(value) ? value : [value]).filter((item) => typeof item === "string");
}

/** The included files as a model of their own; undefined where they include us. */
function sourceOf(load: Load, source: ModelSource, inclusion: Inclusion, need: Need): ModelSource | undefined {
  const files = inclusion.paths.map((path) => absolutePath(load, source.directory, path, need));
  const first = files[0]!;
  if (source.including.includes(first) || source.files.includes(first)) {
    const circle = [...source.including, ...source.files.slice(0, 1), first].map((file) => insideRepository(load, file) ?? file);
    load.report.add({
      code: "include-cycle",
      message: `Files include each other in a circle: ${circle.join(" → ")}.`,
      hint: "Remove one include.",
      ...need,
    });
    return undefined;
  }
  if (source.level >= MAX_INCLUDE_LEVELS) {
    const message = `Files include each other in more than ${MAX_INCLUDE_LEVELS} levels.`;
    load.report.add({ code: "include-depth", message, hint: "Include them from fewer files.", ...need });
    return undefined;
  }
  const directory =
    inclusion.directory === undefined ? posix.dirname(first) : absolutePath(load, source.directory, inclusion.directory, need);
  const environment = environmentOf(load, source, inclusion, directory, need);
  return { files, directory, environment, including: [...source.including, ...source.files], level: source.level + 1, need };
}

/** The including environment, completed by the env files of the inclusion or else by the `.env` beside what is included. */
function environmentOf(load: Load, source: ModelSource, inclusion: Inclusion, directory: string, need: Need): Environment {
  if (inclusion.envFiles === undefined) return withDotenv(load, source.environment, directory);
  const files = inclusion.envFiles
    .filter((file) => file !== "/dev/null")
    .map((file) => posix.resolve(absolutePath(load, source.directory, file, need)));
  return withEnvFiles(load, source.environment, files, need);
}

function addResources(load: Load, document: Mapping, model: Mapping): void {
  for (const key of ["name", "x-slipway"]) {
    if (model[key] === undefined) continue;
    const message = `${key} of an included file has no effect.`;
    load.report.add({
      severity: "warning",
      code: "include-ignored",
      message,
      hint: "Write it in the including file.",
      root: model,
      path: [key],
    });
  }
  for (const section of SECTIONS) {
    const imported = entries(model[section]);
    if (imported.length === 0) continue;
    const own = isMapping(document[section]) ? document[section] : mapping();
    for (const [name, value] of imported) addResource(load, document, own, section, name, value, model);
    document[section] = own;
  }
}

function addResource(load: Load, document: Mapping, own: Mapping, section: string, name: string, value: Value, model: Mapping): void {
  if (!(name in own)) {
    put(own, name, value, model[section] as Mapping, name);
    return;
  }
  if (JSON.stringify(plain(own[name]!)) === JSON.stringify(plain(value))) return;
  load.report.add({
    code: "include-conflict",
    message: `${section}.${name} is also defined by an included file.`,
    hint: "Rename one of them, or override it in a second compose file.",
    root: document,
    path: [section, name],
  });
}
