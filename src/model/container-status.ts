import type { ContainerSummary } from "./engine.ts";
import type { ObservedContainer } from "./observed.ts";

/**
 * What only the text of a listing's `Status` says. Reading it there saves one inspect a container.
 * Source: container.State.String of moby: `Up 3 minutes (healthy)`, `Up 1 second (health: starting)`, `Exited (137) 2 hours ago`.
 */
export function healthOf(summary: Pick<ContainerSummary, "State" | "Status">): ObservedContainer["health"] {
  if (summary.State !== "running") return "none";
  const said = /\((healthy|unhealthy|health: starting)\)$/.exec(summary.Status.trim())?.[1];
  if (said === undefined) return "none";
  return said === "health: starting" ? "starting" : said === "healthy" ? "healthy" : "unhealthy";
}

/** Of an exited container; undefined for one that runs, or never ran. */
export function exitCodeOf(summary: Pick<ContainerSummary, "State" | "Status">): number | undefined {
  if (summary.State !== "exited") return undefined;
  const code = /^Exited \((-?\d+)\)/.exec(summary.Status)?.[1];
  return code === undefined ? undefined : Number(code);
}

/** Without the leading slash. Names with a second slash are links of other containers to this one. */
export function nameOf(summary: Pick<ContainerSummary, "Id" | "Names">): string {
  const own = summary.Names.find((name) => name.lastIndexOf("/") <= 0);
  return own === undefined ? summary.Id.slice(0, 12) : own.replace(/^\//, "");
}
