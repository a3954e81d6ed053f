/**
 * A Compose project in docker compose's canonical form (`docker compose config --format json`): every short syntax
 * is written long, names are resolved, durations and byte sizes are strings as Go prints them.
 * Source: Compose Specification; what an attribute means is in the specification, not repeated here.
 */
export interface Project {
  readonly name: string;
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks?: Readonly<Record<string, ComposeNetwork | null>>;
  readonly volumes?: Readonly<Record<string, ComposeVolume | null>>;
  readonly configs?: Readonly<Record<string, ComposeFileObject>>;
  readonly secrets?: Readonly<Record<string, ComposeFileObject>>;
  readonly [extension: `x-${string}`]: unknown;
}

export interface ComposeService {
  readonly image?: string;
  readonly build?: unknown;
  readonly command?: readonly string[] | null;
  readonly entrypoint?: readonly string[] | null;
  /** `null` = unset in the container even if the image sets it. Env files are already merged in. */
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly depends_on?: Readonly<Record<string, ComposeDependency>>;
  readonly healthcheck?: ComposeHealthcheck;
  readonly deploy?: ComposeDeploy;
  readonly ports?: readonly ComposePort[];
  readonly volumes?: readonly ComposeMount[];
  readonly networks?: Readonly<Record<string, ComposeServiceNetwork | null>>;
  readonly configs?: readonly ComposeFileRef[];
  readonly secrets?: readonly ComposeFileRef[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly scale?: number;
  readonly restart?: string;
  readonly platform?: string;
  readonly pull_policy?: string;
  readonly network_mode?: string;
  readonly container_name?: string;
  readonly read_only?: boolean;
  readonly stop_grace_period?: string;
  readonly stop_signal?: string;
  readonly profiles?: readonly string[];
  readonly "x-slipway"?: Readonly<Record<string, unknown>>;
  /** Every other attribute, canonical, under its Compose name; `desired/` maps or refuses each by name. */
  readonly [attribute: string]: unknown;
}

export interface ComposeDependency {
  readonly condition: "service_started" | "service_healthy" | "service_completed_successfully";
  readonly required: boolean;
  readonly restart?: boolean;
}

export interface ComposeHealthcheck {
  readonly test?: readonly string[];
  readonly interval?: string;
  readonly timeout?: string;
  readonly retries?: number;
  readonly start_period?: string;
  readonly start_interval?: string;
  readonly disable?: boolean;
}

export interface ComposeUpdateConfig {
  readonly parallelism?: number;
  readonly delay?: string;
  readonly failure_action?: string;
  readonly monitor?: string;
  readonly max_failure_ratio?: number;
  readonly order?: string;
}

export interface ComposeResources {
  readonly cpus?: string | number;
  readonly memory?: string;
  readonly pids?: number;
  readonly devices?: readonly unknown[];
  readonly generic_resources?: readonly unknown[];
}

export interface ComposeDeploy {
  readonly mode?: string;
  readonly replicas?: number;
  readonly endpoint_mode?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly update_config?: ComposeUpdateConfig;
  readonly rollback_config?: ComposeUpdateConfig;
  readonly resources?: { readonly limits?: ComposeResources; readonly reservations?: ComposeResources };
  readonly restart_policy?: {
    readonly condition?: string;
    readonly delay?: string;
    readonly max_attempts?: number;
    readonly window?: string;
  };
  readonly placement?: {
    readonly constraints?: readonly string[];
    readonly preferences?: readonly { readonly spread?: string }[];
    readonly max_replicas_per_node?: number;
  };
}

export interface ComposePort {
  readonly target: number;
  /** A port, a range `8000-9000`, or absent for one of the engine's choice. */
  readonly published?: string;
  readonly host_ip?: string;
  readonly protocol: string;
  readonly mode: string;
  readonly name?: string;
  readonly app_protocol?: string;
}

export interface ComposeMount {
  readonly type: string;
  readonly source?: string;
  readonly target: string;
  readonly read_only?: boolean;
  readonly consistency?: string;
  readonly bind?: {
    readonly create_host_path?: boolean;
    readonly propagation?: string;
    readonly selinux?: string;
    readonly recursive?: string;
  };
  readonly volume?: {
    readonly nocopy?: boolean;
    readonly subpath?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly tmpfs?: { readonly size?: string | number; readonly mode?: number };
  readonly image?: { readonly subpath?: string };
}

export interface ComposeServiceNetwork {
  readonly aliases?: readonly string[];
  readonly ipv4_address?: string;
  readonly ipv6_address?: string;
  readonly link_local_ips?: readonly string[];
  readonly mac_address?: string;
  readonly driver_opts?: Readonly<Record<string, string>>;
  readonly priority?: number;
  readonly gw_priority?: number;
  readonly interface_name?: string;
}

export interface ComposeFileRef {
  readonly source: string;
  readonly target?: string;
  readonly uid?: string;
  readonly gid?: string;
  /** Canonical octal text, `"0440"`. */
  readonly mode?: string;
}

export interface ComposeNetwork {
  readonly name: string;
  readonly driver?: string;
  readonly driver_opts?: Readonly<Record<string, string>>;
  readonly external?: boolean;
  readonly internal?: boolean;
  readonly attachable?: boolean;
  readonly enable_ipv4?: boolean;
  readonly enable_ipv6?: boolean;
  readonly ipam?: {
    readonly driver?: string;
    readonly config?: readonly {
      readonly subnet?: string;
      readonly ip_range?: string;
      readonly gateway?: string;
      readonly aux_addresses?: Readonly<Record<string, string>>;
    }[];
    readonly options?: Readonly<Record<string, string>>;
  };
  readonly labels?: Readonly<Record<string, string>>;
}

export interface ComposeVolume {
  readonly name: string;
  readonly driver?: string;
  readonly driver_opts?: Readonly<Record<string, string>>;
  readonly external?: boolean;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A top-level config or secret. */
export interface ComposeFileObject {
  readonly name: string;
  /** Repository-relative, or the text of an absolute path outside the repository. */
  readonly file?: string;
  readonly content?: string;
  readonly environment?: string;
  readonly external?: boolean;
  readonly labels?: Readonly<Record<string, string>>;
  readonly template_driver?: string;
  readonly driver?: string;
  readonly driver_opts?: Readonly<Record<string, string>>;
}

/**
 * The absolute path that stands for the root of the repository in a Project: relative paths of manifests become
 * `/.repository/…`, so what comes from the commit and what names a host path cannot be confused.
 * Loaders of work trees may use the real path instead, for display.
 */
export const REPOSITORY_ROOT = "/.repository";
