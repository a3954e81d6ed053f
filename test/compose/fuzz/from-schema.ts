import { readFileSync } from "node:fs";
import * as fc from "fast-check";

/** As much of JSON Schema as the schema of Compose files uses. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | boolean;
}

const SCHEMA = JSON.parse(readFileSync(new URL("../../../schemas/compose.schema.json", import.meta.url), "utf8")) as Schema;

/** Texts that mean something somewhere: names, ports, mounts, sizes, durations, templates, paths. */
const TEXTS = [
  ..."a b web x-a default data A=b A= =b a:b /a ./a ../a ../../../a /a:/b ./a:/b:ro a:/b:z,ro 80 80:80 1-3 1-3:4-6 [::1]:1:2 0.0.0.0::80/udp".split(
    " ",
  ),
  ..."10s 1m30s 1.5h -1s 512m 1g 1.5kb -1 0 0644 true no yes on-failure:3 service:a service:web container:x host none bridge".split(" "),
  ..."$A ${A} ${A:-b} ${A:?e} ${A:+$B} ${A-${B}} $$ ${ ${} healthy service_healthy tcp compose.yaml b.yaml a.env ~ ~/a //".split(" "),
  ..."bind volume tmpfs CMD NONE CMD-SHELL all 10.0.0.0/8 1.2.3.4 h=1.2.3.4 spread https://e.x/r.git git@e.x:r oci://e.x/r C:\\a __proto__ constructor".split(
    " ",
  ),
  "",
  " ",
  "a b",
  "'",
  '"',
  "ä",
  "\u{1f600}",
  "echo 'a",
  "\0",
];
const NAMES = ["a", "b", "web", "default", "x-a", "", "a.b", "A", "0", "__proto__", "toString"];
const NUMBERS = [0, 1, -1, 2, 80, 65535, 65536, 0.5, 1e21, 2 ** 53, -0];

const text = fc.constantFrom(...TEXTS);
const scalar: fc.Arbitrary<unknown> = fc.oneof(text, fc.constantFrom<unknown>(...NUMBERS), fc.constantFrom<unknown>(true, false, null));
/** Whatever the schema says, something else. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...NAMES), scalar, { maxKeys: 3, noNullPrototype: true }) },
);

const known = new Map<Schema, fc.Arbitrary<unknown>>();

function valueOf(schema: Schema | boolean | undefined): fc.Arbitrary<unknown> {
  if (schema === undefined || typeof schema === "boolean") return junk;
  const made = known.get(schema) ?? fc.oneof({ weight: 12, arbitrary: fitting(schema) }, { weight: 1, arbitrary: junk });
  known.set(schema, made);
  return made;
}

function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice("#/$defs/".length);
    // Made when it is needed: definitions hold each other.
    return fc.constant(name).chain((definition) => valueOf(SCHEMA.$defs?.[definition]));
  }
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return fc.oneof(...branches.map(valueOf));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  return types.length === 0 ? junk : fc.oneof(...types.map((type) => ofType(type, schema)));
}

function ofType(type: string, schema: Schema): fc.Arbitrary<unknown> {
  if (type === "object") return objectOf(schema);
  if (type === "array") return fc.array(valueOf(schema.items), { maxLength: 3 });
  if (type === "string") return text;
  if (type === "boolean") return fc.boolean();
  return type === "null" ? fc.constant(null) : fc.constantFrom(...NUMBERS);
}

function objectOf(schema: Schema): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const named = [...Object.values(schema.patternProperties ?? {}), schema.additionalProperties].find((other) => typeof other === "object");
  const free = fc.tuple(fc.constantFrom(...NAMES), valueOf(named));
  const entry =
    properties.length === 0
      ? free
      : fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...properties).chain(([key, value]) => fc.tuple(fc.constant(key), valueOf(value))) },
          { weight: 1, arbitrary: free },
        );
  return fc.array(entry, { maxLength: 5 }).map((entries) => Object.fromEntries(entries));
}

const service = valueOf(SCHEMA.$defs?.["service"]);

/** A document as the grammar of Compose wants it, with a wrong type here and there; JSON, which is YAML. */
export const grammatical: fc.Arbitrary<string> = fc
  .tuple(
    valueOf({ ...SCHEMA, type: "object" }),
    fc.dictionary(fc.constantFrom("a", "b", "web"), service, { maxKeys: 3, noNullPrototype: true }),
  )
  .map(([document, services]) => {
    const whole = typeof document === "object" && document !== null && !Array.isArray(document) ? { ...document, services } : document;
    return JSON.stringify(whole);
  });
