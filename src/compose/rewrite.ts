import type { SchemaPart } from "./faults.ts";
import { isConfidential, listed, offending } from "./offending.ts";
import { isMapping, isSequence, Timestamp } from "./tree.ts";
import type { Path, Value } from "./tree.ts";

/** More names than this are not read. */
export const MAX_KNOWN = 12;
/** A longer text is not repeated as an item. */
const MAX_ITEM = 40;

/** How to write a value so that it has one of the types. */
export function rewrite(types: readonly string[], value: Value | undefined, path: Path, schema: SchemaPart): string | undefined {
  const isItem = typeof path.at(-1) === "number";
  if (isMapping(value)) {
    if (isItem && types.includes("string")) return undash(value);
    return types.includes("array") ? "Write it as a list, each item behind a dash." : undefined;
  }
  if (isSequence(value)) {
    if (isItem) return "Remove one dash.";
    return types.includes("object") ? attributesOf(schema, "Write NAME: VALUE pairs, without dashes.") : "Write one value, without a dash.";
  }
  if (value === null || value === undefined) return attributesOf(schema, "Write its attributes below it, indented further.");
  return rewriteScalar(types, value, path, schema);
}

function rewriteScalar(types: readonly string[], value: Value, path: Path, schema: SchemaPart): string | undefined {
  const { enum: allowed = [], examples = [] } = (schema ?? {}) as {
    readonly enum?: readonly unknown[];
    readonly examples?: readonly unknown[];
  };
  if (allowed.length > 0) return `Allowed are ${listed(allowed.map(String), "and")}.`;
  if (examples.length > 0) return `Write for example ${listed(examples.map(String))}.`;
  if (types.includes("string"))
    return isConfidential(path)
      ? "Put it in quotes."
      : `Put it in quotes: ${JSON.stringify(value instanceof Timestamp ? value.text : offending(value, path))}.`;
  if (types.includes("object") && typeof value === "string" && /^[a-z_]+:\S/.test(value)) return "Put a space after the colon.";
  if (!types.includes("array"))
    return types.includes("object") ? attributesOf(schema, "Write its attributes below it.") : unquote(types, value);
  return typeof value === "string" && value.length < MAX_ITEM && !isConfidential(path)
    ? `Write it as a list: [${JSON.stringify(value)}].`
    : "Write it as a list, each item behind a dash.";
}

/** A number or boolean is due. */
function unquote(types: readonly string[], value: Value): string {
  if (types.includes("boolean")) return "Write true or false.";
  return typeof value === "string" && /^\d+$/.test(value) ? "Write it without quotes." : "Write a number.";
}

function attributesOf(schema: SchemaPart, otherwise: string): string {
  const known = Object.keys(schema.properties ?? {});
  return known.length === 0 || known.length > MAX_KNOWN ? otherwise : `Its attributes are ${listed(known, "and")}.`;
}

/** `- a: b` is a mapping inside of a list: few mean it. */
function undash(value: Value): string {
  const holdsMappings = isMapping(value) && Object.values(value).some((item) => isMapping(item) || item === null);
  return holdsMappings
    ? "Remove the dash, so that the names form a mapping, or write the name alone."
    : "A colon and a space make a mapping: put the item in quotes, or write = instead.";
}
