import * as fc from "fast-check";
import { readProbes } from "../../conformance/probes.ts";

type Attributes = Readonly<Record<string, unknown>>;

/** Attributes that name something else, which a service put together from parts does not have. */
const REFERRING = ["depends_on", "links", "network_mode", "ipc", "pid", "uts", "volumes_from", "configs", "secrets", "networks", "extends"];

function members(value: unknown): Attributes {
  return typeof value === "object" && value !== null ? (value as Attributes) : {};
}

/** Every value that docker compose printed for an attribute of a service, `$` doubled as it prints it. */
function printedValues(): [string, unknown[]][] {
  const found = new Map<string, Map<string, unknown>>();
  for (const { canonical } of readProbes())
    for (const service of Object.values(members(members(canonical)["services"])))
      for (const [attribute, value] of Object.entries(members(service))) {
        if (REFERRING.includes(attribute) || value === null) continue;
        found.set(attribute, (found.get(attribute) ?? new Map<string, unknown>()).set(JSON.stringify(value), value));
      }
  return [...found].map(([attribute, values]) => [attribute, [...values.values()]]);
}

const attribute = fc.constantFrom(...printedValues()).chain(([name, values]) => fc.tuple(fc.constant(name), fc.constantFrom(...values)));
const service = fc.array(attribute, { maxLength: 6 }).map((entries) => ({ image: "x", ...Object.fromEntries(entries) }));

/** A project of services whose attributes are put together from what real ones have; not every combination is allowed. */
export const likely = fc.dictionary(fc.constantFrom("a", "b", "web"), service, { minKeys: 1, noNullPrototype: true }).map((services) => ({
  services,
  networks: { back: { driver: "bridge" } },
  volumes: volumesOf(services),
}));

function volumesOf(services: Readonly<Record<string, Attributes>>): Readonly<Record<string, unknown>> {
  const mounts = Object.values(services).flatMap((one) => (Array.isArray(one["volumes"]) ? (one["volumes"] as Attributes[]) : []));
  const named = mounts.filter((mount) => mount["type"] === "volume" && typeof mount["source"] === "string");
  return Object.fromEntries(named.map((mount) => [mount["source"] as string, {}]));
}
