// Generated from schemas/ by `npm run generate`: change the schema, not this file.

/**
 * The Compose file, or several that are merged in order.
 */
export type StringOrList = (string | string[])
/**
 * Files with the variables that the included files see, instead of the .env beside them.
 */
export type StringOrList1 = (string | string[])
/**
 * When it runs: a cron line, an @preset, a repeating interval, or the long form.
 */
export type SlipwaySchedule = (string | {
/**
 * When it runs, as cron writes it: five fields, or an @preset.
 */
cron: string
/**
 * The zone that the times are in; UTC without it.
 */
timezone?: string
/**
 * No run before this day.
 */
start?: string
/**
 * No run after this day.
 */
end?: string
/**
 * Which missed runs are made up for: how many, all, none, or those not older than a duration.
 */
catchup?: (boolean | number | string)
/**
 * What happens when the run before is not over.
 */
overlap?: ("allow" | "forbid" | "replace")
/**
 * A random delay of at most this.
 */
jitter?: string
/**
 * Start no runs for now.
 */
suspend?: boolean
})
/**
 * A name of letters, digits, _ . and -.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_name".
 */
export type SlipwayName = string
/**
 * Annotations of the container for its runtime.
 */
export type ListOrMap = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * How the image is built.
 */
export type Build = (string | {
/**
 * The directory that the build sees.
 */
context?: string
/**
 * The Dockerfile, relative to the context.
 */
dockerfile?: string
/**
 * The content of the Dockerfile, instead of a file.
 */
dockerfile_inline?: string
/**
 * Privileges of the build beyond the usual ones.
 */
entitlements?: string[]
args?: ListOrMap1
ssh?: ListOrMap2
labels?: ListOrMap3
/**
 * Where the build looks for layers that exist.
 */
cache_from?: string[]
/**
 * Where the build leaves its layers for others.
 */
cache_to?: string[]
/**
 * Build every layer anew.
 */
no_cache?: (boolean | string)
no_cache_filter?: StringOrList2
additional_contexts?: ListOrMap4
/**
 * Network of RUN instructions.
 */
network?: string
/**
 * Fetch base images even when they are there.
 */
pull?: (boolean | string)
/**
 * The stage to build.
 */
target?: string
/**
 * Size of /dev/shm for RUN instructions.
 */
shm_size?: (number | string)
extra_hosts?: ExtraHosts
/**
 * How Windows isolates the build.
 */
isolation?: string
/**
 * Give RUN instructions every privilege of the host.
 */
privileged?: (boolean | string)
/**
 * Secrets that RUN instructions may mount.
 */
secrets?: FileReference[]
/**
 * Further names of the image.
 */
tags?: string[]
ulimits?: Ulimits
/**
 * The platforms to build for, such as linux/arm64.
 */
platforms?: string[]
/**
 * Attach a statement of how the image was built.
 */
provenance?: (string | boolean)
/**
 * Attach a list of what is in the image.
 */
sbom?: (string | boolean)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * Values for the ARG instructions.
 */
export type ListOrMap1 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * SSH agents or keys that the build may use.
 */
export type ListOrMap2 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * Labels of the image.
 */
export type ListOrMap3 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * Stages that are built anew every time.
 */
export type StringOrList2 = (string | string[])
/**
 * Further directories or images that the build sees, by name.
 */
export type ListOrMap4 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * Host names for RUN instructions.
 */
export type ExtraHosts = (string[] | {
[k: string]: string | string[]
})
/**
 * The name of a config or secret, or the long form.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "file_reference".
 */
export type FileReference = (string | {
/**
 * Name of the config or secret under the top-level key.
 */
source?: string
/**
 * Where the file is inside the container.
 */
target?: string
/**
 * Number of the user who owns the file.
 */
uid?: string
/**
 * Number of the group that owns the file.
 */
gid?: string
/**
 * Permissions of the file, octal.
 */
mode?: (number | string)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * Kernel capabilities to add.
 */
export type Strings = string[]
/**
 * Kernel capabilities to take away.
 */
export type Strings1 = string[]
/**
 * The command, instead of the image's.
 */
export type Command = (null | string | string[])
/**
 * Rules for devices that the container may use.
 */
export type Strings2 = string[]
/**
 * Replicas, resources, placement and roll-out.
 */
export type Deploy = ({
/**
 * Replicas that keep running, one on each host, or jobs that end.
 */
mode?: ("replicated" | "global" | "replicated-job" | "global-job")
/**
 * How the service's name resolves: one virtual address, or the addresses of all replicas.
 */
endpoint_mode?: ("vip" | "dnsrr")
/**
 * How many containers; of a job, how many completions.
 */
replicas?: (number | string)
labels?: ListOrMap5
rollback_config?: UpdateConfig
update_config?: UpdateConfig1
/**
 * What a container needs and what it may use.
 */
resources?: {
limits?: Limits
reservations?: Reservations
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * When a container that ended is started again; of a job, how often it is tried.
 */
restart_policy?: {
/**
 * After which end it is started again.
 */
condition?: ("any" | "always" | "on-failure" | "unless-stopped" | "none" | "no")
/**
 * Pause before the next start.
 */
delay?: string
/**
 * How often it is tried before giving up.
 */
max_attempts?: (number | string)
/**
 * How long a container must run for the start to have worked.
 */
window?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Which hosts take the replicas.
 */
placement?: {
/**
 * What a host must fulfil, such as node.labels.disk == ssd.
 */
constraints?: string[]
/**
 * How replicas are spread over the hosts.
 */
preferences?: {
/**
 * The label over whose values replicas are spread evenly.
 */
spread?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}[]
/**
 * How many replicas one host takes at most.
 */
max_replicas_per_node?: (number | string)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
} | null)
/**
 * Labels of the service, not of its containers.
 */
export type ListOrMap5 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * Options of the driver.
 */
export type ListOrMap6 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * What docker compose watch does on a change of files; has no effect in a fleet.
 */
export type Develop = ({
/**
 * What to do when a file changes.
 */
watch?: {
/**
 * The file or directory to watch.
 */
path: string
/**
 * What a change brings about.
 */
action: ("rebuild" | "restart" | "sync" | "sync+restart" | "sync+exec")
/**
 * Where the changed file goes inside the container.
 */
target?: string
ignore?: StringOrList3
include?: StringOrList4
/**
 * Copy everything once at the start.
 */
initial_sync?: (boolean | string)
exec?: Hook
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}[]
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
} | null)
/**
 * Patterns of files to leave out.
 */
export type StringOrList3 = (string | string[])
/**
 * Patterns of the only files to watch.
 */
export type StringOrList4 = (string | string[])
/**
 * The command that runs.
 */
export type Command1 = (null | string | string[])
/**
 * Variables of the command, beside those of the service.
 */
export type ListOrMap7 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * Name servers.
 */
export type StringOrList5 = (string | string[])
/**
 * Domains that are tried after a short name.
 */
export type StringOrList6 = (string | string[])
/**
 * The entry point, instead of the image's.
 */
export type Command2 = (null | string | string[])
/**
 * Variables of the container.
 */
export type ListOrMap8 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * Further lines of /etc/hosts.
 */
export type ExtraHosts1 = (string[] | {
[k: string]: string | string[]
})
/**
 * Labels of the container.
 */
export type ListOrMap9 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * How the service joins a network.
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "service_network".
 */
export type ServiceNetwork = ({
aliases?: Strings3
/**
 * Name of the interface inside the container.
 */
interface_name?: string
/**
 * A fixed IPv4 address.
 */
ipv4_address?: string
/**
 * A fixed IPv6 address.
 */
ipv6_address?: string
link_local_ips?: Strings4
/**
 * MAC address on this network.
 */
mac_address?: string
/**
 * Options of the network's driver for this endpoint.
 */
driver_opts?: {
[k: string]: string | number
}
/**
 * Networks of higher priority are connected first.
 */
priority?: number
/**
 * The network of highest priority has the default gateway.
 */
gw_priority?: number
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
} | null)
/**
 * Further names of the service on this network.
 */
export type Strings3 = string[]
/**
 * Link-local addresses.
 */
export type Strings4 = string[]
/**
 * [[IP:]HOST:]CONTAINER[/PROTOCOL], or the long form.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "port".
 */
export type Port = (number | string | {
/**
 * A name for people to know the port by.
 */
name?: string
/**
 * host publishes on the replica's own host, ingress on all.
 */
mode?: string
/**
 * The address of the host to listen at.
 */
host_ip?: string
/**
 * Port inside the container.
 */
target?: (string | number)
/**
 * The port on the host, or a range of which one is taken.
 */
published?: (string | number)
/**
 * The protocol.
 */
protocol?: ("tcp" | "udp" | "sctp")
/**
 * What is spoken on the port, such as http.
 */
app_protocol?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * The command that it runs.
 */
export type Command3 = (null | string | string[])
/**
 * Variables of the command, beside those of the service.
 */
export type ListOrMap10 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * Kernel parameters of the container.
 */
export type ListOrMap11 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * Directories in memory, PATH[:OPTIONS].
 */
export type StringOrList7 = (string | string[])
/**
 * [SOURCE:]TARGET[:OPTIONS], or the long form.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "mount".
 */
export type Mount = (string | {
/**
 * What is mounted.
 */
type: ("bind" | "volume" | "tmpfs" | "cluster" | "npipe" | "image")
/**
 * Path on the host, name of the volume, or image.
 */
source?: string
/**
 * Where it is mounted inside the container.
 */
target?: string
/**
 * Forbid writing.
 */
read_only?: (boolean | string)
/**
 * A hint for Docker Desktop; has no effect on Linux.
 */
consistency?: string
/**
 * Options of a bind mount.
 */
bind?: {
/**
 * Whether mounts made below it are seen on both sides.
 */
propagation?: string
/**
 * Make the directory on the host when it is not there.
 */
create_host_path?: (boolean | string)
/**
 * What happens to mounts below the source.
 */
recursive?: ("enabled" | "disabled" | "writable" | "readonly")
/**
 * Relabel for SELinux: z is shared, Z is private.
 */
selinux?: ("z" | "Z")
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Options of a volume.
 */
volume?: {
labels?: ListOrMap12
/**
 * Do not fill a new volume with what the image has at the target.
 */
nocopy?: (boolean | string)
/**
 * The directory of the volume to mount, instead of all of it.
 */
subpath?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Options of a file system in memory.
 */
tmpfs?: {
/**
 * Its size.
 */
size?: (number | string)
/**
 * Its permissions, octal.
 */
mode?: (number | string)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Options of an image mount.
 */
image?: {
/**
 * The directory of the image to mount, instead of all of it.
 */
subpath?: string
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
})
/**
 * Labels of a volume that has no name.
 */
export type ListOrMap12 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * A network of the project.
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "network".
 */
export type Network = ({
/**
 * Its real name, instead of PROJECT_KEY.
 */
name?: string
/**
 * The driver.
 */
driver?: string
/**
 * Options of the driver.
 */
driver_opts?: {
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^.+$".
 */
[k: string]: string | number
}
/**
 * Addresses of the network.
 */
ipam?: {
/**
 * The driver that gives addresses.
 */
driver?: string
/**
 * Pools of addresses.
 */
config?: {
/**
 * The pool, such as 10.1.0.0/16.
 */
subnet?: string
/**
 * The part of the pool that containers get.
 */
ip_range?: string
/**
 * Address of the gateway.
 */
gateway?: string
/**
 * Addresses that are not given out, by host name.
 */
aux_addresses?: {
[k: string]: string
}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}[]
/**
 * Options of that driver.
 */
options?: {
[k: string]: string
}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * true: made and kept by someone else.
 */
external?: (boolean | string | {
/**
 * The old way to write name.
 */
name?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * No way out of the network.
 */
internal?: (boolean | string)
/**
 * Give IPv4 addresses.
 */
enable_ipv4?: (boolean | string)
/**
 * Give IPv6 addresses.
 */
enable_ipv6?: (boolean | string)
/**
 * Let containers from outside of the project join.
 */
attachable?: (boolean | string)
labels?: ListOrMap13
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
} | null)
/**
 * Labels.
 */
export type ListOrMap13 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * A volume of the project.
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "volume".
 */
export type Volume = ({
/**
 * Its real name, instead of PROJECT_KEY.
 */
name?: string
/**
 * The driver.
 */
driver?: string
/**
 * Options of the driver.
 */
driver_opts?: {
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^.+$".
 */
[k: string]: string | number
}
/**
 * true: made and kept by someone else.
 */
external?: (boolean | string | {
/**
 * The old way to write name.
 */
name?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
labels?: ListOrMap14
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
} | null)
/**
 * Labels.
 */
export type ListOrMap14 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * Labels.
 */
export type ListOrMap15 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * Labels.
 */
export type ListOrMap16 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * When it runs.
 */
export type SlipwaySchedule1 = (string | {
/**
 * When it runs, as cron writes it: five fields, or an @preset.
 */
cron: string
/**
 * The zone that the times are in; UTC without it.
 */
timezone?: string
/**
 * No run before this day.
 */
start?: string
/**
 * No run after this day.
 */
end?: string
/**
 * Which missed runs are made up for: how many, all, none, or those not older than a duration.
 */
catchup?: (boolean | number | string)
/**
 * What happens when the run before is not over.
 */
overlap?: ("allow" | "forbid" | "replace")
/**
 * A random delay of at most this.
 */
jitter?: string
/**
 * Start no runs for now.
 */
suspend?: boolean
})
/**
 * KEY=VALUE items, or a mapping from key to value.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "list_or_map".
 */
export type ListOrMap17 = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * A list of texts, each once.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "strings".
 */
export type Strings5 = string[]
/**
 * One text or a list of texts.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "string_or_list".
 */
export type StringOrList8 = (string | string[])
/**
 * Text that is split into words, a list of words, or nothing for what the image has.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "command".
 */
export type Command4 = (null | string | string[])
/**
 * HOST=ADDRESS items, or a mapping from host to address.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "extra_hosts".
 */
export type ExtraHosts2 = (string[] | {
[k: string]: string | string[]
})
/**
 * The directory with the Dockerfile, or the long form.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "build".
 */
export type Build1 = (string | {
/**
 * The directory that the build sees.
 */
context?: string
/**
 * The Dockerfile, relative to the context.
 */
dockerfile?: string
/**
 * The content of the Dockerfile, instead of a file.
 */
dockerfile_inline?: string
/**
 * Privileges of the build beyond the usual ones.
 */
entitlements?: string[]
args?: ListOrMap1
ssh?: ListOrMap2
labels?: ListOrMap3
/**
 * Where the build looks for layers that exist.
 */
cache_from?: string[]
/**
 * Where the build leaves its layers for others.
 */
cache_to?: string[]
/**
 * Build every layer anew.
 */
no_cache?: (boolean | string)
no_cache_filter?: StringOrList2
additional_contexts?: ListOrMap4
/**
 * Network of RUN instructions.
 */
network?: string
/**
 * Fetch base images even when they are there.
 */
pull?: (boolean | string)
/**
 * The stage to build.
 */
target?: string
/**
 * Size of /dev/shm for RUN instructions.
 */
shm_size?: (number | string)
extra_hosts?: ExtraHosts
/**
 * How Windows isolates the build.
 */
isolation?: string
/**
 * Give RUN instructions every privilege of the host.
 */
privileged?: (boolean | string)
/**
 * Secrets that RUN instructions may mount.
 */
secrets?: FileReference[]
/**
 * Further names of the image.
 */
tags?: string[]
ulimits?: Ulimits
/**
 * The platforms to build for, such as linux/arm64.
 */
platforms?: string[]
/**
 * Attach a statement of how the image was built.
 */
provenance?: (string | boolean)
/**
 * Attach a list of what is in the image.
 */
sbom?: (string | boolean)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * Replicas, resources, placement and roll-out.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "deploy".
 */
export type Deploy1 = ({
/**
 * Replicas that keep running, one on each host, or jobs that end.
 */
mode?: ("replicated" | "global" | "replicated-job" | "global-job")
/**
 * How the service's name resolves: one virtual address, or the addresses of all replicas.
 */
endpoint_mode?: ("vip" | "dnsrr")
/**
 * How many containers; of a job, how many completions.
 */
replicas?: (number | string)
labels?: ListOrMap5
rollback_config?: UpdateConfig
update_config?: UpdateConfig1
/**
 * What a container needs and what it may use.
 */
resources?: {
limits?: Limits
reservations?: Reservations
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * When a container that ended is started again; of a job, how often it is tried.
 */
restart_policy?: {
/**
 * After which end it is started again.
 */
condition?: ("any" | "always" | "on-failure" | "unless-stopped" | "none" | "no")
/**
 * Pause before the next start.
 */
delay?: string
/**
 * How often it is tried before giving up.
 */
max_attempts?: (number | string)
/**
 * How long a container must run for the start to have worked.
 */
window?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Which hosts take the replicas.
 */
placement?: {
/**
 * What a host must fulfil, such as node.labels.disk == ssd.
 */
constraints?: string[]
/**
 * How replicas are spread over the hosts.
 */
preferences?: {
/**
 * The label over whose values replicas are spread evenly.
 */
spread?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}[]
/**
 * How many replicas one host takes at most.
 */
max_replicas_per_node?: (number | string)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
} | null)
/**
 * For docker compose watch; has no effect in a fleet.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "develop".
 */
export type Develop1 = ({
/**
 * What to do when a file changes.
 */
watch?: {
/**
 * The file or directory to watch.
 */
path: string
/**
 * What a change brings about.
 */
action: ("rebuild" | "restart" | "sync" | "sync+restart" | "sync+exec")
/**
 * Where the changed file goes inside the container.
 */
target?: string
ignore?: StringOrList3
include?: StringOrList4
/**
 * Copy everything once at the start.
 */
initial_sync?: (boolean | string)
exec?: Hook
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}[]
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
} | null)
/**
 * A number with a unit, ms to d: 90s, 1h30m.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_duration".
 */
export type SlipwayDuration = string
/**
 * A count, or a share such as 25%.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_count_or_percent".
 */
export type SlipwayCountOrPercent = (number | string)
/**
 * A share such as 60%.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_percent".
 */
export type SlipwayPercent = string
/**
 * An expression in $${…}.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_expr".
 */
export type SlipwayExpr = string
/**
 * When it runs: a cron line, an @preset, a repeating interval, or the long form with its policy.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_schedule".
 */
export type SlipwaySchedule2 = (string | {
/**
 * When it runs, as cron writes it: five fields, or an @preset.
 */
cron: string
/**
 * The zone that the times are in; UTC without it.
 */
timezone?: string
/**
 * No run before this day.
 */
start?: string
/**
 * No run after this day.
 */
end?: string
/**
 * Which missed runs are made up for: how many, all, none, or those not older than a duration.
 */
catchup?: (boolean | number | string)
/**
 * What happens when the run before is not over.
 */
overlap?: ("allow" | "forbid" | "replace")
/**
 * A random delay of at most this.
 */
jitter?: string
/**
 * Start no runs for now.
 */
suspend?: boolean
})

/**
 * A Compose file (Compose Specification) with the extension x-slipway.
 */
export interface ComposeFile {
/**
 * Once the version of the format; has no effect any more.
 */
version?: string
/**
 * Name of the project: the first part of the names of its containers, networks and volumes.
 */
name?: string
/**
 * Other Compose files of the repository whose services, networks, volumes, configs and secrets belong to this project.
 */
include?: (string | {
path: StringOrList
env_file?: StringOrList1
/**
 * What relative paths of the included files are relative to.
 */
project_directory?: string
})[]
/**
 * The services of the project, by name.
 */
services?: {
[k: string]: Service
}
/**
 * Language models that services use, by name.
 */
models?: {
[k: string]: Model
}
/**
 * Networks that services join, by name. The network default is there without being named.
 */
networks?: {
[k: string]: Network
}
/**
 * Named volumes, which outlive their containers, by name.
 */
volumes?: {
[k: string]: Volume
}
/**
 * Secret content that services get as files, by name.
 */
secrets?: {
[k: string]: Secret
}
/**
 * Configuration that services get as files, by name.
 */
configs?: {
[k: string]: Config
}
"x-slipway"?: SlipwayStack
/**
 * This interface was referenced by `ComposeFile`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A service: containers of one image.
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "service".
 */
export interface Service {
"x-slipway"?: SlipwayService
annotations?: ListOrMap
/**
 * Whether docker compose up shows its output; has no effect in a fleet.
 */
attach?: (boolean | string)
build?: Build
/**
 * Share of block device bandwidth.
 */
blkio_config?: {
/**
 * Bytes a second to read, by device.
 */
device_read_bps?: BlkioLimit[]
/**
 * Read operations a second, by device.
 */
device_read_iops?: BlkioLimit[]
/**
 * Bytes a second to write, by device.
 */
device_write_bps?: BlkioLimit[]
/**
 * Write operations a second, by device.
 */
device_write_iops?: BlkioLimit[]
/**
 * Weight beside other containers, from 10 to 1000.
 */
weight?: (number | string)
/**
 * Weight by device.
 */
weight_device?: BlkioWeight[]
}
cap_add?: Strings
cap_drop?: Strings1
/**
 * Whether the container has a cgroup namespace of its own or the host's.
 */
cgroup?: ("host" | "private")
/**
 * The cgroup that the container is put under.
 */
cgroup_parent?: string
command?: Command
/**
 * Configs that the service gets as files.
 */
configs?: FileReference[]
/**
 * Fixed name of the container: two or more letters, digits, _ . and -. It leaves room for one replica.
 */
container_name?: string
/**
 * Number of CPUs (Windows).
 */
cpu_count?: (string | number)
/**
 * Share of the CPUs in percent (Windows).
 */
cpu_percent?: (string | number)
/**
 * Weight beside other containers when CPUs are short.
 */
cpu_shares?: (number | string)
/**
 * Microseconds of CPU time in each period.
 */
cpu_quota?: (number | string)
/**
 * Length of the period of cpu_quota in microseconds.
 */
cpu_period?: (number | string)
/**
 * Length of the period of cpu_rt_runtime in microseconds.
 */
cpu_rt_period?: (number | string)
/**
 * Microseconds of real-time scheduling in each period.
 */
cpu_rt_runtime?: (number | string)
/**
 * How many CPUs the container may use.
 */
cpus?: (number | string)
/**
 * Which CPUs the container may use.
 */
cpuset?: string
/**
 * Credential of a managed Windows account.
 */
credential_spec?: {
/**
 * Name of the config that has it.
 */
config?: string
/**
 * File that has it.
 */
file?: string
/**
 * Value of the host's registry that has it.
 */
registry?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Services that must have come so far before this one starts.
 */
depends_on?: (string[] | {
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 */
[k: string]: {
/**
 * Start this service again when the other one is replaced.
 */
restart?: (boolean | string)
/**
 * false: go on without the other service when it is not there.
 */
required?: (boolean | string)
/**
 * How far the other service must have come.
 */
condition: ("service_started" | "service_healthy" | "service_completed_successfully")
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
})
device_cgroup_rules?: Strings2
/**
 * Devices of the host that the container gets, SOURCE[:TARGET[:PERMISSIONS]].
 */
devices?: (string | {
/**
 * The device's path on the host.
 */
source: string
/**
 * The device's path inside the container.
 */
target?: string
/**
 * Any of r, w and m (make nodes).
 */
permissions?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})[]
deploy?: Deploy
develop?: Develop
dns?: StringOrList5
/**
 * Options of the resolver.
 */
dns_opt?: string[]
dns_search?: StringOrList6
/**
 * Domain name of the container.
 */
domainname?: string
entrypoint?: Command2
/**
 * Files of variables for the container.
 */
env_file?: (string | (string | {
/**
 * The file.
 */
path: string
/**
 * raw: values are taken as they stand, without quotes or interpolation.
 */
format?: "raw"
/**
 * false: go on without the file when it is not there.
 */
required?: (boolean | string)
})[])
/**
 * Files of labels for the container.
 */
label_file?: (string | string[])
environment?: ListOrMap8
/**
 * Ports that other containers may use; only said, not opened.
 */
expose?: (string | number)[]
/**
 * A service whose attributes this one takes over.
 */
extends?: (string | {
/**
 * Name of the other service.
 */
service: string
/**
 * The Compose file that has it; without it, this one.
 */
file?: string
})
/**
 * Containers outside of the project that the service reaches by name.
 */
external_links?: string[]
extra_hosts?: ExtraHosts1
/**
 * all, or the GPUs that the container needs.
 */
gpus?: (string | DeviceRequest[])
/**
 * Further groups of the user inside the container.
 */
group_add?: (string | number)[]
healthcheck?: Healthcheck
/**
 * Host name of the container.
 */
hostname?: string
/**
 * The image, NAME[:TAG][@DIGEST].
 */
image?: string
/**
 * Run a small init process that passes signals on and reaps children.
 */
init?: (boolean | string)
/**
 * Whose memory segments and queues the container sees.
 */
ipc?: string
/**
 * How Windows isolates the container.
 */
isolation?: string
labels?: ListOrMap9
/**
 * Services reachable by a further name, SERVICE[:ALIAS].
 */
links?: string[]
/**
 * Where output goes.
 */
logging?: {
/**
 * The logging driver.
 */
driver?: string
/**
 * Options of the driver.
 */
options?: {
[k: string]: string | number | null
}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * MAC address of the container.
 */
mac_address?: string
/**
 * How much memory the container may use.
 */
mem_limit?: (number | string)
/**
 * How much memory is kept for the container when memory is short.
 */
mem_reservation?: (string | number)
/**
 * How readily its memory is swapped, from 0 to 100.
 */
mem_swappiness?: (number | string)
/**
 * How much memory and swap together it may use; -1 is no limit.
 */
memswap_limit?: (number | string)
/**
 * Language models that the service uses.
 */
models?: (string[] | {
[k: string]: {
/**
 * Variable that gets the address of the model.
 */
endpoint_var?: string
/**
 * Variable that gets the name of the model.
 */
model_var?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
} | null
})
/**
 * bridge, host, none or service:NAME, instead of networks.
 */
network_mode?: string
/**
 * Networks that the service joins.
 */
networks?: (string[] | {
[k: string]: ServiceNetwork
})
/**
 * Do not let the kernel kill it when memory is short.
 */
oom_kill_disable?: (boolean | string)
/**
 * How readily the kernel kills it when memory is short, from -1000 to 1000.
 */
oom_score_adj?: (string | number)
/**
 * Whose processes the container sees: host or service:NAME.
 */
pid?: (string | null)
/**
 * How many processes it may have; -1 is no limit.
 */
pids_limit?: (number | string)
/**
 * The platform that it runs on, OS[/ARCH[/VARIANT]].
 */
platform?: string
/**
 * Ports that are published on the host.
 */
ports?: Port[]
/**
 * Commands that run inside the container after its start.
 */
post_start?: Hook1[]
/**
 * Containers that run to their end before the service starts.
 */
pre_start?: InitContainer[]
/**
 * Commands that run inside the container before it is stopped.
 */
pre_stop?: Hook1[]
/**
 * Give the container every privilege of the host.
 */
privileged?: (boolean | string)
/**
 * The service is there only when one of these profiles is active; without any, always.
 * 
 * Items: Letters, digits, _ . and -, beginning with a letter or digit.
 */
profiles?: string[]
/**
 * What makes the service instead of a container.
 */
provider?: {
/**
 * Kind of provider.
 */
type: string
/**
 * Options of the provider: single values or lists of them.
 */
options?: {
[k: string]: string | number | boolean | (string | number | boolean)[]
}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * When the image is fetched.
 */
pull_policy?: string
/**
 * How old an image may be before it is fetched again.
 */
pull_refresh_after?: string
/**
 * Forbid writing to the container's file system.
 */
read_only?: (boolean | string)
/**
 * When a container that ended is started again.
 */
restart?: string
/**
 * The OCI runtime.
 */
runtime?: string
/**
 * How many containers; the same as deploy.replicas.
 */
scale?: (number | string)
/**
 * Labels and profiles of SELinux, AppArmor and seccomp.
 */
security_opt?: string[]
/**
 * Size of /dev/shm.
 */
shm_size?: (number | string)
/**
 * Secrets that the service gets as files.
 */
secrets?: FileReference[]
sysctls?: ListOrMap11
/**
 * Keep standard input open.
 */
stdin_open?: (boolean | string)
/**
 * How long a container may take to end before it is killed.
 */
stop_grace_period?: string
/**
 * The signal that asks it to end.
 */
stop_signal?: string
/**
 * Options of the storage driver.
 */
storage_opt?: {

}
tmpfs?: StringOrList7
/**
 * Give it a terminal.
 */
tty?: (boolean | string)
ulimits?: Ulimits1
/**
 * Give the container the engine's socket.
 */
use_api_socket?: boolean
/**
 * Who runs the command, USER[:GROUP].
 */
user?: string
/**
 * host: take the host's name.
 */
uts?: string
/**
 * host: switch user namespaces off.
 */
userns_mode?: string
/**
 * What is mounted.
 */
volumes?: Mount[]
/**
 * Services or containers whose mounts it has, too.
 */
volumes_from?: string[]
/**
 * The directory that the command starts in.
 */
working_dir?: string
/**
 * This interface was referenced by `Service`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What Compose has no word for, of this service: job, scale, rollout, route, place, budget, priority.
 */
export interface SlipwayService {
job?: SlipwayJob
scale?: SlipwayScale
rollout?: SlipwayRollout
route?: SlipwayRoute
place?: SlipwayPlace
budget?: SlipwayBudget
/**
 * The higher goes first.
 */
priority?: number
}
/**
 * How a job runs.
 */
export interface SlipwayJob {
schedule?: SlipwaySchedule
/**
 * When a job outside a workflow runs: once per definition, on each change, or on each sync.
 */
run?: ("once" | "change" | "sync")
/**
 * How the jobs before it must have ended.
 */
when?: ("all_success" | "all_done" | "all_failed" | "all_skipped" | "one_success" | "one_failed" | "one_done" | "none_failed" | "none_failed_min_one_success" | "none_skipped" | "all_done_min_one_success" | "always")
/**
 * Skip the job unless this expression is true.
 */
if?: string
/**
 * The workflow goes on when the job fails.
 */
optional?: boolean
/**
 * Run once for each item of a list, a mapping, or an expression that gives one.
 */
each?: (string | unknown[] | {

})
/**
 * How many run at once.
 */
parallel?: number
/**
 * Run again until a condition holds.
 */
repeat?: {
/**
 * The condition, an expression.
 */
until: string
/**
 * Pause between runs.
 */
every?: string
/**
 * How often at most.
 */
max?: number
}
/**
 * How long one attempt may take.
 */
timeout?: string
/**
 * How the pause between attempts grows.
 */
backoff?: (string | {
/**
 * The curve.
 */
type?: ("fixed" | "linear" | "exponential")
/**
 * What each pause is multiplied by.
 */
factor?: number
/**
 * The longest pause.
 */
max?: string
/**
 * Make pauses random, by so much.
 */
jitter?: (boolean | string)
/**
 * Try again only after these ends: exit codes, timeout, lost, oom, error.
 * 
 * Items: An exit code, or timeout, lost, oom or error.
 */
on?: (number | string)[]
/**
 * Exit codes after which it is not tried again.
 */
never?: number[]
})
/**
 * The pool whose slots it takes while it runs: a name of letters, digits, _ . and -.
 */
pool?: (string | {
/**
 * The pool.
 */
name: string
/**
 * How many slots.
 */
slots?: number
})
/**
 * How many may start in a time, such as 12/5s.
 */
rate?: string
/**
 * Start all replicas together or none.
 */
gang?: boolean
/**
 * How long it will take, for the scheduler.
 */
estimate?: string
/**
 * stdout for the last line that is a JSON object; else the path of a JSON file in the stopped container.
 */
outputs?: string
/**
 * The service that undoes this job.
 */
undo?: string
/**
 * How many ended runs are kept.
 */
keep?: {
/**
 * How many that succeeded.
 */
succeeded?: number
/**
 * How many that failed.
 */
failed?: number
/**
 * How long.
 */
for?: string
}
}
/**
 * Bounds and signals of automatic scaling.
 */
export interface SlipwayScale {
/**
 * The fewest replicas.
 */
min?: number
/**
 * The most replicas.
 */
max: number
/**
 * The share of its CPUs that a replica should use.
 */
cpu?: string
/**
 * The share of its memory that a replica should use.
 */
memory?: string
/**
 * A figure from a query.
 */
metric?: {
/**
 * The query.
 */
query: string
/**
 * What it should be for each replica.
 */
target: number
}
/**
 * The length of a queue.
 */
queue?: {
/**
 * The queue.
 */
url: string
/**
 * How many messages for each replica.
 */
target: number
}
/**
 * Times with more replicas.
 */
schedule?: {
/**
 * When they begin.
 */
cron: string
/**
 * The zone that the times are in.
 */
timezone?: string
/**
 * How long they last.
 */
for?: string
/**
 * The fewest replicas during them.
 */
min: number
}[]
/**
 * How much history the forecast uses.
 */
predict?: string
up?: SlipwayPace
down?: SlipwayPace1
}
/**
 * How fast replicas are added.
 */
export interface SlipwayPace {
/**
 * How many at once.
 */
step?: (number | string)
/**
 * Pause between steps.
 */
every?: string
/**
 * How long the figures must ask for it.
 */
stabilize?: string
}
/**
 * How fast replicas are taken away.
 */
export interface SlipwayPace1 {
/**
 * How many at once.
 */
step?: (number | string)
/**
 * Pause between steps.
 */
every?: string
/**
 * How long the figures must ask for it.
 */
stabilize?: string
}
/**
 * How a new version is brought in.
 */
export interface SlipwayRollout {
/**
 * How old replicas give way to new ones.
 */
strategy?: ("rolling" | "canary" | "blue_green" | "recreate")
/**
 * Shares of the replicas, pauses and jobs, in order.
 * 
 * Items: A share such as 10%, or a mapping with pause or job.
 */
steps?: (string | {
/**
 * A duration, or approval to wait for a person.
 */
pause?: string
/**
 * A job that must succeed.
 */
job?: string
})[]
/**
 * What tells during the roll-out that the new version works.
 */
check?: {
/**
 * A job that must succeed.
 */
job?: string
/**
 * A query whose figure must be within bounds.
 */
query?: string
/**
 * The highest figure.
 */
max?: number
/**
 * The lowest figure.
 */
min?: number
/**
 * Pause between checks.
 */
every?: string
/**
 * How many checks may fail.
 */
failures?: number
}
/**
 * The job that runs once the roll-out is over.
 */
after?: string
/**
 * How long old containers are kept for going back.
 */
keep_old?: string
/**
 * How long the roll-out may take.
 */
deadline?: string
}
/**
 * How requests reach the service.
 */
export interface SlipwayRoute {
/**
 * The host name of the requests.
 */
host?: string
/**
 * The path that the requests begin with.
 */
path?: string
/**
 * Port inside the container that requests go to.
 */
port?: number
/**
 * How a replica is chosen.
 */
balance?: ("round_robin" | "least_conn" | "least_time" | "ip_hash" | "random_two")
/**
 * What keeps a client at its replica.
 */
sticky?: ("none" | "cookie" | "ip")
/**
 * How long a new replica gets fewer requests.
 */
slow_start?: string
/**
 * How long open requests of a stopping replica may take.
 */
drain?: string
}
/**
 * Where replicas go.
 */
export interface SlipwayPlace {
/**
 * How hosts are chosen.
 */
strategy?: ("spread" | "binpack" | "least_load" | "greedy" | "optimal" | "genetic")
/**
 * Services that must be on the host as well.
 */
with?: SlipwayName[]
/**
 * Services that must not be on the host; its own name: one replica a host.
 */
apart?: SlipwayName[]
/**
 * Conditions that a host should fulfil.
 */
prefer?: string[]
/**
 * By how much the counts of two branches of the first spread preference, or of two hosts, may differ.
 */
max_skew?: number
/**
 * Taints of hosts that it bears: KEY, KEY=VALUE, either with :EFFECT, or * for all.
 */
tolerate?: string[]
/**
 * How long to wait for a lost host before its replicas are replaced.
 */
unreachable?: string
/**
 * Whether replicas may be moved when hosts are uneven; true.
 */
rebalance?: boolean
}
/**
 * How many replicas may be away on purpose.
 */
export interface SlipwayBudget {
/**
 * The fewest replicas that serve.
 */
min_available?: (number | string)
/**
 * The most replicas that are away.
 */
max_unavailable?: (number | string)
}
/**
 * Resource limits of RUN instructions, by name.
 */
export interface Ulimits {
/**
 * This interface was referenced by `Ulimits`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z]+$".
 * 
 * This interface was referenced by `Ulimits1`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z]+$".
 * 
 * This interface was referenced by `Ulimits2`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z]+$".
 */
[k: string]: number | string | {
/**
 * The limit that a process starts with; -1 is none.
 */
soft: (number | string)
/**
 * The limit that a process may raise its own to; -1 is none.
 */
hard: (number | string)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
}
/**
 * A limit for one block device.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "blkio_limit".
 */
export interface BlkioLimit {
/**
 * The device's path on the host.
 */
path?: string
/**
 * Bytes or operations a second.
 */
rate?: (number | string)
}
/**
 * A weight for one block device.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "blkio_weight".
 */
export interface BlkioWeight {
/**
 * The device's path on the host.
 */
path?: string
/**
 * From 10 to 1000.
 */
weight?: (number | string)
}
/**
 * How replicas are replaced when going back to the version before.
 */
export interface UpdateConfig {
/**
 * How many replicas are replaced at once; 0 means all.
 */
parallelism?: (number | string)
/**
 * Pause between one batch and the next.
 */
delay?: string
/**
 * What a failed replica brings about.
 */
failure_action?: ("pause" | "continue" | "rollback")
/**
 * How long a replica is watched after its start.
 */
monitor?: string
/**
 * The share of replicas that may fail, from 0 to 1.
 */
max_failure_ratio?: (number | string)
/**
 * Whether the new container starts before the old one stops.
 */
order?: ("start-first" | "stop-first")
/**
 * This interface was referenced by `UpdateConfig`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `UpdateConfig1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `UpdateConfig2`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How replicas are replaced by a new version.
 */
export interface UpdateConfig1 {
/**
 * How many replicas are replaced at once; 0 means all.
 */
parallelism?: (number | string)
/**
 * Pause between one batch and the next.
 */
delay?: string
/**
 * What a failed replica brings about.
 */
failure_action?: ("pause" | "continue" | "rollback")
/**
 * How long a replica is watched after its start.
 */
monitor?: string
/**
 * The share of replicas that may fail, from 0 to 1.
 */
max_failure_ratio?: (number | string)
/**
 * Whether the new container starts before the old one stops.
 */
order?: ("start-first" | "stop-first")
/**
 * This interface was referenced by `UpdateConfig`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `UpdateConfig1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `UpdateConfig2`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What a container may use at most.
 */
export interface Limits {
/**
 * Number of CPUs.
 */
cpus?: (number | string)
/**
 * Size of memory.
 */
memory?: string
/**
 * Number of processes.
 */
pids?: (number | string)
/**
 * This interface was referenced by `Limits`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `Limits1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What a host must have free to take a container.
 */
export interface Reservations {
/**
 * Number of CPUs.
 */
cpus?: (number | string)
/**
 * Size of memory.
 */
memory?: string
/**
 * Resources that the operator of the hosts has named.
 */
generic_resources?: {
/**
 * A resource that is counted.
 */
discrete_resource_spec?: {
/**
 * Name of the resource.
 */
kind?: string
/**
 * How many.
 */
value?: (number | string)
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
}[]
/**
 * Devices such as GPUs.
 */
devices?: DeviceRequest[]
/**
 * This interface was referenced by `Reservations`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `Reservations1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Devices such as GPUs that the container needs.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "device_request".
 */
export interface DeviceRequest {
/**
 * What the device must be able to do, such as gpu.
 */
capabilities?: string[]
/**
 * How many devices, or all.
 */
count?: (string | number)
/**
 * Which devices, instead of a count.
 */
device_ids?: string[]
/**
 * The driver of the devices, such as nvidia.
 */
driver?: string
options?: ListOrMap6
/**
 * This interface was referenced by `DeviceRequest`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * The command of the action sync+exec.
 */
export interface Hook {
command: Command1
/**
 * Who runs the command, USER[:GROUP].
 */
user?: string
/**
 * Give the command every privilege of the host.
 */
privileged?: (boolean | string)
/**
 * The directory that the command starts in.
 */
working_dir?: string
environment?: ListOrMap7
/**
 * This interface was referenced by `Hook`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `Hook1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How to tell that a container works, instead of the image's check.
 */
export interface Healthcheck {
/**
 * Take no notice of the image's own check.
 */
disable?: (boolean | string)
/**
 * Time between checks.
 */
interval?: string
/**
 * How many failures in a row make it unhealthy.
 */
retries?: (number | string)
/**
 * A shell command, or a list that begins with CMD, CMD-SHELL or NONE.
 */
test?: (string | string[])
/**
 * How long a check may take.
 */
timeout?: string
/**
 * How long failures do not count after the start.
 */
start_period?: string
/**
 * Time between checks during the start period.
 */
start_interval?: string
/**
 * This interface was referenced by `Healthcheck`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `Healthcheck1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A command that runs inside the container at a point of its life.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "hook".
 */
export interface Hook1 {
command: Command1
/**
 * Who runs the command, USER[:GROUP].
 */
user?: string
/**
 * Give the command every privilege of the host.
 */
privileged?: (boolean | string)
/**
 * The directory that the command starts in.
 */
working_dir?: string
environment?: ListOrMap7
/**
 * This interface was referenced by `Hook`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `Hook1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A container that runs to its end before the service starts.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "init_container".
 */
export interface InitContainer {
command?: Command3
/**
 * Its image; without it, that of the service.
 */
image?: string
/**
 * Who runs the command, USER[:GROUP].
 */
user?: string
/**
 * Give the container every privilege of the host.
 */
privileged?: (boolean | string)
/**
 * The directory that the command starts in.
 */
working_dir?: string
environment?: ListOrMap10
/**
 * Run it before each replica instead of once for the service.
 */
per_replica?: (boolean | string)
/**
 * This interface was referenced by `InitContainer`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Resource limits of the kernel, by name.
 */
export interface Ulimits1 {
/**
 * This interface was referenced by `Ulimits`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z]+$".
 * 
 * This interface was referenced by `Ulimits1`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z]+$".
 * 
 * This interface was referenced by `Ulimits2`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z]+$".
 */
[k: string]: number | string | {
/**
 * The limit that a process starts with; -1 is none.
 */
soft: (number | string)
/**
 * The limit that a process may raise its own to; -1 is none.
 */
hard: (number | string)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
}
/**
 * A language model that services call.
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "model".
 */
export interface Model {
/**
 * Name of the model where it runs.
 */
name?: string
/**
 * The model's OCI artifact, as an image reference.
 */
model: string
/**
 * How many tokens it keeps in view.
 */
context_size?: number
/**
 * Flags for the program that runs the model.
 */
runtime_flags?: string[]
/**
 * This interface was referenced by `Model`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A file whose content is secret.
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "secret".
 */
export interface Secret {
/**
 * Its real name, instead of PROJECT_KEY.
 */
name?: string
/**
 * The variable that has the content.
 */
environment?: string
/**
 * The file that has the content.
 */
file?: string
/**
 * true: made and kept by someone else.
 */
external?: (boolean | string | {
/**
 * The old way to write name.
 */
name?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
labels?: ListOrMap15
/**
 * The driver.
 */
driver?: string
/**
 * Options of the driver.
 */
driver_opts?: {
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^.+$".
 */
[k: string]: string | number
}
/**
 * The driver that fills in templates (Swarm).
 */
template_driver?: string
/**
 * This interface was referenced by `Secret`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A file of configuration.
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "config".
 */
export interface Config {
/**
 * Its real name, instead of PROJECT_KEY.
 */
name?: string
/**
 * The content.
 */
content?: string
/**
 * The variable that has the content.
 */
environment?: string
/**
 * The file that has the content.
 */
file?: string
/**
 * true: made and kept by someone else.
 */
external?: (boolean | string | {
/**
 * The old way to write name.
 */
name?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
labels?: ListOrMap16
/**
 * The driver that fills in templates (Swarm).
 */
template_driver?: string
/**
 * This interface was referenced by `Config`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What Compose has no word for, of the whole stack: workflows, tenant, source, synchronisation.
 */
export interface SlipwayStack {
/**
 * A name of letters, digits, _ . and -.
 */
tenant?: string
/**
 * Priority of its services: the higher goes first.
 */
priority?: number
/**
 * Stacks that are synchronised before it.
 */
after?: SlipwayName[]
/**
 * The repository that the stack comes from.
 */
source?: {
/**
 * Address of the repository.
 */
repo: string
/**
 * Branch, tag or commit.
 */
ref?: string
/**
 * Directory of the stack.
 */
path?: string
/**
 * Whether commits must be signed.
 */
verify?: ("none" | "signed")
}
/**
 * How the stack follows the repository.
 */
sync?: {
/**
 * Apply new commits without being asked.
 */
auto?: boolean
/**
 * Remove what left the repository.
 */
prune?: boolean
/**
 * Mend what was changed by hand.
 */
heal?: boolean
/**
 * When commits are applied.
 */
window?: string
/**
 * How often a failed synchronisation is tried again.
 */
retry?: number
}
/**
 * Workflows by name, which is the profile of their services.
 */
workflows?: {
[k: string]: SlipwayWorkflow
}
}
/**
 * Settings of a workflow, named as the profile of its steps.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_workflow".
 */
export interface SlipwayWorkflow {
/**
 * What starts a run.
 */
on?: ("push" | "api" | "schedule")[]
/**
 * Workflows whose success starts a run.
 */
after?: SlipwayName[]
schedule?: SlipwaySchedule1
/**
 * JSON Schema of what a run is given.
 */
input?: {

}
/**
 * What a run gives, by name: expressions.
 */
output?: {

}
/**
 * How many runs at once.
 */
max_active?: number
/**
 * How long a run may take.
 */
deadline?: string
/**
 * What a failed job brings about.
 */
on_failure?: ("stop" | "continue" | "compensate")
}
/**
 * Resource limits of the kernel, by name.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "ulimits".
 */
export interface Ulimits2 {
/**
 * This interface was referenced by `Ulimits`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z]+$".
 * 
 * This interface was referenced by `Ulimits1`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z]+$".
 * 
 * This interface was referenced by `Ulimits2`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z]+$".
 */
[k: string]: number | string | {
/**
 * The limit that a process starts with; -1 is none.
 */
soft: (number | string)
/**
 * The limit that a process may raise its own to; -1 is none.
 */
hard: (number | string)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
}
/**
 * How replicas are replaced.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "update_config".
 */
export interface UpdateConfig2 {
/**
 * How many replicas are replaced at once; 0 means all.
 */
parallelism?: (number | string)
/**
 * Pause between one batch and the next.
 */
delay?: string
/**
 * What a failed replica brings about.
 */
failure_action?: ("pause" | "continue" | "rollback")
/**
 * How long a replica is watched after its start.
 */
monitor?: string
/**
 * The share of replicas that may fail, from 0 to 1.
 */
max_failure_ratio?: (number | string)
/**
 * Whether the new container starts before the old one stops.
 */
order?: ("start-first" | "stop-first")
/**
 * This interface was referenced by `UpdateConfig`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `UpdateConfig1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `UpdateConfig2`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What a container may use at most.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "limits".
 */
export interface Limits1 {
/**
 * Number of CPUs.
 */
cpus?: (number | string)
/**
 * Size of memory.
 */
memory?: string
/**
 * Number of processes.
 */
pids?: (number | string)
/**
 * This interface was referenced by `Limits`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `Limits1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What a host must have free to take a container.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "reservations".
 */
export interface Reservations1 {
/**
 * Number of CPUs.
 */
cpus?: (number | string)
/**
 * Size of memory.
 */
memory?: string
/**
 * Resources that the operator of the hosts has named.
 */
generic_resources?: {
/**
 * A resource that is counted.
 */
discrete_resource_spec?: {
/**
 * Name of the resource.
 */
kind?: string
/**
 * How many.
 */
value?: (number | string)
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
}[]
/**
 * Devices such as GPUs.
 */
devices?: DeviceRequest[]
/**
 * This interface was referenced by `Reservations`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `Reservations1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How to tell that a container works.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "healthcheck".
 */
export interface Healthcheck1 {
/**
 * Take no notice of the image's own check.
 */
disable?: (boolean | string)
/**
 * Time between checks.
 */
interval?: string
/**
 * How many failures in a row make it unhealthy.
 */
retries?: (number | string)
/**
 * A shell command, or a list that begins with CMD, CMD-SHELL or NONE.
 */
test?: (string | string[])
/**
 * How long a check may take.
 */
timeout?: string
/**
 * How long failures do not count after the start.
 */
start_period?: string
/**
 * Time between checks during the start period.
 */
start_interval?: string
/**
 * This interface was referenced by `Healthcheck`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `Healthcheck1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How a job runs.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_job".
 */
export interface SlipwayJob1 {
schedule?: SlipwaySchedule
/**
 * When a job outside a workflow runs: once per definition, on each change, or on each sync.
 */
run?: ("once" | "change" | "sync")
/**
 * How the jobs before it must have ended.
 */
when?: ("all_success" | "all_done" | "all_failed" | "all_skipped" | "one_success" | "one_failed" | "one_done" | "none_failed" | "none_failed_min_one_success" | "none_skipped" | "all_done_min_one_success" | "always")
/**
 * Skip the job unless this expression is true.
 */
if?: string
/**
 * The workflow goes on when the job fails.
 */
optional?: boolean
/**
 * Run once for each item of a list, a mapping, or an expression that gives one.
 */
each?: (string | unknown[] | {

})
/**
 * How many run at once.
 */
parallel?: number
/**
 * Run again until a condition holds.
 */
repeat?: {
/**
 * The condition, an expression.
 */
until: string
/**
 * Pause between runs.
 */
every?: string
/**
 * How often at most.
 */
max?: number
}
/**
 * How long one attempt may take.
 */
timeout?: string
/**
 * How the pause between attempts grows.
 */
backoff?: (string | {
/**
 * The curve.
 */
type?: ("fixed" | "linear" | "exponential")
/**
 * What each pause is multiplied by.
 */
factor?: number
/**
 * The longest pause.
 */
max?: string
/**
 * Make pauses random, by so much.
 */
jitter?: (boolean | string)
/**
 * Try again only after these ends: exit codes, timeout, lost, oom, error.
 * 
 * Items: An exit code, or timeout, lost, oom or error.
 */
on?: (number | string)[]
/**
 * Exit codes after which it is not tried again.
 */
never?: number[]
})
/**
 * The pool whose slots it takes while it runs: a name of letters, digits, _ . and -.
 */
pool?: (string | {
/**
 * The pool.
 */
name: string
/**
 * How many slots.
 */
slots?: number
})
/**
 * How many may start in a time, such as 12/5s.
 */
rate?: string
/**
 * Start all replicas together or none.
 */
gang?: boolean
/**
 * How long it will take, for the scheduler.
 */
estimate?: string
/**
 * stdout for the last line that is a JSON object; else the path of a JSON file in the stopped container.
 */
outputs?: string
/**
 * The service that undoes this job.
 */
undo?: string
/**
 * How many ended runs are kept.
 */
keep?: {
/**
 * How many that succeeded.
 */
succeeded?: number
/**
 * How many that failed.
 */
failed?: number
/**
 * How long.
 */
for?: string
}
}
/**
 * Bounds and signals of automatic scaling.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_scale".
 */
export interface SlipwayScale1 {
/**
 * The fewest replicas.
 */
min?: number
/**
 * The most replicas.
 */
max: number
/**
 * The share of its CPUs that a replica should use.
 */
cpu?: string
/**
 * The share of its memory that a replica should use.
 */
memory?: string
/**
 * A figure from a query.
 */
metric?: {
/**
 * The query.
 */
query: string
/**
 * What it should be for each replica.
 */
target: number
}
/**
 * The length of a queue.
 */
queue?: {
/**
 * The queue.
 */
url: string
/**
 * How many messages for each replica.
 */
target: number
}
/**
 * Times with more replicas.
 */
schedule?: {
/**
 * When they begin.
 */
cron: string
/**
 * The zone that the times are in.
 */
timezone?: string
/**
 * How long they last.
 */
for?: string
/**
 * The fewest replicas during them.
 */
min: number
}[]
/**
 * How much history the forecast uses.
 */
predict?: string
up?: SlipwayPace
down?: SlipwayPace1
}
/**
 * How fast it scales.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_pace".
 */
export interface SlipwayPace2 {
/**
 * How many at once.
 */
step?: (number | string)
/**
 * Pause between steps.
 */
every?: string
/**
 * How long the figures must ask for it.
 */
stabilize?: string
}
/**
 * How a new version is brought in.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_rollout".
 */
export interface SlipwayRollout1 {
/**
 * How old replicas give way to new ones.
 */
strategy?: ("rolling" | "canary" | "blue_green" | "recreate")
/**
 * Shares of the replicas, pauses and jobs, in order.
 * 
 * Items: A share such as 10%, or a mapping with pause or job.
 */
steps?: (string | {
/**
 * A duration, or approval to wait for a person.
 */
pause?: string
/**
 * A job that must succeed.
 */
job?: string
})[]
/**
 * What tells during the roll-out that the new version works.
 */
check?: {
/**
 * A job that must succeed.
 */
job?: string
/**
 * A query whose figure must be within bounds.
 */
query?: string
/**
 * The highest figure.
 */
max?: number
/**
 * The lowest figure.
 */
min?: number
/**
 * Pause between checks.
 */
every?: string
/**
 * How many checks may fail.
 */
failures?: number
}
/**
 * The job that runs once the roll-out is over.
 */
after?: string
/**
 * How long old containers are kept for going back.
 */
keep_old?: string
/**
 * How long the roll-out may take.
 */
deadline?: string
}
/**
 * How requests reach the service.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_route".
 */
export interface SlipwayRoute1 {
/**
 * The host name of the requests.
 */
host?: string
/**
 * The path that the requests begin with.
 */
path?: string
/**
 * Port inside the container that requests go to.
 */
port?: number
/**
 * How a replica is chosen.
 */
balance?: ("round_robin" | "least_conn" | "least_time" | "ip_hash" | "random_two")
/**
 * What keeps a client at its replica.
 */
sticky?: ("none" | "cookie" | "ip")
/**
 * How long a new replica gets fewer requests.
 */
slow_start?: string
/**
 * How long open requests of a stopping replica may take.
 */
drain?: string
}
/**
 * Where replicas go.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_place".
 */
export interface SlipwayPlace1 {
/**
 * How hosts are chosen.
 */
strategy?: ("spread" | "binpack" | "least_load" | "greedy" | "optimal" | "genetic")
/**
 * Services that must be on the host as well.
 */
with?: SlipwayName[]
/**
 * Services that must not be on the host; its own name: one replica a host.
 */
apart?: SlipwayName[]
/**
 * Conditions that a host should fulfil.
 */
prefer?: string[]
/**
 * By how much the counts of two branches of the first spread preference, or of two hosts, may differ.
 */
max_skew?: number
/**
 * Taints of hosts that it bears: KEY, KEY=VALUE, either with :EFFECT, or * for all.
 */
tolerate?: string[]
/**
 * How long to wait for a lost host before its replicas are replaced.
 */
unreachable?: string
/**
 * Whether replicas may be moved when hosts are uneven; true.
 */
rebalance?: boolean
}
/**
 * How many replicas may be away on purpose.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_budget".
 */
export interface SlipwayBudget1 {
/**
 * The fewest replicas that serve.
 */
min_available?: (number | string)
/**
 * The most replicas that are away.
 */
max_unavailable?: (number | string)
}
/**
 * Settings of the stack.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_stack".
 */
export interface SlipwayStack1 {
/**
 * A name of letters, digits, _ . and -.
 */
tenant?: string
/**
 * Priority of its services: the higher goes first.
 */
priority?: number
/**
 * Stacks that are synchronised before it.
 */
after?: SlipwayName[]
/**
 * The repository that the stack comes from.
 */
source?: {
/**
 * Address of the repository.
 */
repo: string
/**
 * Branch, tag or commit.
 */
ref?: string
/**
 * Directory of the stack.
 */
path?: string
/**
 * Whether commits must be signed.
 */
verify?: ("none" | "signed")
}
/**
 * How the stack follows the repository.
 */
sync?: {
/**
 * Apply new commits without being asked.
 */
auto?: boolean
/**
 * Remove what left the repository.
 */
prune?: boolean
/**
 * Mend what was changed by hand.
 */
heal?: boolean
/**
 * When commits are applied.
 */
window?: string
/**
 * How often a failed synchronisation is tried again.
 */
retry?: number
}
/**
 * Workflows by name, which is the profile of their services.
 */
workflows?: {
[k: string]: SlipwayWorkflow
}
}
/**
 * Settings of a service.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_service".
 */
export interface SlipwayService1 {
job?: SlipwayJob
scale?: SlipwayScale
rollout?: SlipwayRollout
route?: SlipwayRoute
place?: SlipwayPlace
budget?: SlipwayBudget
/**
 * The higher goes first.
 */
priority?: number
}
