import { isMapping } from "./tree.ts";
import type { Path, Value } from "./tree.ts";

/** Attributes that people write into a service, and where they belong. */
const IN_SERVICE: Readonly<Record<string, string>> = {
  args: "build.args",
  constraints: "deploy.placement.constraints",
  context: "build.context",
  dockerfile: "build.dockerfile",
  driver: "logging.driver",
  failure_action: "deploy.update_config.failure_action",
  interval: "healthcheck.interval",
  limits: "deploy.resources.limits",
  log_driver: "logging.driver",
  log_opt: "logging.options",
  memory: "deploy.resources.limits.memory",
  mode: "deploy.mode",
  net: "network_mode",
  parallelism: "deploy.update_config.parallelism",
  placement: "deploy.placement",
  replicas: "deploy.replicas",
  reservations: "deploy.resources.reservations",
  resources: "deploy.resources",
  restart_policy: "deploy.restart_policy",
  retries: "healthcheck.retries",
  rollback_config: "deploy.rollback_config",
  start_period: "healthcheck.start_period",
  test: "healthcheck.test",
  update_config: "deploy.update_config",
  volume_driver: "driver of a volume under the top-level volumes",
  ...each("job scale rollout route place budget priority", (name) => `x-slipway.${name}`),
};

function each(names: string, to: (name: string) => string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, to(name)]));
}

/** Says where an attribute belongs that is not known where it stands: `Write it as deploy.replicas.` */
export function misplaced(path: Path, name: string, value: Value | undefined): string | undefined {
  if (path.length === 0 && isMapping(value) && ("image" in value || "build" in value)) return "A service belongs under services.";
  const isService = path.length === 2 && path[0] === "services";
  if (!isService || !Object.hasOwn(IN_SERVICE, name)) return undefined;
  return `Write it as ${IN_SERVICE[name]}.`;
}
