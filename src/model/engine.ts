/**
 * The part of the Docker Engine API (1.41 up) that slipway speaks, with the API's own field names.
 * Source: Docker Engine API v1.41 reference. Optional fields are left out of the request when undefined.
 */
export interface HealthConfig {
  /** `[]` inherits the image's test, `["NONE"]` disables. Times in nanoseconds. */
  readonly Test?: readonly string[];
  readonly Interval?: number;
  readonly Timeout?: number;
  readonly Retries?: number;
  readonly StartPeriod?: number;
  /** API 1.44. */
  readonly StartInterval?: number;
}

export interface PortBinding {
  readonly HostIp: string;
  readonly HostPort: string;
}

export interface MountSpec {
  readonly Type: "bind" | "volume" | "tmpfs" | "npipe" | "image" | "cluster";
  readonly Source?: string;
  readonly Target: string;
  readonly ReadOnly?: boolean;
  readonly Consistency?: string;
  readonly BindOptions?: Readonly<Record<string, unknown>>;
  readonly VolumeOptions?: Readonly<Record<string, unknown>>;
  readonly TmpfsOptions?: Readonly<Record<string, unknown>>;
  readonly ImageOptions?: Readonly<Record<string, unknown>>;
}

export interface EndpointSpec {
  readonly Aliases?: readonly string[];
  readonly Links?: readonly string[];
  readonly IPAMConfig?: { readonly IPv4Address?: string; readonly IPv6Address?: string; readonly LinkLocalIPs?: readonly string[] };
  readonly MacAddress?: string;
  readonly DriverOpts?: Readonly<Record<string, string>>;
  readonly GwPriority?: number;
}

/** Body of `POST /containers/create`. */
export interface ContainerBody {
  readonly Image: string;
  readonly Cmd?: readonly string[] | null;
  readonly Entrypoint?: readonly string[] | null;
  readonly Env?: readonly string[];
  readonly Labels?: Readonly<Record<string, string>>;
  readonly Hostname?: string;
  readonly Domainname?: string;
  readonly User?: string;
  readonly WorkingDir?: string;
  readonly Tty?: boolean;
  readonly OpenStdin?: boolean;
  readonly ExposedPorts?: Readonly<Record<string, Readonly<Record<string, never>>>>;
  readonly Healthcheck?: HealthConfig;
  readonly StopSignal?: string;
  /** Seconds. */
  readonly StopTimeout?: number;
  readonly MacAddress?: string;
  readonly HostConfig?: HostConfig;
  readonly NetworkingConfig?: { readonly EndpointsConfig: Readonly<Record<string, EndpointSpec>> };
}

export interface HostConfig {
  readonly Binds?: readonly string[];
  readonly Mounts?: readonly MountSpec[];
  readonly NetworkMode?: string;
  readonly PortBindings?: Readonly<Record<string, readonly PortBinding[]>>;
  readonly RestartPolicy?: { readonly Name: string; readonly MaximumRetryCount?: number };
  readonly Memory?: number;
  readonly NanoCpus?: number;
  readonly [field: string]: unknown;
}

/** An entry of `GET /containers/json?all=1`. */
export interface ContainerSummary {
  readonly Id: string;
  /** With a leading slash. */
  readonly Names: readonly string[];
  readonly Image: string;
  readonly ImageID: string;
  readonly State: ContainerState;
  /** Human text: `Up 3 minutes (healthy)`, `Exited (1) 2 seconds ago`. */
  readonly Status: string;
  /** Seconds since the epoch. */
  readonly Created: number;
  readonly Labels: Readonly<Record<string, string>>;
  readonly Ports: readonly { readonly IP?: string; readonly PrivatePort: number; readonly PublicPort?: number; readonly Type: string }[];
  readonly HostConfig?: { readonly NetworkMode?: string };
  readonly NetworkSettings?: { readonly Networks: Readonly<Record<string, { readonly NetworkID: string }>> };
  readonly Mounts: readonly {
    readonly Type: string;
    readonly Name?: string;
    readonly Source?: string;
    readonly Destination: string;
    readonly RW?: boolean;
  }[];
}

export type ContainerState = "created" | "running" | "paused" | "restarting" | "removing" | "exited" | "dead";

export interface HealthState {
  readonly Status: "none" | "starting" | "healthy" | "unhealthy";
  readonly FailingStreak: number;
  readonly Log: readonly { readonly Start: string; readonly End: string; readonly ExitCode: number; readonly Output: string }[];
}

/** The part of `GET /containers/{id}/json` that is read. */
export interface ContainerInspect {
  readonly Id: string;
  readonly Name: string;
  readonly Created: string;
  readonly Image: string;
  readonly RestartCount: number;
  readonly State: {
    readonly Status: ContainerState;
    readonly Running: boolean;
    readonly Restarting: boolean;
    readonly OOMKilled: boolean;
    readonly ExitCode: number;
    readonly Error: string;
    readonly StartedAt: string;
    readonly FinishedAt: string;
    readonly Health?: HealthState;
  };
  readonly Config: ContainerBody;
  readonly HostConfig: HostConfig;
  readonly NetworkSettings: {
    readonly Networks: Readonly<
      Record<string, { readonly NetworkID: string; readonly Aliases?: readonly string[] | null; readonly IPAddress: string }>
    >;
  };
  readonly Mounts: readonly {
    readonly Type: string;
    readonly Name?: string;
    readonly Source: string;
    readonly Destination: string;
    readonly RW: boolean;
  }[];
}

export interface ImageSummary {
  readonly Id: string;
  readonly RepoTags: readonly string[] | null;
  readonly RepoDigests: readonly string[] | null;
}

export interface ImageInspect {
  readonly Id: string;
  readonly RepoTags: readonly string[];
  readonly RepoDigests: readonly string[];
  readonly Os: string;
  readonly Architecture: string;
  readonly Config: {
    readonly Healthcheck?: HealthConfig | null;
    readonly Volumes?: Readonly<Record<string, unknown>> | null;
    readonly ExposedPorts?: Readonly<Record<string, unknown>> | null;
    readonly Labels?: Readonly<Record<string, string>> | null;
  };
}

export interface NetworkSummary {
  readonly Id: string;
  readonly Name: string;
  readonly Driver: string;
  readonly Scope: string;
  readonly Attachable: boolean;
  readonly Internal: boolean;
  readonly Labels: Readonly<Record<string, string>> | null;
}

export interface NetworkBody {
  readonly Name: string;
  readonly Driver?: string;
  readonly Options?: Readonly<Record<string, string>>;
  readonly Internal?: boolean;
  readonly Attachable?: boolean;
  /** API 1.48. */
  readonly EnableIPv4?: boolean;
  readonly EnableIPv6?: boolean;
  readonly IPAM?: Readonly<Record<string, unknown>>;
  readonly Labels?: Readonly<Record<string, string>>;
  readonly CheckDuplicate?: boolean;
}

export interface VolumeBody {
  readonly Name: string;
  readonly Driver?: string;
  readonly DriverOpts?: Readonly<Record<string, string>>;
  readonly Labels?: Readonly<Record<string, string>>;
}

export interface VolumeSummary {
  readonly Name: string;
  readonly Driver: string;
  readonly Mountpoint: string;
  readonly Labels: Readonly<Record<string, string>> | null;
}

/** The part of `GET /info` and `GET /version` that is read, in one value. */
export interface EngineInfo {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly apiVersion: string;
  readonly os: string;
  /** As the engine says it: `x86_64`, `aarch64`. */
  readonly arch: string;
  readonly cpus: number;
  readonly memoryBytes: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly swarm: {
    readonly state: "inactive" | "pending" | "active" | "error" | "locked";
    readonly nodeId: string;
    readonly clusterId: string;
    readonly manager: boolean;
    readonly address: string;
  };
}

/** An item of `GET /events`. `timeNano` is the engine's clock. */
export interface EngineEvent {
  readonly Type: string;
  readonly Action: string;
  readonly Actor: { readonly ID: string; readonly Attributes: Readonly<Record<string, string>> };
  readonly timeNano: number;
}

export interface LogLine {
  readonly stream: "stdout" | "stderr";
  /** Without the line end; with `timestamps` it begins with an RFC 3339 time. */
  readonly text: string;
}
