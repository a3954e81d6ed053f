import { meantBy } from "./faults.ts";
import type { Fault } from "./faults.ts";
import { isMapping, mapping, put } from "./tree.ts";
import type { Mapping, Path, Value } from "./tree.ts";

/**
 * Puts something that fits in the place of a reported fault, so that the phases that follow find the other faults of
 * the file, and do not find this one again. false: it is too broken for that.
 */
export function mend(tree: Mapping, { error, path, value }: Fault): boolean {
  if (error.keyword !== "additionalProperties") return cut(tree, path);
  if (isMapping(value)) rename(value, error.params["additionalProperty"] as string, meantBy(error));
  return true;
}

/** A misspelt attribute becomes the one that was meant; one without a likeness stays, and harms nothing. */
function rename(parent: Mapping, name: string, meant: string | undefined): void {
  const value = parent[name];
  if (value === undefined || meant === undefined) return;
  const there = parent[meant];
  if (there === undefined) put(parent, meant, value, parent, name);
  else if (isMapping(there) && isMapping(value))
    for (const [key, item] of Object.entries(value)) if (!(key in there)) put(there, key, item, value, key);
  delete parent[name];
}

/** What stands for a member of a section that cannot be read: it is defined, and says nothing. */
const STAND_IN: Readonly<Record<string, () => Value>> = {
  services: () => mapping([["image", ""]]),
  networks: () => null,
  volumes: () => null,
  configs: () => mapping([["external", true]]),
  secrets: () => mapping([["external", true]]),
  models: () => mapping([["model", ""]]),
};

/** Takes out the attribute of the service that has the fault; of other sections, the whole member. */
function cut(tree: Mapping, path: Path): boolean {
  const [section, name, attribute] = path;
  if (section === "x-slipway" || section === "include") return delete tree[section];
  const members = tree[section as string];
  const standIn = STAND_IN[section as string];
  if (!standIn || !isMapping(members) || typeof name !== "string") return false;
  const service = members[name];
  if (section !== "services" || attribute === undefined || !isMapping(service)) {
    members[name] = standIn();
    return true;
  }
  delete service[attribute];
  // Without it the service would also lack an image.
  if (attribute === "image" || attribute === "build" || attribute === "provider") service["image"] ??= "";
  return true;
}
