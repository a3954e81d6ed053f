import { REPOSITORY_ROOT } from "../model/project.ts";

/**
 * Repository-relative path of a manifest path: absolute below REPOSITORY_ROOT, or relative to `directory`.
 * undefined: it is a host path, or leaves the repository.
 */
export function repositoryPath(path: string, directory = ""): string | undefined {
  if (path === REPOSITORY_ROOT) return "";
  if (path.startsWith(`${REPOSITORY_ROOT}/`)) return normalise(path.slice(REPOSITORY_ROOT.length + 1));
  if (path.startsWith("/") || path.startsWith("~")) return undefined;
  return normalise(directory === "" ? path : `${directory}/${path}`);
}

function normalise(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** A repository path as its author wrote it, for messages. */
export function displayPath(path: string): string {
  return path.startsWith(`${REPOSITORY_ROOT}/`) ? path.slice(REPOSITORY_ROOT.length + 1) : path;
}
