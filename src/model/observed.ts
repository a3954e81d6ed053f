import type { ContainerState, EngineInfo } from "./engine.ts";

/** One immutable snapshot of the fleet. */
export interface Observed {
  /** Sorted by host name. */
  readonly hosts: readonly HostObservation[];
}

/**
 * What is known of a host. `fresh` is a complete listing of this pass; `stale` one of an earlier pass; `unknown` none.
 * Only `fresh` justifies a delete or a second copy.
 */
export interface HostObservation {
  readonly host: string;
  readonly freshness: "fresh" | "stale" | "unknown";
  /** Age of the listing, ms; 0 when fresh. */
  readonly ageMs: number;
  /** When the listing was asked for, on the controller's clock that never jumps; a later look tells the age by it. */
  readonly listedAtMs?: number;
  /** Why it is not fresh, for people. */
  readonly reason?: string;
  readonly containers: readonly ObservedContainer[];
  /** Round trip of the engine's API; only where hosts were looked at closely, to choose among them. */
  readonly latencyMs?: number;
  /** Present only after a detailed look: a converged fleet needs none. */
  readonly detail?: HostDetail;
}

export interface HostDetail {
  readonly engine: EngineInfo;
  readonly networks: readonly {
    readonly id: string;
    readonly name: string;
    readonly driver: string;
    readonly labels: Readonly<Record<string, string>>;
  }[];
  readonly volumes: readonly {
    readonly name: string;
    readonly driver: string;
    readonly mountpoint: string;
    readonly labels: Readonly<Record<string, string>>;
  }[];
  readonly images: readonly { readonly id: string; readonly tags: readonly string[]; readonly digests: readonly string[] }[];
}

/** Whose a container is, as its labels, seal and name say. */
export interface Owner {
  readonly fleet: string;
  readonly stack: string;
  readonly service: string;
  /** `1` …, for global services 1. */
  readonly slot: number;
  readonly fingerprint: string;
  /** `serving` under its final name, `replacement` under the name with the fingerprint. */
  readonly name: "serving" | "replacement";
  /** A loader carries files into a volume and never runs. */
  readonly role: "replica" | "loader";
  readonly revision: string;
}

export interface ObservedContainer {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly imageId: string;
  readonly state: ContainerState;
  /** `none` = no health check. Only meaningful while running. */
  readonly health: "none" | "starting" | "healthy" | "unhealthy";
  /** Of an exited container. */
  readonly exitCode: number | undefined;
  /** Engine's text. */
  readonly status: string;
  readonly createdAtMs: number;
  /** undefined: not ours (no labels, or labels that do not agree with the seal, the name or the host). */
  readonly owner: Owner | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly ports: readonly { readonly address: string; readonly port: number; readonly protocol: string }[];
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
  /** Id of the container whose network it uses. */
  readonly networkOf?: string;
}
