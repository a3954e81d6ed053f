import type { DesiredService, HostPort } from "../../src/model/desired.ts";
import type { PlacementDecision } from "../../src/model/plan.ts";
import type { HostState } from "../../src/schedule/host.ts";
import type { PlaceRequest } from "../../src/schedule/place.ts";

export interface Here {
  readonly host: HostState;
  readonly services: readonly DesiredService[];
}

/** Every required rule that decisions about an empty fleet break, recomputed from the request alone. */
export function brokenRules(request: PlaceRequest, decisions: readonly PlacementDecision[]): string[] {
  const services = new Map(request.workloads.map(({ service }) => [service.name, service]));
  const placed = request.hosts.map((host): Here => {
    const names = decisions.filter((decision) => decision.host === host.name).map(({ service }) => service);
    return { host, services: names.map((name) => services.get(name)!) };
  });
  return [
    ...placed.flatMap((here) => overCapacity(here, request).map((what) => `${here.host.name} has too little ${what}`)),
    ...placed.flatMap((here) => here.services.flatMap((service) => strangers(service, here, request))),
    ...[...services.values()].flatMap((service) => [...skewed(service, placed, request), ...unaccounted(service, decisions)]),
    ...tiesBroken([...services.values()], placed),
    ...quotasBroken(request, placed),
  ];
}

export function overCapacity({ host, services }: Here, request: PlaceRequest): string[] {
  const declared = (kind: string): boolean => request.hosts.some(({ resources }) => resources?.[kind] !== undefined);
  const sum = (of: (service: DesiredService["placement"]["reservations"]) => number): number =>
    services.reduce((total, { placement }) => total + of(placement.reservations), 0);
  const gpus = sum(({ counted, allGpus }) => (allGpus ? Math.max(1, host.resources?.["gpu"] ?? 0) : (counted?.["gpu"] ?? 0)));
  const over: string[] = [];
  if (sum(({ nanoCpus }) => nanoCpus) > host.capacity.nanoCpus) over.push("cpu");
  if (sum(({ memoryBytes }) => memoryBytes) > host.capacity.memoryBytes) over.push("memory");
  if (sum(({ counted }) => counted?.["licence"] ?? 0) > (host.resources?.["licence"] ?? 0)) over.push("licence");
  if (declared("gpu") && gpus > (host.resources?.["gpu"] ?? 0)) over.push("gpu");
  return over;
}

/** Rules about one replica and what is around it. */
function strangers({ name, placement }: DesiredService, { host, services }: Here, request: PlaceRequest): string[] {
  const broken: string[] = [];
  const says = (holds: boolean, rule: string): unknown => holds || broken.push(`${name} on ${host.name}: ${rule}`);
  const alike = services.filter((other) => other.name === name).length;
  const rivals = services.filter((other) => other.name !== name);
  says(host.notReady === undefined && host.availability === undefined, "closed");
  says(mayUse(placement, host), "constraint or taint");
  says(placement.maxReplicasPerHost === 0 || alike <= placement.maxReplicasPerHost, "replicas per host");
  says(alike === 1 || placement.apart?.includes(name) !== true, "apart from itself");
  says(!rivals.some((rival) => placement.apart?.includes(rival.name) || rival.placement.apart?.includes(name)), "apart");
  says(
    (placement.with ?? []).every((other) => services.some((service) => service.name === other)),
    "with",
  );
  const held = [...(request.takenPorts.get(host.name) ?? []), ...rivals.flatMap((rival) => rival.placement.hostPorts)];
  const own = placement.hostPorts;
  says(own.length === 0 || (alike === 1 && !own.some((port) => held.some((other) => samePort(port, other)))), "port");
  says(inPool(placement, host, request), "tenant's hosts");
  return broken;
}

function inPool({ tenant }: DesiredService["placement"], host: HostState, { tenants }: PlaceRequest): boolean {
  return tenants?.find(({ name }) => name === tenant)?.hosts === undefined || host.labels["zone"] === "x";
}

function mayUse({ constraints, tolerate }: DesiredService["placement"], { labels, taints }: HostState): boolean {
  const allowed = constraints.every((text) => (text.includes("ssd") ? labels["disk"] === "ssd" : labels["zone"] !== "x"));
  const tainted = taints.some((taint) => taint.startsWith("team"));
  return allowed && (!tainted || (tolerate?.length ?? 0) > 0);
}

function samePort(left: HostPort, right: HostPort): boolean {
  const everywhere = left.address === "0.0.0.0" || right.address === "0.0.0.0";
  return left.port === right.port && (everywhere || left.address === right.address);
}

/** The fullest branch is at most so far ahead of the emptiest. */
function skewed(service: DesiredService, placed: readonly Here[], request: PlaceRequest): string[] {
  const { name, mode, placement } = service;
  if (placement.maxSkew === undefined || mode === "global") return [];
  const ahead = skewOf(service, placed, request);
  return ahead > placement.maxSkew ? [`${name} is skewed by ${ahead}`] : [];
}

export function skewOf({ name, placement }: DesiredService, placed: readonly Here[], request: PlaceRequest): number {
  const counts = new Map<string, number>();
  for (const { host, services } of placed) {
    if (host.notReady !== undefined || host.availability !== undefined) continue;
    if (!mayUse(placement, host) || !inPool(placement, host, request)) continue;
    const branch = placement.spread.length === 0 ? host.name : (host.labels["zone"] ?? "");
    counts.set(branch, (counts.get(branch) ?? 0) + services.filter((service) => service.name === name).length);
  }
  return Math.max(0, ...counts.values()) - Math.min(...counts.values());
}

/** Each slot has one decision. */
function unaccounted({ name, mode, replicas }: DesiredService, decisions: readonly PlacementDecision[]): string[] {
  const slots = decisions.filter(({ service }) => service === name).map(({ slot, host }) => (mode === "global" ? `on ${host}` : `${slot}`));
  const once = new Set(slots).size === slots.length || mode === "global";
  return once && (mode === "global" || slots.length === replicas) ? [] : [`${name} has slots ${slots.join(", ")}`];
}

/** Services that share a network or a volume are on one host, with all their replicas; a service alone is tied by a volume only. */
function tiesBroken(services: readonly DesiredService[], placed: readonly Here[]): string[] {
  const tied = services.filter(({ mode, placement }) => mode === "replicated" && tiesOf(placement).length > 0);
  return tied.flatMap((service) => {
    const group = tied.filter((other) => other === service || reaches(service, other, tied));
    const hosts = placed.filter((here) => here.services.some((each) => group.includes(each)));
    const binding = group.length > 1 || service.placement.volumes.length > 0;
    return binding && hosts.length > 1 ? [`${group.map(({ name }) => name).join(", ")} share a network or a volume and no host`] : [];
  });
}

function tiesOf({ colocatedNetworks, volumes }: DesiredService["placement"]): string[] {
  return [...colocatedNetworks, ...volumes];
}

/** From one to the next by something that both use. */
function reaches(from: DesiredService, to: DesiredService, tied: readonly DesiredService[]): boolean {
  const seen = new Set([from]);
  for (const each of seen)
    for (const other of tied) if (tiesOf(other.placement).some((tie) => tiesOf(each.placement).includes(tie))) seen.add(other);
  return seen.has(to);
}

function quotasBroken({ tenants }: PlaceRequest, placed: readonly Here[]): string[] {
  return (tenants ?? []).flatMap(({ name, quota }) => {
    const own = placed
      .flatMap(({ services }) => services)
      .filter(({ mode, placement }) => mode === "replicated" && placement.tenant === name);
    const cpu = own.reduce((sum, { placement }) => sum + placement.reservations.nanoCpus, 0);
    return quota && (cpu > quota["cpu"]! || own.length > quota["replicas"]!) ? [`tenant ${name} is over its quota`] : [];
  });
}
