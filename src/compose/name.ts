import { posix } from "node:path";
import type { Environment } from "./environment.ts";
import { decode, insideRepository } from "./files.ts";
import type { Load } from "./files.ts";
import { expand, lookupIn, TemplateError } from "./interpolate.ts";
import { MAX_FILE_BYTES } from "./limits.ts";
import { parseYaml } from "./parse.ts";
import { isMapping } from "./tree.ts";

/** Lower case, without what a project name cannot have: `My Proj_1.x` → `myproj_1x`. */
export function normaliseName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, "")
    .replace(/^[_-]+/, "");
}

interface Asked {
  readonly projectName?: string;
  readonly directoryName?: string;
}

/**
 * The project's name, the first that is given: asked for, COMPOSE_PROJECT_NAME, `name:` of the last file that has it,
 * the directory. It is needed before the files are interpolated, because they may use it.
 */
export function projectNameOf(
  load: Load,
  asked: Asked,
  environment: Environment,
  base: string,
  files: readonly string[],
): string | undefined {
  const strict = asked.projectName ?? (environment["COMPOSE_PROJECT_NAME"] || undefined);
  if (strict !== undefined) return checked(load, strict, strict === normaliseName(strict) ? strict : "");
  // A name of which nothing is left counts as not written.
  const written = normaliseName(writtenName(load, environment, files));
  const directory = asked.directoryName ?? posix.basename(base);
  return checked(load, directory, written || normaliseName(directory));
}

function checked(load: Load, name: string, normal: string): string | undefined {
  if (normal !== "") return normal;
  load.report.add({
    code: "project-name",
    message: `${JSON.stringify(name)} cannot be a project name.`,
    hint: "Use lower-case letters, digits, - and _, and start with a letter or digit.",
  });
  return undefined;
}

function writtenName(load: Load, environment: Environment, files: readonly string[]): string {
  let found = "";
  for (const file of files) {
    const path = insideRepository(load, file);
    if (path === undefined || load.files.stat(path)?.kind !== "file") continue;
    // The documents wait for the file's own turn: a file is parsed once.
    if (!load.parsed.has(path)) parseEarly(load, path);
    for (const { tree } of load.parsed.get(path) ?? []) {
      const name = isMapping(tree) ? tree["name"] : undefined;
      if (typeof name === "string" && name !== "") found = expandQuietly(name, environment);
    }
  }
  return found;
}

/** What is wrong with the file itself is reported when it is loaded. */
function parseEarly(load: Load, path: string): void {
  if (load.files.stat(path)!.sizeBytes > MAX_FILE_BYTES) return;
  const text = decode(load.files.read(path));
  if (text !== undefined) load.parsed.set(path, parseYaml(text, path, load.report, load.spent));
}

function expandQuietly(text: string, environment: Environment): string {
  try {
    return expand(text, lookupIn(environment));
  } catch (error) {
    if (error instanceof TemplateError) return text;
    throw error;
  }
}
