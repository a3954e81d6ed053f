import type { HostState } from "../host.ts";
import type { Filter } from "./index.ts";

/**
 * Swarm's constraints: `key == value` or `key != value`, all of which must hold. Keys and values compare without regard
 * to case, label names with it; a missing label equals the empty string; an unknown key never matches.
 * Source: SwarmKit, constraint package.
 */
export const constraints: Filter = (service, load) => {
  const broken = service.placement.constraints.filter((constraint) => !holds(constraint, load.host));
  return broken.length === 0 ? undefined : `constraint ${broken.join(" and ")}`;
};

export function holds(constraint: string, host: HostState): boolean {
  const equal = constraint.indexOf("==");
  const operator = equal >= 0 ? "==" : "!=";
  const at = equal >= 0 ? equal : constraint.indexOf("!=");
  if (at < 0) return false;
  const key = constraint.slice(0, at).trim();
  const wanted = constraint
    .slice(at + 2)
    .trim()
    .toLowerCase();
  const actual = attribute(key, host);
  if (actual === undefined) return false;
  return operator === "==" ? actual.toLowerCase() === wanted : actual.toLowerCase() !== wanted;
}

/** Value of a constraint key on a host; undefined for a key that does not exist. */
export function attribute(key: string, host: HostState): string | undefined {
  const lower = key.toLowerCase();
  if (lower.startsWith("node.labels.")) return host.labels[key.slice("node.labels.".length)] ?? "";
  if (lower.startsWith("engine.labels.")) return host.engine?.labels[key.slice("engine.labels.".length)] ?? "";
  const known: Readonly<Record<string, string>> = {
    "node.id": host.engine?.id ?? "",
    "node.hostname": host.name,
    "node.ip": host.engine?.address ?? "",
    "node.role": host.role,
    "node.platform.os": host.engine?.os ?? "",
    "node.platform.arch": host.engine?.arch ?? "",
  };
  return Object.hasOwn(known, lower) ? known[lower] : undefined;
}
