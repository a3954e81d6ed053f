import { Float, isMapping, isSequence, Timestamp } from "./tree.ts";
import type { Path, Value } from "./tree.ts";

/** Long enough for a reference to an image, short enough for one line. */
const MAX_LENGTH = 60;

/** Below these attributes people write passwords; a problem is printed, logged and sent to others. */
const CONFIDENTIAL = new Set(["annotations", "args", "content", "driver_opts", "environment", "labels", "options"]);

export function isConfidential(path: Path): boolean {
  return path.some((key) => typeof key === "string" && CONFIDENTIAL.has(key));
}

/** What is written at a place, as a problem quotes it: shortened, and only by its kind where it may be confidential. */
export function offending(value: Value | undefined, path: Path): string {
  if (value === undefined || value === null) return "empty";
  if (isMapping(value)) return "a mapping";
  if (isSequence(value)) return "a list";
  if (isConfidential(path))
    return value instanceof Timestamp
      ? "a date"
      : typeof value === "string"
        ? "text"
        : typeof value === "boolean"
          ? "true or false"
          : "a number";
  if (typeof value === "string") return quoted(value);
  if (value instanceof Timestamp) return `the date ${value.text}`;
  return value instanceof Float ? String(value.value) : String(value);
}

export function quoted(text: string): string {
  return JSON.stringify(text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text);
}

/** `a, b or c`. */
export function listed(words: readonly string[], last = "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
