import type { ComposeResources, ComposeService } from "../../model/project.ts";

export function limit<K extends keyof ComposeResources>(service: ComposeService, name: K): ComposeResources[K] | undefined {
  return service.deploy?.resources?.limits?.[name];
}

/** `"0.5"` → 500,000,000. Exact: docker compose goes through a 32-bit float. */
export function cpuNano(cpus: string | number | undefined): number | undefined {
  return cpus === undefined ? undefined : Math.round(Number(cpus) * 1e9);
}
