// Generated from schemas/ by `npm run generate`: change the schema, not this file.
export const attributes: Readonly<Record<string, readonly string[]>> = {
  "#": [
    "hosts",
    "name",
    "network",
    "policy",
    "pools",
    "scheduler",
    "stacks",
    "tenants"
  ],
  "#/properties/network": [
    "driver"
  ],
  "#/properties/policy": [
    "binds",
    "privileged",
    "prune"
  ],
  "#/properties/policy/properties/prune": [
    "fleet",
    "floor",
    "stack"
  ],
  "#/properties/scheduler": [
    "admission",
    "placement",
    "preemption",
    "priority",
    "queue",
    "rebalance"
  ],
  "#/$defs/host": [
    "endpoint",
    "labels",
    "reserve",
    "role",
    "taints",
    "tls",
    "weight"
  ],
  "#/$defs/host/properties/tls": [
    "ca",
    "cert",
    "key"
  ],
  "#/$defs/host/properties/reserve": [
    "cpus",
    "memory"
  ],
  "#/$defs/stack": [
    "files",
    "path"
  ],
  "#/$defs/tenant": [
    "guarantee",
    "hosts",
    "priority",
    "quota",
    "weight"
  ],
  "#/$defs/tenant/properties/quota": [
    "cpus",
    "memory",
    "replicas"
  ],
  "#/$defs/tenant/properties/guarantee": [
    "cpus",
    "memory",
    "replicas"
  ],
  "#/$defs/tenant/properties/priority": [
    "max"
  ]
};
