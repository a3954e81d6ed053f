import { goText } from "../scalars.ts";
import { similar } from "../similar.ts";
import { Float, isMapping, isSequence, type Key, type Mapping, type Path, type Scalar, type Sequence, type Value } from "../tree.ts";
import { type Dialect, nameAt, refuse } from "./dialect.ts";
import { FORMS } from "./forms.ts";
import type { ObjectRule, Rule, TypeName } from "./rule.ts";
import { FORBIDDEN, hintElsewhere } from "./unknown-keys.ts";

interface Checking extends Dialect {
  /** Minor version of the file's format. */
  readonly minor: number;
}

/** Refuses what the format does not have at a place: every fault once, with what is allowed there. */
export function check(value: Value, rule: Rule, path: Path, checking: Checking): void {
  if (rule.kind === "any") return;
  if (rule.kind === "either") {
    const chosen = rule.rules.find((each) => fits(value, each));
    if (chosen) check(value, chosen, path, checking);
    else refuseType(value, rule, path, checking);
  } else if (!fits(value, rule)) refuseType(value, rule, path, checking);
  else if (rule.kind === "list" && isSequence(value)) checkList(value, rule, path, checking);
  else if (rule.kind === "object" && isMapping(value)) checkObject(value, rule, path, checking);
  else if (rule.kind === "scalar") checkForm(value as Scalar, rule, path, checking);
}

function fits(value: Value, rule: Rule): boolean {
  if (rule.kind === "list") return isSequence(value);
  if (rule.kind === "object") return isMapping(value);
  if (rule.kind === "scalar") return !isSequence(value) && !isMapping(value) && typesOf(value).some((type) => rule.types.includes(type));
  return true;
}

function typesOf(value: Scalar): readonly TypeName[] {
  if (value === null) return ["null"];
  if (typeof value === "boolean") return ["boolean"];
  if (typeof value === "number" || typeof value === "bigint") return ["integer", "number"];
  if (value instanceof Float) return Number.isInteger(value.value) ? ["integer", "number"] : ["number"];
  return ["string"];
}

function checkList(value: Sequence, rule: Rule & { kind: "list" }, path: Path, checking: Checking): void {
  const seen = new Map<string, number>();
  value.forEach((item, index) => {
    check(item, rule.items, [...path, index], checking);
    if (!rule.unique) return;
    const key = JSON.stringify(item);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else refuse(checking, "repeated", [...path, index], `${key} is in the list twice.`, "Remove one.");
  });
}

function checkObject(value: Mapping, rule: ObjectRule, path: Path, checking: Checking): void {
  for (const [key, item] of Object.entries(value)) {
    const at = [...path, key];
    const field = Object.hasOwn(rule.fields, key) ? rule.fields[key] : undefined;
    if (field) {
      if (field.since > checking.minor) refuseVersion(key, field.since, at, checking);
      check(item, field.rule, at, checking);
    } else if (rule.named?.pattern.test(key)) check(item, rule.named.rule, at, checking);
    else if (rule.named)
      refuse(
        checking,
        "name",
        at,
        `${JSON.stringify(key)} cannot be the name of ${withArticle(rule.noun)}.`,
        "Use letters, digits, ., _ and -.",
      );
    else if (key.startsWith("x-") && rule.extensionsSince !== undefined) {
      if (rule.extensionsSince > checking.minor) refuseVersion("x-", rule.extensionsSince, at, checking);
    } else if (rule.open !== true) refuseKey(key, rule, at, checking);
  }
  for (const key of rule.required ?? [])
    if (!(key in value)) refuse(checking, "missing", path, `The ${rule.noun} has no ${key}.`, `Add ${key}.`);
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

function refuseVersion(key: string, since: number, path: Path, checking: Checking): void {
  const message = `${key} came with version 3.${since} of the format; this file says 3.${checking.minor}.`;
  refuse(checking, "version", path, message, `Write version: "3.${since}" or newer, or leave version away.`);
}

function refuseKey(key: string, rule: ObjectRule, path: Path, checking: Checking): void {
  const elsewhere = hintElsewhere(rule.noun, key);
  const meant = elsewhere === undefined ? similar(key, Object.keys(rule.fields)) : undefined;
  const hint = elsewhere ?? (meant === undefined ? `Allowed: ${Object.keys(rule.fields).join(", ")}.` : `Did you mean ${meant}?`);
  if (rule.noun === "service" && Object.hasOwn(FORBIDDEN, key)) refuse(checking, "forbidden", path, `docker stack forbids ${key}.`, hint);
  else refuse(checking, "unknown-attribute", path, `${JSON.stringify(key)} is not an attribute of ${withArticle(rule.noun)}.`, hint);
}

function checkForm(value: Scalar, rule: Rule & { kind: "scalar" }, path: Path, checking: Checking): void {
  const text = goText(value);
  // A port written 80.0 is a number, and yet none.
  const fraction = rule.form === "ports" && value instanceof Float;
  if (rule.form && (fraction || !FORMS[rule.form].fits(text))) {
    const { noun, hint } = FORMS[rule.form];
    const unset = text === "" ? "It is empty: is a variable not set? " : "";
    refuse(checking, "value", path, `${JSON.stringify(text)} is not ${noun}.`, unset + hint);
  }
  if (rule.unsigned === true && text.startsWith("-")) refuse(checking, "value", path, `${text} is below 0.`, "Write 0 or more.");
}

const NOUNS: Readonly<Record<TypeName, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "nothing",
};

function refuseType(value: Value, rule: Rule, path: Path, checking: Checking): void {
  const message = `${nameAt(path)} must be ${expected(rule)}, not ${nounOf(value)}.`;
  refuse(checking, "type", path, message, hintFor(value, rule, path));
}

function expected(rule: Rule): string {
  if (rule.kind === "list") return "a list";
  if (rule.kind === "object") return "a mapping";
  if (rule.kind === "scalar") return rule.types.map((type) => NOUNS[type]).join(" or ");
  return rule.kind === "either" ? [...new Set(rule.rules.map(expected))].join(" or ") : "anything";
}

function nounOf(value: Value): string {
  if (isSequence(value)) return "a list";
  if (isMapping(value)) return "a mapping";
  if (value === null) return "empty";
  return typeof value === "string" ? `the text ${JSON.stringify(value)}` : goText(value);
}

/** Places where Compose has a form that docker stack lacks. */
const LIST_ONLY: Readonly<Record<string, string>> = {
  depends_on: "docker stack takes a list of names only, and ignores it: [db, cache].",
  env_file: "docker stack takes paths only: [a.env, b.env].",
};

function hintFor(value: Value, rule: Rule, path: Path): string | undefined {
  const key = path.findLast((each: Key) => typeof each === "string");
  const special = typeof key === "string" && isMapping(value) ? LIST_ONLY[key] : undefined;
  if (special !== undefined) return special;
  if (value === null) return "Give it a value, or remove the line.";
  const types =
    rule.kind === "either"
      ? rule.rules.flatMap((each) => (each.kind === "scalar" ? each.types : []))
      : rule.kind === "scalar"
        ? rule.types
        : [];
  if (types.includes("string") && !isSequence(value) && !isMapping(value)) return `Put it in quotes: "${goText(value)}".`;
  if (typeof value === "string" && types.length > 0) return types.includes("string") ? undefined : "Write it without quotes.";
  return rule.kind === "list" && !isMapping(value) ? `Write a list: [${goText(value)}].` : undefined;
}
