import { exists, join, type Files } from "../files.ts";
import { Refusal } from "../refusal.ts";
import type { WorldFile } from "../types.ts";

/** COPY and ADD: a file or the content of a directory; wildcards match within one directory. Refuses with the builder's text. */
export function copyInto(target: Files, source: ReadonlyMap<string, WorldFile>, words: readonly string[], directory: string): void {
  const destination = words.at(-1) ?? "";
  const patterns = words.slice(0, -1);
  const found = patterns.flatMap((pattern) => matches(source, pattern));
  const into = destination.startsWith("/")
    ? destination
    : join(directory, destination) + (destination.endsWith("/") || destination === "." ? "/" : "");
  const manyInto = found.length > 1 || into.endsWith("/") || exists(target, `${join("/", into)}/`);
  for (const path of found) {
    const file = source.get(path);
    if (file) target.set(manyInto ? join(into, path.split("/").at(-1) ?? "") : join("/", into), file);
    else for (const [name, inside] of below(source, path)) target.set(join(into, name), inside);
  }
}

function matches(source: ReadonlyMap<string, WorldFile>, pattern: string): readonly string[] {
  const clean = join("/", pattern);
  if (/[*?]/.test(clean)) {
    const expression = new RegExp(
      `^${clean
        .replace(/[.+^$()|{}[\]\\]/g, "\\$&")
        .replace(/\*/g, "[^/]*")
        .replace(/\?/g, "[^/]")}$`,
    );
    const found = [...source.keys()].map((path) => path.replace(/\/$/, "")).filter((path) => expression.test(path));
    if (found.length > 0) return found;
    throw new Refusal(400, "COPY failed: no source files were specified");
  }
  if (clean === "/" || source.has(clean) || exists(new Map(source), clean)) return [clean];
  const name = pattern.replace(/^\.?\//, "");
  throw new Refusal(400, `COPY failed: file not found in build context or excluded by .dockerignore: stat ${name}: file does not exist`);
}

function* below(source: ReadonlyMap<string, WorldFile>, directory: string): Generator<readonly [string, WorldFile]> {
  const prefix = directory === "/" ? "/" : `${directory}/`;
  for (const [path, file] of source) if (path.startsWith(prefix) && !path.endsWith("/")) yield [path.slice(prefix.length), file];
}
