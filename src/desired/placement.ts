import type { HostPort, Placement } from "../model/desired.ts";
import { byText } from "../model/order.ts";
import type { ComposePort, ComposeVolume } from "../model/project.ts";
import { sizeBytes } from "../model/units.ts";
import { needsApi } from "./attributes/needs-api.ts";
import { cpuNano } from "./container/resources.ts";
import { servicesBeside } from "./beside.ts";
import { volumeName } from "./container/mounts.ts";
import { countedOf } from "./counted.ts";
import type { ServiceContext } from "./context.ts";
import { wishesOf } from "./wishes.ts";

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
      ...countedOf(service),
    },
    hostPorts: (service.ports ?? []).map(fixedPort).filter((port) => port !== undefined),
    volumes: localVolumes(context, false),
    exclusiveVolumes: localVolumes(context, true),
    colocatedNetworks: colocatedNetworks(context),
    besideService: servicesBeside(service)[0],
    // Older engines drop unknown fields in silence, so hosts are filtered instead.
    needsApi: needsApi(context),
    ...wishesOf(context),
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
