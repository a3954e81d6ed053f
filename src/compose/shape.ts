import {
  bool,
  boolKept,
  bytes,
  command,
  count,
  countKept,
  duration,
  durationKept,
  float,
  int,
  intKept,
  keptText,
  labels,
  listOf,
  mapOf,
  mode,
  pairs,
  raw,
  struct,
  text,
  texts,
} from "./decode.ts";
import type { Decoder } from "./decode.ts";
import { extraHosts } from "./extra-hosts.ts";
import { isMapping } from "./tree.ts";

// The attributes of a project and the type of each, as compose-go declares them: what is a zero value and not
// printed, and what tells absent from zero. Source: compose-go types/*.go.

/** One number for both limits, or one for each. A zero is not printed. */
const ulimit: Decoder = (value, path, context) =>
  isMapping(value)
    ? struct({ soft: int, hard: int })(value, path, context)
    : (int(value, path, context) ?? struct({})(NONE, path, context));

const NONE = Object.create(null) as Record<string, never>;

const devicesRequest = struct({ capabilities: texts, driver: text, count: int, device_ids: texts, options: labels });

const resources = struct({
  cpus: float,
  memory: bytes,
  pids: int,
  devices: listOf(devicesRequest),
  generic_resources: listOf(struct({ discrete_resource_spec: struct({ kind: keptText, value: intKept }) })),
});

const updateConfig = struct({
  parallelism: countKept,
  delay: duration,
  failure_action: text,
  monitor: duration,
  max_failure_ratio: float,
  order: text,
});

const placement = struct({ constraints: texts, preferences: listOf(struct({ spread: text })), max_replicas_per_node: count });

const deploy: Decoder = (value, path, context) => {
  const made = struct({
    mode: text,
    replicas: intKept,
    labels,
    update_config: updateConfig,
    rollback_config: updateConfig,
    resources: struct({ limits: resources, reservations: resources }),
    restart_policy: struct({ condition: text, delay: durationKept, max_attempts: countKept, window: durationKept }),
    placement,
    endpoint_mode: text,
  })(value, path, context);
  if (!isMapping(made)) return made;
  made["resources"] ??= Object.create(null) as Record<string, never>;
  made["placement"] ??= Object.create(null) as Record<string, never>;
  return made;
};

const fileReference = struct({ source: text, target: text, uid: text, gid: text, mode });

const build = struct({
  context: text,
  dockerfile: text,
  dockerfile_inline: text,
  entitlements: texts,
  args: pairs(null),
  provenance: text,
  sbom: text,
  ssh: raw,
  labels,
  cache_from: texts,
  cache_to: texts,
  no_cache: bool,
  additional_contexts: labels,
  pull: bool,
  extra_hosts: extraHosts,
  isolation: text,
  network: text,
  target: text,
  secrets: listOf(fileReference),
  shm_size: bytes,
  tags: texts,
  ulimits: mapOf(ulimit),
  platforms: texts,
  privileged: bool,
});

/** A text is a command for the shell. */
const healthTest: Decoder = (value, path, context) => (typeof value === "string" ? ["CMD-SHELL", value] : texts(value, path, context));

const mount = struct({
  type: text,
  source: text,
  target: text,
  read_only: bool,
  consistency: text,
  bind: struct({ selinux: text, propagation: text, create_host_path: boolKept, recursive: text }),
  volume: struct({ labels, nocopy: bool, subpath: text }),
  tmpfs: struct({ size: bytes, mode: fileMode }),
  image: struct({ subpath: text }),
});

/** Of a tmpfs: a number; quoted text is refused as the reference implementation does. */
function fileMode(...[value, path, context]: Parameters<Decoder>): ReturnType<Decoder> {
  if (typeof value !== "string") return int(value, path, context);
  context.report.add({
    code: "value",
    message: `The mode ${JSON.stringify(value)} is text.`,
    hint: "Write it without quotes: 0755.",
    root: context.root,
    path,
  });
  return undefined;
}

const hook: Decoder = (value, path, context) => {
  const made = struct({ command, user: text, privileged: bool, working_dir: text, environment: pairs(null) })(value, path, context);
  if (isMapping(made)) made["command"] ??= null;
  return made;
};

const watched: Decoder = (value, path, context) => {
  const made = struct({ path: text, action: text, target: text, exec: hook, include: texts, ignore: texts, initial_sync: bool })(
    value,
    path,
    context,
  );
  // docker compose prints an empty hook where there is none.
  if (isMapping(made)) made["exec"] ??= hook(NONE, path, context)!;
  return made;
};

const weightDevice = listOf(struct({ path: text, weight: int }));
const throttleDevice = listOf(struct({ path: text, rate: bytes }));

const network = struct({
  aliases: texts,
  driver_opts: labels,
  gw_priority: int,
  interface_name: text,
  ipv4_address: text,
  ipv6_address: text,
  link_local_ips: texts,
  mac_address: text,
  priority: int,
});

const SERVICE: Readonly<Record<string, Decoder>> = {
  annotations: labels,
  attach: boolKept,
  blkio_config: struct({
    weight: int,
    weight_device: weightDevice,
    device_read_bps: throttleDevice,
    device_read_iops: throttleDevice,
    device_write_bps: throttleDevice,
    device_write_iops: throttleDevice,
  }),
  build,
  cap_add: texts,
  cap_drop: texts,
  cgroup: text,
  cgroup_parent: text,
  command,
  configs: listOf(fileReference),
  container_name: text,
  cpu_count: int,
  cpu_percent: float,
  cpu_period: int,
  cpu_quota: int,
  cpu_rt_period: int,
  cpu_rt_runtime: int,
  cpu_shares: int,
  cpus: float,
  cpuset: text,
  credential_spec: struct({ config: text, file: text, registry: text }),
  depends_on: mapOf(struct({ condition: text, restart: bool, required: boolKept })),
  deploy,
  device_cgroup_rules: texts,
  develop: struct({ watch: listOf(watched) }),
  devices: listOf(struct({ source: text, target: text, permissions: text })),
  dns: texts,
  dns_opt: texts,
  dns_search: texts,
  domainname: text,
  entrypoint: command,
  environment: pairs(null),
  expose: texts,
  external_links: texts,
  extra_hosts: extraHosts,
  gpus: listOf(devicesRequest),
  group_add: texts,
  healthcheck: struct({
    test: healthTest,
    timeout: durationKept,
    interval: durationKept,
    retries: countKept,
    start_period: durationKept,
    start_interval: durationKept,
    disable: bool,
  }),
  hostname: text,
  image: text,
  init: boolKept,
  ipc: text,
  isolation: text,
  labels,
  links: texts,
  logging: struct({ driver: text, options: labels }),
  mac_address: text,
  mem_limit: bytes,
  mem_reservation: bytes,
  mem_swappiness: bytes,
  memswap_limit: bytes,
  models: mapOf(struct({ endpoint_var: text, model_var: text })),
  network_mode: text,
  networks: mapOf(network),
  oom_kill_disable: bool,
  oom_score_adj: int,
  pid: text,
  pids_limit: int,
  platform: text,
  ports: listOf(struct({ name: text, mode: text, host_ip: text, target: count, published: text, protocol: text, app_protocol: text })),
  post_start: listOf(hook),
  pre_stop: listOf(hook),
  privileged: bool,
  profiles: texts,
  provider: struct({ type: text, options: mapOf(texts) }),
  pull_policy: text,
  read_only: bool,
  restart: text,
  runtime: text,
  scale: intKept,
  secrets: listOf(fileReference),
  security_opt: texts,
  shm_size: bytes,
  stdin_open: bool,
  stop_grace_period: durationKept,
  stop_signal: text,
  storage_opt: labels,
  sysctls: labels,
  tmpfs: texts,
  tty: bool,
  ulimits: mapOf(ulimit),
  use_api_socket: bool,
  user: text,
  userns_mode: text,
  uts: text,
  volume_driver: text,
  volumes: listOf(mount),
  volumes_from: texts,
  working_dir: text,
};

export const decodeService: Decoder = (value, path, context) => {
  const made = struct(SERVICE)(value, path, context);
  if (!isMapping(made)) return made;
  made["command"] ??= null;
  made["entrypoint"] ??= null;
  return made;
};

const pool = struct({ subnet: text, ip_range: text, gateway: text, aux_addresses: labels });

export const decodeNetwork: Decoder = (value, path, context) => {
  const made = struct({
    name: text,
    driver: text,
    driver_opts: labels,
    ipam: struct({ driver: text, config: listOf(pool), options: labels }),
    external: bool,
    internal: bool,
    attachable: bool,
    labels,
    enable_ipv4: boolKept,
    enable_ipv6: boolKept,
  })(value, path, context);
  if (isMapping(made)) made["ipam"] ??= Object.create(null) as Record<string, never>;
  return made;
};

export const decodeVolume = struct({ name: text, driver: text, driver_opts: labels, external: bool, labels });

export const decodeFileObject = struct({
  name: text,
  file: text,
  environment: text,
  content: text,
  external: bool,
  labels,
  driver: text,
  driver_opts: labels,
  template_driver: text,
});
