import { goText } from "../scalars.ts";
import { child, entries, isMapping, isSequence, mapping, mark, placeOf, put, rebuild } from "../tree.ts";
import type { Mapping, Sequence, Value } from "../tree.ts";
import { shortMount } from "./mount.ts";
import { publishedPorts, shortPort } from "./ports.ts";
import { shellWords } from "./shell-words.ts";

/** Turns the short forms of a checked file into the long ones, so that files merge attribute by attribute. */
export function canonicalise(tree: Mapping): void {
  for (const [, service] of entries(tree["services"])) {
    if (!isMapping(service)) continue;
    for (const key of ["environment", "labels", "sysctls"]) rewrite(service, key, pairs);
    for (const key of ["dns", "dns_search", "env_file", "tmpfs"]) rewrite(service, key, listed);
    for (const key of ["command", "entrypoint"]) rewrite(service, key, (value) => (typeof value === "string" ? words(value) : value));
    for (const key of ["configs", "secrets"]) rewrite(service, key, references);
    rewrite(service, "networks", namedNetworks);
    rewrite(service, "ports", ports);
    rewrite(service, "volumes", mounts);
    rewrite(child(service, "healthcheck"), "test", (value) => (typeof value === "string" ? ["CMD-SHELL", value] : value));
    rewrite(child(service, "deploy"), "labels", pairs);
  }
}

function rewrite(object: Mapping | undefined, key: string, how: (value: Value) => Value): void {
  if (object?.[key] !== undefined) object[key] = how(object[key]);
}

function pairs(value: Value): Value {
  if (!isSequence(value)) return value;
  const result = mapping();
  value.forEach((item, index) => {
    const [name, text] = cut(goText(item));
    result[name] = text ?? null;
    mark(result, name, placeOf(value, index));
  });
  return result;
}

function cut(line: string): readonly [string, string?] {
  const equals = line.indexOf("=");
  return equals < 0 ? [line] : [line.slice(0, equals), line.slice(equals + 1)];
}

function listed(value: Value): Value {
  return isSequence(value) ? value : [value];
}

function words(text: string): Value {
  return [...(shellWords(text) ?? [])];
}

function references(value: Value): Value {
  return isSequence(value) ? rebuild(value, (item) => [typeof item === "string" ? mapping([["source", item]]) : item]) : value;
}

function namedNetworks(value: Value): Value {
  if (!isSequence(value)) return value;
  const result = mapping();
  value.forEach((item, index) => {
    put(result, goText(item), null, value, index);
  });
  return result;
}

function ports(value: Value): Value {
  if (!isSequence(value)) return value;
  return rebuild(value, (item) => {
    const short = isMapping(item) ? undefined : shortPort(goText(item));
    if (!short) return [item];
    return publishedPorts(short).map(({ target, published, protocol }) =>
      mapping([
        ["target", target],
        ...(published === undefined ? [] : ([["published", published]] as const)),
        ["protocol", protocol],
        ["mode", "ingress"],
      ]),
    );
  });
}

function mounts(value: Value): Value {
  return isSequence(value) ? rebuild(value, (item) => [typeof item === "string" ? mount(item) : item]) : value;
}

function mount(text: string): Mapping {
  const { type, source, target, options } = shortMount(text) ?? { type: "volume", source: undefined, target: text, options: [] };
  return mapping([
    ["type", type],
    ...(source === undefined ? [] : ([["source", source]] as const)),
    ["target", target],
    ...(options.includes("ro") ? ([["read_only", true]] as const) : []),
  ]);
}

/** The items of a list that are mappings, with their place in it. */
export function mappingsOf(value: Value | undefined): readonly (readonly [number, Mapping])[] {
  const list: Sequence = isSequence(value) ? value : [];
  return list.flatMap((item, index) => (isMapping(item) ? [[index, item] as const] : []));
}
