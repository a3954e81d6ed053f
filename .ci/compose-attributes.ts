import type { Exception, Row } from "../src/desired/attributes/row.ts";
import { ATTRIBUTES, SECTIONS } from "../src/desired/attributes/table.ts";

type Schema = Readonly<Record<string, unknown>>;

/**
 * Attribute paths of the Compose schema with their descriptions, in the schema's order. `*` stands for a name that the
 * author chooses, items of lists have no part of their own. Of `x-slipway` the keys themselves are enough, as most have no
 * effect yet; of `place` its keys, too.
 */
export function attributesOf(schema: Schema): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (written: unknown, path: string): void => {
    const node = resolved(schema, written);
    for (const [key, below] of Object.entries((node["properties"] ?? {}) as Schema)) {
      const attribute = path === "" ? key : `${path}.${key}`;
      found.set(attribute, found.get(attribute) ?? text(resolved(schema, below)["description"]));
      if (!/x-slipway\.(?!place$)/.test(attribute)) walk(below, attribute);
    }
    if (isMapping(node["items"])) walk(node["items"], path);
    for (const part of ["allOf", "anyOf", "oneOf"].flatMap((keyword) => (node[keyword] ?? []) as readonly unknown[])) walk(part, path);
    const named = [...Object.entries((node["patternProperties"] ?? {}) as Schema), ["", node["additionalProperties"]] as const];
    for (const [pattern, below] of named) if (pattern !== "^x-" && isMapping(below)) walk(below, `${path}.*`);
  };
  walk(schema, "");
  return found;
}

/** What stands beside a `$ref` wins over what it leads to. */
function resolved(schema: Schema, written: unknown): Schema {
  if (!isMapping(written)) return {};
  const { $ref, ...own } = written;
  if (typeof $ref !== "string") return written;
  const definitions = schema["$defs"] as Schema;
  return { ...resolved(schema, definitions[$ref.replace("#/$defs/", "")]), ...own };
}

/** `docs/guide/compose-attributes.md`. */
export function attributesPage(schema: Schema): string {
  const descriptions = attributesOf(schema);
  const tables = SECTIONS.map(({ title, about, rows }) =>
    [
      `## ${title}`,
      "",
      ...(about === undefined ? [] : [about, ""]),
      "| attribute | says | here | through | remarks |",
      "|---|---|---|---|---|",
      ...Object.entries(rows).map(([path, row]) => line(path, row, descriptions.get(path) ?? "")),
      "",
    ].join("\n"),
  );
  return `${INTRODUCTION}\n${totals()}\n\n${tables.join("\n")}`;
}

const INTRODUCTION = `# Every attribute of a Compose file

<!-- Generated from schemas/compose.schema.json and src/desired/attributes/ by \`npm run generate\`: change those, not this page. -->

What slipway does with each attribute of the Compose Specification. [Compose files on a fleet](compose.md) explains the parts that matter to a fleet.

* **supported**: reaches the engine in the named field, or acts where the table says. Fields are those of the Engine API's container create, unless another call is named.
* **warned**: \`slipway validate\` names it and says what happens instead; the rest of the file works.
* **refused**: \`slipway validate\` names it and says what to write instead; the stack is left as it is.
* **API** names the version of the Engine API that brought the field. Older engines drop in silence what they do not know, so such a service is kept off them, and \`slipway explain\` says why.

An attribute that is not in these tables is no attribute of a Compose file, and refused. Extensions (\`x-…\`) are read by nobody but \`x-slipway\`.
`;

function totals(): string {
  const verdicts = Object.values(ATTRIBUTES).map(({ verdict }) => verdict);
  const count = (verdict: Row["verdict"]): number => verdicts.filter((each) => each === verdict).length;
  return `Of ${verdicts.length} attributes ${count("supported")} are supported, ${count("warned")} warned about and ${count("refused")} refused.`;
}

function line(path: string, row: Row, description: string): string {
  const name = path.replace(/^services\.\*\./, "").replaceAll("*", "NAME");
  const through = row.field === undefined ? (row.acts ?? "") : code(row.field);
  const cells = [`\`${name}\``, description, row.verdict, through, remarks(row)];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** A field that names its call has code marks of its own. */
function code(field: string): string {
  if (field.includes("`")) return field;
  const names = field.split(" or ").map((name) => `\`${name.replaceAll(".*.", ".NAME.")}\``);
  return names.join(" or ");
}

function remarks(row: Row): string {
  return [
    row.api === undefined ? "" : `API ${row.api}`,
    row.note ?? "",
    row.why === undefined ? "" : capital(advised(row.why, row.hint)),
    ...(row.except ?? []).map(remark),
  ]
    .filter((part) => part !== "")
    .map((part) => ended(capital(part)))
    .join(" ");
}

function remark({ verdict, of, why, hint, api }: Exception): string {
  return api === undefined ? `**${verdict}** ${of}: ${advised(why, hint)}` : `${of}: API ${api}`;
}

function advised(why: string, hint: string | undefined): string {
  return hint === undefined ? why : `${ended(why)} ${capital(hint)}`;
}

function ended(part: string): string {
  return /[.…]$/.test(part) ? part : `${part}.`;
}

/** Names of attributes stay as they are written. */
function capital(part: string): string {
  const name = /^[a-z]+[_.:]/.test(part) || /^[a-z]+ (is|describes|are) /.test(part);
  return name ? part : part.slice(0, 1).toUpperCase() + part.slice(1);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isMapping(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
