import { sortedEntries } from "../model/order.ts";
import { checkDeploy, checkNetworkMode, checkNetworks, checkPorts } from "./checks.ts";
import { checkBeside } from "./beside.ts";
import type { ServiceContext } from "./context.ts";
import { checkLabels } from "./labels.ts";
import { checkVolumes } from "./volumes.ts";

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
  labels: (value, context) => checkLabels(value as Readonly<Record<string, string>>, "container", context.report),
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
  checkBeside(context);
}
