import { posix } from "node:path";
import type { FileTree } from "../model/revision.ts";
import { MAX_FILE_BYTES, MAX_NODES, MAX_PROJECT_BYTES, MAX_READS, nothingSpent } from "./limits.ts";
import type { Spent } from "./limits.ts";
import type { ParsedDocument } from "./parse.ts";
import type { Mapping, Path, Report, Value } from "./tree.ts";

/** What a load works with; one per call. */
export interface Load {
  readonly files: FileTree;
  /** The absolute path that stands for the root of the repository. */
  readonly root: string;
  readonly home: string | undefined;
  readonly report: Report;
  readonly read: Set<string>;
  readonly spent: Spent;
  /** Compose files that were parsed to find the project's name, until they are loaded. */
  readonly parsed: Map<string, ParsedDocument[]>;
  /** What `extends` read of other files, by the environment that they were interpolated with: a thousand services extend one. */
  readonly fragments: WeakMap<object, Map<string, Mapping | undefined>>;
}

export function newLoad(from: Pick<Load, "files" | "root" | "home" | "report">): Load {
  return { ...from, read: new Set(), spent: nothingSpent(), parsed: new Map(), fragments: new WeakMap() };
}

/** Who needs a file: places the problem when it cannot be had. */
export interface Need {
  readonly root?: Value;
  readonly path?: Path;
  readonly file?: string;
}

const LFS_POINTER = "version https://git-lfs.github.com/spec/";
const REMOTE = /^(?:oci|https?|git|ssh|file):|^git@|^github\.com\/|\.git(?:#|$)/;

export function isRemote(path: string): boolean {
  return REMOTE.test(path);
}

/** `/`-separated path below the root of the repository, or undefined for one outside of it. */
export function insideRepository(load: Load, absolute: string): string | undefined {
  const path = posix.normalize(absolute).replace(/(?<=.)\/$/, "");
  const root = load.root === "/" ? "" : load.root;
  if (path === load.root) return "";
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}

/** Makes a path of a manifest absolute. `~` is the home of whoever runs the command, and of nobody in a repository. */
export function absolutePath(load: Load, base: string, path: string, need: Need): string {
  if (path === "~" || path.startsWith("~/")) return expandHome(load, path, need);
  if (posix.isAbsolute(path) || isWindowsPath(path)) return path;
  const absolute = posix.join(base, path).replace(/(?<=.)\/$/, "");
  if (insideRepository(load, absolute) === undefined)
    load.report.add({
      code: "outside-repository",
      message: `The path ${path} leads out of the repository.`,
      hint: `Move the file into the repository${isOfHost(need) ? ", or write the absolute path of the host" : ""}.`,
      ...need,
    });
  return absolute;
}

/** A source of a mount may be a path of the host; what slipway reads is of the commit. */
function isOfHost({ path }: Need): boolean {
  return path?.includes("volumes") === true;
}

function expandHome(load: Load, path: string, need: Need): string {
  if (load.home === undefined) {
    load.report.add({
      code: "home-directory",
      message: `${path} depends on who runs the command; a repository has no home directory.`,
      hint: "Write the absolute path of the host.",
      ...need,
    });
    return path;
  }
  return posix.join(load.home, path.slice(1)).replace(/(?<=.)\/$/, "");
}

export function isWindowsPath(path: string): boolean {
  return /^[A-Za-z]:[\\/]/.test(path) || path.startsWith("\\\\");
}

export function exists(load: Load, absolute: string): boolean {
  const path = insideRepository(load, absolute);
  return path !== undefined && load.files.stat(path) !== undefined;
}

/** Text of a file of the commit; undefined with a problem when there is none to be had. NotLoaded passes through. */
export function readText(load: Load, absolute: string, what: string, need: Need): string | undefined {
  const path = insideRepository(load, absolute);
  const fail = (code: string, message: string, hint: string): undefined => {
    load.report.add({ code, message, hint, ...need });
    return undefined;
  };
  // A limit of the whole project is said once, not for every file that comes after.
  const exceed = (code: string, message: string, hint: string): undefined => {
    if (!load.spent.exceeded.has(code)) fail(code, message, hint);
    load.spent.exceeded.add(code);
    return undefined;
  };
  if (path === undefined)
    return fail("outside-repository", `The ${what} ${absolute} is not in the repository.`, "Only files of the commit are read.");
  const stat = load.files.stat(path);
  if (!stat) return fail("missing-file", `The ${what} ${path} is not in the commit.`, "Check the path, and that the file is committed.");
  if (stat.kind !== "file")
    return fail("not-a-file", `The ${what} ${path} is a ${stat.kind}, which is not followed.`, "Commit the file itself.");
  load.spent.reads++;
  if (load.spent.reads > MAX_READS)
    return exceed("too-many-files", `More than ${MAX_READS} files are read for one project.`, "Check what includes and extends repeat.");
  if (stat.sizeBytes > MAX_FILE_BYTES)
    return fail("file-too-large", `The ${what} ${path} has more than ${MAX_FILE_BYTES} bytes.`, "Split it.");
  load.spent.bytes += stat.sizeBytes;
  if (load.spent.bytes > MAX_PROJECT_BYTES)
    return exceed("project-too-large", `More than ${MAX_PROJECT_BYTES} bytes are read for one project.`, "Split the stack.");
  const bytes = load.files.read(path);
  load.read.add(path);
  const text = decode(bytes);
  if (text === undefined) return fail("not-text", `The ${what} ${path} is not UTF-8 text.`, "Save it as UTF-8.");
  if (what !== "compose file" && tooManyLines(load, text))
    return exceed("yaml-too-many-nodes", `Files and variables of the project have more than ${MAX_NODES} entries.`, "Split the stack.");
  if (text.startsWith(LFS_POINTER))
    return fail("lfs-pointer", `The ${what} ${path} is a Git LFS pointer, not its content.`, "Keep it out of LFS.");
  return text;
}

/** A line is an entry, for each service that names the file; a Compose file is counted while it is parsed. */
function tooManyLines(load: Load, text: string): boolean {
  for (let at = text.indexOf("\n"); at >= 0 && load.spent.nodes <= MAX_NODES; at = text.indexOf("\n", at + 1)) load.spent.nodes++;
  return load.spent.nodes > MAX_NODES;
}

export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
