import { posix } from "node:path";
import { canonicaliseService } from "./canonical.ts";
import { absolutePath, isRemote } from "./files.ts";
import type { Load, Need } from "./files.ts";
import { applyTags, merge } from "./merge.ts";
import { MAX_EXTENDS_CHAIN, MAX_NODES } from "./limits.ts";
import { hasOnly } from "./known-keys.ts";
import type { ModelSource } from "./model.ts";
import type { TaggedPath } from "./parse.ts";
import { resolvePaths } from "./paths.ts";
import { similar } from "./similar.ts";
import { clone, entries, isMapping, mapping, put, sizeOf } from "./tree.ts";
import type { Mapping, Path, Value } from "./tree.ts";

/** Reads another file without its includes; handed in because that reading is the model's. */
type FragmentLoader = (load: Load, source: ModelSource, file: string, need: Need) => Mapping | undefined;

/** A service after its `extends`, and how many services are below it. */
interface Resolved {
  readonly service: Value;
  readonly below: number;
}

interface Extension {
  /** What is resolved already, by document: a chain is walked once, not once for each service in it. */
  readonly resolved: WeakMap<Mapping, Map<string, Resolved>>;
  readonly loadFragment: FragmentLoader;
  readonly load: Load;
  readonly source: ModelSource;
  /** The document whose services are being extended, and where it is. */
  readonly document: Mapping;
  readonly file: string;
  readonly directory: string;
  readonly tagged: readonly TaggedPath[];
}

/** Resolves the `extends` of every service of a document; gives a new document. */
export function extendServices(
  load: Load,
  source: ModelSource,
  document: Mapping,
  from: { readonly file: string; readonly tagged: readonly TaggedPath[] },
  loadFragment: FragmentLoader,
): Mapping {
  const services = document["services"];
  if (!isMapping(services)) return document;
  const extension: Extension = { load, source, document, ...from, directory: source.directory, loadFragment, resolved: new WeakMap() };
  const result = mapping();
  for (const [name, service] of Object.entries(services))
    put(result, name, extendService(extension, name, service, []).service, services, name);
  const copy = mapping();
  for (const [key, value] of Object.entries(document)) put(copy, key, key === "services" ? result : value, document, key);
  return copy;
}

function extendService(extension: Extension, name: string, service: Value, chain: readonly string[]): Resolved {
  if (!isMapping(service) || service["extends"] === undefined || service["extends"] === null) return { service, below: 0 };
  const done = extension.resolved.get(extension.document) ?? new Map<string, Resolved>();
  extension.resolved.set(extension.document, done);
  const resolved = done.get(name) ?? resolve(extension, name, service, chain);
  done.set(name, resolved);
  return resolved;
}

function resolve(extension: Extension, name: string, service: Mapping, chain: readonly string[]): Resolved {
  const path: Path = ["services", name, "extends"];
  const id = `${name} in ${extension.file}`;
  if (chain.includes(id)) {
    const circle = [...chain, id].map(serviceOf).join(" → ");
    fail(extension, path, "extends-cycle", `Services extend each other in a circle: ${circle}.`, "Remove one extends.");
    return { service: mapping(), below: 0 };
  }
  const target = targetOf(extension, service["extends"]!, path);
  const base = target && chain.length <= MAX_EXTENDS_CHAIN ? baseService(extension, target, path, [...chain, id]) : undefined;
  const below = chain.length > MAX_EXTENDS_CHAIN ? MAX_EXTENDS_CHAIN + 1 : (base?.below ?? 0) + 1;
  if (below === MAX_EXTENDS_CHAIN + 1)
    fail(extension, path, "extends-depth", `More than ${MAX_EXTENDS_CHAIN} services extend each other.`, "Shorten the chain.");
  const derived = mapping();
  for (const [key, value] of Object.entries(service)) if (key !== "extends") put(derived, key, value, service, key);
  // The missing base is reported; without it the service would also lack an image.
  if (!base || !isMapping(base.service) || below > MAX_EXTENDS_CHAIN || !affordable(extension, base.service, path)) derived["image"] ??= "";
  else
    return {
      service: merge(applyTags(base.service, extension.tagged, ["services", name]), derived, ["services", name], extension.load.report),
      below,
    };
  return { service: derived, below };
}

/** Every service that extends a large one is as large. */
function affordable({ load, document }: Extension, base: Mapping, path: Path): boolean {
  const before = load.spent.nodes;
  if (before <= MAX_NODES) load.spent.nodes += sizeOf(base);
  if (load.spent.nodes <= MAX_NODES) return true;
  const message = `With what its services extend, the project has more than ${MAX_NODES} nodes.`;
  if (before <= MAX_NODES) load.report.add({ code: "yaml-too-many-nodes", message, hint: "Split the stack.", root: document, path });
  return false;
}

function serviceOf(id: string): string {
  return id.split(" in ")[0]!;
}

function targetOf(extension: Extension, value: Value, path: Path): { service: string; file: string | undefined } | undefined {
  if (typeof value === "string") return { service: value, file: undefined };
  if (!hasOnly(["service", "file"], value, { root: extension.document, path }, extension.load.report)) return undefined;
  const service = isMapping(value) ? value["service"] : undefined;
  const file = isMapping(value) ? value["file"] : undefined;
  if (typeof service === "string" && (file === undefined || file === null || typeof file === "string"))
    return { service, file: file ?? undefined };
  fail(extension, path, "extends", "extends needs the name of a service.", "Write `extends: {service: NAME, file: FILE}`.");
  return undefined;
}

function baseService(
  extension: Extension,
  target: { service: string; file: string | undefined },
  path: Path,
  chain: readonly string[],
): Resolved | undefined {
  if (target.file === undefined) return found(extension, extension, target.service, path, chain);
  if (isRemote(target.file)) {
    fail(
      extension,
      path,
      "remote",
      `${target.file} is not in the repository.`,
      "extends takes files of the same commit only; copy the file in.",
    );
    return undefined;
  }
  const need = { root: extension.document, path };
  const file = absolutePath(extension.load, extension.directory, target.file, need);
  const document = extension.loadFragment(extension.load, extension.source, file, need);
  if (!document) return undefined;
  const inner: Extension = { ...extension, document, file, directory: posix.dirname(file), tagged: [] };
  const base = found(extension, inner, target.service, path, chain);
  return base && { ...base, service: settled(inner, target.service, base.service) };
}

function found(outer: Extension, inner: Extension, name: string, path: Path, chain: readonly string[]): Resolved | undefined {
  const services = inner.document["services"];
  if (!isMapping(services) || !(name in services)) {
    fail(outer, path, "extends", `There is no service ${JSON.stringify(name)} to extend.`, known(services, name));
    return undefined;
  }
  const { service, below } = extendService(inner, name, services[name]!, chain);
  return { service: isMapping(service) ? service : mapping(), below };
}

function known(services: Value | undefined, wanted: string): string {
  const names = entries(services).map(([name]) => name);
  const near = similar(wanted, names);
  if (near !== undefined) return `Did you mean ${near}?`;
  return names.length === 0 ? "The file has no services." : `The file has ${names.join(", ")}.`;
}

/** Paths of a service of another file belong to that file's directory: settle them before they travel. */
function settled(inner: Extension, name: string, base: Value): Mapping {
  const copy = isMapping(base) ? clone(base) : mapping();
  const tree = mapping([["services", mapping([[name, copy]])]]);
  canonicaliseService(copy, ["services", name], tree, inner.load.report);
  resolvePaths(inner.load, tree, inner.directory);
  return copy;
}

function fail(extension: Extension, path: Path, code: string, message: string, hint: string): void {
  extension.load.report.add({ code, message, hint, root: extension.document, path });
}
