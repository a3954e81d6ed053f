// Generated from schemas/ by `npm run generate`: change the schema, not this file.
import runtime0Module from "ajv/dist/runtime/equal.js";
const runtime0 = runtime0Module.default;

export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://slipway.invalid/schemas/compose.schema.json","title":"ComposeFile","description":"A Compose file (Compose Specification) with the extension x-slipway. Every keyword speaks of one type, so that one fault gives one error.","type":"object","properties":{"version":{"description":"Ignored.","type":["string","number"]},"name":{"description":"Name of the stack.","type":"string"},"include":{"description":"Other Compose files of the repository.","type":"array"},"services":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/service"}},"additionalProperties":false},"models":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"type":["object","null"]}},"additionalProperties":false},"networks":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/network"}},"additionalProperties":false},"volumes":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/volume"}},"additionalProperties":false},"secrets":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/secret"}},"additionalProperties":false},"configs":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/config"}},"additionalProperties":false},"x-slipway":{"$ref":"#/$defs/slipway_stack"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"$defs":{"list_or_map":{"description":"KEY=VALUE items, or a mapping of single values.","type":["array","object"],"items":{"type":"string"},"uniqueItems":true,"additionalProperties":{"type":["string","number","boolean","null"]}},"strings":{"description":"Texts, each once.","type":"array","items":{"type":"string"},"uniqueItems":true},"string_or_list":{"description":"One text or several.","type":["string","array"],"items":{"type":"string"},"uniqueItems":true},"command":{"description":"A command: text that is split into words, a list, or null for the image's own.","type":["null","string","array"],"items":{"type":"string"}},"ulimits":{"description":"Resource limits of the kernel, by name.","type":"object","patternProperties":{"^[a-z]+$":{"type":["integer","string","object"],"properties":{"soft":{"type":["integer","string"]},"hard":{"type":["integer","string"]}},"required":["soft","hard"],"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false},"extra_hosts":{"description":"HOST=ADDRESS items, or a mapping from host to address.","type":["array","object"],"items":{"type":"string"},"uniqueItems":true,"additionalProperties":{"type":["string","array"],"items":{"type":"string"}}},"file_reference":{"description":"A config or secret that the service gets as a file.","type":["string","object"],"properties":{"source":{"type":"string"},"target":{"type":"string"},"uid":{"type":"string"},"gid":{"type":"string"},"mode":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"device_request":{"description":"Devices such as GPUs that the container needs.","type":"object","properties":{"capabilities":{"type":"array","items":{"type":"string"},"uniqueItems":true},"count":{"type":["string","integer"]},"device_ids":{"type":"array","items":{"type":"string"},"uniqueItems":true},"driver":{"type":"string"},"options":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"hook":{"description":"A command that runs inside the container at a point of its life.","type":"object","properties":{"command":{"$ref":"#/$defs/command"},"user":{"type":"string"},"privileged":{"type":["boolean","string"]},"working_dir":{"type":"string"},"environment":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["command"]},"blkio_limit":{"type":"object","properties":{"path":{"type":"string"},"rate":{"type":["integer","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"blkio_weight":{"type":"object","properties":{"path":{"type":"string"},"weight":{"type":["integer","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"build":{"description":"How the image is built. slipway deploys images and does not build them.","type":["string","object"],"properties":{"context":{"type":"string"},"dockerfile":{"type":"string"},"dockerfile_inline":{"type":"string"},"entitlements":{"type":"array","items":{"type":"string"}},"args":{"$ref":"#/$defs/list_or_map"},"ssh":{"$ref":"#/$defs/list_or_map"},"labels":{"$ref":"#/$defs/list_or_map"},"cache_from":{"type":"array","items":{"type":"string"}},"cache_to":{"type":"array","items":{"type":"string"}},"no_cache":{"type":["boolean","string"]},"no_cache_filter":{"$ref":"#/$defs/string_or_list"},"additional_contexts":{"$ref":"#/$defs/list_or_map"},"network":{"type":"string"},"pull":{"type":["boolean","string"]},"target":{"type":"string"},"shm_size":{"type":["integer","string"]},"extra_hosts":{"$ref":"#/$defs/extra_hosts"},"isolation":{"type":"string"},"privileged":{"type":["boolean","string"]},"secrets":{"type":"array","items":{"$ref":"#/$defs/file_reference"}},"tags":{"type":"array","items":{"type":"string"}},"ulimits":{"$ref":"#/$defs/ulimits"},"platforms":{"type":"array","items":{"type":"string"}},"provenance":{"type":["string","boolean"]},"sbom":{"type":["string","boolean"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"update_config":{"description":"How replicas are replaced.","type":"object","properties":{"parallelism":{"type":["integer","string"]},"delay":{"type":"string"},"failure_action":{"type":"string"},"monitor":{"type":"string"},"max_failure_ratio":{"type":["number","string"]},"order":{"type":"string","enum":["start-first","stop-first"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"limits":{"description":"What a container may use at most.","type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":["string","integer"]},"pids":{"type":["integer","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"reservations":{"description":"What a host must have free to take a container.","type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":["string","integer"]},"generic_resources":{"type":"array","items":{"type":"object","properties":{"discrete_resource_spec":{"type":"object","properties":{"kind":{"type":"string"},"value":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"devices":{"type":"array","items":{"allOf":[{"$ref":"#/$defs/device_request"}],"required":["capabilities"]}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"deploy":{"description":"Replicas, resources, placement and roll-out.","type":["object","null"],"properties":{"mode":{"description":"replicated, global, replicated-job or global-job.","type":"string"},"endpoint_mode":{"type":"string"},"replicas":{"description":"How many containers; completions of a job.","type":["integer","string"]},"labels":{"$ref":"#/$defs/list_or_map"},"rollback_config":{"$ref":"#/$defs/update_config"},"update_config":{"$ref":"#/$defs/update_config"},"resources":{"type":"object","properties":{"limits":{"$ref":"#/$defs/limits"},"reservations":{"$ref":"#/$defs/reservations"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"restart_policy":{"type":"object","properties":{"condition":{"type":"string"},"delay":{"type":"string"},"max_attempts":{"type":["integer","string"]},"window":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"placement":{"type":"object","properties":{"constraints":{"type":"array","items":{"type":"string"}},"preferences":{"type":"array","items":{"type":"object","properties":{"spread":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"max_replicas_per_node":{"type":["integer","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"healthcheck":{"description":"How to tell that a container works.","type":"object","properties":{"disable":{"type":["boolean","string"]},"interval":{"type":"string"},"retries":{"type":["number","string"]},"test":{"type":["string","array"],"items":{"type":"string"}},"timeout":{"type":"string"},"start_period":{"type":"string"},"start_interval":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"port":{"description":"[[IP:]HOST:]CONTAINER[/PROTOCOL], or the long form.","type":["number","string","object"],"properties":{"name":{"type":"string"},"mode":{"type":"string"},"host_ip":{"type":"string"},"target":{"type":["string","integer"]},"published":{"type":["string","integer"]},"protocol":{"type":"string"},"app_protocol":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"mount":{"description":"[SOURCE:]TARGET[:OPTIONS], or the long form.","type":["string","object"],"properties":{"type":{"type":"string","enum":["bind","volume","tmpfs","cluster","npipe","image"]},"source":{"type":"string"},"target":{"type":"string"},"read_only":{"type":["boolean","string"]},"consistency":{"type":"string"},"bind":{"type":"object","properties":{"propagation":{"type":"string"},"create_host_path":{"type":["boolean","string"]},"recursive":{"type":"string","enum":["enabled","disabled","writable","readonly"]},"selinux":{"type":"string","enum":["z","Z"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"volume":{"type":"object","properties":{"labels":{"$ref":"#/$defs/list_or_map"},"nocopy":{"type":["boolean","string"]},"subpath":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"tmpfs":{"type":"object","properties":{"size":{"type":["integer","string"]},"mode":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"image":{"type":"object","properties":{"subpath":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["type"]},"service_network":{"description":"How the service joins a network.","type":["object","null"],"properties":{"aliases":{"$ref":"#/$defs/strings"},"interface_name":{"type":"string"},"ipv4_address":{"type":"string"},"ipv6_address":{"type":"string"},"link_local_ips":{"$ref":"#/$defs/strings"},"mac_address":{"type":"string"},"driver_opts":{"type":"object","additionalProperties":{"type":["string","number"]}},"priority":{"type":["number","string"]},"gw_priority":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"service":{"description":"A service: containers of one image.","type":"object","properties":{"x-slipway":{"description":"What Compose has no word for.","$ref":"#/$defs/slipway_service"},"annotations":{"$ref":"#/$defs/list_or_map"},"attach":{"type":["boolean","string"]},"build":{"$ref":"#/$defs/build"},"blkio_config":{"type":"object","properties":{"device_read_bps":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_read_iops":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_write_bps":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_write_iops":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"weight":{"type":["integer","string"]},"weight_device":{"type":"array","items":{"$ref":"#/$defs/blkio_weight"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"cap_add":{"$ref":"#/$defs/strings"},"cap_drop":{"$ref":"#/$defs/strings"},"cgroup":{"type":"string","enum":["host","private"]},"cgroup_parent":{"type":"string"},"command":{"$ref":"#/$defs/command"},"configs":{"type":"array","items":{"$ref":"#/$defs/file_reference"}},"container_name":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]+$"},"cpu_count":{"type":["string","integer"],"minimum":0},"cpu_percent":{"type":["string","number"],"minimum":0,"maximum":100},"cpu_shares":{"type":["number","string"]},"cpu_quota":{"type":["number","string"]},"cpu_period":{"type":["number","string"]},"cpu_rt_period":{"type":["number","string"]},"cpu_rt_runtime":{"type":["number","string"]},"cpus":{"type":["number","string"]},"cpuset":{"type":"string"},"credential_spec":{"type":"object","properties":{"config":{"type":"string"},"file":{"type":"string"},"registry":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"depends_on":{"type":["array","object"],"items":{"type":"string"},"uniqueItems":true,"patternProperties":{"^[a-zA-Z0-9._-]+$":{"type":"object","properties":{"restart":{"type":["boolean","string"]},"required":{"type":["boolean","string"]},"condition":{"type":"string","enum":["service_started","service_healthy","service_completed_successfully"]}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["condition"]}},"additionalProperties":false},"device_cgroup_rules":{"$ref":"#/$defs/strings"},"devices":{"type":"array","items":{"type":["string","object"],"properties":{"source":{"type":"string"},"target":{"type":"string"},"permissions":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["source"]}},"deploy":{"$ref":"#/$defs/deploy"},"develop":{"description":"For development; not used by slipway.","type":["object","null"]},"dns":{"$ref":"#/$defs/string_or_list"},"dns_opt":{"type":"array","items":{"type":"string"},"uniqueItems":true},"dns_search":{"$ref":"#/$defs/string_or_list"},"domainname":{"type":"string"},"entrypoint":{"$ref":"#/$defs/command"},"env_file":{"type":["string","array"],"items":{"type":["string","object"],"properties":{"path":{"type":"string"},"format":{"type":"string","enum":["raw"]},"required":{"type":["boolean","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["path"]}},"label_file":{"type":["string","array"],"items":{"type":"string"}},"environment":{"$ref":"#/$defs/list_or_map"},"expose":{"type":"array","items":{"type":["string","number"]},"uniqueItems":true},"extends":{"type":["string","object"],"properties":{"service":{"type":"string"},"file":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["service"]},"external_links":{"type":"array","items":{"type":"string"},"uniqueItems":true},"extra_hosts":{"$ref":"#/$defs/extra_hosts"},"gpus":{"type":["string","array"],"items":{"$ref":"#/$defs/device_request"}},"group_add":{"type":"array","items":{"type":["string","number"]},"uniqueItems":true},"healthcheck":{"$ref":"#/$defs/healthcheck"},"hostname":{"type":"string"},"image":{"description":"NAME[:TAG][@DIGEST]","type":"string"},"init":{"type":["boolean","string"]},"ipc":{"type":"string"},"isolation":{"type":"string"},"labels":{"$ref":"#/$defs/list_or_map"},"links":{"type":"array","items":{"type":"string"},"uniqueItems":true},"logging":{"type":"object","properties":{"driver":{"type":"string"},"options":{"type":["object","null"],"additionalProperties":{"type":["string","number","null"]}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"mac_address":{"type":"string"},"mem_limit":{"type":["number","string"]},"mem_reservation":{"type":["string","integer"]},"mem_swappiness":{"type":["integer","string"]},"memswap_limit":{"type":["number","string"]},"models":{"type":["array","object"],"items":{"type":"string"},"additionalProperties":{"type":["object","null"]}},"network_mode":{"type":"string"},"networks":{"type":["array","object","null"],"items":{"type":"string"},"uniqueItems":true,"patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/service_network"}},"additionalProperties":false},"oom_kill_disable":{"type":["boolean","string"]},"oom_score_adj":{"type":["string","integer"],"minimum":-1000,"maximum":1000},"pid":{"type":["string","null"]},"pids_limit":{"type":["number","string"]},"platform":{"type":"string"},"ports":{"type":"array","items":{"$ref":"#/$defs/port"},"uniqueItems":true},"post_start":{"type":"array","items":{"$ref":"#/$defs/hook"}},"pre_start":{"type":"array","items":{"type":"object"}},"pre_stop":{"type":"array","items":{"$ref":"#/$defs/hook"}},"privileged":{"type":["boolean","string"]},"profiles":{"type":"array","items":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},"uniqueItems":true},"provider":{"type":"object","properties":{"type":{"type":"string"},"options":{"type":"object"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["type"]},"pull_policy":{"type":"string","pattern":"^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$"},"pull_refresh_after":{"type":"string"},"read_only":{"type":["boolean","string"]},"restart":{"type":"string"},"runtime":{"type":"string"},"scale":{"type":["integer","string"]},"security_opt":{"type":"array","items":{"type":"string"},"uniqueItems":true},"shm_size":{"type":["number","string"]},"secrets":{"type":"array","items":{"$ref":"#/$defs/file_reference"}},"sysctls":{"$ref":"#/$defs/list_or_map"},"stdin_open":{"type":["boolean","string"]},"stop_grace_period":{"description":"How long a container may take to end.","type":"string"},"stop_signal":{"type":"string"},"storage_opt":{"type":"object"},"tmpfs":{"$ref":"#/$defs/string_or_list"},"tty":{"type":["boolean","string"]},"ulimits":{"$ref":"#/$defs/ulimits"},"use_api_socket":{"type":"boolean"},"user":{"type":"string"},"uts":{"type":"string"},"userns_mode":{"type":"string"},"volume_driver":{"type":"string"},"volumes":{"type":"array","items":{"$ref":"#/$defs/mount"},"uniqueItems":true},"volumes_from":{"type":"array","items":{"type":"string"},"uniqueItems":true},"working_dir":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"network":{"description":"A network of the stack.","type":["object","null"],"properties":{"name":{"type":"string"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"ipam":{"type":"object","properties":{"driver":{"type":"string"},"config":{"type":"array","items":{"type":"object","properties":{"subnet":{"type":"string"},"ip_range":{"type":"string"},"gateway":{"type":"string"},"aux_addresses":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"options":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"external":{"description":"Made and kept by someone else.","type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"internal":{"type":["boolean","string"]},"enable_ipv4":{"type":["boolean","string"]},"enable_ipv6":{"type":["boolean","string"]},"attachable":{"type":["boolean","string"]},"labels":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"volume":{"description":"A volume of the stack.","type":["object","null"],"properties":{"name":{"type":"string"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"external":{"description":"Made and kept by someone else.","type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"labels":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"secret":{"description":"A file whose content is secret.","type":"object","properties":{"name":{"type":"string"},"environment":{"type":"string"},"file":{"type":"string"},"external":{"description":"Made and kept by someone else.","type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"labels":{"$ref":"#/$defs/list_or_map"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"template_driver":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"config":{"description":"A file of configuration.","type":"object","properties":{"name":{"type":"string"},"content":{"type":"string"},"environment":{"type":"string"},"file":{"type":"string"},"external":{"description":"Made and kept by someone else.","type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"labels":{"$ref":"#/$defs/list_or_map"},"template_driver":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"slipway_duration":{"description":"A number with a unit, ms to d: 90s, 1h30m.","type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},"slipway_count_or_percent":{"description":"A count, or a share such as 25%.","type":["integer","string"],"minimum":0,"pattern":"^[0-9]{1,3}%$"},"slipway_percent":{"description":"A share such as 60%.","type":"string","pattern":"^[0-9]+(\\.[0-9]+)?%$"},"slipway_name":{"description":"A name of letters, digits, _ . and -.","type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},"slipway_expr":{"description":"An expression in $${…}.","type":"string"},"slipway_schedule":{"description":"When it runs: a cron line, an @preset, a repeating interval, or the long form with its policy.","type":["string","object"],"additionalProperties":false,"required":["cron"],"properties":{"cron":{"type":"string"},"timezone":{"type":"string"},"start":{"type":"string"},"end":{"type":"string"},"catchup":{"description":"Which missed runs are made up for: how many, all, none, or those not older than a duration.","type":["boolean","integer","string"],"minimum":0,"maximum":1000,"pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},"overlap":{"enum":["allow","forbid","replace"]},"jitter":{"$ref":"#/$defs/slipway_duration"},"suspend":{"type":"boolean"}}},"slipway_job":{"description":"How a job runs.","type":"object","additionalProperties":false,"properties":{"schedule":{"$ref":"#/$defs/slipway_schedule"},"run":{"enum":["once","change","sync"],"description":"Jobs outside a workflow: once per definition, on each change, on each sync."},"when":{"enum":["all_success","all_done","all_failed","all_skipped","one_success","one_failed","one_done","none_failed","none_failed_min_one_success","none_skipped","all_done_min_one_success","always"]},"if":{"$ref":"#/$defs/slipway_expr"},"optional":{"type":"boolean"},"each":{"description":"Fan out over a list, a mapping, or an expression that gives one.","type":["string","array","object"]},"parallel":{"type":"integer","minimum":1},"repeat":{"type":"object","additionalProperties":false,"required":["until"],"properties":{"until":{"$ref":"#/$defs/slipway_expr"},"every":{"$ref":"#/$defs/slipway_duration"},"max":{"type":"integer","minimum":1}}},"timeout":{"$ref":"#/$defs/slipway_duration"},"backoff":{"type":["string","object"],"additionalProperties":false,"properties":{"type":{"enum":["fixed","linear","exponential"]},"factor":{"type":"number","exclusiveMinimum":0},"max":{"$ref":"#/$defs/slipway_duration"},"jitter":{"type":["boolean","string"],"pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},"on":{"type":"array","items":{"type":["integer","string"],"pattern":"^(timeout|lost|oom|error)$"}},"never":{"type":"array","items":{"type":"integer"}}},"pattern":"^(fixed|linear|exponential)$"},"pool":{"type":["string","object"],"additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"#/$defs/slipway_name"},"slots":{"type":"integer","minimum":1}},"pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},"rate":{"type":"string","pattern":"^[0-9]+/([0-9]*)(s|m|h)$"},"gang":{"type":"boolean","description":"Start all replicas together or none."},"estimate":{"$ref":"#/$defs/slipway_duration"},"outputs":{"type":"string","description":"stdout: its last line that is a JSON object; else the path of a JSON file in the stopped container."},"undo":{"$ref":"#/$defs/slipway_name"},"keep":{"type":"object","additionalProperties":false,"properties":{"succeeded":{"type":"integer","minimum":0},"failed":{"type":"integer","minimum":0},"for":{"$ref":"#/$defs/slipway_duration"}}}}},"slipway_scale":{"description":"Bounds and signals of automatic scaling.","type":"object","additionalProperties":false,"required":["max"],"properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":1},"cpu":{"$ref":"#/$defs/slipway_percent"},"memory":{"$ref":"#/$defs/slipway_percent"},"metric":{"type":"object","additionalProperties":false,"required":["query","target"],"properties":{"query":{"type":"string"},"target":{"type":"number"}}},"queue":{"type":"object","additionalProperties":false,"required":["url","target"],"properties":{"url":{"type":"string"},"target":{"type":"number"}}},"schedule":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["cron","min"],"properties":{"cron":{"type":"string"},"timezone":{"type":"string"},"for":{"$ref":"#/$defs/slipway_duration"},"min":{"type":"integer"}}}},"predict":{"$ref":"#/$defs/slipway_duration","description":"How much history the forecast uses."},"up":{"$ref":"#/$defs/slipway_pace"},"down":{"$ref":"#/$defs/slipway_pace"}}},"slipway_pace":{"description":"How fast it scales.","type":"object","additionalProperties":false,"properties":{"step":{"$ref":"#/$defs/slipway_count_or_percent"},"every":{"$ref":"#/$defs/slipway_duration"},"stabilize":{"$ref":"#/$defs/slipway_duration"}}},"slipway_rollout":{"description":"How a new version is brought in.","type":"object","additionalProperties":false,"properties":{"strategy":{"enum":["rolling","canary","blue_green","recreate"]},"steps":{"type":"array","items":{"type":["string","object"],"additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"pause":{"type":"string","pattern":"^approval$|^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},"job":{"$ref":"#/$defs/slipway_name"}},"pattern":"^[0-9]+(\\.[0-9]+)?%$"}},"check":{"type":"object","additionalProperties":false,"properties":{"job":{"$ref":"#/$defs/slipway_name"},"query":{"type":"string"},"max":{"type":"number"},"min":{"type":"number"},"every":{"$ref":"#/$defs/slipway_duration"},"failures":{"type":"integer","minimum":0}}},"after":{"$ref":"#/$defs/slipway_name"},"keep_old":{"$ref":"#/$defs/slipway_duration"},"deadline":{"$ref":"#/$defs/slipway_duration"}}},"slipway_route":{"description":"How requests reach the service.","type":"object","additionalProperties":false,"properties":{"host":{"type":"string"},"path":{"type":"string"},"port":{"type":"integer"},"balance":{"enum":["round_robin","least_conn","least_time","ip_hash","random_two"]},"sticky":{"enum":["none","cookie","ip"]},"slow_start":{"$ref":"#/$defs/slipway_duration"},"drain":{"$ref":"#/$defs/slipway_duration"}}},"slipway_place":{"description":"Where replicas go.","type":"object","additionalProperties":false,"properties":{"strategy":{"enum":["spread","binpack","least_load","greedy","optimal","genetic"]},"with":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"apart":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"prefer":{"type":"array","items":{"type":"string"}},"max_skew":{"type":"integer","minimum":1},"tolerate":{"type":"array","items":{"type":"string"}},"unreachable":{"$ref":"#/$defs/slipway_duration","description":"How long to wait for a lost host before its replicas are replaced."},"rebalance":{"type":"boolean"}}},"slipway_budget":{"description":"How many replicas may be away on purpose.","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"min_available":{"$ref":"#/$defs/slipway_count_or_percent"},"max_unavailable":{"$ref":"#/$defs/slipway_count_or_percent"}}},"slipway_workflow":{"description":"Settings of a workflow, named as the profile of its steps.","type":"object","additionalProperties":false,"properties":{"on":{"type":"array","items":{"enum":["push","api","schedule"]}},"after":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"schedule":{"$ref":"#/$defs/slipway_schedule"},"input":{"type":"object"},"output":{"type":"object"},"max_active":{"type":"integer","minimum":1},"deadline":{"$ref":"#/$defs/slipway_duration"},"on_failure":{"enum":["stop","continue","compensate"]}}},"slipway_stack":{"description":"Settings of the stack.","type":"object","additionalProperties":false,"properties":{"tenant":{"$ref":"#/$defs/slipway_name"},"priority":{"type":"integer"},"after":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"source":{"type":"object","additionalProperties":false,"required":["repo"],"properties":{"repo":{"type":"string"},"ref":{"type":"string"},"path":{"type":"string"},"verify":{"enum":["none","signed"]}}},"sync":{"type":"object","additionalProperties":false,"properties":{"auto":{"type":"boolean"},"prune":{"type":"boolean"},"heal":{"type":"boolean"},"window":{"type":"string"},"retry":{"type":"integer"}}},"workflows":{"type":"object","propertyNames":{"$ref":"#/$defs/slipway_name"},"additionalProperties":{"$ref":"#/$defs/slipway_workflow"}}}},"slipway_service":{"description":"Settings of a service.","type":"object","additionalProperties":false,"properties":{"job":{"$ref":"#/$defs/slipway_job"},"scale":{"$ref":"#/$defs/slipway_scale"},"rollout":{"$ref":"#/$defs/slipway_rollout"},"route":{"$ref":"#/$defs/slipway_route"},"place":{"$ref":"#/$defs/slipway_place"},"budget":{"$ref":"#/$defs/slipway_budget"},"priority":{"type":"integer"}}}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^x-", "u");
const pattern5 = new RegExp("^[a-zA-Z0-9._-]+$", "u");
const schema32 = {"description":"A service: containers of one image.","type":"object","properties":{"x-slipway":{"description":"What Compose has no word for.","$ref":"#/$defs/slipway_service"},"annotations":{"$ref":"#/$defs/list_or_map"},"attach":{"type":["boolean","string"]},"build":{"$ref":"#/$defs/build"},"blkio_config":{"type":"object","properties":{"device_read_bps":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_read_iops":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_write_bps":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_write_iops":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"weight":{"type":["integer","string"]},"weight_device":{"type":"array","items":{"$ref":"#/$defs/blkio_weight"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"cap_add":{"$ref":"#/$defs/strings"},"cap_drop":{"$ref":"#/$defs/strings"},"cgroup":{"type":"string","enum":["host","private"]},"cgroup_parent":{"type":"string"},"command":{"$ref":"#/$defs/command"},"configs":{"type":"array","items":{"$ref":"#/$defs/file_reference"}},"container_name":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]+$"},"cpu_count":{"type":["string","integer"],"minimum":0},"cpu_percent":{"type":["string","number"],"minimum":0,"maximum":100},"cpu_shares":{"type":["number","string"]},"cpu_quota":{"type":["number","string"]},"cpu_period":{"type":["number","string"]},"cpu_rt_period":{"type":["number","string"]},"cpu_rt_runtime":{"type":["number","string"]},"cpus":{"type":["number","string"]},"cpuset":{"type":"string"},"credential_spec":{"type":"object","properties":{"config":{"type":"string"},"file":{"type":"string"},"registry":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"depends_on":{"type":["array","object"],"items":{"type":"string"},"uniqueItems":true,"patternProperties":{"^[a-zA-Z0-9._-]+$":{"type":"object","properties":{"restart":{"type":["boolean","string"]},"required":{"type":["boolean","string"]},"condition":{"type":"string","enum":["service_started","service_healthy","service_completed_successfully"]}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["condition"]}},"additionalProperties":false},"device_cgroup_rules":{"$ref":"#/$defs/strings"},"devices":{"type":"array","items":{"type":["string","object"],"properties":{"source":{"type":"string"},"target":{"type":"string"},"permissions":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["source"]}},"deploy":{"$ref":"#/$defs/deploy"},"develop":{"description":"For development; not used by slipway.","type":["object","null"]},"dns":{"$ref":"#/$defs/string_or_list"},"dns_opt":{"type":"array","items":{"type":"string"},"uniqueItems":true},"dns_search":{"$ref":"#/$defs/string_or_list"},"domainname":{"type":"string"},"entrypoint":{"$ref":"#/$defs/command"},"env_file":{"type":["string","array"],"items":{"type":["string","object"],"properties":{"path":{"type":"string"},"format":{"type":"string","enum":["raw"]},"required":{"type":["boolean","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["path"]}},"label_file":{"type":["string","array"],"items":{"type":"string"}},"environment":{"$ref":"#/$defs/list_or_map"},"expose":{"type":"array","items":{"type":["string","number"]},"uniqueItems":true},"extends":{"type":["string","object"],"properties":{"service":{"type":"string"},"file":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["service"]},"external_links":{"type":"array","items":{"type":"string"},"uniqueItems":true},"extra_hosts":{"$ref":"#/$defs/extra_hosts"},"gpus":{"type":["string","array"],"items":{"$ref":"#/$defs/device_request"}},"group_add":{"type":"array","items":{"type":["string","number"]},"uniqueItems":true},"healthcheck":{"$ref":"#/$defs/healthcheck"},"hostname":{"type":"string"},"image":{"description":"NAME[:TAG][@DIGEST]","type":"string"},"init":{"type":["boolean","string"]},"ipc":{"type":"string"},"isolation":{"type":"string"},"labels":{"$ref":"#/$defs/list_or_map"},"links":{"type":"array","items":{"type":"string"},"uniqueItems":true},"logging":{"type":"object","properties":{"driver":{"type":"string"},"options":{"type":["object","null"],"additionalProperties":{"type":["string","number","null"]}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"mac_address":{"type":"string"},"mem_limit":{"type":["number","string"]},"mem_reservation":{"type":["string","integer"]},"mem_swappiness":{"type":["integer","string"]},"memswap_limit":{"type":["number","string"]},"models":{"type":["array","object"],"items":{"type":"string"},"additionalProperties":{"type":["object","null"]}},"network_mode":{"type":"string"},"networks":{"type":["array","object","null"],"items":{"type":"string"},"uniqueItems":true,"patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/service_network"}},"additionalProperties":false},"oom_kill_disable":{"type":["boolean","string"]},"oom_score_adj":{"type":["string","integer"],"minimum":-1000,"maximum":1000},"pid":{"type":["string","null"]},"pids_limit":{"type":["number","string"]},"platform":{"type":"string"},"ports":{"type":"array","items":{"$ref":"#/$defs/port"},"uniqueItems":true},"post_start":{"type":"array","items":{"$ref":"#/$defs/hook"}},"pre_start":{"type":"array","items":{"type":"object"}},"pre_stop":{"type":"array","items":{"$ref":"#/$defs/hook"}},"privileged":{"type":["boolean","string"]},"profiles":{"type":"array","items":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},"uniqueItems":true},"provider":{"type":"object","properties":{"type":{"type":"string"},"options":{"type":"object"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["type"]},"pull_policy":{"type":"string","pattern":"^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$"},"pull_refresh_after":{"type":"string"},"read_only":{"type":["boolean","string"]},"restart":{"type":"string"},"runtime":{"type":"string"},"scale":{"type":["integer","string"]},"security_opt":{"type":"array","items":{"type":"string"},"uniqueItems":true},"shm_size":{"type":["number","string"]},"secrets":{"type":"array","items":{"$ref":"#/$defs/file_reference"}},"sysctls":{"$ref":"#/$defs/list_or_map"},"stdin_open":{"type":["boolean","string"]},"stop_grace_period":{"description":"How long a container may take to end.","type":"string"},"stop_signal":{"type":"string"},"storage_opt":{"type":"object"},"tmpfs":{"$ref":"#/$defs/string_or_list"},"tty":{"type":["boolean","string"]},"ulimits":{"$ref":"#/$defs/ulimits"},"use_api_socket":{"type":"boolean"},"user":{"type":"string"},"uts":{"type":"string"},"userns_mode":{"type":"string"},"volume_driver":{"type":"string"},"volumes":{"type":"array","items":{"$ref":"#/$defs/mount"},"uniqueItems":true},"volumes_from":{"type":"array","items":{"type":"string"},"uniqueItems":true},"working_dir":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema72 = {"description":"KEY=VALUE items, or a mapping of single values.","type":["array","object"],"items":{"type":"string"},"uniqueItems":true,"additionalProperties":{"type":["string","number","boolean","null"]}};
const schema82 = {"type":"object","properties":{"path":{"type":"string"},"rate":{"type":["integer","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema86 = {"type":"object","properties":{"path":{"type":"string"},"weight":{"type":["integer","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema87 = {"description":"Texts, each once.","type":"array","items":{"type":"string"},"uniqueItems":true};
const schema89 = {"description":"A command: text that is split into words, a list, or null for the image's own.","type":["null","string","array"],"items":{"type":"string"}};
const schema80 = {"description":"A config or secret that the service gets as a file.","type":["string","object"],"properties":{"source":{"type":"string"},"target":{"type":"string"},"uid":{"type":"string"},"gid":{"type":"string"},"mode":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema77 = {"description":"One text or several.","type":["string","array"],"items":{"type":"string"},"uniqueItems":true};
const schema79 = {"description":"HOST=ADDRESS items, or a mapping from host to address.","type":["array","object"],"items":{"type":"string"},"uniqueItems":true,"additionalProperties":{"type":["string","array"],"items":{"type":"string"}}};
const schema105 = {"description":"How to tell that a container works.","type":"object","properties":{"disable":{"type":["boolean","string"]},"interval":{"type":"string"},"retries":{"type":["number","string"]},"test":{"type":["string","array"],"items":{"type":"string"}},"timeout":{"type":"string"},"start_period":{"type":"string"},"start_interval":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema110 = {"description":"[[IP:]HOST:]CONTAINER[/PROTOCOL], or the long form.","type":["number","string","object"],"properties":{"name":{"type":"string"},"mode":{"type":"string"},"host_ip":{"type":"string"},"target":{"type":["string","integer"]},"published":{"type":["string","integer"]},"protocol":{"type":"string"},"app_protocol":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema81 = {"description":"Resource limits of the kernel, by name.","type":"object","patternProperties":{"^[a-z]+$":{"type":["integer","string","object"],"properties":{"soft":{"type":["integer","string"]},"hard":{"type":["integer","string"]}},"required":["soft","hard"],"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false};
const func0 = runtime0;
const pattern56 = new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_.-]+$", "u");
const pattern16 = new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_.-]*$", "u");
const pattern85 = new RegExp("^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$", "u");
const pattern46 = new RegExp("^[a-z]+$", "u");
const schema33 = {"description":"Settings of a service.","type":"object","additionalProperties":false,"properties":{"job":{"$ref":"#/$defs/slipway_job"},"scale":{"$ref":"#/$defs/slipway_scale"},"rollout":{"$ref":"#/$defs/slipway_rollout"},"route":{"$ref":"#/$defs/slipway_route"},"place":{"$ref":"#/$defs/slipway_place"},"budget":{"$ref":"#/$defs/slipway_budget"},"priority":{"type":"integer"}}};
const schema34 = {"description":"How a job runs.","type":"object","additionalProperties":false,"properties":{"schedule":{"$ref":"#/$defs/slipway_schedule"},"run":{"enum":["once","change","sync"],"description":"Jobs outside a workflow: once per definition, on each change, on each sync."},"when":{"enum":["all_success","all_done","all_failed","all_skipped","one_success","one_failed","one_done","none_failed","none_failed_min_one_success","none_skipped","all_done_min_one_success","always"]},"if":{"$ref":"#/$defs/slipway_expr"},"optional":{"type":"boolean"},"each":{"description":"Fan out over a list, a mapping, or an expression that gives one.","type":["string","array","object"]},"parallel":{"type":"integer","minimum":1},"repeat":{"type":"object","additionalProperties":false,"required":["until"],"properties":{"until":{"$ref":"#/$defs/slipway_expr"},"every":{"$ref":"#/$defs/slipway_duration"},"max":{"type":"integer","minimum":1}}},"timeout":{"$ref":"#/$defs/slipway_duration"},"backoff":{"type":["string","object"],"additionalProperties":false,"properties":{"type":{"enum":["fixed","linear","exponential"]},"factor":{"type":"number","exclusiveMinimum":0},"max":{"$ref":"#/$defs/slipway_duration"},"jitter":{"type":["boolean","string"],"pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},"on":{"type":"array","items":{"type":["integer","string"],"pattern":"^(timeout|lost|oom|error)$"}},"never":{"type":"array","items":{"type":"integer"}}},"pattern":"^(fixed|linear|exponential)$"},"pool":{"type":["string","object"],"additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"#/$defs/slipway_name"},"slots":{"type":"integer","minimum":1}},"pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},"rate":{"type":"string","pattern":"^[0-9]+/([0-9]*)(s|m|h)$"},"gang":{"type":"boolean","description":"Start all replicas together or none."},"estimate":{"$ref":"#/$defs/slipway_duration"},"outputs":{"type":"string","description":"stdout: its last line that is a JSON object; else the path of a JSON file in the stopped container."},"undo":{"$ref":"#/$defs/slipway_name"},"keep":{"type":"object","additionalProperties":false,"properties":{"succeeded":{"type":"integer","minimum":0},"failed":{"type":"integer","minimum":0},"for":{"$ref":"#/$defs/slipway_duration"}}}}};
const schema37 = {"description":"An expression in $${…}.","type":"string"};
const schema36 = {"description":"A number with a unit, ms to d: 90s, 1h30m.","type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"};
const schema42 = {"description":"A name of letters, digits, _ . and -.","type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"};
const schema35 = {"description":"When it runs: a cron line, an @preset, a repeating interval, or the long form with its policy.","type":["string","object"],"additionalProperties":false,"required":["cron"],"properties":{"cron":{"type":"string"},"timezone":{"type":"string"},"start":{"type":"string"},"end":{"type":"string"},"catchup":{"description":"Which missed runs are made up for: how many, all, none, or those not older than a duration.","type":["boolean","integer","string"],"minimum":0,"maximum":1000,"pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},"overlap":{"enum":["allow","forbid","replace"]},"jitter":{"$ref":"#/$defs/slipway_duration"},"suspend":{"type":"boolean"}}};
const pattern8 = new RegExp("^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema35.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cron === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cron"},message:"must have required property '"+"cron"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "cron") || (key0 === "timezone")) || (key0 === "start")) || (key0 === "end")) || (key0 === "catchup")) || (key0 === "overlap")) || (key0 === "jitter")) || (key0 === "suspend"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.cron !== undefined){
if(typeof data.cron !== "string"){
const err3 = {instancePath:instancePath+"/cron",schemaPath:"#/properties/cron/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.timezone !== undefined){
if(typeof data.timezone !== "string"){
const err4 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.start !== undefined){
if(typeof data.start !== "string"){
const err5 = {instancePath:instancePath+"/start",schemaPath:"#/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.end !== undefined){
if(typeof data.end !== "string"){
const err6 = {instancePath:instancePath+"/end",schemaPath:"#/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.catchup !== undefined){
let data4 = data.catchup;
if(((typeof data4 !== "boolean") && (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4))))) && (typeof data4 !== "string")){
const err7 = {instancePath:instancePath+"/catchup",schemaPath:"#/properties/catchup/type",keyword:"type",params:{type: schema35.properties.catchup.type},message:"must be boolean,integer,string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/catchup",schemaPath:"#/properties/catchup/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/catchup",schemaPath:"#/properties/catchup/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
const err10 = {instancePath:instancePath+"/catchup",schemaPath:"#/properties/catchup/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.overlap !== undefined){
let data5 = data.overlap;
if(!(((data5 === "allow") || (data5 === "forbid")) || (data5 === "replace"))){
const err11 = {instancePath:instancePath+"/overlap",schemaPath:"#/properties/overlap/enum",keyword:"enum",params:{allowedValues: schema35.properties.overlap.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.jitter !== undefined){
let data6 = data.jitter;
if(typeof data6 === "string"){
if(!pattern8.test(data6)){
const err12 = {instancePath:instancePath+"/jitter",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/jitter",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.suspend !== undefined){
if(typeof data.suspend !== "boolean"){
const err14 = {instancePath:instancePath+"/suspend",schemaPath:"#/properties/suspend/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern12 = new RegExp("^(fixed|linear|exponential)$", "u");
const pattern15 = new RegExp("^(timeout|lost|oom|error)$", "u");
const pattern18 = new RegExp("^[0-9]+/([0-9]*)(s|m|h)$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema34.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.schedule !== undefined){
if(!(validate24(data.schedule, {instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"schedule",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.run !== undefined){
let data1 = data.run;
if(!(((data1 === "once") || (data1 === "change")) || (data1 === "sync"))){
const err1 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/enum",keyword:"enum",params:{allowedValues: schema34.properties.run.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.when !== undefined){
let data2 = data.when;
if(!((((((((((((data2 === "all_success") || (data2 === "all_done")) || (data2 === "all_failed")) || (data2 === "all_skipped")) || (data2 === "one_success")) || (data2 === "one_failed")) || (data2 === "one_done")) || (data2 === "none_failed")) || (data2 === "none_failed_min_one_success")) || (data2 === "none_skipped")) || (data2 === "all_done_min_one_success")) || (data2 === "always"))){
const err2 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/enum",keyword:"enum",params:{allowedValues: schema34.properties.when.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.if !== undefined){
if(typeof data.if !== "string"){
const err3 = {instancePath:instancePath+"/if",schemaPath:"#/$defs/slipway_expr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.optional !== undefined){
if(typeof data.optional !== "boolean"){
const err4 = {instancePath:instancePath+"/optional",schemaPath:"#/properties/optional/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.each !== undefined){
let data5 = data.each;
if((!data5 || typeof data5 != "object") && (typeof data5 !== "string")){
const err5 = {instancePath:instancePath+"/each",schemaPath:"#/properties/each/type",keyword:"type",params:{type: schema34.properties.each.type},message:"must be string,array,object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.parallel !== undefined){
let data6 = data.parallel;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err6 = {instancePath:instancePath+"/parallel",schemaPath:"#/properties/parallel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
const err7 = {instancePath:instancePath+"/parallel",schemaPath:"#/properties/parallel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.repeat !== undefined){
let data7 = data.repeat;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.until === undefined){
const err8 = {instancePath:instancePath+"/repeat",schemaPath:"#/properties/repeat/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data7){
if(!(((key1 === "until") || (key1 === "every")) || (key1 === "max"))){
const err9 = {instancePath:instancePath+"/repeat",schemaPath:"#/properties/repeat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data7.until !== undefined){
if(typeof data7.until !== "string"){
const err10 = {instancePath:instancePath+"/repeat/until",schemaPath:"#/$defs/slipway_expr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.every !== undefined){
let data9 = data7.every;
if(typeof data9 === "string"){
if(!pattern8.test(data9)){
const err11 = {instancePath:instancePath+"/repeat/every",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/repeat/every",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.max !== undefined){
let data10 = data7.max;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err13 = {instancePath:instancePath+"/repeat/max",schemaPath:"#/properties/repeat/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err14 = {instancePath:instancePath+"/repeat/max",schemaPath:"#/properties/repeat/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/repeat",schemaPath:"#/properties/repeat/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.timeout !== undefined){
let data11 = data.timeout;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err16 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.backoff !== undefined){
let data12 = data.backoff;
if((typeof data12 !== "string") && (!(data12 && typeof data12 == "object" && !Array.isArray(data12)))){
const err18 = {instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/type",keyword:"type",params:{type: schema34.properties.backoff.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data12 === "string"){
if(!pattern12.test(data12)){
const err19 = {instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/pattern",keyword:"pattern",params:{pattern: "^(fixed|linear|exponential)$"},message:"must match pattern \""+"^(fixed|linear|exponential)$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!((((((key2 === "type") || (key2 === "factor")) || (key2 === "max")) || (key2 === "jitter")) || (key2 === "on")) || (key2 === "never"))){
const err20 = {instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data12.type !== undefined){
let data13 = data12.type;
if(!(((data13 === "fixed") || (data13 === "linear")) || (data13 === "exponential"))){
const err21 = {instancePath:instancePath+"/backoff/type",schemaPath:"#/properties/backoff/properties/type/enum",keyword:"enum",params:{allowedValues: schema34.properties.backoff.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data12.factor !== undefined){
let data14 = data12.factor;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 <= 0 || isNaN(data14)){
const err22 = {instancePath:instancePath+"/backoff/factor",schemaPath:"#/properties/backoff/properties/factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/backoff/factor",schemaPath:"#/properties/backoff/properties/factor/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data12.max !== undefined){
let data15 = data12.max;
if(typeof data15 === "string"){
if(!pattern8.test(data15)){
const err24 = {instancePath:instancePath+"/backoff/max",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/backoff/max",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data12.jitter !== undefined){
let data16 = data12.jitter;
if((typeof data16 !== "boolean") && (typeof data16 !== "string")){
const err26 = {instancePath:instancePath+"/backoff/jitter",schemaPath:"#/properties/backoff/properties/jitter/type",keyword:"type",params:{type: schema34.properties.backoff.properties.jitter.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(typeof data16 === "string"){
if(!pattern8.test(data16)){
const err27 = {instancePath:instancePath+"/backoff/jitter",schemaPath:"#/properties/backoff/properties/jitter/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data12.on !== undefined){
let data17 = data12.on;
if(Array.isArray(data17)){
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
let data18 = data17[i0];
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (typeof data18 !== "string")){
const err28 = {instancePath:instancePath+"/backoff/on/" + i0,schemaPath:"#/properties/backoff/properties/on/items/type",keyword:"type",params:{type: schema34.properties.backoff.properties.on.items.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(typeof data18 === "string"){
if(!pattern15.test(data18)){
const err29 = {instancePath:instancePath+"/backoff/on/" + i0,schemaPath:"#/properties/backoff/properties/on/items/pattern",keyword:"pattern",params:{pattern: "^(timeout|lost|oom|error)$"},message:"must match pattern \""+"^(timeout|lost|oom|error)$"+"\""};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
else {
const err30 = {instancePath:instancePath+"/backoff/on",schemaPath:"#/properties/backoff/properties/on/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.never !== undefined){
let data19 = data12.never;
if(Array.isArray(data19)){
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
let data20 = data19[i1];
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err31 = {instancePath:instancePath+"/backoff/never/" + i1,schemaPath:"#/properties/backoff/properties/never/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/backoff/never",schemaPath:"#/properties/backoff/properties/never/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
}
if(data.pool !== undefined){
let data21 = data.pool;
if((typeof data21 !== "string") && (!(data21 && typeof data21 == "object" && !Array.isArray(data21)))){
const err33 = {instancePath:instancePath+"/pool",schemaPath:"#/properties/pool/type",keyword:"type",params:{type: schema34.properties.pool.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data21 === "string"){
if(!pattern16.test(data21)){
const err34 = {instancePath:instancePath+"/pool",schemaPath:"#/properties/pool/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.name === undefined){
const err35 = {instancePath:instancePath+"/pool",schemaPath:"#/properties/pool/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key3 in data21){
if(!((key3 === "name") || (key3 === "slots"))){
const err36 = {instancePath:instancePath+"/pool",schemaPath:"#/properties/pool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data21.name !== undefined){
let data22 = data21.name;
if(typeof data22 === "string"){
if(!pattern16.test(data22)){
const err37 = {instancePath:instancePath+"/pool/name",schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\""};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/pool/name",schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data21.slots !== undefined){
let data23 = data21.slots;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err39 = {instancePath:instancePath+"/pool/slots",schemaPath:"#/properties/pool/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 1 || isNaN(data23)){
const err40 = {instancePath:instancePath+"/pool/slots",schemaPath:"#/properties/pool/properties/slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
}
}
if(data.rate !== undefined){
let data24 = data.rate;
if(typeof data24 === "string"){
if(!pattern18.test(data24)){
const err41 = {instancePath:instancePath+"/rate",schemaPath:"#/properties/rate/pattern",keyword:"pattern",params:{pattern: "^[0-9]+/([0-9]*)(s|m|h)$"},message:"must match pattern \""+"^[0-9]+/([0-9]*)(s|m|h)$"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/rate",schemaPath:"#/properties/rate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.gang !== undefined){
if(typeof data.gang !== "boolean"){
const err43 = {instancePath:instancePath+"/gang",schemaPath:"#/properties/gang/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.estimate !== undefined){
let data26 = data.estimate;
if(typeof data26 === "string"){
if(!pattern8.test(data26)){
const err44 = {instancePath:instancePath+"/estimate",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/estimate",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.outputs !== undefined){
if(typeof data.outputs !== "string"){
const err46 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.undo !== undefined){
let data28 = data.undo;
if(typeof data28 === "string"){
if(!pattern16.test(data28)){
const err47 = {instancePath:instancePath+"/undo",schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/undo",schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.keep !== undefined){
let data29 = data.keep;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key4 in data29){
if(!(((key4 === "succeeded") || (key4 === "failed")) || (key4 === "for"))){
const err49 = {instancePath:instancePath+"/keep",schemaPath:"#/properties/keep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data29.succeeded !== undefined){
let data30 = data29.succeeded;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err50 = {instancePath:instancePath+"/keep/succeeded",schemaPath:"#/properties/keep/properties/succeeded/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
const err51 = {instancePath:instancePath+"/keep/succeeded",schemaPath:"#/properties/keep/properties/succeeded/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data29.failed !== undefined){
let data31 = data29.failed;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err52 = {instancePath:instancePath+"/keep/failed",schemaPath:"#/properties/keep/properties/failed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 0 || isNaN(data31)){
const err53 = {instancePath:instancePath+"/keep/failed",schemaPath:"#/properties/keep/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data29.for !== undefined){
let data32 = data29.for;
if(typeof data32 === "string"){
if(!pattern8.test(data32)){
const err54 = {instancePath:instancePath+"/keep/for",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/keep/for",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/keep",schemaPath:"#/properties/keep/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"description":"Bounds and signals of automatic scaling.","type":"object","additionalProperties":false,"required":["max"],"properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":1},"cpu":{"$ref":"#/$defs/slipway_percent"},"memory":{"$ref":"#/$defs/slipway_percent"},"metric":{"type":"object","additionalProperties":false,"required":["query","target"],"properties":{"query":{"type":"string"},"target":{"type":"number"}}},"queue":{"type":"object","additionalProperties":false,"required":["url","target"],"properties":{"url":{"type":"string"},"target":{"type":"number"}}},"schedule":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["cron","min"],"properties":{"cron":{"type":"string"},"timezone":{"type":"string"},"for":{"$ref":"#/$defs/slipway_duration"},"min":{"type":"integer"}}}},"predict":{"$ref":"#/$defs/slipway_duration","description":"How much history the forecast uses."},"up":{"$ref":"#/$defs/slipway_pace"},"down":{"$ref":"#/$defs/slipway_pace"}}};
const schema47 = {"description":"A share such as 60%.","type":"string","pattern":"^[0-9]+(\\.[0-9]+)?%$"};
const pattern22 = new RegExp("^[0-9]+(\\.[0-9]+)?%$", "u");
const schema51 = {"description":"How fast it scales.","type":"object","additionalProperties":false,"properties":{"step":{"$ref":"#/$defs/slipway_count_or_percent"},"every":{"$ref":"#/$defs/slipway_duration"},"stabilize":{"$ref":"#/$defs/slipway_duration"}}};
const schema52 = {"description":"A count, or a share such as 25%.","type":["integer","string"],"minimum":0,"pattern":"^[0-9]{1,3}%$"};
const pattern26 = new RegExp("^[0-9]{1,3}%$", "u");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "step") || (key0 === "every")) || (key0 === "stabilize"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.step !== undefined){
let data0 = data.step;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")){
const err1 = {instancePath:instancePath+"/step",schemaPath:"#/$defs/slipway_count_or_percent/type",keyword:"type",params:{type: schema52.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/step",schemaPath:"#/$defs/slipway_count_or_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(typeof data0 === "string"){
if(!pattern26.test(data0)){
const err3 = {instancePath:instancePath+"/step",schemaPath:"#/$defs/slipway_count_or_percent/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,3}%$"},message:"must match pattern \""+"^[0-9]{1,3}%$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.every !== undefined){
let data1 = data.every;
if(typeof data1 === "string"){
if(!pattern8.test(data1)){
const err4 = {instancePath:instancePath+"/every",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/every",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.stabilize !== undefined){
let data2 = data.stabilize;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err6 = {instancePath:instancePath+"/stabilize",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/stabilize",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.max === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "max"},message:"must have required property '"+"max"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema46.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.min !== undefined){
let data0 = data.min;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.max !== undefined){
let data1 = data.max;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.cpu !== undefined){
let data2 = data.cpu;
if(typeof data2 === "string"){
if(!pattern22.test(data2)){
const err6 = {instancePath:instancePath+"/cpu",schemaPath:"#/$defs/slipway_percent/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?%$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?%$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/cpu",schemaPath:"#/$defs/slipway_percent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.memory !== undefined){
let data3 = data.memory;
if(typeof data3 === "string"){
if(!pattern22.test(data3)){
const err8 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/slipway_percent/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?%$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?%$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/slipway_percent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.metric !== undefined){
let data4 = data.metric;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.query === undefined){
const err10 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4.target === undefined){
const err11 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "query") || (key1 === "target"))){
const err12 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.query !== undefined){
if(typeof data4.query !== "string"){
const err13 = {instancePath:instancePath+"/metric/query",schemaPath:"#/properties/metric/properties/query/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.target !== undefined){
let data6 = data4.target;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err14 = {instancePath:instancePath+"/metric/target",schemaPath:"#/properties/metric/properties/target/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.queue !== undefined){
let data7 = data.queue;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.url === undefined){
const err16 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data7.target === undefined){
const err17 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 in data7){
if(!((key2 === "url") || (key2 === "target"))){
const err18 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.url !== undefined){
if(typeof data7.url !== "string"){
const err19 = {instancePath:instancePath+"/queue/url",schemaPath:"#/properties/queue/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.target !== undefined){
let data9 = data7.target;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err20 = {instancePath:instancePath+"/queue/target",schemaPath:"#/properties/queue/properties/target/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.schedule !== undefined){
let data10 = data.schedule;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.cron === undefined){
const err22 = {instancePath:instancePath+"/schedule/" + i0,schemaPath:"#/properties/schedule/items/required",keyword:"required",params:{missingProperty: "cron"},message:"must have required property '"+"cron"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data11.min === undefined){
const err23 = {instancePath:instancePath+"/schedule/" + i0,schemaPath:"#/properties/schedule/items/required",keyword:"required",params:{missingProperty: "min"},message:"must have required property '"+"min"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key3 in data11){
if(!((((key3 === "cron") || (key3 === "timezone")) || (key3 === "for")) || (key3 === "min"))){
const err24 = {instancePath:instancePath+"/schedule/" + i0,schemaPath:"#/properties/schedule/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.cron !== undefined){
if(typeof data11.cron !== "string"){
const err25 = {instancePath:instancePath+"/schedule/" + i0+"/cron",schemaPath:"#/properties/schedule/items/properties/cron/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data11.timezone !== undefined){
if(typeof data11.timezone !== "string"){
const err26 = {instancePath:instancePath+"/schedule/" + i0+"/timezone",schemaPath:"#/properties/schedule/items/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data11.for !== undefined){
let data14 = data11.for;
if(typeof data14 === "string"){
if(!pattern8.test(data14)){
const err27 = {instancePath:instancePath+"/schedule/" + i0+"/for",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/schedule/" + i0+"/for",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data11.min !== undefined){
let data15 = data11.min;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err29 = {instancePath:instancePath+"/schedule/" + i0+"/min",schemaPath:"#/properties/schedule/items/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/schedule/" + i0,schemaPath:"#/properties/schedule/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.predict !== undefined){
let data16 = data.predict;
if(typeof data16 === "string"){
if(!pattern8.test(data16)){
const err32 = {instancePath:instancePath+"/predict",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/predict",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.up !== undefined){
if(!(validate28(data.up, {instancePath:instancePath+"/up",parentData:data,parentDataProperty:"up",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.down !== undefined){
if(!(validate28(data.down, {instancePath:instancePath+"/down",parentData:data,parentDataProperty:"down",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema55 = {"description":"How a new version is brought in.","type":"object","additionalProperties":false,"properties":{"strategy":{"enum":["rolling","canary","blue_green","recreate"]},"steps":{"type":"array","items":{"type":["string","object"],"additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"pause":{"type":"string","pattern":"^approval$|^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},"job":{"$ref":"#/$defs/slipway_name"}},"pattern":"^[0-9]+(\\.[0-9]+)?%$"}},"check":{"type":"object","additionalProperties":false,"properties":{"job":{"$ref":"#/$defs/slipway_name"},"query":{"type":"string"},"max":{"type":"number"},"min":{"type":"number"},"every":{"$ref":"#/$defs/slipway_duration"},"failures":{"type":"integer","minimum":0}}},"after":{"$ref":"#/$defs/slipway_name"},"keep_old":{"$ref":"#/$defs/slipway_duration"},"deadline":{"$ref":"#/$defs/slipway_duration"}}};
const pattern30 = new RegExp("^approval$|^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$", "u");

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "strategy") || (key0 === "steps")) || (key0 === "check")) || (key0 === "after")) || (key0 === "keep_old")) || (key0 === "deadline"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.strategy !== undefined){
let data0 = data.strategy;
if(!((((data0 === "rolling") || (data0 === "canary")) || (data0 === "blue_green")) || (data0 === "recreate"))){
const err1 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema55.properties.strategy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.steps !== undefined){
let data1 = data.steps;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err2 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: schema55.properties.steps.items.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern22.test(data2)){
const err3 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?%$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?%$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length > 1){
const err4 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(Object.keys(data2).length < 1){
const err5 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "pause") || (key1 === "job"))){
const err6 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.pause !== undefined){
let data3 = data2.pause;
if(typeof data3 === "string"){
if(!pattern30.test(data3)){
const err7 = {instancePath:instancePath+"/steps/" + i0+"/pause",schemaPath:"#/properties/steps/items/properties/pause/pattern",keyword:"pattern",params:{pattern: "^approval$|^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^approval$|^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/steps/" + i0+"/pause",schemaPath:"#/properties/steps/items/properties/pause/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.job !== undefined){
let data4 = data2.job;
if(typeof data4 === "string"){
if(!pattern16.test(data4)){
const err9 = {instancePath:instancePath+"/steps/" + i0+"/job",schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/steps/" + i0+"/job",schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.check !== undefined){
let data5 = data.check;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
if(!((((((key2 === "job") || (key2 === "query")) || (key2 === "max")) || (key2 === "min")) || (key2 === "every")) || (key2 === "failures"))){
const err12 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.job !== undefined){
let data6 = data5.job;
if(typeof data6 === "string"){
if(!pattern16.test(data6)){
const err13 = {instancePath:instancePath+"/check/job",schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/check/job",schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.query !== undefined){
if(typeof data5.query !== "string"){
const err15 = {instancePath:instancePath+"/check/query",schemaPath:"#/properties/check/properties/query/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.max !== undefined){
let data8 = data5.max;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err16 = {instancePath:instancePath+"/check/max",schemaPath:"#/properties/check/properties/max/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.min !== undefined){
let data9 = data5.min;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err17 = {instancePath:instancePath+"/check/min",schemaPath:"#/properties/check/properties/min/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.every !== undefined){
let data10 = data5.every;
if(typeof data10 === "string"){
if(!pattern8.test(data10)){
const err18 = {instancePath:instancePath+"/check/every",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/check/every",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.failures !== undefined){
let data11 = data5.failures;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err20 = {instancePath:instancePath+"/check/failures",schemaPath:"#/properties/check/properties/failures/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err21 = {instancePath:instancePath+"/check/failures",schemaPath:"#/properties/check/properties/failures/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
else {
const err22 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.after !== undefined){
let data12 = data.after;
if(typeof data12 === "string"){
if(!pattern16.test(data12)){
const err23 = {instancePath:instancePath+"/after",schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/after",schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.keep_old !== undefined){
let data13 = data.keep_old;
if(typeof data13 === "string"){
if(!pattern8.test(data13)){
const err25 = {instancePath:instancePath+"/keep_old",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/keep_old",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.deadline !== undefined){
let data14 = data.deadline;
if(typeof data14 === "string"){
if(!pattern8.test(data14)){
const err27 = {instancePath:instancePath+"/deadline",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/deadline",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema62 = {"description":"How requests reach the service.","type":"object","additionalProperties":false,"properties":{"host":{"type":"string"},"path":{"type":"string"},"port":{"type":"integer"},"balance":{"enum":["round_robin","least_conn","least_time","ip_hash","random_two"]},"sticky":{"enum":["none","cookie","ip"]},"slow_start":{"$ref":"#/$defs/slipway_duration"},"drain":{"$ref":"#/$defs/slipway_duration"}}};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "host") || (key0 === "path")) || (key0 === "port")) || (key0 === "balance")) || (key0 === "sticky")) || (key0 === "slow_start")) || (key0 === "drain"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.host !== undefined){
if(typeof data.host !== "string"){
const err1 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.port !== undefined){
let data2 = data.port;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.balance !== undefined){
let data3 = data.balance;
if(!(((((data3 === "round_robin") || (data3 === "least_conn")) || (data3 === "least_time")) || (data3 === "ip_hash")) || (data3 === "random_two"))){
const err4 = {instancePath:instancePath+"/balance",schemaPath:"#/properties/balance/enum",keyword:"enum",params:{allowedValues: schema62.properties.balance.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.sticky !== undefined){
let data4 = data.sticky;
if(!(((data4 === "none") || (data4 === "cookie")) || (data4 === "ip"))){
const err5 = {instancePath:instancePath+"/sticky",schemaPath:"#/properties/sticky/enum",keyword:"enum",params:{allowedValues: schema62.properties.sticky.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.slow_start !== undefined){
let data5 = data.slow_start;
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
const err6 = {instancePath:instancePath+"/slow_start",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/slow_start",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.drain !== undefined){
let data6 = data.drain;
if(typeof data6 === "string"){
if(!pattern8.test(data6)){
const err8 = {instancePath:instancePath+"/drain",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/drain",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema65 = {"description":"Where replicas go.","type":"object","additionalProperties":false,"properties":{"strategy":{"enum":["spread","binpack","least_load","greedy","optimal","genetic"]},"with":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"apart":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"prefer":{"type":"array","items":{"type":"string"}},"max_skew":{"type":"integer","minimum":1},"tolerate":{"type":"array","items":{"type":"string"}},"unreachable":{"$ref":"#/$defs/slipway_duration","description":"How long to wait for a lost host before its replicas are replaced."},"rebalance":{"type":"boolean"}}};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "strategy") || (key0 === "with")) || (key0 === "apart")) || (key0 === "prefer")) || (key0 === "max_skew")) || (key0 === "tolerate")) || (key0 === "unreachable")) || (key0 === "rebalance"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.strategy !== undefined){
let data0 = data.strategy;
if(!((((((data0 === "spread") || (data0 === "binpack")) || (data0 === "least_load")) || (data0 === "greedy")) || (data0 === "optimal")) || (data0 === "genetic"))){
const err1 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema65.properties.strategy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.with !== undefined){
let data1 = data.with;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern16.test(data2)){
const err2 = {instancePath:instancePath+"/with/" + i0,schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/with/" + i0,schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/with",schemaPath:"#/properties/with/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apart !== undefined){
let data3 = data.apart;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(!pattern16.test(data4)){
const err5 = {instancePath:instancePath+"/apart/" + i1,schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/apart/" + i1,schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/apart",schemaPath:"#/properties/apart/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.prefer !== undefined){
let data5 = data.prefer;
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
if(typeof data5[i2] !== "string"){
const err8 = {instancePath:instancePath+"/prefer/" + i2,schemaPath:"#/properties/prefer/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/prefer",schemaPath:"#/properties/prefer/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.max_skew !== undefined){
let data7 = data.max_skew;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err10 = {instancePath:instancePath+"/max_skew",schemaPath:"#/properties/max_skew/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err11 = {instancePath:instancePath+"/max_skew",schemaPath:"#/properties/max_skew/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.tolerate !== undefined){
let data8 = data.tolerate;
if(Array.isArray(data8)){
const len3 = data8.length;
for(let i3=0; i3<len3; i3++){
if(typeof data8[i3] !== "string"){
const err12 = {instancePath:instancePath+"/tolerate/" + i3,schemaPath:"#/properties/tolerate/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/tolerate",schemaPath:"#/properties/tolerate/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.unreachable !== undefined){
let data10 = data.unreachable;
if(typeof data10 === "string"){
if(!pattern8.test(data10)){
const err14 = {instancePath:instancePath+"/unreachable",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/unreachable",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.rebalance !== undefined){
if(typeof data.rebalance !== "boolean"){
const err16 = {instancePath:instancePath+"/rebalance",schemaPath:"#/properties/rebalance/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema69 = {"description":"How many replicas may be away on purpose.","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"min_available":{"$ref":"#/$defs/slipway_count_or_percent"},"max_unavailable":{"$ref":"#/$defs/slipway_count_or_percent"}}};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "min_available") || (key0 === "max_unavailable"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.min_available !== undefined){
let data0 = data.min_available;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")){
const err3 = {instancePath:instancePath+"/min_available",schemaPath:"#/$defs/slipway_count_or_percent/type",keyword:"type",params:{type: schema52.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/min_available",schemaPath:"#/$defs/slipway_count_or_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(typeof data0 === "string"){
if(!pattern26.test(data0)){
const err5 = {instancePath:instancePath+"/min_available",schemaPath:"#/$defs/slipway_count_or_percent/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,3}%$"},message:"must match pattern \""+"^[0-9]{1,3}%$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.max_unavailable !== undefined){
let data1 = data.max_unavailable;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (typeof data1 !== "string")){
const err6 = {instancePath:instancePath+"/max_unavailable",schemaPath:"#/$defs/slipway_count_or_percent/type",keyword:"type",params:{type: schema52.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/max_unavailable",schemaPath:"#/$defs/slipway_count_or_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern26.test(data1)){
const err8 = {instancePath:instancePath+"/max_unavailable",schemaPath:"#/$defs/slipway_count_or_percent/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,3}%$"},message:"must match pattern \""+"^[0-9]{1,3}%$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "job") || (key0 === "scale")) || (key0 === "rollout")) || (key0 === "route")) || (key0 === "place")) || (key0 === "budget")) || (key0 === "priority"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.job !== undefined){
if(!(validate23(data.job, {instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.scale !== undefined){
if(!(validate27(data.scale, {instancePath:instancePath+"/scale",parentData:data,parentDataProperty:"scale",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.rollout !== undefined){
if(!(validate32(data.rollout, {instancePath:instancePath+"/rollout",parentData:data,parentDataProperty:"rollout",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.route !== undefined){
if(!(validate34(data.route, {instancePath:instancePath+"/route",parentData:data,parentDataProperty:"route",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data.place !== undefined){
if(!(validate36(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.budget !== undefined){
if(!(validate38(data.budget, {instancePath:instancePath+"/budget",parentData:data,parentDataProperty:"budget",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.priority !== undefined){
let data6 = data.priority;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err1 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema73 = {"description":"How the image is built. slipway deploys images and does not build them.","type":["string","object"],"properties":{"context":{"type":"string"},"dockerfile":{"type":"string"},"dockerfile_inline":{"type":"string"},"entitlements":{"type":"array","items":{"type":"string"}},"args":{"$ref":"#/$defs/list_or_map"},"ssh":{"$ref":"#/$defs/list_or_map"},"labels":{"$ref":"#/$defs/list_or_map"},"cache_from":{"type":"array","items":{"type":"string"}},"cache_to":{"type":"array","items":{"type":"string"}},"no_cache":{"type":["boolean","string"]},"no_cache_filter":{"$ref":"#/$defs/string_or_list"},"additional_contexts":{"$ref":"#/$defs/list_or_map"},"network":{"type":"string"},"pull":{"type":["boolean","string"]},"target":{"type":"string"},"shm_size":{"type":["integer","string"]},"extra_hosts":{"$ref":"#/$defs/extra_hosts"},"isolation":{"type":"string"},"privileged":{"type":["boolean","string"]},"secrets":{"type":"array","items":{"$ref":"#/$defs/file_reference"}},"tags":{"type":"array","items":{"type":"string"}},"ulimits":{"$ref":"#/$defs/ulimits"},"platforms":{"type":"array","items":{"type":"string"}},"provenance":{"type":["string","boolean"]},"sbom":{"type":["string","boolean"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema73.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func1.call(schema73.properties, key0)) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.context !== undefined){
if(typeof data.context !== "string"){
const err2 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.dockerfile !== undefined){
if(typeof data.dockerfile !== "string"){
const err3 = {instancePath:instancePath+"/dockerfile",schemaPath:"#/properties/dockerfile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.dockerfile_inline !== undefined){
if(typeof data.dockerfile_inline !== "string"){
const err4 = {instancePath:instancePath+"/dockerfile_inline",schemaPath:"#/properties/dockerfile_inline/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.entitlements !== undefined){
let data3 = data.entitlements;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err5 = {instancePath:instancePath+"/entitlements/" + i0,schemaPath:"#/properties/entitlements/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/entitlements",schemaPath:"#/properties/entitlements/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.args !== undefined){
let data5 = data.args;
if(!data5 || typeof data5 != "object"){
const err7 = {instancePath:instancePath+"/args",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(typeof data5[i1] !== "string"){
const err8 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
let i2 = data5.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data5[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err9 = {instancePath:instancePath+"/args",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data7 = data5[key1];
if((((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")) && (data7 !== null)){
const err10 = {instancePath:instancePath+"/args/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
if(data.ssh !== undefined){
let data8 = data.ssh;
if(!data8 || typeof data8 != "object"){
const err11 = {instancePath:instancePath+"/ssh",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i3=0; i3<len2; i3++){
if(typeof data8[i3] !== "string"){
const err12 = {instancePath:instancePath+"/ssh/" + i3,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i4 = data8.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data8[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err13 = {instancePath:instancePath+"/ssh",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i4+" are identical)"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
let data10 = data8[key2];
if((((typeof data10 !== "string") && (!((typeof data10 == "number") && (isFinite(data10))))) && (typeof data10 !== "boolean")) && (data10 !== null)){
const err14 = {instancePath:instancePath+"/ssh/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
if(data.labels !== undefined){
let data11 = data.labels;
if(!data11 || typeof data11 != "object"){
const err15 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(Array.isArray(data11)){
const len3 = data11.length;
for(let i5=0; i5<len3; i5++){
if(typeof data11[i5] !== "string"){
const err16 = {instancePath:instancePath+"/labels/" + i5,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
let i6 = data11.length;
let j2;
if(i6 > 1){
const indices2 = {};
for(;i6--;){
let item2 = data11[i6];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err17 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i6+" are identical)"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
break;
}
indices2[item2] = i6;
}
}
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
let data13 = data11[key3];
if((((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))) && (typeof data13 !== "boolean")) && (data13 !== null)){
const err18 = {instancePath:instancePath+"/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
if(data.cache_from !== undefined){
let data14 = data.cache_from;
if(Array.isArray(data14)){
const len4 = data14.length;
for(let i7=0; i7<len4; i7++){
if(typeof data14[i7] !== "string"){
const err19 = {instancePath:instancePath+"/cache_from/" + i7,schemaPath:"#/properties/cache_from/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/cache_from",schemaPath:"#/properties/cache_from/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.cache_to !== undefined){
let data16 = data.cache_to;
if(Array.isArray(data16)){
const len5 = data16.length;
for(let i8=0; i8<len5; i8++){
if(typeof data16[i8] !== "string"){
const err21 = {instancePath:instancePath+"/cache_to/" + i8,schemaPath:"#/properties/cache_to/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/cache_to",schemaPath:"#/properties/cache_to/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.no_cache !== undefined){
let data18 = data.no_cache;
if((typeof data18 !== "boolean") && (typeof data18 !== "string")){
const err23 = {instancePath:instancePath+"/no_cache",schemaPath:"#/properties/no_cache/type",keyword:"type",params:{type: schema73.properties.no_cache.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.no_cache_filter !== undefined){
let data19 = data.no_cache_filter;
if((typeof data19 !== "string") && (!(Array.isArray(data19)))){
const err24 = {instancePath:instancePath+"/no_cache_filter",schemaPath:"#/$defs/string_or_list/type",keyword:"type",params:{type: schema77.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(Array.isArray(data19)){
const len6 = data19.length;
for(let i9=0; i9<len6; i9++){
if(typeof data19[i9] !== "string"){
const err25 = {instancePath:instancePath+"/no_cache_filter/" + i9,schemaPath:"#/$defs/string_or_list/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
let i10 = data19.length;
let j3;
if(i10 > 1){
const indices3 = {};
for(;i10--;){
let item3 = data19[i10];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err26 = {instancePath:instancePath+"/no_cache_filter",schemaPath:"#/$defs/string_or_list/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i10+" are identical)"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break;
}
indices3[item3] = i10;
}
}
}
}
if(data.additional_contexts !== undefined){
let data21 = data.additional_contexts;
if(!data21 || typeof data21 != "object"){
const err27 = {instancePath:instancePath+"/additional_contexts",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(Array.isArray(data21)){
const len7 = data21.length;
for(let i11=0; i11<len7; i11++){
if(typeof data21[i11] !== "string"){
const err28 = {instancePath:instancePath+"/additional_contexts/" + i11,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
let i12 = data21.length;
let j4;
if(i12 > 1){
const indices4 = {};
for(;i12--;){
let item4 = data21[i12];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err29 = {instancePath:instancePath+"/additional_contexts",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i12, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i12+" are identical)"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
break;
}
indices4[item4] = i12;
}
}
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key4 in data21){
let data23 = data21[key4];
if((((typeof data23 !== "string") && (!((typeof data23 == "number") && (isFinite(data23))))) && (typeof data23 !== "boolean")) && (data23 !== null)){
const err30 = {instancePath:instancePath+"/additional_contexts/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
if(data.network !== undefined){
if(typeof data.network !== "string"){
const err31 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.pull !== undefined){
let data25 = data.pull;
if((typeof data25 !== "boolean") && (typeof data25 !== "string")){
const err32 = {instancePath:instancePath+"/pull",schemaPath:"#/properties/pull/type",keyword:"type",params:{type: schema73.properties.pull.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.target !== undefined){
if(typeof data.target !== "string"){
const err33 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.shm_size !== undefined){
let data27 = data.shm_size;
if((!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))) && (typeof data27 !== "string")){
const err34 = {instancePath:instancePath+"/shm_size",schemaPath:"#/properties/shm_size/type",keyword:"type",params:{type: schema73.properties.shm_size.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.extra_hosts !== undefined){
let data28 = data.extra_hosts;
if(!data28 || typeof data28 != "object"){
const err35 = {instancePath:instancePath+"/extra_hosts",schemaPath:"#/$defs/extra_hosts/type",keyword:"type",params:{type: schema79.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(Array.isArray(data28)){
const len8 = data28.length;
for(let i13=0; i13<len8; i13++){
if(typeof data28[i13] !== "string"){
const err36 = {instancePath:instancePath+"/extra_hosts/" + i13,schemaPath:"#/$defs/extra_hosts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
let i14 = data28.length;
let j5;
if(i14 > 1){
const indices5 = {};
for(;i14--;){
let item5 = data28[i14];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err37 = {instancePath:instancePath+"/extra_hosts",schemaPath:"#/$defs/extra_hosts/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i14+" are identical)"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
break;
}
indices5[item5] = i14;
}
}
}
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key5 in data28){
let data30 = data28[key5];
if((typeof data30 !== "string") && (!(Array.isArray(data30)))){
const err38 = {instancePath:instancePath+"/extra_hosts/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/extra_hosts/additionalProperties/type",keyword:"type",params:{type: schema79.additionalProperties.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(Array.isArray(data30)){
const len9 = data30.length;
for(let i15=0; i15<len9; i15++){
if(typeof data30[i15] !== "string"){
const err39 = {instancePath:instancePath+"/extra_hosts/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i15,schemaPath:"#/$defs/extra_hosts/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
}
}
}
if(data.isolation !== undefined){
if(typeof data.isolation !== "string"){
const err40 = {instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.privileged !== undefined){
let data33 = data.privileged;
if((typeof data33 !== "boolean") && (typeof data33 !== "string")){
const err41 = {instancePath:instancePath+"/privileged",schemaPath:"#/properties/privileged/type",keyword:"type",params:{type: schema73.properties.privileged.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.secrets !== undefined){
let data34 = data.secrets;
if(Array.isArray(data34)){
const len10 = data34.length;
for(let i16=0; i16<len10; i16++){
let data35 = data34[i16];
if((typeof data35 !== "string") && (!(data35 && typeof data35 == "object" && !Array.isArray(data35)))){
const err42 = {instancePath:instancePath+"/secrets/" + i16,schemaPath:"#/$defs/file_reference/type",keyword:"type",params:{type: schema80.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key6 in data35){
if(!((((((key6 === "source") || (key6 === "target")) || (key6 === "uid")) || (key6 === "gid")) || (key6 === "mode")) || (pattern4.test(key6)))){
const err43 = {instancePath:instancePath+"/secrets/" + i16,schemaPath:"#/$defs/file_reference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data35.source !== undefined){
if(typeof data35.source !== "string"){
const err44 = {instancePath:instancePath+"/secrets/" + i16+"/source",schemaPath:"#/$defs/file_reference/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data35.target !== undefined){
if(typeof data35.target !== "string"){
const err45 = {instancePath:instancePath+"/secrets/" + i16+"/target",schemaPath:"#/$defs/file_reference/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data35.uid !== undefined){
if(typeof data35.uid !== "string"){
const err46 = {instancePath:instancePath+"/secrets/" + i16+"/uid",schemaPath:"#/$defs/file_reference/properties/uid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data35.gid !== undefined){
if(typeof data35.gid !== "string"){
const err47 = {instancePath:instancePath+"/secrets/" + i16+"/gid",schemaPath:"#/$defs/file_reference/properties/gid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data35.mode !== undefined){
let data40 = data35.mode;
if((!((typeof data40 == "number") && (isFinite(data40)))) && (typeof data40 !== "string")){
const err48 = {instancePath:instancePath+"/secrets/" + i16+"/mode",schemaPath:"#/$defs/file_reference/properties/mode/type",keyword:"type",params:{type: schema80.properties.mode.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
}
}
else {
const err49 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.tags !== undefined){
let data41 = data.tags;
if(Array.isArray(data41)){
const len11 = data41.length;
for(let i17=0; i17<len11; i17++){
if(typeof data41[i17] !== "string"){
const err50 = {instancePath:instancePath+"/tags/" + i17,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.ulimits !== undefined){
let data43 = data.ulimits;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key7 in data43){
if(!(pattern46.test(key7))){
const err52 = {instancePath:instancePath+"/ulimits",schemaPath:"#/$defs/ulimits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
for(const key8 in data43){
if(pattern46.test(key8)){
let data44 = data43[key8];
if(((!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))) && (typeof data44 !== "string")) && (!(data44 && typeof data44 == "object" && !Array.isArray(data44)))){
const err53 = {instancePath:instancePath+"/ulimits/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/type",keyword:"type",params:{type: schema81.patternProperties["^[a-z]+$"].type},message:"must be integer,string,object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.soft === undefined){
const err54 = {instancePath:instancePath+"/ulimits/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/required",keyword:"required",params:{missingProperty: "soft"},message:"must have required property '"+"soft"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data44.hard === undefined){
const err55 = {instancePath:instancePath+"/ulimits/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/required",keyword:"required",params:{missingProperty: "hard"},message:"must have required property '"+"hard"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key9 in data44){
if(!(((key9 === "soft") || (key9 === "hard")) || (pattern4.test(key9)))){
const err56 = {instancePath:instancePath+"/ulimits/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data44.soft !== undefined){
let data45 = data44.soft;
if((!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))) && (typeof data45 !== "string")){
const err57 = {instancePath:instancePath+"/ulimits/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/soft",schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/properties/soft/type",keyword:"type",params:{type: schema81.patternProperties["^[a-z]+$"].properties.soft.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data44.hard !== undefined){
let data46 = data44.hard;
if((!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))) && (typeof data46 !== "string")){
const err58 = {instancePath:instancePath+"/ulimits/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/hard",schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/properties/hard/type",keyword:"type",params:{type: schema81.patternProperties["^[a-z]+$"].properties.hard.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
}
}
}
else {
const err59 = {instancePath:instancePath+"/ulimits",schemaPath:"#/$defs/ulimits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.platforms !== undefined){
let data47 = data.platforms;
if(Array.isArray(data47)){
const len12 = data47.length;
for(let i18=0; i18<len12; i18++){
if(typeof data47[i18] !== "string"){
const err60 = {instancePath:instancePath+"/platforms/" + i18,schemaPath:"#/properties/platforms/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/platforms",schemaPath:"#/properties/platforms/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.provenance !== undefined){
let data49 = data.provenance;
if((typeof data49 !== "string") && (typeof data49 !== "boolean")){
const err62 = {instancePath:instancePath+"/provenance",schemaPath:"#/properties/provenance/type",keyword:"type",params:{type: schema73.properties.provenance.type},message:"must be string,boolean"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.sbom !== undefined){
let data50 = data.sbom;
if((typeof data50 !== "string") && (typeof data50 !== "boolean")){
const err63 = {instancePath:instancePath+"/sbom",schemaPath:"#/properties/sbom/type",keyword:"type",params:{type: schema73.properties.sbom.type},message:"must be string,boolean"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema92 = {"description":"Replicas, resources, placement and roll-out.","type":["object","null"],"properties":{"mode":{"description":"replicated, global, replicated-job or global-job.","type":"string"},"endpoint_mode":{"type":"string"},"replicas":{"description":"How many containers; completions of a job.","type":["integer","string"]},"labels":{"$ref":"#/$defs/list_or_map"},"rollback_config":{"$ref":"#/$defs/update_config"},"update_config":{"$ref":"#/$defs/update_config"},"resources":{"type":"object","properties":{"limits":{"$ref":"#/$defs/limits"},"reservations":{"$ref":"#/$defs/reservations"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"restart_policy":{"type":"object","properties":{"condition":{"type":"string"},"delay":{"type":"string"},"max_attempts":{"type":["integer","string"]},"window":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"placement":{"type":"object","properties":{"constraints":{"type":"array","items":{"type":"string"}},"preferences":{"type":"array","items":{"type":"object","properties":{"spread":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"max_replicas_per_node":{"type":["integer","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema94 = {"description":"How replicas are replaced.","type":"object","properties":{"parallelism":{"type":["integer","string"]},"delay":{"type":"string"},"failure_action":{"type":"string"},"monitor":{"type":"string"},"max_failure_ratio":{"type":["number","string"]},"order":{"type":"string","enum":["start-first","stop-first"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema96 = {"description":"What a container may use at most.","type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":["string","integer"]},"pids":{"type":["integer","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema97 = {"description":"What a host must have free to take a container.","type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":["string","integer"]},"generic_resources":{"type":"array","items":{"type":"object","properties":{"discrete_resource_spec":{"type":"object","properties":{"kind":{"type":"string"},"value":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"devices":{"type":"array","items":{"allOf":[{"$ref":"#/$defs/device_request"}],"required":["capabilities"]}}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema98 = {"description":"Devices such as GPUs that the container needs.","type":"object","properties":{"capabilities":{"type":"array","items":{"type":"string"},"uniqueItems":true},"count":{"type":["string","integer"]},"device_ids":{"type":"array","items":{"type":"string"},"uniqueItems":true},"driver":{"type":"string"},"options":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "capabilities") || (key0 === "count")) || (key0 === "device_ids")) || (key0 === "driver")) || (key0 === "options")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.capabilities !== undefined){
let data0 = data.capabilities;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err1 = {instancePath:instancePath+"/capabilities/" + i0,schemaPath:"#/properties/capabilities/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err2 = {instancePath:instancePath+"/capabilities",schemaPath:"#/properties/capabilities/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err3 = {instancePath:instancePath+"/capabilities",schemaPath:"#/properties/capabilities/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.count !== undefined){
let data2 = data.count;
if((typeof data2 !== "string") && (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2))))){
const err4 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: schema98.properties.count.type},message:"must be string,integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.device_ids !== undefined){
let data3 = data.device_ids;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i2=0; i2<len1; i2++){
if(typeof data3[i2] !== "string"){
const err5 = {instancePath:instancePath+"/device_ids/" + i2,schemaPath:"#/properties/device_ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i3 = data3.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data3[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err6 = {instancePath:instancePath+"/device_ids",schemaPath:"#/properties/device_ids/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err7 = {instancePath:instancePath+"/device_ids",schemaPath:"#/properties/device_ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.driver !== undefined){
if(typeof data.driver !== "string"){
const err8 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.options !== undefined){
let data6 = data.options;
if(!data6 || typeof data6 != "object"){
const err9 = {instancePath:instancePath+"/options",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i4=0; i4<len2; i4++){
if(typeof data6[i4] !== "string"){
const err10 = {instancePath:instancePath+"/options/" + i4,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
let i5 = data6.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data6[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err11 = {instancePath:instancePath+"/options",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
let data8 = data6[key1];
if((((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")) && (data8 !== null)){
const err12 = {instancePath:instancePath+"/options/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "cpus") || (key0 === "memory")) || (key0 === "generic_resources")) || (key0 === "devices")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.cpus !== undefined){
let data0 = data.cpus;
if((!((typeof data0 == "number") && (isFinite(data0)))) && (typeof data0 !== "string")){
const err1 = {instancePath:instancePath+"/cpus",schemaPath:"#/properties/cpus/type",keyword:"type",params:{type: schema97.properties.cpus.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.memory !== undefined){
let data1 = data.memory;
if((typeof data1 !== "string") && (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))))){
const err2 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: schema97.properties.memory.type},message:"must be string,integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.generic_resources !== undefined){
let data2 = data.generic_resources;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "discrete_resource_spec") || (pattern4.test(key1)))){
const err3 = {instancePath:instancePath+"/generic_resources/" + i0,schemaPath:"#/properties/generic_resources/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data3.discrete_resource_spec !== undefined){
let data4 = data3.discrete_resource_spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!(((key2 === "kind") || (key2 === "value")) || (pattern4.test(key2)))){
const err4 = {instancePath:instancePath+"/generic_resources/" + i0+"/discrete_resource_spec",schemaPath:"#/properties/generic_resources/items/properties/discrete_resource_spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data4.kind !== undefined){
if(typeof data4.kind !== "string"){
const err5 = {instancePath:instancePath+"/generic_resources/" + i0+"/discrete_resource_spec/kind",schemaPath:"#/properties/generic_resources/items/properties/discrete_resource_spec/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data4.value !== undefined){
let data6 = data4.value;
if((!((typeof data6 == "number") && (isFinite(data6)))) && (typeof data6 !== "string")){
const err6 = {instancePath:instancePath+"/generic_resources/" + i0+"/discrete_resource_spec/value",schemaPath:"#/properties/generic_resources/items/properties/discrete_resource_spec/properties/value/type",keyword:"type",params:{type: schema97.properties.generic_resources.items.properties.discrete_resource_spec.properties.value.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/generic_resources/" + i0+"/discrete_resource_spec",schemaPath:"#/properties/generic_resources/items/properties/discrete_resource_spec/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/generic_resources/" + i0,schemaPath:"#/properties/generic_resources/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/generic_resources",schemaPath:"#/properties/generic_resources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.devices !== undefined){
let data7 = data.devices;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(!(validate45(data8, {instancePath:instancePath+"/devices/" + i1,parentData:data7,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.capabilities === undefined){
const err10 = {instancePath:instancePath+"/devices/" + i1,schemaPath:"#/properties/devices/items/required",keyword:"required",params:{missingProperty: "capabilities"},message:"must have required property '"+"capabilities"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema92.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func1.call(schema92.properties, key0)) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.mode !== undefined){
if(typeof data.mode !== "string"){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.endpoint_mode !== undefined){
if(typeof data.endpoint_mode !== "string"){
const err3 = {instancePath:instancePath+"/endpoint_mode",schemaPath:"#/properties/endpoint_mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.replicas !== undefined){
let data2 = data.replicas;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")){
const err4 = {instancePath:instancePath+"/replicas",schemaPath:"#/properties/replicas/type",keyword:"type",params:{type: schema92.properties.replicas.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.labels !== undefined){
let data3 = data.labels;
if(!data3 || typeof data3 != "object"){
const err5 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err6 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err7 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
let data5 = data3[key1];
if((((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")) && (data5 !== null)){
const err8 = {instancePath:instancePath+"/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
if(data.rollback_config !== undefined){
let data6 = data.rollback_config;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!(((((((key2 === "parallelism") || (key2 === "delay")) || (key2 === "failure_action")) || (key2 === "monitor")) || (key2 === "max_failure_ratio")) || (key2 === "order")) || (pattern4.test(key2)))){
const err9 = {instancePath:instancePath+"/rollback_config",schemaPath:"#/$defs/update_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data6.parallelism !== undefined){
let data7 = data6.parallelism;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (typeof data7 !== "string")){
const err10 = {instancePath:instancePath+"/rollback_config/parallelism",schemaPath:"#/$defs/update_config/properties/parallelism/type",keyword:"type",params:{type: schema94.properties.parallelism.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.delay !== undefined){
if(typeof data6.delay !== "string"){
const err11 = {instancePath:instancePath+"/rollback_config/delay",schemaPath:"#/$defs/update_config/properties/delay/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.failure_action !== undefined){
if(typeof data6.failure_action !== "string"){
const err12 = {instancePath:instancePath+"/rollback_config/failure_action",schemaPath:"#/$defs/update_config/properties/failure_action/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.monitor !== undefined){
if(typeof data6.monitor !== "string"){
const err13 = {instancePath:instancePath+"/rollback_config/monitor",schemaPath:"#/$defs/update_config/properties/monitor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.max_failure_ratio !== undefined){
let data11 = data6.max_failure_ratio;
if((!((typeof data11 == "number") && (isFinite(data11)))) && (typeof data11 !== "string")){
const err14 = {instancePath:instancePath+"/rollback_config/max_failure_ratio",schemaPath:"#/$defs/update_config/properties/max_failure_ratio/type",keyword:"type",params:{type: schema94.properties.max_failure_ratio.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.order !== undefined){
let data12 = data6.order;
if(typeof data12 !== "string"){
const err15 = {instancePath:instancePath+"/rollback_config/order",schemaPath:"#/$defs/update_config/properties/order/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!((data12 === "start-first") || (data12 === "stop-first"))){
const err16 = {instancePath:instancePath+"/rollback_config/order",schemaPath:"#/$defs/update_config/properties/order/enum",keyword:"enum",params:{allowedValues: schema94.properties.order.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/rollback_config",schemaPath:"#/$defs/update_config/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.update_config !== undefined){
let data13 = data.update_config;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
if(!(((((((key3 === "parallelism") || (key3 === "delay")) || (key3 === "failure_action")) || (key3 === "monitor")) || (key3 === "max_failure_ratio")) || (key3 === "order")) || (pattern4.test(key3)))){
const err18 = {instancePath:instancePath+"/update_config",schemaPath:"#/$defs/update_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data13.parallelism !== undefined){
let data14 = data13.parallelism;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (typeof data14 !== "string")){
const err19 = {instancePath:instancePath+"/update_config/parallelism",schemaPath:"#/$defs/update_config/properties/parallelism/type",keyword:"type",params:{type: schema94.properties.parallelism.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data13.delay !== undefined){
if(typeof data13.delay !== "string"){
const err20 = {instancePath:instancePath+"/update_config/delay",schemaPath:"#/$defs/update_config/properties/delay/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data13.failure_action !== undefined){
if(typeof data13.failure_action !== "string"){
const err21 = {instancePath:instancePath+"/update_config/failure_action",schemaPath:"#/$defs/update_config/properties/failure_action/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data13.monitor !== undefined){
if(typeof data13.monitor !== "string"){
const err22 = {instancePath:instancePath+"/update_config/monitor",schemaPath:"#/$defs/update_config/properties/monitor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data13.max_failure_ratio !== undefined){
let data18 = data13.max_failure_ratio;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (typeof data18 !== "string")){
const err23 = {instancePath:instancePath+"/update_config/max_failure_ratio",schemaPath:"#/$defs/update_config/properties/max_failure_ratio/type",keyword:"type",params:{type: schema94.properties.max_failure_ratio.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data13.order !== undefined){
let data19 = data13.order;
if(typeof data19 !== "string"){
const err24 = {instancePath:instancePath+"/update_config/order",schemaPath:"#/$defs/update_config/properties/order/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data19 === "start-first") || (data19 === "stop-first"))){
const err25 = {instancePath:instancePath+"/update_config/order",schemaPath:"#/$defs/update_config/properties/order/enum",keyword:"enum",params:{allowedValues: schema94.properties.order.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/update_config",schemaPath:"#/$defs/update_config/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.resources !== undefined){
let data20 = data.resources;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key4 in data20){
if(!(((key4 === "limits") || (key4 === "reservations")) || (pattern4.test(key4)))){
const err27 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data20.limits !== undefined){
let data21 = data20.limits;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key5 in data21){
if(!((((key5 === "cpus") || (key5 === "memory")) || (key5 === "pids")) || (pattern4.test(key5)))){
const err28 = {instancePath:instancePath+"/resources/limits",schemaPath:"#/$defs/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data21.cpus !== undefined){
let data22 = data21.cpus;
if((!((typeof data22 == "number") && (isFinite(data22)))) && (typeof data22 !== "string")){
const err29 = {instancePath:instancePath+"/resources/limits/cpus",schemaPath:"#/$defs/limits/properties/cpus/type",keyword:"type",params:{type: schema96.properties.cpus.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data21.memory !== undefined){
let data23 = data21.memory;
if((typeof data23 !== "string") && (!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23))))){
const err30 = {instancePath:instancePath+"/resources/limits/memory",schemaPath:"#/$defs/limits/properties/memory/type",keyword:"type",params:{type: schema96.properties.memory.type},message:"must be string,integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data21.pids !== undefined){
let data24 = data21.pids;
if((!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))) && (typeof data24 !== "string")){
const err31 = {instancePath:instancePath+"/resources/limits/pids",schemaPath:"#/$defs/limits/properties/pids/type",keyword:"type",params:{type: schema96.properties.pids.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/resources/limits",schemaPath:"#/$defs/limits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data20.reservations !== undefined){
if(!(validate44(data20.reservations, {instancePath:instancePath+"/resources/reservations",parentData:data20,parentDataProperty:"reservations",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err33 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.restart_policy !== undefined){
let data26 = data.restart_policy;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key6 in data26){
if(!(((((key6 === "condition") || (key6 === "delay")) || (key6 === "max_attempts")) || (key6 === "window")) || (pattern4.test(key6)))){
const err34 = {instancePath:instancePath+"/restart_policy",schemaPath:"#/properties/restart_policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data26.condition !== undefined){
if(typeof data26.condition !== "string"){
const err35 = {instancePath:instancePath+"/restart_policy/condition",schemaPath:"#/properties/restart_policy/properties/condition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data26.delay !== undefined){
if(typeof data26.delay !== "string"){
const err36 = {instancePath:instancePath+"/restart_policy/delay",schemaPath:"#/properties/restart_policy/properties/delay/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data26.max_attempts !== undefined){
let data29 = data26.max_attempts;
if((!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))) && (typeof data29 !== "string")){
const err37 = {instancePath:instancePath+"/restart_policy/max_attempts",schemaPath:"#/properties/restart_policy/properties/max_attempts/type",keyword:"type",params:{type: schema92.properties.restart_policy.properties.max_attempts.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data26.window !== undefined){
if(typeof data26.window !== "string"){
const err38 = {instancePath:instancePath+"/restart_policy/window",schemaPath:"#/properties/restart_policy/properties/window/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/restart_policy",schemaPath:"#/properties/restart_policy/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.placement !== undefined){
let data31 = data.placement;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key7 in data31){
if(!((((key7 === "constraints") || (key7 === "preferences")) || (key7 === "max_replicas_per_node")) || (pattern4.test(key7)))){
const err40 = {instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data31.constraints !== undefined){
let data32 = data31.constraints;
if(Array.isArray(data32)){
const len1 = data32.length;
for(let i2=0; i2<len1; i2++){
if(typeof data32[i2] !== "string"){
const err41 = {instancePath:instancePath+"/placement/constraints/" + i2,schemaPath:"#/properties/placement/properties/constraints/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/placement/constraints",schemaPath:"#/properties/placement/properties/constraints/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data31.preferences !== undefined){
let data34 = data31.preferences;
if(Array.isArray(data34)){
const len2 = data34.length;
for(let i3=0; i3<len2; i3++){
let data35 = data34[i3];
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key8 in data35){
if(!((key8 === "spread") || (pattern4.test(key8)))){
const err43 = {instancePath:instancePath+"/placement/preferences/" + i3,schemaPath:"#/properties/placement/properties/preferences/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data35.spread !== undefined){
if(typeof data35.spread !== "string"){
const err44 = {instancePath:instancePath+"/placement/preferences/" + i3+"/spread",schemaPath:"#/properties/placement/properties/preferences/items/properties/spread/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/placement/preferences/" + i3,schemaPath:"#/properties/placement/properties/preferences/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/placement/preferences",schemaPath:"#/properties/placement/properties/preferences/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data31.max_replicas_per_node !== undefined){
let data37 = data31.max_replicas_per_node;
if((!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))) && (typeof data37 !== "string")){
const err47 = {instancePath:instancePath+"/placement/max_replicas_per_node",schemaPath:"#/properties/placement/properties/max_replicas_per_node/type",keyword:"type",params:{type: schema92.properties.placement.properties.max_replicas_per_node.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema107 = {"description":"How the service joins a network.","type":["object","null"],"properties":{"aliases":{"$ref":"#/$defs/strings"},"interface_name":{"type":"string"},"ipv4_address":{"type":"string"},"ipv6_address":{"type":"string"},"link_local_ips":{"$ref":"#/$defs/strings"},"mac_address":{"type":"string"},"driver_opts":{"type":"object","additionalProperties":{"type":["string","number"]}},"priority":{"type":["number","string"]},"gw_priority":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema107.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func1.call(schema107.properties, key0)) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.aliases !== undefined){
let data0 = data.aliases;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err2 = {instancePath:instancePath+"/aliases/" + i0,schemaPath:"#/$defs/strings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err3 = {instancePath:instancePath+"/aliases",schemaPath:"#/$defs/strings/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err4 = {instancePath:instancePath+"/aliases",schemaPath:"#/$defs/strings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.interface_name !== undefined){
if(typeof data.interface_name !== "string"){
const err5 = {instancePath:instancePath+"/interface_name",schemaPath:"#/properties/interface_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.ipv4_address !== undefined){
if(typeof data.ipv4_address !== "string"){
const err6 = {instancePath:instancePath+"/ipv4_address",schemaPath:"#/properties/ipv4_address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.ipv6_address !== undefined){
if(typeof data.ipv6_address !== "string"){
const err7 = {instancePath:instancePath+"/ipv6_address",schemaPath:"#/properties/ipv6_address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.link_local_ips !== undefined){
let data5 = data.link_local_ips;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i2=0; i2<len1; i2++){
if(typeof data5[i2] !== "string"){
const err8 = {instancePath:instancePath+"/link_local_ips/" + i2,schemaPath:"#/$defs/strings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
let i3 = data5.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data5[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err9 = {instancePath:instancePath+"/link_local_ips",schemaPath:"#/$defs/strings/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err10 = {instancePath:instancePath+"/link_local_ips",schemaPath:"#/$defs/strings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.mac_address !== undefined){
if(typeof data.mac_address !== "string"){
const err11 = {instancePath:instancePath+"/mac_address",schemaPath:"#/properties/mac_address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.driver_opts !== undefined){
let data8 = data.driver_opts;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
let data9 = data8[key1];
if((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))){
const err12 = {instancePath:instancePath+"/driver_opts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/driver_opts/additionalProperties/type",keyword:"type",params:{type: schema107.properties.driver_opts.additionalProperties.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/driver_opts",schemaPath:"#/properties/driver_opts/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.priority !== undefined){
let data10 = data.priority;
if((!((typeof data10 == "number") && (isFinite(data10)))) && (typeof data10 !== "string")){
const err14 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: schema107.properties.priority.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.gw_priority !== undefined){
let data11 = data.gw_priority;
if((!((typeof data11 == "number") && (isFinite(data11)))) && (typeof data11 !== "string")){
const err15 = {instancePath:instancePath+"/gw_priority",schemaPath:"#/properties/gw_priority/type",keyword:"type",params:{type: schema107.properties.gw_priority.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema111 = {"description":"A command that runs inside the container at a point of its life.","type":"object","properties":{"command":{"$ref":"#/$defs/command"},"user":{"type":"string"},"privileged":{"type":["boolean","string"]},"working_dir":{"type":"string"},"environment":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["command"]};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "command") || (key0 === "user")) || (key0 === "privileged")) || (key0 === "working_dir")) || (key0 === "environment")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(((data0 !== null) && (typeof data0 !== "string")) && (!(Array.isArray(data0)))){
const err2 = {instancePath:instancePath+"/command",schemaPath:"#/$defs/command/type",keyword:"type",params:{type: schema89.type},message:"must be null,string,array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err3 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/$defs/command/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
if(data.user !== undefined){
if(typeof data.user !== "string"){
const err4 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.privileged !== undefined){
let data3 = data.privileged;
if((typeof data3 !== "boolean") && (typeof data3 !== "string")){
const err5 = {instancePath:instancePath+"/privileged",schemaPath:"#/properties/privileged/type",keyword:"type",params:{type: schema111.properties.privileged.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.working_dir !== undefined){
if(typeof data.working_dir !== "string"){
const err6 = {instancePath:instancePath+"/working_dir",schemaPath:"#/properties/working_dir/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.environment !== undefined){
let data5 = data.environment;
if(!data5 || typeof data5 != "object"){
const err7 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(typeof data5[i1] !== "string"){
const err8 = {instancePath:instancePath+"/environment/" + i1,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
let i2 = data5.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data5[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err9 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data7 = data5[key1];
if((((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")) && (data7 !== null)){
const err10 = {instancePath:instancePath+"/environment/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema118 = {"description":"[SOURCE:]TARGET[:OPTIONS], or the long form.","type":["string","object"],"properties":{"type":{"type":"string","enum":["bind","volume","tmpfs","cluster","npipe","image"]},"source":{"type":"string"},"target":{"type":"string"},"read_only":{"type":["boolean","string"]},"consistency":{"type":"string"},"bind":{"type":"object","properties":{"propagation":{"type":"string"},"create_host_path":{"type":["boolean","string"]},"recursive":{"type":"string","enum":["enabled","disabled","writable","readonly"]},"selinux":{"type":"string","enum":["z","Z"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"volume":{"type":"object","properties":{"labels":{"$ref":"#/$defs/list_or_map"},"nocopy":{"type":["boolean","string"]},"subpath":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"tmpfs":{"type":"object","properties":{"size":{"type":["integer","string"]},"mode":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"image":{"type":"object","properties":{"subpath":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["type"]};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema118.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((func1.call(schema118.properties, key0)) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((((((data0 === "bind") || (data0 === "volume")) || (data0 === "tmpfs")) || (data0 === "cluster")) || (data0 === "npipe")) || (data0 === "image"))){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema118.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.source !== undefined){
if(typeof data.source !== "string"){
const err5 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.target !== undefined){
if(typeof data.target !== "string"){
const err6 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.read_only !== undefined){
let data3 = data.read_only;
if((typeof data3 !== "boolean") && (typeof data3 !== "string")){
const err7 = {instancePath:instancePath+"/read_only",schemaPath:"#/properties/read_only/type",keyword:"type",params:{type: schema118.properties.read_only.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.consistency !== undefined){
if(typeof data.consistency !== "string"){
const err8 = {instancePath:instancePath+"/consistency",schemaPath:"#/properties/consistency/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.bind !== undefined){
let data5 = data.bind;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!(((((key1 === "propagation") || (key1 === "create_host_path")) || (key1 === "recursive")) || (key1 === "selinux")) || (pattern4.test(key1)))){
const err9 = {instancePath:instancePath+"/bind",schemaPath:"#/properties/bind/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data5.propagation !== undefined){
if(typeof data5.propagation !== "string"){
const err10 = {instancePath:instancePath+"/bind/propagation",schemaPath:"#/properties/bind/properties/propagation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.create_host_path !== undefined){
let data7 = data5.create_host_path;
if((typeof data7 !== "boolean") && (typeof data7 !== "string")){
const err11 = {instancePath:instancePath+"/bind/create_host_path",schemaPath:"#/properties/bind/properties/create_host_path/type",keyword:"type",params:{type: schema118.properties.bind.properties.create_host_path.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.recursive !== undefined){
let data8 = data5.recursive;
if(typeof data8 !== "string"){
const err12 = {instancePath:instancePath+"/bind/recursive",schemaPath:"#/properties/bind/properties/recursive/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!((((data8 === "enabled") || (data8 === "disabled")) || (data8 === "writable")) || (data8 === "readonly"))){
const err13 = {instancePath:instancePath+"/bind/recursive",schemaPath:"#/properties/bind/properties/recursive/enum",keyword:"enum",params:{allowedValues: schema118.properties.bind.properties.recursive.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.selinux !== undefined){
let data9 = data5.selinux;
if(typeof data9 !== "string"){
const err14 = {instancePath:instancePath+"/bind/selinux",schemaPath:"#/properties/bind/properties/selinux/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data9 === "z") || (data9 === "Z"))){
const err15 = {instancePath:instancePath+"/bind/selinux",schemaPath:"#/properties/bind/properties/selinux/enum",keyword:"enum",params:{allowedValues: schema118.properties.bind.properties.selinux.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/bind",schemaPath:"#/properties/bind/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.volume !== undefined){
let data10 = data.volume;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!((((key2 === "labels") || (key2 === "nocopy")) || (key2 === "subpath")) || (pattern4.test(key2)))){
const err17 = {instancePath:instancePath+"/volume",schemaPath:"#/properties/volume/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data10.labels !== undefined){
let data11 = data10.labels;
if(!data11 || typeof data11 != "object"){
const err18 = {instancePath:instancePath+"/volume/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
if(typeof data11[i0] !== "string"){
const err19 = {instancePath:instancePath+"/volume/labels/" + i0,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
let i1 = data11.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data11[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err20 = {instancePath:instancePath+"/volume/labels",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
let data13 = data11[key3];
if((((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))) && (typeof data13 !== "boolean")) && (data13 !== null)){
const err21 = {instancePath:instancePath+"/volume/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
if(data10.nocopy !== undefined){
let data14 = data10.nocopy;
if((typeof data14 !== "boolean") && (typeof data14 !== "string")){
const err22 = {instancePath:instancePath+"/volume/nocopy",schemaPath:"#/properties/volume/properties/nocopy/type",keyword:"type",params:{type: schema118.properties.volume.properties.nocopy.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data10.subpath !== undefined){
if(typeof data10.subpath !== "string"){
const err23 = {instancePath:instancePath+"/volume/subpath",schemaPath:"#/properties/volume/properties/subpath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/volume",schemaPath:"#/properties/volume/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.tmpfs !== undefined){
let data16 = data.tmpfs;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
if(!(((key4 === "size") || (key4 === "mode")) || (pattern4.test(key4)))){
const err25 = {instancePath:instancePath+"/tmpfs",schemaPath:"#/properties/tmpfs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data16.size !== undefined){
let data17 = data16.size;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (typeof data17 !== "string")){
const err26 = {instancePath:instancePath+"/tmpfs/size",schemaPath:"#/properties/tmpfs/properties/size/type",keyword:"type",params:{type: schema118.properties.tmpfs.properties.size.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data16.mode !== undefined){
let data18 = data16.mode;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (typeof data18 !== "string")){
const err27 = {instancePath:instancePath+"/tmpfs/mode",schemaPath:"#/properties/tmpfs/properties/mode/type",keyword:"type",params:{type: schema118.properties.tmpfs.properties.mode.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/tmpfs",schemaPath:"#/properties/tmpfs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.image !== undefined){
let data19 = data.image;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key5 in data19){
if(!((key5 === "subpath") || (pattern4.test(key5)))){
const err29 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data19.subpath !== undefined){
if(typeof data19.subpath !== "string"){
const err30 = {instancePath:instancePath+"/image/subpath",schemaPath:"#/properties/image/properties/subpath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func1.call(schema32.properties, key0)) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data["x-slipway"] !== undefined){
if(!(validate22(data["x-slipway"], {instancePath:instancePath+"/x-slipway",parentData:data,parentDataProperty:"x-slipway",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
let data1 = data.annotations;
if(!data1 || typeof data1 != "object"){
const err1 = {instancePath:instancePath+"/annotations",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err2 = {instancePath:instancePath+"/annotations/" + i0,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err3 = {instancePath:instancePath+"/annotations",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
let data3 = data1[key1];
if((((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")) && (data3 !== null)){
const err4 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
if(data.attach !== undefined){
let data4 = data.attach;
if((typeof data4 !== "boolean") && (typeof data4 !== "string")){
const err5 = {instancePath:instancePath+"/attach",schemaPath:"#/properties/attach/type",keyword:"type",params:{type: schema32.properties.attach.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.build !== undefined){
if(!(validate41(data.build, {instancePath:instancePath+"/build",parentData:data,parentDataProperty:"build",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.blkio_config !== undefined){
let data6 = data.blkio_config;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!(((((((key2 === "device_read_bps") || (key2 === "device_read_iops")) || (key2 === "device_write_bps")) || (key2 === "device_write_iops")) || (key2 === "weight")) || (key2 === "weight_device")) || (pattern4.test(key2)))){
const err6 = {instancePath:instancePath+"/blkio_config",schemaPath:"#/properties/blkio_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data6.device_read_bps !== undefined){
let data7 = data6.device_read_bps;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i2=0; i2<len1; i2++){
let data8 = data7[i2];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
if(!(((key3 === "path") || (key3 === "rate")) || (pattern4.test(key3)))){
const err7 = {instancePath:instancePath+"/blkio_config/device_read_bps/" + i2,schemaPath:"#/$defs/blkio_limit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data8.path !== undefined){
if(typeof data8.path !== "string"){
const err8 = {instancePath:instancePath+"/blkio_config/device_read_bps/" + i2+"/path",schemaPath:"#/$defs/blkio_limit/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data8.rate !== undefined){
let data10 = data8.rate;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (typeof data10 !== "string")){
const err9 = {instancePath:instancePath+"/blkio_config/device_read_bps/" + i2+"/rate",schemaPath:"#/$defs/blkio_limit/properties/rate/type",keyword:"type",params:{type: schema82.properties.rate.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/blkio_config/device_read_bps/" + i2,schemaPath:"#/$defs/blkio_limit/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/blkio_config/device_read_bps",schemaPath:"#/properties/blkio_config/properties/device_read_bps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.device_read_iops !== undefined){
let data11 = data6.device_read_iops;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i3=0; i3<len2; i3++){
let data12 = data11[i3];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!(((key4 === "path") || (key4 === "rate")) || (pattern4.test(key4)))){
const err12 = {instancePath:instancePath+"/blkio_config/device_read_iops/" + i3,schemaPath:"#/$defs/blkio_limit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data12.path !== undefined){
if(typeof data12.path !== "string"){
const err13 = {instancePath:instancePath+"/blkio_config/device_read_iops/" + i3+"/path",schemaPath:"#/$defs/blkio_limit/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data12.rate !== undefined){
let data14 = data12.rate;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (typeof data14 !== "string")){
const err14 = {instancePath:instancePath+"/blkio_config/device_read_iops/" + i3+"/rate",schemaPath:"#/$defs/blkio_limit/properties/rate/type",keyword:"type",params:{type: schema82.properties.rate.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/blkio_config/device_read_iops/" + i3,schemaPath:"#/$defs/blkio_limit/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/blkio_config/device_read_iops",schemaPath:"#/properties/blkio_config/properties/device_read_iops/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.device_write_bps !== undefined){
let data15 = data6.device_write_bps;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i4=0; i4<len3; i4++){
let data16 = data15[i4];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key5 in data16){
if(!(((key5 === "path") || (key5 === "rate")) || (pattern4.test(key5)))){
const err17 = {instancePath:instancePath+"/blkio_config/device_write_bps/" + i4,schemaPath:"#/$defs/blkio_limit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data16.path !== undefined){
if(typeof data16.path !== "string"){
const err18 = {instancePath:instancePath+"/blkio_config/device_write_bps/" + i4+"/path",schemaPath:"#/$defs/blkio_limit/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data16.rate !== undefined){
let data18 = data16.rate;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (typeof data18 !== "string")){
const err19 = {instancePath:instancePath+"/blkio_config/device_write_bps/" + i4+"/rate",schemaPath:"#/$defs/blkio_limit/properties/rate/type",keyword:"type",params:{type: schema82.properties.rate.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/blkio_config/device_write_bps/" + i4,schemaPath:"#/$defs/blkio_limit/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/blkio_config/device_write_bps",schemaPath:"#/properties/blkio_config/properties/device_write_bps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.device_write_iops !== undefined){
let data19 = data6.device_write_iops;
if(Array.isArray(data19)){
const len4 = data19.length;
for(let i5=0; i5<len4; i5++){
let data20 = data19[i5];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key6 in data20){
if(!(((key6 === "path") || (key6 === "rate")) || (pattern4.test(key6)))){
const err22 = {instancePath:instancePath+"/blkio_config/device_write_iops/" + i5,schemaPath:"#/$defs/blkio_limit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data20.path !== undefined){
if(typeof data20.path !== "string"){
const err23 = {instancePath:instancePath+"/blkio_config/device_write_iops/" + i5+"/path",schemaPath:"#/$defs/blkio_limit/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data20.rate !== undefined){
let data22 = data20.rate;
if((!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))) && (typeof data22 !== "string")){
const err24 = {instancePath:instancePath+"/blkio_config/device_write_iops/" + i5+"/rate",schemaPath:"#/$defs/blkio_limit/properties/rate/type",keyword:"type",params:{type: schema82.properties.rate.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/blkio_config/device_write_iops/" + i5,schemaPath:"#/$defs/blkio_limit/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/blkio_config/device_write_iops",schemaPath:"#/properties/blkio_config/properties/device_write_iops/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.weight !== undefined){
let data23 = data6.weight;
if((!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))) && (typeof data23 !== "string")){
const err27 = {instancePath:instancePath+"/blkio_config/weight",schemaPath:"#/properties/blkio_config/properties/weight/type",keyword:"type",params:{type: schema32.properties.blkio_config.properties.weight.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data6.weight_device !== undefined){
let data24 = data6.weight_device;
if(Array.isArray(data24)){
const len5 = data24.length;
for(let i6=0; i6<len5; i6++){
let data25 = data24[i6];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key7 in data25){
if(!(((key7 === "path") || (key7 === "weight")) || (pattern4.test(key7)))){
const err28 = {instancePath:instancePath+"/blkio_config/weight_device/" + i6,schemaPath:"#/$defs/blkio_weight/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data25.path !== undefined){
if(typeof data25.path !== "string"){
const err29 = {instancePath:instancePath+"/blkio_config/weight_device/" + i6+"/path",schemaPath:"#/$defs/blkio_weight/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data25.weight !== undefined){
let data27 = data25.weight;
if((!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))) && (typeof data27 !== "string")){
const err30 = {instancePath:instancePath+"/blkio_config/weight_device/" + i6+"/weight",schemaPath:"#/$defs/blkio_weight/properties/weight/type",keyword:"type",params:{type: schema86.properties.weight.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/blkio_config/weight_device/" + i6,schemaPath:"#/$defs/blkio_weight/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/blkio_config/weight_device",schemaPath:"#/properties/blkio_config/properties/weight_device/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/blkio_config",schemaPath:"#/properties/blkio_config/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.cap_add !== undefined){
let data28 = data.cap_add;
if(Array.isArray(data28)){
const len6 = data28.length;
for(let i7=0; i7<len6; i7++){
if(typeof data28[i7] !== "string"){
const err34 = {instancePath:instancePath+"/cap_add/" + i7,schemaPath:"#/$defs/strings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
let i8 = data28.length;
let j1;
if(i8 > 1){
const indices1 = {};
for(;i8--;){
let item1 = data28[i8];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err35 = {instancePath:instancePath+"/cap_add",schemaPath:"#/$defs/strings/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i8+" are identical)"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
break;
}
indices1[item1] = i8;
}
}
}
else {
const err36 = {instancePath:instancePath+"/cap_add",schemaPath:"#/$defs/strings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.cap_drop !== undefined){
let data30 = data.cap_drop;
if(Array.isArray(data30)){
const len7 = data30.length;
for(let i9=0; i9<len7; i9++){
if(typeof data30[i9] !== "string"){
const err37 = {instancePath:instancePath+"/cap_drop/" + i9,schemaPath:"#/$defs/strings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
let i10 = data30.length;
let j2;
if(i10 > 1){
const indices2 = {};
for(;i10--;){
let item2 = data30[i10];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err38 = {instancePath:instancePath+"/cap_drop",schemaPath:"#/$defs/strings/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i10+" are identical)"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
break;
}
indices2[item2] = i10;
}
}
}
else {
const err39 = {instancePath:instancePath+"/cap_drop",schemaPath:"#/$defs/strings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.cgroup !== undefined){
let data32 = data.cgroup;
if(typeof data32 !== "string"){
const err40 = {instancePath:instancePath+"/cgroup",schemaPath:"#/properties/cgroup/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!((data32 === "host") || (data32 === "private"))){
const err41 = {instancePath:instancePath+"/cgroup",schemaPath:"#/properties/cgroup/enum",keyword:"enum",params:{allowedValues: schema32.properties.cgroup.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.cgroup_parent !== undefined){
if(typeof data.cgroup_parent !== "string"){
const err42 = {instancePath:instancePath+"/cgroup_parent",schemaPath:"#/properties/cgroup_parent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.command !== undefined){
let data34 = data.command;
if(((data34 !== null) && (typeof data34 !== "string")) && (!(Array.isArray(data34)))){
const err43 = {instancePath:instancePath+"/command",schemaPath:"#/$defs/command/type",keyword:"type",params:{type: schema89.type},message:"must be null,string,array"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(Array.isArray(data34)){
const len8 = data34.length;
for(let i11=0; i11<len8; i11++){
if(typeof data34[i11] !== "string"){
const err44 = {instancePath:instancePath+"/command/" + i11,schemaPath:"#/$defs/command/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
}
if(data.configs !== undefined){
let data36 = data.configs;
if(Array.isArray(data36)){
const len9 = data36.length;
for(let i12=0; i12<len9; i12++){
let data37 = data36[i12];
if((typeof data37 !== "string") && (!(data37 && typeof data37 == "object" && !Array.isArray(data37)))){
const err45 = {instancePath:instancePath+"/configs/" + i12,schemaPath:"#/$defs/file_reference/type",keyword:"type",params:{type: schema80.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key8 in data37){
if(!((((((key8 === "source") || (key8 === "target")) || (key8 === "uid")) || (key8 === "gid")) || (key8 === "mode")) || (pattern4.test(key8)))){
const err46 = {instancePath:instancePath+"/configs/" + i12,schemaPath:"#/$defs/file_reference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data37.source !== undefined){
if(typeof data37.source !== "string"){
const err47 = {instancePath:instancePath+"/configs/" + i12+"/source",schemaPath:"#/$defs/file_reference/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data37.target !== undefined){
if(typeof data37.target !== "string"){
const err48 = {instancePath:instancePath+"/configs/" + i12+"/target",schemaPath:"#/$defs/file_reference/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data37.uid !== undefined){
if(typeof data37.uid !== "string"){
const err49 = {instancePath:instancePath+"/configs/" + i12+"/uid",schemaPath:"#/$defs/file_reference/properties/uid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data37.gid !== undefined){
if(typeof data37.gid !== "string"){
const err50 = {instancePath:instancePath+"/configs/" + i12+"/gid",schemaPath:"#/$defs/file_reference/properties/gid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data37.mode !== undefined){
let data42 = data37.mode;
if((!((typeof data42 == "number") && (isFinite(data42)))) && (typeof data42 !== "string")){
const err51 = {instancePath:instancePath+"/configs/" + i12+"/mode",schemaPath:"#/$defs/file_reference/properties/mode/type",keyword:"type",params:{type: schema80.properties.mode.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
}
}
else {
const err52 = {instancePath:instancePath+"/configs",schemaPath:"#/properties/configs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.container_name !== undefined){
let data43 = data.container_name;
if(typeof data43 === "string"){
if(!pattern56.test(data43)){
const err53 = {instancePath:instancePath+"/container_name",schemaPath:"#/properties/container_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]+$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]+$"+"\""};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/container_name",schemaPath:"#/properties/container_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.cpu_count !== undefined){
let data44 = data.cpu_count;
if((typeof data44 !== "string") && (!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44))))){
const err55 = {instancePath:instancePath+"/cpu_count",schemaPath:"#/properties/cpu_count/type",keyword:"type",params:{type: schema32.properties.cpu_count.type},message:"must be string,integer"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 0 || isNaN(data44)){
const err56 = {instancePath:instancePath+"/cpu_count",schemaPath:"#/properties/cpu_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data.cpu_percent !== undefined){
let data45 = data.cpu_percent;
if((typeof data45 !== "string") && (!((typeof data45 == "number") && (isFinite(data45))))){
const err57 = {instancePath:instancePath+"/cpu_percent",schemaPath:"#/properties/cpu_percent/type",keyword:"type",params:{type: schema32.properties.cpu_percent.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 100 || isNaN(data45)){
const err58 = {instancePath:instancePath+"/cpu_percent",schemaPath:"#/properties/cpu_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data45 < 0 || isNaN(data45)){
const err59 = {instancePath:instancePath+"/cpu_percent",schemaPath:"#/properties/cpu_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
if(data.cpu_shares !== undefined){
let data46 = data.cpu_shares;
if((!((typeof data46 == "number") && (isFinite(data46)))) && (typeof data46 !== "string")){
const err60 = {instancePath:instancePath+"/cpu_shares",schemaPath:"#/properties/cpu_shares/type",keyword:"type",params:{type: schema32.properties.cpu_shares.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.cpu_quota !== undefined){
let data47 = data.cpu_quota;
if((!((typeof data47 == "number") && (isFinite(data47)))) && (typeof data47 !== "string")){
const err61 = {instancePath:instancePath+"/cpu_quota",schemaPath:"#/properties/cpu_quota/type",keyword:"type",params:{type: schema32.properties.cpu_quota.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.cpu_period !== undefined){
let data48 = data.cpu_period;
if((!((typeof data48 == "number") && (isFinite(data48)))) && (typeof data48 !== "string")){
const err62 = {instancePath:instancePath+"/cpu_period",schemaPath:"#/properties/cpu_period/type",keyword:"type",params:{type: schema32.properties.cpu_period.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.cpu_rt_period !== undefined){
let data49 = data.cpu_rt_period;
if((!((typeof data49 == "number") && (isFinite(data49)))) && (typeof data49 !== "string")){
const err63 = {instancePath:instancePath+"/cpu_rt_period",schemaPath:"#/properties/cpu_rt_period/type",keyword:"type",params:{type: schema32.properties.cpu_rt_period.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.cpu_rt_runtime !== undefined){
let data50 = data.cpu_rt_runtime;
if((!((typeof data50 == "number") && (isFinite(data50)))) && (typeof data50 !== "string")){
const err64 = {instancePath:instancePath+"/cpu_rt_runtime",schemaPath:"#/properties/cpu_rt_runtime/type",keyword:"type",params:{type: schema32.properties.cpu_rt_runtime.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.cpus !== undefined){
let data51 = data.cpus;
if((!((typeof data51 == "number") && (isFinite(data51)))) && (typeof data51 !== "string")){
const err65 = {instancePath:instancePath+"/cpus",schemaPath:"#/properties/cpus/type",keyword:"type",params:{type: schema32.properties.cpus.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.cpuset !== undefined){
if(typeof data.cpuset !== "string"){
const err66 = {instancePath:instancePath+"/cpuset",schemaPath:"#/properties/cpuset/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.credential_spec !== undefined){
let data53 = data.credential_spec;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key9 in data53){
if(!((((key9 === "config") || (key9 === "file")) || (key9 === "registry")) || (pattern4.test(key9)))){
const err67 = {instancePath:instancePath+"/credential_spec",schemaPath:"#/properties/credential_spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data53.config !== undefined){
if(typeof data53.config !== "string"){
const err68 = {instancePath:instancePath+"/credential_spec/config",schemaPath:"#/properties/credential_spec/properties/config/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data53.file !== undefined){
if(typeof data53.file !== "string"){
const err69 = {instancePath:instancePath+"/credential_spec/file",schemaPath:"#/properties/credential_spec/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data53.registry !== undefined){
if(typeof data53.registry !== "string"){
const err70 = {instancePath:instancePath+"/credential_spec/registry",schemaPath:"#/properties/credential_spec/properties/registry/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/credential_spec",schemaPath:"#/properties/credential_spec/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.depends_on !== undefined){
let data57 = data.depends_on;
if(!data57 || typeof data57 != "object"){
const err72 = {instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: schema32.properties.depends_on.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(Array.isArray(data57)){
const len10 = data57.length;
for(let i13=0; i13<len10; i13++){
if(typeof data57[i13] !== "string"){
const err73 = {instancePath:instancePath+"/depends_on/" + i13,schemaPath:"#/properties/depends_on/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
let i14 = data57.length;
let j3;
if(i14 > 1){
const indices3 = {};
for(;i14--;){
let item3 = data57[i14];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err74 = {instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i14+" are identical)"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
break;
}
indices3[item3] = i14;
}
}
}
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key10 in data57){
if(!(pattern5.test(key10))){
const err75 = {instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
for(const key11 in data57){
if(pattern5.test(key11)){
let data59 = data57[key11];
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.condition === undefined){
const err76 = {instancePath:instancePath+"/depends_on/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/depends_on/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/required",keyword:"required",params:{missingProperty: "condition"},message:"must have required property '"+"condition"+"'"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
for(const key12 in data59){
if(!((((key12 === "restart") || (key12 === "required")) || (key12 === "condition")) || (pattern4.test(key12)))){
const err77 = {instancePath:instancePath+"/depends_on/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/depends_on/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data59.restart !== undefined){
let data60 = data59.restart;
if((typeof data60 !== "boolean") && (typeof data60 !== "string")){
const err78 = {instancePath:instancePath+"/depends_on/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/restart",schemaPath:"#/properties/depends_on/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/restart/type",keyword:"type",params:{type: schema32.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].properties.restart.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data59.required !== undefined){
let data61 = data59.required;
if((typeof data61 !== "boolean") && (typeof data61 !== "string")){
const err79 = {instancePath:instancePath+"/depends_on/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/required",schemaPath:"#/properties/depends_on/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/required/type",keyword:"type",params:{type: schema32.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].properties.required.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data59.condition !== undefined){
let data62 = data59.condition;
if(typeof data62 !== "string"){
const err80 = {instancePath:instancePath+"/depends_on/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/condition",schemaPath:"#/properties/depends_on/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/condition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(!(((data62 === "service_started") || (data62 === "service_healthy")) || (data62 === "service_completed_successfully"))){
const err81 = {instancePath:instancePath+"/depends_on/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/condition",schemaPath:"#/properties/depends_on/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/condition/enum",keyword:"enum",params:{allowedValues: schema32.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].properties.condition.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/depends_on/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/depends_on/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
}
}
if(data.device_cgroup_rules !== undefined){
let data63 = data.device_cgroup_rules;
if(Array.isArray(data63)){
const len11 = data63.length;
for(let i15=0; i15<len11; i15++){
if(typeof data63[i15] !== "string"){
const err83 = {instancePath:instancePath+"/device_cgroup_rules/" + i15,schemaPath:"#/$defs/strings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
let i16 = data63.length;
let j4;
if(i16 > 1){
const indices4 = {};
for(;i16--;){
let item4 = data63[i16];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err84 = {instancePath:instancePath+"/device_cgroup_rules",schemaPath:"#/$defs/strings/uniqueItems",keyword:"uniqueItems",params:{i: i16, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i16+" are identical)"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
break;
}
indices4[item4] = i16;
}
}
}
else {
const err85 = {instancePath:instancePath+"/device_cgroup_rules",schemaPath:"#/$defs/strings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.devices !== undefined){
let data65 = data.devices;
if(Array.isArray(data65)){
const len12 = data65.length;
for(let i17=0; i17<len12; i17++){
let data66 = data65[i17];
if((typeof data66 !== "string") && (!(data66 && typeof data66 == "object" && !Array.isArray(data66)))){
const err86 = {instancePath:instancePath+"/devices/" + i17,schemaPath:"#/properties/devices/items/type",keyword:"type",params:{type: schema32.properties.devices.items.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.source === undefined){
const err87 = {instancePath:instancePath+"/devices/" + i17,schemaPath:"#/properties/devices/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
for(const key13 in data66){
if(!((((key13 === "source") || (key13 === "target")) || (key13 === "permissions")) || (pattern4.test(key13)))){
const err88 = {instancePath:instancePath+"/devices/" + i17,schemaPath:"#/properties/devices/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data66.source !== undefined){
if(typeof data66.source !== "string"){
const err89 = {instancePath:instancePath+"/devices/" + i17+"/source",schemaPath:"#/properties/devices/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data66.target !== undefined){
if(typeof data66.target !== "string"){
const err90 = {instancePath:instancePath+"/devices/" + i17+"/target",schemaPath:"#/properties/devices/items/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data66.permissions !== undefined){
if(typeof data66.permissions !== "string"){
const err91 = {instancePath:instancePath+"/devices/" + i17+"/permissions",schemaPath:"#/properties/devices/items/properties/permissions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
}
}
else {
const err92 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data.deploy !== undefined){
if(!(validate43(data.deploy, {instancePath:instancePath+"/deploy",parentData:data,parentDataProperty:"deploy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.develop !== undefined){
let data71 = data.develop;
if((!(data71 && typeof data71 == "object" && !Array.isArray(data71))) && (data71 !== null)){
const err93 = {instancePath:instancePath+"/develop",schemaPath:"#/properties/develop/type",keyword:"type",params:{type: schema32.properties.develop.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data.dns !== undefined){
let data72 = data.dns;
if((typeof data72 !== "string") && (!(Array.isArray(data72)))){
const err94 = {instancePath:instancePath+"/dns",schemaPath:"#/$defs/string_or_list/type",keyword:"type",params:{type: schema77.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(Array.isArray(data72)){
const len13 = data72.length;
for(let i18=0; i18<len13; i18++){
if(typeof data72[i18] !== "string"){
const err95 = {instancePath:instancePath+"/dns/" + i18,schemaPath:"#/$defs/string_or_list/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
let i19 = data72.length;
let j5;
if(i19 > 1){
const indices5 = {};
for(;i19--;){
let item5 = data72[i19];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err96 = {instancePath:instancePath+"/dns",schemaPath:"#/$defs/string_or_list/uniqueItems",keyword:"uniqueItems",params:{i: i19, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i19+" are identical)"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
break;
}
indices5[item5] = i19;
}
}
}
}
if(data.dns_opt !== undefined){
let data74 = data.dns_opt;
if(Array.isArray(data74)){
const len14 = data74.length;
for(let i20=0; i20<len14; i20++){
if(typeof data74[i20] !== "string"){
const err97 = {instancePath:instancePath+"/dns_opt/" + i20,schemaPath:"#/properties/dns_opt/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
let i21 = data74.length;
let j6;
if(i21 > 1){
const indices6 = {};
for(;i21--;){
let item6 = data74[i21];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
const err98 = {instancePath:instancePath+"/dns_opt",schemaPath:"#/properties/dns_opt/uniqueItems",keyword:"uniqueItems",params:{i: i21, j: j6},message:"must NOT have duplicate items (items ## "+j6+" and "+i21+" are identical)"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
break;
}
indices6[item6] = i21;
}
}
}
else {
const err99 = {instancePath:instancePath+"/dns_opt",schemaPath:"#/properties/dns_opt/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.dns_search !== undefined){
let data76 = data.dns_search;
if((typeof data76 !== "string") && (!(Array.isArray(data76)))){
const err100 = {instancePath:instancePath+"/dns_search",schemaPath:"#/$defs/string_or_list/type",keyword:"type",params:{type: schema77.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(Array.isArray(data76)){
const len15 = data76.length;
for(let i22=0; i22<len15; i22++){
if(typeof data76[i22] !== "string"){
const err101 = {instancePath:instancePath+"/dns_search/" + i22,schemaPath:"#/$defs/string_or_list/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
let i23 = data76.length;
let j7;
if(i23 > 1){
const indices7 = {};
for(;i23--;){
let item7 = data76[i23];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
const err102 = {instancePath:instancePath+"/dns_search",schemaPath:"#/$defs/string_or_list/uniqueItems",keyword:"uniqueItems",params:{i: i23, j: j7},message:"must NOT have duplicate items (items ## "+j7+" and "+i23+" are identical)"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
break;
}
indices7[item7] = i23;
}
}
}
}
if(data.domainname !== undefined){
if(typeof data.domainname !== "string"){
const err103 = {instancePath:instancePath+"/domainname",schemaPath:"#/properties/domainname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data.entrypoint !== undefined){
let data79 = data.entrypoint;
if(((data79 !== null) && (typeof data79 !== "string")) && (!(Array.isArray(data79)))){
const err104 = {instancePath:instancePath+"/entrypoint",schemaPath:"#/$defs/command/type",keyword:"type",params:{type: schema89.type},message:"must be null,string,array"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(Array.isArray(data79)){
const len16 = data79.length;
for(let i24=0; i24<len16; i24++){
if(typeof data79[i24] !== "string"){
const err105 = {instancePath:instancePath+"/entrypoint/" + i24,schemaPath:"#/$defs/command/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
}
if(data.env_file !== undefined){
let data81 = data.env_file;
if((typeof data81 !== "string") && (!(Array.isArray(data81)))){
const err106 = {instancePath:instancePath+"/env_file",schemaPath:"#/properties/env_file/type",keyword:"type",params:{type: schema32.properties.env_file.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(Array.isArray(data81)){
const len17 = data81.length;
for(let i25=0; i25<len17; i25++){
let data82 = data81[i25];
if((typeof data82 !== "string") && (!(data82 && typeof data82 == "object" && !Array.isArray(data82)))){
const err107 = {instancePath:instancePath+"/env_file/" + i25,schemaPath:"#/properties/env_file/items/type",keyword:"type",params:{type: schema32.properties.env_file.items.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
if(data82.path === undefined){
const err108 = {instancePath:instancePath+"/env_file/" + i25,schemaPath:"#/properties/env_file/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
for(const key14 in data82){
if(!((((key14 === "path") || (key14 === "format")) || (key14 === "required")) || (pattern4.test(key14)))){
const err109 = {instancePath:instancePath+"/env_file/" + i25,schemaPath:"#/properties/env_file/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data82.path !== undefined){
if(typeof data82.path !== "string"){
const err110 = {instancePath:instancePath+"/env_file/" + i25+"/path",schemaPath:"#/properties/env_file/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data82.format !== undefined){
let data84 = data82.format;
if(typeof data84 !== "string"){
const err111 = {instancePath:instancePath+"/env_file/" + i25+"/format",schemaPath:"#/properties/env_file/items/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(!(data84 === "raw")){
const err112 = {instancePath:instancePath+"/env_file/" + i25+"/format",schemaPath:"#/properties/env_file/items/properties/format/enum",keyword:"enum",params:{allowedValues: schema32.properties.env_file.items.properties.format.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data82.required !== undefined){
let data85 = data82.required;
if((typeof data85 !== "boolean") && (typeof data85 !== "string")){
const err113 = {instancePath:instancePath+"/env_file/" + i25+"/required",schemaPath:"#/properties/env_file/items/properties/required/type",keyword:"type",params:{type: schema32.properties.env_file.items.properties.required.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
}
}
}
if(data.label_file !== undefined){
let data86 = data.label_file;
if((typeof data86 !== "string") && (!(Array.isArray(data86)))){
const err114 = {instancePath:instancePath+"/label_file",schemaPath:"#/properties/label_file/type",keyword:"type",params:{type: schema32.properties.label_file.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(Array.isArray(data86)){
const len18 = data86.length;
for(let i26=0; i26<len18; i26++){
if(typeof data86[i26] !== "string"){
const err115 = {instancePath:instancePath+"/label_file/" + i26,schemaPath:"#/properties/label_file/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
}
if(data.environment !== undefined){
let data88 = data.environment;
if(!data88 || typeof data88 != "object"){
const err116 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(Array.isArray(data88)){
const len19 = data88.length;
for(let i27=0; i27<len19; i27++){
if(typeof data88[i27] !== "string"){
const err117 = {instancePath:instancePath+"/environment/" + i27,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
let i28 = data88.length;
let j8;
if(i28 > 1){
const indices8 = {};
for(;i28--;){
let item8 = data88[i28];
if(typeof item8 !== "string"){
continue;
}
if(typeof indices8[item8] == "number"){
j8 = indices8[item8];
const err118 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i28, j: j8},message:"must NOT have duplicate items (items ## "+j8+" and "+i28+" are identical)"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
break;
}
indices8[item8] = i28;
}
}
}
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
for(const key15 in data88){
let data90 = data88[key15];
if((((typeof data90 !== "string") && (!((typeof data90 == "number") && (isFinite(data90))))) && (typeof data90 !== "boolean")) && (data90 !== null)){
const err119 = {instancePath:instancePath+"/environment/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
}
if(data.expose !== undefined){
let data91 = data.expose;
if(Array.isArray(data91)){
const len20 = data91.length;
for(let i29=0; i29<len20; i29++){
let data92 = data91[i29];
if((typeof data92 !== "string") && (!((typeof data92 == "number") && (isFinite(data92))))){
const err120 = {instancePath:instancePath+"/expose/" + i29,schemaPath:"#/properties/expose/items/type",keyword:"type",params:{type: schema32.properties.expose.items.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
let i30 = data91.length;
let j9;
if(i30 > 1){
const indices9 = {};
for(;i30--;){
let item9 = data91[i30];
if((typeof item9 !== "string") && (!((typeof item9 == "number") && (isFinite(item9))))){
continue;
}
if(typeof item9 == "string"){
item9 += "_";
}
if(typeof indices9[item9] == "number"){
j9 = indices9[item9];
const err121 = {instancePath:instancePath+"/expose",schemaPath:"#/properties/expose/uniqueItems",keyword:"uniqueItems",params:{i: i30, j: j9},message:"must NOT have duplicate items (items ## "+j9+" and "+i30+" are identical)"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
break;
}
indices9[item9] = i30;
}
}
}
else {
const err122 = {instancePath:instancePath+"/expose",schemaPath:"#/properties/expose/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data.extends !== undefined){
let data93 = data.extends;
if((typeof data93 !== "string") && (!(data93 && typeof data93 == "object" && !Array.isArray(data93)))){
const err123 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: schema32.properties.extends.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
if(data93.service === undefined){
const err124 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/required",keyword:"required",params:{missingProperty: "service"},message:"must have required property '"+"service"+"'"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
for(const key16 in data93){
if(!(((key16 === "service") || (key16 === "file")) || (pattern4.test(key16)))){
const err125 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data93.service !== undefined){
if(typeof data93.service !== "string"){
const err126 = {instancePath:instancePath+"/extends/service",schemaPath:"#/properties/extends/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data93.file !== undefined){
if(typeof data93.file !== "string"){
const err127 = {instancePath:instancePath+"/extends/file",schemaPath:"#/properties/extends/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
}
if(data.external_links !== undefined){
let data96 = data.external_links;
if(Array.isArray(data96)){
const len21 = data96.length;
for(let i31=0; i31<len21; i31++){
if(typeof data96[i31] !== "string"){
const err128 = {instancePath:instancePath+"/external_links/" + i31,schemaPath:"#/properties/external_links/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
let i32 = data96.length;
let j10;
if(i32 > 1){
const indices10 = {};
for(;i32--;){
let item10 = data96[i32];
if(typeof item10 !== "string"){
continue;
}
if(typeof indices10[item10] == "number"){
j10 = indices10[item10];
const err129 = {instancePath:instancePath+"/external_links",schemaPath:"#/properties/external_links/uniqueItems",keyword:"uniqueItems",params:{i: i32, j: j10},message:"must NOT have duplicate items (items ## "+j10+" and "+i32+" are identical)"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
break;
}
indices10[item10] = i32;
}
}
}
else {
const err130 = {instancePath:instancePath+"/external_links",schemaPath:"#/properties/external_links/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data.extra_hosts !== undefined){
let data98 = data.extra_hosts;
if(!data98 || typeof data98 != "object"){
const err131 = {instancePath:instancePath+"/extra_hosts",schemaPath:"#/$defs/extra_hosts/type",keyword:"type",params:{type: schema79.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(Array.isArray(data98)){
const len22 = data98.length;
for(let i33=0; i33<len22; i33++){
if(typeof data98[i33] !== "string"){
const err132 = {instancePath:instancePath+"/extra_hosts/" + i33,schemaPath:"#/$defs/extra_hosts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
let i34 = data98.length;
let j11;
if(i34 > 1){
const indices11 = {};
for(;i34--;){
let item11 = data98[i34];
if(typeof item11 !== "string"){
continue;
}
if(typeof indices11[item11] == "number"){
j11 = indices11[item11];
const err133 = {instancePath:instancePath+"/extra_hosts",schemaPath:"#/$defs/extra_hosts/uniqueItems",keyword:"uniqueItems",params:{i: i34, j: j11},message:"must NOT have duplicate items (items ## "+j11+" and "+i34+" are identical)"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
break;
}
indices11[item11] = i34;
}
}
}
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
for(const key17 in data98){
let data100 = data98[key17];
if((typeof data100 !== "string") && (!(Array.isArray(data100)))){
const err134 = {instancePath:instancePath+"/extra_hosts/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/extra_hosts/additionalProperties/type",keyword:"type",params:{type: schema79.additionalProperties.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(Array.isArray(data100)){
const len23 = data100.length;
for(let i35=0; i35<len23; i35++){
if(typeof data100[i35] !== "string"){
const err135 = {instancePath:instancePath+"/extra_hosts/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i35,schemaPath:"#/$defs/extra_hosts/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
}
}
}
if(data.gpus !== undefined){
let data102 = data.gpus;
if((typeof data102 !== "string") && (!(Array.isArray(data102)))){
const err136 = {instancePath:instancePath+"/gpus",schemaPath:"#/properties/gpus/type",keyword:"type",params:{type: schema32.properties.gpus.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(Array.isArray(data102)){
const len24 = data102.length;
for(let i36=0; i36<len24; i36++){
if(!(validate45(data102[i36], {instancePath:instancePath+"/gpus/" + i36,parentData:data102,parentDataProperty:i36,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
}
if(data.group_add !== undefined){
let data104 = data.group_add;
if(Array.isArray(data104)){
const len25 = data104.length;
for(let i37=0; i37<len25; i37++){
let data105 = data104[i37];
if((typeof data105 !== "string") && (!((typeof data105 == "number") && (isFinite(data105))))){
const err137 = {instancePath:instancePath+"/group_add/" + i37,schemaPath:"#/properties/group_add/items/type",keyword:"type",params:{type: schema32.properties.group_add.items.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
let i38 = data104.length;
let j12;
if(i38 > 1){
const indices12 = {};
for(;i38--;){
let item12 = data104[i38];
if((typeof item12 !== "string") && (!((typeof item12 == "number") && (isFinite(item12))))){
continue;
}
if(typeof item12 == "string"){
item12 += "_";
}
if(typeof indices12[item12] == "number"){
j12 = indices12[item12];
const err138 = {instancePath:instancePath+"/group_add",schemaPath:"#/properties/group_add/uniqueItems",keyword:"uniqueItems",params:{i: i38, j: j12},message:"must NOT have duplicate items (items ## "+j12+" and "+i38+" are identical)"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
break;
}
indices12[item12] = i38;
}
}
}
else {
const err139 = {instancePath:instancePath+"/group_add",schemaPath:"#/properties/group_add/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data.healthcheck !== undefined){
let data106 = data.healthcheck;
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
for(const key18 in data106){
if(!((((((((key18 === "disable") || (key18 === "interval")) || (key18 === "retries")) || (key18 === "test")) || (key18 === "timeout")) || (key18 === "start_period")) || (key18 === "start_interval")) || (pattern4.test(key18)))){
const err140 = {instancePath:instancePath+"/healthcheck",schemaPath:"#/$defs/healthcheck/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data106.disable !== undefined){
let data107 = data106.disable;
if((typeof data107 !== "boolean") && (typeof data107 !== "string")){
const err141 = {instancePath:instancePath+"/healthcheck/disable",schemaPath:"#/$defs/healthcheck/properties/disable/type",keyword:"type",params:{type: schema105.properties.disable.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data106.interval !== undefined){
if(typeof data106.interval !== "string"){
const err142 = {instancePath:instancePath+"/healthcheck/interval",schemaPath:"#/$defs/healthcheck/properties/interval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data106.retries !== undefined){
let data109 = data106.retries;
if((!((typeof data109 == "number") && (isFinite(data109)))) && (typeof data109 !== "string")){
const err143 = {instancePath:instancePath+"/healthcheck/retries",schemaPath:"#/$defs/healthcheck/properties/retries/type",keyword:"type",params:{type: schema105.properties.retries.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data106.test !== undefined){
let data110 = data106.test;
if((typeof data110 !== "string") && (!(Array.isArray(data110)))){
const err144 = {instancePath:instancePath+"/healthcheck/test",schemaPath:"#/$defs/healthcheck/properties/test/type",keyword:"type",params:{type: schema105.properties.test.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(Array.isArray(data110)){
const len26 = data110.length;
for(let i39=0; i39<len26; i39++){
if(typeof data110[i39] !== "string"){
const err145 = {instancePath:instancePath+"/healthcheck/test/" + i39,schemaPath:"#/$defs/healthcheck/properties/test/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
}
}
if(data106.timeout !== undefined){
if(typeof data106.timeout !== "string"){
const err146 = {instancePath:instancePath+"/healthcheck/timeout",schemaPath:"#/$defs/healthcheck/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data106.start_period !== undefined){
if(typeof data106.start_period !== "string"){
const err147 = {instancePath:instancePath+"/healthcheck/start_period",schemaPath:"#/$defs/healthcheck/properties/start_period/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data106.start_interval !== undefined){
if(typeof data106.start_interval !== "string"){
const err148 = {instancePath:instancePath+"/healthcheck/start_interval",schemaPath:"#/$defs/healthcheck/properties/start_interval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
else {
const err149 = {instancePath:instancePath+"/healthcheck",schemaPath:"#/$defs/healthcheck/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data.hostname !== undefined){
if(typeof data.hostname !== "string"){
const err150 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data.image !== undefined){
if(typeof data.image !== "string"){
const err151 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data.init !== undefined){
let data117 = data.init;
if((typeof data117 !== "boolean") && (typeof data117 !== "string")){
const err152 = {instancePath:instancePath+"/init",schemaPath:"#/properties/init/type",keyword:"type",params:{type: schema32.properties.init.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data.ipc !== undefined){
if(typeof data.ipc !== "string"){
const err153 = {instancePath:instancePath+"/ipc",schemaPath:"#/properties/ipc/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data.isolation !== undefined){
if(typeof data.isolation !== "string"){
const err154 = {instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data.labels !== undefined){
let data120 = data.labels;
if(!data120 || typeof data120 != "object"){
const err155 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(Array.isArray(data120)){
const len27 = data120.length;
for(let i40=0; i40<len27; i40++){
if(typeof data120[i40] !== "string"){
const err156 = {instancePath:instancePath+"/labels/" + i40,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
let i41 = data120.length;
let j13;
if(i41 > 1){
const indices13 = {};
for(;i41--;){
let item13 = data120[i41];
if(typeof item13 !== "string"){
continue;
}
if(typeof indices13[item13] == "number"){
j13 = indices13[item13];
const err157 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i41, j: j13},message:"must NOT have duplicate items (items ## "+j13+" and "+i41+" are identical)"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
break;
}
indices13[item13] = i41;
}
}
}
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
for(const key19 in data120){
let data122 = data120[key19];
if((((typeof data122 !== "string") && (!((typeof data122 == "number") && (isFinite(data122))))) && (typeof data122 !== "boolean")) && (data122 !== null)){
const err158 = {instancePath:instancePath+"/labels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
}
if(data.links !== undefined){
let data123 = data.links;
if(Array.isArray(data123)){
const len28 = data123.length;
for(let i42=0; i42<len28; i42++){
if(typeof data123[i42] !== "string"){
const err159 = {instancePath:instancePath+"/links/" + i42,schemaPath:"#/properties/links/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
let i43 = data123.length;
let j14;
if(i43 > 1){
const indices14 = {};
for(;i43--;){
let item14 = data123[i43];
if(typeof item14 !== "string"){
continue;
}
if(typeof indices14[item14] == "number"){
j14 = indices14[item14];
const err160 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/uniqueItems",keyword:"uniqueItems",params:{i: i43, j: j14},message:"must NOT have duplicate items (items ## "+j14+" and "+i43+" are identical)"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
break;
}
indices14[item14] = i43;
}
}
}
else {
const err161 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data.logging !== undefined){
let data125 = data.logging;
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
for(const key20 in data125){
if(!(((key20 === "driver") || (key20 === "options")) || (pattern4.test(key20)))){
const err162 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data125.driver !== undefined){
if(typeof data125.driver !== "string"){
const err163 = {instancePath:instancePath+"/logging/driver",schemaPath:"#/properties/logging/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data125.options !== undefined){
let data127 = data125.options;
if((!(data127 && typeof data127 == "object" && !Array.isArray(data127))) && (data127 !== null)){
const err164 = {instancePath:instancePath+"/logging/options",schemaPath:"#/properties/logging/properties/options/type",keyword:"type",params:{type: schema32.properties.logging.properties.options.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(data127 && typeof data127 == "object" && !Array.isArray(data127)){
for(const key21 in data127){
let data128 = data127[key21];
if(((typeof data128 !== "string") && (!((typeof data128 == "number") && (isFinite(data128))))) && (data128 !== null)){
const err165 = {instancePath:instancePath+"/logging/options/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/logging/properties/options/additionalProperties/type",keyword:"type",params:{type: schema32.properties.logging.properties.options.additionalProperties.type},message:"must be string,number,null"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
}
}
else {
const err166 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data.mac_address !== undefined){
if(typeof data.mac_address !== "string"){
const err167 = {instancePath:instancePath+"/mac_address",schemaPath:"#/properties/mac_address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data.mem_limit !== undefined){
let data130 = data.mem_limit;
if((!((typeof data130 == "number") && (isFinite(data130)))) && (typeof data130 !== "string")){
const err168 = {instancePath:instancePath+"/mem_limit",schemaPath:"#/properties/mem_limit/type",keyword:"type",params:{type: schema32.properties.mem_limit.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data.mem_reservation !== undefined){
let data131 = data.mem_reservation;
if((typeof data131 !== "string") && (!(((typeof data131 == "number") && (!(data131 % 1) && !isNaN(data131))) && (isFinite(data131))))){
const err169 = {instancePath:instancePath+"/mem_reservation",schemaPath:"#/properties/mem_reservation/type",keyword:"type",params:{type: schema32.properties.mem_reservation.type},message:"must be string,integer"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data.mem_swappiness !== undefined){
let data132 = data.mem_swappiness;
if((!(((typeof data132 == "number") && (!(data132 % 1) && !isNaN(data132))) && (isFinite(data132)))) && (typeof data132 !== "string")){
const err170 = {instancePath:instancePath+"/mem_swappiness",schemaPath:"#/properties/mem_swappiness/type",keyword:"type",params:{type: schema32.properties.mem_swappiness.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data.memswap_limit !== undefined){
let data133 = data.memswap_limit;
if((!((typeof data133 == "number") && (isFinite(data133)))) && (typeof data133 !== "string")){
const err171 = {instancePath:instancePath+"/memswap_limit",schemaPath:"#/properties/memswap_limit/type",keyword:"type",params:{type: schema32.properties.memswap_limit.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data.models !== undefined){
let data134 = data.models;
if(!data134 || typeof data134 != "object"){
const err172 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: schema32.properties.models.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(Array.isArray(data134)){
const len29 = data134.length;
for(let i44=0; i44<len29; i44++){
if(typeof data134[i44] !== "string"){
const err173 = {instancePath:instancePath+"/models/" + i44,schemaPath:"#/properties/models/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
for(const key22 in data134){
let data136 = data134[key22];
if((!(data136 && typeof data136 == "object" && !Array.isArray(data136))) && (data136 !== null)){
const err174 = {instancePath:instancePath+"/models/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/additionalProperties/type",keyword:"type",params:{type: schema32.properties.models.additionalProperties.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
}
if(data.network_mode !== undefined){
if(typeof data.network_mode !== "string"){
const err175 = {instancePath:instancePath+"/network_mode",schemaPath:"#/properties/network_mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data.networks !== undefined){
let data138 = data.networks;
if(typeof data138 != "object"){
const err176 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/type",keyword:"type",params:{type: schema32.properties.networks.type},message:"must be array,object,null"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if(Array.isArray(data138)){
const len30 = data138.length;
for(let i45=0; i45<len30; i45++){
if(typeof data138[i45] !== "string"){
const err177 = {instancePath:instancePath+"/networks/" + i45,schemaPath:"#/properties/networks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
let i46 = data138.length;
let j15;
if(i46 > 1){
const indices15 = {};
for(;i46--;){
let item15 = data138[i46];
if(typeof item15 !== "string"){
continue;
}
if(typeof indices15[item15] == "number"){
j15 = indices15[item15];
const err178 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/uniqueItems",keyword:"uniqueItems",params:{i: i46, j: j15},message:"must NOT have duplicate items (items ## "+j15+" and "+i46+" are identical)"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
break;
}
indices15[item15] = i46;
}
}
}
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
for(const key23 in data138){
if(!(pattern5.test(key23))){
const err179 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
for(const key24 in data138){
if(pattern5.test(key24)){
if(!(validate50(data138[key24], {instancePath:instancePath+"/networks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data138,parentDataProperty:key24,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.oom_kill_disable !== undefined){
let data141 = data.oom_kill_disable;
if((typeof data141 !== "boolean") && (typeof data141 !== "string")){
const err180 = {instancePath:instancePath+"/oom_kill_disable",schemaPath:"#/properties/oom_kill_disable/type",keyword:"type",params:{type: schema32.properties.oom_kill_disable.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data.oom_score_adj !== undefined){
let data142 = data.oom_score_adj;
if((typeof data142 !== "string") && (!(((typeof data142 == "number") && (!(data142 % 1) && !isNaN(data142))) && (isFinite(data142))))){
const err181 = {instancePath:instancePath+"/oom_score_adj",schemaPath:"#/properties/oom_score_adj/type",keyword:"type",params:{type: schema32.properties.oom_score_adj.type},message:"must be string,integer"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if((typeof data142 == "number") && (isFinite(data142))){
if(data142 > 1000 || isNaN(data142)){
const err182 = {instancePath:instancePath+"/oom_score_adj",schemaPath:"#/properties/oom_score_adj/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(data142 < -1000 || isNaN(data142)){
const err183 = {instancePath:instancePath+"/oom_score_adj",schemaPath:"#/properties/oom_score_adj/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1000},message:"must be >= -1000"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
if(data.pid !== undefined){
let data143 = data.pid;
if((typeof data143 !== "string") && (data143 !== null)){
const err184 = {instancePath:instancePath+"/pid",schemaPath:"#/properties/pid/type",keyword:"type",params:{type: schema32.properties.pid.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data.pids_limit !== undefined){
let data144 = data.pids_limit;
if((!((typeof data144 == "number") && (isFinite(data144)))) && (typeof data144 !== "string")){
const err185 = {instancePath:instancePath+"/pids_limit",schemaPath:"#/properties/pids_limit/type",keyword:"type",params:{type: schema32.properties.pids_limit.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data.platform !== undefined){
if(typeof data.platform !== "string"){
const err186 = {instancePath:instancePath+"/platform",schemaPath:"#/properties/platform/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data.ports !== undefined){
let data146 = data.ports;
if(Array.isArray(data146)){
const len31 = data146.length;
for(let i47=0; i47<len31; i47++){
let data147 = data146[i47];
if(((!((typeof data147 == "number") && (isFinite(data147)))) && (typeof data147 !== "string")) && (!(data147 && typeof data147 == "object" && !Array.isArray(data147)))){
const err187 = {instancePath:instancePath+"/ports/" + i47,schemaPath:"#/$defs/port/type",keyword:"type",params:{type: schema110.type},message:"must be number,string,object"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data147 && typeof data147 == "object" && !Array.isArray(data147)){
for(const key25 in data147){
if(!((((((((key25 === "name") || (key25 === "mode")) || (key25 === "host_ip")) || (key25 === "target")) || (key25 === "published")) || (key25 === "protocol")) || (key25 === "app_protocol")) || (pattern4.test(key25)))){
const err188 = {instancePath:instancePath+"/ports/" + i47,schemaPath:"#/$defs/port/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data147.name !== undefined){
if(typeof data147.name !== "string"){
const err189 = {instancePath:instancePath+"/ports/" + i47+"/name",schemaPath:"#/$defs/port/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data147.mode !== undefined){
if(typeof data147.mode !== "string"){
const err190 = {instancePath:instancePath+"/ports/" + i47+"/mode",schemaPath:"#/$defs/port/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data147.host_ip !== undefined){
if(typeof data147.host_ip !== "string"){
const err191 = {instancePath:instancePath+"/ports/" + i47+"/host_ip",schemaPath:"#/$defs/port/properties/host_ip/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data147.target !== undefined){
let data151 = data147.target;
if((typeof data151 !== "string") && (!(((typeof data151 == "number") && (!(data151 % 1) && !isNaN(data151))) && (isFinite(data151))))){
const err192 = {instancePath:instancePath+"/ports/" + i47+"/target",schemaPath:"#/$defs/port/properties/target/type",keyword:"type",params:{type: schema110.properties.target.type},message:"must be string,integer"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data147.published !== undefined){
let data152 = data147.published;
if((typeof data152 !== "string") && (!(((typeof data152 == "number") && (!(data152 % 1) && !isNaN(data152))) && (isFinite(data152))))){
const err193 = {instancePath:instancePath+"/ports/" + i47+"/published",schemaPath:"#/$defs/port/properties/published/type",keyword:"type",params:{type: schema110.properties.published.type},message:"must be string,integer"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data147.protocol !== undefined){
if(typeof data147.protocol !== "string"){
const err194 = {instancePath:instancePath+"/ports/" + i47+"/protocol",schemaPath:"#/$defs/port/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data147.app_protocol !== undefined){
if(typeof data147.app_protocol !== "string"){
const err195 = {instancePath:instancePath+"/ports/" + i47+"/app_protocol",schemaPath:"#/$defs/port/properties/app_protocol/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
}
}
let i48 = data146.length;
let j16;
if(i48 > 1){
outer0:
for(;i48--;){
for(j16 = i48; j16--;){
if(func0(data146[i48], data146[j16])){
const err196 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/uniqueItems",keyword:"uniqueItems",params:{i: i48, j: j16},message:"must NOT have duplicate items (items ## "+j16+" and "+i48+" are identical)"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err197 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data.post_start !== undefined){
let data155 = data.post_start;
if(Array.isArray(data155)){
const len32 = data155.length;
for(let i49=0; i49<len32; i49++){
if(!(validate52(data155[i49], {instancePath:instancePath+"/post_start/" + i49,parentData:data155,parentDataProperty:i49,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err198 = {instancePath:instancePath+"/post_start",schemaPath:"#/properties/post_start/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data.pre_start !== undefined){
let data157 = data.pre_start;
if(Array.isArray(data157)){
const len33 = data157.length;
for(let i50=0; i50<len33; i50++){
let data158 = data157[i50];
if(!(data158 && typeof data158 == "object" && !Array.isArray(data158))){
const err199 = {instancePath:instancePath+"/pre_start/" + i50,schemaPath:"#/properties/pre_start/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
else {
const err200 = {instancePath:instancePath+"/pre_start",schemaPath:"#/properties/pre_start/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data.pre_stop !== undefined){
let data159 = data.pre_stop;
if(Array.isArray(data159)){
const len34 = data159.length;
for(let i51=0; i51<len34; i51++){
if(!(validate52(data159[i51], {instancePath:instancePath+"/pre_stop/" + i51,parentData:data159,parentDataProperty:i51,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err201 = {instancePath:instancePath+"/pre_stop",schemaPath:"#/properties/pre_stop/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data.privileged !== undefined){
let data161 = data.privileged;
if((typeof data161 !== "boolean") && (typeof data161 !== "string")){
const err202 = {instancePath:instancePath+"/privileged",schemaPath:"#/properties/privileged/type",keyword:"type",params:{type: schema32.properties.privileged.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data.profiles !== undefined){
let data162 = data.profiles;
if(Array.isArray(data162)){
const len35 = data162.length;
for(let i52=0; i52<len35; i52++){
let data163 = data162[i52];
if(typeof data163 === "string"){
if(!pattern16.test(data163)){
const err203 = {instancePath:instancePath+"/profiles/" + i52,schemaPath:"#/properties/profiles/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\""};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
else {
const err204 = {instancePath:instancePath+"/profiles/" + i52,schemaPath:"#/properties/profiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
let i53 = data162.length;
let j17;
if(i53 > 1){
const indices16 = {};
for(;i53--;){
let item16 = data162[i53];
if(typeof item16 !== "string"){
continue;
}
if(typeof indices16[item16] == "number"){
j17 = indices16[item16];
const err205 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/uniqueItems",keyword:"uniqueItems",params:{i: i53, j: j17},message:"must NOT have duplicate items (items ## "+j17+" and "+i53+" are identical)"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
break;
}
indices16[item16] = i53;
}
}
}
else {
const err206 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data.provider !== undefined){
let data164 = data.provider;
if(data164 && typeof data164 == "object" && !Array.isArray(data164)){
if(data164.type === undefined){
const err207 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
for(const key26 in data164){
if(!(((key26 === "type") || (key26 === "options")) || (pattern4.test(key26)))){
const err208 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data164.type !== undefined){
if(typeof data164.type !== "string"){
const err209 = {instancePath:instancePath+"/provider/type",schemaPath:"#/properties/provider/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data164.options !== undefined){
let data166 = data164.options;
if(!(data166 && typeof data166 == "object" && !Array.isArray(data166))){
const err210 = {instancePath:instancePath+"/provider/options",schemaPath:"#/properties/provider/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
else {
const err211 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data.pull_policy !== undefined){
let data167 = data.pull_policy;
if(typeof data167 === "string"){
if(!pattern85.test(data167)){
const err212 = {instancePath:instancePath+"/pull_policy",schemaPath:"#/properties/pull_policy/pattern",keyword:"pattern",params:{pattern: "^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$"},message:"must match pattern \""+"^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$"+"\""};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
else {
const err213 = {instancePath:instancePath+"/pull_policy",schemaPath:"#/properties/pull_policy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data.pull_refresh_after !== undefined){
if(typeof data.pull_refresh_after !== "string"){
const err214 = {instancePath:instancePath+"/pull_refresh_after",schemaPath:"#/properties/pull_refresh_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data.read_only !== undefined){
let data169 = data.read_only;
if((typeof data169 !== "boolean") && (typeof data169 !== "string")){
const err215 = {instancePath:instancePath+"/read_only",schemaPath:"#/properties/read_only/type",keyword:"type",params:{type: schema32.properties.read_only.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data.restart !== undefined){
if(typeof data.restart !== "string"){
const err216 = {instancePath:instancePath+"/restart",schemaPath:"#/properties/restart/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data.runtime !== undefined){
if(typeof data.runtime !== "string"){
const err217 = {instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data.scale !== undefined){
let data172 = data.scale;
if((!(((typeof data172 == "number") && (!(data172 % 1) && !isNaN(data172))) && (isFinite(data172)))) && (typeof data172 !== "string")){
const err218 = {instancePath:instancePath+"/scale",schemaPath:"#/properties/scale/type",keyword:"type",params:{type: schema32.properties.scale.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data.security_opt !== undefined){
let data173 = data.security_opt;
if(Array.isArray(data173)){
const len36 = data173.length;
for(let i54=0; i54<len36; i54++){
if(typeof data173[i54] !== "string"){
const err219 = {instancePath:instancePath+"/security_opt/" + i54,schemaPath:"#/properties/security_opt/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
let i55 = data173.length;
let j18;
if(i55 > 1){
const indices17 = {};
for(;i55--;){
let item17 = data173[i55];
if(typeof item17 !== "string"){
continue;
}
if(typeof indices17[item17] == "number"){
j18 = indices17[item17];
const err220 = {instancePath:instancePath+"/security_opt",schemaPath:"#/properties/security_opt/uniqueItems",keyword:"uniqueItems",params:{i: i55, j: j18},message:"must NOT have duplicate items (items ## "+j18+" and "+i55+" are identical)"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
break;
}
indices17[item17] = i55;
}
}
}
else {
const err221 = {instancePath:instancePath+"/security_opt",schemaPath:"#/properties/security_opt/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data.shm_size !== undefined){
let data175 = data.shm_size;
if((!((typeof data175 == "number") && (isFinite(data175)))) && (typeof data175 !== "string")){
const err222 = {instancePath:instancePath+"/shm_size",schemaPath:"#/properties/shm_size/type",keyword:"type",params:{type: schema32.properties.shm_size.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data.secrets !== undefined){
let data176 = data.secrets;
if(Array.isArray(data176)){
const len37 = data176.length;
for(let i56=0; i56<len37; i56++){
let data177 = data176[i56];
if((typeof data177 !== "string") && (!(data177 && typeof data177 == "object" && !Array.isArray(data177)))){
const err223 = {instancePath:instancePath+"/secrets/" + i56,schemaPath:"#/$defs/file_reference/type",keyword:"type",params:{type: schema80.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
if(data177 && typeof data177 == "object" && !Array.isArray(data177)){
for(const key27 in data177){
if(!((((((key27 === "source") || (key27 === "target")) || (key27 === "uid")) || (key27 === "gid")) || (key27 === "mode")) || (pattern4.test(key27)))){
const err224 = {instancePath:instancePath+"/secrets/" + i56,schemaPath:"#/$defs/file_reference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data177.source !== undefined){
if(typeof data177.source !== "string"){
const err225 = {instancePath:instancePath+"/secrets/" + i56+"/source",schemaPath:"#/$defs/file_reference/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data177.target !== undefined){
if(typeof data177.target !== "string"){
const err226 = {instancePath:instancePath+"/secrets/" + i56+"/target",schemaPath:"#/$defs/file_reference/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data177.uid !== undefined){
if(typeof data177.uid !== "string"){
const err227 = {instancePath:instancePath+"/secrets/" + i56+"/uid",schemaPath:"#/$defs/file_reference/properties/uid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data177.gid !== undefined){
if(typeof data177.gid !== "string"){
const err228 = {instancePath:instancePath+"/secrets/" + i56+"/gid",schemaPath:"#/$defs/file_reference/properties/gid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data177.mode !== undefined){
let data182 = data177.mode;
if((!((typeof data182 == "number") && (isFinite(data182)))) && (typeof data182 !== "string")){
const err229 = {instancePath:instancePath+"/secrets/" + i56+"/mode",schemaPath:"#/$defs/file_reference/properties/mode/type",keyword:"type",params:{type: schema80.properties.mode.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
}
}
}
else {
const err230 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data.sysctls !== undefined){
let data183 = data.sysctls;
if(!data183 || typeof data183 != "object"){
const err231 = {instancePath:instancePath+"/sysctls",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
if(Array.isArray(data183)){
const len38 = data183.length;
for(let i57=0; i57<len38; i57++){
if(typeof data183[i57] !== "string"){
const err232 = {instancePath:instancePath+"/sysctls/" + i57,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
let i58 = data183.length;
let j19;
if(i58 > 1){
const indices18 = {};
for(;i58--;){
let item18 = data183[i58];
if(typeof item18 !== "string"){
continue;
}
if(typeof indices18[item18] == "number"){
j19 = indices18[item18];
const err233 = {instancePath:instancePath+"/sysctls",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i58, j: j19},message:"must NOT have duplicate items (items ## "+j19+" and "+i58+" are identical)"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
break;
}
indices18[item18] = i58;
}
}
}
if(data183 && typeof data183 == "object" && !Array.isArray(data183)){
for(const key28 in data183){
let data185 = data183[key28];
if((((typeof data185 !== "string") && (!((typeof data185 == "number") && (isFinite(data185))))) && (typeof data185 !== "boolean")) && (data185 !== null)){
const err234 = {instancePath:instancePath+"/sysctls/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
}
}
if(data.stdin_open !== undefined){
let data186 = data.stdin_open;
if((typeof data186 !== "boolean") && (typeof data186 !== "string")){
const err235 = {instancePath:instancePath+"/stdin_open",schemaPath:"#/properties/stdin_open/type",keyword:"type",params:{type: schema32.properties.stdin_open.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data.stop_grace_period !== undefined){
if(typeof data.stop_grace_period !== "string"){
const err236 = {instancePath:instancePath+"/stop_grace_period",schemaPath:"#/properties/stop_grace_period/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data.stop_signal !== undefined){
if(typeof data.stop_signal !== "string"){
const err237 = {instancePath:instancePath+"/stop_signal",schemaPath:"#/properties/stop_signal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data.storage_opt !== undefined){
let data189 = data.storage_opt;
if(!(data189 && typeof data189 == "object" && !Array.isArray(data189))){
const err238 = {instancePath:instancePath+"/storage_opt",schemaPath:"#/properties/storage_opt/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data.tmpfs !== undefined){
let data190 = data.tmpfs;
if((typeof data190 !== "string") && (!(Array.isArray(data190)))){
const err239 = {instancePath:instancePath+"/tmpfs",schemaPath:"#/$defs/string_or_list/type",keyword:"type",params:{type: schema77.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if(Array.isArray(data190)){
const len39 = data190.length;
for(let i59=0; i59<len39; i59++){
if(typeof data190[i59] !== "string"){
const err240 = {instancePath:instancePath+"/tmpfs/" + i59,schemaPath:"#/$defs/string_or_list/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
let i60 = data190.length;
let j20;
if(i60 > 1){
const indices19 = {};
for(;i60--;){
let item19 = data190[i60];
if(typeof item19 !== "string"){
continue;
}
if(typeof indices19[item19] == "number"){
j20 = indices19[item19];
const err241 = {instancePath:instancePath+"/tmpfs",schemaPath:"#/$defs/string_or_list/uniqueItems",keyword:"uniqueItems",params:{i: i60, j: j20},message:"must NOT have duplicate items (items ## "+j20+" and "+i60+" are identical)"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
break;
}
indices19[item19] = i60;
}
}
}
}
if(data.tty !== undefined){
let data192 = data.tty;
if((typeof data192 !== "boolean") && (typeof data192 !== "string")){
const err242 = {instancePath:instancePath+"/tty",schemaPath:"#/properties/tty/type",keyword:"type",params:{type: schema32.properties.tty.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data.ulimits !== undefined){
let data193 = data.ulimits;
if(data193 && typeof data193 == "object" && !Array.isArray(data193)){
for(const key29 in data193){
if(!(pattern46.test(key29))){
const err243 = {instancePath:instancePath+"/ulimits",schemaPath:"#/$defs/ulimits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
for(const key30 in data193){
if(pattern46.test(key30)){
let data194 = data193[key30];
if(((!(((typeof data194 == "number") && (!(data194 % 1) && !isNaN(data194))) && (isFinite(data194)))) && (typeof data194 !== "string")) && (!(data194 && typeof data194 == "object" && !Array.isArray(data194)))){
const err244 = {instancePath:instancePath+"/ulimits/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/type",keyword:"type",params:{type: schema81.patternProperties["^[a-z]+$"].type},message:"must be integer,string,object"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(data194 && typeof data194 == "object" && !Array.isArray(data194)){
if(data194.soft === undefined){
const err245 = {instancePath:instancePath+"/ulimits/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/required",keyword:"required",params:{missingProperty: "soft"},message:"must have required property '"+"soft"+"'"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if(data194.hard === undefined){
const err246 = {instancePath:instancePath+"/ulimits/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/required",keyword:"required",params:{missingProperty: "hard"},message:"must have required property '"+"hard"+"'"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
for(const key31 in data194){
if(!(((key31 === "soft") || (key31 === "hard")) || (pattern4.test(key31)))){
const err247 = {instancePath:instancePath+"/ulimits/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data194.soft !== undefined){
let data195 = data194.soft;
if((!(((typeof data195 == "number") && (!(data195 % 1) && !isNaN(data195))) && (isFinite(data195)))) && (typeof data195 !== "string")){
const err248 = {instancePath:instancePath+"/ulimits/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/soft",schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/properties/soft/type",keyword:"type",params:{type: schema81.patternProperties["^[a-z]+$"].properties.soft.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data194.hard !== undefined){
let data196 = data194.hard;
if((!(((typeof data196 == "number") && (!(data196 % 1) && !isNaN(data196))) && (isFinite(data196)))) && (typeof data196 !== "string")){
const err249 = {instancePath:instancePath+"/ulimits/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/hard",schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/properties/hard/type",keyword:"type",params:{type: schema81.patternProperties["^[a-z]+$"].properties.hard.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
}
}
}
}
else {
const err250 = {instancePath:instancePath+"/ulimits",schemaPath:"#/$defs/ulimits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(data.use_api_socket !== undefined){
if(typeof data.use_api_socket !== "boolean"){
const err251 = {instancePath:instancePath+"/use_api_socket",schemaPath:"#/properties/use_api_socket/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data.user !== undefined){
if(typeof data.user !== "string"){
const err252 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data.uts !== undefined){
if(typeof data.uts !== "string"){
const err253 = {instancePath:instancePath+"/uts",schemaPath:"#/properties/uts/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data.userns_mode !== undefined){
if(typeof data.userns_mode !== "string"){
const err254 = {instancePath:instancePath+"/userns_mode",schemaPath:"#/properties/userns_mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data.volume_driver !== undefined){
if(typeof data.volume_driver !== "string"){
const err255 = {instancePath:instancePath+"/volume_driver",schemaPath:"#/properties/volume_driver/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data.volumes !== undefined){
let data202 = data.volumes;
if(Array.isArray(data202)){
const len40 = data202.length;
for(let i61=0; i61<len40; i61++){
if(!(validate55(data202[i61], {instancePath:instancePath+"/volumes/" + i61,parentData:data202,parentDataProperty:i61,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
let i62 = data202.length;
let j21;
if(i62 > 1){
outer1:
for(;i62--;){
for(j21 = i62; j21--;){
if(func0(data202[i62], data202[j21])){
const err256 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/uniqueItems",keyword:"uniqueItems",params:{i: i62, j: j21},message:"must NOT have duplicate items (items ## "+j21+" and "+i62+" are identical)"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err257 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data.volumes_from !== undefined){
let data204 = data.volumes_from;
if(Array.isArray(data204)){
const len41 = data204.length;
for(let i63=0; i63<len41; i63++){
if(typeof data204[i63] !== "string"){
const err258 = {instancePath:instancePath+"/volumes_from/" + i63,schemaPath:"#/properties/volumes_from/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
let i64 = data204.length;
let j22;
if(i64 > 1){
const indices20 = {};
for(;i64--;){
let item20 = data204[i64];
if(typeof item20 !== "string"){
continue;
}
if(typeof indices20[item20] == "number"){
j22 = indices20[item20];
const err259 = {instancePath:instancePath+"/volumes_from",schemaPath:"#/properties/volumes_from/uniqueItems",keyword:"uniqueItems",params:{i: i64, j: j22},message:"must NOT have duplicate items (items ## "+j22+" and "+i64+" are identical)"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
break;
}
indices20[item20] = i64;
}
}
}
else {
const err260 = {instancePath:instancePath+"/volumes_from",schemaPath:"#/properties/volumes_from/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data.working_dir !== undefined){
if(typeof data.working_dir !== "string"){
const err261 = {instancePath:instancePath+"/working_dir",schemaPath:"#/properties/working_dir/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
}
else {
const err262 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema120 = {"description":"A network of the stack.","type":["object","null"],"properties":{"name":{"type":"string"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"ipam":{"type":"object","properties":{"driver":{"type":"string"},"config":{"type":"array","items":{"type":"object","properties":{"subnet":{"type":"string"},"ip_range":{"type":"string"},"gateway":{"type":"string"},"aux_addresses":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"options":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"external":{"description":"Made and kept by someone else.","type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"internal":{"type":["boolean","string"]},"enable_ipv4":{"type":["boolean","string"]},"enable_ipv6":{"type":["boolean","string"]},"attachable":{"type":["boolean","string"]},"labels":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const pattern100 = new RegExp("^.+$", "u");

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema120.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func1.call(schema120.properties, key0)) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.driver !== undefined){
if(typeof data.driver !== "string"){
const err3 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.driver_opts !== undefined){
let data2 = data.driver_opts;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
var props0 = {};
for(const key1 in data2){
if(pattern100.test(key1)){
let data3 = data2[key1];
if((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))){
const err4 = {instancePath:instancePath+"/driver_opts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/driver_opts/patternProperties/%5E.%2B%24/type",keyword:"type",params:{type: schema120.properties.driver_opts.patternProperties["^.+$"].type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
props0[key1] = true;
}
}
}
else {
const err5 = {instancePath:instancePath+"/driver_opts",schemaPath:"#/properties/driver_opts/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.ipam !== undefined){
let data4 = data.ipam;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!((((key2 === "driver") || (key2 === "config")) || (key2 === "options")) || (pattern4.test(key2)))){
const err6 = {instancePath:instancePath+"/ipam",schemaPath:"#/properties/ipam/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.driver !== undefined){
if(typeof data4.driver !== "string"){
const err7 = {instancePath:instancePath+"/ipam/driver",schemaPath:"#/properties/ipam/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.config !== undefined){
let data6 = data4.config;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
if(!(((((key3 === "subnet") || (key3 === "ip_range")) || (key3 === "gateway")) || (key3 === "aux_addresses")) || (pattern4.test(key3)))){
const err8 = {instancePath:instancePath+"/ipam/config/" + i0,schemaPath:"#/properties/ipam/properties/config/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data7.subnet !== undefined){
if(typeof data7.subnet !== "string"){
const err9 = {instancePath:instancePath+"/ipam/config/" + i0+"/subnet",schemaPath:"#/properties/ipam/properties/config/items/properties/subnet/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data7.ip_range !== undefined){
if(typeof data7.ip_range !== "string"){
const err10 = {instancePath:instancePath+"/ipam/config/" + i0+"/ip_range",schemaPath:"#/properties/ipam/properties/config/items/properties/ip_range/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.gateway !== undefined){
if(typeof data7.gateway !== "string"){
const err11 = {instancePath:instancePath+"/ipam/config/" + i0+"/gateway",schemaPath:"#/properties/ipam/properties/config/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.aux_addresses !== undefined){
let data11 = data7.aux_addresses;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key4 in data11){
if(typeof data11[key4] !== "string"){
const err12 = {instancePath:instancePath+"/ipam/config/" + i0+"/aux_addresses/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ipam/properties/config/items/properties/aux_addresses/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/ipam/config/" + i0+"/aux_addresses",schemaPath:"#/properties/ipam/properties/config/items/properties/aux_addresses/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/ipam/config/" + i0,schemaPath:"#/properties/ipam/properties/config/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/ipam/config",schemaPath:"#/properties/ipam/properties/config/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.options !== undefined){
let data13 = data4.options;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key5 in data13){
if(typeof data13[key5] !== "string"){
const err16 = {instancePath:instancePath+"/ipam/options/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ipam/properties/options/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/ipam/options",schemaPath:"#/properties/ipam/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/ipam",schemaPath:"#/properties/ipam/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.external !== undefined){
let data15 = data.external;
if(((typeof data15 !== "boolean") && (typeof data15 !== "string")) && (!(data15 && typeof data15 == "object" && !Array.isArray(data15)))){
const err19 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: schema120.properties.external.type},message:"must be boolean,string,object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key6 in data15){
if(!((key6 === "name") || (pattern4.test(key6)))){
const err20 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data15.name !== undefined){
if(typeof data15.name !== "string"){
const err21 = {instancePath:instancePath+"/external/name",schemaPath:"#/properties/external/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
if(data.internal !== undefined){
let data17 = data.internal;
if((typeof data17 !== "boolean") && (typeof data17 !== "string")){
const err22 = {instancePath:instancePath+"/internal",schemaPath:"#/properties/internal/type",keyword:"type",params:{type: schema120.properties.internal.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.enable_ipv4 !== undefined){
let data18 = data.enable_ipv4;
if((typeof data18 !== "boolean") && (typeof data18 !== "string")){
const err23 = {instancePath:instancePath+"/enable_ipv4",schemaPath:"#/properties/enable_ipv4/type",keyword:"type",params:{type: schema120.properties.enable_ipv4.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.enable_ipv6 !== undefined){
let data19 = data.enable_ipv6;
if((typeof data19 !== "boolean") && (typeof data19 !== "string")){
const err24 = {instancePath:instancePath+"/enable_ipv6",schemaPath:"#/properties/enable_ipv6/type",keyword:"type",params:{type: schema120.properties.enable_ipv6.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.attachable !== undefined){
let data20 = data.attachable;
if((typeof data20 !== "boolean") && (typeof data20 !== "string")){
const err25 = {instancePath:instancePath+"/attachable",schemaPath:"#/properties/attachable/type",keyword:"type",params:{type: schema120.properties.attachable.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.labels !== undefined){
let data21 = data.labels;
if(!data21 || typeof data21 != "object"){
const err26 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(Array.isArray(data21)){
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
if(typeof data21[i1] !== "string"){
const err27 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
let i2 = data21.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data21[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err28 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key7 in data21){
let data23 = data21[key7];
if((((typeof data23 !== "string") && (!((typeof data23 == "number") && (isFinite(data23))))) && (typeof data23 !== "boolean")) && (data23 !== null)){
const err29 = {instancePath:instancePath+"/labels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema122 = {"description":"A volume of the stack.","type":["object","null"],"properties":{"name":{"type":"string"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"external":{"description":"Made and kept by someone else.","type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"labels":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema122.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "driver")) || (key0 === "driver_opts")) || (key0 === "external")) || (key0 === "labels")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.driver !== undefined){
if(typeof data.driver !== "string"){
const err3 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.driver_opts !== undefined){
let data2 = data.driver_opts;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
var props0 = {};
for(const key1 in data2){
if(pattern100.test(key1)){
let data3 = data2[key1];
if((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))){
const err4 = {instancePath:instancePath+"/driver_opts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/driver_opts/patternProperties/%5E.%2B%24/type",keyword:"type",params:{type: schema122.properties.driver_opts.patternProperties["^.+$"].type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
props0[key1] = true;
}
}
}
else {
const err5 = {instancePath:instancePath+"/driver_opts",schemaPath:"#/properties/driver_opts/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.external !== undefined){
let data4 = data.external;
if(((typeof data4 !== "boolean") && (typeof data4 !== "string")) && (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))){
const err6 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: schema122.properties.external.type},message:"must be boolean,string,object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!((key2 === "name") || (pattern4.test(key2)))){
const err7 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.name !== undefined){
if(typeof data4.name !== "string"){
const err8 = {instancePath:instancePath+"/external/name",schemaPath:"#/properties/external/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
if(data.labels !== undefined){
let data6 = data.labels;
if(!data6 || typeof data6 != "object"){
const err9 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(typeof data6[i0] !== "string"){
const err10 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
let i1 = data6.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data6[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err11 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
let data8 = data6[key3];
if((((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")) && (data8 !== null)){
const err12 = {instancePath:instancePath+"/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema124 = {"description":"A file whose content is secret.","type":"object","properties":{"name":{"type":"string"},"environment":{"type":"string"},"file":{"type":"string"},"external":{"description":"Made and kept by someone else.","type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"labels":{"$ref":"#/$defs/list_or_map"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"template_driver":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((((key0 === "name") || (key0 === "environment")) || (key0 === "file")) || (key0 === "external")) || (key0 === "labels")) || (key0 === "driver")) || (key0 === "driver_opts")) || (key0 === "template_driver")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.environment !== undefined){
if(typeof data.environment !== "string"){
const err2 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.file !== undefined){
if(typeof data.file !== "string"){
const err3 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.external !== undefined){
let data3 = data.external;
if(((typeof data3 !== "boolean") && (typeof data3 !== "string")) && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))){
const err4 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: schema124.properties.external.type},message:"must be boolean,string,object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "name") || (pattern4.test(key1)))){
const err5 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.name !== undefined){
if(typeof data3.name !== "string"){
const err6 = {instancePath:instancePath+"/external/name",schemaPath:"#/properties/external/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
if(data.labels !== undefined){
let data5 = data.labels;
if(!data5 || typeof data5 != "object"){
const err7 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
const err8 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
let i1 = data5.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data5[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err9 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data7 = data5[key2];
if((((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")) && (data7 !== null)){
const err10 = {instancePath:instancePath+"/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
if(data.driver !== undefined){
if(typeof data.driver !== "string"){
const err11 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.driver_opts !== undefined){
let data9 = data.driver_opts;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
var props0 = {};
for(const key3 in data9){
if(pattern100.test(key3)){
let data10 = data9[key3];
if((typeof data10 !== "string") && (!((typeof data10 == "number") && (isFinite(data10))))){
const err12 = {instancePath:instancePath+"/driver_opts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/driver_opts/patternProperties/%5E.%2B%24/type",keyword:"type",params:{type: schema124.properties.driver_opts.patternProperties["^.+$"].type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
props0[key3] = true;
}
}
}
else {
const err13 = {instancePath:instancePath+"/driver_opts",schemaPath:"#/properties/driver_opts/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.template_driver !== undefined){
if(typeof data.template_driver !== "string"){
const err14 = {instancePath:instancePath+"/template_driver",schemaPath:"#/properties/template_driver/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema126 = {"description":"A file of configuration.","type":"object","properties":{"name":{"type":"string"},"content":{"type":"string"},"environment":{"type":"string"},"file":{"type":"string"},"external":{"description":"Made and kept by someone else.","type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"labels":{"$ref":"#/$defs/list_or_map"},"template_driver":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "content")) || (key0 === "environment")) || (key0 === "file")) || (key0 === "external")) || (key0 === "labels")) || (key0 === "template_driver")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.content !== undefined){
if(typeof data.content !== "string"){
const err2 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.environment !== undefined){
if(typeof data.environment !== "string"){
const err3 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.file !== undefined){
if(typeof data.file !== "string"){
const err4 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.external !== undefined){
let data4 = data.external;
if(((typeof data4 !== "boolean") && (typeof data4 !== "string")) && (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))){
const err5 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: schema126.properties.external.type},message:"must be boolean,string,object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((key1 === "name") || (pattern4.test(key1)))){
const err6 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.name !== undefined){
if(typeof data4.name !== "string"){
const err7 = {instancePath:instancePath+"/external/name",schemaPath:"#/properties/external/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
if(data.labels !== undefined){
let data6 = data.labels;
if(!data6 || typeof data6 != "object"){
const err8 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema72.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(typeof data6[i0] !== "string"){
const err9 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
let i1 = data6.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data6[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err10 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
let data8 = data6[key2];
if((((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")) && (data8 !== null)){
const err11 = {instancePath:instancePath+"/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema72.additionalProperties.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
if(data.template_driver !== undefined){
if(typeof data.template_driver !== "string"){
const err12 = {instancePath:instancePath+"/template_driver",schemaPath:"#/properties/template_driver/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema128 = {"description":"Settings of the stack.","type":"object","additionalProperties":false,"properties":{"tenant":{"$ref":"#/$defs/slipway_name"},"priority":{"type":"integer"},"after":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"source":{"type":"object","additionalProperties":false,"required":["repo"],"properties":{"repo":{"type":"string"},"ref":{"type":"string"},"path":{"type":"string"},"verify":{"enum":["none","signed"]}}},"sync":{"type":"object","additionalProperties":false,"properties":{"auto":{"type":"boolean"},"prune":{"type":"boolean"},"heal":{"type":"boolean"},"window":{"type":"string"},"retry":{"type":"integer"}}},"workflows":{"type":"object","propertyNames":{"$ref":"#/$defs/slipway_name"},"additionalProperties":{"$ref":"#/$defs/slipway_workflow"}}}};
const schema132 = {"description":"Settings of a workflow, named as the profile of its steps.","type":"object","additionalProperties":false,"properties":{"on":{"type":"array","items":{"enum":["push","api","schedule"]}},"after":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"schedule":{"$ref":"#/$defs/slipway_schedule"},"input":{"type":"object"},"output":{"type":"object"},"max_active":{"type":"integer","minimum":1},"deadline":{"$ref":"#/$defs/slipway_duration"},"on_failure":{"enum":["stop","continue","compensate"]}}};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "on") || (key0 === "after")) || (key0 === "schedule")) || (key0 === "input")) || (key0 === "output")) || (key0 === "max_active")) || (key0 === "deadline")) || (key0 === "on_failure"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.on !== undefined){
let data0 = data.on;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(!(((data1 === "push") || (data1 === "api")) || (data1 === "schedule"))){
const err1 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/properties/on/items/enum",keyword:"enum",params:{allowedValues: schema132.properties.on.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.after !== undefined){
let data2 = data.after;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(!pattern16.test(data3)){
const err3 = {instancePath:instancePath+"/after/" + i1,schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/after/" + i1,schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.schedule !== undefined){
if(!(validate24(data.schedule, {instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"schedule",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.input !== undefined){
let data5 = data.input;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err6 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.output !== undefined){
let data6 = data.output;
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
const err7 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.max_active !== undefined){
let data7 = data.max_active;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err8 = {instancePath:instancePath+"/max_active",schemaPath:"#/properties/max_active/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err9 = {instancePath:instancePath+"/max_active",schemaPath:"#/properties/max_active/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.deadline !== undefined){
let data8 = data.deadline;
if(typeof data8 === "string"){
if(!pattern8.test(data8)){
const err10 = {instancePath:instancePath+"/deadline",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/deadline",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.on_failure !== undefined){
let data9 = data.on_failure;
if(!(((data9 === "stop") || (data9 === "continue")) || (data9 === "compensate"))){
const err12 = {instancePath:instancePath+"/on_failure",schemaPath:"#/properties/on_failure/enum",keyword:"enum",params:{allowedValues: schema132.properties.on_failure.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "tenant") || (key0 === "priority")) || (key0 === "after")) || (key0 === "source")) || (key0 === "sync")) || (key0 === "workflows"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.tenant !== undefined){
let data0 = data.tenant;
if(typeof data0 === "string"){
if(!pattern16.test(data0)){
const err1 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.priority !== undefined){
let data1 = data.priority;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.after !== undefined){
let data2 = data.after;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern16.test(data3)){
const err4 = {instancePath:instancePath+"/after/" + i0,schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/after/" + i0,schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.source !== undefined){
let data4 = data.source;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.repo === undefined){
const err7 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "repo"},message:"must have required property '"+"repo"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data4){
if(!((((key1 === "repo") || (key1 === "ref")) || (key1 === "path")) || (key1 === "verify"))){
const err8 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.repo !== undefined){
if(typeof data4.repo !== "string"){
const err9 = {instancePath:instancePath+"/source/repo",schemaPath:"#/properties/source/properties/repo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.ref !== undefined){
if(typeof data4.ref !== "string"){
const err10 = {instancePath:instancePath+"/source/ref",schemaPath:"#/properties/source/properties/ref/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.path !== undefined){
if(typeof data4.path !== "string"){
const err11 = {instancePath:instancePath+"/source/path",schemaPath:"#/properties/source/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.verify !== undefined){
let data8 = data4.verify;
if(!((data8 === "none") || (data8 === "signed"))){
const err12 = {instancePath:instancePath+"/source/verify",schemaPath:"#/properties/source/properties/verify/enum",keyword:"enum",params:{allowedValues: schema128.properties.source.properties.verify.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.sync !== undefined){
let data9 = data.sync;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
if(!(((((key2 === "auto") || (key2 === "prune")) || (key2 === "heal")) || (key2 === "window")) || (key2 === "retry"))){
const err14 = {instancePath:instancePath+"/sync",schemaPath:"#/properties/sync/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data9.auto !== undefined){
if(typeof data9.auto !== "boolean"){
const err15 = {instancePath:instancePath+"/sync/auto",schemaPath:"#/properties/sync/properties/auto/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data9.prune !== undefined){
if(typeof data9.prune !== "boolean"){
const err16 = {instancePath:instancePath+"/sync/prune",schemaPath:"#/properties/sync/properties/prune/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data9.heal !== undefined){
if(typeof data9.heal !== "boolean"){
const err17 = {instancePath:instancePath+"/sync/heal",schemaPath:"#/properties/sync/properties/heal/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.window !== undefined){
if(typeof data9.window !== "string"){
const err18 = {instancePath:instancePath+"/sync/window",schemaPath:"#/properties/sync/properties/window/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.retry !== undefined){
let data14 = data9.retry;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err19 = {instancePath:instancePath+"/sync/retry",schemaPath:"#/properties/sync/properties/retry/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/sync",schemaPath:"#/properties/sync/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.workflows !== undefined){
let data15 = data.workflows;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key3 in data15){
const _errs37 = errors;
if(typeof key3 === "string"){
if(!pattern16.test(key3)){
const err21 = {instancePath:instancePath+"/workflows",schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",propertyName:key3};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/workflows",schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var valid7 = _errs37 === errors;
if(!valid7){
const err23 = {instancePath:instancePath+"/workflows",schemaPath:"#/properties/workflows/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
for(const key4 in data15){
if(!(validate67(data15[key4], {instancePath:instancePath+"/workflows/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data15,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/workflows",schemaPath:"#/properties/workflows/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://slipway.invalid/schemas/compose.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func1.call(schema31.properties, key0)) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))){
const err1 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: schema31.properties.version.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.include !== undefined){
if(!(Array.isArray(data.include))){
const err3 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.services !== undefined){
let data3 = data.services;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(pattern5.test(key1))){
const err4 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
for(const key2 in data3){
if(pattern5.test(key2)){
if(!(validate21(data3[key2], {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data3,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
}
else {
const err5 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.models !== undefined){
let data5 = data.models;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key3 in data5){
if(!(pattern5.test(key3))){
const err6 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
for(const key4 in data5){
if(pattern5.test(key4)){
let data6 = data5[key4];
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
const err7 = {instancePath:instancePath+"/models/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/type",keyword:"type",params:{type: schema31.properties.models.patternProperties["^[a-zA-Z0-9._-]+$"].type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.networks !== undefined){
let data7 = data.networks;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key5 in data7){
if(!(pattern5.test(key5))){
const err9 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key6 in data7){
if(pattern5.test(key6)){
if(!(validate58(data7[key6], {instancePath:instancePath+"/networks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data7,parentDataProperty:key6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.volumes !== undefined){
let data9 = data.volumes;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key7 in data9){
if(!(pattern5.test(key7))){
const err11 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
for(const key8 in data9){
if(pattern5.test(key8)){
if(!(validate60(data9[key8], {instancePath:instancePath+"/volumes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data9,parentDataProperty:key8,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.secrets !== undefined){
let data11 = data.secrets;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key9 in data11){
if(!(pattern5.test(key9))){
const err13 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
for(const key10 in data11){
if(pattern5.test(key10)){
if(!(validate62(data11[key10], {instancePath:instancePath+"/secrets/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data11,parentDataProperty:key10,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.configs !== undefined){
let data13 = data.configs;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key11 in data13){
if(!(pattern5.test(key11))){
const err15 = {instancePath:instancePath+"/configs",schemaPath:"#/properties/configs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
for(const key12 in data13){
if(pattern5.test(key12)){
if(!(validate64(data13[key12], {instancePath:instancePath+"/configs/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data13,parentDataProperty:key12,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/configs",schemaPath:"#/properties/configs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data["x-slipway"] !== undefined){
if(!(validate66(data["x-slipway"], {instancePath:instancePath+"/x-slipway",parentData:data,parentDataProperty:"x-slipway",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
