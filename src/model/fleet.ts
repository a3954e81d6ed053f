import type { Problem } from "./problem.ts";

/** How a host is reached. */
export type Endpoint =
  | { readonly kind: "unix"; readonly path: string }
  | {
      readonly kind: "ssh";
      readonly user: string | undefined;
      readonly host: string;
      readonly port: number | undefined;
      /** The engine's socket on that host. */
      readonly socketPath: string;
    }
  | { readonly kind: "tcp"; readonly host: string; readonly port: number; readonly tls: TlsFiles | undefined };

/** Paths on the controller's machine (never in the repository). */
export interface TlsFiles {
  readonly caFile: string;
  readonly certFile: string;
  readonly keyFile: string;
}

export interface Host {
  readonly name: string;
  /** As written, for display. */
  readonly url: string;
  readonly endpoint: Endpoint;
  /** Relative capacity for least_load; 1 by default. */
  readonly weight: number;
  readonly labels: Readonly<Record<string, string>>;
  /** As written; `parseTaint` reads them. */
  readonly taints: readonly string[];
  readonly reserve: { readonly nanoCpus: number; readonly memoryBytes: number };
  /** What else may be reserved, by kind and in pieces, after the operator's reserve; absent: nothing is declared. */
  readonly resources?: Readonly<Record<string, number>>;
  /** `node.role` of a fleet: managers are the first three hosts in file order, unless `role` is written. */
  readonly role: "manager" | "worker";
}

export interface FleetPolicy {
  /** Share of one stack's containers that one sync may remove without confirmation, 0–1. */
  readonly pruneStackShare: number;
  /** Removals of one stack that are always allowed. */
  readonly pruneStackFloor: number;
  /** Share of all managed containers that one sync may remove without confirmation, 0–1. */
  readonly pruneFleetShare: number;
  /** Host paths that bind mounts may name; undefined = any. */
  readonly bindPrefixes: readonly string[] | undefined;
  readonly allowPrivileged: boolean;
}

/** How hosts are chosen where a service does not say. */
export type PlacementStrategy = "spread" | "binpack" | "least_load" | "greedy" | "optimal" | "genetic";

/** Amounts by dimension: `cpu` in nano-CPUs, `memory` in bytes, everything else (`replicas`, `gpu`, `pids`) counted. */
export type Quantities = Readonly<Record<string, number>>;

/** Who shares the fleet. */
export interface Tenant {
  readonly name: string;
  readonly weight: number;
  /** At most this, counted on reservations; what it does not name is unlimited. */
  readonly quota?: Quantities;
  /** Kept for it, whether it uses it or not. */
  readonly guarantee?: Quantities;
  /** Host pool: conditions on labels (`zone == b`), all of which hold; absent = every host. */
  readonly hosts?: readonly string[];
  /** Its work counts as this at most. */
  readonly maxPriority?: number;
}

/**
 * What makes work more important than other work: each factor times its weight, and the sum is what counts. A factor
 * without a weight does not count.
 */
export interface PriorityWeights {
  /** Of the `priority` that is written. */
  readonly base: number;
  /** Per minute of waiting: whatever waits long enough is first some day. */
  readonly age?: number;
  /** Of the share of the time until the latest start that is gone, 0–1. */
  readonly deadline?: number;
  /** Of what the tenant does not use of the fleet, 0–1. */
  readonly tenant?: number;
  /** Of each replica of the tenant that waits. */
  readonly backlog?: number;
}

export interface SchedulerPolicy {
  /** Who is placed first; undefined = the largest. */
  readonly queue: "fifo" | "priority" | "sjf" | "fair" | undefined;
  /** undefined = what is written as `priority`, and nothing else. */
  readonly priority?: PriorityWeights;
  /** Nothing new starts unless the reserved share of the fleet, 0–1, is strictly below. */
  readonly admission: { readonly maxLoad: number; readonly onFull: "queue" | "reject" } | undefined;
  readonly preemption: boolean;
  /** Absent: nothing moves for a better balance unless somebody asks. */
  readonly rebalance?: RebalancePolicy;
}

export interface RebalancePolicy {
  readonly everyMs: number;
  /** Nothing moves while the fullest host is no more than this share of a host (0–1) above the average. */
  readonly threshold: number;
  /** At most so many replicas are moved at a time. */
  readonly moves: number;
}

export const REBALANCE_DEFAULTS: RebalancePolicy = { everyMs: 300_000, threshold: 0.15, moves: 2 };

/** A stack as fleet.yaml or discovery names it. */
export interface StackEntry {
  /** Directory inside the repository ("" is the root). */
  readonly directory: string;
  /** Compose files of that directory, in merge order; empty = discover by the standard names. */
  readonly files: readonly string[];
}

export interface Fleet {
  /** Names this fleet on its hosts (label `slipway.fleet`). */
  readonly name: string;
  /** Sorted by name. */
  readonly hosts: readonly Host[];
  readonly networkDriver: "bridge" | "overlay";
  readonly placement: PlacementStrategy;
  /** Sorted by name; absent: nobody is told apart. */
  readonly tenants?: readonly Tenant[];
  readonly scheduler?: SchedulerPolicy;
  readonly policy: FleetPolicy;
  readonly stacks: readonly StackEntry[];
  /** Where the fleet was described: `fleet.yaml`, or undefined for the one-stack default. */
  readonly file: string | undefined;
  readonly warnings: readonly Problem[];
}
