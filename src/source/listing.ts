import type { FileStat } from "../model/revision.ts";
import { SourceError } from "./error.ts";
import { type Repository, textOf } from "./repository.ts";

export interface Entry {
  readonly kind: FileStat["kind"];
  readonly mode: number;
  /** Object id; "" for files of a work tree. */
  readonly oid: string;
  /** `undefined` in a partial clone until the blob is here. */
  readonly sizeBytes: number | undefined;
}

/** The entries of a commit below a directory, and the objects that a partial clone has not fetched. */
export interface Listing {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly missing: ReadonlySet<string>;
}

/** @param prefix "" or `path/to/dir/`: what becomes the root. */
export async function listCommit(
  repository: Repository,
  commit: string,
  prefix: string,
  signal: AbortSignal | undefined,
): Promise<Listing> {
  const what = `could not list the files of ${commit.slice(0, 10)} in ${repository.name}`;
  const directory = prefix.replace(/\/$/, "");
  const tree = directory === "" ? commit : `${commit}:${directory}`;
  try {
    const output = await repository.run("ls-tree", ["-r", "-l", "-z", "--full-tree", "--end-of-options", tree], { what, signal });
    return { entries: entriesOf(output), missing: new Set() };
  } catch (error) {
    await checkDirectory(repository, commit, directory, signal);
    // A partial clone cannot tell the sizes of what it does not have.
    const missing = await missingObjects(repository, commit, signal);
    if (missing.size === 0) throw error;
    return {
      entries: entriesOf(await repository.run("ls-tree", ["-r", "-z", "--full-tree", "--end-of-options", tree], { what, signal })),
      missing,
    };
  }
}

/** Asked only after a failure: a directory that is there needs no process of its own. */
async function checkDirectory(repository: Repository, commit: string, directory: string, signal: AbortSignal | undefined): Promise<void> {
  if (directory === "") return;
  const what = `could not find ${directory} in ${commit.slice(0, 10)}`;
  try {
    await repository.run("rev-parse", ["--verify", "--end-of-options", `${commit}:${directory}`], { what, signal });
  } catch (error) {
    if (!(error instanceof SourceError) || error.kind === "timed-out") throw error;
    throw new SourceError("no-such-directory", `the commit ${commit.slice(0, 10)} has no directory ${directory}`, {
      hint: "commit it, give another --ref, or read the work tree with --dirty",
      cause: error,
    });
  }
}

async function missingObjects(repository: Repository, commit: string, signal: AbortSignal | undefined): Promise<ReadonlySet<string>> {
  const what = `could not read ${repository.name}`;
  const output = await textOf(
    repository.run("rev-list", ["--objects", "--no-object-names", "--missing=print", "--no-walk", "--end-of-options", commit], {
      what,
      signal,
    }),
  );
  return new Set(
    output
      .split("\n")
      .filter((line) => line.startsWith("?"))
      .map((line) => line.slice(1)),
  );
}

/** `<mode> <type> <oid>[ <size>]\t<path>\0…` */
function entriesOf(output: Buffer): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const line of output.toString().split("\0")) {
    const tab = line.indexOf("\t");
    const [mode, type, oid, size] = line.slice(0, tab).split(/ +/);
    const path = line.slice(tab + 1);
    if (tab < 0 || mode === undefined || oid === undefined || !isPlainPath(path)) continue;
    entries.set(path, { ...kindOf(mode, type), oid, sizeBytes: size === undefined || size === "-" ? sizeless(type) : Number(size) });
  }
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sizeless(type: string | undefined): number | undefined {
  return type === "commit" ? 0 : undefined;
}

function kindOf(mode: string, type: string | undefined): Pick<Entry, "kind" | "mode"> {
  if (type === "commit" || mode === "160000") return { kind: "submodule", mode: 0 };
  if (mode === "120000") return { kind: "symlink", mode: 0o777 };
  return { kind: "file", mode: mode === "100755" ? 0o755 : 0o644 };
}

/** Only hand-made trees have such names; no reader shall meet them. */
function isPlainPath(path: string): boolean {
  return path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== ".." && segment.toLowerCase() !== ".git");
}
