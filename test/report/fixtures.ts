import type { Desired, DesiredService } from "../../src/model/desired.ts";
import type { Host } from "../../src/model/fleet.ts";
import type { HostObservation, ObservedContainer } from "../../src/model/observed.ts";

const rollout = { parallelism: 1, delayMs: 0, monitorMs: 5000, maxFailureRatio: 0, failureAction: "pause", order: "start-first" } as const;

export function serviceOf(name: string, change: Partial<DesiredService> = {}): DesiredService {
  return {
    stack: "shop",
    name,
    kind: "service",
    mode: "replicated",
    replicas: 2,
    fingerprint: `v1:${name}`,
    image: { reference: "web:2", pullPolicy: "missing", digest: undefined },
    body: { Image: "web:2" },
    networks: [],
    containerName: undefined,
    files: undefined,
    placement: {
      constraints: [],
      spread: [],
      maxReplicasPerHost: 0,
      platform: undefined,
      reservations: { nanoCpus: 0, memoryBytes: 0 },
      hostPorts: [],
      volumes: [],
      exclusiveVolumes: [],
      colocatedNetworks: [],
      besideService: undefined,
      needsApi: [],
      strategy: undefined,
    },
    dependsOn: [],
    update: rollout,
    rollback: rollout,
    gate: { kind: "healthy", timeoutMs: 60_000 },
    mayEnd: "never",
    stopGraceMs: 10_000,
    hooks: { postStart: [], preStop: [] },
    facets: {},
    facetMarks: "",
    warnings: [],
    ...change,
  };
}

export function hostOf(name: string): Host {
  return {
    name,
    url: `unix:///run/${name}.sock`,
    endpoint: { kind: "unix", path: `/run/${name}.sock` },
    weight: 1,
    labels: {},
    taints: [],
    reserve: { nanoCpus: 0, memoryBytes: 0 },
    role: "manager",
  };
}

export function desiredOf(services: readonly DesiredService[], change: Partial<Desired> = {}): Desired {
  const names = [...new Set(services.map((service) => service.stack))].sort();
  return {
    fleet: {
      name: "harbour",
      hosts: ["a", "b"].map(hostOf),
      networkDriver: "bridge",
      placement: "spread",
      policy: { pruneStackShare: 0.2, pruneStackFloor: 3, pruneFleetShare: 0.1, bindPrefixes: undefined, allowPrivileged: true },
      stacks: [],
      file: "fleet.yaml",
      warnings: [],
    },
    revision: {
      repository: ".",
      ref: "HEAD",
      commit: "3f2a9c0112345",
      dirty: false,
      author: "Ada",
      authorEmail: "ada@example.org",
      committedAt: "2026-01-01T00:00:00Z",
      subject: "Raise the log level",
      signature: "none",
      rootCommit: undefined,
    },
    stacks: names.map((name) => ({ name, services: services.filter((service) => service.stack === name), networks: [], volumes: [] })),
    brokenStacks: [],
    problems: [],
    ...change,
  };
}

export function containerOf(
  service: string,
  slot: number,
  change: Partial<ObservedContainer> = {},
  fingerprint = `v1:${service}`,
): ObservedContainer {
  return {
    id: `${service}${slot}`,
    name: `shop-${service}-${slot}`,
    image: "web:2",
    imageId: "sha256:1",
    state: "running",
    health: "healthy",
    exitCode: undefined,
    status: "Up 3 minutes (healthy)",
    createdAtMs: 0,
    owner: { fleet: "harbour", stack: "shop", service, slot, fingerprint, name: "serving", role: "replica", revision: "" },
    labels: {},
    ports: [],
    networks: [],
    volumes: [],
    ...change,
  };
}

export function seen(host: string, containers: readonly ObservedContainer[]): HostObservation {
  return { host, freshness: "fresh", ageMs: 0, containers };
}

export function lost(host: string, reason: string): HostObservation {
  return { host, freshness: "unknown", ageMs: 0, reason, containers: [] };
}
