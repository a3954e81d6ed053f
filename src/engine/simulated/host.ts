import type { Clock } from "../../model/clock.ts";
import type { ContainerBody, ContainerState, EndpointSpec, HealthState } from "../../model/engine.ts";
import { EventHub } from "./events.ts";
import type { Files } from "./files.ts";
import type { HealthMonitor } from "./health.ts";
import { hexId } from "./identity.ts";
import type { ImageStore, StoredImage } from "./images.ts";
import { Refusal } from "./refusal.ts";
import type { Swarm } from "./swarm.ts";
import type { Timer, Timers } from "./timers.ts";
import type { Behaviour, SimulatedHostSpec } from "./types.ts";

export interface Endpoint {
  /** Filled when the container starts, as in the engine. */
  networkId: string;
  address: string;
  aliases: readonly string[];
  readonly spec: EndpointSpec;
}

export interface MountRecord {
  readonly type: string;
  readonly name: string | undefined;
  readonly source: string;
  readonly target: string;
  readonly writable: boolean;
}

export interface PublishedPort {
  readonly address: string;
  readonly port: number;
  readonly inside: number;
  readonly protocol: string;
}

/** One life of a container's process. */
export interface Run {
  readonly startedAtMs: number;
  readonly behaviour: Behaviour;
  endedAtMs: number | undefined;
}

export interface SimContainer {
  readonly id: string;
  name: string;
  readonly body: ContainerBody;
  readonly image: StoredImage;
  readonly createdAtMs: number;
  readonly order: number;
  readonly mounts: readonly MountRecord[];
  readonly endpoints: Map<string, Endpoint>;
  readonly files: Files;
  readonly health: HealthMonitor | undefined;
  healthSeen: HealthState["Status"] | undefined;
  state: ContainerState;
  exitCode: number;
  error: string;
  outOfMemory: boolean;
  startedAtMs: number | undefined;
  finishedAtMs: number | undefined;
  restartCount: number;
  backoffMs: number;
  /** Stopped by request since its last start: `unless-stopped` stays down over a restart of the daemon. */
  stoppedByHand: boolean;
  ports: readonly PublishedPort[];
  starts: number;
  runs: Run[];
  timers: { exit?: Timer | undefined; health?: Timer | undefined; restart?: Timer | undefined };
  /** Those who wait for the process to end. */
  endWaiters: (() => void)[];
}

export interface SimNetwork {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly scope: "local" | "swarm" | "global";
  readonly attachable: boolean;
  readonly internal: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly subnet: number;
  /** Containers with a live endpoint. */
  readonly active: Set<string>;
  nextAddress: number;
}

export interface SimVolume {
  readonly name: string;
  readonly driver: string;
  readonly labels: Readonly<Record<string, string>> | null;
  readonly files: Files;
}

const USUAL_PATHS = [
  "/",
  "/dev",
  "/etc",
  "/home",
  "/mnt",
  "/opt",
  "/proc",
  "/root",
  "/run",
  "/srv",
  "/sys",
  "/tmp",
  "/usr",
  "/var",
  "/var/lib",
  "/var/log",
  "/var/run",
  "/var/run/docker.sock",
  "/etc/localtime",
  "/etc/timezone",
  "/etc/hosts",
];

/** All that one daemon and its machine hold. The rules are in the modules named after what they rule. */
export class SimulatedHost {
  readonly name: string;
  readonly spec: SimulatedHostSpec;
  readonly clock: Clock;
  readonly events = new EventHub();
  readonly images: ImageStore;
  readonly containers = new Map<string, SimContainer>();
  /** Name → container id: the compare-and-set. A ghost's id has no container. */
  readonly names = new Map<string, string>();
  readonly networks = new Map<string, SimNetwork>();
  readonly volumes = new Map<string, SimVolume>();
  readonly paths: Set<string>;
  /** Ports that some other program of the machine holds: `tcp/80`. */
  readonly foreignPorts = new Set<string>();
  swarm: Swarm | undefined;
  diskFull = false;
  nextPort = 32768;
  daemonStarts = 1;
  readonly #timers: Timers;
  #counter = 0;
  /** What the daemon will notice when it works again. */
  #unnoticed: (() => void)[] | undefined;

  constructor(spec: SimulatedHostSpec, clock: Clock, timers: Timers, images: (host: SimulatedHost) => ImageStore) {
    this.spec = spec;
    this.name = spec.name;
    this.clock = clock;
    this.#timers = timers;
    this.paths = new Set([...USUAL_PATHS, ...(spec.paths ?? [])]);
    this.images = images(this);
  }

  nowMs(): number {
    return this.clock.nowMs();
  }

  newId(kind: string): string {
    this.#counter += 1;
    return hexId(this.name, kind, this.#counter);
  }

  nextOrder(): number {
    this.#counter += 1;
    return this.#counter;
  }

  /** A timer of the daemon's: while it is frozen or dead nothing is noticed. */
  after(ms: number, run: () => void): Timer {
    let cancelled = false;
    const timer = this.#timers.after(ms, () => {
      const guarded = (): void => {
        if (!cancelled) run();
      };
      if (this.#unnoticed) this.#unnoticed.push(guarded);
      else guarded();
    });
    return {
      cancel: () => {
        cancelled = true;
        timer.cancel();
      },
    };
  }

  /** Waits for that much time, and until the daemon works again: look what has become of it in between. */
  passing(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve);
    });
  }

  stopNoticing(): void {
    this.#unnoticed ??= [];
  }

  noticeAgain(): void {
    const late = this.#unnoticed ?? [];
    this.#unnoticed = undefined;
    for (const run of late) run();
  }

  forgetUnnoticed(): void {
    this.#unnoticed = [];
  }

  emit(type: string, action: string, id: string, attributes: Readonly<Record<string, string>>): void {
    this.events.publish({ Type: type, Action: action, Actor: { ID: id, Attributes: attributes }, timeNano: this.nowMs() * 1_000_000 });
  }

  emitContainer(container: SimContainer, action: string, attributes: Readonly<Record<string, string>> = {}): void {
    this.emit("container", action, container.id, {
      ...container.body.Labels,
      image: container.body.Image,
      name: container.name,
      ...attributes,
    });
  }

  needDisk(): void {
    if (this.diskFull) throw new Refusal(500, "mkdir /var/lib/docker: no space left on device");
  }
}
