import type { ContainerSummary } from "../model/engine.ts";
import { exitCodeOf, healthOf, nameOf } from "../model/container-status.ts";
import type { ObservedContainer, Owner } from "../model/observed.ts";
import { byText } from "../model/order.ts";
import { ownerOf } from "../model/ownership.ts";

/** One entry of the listing as slipway sees it. A container of another fleet is foreign to this one. */
export function observedContainer(summary: ContainerSummary, host: string, fleet: string): ObservedContainer {
  const name = nameOf(summary);
  const labels = summary.Labels ?? {};
  return {
    id: summary.Id,
    name,
    image: summary.Image,
    imageId: summary.ImageID,
    state: summary.State,
    health: healthOf(summary),
    exitCode: exitCodeOf(summary),
    status: summary.Status,
    createdAtMs: summary.Created * 1000,
    owner: ownerInFleet(labels, name, host, fleet),
    labels,
    ports: publishedPorts(summary),
    networks: Object.keys(summary.NetworkSettings?.Networks ?? {}).sort(),
    volumes: volumeNames(summary),
    ...networkOf(summary),
  };
}

/** Every container of a listing, sorted by name so that the same listing always gives the same bytes. */
export function observedContainers(summaries: readonly ContainerSummary[], host: string, fleet: string): readonly ObservedContainer[] {
  return summaries.map((summary) => observedContainer(summary, host, fleet)).sort(byNameThenId);
}

function networkOf(summary: ContainerSummary): Pick<ObservedContainer, "networkOf"> {
  const id = /^container:(.+)$/.exec(summary.HostConfig?.NetworkMode ?? "")?.[1];
  return id === undefined ? {} : { networkOf: id };
}

function ownerInFleet(labels: Readonly<Record<string, string>>, name: string, host: string, fleet: string): Owner | undefined {
  const owner = ownerOf(labels, name, host);
  return owner?.fleet === fleet ? owner : undefined;
}

/** An engine lists an unpublished port without PublicPort, and a port on all addresses with an empty or absent IP. */
function publishedPorts(summary: ContainerSummary): ObservedContainer["ports"] {
  const ports: { address: string; port: number; protocol: string }[] = [];
  for (const port of summary.Ports ?? []) {
    if (port.PublicPort === undefined || port.PublicPort === 0) continue;
    ports.push({ address: port.IP === undefined || port.IP === "" ? "0.0.0.0" : port.IP, port: port.PublicPort, protocol: port.Type });
  }
  return ports.sort((a, b) => a.port - b.port || byText(a.protocol, b.protocol) || byText(a.address, b.address));
}

function volumeNames(summary: ContainerSummary): readonly string[] {
  const names = (summary.Mounts ?? []).filter((mount) => mount.Type === "volume").map((mount) => mount.Name ?? "");
  return [...new Set(names)].filter((name) => name !== "").sort();
}

function byNameThenId(a: ObservedContainer, b: ObservedContainer): number {
  return byText(a.name, b.name) || byText(a.id, b.id);
}
