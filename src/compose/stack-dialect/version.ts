import { type Mapping } from "../tree.ts";
import { type Dialect, refuse } from "./dialect.ts";

/** The newest version 3.x of the format that docker stack knows, and what a file without `version` is. */
export const NEWEST_MINOR = 13;

/** Minor version of the file: 7 of "3.7". "3" and no version at all are the newest; undefined with a problem for others. */
export function minorVersionOf(tree: Mapping, dialect: Dialect): number | undefined {
  if (!("version" in tree)) return NEWEST_MINOR;
  const version = tree["version"];
  if (typeof version !== "string") {
    refuse(dialect, "version", ["version"], "The version must be text.", `Put it in quotes: "3.8". Or leave it away.`);
    return undefined;
  }
  if (version === "" || version === "3" || version === "3.0") return version === "3.0" ? 0 : NEWEST_MINOR;
  const minor = /^3\.(\d|1[0-3])$/.exec(version)?.[1];
  if (minor !== undefined) return Number(minor);
  refuse(
    dialect,
    "version",
    ["version"],
    `docker stack knows no version ${JSON.stringify(version)} of the format.`,
    `It reads "3.0" to "3.${NEWEST_MINOR}"; leave version away for the newest.`,
  );
  return undefined;
}
