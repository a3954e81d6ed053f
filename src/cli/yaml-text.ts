/** Words and shapes that YAML would read as something else than the string they are. */
const NOT_PLAIN = /^$|^[\s\-?:,[\]{}#&*!|>'"%@`=~<.]|^(y|n|yes|no|on|off|true|false|null)$|^[+-]?[\d.]|: |:$| #|\s$|[^ -~]/i;

/** A JSON value as YAML: block style, strings quoted where they would be read as something else. */
export function yamlText(value: unknown): string {
  return isEmpty(value) || typeof value !== "object" ? `${scalar(value)}\n` : `${block(value!, "").join("\n")}\n`;
}

function block(value: object, indent: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => entry(`${indent}-`, item, indent));
  return Object.entries(value).flatMap(([key, item]) => entry(`${indent}${scalar(key)}:`, item, indent));
}

function entry(head: string, item: unknown, indent: string): string[] {
  if (typeof item !== "object" || item === null || isEmpty(item)) return [`${head} ${scalar(item)}`];
  const lines = block(item, `${indent}  `);
  if (!head.endsWith("-")) return [head, ...lines];
  // A list item begins on the line of its dash.
  return [`${head} ${lines[0]!.trimStart()}`, ...lines.slice(1)];
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function scalar(value: unknown): string {
  if (Array.isArray(value)) return "[]";
  if (typeof value === "object" && value !== null) return "{}";
  if (typeof value !== "string") return String(value);
  return NOT_PLAIN.test(value) ? JSON.stringify(value) : value;
}
