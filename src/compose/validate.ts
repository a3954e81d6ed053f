import type { ErrorObject } from "ajv";
import validateCompose from "./generated/compose.validator.js";
import validateFleetFile from "./generated/fleet.validator.js";
import { similar } from "./similar.ts";
import { entries, Float, isMapping, isSequence } from "./tree.ts";
import type { Key, Mapping, Path, Report, Value } from "./tree.ts";

type Validator = typeof validateCompose;

/** Checks the merged tree against the schema; false when it is too broken for the phases that follow. */
export function validate(tree: Mapping, report: Report): boolean {
  const sound = check(validateCompose, tree, report);
  for (const [name, service] of entries(tree["services"])) {
    for (const attribute of isMapping(service) ? UNIQUE : [])
      checkUnique(tree, ["services", name, attribute], (service as Mapping)[attribute], report);
  }
  return sound;
}

/** Lists that must not repeat an item and where a repetition is not merged away. */
const UNIQUE = [
  "depends_on",
  "device_cgroup_rules",
  "external_links",
  "extra_hosts",
  "group_add",
  "networks",
  "security_opt",
  "volumes_from",
];

function checkUnique(tree: Mapping, path: Path, value: Value | undefined, report: Report): void {
  const first = new Map<string, number>();
  (isSequence(value) ? value : []).forEach((item, index) => {
    const key = JSON.stringify(numbersPlain(item));
    const other = first.get(key);
    if (other === undefined) first.set(key, index);
    else
      report.add({
        code: "schema",
        message: `The item is the same as item ${other}.`,
        hint: "Remove one of them.",
        root: tree,
        path: [...path, index],
      });
  });
}

export function validateFleet(tree: Mapping, report: Report): boolean {
  return check(validateFleetFile, tree, report);
}

function check(validator: Validator, tree: Mapping, report: Report): boolean {
  if (validator(numbersPlain(tree))) return true;
  let sound = true;
  for (const error of validator.errors ?? []) {
    // Said again, with the name in it, by the error of the name's own pattern.
    if (error.keyword === "propertyNames") continue;
    sound &&= error.keyword === "additionalProperties";
    if (report.full) continue;
    reportError(error, tree, report);
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

function reportError(error: ErrorObject, tree: Mapping, report: Report): void {
  const path = pathOf(error.instancePath, tree);
  const { message, hint, key } = describe(error);
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

function describe(error: ErrorObject): Description {
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case "additionalProperties":
      return unknownAttribute(error, params["additionalProperty"] as string);
    case "required":
      return { message: `The attribute ${String(params["missingProperty"])} is missing.` };
    case "type":
      return { message: `This must be ${typeNames(params["type"] as string | readonly string[])}.` };
    case "enum":
      return {
        message: "The value is not one of those allowed.",
        hint: `Allowed are ${(params["allowedValues"] as readonly unknown[]).join(", ")}.`,
      };
    case "pattern":
      return {
        message: `${error.propertyName === undefined ? "The text" : JSON.stringify(error.propertyName)} does not have the right form.`,
        hint: `It must match ${String(params["pattern"])}.`,
      };
    default:
      return { message: `The value ${error.message ?? "is not valid"}.` };
  }
}

function unknownAttribute(error: ErrorObject, name: string): Description {
  const known = Object.keys((error.parentSchema?.["properties"] ?? {}) as Record<string, unknown>).sort();
  if (known.length === 0)
    return { message: `${JSON.stringify(name)} cannot be a name.`, hint: "Use letters, digits, _ . and -.", key: name };
  const near = similar(name, known);
  const hint = near === undefined ? `Known are ${known.join(", ")}.` : `Did you mean ${near}?`;
  return {
    message: `${JSON.stringify(name)} is not an attribute.`,
    hint: known.length > 30 && near === undefined ? "Extensions begin with x-." : hint,
    key: name,
  };
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
