import { goText } from "./scalars.ts";
import { child, entries, isMapping, isSequence, mapping, put } from "./tree.ts";
import type { Mapping, Value } from "./tree.ts";

/** Takes the services out whose profiles are not active; gives their names. In place. */
export function selectProfiles(model: Mapping, active: readonly string[]): string[] {
  const services = child(model, "services") ?? mapping();
  const enabled = mapping();
  const disabled: string[] = [];
  const chosen = new Set(active);
  for (const [name, service] of entries(services)) {
    if (isEnabled(service, chosen)) put(enabled, name, service, services, name);
    else disabled.push(name);
  }
  model["services"] = enabled;
  return disabled.sort();
}

function isEnabled(service: Value, active: ReadonlySet<string>): boolean {
  const profiles = isMapping(service) && isSequence(service["profiles"]) ? service["profiles"].map((profile) => goText(profile)) : [];
  return profiles.length === 0 || active.has("*") || profiles.some((profile) => active.has(profile));
}
