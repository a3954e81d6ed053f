import { goText } from "./scalars.ts";
import { Float, isSequence } from "./tree.ts";
import type { Value } from "./tree.ts";

/** A number, also when it is written as text. */
export function number(value: Value | undefined): number | undefined {
  if (value instanceof Float) return value.value;
  if (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
  return typeof value === "number" ? value : undefined;
}

/** The items of a list as texts. */
export function texts(value: Value | undefined): string[] {
  return isSequence(value) ? value.map((item) => goText(item)) : [];
}

/** `80%` or 0.8. */
export function share(value: Value | undefined): number | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" ? Number(value.replace("%", "")) / 100 : number(value);
}
