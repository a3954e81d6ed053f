import type { Mapping, Report } from "./tree.ts";

/** Checks the merged tree against the schema; false when it is too broken to go on. */
export function validate(tree: Mapping, report: Report): boolean {
  return tree !== undefined && !report.failed;
}
