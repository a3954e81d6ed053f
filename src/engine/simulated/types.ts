import type { ContainerBody, ContainerState, HealthConfig, HealthState } from "../../model/engine.ts";
import type { Clock } from "../../model/clock.ts";
import type { FaultKind } from "../../model/event.ts";
import type { Engine } from "../port.ts";
import type { StoredImage } from "./images.ts";

export interface SimulatedHostSpec {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly cpus?: number;
  readonly memoryBytes?: number;
  /** As an engine says it: `x86_64`, `aarch64`. */
  readonly arch?: string;
  readonly version?: string;
  readonly apiVersion?: string;
  /** One way and back together; as the fleet's if not given. */
  readonly latencyMs?: number;
  /** Containers outlive the daemon; on 20.10 their health checks then stop for good. */
  readonly liveRestore?: boolean;
  /** Directories and sockets that bind mounts may name, besides the usual ones. */
  readonly paths?: readonly string[];
}

/** What a container's first process sees when it starts. */
export interface ProcessView {
  /** Entrypoint and command, joined. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly host: string;
  readonly container: string;
  readonly image: string;
  /** Starts of this container before this one. */
  readonly earlierStarts: number;
  exists(path: string): boolean;
  read(path: string): Uint8Array | undefined;
  write(path: string, content: string): void;
  remove(path: string): void;
}

export interface ProbeResult {
  readonly exitCode: number;
  readonly output: string;
  readonly durationMs?: number;
}

/** How a container's process behaves from one start on. Times are milliseconds after that start. */
export interface Behaviour {
  /** Ends by itself; otherwise it runs until it is stopped. */
  readonly exit?: { readonly code: number; readonly afterMs: number; readonly outOfMemory?: boolean };
  /** The health check passes in `[passesFromMs, failsFromMs)`. Default: passes at once and always. */
  readonly health?: { readonly passesFromMs: number; readonly failsFromMs?: number; readonly failure?: string; readonly success?: string };
  /** Overrides `health`: what the check of the configuration really does now. */
  readonly probe?: (test: readonly string[], uptimeMs: number) => ProbeResult;
  /** What SIGTERM does; `"ignored"`: only SIGKILL ends it. Default: exit code 0 after 100 ms. */
  readonly stop?: "ignored" | { readonly code: number; readonly afterMs: number };
  readonly lines?: readonly { readonly afterMs: number; readonly text: string; readonly stream?: "stdout" | "stderr" }[];
  readonly exec?: (command: readonly string[]) => ProbeResult;
  /** What the process does to its world at some time, such as writing a file. */
  readonly effects?: readonly { readonly afterMs: number; readonly run: () => void }[];
  /** The process cannot be started: the engine's text after `OCI runtime create failed: `. */
  readonly refusesStart?: { readonly exitCode: 126 | 127; readonly reason: string };
}

export type BehaviourOf = (process: ProcessView) => Behaviour;

export interface SimulatedImage {
  readonly reference: string;
  /** Distinguishes two images that had the same tag one after the other. */
  readonly version?: string;
  readonly behaviour?: Behaviour | BehaviourOf;
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: readonly string[];
  readonly healthcheck?: HealthConfig;
  readonly volumes?: readonly string[];
  readonly exposedPorts?: readonly string[];
  /** `linux/amd64`; default: whatever the host is. */
  readonly platforms?: readonly string[];
  /** On every host (`true`) or on the named ones from the start. Otherwise it must be pulled. */
  readonly present?: boolean | readonly string[];
  /** Not in the registry: it can only be present. */
  readonly local?: boolean;
  readonly pullMs?: number;
  /** Was made by an engine and pushed: what every pull of it gives. */
  readonly pushed?: StoredImage;
}

export interface Call {
  /** 1-based over the whole fleet. */
  readonly number: number;
  readonly host: string;
  readonly method: keyof Engine;
  readonly write: boolean;
  /** Name or id of what it is about. */
  readonly subject: string;
  readonly atMs: number;
}

/**
 * What shall go wrong with a call.
 * `lose` before: the request does not arrive; after: it was carried out, the response does not arrive.
 */
export interface Disturbance {
  readonly delayMs?: number;
  readonly fail?: { readonly kind: FaultKind; readonly message: string; readonly status?: number };
  /** `silence`: nothing until the deadline; `reset`: the connection breaks at once. */
  readonly lose?: "silence" | "reset";
}

/** Asked before a call reaches the engine and again before its response leaves. */
export type Disturb = (moment: "before" | "after", call: Call) => Disturbance | undefined;

export interface SimulatedFleetOptions {
  readonly clock: Clock;
  readonly hosts: readonly SimulatedHostSpec[];
  /** One way and back together. Default 0. */
  readonly latencyMs?: (call: Call) => number;
  /** The registry, and what is on the hosts from the start; a function answers for any reference. */
  readonly images?: readonly SimulatedImage[] | ((reference: string) => SimulatedImage | undefined);
  readonly disturb?: Disturb;
  /** Newest calls that the log keeps. Default 100,000. */
  readonly keepCalls?: number;
}

/** The true state of a container, for tests and invariants. */
export interface WorldContainer {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly imageId: string;
  readonly state: ContainerState;
  readonly exitCode: number;
  readonly health: HealthState["Status"];
  readonly restartCount: number;
  readonly startedAtMs: number | undefined;
  readonly body: ContainerBody;
  readonly labels: Readonly<Record<string, string>>;
  readonly volumes: readonly { readonly name: string; readonly target: string; readonly writable: boolean }[];
  readonly networks: readonly string[];
  readonly ports: readonly { readonly address: string; readonly port: number; readonly protocol: string }[];
}

export interface WorldFile {
  readonly content: Uint8Array;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export interface World {
  readonly containers: readonly WorldContainer[];
  readonly volumes: readonly {
    readonly name: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly files: ReadonlyMap<string, WorldFile>;
  }[];
  readonly networks: readonly {
    readonly id: string;
    readonly name: string;
    readonly driver: string;
    readonly labels: Readonly<Record<string, string>>;
  }[];
  readonly images: readonly { readonly id: string; readonly tags: readonly string[]; readonly digests: readonly string[] }[];
}
