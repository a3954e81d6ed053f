import { sortedEntries } from "../model/order.ts";
import type { ServiceContext } from "./context.ts";

type Check = (value: unknown, context: ServiceContext) => void;

/** Reaches the engine, or decides placement, order or rollout: nothing to say. */
const honoured: Check = () => {};

/** Means something only while developing or to another tool; a deployment loses nothing without it. */
const noMeaning: Check = () => {};

function warned(why: string): Check {
  return (_value, context) => context.report("warning", "desired.ignored", "", why);
}

function refused(why: string, hint: string): Check {
  return (value, context) => {
    if (value !== undefined && value !== null && value !== false) context.report("error", "desired.refused", "", why, hint);
  };
}

/**
 * Every attribute of a Compose service, so that nothing is dropped in silence: an attribute that is not in this table
 * is refused by name. Source: compose-spec, service top-level element.
 */
const ATTRIBUTES: Readonly<Record<string, Check>> = {
  annotations: honoured,
  attach: noMeaning,
  blkio_config: honoured,
  build: (value, context) => {
    if (value !== undefined && context.service.image === undefined) {
      context.report(
        "error",
        "desired.build",
        "",
        "slipway does not build images yet",
        "build and push the image in CI and name it under image:",
      );
    } else {
      context.report("warning", "desired.build", "", "slipway does not build images yet; the image is taken as named");
    }
  },
  cap_add: honoured,
  cap_drop: honoured,
  cgroup: honoured,
  cgroup_parent: honoured,
  command: honoured,
  configs: honoured,
  container_name: honoured,
  cpu_count: honoured,
  cpu_percent: honoured,
  cpu_period: honoured,
  cpu_quota: honoured,
  cpu_rt_period: honoured,
  cpu_rt_runtime: honoured,
  cpu_shares: honoured,
  cpus: honoured,
  cpuset: honoured,
  credential_spec: refused("credential_spec is for Windows containers", "remove it"),
  depends_on: honoured,
  deploy: checkDeploy,
  develop: noMeaning,
  device_cgroup_rules: honoured,
  devices: honoured,
  dns: honoured,
  dns_opt: honoured,
  dns_search: honoured,
  domainname: honoured,
  entrypoint: honoured,
  env_file: honoured,
  environment: honoured,
  expose: honoured,
  extends: noMeaning,
  external_links: refused("external_links point at containers that slipway does not manage", "join a shared external network instead"),
  extra_hosts: honoured,
  gpus: honoured,
  group_add: honoured,
  healthcheck: honoured,
  hostname: honoured,
  image: honoured,
  init: honoured,
  ipc: honoured,
  isolation: honoured,
  label_file: honoured,
  labels: honoured,
  links: (value, context) => {
    const aliased = (value as readonly string[]).filter((link) => link.includes(":") && link.split(":")[0] !== link.split(":")[1]);
    if (aliased.length > 0)
      context.report(
        "warning",
        "desired.links",
        "",
        `${aliased.join(", ")}: link aliases are not set; services find each other by service name`,
        "use networks.<name>.aliases",
      );
  },
  logging: honoured,
  mac_address: honoured,
  mem_limit: honoured,
  mem_reservation: honoured,
  mem_swappiness: honoured,
  memswap_limit: honoured,
  models: refused("models need a model runner beside the engine", "run the model as a service"),
  network_mode: checkNetworkMode,
  networks: checkNetworks,
  oom_kill_disable: honoured,
  oom_score_adj: honoured,
  pid: honoured,
  pids_limit: honoured,
  platform: honoured,
  ports: checkPorts,
  post_start: honoured,
  pre_start: refused("pre_start is not supported yet", "use a service that others depend on with service_completed_successfully"),
  pre_stop: honoured,
  privileged: (value, context) => {
    if (value === true && !context.fleet.policy.allowPrivileged) {
      context.report(
        "error",
        "policy.privileged",
        "",
        "privileged containers are not allowed by this fleet's policy",
        "set policy.privileged: true in fleet.yaml, or drop privileged",
      );
    }
  },
  profiles: honoured,
  provider: refused("provider services are not supported yet", "run the provider as a service with an image"),
  pull_policy: (value, context) => {
    if (value === "build")
      context.report(
        "error",
        "desired.build",
        "",
        "pull_policy build asks for a build, and slipway does not build images yet",
        "use missing or always",
      );
    else if (typeof value === "string" && /^(daily|weekly|every_)/.test(value))
      context.report("warning", "desired.pull-policy", "", `pull_policy ${value} is treated as always: the tag is resolved at every sync`);
  },
  pull_refresh_after: warned("pull_refresh_after is not supported yet; the tag is resolved by pull_policy"),
  read_only: honoured,
  restart: honoured,
  runtime: honoured,
  scale: honoured,
  secrets: honoured,
  security_opt: honoured,
  shm_size: honoured,
  stdin_open: honoured,
  stop_grace_period: honoured,
  stop_signal: honoured,
  storage_opt: honoured,
  sysctls: honoured,
  tmpfs: honoured,
  tty: honoured,
  ulimits: honoured,
  use_api_socket: refused(
    "use_api_socket hands the engine's socket and the registry credentials to the container",
    "bind /var/run/docker.sock if you mean it",
  ),
  user: honoured,
  userns_mode: honoured,
  uts: honoured,
  volumes: checkVolumes,
  volumes_from: honoured,
  working_dir: honoured,
};

/** Reports what of a service cannot be honoured; each message names the attribute. */
export function checkAttributes(context: ServiceContext): void {
  for (const [attribute, value] of sortedEntries(context.service as Record<string, unknown>)) {
    if (attribute.startsWith("x-") || value === undefined || value === null) continue;
    const report: ServiceContext["report"] = (severity, code, below, message, hint) =>
      context.report(severity, code, [attribute, below].filter((part) => part !== "").join("."), message, hint);
    const check = Object.hasOwn(ATTRIBUTES, attribute)
      ? ATTRIBUTES[attribute]
      : refused(`${attribute} is not supported`, "remove it, or tell us what it should do");
    check?.(value, { ...context, report });
  }
}

function checkDeploy(value: unknown, context: ServiceContext): void {
  const deploy = value as NonNullable<ServiceContext["service"]["deploy"]>;
  const modes = ["replicated", "global", "replicated-job", "global-job"];
  if (deploy.mode !== undefined && !modes.includes(deploy.mode)) {
    context.report("error", "desired.mode", "mode", `deploy mode ${deploy.mode} does not exist`, `use one of ${modes.join(", ")}`);
  }
  if (deploy.mode?.startsWith("global") === true && deploy.replicas !== undefined) {
    context.report("error", "desired.mode", "replicas", "a global service has one replica on every host, so replicas cannot be given");
  }
  if (deploy.endpoint_mode !== undefined && deploy.endpoint_mode !== "dnsrr") {
    context.report(
      "warning",
      "desired.endpoint-mode",
      "endpoint_mode",
      "plain engines have no virtual address: a service name resolves to its containers (dnsrr)",
    );
  }
  if (Object.keys(deploy.labels ?? {}).length > 0) {
    context.report(
      "warning",
      "desired.deploy-labels",
      "labels",
      "deploy.labels describe the service; containers do not carry them",
      "put labels that a container needs under labels:",
    );
  }
  const policy = deploy.restart_policy;
  if (policy?.delay !== undefined || policy?.window !== undefined) {
    context.report("warning", "desired.restart-policy", "restart_policy", "delay and window are left to the engine's own back-off");
  }
  if ((deploy.resources?.reservations?.generic_resources?.length ?? 0) > 0) {
    context.report(
      "error",
      "desired.generic-resources",
      "resources.reservations",
      "generic_resources are not supported yet",
      "use devices, or label the hosts and add a constraint",
    );
  }
  for (const [key, config] of [
    ["update_config", deploy.update_config],
    ["rollback_config", deploy.rollback_config],
  ] as const) {
    if (config?.max_failure_ratio !== undefined && config.max_failure_ratio > 0) {
      context.report(
        "warning",
        "desired.max-failure-ratio",
        `${key}.max_failure_ratio`,
        "a rollout stops at its first failure; max_failure_ratio is not supported yet",
      );
    }
  }
}

function checkPorts(value: unknown, context: ServiceContext): void {
  for (const [index, port] of (value as NonNullable<ServiceContext["service"]["ports"]>).entries()) {
    if (port.app_protocol !== undefined || port.name !== undefined) {
      context.report(
        "warning",
        "desired.port-name",
        `[${index}]`,
        "name and app_protocol describe a port; nothing on a plain engine reads them",
      );
    }
  }
}

function checkNetworkMode(value: unknown, context: ServiceContext): void {
  if ((value as string).startsWith("container:")) {
    context.report(
      "error",
      "desired.network-mode",
      "",
      `${value as string} names a container that slipway does not manage`,
      "use service:NAME",
    );
  }
}

function checkNetworks(value: unknown, context: ServiceContext): void {
  const replicas = context.service.deploy?.replicas ?? context.service.scale ?? 1;
  for (const [key, network] of Object.entries(value as NonNullable<ServiceContext["service"]["networks"]>)) {
    if ((network?.ipv4_address ?? network?.ipv6_address) !== undefined && replicas > 1) {
      context.report(
        "error",
        "desired.fixed-address",
        key,
        `${replicas} replicas cannot share one address on network ${key}`,
        "remove the address, or use one replica",
      );
    }
  }
}

function checkVolumes(value: unknown, context: ServiceContext): void {
  const prefixes = context.fleet.policy.bindPrefixes;
  for (const [index, mount] of (value as NonNullable<ServiceContext["service"]["volumes"]>).entries()) {
    if (mount.type === "npipe" || mount.type === "cluster") {
      context.report("error", "desired.mount-type", `[${index}]`, `mounts of type ${mount.type} do not exist on a plain Linux engine`);
    }
    if (mount.type !== "bind" || mount.source === undefined) continue;
    if (mount.source.startsWith("~")) {
      context.report(
        "error",
        "desired.home-path",
        `[${index}]`,
        `${mount.source} means a home directory, and hosts have no user of yours`,
        "write the absolute path on the host",
      );
    } else if (
      prefixes &&
      mount.source.startsWith("/") &&
      !mount.source.startsWith("/.repository") &&
      !prefixes.some((prefix) => within(mount.source!, prefix))
    ) {
      context.report(
        "error",
        "policy.binds",
        `[${index}]`,
        `host path ${mount.source} is outside what this fleet's policy allows (${prefixes.join(", ")})`,
        "add a prefix to policy.binds in fleet.yaml",
      );
    }
  }
}

function within(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(prefix.endsWith("/") ? prefix : `${prefix}/`);
}
