import { type FileStat, type FileTree, NotLoaded } from "../model/revision.ts";
import { SourceError } from "./error.ts";
import type { Entry } from "./listing.ts";

/** Fetches the content of paths. Called with paths of files and symlinks only. */
export type LoadBlobs = (paths: readonly string[], signal?: AbortSignal) => Promise<ReadonlyMap<string, Uint8Array>>;

/** A file tree whose blobs come into memory when they are asked for. */
export interface LoadedTree {
  readonly files: FileTree;
  readonly entries: ReadonlyMap<string, Entry>;
  load(paths: readonly string[], signal?: AbortSignal): Promise<void>;
  /** Runs a pure reader; what it finds missing is loaded and the reader runs again. */
  read<T>(use: (files: FileTree) => T): Promise<T>;
}

/** One file of a commit; the engine's own request bodies end there too. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

export function loadedTree(entries: ReadonlyMap<string, Entry>, loadBlobs: LoadBlobs): LoadedTree {
  const blobs = new Map<string, Uint8Array>();
  const files = fileTree(entries, blobs);
  const load = async (paths: readonly string[], signal?: AbortSignal): Promise<void> => {
    const wanted = [...new Set(paths)].filter((path) => isBlob(entries.get(path)) && !blobs.has(path));
    for (const path of wanted) checkSize(path, entries.get(path)?.sizeBytes);
    if (wanted.length === 0) return;
    for (const [path, content] of await loadBlobs(wanted, signal)) {
      checkSize(path, content.length);
      blobs.set(path, content);
    }
  };
  const read = async <T>(use: (files: FileTree) => T): Promise<T> => {
    for (let again = 0; ; again++) {
      try {
        return use(files);
      } catch (error) {
        if (!(error instanceof NotLoaded) || !isBlob(entries.get(error.path)) || blobs.has(error.path)) throw error;
        await load([error.path, ...error.also, ...neighbours(entries, blobs, error.path, 4 ** Math.min(again + 1, 8))]);
      }
    }
  };
  return { files, entries, load, read };
}

/** A symlink's blob is its target. */
function isBlob(entry: Entry | undefined): boolean {
  return entry?.kind === "file" || entry?.kind === "symlink";
}

function fileTree(entries: ReadonlyMap<string, Entry>, blobs: ReadonlyMap<string, Uint8Array>): FileTree {
  return {
    stat(path): FileStat | undefined {
      const entry = entries.get(path);
      if (entry === undefined) return undefined;
      const sizeBytes = blobs.get(path)?.length ?? entry.sizeBytes;
      if (sizeBytes === undefined && entry.kind === "file") throw new NotLoaded(path);
      return { kind: entry.kind, mode: entry.mode, sizeBytes: sizeBytes ?? 0 };
    },
    list(directory) {
      const prefix = directory === "" ? "" : `${directory}/`;
      return [...entries.keys()].filter((path) => path.startsWith(prefix));
    },
    readLink(path) {
      if (entries.get(path)?.kind !== "symlink") throw new Error(`${path} is no symlink`);
      const target = blobs.get(path);
      if (!target) throw new NotLoaded(path);
      return Buffer.from(target).toString();
    },
    read(path) {
      const entry = entries.get(path);
      const content = entry?.kind === "file" ? blobs.get(path) : undefined;
      if (content) return content;
      if (entry?.kind === "file") throw new NotLoaded(path);
      throw new Error(
        entry ? `${path} is a ${entry.kind} in the repository and has no content to read` : `${path} is not in the repository`,
      );
    },
  };
}

/** A reader that wants one file of a directory mostly wants the next ones too: more with every time it comes back. */
function neighbours(
  entries: ReadonlyMap<string, Entry>,
  blobs: ReadonlyMap<string, Uint8Array>,
  path: string,
  count: number,
): readonly string[] {
  const directory = path.slice(0, path.lastIndexOf("/") + 1);
  const found: string[] = [];
  let budget = 8 * 1024 * 1024;
  for (const [other, entry] of entries) {
    if (found.length >= count) break;
    if (entry.kind !== "file" || blobs.has(other) || other === path || !other.startsWith(directory)) continue;
    const size = entry.sizeBytes ?? 4096;
    if (size > budget) continue;
    budget -= size;
    found.push(other);
  }
  return found;
}

function checkSize(path: string, sizeBytes: number | undefined): void {
  if (sizeBytes === undefined || sizeBytes <= MAX_FILE_BYTES) return;
  throw new SourceError(
    "too-large",
    `${path} has ${Math.ceil(sizeBytes / 1024 / 1024)} MiB; slipway reads files of up to 64 MiB from a repository`,
    { hint: "put it into the image or a volume" },
  );
}
