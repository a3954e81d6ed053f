import { canonicalise } from "./canonical.ts";
import { setDefaults } from "./defaults.ts";
import type { Environment } from "./environment.ts";
import { extendServices } from "./extends.ts";
import { insideRepository, readText } from "./files.ts";
import type { Load, Need } from "./files.ts";
import { include } from "./include.ts";
import { interpolate, lookupIn } from "./interpolate.ts";
import { MAX_MERGED_NODES } from "./limits.ts";
import { dedupe } from "./dedupe.ts";
import { applyTags, merge } from "./merge.ts";
import { parseYaml } from "./parse.ts";
import { resolvePaths } from "./paths.ts";
import { checkStructure } from "./structure.ts";
import { isMapping, mapping, sizeOf } from "./tree.ts";
import type { Mapping } from "./tree.ts";
import { validate } from "./validate.ts";

/** One model: files that are merged in order, the directory their paths are relative to, the environment they see. */
export interface ModelSource {
  /** Absolute. */
  readonly files: readonly string[];
  /** Absolute. */
  readonly directory: string;
  readonly environment: Environment;
  /** Files being included, outermost first: a cycle is a problem. */
  readonly including: readonly string[];
  /** How many models are around this one. */
  readonly level: number;
  readonly need: Need;
}

/** Reads, merges and checks the files of a model; the result is canonical, with absolute paths and defaults. */
export function loadModel(load: Load, source: ModelSource): Mapping | undefined {
  let model: Mapping | undefined;
  for (const file of source.files) model = addFile(load, source, file, model) ?? model;
  if (!model) return nothing(load, source);
  setDefaults(model);
  checkStructure(model, load.report);
  resolvePaths(load, model, source.directory);
  return model;
}

/** An included file may be empty, and so may one of several; a project may not. */
function nothing(load: Load, source: ModelSource): undefined {
  if (load.report.failed || source.including.length > 0) return;
  const file = insideRepository(load, source.files[0]!) ?? source.files[0]!;
  load.report.add({ code: "empty-file", message: `The compose file ${file} is empty.`, hint: "Write at least `services:`.", file });
}

/** Every YAML document of the file goes through all phases before the next one: a later one refines an earlier one. */
function addFile(load: Load, source: ModelSource, file: string, model: Mapping | undefined): Mapping | undefined {
  if (load.spent.mergedNodes > MAX_MERGED_NODES) return undefined;
  const text = readText(load, file, "compose file", source.need);
  if (text === undefined) return undefined;
  const name = insideRepository(load, file) ?? file;
  const documents = load.parsed.get(name) ?? parseYaml(text, name, load.report, load.spent);
  load.parsed.delete(name);
  let result = model;
  for (const { tree, tagged } of documents) {
    if (!isMapping(tree)) {
      load.report.add({ code: "schema", message: "A compose file must be a mapping.", hint: "Start with `services:`.", file: name });
      continue;
    }
    interpolate(tree, lookupIn(source.environment), load.report, load.spent);
    // docker compose 2.40.3 extends before it includes: an included service cannot be extended in the same document.
    const extended = extendServices(load, source, tree, { file, tagged }, loadFragment);
    const base = result && applyTags(result, tagged);
    const own = include(load, source, extended, loadModel);
    const merged = dedupe(base ? merge(base, own, [], load.report) : own) as Mapping;
    if (!affordable(load, merged, name)) return undefined;
    if (!validate(merged, load.report)) return undefined;
    dropVersion(merged, load);
    canonicalise(merged, load.report);
    result = dedupe(merged) as Mapping;
  }
  return result;
}

/** Every phase from here on walks through all that is merged so far, once for each document. */
function affordable(load: Load, merged: Mapping, file: string): boolean {
  const before = load.spent.mergedNodes;
  load.spent.mergedNodes += sizeOf(merged);
  if (load.spent.mergedNodes <= MAX_MERGED_NODES) return true;
  const message = `Merging goes over more than ${MAX_MERGED_NODES} nodes: too many files and documents are merged into a large one.`;
  if (before <= MAX_MERGED_NODES) load.report.add({ code: "too-much-merging", message, hint: "Write fewer files.", file });
  return false;
}

function dropVersion(model: Mapping, load: Load): void {
  if (model["version"] === undefined) return;
  load.report.add({
    severity: "warning",
    code: "version",
    message: "version is obsolete and has no effect.",
    hint: "Remove it.",
    root: model,
    path: ["version"],
  });
  delete model["version"];
}

/** The file of a service's `extends.file`, read once for all services that extend it. */
function loadFragment(load: Load, source: ModelSource, file: string, need: Need): Mapping | undefined {
  const known = load.fragments.get(source.environment) ?? new Map<string, Mapping | undefined>();
  load.fragments.set(source.environment, known);
  if (!known.has(file)) known.set(file, readFragment(load, source, file, need));
  return known.get(file);
}

/** Parsed and interpolated, with neither include nor checks. */
function readFragment(load: Load, source: ModelSource, file: string, need: Need): Mapping | undefined {
  const text = readText(load, file, "compose file", need);
  if (text === undefined) return undefined;
  let result: Mapping | undefined;
  for (const { tree, tagged } of parseYaml(text, insideRepository(load, file) ?? file, load.report, load.spent)) {
    if (!isMapping(tree)) continue;
    interpolate(tree, lookupIn(source.environment), load.report, load.spent);
    result = result ? (merge(applyTags(result, tagged), tree, [], load.report) as Mapping) : tree;
  }
  return result ?? mapping();
}
