import type { Host } from "../model/fleet.ts";
import type { HostObservation } from "../model/observed.ts";
import type { HostView, Sources } from "./view.ts";

export function hostViews(sources: Sources): readonly HostView[] {
  const observations = new Map(sources.observed.hosts.map((observation) => [observation.host, observation]));
  return sources.desired.fleet.hosts.map((host) => hostView(host, observations.get(host.name), sources));
}

function hostView(host: Host, observation: HostObservation | undefined, { desired, availability }: Sources): HostView {
  const fleet = desired.fleet.name;
  const closed = availability?.get(host.name);
  const engine = observation?.detail?.engine;
  const containers = observation?.containers ?? [];
  const ours = containers.filter((container) => container.owner?.fleet === fleet && container.owner.role === "replica");
  const running = ours.filter((container) => container.state === "running");
  return {
    name: host.name,
    url: host.url,
    reachable: observation?.freshness === "fresh",
    freshness: observation?.freshness ?? "unknown",
    ageMs: observation?.ageMs ?? 0,
    reason: observation ? (observation.reason ?? closed?.reason ?? "") : "not looked at yet",
    role: host.role,
    version: engine?.version,
    platform: engine && `${engine.os}/${engine.arch}`,
    cpus: engine?.cpus,
    memoryBytes: engine?.memoryBytes,
    swarm: engine?.swarm.state,
    // Nobody may call it drained who has not looked.
    ...(closed && {
      availability:
        closed.state === "drained" && (running.length > 0 || observation?.freshness !== "fresh") ? ("draining" as const) : closed.state,
      closedAtMs: closed.atMs,
    }),
    containers: ours.length,
    running: running.length,
    unhealthy: running.filter((container) => container.health === "unhealthy").length,
    foreign: containers.filter((container) => container.owner?.fleet !== fleet).length,
  };
}
