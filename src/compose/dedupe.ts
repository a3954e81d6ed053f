import { patternTable } from "./pattern.ts";
import { goText } from "./scalars.ts";
import { entries, isMapping, isSequence, mark, placeOf, rebuild } from "./tree.ts";
import type { Path, Sequence, Value } from "./tree.ts";

type Indexer = (item: Value) => string;

const beforeEquals: Indexer = (item) => goText(item).split("=")[0]!;
const whole: Indexer = goText;
const fileAt =
  (directory: string): Indexer =>
  (item) =>
    isMapping(item) ? (textOf(item["target"]) ?? `${directory}${textOf(item["source"]) ?? ""}`) : `${directory}${whole(item)}`;

const portKey: Indexer = (item) => {
  if (!isMapping(item)) return whole(item);
  const { host_ip = "0.0.0.0", published = null, target = null, protocol = "tcp" } = item;
  // A number and a text of the same port are different keys: the reference implementation prints both.
  return [whole(host_ip), `${typeof published}${whole(published)}`, whole(target), whole(protocol)].join(":");
};

const mountKey: Indexer = (item) => (isMapping(item) ? textOf(item["target"]) : undefined) ?? shortTarget(whole(item));
const deviceKey: Indexer = (item) => {
  if (isMapping(item)) return textOf(item["target"]) ?? "";
  const [source, target] = whole(item).split(":");
  return target ?? source!;
};
const pathKey: Indexer = (item) => (isMapping(item) ? (textOf(item["path"]) ?? "") : whole(item));

function shortTarget(spec: string): string {
  const parts = spec.split(/(?<!^[A-Za-z]|:[A-Za-z]):/);
  return (parts[1] ?? parts[0]!).replace(/(?<=.)\/+$/, "");
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

const SERVICE_KEYS: Readonly<Record<string, Indexer>> = {
  ...indexers("annotations build.args build.additional_contexts build.tags build.labels cap_add cap_drop", beforeEquals),
  ...indexers("deploy.labels dns dns_opt dns_search environment labels links profiles sysctls tmpfs label_file", beforeEquals),
  ...indexers("networks.*.aliases networks.*.link_local_ips volumes.*.volume.labels", beforeEquals),
  expose: whole,
  env_file: pathKey,
  ports: portKey,
  volumes: mountKey,
  devices: deviceKey,
  configs: fileAt("/"),
  secrets: fileAt("/run/secrets/"),
};

function indexers(names: string, indexer: Indexer): Record<string, Indexer> {
  return Object.fromEntries(names.split(" ").map((name) => [name, indexer]));
}

const indexerAt = patternTable<Indexer>({
  ...Object.fromEntries(Object.entries(SERVICE_KEYS).map(([name, indexer]) => [`services.*.${name}`, indexer])),
  "networks.*.labels": beforeEquals,
  "volumes.*.labels": beforeEquals,
});

/** In sequences that have a key, the later entry takes the place of the earlier one. */
export function dedupe(value: Value, path: Path = []): Value {
  if (isMapping(value)) {
    for (const [key, item] of entries(value)) value[key] = dedupe(item, [...path, key]);
    return value;
  }
  if (!isSequence(value)) return value;
  const indexer = indexerAt(path);
  const items = rebuild(value, (item, index) => [dedupe(item, [...path, index])]);
  return indexer ? keepLast(items, indexer) : items;
}

function keepLast(items: Sequence, indexer: Indexer): Sequence {
  const result: Sequence = [];
  const slots = new Map<string, number>();
  items.forEach((item, index) => {
    const key = indexer(item);
    const slot = slots.get(key) ?? result.length;
    slots.set(key, slot);
    result[slot] = item;
    mark(result, slot, placeOf(items, index));
  });
  return result;
}
