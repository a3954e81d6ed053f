/** A type of JSON Schema, as docker stack names it in its messages. */
export type TypeName = "string" | "number" | "integer" | "boolean" | "null";

/** What a text or number has to look like besides its type. */
export type Form = "duration" | "bytes" | "ports" | "start-first or stop-first";

/** What may stand at a place of a stack file. */
export type Rule =
  | { readonly kind: "any" }
  | { readonly kind: "scalar"; readonly types: readonly TypeName[]; readonly form?: Form; readonly unsigned?: boolean }
  | { readonly kind: "list"; readonly items: Rule; readonly unique: boolean }
  | ObjectRule
  | { readonly kind: "either"; readonly rules: readonly Rule[] };

export interface ObjectRule {
  readonly kind: "object";
  /** What a person calls it in "… is not an attribute of a service". */
  readonly noun: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Names that are the user's own. */
  readonly named?: { readonly pattern: RegExp; readonly rule: Rule };
  /** Minor version of the format from which on `x-…` is accepted. */
  readonly extensionsSince?: number;
  /** Other keys are accepted, and dropped. */
  readonly open?: boolean;
  readonly required?: readonly string[];
}

export interface Field {
  readonly rule: Rule;
  /** Minor version of the format that introduced it: 0 is 3.0. */
  readonly since: number;
}

export const any: Rule = { kind: "any" };

export function scalar(...types: readonly TypeName[]): Rule {
  return { kind: "scalar", types };
}

export function formed(form: Form, ...types: readonly TypeName[]): Rule {
  return { kind: "scalar", types, form };
}

export function list(items: Rule, unique = false): Rule {
  return { kind: "list", items, unique };
}

export function either(...rules: readonly Rule[]): Rule {
  return { kind: "either", rules };
}

type Written = Rule | Field;

/** A field is there since 3.0 unless `since` says otherwise. */
export function object(noun: string, fields: Readonly<Record<string, Written>>, more: Partial<ObjectRule> = {}): ObjectRule {
  const made = Object.entries(fields).map(([key, written]): [string, Field] => [
    key,
    "since" in written ? written : { rule: written, since: 0 },
  ]);
  return { kind: "object", noun, fields: Object.fromEntries(made), ...more };
}

export function since(minor: number, rule: Rule): Field {
  return { rule, since: minor };
}

/** A mapping of the user's own names. */
export function namedBy(noun: string, rule: Rule, pattern = /^.+$/): ObjectRule {
  return { kind: "object", noun, fields: {}, named: { pattern, rule } };
}
