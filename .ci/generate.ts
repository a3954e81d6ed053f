// Writes what follows from schemas/: validators and types in src/compose/generated/, and the page of all attributes of a
// Compose file, which also follows from the table in src/desired/attributes/. `--check`: exit 1 when one is not up to date.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";
import { attributesPage } from "./compose-attributes.ts";

type Schema = Readonly<Record<string, unknown>>;

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const TARGET = "src/compose/generated/";
const PAGE = "docs/guide/compose-attributes.md";
const HEAD = "// Generated from schemas/ by `npm run generate`: change the schema, not this file.\n";
const NAMES = ["compose", "fleet"];

async function generate(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of NAMES) {
    const schema = JSON.parse(readFileSync(`${ROOT}schemas/${name}.schema.json`, "utf8")) as Schema;
    files.set(`${TARGET}${name}.validator.js`, validator(schema));
    files.set(`${TARGET}${name}.validator.d.ts`, DECLARATION);
    files.set(`${TARGET}${name}.types.ts`, await types(schema, name));
    if (name === "compose") files.set(PAGE, attributesPage(schema));
  }
  return files;
}

/** A module that needs nothing at run time. Repeated items are found by `validate.ts`: ajv compares each with each. */
function validator(schema: Schema): string {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  const code = standalone.default(ajv, ajv.compile(lean(schema)));
  if (code.includes("require(")) throw new Error("a keyword of the schema needs ajv at run time");
  // Errors are added to a list, not to a copy of it: a hostile file has 30,000, and copies of copies take seconds.
  const linear = code.replaceAll(/vErrors\.concat\((\w+\.errors)\)/g, "appended(vErrors, $1)").replace('"use strict";', "");
  return `${HEAD}${linear}${linear.includes("appended(") ? APPENDED : ""}`;
}

const APPENDED = `
function appended(list, more) {
  for (const error of more) list.push(error);
  return list;
}
`;

/** The schema without what only people and editors read. What a pattern allows is said in problems by its description. */
function lean<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => lean(item)) as T;
  if (typeof value !== "object" || value === null) return value;
  const dropped = "pattern" in value ? ["uniqueItems"] : ["uniqueItems", "description"];
  const kept = Object.entries(value).filter(([key, inner]) => !dropped.includes(key) || typeof inner === "object");
  return Object.fromEntries(kept.map(([key, inner]) => [key, lean(inner as unknown)])) as T;
}

const DECLARATION = `${HEAD}import type { ErrorObject } from "ajv";
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}
declare const validate: Validator;
export default validate;
export { validate };
`;

async function types(schema: Schema, name: string): Promise<string> {
  const options = { bannerComment: HEAD.trim(), additionalProperties: false, unreachableDefinitions: true, format: false };
  return `${(await compile(structuredClone(schema), name, options)).trimEnd()}\n`;
}

function isCurrent(name: string, content: string): boolean {
  try {
    return readFileSync(ROOT + name, "utf8") === content;
  } catch {
    return false;
  }
}

const files = await generate();
const stale = [...files].filter(([name, content]) => !isCurrent(name, content));
if (process.argv.includes("--check")) {
  for (const [name] of stale) process.stderr.write(`${name} is not up to date: run npm run generate\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(ROOT + TARGET, { recursive: true });
  for (const [name, content] of stale) writeFileSync(ROOT + name, content);
  process.stdout.write(`${stale.length} of ${files.size} files written\n`);
}
