import type { HostPort, Placement } from "../model/desired.ts";
import { byText } from "../model/order.ts";
import type { ComposePort, ComposeService, ComposeVolume } from "../model/project.ts";
import { sizeBytes } from "../model/units.ts";
import { cpuNano } from "./container/resources.ts";
import { servicesBeside } from "./beside.ts";
import { createsHostPath, volumeName } from "./container/mounts.ts";
import type { ServiceContext } from "./context.ts";

/** What decides where a slot may run. */
export function placementOf(context: ServiceContext): Placement {
  const { service } = context;
  const reservations = service.deploy?.resources?.reservations;
  return {
    constraints: service.deploy?.placement?.constraints ?? [],
    spread: (service.deploy?.placement?.preferences ?? []).map((preference) => preference.spread).filter((key) => key !== undefined),
    maxReplicasPerHost: service.deploy?.placement?.max_replicas_per_node ?? 0,
    platform: service.platform,
    reservations: {
      nanoCpus: cpuNano(reservations?.cpus) ?? 0,
      memoryBytes: sizeBytes(reservations?.memory ?? (service["mem_reservation"] as string | undefined) ?? 0) ?? 0,
    },
    hostPorts: (service.ports ?? []).map(fixedPort).filter((port) => port !== undefined),
    volumes: localVolumes(context, false),
    exclusiveVolumes: localVolumes(context, true),
    colocatedNetworks: colocatedNetworks(context),
    besideService: servicesBeside(service)[0],
    needsApi: needsApi(context),
    strategy: strategyOf(service),
  };
}

/** A port of the engine's choice, or out of a range, is no placement matter. */
function fixedPort(port: ComposePort): HostPort | undefined {
  if (port.published === undefined || !/^\d+$/.test(port.published) || port.published === "0") return undefined;
  return {
    address: port.host_ip === undefined || port.host_ip === "" || port.host_ip === "::" ? "0.0.0.0" : port.host_ip,
    port: Number(port.published),
    protocol: port.protocol,
  };
}

/** Volumes whose data lives on one host: driver local without a network file system below. */
export function isHostLocal(volume: ComposeVolume | null | undefined): boolean {
  const driver = volume?.driver ?? "local";
  const type = volume?.driver_opts?.["type"] ?? "";
  return driver === "local" && !/^(nfs4?|cifs|smb3?|ceph|glusterfs|tmpfs)$/.test(type);
}

function localVolumes(context: ServiceContext, onlyWritable: boolean): string[] {
  const names = new Set<string>();
  for (const mount of context.service.volumes ?? []) {
    if (mount.type !== "volume" || mount.source === undefined) continue;
    if (onlyWritable && mount.read_only === true) continue;
    if (isHostLocal(context.project.volumes?.[mount.source])) names.add(volumeName(context, mount.source));
  }
  return [...names].sort(byText);
}

/** A bridge network lives on one host: services that meet on it go together. One that only this service uses binds nobody. */
function colocatedNetworks(context: ServiceContext): string[] {
  if (context.fleet.networkDriver === "overlay") return [];
  const names: string[] = [];
  for (const key of Object.keys(context.service.networks ?? {})) {
    const network = context.project.networks?.[key];
    const users = Object.values(context.project.services).filter((service) => Object.hasOwn(service.networks ?? {}, key)).length;
    if (users > 1) names.push(network?.name ?? key);
  }
  return names.sort(byText);
}

/** `x-slipway.place.strategy`; the loader warns about the ones that the scheduler does not have. */
function strategyOf(service: ComposeService): Placement["strategy"] {
  const place = service["x-slipway"]?.["place"] as { readonly strategy?: unknown } | undefined;
  const strategy = place?.strategy;
  return strategy === "spread" || strategy === "binpack" ? strategy : undefined;
}

/** Source: Docker Engine API version history. Older engines drop unknown fields in silence, so hosts are filtered instead. */
function needsApi({ service, project }: ServiceContext): { attribute: string; version: string }[] {
  const needs: { attribute: string; version: string }[] = [];
  const need = (condition: boolean, attribute: string, version: string): void => {
    if (condition) needs.push({ attribute, version });
  };
  need(service.healthcheck?.start_interval !== undefined, "healthcheck.start_interval", "1.44");
  need(Object.keys((service["annotations"] as object | undefined) ?? {}).length > 0, "annotations", "1.43");
  for (const mount of service.volumes ?? []) {
    need(mount.volume?.subpath !== undefined, "volumes.volume.subpath", "1.45");
    need(mount.type === "image", "volumes of type image", "1.48");
    need(mount.type === "cluster", "volumes of type cluster", "1.42");
    need(mount.bind?.recursive === "readonly" || mount.bind?.recursive === "writable", "volumes.bind.recursive", "1.44");
    need(
      mount.type === "bind" && createsHostPath(mount) && mount.bind?.propagation !== undefined,
      "create_host_path with propagation",
      "1.42",
    );
  }
  for (const [key, network] of Object.entries(service.networks ?? {})) {
    need(network?.mac_address !== undefined, `networks.${key}.mac_address`, "1.44");
    need(network?.gw_priority !== undefined, `networks.${key}.gw_priority`, "1.48");
    need(network?.interface_name !== undefined, `networks.${key}.interface_name`, "1.49");
    need(project.networks?.[key]?.enable_ipv4 !== undefined, `network ${key}: enable_ipv4`, "1.48");
  }
  return needs;
}
