import { sortedEntries } from "../../model/order.ts";
import type { ComposeService, Project } from "../../model/project.ts";
import { withTag } from "../image.ts";
import type { ComposeBuild } from "./compose.ts";

/** Policies that ask the registry again, whatever is on a host. */
const REFRESHED = /^(always|daily|weekly|every_.*)$/;

export function hasBuild({ build }: ComposeService): boolean {
  return build !== undefined && build !== null;
}

/**
 * Who builds the image that a service without `build` names: it runs what is built there, and no older tag of it.
 * undefined: nobody of the stack does, or the service asks the registry.
 */
export function builderOf(project: Project, { image, pull_policy: policy }: ComposeService): string | undefined {
  if (image === undefined || (policy !== undefined && REFRESHED.test(policy))) return undefined;
  return sortedEntries(project.services).find(
    ([, other]) => hasBuild(other) && other.image !== undefined && withTag(other.image) === withTag(image),
  )?.[0];
}

/** `web needs base needs web`: services whose builds lead back to themselves; undefined when none does. */
export function buildCycle(project: Project, service: string): readonly string[] | undefined {
  const clear = new Set<string>();
  const visit = (name: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (clear.has(name)) return undefined;
    for (const other of servicesNeeded(project, name)) {
      const cycle = visit(other, [...path, name]);
      if (cycle) return cycle;
    }
    clear.add(name);
    return undefined;
  };
  return visit(service, []);
}

function servicesNeeded(project: Project, name: string): string[] {
  const service = project.services[name];
  if (service === undefined) return [];
  if (!hasBuild(service)) return [builderOf(project, service)].filter((builder) => builder !== undefined);
  return Object.values((service.build as ComposeBuild).additional_contexts ?? {})
    .filter((value) => value.startsWith("service:"))
    .map((value) => value.slice("service:".length));
}
