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
placement?: ("spread" | "binpack")
/**
 * Not yet supported.
 */
queue?: ("fifo" | "priority" | "sjf" | "fair")
/**
 * Not yet supported.
 */
admission?: {

}
/**
 * Not yet supported.
 */
priority?: {

}
/**
 * Not yet supported.
 */
preemption?: boolean
/**
 * Not yet supported.
 */
rebalance?: {

}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Not yet supported.
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
 * Only services that tolerate these go here.
 */
taints?: string[]
/**
 * Relative capacity; 1 by default.
 */
weight?: number
/**
 * What the host keeps for itself.
 */
reserve?: {
cpus?: (number | string)
memory?: (string | number)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * node.role of the host; the first three hosts are managers when no role is written.
 */
role?: ("manager" | "worker")
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
weight?: number
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
hosts?: string[]
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
