import type { ComposeMount, ComposeVolume } from "../model/project.ts";
import { isRepositoryBind, volumeName } from "./container/mounts.ts";
import type { ServiceContext } from "./context.ts";
import { isHostLocal } from "./placement.ts";

export function checkVolumes(value: unknown, context: ServiceContext): void {
  for (const [index, mount] of (value as readonly ComposeMount[]).entries()) {
    if (mount.type === "npipe" || mount.type === "cluster") {
      context.report("error", "desired.mount-type", `[${index}]`, `mounts of type ${mount.type} do not exist on a plain Linux engine`);
    }
    if (mount.type === "bind" && mount.source?.startsWith("~") === true) {
      context.report(
        "error",
        "desired.home-path",
        `[${index}]`,
        `${mount.source} means a home directory, and hosts have no user of yours`,
        "write the absolute path on the host",
      );
    } else {
      for (const path of hostPaths(mount, context)) checkHostPath(path, index, context);
    }
  }
}

function checkHostPath(path: string, index: number, context: ServiceContext): void {
  const prefixes = context.fleet.policy.bindPrefixes;
  const meant = absolute(path);
  if (!prefixes || prefixes.some((prefix) => within(meant, absolute(prefix)))) return;
  context.report(
    "error",
    "policy.binds",
    `[${index}]`,
    `host path ${meant === path ? path : `${path} (${meant})`} is outside what this fleet's policy allows (${prefixes.join(", ")})`,
    "add a prefix to policy.binds in fleet.yaml",
  );
}

/** Paths of the host that a mount opens to its container, however they are written. */
function hostPaths(mount: ComposeMount, context: ServiceContext): readonly string[] {
  if (mount.source === undefined) return [];
  if (mount.type === "bind") return isRepositoryBind(mount) ? [] : [mount.source];
  if (mount.type !== "volume") return [];
  const name = volumeName(context, mount.source);
  return [...(name.startsWith("/") ? [name] : []), ...pathsBehind(context.project.volumes?.[mount.source])];
}

/**
 * A volume of the local driver is a mount: of a directory (`o: bind`, whatever `type` says), a block device, or an
 * overlay whose layers are named in `o`. What lies on a server is no path of the host.
 */
function pathsBehind(volume: ComposeVolume | null | undefined): readonly string[] {
  const { device = "", o = "" } = volume?.driver_opts ?? {};
  const options = o.split(",");
  if (options.some((option) => /^r?bind$/.test(option.trim()))) return [device];
  if (!isHostLocal(volume)) return [];
  return [device, ...options.flatMap((option) => option.split(/[=:]/))].filter((part) => part.startsWith("/"));
}

/** `/srv/data/../../etc` → `/etc`. A relative device is found from the engine's own directory, which is `/`. */
function absolute(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

function within(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(prefix.endsWith("/") ? prefix : `${prefix}/`);
}
