import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { byText } from "../model/order.ts";
import { type FileTree, NO_COMMIT, type Revision } from "../model/revision.ts";

/** Files of this machine as a tree. It follows links, as docker compose does; a commit would refuse them. */
export function diskTree(root = "/"): FileTree {
  const at = (path: string): string => join(root, path);
  return {
    stat(path) {
      const found = statSync(at(path), { throwIfNoEntry: false });
      return found?.isFile() ? { kind: "file", mode: (found.mode & 0o100) === 0 ? 0o644 : 0o755, sizeBytes: found.size } : undefined;
    },
    list(directory) {
      if (statSync(at(directory), { throwIfNoEntry: false })?.isDirectory() !== true) return [];
      return filesBelow(at(directory))
        .map((file) => file.slice(root === "/" ? 1 : root.length + 1))
        .sort(byText);
    },
    read: (path) => readFileSync(at(path)),
  };
}

/** What git keeps for itself is in no commit, and would be the largest part of many a build context. */
function filesBelow(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return entry.name === ".git" ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/** A directory that is in no repository, as if it were a commit. */
export function diskRevision(root: string): Revision {
  const zero = "0".repeat(40);
  return { ...NO_COMMIT, repository: root, ref: "HEAD", commit: zero, dirty: true, rootCommit: zero, files: diskTree(root) };
}
