import { goText } from "./scalars.ts";
import { child, entries, isMapping, isSequence, mapping, put } from "./tree.ts";
import type { Mapping, Path } from "./tree.ts";

/** Makes explicit what the specification implies: default network, implicit dependencies, names. In place. */
export function normalise(model: Mapping, projectName: string): void {
  for (const [, service] of entries(model["services"])) if (isMapping(service)) normaliseService(service);
  useDefaultNetwork(model);
  for (const section of ["networks", "volumes", "configs", "secrets"]) nameResources(model, section, projectName);
}

function normaliseService(service: Mapping): void {
  const networks = service["networks"];
  const none = networks === undefined || networks === null || Object.keys(networks).length === 0;
  if (none) delete service["networks"];
  if (none && service["network_mode"] === undefined && service["provider"] === undefined)
    service["networks"] = mapping([["default", null]]);
  if (service["pull_policy"] === "if_not_present") service["pull_policy"] = "missing";
  const build = child(service, "build");
  if (build && build["dockerfile_inline"] === undefined) build["dockerfile"] ??= "Dockerfile";
  addImpliedDependencies(service);
}

function useDefaultNetwork(model: Mapping): void {
  const uses = entries(model["services"]).some(([, service]) => isMapping(service) && "default" in (child(service, "networks") ?? {}));
  if (!uses) return;
  const networks = child(model, "networks") ?? mapping();
  networks["default"] ??= null;
  model["networks"] = networks;
}

interface Implied {
  readonly name: string;
  readonly restart: boolean;
  /** Of the attribute that implies it, below the service. */
  readonly path: Path;
}

/** Links, shared namespaces and volumes_from need the other service first. */
export function impliedDependencies(service: Mapping): Implied[] {
  const links = list(service["links"]).map((link, index) => ({
    name: link.replace(/^([^:]*):[^:]*$/, "$1"),
    restart: true,
    path: ["links", index],
  }));
  const modes = ["network_mode", "ipc", "pid", "uts", "cgroup"].flatMap((attribute) => {
    const mode = service[attribute];
    const shared = typeof mode === "string" && mode.startsWith("service:");
    return shared ? [{ name: mode.slice("service:".length), restart: true, path: [attribute] }] : [];
  });
  const volumes = list(service["volumes_from"]).flatMap((source, index) =>
    source.startsWith("container:") ? [] : [{ name: source.split(":")[0]!, restart: false, path: ["volumes_from", index] }],
  );
  return [...links, ...modes, ...volumes];
}

/** What is written in depends_on stays. */
function addImpliedDependencies(service: Mapping): void {
  const found = mapping();
  for (const { name, restart } of impliedDependencies(service))
    found[name] ??= mapping([["condition", "service_started"], ["required", true], ...(restart ? [["restart", true] as const] : [])]);
  if (Object.keys(found).length === 0) return;
  const own = child(service, "depends_on");
  for (const [name, dependency] of entries(own)) put(found, name, dependency, own!, name);
  service["depends_on"] = found;
}

function list(value: Mapping[string] | undefined): string[] {
  return isSequence(value) ? value.map((item) => goText(item)) : [];
}

/** The engine's name of a resource: `name` as written, else the key with the project in front unless it is external. */
function nameResources(model: Mapping, section: string, projectName: string): void {
  const resources = child(model, section);
  for (const [key, value] of entries(resources)) {
    const resource = isMapping(value) ? value : mapping();
    resource["name"] ??= resource["external"] === true ? key : `${projectName}_${key}`;
    put(resources!, key, resource, resources!, key);
  }
}
