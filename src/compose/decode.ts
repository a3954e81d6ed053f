import { cast } from "./cast.ts";
import { goText, plain } from "./scalars.ts";
import { entries, Float, isMapping, isSequence, mapping, mark, placeOf, put, rebuild } from "./tree.ts";
import type { Mapping, Path, Report, Scalar, Sequence, Value } from "./tree.ts";
import { formatDuration, parseBytes, parseDuration } from "./units.ts";
import { splitCommand } from "./words.ts";

/** Gives a problem its place. */
export interface Decoding {
  readonly root: Value;
  readonly report: Report;
}

/** Turns a canonical value into what is printed; undefined = left out (the zero value of its type). */
export type Decoder = (value: Value, path: Path, context: Decoding) => Value | undefined;

function fail({ root, report }: Decoding, path: Path, message: string, hint?: string): undefined {
  report.add({ code: "value", message, hint, root, path });
  return undefined;
}

function isScalar(value: Value): value is Scalar {
  return !isMapping(value) && !isSequence(value);
}

export const raw: Decoder = (value) => plain(value);

export const text: Decoder = (value, path, context) => {
  if (!isScalar(value)) return fail(context, path, "This must be text.");
  return value === null ? undefined : goText(value) || undefined;
};

type Kind = "int" | "count" | "float";

const KINDS: Readonly<Record<Kind, string>> = { int: "an integer", count: "an integer of 0 or more", float: "a number" };

function number(value: Value, kind: Kind): number | undefined {
  if (typeof value === "bigint") return Number(value);
  const made = typeof value === "string" ? cast(kind === "float" ? "float" : "int", value) : value;
  // What YAML reads as a fraction loses it where a whole number is due, as in docker compose.
  if (made instanceof Float) return kind === "float" ? made.value : Math.trunc(made.value);
  return typeof made === "number" ? made : undefined;
}

/** `keep`: a zero is printed too, because the attribute tells absent from 0. */
function numeric(kind: Kind, keep: boolean): Decoder {
  return (value, path, context) => {
    if (value === null) return undefined;
    const made = number(value, kind);
    if (made === undefined || !Number.isFinite(made) || (kind === "count" && made < 0))
      return fail(context, path, `${JSON.stringify(plain(value))} is not ${KINDS[kind]}.`);
    return made === 0 && !keep ? undefined : made;
  };
}
export const int = numeric("int", false);
export const intKept = numeric("int", true);
export const count = numeric("count", false);
export const countKept = numeric("count", true);
export const float = numeric("float", false);

function boolean(keep: boolean): Decoder {
  return (value, path, context) => {
    if (value === null) return undefined;
    const made = typeof value === "string" ? cast("bool", value) : value;
    if (typeof made !== "boolean") return fail(context, path, `${JSON.stringify(plain(value))} is neither true nor false.`);
    return made || keep ? made : undefined;
  };
}
export const bool = boolean(false);
export const boolKept = boolean(true);

export const bytes: Decoder = (value, path, context) => {
  if (value === null) return undefined;
  if (typeof value === "number" || typeof value === "bigint") return Number(value) === 0 ? undefined : String(value);
  if (value instanceof Float) return fraction(value, path, context);
  const size = typeof value === "string" ? parseBytes(value) : undefined;
  if (size === undefined)
    return fail(context, path, `${JSON.stringify(plain(value))} is not a size.`, "Write a number with b, k, m, g, t or p: 512m.");
  return size === 0 ? undefined : String(size);
};

/** docker compose knows sizes as integers and as text; what YAML reads as a fraction becomes 0, which is no size at all. */
function fraction(value: Float, path: Path, { root, report }: Decoding): undefined {
  const written = goText(value);
  report.add({
    severity: "warning",
    code: "size-fraction",
    message: `docker compose takes the bare number ${written} for a size of 0, as if nothing were written, and so does slipway.`,
    hint: `Write it with a unit, as text: "${written}g" for gibibytes, "${written}m" for mebibytes.`,
    root,
    path,
  });
  return undefined;
}

function durations(keep: boolean): Decoder {
  return (value, path, context) => {
    if (value === null) return undefined;
    const ns = typeof value === "string" ? parseDuration(value) : undefined;
    if (ns === undefined)
      return fail(context, path, `${JSON.stringify(plain(value))} is not a duration.`, "Write a number with a unit: 10s, 1m30s, 1.5h.");
    return ns === 0n && !keep ? undefined : formatDuration(ns);
  };
}
export const duration = durations(false);
export const durationKept = durations(true);

/** File permissions: an octal literal or octal text, printed as octal text. */
export const mode: Decoder = (value, path, context) => {
  const bits =
    typeof value === "number" ? value : typeof value === "string" && /^[0-7]+$/.test(value) ? Number.parseInt(value, 8) : undefined;
  return bits === undefined
    ? fail(context, path, `${JSON.stringify(plain(value))} is not a file mode.`, "Write it octal: 0440.")
    : `0${bits.toString(8)}`;
};

function sequenceOf(value: Value): Sequence {
  return isSequence(value) ? value : value === null ? [] : [value];
}

export function listOf(item: Decoder): Decoder {
  return (value, path, context) => {
    const list = sequenceOf(value);
    const result = rebuild(list, (entry, index) => {
      const made = item(entry, [...path, index], context);
      return made === undefined ? [] : [made];
    });
    return result.length === 0 ? undefined : result;
  };
}

export const keptText: Decoder = (value, path, context) => (isScalar(value) ? goText(value) : fail(context, path, "This must be text."));
export const texts = listOf(keptText);

/** null = what the image says; an empty list clears it. */
export const command: Decoder = (value, path, context) => {
  if (value === null) return null;
  if (isSequence(value)) return rebuild(value, (item, index) => [keptText(item, [...path, index], context) ?? ""]);
  if (typeof value !== "string") return fail(context, path, "This must be text or a list.");
  const { words, cut } = splitCommand(value);
  if (!words)
    return fail(
      context,
      path,
      `${JSON.stringify(value)} has a quote or parenthesis that is not closed or out of place.`,
      "Write the command as a list.",
    );
  if (cut !== "")
    context.report.add({
      severity: "warning",
      code: "command-cut",
      message: `Without a shell the command ends before ${JSON.stringify(cut)}.`,
      hint: 'Write ["sh", "-c", "…"] where a shell is meant.',
      root: context.root,
      path,
    });
  return words;
};

/** A mapping or `k=v` list as a mapping of texts. `bare` stands for a key without value: null is for variables. */
export function pairs(bare: "" | null): Decoder {
  return (value, path, context) => {
    const result = mapping();
    for (const [key, item] of entries(value)) {
      if (isScalar(item)) put(result, key, item === null ? bare : goText(item), value as Mapping, key);
      else fail(context, [...path, key], "This must be a single value.");
    }
    (isSequence(value) ? value : []).forEach((item, index) => {
      const line = isScalar(item) ? goText(item) : "";
      const equals = line.indexOf("=");
      const key = equals < 0 ? line : line.slice(0, equals);
      if (bare === null && /\s$/.test(key))
        fail(context, [...path, index], `The name ${JSON.stringify(key)} ends with a space.`, "Remove the space before =.");
      result[key] = equals < 0 ? bare : line.slice(equals + 1);
      mark(result, key, placeOf(value as Sequence, index));
    });
    return Object.keys(result).length === 0 ? undefined : result;
  };
}

export const labels = pairs("");

export function mapOf(item: Decoder): Decoder {
  return (value, path, context) => {
    const result = mapping();
    for (const [key, entry] of entries(value)) put(result, key, item(entry, [...path, key], context) ?? null, value as Mapping, key);
    return Object.keys(result).length === 0 ? undefined : result;
  };
}

/** An object with known attributes; an unknown one (an extension) is kept as it is. */
export function struct(fields: Readonly<Record<string, Decoder>>): Decoder {
  return (value, path, context) => {
    if (value === null) return undefined;
    if (!isMapping(value)) return fail(context, path, "This must be a mapping.");
    const result = mapping();
    for (const [key, entry] of Object.entries(value)) {
      const made = (Object.hasOwn(fields, key) ? fields[key]! : raw)(entry, [...path, key], context);
      if (made !== undefined) put(result, key, made, value, key);
    }
    return result;
  };
}
