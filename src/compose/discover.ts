import { posix } from "node:path";
import type { Environment } from "./environment.ts";
import type { Load } from "./files.ts";

export const COMPOSE_NAMES: readonly string[] = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
const OVERRIDE_NAMES = ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];

/** The compose files of a directory in merge order, absolute: COMPOSE_FILE, else the standard names with their override. */
export function discover(load: Load, directory: string, environment: Environment): string[] {
  const absolute = (name: string) => posix.join(load.root, directory, name);
  const listed = environment["COMPOSE_FILE"];
  if (listed)
    return listed.split(environment["COMPOSE_PATH_SEPARATOR"] || ":").map((name) => (posix.isAbsolute(name) ? name : absolute(name)));
  const present = (name: string) => load.files.stat(posix.join(directory, name)) !== undefined;
  const found = COMPOSE_NAMES.filter(present);
  const [main, ...others] = found;
  if (main === undefined) {
    load.report.add({
      code: "no-compose-file",
      message: `There is no compose file in ${directory === "" ? "the root of the repository" : directory}.`,
      hint: `Expected is one of ${COMPOSE_NAMES.join(", ")}.`,
    });
    return [];
  }
  if (others.length > 0)
    load.report.add({
      severity: "warning",
      code: "several-compose-files",
      message: `Only ${main} is used, not ${others.join(", ")}.`,
      file: posix.join(directory, main),
    });
  const override = OVERRIDE_NAMES.find(present);
  return [main, ...(override === undefined ? [] : [override])].map(absolute);
}
