import type { ContainerBody, EndpointSpec, NetworkBody, VolumeBody } from "./engine.ts";
import type { Fleet, PlacementStrategy } from "./fleet.ts";
import type { Problem } from "./problem.ts";
import type { Revision } from "./revision.ts";

/** What the fleet shall be. Pure data, sorted by name at every level: same commit, same bytes. */
export interface Desired {
  readonly fleet: Fleet;
  readonly revision: Omit<Revision, "files">;
  /** Stacks that loaded without error. */
  readonly stacks: readonly DesiredStack[];
  /** Stacks that nobody asked about: nothing of theirs is changed, and what runs of them keeps its room. Absent: none. */
  readonly others?: readonly DesiredStack[];
  /** Stacks that are in the commit but could not be loaded: nothing of theirs is changed or removed. */
  readonly brokenStacks: readonly string[];
  readonly problems: readonly Problem[];
}

export interface DesiredStack {
  readonly name: string;
  readonly services: readonly DesiredService[];
  readonly networks: readonly DesiredNetwork[];
  readonly volumes: readonly DesiredVolume[];
}

export interface DesiredNetwork {
  /** The Compose key. */
  readonly key: string;
  /** The engine's name. */
  readonly name: string;
  readonly external: boolean;
  readonly body: NetworkBody;
}

export interface DesiredVolume {
  readonly key: string;
  readonly name: string;
  readonly external: boolean;
  readonly body: VolumeBody;
}

/** Files of the commit (and configs and secrets) that a service's containers find at given paths. */
export interface FileSet {
  /** Hash of everything below; names the volume that carries them. */
  readonly hash: string;
  readonly files: readonly DeliveredFile[];
  /** What is mounted where: a directory or file of the set → a target in the container. */
  readonly mounts: readonly {
    readonly path: string;
    readonly target: string;
    /** The container may change its copy; another content is another copy. */
    readonly writable?: true;
  }[];
}

/** Content of the commit for a volume that stays: copied over what is there before a container is made. */
export interface Seed {
  readonly volume: string;
  /** Where the service mounts it. */
  readonly target: string;
  readonly files: FileSet;
}

export interface DeliveredFile {
  /** Relative path inside the volume. */
  readonly path: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly content: Uint8Array;
}

export interface RolloutPolicy {
  /** Slots replaced at a time; 0 = all at once. */
  readonly parallelism: number;
  readonly delayMs: number;
  /** How long a replacement without a health check must run unchanged before it counts as good. */
  readonly monitorMs: number;
  readonly maxFailureRatio: number;
  readonly failureAction: "pause" | "continue" | "rollback";
  readonly order: "stop-first" | "start-first";
  /** Why `order` is not what the file says, when slipway had to choose stop-first. */
  readonly orderReason?: string;
}

/** A host port that a slot occupies on its host. */
export interface HostPort {
  /** `0.0.0.0` = all addresses. */
  readonly address: string;
  readonly port: number;
  readonly protocol: string;
}

export interface Placement {
  readonly constraints: readonly string[];
  /** Label keys, outermost first: `node.labels.zone`. */
  readonly spread: readonly string[];
  /** 0 = no limit. */
  readonly maxReplicasPerHost: number;
  /** `linux/amd64`. */
  readonly platform: string | undefined;
  readonly reservations: {
    readonly nanoCpus: number;
    readonly memoryBytes: number;
    /** Generic resources, GPUs and process ids by kind, in pieces. Absent: none. */
    readonly counted?: Readonly<Record<string, number>>;
    /** Every GPU of the host. */
    readonly allGpus?: true;
  };
  readonly hostPorts: readonly HostPort[];
  /** Named host-local volumes (engine names): they pin the service to the host that has them. */
  readonly volumes: readonly string[];
  /** Writable host-local volumes: two containers must not hold one at the same time during a replacement. */
  readonly exclusiveVolumes: readonly string[];
  /** Bridge networks (engine names) that keep their services together on one host. */
  readonly colocatedNetworks: readonly string[];
  /** Service of the same stack whose namespaces or volumes this one uses: it must run beside it. */
  readonly besideService: string | undefined;
  /** Attributes that only newer engines know, with the API version that brought them: `healthcheck.start_interval` 1.44. */
  readonly needsApi: readonly { readonly attribute: string; readonly version: string }[];
  /** How this service chooses among hosts that fit; undefined = as the fleet does. */
  readonly strategy: PlacementStrategy | undefined;
  /** Services of the same stack that must be on the host as well. */
  readonly with?: readonly string[];
  /** Services of the same stack that must not be on the host; its own name is one replica a host. */
  readonly apart?: readonly string[];
  /** Constraints that a host should meet; most first. */
  readonly prefer?: readonly string[];
  /** Between the branches of the first spread preference, or between hosts where there is none. */
  readonly maxSkew?: number;
  /** Taints that it bears. */
  readonly tolerate?: readonly string[];
  /** A better balance is no reason to move it. */
  readonly stays?: true;
  /** Who owns the stack. */
  readonly tenant?: string;
  /** The higher goes first; 0 where nothing is written. */
  readonly priority?: number;
  /** How long it is expected to run. */
  readonly estimateMs?: number;
  /** How many replicas may be away because slipway or its operator wants something. */
  readonly budget?: Budget;
}

/** A number of replicas or a share of them (`30%`). */
export interface Budget {
  readonly minAvailable?: number | string;
  readonly maxUnavailable?: number | string;
}

export interface Gate {
  /** `healthy`: the health check must pass. `running`: started and not gone. `completed`: exited with 0. */
  readonly kind: "healthy" | "running" | "completed";
  readonly timeoutMs: number;
  /** `healthy`, `running`: an exit with 0 (`completed`) or any exit (`exited`) passes, too. Absent: an end is a failure. */
  readonly mayEnd?: "completed" | "exited";
}

export interface Dependency {
  readonly service: string;
  readonly condition: "service_started" | "service_healthy" | "service_completed_successfully";
  readonly required: boolean;
}

/** A file of a build context. A symlink has no content: `link` is its target, as written. */
export interface ContextFile extends DeliveredFile {
  readonly link?: string;
}

/** An image that slipway builds from the files of the revision. */
export interface ImageBuild {
  /** 12 hex digits over everything that enters the build: same input, same image. */
  readonly hash: string;
  /** What containers run: a reference whose tag ends in the hash. */
  readonly reference: string;
  /** References that the image has besides: `image:` as written, `build.tags`. */
  readonly alsoTagged: readonly string[];
  /** `image:` names a registry, through which the other hosts get it. */
  readonly push: boolean;
  /** For people: `./web`. */
  readonly origin: string;
  /** Images that must be on the host where this one is built: those of `additional_contexts`. */
  readonly needs: readonly ImageBuild[];
  /** What is sent, after the ignore file; the Dockerfile is among it. */
  readonly context: readonly ContextFile[];
  /** Path inside `context`. */
  readonly dockerfile: string;
  readonly args: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly target: string | undefined;
  readonly platform: string | undefined;
  readonly network: string | undefined;
  readonly extraHosts: readonly string[];
  readonly shmSizeBytes: number | undefined;
  readonly noCache: boolean;
  readonly pull: boolean;
  readonly cacheFrom: readonly string[];
  /** Images that the Dockerfile builds upon, as far as their names are written out: their registries may want credentials. */
  readonly bases: readonly string[];
  /** The Dockerfile says what the classic builder does not understand. */
  readonly buildkit: boolean;
}

/** Every reference of a build, and of those it needs, that a registry may be asked for. */
export function buildReferences(build: ImageBuild): readonly string[] {
  const builds = new Set([build]);
  for (const each of builds) for (const need of each.needs) builds.add(need);
  return [...builds].flatMap(({ reference, alsoTagged, bases, cacheFrom }) => [reference, ...alsoTagged, ...bases, ...cacheFrom]);
}

export interface ServiceImage {
  /** As written, with the tag made explicit: `redis:alpine`. */
  readonly reference: string;
  readonly pullPolicy: "missing" | "always" | "never";
  /** `sha256:…` that every host runs, when the policy is to pull; `repo@digest` is what is pulled and run. */
  readonly digest: string | undefined;
}

export interface DesiredService {
  readonly stack: string;
  readonly name: string;
  /** A `job` runs to completion once per fingerprint; a `service` keeps running. */
  readonly kind: "service" | "job";
  readonly mode: "replicated" | "global";
  /** 0 for global. */
  readonly replicas: number;
  /**
   * `v1:` and 64 hex digits over everything that makes a container what it is; the replica count, placement and
   * rollout policy are left out.
   */
  readonly fingerprint: string;
  readonly image: ServiceImage;
  /** Absent: the image comes from a registry, or is on the host. */
  readonly build?: ImageBuild;
  /**
   * The create body without what the slot adds: labels `slipway.*`, name, aliases. Binds and Mounts contain only
   * what the manifest says; `files` are added by the executor. `service:X` modes are left as written.
   */
  readonly body: ContainerBody;
  /** In connect order; the first one is the container's NetworkMode. Empty with `network_mode`. */
  readonly networks: readonly { readonly name: string; readonly endpoint: EndpointSpec }[];
  readonly containerName: string | undefined;
  readonly files: FileSet | undefined;
  /** Absent: none. */
  readonly seeds?: readonly Seed[];
  readonly placement: Placement;
  readonly dependsOn: readonly Dependency[];
  readonly update: RolloutPolicy;
  readonly rollback: RolloutPolicy;
  readonly gate: Gate;
  /** Restart policy says that an exit with 0 (`completed`) or any exit (`exited`) is a fine end. */
  readonly mayEnd: "never" | "completed" | "exited";
  readonly stopGraceMs: number;
  readonly hooks: { readonly postStart: readonly ExecHook[]; readonly preStop: readonly ExecHook[] };
  /** Attributes in one flat map (`image`, `environment.LOG_LEVEL`): explains what changed between two fingerprints. Secret content is a keyed hash. */
  readonly facets: Readonly<Record<string, string>>;
  /** Facets as short hashes, for the label by which a later plan tells what changed. */
  readonly facetMarks: string;
  readonly warnings: readonly Problem[];
}

export interface ExecHook {
  readonly command: readonly string[];
  readonly user?: string;
  readonly privileged?: boolean;
  readonly workingDir?: string;
  readonly environment: readonly string[];
}
