import { absolutePath } from "./files.ts";
import type { Load } from "./files.ts";
import { child, entries, isMapping, isSequence } from "./tree.ts";
import type { Key, Mapping, Path, Value } from "./tree.ts";

const REMOTE_CONTEXT = /:\/\/|^service:|^(?:https?|git|ssh):|^github\.com\/|^git@/;

/** Makes the relative paths of a canonical tree absolute, in place, against the directory that they are written for. */
export function resolvePaths(load: Load, tree: Mapping, base: string): void {
  const resolve = (container: Mapping | Value[], key: Key, path: Path) => {
    const slots = container as Record<Key, Value>;
    const value = slots[key];
    if (typeof value === "string" && value !== "") slots[key] = absolutePath(load, base, value, { root: tree, path });
  };
  for (const [name, service] of entries(tree["services"])) if (isMapping(service)) resolveService(service, ["services", name], resolve);
  for (const section of ["configs", "secrets"])
    for (const [name, object] of entries(tree[section])) if (isMapping(object)) resolve(object, "file", [section, name, "file"]);
  for (const [name, volume] of entries(tree["volumes"])) {
    const options = isMapping(volume) && volume["driver"] === "local" ? child(volume, "driver_opts") : undefined;
    if (options?.["o"] === "bind") resolve(options, "device", ["volumes", name, "driver_opts", "device"]);
  }
}

type Resolve = (container: Mapping | Value[], key: Key, path: Path) => void;

function resolveService(service: Mapping, at: Path, resolve: Resolve): void {
  resolveBuild(service, at, resolve);
  const lists: readonly (readonly [string, string])[] = [["env_file", "path"]];
  for (const [attribute, key] of lists)
    each(service[attribute], (item, index) => {
      // /dev/null is the usual way to say: no file.
      if (isMapping(item)) resolve(item, key, [...at, attribute, index, key]);
    });
  const labelFiles = service["label_file"];
  if (isSequence(labelFiles)) labelFiles.forEach((_, index) => resolve(labelFiles, index, [...at, "label_file", index]));
  each(service["volumes"], (mount, index) => {
    if (isMapping(mount) && mount["type"] === "bind") resolve(mount, "source", [...at, "volumes", index, "source"]);
  });
  const develop = child(service, "develop");
  each(develop?.["watch"], (watch, index) => {
    if (isMapping(watch)) resolve(watch, "path", [...at, "develop", "watch", index, "path"]);
  });
}

function resolveBuild(service: Mapping, at: Path, resolve: Resolve): void {
  const build = child(service, "build");
  if (!build) return;
  if (!isRemoteContext(build["context"])) resolve(build, "context", [...at, "build", "context"]);
  const contexts = child(build, "additional_contexts");
  for (const [name, context] of entries(contexts))
    if (!isRemoteContext(context)) resolve(contexts!, name, [...at, "build", "additional_contexts", name]);
}

function isRemoteContext(value: Value | undefined): boolean {
  return typeof value === "string" && REMOTE_CONTEXT.test(value);
}

function each(value: Value | undefined, visit: (item: Value, index: number) => void): void {
  if (isSequence(value)) value.forEach(visit);
}
