import type { DesiredNetwork, DesiredService, DesiredVolume } from "../model/desired.ts";
import type { EndpointSpec } from "../model/engine.ts";
import type { Fleet } from "../model/fleet.ts";
import { byText, canonicalJson, sortedEntries } from "../model/order.ts";
import type { ComposeNetwork, ComposeServiceNetwork, ComposeVolume, Project } from "../model/project.ts";
import { definitionMark, LABELS, networkSeal } from "../model/ownership.ts";
import type { ServiceContext } from "./context.ts";
import { withoutUndefined } from "./defined.ts";
import { displayPath } from "./paths.ts";

type Report = ServiceContext["report"];

/** Labels of networks and volumes; the `com.docker.compose.*` ones let other tools group them. */
function resourceLabels(
  fleet: Fleet,
  project: Project,
  kind: "network" | "volume",
  key: string,
  written: Readonly<Record<string, string>> | undefined,
): Record<string, string> {
  return {
    ...written,
    [LABELS.fleet]: fleet.name,
    [LABELS.stack]: project.name,
    "com.docker.compose.project": project.name,
    [`com.docker.compose.${kind}`]: key,
  };
}

/** Only networks that a service uses. */
export function desiredNetworks(fleet: Fleet, project: Project, report: Report): DesiredNetwork[] {
  const used = new Set(Object.values(project.services).flatMap((service) => Object.keys(service.networks ?? {})));
  return sortedEntries(project.networks)
    .filter(([key]) => used.has(key))
    .map(([key, written]) => desiredNetwork(fleet, project, key, written ?? { name: `${project.name}_${key}` }, report));
}

function desiredNetwork(fleet: Fleet, project: Project, key: string, network: ComposeNetwork, report: Report): DesiredNetwork {
  const driver = network.driver ?? fleet.networkDriver;
  if (network.external !== true && driver === "overlay" && fleet.networkDriver !== "overlay") {
    report(
      "error",
      "desired.overlay",
      `networks.${key}`,
      `network ${key} wants driver overlay, but this fleet uses bridge networks`,
      "write network: { driver: overlay } in fleet.yaml and run slipway network init, or drop the driver",
    );
  }
  const definition = withoutUndefined({
    Name: network.name,
    Driver: driver,
    Options: network.driver_opts,
    Internal: network.internal === true ? true : undefined,
    // An overlay network that containers outside services join must be attachable.
    Attachable: network.attachable === true || driver === "overlay" ? true : undefined,
    EnableIPv4: network.enable_ipv4 === false ? false : undefined,
    EnableIPv6: network.enable_ipv6 === true ? true : undefined,
    IPAM: ipam(network),
  });
  const labels = {
    ...resourceLabels(fleet, project, "network", key, network.labels),
    [LABELS.seal]: networkSeal(fleet.name, project.name, network.name),
    [LABELS.definition]: definitionMark(canonicalJson(definition)),
  };
  // Names are not unique before API 1.44.
  const body = { ...definition, Labels: labels, CheckDuplicate: true };
  return { key, name: network.name, external: network.external === true, body };
}

function ipam(network: ComposeNetwork): Record<string, unknown> | undefined {
  const written = network.ipam;
  if (!written || (written.driver === undefined && (written.config ?? []).length === 0 && written.options === undefined)) return undefined;
  return withoutUndefined({
    Driver: written.driver ?? "default",
    Config: written.config?.map((pool) =>
      withoutUndefined({ Subnet: pool.subnet, IPRange: pool.ip_range, Gateway: pool.gateway, AuxiliaryAddresses: pool.aux_addresses }),
    ),
    Options: written.options,
  });
}

/** Only named volumes that a service mounts. */
export function desiredVolumes(fleet: Fleet, project: Project): DesiredVolume[] {
  const mounted = Object.values(project.services).flatMap((service) => (service.volumes ?? []).filter((mount) => mount.type === "volume"));
  const used = new Set(mounted.map((mount) => mount.source));
  return sortedEntries(project.volumes)
    .filter(([key]) => used.has(key))
    .map(([key, written]) => desiredVolume(fleet, project, key, written ?? { name: `${project.name}_${key}` }));
}

function desiredVolume(fleet: Fleet, project: Project, key: string, volume: ComposeVolume): DesiredVolume {
  const definition = withoutUndefined({ Name: volume.name, Driver: volume.driver, DriverOpts: volume.driver_opts });
  const labels = {
    ...resourceLabels(fleet, project, "volume", displayPath(key), volume.labels),
    [LABELS.definition]: definitionMark(canonicalJson(definition)),
  };
  return { key, name: volume.name, external: volume.external === true, body: { ...definition, Labels: labels } };
}

/** Networks of one service in connect order: priority first, then name, as docker compose does. */
export function serviceNetworks(context: ServiceContext): DesiredService["networks"] {
  return Object.entries(context.service.networks ?? {})
    .sort(([leftKey, left], [rightKey, right]) => (right?.priority ?? 0) - (left?.priority ?? 0) || byText(leftKey, rightKey))
    .map(([key, written]) => ({
      name: context.project.networks?.[key]?.name ?? `${context.project.name}_${key}`,
      endpoint: endpoint(context.serviceName, written),
    }));
}

/** Aliases without the container's own name, which the plan adds. */
function endpoint(serviceName: string, written: ComposeServiceNetwork | null): EndpointSpec {
  const addresses = withoutUndefined({
    IPv4Address: written?.ipv4_address,
    IPv6Address: written?.ipv6_address,
    LinkLocalIPs: written?.link_local_ips,
  });
  const options = {
    ...written?.driver_opts,
    ...(written?.interface_name === undefined ? {} : { "com.docker.network.endpoint.ifname": written.interface_name }),
  };
  return withoutUndefined({
    Aliases: [...new Set([serviceName, ...(written?.aliases ?? [])])],
    IPAMConfig: Object.keys(addresses).length === 0 ? undefined : addresses,
    MacAddress: written?.mac_address,
    DriverOpts: Object.keys(options).length === 0 ? undefined : options,
    GwPriority: written?.gw_priority,
  });
}
