/** A manifest that shows one verdict of the table other than `supported`. */
export interface Shown {
  /** Path in the table. */
  readonly attribute: string;
  /** The exception's `of`; "" stands for the attribute as a whole. */
  readonly of: string;
  /** Attributes of the service web, which has an image. */
  readonly web: string;
  /** The rest of the file. */
  readonly rest: string;
  /** Lines of fleet.yaml. */
  readonly fleet: string;
}

function shown(attribute: string, of: string, web: string, rest = "", fleet = ""): Shown {
  return { attribute, of, web, rest, fleet };
}

const service = (attribute: string, of: string, web: string, rest = "", fleet = ""): Shown =>
  shown(`services.*.${attribute}`, of, web, rest, fleet);

const OTHERS = "  one: { image: a }\n  two: { image: a }";
const BESIDE = "`service:NAME` beside another service's namespaces";
const FOREIGN = "`container:NAME`, in a fleet of several hosts";
const TWO_NETWORKS = "  one: { image: a, networks: [b] }\nnetworks: { a: {}, b: {} }";

const CONTAINER: readonly Shown[] = [
  service("credential_spec", "", "credential_spec: { file: x.json }"),
  service("ipc", BESIDE, "ipc: service:one\npid: service:two", OTHERS),
  service("ipc", FOREIGN, "ipc: container:x"),
  service("isolation", "other than `default`", "isolation: hyperv"),
  service("labels", "`slipway.*` and Compose's own", "labels: { slipway.fleet: x }"),
  service("oom_kill_disable", "", "oom_kill_disable: true"),
  service("pid", BESIDE, "pid: service:one\nipc: service:two", OTHERS),
  service("pid", FOREIGN, "pid: container:x"),
  service("privileged", "`true`, where the fleet's policy forbids it", "privileged: true", "", "policy: { privileged: false }"),
  service("provider", "", "provider: { type: cloud }"),
  service("restart", "none of Compose's", "restart: sometimes"),
  service("security_opt", "a seccomp profile that is not in the commit, or no JSON", "security_opt: [seccomp=none.json]"),
  service("use_api_socket", "", "use_api_socket: true"),
  service("userns_mode", "other than `host`", "userns_mode: private"),
  service("uts", "other than `host`", "uts: service:one", OTHERS),
];

const RESOURCES: readonly Shown[] = [
  service("cpu_count", "", "cpu_count: 2"),
  service("cpu_percent", "", "cpu_percent: 50"),
  service("mem_swappiness", "above 100", "mem_swappiness: 101"),
  service("memswap_limit", "without a memory limit", "memswap_limit: 1g"),
  service("memswap_limit", "below the memory limit", "memswap_limit: 1g\nmem_limit: 2g"),
];

const NETWORK: readonly Shown[] = [
  service("external_links", "with `network_mode`", "external_links: [x]\nnetwork_mode: host"),
  service("external_links", "without an external network", "external_links: [x]"),
  service("links", "with `network_mode`", "links: [one]\nnetwork_mode: host", OTHERS),
  service("links", "to a service on other networks", "links: [one]\nnetworks: [a]", TWO_NETWORKS),
  service("network_mode", BESIDE, "network_mode: service:one\nvolumes_from: [two]", OTHERS),
  service("network_mode", FOREIGN, "network_mode: container:x"),
  service(
    "networks.*.ipv4_address",
    "with several replicas",
    "scale: 2\nnetworks: { a: { ipv4_address: 10.1.0.2 } }",
    "networks: { a: {} }",
  ),
  service(
    "networks.*.ipv6_address",
    "with several replicas",
    "scale: 2\nnetworks: { a: { ipv6_address: fd00::2 } }",
    "networks: { a: {} }",
  ),
  service("ports.app_protocol", "", "ports: [{ target: 80, app_protocol: http }]"),
  service("ports.name", "", "ports: [{ target: 80, name: web }]"),
];

const fileObjects = (kind: "configs" | "secrets"): readonly Shown[] => [
  service(`${kind}.uid`, "names", `${kind}: [{ source: x, uid: root }]`, `${kind}: { x: { environment: X } }`),
  service(`${kind}.gid`, "names", `${kind}: [{ source: x, gid: root }]`, `${kind}: { x: { environment: X } }`),
  shown(`${kind}.*.external`, "", `${kind}: [x]`, `${kind}: { x: { external: true } }`),
  shown(`${kind}.*.external.name`, "", `${kind}: [x]`, `${kind}: { x: { external: { name: y } } }`),
  shown(`${kind}.*.labels`, "", `${kind}: [x]`, `${kind}: { x: { environment: X, labels: { a: b } } }`),
  shown(`${kind}.*.template_driver`, "", `${kind}: [x]`, `${kind}: { x: { environment: X, template_driver: golang } }`),
];

const misplaced = (options: string, mount: string): Shown =>
  service(`volumes.${options.split(":")[0]}`, "of a mount of another type", `volumes: [{ ${mount}, target: /y, ${options} }]`);

const VOLUME = "volumes: { v: {} }";
const STORAGE: readonly Shown[] = [
  ...fileObjects("configs"),
  ...fileObjects("secrets"),
  shown("secrets.*.driver", "", "secrets: [x]", "secrets: { x: { environment: X, driver: vault } }"),
  shown("secrets.*.driver_opts", "", "secrets: [x]", "secrets: { x: { environment: X, driver_opts: { a: b } } }"),
  service("volumes", "a writable bind of a repository directory", "volumes: ['./site:/site']"),
  service("volumes", "a writable bind of a repository file", "volumes: ['./site/index.html:/site/index.html']"),
  service("volumes", "a path below `~`", "volumes: ['~/site:/site']"),
  service("volumes", "a host path outside the fleet's `policy.binds`", "volumes: ['/etc:/x']", "", "policy: { binds: [/srv] }"),
  service("volumes.type", "`npipe`", "volumes: [{ type: npipe, source: x, target: /y }]"),
  service("volumes.type", "`cluster`", "volumes: [{ type: cluster, source: x, target: /y }]"),
  service(
    "volumes.bind.selinux",
    "with `propagation`, `recursive` or without `create_host_path`, or with options of `volume`",
    "volumes: [{ type: bind, source: /x, target: /y, bind: { selinux: z, propagation: rshared } }]",
  ),
  service(
    "volumes.volume.labels",
    "of a named volume",
    "volumes: [{ type: volume, source: v, target: /y, volume: { labels: { a: b } } }]",
    VOLUME,
  ),
  misplaced("bind: { propagation: rshared }", "type: tmpfs"),
  misplaced("volume: { nocopy: true }", "type: bind, source: /x"),
  misplaced("tmpfs: { size: 1m }", "type: bind, source: /x"),
  misplaced("image: { subpath: x }", "type: bind, source: /x"),
  service("volumes_from", "several services", "volumes_from: [one, two]", OTHERS),
  service("volumes_from", FOREIGN, "volumes_from: ['container:x']"),
];

const LIFE: readonly Shown[] = [
  service("depends_on.*.restart", "`true`", "depends_on: { one: { condition: service_started, restart: true } }", OTHERS),
  service("healthcheck.start_interval", "without `start_period`", "healthcheck: { test: 'true', start_interval: 1s }"),
  service("models", "", "models: [llm]", "models: { llm: { model: ai/small } }"),
  service("pre_start", "", "pre_start: [{ command: [migrate] }]"),
  service("image", "what is no reference", "image: 'Team/App:1:2'"),
  service("pull_policy", "`daily`, `weekly`, `every_…`", "pull_policy: every_2d"),
  service("pull_refresh_after", "", "pull_refresh_after: 2d"),
];

const deploy = (attribute: string, of: string, written: string): Shown => service(`deploy.${attribute}`, of, `deploy: ${written}`);
const DEPLOY: readonly Shown[] = [
  deploy("mode", "others", "{ mode: hourly }"),
  deploy("replicas", "of a global service", "{ mode: global, replicas: 2 }"),
  deploy("endpoint_mode", "`vip` and others", "{ endpoint_mode: vip }"),
  deploy("labels", "", "{ labels: { a: b } }"),
  deploy("placement.constraints", "that Swarm does not know", "{ placement: { constraints: [node.color == red] } }"),
  deploy("placement.preferences.spread", "other than labels", "{ placement: { preferences: [{ spread: node.id }] } }"),
  deploy("restart_policy.condition", "others", "{ restart_policy: { condition: sometimes } }"),
  deploy("restart_policy.delay", "", "{ restart_policy: { condition: any, delay: 5s } }"),
  deploy("restart_policy.max_attempts", "without `condition: on-failure`", "{ restart_policy: { condition: any, max_attempts: 3 } }"),
  deploy("restart_policy.window", "", "{ restart_policy: { condition: any, window: 5s } }"),
  deploy("update_config.failure_action", "`continue`", "{ update_config: { failure_action: continue } }"),
  deploy("update_config.failure_action", "none of `pause`, `continue`, `rollback`", "{ update_config: { failure_action: shrug } }"),
  deploy("update_config.max_failure_ratio", "above 0", "{ update_config: { max_failure_ratio: 0.5 } }"),
  deploy("rollback_config.failure_action", "`continue`", "{ rollback_config: { failure_action: continue } }"),
  deploy("rollback_config.failure_action", "none of `pause`, `continue`", "{ rollback_config: { failure_action: rollback } }"),
  deploy("rollback_config.max_failure_ratio", "above 0", "{ rollback_config: { max_failure_ratio: 0.5 } }"),
];

const built = (attribute: string, of: string, written: string): Shown =>
  service(`build.${attribute}`, of, `build: { context: ./site, ${written} }`);
const BUILD: readonly Shown[] = [
  service("build", "beside `image` and a `pull_policy` that takes it", "build: ./site\nimage: a\npull_policy: always"),
  built("cache_to", "", "cache_to: ['type=inline']"),
  built("entitlements", "", "entitlements: [network.host]"),
  built("isolation", "", "isolation: hyperv"),
  built("no_cache_filter", "", "no_cache_filter: [one]"),
  built("privileged", "", "privileged: true"),
  built("provenance", "other than `false`", "provenance: mode=max"),
  built("sbom", "other than `false`", "sbom: true"),
  service("build.secrets", "", "build: { context: ./site, secrets: [token] }", "secrets: { token: { environment: X } }"),
  built("ssh", "", "ssh: [default]"),
  built("ulimits", "", "ulimits: { nofile: { soft: 1, hard: 2 } }"),
];

const FILE: readonly Shown[] = [
  shown("version", "", "init: true", "version: '3'"),
  shown("networks.*.driver", "`overlay`, in a fleet of bridge networks", "networks: [a]", "networks: { a: { driver: overlay } }"),
  shown("networks.*.labels", "`slipway.*` and Compose's own", "networks: [a]", "networks: { a: { labels: { slipway.stack: x } } }"),
  shown("volumes.*.labels", "`slipway.*` and Compose's own", "volumes: ['data:/v']", "volumes: { data: { labels: { slipway.stack: x } } }"),
];

const extended = (key: string, value: string): Shown => service(`x-slipway.${key}`, "", `x-slipway: { ${key}: ${value} }`);
const placed = (key: string, value: string): Shown => service(`x-slipway.place.${key}`, "", `x-slipway: { place: { ${key}: ${value} } }`);
const ofStack = (key: string, value: string): Shown => shown(`x-slipway.${key}`, "", "init: true", `x-slipway: { ${key}: ${value} }`);

const EXTENSION: readonly Shown[] = [
  extended("job", "{ optional: true }"),
  extended("scale", "{ max: 3 }"),
  extended("rollout", "{}"),
  extended("route", "{ host: example.org }"),
  placed("unreachable", "5m"),
  shown("x-slipway.tenant", "where fleet.yaml has no tenants", "init: true", "x-slipway: { tenant: team }"),
  ofStack("after", "[base]"),
  ofStack("source", "{ repo: 'https://git.example.org/shop.git' }"),
  ofStack("sync", "{ auto: true }"),
  shown("x-slipway.workflows", "", "init: true", "  step: { image: a, profiles: [night] }\nx-slipway: { workflows: { night: {} } }"),
];

export const SHOWN: readonly Shown[] = [
  ...CONTAINER,
  ...RESOURCES,
  ...NETWORK,
  ...STORAGE,
  ...LIFE,
  ...DEPLOY,
  ...EXTENSION,
  ...BUILD,
  ...FILE,
];
