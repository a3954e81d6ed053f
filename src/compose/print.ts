import type { Project } from "../model/project.ts";

/** docker compose's JSON form of a project (`config --format json`): every `$` doubled, so that it can be read again. */
export function printCanonical(project: Project): unknown {
  return printed(project, []);
}

function printed(value: unknown, path: readonly string[]): unknown {
  if (typeof value === "string") return value.replaceAll("$", "$$$$");
  if (Array.isArray(value)) return value.map((item) => printed(item, [...path, "*"]));
  if (typeof value !== "object" || value === null) return value;
  const result: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    // The reference implementation leaves a false create_host_path out.
    if (key === "create_host_path" && item === false && path.at(-1) === "bind") continue;
    result.push([key.replaceAll("$", "$$$$"), printed(item, [...path, key])]);
  }
  return Object.fromEntries(result);
}
