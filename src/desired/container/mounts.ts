import type { HostConfig, MountSpec } from "../../model/engine.ts";
import type { ComposeMount } from "../../model/project.ts";
import { sizeBytes } from "../../model/units.ts";
import type { ServiceContext } from "../context.ts";
import { withoutUndefined } from "../defined.ts";
import { repositoryPath } from "../paths.ts";

/**
 * Service volumes and tmpfs → Binds, Mounts and Tmpfs. `Binds` creates a missing host path, `Mounts` refuses it:
 * which one is used follows `create_host_path`, as docker compose does. Binds of repository paths are not here: their
 * content is delivered (files.ts).
 */
export function mounts(
  context: ServiceContext,
  isSimple: (bind: ComposeMount) => boolean = isSimpleBind,
): Pick<HostConfig, "Binds" | "Mounts"> & { Tmpfs?: Record<string, string> } {
  const binds: string[] = [];
  const specs: MountSpec[] = [];
  for (const mount of context.service.volumes ?? []) {
    if (mount.type === "bind") {
      if (isRepositoryBind(mount)) continue;
      if (isSimple(mount)) binds.push(bindText(mount, mount.source ?? ""));
      else specs.push(bindSpec(mount));
    } else if (mount.type === "volume" && mount.source !== undefined && simpleVolume(mount)) {
      binds.push(bindText(mount, volumeName(context, mount.source)));
    } else {
      specs.push(mountSpec(context, mount));
    }
  }
  return withoutUndefined({
    Binds: binds.length === 0 ? undefined : binds,
    Mounts: specs.length === 0 ? undefined : specs,
    Tmpfs: tmpfs(context),
  });
}

export function isRepositoryBind(mount: ComposeMount): boolean {
  return mount.type === "bind" && mount.source !== undefined && repositoryPath(mount.source) !== undefined && !mount.source.startsWith("~");
}

/** Name on the engine of a named volume. */
export function volumeName(context: ServiceContext, key: string): string {
  return context.project.volumes?.[key]?.name ?? key;
}

/** A missing host path is made unless the manifest says no, in either syntax. Source: docker compose's requireMountAPI. */
export function createsHostPath({ bind }: ComposeMount): boolean {
  return bind?.create_host_path !== false;
}

/** What `Binds` can say. */
export function isSimpleBind(mount: ComposeMount): boolean {
  const bind = mount.bind;
  return createsHostPath(mount) && bind?.propagation === undefined && bind?.recursive === undefined;
}

function simpleVolume(mount: ComposeMount): boolean {
  return mount.volume === undefined || Object.keys(mount.volume).length === 0;
}

function bindText(mount: ComposeMount, source: string): string {
  const options = [mount.read_only === true ? "ro" : "rw"];
  if (mount.bind?.selinux !== undefined) options.push(mount.bind.selinux);
  return `${source}:${mount.target}:${options.join(",")}`;
}

function bindSpec(mount: ComposeMount): MountSpec {
  const options = withoutUndefined({
    Propagation: mount.bind?.propagation,
    NonRecursive: mount.bind?.recursive === "disabled" ? true : undefined,
    ReadOnlyForceRecursive: mount.bind?.recursive === "readonly" ? true : undefined,
    ReadOnlyNonRecursive: mount.bind?.recursive === "writable" ? true : undefined,
    CreateMountpoint: mount.bind !== undefined && createsHostPath(mount) ? true : undefined,
  });
  return withoutUndefined({
    Type: "bind" as const,
    Source: mount.source,
    Target: mount.target,
    ReadOnly: mount.read_only,
    Consistency: mount.consistency,
    BindOptions: Object.keys(options).length === 0 ? undefined : options,
  });
}

function mountSpec(context: ServiceContext, mount: ComposeMount): MountSpec {
  const volume = withoutUndefined({ NoCopy: mount.volume?.nocopy, Labels: mount.volume?.labels, Subpath: mount.volume?.subpath });
  const temporary = withoutUndefined({
    SizeBytes: mount.tmpfs?.size === undefined ? undefined : sizeBytes(mount.tmpfs.size),
    Mode: mount.tmpfs?.mode,
  });
  const image = withoutUndefined({ Subpath: mount.image?.subpath });
  const present = <T extends object>(options: T): T | undefined => (Object.keys(options).length === 0 ? undefined : options);
  return withoutUndefined({
    Type: mount.type as MountSpec["Type"],
    Source: mount.type === "volume" && mount.source !== undefined ? volumeName(context, mount.source) : mount.source,
    Target: mount.target,
    ReadOnly: mount.read_only,
    Consistency: mount.consistency,
    VolumeOptions: mount.type === "volume" ? present(volume) : undefined,
    TmpfsOptions: mount.type === "tmpfs" ? present(temporary) : undefined,
    ImageOptions: mount.type === "image" ? present(image) : undefined,
  });
}

/** `tmpfs: /run:size=1m` → { "/run": "size=1m" }. */
function tmpfs(context: ServiceContext): Record<string, string> | undefined {
  const written = context.service["tmpfs"] as readonly string[] | string | undefined;
  if (written === undefined) return undefined;
  const entries = typeof written === "string" ? [written] : written;
  return Object.fromEntries(
    entries.map((entry) => {
      const colon = entry.indexOf(":");
      return colon < 0 ? [entry, ""] : [entry.slice(0, colon), entry.slice(colon + 1)];
    }),
  );
}
