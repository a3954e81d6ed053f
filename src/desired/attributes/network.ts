import { foreign } from "./container.ts";
import { acts, field, needs, refuses, type Rows, type Surroundings, warned, warns } from "./row.ts";

const fixedAddress = refuses("with several replicas", "replicas cannot share one address", {
  code: "desired.fixed-address",
  hint: "remove the address, or use one replica",
  when: (_value, { service }) => (service.deploy?.replicas ?? service.scale ?? 1) > 1,
});

/** How a container is reached, and what it reaches. */
export const NETWORK: Rows = {
  dns: field("HostConfig.Dns"),
  dns_opt: field("HostConfig.DnsOptions"),
  dns_search: field("HostConfig.DnsSearch"),
  expose: field("ExposedPorts"),
  external_links: field("EndpointsConfig.*.Links", {
    note: "The container's name, or its alias, resolves for this service on every network that both have",
    except: [
      refuses("with `network_mode`", "a link is a name on a network, and network_mode joins none of the stack's", {
        hint: "join a network",
        when: joinsNoNetwork,
      }),
      warns("without an external network", "that container is on none of the stack's networks, unless somebody connects it by hand", {
        hint: "let both join an external network",
        when: (value, around) => !joinsNoNetwork(undefined, around) && !joinsExternal(around) && !sharesNetwork(String(value), around),
      }),
    ],
  }),
  extra_hosts: field("HostConfig.ExtraHosts"),
  links: field("EndpointsConfig.*.Links", {
    note: "A service is found by its name without a link; an alias is a further name, for this service only",
    except: [
      refuses("with `network_mode`", "a link is a name on a network, and network_mode joins none of the stack's", {
        hint: "remove network_mode, or links",
        when: joinsNoNetwork,
      }),
      warns("to a service on other networks", "the two services share no network, so the name resolves to nothing", {
        hint: "let both join one network",
        when: (value, around) => !joinsNoNetwork(undefined, around) && !sharesNetwork(String(value), around),
      }),
    ],
  }),
  mac_address: field("MacAddress"),
  network_mode: field("HostConfig.NetworkMode", {
    note: "`service:NAME`, and `container:NAME` of a container of the stack, place the service beside the other",
    except: [
      refuses("`service:NAME` beside another service's namespaces", "a container can be placed beside one other service only"),
      foreign("network_mode"),
    ],
  }),
  networks: field("EndpointsConfig"),
  "networks.*.aliases": field("EndpointsConfig.*.Aliases", { note: "Besides the container's and the service's name" }),
  "networks.*.driver_opts": field("EndpointsConfig.*.DriverOpts", {
    except: [
      needs("`com.docker.network.endpoint.sysctls`", "1.46", (value) => Object.hasOwn(value ?? {}, "com.docker.network.endpoint.sysctls")),
    ],
  }),
  "networks.*.gw_priority": field("EndpointsConfig.*.GwPriority", { api: "1.48" }),
  "networks.*.interface_name": field("EndpointsConfig.*.DriverOpts", { api: "1.49", note: "As `com.docker.network.endpoint.ifname`" }),
  "networks.*.ipv4_address": field("EndpointsConfig.*.IPAMConfig.IPv4Address", { except: [fixedAddress] }),
  "networks.*.ipv6_address": field("EndpointsConfig.*.IPAMConfig.IPv6Address", { except: [fixedAddress] }),
  "networks.*.link_local_ips": field("EndpointsConfig.*.IPAMConfig.LinkLocalIPs"),
  "networks.*.mac_address": field("EndpointsConfig.*.MacAddress", { api: "1.44" }),
  "networks.*.priority": acts("order in which networks are connected: the first is the container's own"),
  ports: field("HostConfig.PortBindings", { note: "A port answers on the hosts that run a replica; there is no routing mesh" }),
  "ports.app_protocol": warned("app_protocol describes a port, and nothing on a plain engine reads it", "remove it", {
    code: "desired.port-name",
  }),
  "ports.host_ip": field("HostConfig.PortBindings.HostIp"),
  "ports.mode": acts("`ingress` and `host` alike: published on the replica's host"),
  "ports.name": warned("name describes a port, and nothing on a plain engine reads it", "remove it", { code: "desired.port-name" }),
  "ports.protocol": field("HostConfig.PortBindings"),
  "ports.published": field("HostConfig.PortBindings.HostPort", { note: "A fixed port keeps replicas on different hosts" }),
  "ports.target": field("HostConfig.PortBindings"),
};

function joinsNoNetwork(_value: unknown, { service }: Surroundings): boolean {
  return service.network_mode !== undefined;
}

function joinsExternal({ service, project }: Surroundings): boolean {
  return Object.keys(service.networks ?? {}).some((key) => project.networks?.[key]?.external === true);
}

function sharesNetwork(link: string, { service, project }: Surroundings): boolean {
  const other = project.services[link.split(":")[0]!];
  return Object.keys(service.networks ?? {}).some((key) => Object.hasOwn(other?.networks ?? {}, key));
}
