import { MAX_PORTS } from "./limits.ts";
import { SERVICE_FORMS } from "./short-forms.ts";
import type { Place } from "./short-forms.ts";
import { entries, isMapping } from "./tree.ts";
import type { Mapping, Path, Report, Value } from "./tree.ts";

/** Rewrites every short syntax of the tree into its long one, in place. */
export function canonicalise(tree: Mapping, report: Report): void {
  const budget = { ports: MAX_PORTS };
  for (const [name, service] of entries(tree["services"])) {
    if (isMapping(service)) canonicaliseService(service, ["services", name], tree, report, budget);
  }
  for (const section of ["networks", "volumes", "configs", "secrets"]) {
    for (const [key, object] of entries(tree[section])) if (isMapping(object)) canonicaliseExternal(object, [section, key], tree, report);
  }
}

export function canonicaliseService(service: Mapping, path: Path, root: Value, report: Report, budget = { ports: MAX_PORTS }): void {
  for (const [attribute, form] of Object.entries(SERVICE_FORMS)) {
    const value = service[attribute];
    if (value !== undefined && value !== null) service[attribute] = form(value, placeAt([...path, attribute], root, report, budget));
  }
}

function placeAt(path: Path, root: Value, report: Report, budget: { ports: number }): Place {
  return {
    budget,
    fail: (message, hint) => report.add({ code: "syntax", message, hint, root, path }),
    warn: (message, hint) => report.add({ severity: "warning", code: "syntax", message, hint, root, path }),
    at: (key) => placeAt([...path, key], root, report, budget),
  };
}

/** `external: {name: X}` is the old way to write `external: true` and `name: X`. */
function canonicaliseExternal(object: Mapping, path: Path, root: Value, report: Report): void {
  const external = object["external"];
  if (!isMapping(external)) return;
  const name = external["name"];
  object["external"] = true;
  if (name === undefined) return;
  if (object["name"] !== undefined && object["name"] !== name)
    report.add({ code: "conflict", message: "name and external.name differ.", hint: "Keep name and write external: true.", root, path });
  object["name"] = name;
}
