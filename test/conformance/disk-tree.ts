import { existsSync, lstatSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { FileTree } from "../../src/model/revision.ts";

/** A directory on disk as a file tree. */
export function diskTree(root: string): FileTree {
  return {
    stat(path) {
      const full = join(root, path);
      if (!existsSync(full)) return undefined;
      const stat = lstatSync(full);
      if (stat.isDirectory()) return undefined;
      return { kind: stat.isSymbolicLink() ? "symlink" : "file", mode: 0o644, sizeBytes: stat.size };
    },
    list(directory) {
      const full = join(root, directory);
      if (!existsSync(full) || !lstatSync(full).isDirectory()) return [];
      const below = readdirSync(full, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
      return below.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort();
    },
    read: (path) => readFileSync(join(root, path)),
  };
}

/** The same tree with further files; what is there already stays. */
export function withFiles(tree: FileTree, added: ReadonlyMap<string, string>): FileTree {
  const missing = new Map([...added].filter(([path]) => tree.stat(path) === undefined));
  return {
    stat(path) {
      const content = missing.get(path);
      return content === undefined ? tree.stat(path) : { kind: "file", mode: 0o644, sizeBytes: content.length };
    },
    list(directory) {
      const prefix = directory === "" ? "" : `${directory}/`;
      return [...new Set([...tree.list(directory), ...[...missing.keys()].filter((path) => path.startsWith(prefix))])].sort();
    },
    read(path) {
      const content = missing.get(path);
      return content === undefined ? tree.read(path) : new TextEncoder().encode(content);
    },
  };
}
