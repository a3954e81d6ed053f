import type { Desired, DesiredService } from "../model/desired.ts";
import type { ObservedContainer } from "../model/observed.ts";
import { isError } from "../model/problem.ts";
import { judge } from "./status.ts";
import type { FailureView, ReplicaView, ServiceView, Sources, StackView, StatusWord, SyncView } from "./view.ts";

/** Worst first: a stack is what its worst service is. */
const SEVERITY: readonly StatusWord[] = ["blocked", "degraded", "unknown", "progressing", "outdated", "synced"];

export function stackViews(sources: Sources, sync: SyncView): readonly StackView[] {
  const replicas = replicasByService(sources);
  const healthy = sources.desired.stacks.map((stack) => {
    const services = stack.services.map((service) => serviceView(service, replicas.get(serviceTitle(service)) ?? [], sources, sync));
    return { name: stack.name, status: worst(services.map((service) => service.status)), services };
  });
  const broken = [...new Set(sources.desired.brokenStacks)].map((name) => brokenView(name, replicas, sources.desired));
  return [...healthy, ...broken].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function brokenView(name: string, replicas: ReadonlyMap<string, readonly Replica[]>, desired: Desired): StackView {
  const errors = desired.problems.filter((problem) => isError(problem) && problem.stack === name);
  const why = errors[0] ? `: ${errors[0].message}` : "";
  return { name, status: "blocked", services: leftServices(name, replicas, `its files have errors${why}`), errors };
}

function worst(statuses: readonly StatusWord[]): StatusWord {
  return SEVERITY.find((word) => statuses.includes(word)) ?? "synced";
}

interface Replica extends ReplicaView {
  readonly fingerprint: string;
}

function replicasByService(sources: Sources): Map<string, Replica[]> {
  const wanted = new Map(
    sources.desired.stacks.flatMap((stack) => stack.services.map((service) => [serviceTitle(service), service.fingerprint])),
  );
  const found = new Map<string, Replica[]>();
  for (const { host, freshness, containers } of sources.observed.hosts) {
    for (const container of containers) {
      const { owner } = container;
      if (owner?.fleet !== sources.desired.fleet.name || owner.role !== "replica") continue;
      const title = `${owner.stack}/${owner.service}`;
      const replica = {
        ...replicaOf(container, owner.slot),
        host,
        freshness,
        fingerprint: owner.fingerprint,
        current: owner.fingerprint === wanted.get(title),
      };
      const list = found.get(title);
      if (list) list.push(replica);
      else found.set(title, [replica]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.slot - b.slot || (a.host < b.host ? -1 : 1) || (a.id < b.id ? -1 : 1));
  return found;
}

function replicaOf(container: ObservedContainer, slot: number): Omit<ReplicaView, "host" | "freshness" | "current"> {
  const { id, name, state, health, exitCode, status, image, createdAtMs, ports } = container;
  const published = ports.map((port) => `${port.address}:${port.port}/${port.protocol}`);
  return { slot, container: name, id, state, health, exitCode, statusText: status, image, createdAtMs, ports: published };
}

function serviceView(service: DesiredService, replicas: readonly Replica[], sources: Sources, sync: SyncView): ServiceView {
  const desired = wantedReplicas(service, sources);
  const ready = replicas.filter((replica) => isReady(replica, service));
  const counts = {
    desired,
    running: replicas.filter((replica) => replica.state === "running").length,
    ready: ready.length,
    current: ready.filter((replica) => replica.current).length,
  };
  const failure = failureOf(service, sources);
  const { status, reason } = judge({ service, counts, replicas, failure, sources, sync });
  return {
    stack: service.stack,
    name: service.name,
    kind: service.kind,
    image: service.image.reference,
    status,
    reason,
    failure,
    replicas,
    ...counts,
  };
}

/** A global service wants one replica on every host that the plan chose; without a plan, on every host. */
function wantedReplicas(service: DesiredService, sources: Sources): number {
  if (service.mode === "replicated") return service.replicas;
  if (!sources.plan) return sources.desired.fleet.hosts.length;
  return sources.plan.placements.filter(
    (placed) => placed.stack === service.stack && placed.service === service.name && placed.host !== undefined,
  ).length;
}

function isReady(replica: ReplicaView, service: DesiredService): boolean {
  if (replica.state === "running") return service.kind === "job" ? false : replica.health === "none" || replica.health === "healthy";
  if (replica.state !== "exited") return false;
  if (service.kind === "job" || service.mayEnd === "completed") return replica.exitCode === 0;
  return service.mayEnd === "exited";
}

function failureOf(service: DesiredService, sources: Sources): FailureView | undefined {
  const record = sources.failures?.find(
    (failed) => failed.stack === service.stack && failed.service === service.name && failed.fingerprint === service.fingerprint,
  );
  return record && { reason: record.reason, health: record.health, action: record.action, commit: record.commit, atMs: record.atMs };
}

/** Services of a stack whose files cannot be read, as the containers show them. */
function leftServices(stack: string, replicas: ReadonlyMap<string, readonly Replica[]>, reason: string): readonly ServiceView[] {
  return [...replicas]
    .filter(([title]) => title.startsWith(`${stack}/`))
    .map(([title, list]) => ({
      stack,
      name: title.slice(stack.length + 1),
      kind: "service" as const,
      status: "blocked" as const,
      image: list[0]?.image ?? "",
      desired: list.length,
      running: list.filter((replica) => replica.state === "running").length,
      ready: list.filter((replica) => replica.state === "running" && replica.health !== "unhealthy").length,
      current: 0,
      reason,
      failure: undefined,
      replicas: list,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `shop/web`: how a service is named to people. */
function serviceTitle(service: Pick<DesiredService, "stack" | "name">): string {
  return `${service.stack}/${service.name}`;
}
