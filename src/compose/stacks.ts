import { posix } from "node:path";
import type { StackEntry } from "../model/fleet.ts";
import type { FileTree } from "../model/revision.ts";
import { COMPOSE_NAMES } from "./discover.ts";
import { globPattern } from "./glob.ts";
import { child, entries, isMapping, isSequence } from "./tree.ts";
import type { Mapping, Path, Report, Value } from "./tree.ts";

const DEFAULT_GLOB = "stacks/*";
/** What people name the file of `docker stack deploy`; it counts where no Compose file stands beside it. */
export const STACK_NAMES: readonly string[] = ["docker-stack.yml", "docker-stack.yaml"];
const YAML_FILE = /\.ya?ml$/;

interface Wanted {
  readonly glob: string;
  readonly path: Path;
}

/**
 * The stacks that `stacks` names, sorted by directory: a glob takes the directories that hold a compose file, and
 * compose files themselves. `stacks: {path: …}`, a list of globs, or `{NAME: {path, files}}`.
 */
export function findStacks(files: FileTree, tree: Mapping, report: Report): StackEntry[] {
  const found = new Map<string, StackEntry>();
  const add = (entry: StackEntry) => found.set(`${entry.directory}\0${entry.files.join("\0")}`, entry);
  const named = namedStacks(tree);
  for (const entry of named ?? []) add(checked(files, tree, entry.entry, entry.path, report));
  for (const wanted of named ? [] : globs(tree["stacks"])) {
    const matched = match(files, wanted.glob);
    if (matched.length === 0)
      report.add({
        severity: "warning",
        code: "no-match",
        message: `No stack is at ${wanted.glob}.`,
        hint: `A stack is a directory with ${COMPOSE_NAMES[0]} (or docker-stack.yml).`,
        root: tree,
        path: wanted.path,
      });
    matched.forEach(add);
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** A fleet without a stack is a mistake of the source, never an order to remove everything. */
export function noStacks(tree: Mapping, report: Report): void {
  report.add({
    code: "no-stacks",
    message: "The fleet has no stack.",
    hint: "Check stacks.path and that the directories are committed. An emptied repository is never read as: remove everything.",
    root: tree,
    path: ["stacks"],
    ...(tree["stacks"] === undefined ? { file: "fleet.yaml" } : {}),
  });
}

function globs(value: Value | undefined): Wanted[] {
  const path = isMapping(value) ? value["path"] : value;
  const at: Path = isMapping(value) ? ["stacks", "path"] : ["stacks"];
  if (isSequence(path)) return path.flatMap((glob, index) => (typeof glob === "string" ? [{ glob, path: [...at, index] }] : []));
  return [{ glob: typeof path === "string" ? path : DEFAULT_GLOB, path: at }];
}

function match(files: FileTree, glob: string): StackEntry[] {
  const fixed = glob.replace(/^\.\//, "").split(/[*?]/)[0]!;
  const below = glob === "." ? "" : fixed.includes("/") ? posix.dirname(`${fixed}x`) : "";
  const pattern = globPattern(glob === "." ? "" : glob);
  const result: StackEntry[] = [];
  const all = files.list(below === "." ? "" : below);
  const described = new Set(all.filter((file) => COMPOSE_NAMES.includes(posix.basename(file))).map((file) => posix.dirname(file)));
  for (const file of all) {
    const directory = posix.dirname(file) === "." ? "" : posix.dirname(file);
    const name = posix.basename(file);
    if (COMPOSE_NAMES.includes(name) && pattern.test(directory)) result.push({ directory, files: [] });
    else if (STACK_NAMES.includes(name) && pattern.test(directory) && !described.has(posix.dirname(file)))
      result.push({ directory, files: [file] });
    else if (YAML_FILE.test(glob) && pattern.test(file)) result.push({ directory, files: [file] });
  }
  return result;
}

/** `{NAME: {path: DIR, files: [FILE]}}`; undefined when `stacks` is written in another form. */
function namedStacks(tree: Mapping): { entry: StackEntry; path: Path }[] | undefined {
  const stacks = child(tree, "stacks");
  if (!stacks || "path" in stacks) return undefined;
  const written = entries(stacks).filter((entry): entry is [string, Mapping] => isMapping(entry[1]));
  if (written.length === 0) return undefined;
  return written.map(([name, value]) => {
    const directory = cleanDirectory(typeof value["path"] === "string" ? value["path"] : `stacks/${name}`);
    const listed = isSequence(value["files"]) ? value["files"].filter((file) => typeof file === "string") : [];
    return { entry: { directory, files: listed.map((file) => posix.join(directory, file)) }, path: ["stacks", name] };
  });
}

function cleanDirectory(path: string): string {
  const clean = posix.normalize(path).replace(/\/$/, "");
  return clean === "." ? "" : clean;
}

function checked(files: FileTree, tree: Mapping, entry: StackEntry, path: Path, report: Report): StackEntry {
  const wanted = entry.files.length > 0 ? entry.files : COMPOSE_NAMES.map((name) => posix.join(entry.directory, name));
  const present = wanted.filter((file) => files.stat(file) !== undefined);
  const missing = entry.files.filter((file) => !present.includes(file));
  if (present.length === 0 || missing.length > 0)
    report.add({
      code: "missing-file",
      message: `There is no compose file at ${missing[0] ?? (entry.directory || "the root")}.`,
      hint: "Check the path, and that the file is committed.",
      root: tree,
      path,
    });
  return entry;
}
