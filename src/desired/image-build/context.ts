import type { ContextFile } from "../../model/desired.ts";
import { isLfsPointer } from "../../model/lfs.ts";
import { type FileTree, NotLoaded } from "../../model/revision.ts";
import { formatBytes } from "../../model/units.ts";
import { type Ignored, ignoredBy } from "./ignore.ts";

/** A build's context is sent to an engine in one request. */
const MAX_CONTEXT_BYTES = 256 * 1024 * 1024;
/** What a source reads of one file. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Named in one message; the others are counted. */
const SHOWN = 3;

/** Tells a problem of the context, with what to do. */
export type Complain = (message: string, hint: string) => void;

/** Files below a directory of the commit, without those that the ignore file leaves out; paths relative to it. undefined: told to `complain`. */
export function contextFiles(files: FileTree, directory: string, ignored: Ignored, complain: Complain): readonly ContextFile[] | undefined {
  const paths = files.list(directory).filter((path) => !ignored(below(directory, path)));
  if (!isReadable(files, paths, complain)) return undefined;
  const context = together(paths, (path) => ({ ...contextFile(files, path), path: below(directory, path) }));
  const pointers = context.filter(({ link, content }) => link === undefined && isLfsPointer(content)).map(({ path }) => path);
  if (pointers.length === 0) return context;
  complain(
    `${some(pointers)} in the context ${pointers.length === 1 ? "is a pointer" : "are pointers"} of Git LFS, whose content is not in the commit`,
    "commit the content itself, leave the file out in .dockerignore, or build the image elsewhere and name it under image:",
  );
  return undefined;
}

/** The ignore file of a Dockerfile: the one with its name in front, beside it, or the `.dockerignore` of the context. */
export function ignoreFile(files: FileTree, directory: string, dockerfile: string | undefined, complain: Complain): Ignored | undefined {
  const own = dockerfile === undefined ? undefined : `${dockerfile}.dockerignore`;
  const path = own !== undefined && files.stat(own)?.kind === "file" ? own : join(directory, ".dockerignore");
  if (files.stat(path)?.kind !== "file") return () => false;
  try {
    return ignoredBy(new TextDecoder().decode(files.read(path)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    complain(`${path}, ${error.message}`, "correct the line; a pattern is a path with *, ** and ?");
    return undefined;
  }
}

export function join(directory: string, path: string): string {
  return directory === "" ? path : `${directory}/${path}`;
}

function below(directory: string, path: string): string {
  return directory === "" ? path : path.slice(directory.length + 1);
}

/** What git keeps elsewhere cannot be sent, and what is too large must not be read first. */
function isReadable(files: FileTree, paths: readonly string[], complain: Complain): boolean {
  // A partial clone knows sizes only of what it has.
  const stats = together(paths, (path) => ({ path, stat: files.stat(path) }));
  const submodules = stats.filter(({ stat }) => stat?.kind === "submodule").map(({ path }) => path);
  if (submodules.length > 0) {
    complain(
      `${some(submodules)} in the context ${submodules.length === 1 ? "is a submodule" : "are submodules"}, whose files are not in this commit`,
      "commit the files, or leave the directory out in .dockerignore",
    );
  }
  const large = stats.filter(({ stat }) => (stat?.sizeBytes ?? 0) > MAX_FILE_BYTES).map(({ path }) => path);
  const total = stats.reduce((sum, { stat }) => sum + (stat?.sizeBytes ?? 0), 0);
  const hint = "leave out in .dockerignore what the image does not need";
  if (large.length > 0) complain(`${some(large)} in the context is larger than ${formatBytes(MAX_FILE_BYTES)}`, hint);
  else if (total > MAX_CONTEXT_BYTES)
    complain(`the context holds ${formatBytes(total)}, more than the ${formatBytes(MAX_CONTEXT_BYTES)} that slipway sends`, hint);
  return submodules.length === 0 && large.length === 0 && total <= MAX_CONTEXT_BYTES;
}

/** Asks for everything that is not in memory at once: a context of a thousand files is one round, not a thousand. */
function together<T>(paths: readonly string[], read: (path: string) => T): T[] {
  const missing: string[] = [];
  const found = paths.flatMap((path): T[] => {
    try {
      return [read(path)];
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
      missing.push(path);
      return [];
    }
  });
  const [first, ...also] = missing;
  if (first !== undefined) throw new NotLoaded(first, also);
  return found;
}

function contextFile(files: FileTree, path: string): Omit<ContextFile, "path"> {
  const stat = files.stat(path);
  const owner = { uid: 0, gid: 0 };
  if (stat?.kind === "symlink" && files.readLink) return { ...owner, mode: 0o777, content: new Uint8Array(), link: files.readLink(path) };
  return { ...owner, mode: (stat?.mode ?? 0o644) & 0o777, content: files.read(path) };
}

function some(paths: readonly string[]): string {
  const rest = paths.length - SHOWN;
  return paths.slice(0, SHOWN).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
