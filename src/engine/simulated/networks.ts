import type { EndpointSpec, NetworkBody, NetworkSummary } from "../../model/engine.ts";
import type { Endpoint, SimContainer, SimNetwork, SimulatedHost } from "./host.ts";
import { hexId } from "./identity.ts";
import { Refusal } from "./refusal.ts";
import { managed } from "./swarm.ts";

const PREDEFINED = ["bridge", "host", "none"];
const DRIVERS: Readonly<Record<string, "local" | "swarm">> = { bridge: "local", macvlan: "local", ipvlan: "local", overlay: "swarm" };

export function addPredefinedNetworks(host: SimulatedHost): void {
  for (const name of PREDEFINED)
    add(host.networks, {
      id: hexId(host.name, "network", name),
      name,
      driver: name === "none" ? "null" : name,
      scope: "local",
      attachable: false,
      internal: false,
      labels: {},
    });
}

function add(networks: Map<string, SimNetwork>, network: Omit<SimNetwork, "active" | "nextAddress" | "subnet">): void {
  networks.set(network.id, { ...network, subnet: 17 + networks.size, active: new Set(), nextAddress: 2 });
}

export function createNetwork(host: SimulatedHost, body: NetworkBody): string {
  const driver = body.Driver || "bridge";
  const scope = DRIVERS[driver];
  if (PREDEFINED.includes(body.Name)) throw new Refusal(403, `operation is not permitted on predefined ${body.Name} network `);
  if (scope === undefined) throw new Refusal(404, `plugin "${driver}" not found`);
  const networks = scope === "swarm" ? managed(host).networks : host.networks;
  // Overlay names are unique in a swarm whether asked for or not.
  if ((body.CheckDuplicate || scope === "swarm") && networksNamed(host, body.Name).length > 0)
    throw new Refusal(409, `network with name ${body.Name} already exists`);
  const id = scope === "swarm" ? hexId(managed(host).id, "overlay", host.newId("network")).slice(0, 25) : host.newId("network");
  add(networks, {
    id,
    name: body.Name,
    driver,
    scope,
    attachable: body.Attachable ?? false,
    internal: body.Internal ?? false,
    labels: body.Labels ?? {},
  });
  host.emit("network", "create", id, { name: body.Name, type: driver });
  return id;
}

/** Managers know all overlay networks, workers only those that a container of theirs is attached to. */
function visibleNetworks(host: SimulatedHost): SimNetwork[] {
  const manager = host.swarm?.managers.has(host.name) ?? false;
  const overlays = [...(host.swarm?.networks.values() ?? [])].filter(
    (network) => manager || [...network.active].some((id) => host.containers.has(id)),
  );
  return [...host.networks.values(), ...overlays];
}

export function listNetworks(host: SimulatedHost): NetworkSummary[] {
  return visibleNetworks(host).map((network) => ({
    Id: network.id,
    Name: network.name,
    Driver: network.driver,
    Scope: network.scope,
    Attachable: network.attachable,
    Internal: network.internal,
    Labels: network.labels,
  }));
}

function networksNamed(host: SimulatedHost, name: string): SimNetwork[] {
  return visibleNetworks(host).filter((network) => network.name === name);
}

export function networkNamed(host: SimulatedHost, name: string): SimNetwork {
  // A worker asks its managers when a container wants an attachable network.
  const everywhere = [...host.networks.values(), ...(host.swarm?.networks.values() ?? [])];
  const byId = everywhere.find(({ id }) => id === name);
  if (byId) return byId;
  const found = everywhere.filter((network) => network.name === (name === "default" ? "bridge" : name));
  if (found.length > 1) throw new Refusal(400, `network ${name} is ambiguous (${found.length} matches found on name)`);
  if (!found[0]) throw new Refusal(404, `network ${name} not found`);
  return found[0];
}

function networkOrNothing(host: SimulatedHost, name: string): SimNetwork | undefined {
  try {
    return networkNamed(host, name);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined;
    throw error;
  }
}

export function removeNetwork(host: SimulatedHost, name: string): void {
  const network = networkNamed(host, name);
  if (PREDEFINED.includes(network.name)) throw new Refusal(403, `${network.name} is a pre-defined network and cannot be removed`);
  if (network.active.size > 0)
    throw new Refusal(
      network.scope === "swarm" ? 400 : 403,
      `error while removing network: network ${network.name} id ${network.id} has active endpoints`,
    );
  if (network.scope === "swarm") managed(host).networks.delete(network.id);
  else host.networks.delete(network.id);
  host.emit("network", "destroy", network.id, { name: network.name, type: network.driver });
}

export function endpointOf(spec: EndpointSpec, container?: string): Endpoint {
  return {
    networkId: "",
    address: "",
    aliases: [...(spec.Aliases ?? []), ...(container === undefined ? [] : [container.slice(0, 12)])],
    spec,
  };
}

export function isRunning(container: SimContainer): boolean {
  return container.state === "running" || container.state === "restarting";
}

export function connectNetwork(host: SimulatedHost, name: string, container: SimContainer, spec: EndpointSpec): void {
  const network = container.state === "running" ? networkNamed(host, name) : networkOrNothing(host, name);
  if (!network) {
    // Measured on 20.10: a container that does not run may be told to join a network that does not exist.
    container.endpoints.set(name, endpointOf(spec));
    return;
  }
  const key = keyOf(container, network) ?? network.name;
  if (container.state === "running" && container.endpoints.get(key)?.networkId === network.id && network.active.has(container.id)) {
    throw new Refusal(403, `endpoint with name ${container.name} already exists in network ${network.name}`);
  }
  const endpoint = endpointOf(spec, PREDEFINED.includes(network.name) ? undefined : container.id);
  container.endpoints.set(key, endpoint);
  if (container.state === "running") attach(host, container, network, endpoint);
}

export function disconnectNetwork(host: SimulatedHost, name: string, container: SimContainer): void {
  const network = networkNamed(host, name);
  const key = keyOf(container, network);
  if (key === undefined) throw new Refusal(500, `container ${container.id} is not connected to network ${network.name}`);
  container.endpoints.delete(key);
  if (network.active.delete(container.id) || !isRunning(container)) emitLink(host, "disconnect", container, network);
}

function keyOf(container: SimContainer, network: SimNetwork): string | undefined {
  return [network.name, network.id].find((key) => container.endpoints.has(key));
}

/** Joins all networks of a container that starts. @throws Refusal 404 for a network that is gone, even one of the same name came back. */
export function attachAll(host: SimulatedHost, container: SimContainer): void {
  const pairs = [...container.endpoints].map(([key, endpoint]) => ({ endpoint, network: networkNamed(host, endpoint.networkId || key) }));
  for (const { endpoint, network } of pairs) attach(host, container, network, endpoint);
}

function attach(host: SimulatedHost, container: SimContainer, network: SimNetwork, endpoint: Endpoint): void {
  if (network.scope === "swarm" && !network.attachable) {
    throw new Refusal(
      403,
      `Could not attach to network ${network.name}: rpc error: code = PermissionDenied desc = network ${network.name} not manually attachable`,
    );
  }
  if (container.endpoints.size > 0 && !PREDEFINED.includes(network.name) && !endpoint.aliases.includes(container.id.slice(0, 12))) {
    endpoint.aliases = [...endpoint.aliases, container.id.slice(0, 12)];
  }
  endpoint.networkId = network.id;
  endpoint.address =
    endpoint.spec.IPAMConfig?.IPv4Address ??
    (network.driver === "host" || network.driver === "null"
      ? ""
      : `172.${network.subnet}.${network.nextAddress >> 8}.${network.nextAddress & 255}`);
  network.nextAddress += 1;
  network.active.add(container.id);
  emitLink(host, "connect", container, network);
}

export function detachAll(host: SimulatedHost, container: SimContainer): void {
  for (const endpoint of container.endpoints.values()) {
    endpoint.address = "";
    const network = host.networks.get(endpoint.networkId) ?? host.swarm?.networks.get(endpoint.networkId);
    if (network?.active.delete(container.id)) emitLink(host, "disconnect", container, network);
  }
}

function emitLink(host: SimulatedHost, action: "connect" | "disconnect", container: SimContainer, network: SimNetwork): void {
  host.emit("network", action, network.id, { container: container.id, name: network.name, type: network.driver });
}
