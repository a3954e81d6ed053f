// Generated from schemas/ by `npm run generate`: change the schema, not this file.

/**
 * fleet.yaml: the hosts, the stacks and the operator's rules.
 */
export interface FleetFile {
/**
 * Names the fleet on its hosts; by default the beginning of the repository's first commit.
 */
name?: string
/**
 * The Docker Engines, by name.
 */
hosts: {
[k: string]: Host
}
/**
 * How containers of a stack reach each other.
 */
network?: {
/**
 * bridge: a network lives on one host. overlay: the hosts are members of one Swarm.
 */
driver?: ("bridge" | "overlay")
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What stacks may do.
 */
policy?: {
/**
 * What one sync may remove without confirmation.
 */
prune?: {
/**
 * Share of a stack's containers.
 */
stack?: (string | number)
/**
 * Removals of a stack that are always allowed.
 */
floor?: number
/**
 * Share of all containers.
 */
fleet?: (string | number)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Host paths that bind mounts may name.
 */
binds?: string[]
/**
 * Whether services may be privileged.
 */
privileged?: boolean
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Where the stacks are: a glob, a list of globs, or stacks by name.
 */
stacks?: ({
/**
 * A glob or several.
 */
path?: (string | string[] | {

})
/**
 * Not yet supported.
 */
poll?: string
[k: string]: Stack | string | string[] | {

} | undefined
} | string[] | string)
/**
 * How replicas are placed.
 */
scheduler?: {
/**
 * Default of place.strategy.
 */
placement?: ("spread" | "binpack" | "least_load" | "greedy" | "optimal" | "genetic")
/**
 * Who is placed first: the largest (default), who waits longest, the highest priority, the shortest job, or tenants in turn.
 */
queue?: ("fifo" | "priority" | "sjf" | "fair")
/**
 * Nothing new starts while the reserved share of the fleet is this high.
 */
admission?: {
/**
 * Share of the fleet's capacity.
 */
max_load: (string | number)
/**
 * What is too much waits, or is refused.
 */
on_full?: ("queue" | "reject")
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Weights of what makes work more important: the sum of factors times weights decides who is placed first.
 */
priority?: {
/**
 * Of the priority that a service has; 1.
 */
base?: number
/**
 * For each second, minute, hour or day of waiting: 0.1/m.
 */
age?: string
/**
 * Not yet supported.
 */
deadline?: number
/**
 * Of the share of the fleet that the tenant does not use, 0 to 1.
 */
tenant?: number
/**
 * Of each replica of the tenant that waits.
 */
backlog?: number
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Whether what is more important may take the place of what is less important, when nothing else fits.
 */
preemption?: boolean
/**
 * Moves replicas off hosts that are much fuller than others, while slipway run follows the repository. Written is asked for: {} will do.
 */
rebalance?: {
/**
 * How often it is looked at, more than 0s; 5m.
 */
every?: string
/**
 * Nothing moves while the fullest host is no more than this share of a host above the average; 15%.
 */
threshold?: (string | number)
/**
 * The most replicas that are moved at a time; 2.
 */
moves?: number
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Who shares the fleet, and how much each may have.
 */
tenants?: {
[k: string]: Tenant
}
/**
 * Not yet supported.
 */
pools?: {
[k: string]: number
}
/**
 * This interface was referenced by `FleetFile`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A Docker Engine.
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$".
 * 
 * This interface was referenced by `FleetFile`'s JSON-Schema
 * via the `definition` "host".
 */
export interface Host {
/**
 * unix:///path, ssh://[user@]host[:port][/path/to/docker.sock] or tcp://host:port.
 */
endpoint: string
/**
 * Files on the controller's machine, never in the repository.
 */
tls?: {
/**
 * Certificate of the authority.
 */
ca: string
/**
 * Client certificate.
 */
cert: string
/**
 * Client key.
 */
key: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * For constraints: node.labels.KEY.
 */
labels?: {
[k: string]: string | number | boolean
}
/**
 * What keeps services off that do not tolerate it: KEY or KEY=VALUE, with :NoSchedule (default), :PreferNoSchedule or :NoExecute.
 */
taints?: string[]
/**
 * Relative capacity; 1 by default.
 */
weight?: number
/**
 * What the host keeps for itself; cpus, memory, and kinds of resources.
 */
reserve?: {
cpus?: (number | string)
memory?: (string | number)
[k: string]: number | string | undefined
}
/**
 * node.role of the host; the first three hosts are managers when no role is written.
 */
role?: ("manager" | "worker")
/**
 * What the host has besides CPUs and memory, by kind: gpu, pids, bandwidth, ssd.
 */
resources?: {
[k: string]: number
}
/**
 * This interface was referenced by `Host`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A stack by name.
 * 
 * This interface was referenced by `FleetFile`'s JSON-Schema
 * via the `definition` "stack".
 */
export interface Stack {
/**
 * Its directory.
 */
path?: string
/**
 * Its Compose files, in merge order.
 */
files?: string[]
/**
 * This interface was referenced by `Stack`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A team and its share.
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$".
 * 
 * This interface was referenced by `FleetFile`'s JSON-Schema
 * via the `definition` "tenant".
 */
export interface Tenant {
/**
 * Its share among tenants; 1 by default.
 */
weight?: number
/**
 * The most that it may reserve.
 */
quota?: {
cpus?: (number | string)
memory?: (string | number)
replicas?: number
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What is kept for it.
 */
guarantee?: {
cpus?: (number | string)
memory?: (string | number)
replicas?: number
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Conditions on labels of its hosts: zone == b.
 */
hosts?: string[]
/**
 * Limits of its priorities.
 */
priority?: {
max?: number
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * This interface was referenced by `Tenant`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
