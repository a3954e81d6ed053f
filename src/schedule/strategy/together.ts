import type { DesiredService } from "../../model/desired.ts";
import { byText } from "../../model/order.ts";
import { type Load, portsClash, serviceKey } from "../host.ts";
import { NOWHERE } from "./assignment.ts";
import { type DefaultResult, objectiveOf, placeDefault, SEARCH_NODES } from "./default.ts";
import type { PlacementStrategy } from "./heuristic.ts";
import { buildInstance, type Instance, type InstanceHost, type InstanceItem } from "./instance.ts";
import { iterationsOnly } from "./solution.ts";
import { solve, type StrategyName } from "./strategies.ts";

export interface TogetherRequest {
  /** Slots to be placed; nothing of what is tied to one host with others. */
  readonly wanted: readonly { readonly service: DesiredService; readonly slot: number }[];
  /** As they are before any of the slots is placed. */
  readonly loads: readonly Load[];
  /** May this slot, alone, be there now? Every filter counts, room as well: hosts only fill up. */
  readonly permits: (service: DesiredService, slot: number, load: Load) => boolean;
  /** Pairs of `stack/service` that must not share a host, beyond those whose ports clash. */
  readonly apart?: readonly (readonly [string, string])[];
  readonly strategy: PlacementStrategy;
  /** By which strategy; `default` where nobody asked for another. */
  readonly by?: StrategyName;
}

export interface TogetherResult {
  /** `stack/service.slot` → host; what is not in it found no place. */
  readonly hosts: ReadonlyMap<string, string>;
  readonly verdict: DefaultResult["verdict"];
}

/**
 * Places slots by looking at all of them at once, for when one after the other leaves something out: the default strategy
 * on what the loads, the filters and the services' own rules say.
 */
export function placeTogether(request: TogetherRequest): TogetherResult {
  const { wanted, loads } = request;
  const services = new Map(wanted.map(({ service }) => [serviceKey(service), service]));
  const instance = buildInstance({
    dimensions: ["cpu", "memory"],
    units: [1e9, 2 ** 30],
    hosts: loads.map(hostOf),
    items: wanted.map(({ service, slot }) => itemOf(service, slot, request)),
    apart: [...(request.apart ?? []), ...clashing([...services.values()])],
    maxPerHost: Object.fromEntries([...services].map(([key, service]) => [key, service.placement.maxReplicasPerHost])),
  });
  const { host, verdict } = decide(instance, request);
  const placed = instance.items.flatMap((item, at) => (host[at]! < 0 ? [] : [[item, instance.hosts[host[at]!]!] as const]));
  return { hosts: new Map(placed), verdict };
}

/** Others than the default get as many steps as it has: plans have no clock, and the same input gives the same bytes. */
function decide(instance: Instance, { strategy, by = "default" }: TogetherRequest): DefaultResult {
  if (by === "default") return placeDefault(instance, strategy);
  const options = { strategy, objective: objectiveOf(strategy), limits: iterationsOnly(SEARCH_NODES), seed: 1 };
  const { host, proven } = solve(instance, by, options);
  if (!host.includes(NOWHERE)) return { host, verdict: "complete" };
  return { host, verdict: proven ? "impossible" : "unknown" };
}

function hostOf({ host, nanoCpus, memoryBytes, replicas }: Load): InstanceHost {
  return {
    name: host.name,
    capacity: [host.capacity.nanoCpus, host.capacity.memoryBytes],
    used: [nanoCpus, memoryBytes],
    weight: host.weight,
    services: Object.fromEntries(replicas),
  };
}

function itemOf(service: DesiredService, slot: number, { loads, permits }: TogetherRequest): InstanceItem {
  const { nanoCpus, memoryBytes } = service.placement.reservations;
  return {
    name: `${serviceKey(service)}.${slot}`,
    service: serviceKey(service),
    demand: [nanoCpus, memoryBytes],
    allowed: loads.filter((load) => permits(service, slot, load)).map(({ host }) => host.name),
  };
}

/** Services that want the same port of a host; a service with any is beside itself nowhere. */
function clashing(services: readonly DesiredService[]): [string, string][] {
  const sorted = services.toSorted((left, right) => byText(serviceKey(left), serviceKey(right)));
  return sorted.flatMap((left, at) =>
    sorted
      .slice(at)
      .filter((right) => left.placement.hostPorts.some((port) => right.placement.hostPorts.some((other) => portsClash(port, other))))
      .map((right): [string, string] => [serviceKey(left), serviceKey(right)]),
  );
}
