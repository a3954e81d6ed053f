import type { ComposeService, Project } from "../model/project.ts";
import type { ServiceContext } from "./context.ts";

const MODES = ["network_mode", "ipc", "pid"] as const;

/**
 * `container:NAME` that names a container of this stack means the service that has it: so it is placed, ordered and
 * replaced like `service:X`, and never attached to a container that is about to go. Any other name is left to the engine.
 */
export function withNeighbours(context: ServiceContext): ServiceContext {
  const { service, serviceName, project } = context;
  if (containersOf(service).length === 0) return context;
  const owners = ownersOf(project);
  const found = new Set<string>();
  const ownerOf = (text: string): string | undefined => {
    const name = owners.get(containerOf(text) ?? "");
    // One of two that wait for each other has to go first, and that is not for us to choose.
    if (name === undefined || reaches(project, owners, name, serviceName)) return undefined;
    found.add(name);
    return name;
  };
  const modes = MODES.flatMap((mode) => {
    const name = ownerOf((service[mode] as string | undefined) ?? "");
    return name === undefined ? [] : [[mode, `service:${name}`] as const];
  });
  const from = volumesFrom(service).map((entry) => {
    const name = ownerOf(entry);
    return name === undefined ? entry : [name, ...entry.split(":").slice(2)].join(":");
  });
  const needed = { condition: "service_started", required: true } as const;
  const changed: ComposeService = {
    ...service,
    ...Object.fromEntries(modes),
    ...(from.length === 0 ? {} : { volumes_from: from }),
    depends_on: { ...Object.fromEntries([...found].map((name) => [name, needed])), ...service.depends_on },
  };
  return found.size === 0 ? context : { ...context, service: changed };
}

/** Name of a container → the service of the stack that has it. */
function ownersOf({ name: stack, services }: Project): Map<string, string> {
  return new Map(Object.entries(services).map(([name, service]) => [service.container_name ?? `${stack}-${name}-1`, name]));
}

/** Whether one service needs another, directly or not. */
function reaches(project: Project, owners: ReadonlyMap<string, string>, name: string, other: string, seen = new Set<string>()): boolean {
  if (name === other) return true;
  if (seen.has(name)) return false;
  seen.add(name);
  const service = project.services[name] ?? {};
  const beside = containersOf(service).flatMap((container) => owners.get(container) ?? []);
  return [...Object.keys(service.depends_on ?? {}), ...beside].some((next) => reaches(project, owners, next, other, seen));
}

function containersOf(service: ComposeService): string[] {
  return [...MODES.map((mode) => (service[mode] as string | undefined) ?? ""), ...volumesFrom(service)].flatMap(
    (text) => containerOf(text) ?? [],
  );
}

function containerOf(text: string): string | undefined {
  return /^container:([^:]+)/.exec(text)?.[1];
}

function volumesFrom(service: ComposeService): readonly string[] {
  return (service["volumes_from"] as readonly string[] | undefined) ?? [];
}
