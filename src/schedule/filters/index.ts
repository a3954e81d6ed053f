import type { DesiredService } from "../../model/desired.ts";
import type { Load } from "../host.ts";
import { constraints } from "./constraints.ts";
import { engineApi } from "./engine-api.ts";
import { externals } from "./externals.ts";
import { image } from "./image.ts";
import { maxReplicas } from "./max-replicas.ts";
import { platform } from "./platform.ts";
import { ports } from "./ports.ts";
import { ready } from "./ready.ts";
import { resources } from "./resources.ts";
import { taints } from "./taints.ts";
import { volumes } from "./volumes.ts";

/** Why a slot of a service cannot be on a host; undefined = it can. */
export type Filter = (service: DesiredService, load: Load, fleet: FleetFacts, slot: number) => string | undefined;

/** What a filter must know beyond one host. */
export interface FleetFacts {
  /** Local volume → ready hosts that have it. */
  readonly volumeHosts: ReadonlyMap<string, readonly string[]>;
  /** External networks and volumes (engine names) by stack. */
  readonly external: ReadonlyMap<string, { readonly networks: readonly string[]; readonly volumes: readonly string[] }>;
}

/** In the order in which they are asked; a host that is not ready is asked nothing else. */
const FILTERS: readonly Filter[] = [
  ready,
  constraints,
  taints,
  platform,
  engineApi,
  image,
  externals,
  volumes,
  resources,
  ports,
  maxReplicas,
];

/** Every reason against a host; empty = it fits. */
export function reasonsAgainst(service: DesiredService, slot: number, load: Load, fleet: FleetFacts): string[] {
  const notReady = ready(service, load, fleet, slot);
  if (notReady !== undefined) return [notReady];
  return FILTERS.map((filter) => filter(service, load, fleet, slot)).filter((reason) => reason !== undefined);
}
