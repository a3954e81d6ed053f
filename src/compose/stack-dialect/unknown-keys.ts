/** Attributes of a service that docker stack refuses by name ("forbidden"), and what to write instead. */
export const FORBIDDEN: Readonly<Record<string, string>> = {
  extends: "Write the attributes out, or share them with a YAML anchor.",
  volume_driver: "Write the driver under the top-level volumes.",
  volumes_from: "Name the shared volume under the top-level volumes, and mount it in each service.",
  cpu_quota: "Use deploy.resources.limits.cpus.",
  cpu_shares: "Use deploy.resources.reservations.cpus.",
  cpuset: "Use deploy.resources.limits.cpus; CPUs cannot be chosen by number.",
  mem_limit: "Use deploy.resources.limits.memory.",
  memswap_limit: "Use deploy.resources.limits.memory.",
};

const ONLY_COMPOSE = "Only docker compose and slipway know it: remove it for docker stack.";

/** Keys of the Compose Specification that the stack format lacks: of a thing that the rules call so → key → what to do. */
const ELSEWHERE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "stack file": {
    name: "The stack is named on the command line: docker stack deploy -c FILE NAME.",
    include: "Name all files: docker stack deploy -c a.yml -c b.yml.",
    models: ONLY_COMPOSE,
  },
  service: {
    ...FORBIDDEN,
    cpus: 'Use deploy.resources.limits.cpus, in quotes: "0.5".',
    mem_reservation: "Use deploy.resources.reservations.memory.",
    pids_limit: "Use deploy.resources.limits.pids.",
    scale: "Use deploy.replicas.",
    platform: "The platform follows the image; choose hosts with deploy.placement.constraints.",
    label_file: "Write the labels out.",
    log_driver: "Use logging.driver.",
    log_opt: "Use logging.options.",
    net: "Use networks.",
    cgroup: "docker stack calls it cgroupns_mode, and ignores it.",
    profiles: "docker stack deploys every service of the file: keep the others in a file of their own.",
    gpus: "Use deploy.resources.reservations.generic_resources.",
    ...Object.fromEntries(
      [
        "annotations attach blkio_config cpu_count cpu_percent cpu_period cpu_rt_period cpu_rt_runtime develop device_cgroup_rules dns_opt",
        "group_add mem_swappiness models oom_kill_disable post_start pre_start pre_stop provider pull_policy runtime storage_opt",
        "use_api_socket uts",
      ]
        .flatMap((line) => line.split(" "))
        .map((key) => [key, ONLY_COMPOSE]),
    ),
  },
  "reservations section": {
    devices: "Use generic_resources.",
    pids: "Only limits have pids.",
  },
  port: {
    host_ip: "docker stack publishes on all addresses; remove it.",
    name: ONLY_COMPOSE,
    app_protocol: ONLY_COMPOSE,
  },
  mount: { image: ONLY_COMPOSE },
  network: { enable_ipv4: ONLY_COMPOSE, enable_ipv6: "Make the network by hand and write external: true." },
  "network of a service": { link_local_ips: ONLY_COMPOSE, mac_address: ONLY_COMPOSE, priority: ONLY_COMPOSE, gw_priority: ONLY_COMPOSE },
  "ipam section": { options: "Make the network by hand and write external: true." },
  "address pool": {
    gateway: "Make the network by hand and write external: true.",
    ip_range: "Make the network by hand and write external: true.",
    aux_addresses: "Make the network by hand and write external: true.",
  },
  secret: { content: "Use file, or external: true.", environment: "Use file, or external: true." },
  config: { content: "Use file, or external: true.", environment: "Use file, or external: true." },
};

/** What to do about a key that Compose knows and docker stack does not. */
export function hintElsewhere(noun: string, key: string): string | undefined {
  const hints = ELSEWHERE[noun];
  return hints && Object.hasOwn(hints, key) ? hints[key] : undefined;
}
