import { castPath } from "./cast.ts";
import { MAX_SUBSTITUTED_LENGTH, MAX_SUBSTITUTION_DEPTH, MAX_TEXT_LENGTH } from "./limits.ts";
import type { Spent } from "./limits.ts";
import { isMapping, isSequence } from "./tree.ts";
import type { Key, Value, Report } from "./tree.ts";

export type Lookup = (name: string) => string | undefined;

/** What a template wants to say about itself, and what it may cost. */
export interface Remarks {
  /** A variable without operator is not set: it became "". */
  unset?(name: string): void;
  readonly spent?: Spent;
}

export class TemplateError extends Error {
  readonly kind: "syntax" | "required" | "size";
  /** What to write instead. */
  readonly hint: string;
  constructor(kind: TemplateError["kind"], message: string, hint = HINTS[kind]) {
    super(message);
    this.kind = kind;
    this.hint = hint;
  }
}

const HINTS = {
  syntax: "Write $$ where a $ is meant literally.",
  required: "Set it in the environment or in .env.",
  size: "Put long texts into a file.",
};

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const OPERATOR = /:-|:\+|:\?|-|\+|\?/y;

/** Expands `$NAME`, `${NAME}` and `${NAME<op>word}`. Defaults are expanded only when they are used. */
export function expand(template: string, lookup: Lookup, remarks?: Remarks, depth = 0): string {
  if (depth > MAX_SUBSTITUTION_DEPTH)
    throw new TemplateError("syntax", `an interpolation is nested deeper than ${MAX_SUBSTITUTION_DEPTH} levels`);
  let result = "";
  let at = 0;
  while (at < template.length) {
    if (result.length > MAX_TEXT_LENGTH) throw new TemplateError("size", `a text becomes longer than ${MAX_TEXT_LENGTH} characters`);
    const dollar = template.indexOf("$", at);
    if (dollar < 0) return result + template.slice(at);
    result += template.slice(at, dollar);
    const next = template[dollar + 1];
    const name = matchAt(NAME, template, dollar + 1);
    if (next === "$") {
      result += "$";
      at = dollar + 2;
    } else if (name !== undefined) {
      result += valueOf(name, lookup, remarks);
      at = dollar + 1 + name.length;
    } else if (next === "{") {
      const end = closingBrace(template, dollar + 2);
      result += expandBraced(template.slice(dollar + 2, end), lookup, remarks, depth + 1);
      at = end + 1;
    } else {
      result += "$";
      at = dollar + 1;
    }
  }
  return result;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function closingBrace(template: string, from: number): number {
  let depth = 1;
  for (let i = from; i < template.length; i++) {
    if (template[i] === "{") depth++;
    else if (template[i] === "}" && --depth === 0) return i;
  }
  throw new TemplateError("syntax", `${quoted(template.slice(from), "")} is not closed`, `Close it with }. ${HINTS.syntax}`);
}

function expandBraced(inner: string, lookup: Lookup, remarks: Remarks | undefined, depth: number): string {
  const name = matchAt(NAME, inner, 0);
  if (name === undefined) throw invalid(inner, "A name has letters, digits and _, and does not start with a digit.");
  if (name.length === inner.length) return valueOf(name, lookup, remarks);
  const operator = matchAt(OPERATOR, inner, name.length);
  if (operator === undefined) throw invalid(inner, `After the name ${name} can stand }, :-, -, :+, +, :? or ?.`);
  const word = inner.slice(name.length + operator.length);
  const value = looked(name, lookup, remarks);
  const present = operator.startsWith(":") ? value !== undefined && value !== "" : value !== undefined;
  if (operator.endsWith("-")) return present ? value! : expand(word, lookup, remarks, depth);
  if (operator.endsWith("+")) return present ? expand(word, lookup, remarks, depth) : "";
  if (present) return value!;
  const reason = expand(word, lookup, remarks, depth);
  throw new TemplateError("required", `The required variable ${name} is missing a value${reason === "" ? "" : `: ${reason}`}`);
}

function valueOf(name: string, lookup: Lookup, remarks?: Remarks): string {
  const value = looked(name, lookup, remarks);
  if (value === undefined) remarks?.unset?.(name);
  return value ?? "";
}

/** What a variable is; counted, because a long one may be named in every line. */
function looked(name: string, lookup: Lookup, remarks: Remarks | undefined): string | undefined {
  const value = lookup(name);
  if (!remarks?.spent || value === undefined) return value;
  remarks.spent.substituted += value.length;
  if (remarks.spent.substituted <= MAX_SUBSTITUTED_LENGTH) return value;
  throw new TemplateError("size", `variables put more than ${MAX_SUBSTITUTED_LENGTH} characters into one project`);
}

function invalid(inner: string, hint: string): TemplateError {
  return new TemplateError("syntax", `${quoted(inner, "}")} is not a valid interpolation`, `${hint} ${HINTS.syntax}`);
}

/** Up to what follows the name: a default may be a secret. */
function quoted(inner: string, end: "}" | ""): string {
  const shown = (matchAt(NAME, inner, 0) ?? "").length + 2;
  return JSON.stringify(`\${${inner.slice(0, shown)}${inner.length > shown ? "…" : ""}${end}`);
}

/** Expands every string of a document in place, and casts those that stand where a number or boolean is due. */
export function interpolate(tree: Value, lookup: Lookup, report: Report, spent?: Spent): Value {
  const visit = (value: Value, path: readonly Key[]): Value => {
    if (isSequence(value)) value.forEach((item, index) => (value[index] = visit(item, [...path, index])));
    else if (isMapping(value)) for (const [key, item] of Object.entries(value)) value[key] = visit(item, [...path, key]);
    else if (typeof value === "string") return expandAt(value, path);
    return value;
  };
  const expandAt = (text: string, path: readonly Key[]): Value => {
    const fail = (code: string, message: string, hint?: string) => report.add({ code, message, hint, root: tree, path });
    const unset = (name: string) =>
      report.add({
        severity: "warning",
        code: "unset-variable",
        message: `The variable ${name} is not set; it becomes an empty string.`,
        root: tree,
        path,
      });
    try {
      return castPath(path, text.includes("$") ? expand(text, lookup, spent ? { unset, spent } : { unset }) : text, (message, hint) =>
        fail("cast", message, hint),
      );
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      fail(error.kind === "required" ? "required-variable" : "interpolation", `${error.message}.`, error.hint);
      return "";
    }
  };
  return visit(tree, []);
}

/** Looks a name up in several environments, the first that has it wins. */
export function lookupIn(...environments: readonly Readonly<Record<string, string>>[]): Lookup {
  return (name) => environments.find((environment) => Object.hasOwn(environment, name))?.[name];
}
