import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder that holds slipway's package.json, from sources and from the bundle alike. */
export function packageDirectory(): string {
  for (let directory = import.meta.dirname; ; directory = path.dirname(directory)) {
    if (existsSync(path.join(directory, "package.json")) && ownVersion(directory) !== undefined) return directory;
    if (directory === path.dirname(directory)) throw new Error("the package.json of slipway cannot be found");
  }
}

export function ownVersion(directory: string): string | undefined {
  const read: unknown = JSON.parse(readFileSync(path.join(directory, "package.json"), "utf8"));
  if (typeof read !== "object" || read === null || !("name" in read) || read.name !== "slipway") return undefined;
  return "version" in read && typeof read.version === "string" ? read.version : undefined;
}
