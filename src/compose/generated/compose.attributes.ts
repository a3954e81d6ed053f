// Generated from schemas/ by `npm run generate`: change the schema, not this file.
export const attributes: Readonly<Record<string, readonly string[]>> = {
  "#": [
    "configs",
    "include",
    "models",
    "name",
    "networks",
    "secrets",
    "services",
    "version",
    "volumes",
    "x-slipway"
  ],
  "#/$defs/ulimits/patternProperties/^[a-z]+$": [
    "hard",
    "soft"
  ],
  "#/$defs/file_reference": [
    "gid",
    "mode",
    "source",
    "target",
    "uid"
  ],
  "#/$defs/device_request": [
    "capabilities",
    "count",
    "device_ids",
    "driver",
    "options"
  ],
  "#/$defs/hook": [
    "command",
    "environment",
    "privileged",
    "user",
    "working_dir"
  ],
  "#/$defs/blkio_limit": [
    "path",
    "rate"
  ],
  "#/$defs/blkio_weight": [
    "path",
    "weight"
  ],
  "#/$defs/build": [
    "additional_contexts",
    "args",
    "cache_from",
    "cache_to",
    "context",
    "dockerfile",
    "dockerfile_inline",
    "entitlements",
    "extra_hosts",
    "isolation",
    "labels",
    "network",
    "no_cache",
    "no_cache_filter",
    "platforms",
    "privileged",
    "provenance",
    "pull",
    "sbom",
    "secrets",
    "shm_size",
    "ssh",
    "tags",
    "target",
    "ulimits"
  ],
  "#/$defs/update_config": [
    "delay",
    "failure_action",
    "max_failure_ratio",
    "monitor",
    "order",
    "parallelism"
  ],
  "#/$defs/limits": [
    "cpus",
    "memory",
    "pids"
  ],
  "#/$defs/reservations": [
    "cpus",
    "devices",
    "generic_resources",
    "memory"
  ],
  "#/$defs/reservations/properties/generic_resources/items": [
    "discrete_resource_spec"
  ],
  "#/$defs/reservations/properties/generic_resources/items/properties/discrete_resource_spec": [
    "kind",
    "value"
  ],
  "#/$defs/deploy": [
    "endpoint_mode",
    "labels",
    "mode",
    "placement",
    "replicas",
    "resources",
    "restart_policy",
    "rollback_config",
    "update_config"
  ],
  "#/$defs/deploy/properties/resources": [
    "limits",
    "reservations"
  ],
  "#/$defs/deploy/properties/restart_policy": [
    "condition",
    "delay",
    "max_attempts",
    "window"
  ],
  "#/$defs/deploy/properties/placement": [
    "constraints",
    "max_replicas_per_node",
    "preferences"
  ],
  "#/$defs/deploy/properties/placement/properties/preferences/items": [
    "spread"
  ],
  "#/$defs/healthcheck": [
    "disable",
    "interval",
    "retries",
    "start_interval",
    "start_period",
    "test",
    "timeout"
  ],
  "#/$defs/port": [
    "app_protocol",
    "host_ip",
    "mode",
    "name",
    "protocol",
    "published",
    "target"
  ],
  "#/$defs/mount": [
    "bind",
    "consistency",
    "image",
    "read_only",
    "source",
    "target",
    "tmpfs",
    "type",
    "volume"
  ],
  "#/$defs/mount/properties/bind": [
    "create_host_path",
    "propagation",
    "recursive",
    "selinux"
  ],
  "#/$defs/mount/properties/volume": [
    "labels",
    "nocopy",
    "subpath"
  ],
  "#/$defs/mount/properties/tmpfs": [
    "mode",
    "size"
  ],
  "#/$defs/mount/properties/image": [
    "subpath"
  ],
  "#/$defs/service_network": [
    "aliases",
    "driver_opts",
    "gw_priority",
    "interface_name",
    "ipv4_address",
    "ipv6_address",
    "link_local_ips",
    "mac_address",
    "priority"
  ],
  "#/$defs/service": [
    "annotations",
    "attach",
    "blkio_config",
    "build",
    "cap_add",
    "cap_drop",
    "cgroup",
    "cgroup_parent",
    "command",
    "configs",
    "container_name",
    "cpu_count",
    "cpu_percent",
    "cpu_period",
    "cpu_quota",
    "cpu_rt_period",
    "cpu_rt_runtime",
    "cpu_shares",
    "cpus",
    "cpuset",
    "credential_spec",
    "depends_on",
    "deploy",
    "develop",
    "device_cgroup_rules",
    "devices",
    "dns",
    "dns_opt",
    "dns_search",
    "domainname",
    "entrypoint",
    "env_file",
    "environment",
    "expose",
    "extends",
    "external_links",
    "extra_hosts",
    "gpus",
    "group_add",
    "healthcheck",
    "hostname",
    "image",
    "init",
    "ipc",
    "isolation",
    "label_file",
    "labels",
    "links",
    "logging",
    "mac_address",
    "mem_limit",
    "mem_reservation",
    "mem_swappiness",
    "memswap_limit",
    "models",
    "network_mode",
    "networks",
    "oom_kill_disable",
    "oom_score_adj",
    "pid",
    "pids_limit",
    "platform",
    "ports",
    "post_start",
    "pre_start",
    "pre_stop",
    "privileged",
    "profiles",
    "provider",
    "pull_policy",
    "pull_refresh_after",
    "read_only",
    "restart",
    "runtime",
    "scale",
    "secrets",
    "security_opt",
    "shm_size",
    "stdin_open",
    "stop_grace_period",
    "stop_signal",
    "storage_opt",
    "sysctls",
    "tmpfs",
    "tty",
    "ulimits",
    "use_api_socket",
    "user",
    "userns_mode",
    "uts",
    "volume_driver",
    "volumes",
    "volumes_from",
    "working_dir",
    "x-slipway"
  ],
  "#/$defs/service/properties/blkio_config": [
    "device_read_bps",
    "device_read_iops",
    "device_write_bps",
    "device_write_iops",
    "weight",
    "weight_device"
  ],
  "#/$defs/service/properties/credential_spec": [
    "config",
    "file",
    "registry"
  ],
  "#/$defs/service/properties/depends_on/patternProperties/^[a-zA-Z0-9._-]+$": [
    "condition",
    "required",
    "restart"
  ],
  "#/$defs/service/properties/devices/items": [
    "permissions",
    "source",
    "target"
  ],
  "#/$defs/service/properties/env_file/items": [
    "format",
    "path",
    "required"
  ],
  "#/$defs/service/properties/extends": [
    "file",
    "service"
  ],
  "#/$defs/service/properties/logging": [
    "driver",
    "options"
  ],
  "#/$defs/service/properties/provider": [
    "options",
    "type"
  ],
  "#/$defs/network": [
    "attachable",
    "driver",
    "driver_opts",
    "enable_ipv4",
    "enable_ipv6",
    "external",
    "internal",
    "ipam",
    "labels",
    "name"
  ],
  "#/$defs/network/properties/ipam": [
    "config",
    "driver",
    "options"
  ],
  "#/$defs/network/properties/ipam/properties/config/items": [
    "aux_addresses",
    "gateway",
    "ip_range",
    "subnet"
  ],
  "#/$defs/network/properties/external": [
    "name"
  ],
  "#/$defs/volume": [
    "driver",
    "driver_opts",
    "external",
    "labels",
    "name"
  ],
  "#/$defs/volume/properties/external": [
    "name"
  ],
  "#/$defs/secret": [
    "driver",
    "driver_opts",
    "environment",
    "external",
    "file",
    "labels",
    "name",
    "template_driver"
  ],
  "#/$defs/secret/properties/external": [
    "name"
  ],
  "#/$defs/config": [
    "content",
    "environment",
    "external",
    "file",
    "labels",
    "name",
    "template_driver"
  ],
  "#/$defs/config/properties/external": [
    "name"
  ],
  "#/$defs/slipway_schedule": [
    "catchup",
    "cron",
    "end",
    "jitter",
    "overlap",
    "start",
    "suspend",
    "timezone"
  ],
  "#/$defs/slipway_job": [
    "backoff",
    "each",
    "estimate",
    "gang",
    "if",
    "keep",
    "optional",
    "outputs",
    "parallel",
    "pool",
    "rate",
    "repeat",
    "run",
    "schedule",
    "timeout",
    "undo",
    "when"
  ],
  "#/$defs/slipway_job/properties/repeat": [
    "every",
    "max",
    "until"
  ],
  "#/$defs/slipway_job/properties/backoff": [
    "factor",
    "jitter",
    "max",
    "never",
    "on",
    "type"
  ],
  "#/$defs/slipway_job/properties/pool": [
    "name",
    "slots"
  ],
  "#/$defs/slipway_job/properties/keep": [
    "failed",
    "for",
    "succeeded"
  ],
  "#/$defs/slipway_scale": [
    "cpu",
    "down",
    "max",
    "memory",
    "metric",
    "min",
    "predict",
    "queue",
    "schedule",
    "up"
  ],
  "#/$defs/slipway_scale/properties/metric": [
    "query",
    "target"
  ],
  "#/$defs/slipway_scale/properties/queue": [
    "target",
    "url"
  ],
  "#/$defs/slipway_scale/properties/schedule/items": [
    "cron",
    "for",
    "min",
    "timezone"
  ],
  "#/$defs/slipway_pace": [
    "every",
    "stabilize",
    "step"
  ],
  "#/$defs/slipway_rollout": [
    "after",
    "check",
    "deadline",
    "keep_old",
    "steps",
    "strategy"
  ],
  "#/$defs/slipway_rollout/properties/steps/items": [
    "job",
    "pause"
  ],
  "#/$defs/slipway_rollout/properties/check": [
    "every",
    "failures",
    "job",
    "max",
    "min",
    "query"
  ],
  "#/$defs/slipway_route": [
    "balance",
    "drain",
    "host",
    "path",
    "port",
    "slow_start",
    "sticky"
  ],
  "#/$defs/slipway_place": [
    "apart",
    "max_skew",
    "prefer",
    "rebalance",
    "strategy",
    "tolerate",
    "unreachable",
    "with"
  ],
  "#/$defs/slipway_budget": [
    "max_unavailable",
    "min_available"
  ],
  "#/$defs/slipway_workflow": [
    "after",
    "deadline",
    "input",
    "max_active",
    "on",
    "on_failure",
    "output",
    "schedule"
  ],
  "#/$defs/slipway_stack": [
    "after",
    "priority",
    "source",
    "sync",
    "tenant",
    "workflows"
  ],
  "#/$defs/slipway_stack/properties/source": [
    "path",
    "ref",
    "repo",
    "verify"
  ],
  "#/$defs/slipway_stack/properties/sync": [
    "auto",
    "heal",
    "prune",
    "retry",
    "window"
  ],
  "#/$defs/slipway_service": [
    "budget",
    "job",
    "place",
    "priority",
    "rollout",
    "route",
    "scale"
  ]
};
