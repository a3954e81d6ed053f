// Generated from schemas/ by `npm run generate`: change the schema, not this file.

/**
 * When it runs: a cron line, an @preset, a repeating interval, or the long form with its policy.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_schedule".
 */
export type SlipwaySchedule = (string | {
cron: string
timezone?: string
start?: string
end?: string
/**
 * Which missed runs are made up for: how many, all, none, or those not older than a duration.
 */
catchup?: (boolean | number | string)
overlap?: ("allow" | "forbid" | "replace")
jitter?: SlipwayDuration
suspend?: boolean
})
/**
 * A number with a unit, ms to d: 90s, 1h30m.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_duration".
 */
export type SlipwayDuration = string
/**
 * An expression in $${…}.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_expr".
 */
export type SlipwayExpr = string
/**
 * A name of letters, digits, _ . and -.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_name".
 */
export type SlipwayName = string
/**
 * A share such as 60%.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_percent".
 */
export type SlipwayPercent = string
/**
 * A count, or a share such as 25%.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_count_or_percent".
 */
export type SlipwayCountOrPercent = (number | string)
/**
 * KEY=VALUE items, or a mapping of single values.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "list_or_map".
 */
export type ListOrMap = (string[] | {
[k: string]: string | number | boolean | null
})
/**
 * How the image is built. slipway deploys images and does not build them.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "build".
 */
export type Build = (string | {
context?: string
dockerfile?: string
dockerfile_inline?: string
entitlements?: string[]
args?: ListOrMap
ssh?: ListOrMap
labels?: ListOrMap
cache_from?: string[]
cache_to?: string[]
no_cache?: (boolean | string)
no_cache_filter?: StringOrList
additional_contexts?: ListOrMap
network?: string
pull?: (boolean | string)
target?: string
shm_size?: (number | string)
extra_hosts?: ExtraHosts
isolation?: string
privileged?: (boolean | string)
secrets?: FileReference[]
tags?: string[]
ulimits?: Ulimits
platforms?: string[]
provenance?: (string | boolean)
sbom?: (string | boolean)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * One text or several.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "string_or_list".
 */
export type StringOrList = (string | string[])
/**
 * HOST=ADDRESS items, or a mapping from host to address.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "extra_hosts".
 */
export type ExtraHosts = (string[] | {
[k: string]: string | string[]
})
/**
 * A config or secret that the service gets as a file.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "file_reference".
 */
export type FileReference = (string | {
source?: string
target?: string
uid?: string
gid?: string
mode?: (number | string)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * Texts, each once.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "strings".
 */
export type Strings = string[]
/**
 * A command: text that is split into words, a list, or null for the image's own.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "command".
 */
export type Command = (null | string | string[])
/**
 * Replicas, resources, placement and roll-out.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "deploy".
 */
export type Deploy = ({
/**
 * replicated, global, replicated-job or global-job.
 */
mode?: string
endpoint_mode?: string
/**
 * How many containers; completions of a job.
 */
replicas?: (number | string)
labels?: ListOrMap
rollback_config?: UpdateConfig
update_config?: UpdateConfig
resources?: {
limits?: Limits
reservations?: Reservations
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
restart_policy?: {
condition?: string
delay?: string
max_attempts?: (number | string)
window?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
placement?: {
constraints?: string[]
preferences?: {
spread?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}[]
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
 */
[k: string]: unknown
} | null)
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
aliases?: Strings
interface_name?: string
ipv4_address?: string
ipv6_address?: string
link_local_ips?: Strings
mac_address?: string
driver_opts?: {
[k: string]: string | number
}
priority?: (number | string)
gw_priority?: (number | string)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
} | null)
/**
 * [[IP:]HOST:]CONTAINER[/PROTOCOL], or the long form.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "port".
 */
export type Port = (number | string | {
name?: string
mode?: string
host_ip?: string
target?: (string | number)
published?: (string | number)
protocol?: string
app_protocol?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * [SOURCE:]TARGET[:OPTIONS], or the long form.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "mount".
 */
export type Mount = (string | {
type: ("bind" | "volume" | "tmpfs" | "cluster" | "npipe" | "image")
source?: string
target?: string
read_only?: (boolean | string)
consistency?: string
bind?: {
propagation?: string
create_host_path?: (boolean | string)
recursive?: ("enabled" | "disabled" | "writable" | "readonly")
selinux?: ("z" | "Z")
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
volume?: {
labels?: ListOrMap
nocopy?: (boolean | string)
subpath?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
tmpfs?: {
size?: (number | string)
mode?: (number | string)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
image?: {
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
 * A network of the stack.
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "network".
 */
export type Network = ({
name?: string
driver?: string
driver_opts?: {
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^.+$".
 */
[k: string]: string | number
}
ipam?: {
driver?: string
config?: {
subnet?: string
ip_range?: string
gateway?: string
aux_addresses?: {
[k: string]: string
}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}[]
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
 * Made and kept by someone else.
 */
external?: (boolean | string | {
name?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
internal?: (boolean | string)
enable_ipv4?: (boolean | string)
enable_ipv6?: (boolean | string)
attachable?: (boolean | string)
labels?: ListOrMap
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
} | null)
/**
 * A volume of the stack.
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "volume".
 */
export type Volume = ({
name?: string
driver?: string
driver_opts?: {
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^.+$".
 */
[k: string]: string | number
}
/**
 * Made and kept by someone else.
 */
external?: (boolean | string | {
name?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
labels?: ListOrMap
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
} | null)

/**
 * A Compose file (Compose Specification) with the extension x-slipway. Every keyword speaks of one type, so that one fault gives one error.
 */
export interface ComposeFile {
/**
 * Ignored.
 */
version?: (string | number)
/**
 * Name of the stack.
 */
name?: string
/**
 * Other Compose files of the repository.
 */
include?: unknown[]
services?: {
[k: string]: Service
}
models?: {
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 */
[k: string]: {

} | null
}
networks?: {
[k: string]: Network
}
volumes?: {
[k: string]: Volume
}
secrets?: {
[k: string]: Secret
}
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
attach?: (boolean | string)
build?: Build
blkio_config?: {
device_read_bps?: BlkioLimit[]
device_read_iops?: BlkioLimit[]
device_write_bps?: BlkioLimit[]
device_write_iops?: BlkioLimit[]
weight?: (number | string)
weight_device?: BlkioWeight[]
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
cap_add?: Strings
cap_drop?: Strings
cgroup?: ("host" | "private")
cgroup_parent?: string
command?: Command
configs?: FileReference[]
container_name?: string
cpu_count?: (string | number)
cpu_percent?: (string | number)
cpu_shares?: (number | string)
cpu_quota?: (number | string)
cpu_period?: (number | string)
cpu_rt_period?: (number | string)
cpu_rt_runtime?: (number | string)
cpus?: (number | string)
cpuset?: string
credential_spec?: {
config?: string
file?: string
registry?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
depends_on?: (string[] | {
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 */
[k: string]: {
restart?: (boolean | string)
required?: (boolean | string)
condition: ("service_started" | "service_healthy" | "service_completed_successfully")
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
})
device_cgroup_rules?: Strings
devices?: (string | {
source: string
target?: string
permissions?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})[]
deploy?: Deploy
/**
 * For development; not used by slipway.
 */
develop?: ({

} | null)
dns?: StringOrList
dns_opt?: string[]
dns_search?: StringOrList
domainname?: string
entrypoint?: Command
env_file?: (string | (string | {
path: string
format?: "raw"
required?: (boolean | string)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})[])
label_file?: (string | string[])
environment?: ListOrMap
expose?: (string | number)[]
extends?: (string | {
service: string
file?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
external_links?: string[]
extra_hosts?: ExtraHosts
gpus?: (string | DeviceRequest[])
group_add?: (string | number)[]
healthcheck?: Healthcheck
hostname?: string
/**
 * NAME[:TAG][@DIGEST]
 */
image?: string
init?: (boolean | string)
ipc?: string
isolation?: string
labels?: ListOrMap
links?: string[]
logging?: {
driver?: string
options?: ({
[k: string]: string | number | null
} | null)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
mac_address?: string
mem_limit?: (number | string)
mem_reservation?: (string | number)
mem_swappiness?: (number | string)
memswap_limit?: (number | string)
models?: (string[] | {
[k: string]: {

} | null
})
network_mode?: string
networks?: (string[] | {
[k: string]: ServiceNetwork
} | null)
oom_kill_disable?: (boolean | string)
oom_score_adj?: (string | number)
pid?: (string | null)
pids_limit?: (number | string)
platform?: string
ports?: Port[]
post_start?: Hook[]
pre_start?: {

}[]
pre_stop?: Hook[]
privileged?: (boolean | string)
profiles?: string[]
provider?: {
type: string
options?: {

}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
pull_policy?: string
pull_refresh_after?: string
read_only?: (boolean | string)
restart?: string
runtime?: string
scale?: (number | string)
security_opt?: string[]
shm_size?: (number | string)
secrets?: FileReference[]
sysctls?: ListOrMap
stdin_open?: (boolean | string)
/**
 * How long a container may take to end.
 */
stop_grace_period?: string
stop_signal?: string
storage_opt?: {

}
tmpfs?: StringOrList
tty?: (boolean | string)
ulimits?: Ulimits
use_api_socket?: boolean
user?: string
uts?: string
userns_mode?: string
volume_driver?: string
volumes?: Mount[]
volumes_from?: string[]
working_dir?: string
/**
 * This interface was referenced by `Service`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What Compose has no word for.
 */
export interface SlipwayService {
job?: SlipwayJob
scale?: SlipwayScale
rollout?: SlipwayRollout
route?: SlipwayRoute
place?: SlipwayPlace
budget?: SlipwayBudget
priority?: number
}
/**
 * How a job runs.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_job".
 */
export interface SlipwayJob {
schedule?: SlipwaySchedule
/**
 * Jobs outside a workflow: once per definition, on each change, on each sync.
 */
run?: ("once" | "change" | "sync")
when?: ("all_success" | "all_done" | "all_failed" | "all_skipped" | "one_success" | "one_failed" | "one_done" | "none_failed" | "none_failed_min_one_success" | "none_skipped" | "all_done_min_one_success" | "always")
if?: SlipwayExpr
optional?: boolean
/**
 * Fan out over a list, a mapping, or an expression that gives one.
 */
each?: (string | unknown[] | {

})
parallel?: number
repeat?: {
until: SlipwayExpr
every?: SlipwayDuration
max?: number
}
timeout?: SlipwayDuration
backoff?: (string | {
type?: ("fixed" | "linear" | "exponential")
factor?: number
max?: SlipwayDuration
jitter?: (boolean | string)
on?: (number | string)[]
never?: number[]
})
pool?: (string | {
name: SlipwayName
slots?: number
})
rate?: string
/**
 * Start all replicas together or none.
 */
gang?: boolean
estimate?: SlipwayDuration
/**
 * stdout: its last line that is a JSON object; else the path of a JSON file in the stopped container.
 */
outputs?: string
undo?: SlipwayName
keep?: {
succeeded?: number
failed?: number
for?: SlipwayDuration
}
}
/**
 * Bounds and signals of automatic scaling.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_scale".
 */
export interface SlipwayScale {
min?: number
max: number
cpu?: SlipwayPercent
memory?: SlipwayPercent
metric?: {
query: string
target: number
}
queue?: {
url: string
target: number
}
schedule?: {
cron: string
timezone?: string
for?: SlipwayDuration
min: number
}[]
/**
 * A number with a unit, ms to d: 90s, 1h30m.
 */
predict?: string
up?: SlipwayPace
down?: SlipwayPace
}
/**
 * How fast it scales.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_pace".
 */
export interface SlipwayPace {
step?: SlipwayCountOrPercent
every?: SlipwayDuration
stabilize?: SlipwayDuration
}
/**
 * How a new version is brought in.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_rollout".
 */
export interface SlipwayRollout {
strategy?: ("rolling" | "canary" | "blue_green" | "recreate")
steps?: (string | {
pause?: string
job?: SlipwayName
})[]
check?: {
job?: SlipwayName
query?: string
max?: number
min?: number
every?: SlipwayDuration
failures?: number
}
after?: SlipwayName
keep_old?: SlipwayDuration
deadline?: SlipwayDuration
}
/**
 * How requests reach the service.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_route".
 */
export interface SlipwayRoute {
host?: string
path?: string
port?: number
balance?: ("round_robin" | "least_conn" | "least_time" | "ip_hash" | "random_two")
sticky?: ("none" | "cookie" | "ip")
slow_start?: SlipwayDuration
drain?: SlipwayDuration
}
/**
 * Where replicas go.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_place".
 */
export interface SlipwayPlace {
strategy?: ("spread" | "binpack" | "least_load" | "greedy" | "optimal" | "genetic")
with?: SlipwayName[]
apart?: SlipwayName[]
prefer?: string[]
max_skew?: number
tolerate?: string[]
/**
 * A number with a unit, ms to d: 90s, 1h30m.
 */
unreachable?: string
rebalance?: boolean
}
/**
 * How many replicas may be away on purpose.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_budget".
 */
export interface SlipwayBudget {
min_available?: SlipwayCountOrPercent
max_unavailable?: SlipwayCountOrPercent
}
/**
 * Resource limits of the kernel, by name.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "ulimits".
 */
export interface Ulimits {
/**
 * This interface was referenced by `Ulimits`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z]+$".
 */
[k: string]: number | string | {
soft: (number | string)
hard: (number | string)
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
}
/**
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "blkio_limit".
 */
export interface BlkioLimit {
path?: string
rate?: (number | string)
/**
 * This interface was referenced by `BlkioLimit`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "blkio_weight".
 */
export interface BlkioWeight {
path?: string
weight?: (number | string)
/**
 * This interface was referenced by `BlkioWeight`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How replicas are replaced.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "update_config".
 */
export interface UpdateConfig {
parallelism?: (number | string)
delay?: string
failure_action?: string
monitor?: string
max_failure_ratio?: (number | string)
order?: ("start-first" | "stop-first")
/**
 * This interface was referenced by `UpdateConfig`'s JSON-Schema definition
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
export interface Limits {
cpus?: (number | string)
memory?: (string | number)
pids?: (number | string)
/**
 * This interface was referenced by `Limits`'s JSON-Schema definition
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
export interface Reservations {
cpus?: (number | string)
memory?: (string | number)
generic_resources?: {
discrete_resource_spec?: {
kind?: string
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
devices?: DeviceRequest[]
/**
 * This interface was referenced by `Reservations`'s JSON-Schema definition
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
capabilities?: string[]
count?: (string | number)
device_ids?: string[]
driver?: string
options?: ListOrMap
/**
 * This interface was referenced by `DeviceRequest`'s JSON-Schema definition
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
export interface Healthcheck {
disable?: (boolean | string)
interval?: string
retries?: (number | string)
test?: (string | string[])
timeout?: string
start_period?: string
start_interval?: string
/**
 * This interface was referenced by `Healthcheck`'s JSON-Schema definition
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
export interface Hook {
command: Command
user?: string
privileged?: (boolean | string)
working_dir?: string
environment?: ListOrMap
/**
 * This interface was referenced by `Hook`'s JSON-Schema definition
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
name?: string
environment?: string
file?: string
/**
 * Made and kept by someone else.
 */
external?: (boolean | string | {
name?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
labels?: ListOrMap
driver?: string
driver_opts?: {
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^.+$".
 */
[k: string]: string | number
}
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
name?: string
content?: string
environment?: string
file?: string
/**
 * Made and kept by someone else.
 */
external?: (boolean | string | {
name?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
labels?: ListOrMap
template_driver?: string
/**
 * This interface was referenced by `Config`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Settings of the stack.
 * 
 * This interface was referenced by `ComposeFile`'s JSON-Schema
 * via the `definition` "slipway_stack".
 */
export interface SlipwayStack {
tenant?: SlipwayName
priority?: number
after?: SlipwayName[]
source?: {
repo: string
ref?: string
path?: string
verify?: ("none" | "signed")
}
sync?: {
auto?: boolean
prune?: boolean
heal?: boolean
window?: string
retry?: number
}
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
on?: ("push" | "api" | "schedule")[]
after?: SlipwayName[]
schedule?: SlipwaySchedule
input?: {

}
output?: {

}
max_active?: number
deadline?: SlipwayDuration
on_failure?: ("stop" | "continue" | "compensate")
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
priority?: number
}
