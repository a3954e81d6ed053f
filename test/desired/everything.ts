/**
 * Manifests that together use every attribute that is supported, so that a test can follow each to where the table says
 * that it acts. What excludes each other is in different ones.
 */
const CONTAINER = `
name: shop
x-slipway: { tenant: retail, priority: 10 }
services:
  later: { image: later:1, profiles: [all] }
  web:
    image: web:1
    pull_policy: always
    annotations: { org.example.note: a }
    attach: false
    cap_add: [NET_ADMIN]
    cap_drop: [MKNOD]
    cgroup: private
    cgroup_parent: /shop
    command: [serve]
    container_name: shop-front
    domainname: example.org
    entrypoint: [/init]
    env_file: [{ path: web.env, required: false, format: raw }]
    environment: { LEVEL: debug }
    group_add: ["1000"]
    hostname: front
    init: true
    ipc: shareable
    isolation: default
    label_file: web.labels
    labels: { mine: a }
    logging: { driver: json-file, options: { max-size: 1m } }
    oom_kill_disable: false
    oom_score_adj: 100
    pid: host
    platform: linux/amd64
    privileged: true
    read_only: true
    restart: unless-stopped
    runtime: runc
    scale: 1
    x-slipway:
      place: { strategy: spread, with: [later], apart: [web], prefer: [node.labels.disk == ssd], max_skew: 1, rebalance: false, tolerate: [spot] }
      budget: { max_unavailable: 1 }
      priority: 5
    security_opt: [no-new-privileges]
    stdin_open: true
    stop_signal: SIGINT
    stop_grace_period: 20s
    sysctls: { net.core.somaxconn: "1024" }
    tty: true
    ulimits: { nofile: { soft: 1000, hard: 2000 } }
    user: "1000"
    userns_mode: host
    uts: host
    working_dir: /srv
    use_api_socket: false
    develop: { watch: [{ path: ., action: sync+exec, target: /x, ignore: [a], include: [b], initial_sync: true, exec: { command: x, user: u, privileged: true, working_dir: /, environment: { A: b } } }] }
    post_start: [{ command: [warm], user: root, privileged: true, working_dir: /, environment: { A: b } }]
    pre_stop: [{ command: [drain], user: root, privileged: true, working_dir: /, environment: { A: b } }]
`;

const RESOURCES = `
services:
  base: { image: base:1, deploy: { replicas: 1 } }
  web:
    extends: { service: base, file: compose.yaml }
    image: web:1
    blkio_config:
      weight: 300
      weight_device: [{ path: /dev/sda, weight: 400 }]
      device_read_bps: [{ path: /dev/sda, rate: 12mb }]
      device_read_iops: [{ path: /dev/sda, rate: 120 }]
      device_write_bps: [{ path: /dev/sda, rate: 1k }]
      device_write_iops: [{ path: /dev/sda, rate: 30 }]
    cpu_period: 100000
    cpu_quota: 50000
    cpu_rt_period: 95000
    cpu_rt_runtime: 9500
    cpu_shares: 512
    cpus: 0.5
    cpuset: 0-1
    device_cgroup_rules: ["c 1:3 mr"]
    devices: [{ source: /dev/fuse, target: /dev/fuse, permissions: rwm }]
    gpus: [{ capabilities: [gpu], driver: nvidia, count: 1, options: { a: b } }, { device_ids: ["0"], capabilities: [gpu] }]
    mem_limit: 512m
    mem_reservation: 256m
    mem_swappiness: 60
    memswap_limit: 1g
    oom_score_adj: 1
    pids_limit: 100
    shm_size: 64m
    storage_opt: { size: 1G }
    healthcheck: { test: [CMD, "true"], interval: 10s, timeout: 5s, retries: 3, start_period: 1m, start_interval: 1s }
    depends_on: { base: { condition: service_started, required: true, restart: false } }
  silent:
    image: web:1
    healthcheck: { disable: true }
    deploy:
      mode: replicated
      replicas: 2
      endpoint_mode: dnsrr
      placement: { constraints: [node.labels.zone == a], preferences: [{ spread: node.labels.rack }], max_replicas_per_node: 1 }
      resources:
        limits: { cpus: "0.5", memory: 512M, pids: 10 }
        reservations: { cpus: "0.25", memory: 256M, generic_resources: [{ discrete_resource_spec: { kind: ssd, value: 1 } }], devices: [{ capabilities: [gpu], driver: nvidia, count: 1, options: { a: b } }, { device_ids: ["0"], capabilities: [gpu] }] }
      restart_policy: { condition: on-failure, max_attempts: 3 }
      update_config: { parallelism: 1, delay: 1s, failure_action: rollback, monitor: 5s, max_failure_ratio: 0, order: start-first }
      rollback_config: { parallelism: 1, delay: 1s, failure_action: pause, monitor: 5s, max_failure_ratio: 0, order: stop-first }
`;

const NETWORK = `
services:
  db: { image: db:1, networks: [back] }
  web:
    image: web:1
    dns: [1.1.1.1]
    dns_opt: [use-vc]
    dns_search: [example.org]
    expose: ["8080"]
    external_links: [legacy:old]
    extra_hosts: ["a:10.0.0.1"]
    links: [db:database]
    mac_address: 02:42:ac:11:65:43
    networks:
      back:
        aliases: [front]
        driver_opts: { com.docker.network.endpoint.sysctls: net.ipv4.conf.IFNAME.log_martians=1 }
        gw_priority: 1
        interface_name: eth7
        ipv4_address: 172.16.238.10
        ipv6_address: 2001:3984:3989::10
        link_local_ips: [57.123.22.11]
        mac_address: 02:42:ac:11:65:44
        priority: 1
      shared:
    ports: [{ target: 80, published: "8080", host_ip: 127.0.0.1, protocol: tcp, mode: host }]
  host: { image: web:1, network_mode: host }
networks:
  back:
    name: back
    driver: bridge
    driver_opts: { com.docker.network.bridge.name: br7 }
    attachable: true
    internal: true
    enable_ipv4: false
    enable_ipv6: true
    labels: { mine: a }
    ipam: { driver: default, config: [{ subnet: 172.16.238.0/24, ip_range: 172.16.238.0/25, gateway: 172.16.238.1, aux_addresses: { host1: 172.16.238.5 } }], options: { a: b } }
  shared: { external: true, name: shared }
  older: { external: { name: x } }
`;

const STORAGE = `
include: [{ path: more.yaml, project_directory: ., env_file: .env }]
services:
  db: { image: db:1, volumes: ["data:/data"] }
  web:
    image: web:1
    configs: [{ source: inline, target: /etc/inline, uid: "1000", gid: "1000", mode: 0440 }, { source: fromfile }, { source: fromenv }]
    secrets: [{ source: key, target: key, uid: "1000", gid: "1000", mode: 0400 }, { source: token }]
    tmpfs: /run
    volumes_from: [db:ro]
    volumes:
      - { type: bind, source: /srv/a, target: /a, read_only: true, consistency: cached, bind: { propagation: rshared, create_host_path: true } }
      - { type: bind, source: /srv/b, target: /b, bind: { recursive: disabled, create_host_path: false } }
      - { type: bind, source: /srv/r, target: /r, read_only: true, bind: { recursive: readonly, propagation: rprivate } }
      - { type: bind, source: /srv/c, target: /c, bind: { selinux: z } }
      - { type: volume, source: data, target: /d, volume: { nocopy: true, subpath: below } }
      - { type: volume, target: /e, volume: { labels: { mine: a } } }
      - { type: tmpfs, target: /f, tmpfs: { size: 1m, mode: 0755 } }
      - { type: image, source: "assets:1", target: /g, image: { subpath: site } }
volumes:
  data: { name: data, driver: local, driver_opts: { type: none, o: bind, device: /srv/data }, labels: { mine: a } }
  kept: { external: true }
  older: { external: { name: x } }
configs:
  inline: { name: inline, content: a }
  fromfile: { file: web.conf }
  fromenv: { environment: CONF }
secrets:
  key: { name: key, file: web.key }
  token: { environment: TOKEN }
`;

export const EVERYTHING: Readonly<Record<string, string>> = { CONTAINER, RESOURCES, NETWORK, STORAGE };

/** What these manifests name beside themselves. */
export const FILES: Readonly<Record<string, string>> = {
  ".env": "A=b\n",
  "web.env": "PORT=80\n",
  "web.labels": "theirs=b\n",
  "web.conf": "a",
  "web.key": "a",
  "more.yaml": "services: { more: { image: more:1 } }\n",
};

export const ENVIRONMENT: Readonly<Record<string, string>> = { CONF: "a", TOKEN: "b" };
