import { acts, field, refused, refusedWith, refuses, type Rows, warned, warns } from "./row.ts";

const RESTART = /^(no|always|unless-stopped|on-failure(:\d+)?)$/;

/** The process and its surroundings. */
export const CONTAINER: Rows = {
  annotations: field("HostConfig.Annotations", { api: "1.43" }),
  attach: acts("only on a terminal: `docker compose up` would not show its output; slipway attaches to nothing"),
  cap_add: field("HostConfig.CapAdd"),
  cap_drop: field("HostConfig.CapDrop"),
  cgroup: field("HostConfig.CgroupnsMode"),
  cgroup_parent: field("HostConfig.CgroupParent"),
  command: field("Cmd", { note: "`null` is the image's own; `[]` clears it" }),
  container_name: acts("name of the container", {
    note: "While a container is being replaced, the new one has a suffix. Two services with one name are refused, in whatever stacks they are",
  }),
  credential_spec: refused("credential_spec is for Windows containers, and slipway's hosts run Linux", "remove it"),
  "credential_spec.config": refusedWith("credential_spec"),
  "credential_spec.file": refusedWith("credential_spec"),
  "credential_spec.registry": refusedWith("credential_spec"),
  domainname: field("Domainname"),
  entrypoint: field("Entrypoint", { note: "`null` is the image's own; `[]` clears it" }),
  env_file: acts("merged into `environment`"),
  "env_file.path": acts("path in the repository"),
  "env_file.format": acts("`raw` reads values without quotes and interpolation"),
  "env_file.required": acts("`false`: a missing file is no error"),
  environment: field("Env", {
    note: "A name without value takes the variable away that the image sets; Swarm's `{{.Node.Hostname}}` and its like are filled in",
  }),
  group_add: field("HostConfig.GroupAdd"),
  hostname: field("Hostname", { note: "Swarm's `{{.Task.Slot}}` and its like are filled in" }),
  init: field("HostConfig.Init"),
  ipc: field("HostConfig.IpcMode", {
    except: [
      refuses("`service:NAME` beside another service's namespaces", "a container can be placed beside one other service only"),
      foreign("ipc"),
    ],
  }),
  isolation: field("HostConfig.Isolation", {
    except: [
      refuses("other than `default`", "only Windows has this kind of isolation, and slipway's hosts run Linux", {
        hint: "remove it",
        when: (value) => value !== "default",
      }),
    ],
  }),
  label_file: acts("merged into `labels`"),
  labels: field("Labels", {
    except: [warns("`slipway.*` and Compose's own", "slipway sets them itself, so what is written is overwritten")],
  }),
  logging: field("HostConfig.LogConfig"),
  "logging.driver": field("HostConfig.LogConfig.Type", { note: "`slipway logs` shows what the engine can read back" }),
  "logging.options": field("HostConfig.LogConfig.Config"),
  oom_kill_disable: warned("only hosts with cgroup v1 can do that; an engine on cgroup v2 leaves the OOM killer on", undefined, {
    field: "HostConfig.OomKillDisable",
  }),
  oom_score_adj: field("HostConfig.OomScoreAdj"),
  pid: field("HostConfig.PidMode", {
    except: [
      refuses("`service:NAME` beside another service's namespaces", "a container can be placed beside one other service only"),
      foreign("pid"),
    ],
  }),
  platform: acts("placement, pull and create: only hosts of that platform are considered"),
  privileged: field("HostConfig.Privileged", {
    except: [
      refuses("`true`, where the fleet's policy forbids it", "privileged containers are not allowed by this fleet's policy", {
        code: "policy.privileged",
        hint: "set policy.privileged: true in fleet.yaml, or drop privileged",
        when: (value, { fleet }) => value === true && !fleet.policy.allowPrivileged,
      }),
    ],
  }),
  provider: refused(
    "a provider is a program beside docker compose that makes something outside Docker; slipway would have to run it on the controller",
    "run what it provides as a service with an image, or pass its address in environment",
  ),
  "provider.type": refusedWith("provider"),
  "provider.options": refusedWith("provider"),
  read_only: field("HostConfig.ReadonlyRootfs"),
  restart: field("HostConfig.RestartPolicy", {
    note: "`deploy.restart_policy` wins. It also says which end slipway takes for a good one",
    except: [
      refuses("none of Compose's", "the engine knows no such restart policy", {
        hint: 'write "no", always, unless-stopped or on-failure[:TIMES]',
        when: (value) => typeof value === "string" && !RESTART.test(value),
      }),
    ],
  }),
  runtime: field("HostConfig.Runtime", { note: "The host's engine must have it" }),
  security_opt: field("HostConfig.SecurityOpt", {
    note: "A seccomp profile is read from the commit; `systempaths=unconfined` becomes `MaskedPaths` and `ReadonlyPaths`",
    except: [refuses("a seccomp profile that is not in the commit, or no JSON", "its content travels with the request")],
  }),
  stdin_open: field("OpenStdin"),
  stop_signal: field("StopSignal"),
  stop_grace_period: field("StopTimeout", { note: "Whole seconds" }),
  sysctls: field("HostConfig.Sysctls"),
  tty: field("Tty"),
  ulimits: field("HostConfig.Ulimits"),
  "ulimits.*.soft": field("HostConfig.Ulimits.Soft"),
  "ulimits.*.hard": field("HostConfig.Ulimits.Hard"),
  use_api_socket: refused(
    "use_api_socket hands the engine's socket and the registry credentials of whoever runs docker compose to the container; the controller gives its own to no host",
    "bind /var/run/docker.sock if you mean the socket, and deliver credentials as a secret",
  ),
  user: field("User"),
  userns_mode: field("HostConfig.UsernsMode", {
    except: [
      refuses("other than `host`", "the engine knows no such user namespace mode", {
        hint: "write host, or remove it",
        when: (value) => value !== "host",
      }),
    ],
  }),
  uts: field("HostConfig.UTSMode", {
    except: [
      refuses("other than `host`", "the engine shares the host name with the host only", {
        hint: "write host, or hostname",
        when: (value) => value !== "host",
      }),
    ],
  }),
  working_dir: field("WorkingDir"),
};

/** A container that is not of this stack: nothing is known about where it runs. */
export function foreign(attribute: string): ReturnType<typeof warns> {
  return warns("`container:NAME`, in a fleet of several hosts", "slipway does not look where that container runs", {
    code: "desired.foreign-container",
    hint: `place the service beside it with deploy.placement.constraints, or use ${attribute === "volumes_from" ? "NAME" : "service:NAME"} of this stack`,
    when: (value, { fleet, service }) =>
      typeof value === "string" &&
      value.startsWith("container:") &&
      fleet.hosts.length > 1 &&
      (service.deploy?.placement?.constraints ?? []).length === 0,
  });
}
