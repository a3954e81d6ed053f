import type { ServiceShape, StackShape } from "./scenario.ts";

/** `stack`: one Compose file has a mistake; `fleet`: fleet.yaml has one; `emptied`: no stack is left. */
export type Breakage = "none" | "stack" | "fleet" | "emptied";

/** The files of a commit. */
export function commitFiles(hosts: readonly string[], stacks: readonly StackShape[], breakage: Breakage): Record<string, string> {
  const files: Record<string, string> = { "fleet.yaml": breakage === "fleet" ? "name: test\nhosts: [what\n" : fleetText(hosts) };
  if (breakage === "emptied") return files;
  for (const [index, stack] of stacks.entries()) {
    const text = stackText(stack);
    files[`stacks/${stack.name}/compose.yaml`] =
      breakage === "stack" && index === stacks.length - 1 ? text.replace(/image:|build:/, "imaage:") : text;
    for (const service of stack.services)
      if (service.config !== undefined) files[`stacks/${stack.name}/${service.name}.conf`] = service.config;
  }
  return files;
}

function fleetText(hosts: readonly string[]): string {
  const lines = hosts.map(
    (name, index) => `  ${name}: { endpoint: "unix:///run/${name}.sock", labels: { zone: ${index % 2 === 0 ? "east" : "west"} } }\n`,
  );
  return `name: test\nhosts:\n${lines.join("")}`;
}

function stackText(stack: StackShape): string {
  const { services } = stack;
  const volumes = services.filter(({ volume }) => volume).map(({ name }) => `  ${name}-data: {}\n`);
  const configs = services.filter(({ config }) => config !== undefined).map(({ name }) => `  ${name}: { file: ./${name}.conf }\n`);
  const networks = stack.together ? [] : services.map(({ name }) => `  ${name}-net: {}\n`);
  return [
    `services:\n${services.map((service) => serviceText(service, stack.together)).join("")}`,
    ...(volumes.length > 0 ? [`volumes:\n${volumes.join("")}`] : []),
    ...(configs.length > 0 ? [`configs:\n${configs.join("")}`] : []),
    ...(networks.length > 0 ? [`networks:\n${networks.join("")}`] : []),
  ].join("");
}

function serviceText(service: ServiceShape, together: boolean): string {
  const placement = service.zone === undefined ? "" : `, placement: { constraints: ["node.labels.zone==${service.zone}"] }`;
  const scale = service.replicas === 0 ? "mode: global" : `replicas: ${service.replicas}`;
  const update = `update_config: { order: ${service.order}, parallelism: ${service.parallelism}, failure_action: ${service.failureAction} }`;
  const lines = [
    service.built
      ? `build: { context: ., dockerfile_inline: "FROM ${service.image}\\nLABEL version=${service.version}\\n" }`
      : `image: ${service.image}`,
    `environment: { VERSION: "${service.version}", FATE: "${service.kind === "job" && service.fate === "sound" ? "completes" : service.fate}", HEALTHY_MS: "${service.healthyMs}" }`,
    ...(service.pull === "always" ? ["pull_policy: always"] : []),
    ...(service.restart === undefined ? [] : [`restart: ${service.restart}`]),
    ...(service.checked ? ["healthcheck: { test: [CMD, check], interval: 1s, timeout: 1s, retries: 2, start_period: 5s }"] : []),
    ...(service.port === undefined ? [] : [`ports: ["${service.port}:80"]`]),
    ...(service.volume ? [`volumes: ["${service.name}-data:/data"]`] : []),
    ...(service.config === undefined ? [] : [`configs: [${service.name}]`]),
    ...(together ? [] : [`networks: [${service.name}-net]`]),
    ...(service.needs.length === 0
      ? []
      : [`depends_on: { ${service.needs.map(({ service: name, condition }) => `${name}: { condition: ${condition} }`).join(", ")} }`]),
    `deploy: { ${scale}, ${update}${placement} }`,
  ];
  return `  ${service.name}:\n${lines.map((line) => `    ${line}\n`).join("")}`;
}
