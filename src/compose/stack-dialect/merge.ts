import { Float, isMapping, isSequence, type Mapping, mapping, type Path, placeOf, put, mark, type Sequence, type Value } from "../tree.ts";
import { type Dialect, differ } from "./dialect.ts";

/** Lists whose items are replaced by a later one of the same key. The others are appended to. */
const KEYS: readonly (readonly [RegExp, (item: Mapping) => Value | undefined])[] = [
  [/^services\/[^/]+\/ports$/, (item) => item["published"] ?? 0],
  [/^services\/[^/]+\/volumes$/, (item) => item["target"]],
  [/^services\/[^/]+\/(secrets|configs)$/, (item) => item["source"]],
];
/** A later list replaces an earlier one. */
const REPLACED = /^services\/[^/]+\/(command|entrypoint)$/;
/** Whole objects of the later file win. */
const WHOLE = /^(networks|volumes|secrets|configs)\/[^/]+$/;
/** Numbers and booleans of which 0 and false count as said, because docker stack tells them from nothing. */
const TOLD = /\/(init|replicas|parallelism|retries|max_attempts|published|target|mode|pids|ulimits\/.+)$/;

/** Merges a later canonical file over an earlier one, as docker stack does with several `-c`. Source: mergo in docker/cli. */
export function merge(base: Mapping, next: Mapping, path: Path, dialect: Dialect): Mapping {
  const result = mapping();
  for (const [key, value] of Object.entries(base)) put(result, key, value, base, key);
  for (const [key, value] of Object.entries(next)) {
    const at = [...path, key];
    const merged = key in base ? mergeValue(base[key]!, value, at, dialect) : value;
    put(result, key, merged, merged === base[key] ? base : next, key);
  }
  return result;
}

function mergeValue(base: Value, next: Value, path: Path, dialect: Dialect): Value {
  const at = path.join("/");
  if (at.startsWith("x-") || isEmpty(next, at)) {
    if (JSON.stringify(base) !== JSON.stringify(next))
      differ(
        dialect,
        "merge",
        path,
        "keeps what the earlier file says: an empty value, 0 or false does not replace it",
        "takes the later file's",
      );
    return base;
  }
  if (WHOLE.test(at)) return whole(base, next, path, dialect);
  if (isMapping(base) && isMapping(next)) return isOtherDriver(base, next, at) ? next : merge(base, next, path, dialect);
  if (!isSequence(base) || !isSequence(next) || REPLACED.test(at)) return next;
  if (at.endsWith("/healthcheck/test")) sayAppended(path, dialect);
  const key = KEYS.find(([pattern]) => pattern.test(at))?.[1];
  return key ? byKey(base, next, key) : joined(base, next);
}

function isEmpty(value: Value, at: string): boolean {
  if (isMapping(value)) return false;
  if (isSequence(value)) return value.length === 0;
  if (value === null || value === "") return true;
  const zero = value === 0 || value === false || (value instanceof Float && value.value === 0);
  return zero && !TOLD.test(at);
}

function whole(base: Value, next: Value, path: Path, dialect: Dialect): Value {
  const lost = isMapping(base) && isMapping(next) ? Object.keys(base).filter((key) => !(key in next)) : [];
  if (lost.length > 0)
    differ(dialect, "merge", path, `takes the later definition alone, without ${lost.join(", ")}`, "merges both", "Define it in one file.");
  return next;
}

/** Options of one log driver mean nothing to another. */
function isOtherDriver(base: Mapping, next: Mapping, at: string): boolean {
  return /^services\/[^/]+\/logging$/.test(at) && next["driver"] !== undefined && next["driver"] !== base["driver"];
}

function sayAppended(path: Path, dialect: Dialect): void {
  differ(
    dialect,
    "merge",
    path,
    "appends this test to the earlier file's, which makes one long command",
    "replaces it",
    "Write the health check in one file.",
  );
}

function joined(base: Sequence, next: Sequence): Sequence {
  const result: Sequence = [];
  for (const list of [base, next])
    list.forEach((item, index) => {
      mark(result, result.length, placeOf(list, index));
      result.push(item);
    });
  return result;
}

function byKey(base: Sequence, next: Sequence, keyOf: (item: Mapping) => Value | undefined): Sequence {
  const replaced = new Set(next.filter(isMapping).map(keyOf));
  const kept = base.flatMap((item, index) => (isMapping(item) && replaced.has(keyOf(item)) ? [] : [index]));
  const rest: Sequence = [];
  for (const index of kept) {
    mark(rest, rest.length, placeOf(base, index));
    rest.push(base[index]!);
  }
  return joined(rest, next);
}
