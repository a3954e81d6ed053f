import { posix } from "node:path";
import { parseDotenv, parseRawEnv } from "./dotenv.ts";
import type { DotenvResult } from "./dotenv.ts";
import { exists, insideRepository, readText } from "./files.ts";
import type { Load, Need } from "./files.ts";
import { lookupIn } from "./interpolate.ts";
import type { Lookup } from "./interpolate.ts";
import { cast } from "./cast.ts";
import { goText } from "./scalars.ts";
import { child, entries, isMapping, isSequence, mapping, mark, placeOf, put } from "./tree.ts";
import type { Mapping, Path, Value } from "./tree.ts";

export type Environment = Readonly<Record<string, string>>;

/** The given environment completed by env files: what is set already stays, and a later file wins over an earlier one. */
export function withEnvFiles(load: Load, environment: Environment, files: readonly string[], need: Need): Environment {
  const added = Object.create(null) as Record<string, string>;
  for (const file of files) {
    const text = readText(load, file, "env file", need);
    if (text === undefined) continue;
    const result = parseDotenv(text, lookupIn(environment), added, { spent: load.spent });
    reportFaults(load, file, result);
    Object.assign(added, result.values);
  }
  return Object.assign(added, environment);
}

/** The environment completed by `<directory>/.env` when there is one. */
export function withDotenv(load: Load, environment: Environment, directory: string): Environment {
  const file = posix.join(directory, ".env");
  return exists(load, file) ? withEnvFiles(load, environment, [file], {}) : environment;
}

function reportFaults(load: Load, absolute: string, result: DotenvResult): void {
  const file = insideRepository(load, absolute) ?? absolute;
  for (const { line, message } of result.faults)
    load.report.add({ code: "env-file", message: `The env file cannot be read: ${message}.`, position: { file, line, column: 1 } });
}

/**
 * Container environment of a service, low to high: env files in order, then `environment`. An entry without value
 * takes it from the project's environment; if it is not there, the variable is unset (null) even if a file sets it.
 */
export function resolveEnvironment(load: Load, service: Mapping, path: Path, root: Value, project: Environment): void {
  const own = variables(service["environment"], load, root, [...path, "environment"]);
  for (const [key, value] of entries(own)) if (value === null) own[key] = lookupIn(project)(key) ?? null;
  const ownLookup: Lookup = (name) => {
    const value = own[name];
    return typeof value === "string" ? value : undefined;
  };
  const lookup: Lookup = (name) => lookupIn(project)(name) ?? ownLookup(name);
  const fromFiles = readEnvFiles(load, service["env_file"], [...path, "env_file"], root, lookup);
  delete service["env_file"];
  const merged = mapping(Object.entries(fromFiles));
  for (const [key, value] of entries(own)) put(merged, key, value, own, key);
  if (Object.keys(merged).length > 0) service["environment"] = merged;
  else delete service["environment"];
}

/** Arguments of a build that have no value take it from the project's environment, or are left out: the Dockerfile's default holds. */
export function resolveArguments(load: Load, service: Mapping, path: Path, root: Value, project: Environment): void {
  const build = child(service, "build");
  if (build?.["args"] === undefined) return;
  const written = variables(build["args"], load, root, [...path, "build", "args"]);
  const resolved = mapping();
  for (const [key, value] of entries(written)) {
    const known = value ?? lookupIn(project)(key);
    if (known !== undefined) put(resolved, key, known, written, key);
  }
  build["args"] = resolved;
}

/** `labels` completed by label files, which have less weight. */
export function resolveLabels(load: Load, service: Mapping, path: Path, root: Value, project: Environment): void {
  if (service["label_file"] === undefined) return;
  const files = (isSequence(service["label_file"]) ? service["label_file"] : [service["label_file"]]).map((file) =>
    mapping([["path", file]]),
  );
  const labels = mapping(Object.entries(readEnvFiles(load, files, [...path, "label_file"], root, lookupIn(project))));
  delete service["label_file"];
  const own = toMapping(service["labels"]);
  for (const [key, value] of entries(own)) put(labels, key, value, own, key);
  service["labels"] = labels;
}

function readEnvFiles(load: Load, value: Value | undefined, path: Path, root: Value, lookup: Lookup): Environment {
  const known = Object.create(null) as Record<string, string>;
  (isSequence(value) ? value : []).forEach((item, index) => {
    if (!isMapping(item) || typeof item["path"] !== "string") return;
    const need = { root, path: [...path, index] };
    const file = item["path"];
    const optional = typeof item["required"] === "string" ? cast("bool", item["required"]) === false : item["required"] === false;
    if (optional && insideRepository(load, file) !== undefined && !exists(load, file)) return;
    const text = readText(load, file, path.at(-1) === "label_file" ? "label file" : "env file", need);
    if (text === undefined) return;
    const unset = (name: string) =>
      load.report.add({
        severity: "warning",
        code: "unset-variable",
        message: `The variable ${name} is not set; it becomes an empty string.`,
        file: insideRepository(load, file),
      });
    const result = item["format"] === "raw" ? parseRawEnv(text, lookup) : parseDotenv(text, lookup, known, { unset, spent: load.spent });
    reportFaults(load, file, result);
    Object.assign(known, result.values);
  });
  return known;
}

function variables(value: Value | undefined, load: Load, root: Value, path: Path): Mapping {
  return toMapping(value, (index, key) => {
    const message = `The name ${JSON.stringify(key)} ends with a space.`;
    load.report.add({ code: "value", message, hint: "Remove the space before =.", root, path: [...path, index] });
  });
}

/** `k=v` lists and mappings as one mapping of texts; null stands for an entry without value. */
function toMapping(value: Value | undefined, onSpace?: (index: number, key: string) => void): Mapping {
  const result = mapping();
  for (const [key, item] of entries(value)) put(result, key, item === null ? null : goText(item), value as Mapping, key);
  (isSequence(value) ? value : []).forEach((item, index) => {
    const text = goText(item);
    const equals = text.indexOf("=");
    const key = equals < 0 ? text : text.slice(0, equals);
    if (/\s$/.test(key)) onSpace?.(index, key);
    result[key] = equals < 0 ? null : text.slice(equals + 1);
    mark(result, key, placeOf(value as Value[], index));
  });
  return result;
}
