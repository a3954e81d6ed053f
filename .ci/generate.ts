// Writes validators and types from schemas/ into src/compose/generated/. `--check`: exit 1 when they are not up to date.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";

interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const TARGET = `${ROOT}src/compose/generated/`;
const HEAD = "// Generated from schemas/ by `npm run generate`: change the schema, not this file.\n";
const NAMES = ["compose", "fleet"];

async function generate(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of NAMES) {
    const schema = JSON.parse(readFileSync(`${ROOT}schemas/${name}.schema.json`, "utf8")) as Schema;
    files.set(`${name}.validator.js`, validator(schema));
    files.set(`${name}.validator.d.ts`, DECLARATION);
    files.set(`${name}.attributes.ts`, attributes(schema));
    files.set(`${name}.types.ts`, await types(schema, name));
  }
  return files;
}

/** A module without `require`, so that it can be bundled and loaded without ajv. */
function validator(schema: Schema): string {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true, code: { source: true, esm: true, lines: true } });
  const code = standalone.default(ajv, ajv.compile(schema));
  const imports = new Map<string, string>();
  const body = code.replace(/require\("([^"]+)"\)\.default/g, (_, path: string) => {
    const local = imports.get(path) ?? `runtime${imports.size}`;
    imports.set(path, local);
    return local;
  });
  const lines = [...imports].map(([path, local]) => `import ${local}Module from "${path}.js";\nconst ${local} = ${local}Module.default;\n`);
  return `${HEAD}${lines.join("")}${body.replace('"use strict";', "")}`;
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

/** The known attribute names of every object that has a closed set of them, by schema path: for "did you mean". */
function attributes(schema: Schema): string {
  const found: Record<string, string[]> = {};
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    const { properties, additionalProperties } = value as Schema;
    if (additionalProperties === false && properties) found[path] = Object.keys(properties).sort();
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  };
  visit(schema, "#");
  return `${HEAD}export const attributes: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(found, null, 2)};\n`;
}

async function types(schema: Schema, name: string): Promise<string> {
  const options = { bannerComment: HEAD.trim(), additionalProperties: false, unreachableDefinitions: true, format: false };
  return `${(await compile(structuredClone(schema), name, options)).trimEnd()}\n`;
}

function isCurrent(name: string, content: string): boolean {
  try {
    return readFileSync(TARGET + name, "utf8") === content;
  } catch {
    return false;
  }
}

const files = await generate();
const stale = [...files].filter(([name, content]) => !isCurrent(name, content));
if (process.argv.includes("--check")) {
  for (const [name] of stale) process.stderr.write(`src/compose/generated/${name} is not what schemas/ gives: run npm run generate\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(TARGET, { recursive: true });
  for (const [name, content] of stale) writeFileSync(TARGET + name, content);
  process.stdout.write(`${stale.length} of ${files.size} files written\n`);
}
