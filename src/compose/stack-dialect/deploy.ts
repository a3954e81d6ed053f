import { goText } from "../scalars.ts";
import { child, entries, isMapping, isSequence, type Mapping, type Path, type Value } from "../tree.ts";
import { mappingsOf } from "./canonical.ts";
import { type Dialect, refuse } from "./dialect.ts";

const MODES = ["replicated", "global", "replicated-job", "global-job"];
const WORDS: Readonly<Record<string, readonly string[]>> = {
  endpoint_mode: ["vip", "dnsrr"],
  condition: ["none", "on-failure", "any"],
  failure_action: ["pause", "continue", "rollback"],
};
const CONSTRAINT = /^\s*[a-z_][a-z0-9\-_.]+\s*(==|!=)\s*[a-z0-9:\-_\s.*()?+[\]\\^$|/]+$/i;
const MOUNTS = ["bind", "volume", "tmpfs", "npipe", "cluster", "image"];

/**
 * What `docker stack config` lets pass and `docker stack deploy` refuses; on the merged file. `isThere` knows the files
 * that paths of the manifest mean; undefined where nobody can know.
 */
export function checkDeployment(tree: Mapping, isThere: (path: string) => boolean | undefined, dialect: Dialect): void {
  for (const [name, service] of entries(tree["services"])) if (isMapping(service)) checkService(service, ["services", name], tree, dialect);
  for (const section of ["secrets", "configs"])
    for (const [name, object] of entries(tree[section]))
      if (isMapping(object)) checkFile(object, section, [section, name], isThere, dialect);
}

function checkFile(object: Mapping, section: string, path: Path, isThere: (path: string) => boolean | undefined, dialect: Dialect): void {
  const { file, external, driver } = object;
  const elsewhere = isMapping(external) || external === true || driver !== undefined;
  const noun = section.slice(0, -1);
  if (elsewhere) return;
  if (typeof file !== "string") refuse(dialect, "deploy-missing", path, `The ${noun} has no file.`, "Write file: PATH, or external: true.");
  else if (isThere(file) === false)
    refuse(
      dialect,
      "deploy-missing-file",
      [...path, "file"],
      `There is no file ${file}.`,
      "Check the path: it is relative to the first stack file.",
    );
}

function checkService(service: Mapping, path: Path, tree: Mapping, dialect: Dialect): void {
  if (service["image"] === undefined || service["image"] === "")
    refuse(
      dialect,
      "deploy-missing",
      path,
      "The service has no image.",
      "docker stack builds nothing: name an image that every node can pull.",
    );
  checkDeploy(service, path, dialect);
  checkReferences(service, path, tree, dialect);
  checkMounts(service, path, dialect);
  const health = child(service, "healthcheck");
  if (health?.["disable"] === true && health["test"] !== undefined)
    refuse(dialect, "deploy-conflict", [...path, "healthcheck"], "test and disable exclude each other.", "Keep one.");
  const restart = service["restart"];
  if (typeof restart === "string" && !/^(|no|always|unless-stopped|on-failure(:\d+)?)$/.test(restart))
    refuse(
      dialect,
      "deploy-value",
      [...path, "restart"],
      `${JSON.stringify(restart)} is not a restart policy.`,
      'Write "no", always, unless-stopped or on-failure.',
    );
  const spec = child(service, "credential_spec");
  if (spec && Object.keys(spec).length !== 1)
    refuse(
      dialect,
      "deploy-conflict",
      [...path, "credential_spec"],
      "Exactly one of config, file and registry has to be there.",
      "Keep one.",
    );
}

function checkDeploy(service: Mapping, path: Path, dialect: Dialect): void {
  const deploy = child(service, "deploy");
  if (!deploy) return;
  const at = [...path, "deploy"];
  const mode = goText(deploy["mode"] ?? "replicated") || "replicated";
  if (!MODES.includes(mode))
    refuse(dialect, "deploy-value", [...at, "mode"], `${JSON.stringify(mode)} is not a mode.`, `Write ${oneOf(MODES)}.`);
  else if (deploy["replicas"] !== undefined && !mode.startsWith("replicated"))
    refuse(dialect, "deploy-conflict", [...at, "replicas"], `replicas cannot be set with mode: ${mode}.`, "Remove one.");
  checkWord(deploy, "endpoint_mode", at, dialect);
  checkWord(child(deploy, "restart_policy"), "condition", [...at, "restart_policy"], dialect);
  for (const key of ["update_config", "rollback_config"]) checkWord(child(deploy, key), "failure_action", [...at, key], dialect);
  const constraints = child(deploy, "placement")?.["constraints"];
  (isSequence(constraints) ? constraints : []).forEach((constraint, index) => {
    if (typeof constraint === "string" && !CONSTRAINT.test(constraint))
      refuse(
        dialect,
        "deploy-value",
        [...at, "placement", "constraints", index],
        `${JSON.stringify(constraint)} is not a constraint.`,
        "Write KEY == VALUE or KEY != VALUE: node.labels.disk == ssd.",
      );
  });
  for (const part of ["limits", "reservations"]) {
    const cpus = child(child(deploy, "resources") ?? deploy, part)?.["cpus"];
    if (typeof cpus === "string" && !/^\d*\.?\d+$/.test(cpus))
      refuse(
        dialect,
        "deploy-value",
        [...at, "resources", part, "cpus"],
        `${JSON.stringify(cpus)} is not a number of CPUs.`,
        'Write "0.5".',
      );
  }
  const dnsrr = goText(deploy["endpoint_mode"] ?? "").toLowerCase() === "dnsrr";
  const ingress = mappingsOf(service["ports"]).find(([, port]) => (port["mode"] ?? "ingress") === "ingress");
  if (dnsrr && ingress)
    refuse(
      dialect,
      "deploy-conflict",
      [...path, "ports", ingress[0]],
      "endpoint_mode dnsrr cannot publish a port in mode ingress.",
      "Write the port as {target, published, mode: host}.",
    );
}

function checkWord(object: Mapping | undefined, key: string, path: Path, dialect: Dialect): void {
  const value = object?.[key];
  const allowed = WORDS[key] ?? [];
  if (typeof value === "string" && value !== "" && !allowed.includes(key === "endpoint_mode" ? value.toLowerCase() : value))
    refuse(dialect, "deploy-value", [...path, key], `${JSON.stringify(value)} is not allowed here.`, `Write ${oneOf(allowed)}.`);
}

/** Networks, volumes, configs and secrets that the file does not define. */
function checkReferences(service: Mapping, path: Path, tree: Mapping, dialect: Dialect): void {
  const has = (section: string, name: Value | undefined): boolean => typeof name === "string" && name in (child(tree, section) ?? {});
  const undefinedName = (section: string, at: Path, name: Value | undefined): void => {
    const noun = section.slice(0, -1);
    refuse(dialect, "deploy-undefined", at, `There is no ${noun} ${goText(name ?? "")}.`, `Define it under the top-level ${section}.`);
  };
  for (const [name] of entries(service["networks"]))
    if (name !== "default" && !has("networks", name)) undefinedName("networks", [...path, "networks", name], name);
  for (const section of ["configs", "secrets"])
    for (const [index, reference] of mappingsOf(service[section]))
      if (!has(section, reference["source"])) undefinedName(section, [...path, section, index], reference["source"]);
  for (const [index, mount] of mappingsOf(service["volumes"])) {
    const { type, source } = mount;
    if (type === "volume" && source !== undefined && source !== "" && !has("volumes", source))
      undefinedName("volumes", [...path, "volumes", index], source);
  }
}

function checkMounts(service: Mapping, path: Path, dialect: Dialect): void {
  for (const [index, mount] of mappingsOf(service["volumes"])) {
    const at = [...path, "volumes", index];
    const { type, source, target } = mount;
    if (typeof type === "string" && !MOUNTS.includes(type))
      refuse(dialect, "deploy-value", [...at, "type"], `${JSON.stringify(type)} is not a type of mount.`, "Write bind, volume or tmpfs.");
    if (type === "tmpfs" && source !== undefined && source !== "")
      refuse(dialect, "deploy-conflict", [...at, "source"], "A tmpfs mount has no source.", "Remove it.");
    if (target === undefined || target === "")
      refuse(dialect, "deploy-missing", at, "The mount has no target.", "Write target: a path in the container.");
    const other = ["bind", "volume", "tmpfs"].find((key) => key !== type && mount[key] !== undefined);
    if (other !== undefined)
      refuse(
        dialect,
        "deploy-conflict",
        [...at, other],
        `${other} options do not fit a mount of type ${goText(type ?? "")}.`,
        "Remove them.",
      );
  }
}

function oneOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
