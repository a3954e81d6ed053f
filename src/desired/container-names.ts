import type { DesiredService, DesiredStack } from "../model/desired.ts";
import { servingName } from "../model/ownership.ts";
import type { Problem } from "../model/problem.ts";

export interface NameClash {
  readonly stacks: readonly string[];
  readonly problem: Problem;
}

/**
 * Services whose containers would have one name: the same `container_name` in two stacks, or service `a-b` of stack
 * `shop` and service `b` of stack `shop-a`. On one host the second could never be made; elsewhere nobody could tell them apart.
 */
export function sharedContainerNames(stacks: readonly DesiredStack[]): NameClash[] {
  const owners = new Map<string, DesiredService>();
  const clashes = new Map<string, NameClash>();
  for (const service of stacks.flatMap((stack) => stack.services)) {
    for (const name of namesOf(service)) {
      const other = owners.get(name);
      if (other === undefined) owners.set(name, service);
      // Stacks of one name are a mistake of their own.
      else if (keyOf(other) !== keyOf(service)) {
        const pair = `${keyOf(other)} ${keyOf(service)}`;
        if (!clashes.has(pair)) clashes.set(pair, clash(name, other, service));
      }
    }
  }
  return [...clashes.values()];
}

function clash(name: string, first: DesiredService, second: DesiredService): NameClash {
  return {
    stacks: [first.stack, second.stack],
    problem: {
      severity: "error",
      code: "desired.container-name",
      stack: second.stack,
      at: `services.${second.name}`,
      message: `${keyOf(first)} and ${keyOf(second)} would both have a container called ${name}`,
      hint: "rename one of the services or stacks, or write another container_name",
    },
  };
}

function keyOf({ stack, name }: DesiredService): string {
  return `${stack}/${name}`;
}

function namesOf(service: DesiredService): string[] {
  const slots = service.mode === "global" ? 1 : service.replicas;
  return Array.from({ length: slots }, (_, index) =>
    servingName({ stack: service.stack, service: service.name, slot: index + 1 }, service.containerName),
  );
}
