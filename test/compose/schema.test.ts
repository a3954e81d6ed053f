import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Schema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly items?: Schema | boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

const ours = read(new URL("../../schemas/compose.schema.json", import.meta.url));
const theirs = read(new URL("schemas/compose.schema.json", import.meta.resolve("dclint/package.json")));

function read(file: URL): Schema {
  return JSON.parse(readFileSync(file, "utf8")) as Schema;
}

const NEWER = "in the Compose Specification since that copy was made";
const EXTENSION = "slipway's own; below it nothing is Compose's";

/** Attributes that one of the two schemas has and the other has not, with the reason. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  "services.*.build.no_cache_filter": NEWER,
  "services.*.build.provenance": NEWER,
  "services.*.build.sbom": NEWER,
  "services.*.develop.watch[].initial_sync": NEWER,
  "services.*.pre_start": NEWER,
  "services.*.pre_start[].command": NEWER,
  "services.*.pre_start[].environment": NEWER,
  "services.*.pre_start[].environment.*": NEWER,
  "services.*.pre_start[].image": NEWER,
  "services.*.pre_start[].per_replica": NEWER,
  "services.*.pre_start[].privileged": NEWER,
  "services.*.pre_start[].user": NEWER,
  "services.*.pre_start[].working_dir": NEWER,
  "services.*.x-slipway": EXTENSION,
  "x-slipway": EXTENSION,
};

/** Every attribute as a path from the top; `*` is a name that the user gives, `[]` an item of a list. */
function attributes(root: Schema): Set<string> {
  const found = new Set<string>();
  const walk = (schema: Schema | boolean | undefined, at: string, open: readonly string[]): void => {
    if (typeof schema !== "object") return;
    const name = schema.$ref?.split("/").at(-1);
    if (name !== undefined && !open.includes(name)) walk((root.$defs ?? root.definitions)?.[name], at, [...open, name]);
    for (const branch of [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])]) walk(branch, at, open);
    walk(schema.items, `${at}[]`, open);
    const member = (key: string, inner: Schema | boolean): void => {
      const inside = at === "" ? key : `${at}.${key}`;
      found.add(inside);
      if (key !== "x-slipway") walk(inner, inside, open);
    };
    for (const [key, inner] of Object.entries(schema.properties ?? {})) member(key, inner);
    for (const [pattern, inner] of Object.entries(schema.patternProperties ?? {})) if (pattern !== "^x-") member("*", inner);
    if (typeof schema.additionalProperties === "object") member("*", schema.additionalProperties);
  };
  walk(root, "", []);
  return found;
}

/** Every schema inside of a schema, with its pointer. */
function parts(schema: unknown, pointer = ""): [string, Schema][] {
  if (typeof schema !== "object" || schema === null) return [];
  const inner = Object.entries(schema).flatMap(([key, value]) => parts(value, `${pointer}/${key}`));
  return [[pointer, schema], ...inner];
}

const properties = parts(ours).flatMap(([pointer, schema]) =>
  pointer.endsWith("/properties")
    ? []
    : Object.entries(schema.properties ?? {}).map(([key, value]) => [`${pointer}/${key}`, value] as const),
);

describe("the schema of Compose files", () => {
  it("is JSON Schema 2020-12", () => {
    expect(ours.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  });

  it("has the attributes of the Compose Specification, but for those with a reason", () => {
    const [left, right] = [attributes(ours), attributes(theirs)];
    expect(right.size).toBeGreaterThan(300);
    const different = [...left, ...right].filter((attribute) => left.has(attribute) !== right.has(attribute));
    expect(different.sort()).toEqual(Object.keys(DIFFERENCES).sort());
  });

  it("describes every attribute in a sentence", () => {
    expect(properties.length).toBeGreaterThan(300);
    expect(
      properties.filter(([, { description }]) => description === undefined || !/^\S.*\.$/.test(description)).map(([at]) => at),
    ).toEqual([]);
  });

  it("describes them in words of its own", () => {
    const copied = new Set(parts(theirs).map(([, { description }]) => description));
    expect(properties.filter(([, { description }]) => copied.has(description)).map(([at]) => at)).toEqual([]);
  });

  it("has no alternatives, of which a validator would report each", () => {
    expect(parts(ours).flatMap(([at, schema]) => (schema.oneOf || schema.anyOf ? [at] : []))).toEqual([]);
  });
});
