import { ATTRIBUTES, NAMED, STRUCTURED } from "./table.ts";
import type { Row } from "./row.ts";

/** An attribute as it stands in a project. */
export interface Written {
  /** Path in the table: `services.*.ports.mode`. */
  readonly path: string;
  /** Path below what is walked: `ports[0].mode`. */
  readonly at: string;
  readonly value: unknown;
  /** The mapping it is written in. */
  readonly parent: Readonly<Record<string, unknown>>;
  /** undefined: the table does not know the attribute. */
  readonly row: Row | undefined;
}

/** Every attribute below a canonical mapping, outermost first. `descend` says whether to look inside one. */
export function eachWritten(
  mapping: Readonly<Record<string, unknown>>,
  path: string,
  visit: (written: Written) => "descend" | "enough",
  at = "",
): void {
  for (const key of Object.keys(mapping).sort()) {
    const value = mapping[key];
    if (value === undefined || value === null || key.startsWith("x-")) continue;
    const below = `${path}.${key}`;
    const here = at === "" ? key : `${at}.${key}`;
    const row = Object.hasOwn(ATTRIBUTES, below) ? ATTRIBUTES[below] : undefined;
    if (visit({ path: below, at: here, value, parent: mapping, row }) === "descend") walk(value, below, visit, here);
  }
}

function walk(value: unknown, path: string, visit: (written: Written) => "descend" | "enough", at: string): void {
  if (Array.isArray(value)) value.forEach((item: unknown, index) => walk(item, path, visit, `${at}[${index}]`));
  else if (!isMapping(value)) return;
  else if (NAMED.has(path))
    for (const [name, each] of Object.entries(value)) {
      if (isMapping(each)) eachWritten(each, `${path}.*`, visit, `${at}.${name}`);
    }
  else if (STRUCTURED.has(path)) eachWritten(value, path, visit, at);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
