import type { ServiceContext } from "../context.ts";
import type { Exception, Surroundings } from "./row.ts";

export function surroundings({ fleet, project, service, serviceName }: ServiceContext, parent: Surroundings["parent"]): Surroundings {
  return { parent, service, serviceName, project, fleet };
}

export function applies(exception: Exception, value: unknown, around: Surroundings): boolean {
  return exception.when?.(value, around) === true;
}
