import type { Project } from "../model/project.ts";
import type { ComposeBuild } from "./image-build-compose.ts";

/** `web needs base needs web`: services whose builds lead back to themselves; undefined when none does. */
export function buildCycle(project: Project, service: string, path: readonly string[] = []): readonly string[] | undefined {
  if (path.includes(service)) return [...path.slice(path.indexOf(service)), service];
  for (const other of servicesNeeded(project, service)) {
    const cycle = buildCycle(project, other, [...path, service]);
    if (cycle) return cycle;
  }
  return undefined;
}

function servicesNeeded({ services }: Project, service: string): string[] {
  const build = services[service]?.build as ComposeBuild | null | undefined;
  return Object.values(build?.additional_contexts ?? {})
    .filter((value) => value.startsWith("service:"))
    .map((value) => value.slice("service:".length));
}
