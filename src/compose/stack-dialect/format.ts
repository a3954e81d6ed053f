import { any, either, formed, list, namedBy, object, type ObjectRule, type Rule, scalar, since } from "./rule.ts";

// Which keys a `docker stack` file may have, of which type, and the version of the format 3.x that introduced each.
// Source: `docker stack config` 28, asked for every key with every version; compose-semantics §12 and §16.

const NAME = /^[a-zA-Z0-9._-]+$/;
const text = scalar("string");
const bool = scalar("boolean");
const int = scalar("integer");
const count: Rule = { kind: "scalar", types: ["integer"], unsigned: true };
const number = scalar("number");
const duration = formed("duration", "string");
const texts = list(text, true);
const textOrTexts = either(text, texts);
const words = either(text, list(text));
/** `K: v` or `- K=v`; true and false have to be quoted. */
const pairs = either(namedBy("pair", scalar("string", "number", "null")), list(text, true));
const options = namedBy("option", scalar("string", "number"));

const health = object("healthcheck", {
  disable: bool,
  interval: duration,
  retries: { kind: "scalar", types: ["number"], unsigned: true },
  test: words,
  timeout: duration,
  start_period: since(4, duration),
  start_interval: since(12, duration),
});

const update = (noun: string): ObjectRule =>
  object(noun, {
    parallelism: count,
    delay: duration,
    failure_action: text,
    monitor: duration,
    max_failure_ratio: number,
    order: since(4, formed("start-first or stop-first", "string")),
  });

const deploy = object("deploy section", {
  mode: text,
  endpoint_mode: since(2, text),
  replicas: count,
  labels: pairs,
  update_config: update("update_config"),
  rollback_config: since(7, update("rollback_config")),
  resources: object("resources section", {
    limits: object("limits section", { cpus: text, memory: formed("bytes", "string"), pids: since(9, int) }),
    reservations: object("reservations section", {
      cpus: text,
      memory: formed("bytes", "string"),
      generic_resources: since(
        5,
        list(object("generic resource", { discrete_resource_spec: object("discrete_resource_spec", { kind: text, value: number }) })),
      ),
    }),
  }),
  restart_policy: object("restart_policy", { condition: text, delay: duration, max_attempts: count, window: duration }),
  placement: object("placement section", {
    constraints: list(text),
    preferences: since(3, list(object("placement preference", { spread: text }))),
    max_replicas_per_node: since(8, count),
  }),
});

const port = object("port", {
  mode: since(2, text),
  target: since(2, count),
  published: since(2, count),
  protocol: since(2, text),
});

const mount = object(
  "mount",
  {
    type: since(2, text),
    source: since(2, text),
    target: since(2, text),
    read_only: since(2, bool),
    consistency: since(2, text),
    bind: since(2, object("bind section", { propagation: text }, { open: true })),
    volume: since(2, object("volume section", { nocopy: bool }, { open: true })),
    tmpfs: since(6, object("tmpfs section", { size: count }, { open: true })),
  },
  { required: ["type"] },
);

/** One config or secret of a service; other keys are accepted and dropped. */
const grant = object("reference", { source: text, target: text, uid: text, gid: text, mode: number }, { open: true });
const grants = list(either(text, grant));

const endpoint = object("network of a service", {
  aliases: texts,
  driver_opts: since(13, options),
  ipv4_address: text,
  ipv6_address: text,
});

const service = object(
  "service",
  {
    build: either(text, object("build section", {}, { open: true })),
    cap_add: texts,
    cap_drop: texts,
    cgroup_parent: text,
    cgroupns_mode: since(9, text),
    command: words,
    configs: since(3, grants),
    container_name: text,
    credential_spec: since(3, object("credential_spec", { config: since(8, text), file: text, registry: text })),
    depends_on: texts,
    deploy: either(deploy, scalar("null")),
    devices: texts,
    dns: textOrTexts,
    dns_search: textOrTexts,
    domainname: text,
    entrypoint: words,
    env_file: textOrTexts,
    environment: pairs,
    expose: list(scalar("string", "number"), true),
    external_links: texts,
    extra_hosts: pairs,
    healthcheck: health,
    hostname: text,
    image: text,
    init: since(7, bool),
    ipc: text,
    isolation: since(5, text),
    labels: pairs,
    links: texts,
    logging: object("logging section", { driver: text, options: namedBy("option", scalar("string", "number", "null")) }),
    mac_address: text,
    network_mode: text,
    networks: either(texts, { ...namedBy("network", either(endpoint, scalar("null")), NAME) }),
    oom_score_adj: since(13, int),
    pid: scalar("string", "null"),
    ports: list(either(formed("ports", "number", "string"), port), true),
    privileged: bool,
    read_only: bool,
    restart: text,
    secrets: since(1, grants),
    security_opt: texts,
    shm_size: text,
    stdin_open: bool,
    stop_grace_period: duration,
    stop_signal: text,
    sysctls: pairs,
    tmpfs: textOrTexts,
    tty: bool,
    ulimits: namedBy("ulimit", either(int, object("ulimit", { soft: int, hard: int }, { required: ["soft", "hard"] }))),
    user: text,
    userns_mode: text,
    volumes: list(either(text, mount)),
    working_dir: text,
  },
  { extensionsSince: 7 },
);

const external = either(bool, object("external section", { name: text }));

const network = object(
  "network",
  {
    name: since(5, text),
    driver: text,
    driver_opts: options,
    ipam: object("ipam section", { driver: text, config: list(object("address pool", { subnet: text })) }),
    external,
    internal: bool,
    attachable: since(2, bool),
    labels: pairs,
  },
  { extensionsSince: 7 },
);

const volume = object(
  "volume",
  { name: since(4, text), driver: text, driver_opts: options, external, labels: pairs },
  { extensionsSince: 7 },
);

const secret = object(
  "secret",
  {
    name: since(5, text),
    file: text,
    external,
    labels: pairs,
    driver: since(8, text),
    driver_opts: since(8, options),
    template_driver: since(8, text),
  },
  { extensionsSince: 7 },
);

const config = object(
  "config",
  { name: since(5, text), file: text, external, labels: pairs, template_driver: since(8, text) },
  { extensionsSince: 7 },
);

/** The whole file. */
export const STACK_FILE: ObjectRule = object(
  "stack file",
  {
    version: any,
    services: namedBy("service", service, NAME),
    networks: namedBy("network", either(network, scalar("null"))),
    volumes: namedBy("volume", either(volume, scalar("null")), NAME),
    secrets: since(1, namedBy("secret", secret, NAME)),
    configs: since(3, namedBy("config", config, NAME)),
  },
  { extensionsSince: 4 },
);
