import { servingName } from "../../src/model/ownership.ts";
import type { Project } from "../../src/model/project.ts";
import { serviceOf } from "./service-of.ts";

type Json = Record<string, unknown>;
interface Endpoint {
  readonly Links?: readonly string[];
}

/**
 * slipway links an alias to the service's name, which outlives every container and means all replicas: `db:database`.
 * docker compose links three names to one container: `shop-db-1:database`, `shop-db-1:db-1`, `shop-db-1:shop-db-1`. A link that
 * says no more than the service's name needs none with slipway, because that name is found on the network anyway.
 */
export function withComposeLinks(body: Json, project: Project): Json {
  const networking = body["NetworkingConfig"] as { readonly EndpointsConfig: Readonly<Record<string, Endpoint>> } | undefined;
  const written = linksOf(serviceOf(body), project);
  if (networking === undefined || written.length === 0) return body;
  const endpoints = Object.entries(networking.EndpointsConfig).map(([name, endpoint]) => [name, linked(endpoint, written, project)]);
  return { ...body, NetworkingConfig: { EndpointsConfig: Object.fromEntries(endpoints) } };
}

/** The same for a network that is connected after the create. */
export function connectedWithComposeLinks(container: string, body: Json, project: Project): Json {
  const service = Object.keys(project.services).find((name) => namesContainer(container, name, project));
  const written = service === undefined ? [] : linksOf(service, project);
  return written.length === 0 ? body : { ...body, EndpointConfig: linked(body["EndpointConfig"] as Endpoint, written, project) };
}

function namesContainer(container: string, service: string, project: Project): boolean {
  const slot = Number(/\d+$/.exec(container)?.[0] ?? 1);
  return servingName({ stack: project.name, service, slot }, project.services[service]?.container_name) === container;
}

function linksOf(service: string, project: Project): readonly string[] {
  return (project.services[service]?.["links"] as readonly string[] | undefined) ?? [];
}

function linked(endpoint: Endpoint, written: readonly string[], project: Project): Endpoint {
  const sent = endpoint.Links ?? [];
  const plain = written
    .map((link) => link.split(":")[0]!)
    .filter((target) => written.includes(target) || written.includes(`${target}:${target}`));
  const meant = [...plain.map((target) => `${target}:${target}`), ...sent];
  return { ...endpoint, Links: [...new Set(meant.flatMap((link) => namesOf(link, project)))].sort() };
}

function namesOf(link: string, project: Project): string[] {
  const [target = "", alias = ""] = link.split(":");
  const service = project.services[target];
  if (service === undefined) return [link];
  const container = servingName({ stack: project.name, service: target, slot: 1 }, service.container_name);
  return [alias, `${target}-1`, `${project.name}-${target}-1`].map((name) => `${container}:${name}`);
}
