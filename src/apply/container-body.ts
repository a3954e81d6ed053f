import type { ContainerBody, EndpointSpec, HostConfig, MountSpec } from "../model/engine.ts";
import type { Operations } from "../model/plan.ts";
import { failed } from "./outcome.ts";
import { reading, type StepScope } from "./scope.ts";
import type { StepOutcome } from "../model/event.ts";

/** Where a container has its file volume whole: a volume in use by any container survives `docker volume prune`. */
const FILES_TARGET = "/run/slipway/files";

type Networks = Operations["create"]["networks"];

/** The body as this host's engine takes it, and the networks it cannot take at create. */
export interface PreparedBody {
  readonly body: ContainerBody;
  readonly connectLater: Networks;
}

/** Multi-network create came with API 1.44; an older engine takes one network and silently drops the others. */
const MULTI_NETWORK_API = "1.44";

export async function prepareBody(operation: Operations["create"], scope: StepScope): Promise<PreparedBody | StepOutcome> {
  const mounts = await fileMounts(operation.files, scope);
  if ("result" in mounts) return mounts;
  const beside = await besideIds(operation, scope);
  const resolved = withMounts(withBeside(operation.body, beside), mounts);
  const atOnce = operation.networks.length > 1 && !atLeast(await scope.apiVersion(), MULTI_NETWORK_API) ? 1 : operation.networks.length;
  return { body: withNetworks(resolved, operation.networks.slice(0, atOnce)), connectLater: operation.networks.slice(atOnce) };
}

/**
 * Binds of the volume's directory on the host, one a target: works for `read_only` services, for single files and for
 * engines without volume subpaths. The volume itself is mounted too, so that it counts as used.
 */
async function fileMounts(
  files: Operations["create"]["files"],
  scope: StepScope,
): Promise<{ readonly mounts: readonly MountSpec[] } | StepOutcome> {
  if (files === undefined) return { mounts: [] };
  const volume = await scope.engine.inspectVolume(files.volume, reading(scope));
  if (volume.Mountpoint === "")
    return failed(`volume ${files.volume} has no directory on the host; its driver ${volume.Driver} cannot carry files`);
  const binds = files.mounts.map(({ path, target, writable }): MountSpec => ({
    Type: "bind",
    Source: path === "" ? volume.Mountpoint : `${volume.Mountpoint}/${path}`,
    Target: target,
    ReadOnly: writable !== true,
  }));
  return {
    mounts: [{ Type: "volume", Source: files.volume, Target: FILES_TARGET, ReadOnly: true, VolumeOptions: { NoCopy: true } }, ...binds],
  };
}

async function besideIds(operation: Operations["create"], scope: StepScope): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [service, name] of Object.entries(operation.beside)) ids.set(service.replace(/^service:/, ""), await scope.idNamed(name));
  return ids;
}

function withBeside(body: ContainerBody, ids: ReadonlyMap<string, string>): ContainerBody {
  if (body.HostConfig === undefined) return body;
  const changed: Record<string, unknown> = {};
  for (const field of ["NetworkMode", "IpcMode", "PidMode"]) {
    const id = ids.get(serviceOf(body.HostConfig[field]) ?? "");
    if (id !== undefined) changed[field] = `container:${id}`;
  }
  const from = body.HostConfig["VolumesFrom"];
  if (Array.isArray(from)) changed["VolumesFrom"] = from.map((entry: unknown) => volumesFrom(String(entry), ids));
  return { ...body, HostConfig: { ...body.HostConfig, ...changed } };
}

function serviceOf(mode: unknown): string | undefined {
  return typeof mode === "string" && mode.startsWith("service:") ? mode.slice("service:".length) : undefined;
}

/**
 * `db:ro` and `service:db:ro` → `<id>:ro`, `container:backup` → `backup`: the engine takes a bare container here, and
 * keeps the mode. Compose's canonical form writes the plain name of the service.
 */
function volumesFrom(entry: string, ids: ReadonlyMap<string, string>): string {
  if (entry.startsWith("container:")) return entry.slice("container:".length);
  const [name = "", ...mode] = (serviceOf(entry) ?? entry).split(":");
  return [ids.get(name) ?? name, ...mode].join(":");
}

function withMounts(body: ContainerBody, { mounts }: { readonly mounts: readonly MountSpec[] }): ContainerBody {
  if (mounts.length === 0) return body;
  return { ...body, HostConfig: { ...body.HostConfig, Mounts: [...(body.HostConfig?.Mounts ?? []), ...mounts] } };
}

function withNetworks(body: ContainerBody, networks: Networks): ContainerBody {
  const first = networks[0];
  if (first === undefined) return body;
  const hostConfig: HostConfig = { ...body.HostConfig, NetworkMode: first.name };
  const endpoints: Record<string, EndpointSpec> = Object.fromEntries(networks.map(({ name, endpoint }) => [name, endpoint]));
  return { ...body, HostConfig: hostConfig, NetworkingConfig: { EndpointsConfig: endpoints } };
}

/** `1.9` comes before `1.44`. */
function atLeast(version: string, floor: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [floorMajor = 0, floorMinor = 0] = floor.split(".").map(Number);
  return major > floorMajor || (major === floorMajor && minor >= floorMinor);
}
