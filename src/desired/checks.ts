import type { ServiceContext } from "./context.ts";

export function checkDeploy(value: unknown, context: ServiceContext): void {
  const deploy = value as NonNullable<ServiceContext["service"]["deploy"]>;
  const modes = ["replicated", "global", "replicated-job", "global-job"];
  if (deploy.mode !== undefined && !modes.includes(deploy.mode)) {
    context.report("error", "desired.mode", "mode", `deploy mode ${deploy.mode} does not exist`, `use one of ${modes.join(", ")}`);
  }
  if (deploy.mode?.startsWith("global") === true && deploy.replicas !== undefined) {
    context.report("error", "desired.mode", "replicas", "a global service has one replica on every host, so replicas cannot be given");
  }
  if (deploy.endpoint_mode !== undefined && deploy.endpoint_mode !== "dnsrr") {
    context.report(
      "warning",
      "desired.endpoint-mode",
      "endpoint_mode",
      "plain engines have no virtual address: a service name resolves to its containers (dnsrr)",
    );
  }
  if (Object.keys(deploy.labels ?? {}).length > 0) {
    context.report(
      "warning",
      "desired.deploy-labels",
      "labels",
      "deploy.labels describe the service; containers do not carry them",
      "put labels that a container needs under labels:",
    );
  }
  const policy = deploy.restart_policy;
  if (policy?.delay !== undefined || policy?.window !== undefined) {
    context.report("warning", "desired.restart-policy", "restart_policy", "delay and window are left to the engine's own back-off");
  }
  if ((deploy.resources?.reservations?.generic_resources?.length ?? 0) > 0) {
    context.report(
      "error",
      "desired.generic-resources",
      "resources.reservations",
      "generic_resources are not supported yet",
      "use devices, or label the hosts and add a constraint",
    );
  }
  for (const [key, config] of [
    ["update_config", deploy.update_config],
    ["rollback_config", deploy.rollback_config],
  ] as const) {
    if (config?.failure_action === "continue") {
      context.report(
        "warning",
        "desired.failure-action",
        `${key}.failure_action`,
        "continue is treated as pause: a rollout stops at its first failure and what serves goes on serving",
      );
    }
    if (config?.max_failure_ratio !== undefined && config.max_failure_ratio > 0) {
      context.report(
        "warning",
        "desired.max-failure-ratio",
        `${key}.max_failure_ratio`,
        "a rollout stops at its first failure; max_failure_ratio is not supported yet",
      );
    }
  }
}

export function checkPorts(value: unknown, context: ServiceContext): void {
  for (const [index, port] of (value as NonNullable<ServiceContext["service"]["ports"]>).entries()) {
    if (port.app_protocol !== undefined || port.name !== undefined) {
      context.report(
        "warning",
        "desired.port-name",
        `[${index}]`,
        "name and app_protocol describe a port; nothing on a plain engine reads them",
      );
    }
  }
}

export function checkNetworkMode(value: unknown, context: ServiceContext): void {
  if ((value as string).startsWith("container:")) {
    context.report(
      "error",
      "desired.network-mode",
      "",
      `${value as string} names a container that slipway does not manage`,
      "use service:NAME",
    );
  }
}

export function checkNetworks(value: unknown, context: ServiceContext): void {
  const replicas = context.service.deploy?.replicas ?? context.service.scale ?? 1;
  for (const [key, network] of Object.entries(value as NonNullable<ServiceContext["service"]["networks"]>)) {
    if ((network?.ipv4_address ?? network?.ipv6_address) !== undefined && replicas > 1) {
      context.report(
        "error",
        "desired.fixed-address",
        key,
        `${replicas} replicas cannot share one address on network ${key}`,
        "remove the address, or use one replica",
      );
    }
  }
}
