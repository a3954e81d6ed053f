import { child, entries, isMapping, isSequence } from "./tree.ts";
import type { Mapping, Report } from "./tree.ts";

const SECTIONS = ["networks", "volumes", "configs", "secrets"] as const;

/** Takes out networks, volumes, configs and secrets that no enabled service uses: they are not created. In place. */
export function prune(model: Mapping): void {
  for (const [section, key] of unused(model)) delete (model[section] as Mapping)[key];
}

/** Names what no service uses, whatever its profiles. */
export function warnUnused(model: Mapping, report: Report): void {
  for (const [section, key] of unused(model)) {
    if (section === "networks" && key === "default") continue;
    const message = `No service uses ${key}: it is not created.`;
    report.add({
      severity: "warning",
      code: "unused",
      message,
      hint: "Remove it, or name it in a service.",
      root: model,
      path: [section, key],
    });
  }
}

function unused(model: Mapping): [string, string][] {
  const used = usage(model);
  return SECTIONS.flatMap((section) =>
    entries(model[section])
      .filter(([key]) => !used[section].has(key))
      .map(([key]): [string, string] => [section, key]),
  );
}

function usage(model: Mapping): Record<(typeof SECTIONS)[number], Set<string>> {
  const used = { networks: new Set<string>(), volumes: new Set<string>(), configs: new Set<string>(), secrets: new Set<string>() };
  for (const [, service] of entries(model["services"])) {
    if (!isMapping(service)) continue;
    for (const [key] of entries(service["networks"])) used.networks.add(key);
    for (const source of sources(service["volumes"], "volume")) used.volumes.add(source);
    for (const section of ["configs", "secrets"] as const) for (const source of sources(service[section])) used[section].add(source);
    for (const source of sources(child(service, "build")?.["secrets"])) used.secrets.add(source);
  }
  return used;
}

function sources(value: Mapping[string] | undefined, type?: string): string[] {
  return (isSequence(value) ? value : []).flatMap((item) =>
    isMapping(item) && typeof item["source"] === "string" && (type === undefined || item["type"] === type) ? [item["source"]] : [],
  );
}
