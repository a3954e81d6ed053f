/** What a path of a commit is. Only `file` can be read; the others are problems where a manifest needs their content. */
export interface FileStat {
  readonly kind: "file" | "symlink" | "submodule";
  /** Permission bits as git keeps them: 0o644 or 0o755. */
  readonly mode: number;
  readonly sizeBytes: number;
}

/**
 * The files of one commit, read-only. Paths are repository-relative, `/`-separated, without `.` or `..`.
 * `read` is synchronous so that everything which interprets files can stay pure.
 */
export interface FileTree {
  stat(path: string): FileStat | undefined;
  /** Every file path below a directory ("" is the root), sorted by code unit. */
  list(directory: string): readonly string[];
  /** @throws NotLoaded when the blob is not in memory yet; the source fetches it and runs the reader again. */
  read(path: string): Uint8Array;
  /** Target of a symlink, as written. Absent where links are followed or there are none. @throws NotLoaded */
  readLink?(path: string): string;
}

/** Asks the source for blobs; see `withBlobs` in `source/`. Pure code lets it pass. */
export class NotLoaded extends Error {
  override readonly name = "NotLoaded";
  readonly path: string;
  /** What the reader will ask for next, so that it comes at once instead of round by round. */
  readonly also: readonly string[];
  constructor(path: string, also: readonly string[] = []) {
    super(`${path} has not been read from the repository yet`);
    this.path = path;
    this.also = also;
  }
}

export type SignatureState = "good" | "bad" | "untrusted" | "expired" | "revoked" | "missing-key" | "none";

/** A commit and what it holds. */
export interface Revision {
  /** As the user named it, credentials removed. */
  readonly repository: string;
  /** Branch, tag or commit that was asked for; `HEAD` by default. */
  readonly ref: string;
  /** Full commit id; with `dirty`, the commit that the work tree is based on. */
  readonly commit: string;
  /** The work tree was read instead of the commit. */
  readonly dirty: boolean;
  readonly author: string;
  readonly authorEmail: string;
  readonly committedAt: string;
  readonly subject: string;
  readonly signature: SignatureState;
  /**
   * Names the repository wherever it is cloned: the id of its oldest root commit.
   * `undefined` for a shallow clone, which does not know it.
   */
  readonly rootCommit: string | undefined;
  readonly files: FileTree;
}

/** What a revision says of its commit where there is none, or where nobody asks. */
export const NO_COMMIT: Omit<Revision, "files"> = {
  repository: "",
  ref: "",
  commit: "",
  dirty: false,
  author: "",
  authorEmail: "",
  committedAt: "",
  subject: "",
  signature: "none",
  rootCommit: undefined,
};

/** A tree in memory, for tests, the simulated source and the built-in demo. */
export function treeOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  executable: (path: string) => boolean = () => false,
): FileTree {
  const bytes = new Map<string, Uint8Array>();
  for (const path of Object.keys(files).sort()) {
    const content = files[path]!;
    bytes.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }
  return {
    stat(path) {
      const content = bytes.get(path);
      return content && { kind: "file", mode: executable(path) ? 0o755 : 0o644, sizeBytes: content.length };
    },
    list(directory) {
      const prefix = directory === "" ? "" : `${directory}/`;
      return [...bytes.keys()].filter((path) => path.startsWith(prefix));
    },
    read(path) {
      const content = bytes.get(path);
      if (!content) throw new NotLoaded(path);
      return content;
    },
  };
}
