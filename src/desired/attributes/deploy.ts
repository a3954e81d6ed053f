import type { ComposeDeploy } from "../../model/project.ts";
import { deviceRequests } from "./resources.ts";
import { acts, field, nested, refuses, type Rows, type Surroundings, warned, warns } from "./row.ts";

const MODES = ["replicated", "global", "replicated-job", "global-job"];
const CONSTRAINT = /^\s*(node\.(id|hostname|ip|role|platform\.(os|arch)|labels\..+?)|engine\.labels\..+?)\s*(==|!=)/i;

const updateConfig = (actions: readonly string[], rollback: boolean): Rows => ({
  parallelism: acts("rollout: slots at a time; 0 is all"),
  delay: acts("rollout: pause between turns"),
  failure_action: acts("rollout: what happens after a failure", {
    except: [
      warns("`continue`", "continue is treated as pause: a rollout stops at its first failure and what serves goes on serving", {
        code: "desired.failure-action",
        when: (value) => value === "continue",
      }),
      refuses(
        `none of ${actions.map((action) => `\`${action}\``).join(", ")}`,
        rollback ? "a roll-back that fails cannot be rolled back" : "this action does not exist",
        {
          code: "desired.failure-action",
          hint: `write ${actions.join(" or ")}`,
          when: (value) => typeof value === "string" && !actions.includes(value),
        },
      ),
    ],
  }),
  monitor: acts("rollout: how long a container without health check must run to count as good"),
  max_failure_ratio: acts("rollout: 0 stops at the first failure", {
    except: [
      warns("above 0", "a rollout stops at its first failure; max_failure_ratio is not supported yet", {
        code: "desired.max-failure-ratio",
        hint: "remove it",
        when: (value) => Number(value) > 0,
      }),
    ],
  }),
  order: acts("rollout: `start-first` unless written; where both cannot run at once, slipway stops first and the plan says why"),
});

const resources: Rows = {
  resources: acts("limits and reservations"),
  "resources.limits": acts("limits of the container"),
  "resources.limits.cpus": field("HostConfig.NanoCpus"),
  "resources.limits.memory": field("HostConfig.Memory"),
  "resources.limits.pids": field("HostConfig.PidsLimit"),
  "resources.reservations": acts("placement: compared with what a host has left"),
  "resources.reservations.cpus": acts("placement"),
  "resources.reservations.memory": field("HostConfig.MemoryReservation", { note: "And placement" }),
  "resources.reservations.generic_resources": acts("placement: counted against `resources` of the hosts in [fleet.yaml](fleet.md#hosts)", {
    note: "The container is not told which pieces are its own",
  }),
  "resources.reservations.generic_resources.discrete_resource_spec": acts("placement"),
  "resources.reservations.generic_resources.discrete_resource_spec.kind": acts("placement"),
  "resources.reservations.generic_resources.discrete_resource_spec.value": acts("placement"),
  ...deviceRequests("resources.reservations.devices"),
};

const restartPolicy: Rows = {
  restart_policy: field("HostConfig.RestartPolicy", { note: "Wins over `restart` as a whole" }),
  "restart_policy.condition": field("HostConfig.RestartPolicy.Name", {
    note: "`none` is `no`, `any` is `always`; words of `restart` mean what they mean there",
    except: [
      refuses("others", "the engine knows no such restart policy", {
        code: "desired.restart-policy",
        hint: "write none, on-failure or any",
        when: (value) => !["none", "on-failure", "any", "no", "always", "unless-stopped"].includes(String(value)),
      }),
    ],
  }),
  "restart_policy.delay": warned("the engine restarts with a back-off of its own: 100 ms, doubled up to a minute", "remove it", {
    code: "desired.restart-policy",
  }),
  "restart_policy.max_attempts": field("HostConfig.RestartPolicy.MaximumRetryCount", {
    except: [
      warns("without `condition: on-failure`", "the engine counts restarts of on-failure only, so there is no limit", {
        code: "desired.restart-policy",
        hint: "write condition: on-failure, or remove max_attempts",
        when: (_value, { service }) => service.deploy?.restart_policy?.condition !== "on-failure",
      }),
    ],
  }),
  "restart_policy.window": warned("the engine's own window is 10 seconds: after these a container counts as started", "remove it", {
    code: "desired.restart-policy",
  }),
};

const placement: Rows = {
  placement: acts("placement"),
  "placement.constraints": acts("placement", {
    except: [
      refuses("that Swarm does not know", "this is no constraint that a host can meet", {
        code: "desired.constraint",
        hint: "write KEY == VALUE or KEY != VALUE with node.labels.X, engine.labels.X, node.hostname, node.role, node.id, node.ip, node.platform.os or node.platform.arch",
        when: (value) => !CONSTRAINT.test(String(value)),
      }),
    ],
  }),
  "placement.preferences": acts("placement"),
  "placement.preferences.spread": acts("placement", {
    except: [
      warns("other than labels", "hosts are told apart by labels only, so this preference has no effect", {
        code: "desired.preference",
        hint: "write node.labels.X or engine.labels.X",
        when: (value) => !/^(node|engine)\.labels\../i.test(String(value)),
      }),
    ],
  }),
  "placement.max_replicas_per_node": acts("placement"),
};

const modes: Rows = {
  mode: acts("`replicated`, `global`, `replicated-job`, `global-job`; see [modes](compose.md#replicas-and-modes)", {
    except: [
      refuses("others", "this mode does not exist", {
        code: "desired.mode",
        hint: `use one of ${MODES.join(", ")}`,
        when: (value) => !MODES.includes(String(value)),
      }),
    ],
  }),
  replicas: acts("number of slots", {
    except: [
      refuses("of a global service", "a global service has one replica on every host, so replicas cannot be given", {
        code: "desired.mode",
        hint: "remove replicas, or use mode: replicated",
        when: (_value, around) => deployOf(around).mode?.startsWith("global") === true,
      }),
    ],
  }),
  endpoint_mode: acts("`dnsrr`: a service name resolves to its containers", {
    except: [
      warns("`vip` and others", "plain engines have no virtual address: a service name resolves to its containers (dnsrr)", {
        code: "desired.endpoint-mode",
        when: (value) => value !== "dnsrr",
      }),
    ],
  }),
  labels: warned("deploy.labels describe the service; containers do not carry them", "put labels that a container needs under labels:", {
    code: "desired.deploy-labels",
  }),
};

/** `deploy`, by the rules of a Swarm where Compose has none. */
export const DEPLOY: Rows = {
  deploy: acts("number, placement, limits and rollout"),
  ...nested("deploy", {
    ...modes,
    ...placement,
    ...resources,
    ...restartPolicy,
    update_config: acts("rollout; see [updates](compose.md#updates)"),
    ...nested("update_config", updateConfig(["pause", "continue", "rollback"], false)),
    rollback_config: acts("rollout of a roll-back"),
    ...nested("rollback_config", updateConfig(["pause", "continue"], true)),
  }),
};

function deployOf({ service }: Surroundings): ComposeDeploy {
  return service.deploy ?? {};
}
