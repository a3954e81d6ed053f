// Generated from schemas/ by `npm run generate`: change the schema, not this file.

export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://slipway.invalid/schemas/compose.schema.json","title":"ComposeFile","type":"object","properties":{"version":{"type":"string"},"name":{"type":"string"},"include":{"type":"array","items":{"type":["string","object"],"properties":{"path":{"$ref":"#/$defs/string_or_list"},"env_file":{"$ref":"#/$defs/string_or_list"},"project_directory":{"type":"string"}},"required":["path"],"additionalProperties":false}},"services":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/service"}},"additionalProperties":false},"models":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/model"}},"additionalProperties":false},"networks":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/network"}},"additionalProperties":false},"volumes":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/volume"}},"additionalProperties":false},"secrets":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/secret"}},"additionalProperties":false},"configs":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/config"}},"additionalProperties":false},"x-slipway":{"$ref":"#/$defs/slipway_stack"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"$defs":{"list_or_map":{"type":["array","object"],"items":{"type":"string"},"additionalProperties":{"type":["string","number","boolean","null"]}},"strings":{"type":"array","items":{"type":"string"}},"string_or_list":{"type":["string","array"],"items":{"type":"string"}},"command":{"type":["null","string","array"],"items":{"type":"string"}},"ulimits":{"type":"object","patternProperties":{"^[a-z]+$":{"type":["integer","string","object"],"properties":{"soft":{"type":["integer","string"]},"hard":{"type":["integer","string"]}},"required":["soft","hard"],"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false},"extra_hosts":{"type":["array","object"],"items":{"type":"string"},"additionalProperties":{"type":["string","array"],"items":{"type":"string"}}},"file_reference":{"type":["string","object"],"properties":{"source":{"type":"string"},"target":{"type":"string"},"uid":{"type":"string"},"gid":{"type":"string"},"mode":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"device_request":{"type":"object","properties":{"capabilities":{"type":"array","items":{"type":"string"}},"count":{"type":["string","integer"]},"device_ids":{"type":"array","items":{"type":"string"}},"driver":{"type":"string"},"options":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"hook":{"type":"object","properties":{"command":{"$ref":"#/$defs/command"},"user":{"type":"string"},"privileged":{"type":["boolean","string"]},"working_dir":{"type":"string"},"environment":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["command"]},"init_container":{"type":"object","properties":{"command":{"$ref":"#/$defs/command"},"image":{"type":"string"},"user":{"type":"string"},"privileged":{"type":["boolean","string"]},"working_dir":{"type":"string"},"environment":{"$ref":"#/$defs/list_or_map"},"per_replica":{"type":["boolean","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"blkio_limit":{"type":"object","properties":{"path":{"type":"string"},"rate":{"type":["integer","string"]}},"additionalProperties":false},"blkio_weight":{"type":"object","properties":{"path":{"type":"string"},"weight":{"type":["integer","string"]}},"additionalProperties":false},"build":{"type":["string","object"],"properties":{"context":{"type":"string"},"dockerfile":{"type":"string"},"dockerfile_inline":{"type":"string"},"entitlements":{"type":"array","items":{"type":"string"}},"args":{"$ref":"#/$defs/list_or_map"},"ssh":{"$ref":"#/$defs/list_or_map"},"labels":{"$ref":"#/$defs/list_or_map"},"cache_from":{"type":"array","items":{"type":"string"}},"cache_to":{"type":"array","items":{"type":"string"}},"no_cache":{"type":["boolean","string"]},"no_cache_filter":{"$ref":"#/$defs/string_or_list"},"additional_contexts":{"$ref":"#/$defs/list_or_map"},"network":{"type":"string"},"pull":{"type":["boolean","string"]},"target":{"type":"string"},"shm_size":{"type":["integer","string"],"examples":["512m","2g"]},"extra_hosts":{"$ref":"#/$defs/extra_hosts"},"isolation":{"type":"string"},"privileged":{"type":["boolean","string"]},"secrets":{"type":"array","items":{"$ref":"#/$defs/file_reference"}},"tags":{"type":"array","items":{"type":"string"}},"ulimits":{"$ref":"#/$defs/ulimits"},"platforms":{"type":"array","items":{"type":"string"}},"provenance":{"type":["string","boolean"]},"sbom":{"type":["string","boolean"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"update_config":{"type":"object","properties":{"parallelism":{"type":["integer","string"]},"delay":{"type":"string","examples":["10s","1m30s"]},"failure_action":{"type":"string","enum":["pause","continue","rollback"]},"monitor":{"type":"string","examples":["10s","1m30s"]},"max_failure_ratio":{"type":["number","string"]},"order":{"type":"string","enum":["start-first","stop-first"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"limits":{"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":"string","examples":["512m","2g"]},"pids":{"type":["integer","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"reservations":{"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":"string","examples":["512m","2g"]},"generic_resources":{"type":"array","items":{"type":"object","properties":{"discrete_resource_spec":{"type":"object","properties":{"kind":{"type":"string"},"value":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"devices":{"type":"array","items":{"allOf":[{"$ref":"#/$defs/device_request"}],"required":["capabilities"]}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"deploy":{"type":["object","null"],"properties":{"mode":{"type":"string","enum":["replicated","global","replicated-job","global-job"]},"endpoint_mode":{"type":"string","enum":["vip","dnsrr"]},"replicas":{"type":["integer","string"]},"labels":{"$ref":"#/$defs/list_or_map"},"rollback_config":{"$ref":"#/$defs/update_config"},"update_config":{"$ref":"#/$defs/update_config"},"resources":{"type":"object","properties":{"limits":{"$ref":"#/$defs/limits"},"reservations":{"$ref":"#/$defs/reservations"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"restart_policy":{"type":"object","properties":{"condition":{"type":"string","enum":["any","always","on-failure","unless-stopped","none","no"]},"delay":{"type":"string","examples":["10s","1m30s"]},"max_attempts":{"type":["integer","string"]},"window":{"type":"string","examples":["10s","1m30s"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"placement":{"type":"object","properties":{"constraints":{"type":"array","items":{"type":"string"}},"preferences":{"type":"array","items":{"type":"object","properties":{"spread":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"max_replicas_per_node":{"type":["integer","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"healthcheck":{"type":"object","properties":{"disable":{"type":["boolean","string"]},"interval":{"type":"string","examples":["10s","1m30s"]},"retries":{"type":["number","string"]},"test":{"type":["string","array"],"items":{"type":"string"}},"timeout":{"type":"string","examples":["10s","1m30s"]},"start_period":{"type":"string","examples":["10s","1m30s"]},"start_interval":{"type":"string","examples":["10s","1m30s"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"develop":{"type":["object","null"],"properties":{"watch":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"action":{"type":"string","enum":["rebuild","restart","sync","sync+restart","sync+exec"]},"target":{"type":"string"},"ignore":{"$ref":"#/$defs/string_or_list"},"include":{"$ref":"#/$defs/string_or_list"},"initial_sync":{"type":["boolean","string"]},"exec":{"$ref":"#/$defs/hook"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["path","action"]}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"port":{"type":["number","string","object"],"properties":{"name":{"type":"string"},"mode":{"type":"string","examples":["ingress","host"]},"host_ip":{"type":"string"},"target":{"type":["string","integer"]},"published":{"type":["string","integer"]},"protocol":{"type":"string","enum":["tcp","udp","sctp"]},"app_protocol":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"mount":{"type":["string","object"],"properties":{"type":{"type":"string","enum":["bind","volume","tmpfs","cluster","npipe","image"]},"source":{"type":"string"},"target":{"type":"string"},"read_only":{"type":["boolean","string"]},"consistency":{"type":"string"},"bind":{"type":"object","properties":{"propagation":{"type":"string"},"create_host_path":{"type":["boolean","string"]},"recursive":{"type":"string","enum":["enabled","disabled","writable","readonly"]},"selinux":{"type":"string","enum":["z","Z"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"volume":{"type":"object","properties":{"labels":{"$ref":"#/$defs/list_or_map"},"nocopy":{"type":["boolean","string"]},"subpath":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"tmpfs":{"type":"object","properties":{"size":{"type":["integer","string"],"examples":["512m","2g"],"minimum":0},"mode":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"image":{"type":"object","properties":{"subpath":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["type"]},"service_network":{"type":["object","null"],"properties":{"aliases":{"$ref":"#/$defs/strings"},"interface_name":{"type":"string"},"ipv4_address":{"type":"string"},"ipv6_address":{"type":"string"},"link_local_ips":{"$ref":"#/$defs/strings"},"mac_address":{"type":"string"},"driver_opts":{"type":"object","additionalProperties":{"type":["string","number"]}},"priority":{"type":"number"},"gw_priority":{"type":"number"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"service":{"type":"object","properties":{"x-slipway":{"$ref":"#/$defs/slipway_service"},"annotations":{"$ref":"#/$defs/list_or_map"},"attach":{"type":["boolean","string"]},"build":{"$ref":"#/$defs/build"},"blkio_config":{"type":"object","properties":{"device_read_bps":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_read_iops":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_write_bps":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_write_iops":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"weight":{"type":["integer","string"]},"weight_device":{"type":"array","items":{"$ref":"#/$defs/blkio_weight"}}},"additionalProperties":false},"cap_add":{"$ref":"#/$defs/strings"},"cap_drop":{"$ref":"#/$defs/strings"},"cgroup":{"type":"string","enum":["host","private"]},"cgroup_parent":{"type":"string"},"command":{"$ref":"#/$defs/command"},"configs":{"type":"array","items":{"$ref":"#/$defs/file_reference"}},"container_name":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]+$","description":"Fixed name of the container: two or more letters, digits, _ . and -. It leaves room for one replica."},"cpu_count":{"type":["string","integer"],"minimum":0},"cpu_percent":{"type":["string","integer"],"minimum":0,"maximum":100},"cpu_shares":{"type":["number","string"]},"cpu_quota":{"type":["number","string"]},"cpu_period":{"type":["number","string"]},"cpu_rt_period":{"type":["number","string"]},"cpu_rt_runtime":{"type":["number","string"]},"cpus":{"type":["number","string"]},"cpuset":{"type":"string"},"credential_spec":{"type":"object","properties":{"config":{"type":"string"},"file":{"type":"string"},"registry":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"depends_on":{"type":["array","object"],"items":{"type":"string"},"patternProperties":{"^[a-zA-Z0-9._-]+$":{"type":"object","properties":{"restart":{"type":["boolean","string"]},"required":{"type":["boolean","string"]},"condition":{"type":"string","enum":["service_started","service_healthy","service_completed_successfully"]}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["condition"]}},"additionalProperties":false},"device_cgroup_rules":{"$ref":"#/$defs/strings"},"devices":{"type":"array","items":{"type":["string","object"],"properties":{"source":{"type":"string"},"target":{"type":"string"},"permissions":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["source"]}},"deploy":{"$ref":"#/$defs/deploy"},"develop":{"$ref":"#/$defs/develop"},"dns":{"$ref":"#/$defs/string_or_list"},"dns_opt":{"type":"array","items":{"type":"string"}},"dns_search":{"$ref":"#/$defs/string_or_list"},"domainname":{"type":"string"},"entrypoint":{"$ref":"#/$defs/command"},"env_file":{"type":["string","array"],"items":{"type":["string","object"],"properties":{"path":{"type":"string"},"format":{"type":"string","enum":["raw"]},"required":{"type":["boolean","string"]}},"additionalProperties":false,"required":["path"]}},"label_file":{"type":["string","array"],"items":{"type":"string"}},"environment":{"$ref":"#/$defs/list_or_map"},"expose":{"type":"array","items":{"type":["string","number"]}},"extends":{"type":["string","object"],"properties":{"service":{"type":"string"},"file":{"type":"string"}},"additionalProperties":false,"required":["service"]},"external_links":{"type":"array","items":{"type":"string"}},"extra_hosts":{"$ref":"#/$defs/extra_hosts"},"gpus":{"type":["string","array"],"items":{"$ref":"#/$defs/device_request"},"pattern":"^all$","description":"all, or the GPUs that the container needs.","examples":["all"]},"group_add":{"type":"array","items":{"type":["string","number"]}},"healthcheck":{"$ref":"#/$defs/healthcheck"},"hostname":{"type":"string"},"image":{"type":"string"},"init":{"type":["boolean","string"]},"ipc":{"type":"string"},"isolation":{"type":"string"},"labels":{"$ref":"#/$defs/list_or_map"},"links":{"type":"array","items":{"type":"string"}},"logging":{"type":"object","properties":{"driver":{"type":"string"},"options":{"type":"object","additionalProperties":{"type":["string","number","null"]}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"mac_address":{"type":"string"},"mem_limit":{"type":["number","string"],"examples":["512m","2g"]},"mem_reservation":{"type":["string","integer"],"examples":["512m","2g"]},"mem_swappiness":{"type":["integer","string"]},"memswap_limit":{"type":["number","string"],"examples":["512m","2g"]},"models":{"type":["array","object"],"items":{"type":"string"},"additionalProperties":{"type":["object","null"],"properties":{"endpoint_var":{"type":"string"},"model_var":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"network_mode":{"type":"string"},"networks":{"type":["array","object"],"items":{"type":"string"},"patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/service_network"}},"additionalProperties":false},"oom_kill_disable":{"type":["boolean","string"]},"oom_score_adj":{"type":["string","integer"],"minimum":-1000,"maximum":1000},"pid":{"type":["string","null"]},"pids_limit":{"type":["number","string"]},"platform":{"type":"string"},"ports":{"type":"array","items":{"$ref":"#/$defs/port"}},"post_start":{"type":"array","items":{"$ref":"#/$defs/hook"}},"pre_start":{"type":"array","items":{"$ref":"#/$defs/init_container"}},"pre_stop":{"type":"array","items":{"$ref":"#/$defs/hook"}},"privileged":{"type":["boolean","string"]},"profiles":{"type":"array","items":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$","description":"Letters, digits, _ . and -, beginning with a letter or digit."}},"provider":{"type":"object","properties":{"type":{"type":"string"},"options":{"type":"object","additionalProperties":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}}}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["type"]},"pull_policy":{"type":"string","pattern":"^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$","description":"When the image is fetched.","examples":["always","missing","never","build","daily","weekly","every_12h"]},"pull_refresh_after":{"type":"string"},"read_only":{"type":["boolean","string"]},"restart":{"type":"string","description":"When a container that ended is started again.","pattern":"^(|no|always|unless-stopped|on-failure(:[0-9]+)?)$","examples":["no","always","unless-stopped","on-failure","on-failure:5"]},"runtime":{"type":"string"},"scale":{"type":["integer","string"]},"security_opt":{"type":"array","items":{"type":"string"}},"shm_size":{"type":["number","string"],"examples":["512m","2g"]},"secrets":{"type":"array","items":{"$ref":"#/$defs/file_reference"}},"sysctls":{"$ref":"#/$defs/list_or_map"},"stdin_open":{"type":["boolean","string"]},"stop_grace_period":{"type":"string","examples":["10s","1m30s"]},"stop_signal":{"type":"string"},"storage_opt":{"type":"object"},"tmpfs":{"$ref":"#/$defs/string_or_list"},"tty":{"type":["boolean","string"]},"ulimits":{"$ref":"#/$defs/ulimits"},"use_api_socket":{"type":"boolean"},"user":{"type":"string"},"uts":{"type":"string"},"userns_mode":{"type":"string"},"volumes":{"type":"array","items":{"$ref":"#/$defs/mount"}},"volumes_from":{"type":"array","items":{"type":"string"}},"working_dir":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"network":{"type":["object","null"],"properties":{"name":{"type":"string"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"ipam":{"type":"object","properties":{"driver":{"type":"string"},"config":{"type":"array","items":{"type":"object","properties":{"subnet":{"type":"string"},"ip_range":{"type":"string"},"gateway":{"type":"string"},"aux_addresses":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"options":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"internal":{"type":["boolean","string"]},"enable_ipv4":{"type":["boolean","string"]},"enable_ipv6":{"type":["boolean","string"]},"attachable":{"type":["boolean","string"]},"labels":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"volume":{"type":["object","null"],"properties":{"name":{"type":"string"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"labels":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"secret":{"type":"object","properties":{"name":{"type":"string"},"environment":{"type":"string"},"file":{"type":"string"},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"labels":{"$ref":"#/$defs/list_or_map"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"template_driver":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"config":{"type":"object","properties":{"name":{"type":"string"},"content":{"type":"string"},"environment":{"type":"string"},"file":{"type":"string"},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"labels":{"$ref":"#/$defs/list_or_map"},"template_driver":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"model":{"type":"object","properties":{"name":{"type":"string"},"model":{"type":"string"},"context_size":{"type":"integer"},"runtime_flags":{"type":"array","items":{"type":"string"}}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["model"]},"slipway_duration":{"description":"A number with a unit, ms to d: 90s, 1h30m.","type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$","examples":["90s","1h30m"]},"slipway_count_or_percent":{"description":"A count, or a share such as 25%.","type":["integer","string"],"minimum":0,"pattern":"^[0-9]{1,3}%$","examples":["25%"]},"slipway_percent":{"description":"A share such as 60%.","type":"string","pattern":"^[0-9]+(\\.[0-9]+)?%$","examples":["60%"]},"slipway_name":{"description":"A name of letters, digits, _ . and -.","type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},"slipway_expr":{"type":"string"},"slipway_schedule":{"type":["string","object"],"additionalProperties":false,"required":["cron"],"properties":{"cron":{"type":"string","examples":["30 2 * * *","@daily"]},"timezone":{"type":"string"},"start":{"type":"string"},"end":{"type":"string"},"catchup":{"description":"Which missed runs are made up for: how many, all, none, or those not older than a duration.","type":["boolean","integer","string"],"minimum":0,"maximum":1000,"pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$","examples":[1,true,"12h"]},"overlap":{"enum":["allow","forbid","replace"]},"jitter":{"$ref":"#/$defs/slipway_duration"},"suspend":{"type":"boolean"}}},"slipway_job":{"type":"object","additionalProperties":false,"properties":{"schedule":{"$ref":"#/$defs/slipway_schedule"},"run":{"enum":["once","change","sync"]},"when":{"enum":["all_success","all_done","all_failed","all_skipped","one_success","one_failed","one_done","none_failed","none_failed_min_one_success","none_skipped","all_done_min_one_success","always"]},"if":{"$ref":"#/$defs/slipway_expr"},"optional":{"type":"boolean"},"each":{"type":["string","array","object"]},"parallel":{"type":"integer","minimum":1},"repeat":{"type":"object","additionalProperties":false,"required":["until"],"properties":{"until":{"$ref":"#/$defs/slipway_expr"},"every":{"$ref":"#/$defs/slipway_duration"},"max":{"type":"integer","minimum":1}}},"timeout":{"$ref":"#/$defs/slipway_duration"},"backoff":{"type":["string","object"],"additionalProperties":false,"properties":{"type":{"enum":["fixed","linear","exponential"]},"factor":{"type":"number","exclusiveMinimum":0},"max":{"$ref":"#/$defs/slipway_duration"},"jitter":{"type":["boolean","string"],"pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$","description":"Make pauses random, by so much.","examples":["true","30s"]},"on":{"type":"array","items":{"type":["integer","string"],"pattern":"^(timeout|lost|oom|error)$","examples":["timeout","lost","oom","error"],"description":"An exit code, or timeout, lost, oom or error."}},"never":{"type":"array","items":{"type":"integer"}}},"pattern":"^(fixed|linear|exponential)$","description":"How the pause between attempts grows.","examples":["fixed","linear","exponential"]},"pool":{"type":["string","object"],"additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"#/$defs/slipway_name"},"slots":{"type":"integer","minimum":1}},"pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$","description":"The pool whose slots it takes while it runs: a name of letters, digits, _ . and -."},"rate":{"type":"string","pattern":"^[0-9]+/([0-9]*)(s|m|h)$","description":"How many may start in a time, such as 12/5s.","examples":["12/5s"]},"gang":{"type":"boolean"},"estimate":{"$ref":"#/$defs/slipway_duration"},"outputs":{"type":"string"},"undo":{"$ref":"#/$defs/slipway_name"},"keep":{"type":"object","additionalProperties":false,"properties":{"succeeded":{"type":"integer","minimum":0},"failed":{"type":"integer","minimum":0},"for":{"$ref":"#/$defs/slipway_duration"}}}}},"slipway_scale":{"type":"object","additionalProperties":false,"required":["max"],"properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":1},"cpu":{"$ref":"#/$defs/slipway_percent"},"memory":{"$ref":"#/$defs/slipway_percent"},"metric":{"type":"object","additionalProperties":false,"required":["query","target"],"properties":{"query":{"type":"string"},"target":{"type":"number"}}},"queue":{"type":"object","additionalProperties":false,"required":["url","target"],"properties":{"url":{"type":"string"},"target":{"type":"number"}}},"schedule":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["cron","min"],"properties":{"cron":{"type":"string"},"timezone":{"type":"string"},"for":{"$ref":"#/$defs/slipway_duration"},"min":{"type":"integer"}}}},"predict":{"$ref":"#/$defs/slipway_duration"},"up":{"$ref":"#/$defs/slipway_pace"},"down":{"$ref":"#/$defs/slipway_pace"}}},"slipway_pace":{"type":"object","additionalProperties":false,"properties":{"step":{"$ref":"#/$defs/slipway_count_or_percent"},"every":{"$ref":"#/$defs/slipway_duration"},"stabilize":{"$ref":"#/$defs/slipway_duration"}}},"slipway_rollout":{"type":"object","additionalProperties":false,"properties":{"strategy":{"enum":["rolling","canary","blue_green","recreate"]},"steps":{"type":"array","items":{"type":["string","object"],"additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"pause":{"type":"string","pattern":"^approval$|^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$","description":"A duration, or approval to wait for a person.","examples":["2m","approval"]},"job":{"$ref":"#/$defs/slipway_name"}},"pattern":"^[0-9]+(\\.[0-9]+)?%$","examples":["10%"],"description":"A share such as 10%, or a mapping with pause or job."}},"check":{"type":"object","additionalProperties":false,"properties":{"job":{"$ref":"#/$defs/slipway_name"},"query":{"type":"string"},"max":{"type":"number"},"min":{"type":"number"},"every":{"$ref":"#/$defs/slipway_duration"},"failures":{"type":"integer","minimum":0}}},"after":{"$ref":"#/$defs/slipway_name"},"keep_old":{"$ref":"#/$defs/slipway_duration"},"deadline":{"$ref":"#/$defs/slipway_duration"}}},"slipway_route":{"type":"object","additionalProperties":false,"properties":{"host":{"type":"string"},"path":{"type":"string"},"port":{"type":"integer"},"balance":{"enum":["round_robin","least_conn","least_time","ip_hash","random_two"]},"sticky":{"enum":["none","cookie","ip"]},"slow_start":{"$ref":"#/$defs/slipway_duration"},"drain":{"$ref":"#/$defs/slipway_duration"}}},"slipway_place":{"type":"object","additionalProperties":false,"properties":{"strategy":{"enum":["spread","binpack","least_load","greedy","optimal","genetic"]},"with":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"apart":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"prefer":{"type":"array","items":{"type":"string"}},"max_skew":{"type":"integer","minimum":1},"tolerate":{"type":"array","items":{"type":"string"}},"unreachable":{"$ref":"#/$defs/slipway_duration"},"rebalance":{"type":"boolean"}}},"slipway_budget":{"type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"min_available":{"$ref":"#/$defs/slipway_count_or_percent"},"max_unavailable":{"$ref":"#/$defs/slipway_count_or_percent"}}},"slipway_workflow":{"type":"object","additionalProperties":false,"properties":{"on":{"type":"array","items":{"enum":["push","api","schedule"]}},"after":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"schedule":{"$ref":"#/$defs/slipway_schedule"},"input":{"type":"object"},"output":{"type":"object"},"max_active":{"type":"integer","minimum":1},"deadline":{"$ref":"#/$defs/slipway_duration"},"on_failure":{"enum":["stop","continue","compensate"]}}},"slipway_stack":{"type":"object","additionalProperties":false,"properties":{"tenant":{"$ref":"#/$defs/slipway_name"},"priority":{"type":"integer"},"after":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"source":{"type":"object","additionalProperties":false,"required":["repo"],"properties":{"repo":{"type":"string"},"ref":{"type":"string"},"path":{"type":"string"},"verify":{"enum":["none","signed"]}}},"sync":{"type":"object","additionalProperties":false,"properties":{"auto":{"type":"boolean"},"prune":{"type":"boolean"},"heal":{"type":"boolean"},"window":{"type":"string"},"retry":{"type":"integer"}}},"workflows":{"type":"object","propertyNames":{"$ref":"#/$defs/slipway_name"},"additionalProperties":{"$ref":"#/$defs/slipway_workflow"}}}},"slipway_service":{"type":"object","additionalProperties":false,"properties":{"job":{"$ref":"#/$defs/slipway_job"},"scale":{"$ref":"#/$defs/slipway_scale"},"rollout":{"$ref":"#/$defs/slipway_rollout"},"route":{"$ref":"#/$defs/slipway_route"},"place":{"$ref":"#/$defs/slipway_place"},"budget":{"$ref":"#/$defs/slipway_budget"},"priority":{"type":"integer"}}}}};
const schema32 = {"type":["string","array"],"items":{"type":"string"}};
const schema128 = {"type":"object","properties":{"name":{"type":"string"},"model":{"type":"string"},"context_size":{"type":"integer"},"runtime_flags":{"type":"array","items":{"type":"string"}}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["model"]};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^x-", "u");
const pattern5 = new RegExp("^[a-zA-Z0-9._-]+$", "u");
const schema34 = {"type":"object","properties":{"x-slipway":{"$ref":"#/$defs/slipway_service"},"annotations":{"$ref":"#/$defs/list_or_map"},"attach":{"type":["boolean","string"]},"build":{"$ref":"#/$defs/build"},"blkio_config":{"type":"object","properties":{"device_read_bps":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_read_iops":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_write_bps":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_write_iops":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"weight":{"type":["integer","string"]},"weight_device":{"type":"array","items":{"$ref":"#/$defs/blkio_weight"}}},"additionalProperties":false},"cap_add":{"$ref":"#/$defs/strings"},"cap_drop":{"$ref":"#/$defs/strings"},"cgroup":{"type":"string","enum":["host","private"]},"cgroup_parent":{"type":"string"},"command":{"$ref":"#/$defs/command"},"configs":{"type":"array","items":{"$ref":"#/$defs/file_reference"}},"container_name":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]+$","description":"Fixed name of the container: two or more letters, digits, _ . and -. It leaves room for one replica."},"cpu_count":{"type":["string","integer"],"minimum":0},"cpu_percent":{"type":["string","integer"],"minimum":0,"maximum":100},"cpu_shares":{"type":["number","string"]},"cpu_quota":{"type":["number","string"]},"cpu_period":{"type":["number","string"]},"cpu_rt_period":{"type":["number","string"]},"cpu_rt_runtime":{"type":["number","string"]},"cpus":{"type":["number","string"]},"cpuset":{"type":"string"},"credential_spec":{"type":"object","properties":{"config":{"type":"string"},"file":{"type":"string"},"registry":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"depends_on":{"type":["array","object"],"items":{"type":"string"},"patternProperties":{"^[a-zA-Z0-9._-]+$":{"type":"object","properties":{"restart":{"type":["boolean","string"]},"required":{"type":["boolean","string"]},"condition":{"type":"string","enum":["service_started","service_healthy","service_completed_successfully"]}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["condition"]}},"additionalProperties":false},"device_cgroup_rules":{"$ref":"#/$defs/strings"},"devices":{"type":"array","items":{"type":["string","object"],"properties":{"source":{"type":"string"},"target":{"type":"string"},"permissions":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["source"]}},"deploy":{"$ref":"#/$defs/deploy"},"develop":{"$ref":"#/$defs/develop"},"dns":{"$ref":"#/$defs/string_or_list"},"dns_opt":{"type":"array","items":{"type":"string"}},"dns_search":{"$ref":"#/$defs/string_or_list"},"domainname":{"type":"string"},"entrypoint":{"$ref":"#/$defs/command"},"env_file":{"type":["string","array"],"items":{"type":["string","object"],"properties":{"path":{"type":"string"},"format":{"type":"string","enum":["raw"]},"required":{"type":["boolean","string"]}},"additionalProperties":false,"required":["path"]}},"label_file":{"type":["string","array"],"items":{"type":"string"}},"environment":{"$ref":"#/$defs/list_or_map"},"expose":{"type":"array","items":{"type":["string","number"]}},"extends":{"type":["string","object"],"properties":{"service":{"type":"string"},"file":{"type":"string"}},"additionalProperties":false,"required":["service"]},"external_links":{"type":"array","items":{"type":"string"}},"extra_hosts":{"$ref":"#/$defs/extra_hosts"},"gpus":{"type":["string","array"],"items":{"$ref":"#/$defs/device_request"},"pattern":"^all$","description":"all, or the GPUs that the container needs.","examples":["all"]},"group_add":{"type":"array","items":{"type":["string","number"]}},"healthcheck":{"$ref":"#/$defs/healthcheck"},"hostname":{"type":"string"},"image":{"type":"string"},"init":{"type":["boolean","string"]},"ipc":{"type":"string"},"isolation":{"type":"string"},"labels":{"$ref":"#/$defs/list_or_map"},"links":{"type":"array","items":{"type":"string"}},"logging":{"type":"object","properties":{"driver":{"type":"string"},"options":{"type":"object","additionalProperties":{"type":["string","number","null"]}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"mac_address":{"type":"string"},"mem_limit":{"type":["number","string"],"examples":["512m","2g"]},"mem_reservation":{"type":["string","integer"],"examples":["512m","2g"]},"mem_swappiness":{"type":["integer","string"]},"memswap_limit":{"type":["number","string"],"examples":["512m","2g"]},"models":{"type":["array","object"],"items":{"type":"string"},"additionalProperties":{"type":["object","null"],"properties":{"endpoint_var":{"type":"string"},"model_var":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"network_mode":{"type":"string"},"networks":{"type":["array","object"],"items":{"type":"string"},"patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/service_network"}},"additionalProperties":false},"oom_kill_disable":{"type":["boolean","string"]},"oom_score_adj":{"type":["string","integer"],"minimum":-1000,"maximum":1000},"pid":{"type":["string","null"]},"pids_limit":{"type":["number","string"]},"platform":{"type":"string"},"ports":{"type":"array","items":{"$ref":"#/$defs/port"}},"post_start":{"type":"array","items":{"$ref":"#/$defs/hook"}},"pre_start":{"type":"array","items":{"$ref":"#/$defs/init_container"}},"pre_stop":{"type":"array","items":{"$ref":"#/$defs/hook"}},"privileged":{"type":["boolean","string"]},"profiles":{"type":"array","items":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$","description":"Letters, digits, _ . and -, beginning with a letter or digit."}},"provider":{"type":"object","properties":{"type":{"type":"string"},"options":{"type":"object","additionalProperties":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}}}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["type"]},"pull_policy":{"type":"string","pattern":"^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$","description":"When the image is fetched.","examples":["always","missing","never","build","daily","weekly","every_12h"]},"pull_refresh_after":{"type":"string"},"read_only":{"type":["boolean","string"]},"restart":{"type":"string","description":"When a container that ended is started again.","pattern":"^(|no|always|unless-stopped|on-failure(:[0-9]+)?)$","examples":["no","always","unless-stopped","on-failure","on-failure:5"]},"runtime":{"type":"string"},"scale":{"type":["integer","string"]},"security_opt":{"type":"array","items":{"type":"string"}},"shm_size":{"type":["number","string"],"examples":["512m","2g"]},"secrets":{"type":"array","items":{"$ref":"#/$defs/file_reference"}},"sysctls":{"$ref":"#/$defs/list_or_map"},"stdin_open":{"type":["boolean","string"]},"stop_grace_period":{"type":"string","examples":["10s","1m30s"]},"stop_signal":{"type":"string"},"storage_opt":{"type":"object"},"tmpfs":{"$ref":"#/$defs/string_or_list"},"tty":{"type":["boolean","string"]},"ulimits":{"$ref":"#/$defs/ulimits"},"use_api_socket":{"type":"boolean"},"user":{"type":"string"},"uts":{"type":"string"},"userns_mode":{"type":"string"},"volumes":{"type":"array","items":{"$ref":"#/$defs/mount"}},"volumes_from":{"type":"array","items":{"type":"string"}},"working_dir":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema74 = {"type":["array","object"],"items":{"type":"string"},"additionalProperties":{"type":["string","number","boolean","null"]}};
const schema84 = {"type":"object","properties":{"path":{"type":"string"},"rate":{"type":["integer","string"]}},"additionalProperties":false};
const schema88 = {"type":"object","properties":{"path":{"type":"string"},"weight":{"type":["integer","string"]}},"additionalProperties":false};
const schema89 = {"type":"array","items":{"type":"string"}};
const schema91 = {"type":["null","string","array"],"items":{"type":"string"}};
const schema82 = {"type":["string","object"],"properties":{"source":{"type":"string"},"target":{"type":"string"},"uid":{"type":"string"},"gid":{"type":"string"},"mode":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema81 = {"type":["array","object"],"items":{"type":"string"},"additionalProperties":{"type":["string","array"],"items":{"type":"string"}}};
const schema113 = {"type":"object","properties":{"disable":{"type":["boolean","string"]},"interval":{"type":"string","examples":["10s","1m30s"]},"retries":{"type":["number","string"]},"test":{"type":["string","array"],"items":{"type":"string"}},"timeout":{"type":"string","examples":["10s","1m30s"]},"start_period":{"type":"string","examples":["10s","1m30s"]},"start_interval":{"type":"string","examples":["10s","1m30s"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema118 = {"type":["number","string","object"],"properties":{"name":{"type":"string"},"mode":{"type":"string","examples":["ingress","host"]},"host_ip":{"type":"string"},"target":{"type":["string","integer"]},"published":{"type":["string","integer"]},"protocol":{"type":"string","enum":["tcp","udp","sctp"]},"app_protocol":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema83 = {"type":"object","patternProperties":{"^[a-z]+$":{"type":["integer","string","object"],"properties":{"soft":{"type":["integer","string"]},"hard":{"type":["integer","string"]}},"required":["soft","hard"],"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false};
const pattern50 = new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_.-]+$", "u");
const pattern71 = new RegExp("^all$", "u");
const pattern16 = new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_.-]*$", "u");
const pattern82 = new RegExp("^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$", "u");
const pattern83 = new RegExp("^(|no|always|unless-stopped|on-failure(:[0-9]+)?)$", "u");
const pattern46 = new RegExp("^[a-z]+$", "u");
const schema35 = {"type":"object","additionalProperties":false,"properties":{"job":{"$ref":"#/$defs/slipway_job"},"scale":{"$ref":"#/$defs/slipway_scale"},"rollout":{"$ref":"#/$defs/slipway_rollout"},"route":{"$ref":"#/$defs/slipway_route"},"place":{"$ref":"#/$defs/slipway_place"},"budget":{"$ref":"#/$defs/slipway_budget"},"priority":{"type":"integer"}}};
const schema36 = {"type":"object","additionalProperties":false,"properties":{"schedule":{"$ref":"#/$defs/slipway_schedule"},"run":{"enum":["once","change","sync"]},"when":{"enum":["all_success","all_done","all_failed","all_skipped","one_success","one_failed","one_done","none_failed","none_failed_min_one_success","none_skipped","all_done_min_one_success","always"]},"if":{"$ref":"#/$defs/slipway_expr"},"optional":{"type":"boolean"},"each":{"type":["string","array","object"]},"parallel":{"type":"integer","minimum":1},"repeat":{"type":"object","additionalProperties":false,"required":["until"],"properties":{"until":{"$ref":"#/$defs/slipway_expr"},"every":{"$ref":"#/$defs/slipway_duration"},"max":{"type":"integer","minimum":1}}},"timeout":{"$ref":"#/$defs/slipway_duration"},"backoff":{"type":["string","object"],"additionalProperties":false,"properties":{"type":{"enum":["fixed","linear","exponential"]},"factor":{"type":"number","exclusiveMinimum":0},"max":{"$ref":"#/$defs/slipway_duration"},"jitter":{"type":["boolean","string"],"pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$","description":"Make pauses random, by so much.","examples":["true","30s"]},"on":{"type":"array","items":{"type":["integer","string"],"pattern":"^(timeout|lost|oom|error)$","examples":["timeout","lost","oom","error"],"description":"An exit code, or timeout, lost, oom or error."}},"never":{"type":"array","items":{"type":"integer"}}},"pattern":"^(fixed|linear|exponential)$","description":"How the pause between attempts grows.","examples":["fixed","linear","exponential"]},"pool":{"type":["string","object"],"additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"#/$defs/slipway_name"},"slots":{"type":"integer","minimum":1}},"pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$","description":"The pool whose slots it takes while it runs: a name of letters, digits, _ . and -."},"rate":{"type":"string","pattern":"^[0-9]+/([0-9]*)(s|m|h)$","description":"How many may start in a time, such as 12/5s.","examples":["12/5s"]},"gang":{"type":"boolean"},"estimate":{"$ref":"#/$defs/slipway_duration"},"outputs":{"type":"string"},"undo":{"$ref":"#/$defs/slipway_name"},"keep":{"type":"object","additionalProperties":false,"properties":{"succeeded":{"type":"integer","minimum":0},"failed":{"type":"integer","minimum":0},"for":{"$ref":"#/$defs/slipway_duration"}}}}};
const schema39 = {"type":"string"};
const schema38 = {"description":"A number with a unit, ms to d: 90s, 1h30m.","type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$","examples":["90s","1h30m"]};
const schema44 = {"description":"A name of letters, digits, _ . and -.","type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"};
const schema37 = {"type":["string","object"],"additionalProperties":false,"required":["cron"],"properties":{"cron":{"type":"string","examples":["30 2 * * *","@daily"]},"timezone":{"type":"string"},"start":{"type":"string"},"end":{"type":"string"},"catchup":{"description":"Which missed runs are made up for: how many, all, none, or those not older than a duration.","type":["boolean","integer","string"],"minimum":0,"maximum":1000,"pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$","examples":[1,true,"12h"]},"overlap":{"enum":["allow","forbid","replace"]},"jitter":{"$ref":"#/$defs/slipway_duration"},"suspend":{"type":"boolean"}}};
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
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema37.type},message:"must be string,object",schema:schema37.type,parentSchema:schema37,data};
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
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cron"},message:"must have required property '"+"cron"+"'",schema:schema37.required,parentSchema:schema37,data};
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
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
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
let data0 = data.cron;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/cron",schemaPath:"#/properties/cron/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.cron.type,parentSchema:schema37.properties.cron,data:data0};
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
let data1 = data.timezone;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.timezone.type,parentSchema:schema37.properties.timezone,data:data1};
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
let data2 = data.start;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/start",schemaPath:"#/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.start.type,parentSchema:schema37.properties.start,data:data2};
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
let data3 = data.end;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/end",schemaPath:"#/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.end.type,parentSchema:schema37.properties.end,data:data3};
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
const err7 = {instancePath:instancePath+"/catchup",schemaPath:"#/properties/catchup/type",keyword:"type",params:{type: schema37.properties.catchup.type},message:"must be boolean,integer,string",schema:schema37.properties.catchup.type,parentSchema:schema37.properties.catchup,data:data4};
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
const err8 = {instancePath:instancePath+"/catchup",schemaPath:"#/properties/catchup/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema37.properties.catchup,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/catchup",schemaPath:"#/properties/catchup/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37.properties.catchup,data:data4};
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
const err10 = {instancePath:instancePath+"/catchup",schemaPath:"#/properties/catchup/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema37.properties.catchup,data:data4};
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
const err11 = {instancePath:instancePath+"/overlap",schemaPath:"#/properties/overlap/enum",keyword:"enum",params:{allowedValues: schema37.properties.overlap.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.overlap.enum,parentSchema:schema37.properties.overlap,data:data5};
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
const err12 = {instancePath:instancePath+"/jitter",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data6};
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
const err13 = {instancePath:instancePath+"/jitter",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data6};
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
let data7 = data.suspend;
if(typeof data7 !== "boolean"){
const err14 = {instancePath:instancePath+"/suspend",schemaPath:"#/properties/suspend/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema37.properties.suspend.type,parentSchema:schema37.properties.suspend,data:data7};
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
if(!(func1.call(schema36.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
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
vErrors = vErrors === null ? validate24.errors : appended(vErrors, validate24.errors);
errors = vErrors.length;
}
}
if(data.run !== undefined){
let data1 = data.run;
if(!(((data1 === "once") || (data1 === "change")) || (data1 === "sync"))){
const err1 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/enum",keyword:"enum",params:{allowedValues: schema36.properties.run.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.run.enum,parentSchema:schema36.properties.run,data:data1};
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
const err2 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/enum",keyword:"enum",params:{allowedValues: schema36.properties.when.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.when.enum,parentSchema:schema36.properties.when,data:data2};
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
let data3 = data.if;
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/if",schemaPath:"#/$defs/slipway_expr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.type,parentSchema:schema39,data:data3};
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
let data4 = data.optional;
if(typeof data4 !== "boolean"){
const err4 = {instancePath:instancePath+"/optional",schemaPath:"#/properties/optional/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema36.properties.optional.type,parentSchema:schema36.properties.optional,data:data4};
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
const err5 = {instancePath:instancePath+"/each",schemaPath:"#/properties/each/type",keyword:"type",params:{type: schema36.properties.each.type},message:"must be string,array,object",schema:schema36.properties.each.type,parentSchema:schema36.properties.each,data:data5};
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
const err6 = {instancePath:instancePath+"/parallel",schemaPath:"#/properties/parallel/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.parallel.type,parentSchema:schema36.properties.parallel,data:data6};
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
const err7 = {instancePath:instancePath+"/parallel",schemaPath:"#/properties/parallel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema36.properties.parallel,data:data6};
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
const err8 = {instancePath:instancePath+"/repeat",schemaPath:"#/properties/repeat/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'",schema:schema36.properties.repeat.required,parentSchema:schema36.properties.repeat,data:data7};
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
const err9 = {instancePath:instancePath+"/repeat",schemaPath:"#/properties/repeat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.repeat,data:data7};
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
let data8 = data7.until;
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/repeat/until",schemaPath:"#/$defs/slipway_expr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.type,parentSchema:schema39,data:data8};
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
const err11 = {instancePath:instancePath+"/repeat/every",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data9};
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
const err12 = {instancePath:instancePath+"/repeat/every",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data9};
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
const err13 = {instancePath:instancePath+"/repeat/max",schemaPath:"#/properties/repeat/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.repeat.properties.max.type,parentSchema:schema36.properties.repeat.properties.max,data:data10};
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
const err14 = {instancePath:instancePath+"/repeat/max",schemaPath:"#/properties/repeat/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema36.properties.repeat.properties.max,data:data10};
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
const err15 = {instancePath:instancePath+"/repeat",schemaPath:"#/properties/repeat/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.repeat.type,parentSchema:schema36.properties.repeat,data:data7};
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
const err16 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data11};
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
const err17 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data11};
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
const err18 = {instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/type",keyword:"type",params:{type: schema36.properties.backoff.type},message:"must be string,object",schema:schema36.properties.backoff.type,parentSchema:schema36.properties.backoff,data:data12};
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
const err19 = {instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/pattern",keyword:"pattern",params:{pattern: "^(fixed|linear|exponential)$"},message:"must match pattern \""+"^(fixed|linear|exponential)$"+"\"",schema:"^(fixed|linear|exponential)$",parentSchema:schema36.properties.backoff,data:data12};
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
const err20 = {instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.backoff,data:data12};
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
const err21 = {instancePath:instancePath+"/backoff/type",schemaPath:"#/properties/backoff/properties/type/enum",keyword:"enum",params:{allowedValues: schema36.properties.backoff.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.backoff.properties.type.enum,parentSchema:schema36.properties.backoff.properties.type,data:data13};
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
const err22 = {instancePath:instancePath+"/backoff/factor",schemaPath:"#/properties/backoff/properties/factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema36.properties.backoff.properties.factor,data:data14};
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
const err23 = {instancePath:instancePath+"/backoff/factor",schemaPath:"#/properties/backoff/properties/factor/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.backoff.properties.factor.type,parentSchema:schema36.properties.backoff.properties.factor,data:data14};
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
const err24 = {instancePath:instancePath+"/backoff/max",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data15};
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
const err25 = {instancePath:instancePath+"/backoff/max",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data15};
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
const err26 = {instancePath:instancePath+"/backoff/jitter",schemaPath:"#/properties/backoff/properties/jitter/type",keyword:"type",params:{type: schema36.properties.backoff.properties.jitter.type},message:"must be boolean,string",schema:schema36.properties.backoff.properties.jitter.type,parentSchema:schema36.properties.backoff.properties.jitter,data:data16};
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
const err27 = {instancePath:instancePath+"/backoff/jitter",schemaPath:"#/properties/backoff/properties/jitter/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema36.properties.backoff.properties.jitter,data:data16};
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
const err28 = {instancePath:instancePath+"/backoff/on/" + i0,schemaPath:"#/properties/backoff/properties/on/items/type",keyword:"type",params:{type: schema36.properties.backoff.properties.on.items.type},message:"must be integer,string",schema:schema36.properties.backoff.properties.on.items.type,parentSchema:schema36.properties.backoff.properties.on.items,data:data18};
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
const err29 = {instancePath:instancePath+"/backoff/on/" + i0,schemaPath:"#/properties/backoff/properties/on/items/pattern",keyword:"pattern",params:{pattern: "^(timeout|lost|oom|error)$"},message:"must match pattern \""+"^(timeout|lost|oom|error)$"+"\"",schema:"^(timeout|lost|oom|error)$",parentSchema:schema36.properties.backoff.properties.on.items,data:data18};
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
const err30 = {instancePath:instancePath+"/backoff/on",schemaPath:"#/properties/backoff/properties/on/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.backoff.properties.on.type,parentSchema:schema36.properties.backoff.properties.on,data:data17};
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
const err31 = {instancePath:instancePath+"/backoff/never/" + i1,schemaPath:"#/properties/backoff/properties/never/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.backoff.properties.never.items.type,parentSchema:schema36.properties.backoff.properties.never.items,data:data20};
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
const err32 = {instancePath:instancePath+"/backoff/never",schemaPath:"#/properties/backoff/properties/never/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.backoff.properties.never.type,parentSchema:schema36.properties.backoff.properties.never,data:data19};
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
const err33 = {instancePath:instancePath+"/pool",schemaPath:"#/properties/pool/type",keyword:"type",params:{type: schema36.properties.pool.type},message:"must be string,object",schema:schema36.properties.pool.type,parentSchema:schema36.properties.pool,data:data21};
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
const err34 = {instancePath:instancePath+"/pool",schemaPath:"#/properties/pool/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema36.properties.pool,data:data21};
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
const err35 = {instancePath:instancePath+"/pool",schemaPath:"#/properties/pool/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema36.properties.pool.required,parentSchema:schema36.properties.pool,data:data21};
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
const err36 = {instancePath:instancePath+"/pool",schemaPath:"#/properties/pool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.pool,data:data21};
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
const err37 = {instancePath:instancePath+"/pool/name",schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema44,data:data22};
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
const err38 = {instancePath:instancePath+"/pool/name",schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data22};
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
const err39 = {instancePath:instancePath+"/pool/slots",schemaPath:"#/properties/pool/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.pool.properties.slots.type,parentSchema:schema36.properties.pool.properties.slots,data:data23};
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
const err40 = {instancePath:instancePath+"/pool/slots",schemaPath:"#/properties/pool/properties/slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema36.properties.pool.properties.slots,data:data23};
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
const err41 = {instancePath:instancePath+"/rate",schemaPath:"#/properties/rate/pattern",keyword:"pattern",params:{pattern: "^[0-9]+/([0-9]*)(s|m|h)$"},message:"must match pattern \""+"^[0-9]+/([0-9]*)(s|m|h)$"+"\"",schema:"^[0-9]+/([0-9]*)(s|m|h)$",parentSchema:schema36.properties.rate,data:data24};
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
const err42 = {instancePath:instancePath+"/rate",schemaPath:"#/properties/rate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.rate.type,parentSchema:schema36.properties.rate,data:data24};
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
let data25 = data.gang;
if(typeof data25 !== "boolean"){
const err43 = {instancePath:instancePath+"/gang",schemaPath:"#/properties/gang/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema36.properties.gang.type,parentSchema:schema36.properties.gang,data:data25};
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
const err44 = {instancePath:instancePath+"/estimate",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data26};
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
const err45 = {instancePath:instancePath+"/estimate",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data26};
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
let data27 = data.outputs;
if(typeof data27 !== "string"){
const err46 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.outputs.type,parentSchema:schema36.properties.outputs,data:data27};
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
const err47 = {instancePath:instancePath+"/undo",schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema44,data:data28};
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
const err48 = {instancePath:instancePath+"/undo",schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data28};
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
const err49 = {instancePath:instancePath+"/keep",schemaPath:"#/properties/keep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.keep,data:data29};
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
const err50 = {instancePath:instancePath+"/keep/succeeded",schemaPath:"#/properties/keep/properties/succeeded/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.keep.properties.succeeded.type,parentSchema:schema36.properties.keep.properties.succeeded,data:data30};
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
const err51 = {instancePath:instancePath+"/keep/succeeded",schemaPath:"#/properties/keep/properties/succeeded/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.keep.properties.succeeded,data:data30};
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
const err52 = {instancePath:instancePath+"/keep/failed",schemaPath:"#/properties/keep/properties/failed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.keep.properties.failed.type,parentSchema:schema36.properties.keep.properties.failed,data:data31};
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
const err53 = {instancePath:instancePath+"/keep/failed",schemaPath:"#/properties/keep/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.keep.properties.failed,data:data31};
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
const err54 = {instancePath:instancePath+"/keep/for",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data32};
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
const err55 = {instancePath:instancePath+"/keep/for",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data32};
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
const err56 = {instancePath:instancePath+"/keep",schemaPath:"#/properties/keep/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.keep.type,parentSchema:schema36.properties.keep,data:data29};
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
const err57 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
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

const schema48 = {"type":"object","additionalProperties":false,"required":["max"],"properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":1},"cpu":{"$ref":"#/$defs/slipway_percent"},"memory":{"$ref":"#/$defs/slipway_percent"},"metric":{"type":"object","additionalProperties":false,"required":["query","target"],"properties":{"query":{"type":"string"},"target":{"type":"number"}}},"queue":{"type":"object","additionalProperties":false,"required":["url","target"],"properties":{"url":{"type":"string"},"target":{"type":"number"}}},"schedule":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["cron","min"],"properties":{"cron":{"type":"string"},"timezone":{"type":"string"},"for":{"$ref":"#/$defs/slipway_duration"},"min":{"type":"integer"}}}},"predict":{"$ref":"#/$defs/slipway_duration"},"up":{"$ref":"#/$defs/slipway_pace"},"down":{"$ref":"#/$defs/slipway_pace"}}};
const schema49 = {"description":"A share such as 60%.","type":"string","pattern":"^[0-9]+(\\.[0-9]+)?%$","examples":["60%"]};
const pattern22 = new RegExp("^[0-9]+(\\.[0-9]+)?%$", "u");
const schema53 = {"type":"object","additionalProperties":false,"properties":{"step":{"$ref":"#/$defs/slipway_count_or_percent"},"every":{"$ref":"#/$defs/slipway_duration"},"stabilize":{"$ref":"#/$defs/slipway_duration"}}};
const schema54 = {"description":"A count, or a share such as 25%.","type":["integer","string"],"minimum":0,"pattern":"^[0-9]{1,3}%$","examples":["25%"]};
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
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data};
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
const err1 = {instancePath:instancePath+"/step",schemaPath:"#/$defs/slipway_count_or_percent/type",keyword:"type",params:{type: schema54.type},message:"must be integer,string",schema:schema54.type,parentSchema:schema54,data:data0};
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
const err2 = {instancePath:instancePath+"/step",schemaPath:"#/$defs/slipway_count_or_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema54,data:data0};
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
const err3 = {instancePath:instancePath+"/step",schemaPath:"#/$defs/slipway_count_or_percent/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,3}%$"},message:"must match pattern \""+"^[0-9]{1,3}%$"+"\"",schema:"^[0-9]{1,3}%$",parentSchema:schema54,data:data0};
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
const err4 = {instancePath:instancePath+"/every",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data1};
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
const err5 = {instancePath:instancePath+"/every",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data1};
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
const err6 = {instancePath:instancePath+"/stabilize",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data2};
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
const err7 = {instancePath:instancePath+"/stabilize",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data2};
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
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "max"},message:"must have required property '"+"max"+"'",schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema48.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data};
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
const err2 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema48.properties.min.type,parentSchema:schema48.properties.min,data:data0};
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
const err3 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema48.properties.min,data:data0};
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
const err4 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema48.properties.max.type,parentSchema:schema48.properties.max,data:data1};
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
const err5 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema48.properties.max,data:data1};
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
const err6 = {instancePath:instancePath+"/cpu",schemaPath:"#/$defs/slipway_percent/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?%$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?%$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?%$",parentSchema:schema49,data:data2};
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
const err7 = {instancePath:instancePath+"/cpu",schemaPath:"#/$defs/slipway_percent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.type,parentSchema:schema49,data:data2};
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
const err8 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/slipway_percent/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?%$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?%$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?%$",parentSchema:schema49,data:data3};
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
const err9 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/slipway_percent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.type,parentSchema:schema49,data:data3};
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
const err10 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'",schema:schema48.properties.metric.required,parentSchema:schema48.properties.metric,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4.target === undefined){
const err11 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema48.properties.metric.required,parentSchema:schema48.properties.metric,data:data4};
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
const err12 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.metric,data:data4};
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
let data5 = data4.query;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/metric/query",schemaPath:"#/properties/metric/properties/query/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.metric.properties.query.type,parentSchema:schema48.properties.metric.properties.query,data:data5};
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
const err14 = {instancePath:instancePath+"/metric/target",schemaPath:"#/properties/metric/properties/target/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema48.properties.metric.properties.target.type,parentSchema:schema48.properties.metric.properties.target,data:data6};
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
const err15 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.metric.type,parentSchema:schema48.properties.metric,data:data4};
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
const err16 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema48.properties.queue.required,parentSchema:schema48.properties.queue,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data7.target === undefined){
const err17 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema48.properties.queue.required,parentSchema:schema48.properties.queue,data:data7};
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
const err18 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.queue,data:data7};
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
let data8 = data7.url;
if(typeof data8 !== "string"){
const err19 = {instancePath:instancePath+"/queue/url",schemaPath:"#/properties/queue/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.queue.properties.url.type,parentSchema:schema48.properties.queue.properties.url,data:data8};
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
const err20 = {instancePath:instancePath+"/queue/target",schemaPath:"#/properties/queue/properties/target/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema48.properties.queue.properties.target.type,parentSchema:schema48.properties.queue.properties.target,data:data9};
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
const err21 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.queue.type,parentSchema:schema48.properties.queue,data:data7};
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
const err22 = {instancePath:instancePath+"/schedule/" + i0,schemaPath:"#/properties/schedule/items/required",keyword:"required",params:{missingProperty: "cron"},message:"must have required property '"+"cron"+"'",schema:schema48.properties.schedule.items.required,parentSchema:schema48.properties.schedule.items,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data11.min === undefined){
const err23 = {instancePath:instancePath+"/schedule/" + i0,schemaPath:"#/properties/schedule/items/required",keyword:"required",params:{missingProperty: "min"},message:"must have required property '"+"min"+"'",schema:schema48.properties.schedule.items.required,parentSchema:schema48.properties.schedule.items,data:data11};
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
const err24 = {instancePath:instancePath+"/schedule/" + i0,schemaPath:"#/properties/schedule/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.schedule.items,data:data11};
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
let data12 = data11.cron;
if(typeof data12 !== "string"){
const err25 = {instancePath:instancePath+"/schedule/" + i0+"/cron",schemaPath:"#/properties/schedule/items/properties/cron/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.schedule.items.properties.cron.type,parentSchema:schema48.properties.schedule.items.properties.cron,data:data12};
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
let data13 = data11.timezone;
if(typeof data13 !== "string"){
const err26 = {instancePath:instancePath+"/schedule/" + i0+"/timezone",schemaPath:"#/properties/schedule/items/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.schedule.items.properties.timezone.type,parentSchema:schema48.properties.schedule.items.properties.timezone,data:data13};
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
const err27 = {instancePath:instancePath+"/schedule/" + i0+"/for",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data14};
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
const err28 = {instancePath:instancePath+"/schedule/" + i0+"/for",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data14};
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
const err29 = {instancePath:instancePath+"/schedule/" + i0+"/min",schemaPath:"#/properties/schedule/items/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema48.properties.schedule.items.properties.min.type,parentSchema:schema48.properties.schedule.items.properties.min,data:data15};
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
const err30 = {instancePath:instancePath+"/schedule/" + i0,schemaPath:"#/properties/schedule/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.schedule.items.type,parentSchema:schema48.properties.schedule.items,data:data11};
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
const err31 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.schedule.type,parentSchema:schema48.properties.schedule,data:data10};
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
const err32 = {instancePath:instancePath+"/predict",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data16};
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
const err33 = {instancePath:instancePath+"/predict",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data16};
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
vErrors = vErrors === null ? validate28.errors : appended(vErrors, validate28.errors);
errors = vErrors.length;
}
}
if(data.down !== undefined){
if(!(validate28(data.down, {instancePath:instancePath+"/down",parentData:data,parentDataProperty:"down",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : appended(vErrors, validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data};
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

const schema57 = {"type":"object","additionalProperties":false,"properties":{"strategy":{"enum":["rolling","canary","blue_green","recreate"]},"steps":{"type":"array","items":{"type":["string","object"],"additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"pause":{"type":"string","pattern":"^approval$|^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$","description":"A duration, or approval to wait for a person.","examples":["2m","approval"]},"job":{"$ref":"#/$defs/slipway_name"}},"pattern":"^[0-9]+(\\.[0-9]+)?%$","examples":["10%"],"description":"A share such as 10%, or a mapping with pause or job."}},"check":{"type":"object","additionalProperties":false,"properties":{"job":{"$ref":"#/$defs/slipway_name"},"query":{"type":"string"},"max":{"type":"number"},"min":{"type":"number"},"every":{"$ref":"#/$defs/slipway_duration"},"failures":{"type":"integer","minimum":0}}},"after":{"$ref":"#/$defs/slipway_name"},"keep_old":{"$ref":"#/$defs/slipway_duration"},"deadline":{"$ref":"#/$defs/slipway_duration"}}};
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
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema57,data};
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
const err1 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema57.properties.strategy.enum},message:"must be equal to one of the allowed values",schema:schema57.properties.strategy.enum,parentSchema:schema57.properties.strategy,data:data0};
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
const err2 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: schema57.properties.steps.items.type},message:"must be string,object",schema:schema57.properties.steps.items.type,parentSchema:schema57.properties.steps.items,data:data2};
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
const err3 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?%$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?%$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?%$",parentSchema:schema57.properties.steps.items,data:data2};
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
const err4 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema57.properties.steps.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(Object.keys(data2).length < 1){
const err5 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema57.properties.steps.items,data:data2};
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
const err6 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema57.properties.steps.items,data:data2};
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
const err7 = {instancePath:instancePath+"/steps/" + i0+"/pause",schemaPath:"#/properties/steps/items/properties/pause/pattern",keyword:"pattern",params:{pattern: "^approval$|^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^approval$|^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^approval$|^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema57.properties.steps.items.properties.pause,data:data3};
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
const err8 = {instancePath:instancePath+"/steps/" + i0+"/pause",schemaPath:"#/properties/steps/items/properties/pause/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.steps.items.properties.pause.type,parentSchema:schema57.properties.steps.items.properties.pause,data:data3};
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
const err9 = {instancePath:instancePath+"/steps/" + i0+"/job",schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema44,data:data4};
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
const err10 = {instancePath:instancePath+"/steps/" + i0+"/job",schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data4};
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
const err11 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema57.properties.steps.type,parentSchema:schema57.properties.steps,data:data1};
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
const err12 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema57.properties.check,data:data5};
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
const err13 = {instancePath:instancePath+"/check/job",schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema44,data:data6};
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
const err14 = {instancePath:instancePath+"/check/job",schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data6};
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
let data7 = data5.query;
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/check/query",schemaPath:"#/properties/check/properties/query/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.check.properties.query.type,parentSchema:schema57.properties.check.properties.query,data:data7};
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
const err16 = {instancePath:instancePath+"/check/max",schemaPath:"#/properties/check/properties/max/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema57.properties.check.properties.max.type,parentSchema:schema57.properties.check.properties.max,data:data8};
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
const err17 = {instancePath:instancePath+"/check/min",schemaPath:"#/properties/check/properties/min/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema57.properties.check.properties.min.type,parentSchema:schema57.properties.check.properties.min,data:data9};
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
const err18 = {instancePath:instancePath+"/check/every",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data10};
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
const err19 = {instancePath:instancePath+"/check/every",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data10};
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
const err20 = {instancePath:instancePath+"/check/failures",schemaPath:"#/properties/check/properties/failures/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema57.properties.check.properties.failures.type,parentSchema:schema57.properties.check.properties.failures,data:data11};
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
const err21 = {instancePath:instancePath+"/check/failures",schemaPath:"#/properties/check/properties/failures/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema57.properties.check.properties.failures,data:data11};
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
const err22 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.properties.check.type,parentSchema:schema57.properties.check,data:data5};
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
const err23 = {instancePath:instancePath+"/after",schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema44,data:data12};
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
const err24 = {instancePath:instancePath+"/after",schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data12};
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
const err25 = {instancePath:instancePath+"/keep_old",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data13};
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
const err26 = {instancePath:instancePath+"/keep_old",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data13};
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
const err27 = {instancePath:instancePath+"/deadline",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data14};
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
const err28 = {instancePath:instancePath+"/deadline",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data14};
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
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.type,parentSchema:schema57,data};
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

const schema64 = {"type":"object","additionalProperties":false,"properties":{"host":{"type":"string"},"path":{"type":"string"},"port":{"type":"integer"},"balance":{"enum":["round_robin","least_conn","least_time","ip_hash","random_two"]},"sticky":{"enum":["none","cookie","ip"]},"slow_start":{"$ref":"#/$defs/slipway_duration"},"drain":{"$ref":"#/$defs/slipway_duration"}}};

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
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema64,data};
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
let data0 = data.host;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.properties.host.type,parentSchema:schema64.properties.host,data:data0};
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
let data1 = data.path;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.properties.path.type,parentSchema:schema64.properties.path,data:data1};
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
const err3 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema64.properties.port.type,parentSchema:schema64.properties.port,data:data2};
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
const err4 = {instancePath:instancePath+"/balance",schemaPath:"#/properties/balance/enum",keyword:"enum",params:{allowedValues: schema64.properties.balance.enum},message:"must be equal to one of the allowed values",schema:schema64.properties.balance.enum,parentSchema:schema64.properties.balance,data:data3};
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
const err5 = {instancePath:instancePath+"/sticky",schemaPath:"#/properties/sticky/enum",keyword:"enum",params:{allowedValues: schema64.properties.sticky.enum},message:"must be equal to one of the allowed values",schema:schema64.properties.sticky.enum,parentSchema:schema64.properties.sticky,data:data4};
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
const err6 = {instancePath:instancePath+"/slow_start",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data5};
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
const err7 = {instancePath:instancePath+"/slow_start",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data5};
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
const err8 = {instancePath:instancePath+"/drain",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data6};
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
const err9 = {instancePath:instancePath+"/drain",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data6};
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
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema64.type,parentSchema:schema64,data};
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

const schema67 = {"type":"object","additionalProperties":false,"properties":{"strategy":{"enum":["spread","binpack","least_load","greedy","optimal","genetic"]},"with":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"apart":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"prefer":{"type":"array","items":{"type":"string"}},"max_skew":{"type":"integer","minimum":1},"tolerate":{"type":"array","items":{"type":"string"}},"unreachable":{"$ref":"#/$defs/slipway_duration"},"rebalance":{"type":"boolean"}}};

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
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema67,data};
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
const err1 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema67.properties.strategy.enum},message:"must be equal to one of the allowed values",schema:schema67.properties.strategy.enum,parentSchema:schema67.properties.strategy,data:data0};
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
const err2 = {instancePath:instancePath+"/with/" + i0,schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema44,data:data2};
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
const err3 = {instancePath:instancePath+"/with/" + i0,schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data2};
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
const err4 = {instancePath:instancePath+"/with",schemaPath:"#/properties/with/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema67.properties.with.type,parentSchema:schema67.properties.with,data:data1};
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
const err5 = {instancePath:instancePath+"/apart/" + i1,schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema44,data:data4};
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
const err6 = {instancePath:instancePath+"/apart/" + i1,schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data4};
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
const err7 = {instancePath:instancePath+"/apart",schemaPath:"#/properties/apart/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema67.properties.apart.type,parentSchema:schema67.properties.apart,data:data3};
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
let data6 = data5[i2];
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/prefer/" + i2,schemaPath:"#/properties/prefer/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.prefer.items.type,parentSchema:schema67.properties.prefer.items,data:data6};
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
const err9 = {instancePath:instancePath+"/prefer",schemaPath:"#/properties/prefer/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema67.properties.prefer.type,parentSchema:schema67.properties.prefer,data:data5};
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
const err10 = {instancePath:instancePath+"/max_skew",schemaPath:"#/properties/max_skew/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema67.properties.max_skew.type,parentSchema:schema67.properties.max_skew,data:data7};
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
const err11 = {instancePath:instancePath+"/max_skew",schemaPath:"#/properties/max_skew/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema67.properties.max_skew,data:data7};
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
let data9 = data8[i3];
if(typeof data9 !== "string"){
const err12 = {instancePath:instancePath+"/tolerate/" + i3,schemaPath:"#/properties/tolerate/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.tolerate.items.type,parentSchema:schema67.properties.tolerate.items,data:data9};
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
const err13 = {instancePath:instancePath+"/tolerate",schemaPath:"#/properties/tolerate/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema67.properties.tolerate.type,parentSchema:schema67.properties.tolerate,data:data8};
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
const err14 = {instancePath:instancePath+"/unreachable",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data10};
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
const err15 = {instancePath:instancePath+"/unreachable",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data10};
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
let data11 = data.rebalance;
if(typeof data11 !== "boolean"){
const err16 = {instancePath:instancePath+"/rebalance",schemaPath:"#/properties/rebalance/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema67.properties.rebalance.type,parentSchema:schema67.properties.rebalance,data:data11};
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
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema67.type,parentSchema:schema67,data};
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

const schema71 = {"type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"min_available":{"$ref":"#/$defs/slipway_count_or_percent"},"max_unavailable":{"$ref":"#/$defs/slipway_count_or_percent"}}};

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
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema71,data};
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
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema71,data};
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
const err3 = {instancePath:instancePath+"/min_available",schemaPath:"#/$defs/slipway_count_or_percent/type",keyword:"type",params:{type: schema54.type},message:"must be integer,string",schema:schema54.type,parentSchema:schema54,data:data0};
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
const err4 = {instancePath:instancePath+"/min_available",schemaPath:"#/$defs/slipway_count_or_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema54,data:data0};
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
const err5 = {instancePath:instancePath+"/min_available",schemaPath:"#/$defs/slipway_count_or_percent/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,3}%$"},message:"must match pattern \""+"^[0-9]{1,3}%$"+"\"",schema:"^[0-9]{1,3}%$",parentSchema:schema54,data:data0};
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
const err6 = {instancePath:instancePath+"/max_unavailable",schemaPath:"#/$defs/slipway_count_or_percent/type",keyword:"type",params:{type: schema54.type},message:"must be integer,string",schema:schema54.type,parentSchema:schema54,data:data1};
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
const err7 = {instancePath:instancePath+"/max_unavailable",schemaPath:"#/$defs/slipway_count_or_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema54,data:data1};
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
const err8 = {instancePath:instancePath+"/max_unavailable",schemaPath:"#/$defs/slipway_count_or_percent/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,3}%$"},message:"must match pattern \""+"^[0-9]{1,3}%$"+"\"",schema:"^[0-9]{1,3}%$",parentSchema:schema54,data:data1};
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
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.type,parentSchema:schema71,data};
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
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
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
vErrors = vErrors === null ? validate23.errors : appended(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data.scale !== undefined){
if(!(validate27(data.scale, {instancePath:instancePath+"/scale",parentData:data,parentDataProperty:"scale",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : appended(vErrors, validate27.errors);
errors = vErrors.length;
}
}
if(data.rollout !== undefined){
if(!(validate32(data.rollout, {instancePath:instancePath+"/rollout",parentData:data,parentDataProperty:"rollout",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : appended(vErrors, validate32.errors);
errors = vErrors.length;
}
}
if(data.route !== undefined){
if(!(validate34(data.route, {instancePath:instancePath+"/route",parentData:data,parentDataProperty:"route",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : appended(vErrors, validate34.errors);
errors = vErrors.length;
}
}
if(data.place !== undefined){
if(!(validate36(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : appended(vErrors, validate36.errors);
errors = vErrors.length;
}
}
if(data.budget !== undefined){
if(!(validate38(data.budget, {instancePath:instancePath+"/budget",parentData:data,parentDataProperty:"budget",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : appended(vErrors, validate38.errors);
errors = vErrors.length;
}
}
if(data.priority !== undefined){
let data6 = data.priority;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err1 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.priority.type,parentSchema:schema35.properties.priority,data:data6};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
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

const schema75 = {"type":["string","object"],"properties":{"context":{"type":"string"},"dockerfile":{"type":"string"},"dockerfile_inline":{"type":"string"},"entitlements":{"type":"array","items":{"type":"string"}},"args":{"$ref":"#/$defs/list_or_map"},"ssh":{"$ref":"#/$defs/list_or_map"},"labels":{"$ref":"#/$defs/list_or_map"},"cache_from":{"type":"array","items":{"type":"string"}},"cache_to":{"type":"array","items":{"type":"string"}},"no_cache":{"type":["boolean","string"]},"no_cache_filter":{"$ref":"#/$defs/string_or_list"},"additional_contexts":{"$ref":"#/$defs/list_or_map"},"network":{"type":"string"},"pull":{"type":["boolean","string"]},"target":{"type":"string"},"shm_size":{"type":["integer","string"],"examples":["512m","2g"]},"extra_hosts":{"$ref":"#/$defs/extra_hosts"},"isolation":{"type":"string"},"privileged":{"type":["boolean","string"]},"secrets":{"type":"array","items":{"$ref":"#/$defs/file_reference"}},"tags":{"type":"array","items":{"type":"string"}},"ulimits":{"$ref":"#/$defs/ulimits"},"platforms":{"type":"array","items":{"type":"string"}},"provenance":{"type":["string","boolean"]},"sbom":{"type":["string","boolean"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}};

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
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema75.type},message:"must be string,object",schema:schema75.type,parentSchema:schema75,data};
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
if(!((func1.call(schema75.properties, key0)) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema75,data};
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
let data0 = data.context;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.context.type,parentSchema:schema75.properties.context,data:data0};
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
let data1 = data.dockerfile;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/dockerfile",schemaPath:"#/properties/dockerfile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.dockerfile.type,parentSchema:schema75.properties.dockerfile,data:data1};
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
let data2 = data.dockerfile_inline;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/dockerfile_inline",schemaPath:"#/properties/dockerfile_inline/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.dockerfile_inline.type,parentSchema:schema75.properties.dockerfile_inline,data:data2};
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
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/entitlements/" + i0,schemaPath:"#/properties/entitlements/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.entitlements.items.type,parentSchema:schema75.properties.entitlements.items,data:data4};
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
const err6 = {instancePath:instancePath+"/entitlements",schemaPath:"#/properties/entitlements/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema75.properties.entitlements.type,parentSchema:schema75.properties.entitlements,data:data3};
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
const err7 = {instancePath:instancePath+"/args",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data5};
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
let data6 = data5[i1];
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data6};
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
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data7 = data5[key1];
if((((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")) && (data7 !== null)){
const err9 = {instancePath:instancePath+"/args/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data7};
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
}
if(data.ssh !== undefined){
let data8 = data.ssh;
if(!data8 || typeof data8 != "object"){
const err10 = {instancePath:instancePath+"/ssh",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 !== "string"){
const err11 = {instancePath:instancePath+"/ssh/" + i2,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data9};
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
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
let data10 = data8[key2];
if((((typeof data10 !== "string") && (!((typeof data10 == "number") && (isFinite(data10))))) && (typeof data10 !== "boolean")) && (data10 !== null)){
const err12 = {instancePath:instancePath+"/ssh/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data10};
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
if(data.labels !== undefined){
let data11 = data.labels;
if(!data11 || typeof data11 != "object"){
const err13 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(Array.isArray(data11)){
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
if(typeof data12 !== "string"){
const err14 = {instancePath:instancePath+"/labels/" + i3,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data12};
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
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
let data13 = data11[key3];
if((((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))) && (typeof data13 !== "boolean")) && (data13 !== null)){
const err15 = {instancePath:instancePath+"/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data13};
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
}
if(data.cache_from !== undefined){
let data14 = data.cache_from;
if(Array.isArray(data14)){
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
let data15 = data14[i4];
if(typeof data15 !== "string"){
const err16 = {instancePath:instancePath+"/cache_from/" + i4,schemaPath:"#/properties/cache_from/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.cache_from.items.type,parentSchema:schema75.properties.cache_from.items,data:data15};
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
const err17 = {instancePath:instancePath+"/cache_from",schemaPath:"#/properties/cache_from/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema75.properties.cache_from.type,parentSchema:schema75.properties.cache_from,data:data14};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.cache_to !== undefined){
let data16 = data.cache_to;
if(Array.isArray(data16)){
const len5 = data16.length;
for(let i5=0; i5<len5; i5++){
let data17 = data16[i5];
if(typeof data17 !== "string"){
const err18 = {instancePath:instancePath+"/cache_to/" + i5,schemaPath:"#/properties/cache_to/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.cache_to.items.type,parentSchema:schema75.properties.cache_to.items,data:data17};
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
else {
const err19 = {instancePath:instancePath+"/cache_to",schemaPath:"#/properties/cache_to/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema75.properties.cache_to.type,parentSchema:schema75.properties.cache_to,data:data16};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.no_cache !== undefined){
let data18 = data.no_cache;
if((typeof data18 !== "boolean") && (typeof data18 !== "string")){
const err20 = {instancePath:instancePath+"/no_cache",schemaPath:"#/properties/no_cache/type",keyword:"type",params:{type: schema75.properties.no_cache.type},message:"must be boolean,string",schema:schema75.properties.no_cache.type,parentSchema:schema75.properties.no_cache,data:data18};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.no_cache_filter !== undefined){
let data19 = data.no_cache_filter;
if((typeof data19 !== "string") && (!(Array.isArray(data19)))){
const err21 = {instancePath:instancePath+"/no_cache_filter",schemaPath:"#/$defs/string_or_list/type",keyword:"type",params:{type: schema32.type},message:"must be string,array",schema:schema32.type,parentSchema:schema32,data:data19};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(Array.isArray(data19)){
const len6 = data19.length;
for(let i6=0; i6<len6; i6++){
let data20 = data19[i6];
if(typeof data20 !== "string"){
const err22 = {instancePath:instancePath+"/no_cache_filter/" + i6,schemaPath:"#/$defs/string_or_list/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.items.type,parentSchema:schema32.items,data:data20};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
if(data.additional_contexts !== undefined){
let data21 = data.additional_contexts;
if(!data21 || typeof data21 != "object"){
const err23 = {instancePath:instancePath+"/additional_contexts",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data21};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(Array.isArray(data21)){
const len7 = data21.length;
for(let i7=0; i7<len7; i7++){
let data22 = data21[i7];
if(typeof data22 !== "string"){
const err24 = {instancePath:instancePath+"/additional_contexts/" + i7,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data22};
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
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key4 in data21){
let data23 = data21[key4];
if((((typeof data23 !== "string") && (!((typeof data23 == "number") && (isFinite(data23))))) && (typeof data23 !== "boolean")) && (data23 !== null)){
const err25 = {instancePath:instancePath+"/additional_contexts/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data23};
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
}
if(data.network !== undefined){
let data24 = data.network;
if(typeof data24 !== "string"){
const err26 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.network.type,parentSchema:schema75.properties.network,data:data24};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.pull !== undefined){
let data25 = data.pull;
if((typeof data25 !== "boolean") && (typeof data25 !== "string")){
const err27 = {instancePath:instancePath+"/pull",schemaPath:"#/properties/pull/type",keyword:"type",params:{type: schema75.properties.pull.type},message:"must be boolean,string",schema:schema75.properties.pull.type,parentSchema:schema75.properties.pull,data:data25};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.target !== undefined){
let data26 = data.target;
if(typeof data26 !== "string"){
const err28 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.target.type,parentSchema:schema75.properties.target,data:data26};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.shm_size !== undefined){
let data27 = data.shm_size;
if((!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))) && (typeof data27 !== "string")){
const err29 = {instancePath:instancePath+"/shm_size",schemaPath:"#/properties/shm_size/type",keyword:"type",params:{type: schema75.properties.shm_size.type},message:"must be integer,string",schema:schema75.properties.shm_size.type,parentSchema:schema75.properties.shm_size,data:data27};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.extra_hosts !== undefined){
let data28 = data.extra_hosts;
if(!data28 || typeof data28 != "object"){
const err30 = {instancePath:instancePath+"/extra_hosts",schemaPath:"#/$defs/extra_hosts/type",keyword:"type",params:{type: schema81.type},message:"must be array,object",schema:schema81.type,parentSchema:schema81,data:data28};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(Array.isArray(data28)){
const len8 = data28.length;
for(let i8=0; i8<len8; i8++){
let data29 = data28[i8];
if(typeof data29 !== "string"){
const err31 = {instancePath:instancePath+"/extra_hosts/" + i8,schemaPath:"#/$defs/extra_hosts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema81.items.type,parentSchema:schema81.items,data:data29};
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
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key5 in data28){
let data30 = data28[key5];
if((typeof data30 !== "string") && (!(Array.isArray(data30)))){
const err32 = {instancePath:instancePath+"/extra_hosts/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/extra_hosts/additionalProperties/type",keyword:"type",params:{type: schema81.additionalProperties.type},message:"must be string,array",schema:schema81.additionalProperties.type,parentSchema:schema81.additionalProperties,data:data30};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(Array.isArray(data30)){
const len9 = data30.length;
for(let i9=0; i9<len9; i9++){
let data31 = data30[i9];
if(typeof data31 !== "string"){
const err33 = {instancePath:instancePath+"/extra_hosts/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i9,schemaPath:"#/$defs/extra_hosts/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema81.additionalProperties.items.type,parentSchema:schema81.additionalProperties.items,data:data31};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
}
}
if(data.isolation !== undefined){
let data32 = data.isolation;
if(typeof data32 !== "string"){
const err34 = {instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.isolation.type,parentSchema:schema75.properties.isolation,data:data32};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.privileged !== undefined){
let data33 = data.privileged;
if((typeof data33 !== "boolean") && (typeof data33 !== "string")){
const err35 = {instancePath:instancePath+"/privileged",schemaPath:"#/properties/privileged/type",keyword:"type",params:{type: schema75.properties.privileged.type},message:"must be boolean,string",schema:schema75.properties.privileged.type,parentSchema:schema75.properties.privileged,data:data33};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.secrets !== undefined){
let data34 = data.secrets;
if(Array.isArray(data34)){
const len10 = data34.length;
for(let i10=0; i10<len10; i10++){
let data35 = data34[i10];
if((typeof data35 !== "string") && (!(data35 && typeof data35 == "object" && !Array.isArray(data35)))){
const err36 = {instancePath:instancePath+"/secrets/" + i10,schemaPath:"#/$defs/file_reference/type",keyword:"type",params:{type: schema82.type},message:"must be string,object",schema:schema82.type,parentSchema:schema82,data:data35};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key6 in data35){
if(!((((((key6 === "source") || (key6 === "target")) || (key6 === "uid")) || (key6 === "gid")) || (key6 === "mode")) || (pattern4.test(key6)))){
const err37 = {instancePath:instancePath+"/secrets/" + i10,schemaPath:"#/$defs/file_reference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema82,data:data35};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data35.source !== undefined){
let data36 = data35.source;
if(typeof data36 !== "string"){
const err38 = {instancePath:instancePath+"/secrets/" + i10+"/source",schemaPath:"#/$defs/file_reference/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.source.type,parentSchema:schema82.properties.source,data:data36};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data35.target !== undefined){
let data37 = data35.target;
if(typeof data37 !== "string"){
const err39 = {instancePath:instancePath+"/secrets/" + i10+"/target",schemaPath:"#/$defs/file_reference/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.target.type,parentSchema:schema82.properties.target,data:data37};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data35.uid !== undefined){
let data38 = data35.uid;
if(typeof data38 !== "string"){
const err40 = {instancePath:instancePath+"/secrets/" + i10+"/uid",schemaPath:"#/$defs/file_reference/properties/uid/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.uid.type,parentSchema:schema82.properties.uid,data:data38};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data35.gid !== undefined){
let data39 = data35.gid;
if(typeof data39 !== "string"){
const err41 = {instancePath:instancePath+"/secrets/" + i10+"/gid",schemaPath:"#/$defs/file_reference/properties/gid/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.gid.type,parentSchema:schema82.properties.gid,data:data39};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data35.mode !== undefined){
let data40 = data35.mode;
if((!((typeof data40 == "number") && (isFinite(data40)))) && (typeof data40 !== "string")){
const err42 = {instancePath:instancePath+"/secrets/" + i10+"/mode",schemaPath:"#/$defs/file_reference/properties/mode/type",keyword:"type",params:{type: schema82.properties.mode.type},message:"must be number,string",schema:schema82.properties.mode.type,parentSchema:schema82.properties.mode,data:data40};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
}
}
else {
const err43 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema75.properties.secrets.type,parentSchema:schema75.properties.secrets,data:data34};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.tags !== undefined){
let data41 = data.tags;
if(Array.isArray(data41)){
const len11 = data41.length;
for(let i11=0; i11<len11; i11++){
let data42 = data41[i11];
if(typeof data42 !== "string"){
const err44 = {instancePath:instancePath+"/tags/" + i11,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.tags.items.type,parentSchema:schema75.properties.tags.items,data:data42};
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
const err45 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema75.properties.tags.type,parentSchema:schema75.properties.tags,data:data41};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.ulimits !== undefined){
let data43 = data.ulimits;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key7 in data43){
if(!(pattern46.test(key7))){
const err46 = {instancePath:instancePath+"/ulimits",schemaPath:"#/$defs/ulimits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema83,data:data43};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
for(const key8 in data43){
if(pattern46.test(key8)){
let data44 = data43[key8];
if(((!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))) && (typeof data44 !== "string")) && (!(data44 && typeof data44 == "object" && !Array.isArray(data44)))){
const err47 = {instancePath:instancePath+"/ulimits/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/type",keyword:"type",params:{type: schema83.patternProperties["^[a-z]+$"].type},message:"must be integer,string,object",schema:schema83.patternProperties["^[a-z]+$"].type,parentSchema:schema83.patternProperties["^[a-z]+$"],data:data44};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.soft === undefined){
const err48 = {instancePath:instancePath+"/ulimits/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/required",keyword:"required",params:{missingProperty: "soft"},message:"must have required property '"+"soft"+"'",schema:schema83.patternProperties["^[a-z]+$"].required,parentSchema:schema83.patternProperties["^[a-z]+$"],data:data44};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data44.hard === undefined){
const err49 = {instancePath:instancePath+"/ulimits/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/required",keyword:"required",params:{missingProperty: "hard"},message:"must have required property '"+"hard"+"'",schema:schema83.patternProperties["^[a-z]+$"].required,parentSchema:schema83.patternProperties["^[a-z]+$"],data:data44};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key9 in data44){
if(!(((key9 === "soft") || (key9 === "hard")) || (pattern4.test(key9)))){
const err50 = {instancePath:instancePath+"/ulimits/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema83.patternProperties["^[a-z]+$"],data:data44};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data44.soft !== undefined){
let data45 = data44.soft;
if((!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))) && (typeof data45 !== "string")){
const err51 = {instancePath:instancePath+"/ulimits/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/soft",schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/properties/soft/type",keyword:"type",params:{type: schema83.patternProperties["^[a-z]+$"].properties.soft.type},message:"must be integer,string",schema:schema83.patternProperties["^[a-z]+$"].properties.soft.type,parentSchema:schema83.patternProperties["^[a-z]+$"].properties.soft,data:data45};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data44.hard !== undefined){
let data46 = data44.hard;
if((!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))) && (typeof data46 !== "string")){
const err52 = {instancePath:instancePath+"/ulimits/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/hard",schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/properties/hard/type",keyword:"type",params:{type: schema83.patternProperties["^[a-z]+$"].properties.hard.type},message:"must be integer,string",schema:schema83.patternProperties["^[a-z]+$"].properties.hard.type,parentSchema:schema83.patternProperties["^[a-z]+$"].properties.hard,data:data46};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
}
}
}
else {
const err53 = {instancePath:instancePath+"/ulimits",schemaPath:"#/$defs/ulimits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema83.type,parentSchema:schema83,data:data43};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.platforms !== undefined){
let data47 = data.platforms;
if(Array.isArray(data47)){
const len12 = data47.length;
for(let i12=0; i12<len12; i12++){
let data48 = data47[i12];
if(typeof data48 !== "string"){
const err54 = {instancePath:instancePath+"/platforms/" + i12,schemaPath:"#/properties/platforms/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.platforms.items.type,parentSchema:schema75.properties.platforms.items,data:data48};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/platforms",schemaPath:"#/properties/platforms/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema75.properties.platforms.type,parentSchema:schema75.properties.platforms,data:data47};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.provenance !== undefined){
let data49 = data.provenance;
if((typeof data49 !== "string") && (typeof data49 !== "boolean")){
const err56 = {instancePath:instancePath+"/provenance",schemaPath:"#/properties/provenance/type",keyword:"type",params:{type: schema75.properties.provenance.type},message:"must be string,boolean",schema:schema75.properties.provenance.type,parentSchema:schema75.properties.provenance,data:data49};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.sbom !== undefined){
let data50 = data.sbom;
if((typeof data50 !== "string") && (typeof data50 !== "boolean")){
const err57 = {instancePath:instancePath+"/sbom",schemaPath:"#/properties/sbom/type",keyword:"type",params:{type: schema75.properties.sbom.type},message:"must be string,boolean",schema:schema75.properties.sbom.type,parentSchema:schema75.properties.sbom,data:data50};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema94 = {"type":["object","null"],"properties":{"mode":{"type":"string","enum":["replicated","global","replicated-job","global-job"]},"endpoint_mode":{"type":"string","enum":["vip","dnsrr"]},"replicas":{"type":["integer","string"]},"labels":{"$ref":"#/$defs/list_or_map"},"rollback_config":{"$ref":"#/$defs/update_config"},"update_config":{"$ref":"#/$defs/update_config"},"resources":{"type":"object","properties":{"limits":{"$ref":"#/$defs/limits"},"reservations":{"$ref":"#/$defs/reservations"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"restart_policy":{"type":"object","properties":{"condition":{"type":"string","enum":["any","always","on-failure","unless-stopped","none","no"]},"delay":{"type":"string","examples":["10s","1m30s"]},"max_attempts":{"type":["integer","string"]},"window":{"type":"string","examples":["10s","1m30s"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"placement":{"type":"object","properties":{"constraints":{"type":"array","items":{"type":"string"}},"preferences":{"type":"array","items":{"type":"object","properties":{"spread":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"max_replicas_per_node":{"type":["integer","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema96 = {"type":"object","properties":{"parallelism":{"type":["integer","string"]},"delay":{"type":"string","examples":["10s","1m30s"]},"failure_action":{"type":"string","enum":["pause","continue","rollback"]},"monitor":{"type":"string","examples":["10s","1m30s"]},"max_failure_ratio":{"type":["number","string"]},"order":{"type":"string","enum":["start-first","stop-first"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema98 = {"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":"string","examples":["512m","2g"]},"pids":{"type":["integer","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema99 = {"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":"string","examples":["512m","2g"]},"generic_resources":{"type":"array","items":{"type":"object","properties":{"discrete_resource_spec":{"type":"object","properties":{"kind":{"type":"string"},"value":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"devices":{"type":"array","items":{"allOf":[{"$ref":"#/$defs/device_request"}],"required":["capabilities"]}}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema100 = {"type":"object","properties":{"capabilities":{"type":"array","items":{"type":"string"}},"count":{"type":["string","integer"]},"device_ids":{"type":"array","items":{"type":"string"}},"driver":{"type":"string"},"options":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};

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
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema100,data};
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
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/capabilities/" + i0,schemaPath:"#/properties/capabilities/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.capabilities.items.type,parentSchema:schema100.properties.capabilities.items,data:data1};
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
const err2 = {instancePath:instancePath+"/capabilities",schemaPath:"#/properties/capabilities/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema100.properties.capabilities.type,parentSchema:schema100.properties.capabilities,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.count !== undefined){
let data2 = data.count;
if((typeof data2 !== "string") && (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2))))){
const err3 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: schema100.properties.count.type},message:"must be string,integer",schema:schema100.properties.count.type,parentSchema:schema100.properties.count,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.device_ids !== undefined){
let data3 = data.device_ids;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err4 = {instancePath:instancePath+"/device_ids/" + i1,schemaPath:"#/properties/device_ids/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.device_ids.items.type,parentSchema:schema100.properties.device_ids.items,data:data4};
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
const err5 = {instancePath:instancePath+"/device_ids",schemaPath:"#/properties/device_ids/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema100.properties.device_ids.type,parentSchema:schema100.properties.device_ids,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.driver !== undefined){
let data5 = data.driver;
if(typeof data5 !== "string"){
const err6 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.driver.type,parentSchema:schema100.properties.driver,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.options !== undefined){
let data6 = data.options;
if(!data6 || typeof data6 != "object"){
const err7 = {instancePath:instancePath+"/options",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if(typeof data7 !== "string"){
const err8 = {instancePath:instancePath+"/options/" + i2,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data7};
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
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
let data8 = data6[key1];
if((((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")) && (data8 !== null)){
const err9 = {instancePath:instancePath+"/options/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data8};
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
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema100.type,parentSchema:schema100,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
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
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema99,data};
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
const err1 = {instancePath:instancePath+"/cpus",schemaPath:"#/properties/cpus/type",keyword:"type",params:{type: schema99.properties.cpus.type},message:"must be number,string",schema:schema99.properties.cpus.type,parentSchema:schema99.properties.cpus,data:data0};
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
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema99.properties.memory.type,parentSchema:schema99.properties.memory,data:data1};
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
const err3 = {instancePath:instancePath+"/generic_resources/" + i0,schemaPath:"#/properties/generic_resources/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema99.properties.generic_resources.items,data:data3};
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
const err4 = {instancePath:instancePath+"/generic_resources/" + i0+"/discrete_resource_spec",schemaPath:"#/properties/generic_resources/items/properties/discrete_resource_spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema99.properties.generic_resources.items.properties.discrete_resource_spec,data:data4};
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
let data5 = data4.kind;
if(typeof data5 !== "string"){
const err5 = {instancePath:instancePath+"/generic_resources/" + i0+"/discrete_resource_spec/kind",schemaPath:"#/properties/generic_resources/items/properties/discrete_resource_spec/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema99.properties.generic_resources.items.properties.discrete_resource_spec.properties.kind.type,parentSchema:schema99.properties.generic_resources.items.properties.discrete_resource_spec.properties.kind,data:data5};
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
const err6 = {instancePath:instancePath+"/generic_resources/" + i0+"/discrete_resource_spec/value",schemaPath:"#/properties/generic_resources/items/properties/discrete_resource_spec/properties/value/type",keyword:"type",params:{type: schema99.properties.generic_resources.items.properties.discrete_resource_spec.properties.value.type},message:"must be number,string",schema:schema99.properties.generic_resources.items.properties.discrete_resource_spec.properties.value.type,parentSchema:schema99.properties.generic_resources.items.properties.discrete_resource_spec.properties.value,data:data6};
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
const err7 = {instancePath:instancePath+"/generic_resources/" + i0+"/discrete_resource_spec",schemaPath:"#/properties/generic_resources/items/properties/discrete_resource_spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema99.properties.generic_resources.items.properties.discrete_resource_spec.type,parentSchema:schema99.properties.generic_resources.items.properties.discrete_resource_spec,data:data4};
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
const err8 = {instancePath:instancePath+"/generic_resources/" + i0,schemaPath:"#/properties/generic_resources/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema99.properties.generic_resources.items.type,parentSchema:schema99.properties.generic_resources.items,data:data3};
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
const err9 = {instancePath:instancePath+"/generic_resources",schemaPath:"#/properties/generic_resources/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema99.properties.generic_resources.type,parentSchema:schema99.properties.generic_resources,data:data2};
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
vErrors = vErrors === null ? validate45.errors : appended(vErrors, validate45.errors);
errors = vErrors.length;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.capabilities === undefined){
const err10 = {instancePath:instancePath+"/devices/" + i1,schemaPath:"#/properties/devices/items/required",keyword:"required",params:{missingProperty: "capabilities"},message:"must have required property '"+"capabilities"+"'",schema:schema99.properties.devices.items.required,parentSchema:schema99.properties.devices.items,data:data8};
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
const err11 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema99.properties.devices.type,parentSchema:schema99.properties.devices,data:data7};
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
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema99.type,parentSchema:schema99,data};
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
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema94.type},message:"must be object,null",schema:schema94.type,parentSchema:schema94,data};
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
if(!((func1.call(schema94.properties, key0)) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema94,data};
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
let data0 = data.mode;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema94.properties.mode.type,parentSchema:schema94.properties.mode,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((data0 === "replicated") || (data0 === "global")) || (data0 === "replicated-job")) || (data0 === "global-job"))){
const err3 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema94.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema94.properties.mode.enum,parentSchema:schema94.properties.mode,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.endpoint_mode !== undefined){
let data1 = data.endpoint_mode;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/endpoint_mode",schemaPath:"#/properties/endpoint_mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema94.properties.endpoint_mode.type,parentSchema:schema94.properties.endpoint_mode,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "vip") || (data1 === "dnsrr"))){
const err5 = {instancePath:instancePath+"/endpoint_mode",schemaPath:"#/properties/endpoint_mode/enum",keyword:"enum",params:{allowedValues: schema94.properties.endpoint_mode.enum},message:"must be equal to one of the allowed values",schema:schema94.properties.endpoint_mode.enum,parentSchema:schema94.properties.endpoint_mode,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.replicas !== undefined){
let data2 = data.replicas;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")){
const err6 = {instancePath:instancePath+"/replicas",schemaPath:"#/properties/replicas/type",keyword:"type",params:{type: schema94.properties.replicas.type},message:"must be integer,string",schema:schema94.properties.replicas.type,parentSchema:schema94.properties.replicas,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.labels !== undefined){
let data3 = data.labels;
if(!data3 || typeof data3 != "object"){
const err7 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data4};
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
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
let data5 = data3[key1];
if((((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")) && (data5 !== null)){
const err9 = {instancePath:instancePath+"/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data5};
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
}
if(data.rollback_config !== undefined){
let data6 = data.rollback_config;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!(((((((key2 === "parallelism") || (key2 === "delay")) || (key2 === "failure_action")) || (key2 === "monitor")) || (key2 === "max_failure_ratio")) || (key2 === "order")) || (pattern4.test(key2)))){
const err10 = {instancePath:instancePath+"/rollback_config",schemaPath:"#/$defs/update_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema96,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.parallelism !== undefined){
let data7 = data6.parallelism;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (typeof data7 !== "string")){
const err11 = {instancePath:instancePath+"/rollback_config/parallelism",schemaPath:"#/$defs/update_config/properties/parallelism/type",keyword:"type",params:{type: schema96.properties.parallelism.type},message:"must be integer,string",schema:schema96.properties.parallelism.type,parentSchema:schema96.properties.parallelism,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.delay !== undefined){
let data8 = data6.delay;
if(typeof data8 !== "string"){
const err12 = {instancePath:instancePath+"/rollback_config/delay",schemaPath:"#/$defs/update_config/properties/delay/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema96.properties.delay.type,parentSchema:schema96.properties.delay,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.failure_action !== undefined){
let data9 = data6.failure_action;
if(typeof data9 !== "string"){
const err13 = {instancePath:instancePath+"/rollback_config/failure_action",schemaPath:"#/$defs/update_config/properties/failure_action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema96.properties.failure_action.type,parentSchema:schema96.properties.failure_action,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(((data9 === "pause") || (data9 === "continue")) || (data9 === "rollback"))){
const err14 = {instancePath:instancePath+"/rollback_config/failure_action",schemaPath:"#/$defs/update_config/properties/failure_action/enum",keyword:"enum",params:{allowedValues: schema96.properties.failure_action.enum},message:"must be equal to one of the allowed values",schema:schema96.properties.failure_action.enum,parentSchema:schema96.properties.failure_action,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.monitor !== undefined){
let data10 = data6.monitor;
if(typeof data10 !== "string"){
const err15 = {instancePath:instancePath+"/rollback_config/monitor",schemaPath:"#/$defs/update_config/properties/monitor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema96.properties.monitor.type,parentSchema:schema96.properties.monitor,data:data10};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.max_failure_ratio !== undefined){
let data11 = data6.max_failure_ratio;
if((!((typeof data11 == "number") && (isFinite(data11)))) && (typeof data11 !== "string")){
const err16 = {instancePath:instancePath+"/rollback_config/max_failure_ratio",schemaPath:"#/$defs/update_config/properties/max_failure_ratio/type",keyword:"type",params:{type: schema96.properties.max_failure_ratio.type},message:"must be number,string",schema:schema96.properties.max_failure_ratio.type,parentSchema:schema96.properties.max_failure_ratio,data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.order !== undefined){
let data12 = data6.order;
if(typeof data12 !== "string"){
const err17 = {instancePath:instancePath+"/rollback_config/order",schemaPath:"#/$defs/update_config/properties/order/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema96.properties.order.type,parentSchema:schema96.properties.order,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((data12 === "start-first") || (data12 === "stop-first"))){
const err18 = {instancePath:instancePath+"/rollback_config/order",schemaPath:"#/$defs/update_config/properties/order/enum",keyword:"enum",params:{allowedValues: schema96.properties.order.enum},message:"must be equal to one of the allowed values",schema:schema96.properties.order.enum,parentSchema:schema96.properties.order,data:data12};
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
else {
const err19 = {instancePath:instancePath+"/rollback_config",schemaPath:"#/$defs/update_config/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema96.type,parentSchema:schema96,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.update_config !== undefined){
let data13 = data.update_config;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
if(!(((((((key3 === "parallelism") || (key3 === "delay")) || (key3 === "failure_action")) || (key3 === "monitor")) || (key3 === "max_failure_ratio")) || (key3 === "order")) || (pattern4.test(key3)))){
const err20 = {instancePath:instancePath+"/update_config",schemaPath:"#/$defs/update_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema96,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data13.parallelism !== undefined){
let data14 = data13.parallelism;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (typeof data14 !== "string")){
const err21 = {instancePath:instancePath+"/update_config/parallelism",schemaPath:"#/$defs/update_config/properties/parallelism/type",keyword:"type",params:{type: schema96.properties.parallelism.type},message:"must be integer,string",schema:schema96.properties.parallelism.type,parentSchema:schema96.properties.parallelism,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data13.delay !== undefined){
let data15 = data13.delay;
if(typeof data15 !== "string"){
const err22 = {instancePath:instancePath+"/update_config/delay",schemaPath:"#/$defs/update_config/properties/delay/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema96.properties.delay.type,parentSchema:schema96.properties.delay,data:data15};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data13.failure_action !== undefined){
let data16 = data13.failure_action;
if(typeof data16 !== "string"){
const err23 = {instancePath:instancePath+"/update_config/failure_action",schemaPath:"#/$defs/update_config/properties/failure_action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema96.properties.failure_action.type,parentSchema:schema96.properties.failure_action,data:data16};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!(((data16 === "pause") || (data16 === "continue")) || (data16 === "rollback"))){
const err24 = {instancePath:instancePath+"/update_config/failure_action",schemaPath:"#/$defs/update_config/properties/failure_action/enum",keyword:"enum",params:{allowedValues: schema96.properties.failure_action.enum},message:"must be equal to one of the allowed values",schema:schema96.properties.failure_action.enum,parentSchema:schema96.properties.failure_action,data:data16};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data13.monitor !== undefined){
let data17 = data13.monitor;
if(typeof data17 !== "string"){
const err25 = {instancePath:instancePath+"/update_config/monitor",schemaPath:"#/$defs/update_config/properties/monitor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema96.properties.monitor.type,parentSchema:schema96.properties.monitor,data:data17};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data13.max_failure_ratio !== undefined){
let data18 = data13.max_failure_ratio;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (typeof data18 !== "string")){
const err26 = {instancePath:instancePath+"/update_config/max_failure_ratio",schemaPath:"#/$defs/update_config/properties/max_failure_ratio/type",keyword:"type",params:{type: schema96.properties.max_failure_ratio.type},message:"must be number,string",schema:schema96.properties.max_failure_ratio.type,parentSchema:schema96.properties.max_failure_ratio,data:data18};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data13.order !== undefined){
let data19 = data13.order;
if(typeof data19 !== "string"){
const err27 = {instancePath:instancePath+"/update_config/order",schemaPath:"#/$defs/update_config/properties/order/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema96.properties.order.type,parentSchema:schema96.properties.order,data:data19};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((data19 === "start-first") || (data19 === "stop-first"))){
const err28 = {instancePath:instancePath+"/update_config/order",schemaPath:"#/$defs/update_config/properties/order/enum",keyword:"enum",params:{allowedValues: schema96.properties.order.enum},message:"must be equal to one of the allowed values",schema:schema96.properties.order.enum,parentSchema:schema96.properties.order,data:data19};
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
const err29 = {instancePath:instancePath+"/update_config",schemaPath:"#/$defs/update_config/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema96.type,parentSchema:schema96,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.resources !== undefined){
let data20 = data.resources;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key4 in data20){
if(!(((key4 === "limits") || (key4 === "reservations")) || (pattern4.test(key4)))){
const err30 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema94.properties.resources,data:data20};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data20.limits !== undefined){
let data21 = data20.limits;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key5 in data21){
if(!((((key5 === "cpus") || (key5 === "memory")) || (key5 === "pids")) || (pattern4.test(key5)))){
const err31 = {instancePath:instancePath+"/resources/limits",schemaPath:"#/$defs/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema98,data:data21};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data21.cpus !== undefined){
let data22 = data21.cpus;
if((!((typeof data22 == "number") && (isFinite(data22)))) && (typeof data22 !== "string")){
const err32 = {instancePath:instancePath+"/resources/limits/cpus",schemaPath:"#/$defs/limits/properties/cpus/type",keyword:"type",params:{type: schema98.properties.cpus.type},message:"must be number,string",schema:schema98.properties.cpus.type,parentSchema:schema98.properties.cpus,data:data22};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data21.memory !== undefined){
let data23 = data21.memory;
if(typeof data23 !== "string"){
const err33 = {instancePath:instancePath+"/resources/limits/memory",schemaPath:"#/$defs/limits/properties/memory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.properties.memory.type,parentSchema:schema98.properties.memory,data:data23};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data21.pids !== undefined){
let data24 = data21.pids;
if((!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))) && (typeof data24 !== "string")){
const err34 = {instancePath:instancePath+"/resources/limits/pids",schemaPath:"#/$defs/limits/properties/pids/type",keyword:"type",params:{type: schema98.properties.pids.type},message:"must be integer,string",schema:schema98.properties.pids.type,parentSchema:schema98.properties.pids,data:data24};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/resources/limits",schemaPath:"#/$defs/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema98.type,parentSchema:schema98,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data20.reservations !== undefined){
if(!(validate44(data20.reservations, {instancePath:instancePath+"/resources/reservations",parentData:data20,parentDataProperty:"reservations",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : appended(vErrors, validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema94.properties.resources.type,parentSchema:schema94.properties.resources,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.restart_policy !== undefined){
let data26 = data.restart_policy;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key6 in data26){
if(!(((((key6 === "condition") || (key6 === "delay")) || (key6 === "max_attempts")) || (key6 === "window")) || (pattern4.test(key6)))){
const err37 = {instancePath:instancePath+"/restart_policy",schemaPath:"#/properties/restart_policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema94.properties.restart_policy,data:data26};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data26.condition !== undefined){
let data27 = data26.condition;
if(typeof data27 !== "string"){
const err38 = {instancePath:instancePath+"/restart_policy/condition",schemaPath:"#/properties/restart_policy/properties/condition/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema94.properties.restart_policy.properties.condition.type,parentSchema:schema94.properties.restart_policy.properties.condition,data:data27};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!((((((data27 === "any") || (data27 === "always")) || (data27 === "on-failure")) || (data27 === "unless-stopped")) || (data27 === "none")) || (data27 === "no"))){
const err39 = {instancePath:instancePath+"/restart_policy/condition",schemaPath:"#/properties/restart_policy/properties/condition/enum",keyword:"enum",params:{allowedValues: schema94.properties.restart_policy.properties.condition.enum},message:"must be equal to one of the allowed values",schema:schema94.properties.restart_policy.properties.condition.enum,parentSchema:schema94.properties.restart_policy.properties.condition,data:data27};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data26.delay !== undefined){
let data28 = data26.delay;
if(typeof data28 !== "string"){
const err40 = {instancePath:instancePath+"/restart_policy/delay",schemaPath:"#/properties/restart_policy/properties/delay/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema94.properties.restart_policy.properties.delay.type,parentSchema:schema94.properties.restart_policy.properties.delay,data:data28};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data26.max_attempts !== undefined){
let data29 = data26.max_attempts;
if((!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))) && (typeof data29 !== "string")){
const err41 = {instancePath:instancePath+"/restart_policy/max_attempts",schemaPath:"#/properties/restart_policy/properties/max_attempts/type",keyword:"type",params:{type: schema94.properties.restart_policy.properties.max_attempts.type},message:"must be integer,string",schema:schema94.properties.restart_policy.properties.max_attempts.type,parentSchema:schema94.properties.restart_policy.properties.max_attempts,data:data29};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data26.window !== undefined){
let data30 = data26.window;
if(typeof data30 !== "string"){
const err42 = {instancePath:instancePath+"/restart_policy/window",schemaPath:"#/properties/restart_policy/properties/window/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema94.properties.restart_policy.properties.window.type,parentSchema:schema94.properties.restart_policy.properties.window,data:data30};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/restart_policy",schemaPath:"#/properties/restart_policy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema94.properties.restart_policy.type,parentSchema:schema94.properties.restart_policy,data:data26};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.placement !== undefined){
let data31 = data.placement;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key7 in data31){
if(!((((key7 === "constraints") || (key7 === "preferences")) || (key7 === "max_replicas_per_node")) || (pattern4.test(key7)))){
const err44 = {instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema94.properties.placement,data:data31};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data31.constraints !== undefined){
let data32 = data31.constraints;
if(Array.isArray(data32)){
const len1 = data32.length;
for(let i1=0; i1<len1; i1++){
let data33 = data32[i1];
if(typeof data33 !== "string"){
const err45 = {instancePath:instancePath+"/placement/constraints/" + i1,schemaPath:"#/properties/placement/properties/constraints/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema94.properties.placement.properties.constraints.items.type,parentSchema:schema94.properties.placement.properties.constraints.items,data:data33};
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
const err46 = {instancePath:instancePath+"/placement/constraints",schemaPath:"#/properties/placement/properties/constraints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema94.properties.placement.properties.constraints.type,parentSchema:schema94.properties.placement.properties.constraints,data:data32};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data31.preferences !== undefined){
let data34 = data31.preferences;
if(Array.isArray(data34)){
const len2 = data34.length;
for(let i2=0; i2<len2; i2++){
let data35 = data34[i2];
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key8 in data35){
if(!((key8 === "spread") || (pattern4.test(key8)))){
const err47 = {instancePath:instancePath+"/placement/preferences/" + i2,schemaPath:"#/properties/placement/properties/preferences/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema94.properties.placement.properties.preferences.items,data:data35};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data35.spread !== undefined){
let data36 = data35.spread;
if(typeof data36 !== "string"){
const err48 = {instancePath:instancePath+"/placement/preferences/" + i2+"/spread",schemaPath:"#/properties/placement/properties/preferences/items/properties/spread/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema94.properties.placement.properties.preferences.items.properties.spread.type,parentSchema:schema94.properties.placement.properties.preferences.items.properties.spread,data:data36};
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
else {
const err49 = {instancePath:instancePath+"/placement/preferences/" + i2,schemaPath:"#/properties/placement/properties/preferences/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema94.properties.placement.properties.preferences.items.type,parentSchema:schema94.properties.placement.properties.preferences.items,data:data35};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/placement/preferences",schemaPath:"#/properties/placement/properties/preferences/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema94.properties.placement.properties.preferences.type,parentSchema:schema94.properties.placement.properties.preferences,data:data34};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data31.max_replicas_per_node !== undefined){
let data37 = data31.max_replicas_per_node;
if((!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))) && (typeof data37 !== "string")){
const err51 = {instancePath:instancePath+"/placement/max_replicas_per_node",schemaPath:"#/properties/placement/properties/max_replicas_per_node/type",keyword:"type",params:{type: schema94.properties.placement.properties.max_replicas_per_node.type},message:"must be integer,string",schema:schema94.properties.placement.properties.max_replicas_per_node.type,parentSchema:schema94.properties.placement.properties.max_replicas_per_node,data:data37};
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
else {
const err52 = {instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema94.properties.placement.type,parentSchema:schema94.properties.placement,data:data31};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema102 = {"type":["object","null"],"properties":{"watch":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"action":{"type":"string","enum":["rebuild","restart","sync","sync+restart","sync+exec"]},"target":{"type":"string"},"ignore":{"$ref":"#/$defs/string_or_list"},"include":{"$ref":"#/$defs/string_or_list"},"initial_sync":{"type":["boolean","string"]},"exec":{"$ref":"#/$defs/hook"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["path","action"]}}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema105 = {"type":"object","properties":{"command":{"$ref":"#/$defs/command"},"user":{"type":"string"},"privileged":{"type":["boolean","string"]},"working_dir":{"type":"string"},"environment":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["command"]};

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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema105.required,parentSchema:schema105,data};
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
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema105,data};
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
const err2 = {instancePath:instancePath+"/command",schemaPath:"#/$defs/command/type",keyword:"type",params:{type: schema91.type},message:"must be null,string,array",schema:schema91.type,parentSchema:schema91,data:data0};
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
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/$defs/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema91.items.type,parentSchema:schema91.items,data:data1};
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
let data2 = data.user;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema105.properties.user.type,parentSchema:schema105.properties.user,data:data2};
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
const err5 = {instancePath:instancePath+"/privileged",schemaPath:"#/properties/privileged/type",keyword:"type",params:{type: schema105.properties.privileged.type},message:"must be boolean,string",schema:schema105.properties.privileged.type,parentSchema:schema105.properties.privileged,data:data3};
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
let data4 = data.working_dir;
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/working_dir",schemaPath:"#/properties/working_dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema105.properties.working_dir.type,parentSchema:schema105.properties.working_dir,data:data4};
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
const err7 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data5};
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
let data6 = data5[i1];
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/environment/" + i1,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data6};
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
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data7 = data5[key1];
if((((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")) && (data7 !== null)){
const err9 = {instancePath:instancePath+"/environment/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data7};
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
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema105.type,parentSchema:schema105,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema102.type},message:"must be object,null",schema:schema102.type,parentSchema:schema102,data};
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
if(!((key0 === "watch") || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.watch !== undefined){
let data0 = data.watch;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.path === undefined){
const err2 = {instancePath:instancePath+"/watch/" + i0,schemaPath:"#/properties/watch/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema102.properties.watch.items.required,parentSchema:schema102.properties.watch.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.action === undefined){
const err3 = {instancePath:instancePath+"/watch/" + i0,schemaPath:"#/properties/watch/items/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema102.properties.watch.items.required,parentSchema:schema102.properties.watch.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data1){
if(!((((((((key1 === "path") || (key1 === "action")) || (key1 === "target")) || (key1 === "ignore")) || (key1 === "include")) || (key1 === "initial_sync")) || (key1 === "exec")) || (pattern4.test(key1)))){
const err4 = {instancePath:instancePath+"/watch/" + i0,schemaPath:"#/properties/watch/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema102.properties.watch.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.path !== undefined){
let data2 = data1.path;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/watch/" + i0+"/path",schemaPath:"#/properties/watch/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.watch.items.properties.path.type,parentSchema:schema102.properties.watch.items.properties.path,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.action !== undefined){
let data3 = data1.action;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/watch/" + i0+"/action",schemaPath:"#/properties/watch/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.watch.items.properties.action.type,parentSchema:schema102.properties.watch.items.properties.action,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((((data3 === "rebuild") || (data3 === "restart")) || (data3 === "sync")) || (data3 === "sync+restart")) || (data3 === "sync+exec"))){
const err7 = {instancePath:instancePath+"/watch/" + i0+"/action",schemaPath:"#/properties/watch/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema102.properties.watch.items.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema102.properties.watch.items.properties.action.enum,parentSchema:schema102.properties.watch.items.properties.action,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.target !== undefined){
let data4 = data1.target;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/watch/" + i0+"/target",schemaPath:"#/properties/watch/items/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.watch.items.properties.target.type,parentSchema:schema102.properties.watch.items.properties.target,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.ignore !== undefined){
let data5 = data1.ignore;
if((typeof data5 !== "string") && (!(Array.isArray(data5)))){
const err9 = {instancePath:instancePath+"/watch/" + i0+"/ignore",schemaPath:"#/$defs/string_or_list/type",keyword:"type",params:{type: schema32.type},message:"must be string,array",schema:schema32.type,parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 !== "string"){
const err10 = {instancePath:instancePath+"/watch/" + i0+"/ignore/" + i1,schemaPath:"#/$defs/string_or_list/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.items.type,parentSchema:schema32.items,data:data6};
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
if(data1.include !== undefined){
let data7 = data1.include;
if((typeof data7 !== "string") && (!(Array.isArray(data7)))){
const err11 = {instancePath:instancePath+"/watch/" + i0+"/include",schemaPath:"#/$defs/string_or_list/type",keyword:"type",params:{type: schema32.type},message:"must be string,array",schema:schema32.type,parentSchema:schema32,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 !== "string"){
const err12 = {instancePath:instancePath+"/watch/" + i0+"/include/" + i2,schemaPath:"#/$defs/string_or_list/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.items.type,parentSchema:schema32.items,data:data8};
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
if(data1.initial_sync !== undefined){
let data9 = data1.initial_sync;
if((typeof data9 !== "boolean") && (typeof data9 !== "string")){
const err13 = {instancePath:instancePath+"/watch/" + i0+"/initial_sync",schemaPath:"#/properties/watch/items/properties/initial_sync/type",keyword:"type",params:{type: schema102.properties.watch.items.properties.initial_sync.type},message:"must be boolean,string",schema:schema102.properties.watch.items.properties.initial_sync.type,parentSchema:schema102.properties.watch.items.properties.initial_sync,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.exec !== undefined){
if(!(validate50(data1.exec, {instancePath:instancePath+"/watch/" + i0+"/exec",parentData:data1,parentDataProperty:"exec",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : appended(vErrors, validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/watch/" + i0,schemaPath:"#/properties/watch/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.properties.watch.items.type,parentSchema:schema102.properties.watch.items,data:data1};
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
const err15 = {instancePath:instancePath+"/watch",schemaPath:"#/properties/watch/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema102.properties.watch.type,parentSchema:schema102.properties.watch,data:data0};
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
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema115 = {"type":["object","null"],"properties":{"aliases":{"$ref":"#/$defs/strings"},"interface_name":{"type":"string"},"ipv4_address":{"type":"string"},"ipv6_address":{"type":"string"},"link_local_ips":{"$ref":"#/$defs/strings"},"mac_address":{"type":"string"},"driver_opts":{"type":"object","additionalProperties":{"type":["string","number"]}},"priority":{"type":"number"},"gw_priority":{"type":"number"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema115.type},message:"must be object,null",schema:schema115.type,parentSchema:schema115,data};
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
if(!((func1.call(schema115.properties, key0)) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema115,data};
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
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/aliases/" + i0,schemaPath:"#/$defs/strings/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema89.items.type,parentSchema:schema89.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/aliases",schemaPath:"#/$defs/strings/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema89.type,parentSchema:schema89,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.interface_name !== undefined){
let data2 = data.interface_name;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/interface_name",schemaPath:"#/properties/interface_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema115.properties.interface_name.type,parentSchema:schema115.properties.interface_name,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.ipv4_address !== undefined){
let data3 = data.ipv4_address;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/ipv4_address",schemaPath:"#/properties/ipv4_address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema115.properties.ipv4_address.type,parentSchema:schema115.properties.ipv4_address,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.ipv6_address !== undefined){
let data4 = data.ipv6_address;
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/ipv6_address",schemaPath:"#/properties/ipv6_address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema115.properties.ipv6_address.type,parentSchema:schema115.properties.ipv6_address,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.link_local_ips !== undefined){
let data5 = data.link_local_ips;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/link_local_ips/" + i1,schemaPath:"#/$defs/strings/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema89.items.type,parentSchema:schema89.items,data:data6};
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
const err8 = {instancePath:instancePath+"/link_local_ips",schemaPath:"#/$defs/strings/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema89.type,parentSchema:schema89,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.mac_address !== undefined){
let data7 = data.mac_address;
if(typeof data7 !== "string"){
const err9 = {instancePath:instancePath+"/mac_address",schemaPath:"#/properties/mac_address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema115.properties.mac_address.type,parentSchema:schema115.properties.mac_address,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
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
const err10 = {instancePath:instancePath+"/driver_opts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/driver_opts/additionalProperties/type",keyword:"type",params:{type: schema115.properties.driver_opts.additionalProperties.type},message:"must be string,number",schema:schema115.properties.driver_opts.additionalProperties.type,parentSchema:schema115.properties.driver_opts.additionalProperties,data:data9};
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
const err11 = {instancePath:instancePath+"/driver_opts",schemaPath:"#/properties/driver_opts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema115.properties.driver_opts.type,parentSchema:schema115.properties.driver_opts,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.priority !== undefined){
let data10 = data.priority;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err12 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema115.properties.priority.type,parentSchema:schema115.properties.priority,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.gw_priority !== undefined){
let data11 = data.gw_priority;
if(!((typeof data11 == "number") && (isFinite(data11)))){
const err13 = {instancePath:instancePath+"/gw_priority",schemaPath:"#/properties/gw_priority/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema115.properties.gw_priority.type,parentSchema:schema115.properties.gw_priority,data:data11};
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
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema119 = {"type":"object","properties":{"command":{"$ref":"#/$defs/command"},"image":{"type":"string"},"user":{"type":"string"},"privileged":{"type":["boolean","string"]},"working_dir":{"type":"string"},"environment":{"$ref":"#/$defs/list_or_map"},"per_replica":{"type":["boolean","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "command") || (key0 === "image")) || (key0 === "user")) || (key0 === "privileged")) || (key0 === "working_dir")) || (key0 === "environment")) || (key0 === "per_replica")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema119,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(((data0 !== null) && (typeof data0 !== "string")) && (!(Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/command",schemaPath:"#/$defs/command/type",keyword:"type",params:{type: schema91.type},message:"must be null,string,array",schema:schema91.type,parentSchema:schema91,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/$defs/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema91.items.type,parentSchema:schema91.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
if(data.image !== undefined){
let data2 = data.image;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema119.properties.image.type,parentSchema:schema119.properties.image,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.user !== undefined){
let data3 = data.user;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema119.properties.user.type,parentSchema:schema119.properties.user,data:data3};
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
let data4 = data.privileged;
if((typeof data4 !== "boolean") && (typeof data4 !== "string")){
const err5 = {instancePath:instancePath+"/privileged",schemaPath:"#/properties/privileged/type",keyword:"type",params:{type: schema119.properties.privileged.type},message:"must be boolean,string",schema:schema119.properties.privileged.type,parentSchema:schema119.properties.privileged,data:data4};
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
let data5 = data.working_dir;
if(typeof data5 !== "string"){
const err6 = {instancePath:instancePath+"/working_dir",schemaPath:"#/properties/working_dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema119.properties.working_dir.type,parentSchema:schema119.properties.working_dir,data:data5};
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
let data6 = data.environment;
if(!data6 || typeof data6 != "object"){
const err7 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
const err8 = {instancePath:instancePath+"/environment/" + i1,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data7};
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
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
let data8 = data6[key1];
if((((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")) && (data8 !== null)){
const err9 = {instancePath:instancePath+"/environment/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data8};
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
}
if(data.per_replica !== undefined){
let data9 = data.per_replica;
if((typeof data9 !== "boolean") && (typeof data9 !== "string")){
const err10 = {instancePath:instancePath+"/per_replica",schemaPath:"#/properties/per_replica/type",keyword:"type",params:{type: schema119.properties.per_replica.type},message:"must be boolean,string",schema:schema119.properties.per_replica.type,parentSchema:schema119.properties.per_replica,data:data9};
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
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema119.type,parentSchema:schema119,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema126 = {"type":["string","object"],"properties":{"type":{"type":"string","enum":["bind","volume","tmpfs","cluster","npipe","image"]},"source":{"type":"string"},"target":{"type":"string"},"read_only":{"type":["boolean","string"]},"consistency":{"type":"string"},"bind":{"type":"object","properties":{"propagation":{"type":"string"},"create_host_path":{"type":["boolean","string"]},"recursive":{"type":"string","enum":["enabled","disabled","writable","readonly"]},"selinux":{"type":"string","enum":["z","Z"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"volume":{"type":"object","properties":{"labels":{"$ref":"#/$defs/list_or_map"},"nocopy":{"type":["boolean","string"]},"subpath":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"tmpfs":{"type":"object","properties":{"size":{"type":["integer","string"],"examples":["512m","2g"],"minimum":0},"mode":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"image":{"type":"object","properties":{"subpath":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["type"]};

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
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema126.type},message:"must be string,object",schema:schema126.type,parentSchema:schema126,data};
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
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema126.required,parentSchema:schema126,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((func1.call(schema126.properties, key0)) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema126,data};
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
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema126.properties.type.type,parentSchema:schema126.properties.type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((((((data0 === "bind") || (data0 === "volume")) || (data0 === "tmpfs")) || (data0 === "cluster")) || (data0 === "npipe")) || (data0 === "image"))){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema126.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema126.properties.type.enum,parentSchema:schema126.properties.type,data:data0};
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
let data1 = data.source;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema126.properties.source.type,parentSchema:schema126.properties.source,data:data1};
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
let data2 = data.target;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema126.properties.target.type,parentSchema:schema126.properties.target,data:data2};
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
const err7 = {instancePath:instancePath+"/read_only",schemaPath:"#/properties/read_only/type",keyword:"type",params:{type: schema126.properties.read_only.type},message:"must be boolean,string",schema:schema126.properties.read_only.type,parentSchema:schema126.properties.read_only,data:data3};
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
let data4 = data.consistency;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/consistency",schemaPath:"#/properties/consistency/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema126.properties.consistency.type,parentSchema:schema126.properties.consistency,data:data4};
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
const err9 = {instancePath:instancePath+"/bind",schemaPath:"#/properties/bind/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema126.properties.bind,data:data5};
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
let data6 = data5.propagation;
if(typeof data6 !== "string"){
const err10 = {instancePath:instancePath+"/bind/propagation",schemaPath:"#/properties/bind/properties/propagation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema126.properties.bind.properties.propagation.type,parentSchema:schema126.properties.bind.properties.propagation,data:data6};
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
const err11 = {instancePath:instancePath+"/bind/create_host_path",schemaPath:"#/properties/bind/properties/create_host_path/type",keyword:"type",params:{type: schema126.properties.bind.properties.create_host_path.type},message:"must be boolean,string",schema:schema126.properties.bind.properties.create_host_path.type,parentSchema:schema126.properties.bind.properties.create_host_path,data:data7};
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
const err12 = {instancePath:instancePath+"/bind/recursive",schemaPath:"#/properties/bind/properties/recursive/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema126.properties.bind.properties.recursive.type,parentSchema:schema126.properties.bind.properties.recursive,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!((((data8 === "enabled") || (data8 === "disabled")) || (data8 === "writable")) || (data8 === "readonly"))){
const err13 = {instancePath:instancePath+"/bind/recursive",schemaPath:"#/properties/bind/properties/recursive/enum",keyword:"enum",params:{allowedValues: schema126.properties.bind.properties.recursive.enum},message:"must be equal to one of the allowed values",schema:schema126.properties.bind.properties.recursive.enum,parentSchema:schema126.properties.bind.properties.recursive,data:data8};
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
const err14 = {instancePath:instancePath+"/bind/selinux",schemaPath:"#/properties/bind/properties/selinux/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema126.properties.bind.properties.selinux.type,parentSchema:schema126.properties.bind.properties.selinux,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data9 === "z") || (data9 === "Z"))){
const err15 = {instancePath:instancePath+"/bind/selinux",schemaPath:"#/properties/bind/properties/selinux/enum",keyword:"enum",params:{allowedValues: schema126.properties.bind.properties.selinux.enum},message:"must be equal to one of the allowed values",schema:schema126.properties.bind.properties.selinux.enum,parentSchema:schema126.properties.bind.properties.selinux,data:data9};
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
const err16 = {instancePath:instancePath+"/bind",schemaPath:"#/properties/bind/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema126.properties.bind.type,parentSchema:schema126.properties.bind,data:data5};
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
const err17 = {instancePath:instancePath+"/volume",schemaPath:"#/properties/volume/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema126.properties.volume,data:data10};
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
const err18 = {instancePath:instancePath+"/volume/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data11};
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
let data12 = data11[i0];
if(typeof data12 !== "string"){
const err19 = {instancePath:instancePath+"/volume/labels/" + i0,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data12};
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
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
let data13 = data11[key3];
if((((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))) && (typeof data13 !== "boolean")) && (data13 !== null)){
const err20 = {instancePath:instancePath+"/volume/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data13};
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
}
if(data10.nocopy !== undefined){
let data14 = data10.nocopy;
if((typeof data14 !== "boolean") && (typeof data14 !== "string")){
const err21 = {instancePath:instancePath+"/volume/nocopy",schemaPath:"#/properties/volume/properties/nocopy/type",keyword:"type",params:{type: schema126.properties.volume.properties.nocopy.type},message:"must be boolean,string",schema:schema126.properties.volume.properties.nocopy.type,parentSchema:schema126.properties.volume.properties.nocopy,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data10.subpath !== undefined){
let data15 = data10.subpath;
if(typeof data15 !== "string"){
const err22 = {instancePath:instancePath+"/volume/subpath",schemaPath:"#/properties/volume/properties/subpath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema126.properties.volume.properties.subpath.type,parentSchema:schema126.properties.volume.properties.subpath,data:data15};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/volume",schemaPath:"#/properties/volume/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema126.properties.volume.type,parentSchema:schema126.properties.volume,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.tmpfs !== undefined){
let data16 = data.tmpfs;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
if(!(((key4 === "size") || (key4 === "mode")) || (pattern4.test(key4)))){
const err24 = {instancePath:instancePath+"/tmpfs",schemaPath:"#/properties/tmpfs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema126.properties.tmpfs,data:data16};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data16.size !== undefined){
let data17 = data16.size;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (typeof data17 !== "string")){
const err25 = {instancePath:instancePath+"/tmpfs/size",schemaPath:"#/properties/tmpfs/properties/size/type",keyword:"type",params:{type: schema126.properties.tmpfs.properties.size.type},message:"must be integer,string",schema:schema126.properties.tmpfs.properties.size.type,parentSchema:schema126.properties.tmpfs.properties.size,data:data17};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err26 = {instancePath:instancePath+"/tmpfs/size",schemaPath:"#/properties/tmpfs/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema126.properties.tmpfs.properties.size,data:data17};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data16.mode !== undefined){
let data18 = data16.mode;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (typeof data18 !== "string")){
const err27 = {instancePath:instancePath+"/tmpfs/mode",schemaPath:"#/properties/tmpfs/properties/mode/type",keyword:"type",params:{type: schema126.properties.tmpfs.properties.mode.type},message:"must be number,string",schema:schema126.properties.tmpfs.properties.mode.type,parentSchema:schema126.properties.tmpfs.properties.mode,data:data18};
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
const err28 = {instancePath:instancePath+"/tmpfs",schemaPath:"#/properties/tmpfs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema126.properties.tmpfs.type,parentSchema:schema126.properties.tmpfs,data:data16};
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
const err29 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema126.properties.image,data:data19};
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
let data20 = data19.subpath;
if(typeof data20 !== "string"){
const err30 = {instancePath:instancePath+"/image/subpath",schemaPath:"#/properties/image/properties/subpath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema126.properties.image.properties.subpath.type,parentSchema:schema126.properties.image.properties.subpath,data:data20};
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
const err31 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema126.properties.image.type,parentSchema:schema126.properties.image,data:data19};
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
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!((func1.call(schema34.properties, key0)) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
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
vErrors = vErrors === null ? validate22.errors : appended(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
let data1 = data.annotations;
if(!data1 || typeof data1 != "object"){
const err1 = {instancePath:instancePath+"/annotations",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data1};
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
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err2 = {instancePath:instancePath+"/annotations/" + i0,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
let data3 = data1[key1];
if((((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")) && (data3 !== null)){
const err3 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data3};
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
if(data.attach !== undefined){
let data4 = data.attach;
if((typeof data4 !== "boolean") && (typeof data4 !== "string")){
const err4 = {instancePath:instancePath+"/attach",schemaPath:"#/properties/attach/type",keyword:"type",params:{type: schema34.properties.attach.type},message:"must be boolean,string",schema:schema34.properties.attach.type,parentSchema:schema34.properties.attach,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.build !== undefined){
if(!(validate41(data.build, {instancePath:instancePath+"/build",parentData:data,parentDataProperty:"build",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate41.errors : appended(vErrors, validate41.errors);
errors = vErrors.length;
}
}
if(data.blkio_config !== undefined){
let data6 = data.blkio_config;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!((((((key2 === "device_read_bps") || (key2 === "device_read_iops")) || (key2 === "device_write_bps")) || (key2 === "device_write_iops")) || (key2 === "weight")) || (key2 === "weight_device"))){
const err5 = {instancePath:instancePath+"/blkio_config",schemaPath:"#/properties/blkio_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.blkio_config,data:data6};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data6.device_read_bps !== undefined){
let data7 = data6.device_read_bps;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
if(!((key3 === "path") || (key3 === "rate"))){
const err6 = {instancePath:instancePath+"/blkio_config/device_read_bps/" + i1,schemaPath:"#/$defs/blkio_limit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema84,data:data8};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data8.path !== undefined){
let data9 = data8.path;
if(typeof data9 !== "string"){
const err7 = {instancePath:instancePath+"/blkio_config/device_read_bps/" + i1+"/path",schemaPath:"#/$defs/blkio_limit/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema84.properties.path.type,parentSchema:schema84.properties.path,data:data9};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data8.rate !== undefined){
let data10 = data8.rate;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (typeof data10 !== "string")){
const err8 = {instancePath:instancePath+"/blkio_config/device_read_bps/" + i1+"/rate",schemaPath:"#/$defs/blkio_limit/properties/rate/type",keyword:"type",params:{type: schema84.properties.rate.type},message:"must be integer,string",schema:schema84.properties.rate.type,parentSchema:schema84.properties.rate,data:data10};
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
const err9 = {instancePath:instancePath+"/blkio_config/device_read_bps/" + i1,schemaPath:"#/$defs/blkio_limit/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema84.type,parentSchema:schema84,data:data8};
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
const err10 = {instancePath:instancePath+"/blkio_config/device_read_bps",schemaPath:"#/properties/blkio_config/properties/device_read_bps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.blkio_config.properties.device_read_bps.type,parentSchema:schema34.properties.blkio_config.properties.device_read_bps,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.device_read_iops !== undefined){
let data11 = data6.device_read_iops;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!((key4 === "path") || (key4 === "rate"))){
const err11 = {instancePath:instancePath+"/blkio_config/device_read_iops/" + i2,schemaPath:"#/$defs/blkio_limit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema84,data:data12};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data12.path !== undefined){
let data13 = data12.path;
if(typeof data13 !== "string"){
const err12 = {instancePath:instancePath+"/blkio_config/device_read_iops/" + i2+"/path",schemaPath:"#/$defs/blkio_limit/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema84.properties.path.type,parentSchema:schema84.properties.path,data:data13};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data12.rate !== undefined){
let data14 = data12.rate;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (typeof data14 !== "string")){
const err13 = {instancePath:instancePath+"/blkio_config/device_read_iops/" + i2+"/rate",schemaPath:"#/$defs/blkio_limit/properties/rate/type",keyword:"type",params:{type: schema84.properties.rate.type},message:"must be integer,string",schema:schema84.properties.rate.type,parentSchema:schema84.properties.rate,data:data14};
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
const err14 = {instancePath:instancePath+"/blkio_config/device_read_iops/" + i2,schemaPath:"#/$defs/blkio_limit/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema84.type,parentSchema:schema84,data:data12};
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
const err15 = {instancePath:instancePath+"/blkio_config/device_read_iops",schemaPath:"#/properties/blkio_config/properties/device_read_iops/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.blkio_config.properties.device_read_iops.type,parentSchema:schema34.properties.blkio_config.properties.device_read_iops,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.device_write_bps !== undefined){
let data15 = data6.device_write_bps;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
let data16 = data15[i3];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key5 in data16){
if(!((key5 === "path") || (key5 === "rate"))){
const err16 = {instancePath:instancePath+"/blkio_config/device_write_bps/" + i3,schemaPath:"#/$defs/blkio_limit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema84,data:data16};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data16.path !== undefined){
let data17 = data16.path;
if(typeof data17 !== "string"){
const err17 = {instancePath:instancePath+"/blkio_config/device_write_bps/" + i3+"/path",schemaPath:"#/$defs/blkio_limit/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema84.properties.path.type,parentSchema:schema84.properties.path,data:data17};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data16.rate !== undefined){
let data18 = data16.rate;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (typeof data18 !== "string")){
const err18 = {instancePath:instancePath+"/blkio_config/device_write_bps/" + i3+"/rate",schemaPath:"#/$defs/blkio_limit/properties/rate/type",keyword:"type",params:{type: schema84.properties.rate.type},message:"must be integer,string",schema:schema84.properties.rate.type,parentSchema:schema84.properties.rate,data:data18};
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
else {
const err19 = {instancePath:instancePath+"/blkio_config/device_write_bps/" + i3,schemaPath:"#/$defs/blkio_limit/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema84.type,parentSchema:schema84,data:data16};
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
const err20 = {instancePath:instancePath+"/blkio_config/device_write_bps",schemaPath:"#/properties/blkio_config/properties/device_write_bps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.blkio_config.properties.device_write_bps.type,parentSchema:schema34.properties.blkio_config.properties.device_write_bps,data:data15};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.device_write_iops !== undefined){
let data19 = data6.device_write_iops;
if(Array.isArray(data19)){
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
let data20 = data19[i4];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key6 in data20){
if(!((key6 === "path") || (key6 === "rate"))){
const err21 = {instancePath:instancePath+"/blkio_config/device_write_iops/" + i4,schemaPath:"#/$defs/blkio_limit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema84,data:data20};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data20.path !== undefined){
let data21 = data20.path;
if(typeof data21 !== "string"){
const err22 = {instancePath:instancePath+"/blkio_config/device_write_iops/" + i4+"/path",schemaPath:"#/$defs/blkio_limit/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema84.properties.path.type,parentSchema:schema84.properties.path,data:data21};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data20.rate !== undefined){
let data22 = data20.rate;
if((!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))) && (typeof data22 !== "string")){
const err23 = {instancePath:instancePath+"/blkio_config/device_write_iops/" + i4+"/rate",schemaPath:"#/$defs/blkio_limit/properties/rate/type",keyword:"type",params:{type: schema84.properties.rate.type},message:"must be integer,string",schema:schema84.properties.rate.type,parentSchema:schema84.properties.rate,data:data22};
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
const err24 = {instancePath:instancePath+"/blkio_config/device_write_iops/" + i4,schemaPath:"#/$defs/blkio_limit/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema84.type,parentSchema:schema84,data:data20};
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
const err25 = {instancePath:instancePath+"/blkio_config/device_write_iops",schemaPath:"#/properties/blkio_config/properties/device_write_iops/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.blkio_config.properties.device_write_iops.type,parentSchema:schema34.properties.blkio_config.properties.device_write_iops,data:data19};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data6.weight !== undefined){
let data23 = data6.weight;
if((!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))) && (typeof data23 !== "string")){
const err26 = {instancePath:instancePath+"/blkio_config/weight",schemaPath:"#/properties/blkio_config/properties/weight/type",keyword:"type",params:{type: schema34.properties.blkio_config.properties.weight.type},message:"must be integer,string",schema:schema34.properties.blkio_config.properties.weight.type,parentSchema:schema34.properties.blkio_config.properties.weight,data:data23};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.weight_device !== undefined){
let data24 = data6.weight_device;
if(Array.isArray(data24)){
const len5 = data24.length;
for(let i5=0; i5<len5; i5++){
let data25 = data24[i5];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key7 in data25){
if(!((key7 === "path") || (key7 === "weight"))){
const err27 = {instancePath:instancePath+"/blkio_config/weight_device/" + i5,schemaPath:"#/$defs/blkio_weight/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema88,data:data25};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data25.path !== undefined){
let data26 = data25.path;
if(typeof data26 !== "string"){
const err28 = {instancePath:instancePath+"/blkio_config/weight_device/" + i5+"/path",schemaPath:"#/$defs/blkio_weight/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema88.properties.path.type,parentSchema:schema88.properties.path,data:data26};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data25.weight !== undefined){
let data27 = data25.weight;
if((!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))) && (typeof data27 !== "string")){
const err29 = {instancePath:instancePath+"/blkio_config/weight_device/" + i5+"/weight",schemaPath:"#/$defs/blkio_weight/properties/weight/type",keyword:"type",params:{type: schema88.properties.weight.type},message:"must be integer,string",schema:schema88.properties.weight.type,parentSchema:schema88.properties.weight,data:data27};
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
const err30 = {instancePath:instancePath+"/blkio_config/weight_device/" + i5,schemaPath:"#/$defs/blkio_weight/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema88.type,parentSchema:schema88,data:data25};
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
const err31 = {instancePath:instancePath+"/blkio_config/weight_device",schemaPath:"#/properties/blkio_config/properties/weight_device/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.blkio_config.properties.weight_device.type,parentSchema:schema34.properties.blkio_config.properties.weight_device,data:data24};
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
const err32 = {instancePath:instancePath+"/blkio_config",schemaPath:"#/properties/blkio_config/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.blkio_config.type,parentSchema:schema34.properties.blkio_config,data:data6};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.cap_add !== undefined){
let data28 = data.cap_add;
if(Array.isArray(data28)){
const len6 = data28.length;
for(let i6=0; i6<len6; i6++){
let data29 = data28[i6];
if(typeof data29 !== "string"){
const err33 = {instancePath:instancePath+"/cap_add/" + i6,schemaPath:"#/$defs/strings/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema89.items.type,parentSchema:schema89.items,data:data29};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/cap_add",schemaPath:"#/$defs/strings/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema89.type,parentSchema:schema89,data:data28};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.cap_drop !== undefined){
let data30 = data.cap_drop;
if(Array.isArray(data30)){
const len7 = data30.length;
for(let i7=0; i7<len7; i7++){
let data31 = data30[i7];
if(typeof data31 !== "string"){
const err35 = {instancePath:instancePath+"/cap_drop/" + i7,schemaPath:"#/$defs/strings/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema89.items.type,parentSchema:schema89.items,data:data31};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/cap_drop",schemaPath:"#/$defs/strings/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema89.type,parentSchema:schema89,data:data30};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.cgroup !== undefined){
let data32 = data.cgroup;
if(typeof data32 !== "string"){
const err37 = {instancePath:instancePath+"/cgroup",schemaPath:"#/properties/cgroup/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.cgroup.type,parentSchema:schema34.properties.cgroup,data:data32};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!((data32 === "host") || (data32 === "private"))){
const err38 = {instancePath:instancePath+"/cgroup",schemaPath:"#/properties/cgroup/enum",keyword:"enum",params:{allowedValues: schema34.properties.cgroup.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.cgroup.enum,parentSchema:schema34.properties.cgroup,data:data32};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.cgroup_parent !== undefined){
let data33 = data.cgroup_parent;
if(typeof data33 !== "string"){
const err39 = {instancePath:instancePath+"/cgroup_parent",schemaPath:"#/properties/cgroup_parent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.cgroup_parent.type,parentSchema:schema34.properties.cgroup_parent,data:data33};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.command !== undefined){
let data34 = data.command;
if(((data34 !== null) && (typeof data34 !== "string")) && (!(Array.isArray(data34)))){
const err40 = {instancePath:instancePath+"/command",schemaPath:"#/$defs/command/type",keyword:"type",params:{type: schema91.type},message:"must be null,string,array",schema:schema91.type,parentSchema:schema91,data:data34};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(Array.isArray(data34)){
const len8 = data34.length;
for(let i8=0; i8<len8; i8++){
let data35 = data34[i8];
if(typeof data35 !== "string"){
const err41 = {instancePath:instancePath+"/command/" + i8,schemaPath:"#/$defs/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema91.items.type,parentSchema:schema91.items,data:data35};
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
}
if(data.configs !== undefined){
let data36 = data.configs;
if(Array.isArray(data36)){
const len9 = data36.length;
for(let i9=0; i9<len9; i9++){
let data37 = data36[i9];
if((typeof data37 !== "string") && (!(data37 && typeof data37 == "object" && !Array.isArray(data37)))){
const err42 = {instancePath:instancePath+"/configs/" + i9,schemaPath:"#/$defs/file_reference/type",keyword:"type",params:{type: schema82.type},message:"must be string,object",schema:schema82.type,parentSchema:schema82,data:data37};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key8 in data37){
if(!((((((key8 === "source") || (key8 === "target")) || (key8 === "uid")) || (key8 === "gid")) || (key8 === "mode")) || (pattern4.test(key8)))){
const err43 = {instancePath:instancePath+"/configs/" + i9,schemaPath:"#/$defs/file_reference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema82,data:data37};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data37.source !== undefined){
let data38 = data37.source;
if(typeof data38 !== "string"){
const err44 = {instancePath:instancePath+"/configs/" + i9+"/source",schemaPath:"#/$defs/file_reference/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.source.type,parentSchema:schema82.properties.source,data:data38};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data37.target !== undefined){
let data39 = data37.target;
if(typeof data39 !== "string"){
const err45 = {instancePath:instancePath+"/configs/" + i9+"/target",schemaPath:"#/$defs/file_reference/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.target.type,parentSchema:schema82.properties.target,data:data39};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data37.uid !== undefined){
let data40 = data37.uid;
if(typeof data40 !== "string"){
const err46 = {instancePath:instancePath+"/configs/" + i9+"/uid",schemaPath:"#/$defs/file_reference/properties/uid/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.uid.type,parentSchema:schema82.properties.uid,data:data40};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data37.gid !== undefined){
let data41 = data37.gid;
if(typeof data41 !== "string"){
const err47 = {instancePath:instancePath+"/configs/" + i9+"/gid",schemaPath:"#/$defs/file_reference/properties/gid/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.gid.type,parentSchema:schema82.properties.gid,data:data41};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data37.mode !== undefined){
let data42 = data37.mode;
if((!((typeof data42 == "number") && (isFinite(data42)))) && (typeof data42 !== "string")){
const err48 = {instancePath:instancePath+"/configs/" + i9+"/mode",schemaPath:"#/$defs/file_reference/properties/mode/type",keyword:"type",params:{type: schema82.properties.mode.type},message:"must be number,string",schema:schema82.properties.mode.type,parentSchema:schema82.properties.mode,data:data42};
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
const err49 = {instancePath:instancePath+"/configs",schemaPath:"#/properties/configs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.configs.type,parentSchema:schema34.properties.configs,data:data36};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.container_name !== undefined){
let data43 = data.container_name;
if(typeof data43 === "string"){
if(!pattern50.test(data43)){
const err50 = {instancePath:instancePath+"/container_name",schemaPath:"#/properties/container_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]+$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]+$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]+$",parentSchema:schema34.properties.container_name,data:data43};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/container_name",schemaPath:"#/properties/container_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.container_name.type,parentSchema:schema34.properties.container_name,data:data43};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.cpu_count !== undefined){
let data44 = data.cpu_count;
if((typeof data44 !== "string") && (!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44))))){
const err52 = {instancePath:instancePath+"/cpu_count",schemaPath:"#/properties/cpu_count/type",keyword:"type",params:{type: schema34.properties.cpu_count.type},message:"must be string,integer",schema:schema34.properties.cpu_count.type,parentSchema:schema34.properties.cpu_count,data:data44};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 0 || isNaN(data44)){
const err53 = {instancePath:instancePath+"/cpu_count",schemaPath:"#/properties/cpu_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.properties.cpu_count,data:data44};
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
if(data.cpu_percent !== undefined){
let data45 = data.cpu_percent;
if((typeof data45 !== "string") && (!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45))))){
const err54 = {instancePath:instancePath+"/cpu_percent",schemaPath:"#/properties/cpu_percent/type",keyword:"type",params:{type: schema34.properties.cpu_percent.type},message:"must be string,integer",schema:schema34.properties.cpu_percent.type,parentSchema:schema34.properties.cpu_percent,data:data45};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 100 || isNaN(data45)){
const err55 = {instancePath:instancePath+"/cpu_percent",schemaPath:"#/properties/cpu_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema34.properties.cpu_percent,data:data45};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data45 < 0 || isNaN(data45)){
const err56 = {instancePath:instancePath+"/cpu_percent",schemaPath:"#/properties/cpu_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.properties.cpu_percent,data:data45};
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
if(data.cpu_shares !== undefined){
let data46 = data.cpu_shares;
if((!((typeof data46 == "number") && (isFinite(data46)))) && (typeof data46 !== "string")){
const err57 = {instancePath:instancePath+"/cpu_shares",schemaPath:"#/properties/cpu_shares/type",keyword:"type",params:{type: schema34.properties.cpu_shares.type},message:"must be number,string",schema:schema34.properties.cpu_shares.type,parentSchema:schema34.properties.cpu_shares,data:data46};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.cpu_quota !== undefined){
let data47 = data.cpu_quota;
if((!((typeof data47 == "number") && (isFinite(data47)))) && (typeof data47 !== "string")){
const err58 = {instancePath:instancePath+"/cpu_quota",schemaPath:"#/properties/cpu_quota/type",keyword:"type",params:{type: schema34.properties.cpu_quota.type},message:"must be number,string",schema:schema34.properties.cpu_quota.type,parentSchema:schema34.properties.cpu_quota,data:data47};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.cpu_period !== undefined){
let data48 = data.cpu_period;
if((!((typeof data48 == "number") && (isFinite(data48)))) && (typeof data48 !== "string")){
const err59 = {instancePath:instancePath+"/cpu_period",schemaPath:"#/properties/cpu_period/type",keyword:"type",params:{type: schema34.properties.cpu_period.type},message:"must be number,string",schema:schema34.properties.cpu_period.type,parentSchema:schema34.properties.cpu_period,data:data48};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.cpu_rt_period !== undefined){
let data49 = data.cpu_rt_period;
if((!((typeof data49 == "number") && (isFinite(data49)))) && (typeof data49 !== "string")){
const err60 = {instancePath:instancePath+"/cpu_rt_period",schemaPath:"#/properties/cpu_rt_period/type",keyword:"type",params:{type: schema34.properties.cpu_rt_period.type},message:"must be number,string",schema:schema34.properties.cpu_rt_period.type,parentSchema:schema34.properties.cpu_rt_period,data:data49};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.cpu_rt_runtime !== undefined){
let data50 = data.cpu_rt_runtime;
if((!((typeof data50 == "number") && (isFinite(data50)))) && (typeof data50 !== "string")){
const err61 = {instancePath:instancePath+"/cpu_rt_runtime",schemaPath:"#/properties/cpu_rt_runtime/type",keyword:"type",params:{type: schema34.properties.cpu_rt_runtime.type},message:"must be number,string",schema:schema34.properties.cpu_rt_runtime.type,parentSchema:schema34.properties.cpu_rt_runtime,data:data50};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.cpus !== undefined){
let data51 = data.cpus;
if((!((typeof data51 == "number") && (isFinite(data51)))) && (typeof data51 !== "string")){
const err62 = {instancePath:instancePath+"/cpus",schemaPath:"#/properties/cpus/type",keyword:"type",params:{type: schema34.properties.cpus.type},message:"must be number,string",schema:schema34.properties.cpus.type,parentSchema:schema34.properties.cpus,data:data51};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.cpuset !== undefined){
let data52 = data.cpuset;
if(typeof data52 !== "string"){
const err63 = {instancePath:instancePath+"/cpuset",schemaPath:"#/properties/cpuset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.cpuset.type,parentSchema:schema34.properties.cpuset,data:data52};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.credential_spec !== undefined){
let data53 = data.credential_spec;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key9 in data53){
if(!((((key9 === "config") || (key9 === "file")) || (key9 === "registry")) || (pattern4.test(key9)))){
const err64 = {instancePath:instancePath+"/credential_spec",schemaPath:"#/properties/credential_spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.credential_spec,data:data53};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data53.config !== undefined){
let data54 = data53.config;
if(typeof data54 !== "string"){
const err65 = {instancePath:instancePath+"/credential_spec/config",schemaPath:"#/properties/credential_spec/properties/config/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.credential_spec.properties.config.type,parentSchema:schema34.properties.credential_spec.properties.config,data:data54};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data53.file !== undefined){
let data55 = data53.file;
if(typeof data55 !== "string"){
const err66 = {instancePath:instancePath+"/credential_spec/file",schemaPath:"#/properties/credential_spec/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.credential_spec.properties.file.type,parentSchema:schema34.properties.credential_spec.properties.file,data:data55};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data53.registry !== undefined){
let data56 = data53.registry;
if(typeof data56 !== "string"){
const err67 = {instancePath:instancePath+"/credential_spec/registry",schemaPath:"#/properties/credential_spec/properties/registry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.credential_spec.properties.registry.type,parentSchema:schema34.properties.credential_spec.properties.registry,data:data56};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/credential_spec",schemaPath:"#/properties/credential_spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.credential_spec.type,parentSchema:schema34.properties.credential_spec,data:data53};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.depends_on !== undefined){
let data57 = data.depends_on;
if(!data57 || typeof data57 != "object"){
const err69 = {instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: schema34.properties.depends_on.type},message:"must be array,object",schema:schema34.properties.depends_on.type,parentSchema:schema34.properties.depends_on,data:data57};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(Array.isArray(data57)){
const len10 = data57.length;
for(let i10=0; i10<len10; i10++){
let data58 = data57[i10];
if(typeof data58 !== "string"){
const err70 = {instancePath:instancePath+"/depends_on/" + i10,schemaPath:"#/properties/depends_on/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.depends_on.items.type,parentSchema:schema34.properties.depends_on.items,data:data58};
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
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key10 in data57){
if(!(pattern5.test(key10))){
const err71 = {instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.depends_on,data:data57};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
for(const key11 in data57){
if(pattern5.test(key11)){
let data59 = data57[key11];
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.condition === undefined){
const err72 = {instancePath:instancePath+"/depends_on/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/depends_on/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/required",keyword:"required",params:{missingProperty: "condition"},message:"must have required property '"+"condition"+"'",schema:schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].required,parentSchema:schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"],data:data59};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key12 in data59){
if(!((((key12 === "restart") || (key12 === "required")) || (key12 === "condition")) || (pattern4.test(key12)))){
const err73 = {instancePath:instancePath+"/depends_on/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/depends_on/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"],data:data59};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data59.restart !== undefined){
let data60 = data59.restart;
if((typeof data60 !== "boolean") && (typeof data60 !== "string")){
const err74 = {instancePath:instancePath+"/depends_on/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/restart",schemaPath:"#/properties/depends_on/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/restart/type",keyword:"type",params:{type: schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].properties.restart.type},message:"must be boolean,string",schema:schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].properties.restart.type,parentSchema:schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].properties.restart,data:data60};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data59.required !== undefined){
let data61 = data59.required;
if((typeof data61 !== "boolean") && (typeof data61 !== "string")){
const err75 = {instancePath:instancePath+"/depends_on/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/required",schemaPath:"#/properties/depends_on/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/required/type",keyword:"type",params:{type: schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].properties.required.type},message:"must be boolean,string",schema:schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].properties.required.type,parentSchema:schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].properties.required,data:data61};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data59.condition !== undefined){
let data62 = data59.condition;
if(typeof data62 !== "string"){
const err76 = {instancePath:instancePath+"/depends_on/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/condition",schemaPath:"#/properties/depends_on/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/condition/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].properties.condition.type,parentSchema:schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].properties.condition,data:data62};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!(((data62 === "service_started") || (data62 === "service_healthy")) || (data62 === "service_completed_successfully"))){
const err77 = {instancePath:instancePath+"/depends_on/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/condition",schemaPath:"#/properties/depends_on/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/condition/enum",keyword:"enum",params:{allowedValues: schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].properties.condition.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].properties.condition.enum,parentSchema:schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].properties.condition,data:data62};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/depends_on/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/depends_on/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"].type,parentSchema:schema34.properties.depends_on.patternProperties["^[a-zA-Z0-9._-]+$"],data:data59};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
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
for(let i11=0; i11<len11; i11++){
let data64 = data63[i11];
if(typeof data64 !== "string"){
const err79 = {instancePath:instancePath+"/device_cgroup_rules/" + i11,schemaPath:"#/$defs/strings/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema89.items.type,parentSchema:schema89.items,data:data64};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/device_cgroup_rules",schemaPath:"#/$defs/strings/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema89.type,parentSchema:schema89,data:data63};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.devices !== undefined){
let data65 = data.devices;
if(Array.isArray(data65)){
const len12 = data65.length;
for(let i12=0; i12<len12; i12++){
let data66 = data65[i12];
if((typeof data66 !== "string") && (!(data66 && typeof data66 == "object" && !Array.isArray(data66)))){
const err81 = {instancePath:instancePath+"/devices/" + i12,schemaPath:"#/properties/devices/items/type",keyword:"type",params:{type: schema34.properties.devices.items.type},message:"must be string,object",schema:schema34.properties.devices.items.type,parentSchema:schema34.properties.devices.items,data:data66};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.source === undefined){
const err82 = {instancePath:instancePath+"/devices/" + i12,schemaPath:"#/properties/devices/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema34.properties.devices.items.required,parentSchema:schema34.properties.devices.items,data:data66};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key13 in data66){
if(!((((key13 === "source") || (key13 === "target")) || (key13 === "permissions")) || (pattern4.test(key13)))){
const err83 = {instancePath:instancePath+"/devices/" + i12,schemaPath:"#/properties/devices/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.devices.items,data:data66};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data66.source !== undefined){
let data67 = data66.source;
if(typeof data67 !== "string"){
const err84 = {instancePath:instancePath+"/devices/" + i12+"/source",schemaPath:"#/properties/devices/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.devices.items.properties.source.type,parentSchema:schema34.properties.devices.items.properties.source,data:data67};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data66.target !== undefined){
let data68 = data66.target;
if(typeof data68 !== "string"){
const err85 = {instancePath:instancePath+"/devices/" + i12+"/target",schemaPath:"#/properties/devices/items/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.devices.items.properties.target.type,parentSchema:schema34.properties.devices.items.properties.target,data:data68};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data66.permissions !== undefined){
let data69 = data66.permissions;
if(typeof data69 !== "string"){
const err86 = {instancePath:instancePath+"/devices/" + i12+"/permissions",schemaPath:"#/properties/devices/items/properties/permissions/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.devices.items.properties.permissions.type,parentSchema:schema34.properties.devices.items.properties.permissions,data:data69};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
}
}
else {
const err87 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.devices.type,parentSchema:schema34.properties.devices,data:data65};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.deploy !== undefined){
if(!(validate43(data.deploy, {instancePath:instancePath+"/deploy",parentData:data,parentDataProperty:"deploy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : appended(vErrors, validate43.errors);
errors = vErrors.length;
}
}
if(data.develop !== undefined){
if(!(validate49(data.develop, {instancePath:instancePath+"/develop",parentData:data,parentDataProperty:"develop",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : appended(vErrors, validate49.errors);
errors = vErrors.length;
}
}
if(data.dns !== undefined){
let data72 = data.dns;
if((typeof data72 !== "string") && (!(Array.isArray(data72)))){
const err88 = {instancePath:instancePath+"/dns",schemaPath:"#/$defs/string_or_list/type",keyword:"type",params:{type: schema32.type},message:"must be string,array",schema:schema32.type,parentSchema:schema32,data:data72};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(Array.isArray(data72)){
const len13 = data72.length;
for(let i13=0; i13<len13; i13++){
let data73 = data72[i13];
if(typeof data73 !== "string"){
const err89 = {instancePath:instancePath+"/dns/" + i13,schemaPath:"#/$defs/string_or_list/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.items.type,parentSchema:schema32.items,data:data73};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
}
if(data.dns_opt !== undefined){
let data74 = data.dns_opt;
if(Array.isArray(data74)){
const len14 = data74.length;
for(let i14=0; i14<len14; i14++){
let data75 = data74[i14];
if(typeof data75 !== "string"){
const err90 = {instancePath:instancePath+"/dns_opt/" + i14,schemaPath:"#/properties/dns_opt/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.dns_opt.items.type,parentSchema:schema34.properties.dns_opt.items,data:data75};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/dns_opt",schemaPath:"#/properties/dns_opt/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.dns_opt.type,parentSchema:schema34.properties.dns_opt,data:data74};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.dns_search !== undefined){
let data76 = data.dns_search;
if((typeof data76 !== "string") && (!(Array.isArray(data76)))){
const err92 = {instancePath:instancePath+"/dns_search",schemaPath:"#/$defs/string_or_list/type",keyword:"type",params:{type: schema32.type},message:"must be string,array",schema:schema32.type,parentSchema:schema32,data:data76};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(Array.isArray(data76)){
const len15 = data76.length;
for(let i15=0; i15<len15; i15++){
let data77 = data76[i15];
if(typeof data77 !== "string"){
const err93 = {instancePath:instancePath+"/dns_search/" + i15,schemaPath:"#/$defs/string_or_list/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.items.type,parentSchema:schema32.items,data:data77};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
}
if(data.domainname !== undefined){
let data78 = data.domainname;
if(typeof data78 !== "string"){
const err94 = {instancePath:instancePath+"/domainname",schemaPath:"#/properties/domainname/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.domainname.type,parentSchema:schema34.properties.domainname,data:data78};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.entrypoint !== undefined){
let data79 = data.entrypoint;
if(((data79 !== null) && (typeof data79 !== "string")) && (!(Array.isArray(data79)))){
const err95 = {instancePath:instancePath+"/entrypoint",schemaPath:"#/$defs/command/type",keyword:"type",params:{type: schema91.type},message:"must be null,string,array",schema:schema91.type,parentSchema:schema91,data:data79};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(Array.isArray(data79)){
const len16 = data79.length;
for(let i16=0; i16<len16; i16++){
let data80 = data79[i16];
if(typeof data80 !== "string"){
const err96 = {instancePath:instancePath+"/entrypoint/" + i16,schemaPath:"#/$defs/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema91.items.type,parentSchema:schema91.items,data:data80};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
}
if(data.env_file !== undefined){
let data81 = data.env_file;
if((typeof data81 !== "string") && (!(Array.isArray(data81)))){
const err97 = {instancePath:instancePath+"/env_file",schemaPath:"#/properties/env_file/type",keyword:"type",params:{type: schema34.properties.env_file.type},message:"must be string,array",schema:schema34.properties.env_file.type,parentSchema:schema34.properties.env_file,data:data81};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(Array.isArray(data81)){
const len17 = data81.length;
for(let i17=0; i17<len17; i17++){
let data82 = data81[i17];
if((typeof data82 !== "string") && (!(data82 && typeof data82 == "object" && !Array.isArray(data82)))){
const err98 = {instancePath:instancePath+"/env_file/" + i17,schemaPath:"#/properties/env_file/items/type",keyword:"type",params:{type: schema34.properties.env_file.items.type},message:"must be string,object",schema:schema34.properties.env_file.items.type,parentSchema:schema34.properties.env_file.items,data:data82};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
if(data82.path === undefined){
const err99 = {instancePath:instancePath+"/env_file/" + i17,schemaPath:"#/properties/env_file/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema34.properties.env_file.items.required,parentSchema:schema34.properties.env_file.items,data:data82};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
for(const key14 in data82){
if(!(((key14 === "path") || (key14 === "format")) || (key14 === "required"))){
const err100 = {instancePath:instancePath+"/env_file/" + i17,schemaPath:"#/properties/env_file/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.env_file.items,data:data82};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data82.path !== undefined){
let data83 = data82.path;
if(typeof data83 !== "string"){
const err101 = {instancePath:instancePath+"/env_file/" + i17+"/path",schemaPath:"#/properties/env_file/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.env_file.items.properties.path.type,parentSchema:schema34.properties.env_file.items.properties.path,data:data83};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data82.format !== undefined){
let data84 = data82.format;
if(typeof data84 !== "string"){
const err102 = {instancePath:instancePath+"/env_file/" + i17+"/format",schemaPath:"#/properties/env_file/items/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.env_file.items.properties.format.type,parentSchema:schema34.properties.env_file.items.properties.format,data:data84};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(!(data84 === "raw")){
const err103 = {instancePath:instancePath+"/env_file/" + i17+"/format",schemaPath:"#/properties/env_file/items/properties/format/enum",keyword:"enum",params:{allowedValues: schema34.properties.env_file.items.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.env_file.items.properties.format.enum,parentSchema:schema34.properties.env_file.items.properties.format,data:data84};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data82.required !== undefined){
let data85 = data82.required;
if((typeof data85 !== "boolean") && (typeof data85 !== "string")){
const err104 = {instancePath:instancePath+"/env_file/" + i17+"/required",schemaPath:"#/properties/env_file/items/properties/required/type",keyword:"type",params:{type: schema34.properties.env_file.items.properties.required.type},message:"must be boolean,string",schema:schema34.properties.env_file.items.properties.required.type,parentSchema:schema34.properties.env_file.items.properties.required,data:data85};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
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
const err105 = {instancePath:instancePath+"/label_file",schemaPath:"#/properties/label_file/type",keyword:"type",params:{type: schema34.properties.label_file.type},message:"must be string,array",schema:schema34.properties.label_file.type,parentSchema:schema34.properties.label_file,data:data86};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(Array.isArray(data86)){
const len18 = data86.length;
for(let i18=0; i18<len18; i18++){
let data87 = data86[i18];
if(typeof data87 !== "string"){
const err106 = {instancePath:instancePath+"/label_file/" + i18,schemaPath:"#/properties/label_file/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.label_file.items.type,parentSchema:schema34.properties.label_file.items,data:data87};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
}
if(data.environment !== undefined){
let data88 = data.environment;
if(!data88 || typeof data88 != "object"){
const err107 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data88};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(Array.isArray(data88)){
const len19 = data88.length;
for(let i19=0; i19<len19; i19++){
let data89 = data88[i19];
if(typeof data89 !== "string"){
const err108 = {instancePath:instancePath+"/environment/" + i19,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data89};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
for(const key15 in data88){
let data90 = data88[key15];
if((((typeof data90 !== "string") && (!((typeof data90 == "number") && (isFinite(data90))))) && (typeof data90 !== "boolean")) && (data90 !== null)){
const err109 = {instancePath:instancePath+"/environment/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data90};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
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
for(let i20=0; i20<len20; i20++){
let data92 = data91[i20];
if((typeof data92 !== "string") && (!((typeof data92 == "number") && (isFinite(data92))))){
const err110 = {instancePath:instancePath+"/expose/" + i20,schemaPath:"#/properties/expose/items/type",keyword:"type",params:{type: schema34.properties.expose.items.type},message:"must be string,number",schema:schema34.properties.expose.items.type,parentSchema:schema34.properties.expose.items,data:data92};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/expose",schemaPath:"#/properties/expose/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.expose.type,parentSchema:schema34.properties.expose,data:data91};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data.extends !== undefined){
let data93 = data.extends;
if((typeof data93 !== "string") && (!(data93 && typeof data93 == "object" && !Array.isArray(data93)))){
const err112 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: schema34.properties.extends.type},message:"must be string,object",schema:schema34.properties.extends.type,parentSchema:schema34.properties.extends,data:data93};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
if(data93.service === undefined){
const err113 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/required",keyword:"required",params:{missingProperty: "service"},message:"must have required property '"+"service"+"'",schema:schema34.properties.extends.required,parentSchema:schema34.properties.extends,data:data93};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
for(const key16 in data93){
if(!((key16 === "service") || (key16 === "file"))){
const err114 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.extends,data:data93};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data93.service !== undefined){
let data94 = data93.service;
if(typeof data94 !== "string"){
const err115 = {instancePath:instancePath+"/extends/service",schemaPath:"#/properties/extends/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.extends.properties.service.type,parentSchema:schema34.properties.extends.properties.service,data:data94};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data93.file !== undefined){
let data95 = data93.file;
if(typeof data95 !== "string"){
const err116 = {instancePath:instancePath+"/extends/file",schemaPath:"#/properties/extends/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.extends.properties.file.type,parentSchema:schema34.properties.extends.properties.file,data:data95};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
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
for(let i21=0; i21<len21; i21++){
let data97 = data96[i21];
if(typeof data97 !== "string"){
const err117 = {instancePath:instancePath+"/external_links/" + i21,schemaPath:"#/properties/external_links/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.external_links.items.type,parentSchema:schema34.properties.external_links.items,data:data97};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
else {
const err118 = {instancePath:instancePath+"/external_links",schemaPath:"#/properties/external_links/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.external_links.type,parentSchema:schema34.properties.external_links,data:data96};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data.extra_hosts !== undefined){
let data98 = data.extra_hosts;
if(!data98 || typeof data98 != "object"){
const err119 = {instancePath:instancePath+"/extra_hosts",schemaPath:"#/$defs/extra_hosts/type",keyword:"type",params:{type: schema81.type},message:"must be array,object",schema:schema81.type,parentSchema:schema81,data:data98};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(Array.isArray(data98)){
const len22 = data98.length;
for(let i22=0; i22<len22; i22++){
let data99 = data98[i22];
if(typeof data99 !== "string"){
const err120 = {instancePath:instancePath+"/extra_hosts/" + i22,schemaPath:"#/$defs/extra_hosts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema81.items.type,parentSchema:schema81.items,data:data99};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
for(const key17 in data98){
let data100 = data98[key17];
if((typeof data100 !== "string") && (!(Array.isArray(data100)))){
const err121 = {instancePath:instancePath+"/extra_hosts/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/extra_hosts/additionalProperties/type",keyword:"type",params:{type: schema81.additionalProperties.type},message:"must be string,array",schema:schema81.additionalProperties.type,parentSchema:schema81.additionalProperties,data:data100};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(Array.isArray(data100)){
const len23 = data100.length;
for(let i23=0; i23<len23; i23++){
let data101 = data100[i23];
if(typeof data101 !== "string"){
const err122 = {instancePath:instancePath+"/extra_hosts/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i23,schemaPath:"#/$defs/extra_hosts/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema81.additionalProperties.items.type,parentSchema:schema81.additionalProperties.items,data:data101};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
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
const err123 = {instancePath:instancePath+"/gpus",schemaPath:"#/properties/gpus/type",keyword:"type",params:{type: schema34.properties.gpus.type},message:"must be string,array",schema:schema34.properties.gpus.type,parentSchema:schema34.properties.gpus,data:data102};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(typeof data102 === "string"){
if(!pattern71.test(data102)){
const err124 = {instancePath:instancePath+"/gpus",schemaPath:"#/properties/gpus/pattern",keyword:"pattern",params:{pattern: "^all$"},message:"must match pattern \""+"^all$"+"\"",schema:"^all$",parentSchema:schema34.properties.gpus,data:data102};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(Array.isArray(data102)){
const len24 = data102.length;
for(let i24=0; i24<len24; i24++){
if(!(validate45(data102[i24], {instancePath:instancePath+"/gpus/" + i24,parentData:data102,parentDataProperty:i24,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : appended(vErrors, validate45.errors);
errors = vErrors.length;
}
}
}
}
if(data.group_add !== undefined){
let data104 = data.group_add;
if(Array.isArray(data104)){
const len25 = data104.length;
for(let i25=0; i25<len25; i25++){
let data105 = data104[i25];
if((typeof data105 !== "string") && (!((typeof data105 == "number") && (isFinite(data105))))){
const err125 = {instancePath:instancePath+"/group_add/" + i25,schemaPath:"#/properties/group_add/items/type",keyword:"type",params:{type: schema34.properties.group_add.items.type},message:"must be string,number",schema:schema34.properties.group_add.items.type,parentSchema:schema34.properties.group_add.items,data:data105};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/group_add",schemaPath:"#/properties/group_add/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.group_add.type,parentSchema:schema34.properties.group_add,data:data104};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data.healthcheck !== undefined){
let data106 = data.healthcheck;
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
for(const key18 in data106){
if(!((((((((key18 === "disable") || (key18 === "interval")) || (key18 === "retries")) || (key18 === "test")) || (key18 === "timeout")) || (key18 === "start_period")) || (key18 === "start_interval")) || (pattern4.test(key18)))){
const err127 = {instancePath:instancePath+"/healthcheck",schemaPath:"#/$defs/healthcheck/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema113,data:data106};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data106.disable !== undefined){
let data107 = data106.disable;
if((typeof data107 !== "boolean") && (typeof data107 !== "string")){
const err128 = {instancePath:instancePath+"/healthcheck/disable",schemaPath:"#/$defs/healthcheck/properties/disable/type",keyword:"type",params:{type: schema113.properties.disable.type},message:"must be boolean,string",schema:schema113.properties.disable.type,parentSchema:schema113.properties.disable,data:data107};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data106.interval !== undefined){
let data108 = data106.interval;
if(typeof data108 !== "string"){
const err129 = {instancePath:instancePath+"/healthcheck/interval",schemaPath:"#/$defs/healthcheck/properties/interval/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema113.properties.interval.type,parentSchema:schema113.properties.interval,data:data108};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data106.retries !== undefined){
let data109 = data106.retries;
if((!((typeof data109 == "number") && (isFinite(data109)))) && (typeof data109 !== "string")){
const err130 = {instancePath:instancePath+"/healthcheck/retries",schemaPath:"#/$defs/healthcheck/properties/retries/type",keyword:"type",params:{type: schema113.properties.retries.type},message:"must be number,string",schema:schema113.properties.retries.type,parentSchema:schema113.properties.retries,data:data109};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data106.test !== undefined){
let data110 = data106.test;
if((typeof data110 !== "string") && (!(Array.isArray(data110)))){
const err131 = {instancePath:instancePath+"/healthcheck/test",schemaPath:"#/$defs/healthcheck/properties/test/type",keyword:"type",params:{type: schema113.properties.test.type},message:"must be string,array",schema:schema113.properties.test.type,parentSchema:schema113.properties.test,data:data110};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(Array.isArray(data110)){
const len26 = data110.length;
for(let i26=0; i26<len26; i26++){
let data111 = data110[i26];
if(typeof data111 !== "string"){
const err132 = {instancePath:instancePath+"/healthcheck/test/" + i26,schemaPath:"#/$defs/healthcheck/properties/test/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema113.properties.test.items.type,parentSchema:schema113.properties.test.items,data:data111};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
}
if(data106.timeout !== undefined){
let data112 = data106.timeout;
if(typeof data112 !== "string"){
const err133 = {instancePath:instancePath+"/healthcheck/timeout",schemaPath:"#/$defs/healthcheck/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema113.properties.timeout.type,parentSchema:schema113.properties.timeout,data:data112};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data106.start_period !== undefined){
let data113 = data106.start_period;
if(typeof data113 !== "string"){
const err134 = {instancePath:instancePath+"/healthcheck/start_period",schemaPath:"#/$defs/healthcheck/properties/start_period/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema113.properties.start_period.type,parentSchema:schema113.properties.start_period,data:data113};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data106.start_interval !== undefined){
let data114 = data106.start_interval;
if(typeof data114 !== "string"){
const err135 = {instancePath:instancePath+"/healthcheck/start_interval",schemaPath:"#/$defs/healthcheck/properties/start_interval/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema113.properties.start_interval.type,parentSchema:schema113.properties.start_interval,data:data114};
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
else {
const err136 = {instancePath:instancePath+"/healthcheck",schemaPath:"#/$defs/healthcheck/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema113.type,parentSchema:schema113,data:data106};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data.hostname !== undefined){
let data115 = data.hostname;
if(typeof data115 !== "string"){
const err137 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.hostname.type,parentSchema:schema34.properties.hostname,data:data115};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data.image !== undefined){
let data116 = data.image;
if(typeof data116 !== "string"){
const err138 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.image.type,parentSchema:schema34.properties.image,data:data116};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data.init !== undefined){
let data117 = data.init;
if((typeof data117 !== "boolean") && (typeof data117 !== "string")){
const err139 = {instancePath:instancePath+"/init",schemaPath:"#/properties/init/type",keyword:"type",params:{type: schema34.properties.init.type},message:"must be boolean,string",schema:schema34.properties.init.type,parentSchema:schema34.properties.init,data:data117};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data.ipc !== undefined){
let data118 = data.ipc;
if(typeof data118 !== "string"){
const err140 = {instancePath:instancePath+"/ipc",schemaPath:"#/properties/ipc/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.ipc.type,parentSchema:schema34.properties.ipc,data:data118};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data.isolation !== undefined){
let data119 = data.isolation;
if(typeof data119 !== "string"){
const err141 = {instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.isolation.type,parentSchema:schema34.properties.isolation,data:data119};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data.labels !== undefined){
let data120 = data.labels;
if(!data120 || typeof data120 != "object"){
const err142 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data120};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(Array.isArray(data120)){
const len27 = data120.length;
for(let i27=0; i27<len27; i27++){
let data121 = data120[i27];
if(typeof data121 !== "string"){
const err143 = {instancePath:instancePath+"/labels/" + i27,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data121};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
for(const key19 in data120){
let data122 = data120[key19];
if((((typeof data122 !== "string") && (!((typeof data122 == "number") && (isFinite(data122))))) && (typeof data122 !== "boolean")) && (data122 !== null)){
const err144 = {instancePath:instancePath+"/labels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data122};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
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
for(let i28=0; i28<len28; i28++){
let data124 = data123[i28];
if(typeof data124 !== "string"){
const err145 = {instancePath:instancePath+"/links/" + i28,schemaPath:"#/properties/links/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.links.items.type,parentSchema:schema34.properties.links.items,data:data124};
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
else {
const err146 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.links.type,parentSchema:schema34.properties.links,data:data123};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data.logging !== undefined){
let data125 = data.logging;
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
for(const key20 in data125){
if(!(((key20 === "driver") || (key20 === "options")) || (pattern4.test(key20)))){
const err147 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.logging,data:data125};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data125.driver !== undefined){
let data126 = data125.driver;
if(typeof data126 !== "string"){
const err148 = {instancePath:instancePath+"/logging/driver",schemaPath:"#/properties/logging/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.logging.properties.driver.type,parentSchema:schema34.properties.logging.properties.driver,data:data126};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data125.options !== undefined){
let data127 = data125.options;
if(data127 && typeof data127 == "object" && !Array.isArray(data127)){
for(const key21 in data127){
let data128 = data127[key21];
if(((typeof data128 !== "string") && (!((typeof data128 == "number") && (isFinite(data128))))) && (data128 !== null)){
const err149 = {instancePath:instancePath+"/logging/options/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/logging/properties/options/additionalProperties/type",keyword:"type",params:{type: schema34.properties.logging.properties.options.additionalProperties.type},message:"must be string,number,null",schema:schema34.properties.logging.properties.options.additionalProperties.type,parentSchema:schema34.properties.logging.properties.options.additionalProperties,data:data128};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath:instancePath+"/logging/options",schemaPath:"#/properties/logging/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.logging.properties.options.type,parentSchema:schema34.properties.logging.properties.options,data:data127};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
else {
const err151 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.logging.type,parentSchema:schema34.properties.logging,data:data125};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data.mac_address !== undefined){
let data129 = data.mac_address;
if(typeof data129 !== "string"){
const err152 = {instancePath:instancePath+"/mac_address",schemaPath:"#/properties/mac_address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.mac_address.type,parentSchema:schema34.properties.mac_address,data:data129};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data.mem_limit !== undefined){
let data130 = data.mem_limit;
if((!((typeof data130 == "number") && (isFinite(data130)))) && (typeof data130 !== "string")){
const err153 = {instancePath:instancePath+"/mem_limit",schemaPath:"#/properties/mem_limit/type",keyword:"type",params:{type: schema34.properties.mem_limit.type},message:"must be number,string",schema:schema34.properties.mem_limit.type,parentSchema:schema34.properties.mem_limit,data:data130};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data.mem_reservation !== undefined){
let data131 = data.mem_reservation;
if((typeof data131 !== "string") && (!(((typeof data131 == "number") && (!(data131 % 1) && !isNaN(data131))) && (isFinite(data131))))){
const err154 = {instancePath:instancePath+"/mem_reservation",schemaPath:"#/properties/mem_reservation/type",keyword:"type",params:{type: schema34.properties.mem_reservation.type},message:"must be string,integer",schema:schema34.properties.mem_reservation.type,parentSchema:schema34.properties.mem_reservation,data:data131};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data.mem_swappiness !== undefined){
let data132 = data.mem_swappiness;
if((!(((typeof data132 == "number") && (!(data132 % 1) && !isNaN(data132))) && (isFinite(data132)))) && (typeof data132 !== "string")){
const err155 = {instancePath:instancePath+"/mem_swappiness",schemaPath:"#/properties/mem_swappiness/type",keyword:"type",params:{type: schema34.properties.mem_swappiness.type},message:"must be integer,string",schema:schema34.properties.mem_swappiness.type,parentSchema:schema34.properties.mem_swappiness,data:data132};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data.memswap_limit !== undefined){
let data133 = data.memswap_limit;
if((!((typeof data133 == "number") && (isFinite(data133)))) && (typeof data133 !== "string")){
const err156 = {instancePath:instancePath+"/memswap_limit",schemaPath:"#/properties/memswap_limit/type",keyword:"type",params:{type: schema34.properties.memswap_limit.type},message:"must be number,string",schema:schema34.properties.memswap_limit.type,parentSchema:schema34.properties.memswap_limit,data:data133};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data.models !== undefined){
let data134 = data.models;
if(!data134 || typeof data134 != "object"){
const err157 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: schema34.properties.models.type},message:"must be array,object",schema:schema34.properties.models.type,parentSchema:schema34.properties.models,data:data134};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(Array.isArray(data134)){
const len29 = data134.length;
for(let i29=0; i29<len29; i29++){
let data135 = data134[i29];
if(typeof data135 !== "string"){
const err158 = {instancePath:instancePath+"/models/" + i29,schemaPath:"#/properties/models/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.models.items.type,parentSchema:schema34.properties.models.items,data:data135};
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
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
for(const key22 in data134){
let data136 = data134[key22];
if((!(data136 && typeof data136 == "object" && !Array.isArray(data136))) && (data136 !== null)){
const err159 = {instancePath:instancePath+"/models/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/additionalProperties/type",keyword:"type",params:{type: schema34.properties.models.additionalProperties.type},message:"must be object,null",schema:schema34.properties.models.additionalProperties.type,parentSchema:schema34.properties.models.additionalProperties,data:data136};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data136 && typeof data136 == "object" && !Array.isArray(data136)){
for(const key23 in data136){
if(!(((key23 === "endpoint_var") || (key23 === "model_var")) || (pattern4.test(key23)))){
const err160 = {instancePath:instancePath+"/models/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.models.additionalProperties,data:data136};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data136.endpoint_var !== undefined){
let data137 = data136.endpoint_var;
if(typeof data137 !== "string"){
const err161 = {instancePath:instancePath+"/models/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/endpoint_var",schemaPath:"#/properties/models/additionalProperties/properties/endpoint_var/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.models.additionalProperties.properties.endpoint_var.type,parentSchema:schema34.properties.models.additionalProperties.properties.endpoint_var,data:data137};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data136.model_var !== undefined){
let data138 = data136.model_var;
if(typeof data138 !== "string"){
const err162 = {instancePath:instancePath+"/models/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/model_var",schemaPath:"#/properties/models/additionalProperties/properties/model_var/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.models.additionalProperties.properties.model_var.type,parentSchema:schema34.properties.models.additionalProperties.properties.model_var,data:data138};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
}
}
}
if(data.network_mode !== undefined){
let data139 = data.network_mode;
if(typeof data139 !== "string"){
const err163 = {instancePath:instancePath+"/network_mode",schemaPath:"#/properties/network_mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.network_mode.type,parentSchema:schema34.properties.network_mode,data:data139};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data.networks !== undefined){
let data140 = data.networks;
if(!data140 || typeof data140 != "object"){
const err164 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/type",keyword:"type",params:{type: schema34.properties.networks.type},message:"must be array,object",schema:schema34.properties.networks.type,parentSchema:schema34.properties.networks,data:data140};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(Array.isArray(data140)){
const len30 = data140.length;
for(let i30=0; i30<len30; i30++){
let data141 = data140[i30];
if(typeof data141 !== "string"){
const err165 = {instancePath:instancePath+"/networks/" + i30,schemaPath:"#/properties/networks/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.networks.items.type,parentSchema:schema34.properties.networks.items,data:data141};
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
if(data140 && typeof data140 == "object" && !Array.isArray(data140)){
for(const key24 in data140){
if(!(pattern5.test(key24))){
const err166 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.networks,data:data140};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
for(const key25 in data140){
if(pattern5.test(key25)){
if(!(validate54(data140[key25], {instancePath:instancePath+"/networks/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data140,parentDataProperty:key25,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : appended(vErrors, validate54.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.oom_kill_disable !== undefined){
let data143 = data.oom_kill_disable;
if((typeof data143 !== "boolean") && (typeof data143 !== "string")){
const err167 = {instancePath:instancePath+"/oom_kill_disable",schemaPath:"#/properties/oom_kill_disable/type",keyword:"type",params:{type: schema34.properties.oom_kill_disable.type},message:"must be boolean,string",schema:schema34.properties.oom_kill_disable.type,parentSchema:schema34.properties.oom_kill_disable,data:data143};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data.oom_score_adj !== undefined){
let data144 = data.oom_score_adj;
if((typeof data144 !== "string") && (!(((typeof data144 == "number") && (!(data144 % 1) && !isNaN(data144))) && (isFinite(data144))))){
const err168 = {instancePath:instancePath+"/oom_score_adj",schemaPath:"#/properties/oom_score_adj/type",keyword:"type",params:{type: schema34.properties.oom_score_adj.type},message:"must be string,integer",schema:schema34.properties.oom_score_adj.type,parentSchema:schema34.properties.oom_score_adj,data:data144};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if((typeof data144 == "number") && (isFinite(data144))){
if(data144 > 1000 || isNaN(data144)){
const err169 = {instancePath:instancePath+"/oom_score_adj",schemaPath:"#/properties/oom_score_adj/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema34.properties.oom_score_adj,data:data144};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(data144 < -1000 || isNaN(data144)){
const err170 = {instancePath:instancePath+"/oom_score_adj",schemaPath:"#/properties/oom_score_adj/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1000},message:"must be >= -1000",schema:-1000,parentSchema:schema34.properties.oom_score_adj,data:data144};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
if(data.pid !== undefined){
let data145 = data.pid;
if((typeof data145 !== "string") && (data145 !== null)){
const err171 = {instancePath:instancePath+"/pid",schemaPath:"#/properties/pid/type",keyword:"type",params:{type: schema34.properties.pid.type},message:"must be string,null",schema:schema34.properties.pid.type,parentSchema:schema34.properties.pid,data:data145};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data.pids_limit !== undefined){
let data146 = data.pids_limit;
if((!((typeof data146 == "number") && (isFinite(data146)))) && (typeof data146 !== "string")){
const err172 = {instancePath:instancePath+"/pids_limit",schemaPath:"#/properties/pids_limit/type",keyword:"type",params:{type: schema34.properties.pids_limit.type},message:"must be number,string",schema:schema34.properties.pids_limit.type,parentSchema:schema34.properties.pids_limit,data:data146};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data.platform !== undefined){
let data147 = data.platform;
if(typeof data147 !== "string"){
const err173 = {instancePath:instancePath+"/platform",schemaPath:"#/properties/platform/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.platform.type,parentSchema:schema34.properties.platform,data:data147};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data.ports !== undefined){
let data148 = data.ports;
if(Array.isArray(data148)){
const len31 = data148.length;
for(let i31=0; i31<len31; i31++){
let data149 = data148[i31];
if(((!((typeof data149 == "number") && (isFinite(data149)))) && (typeof data149 !== "string")) && (!(data149 && typeof data149 == "object" && !Array.isArray(data149)))){
const err174 = {instancePath:instancePath+"/ports/" + i31,schemaPath:"#/$defs/port/type",keyword:"type",params:{type: schema118.type},message:"must be number,string,object",schema:schema118.type,parentSchema:schema118,data:data149};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
for(const key26 in data149){
if(!((((((((key26 === "name") || (key26 === "mode")) || (key26 === "host_ip")) || (key26 === "target")) || (key26 === "published")) || (key26 === "protocol")) || (key26 === "app_protocol")) || (pattern4.test(key26)))){
const err175 = {instancePath:instancePath+"/ports/" + i31,schemaPath:"#/$defs/port/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties",schema:false,parentSchema:schema118,data:data149};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data149.name !== undefined){
let data150 = data149.name;
if(typeof data150 !== "string"){
const err176 = {instancePath:instancePath+"/ports/" + i31+"/name",schemaPath:"#/$defs/port/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema118.properties.name.type,parentSchema:schema118.properties.name,data:data150};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data149.mode !== undefined){
let data151 = data149.mode;
if(typeof data151 !== "string"){
const err177 = {instancePath:instancePath+"/ports/" + i31+"/mode",schemaPath:"#/$defs/port/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema118.properties.mode.type,parentSchema:schema118.properties.mode,data:data151};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data149.host_ip !== undefined){
let data152 = data149.host_ip;
if(typeof data152 !== "string"){
const err178 = {instancePath:instancePath+"/ports/" + i31+"/host_ip",schemaPath:"#/$defs/port/properties/host_ip/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema118.properties.host_ip.type,parentSchema:schema118.properties.host_ip,data:data152};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data149.target !== undefined){
let data153 = data149.target;
if((typeof data153 !== "string") && (!(((typeof data153 == "number") && (!(data153 % 1) && !isNaN(data153))) && (isFinite(data153))))){
const err179 = {instancePath:instancePath+"/ports/" + i31+"/target",schemaPath:"#/$defs/port/properties/target/type",keyword:"type",params:{type: schema118.properties.target.type},message:"must be string,integer",schema:schema118.properties.target.type,parentSchema:schema118.properties.target,data:data153};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data149.published !== undefined){
let data154 = data149.published;
if((typeof data154 !== "string") && (!(((typeof data154 == "number") && (!(data154 % 1) && !isNaN(data154))) && (isFinite(data154))))){
const err180 = {instancePath:instancePath+"/ports/" + i31+"/published",schemaPath:"#/$defs/port/properties/published/type",keyword:"type",params:{type: schema118.properties.published.type},message:"must be string,integer",schema:schema118.properties.published.type,parentSchema:schema118.properties.published,data:data154};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data149.protocol !== undefined){
let data155 = data149.protocol;
if(typeof data155 !== "string"){
const err181 = {instancePath:instancePath+"/ports/" + i31+"/protocol",schemaPath:"#/$defs/port/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema118.properties.protocol.type,parentSchema:schema118.properties.protocol,data:data155};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(!(((data155 === "tcp") || (data155 === "udp")) || (data155 === "sctp"))){
const err182 = {instancePath:instancePath+"/ports/" + i31+"/protocol",schemaPath:"#/$defs/port/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema118.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema118.properties.protocol.enum,parentSchema:schema118.properties.protocol,data:data155};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data149.app_protocol !== undefined){
let data156 = data149.app_protocol;
if(typeof data156 !== "string"){
const err183 = {instancePath:instancePath+"/ports/" + i31+"/app_protocol",schemaPath:"#/$defs/port/properties/app_protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema118.properties.app_protocol.type,parentSchema:schema118.properties.app_protocol,data:data156};
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
}
}
else {
const err184 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.ports.type,parentSchema:schema34.properties.ports,data:data148};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data.post_start !== undefined){
let data157 = data.post_start;
if(Array.isArray(data157)){
const len32 = data157.length;
for(let i32=0; i32<len32; i32++){
if(!(validate50(data157[i32], {instancePath:instancePath+"/post_start/" + i32,parentData:data157,parentDataProperty:i32,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : appended(vErrors, validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err185 = {instancePath:instancePath+"/post_start",schemaPath:"#/properties/post_start/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.post_start.type,parentSchema:schema34.properties.post_start,data:data157};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data.pre_start !== undefined){
let data159 = data.pre_start;
if(Array.isArray(data159)){
const len33 = data159.length;
for(let i33=0; i33<len33; i33++){
if(!(validate57(data159[i33], {instancePath:instancePath+"/pre_start/" + i33,parentData:data159,parentDataProperty:i33,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : appended(vErrors, validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err186 = {instancePath:instancePath+"/pre_start",schemaPath:"#/properties/pre_start/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.pre_start.type,parentSchema:schema34.properties.pre_start,data:data159};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data.pre_stop !== undefined){
let data161 = data.pre_stop;
if(Array.isArray(data161)){
const len34 = data161.length;
for(let i34=0; i34<len34; i34++){
if(!(validate50(data161[i34], {instancePath:instancePath+"/pre_stop/" + i34,parentData:data161,parentDataProperty:i34,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : appended(vErrors, validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err187 = {instancePath:instancePath+"/pre_stop",schemaPath:"#/properties/pre_stop/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.pre_stop.type,parentSchema:schema34.properties.pre_stop,data:data161};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data.privileged !== undefined){
let data163 = data.privileged;
if((typeof data163 !== "boolean") && (typeof data163 !== "string")){
const err188 = {instancePath:instancePath+"/privileged",schemaPath:"#/properties/privileged/type",keyword:"type",params:{type: schema34.properties.privileged.type},message:"must be boolean,string",schema:schema34.properties.privileged.type,parentSchema:schema34.properties.privileged,data:data163};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data.profiles !== undefined){
let data164 = data.profiles;
if(Array.isArray(data164)){
const len35 = data164.length;
for(let i35=0; i35<len35; i35++){
let data165 = data164[i35];
if(typeof data165 === "string"){
if(!pattern16.test(data165)){
const err189 = {instancePath:instancePath+"/profiles/" + i35,schemaPath:"#/properties/profiles/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema34.properties.profiles.items,data:data165};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
else {
const err190 = {instancePath:instancePath+"/profiles/" + i35,schemaPath:"#/properties/profiles/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.profiles.items.type,parentSchema:schema34.properties.profiles.items,data:data165};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
else {
const err191 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.profiles.type,parentSchema:schema34.properties.profiles,data:data164};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data.provider !== undefined){
let data166 = data.provider;
if(data166 && typeof data166 == "object" && !Array.isArray(data166)){
if(data166.type === undefined){
const err192 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema34.properties.provider.required,parentSchema:schema34.properties.provider,data:data166};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
for(const key27 in data166){
if(!(((key27 === "type") || (key27 === "options")) || (pattern4.test(key27)))){
const err193 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.provider,data:data166};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data166.type !== undefined){
let data167 = data166.type;
if(typeof data167 !== "string"){
const err194 = {instancePath:instancePath+"/provider/type",schemaPath:"#/properties/provider/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.provider.properties.type.type,parentSchema:schema34.properties.provider.properties.type,data:data167};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data166.options !== undefined){
let data168 = data166.options;
if(data168 && typeof data168 == "object" && !Array.isArray(data168)){
for(const key28 in data168){
let data169 = data168[key28];
if((((typeof data169 !== "string") && (!((typeof data169 == "number") && (isFinite(data169))))) && (typeof data169 !== "boolean")) && (!(Array.isArray(data169)))){
const err195 = {instancePath:instancePath+"/provider/options/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/provider/properties/options/additionalProperties/type",keyword:"type",params:{type: schema34.properties.provider.properties.options.additionalProperties.type},message:"must be string,number,boolean,array",schema:schema34.properties.provider.properties.options.additionalProperties.type,parentSchema:schema34.properties.provider.properties.options.additionalProperties,data:data169};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(Array.isArray(data169)){
const len36 = data169.length;
for(let i36=0; i36<len36; i36++){
let data170 = data169[i36];
if(((typeof data170 !== "string") && (!((typeof data170 == "number") && (isFinite(data170))))) && (typeof data170 !== "boolean")){
const err196 = {instancePath:instancePath+"/provider/options/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i36,schemaPath:"#/properties/provider/properties/options/additionalProperties/items/type",keyword:"type",params:{type: schema34.properties.provider.properties.options.additionalProperties.items.type},message:"must be string,number,boolean",schema:schema34.properties.provider.properties.options.additionalProperties.items.type,parentSchema:schema34.properties.provider.properties.options.additionalProperties.items,data:data170};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
}
}
else {
const err197 = {instancePath:instancePath+"/provider/options",schemaPath:"#/properties/provider/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.provider.properties.options.type,parentSchema:schema34.properties.provider.properties.options,data:data168};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
}
else {
const err198 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.provider.type,parentSchema:schema34.properties.provider,data:data166};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data.pull_policy !== undefined){
let data171 = data.pull_policy;
if(typeof data171 === "string"){
if(!pattern82.test(data171)){
const err199 = {instancePath:instancePath+"/pull_policy",schemaPath:"#/properties/pull_policy/pattern",keyword:"pattern",params:{pattern: "^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$"},message:"must match pattern \""+"^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$"+"\"",schema:"^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$",parentSchema:schema34.properties.pull_policy,data:data171};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
else {
const err200 = {instancePath:instancePath+"/pull_policy",schemaPath:"#/properties/pull_policy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.pull_policy.type,parentSchema:schema34.properties.pull_policy,data:data171};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data.pull_refresh_after !== undefined){
let data172 = data.pull_refresh_after;
if(typeof data172 !== "string"){
const err201 = {instancePath:instancePath+"/pull_refresh_after",schemaPath:"#/properties/pull_refresh_after/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.pull_refresh_after.type,parentSchema:schema34.properties.pull_refresh_after,data:data172};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data.read_only !== undefined){
let data173 = data.read_only;
if((typeof data173 !== "boolean") && (typeof data173 !== "string")){
const err202 = {instancePath:instancePath+"/read_only",schemaPath:"#/properties/read_only/type",keyword:"type",params:{type: schema34.properties.read_only.type},message:"must be boolean,string",schema:schema34.properties.read_only.type,parentSchema:schema34.properties.read_only,data:data173};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data.restart !== undefined){
let data174 = data.restart;
if(typeof data174 === "string"){
if(!pattern83.test(data174)){
const err203 = {instancePath:instancePath+"/restart",schemaPath:"#/properties/restart/pattern",keyword:"pattern",params:{pattern: "^(|no|always|unless-stopped|on-failure(:[0-9]+)?)$"},message:"must match pattern \""+"^(|no|always|unless-stopped|on-failure(:[0-9]+)?)$"+"\"",schema:"^(|no|always|unless-stopped|on-failure(:[0-9]+)?)$",parentSchema:schema34.properties.restart,data:data174};
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
const err204 = {instancePath:instancePath+"/restart",schemaPath:"#/properties/restart/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.restart.type,parentSchema:schema34.properties.restart,data:data174};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data.runtime !== undefined){
let data175 = data.runtime;
if(typeof data175 !== "string"){
const err205 = {instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.runtime.type,parentSchema:schema34.properties.runtime,data:data175};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data.scale !== undefined){
let data176 = data.scale;
if((!(((typeof data176 == "number") && (!(data176 % 1) && !isNaN(data176))) && (isFinite(data176)))) && (typeof data176 !== "string")){
const err206 = {instancePath:instancePath+"/scale",schemaPath:"#/properties/scale/type",keyword:"type",params:{type: schema34.properties.scale.type},message:"must be integer,string",schema:schema34.properties.scale.type,parentSchema:schema34.properties.scale,data:data176};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data.security_opt !== undefined){
let data177 = data.security_opt;
if(Array.isArray(data177)){
const len37 = data177.length;
for(let i37=0; i37<len37; i37++){
let data178 = data177[i37];
if(typeof data178 !== "string"){
const err207 = {instancePath:instancePath+"/security_opt/" + i37,schemaPath:"#/properties/security_opt/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.security_opt.items.type,parentSchema:schema34.properties.security_opt.items,data:data178};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath:instancePath+"/security_opt",schemaPath:"#/properties/security_opt/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.security_opt.type,parentSchema:schema34.properties.security_opt,data:data177};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data.shm_size !== undefined){
let data179 = data.shm_size;
if((!((typeof data179 == "number") && (isFinite(data179)))) && (typeof data179 !== "string")){
const err209 = {instancePath:instancePath+"/shm_size",schemaPath:"#/properties/shm_size/type",keyword:"type",params:{type: schema34.properties.shm_size.type},message:"must be number,string",schema:schema34.properties.shm_size.type,parentSchema:schema34.properties.shm_size,data:data179};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data.secrets !== undefined){
let data180 = data.secrets;
if(Array.isArray(data180)){
const len38 = data180.length;
for(let i38=0; i38<len38; i38++){
let data181 = data180[i38];
if((typeof data181 !== "string") && (!(data181 && typeof data181 == "object" && !Array.isArray(data181)))){
const err210 = {instancePath:instancePath+"/secrets/" + i38,schemaPath:"#/$defs/file_reference/type",keyword:"type",params:{type: schema82.type},message:"must be string,object",schema:schema82.type,parentSchema:schema82,data:data181};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if(data181 && typeof data181 == "object" && !Array.isArray(data181)){
for(const key29 in data181){
if(!((((((key29 === "source") || (key29 === "target")) || (key29 === "uid")) || (key29 === "gid")) || (key29 === "mode")) || (pattern4.test(key29)))){
const err211 = {instancePath:instancePath+"/secrets/" + i38,schemaPath:"#/$defs/file_reference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties",schema:false,parentSchema:schema82,data:data181};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data181.source !== undefined){
let data182 = data181.source;
if(typeof data182 !== "string"){
const err212 = {instancePath:instancePath+"/secrets/" + i38+"/source",schemaPath:"#/$defs/file_reference/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.source.type,parentSchema:schema82.properties.source,data:data182};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data181.target !== undefined){
let data183 = data181.target;
if(typeof data183 !== "string"){
const err213 = {instancePath:instancePath+"/secrets/" + i38+"/target",schemaPath:"#/$defs/file_reference/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.target.type,parentSchema:schema82.properties.target,data:data183};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data181.uid !== undefined){
let data184 = data181.uid;
if(typeof data184 !== "string"){
const err214 = {instancePath:instancePath+"/secrets/" + i38+"/uid",schemaPath:"#/$defs/file_reference/properties/uid/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.uid.type,parentSchema:schema82.properties.uid,data:data184};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data181.gid !== undefined){
let data185 = data181.gid;
if(typeof data185 !== "string"){
const err215 = {instancePath:instancePath+"/secrets/" + i38+"/gid",schemaPath:"#/$defs/file_reference/properties/gid/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.gid.type,parentSchema:schema82.properties.gid,data:data185};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data181.mode !== undefined){
let data186 = data181.mode;
if((!((typeof data186 == "number") && (isFinite(data186)))) && (typeof data186 !== "string")){
const err216 = {instancePath:instancePath+"/secrets/" + i38+"/mode",schemaPath:"#/$defs/file_reference/properties/mode/type",keyword:"type",params:{type: schema82.properties.mode.type},message:"must be number,string",schema:schema82.properties.mode.type,parentSchema:schema82.properties.mode,data:data186};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
}
}
}
else {
const err217 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.secrets.type,parentSchema:schema34.properties.secrets,data:data180};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data.sysctls !== undefined){
let data187 = data.sysctls;
if(!data187 || typeof data187 != "object"){
const err218 = {instancePath:instancePath+"/sysctls",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data187};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(Array.isArray(data187)){
const len39 = data187.length;
for(let i39=0; i39<len39; i39++){
let data188 = data187[i39];
if(typeof data188 !== "string"){
const err219 = {instancePath:instancePath+"/sysctls/" + i39,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data188};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
if(data187 && typeof data187 == "object" && !Array.isArray(data187)){
for(const key30 in data187){
let data189 = data187[key30];
if((((typeof data189 !== "string") && (!((typeof data189 == "number") && (isFinite(data189))))) && (typeof data189 !== "boolean")) && (data189 !== null)){
const err220 = {instancePath:instancePath+"/sysctls/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data189};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
}
}
if(data.stdin_open !== undefined){
let data190 = data.stdin_open;
if((typeof data190 !== "boolean") && (typeof data190 !== "string")){
const err221 = {instancePath:instancePath+"/stdin_open",schemaPath:"#/properties/stdin_open/type",keyword:"type",params:{type: schema34.properties.stdin_open.type},message:"must be boolean,string",schema:schema34.properties.stdin_open.type,parentSchema:schema34.properties.stdin_open,data:data190};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data.stop_grace_period !== undefined){
let data191 = data.stop_grace_period;
if(typeof data191 !== "string"){
const err222 = {instancePath:instancePath+"/stop_grace_period",schemaPath:"#/properties/stop_grace_period/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.stop_grace_period.type,parentSchema:schema34.properties.stop_grace_period,data:data191};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data.stop_signal !== undefined){
let data192 = data.stop_signal;
if(typeof data192 !== "string"){
const err223 = {instancePath:instancePath+"/stop_signal",schemaPath:"#/properties/stop_signal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.stop_signal.type,parentSchema:schema34.properties.stop_signal,data:data192};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data.storage_opt !== undefined){
let data193 = data.storage_opt;
if(!(data193 && typeof data193 == "object" && !Array.isArray(data193))){
const err224 = {instancePath:instancePath+"/storage_opt",schemaPath:"#/properties/storage_opt/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.storage_opt.type,parentSchema:schema34.properties.storage_opt,data:data193};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data.tmpfs !== undefined){
let data194 = data.tmpfs;
if((typeof data194 !== "string") && (!(Array.isArray(data194)))){
const err225 = {instancePath:instancePath+"/tmpfs",schemaPath:"#/$defs/string_or_list/type",keyword:"type",params:{type: schema32.type},message:"must be string,array",schema:schema32.type,parentSchema:schema32,data:data194};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
if(Array.isArray(data194)){
const len40 = data194.length;
for(let i40=0; i40<len40; i40++){
let data195 = data194[i40];
if(typeof data195 !== "string"){
const err226 = {instancePath:instancePath+"/tmpfs/" + i40,schemaPath:"#/$defs/string_or_list/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.items.type,parentSchema:schema32.items,data:data195};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
}
}
if(data.tty !== undefined){
let data196 = data.tty;
if((typeof data196 !== "boolean") && (typeof data196 !== "string")){
const err227 = {instancePath:instancePath+"/tty",schemaPath:"#/properties/tty/type",keyword:"type",params:{type: schema34.properties.tty.type},message:"must be boolean,string",schema:schema34.properties.tty.type,parentSchema:schema34.properties.tty,data:data196};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data.ulimits !== undefined){
let data197 = data.ulimits;
if(data197 && typeof data197 == "object" && !Array.isArray(data197)){
for(const key31 in data197){
if(!(pattern46.test(key31))){
const err228 = {instancePath:instancePath+"/ulimits",schemaPath:"#/$defs/ulimits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties",schema:false,parentSchema:schema83,data:data197};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
for(const key32 in data197){
if(pattern46.test(key32)){
let data198 = data197[key32];
if(((!(((typeof data198 == "number") && (!(data198 % 1) && !isNaN(data198))) && (isFinite(data198)))) && (typeof data198 !== "string")) && (!(data198 && typeof data198 == "object" && !Array.isArray(data198)))){
const err229 = {instancePath:instancePath+"/ulimits/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/type",keyword:"type",params:{type: schema83.patternProperties["^[a-z]+$"].type},message:"must be integer,string,object",schema:schema83.patternProperties["^[a-z]+$"].type,parentSchema:schema83.patternProperties["^[a-z]+$"],data:data198};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if(data198 && typeof data198 == "object" && !Array.isArray(data198)){
if(data198.soft === undefined){
const err230 = {instancePath:instancePath+"/ulimits/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/required",keyword:"required",params:{missingProperty: "soft"},message:"must have required property '"+"soft"+"'",schema:schema83.patternProperties["^[a-z]+$"].required,parentSchema:schema83.patternProperties["^[a-z]+$"],data:data198};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if(data198.hard === undefined){
const err231 = {instancePath:instancePath+"/ulimits/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/required",keyword:"required",params:{missingProperty: "hard"},message:"must have required property '"+"hard"+"'",schema:schema83.patternProperties["^[a-z]+$"].required,parentSchema:schema83.patternProperties["^[a-z]+$"],data:data198};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
for(const key33 in data198){
if(!(((key33 === "soft") || (key33 === "hard")) || (pattern4.test(key33)))){
const err232 = {instancePath:instancePath+"/ulimits/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties",schema:false,parentSchema:schema83.patternProperties["^[a-z]+$"],data:data198};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data198.soft !== undefined){
let data199 = data198.soft;
if((!(((typeof data199 == "number") && (!(data199 % 1) && !isNaN(data199))) && (isFinite(data199)))) && (typeof data199 !== "string")){
const err233 = {instancePath:instancePath+"/ulimits/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/soft",schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/properties/soft/type",keyword:"type",params:{type: schema83.patternProperties["^[a-z]+$"].properties.soft.type},message:"must be integer,string",schema:schema83.patternProperties["^[a-z]+$"].properties.soft.type,parentSchema:schema83.patternProperties["^[a-z]+$"].properties.soft,data:data199};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data198.hard !== undefined){
let data200 = data198.hard;
if((!(((typeof data200 == "number") && (!(data200 % 1) && !isNaN(data200))) && (isFinite(data200)))) && (typeof data200 !== "string")){
const err234 = {instancePath:instancePath+"/ulimits/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/hard",schemaPath:"#/$defs/ulimits/patternProperties/%5E%5Ba-z%5D%2B%24/properties/hard/type",keyword:"type",params:{type: schema83.patternProperties["^[a-z]+$"].properties.hard.type},message:"must be integer,string",schema:schema83.patternProperties["^[a-z]+$"].properties.hard.type,parentSchema:schema83.patternProperties["^[a-z]+$"].properties.hard,data:data200};
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
}
}
else {
const err235 = {instancePath:instancePath+"/ulimits",schemaPath:"#/$defs/ulimits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema83.type,parentSchema:schema83,data:data197};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data.use_api_socket !== undefined){
let data201 = data.use_api_socket;
if(typeof data201 !== "boolean"){
const err236 = {instancePath:instancePath+"/use_api_socket",schemaPath:"#/properties/use_api_socket/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.properties.use_api_socket.type,parentSchema:schema34.properties.use_api_socket,data:data201};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data.user !== undefined){
let data202 = data.user;
if(typeof data202 !== "string"){
const err237 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.user.type,parentSchema:schema34.properties.user,data:data202};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data.uts !== undefined){
let data203 = data.uts;
if(typeof data203 !== "string"){
const err238 = {instancePath:instancePath+"/uts",schemaPath:"#/properties/uts/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.uts.type,parentSchema:schema34.properties.uts,data:data203};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data.userns_mode !== undefined){
let data204 = data.userns_mode;
if(typeof data204 !== "string"){
const err239 = {instancePath:instancePath+"/userns_mode",schemaPath:"#/properties/userns_mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.userns_mode.type,parentSchema:schema34.properties.userns_mode,data:data204};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data.volumes !== undefined){
let data205 = data.volumes;
if(Array.isArray(data205)){
const len41 = data205.length;
for(let i41=0; i41<len41; i41++){
if(!(validate60(data205[i41], {instancePath:instancePath+"/volumes/" + i41,parentData:data205,parentDataProperty:i41,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : appended(vErrors, validate60.errors);
errors = vErrors.length;
}
}
}
else {
const err240 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.volumes.type,parentSchema:schema34.properties.volumes,data:data205};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
if(data.volumes_from !== undefined){
let data207 = data.volumes_from;
if(Array.isArray(data207)){
const len42 = data207.length;
for(let i42=0; i42<len42; i42++){
let data208 = data207[i42];
if(typeof data208 !== "string"){
const err241 = {instancePath:instancePath+"/volumes_from/" + i42,schemaPath:"#/properties/volumes_from/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.volumes_from.items.type,parentSchema:schema34.properties.volumes_from.items,data:data208};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
}
else {
const err242 = {instancePath:instancePath+"/volumes_from",schemaPath:"#/properties/volumes_from/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.volumes_from.type,parentSchema:schema34.properties.volumes_from,data:data207};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data.working_dir !== undefined){
let data209 = data.working_dir;
if(typeof data209 !== "string"){
const err243 = {instancePath:instancePath+"/working_dir",schemaPath:"#/properties/working_dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.working_dir.type,parentSchema:schema34.properties.working_dir,data:data209};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
}
else {
const err244 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema129 = {"type":["object","null"],"properties":{"name":{"type":"string"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"ipam":{"type":"object","properties":{"driver":{"type":"string"},"config":{"type":"array","items":{"type":"object","properties":{"subnet":{"type":"string"},"ip_range":{"type":"string"},"gateway":{"type":"string"},"aux_addresses":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"options":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"internal":{"type":["boolean","string"]},"enable_ipv4":{"type":["boolean","string"]},"enable_ipv6":{"type":["boolean","string"]},"attachable":{"type":["boolean","string"]},"labels":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const pattern99 = new RegExp("^.+$", "u");

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema129.type},message:"must be object,null",schema:schema129.type,parentSchema:schema129,data};
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
if(!((func1.call(schema129.properties, key0)) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema129,data};
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
let data0 = data.name;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema129.properties.name.type,parentSchema:schema129.properties.name,data:data0};
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
let data1 = data.driver;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema129.properties.driver.type,parentSchema:schema129.properties.driver,data:data1};
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
if(pattern99.test(key1)){
let data3 = data2[key1];
if((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))){
const err4 = {instancePath:instancePath+"/driver_opts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/driver_opts/patternProperties/%5E.%2B%24/type",keyword:"type",params:{type: schema129.properties.driver_opts.patternProperties["^.+$"].type},message:"must be string,number",schema:schema129.properties.driver_opts.patternProperties["^.+$"].type,parentSchema:schema129.properties.driver_opts.patternProperties["^.+$"],data:data3};
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
const err5 = {instancePath:instancePath+"/driver_opts",schemaPath:"#/properties/driver_opts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema129.properties.driver_opts.type,parentSchema:schema129.properties.driver_opts,data:data2};
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
const err6 = {instancePath:instancePath+"/ipam",schemaPath:"#/properties/ipam/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema129.properties.ipam,data:data4};
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
let data5 = data4.driver;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/ipam/driver",schemaPath:"#/properties/ipam/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema129.properties.ipam.properties.driver.type,parentSchema:schema129.properties.ipam.properties.driver,data:data5};
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
const err8 = {instancePath:instancePath+"/ipam/config/" + i0,schemaPath:"#/properties/ipam/properties/config/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema129.properties.ipam.properties.config.items,data:data7};
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
let data8 = data7.subnet;
if(typeof data8 !== "string"){
const err9 = {instancePath:instancePath+"/ipam/config/" + i0+"/subnet",schemaPath:"#/properties/ipam/properties/config/items/properties/subnet/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema129.properties.ipam.properties.config.items.properties.subnet.type,parentSchema:schema129.properties.ipam.properties.config.items.properties.subnet,data:data8};
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
let data9 = data7.ip_range;
if(typeof data9 !== "string"){
const err10 = {instancePath:instancePath+"/ipam/config/" + i0+"/ip_range",schemaPath:"#/properties/ipam/properties/config/items/properties/ip_range/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema129.properties.ipam.properties.config.items.properties.ip_range.type,parentSchema:schema129.properties.ipam.properties.config.items.properties.ip_range,data:data9};
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
let data10 = data7.gateway;
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/ipam/config/" + i0+"/gateway",schemaPath:"#/properties/ipam/properties/config/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema129.properties.ipam.properties.config.items.properties.gateway.type,parentSchema:schema129.properties.ipam.properties.config.items.properties.gateway,data:data10};
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
let data12 = data11[key4];
if(typeof data12 !== "string"){
const err12 = {instancePath:instancePath+"/ipam/config/" + i0+"/aux_addresses/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ipam/properties/config/items/properties/aux_addresses/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema129.properties.ipam.properties.config.items.properties.aux_addresses.additionalProperties.type,parentSchema:schema129.properties.ipam.properties.config.items.properties.aux_addresses.additionalProperties,data:data12};
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
const err13 = {instancePath:instancePath+"/ipam/config/" + i0+"/aux_addresses",schemaPath:"#/properties/ipam/properties/config/items/properties/aux_addresses/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema129.properties.ipam.properties.config.items.properties.aux_addresses.type,parentSchema:schema129.properties.ipam.properties.config.items.properties.aux_addresses,data:data11};
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
const err14 = {instancePath:instancePath+"/ipam/config/" + i0,schemaPath:"#/properties/ipam/properties/config/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema129.properties.ipam.properties.config.items.type,parentSchema:schema129.properties.ipam.properties.config.items,data:data7};
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
const err15 = {instancePath:instancePath+"/ipam/config",schemaPath:"#/properties/ipam/properties/config/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema129.properties.ipam.properties.config.type,parentSchema:schema129.properties.ipam.properties.config,data:data6};
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
let data14 = data13[key5];
if(typeof data14 !== "string"){
const err16 = {instancePath:instancePath+"/ipam/options/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ipam/properties/options/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema129.properties.ipam.properties.options.additionalProperties.type,parentSchema:schema129.properties.ipam.properties.options.additionalProperties,data:data14};
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
const err17 = {instancePath:instancePath+"/ipam/options",schemaPath:"#/properties/ipam/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema129.properties.ipam.properties.options.type,parentSchema:schema129.properties.ipam.properties.options,data:data13};
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
const err18 = {instancePath:instancePath+"/ipam",schemaPath:"#/properties/ipam/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema129.properties.ipam.type,parentSchema:schema129.properties.ipam,data:data4};
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
const err19 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: schema129.properties.external.type},message:"must be boolean,string,object",schema:schema129.properties.external.type,parentSchema:schema129.properties.external,data:data15};
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
const err20 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema129.properties.external,data:data15};
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
let data16 = data15.name;
if(typeof data16 !== "string"){
const err21 = {instancePath:instancePath+"/external/name",schemaPath:"#/properties/external/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema129.properties.external.properties.name.type,parentSchema:schema129.properties.external.properties.name,data:data16};
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
const err22 = {instancePath:instancePath+"/internal",schemaPath:"#/properties/internal/type",keyword:"type",params:{type: schema129.properties.internal.type},message:"must be boolean,string",schema:schema129.properties.internal.type,parentSchema:schema129.properties.internal,data:data17};
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
const err23 = {instancePath:instancePath+"/enable_ipv4",schemaPath:"#/properties/enable_ipv4/type",keyword:"type",params:{type: schema129.properties.enable_ipv4.type},message:"must be boolean,string",schema:schema129.properties.enable_ipv4.type,parentSchema:schema129.properties.enable_ipv4,data:data18};
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
const err24 = {instancePath:instancePath+"/enable_ipv6",schemaPath:"#/properties/enable_ipv6/type",keyword:"type",params:{type: schema129.properties.enable_ipv6.type},message:"must be boolean,string",schema:schema129.properties.enable_ipv6.type,parentSchema:schema129.properties.enable_ipv6,data:data19};
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
const err25 = {instancePath:instancePath+"/attachable",schemaPath:"#/properties/attachable/type",keyword:"type",params:{type: schema129.properties.attachable.type},message:"must be boolean,string",schema:schema129.properties.attachable.type,parentSchema:schema129.properties.attachable,data:data20};
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
const err26 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data21};
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
let data22 = data21[i1];
if(typeof data22 !== "string"){
const err27 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data22};
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
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key7 in data21){
let data23 = data21[key7];
if((((typeof data23 !== "string") && (!((typeof data23 == "number") && (isFinite(data23))))) && (typeof data23 !== "boolean")) && (data23 !== null)){
const err28 = {instancePath:instancePath+"/labels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data23};
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
}
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema131 = {"type":["object","null"],"properties":{"name":{"type":"string"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"labels":{"$ref":"#/$defs/list_or_map"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema131.type},message:"must be object,null",schema:schema131.type,parentSchema:schema131,data};
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
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema131,data};
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
let data0 = data.name;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema131.properties.name.type,parentSchema:schema131.properties.name,data:data0};
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
let data1 = data.driver;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema131.properties.driver.type,parentSchema:schema131.properties.driver,data:data1};
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
if(pattern99.test(key1)){
let data3 = data2[key1];
if((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))){
const err4 = {instancePath:instancePath+"/driver_opts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/driver_opts/patternProperties/%5E.%2B%24/type",keyword:"type",params:{type: schema131.properties.driver_opts.patternProperties["^.+$"].type},message:"must be string,number",schema:schema131.properties.driver_opts.patternProperties["^.+$"].type,parentSchema:schema131.properties.driver_opts.patternProperties["^.+$"],data:data3};
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
const err5 = {instancePath:instancePath+"/driver_opts",schemaPath:"#/properties/driver_opts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema131.properties.driver_opts.type,parentSchema:schema131.properties.driver_opts,data:data2};
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
const err6 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: schema131.properties.external.type},message:"must be boolean,string,object",schema:schema131.properties.external.type,parentSchema:schema131.properties.external,data:data4};
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
const err7 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema131.properties.external,data:data4};
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
let data5 = data4.name;
if(typeof data5 !== "string"){
const err8 = {instancePath:instancePath+"/external/name",schemaPath:"#/properties/external/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema131.properties.external.properties.name.type,parentSchema:schema131.properties.external.properties.name,data:data5};
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
const err9 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data6};
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
let data7 = data6[i0];
if(typeof data7 !== "string"){
const err10 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data7};
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
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
let data8 = data6[key3];
if((((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")) && (data8 !== null)){
const err11 = {instancePath:instancePath+"/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data8};
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
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema133 = {"type":"object","properties":{"name":{"type":"string"},"environment":{"type":"string"},"file":{"type":"string"},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"labels":{"$ref":"#/$defs/list_or_map"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"template_driver":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};

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
if(!(((((((((key0 === "name") || (key0 === "environment")) || (key0 === "file")) || (key0 === "external")) || (key0 === "labels")) || (key0 === "driver")) || (key0 === "driver_opts")) || (key0 === "template_driver")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema133,data};
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
let data0 = data.name;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema133.properties.name.type,parentSchema:schema133.properties.name,data:data0};
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
let data1 = data.environment;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema133.properties.environment.type,parentSchema:schema133.properties.environment,data:data1};
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
let data2 = data.file;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema133.properties.file.type,parentSchema:schema133.properties.file,data:data2};
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
const err4 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: schema133.properties.external.type},message:"must be boolean,string,object",schema:schema133.properties.external.type,parentSchema:schema133.properties.external,data:data3};
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
const err5 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema133.properties.external,data:data3};
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
let data4 = data3.name;
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/external/name",schemaPath:"#/properties/external/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema133.properties.external.properties.name.type,parentSchema:schema133.properties.external.properties.name,data:data4};
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
const err7 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data5};
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
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data6};
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
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data7 = data5[key2];
if((((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")) && (data7 !== null)){
const err9 = {instancePath:instancePath+"/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data7};
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
}
if(data.driver !== undefined){
let data8 = data.driver;
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema133.properties.driver.type,parentSchema:schema133.properties.driver,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.driver_opts !== undefined){
let data9 = data.driver_opts;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
var props0 = {};
for(const key3 in data9){
if(pattern99.test(key3)){
let data10 = data9[key3];
if((typeof data10 !== "string") && (!((typeof data10 == "number") && (isFinite(data10))))){
const err11 = {instancePath:instancePath+"/driver_opts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/driver_opts/patternProperties/%5E.%2B%24/type",keyword:"type",params:{type: schema133.properties.driver_opts.patternProperties["^.+$"].type},message:"must be string,number",schema:schema133.properties.driver_opts.patternProperties["^.+$"].type,parentSchema:schema133.properties.driver_opts.patternProperties["^.+$"],data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
props0[key3] = true;
}
}
}
else {
const err12 = {instancePath:instancePath+"/driver_opts",schemaPath:"#/properties/driver_opts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema133.properties.driver_opts.type,parentSchema:schema133.properties.driver_opts,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.template_driver !== undefined){
let data11 = data.template_driver;
if(typeof data11 !== "string"){
const err13 = {instancePath:instancePath+"/template_driver",schemaPath:"#/properties/template_driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema133.properties.template_driver.type,parentSchema:schema133.properties.template_driver,data:data11};
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
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema133.type,parentSchema:schema133,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema135 = {"type":"object","properties":{"name":{"type":"string"},"content":{"type":"string"},"environment":{"type":"string"},"file":{"type":"string"},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"labels":{"$ref":"#/$defs/list_or_map"},"template_driver":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "content")) || (key0 === "environment")) || (key0 === "file")) || (key0 === "external")) || (key0 === "labels")) || (key0 === "template_driver")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema135,data};
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
let data0 = data.name;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema135.properties.name.type,parentSchema:schema135.properties.name,data:data0};
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
let data1 = data.content;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema135.properties.content.type,parentSchema:schema135.properties.content,data:data1};
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
let data2 = data.environment;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema135.properties.environment.type,parentSchema:schema135.properties.environment,data:data2};
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
let data3 = data.file;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema135.properties.file.type,parentSchema:schema135.properties.file,data:data3};
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
const err5 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: schema135.properties.external.type},message:"must be boolean,string,object",schema:schema135.properties.external.type,parentSchema:schema135.properties.external,data:data4};
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
const err6 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema135.properties.external,data:data4};
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
let data5 = data4.name;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/external/name",schemaPath:"#/properties/external/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema135.properties.external.properties.name.type,parentSchema:schema135.properties.external.properties.name,data:data5};
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
const err8 = {instancePath:instancePath+"/labels",schemaPath:"#/$defs/list_or_map/type",keyword:"type",params:{type: schema74.type},message:"must be array,object",schema:schema74.type,parentSchema:schema74,data:data6};
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
let data7 = data6[i0];
if(typeof data7 !== "string"){
const err9 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"#/$defs/list_or_map/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.items.type,parentSchema:schema74.items,data:data7};
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
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
let data8 = data6[key2];
if((((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")) && (data8 !== null)){
const err10 = {instancePath:instancePath+"/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/list_or_map/additionalProperties/type",keyword:"type",params:{type: schema74.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema74.additionalProperties.type,parentSchema:schema74.additionalProperties,data:data8};
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
if(data.template_driver !== undefined){
let data9 = data.template_driver;
if(typeof data9 !== "string"){
const err11 = {instancePath:instancePath+"/template_driver",schemaPath:"#/properties/template_driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema135.properties.template_driver.type,parentSchema:schema135.properties.template_driver,data:data9};
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
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema135.type,parentSchema:schema135,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema137 = {"type":"object","additionalProperties":false,"properties":{"tenant":{"$ref":"#/$defs/slipway_name"},"priority":{"type":"integer"},"after":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"source":{"type":"object","additionalProperties":false,"required":["repo"],"properties":{"repo":{"type":"string"},"ref":{"type":"string"},"path":{"type":"string"},"verify":{"enum":["none","signed"]}}},"sync":{"type":"object","additionalProperties":false,"properties":{"auto":{"type":"boolean"},"prune":{"type":"boolean"},"heal":{"type":"boolean"},"window":{"type":"string"},"retry":{"type":"integer"}}},"workflows":{"type":"object","propertyNames":{"$ref":"#/$defs/slipway_name"},"additionalProperties":{"$ref":"#/$defs/slipway_workflow"}}}};
const schema141 = {"type":"object","additionalProperties":false,"properties":{"on":{"type":"array","items":{"enum":["push","api","schedule"]}},"after":{"type":"array","items":{"$ref":"#/$defs/slipway_name"}},"schedule":{"$ref":"#/$defs/slipway_schedule"},"input":{"type":"object"},"output":{"type":"object"},"max_active":{"type":"integer","minimum":1},"deadline":{"$ref":"#/$defs/slipway_duration"},"on_failure":{"enum":["stop","continue","compensate"]}}};

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "on") || (key0 === "after")) || (key0 === "schedule")) || (key0 === "input")) || (key0 === "output")) || (key0 === "max_active")) || (key0 === "deadline")) || (key0 === "on_failure"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema141,data};
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
const err1 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/properties/on/items/enum",keyword:"enum",params:{allowedValues: schema141.properties.on.items.enum},message:"must be equal to one of the allowed values",schema:schema141.properties.on.items.enum,parentSchema:schema141.properties.on.items,data:data1};
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
const err2 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema141.properties.on.type,parentSchema:schema141.properties.on,data:data0};
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
const err3 = {instancePath:instancePath+"/after/" + i1,schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema44,data:data3};
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
const err4 = {instancePath:instancePath+"/after/" + i1,schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data3};
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
const err5 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema141.properties.after.type,parentSchema:schema141.properties.after,data:data2};
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
vErrors = vErrors === null ? validate24.errors : appended(vErrors, validate24.errors);
errors = vErrors.length;
}
}
if(data.input !== undefined){
let data5 = data.input;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err6 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema141.properties.input.type,parentSchema:schema141.properties.input,data:data5};
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
const err7 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema141.properties.output.type,parentSchema:schema141.properties.output,data:data6};
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
const err8 = {instancePath:instancePath+"/max_active",schemaPath:"#/properties/max_active/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema141.properties.max_active.type,parentSchema:schema141.properties.max_active,data:data7};
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
const err9 = {instancePath:instancePath+"/max_active",schemaPath:"#/properties/max_active/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema141.properties.max_active,data:data7};
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
const err10 = {instancePath:instancePath+"/deadline",schemaPath:"#/$defs/slipway_duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema38,data:data8};
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
const err11 = {instancePath:instancePath+"/deadline",schemaPath:"#/$defs/slipway_duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data8};
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
const err12 = {instancePath:instancePath+"/on_failure",schemaPath:"#/properties/on_failure/enum",keyword:"enum",params:{allowedValues: schema141.properties.on_failure.enum},message:"must be equal to one of the allowed values",schema:schema141.properties.on_failure.enum,parentSchema:schema141.properties.on_failure,data:data9};
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
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema141.type,parentSchema:schema141,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "tenant") || (key0 === "priority")) || (key0 === "after")) || (key0 === "source")) || (key0 === "sync")) || (key0 === "workflows"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema137,data};
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
const err1 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema44,data:data0};
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
const err2 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data0};
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
const err3 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema137.properties.priority.type,parentSchema:schema137.properties.priority,data:data1};
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
const err4 = {instancePath:instancePath+"/after/" + i0,schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema44,data:data3};
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
const err5 = {instancePath:instancePath+"/after/" + i0,schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data3};
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
const err6 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema137.properties.after.type,parentSchema:schema137.properties.after,data:data2};
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
const err7 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "repo"},message:"must have required property '"+"repo"+"'",schema:schema137.properties.source.required,parentSchema:schema137.properties.source,data:data4};
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
const err8 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema137.properties.source,data:data4};
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
let data5 = data4.repo;
if(typeof data5 !== "string"){
const err9 = {instancePath:instancePath+"/source/repo",schemaPath:"#/properties/source/properties/repo/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema137.properties.source.properties.repo.type,parentSchema:schema137.properties.source.properties.repo,data:data5};
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
let data6 = data4.ref;
if(typeof data6 !== "string"){
const err10 = {instancePath:instancePath+"/source/ref",schemaPath:"#/properties/source/properties/ref/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema137.properties.source.properties.ref.type,parentSchema:schema137.properties.source.properties.ref,data:data6};
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
let data7 = data4.path;
if(typeof data7 !== "string"){
const err11 = {instancePath:instancePath+"/source/path",schemaPath:"#/properties/source/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema137.properties.source.properties.path.type,parentSchema:schema137.properties.source.properties.path,data:data7};
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
const err12 = {instancePath:instancePath+"/source/verify",schemaPath:"#/properties/source/properties/verify/enum",keyword:"enum",params:{allowedValues: schema137.properties.source.properties.verify.enum},message:"must be equal to one of the allowed values",schema:schema137.properties.source.properties.verify.enum,parentSchema:schema137.properties.source.properties.verify,data:data8};
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
const err13 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema137.properties.source.type,parentSchema:schema137.properties.source,data:data4};
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
const err14 = {instancePath:instancePath+"/sync",schemaPath:"#/properties/sync/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema137.properties.sync,data:data9};
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
let data10 = data9.auto;
if(typeof data10 !== "boolean"){
const err15 = {instancePath:instancePath+"/sync/auto",schemaPath:"#/properties/sync/properties/auto/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema137.properties.sync.properties.auto.type,parentSchema:schema137.properties.sync.properties.auto,data:data10};
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
let data11 = data9.prune;
if(typeof data11 !== "boolean"){
const err16 = {instancePath:instancePath+"/sync/prune",schemaPath:"#/properties/sync/properties/prune/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema137.properties.sync.properties.prune.type,parentSchema:schema137.properties.sync.properties.prune,data:data11};
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
let data12 = data9.heal;
if(typeof data12 !== "boolean"){
const err17 = {instancePath:instancePath+"/sync/heal",schemaPath:"#/properties/sync/properties/heal/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema137.properties.sync.properties.heal.type,parentSchema:schema137.properties.sync.properties.heal,data:data12};
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
let data13 = data9.window;
if(typeof data13 !== "string"){
const err18 = {instancePath:instancePath+"/sync/window",schemaPath:"#/properties/sync/properties/window/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema137.properties.sync.properties.window.type,parentSchema:schema137.properties.sync.properties.window,data:data13};
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
const err19 = {instancePath:instancePath+"/sync/retry",schemaPath:"#/properties/sync/properties/retry/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema137.properties.sync.properties.retry.type,parentSchema:schema137.properties.sync.properties.retry,data:data14};
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
const err20 = {instancePath:instancePath+"/sync",schemaPath:"#/properties/sync/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema137.properties.sync.type,parentSchema:schema137.properties.sync,data:data9};
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
const err21 = {instancePath:instancePath+"/workflows",schemaPath:"#/$defs/slipway_name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema44,data:key3,propertyName:key3};
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
const err22 = {instancePath:instancePath+"/workflows",schemaPath:"#/$defs/slipway_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:key3,propertyName:key3};
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
const err23 = {instancePath:instancePath+"/workflows",schemaPath:"#/properties/workflows/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema137.properties.workflows.propertyNames,parentSchema:schema137.properties.workflows,data:data15};
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
if(!(validate72(data15[key4], {instancePath:instancePath+"/workflows/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data15,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : appended(vErrors, validate72.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/workflows",schemaPath:"#/properties/workflows/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema137.properties.workflows.type,parentSchema:schema137.properties.workflows,data:data15};
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
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema137.type,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
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
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.version.type,parentSchema:schema31.properties.version,data:data0};
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
let data1 = data.name;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.name.type,parentSchema:schema31.properties.name,data:data1};
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
let data2 = data.include;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if((typeof data3 !== "string") && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))){
const err3 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: schema31.properties.include.items.type},message:"must be string,object",schema:schema31.properties.include.items.type,parentSchema:schema31.properties.include.items,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.path === undefined){
const err4 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema31.properties.include.items.required,parentSchema:schema31.properties.include.items,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data3){
if(!(((key1 === "path") || (key1 === "env_file")) || (key1 === "project_directory"))){
const err5 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.include.items,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.path !== undefined){
let data4 = data3.path;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
const err6 = {instancePath:instancePath+"/include/" + i0+"/path",schemaPath:"#/$defs/string_or_list/type",keyword:"type",params:{type: schema32.type},message:"must be string,array",schema:schema32.type,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/include/" + i0+"/path/" + i1,schemaPath:"#/$defs/string_or_list/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.items.type,parentSchema:schema32.items,data:data5};
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
if(data3.env_file !== undefined){
let data6 = data3.env_file;
if((typeof data6 !== "string") && (!(Array.isArray(data6)))){
const err8 = {instancePath:instancePath+"/include/" + i0+"/env_file",schemaPath:"#/$defs/string_or_list/type",keyword:"type",params:{type: schema32.type},message:"must be string,array",schema:schema32.type,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if(typeof data7 !== "string"){
const err9 = {instancePath:instancePath+"/include/" + i0+"/env_file/" + i2,schemaPath:"#/$defs/string_or_list/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.items.type,parentSchema:schema32.items,data:data7};
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
}
if(data3.project_directory !== undefined){
let data8 = data3.project_directory;
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/include/" + i0+"/project_directory",schemaPath:"#/properties/include/items/properties/project_directory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.include.items.properties.project_directory.type,parentSchema:schema31.properties.include.items.properties.project_directory,data:data8};
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
const err11 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.include.type,parentSchema:schema31.properties.include,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.services !== undefined){
let data9 = data.services;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
if(!(pattern5.test(key2))){
const err12 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.services,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
for(const key3 in data9){
if(pattern5.test(key3)){
if(!(validate21(data9[key3], {instancePath:instancePath+"/services/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data9,parentDataProperty:key3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : appended(vErrors, validate21.errors);
errors = vErrors.length;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.type,parentSchema:schema31.properties.services,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.models !== undefined){
let data11 = data.models;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key4 in data11){
if(!(pattern5.test(key4))){
const err14 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.models,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
for(const key5 in data11){
if(pattern5.test(key5)){
let data12 = data11[key5];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.model === undefined){
const err15 = {instancePath:instancePath+"/models/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/model/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'",schema:schema128.required,parentSchema:schema128,data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key6 in data12){
if(!(((((key6 === "name") || (key6 === "model")) || (key6 === "context_size")) || (key6 === "runtime_flags")) || (pattern4.test(key6)))){
const err16 = {instancePath:instancePath+"/models/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/model/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema128,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data12.name !== undefined){
let data13 = data12.name;
if(typeof data13 !== "string"){
const err17 = {instancePath:instancePath+"/models/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/$defs/model/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema128.properties.name.type,parentSchema:schema128.properties.name,data:data13};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data12.model !== undefined){
let data14 = data12.model;
if(typeof data14 !== "string"){
const err18 = {instancePath:instancePath+"/models/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",schemaPath:"#/$defs/model/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema128.properties.model.type,parentSchema:schema128.properties.model,data:data14};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data12.context_size !== undefined){
let data15 = data12.context_size;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err19 = {instancePath:instancePath+"/models/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/context_size",schemaPath:"#/$defs/model/properties/context_size/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema128.properties.context_size.type,parentSchema:schema128.properties.context_size,data:data15};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data12.runtime_flags !== undefined){
let data16 = data12.runtime_flags;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(typeof data17 !== "string"){
const err20 = {instancePath:instancePath+"/models/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime_flags/" + i3,schemaPath:"#/$defs/model/properties/runtime_flags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema128.properties.runtime_flags.items.type,parentSchema:schema128.properties.runtime_flags.items,data:data17};
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
const err21 = {instancePath:instancePath+"/models/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime_flags",schemaPath:"#/$defs/model/properties/runtime_flags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema128.properties.runtime_flags.type,parentSchema:schema128.properties.runtime_flags,data:data16};
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
const err22 = {instancePath:instancePath+"/models/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/model/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema128.type,parentSchema:schema128,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.models.type,parentSchema:schema31.properties.models,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.networks !== undefined){
let data18 = data.networks;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key7 in data18){
if(!(pattern5.test(key7))){
const err24 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.networks,data:data18};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
for(const key8 in data18){
if(pattern5.test(key8)){
if(!(validate63(data18[key8], {instancePath:instancePath+"/networks/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data18,parentDataProperty:key8,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : appended(vErrors, validate63.errors);
errors = vErrors.length;
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.networks.type,parentSchema:schema31.properties.networks,data:data18};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.volumes !== undefined){
let data20 = data.volumes;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key9 in data20){
if(!(pattern5.test(key9))){
const err26 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.volumes,data:data20};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
for(const key10 in data20){
if(pattern5.test(key10)){
if(!(validate65(data20[key10], {instancePath:instancePath+"/volumes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data20,parentDataProperty:key10,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : appended(vErrors, validate65.errors);
errors = vErrors.length;
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.volumes.type,parentSchema:schema31.properties.volumes,data:data20};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.secrets !== undefined){
let data22 = data.secrets;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key11 in data22){
if(!(pattern5.test(key11))){
const err28 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.secrets,data:data22};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
for(const key12 in data22){
if(pattern5.test(key12)){
if(!(validate67(data22[key12], {instancePath:instancePath+"/secrets/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data22,parentDataProperty:key12,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : appended(vErrors, validate67.errors);
errors = vErrors.length;
}
}
}
}
else {
const err29 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.secrets.type,parentSchema:schema31.properties.secrets,data:data22};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.configs !== undefined){
let data24 = data.configs;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key13 in data24){
if(!(pattern5.test(key13))){
const err30 = {instancePath:instancePath+"/configs",schemaPath:"#/properties/configs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.configs,data:data24};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
for(const key14 in data24){
if(pattern5.test(key14)){
if(!(validate69(data24[key14], {instancePath:instancePath+"/configs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data24,parentDataProperty:key14,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : appended(vErrors, validate69.errors);
errors = vErrors.length;
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/configs",schemaPath:"#/properties/configs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.configs.type,parentSchema:schema31.properties.configs,data:data24};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data["x-slipway"] !== undefined){
if(!(validate71(data["x-slipway"], {instancePath:instancePath+"/x-slipway",parentData:data,parentDataProperty:"x-slipway",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : appended(vErrors, validate71.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function appended(list, more) {
  for (const error of more) list.push(error);
  return list;
}
