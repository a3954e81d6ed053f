import type { Need } from "./files.ts";
import { similar } from "./similar.ts";
import { entries } from "./tree.ts";
import type { Report, Value } from "./tree.ts";

/** Whether a mapping has these keys only; the first other one is reported. For what is gone before the schema is asked. */
export function hasOnly(known: readonly string[], value: Value, need: Need, report: Report): boolean {
  const unknown = entries(value).find(([key]) => !known.includes(key))?.[0];
  if (unknown === undefined) return true;
  const near = similar(unknown, known);
  report.add({
    code: "unknown-attribute",
    message: `${JSON.stringify(unknown)} is not an attribute.`,
    hint: near === undefined ? `Known are ${known.join(", ")}.` : `Did you mean ${near}?`,
    ...need,
    path: [...(need.path ?? []), unknown],
  });
  return false;
}
