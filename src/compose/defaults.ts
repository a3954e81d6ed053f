import { child, entries, isMapping, isSequence } from "./tree.ts";
import type { Mapping } from "./tree.ts";

/** Values that the specification gives to what is left out; in place, on a canonical tree. */
export function setDefaults(model: Mapping): void {
  for (const [, service] of entries(model["services"])) if (isMapping(service)) setServiceDefaults(service);
}

function setServiceDefaults(service: Mapping): void {
  const build = child(service, "build");
  if (build) build["context"] ??= ".";
  for (const port of isSequence(service["ports"]) ? service["ports"] : []) {
    if (!isMapping(port)) continue;
    port["protocol"] ??= "tcp";
    port["mode"] ??= "ingress";
  }
  for (const secret of isSequence(service["secrets"]) ? service["secrets"] : []) {
    if (isMapping(secret) && typeof secret["source"] === "string") secret["target"] ??= `/run/secrets/${secret["source"]}`;
  }
}
