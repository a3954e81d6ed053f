import type { ErrorObject } from "ajv";
import { attributes as composeAttributes } from "./generated/compose.attributes.ts";
import validateCompose from "./generated/compose.validator.js";
import { attributes as fleetAttributes } from "./generated/fleet.attributes.ts";
import validateFleetFile from "./generated/fleet.validator.js";
import { similar } from "./similar.ts";
import { Float, isMapping, isSequence } from "./tree.ts";
import type { Key, Mapping, Report, Value } from "./tree.ts";

interface Schema {
  readonly validate: { (value: unknown): boolean; errors?: readonly ErrorObject[] | null };
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

const COMPOSE: Schema = { validate: validateCompose, attributes: composeAttributes };
const FLEET: Schema = { validate: validateFleetFile, attributes: fleetAttributes };

/** Checks the merged tree against the schema; false when it is too broken for the phases that follow. */
export function validate(tree: Mapping, report: Report): boolean {
  return check(COMPOSE, tree, report);
}

export function validateFleet(tree: Mapping, report: Report): boolean {
  return check(FLEET, tree, report);
}

function check(schema: Schema, tree: Mapping, report: Report): boolean {
  if (schema.validate(numbersPlain(tree))) return true;
  let sound = true;
  for (const error of schema.validate.errors ?? []) {
    // Said again, with the name in it, by the error of the name's own pattern.
    if (error.keyword === "propertyNames") continue;
    sound &&= error.keyword === "additionalProperties";
    reportError(schema, error, tree, report);
  }
  return sound;
}

/** What a validator understands: numbers as numbers. A date stays an object, which no attribute takes. */
function numbersPlain(value: Value): unknown {
  // Infinity is no JSON number; it is fine where a text is.
  if (value instanceof Float) return Number.isFinite(value.value) ? value.value : String(value.value);
  if (typeof value === "bigint") return Number(value);
  if (isSequence(value)) return value.map(numbersPlain);
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, numbersPlain(item)]));
}

function reportError(schema: Schema, error: ErrorObject, tree: Mapping, report: Report): void {
  const path = pathOf(error.instancePath, tree);
  const { message, hint, key } = describe(schema, error);
  const code = error.keyword === "additionalProperties" ? "unknown-attribute" : "schema";
  report.add({ code, message, hint, root: tree, path: key === undefined ? path : [...path, key] });
}

function pathOf(pointer: string, tree: Value): Key[] {
  let value: Value | undefined = tree;
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => {
      const text = segment.replaceAll("~1", "/").replaceAll("~0", "~");
      const key: Key = isSequence(value) ? Number(text) : text;
      value = isSequence(value) ? value[Number(text)] : isMapping(value) ? value[text] : undefined;
      return key;
    });
}

interface Description {
  readonly message: string;
  readonly hint?: string | undefined;
  /** The member of the object that the error is about. */
  readonly key?: Key;
}

function describe(schema: Schema, error: ErrorObject): Description {
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case "additionalProperties":
      return unknownAttribute(schema, error, params["additionalProperty"] as string);
    case "required":
      return { message: `The attribute ${String(params["missingProperty"])} is missing.` };
    case "type":
      return { message: `This must be ${typeNames(params["type"] as string | readonly string[])}.` };
    case "enum":
      return { message: "The value is not one of those allowed.", hint: `Allowed are ${(params["allowedValues"] as readonly unknown[]).join(", ")}.` };
    case "uniqueItems":
      return { message: `Item ${String(params["j"])} is the same as item ${String(params["i"])}.`, hint: "Remove one of them.", key: params["i"] as number };
    case "pattern":
      return { message: `${error.propertyName === undefined ? "The text" : JSON.stringify(error.propertyName)} does not have the right form.`, hint: `It must match ${String(params["pattern"])}.` };
    default:
      return { message: `The value ${error.message ?? "is not valid"}.` };
  }
}

function unknownAttribute(schema: Schema, error: ErrorObject, name: string): Description {
  const known = schema.attributes[error.schemaPath.replace(/\/additionalProperties$/, "")];
  if (!known) return { message: `${JSON.stringify(name)} cannot be a name.`, hint: "Use letters, digits, _ . and -.", key: name };
  const near = similar(name, known);
  const hint = near === undefined ? `Known are ${known.join(", ")}.` : `Did you mean ${near}?`;
  return { message: `${JSON.stringify(name)} is not an attribute.`, hint: known.length > 30 && near === undefined ? "Extensions begin with x-." : hint, key: name };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: "a mapping",
  array: "a list",
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "empty",
};

function typeNames(types: string | readonly string[]): string {
  const names = (typeof types === "string" ? types.split(",") : types).map((type) => TYPE_NAMES[type] ?? type);
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
