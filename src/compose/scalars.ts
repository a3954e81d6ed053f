import { Float, isMapping, isSequence, mapping, put, rebuild, Timestamp } from "./tree.ts";
import type { Scalar, Value } from "./tree.ts";

// Plain scalars as go-yaml v3 reads them: YAML 1.2 with leftovers of 1.1 (`0440` is octal, `1_000` a number, `yes` a string).
const NULLS = new Set(["", "~", "null", "Null", "NULL"]);
const BOOLS = new Map([
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const TIME = /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?))?)?$/;
const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;

export function resolvePlain(text: string): Scalar {
  if (NULLS.has(text)) return null;
  const bool = BOOLS.get(text);
  if (bool !== undefined) return bool;
  if (!/^[-+.0-9]/.test(text)) return text;
  if (TIME.test(text)) return new Timestamp(text);
  const infinite = INFINITE.exec(text);
  if (infinite) return new Float(infinite[1] === "-" ? -Infinity : Infinity);
  if (NOT_A_NUMBER.test(text)) return new Float(NaN);
  return resolveNumber(text.replaceAll("_", "")) ?? text;
}

function resolveNumber(text: string): Scalar | undefined {
  const integer = INTEGER.exec(text);
  if (integer) {
    const [, sign, hex, binary, octal, decimal] = integer;
    const digits = hex ? `0x${hex}` : binary ? `0b${binary}` : octal ? `0o${octal}` : decimal!;
    const value = sign === "-" ? -BigInt(digits) : BigInt(digits);
    if (value >= -(2n ** 63n) && value < 2n ** 64n) return integerOf(value);
  }
  return FLOAT.test(text) ? new Float(Number(text)) : undefined;
}

function integerOf(value: bigint): number | bigint {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

/** Text of a scalar as Go's `%v` prints it: `1.10` → `1.1`, `1e6` → `1e+06`. Of a collection, which no schema let in yet, JSON. */
export function goText(value: Value): string {
  if (value === null) return "";
  if (isMapping(value) || isSequence(value)) return JSON.stringify(plain(value));
  if (value instanceof Float) return goFloat(value.value);
  if (value instanceof Timestamp) return value.text;
  return String(value);
}

export function goFloat(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "+Inf" : "-Inf";
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const [digits, exponent] = value.toExponential().split("e") as [string, string];
  const power = Number(exponent);
  // Go's %g with the shortest digits goes scientific from 10^6 on and below 10^-4.
  if (power < -4 || power >= 6) return `${digits}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  return String(value);
}

/** JSON-like value: floats become numbers, dates their text. */
export function plain(value: Value): Value {
  if (value instanceof Float) return value.value;
  if (value instanceof Timestamp) return value.text;
  if (typeof value === "bigint") return Number(value);
  if (isSequence(value)) return rebuild(value, (item) => [plain(item)]);
  if (!isMapping(value)) return value;
  const result = mapping();
  for (const [key, item] of Object.entries(value)) put(result, key, plain(item), value, key);
  return result;
}
