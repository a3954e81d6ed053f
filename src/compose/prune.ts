import { child, entries, isMapping, isSequence } from "./tree.ts";
import type { Mapping } from "./tree.ts";

/** Takes out networks, volumes, configs and secrets that no enabled service uses: they are not created. In place. */
export function prune(model: Mapping): void {
  const used = { networks: new Set<string>(), volumes: new Set<string>(), configs: new Set<string>(), secrets: new Set<string>() };
  for (const [, service] of entries(model["services"])) {
    if (!isMapping(service)) continue;
    for (const [key] of entries(service["networks"])) used.networks.add(key);
    for (const source of sources(service["volumes"], "volume")) used.volumes.add(source);
    for (const section of ["configs", "secrets"] as const) for (const source of sources(service[section])) used[section].add(source);
    for (const source of sources(child(service, "build")?.["secrets"])) used.secrets.add(source);
  }
  for (const [section, keys] of Object.entries(used)) {
    for (const [key] of entries(model[section])) if (!keys.has(key)) delete (model[section] as Mapping)[key];
  }
}

function sources(value: Mapping[string] | undefined, type?: string): string[] {
  return (isSequence(value) ? value : []).flatMap((item) =>
    isMapping(item) && typeof item["source"] === "string" && (type === undefined || item["type"] === type) ? [item["source"]] : [],
  );
}
