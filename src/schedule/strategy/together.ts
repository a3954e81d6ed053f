import type { DesiredService } from "../../model/desired.ts";
import { byText } from "../../model/order.ts";
import { deviceIdsOf } from "../gpu/request.ts";
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
  const kinds = countedKinds([...services.values()], loads);
  const instance = buildInstance({
    dimensions: ["cpu", "memory", ...kinds],
    weighed: 2,
    units: [1e9, 2 ** 30, ...kinds.map(() => Infinity)],
    hosts: loads.map((load) => hostOf(load, kinds)),
    items: wanted.map(({ service, slot }) => itemOf(service, slot, kinds, request)),
    apart: [...(request.apart ?? []), ...clashing([...services.values()], loads)],
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

/** What is asked for in pieces, as far as anybody knows how many there are. */
function countedKinds(services: readonly DesiredService[], loads: readonly Load[]): string[] {
  const asked = new Set(services.flatMap(({ placement }) => Object.keys(placement.reservations.counted ?? {})));
  const declared = new Set(loads.flatMap(({ host }) => Object.keys(host.resources ?? {})));
  return [...asked].filter((kind) => declared.has(kind)).sort(byText);
}

function hostOf({ host, nanoCpus, memoryBytes, counted, replicas }: Load, kinds: readonly string[]): InstanceHost {
  return {
    name: host.name,
    capacity: [host.capacity.nanoCpus, host.capacity.memoryBytes, ...kinds.map((kind) => piecesOf(host, kind))],
    used: [nanoCpus, memoryBytes, ...kinds.map((kind) => counted.get(kind) ?? 0)],
    weight: host.weight,
    services: Object.fromEntries(replicas),
  };
}

function itemOf(service: DesiredService, slot: number, kinds: readonly string[], { loads, permits }: TogetherRequest): InstanceItem {
  const { nanoCpus, memoryBytes, counted } = service.placement.reservations;
  return {
    name: `${serviceKey(service)}.${slot}`,
    service: serviceKey(service),
    demand: [nanoCpus, memoryBytes, ...kinds.map((kind) => counted?.[kind] ?? 0)],
    allowed: loads.filter((load) => permits(service, slot, load)).map(({ host }) => host.name),
  };
}

function piecesOf({ resources }: Load["host"], kind: string): number {
  return resources?.[kind] ?? (kind === "pids" ? Infinity : 0);
}

/** Services that want the same of a host; one that wants what cannot be had twice is beside itself nowhere. */
function clashing(services: readonly DesiredService[], loads: readonly Load[]): [string, string][] {
  const countsGpus = loads.some(({ host }) => host.resources?.["gpu"] !== undefined);
  const sorted = services.toSorted((left, right) => byText(serviceKey(left), serviceKey(right)));
  return sorted.flatMap((left, at) =>
    sorted
      .slice(at)
      .filter((right) => wantOnePort(left, right) || (countsGpus && wantOneGpu(left, right)))
      .map((right): [string, string] => [serviceKey(left), serviceKey(right)]),
  );
}

function wantOnePort(left: DesiredService, right: DesiredService): boolean {
  return left.placement.hostPorts.some((port) => right.placement.hostPorts.some((other) => portsClash(port, other)));
}

/** The same by its id, or one wants all and the other any. */
function wantOneGpu(left: DesiredService, right: DesiredService): boolean {
  const named = deviceIdsOf(left);
  if (named.length > 0 && deviceIdsOf(right).some((id) => named.includes(id))) return true;
  const all = (service: DesiredService): boolean => service.placement.reservations.allGpus === true;
  const any = (service: DesiredService): boolean => all(service) || (service.placement.reservations.counted?.["gpu"] ?? 0) > 0;
  return (all(left) && any(right)) || (any(left) && all(right));
}
