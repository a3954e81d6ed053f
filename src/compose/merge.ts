import { mergeHosts } from "./extra-hosts.ts";
import { patternTable } from "./pattern.ts";
import { goText } from "./scalars.ts";
import { carry, clone, formatPath, isMapping, isSequence, mapping, put, rebuild } from "./tree.ts";
import type { Mapping, Path, Report, Sequence, Value } from "./tree.ts";
import type { TaggedPath } from "./parse.ts";

type Rule = (base: Value, over: Value, path: Path, report: Report) => Value;

const replace: Rule = (_, over) => over;
const listed: Rule = (base, over) => append(toPairs(base), toPairs(over));

// Attributes that do not follow the default (mappings merge, sequences append, scalars replace). Source: Compose
// Specification, merge; the list is that of compose-go override/merge.go.
const ruleAt = patternTable<Rule>({
  ...each("command entrypoint healthcheck.test", replace),
  ...each("environment labels annotations sysctls build.args build.labels build.additional_contexts deploy.labels", listed),
  ...each("dns dns_search dns_opt tmpfs env_file label_file volumes.*.volume.labels", listed),
  ...each("extra_hosts build.extra_hosts", mergeHosts),
  ...each(
    "build",
    asMappings((text) => [["context", text]]),
  ),
  ...each(
    "depends_on",
    asMappings(undefined, () =>
      mapping([
        ["condition", "service_started"],
        ["required", true],
      ]),
    ),
  ),
  ...each(
    "networks models",
    asMappings(undefined, () => null),
  ),
  ...each("logging", mergeLogging),
  ...each("ulimits.*", replace),
  "networks.*.labels": listed,
  "volumes.*.labels": listed,
  "networks.*.ipam.config": mergePools,
});

function each(names: string, rule: Rule): Record<string, Rule> {
  return Object.fromEntries(names.split(" ").map((name) => [`services.*.${name}`, rule]));
}

/** Merges `over` onto `base`. Neither is changed. */
export function merge(base: Value, over: Value, path: Path, report: Report): Value {
  const rule = ruleAt(path);
  if (rule === replace) return over;
  if (over === null) return base;
  if (base === null) return over;
  if (rule) return rule(base, over, path, report);
  return mergeDefault(base, over, path, report);
}

function mergeDefault(base: Value, over: Value, path: Path, report: Report): Value {
  if (isMapping(base) && isMapping(over)) return mergeMappings(base, over, path, report);
  if (isSequence(base) && isSequence(over)) return append(base, over);
  if (!isCollection(base) && !isCollection(over)) return over;
  if (!isCollection(base)) return over;
  report.add({
    code: "merge-type",
    message: `${formatPath(path)} cannot be overridden: one file writes ${kindOf(base)} and another ${kindOf(over)}.`,
    path,
    hint: "Write it in the same form, or tag the override with !override.",
  });
  return base;
}

function mergeMappings(base: Mapping, over: Mapping, path: Path, report: Report): Mapping {
  const result = mapping();
  for (const [key, value] of Object.entries(base)) put(result, key, value, base, key);
  for (const [key, value] of Object.entries(over)) {
    put(result, key, key in base ? merge(base[key]!, value, [...path, key], report) : value, over, key);
  }
  return result;
}

function isCollection(value: Value): boolean {
  return isMapping(value) || isSequence(value);
}

function kindOf(value: Value): string {
  return isMapping(value) ? "a mapping" : isSequence(value) ? "a list" : "a single value";
}

export function append(base: Sequence, over: Sequence): Sequence {
  const result = rebuild(base, (item) => [item]);
  over.forEach((item, index) => {
    carry(over, index, result, result.length);
    result.push(item);
  });
  return result;
}

/** `k=v` items of a mapping (sorted), a list as it is, a single value as a list of one. */
function toPairs(value: Value): Sequence {
  if (isSequence(value)) return value;
  if (!isMapping(value)) return [value];
  const result: Sequence = [];
  for (const key of Object.keys(value).sort()) {
    const item = value[key]!;
    carry(value, key, result, result.length);
    result.push(item === null || isCollection(item) ? key : `${key}=${goText(item)}`);
  }
  return result;
}

function asMappings(fromText: ((text: string) => [string, Value][]) | undefined, fromItem?: () => Value): Rule {
  const convert = (value: Value): Value => {
    if (typeof value === "string" && fromText) return mapping(fromText(value));
    if (!isSequence(value) || !fromItem) return value;
    const result = mapping();
    value.forEach((item, index) => put(result, goText(item), fromItem(), value, index));
    return result;
  };
  return (base, over, path, report) => mergeDefault(convert(base), convert(over), path, report);
}

/** Options of another driver mean nothing to this one: a new driver replaces the whole. */
function mergeLogging(base: Value, over: Value, path: Path, report: Report): Value {
  if (!isMapping(base) || !isMapping(over)) return mergeDefault(base, over, path, report);
  const same = base["driver"] === undefined || over["driver"] === undefined || base["driver"] === over["driver"];
  return same ? mergeMappings(base, over, path, report) : over;
}

/**
 * The override's address pools, each completed by the base's pool of the same subnet. A pool of the base that the
 * override does not name is dropped: so does docker compose.
 */
function mergePools(base: Value, over: Value, path: Path, report: Report): Value {
  if (!isSequence(base) || !isSequence(over)) return mergeDefault(base, over, path, report);
  return rebuild(over, (pool) => {
    const same = isMapping(pool) ? base.find((other) => isMapping(other) && other["subnet"] === pool["subnet"]) : undefined;
    return [isMapping(pool) && isMapping(same) ? mergeMappings(same, pool, path, report) : pool];
  });
}

/** Removes from the accumulated tree what the next document tags with `!reset` or `!override`. */
export function applyTags(tree: Value, tagged: readonly TaggedPath[], under: Path = []): Value {
  const copy = clone(tree);
  for (const { path } of tagged) {
    if (!under.every((key, i) => path[i] === key) || path.length <= under.length) continue;
    removePath(copy, path.slice(under.length));
  }
  return copy;
}

function removePath(root: Value, path: Path): void {
  let value: Value | undefined = root;
  for (const key of path.slice(0, -1)) value = isMapping(value) ? value[key] : isSequence(value) ? value[key as number] : undefined;
  const last = path.at(-1)!;
  if (isMapping(value)) delete value[last];
}
