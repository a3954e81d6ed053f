import { meantBy } from "./faults.ts";
import type { Fault, SchemaPart } from "./faults.ts";
import { misplaced } from "./misplaced.ts";
import { listed, offending, quoted } from "./offending.ts";
import { MAX_KNOWN, rewrite } from "./rewrite.ts";
import { similar } from "./similar.ts";
import { isMapping } from "./tree.ts";
import type { Path, Value } from "./tree.ts";

export interface Description {
  readonly code: "schema" | "unknown-attribute";
  readonly path: Path;
  readonly message: string;
  readonly hint: string | undefined;
}

type Say = (fault: Fault, params: Readonly<Record<string, unknown>>) => { message: string; hint?: string | undefined };

/** What is wrong, what is allowed, and what to write instead, by keyword of the schema. */
const SAY: Readonly<Record<string, Say>> = {
  type: wrongType,
  enum: ({ path, value }, params) => wrongWord(path, value, params["allowedValues"] as readonly unknown[], "Allowed are"),
  pattern: wrongForm,
  required: ({ path, schema }, params) => missing(path, params["missingProperty"] as string, schema),
  minimum: outOfRange,
  maximum: outOfRange,
  exclusiveMinimum: outOfRange,
  minProperties: notOne,
  maxProperties: notOne,
};

export function describe(fault: Fault): Description {
  const { error, path } = fault;
  const params = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === "additionalProperties") return unknownAttribute(fault, params["additionalProperty"] as string);
  const say: Say = SAY[error.keyword] ?? (() => ({ message: `${subject(path)} ${error.message ?? "is not valid"}.` }));
  const { message, hint } = say(fault, params);
  const at = error.propertyName === undefined ? path : [...path, error.propertyName];
  return { code: "schema", path: at, message, hint };
}

/** `image`, or `An item of ports`. */
function subject(path: Path): string {
  const last = path.at(-1);
  if (typeof last === "string") return last;
  const list = path.findLast((key) => typeof key === "string");
  return list === undefined ? "The file" : `An item of ${list}`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  null: "empty",
};

function wrongType({ path, value, schema }: Fault, params: Readonly<Record<string, unknown>>): ReturnType<Say> {
  const given = params["type"] as string | readonly string[];
  const types = typeof given === "string" ? given.split(",") : given;
  const names = Object.keys(TYPE_NAMES).filter((type) => types.includes(type));
  return {
    message: `${subject(path)} must be ${listed(names.map((type) => TYPE_NAMES[type]!))}, not ${offending(value, path)}.`,
    hint: rewrite(types, value, path, schema),
  };
}

function wrongWord(path: Path, value: Value | undefined, allowed: readonly unknown[], are: string): ReturnType<Say> {
  const words = allowed.map(String);
  const near = typeof value === "string" ? similar(value, words) : undefined;
  if (near !== undefined && words.length === 1)
    return { message: `${subject(path)} cannot be ${offending(value, path)}.`, hint: `Did you mean ${near}?` };
  const known =
    words.length === 1 && are === "Allowed are" ? `Write ${words[0]}.` : `${are} ${listed(words, are === "Allowed are" ? "and" : "or")}.`;
  return {
    message: `${subject(path)} cannot be ${offending(value, path)}.`,
    hint: near === undefined ? known : `Did you mean ${near}? ${known}`,
  };
}

function wrongForm({ path, value, error, schema }: Fault): ReturnType<Say> {
  const hint = schema.description;
  if (error.propertyName !== undefined) return { message: `${quoted(error.propertyName)} cannot be a name.`, hint };
  if (schema.examples) return wrongWord(path, value, schema.examples, "Write for example");
  return { message: `${subject(path)} cannot be ${offending(value, path)}.`, hint };
}

function missing(path: Path, name: string, schema: SchemaPart): ReturnType<Say> {
  const allowed = schema.properties?.[name]?.enum?.map(String);
  return {
    message: `${subject(path)} needs ${name}.`,
    hint: allowed ? `Add ${name}: ${listed(allowed)}.` : `Add ${name}.`,
  };
}

function outOfRange({ path, value, schema }: Fault): ReturnType<Say> {
  return { message: `${subject(path)} cannot be ${offending(value, path)}.`, hint: `Write a number ${rangeOf(schema)}.` };
}

function rangeOf({ minimum, maximum, exclusiveMinimum }: SchemaPart): string {
  if (exclusiveMinimum !== undefined) return `above ${exclusiveMinimum}`;
  if (maximum === undefined) return `of at least ${minimum}`;
  return minimum === undefined ? `of at most ${maximum}` : `from ${minimum} to ${maximum}`;
}

function notOne({ path, schema }: Fault): ReturnType<Say> {
  return {
    message: `${subject(path)} must have exactly one attribute.`,
    hint: `Write one of ${listed(Object.keys(schema.properties ?? {}))}.`,
  };
}

function unknownAttribute({ error, path, value, schema }: Fault, name: string): Description {
  const known = Object.keys(schema.properties ?? {});
  const at = { code: "unknown-attribute" as const, path: [...path, name] };
  if (known.length === 0) return { ...at, message: `${quoted(name)} cannot be a name.`, hint: namesOf(schema) };
  const near = meantBy(error);
  const hint = near === undefined ? misplaced(path, name, isMapping(value) ? value[name] : undefined) : `Did you mean ${near}?`;
  return { ...at, message: `${quoted(name)} is not an attribute.`, hint: hint ?? knownNames(known) };
}

function namesOf(schema: SchemaPart): string {
  const patterns = Object.keys(schema.patternProperties ?? {});
  return patterns.includes("^[a-z]+$") ? "Use lower-case letters." : "Use letters, digits, _ . and -.";
}

function knownNames(known: readonly string[]): string {
  if (known.length <= MAX_KNOWN) return `Known are ${listed(known, "and")}.`;
  return "Remove it, or begin its name with x- when it is for another program.";
}
