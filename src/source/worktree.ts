import { constants, type Stats } from "node:fs";
import { lstat, open, readlink } from "node:fs/promises";
import path from "node:path";
import type { Checkout } from "./directory.ts";
import { SourceError } from "./error.ts";
import type { Entry } from "./listing.ts";

/** Tracked files and untracked ones that are not ignored, as they lie in the work tree. Symlinks are never followed. */
export async function listWorkTree(
  checkout: Checkout,
  directory: string,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Entry>> {
  const args = ["-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const output = await checkout.repository.run("ls-files", args, { what: `could not list the work tree of ${directory}`, signal });
  const paths = output
    .toString()
    .split("\0")
    .filter((each) => each !== "")
    .map((each) => each.replace(/\/$/, ""));
  const realDirectories = new Map<string, Promise<boolean>>();
  const entries = new Map<string, Entry>();
  for (const each of paths.sort()) {
    if (!(await isBelowRealDirectories(directory, path.posix.dirname(each), realDirectories))) continue;
    const entry = entryOf(await lstat(path.join(directory, each)).catch(() => undefined));
    if (entry) entries.set(each, entry);
  }
  return entries;
}

export async function readWorkTree(directory: string, paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const blobs = new Map<string, Uint8Array>();
  for (const each of paths) blobs.set(each, await readOne(path.join(directory, each), each));
  return blobs;
}

async function readOne(file: string, name: string): Promise<Uint8Array> {
  try {
    await using handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    return await handle.readFile();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ELOOP") return Buffer.from(await readlink(file));
    throw new SourceError("failed", `could not read ${name} of the work tree: ${(error as Error).message}`, {
      hint: "it changed while it was read; try again",
      cause: error,
    });
  }
}

/** A tracked file may lie behind a directory that has become a symlink to anywhere. */
async function isBelowRealDirectories(root: string, directory: string, known: Map<string, Promise<boolean>>): Promise<boolean> {
  if (directory === "." || directory === "") return true;
  let answer = known.get(directory);
  if (answer === undefined) {
    answer = isBelowRealDirectories(root, path.posix.dirname(directory), known).then(
      async (fine) => fine && ((await lstat(path.join(root, directory)).catch(() => undefined))?.isDirectory() ?? false),
    );
    known.set(directory, answer);
  }
  return await answer;
}

function entryOf(stats: Stats | undefined): Entry | undefined {
  if (stats?.isSymbolicLink()) return { kind: "symlink", mode: 0o777, oid: "", sizeBytes: stats.size };
  if (stats?.isDirectory()) return { kind: "submodule", mode: 0, oid: "", sizeBytes: 0 };
  if (stats?.isFile()) return { kind: "file", mode: (stats.mode & 0o100) === 0 ? 0o644 : 0o755, oid: "", sizeBytes: stats.size };
  return undefined;
}
