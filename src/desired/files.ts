import { createHash, createHmac } from "node:crypto";
import type { DeliveredFile, FileSet } from "../model/desired.ts";
import { canonicalJson, sortedBy } from "../model/order.ts";
import type { ComposeFileObject, ComposeFileRef, ComposeMount } from "../model/project.ts";
import { isRepositoryBind } from "./container/mounts.ts";
import type { ServiceContext } from "./context.ts";
import { displayPath, repositoryPath } from "./paths.ts";

interface Delivery {
  readonly files: readonly DeliveredFile[];
  readonly mount: FileSet["mounts"][number];
  /** What enters facets and the fingerprint; a keyed hash for secrets. */
  readonly mark: string;
  readonly attribute: string;
}

export interface ServiceFiles {
  readonly set: FileSet | undefined;
  readonly facets: Readonly<Record<string, string>>;
}

/** Upper bound on what one service may carry: it travels through the controller's memory to every host. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Configs, secrets and read-only binds of repository paths → the files that travel to the host.
 * There is no path on a remote host that means the repository, so the content itself is delivered.
 */
export function serviceFiles(context: ServiceContext): ServiceFiles {
  const deliveries = [
    ...(context.service.configs ?? []).map((ref, index) => fileObject(context, "configs", ref, index)),
    ...(context.service.secrets ?? []).map((ref, index) => fileObject(context, "secrets", ref, index)),
    ...(context.service.volumes ?? []).map((mount, index) => (isRepositoryBind(mount) ? repositoryBind(context, mount, index) : undefined)),
  ].filter((delivery) => delivery !== undefined);
  const facets: Record<string, string> = {};
  for (const { attribute, mark } of deliveries) facets[attribute] = [facets[attribute] ?? [], mark].flat().join(", ");
  if (deliveries.length === 0) return { set: undefined, facets };
  const files = sortedBy(
    deliveries.flatMap((delivery) => delivery.files),
    (file) => file.path,
  );
  const mounts = sortedBy(
    deliveries.map((delivery) => delivery.mount),
    (mount) => mount.target,
  );
  checkSize(context, files);
  return { set: { hash: fileSetHash(context, files, mounts), files, mounts }, facets };
}

export function checkSize(context: ServiceContext, files: readonly DeliveredFile[]): void {
  const bytes = files.reduce((sum, file) => sum + file.content.length, 0);
  if (bytes <= MAX_BYTES) return;
  context.report(
    "error",
    "desired.files-too-large",
    "volumes",
    `configs, secrets and repository binds hold ${bytes} bytes, more than ${MAX_BYTES}`,
    "put large content into the image or a volume",
  );
}

/** Keyed by the fleet, so that the name of a volume tells nothing about a secret to who can guess its content. */
export function fileSetHash(context: ServiceContext, files: readonly DeliveredFile[], mounts: FileSet["mounts"]): string {
  const hash = createHmac("sha256", `slipway files ${context.fleet.name}`);
  for (const { content, ...head } of files) hash.update(`${canonicalJson(head)}\n${content.length}\n`).update(content);
  return hash.update(canonicalJson(mounts)).digest("hex").slice(0, 32);
}

function fileObject(context: ServiceContext, kind: "configs" | "secrets", ref: ComposeFileRef, index: number): Delivery | undefined {
  const attribute = `${kind}[${index}]`;
  const object = context.project[kind]?.[ref.source];
  const content = object && objectContent(context, kind, ref.source, object, attribute);
  if (content === undefined) return undefined;
  // One source may be mounted twice with different rights: each reference has a file of its own.
  const path = `${kind}/${index}/${ref.source}`;
  const file = {
    path,
    mode: ref.mode === undefined ? 0o444 : Number.parseInt(ref.mode, 8),
    uid: identifier(ref.uid),
    gid: identifier(ref.gid),
    content,
  };
  const key = `slipway ${kind} ${context.fleet.name}`;
  const digest = kind === "secrets" ? createHmac("sha256", key).update(content) : createHash("sha256").update(content);
  return {
    files: [file],
    mount: { path, target: targetOf(kind, ref) },
    mark: `${targetOf(kind, ref)}@${digest.digest("hex").slice(0, 12)}:${ref.mode ?? ""}:${ref.uid ?? ""}:${ref.gid ?? ""}`,
    attribute: `${kind}.${ref.source}`,
  };
}

function identifier(written: string | undefined): number {
  return written === undefined || !/^\d+$/.test(written) ? 0 : Number(written);
}

/** Source: compose-spec: a relative secret target is below /run/secrets, a relative config target below /. */
function targetOf(kind: "configs" | "secrets", ref: ComposeFileRef): string {
  const target = ref.target ?? ref.source;
  if (target.startsWith("/")) return target;
  return kind === "secrets" ? `/run/secrets/${target}` : `/${target}`;
}

function objectContent(
  context: ServiceContext,
  kind: string,
  name: string,
  object: ComposeFileObject,
  attribute: string,
): Uint8Array | undefined {
  const one = kind.slice(0, -1);
  const refuse = (message: string, hint: string): undefined => {
    context.report("error", `desired.${kind}-source`, attribute, message, hint);
    return undefined;
  };
  if (object.external === true)
    return refuse(`${one} ${name} is external, and plain engines keep no ${kind}`, "give it a file, an environment variable or content");
  if (object.driver !== undefined || object.driver_opts !== undefined || object.template_driver !== undefined)
    return refuse(`${one} ${name} asks for a driver, which only a Swarm has`, "remove driver, driver_opts and template_driver");
  if (object.content !== undefined) return new TextEncoder().encode(object.content);
  if (object.environment !== undefined) {
    const value = context.environment[object.environment];
    return value === undefined
      ? refuse(
          `${one} ${name} comes from the variable ${object.environment}, which is not set`,
          `set ${object.environment} where slipway runs`,
        )
      : new TextEncoder().encode(value);
  }
  if (object.file === undefined) return refuse(`${one} ${name} has no source`, "give it a file, an environment variable or content");
  const path = repositoryPath(object.file, context.directory);
  if (path === undefined) return refuse(`${one} ${name}: ${object.file} is outside the repository`, "commit the file, or use environment:");
  return (
    readFile(context, path) ??
    refuse(
      `${one} ${name}: ${displayPath(object.file)} is not a file of this commit${kindOf(context, path)}`,
      "commit the file, or correct the path",
    )
  );
}

function kindOf(context: ServiceContext, path: string): string {
  const kind = context.files.stat(path)?.kind;
  return kind === "symlink" || kind === "submodule" ? ` (it is a ${kind}, which slipway does not follow)` : "";
}

function readFile(context: ServiceContext, path: string): Uint8Array | undefined {
  return context.files.stat(path)?.kind === "file" ? context.files.read(path) : undefined;
}

/** A bind of a file, or a read-only one of a directory; writable directories are volumes by now (host-directories.ts). */
function repositoryBind(context: ServiceContext, mount: ComposeMount, index: number): Delivery | undefined {
  const attribute = `volumes[${index}]`;
  const path = repositoryPath(mount.source ?? "") ?? "";
  const shown = displayPath(mount.source ?? "");
  const below = context.files.list(path);
  const paths = context.files.stat(path)?.kind === "file" ? [path] : below;
  if (paths.length === 0) {
    context.report(
      "error",
      "desired.missing-bind",
      attribute,
      `${shown} is not in this commit${kindOf(context, path)}`,
      "commit it, or correct the path",
    );
    return undefined;
  }
  const writable = mount.read_only !== true;
  if (writable) {
    context.report(
      "warning",
      "desired.writable-copy",
      attribute,
      `${shown} is bound writable, and a host has no work tree: containers get a copy, and what they write to it is lost when the commit changes it`,
      "add :ro if containers only read it",
    );
  }
  const root = `binds/${index}`;
  const files = paths
    .map((file) =>
      deliveredFile(context, file, file === path ? root : `${root}/${file.slice(path === "" ? 0 : path.length + 1)}`, attribute),
    )
    .filter((file) => file !== undefined);
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file.path}\n${file.mode}\n${file.content.length}\n`).update(file.content);
  return {
    files,
    mount: { path: root, target: mount.target, ...(writable ? { writable } : {}) },
    mark: `${mount.target}@${hash.digest("hex").slice(0, 12)}`,
    attribute: `volumes.${mount.target}`,
  };
}

export function deliveredFile(context: ServiceContext, path: string, deliveredPath: string, attribute: string): DeliveredFile | undefined {
  const stat = context.files.stat(path);
  if (stat?.kind === "file") return { path: deliveredPath, mode: stat.mode & 0o777, uid: 0, gid: 0, content: context.files.read(path) };
  context.report(
    "error",
    "desired.not-a-file",
    attribute,
    `${path} is a ${stat?.kind ?? "missing file"}, which slipway does not follow`,
    "replace it with a regular file",
  );
  return undefined;
}
