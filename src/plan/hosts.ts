import type { Fleet, Host } from "../model/fleet.ts";
import type { HostObservation, ObservedContainer } from "../model/observed.ts";
import { type HostState, serviceKey, type TakenPort } from "../schedule/host.ts";
import { ownerSubject } from "./subject.ts";
import type { FleetFacts } from "../schedule/filters/index.ts";
import type { RecentFailures } from "../schedule/scores/failures.ts";
import type { PlanInput } from "./input.ts";

/** Host of fleet.yaml × what was seen of it → what the scheduler needs. */
export function hostState(
  host: Host,
  seen: HostObservation | undefined,
  networkDriver: Fleet["networkDriver"],
  availability?: HostState["availability"],
): HostState {
  const detail = seen?.detail;
  return {
    name: host.name,
    labels: host.labels,
    role: host.role,
    taints: host.taints,
    weight: host.weight,
    ...(host.resources && { resources: host.resources }),
    notReady: notReady(seen, networkDriver),
    ...(availability && { availability }),
    engine: detail && {
      id: detail.engine.id,
      hostname: detail.engine.name,
      apiVersion: detail.engine.apiVersion,
      os: detail.engine.os,
      arch: detail.engine.arch,
      address: detail.engine.swarm.address,
      labels: detail.engine.labels,
    },
    capacity: {
      nanoCpus: detail ? detail.engine.cpus * 1e9 - host.reserve.nanoCpus : Infinity,
      memoryBytes: detail ? detail.engine.memoryBytes - host.reserve.memoryBytes : Infinity,
    },
    volumes: new Set(detail?.volumes.map((volume) => volume.name)),
    networks: new Set(detail?.networks.map((network) => network.name)),
    images: new Set(detail?.images.flatMap((image) => [...image.tags, ...image.digests])),
    ...(seen?.latencyMs !== undefined && { latencyMs: seen.latencyMs }),
  };
}

function notReady(seen: HostObservation | undefined, networkDriver: Fleet["networkDriver"]): string | undefined {
  if (seen?.freshness !== "fresh") return `unreachable: ${seen?.reason ?? "not looked at"}`;
  const outside = networkDriver === "overlay" && seen.detail !== undefined && seen.detail.engine.swarm.state !== "active";
  return outside ? "no member of the fleet's Swarm, which overlay networks need (slipway network init)" : undefined;
}

/** Ports that running containers hold; those of ours are known by their slot. Whoever departs makes way. */
export function takenPorts(observations: readonly HostObservation[], departing: ReadonlyMap<string, unknown>): Map<string, TakenPort[]> {
  const staying = ({ id, state }: ObservedContainer): boolean => state === "running" && !departing.has(id);
  return new Map(observations.map((seen) => [seen.host, seen.containers.filter(staying).flatMap(portsOf)]));
}

function portsOf({ name, owner, ports }: ObservedContainer): TakenPort[] {
  const holder = owner ? ownerSubject(owner) : `container ${name}`;
  return ports.map((port) => ({ ...port, holder }));
}

export function fleetFacts(input: PlanInput): FleetFacts {
  const { desired, observed } = input;
  const volumeHosts = new Map<string, string[]>();
  for (const seen of observed.hosts) {
    if (seen.freshness !== "fresh") continue;
    for (const { name } of seen.detail?.volumes ?? []) volumeHosts.set(name, [...(volumeHosts.get(name) ?? []), seen.host]);
  }
  const external = new Map(
    desired.stacks.map((stack) => [
      stack.name,
      {
        networks: stack.networks.filter((network) => network.external).map((network) => network.name),
        volumes: stack.volumes.filter((volume) => volume.external).map((volume) => volume.name),
      },
    ]),
  );
  return {
    volumeHosts,
    external,
    ...(input.platforms && { platforms: input.platforms }),
    ...(input.slotFailures && { failures: failuresOf(input, input.slotFailures) }),
  };
}

/** Of what the services are now: another version is another matter, and so is the last good one in its place. */
function failuresOf({ desired, fallbacks }: PlanInput, failures: NonNullable<PlanInput["slotFailures"]>): RecentFailures {
  const fingerprints = new Map(desired.stacks.flatMap(({ services }) => services.map((each) => [serviceKey(each), each.fingerprint])));
  const counts = new Map<string, Map<string, number>>();
  for (const { stack, service, fingerprint, host } of failures) {
    const key = `${stack}/${service}`;
    if (fingerprints.get(key) !== fingerprint || (fallbacks.get(key)?.fingerprint ?? fingerprint) !== fingerprint) continue;
    const byHost = counts.get(key) ?? new Map<string, number>();
    counts.set(key, byHost.set(host, (byHost.get(host) ?? 0) + 1));
  }
  return counts;
}
