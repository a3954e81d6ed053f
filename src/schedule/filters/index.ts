import type { DesiredService } from "../../model/desired.ts";
import type { Load } from "../host.ts";
import type { RecentFailures } from "../scores/failures.ts";
import { bareScene, type Scene } from "../scene.ts";
import { apart } from "./apart.ts";
import { company } from "./company.ts";
import { cordoned } from "./cordoned.ts";
import { maxReplicas } from "./max-replicas.ts";
import { maxSkew } from "./max-skew.ts";
import { devices } from "./devices.ts";
import { HOST_FILTERS } from "./of-host.ts";
import { ports } from "./ports.ts";
import { ready } from "./ready.ts";
import { resources } from "./resources.ts";

/** Which slot is asked about, and whether it is there already: a few rules are for newcomers only. */
export interface Asked {
  readonly slot: number;
  readonly staying: boolean;
}

/** Why a slot of a service cannot be on a host; undefined = it can. */
export type Filter = (service: DesiredService, load: Load, scene: Scene, asked: Asked) => string | undefined;

/** What a filter must know beyond one host. */
export interface FleetFacts {
  /** Local volume → ready hosts that have it. */
  readonly volumeHosts: ReadonlyMap<string, readonly string[]>;
  /** External networks and volumes (engine names) by stack. */
  readonly external: ReadonlyMap<string, { readonly networks: readonly string[]; readonly volumes: readonly string[] }>;
  /** Image → platforms for which its registry has it. What is not among them is not known. */
  readonly platforms?: ReadonlyMap<string, readonly string[]>;
  /** Absent: nothing failed. */
  readonly failures?: RecentFailures;
}

/** In the order in which they are asked; a host that is not ready is asked nothing else. */
const FILTERS: readonly (readonly [string, Filter])[] = [
  ["ready", ready],
  ["cordoned", cordoned],
  ...HOST_FILTERS,
  ["with", company],
  ["apart", apart],
  ["resources", resources],
  ["devices", devices],
  ["ports", ports],
  ["replicas per host", maxReplicas],
  ["max skew", maxSkew],
];

/** Every reason against a host; empty = it fits. */
export function reasonsAgainst(service: DesiredService, slot: number, load: Load, known: FleetFacts | Scene, staying = false): string[] {
  const scene = "loads" in known ? known : bareScene(known, load);
  const asked = { slot, staying };
  const notReady = ready(service, load, scene, asked);
  if (notReady !== undefined) return [notReady];
  const reasons: string[] = [];
  for (const [, filter] of FILTERS) {
    const reason = filter(service, load, scene, asked);
    if (reason !== undefined) reasons.push(reason);
  }
  return reasons;
}

/** Whether it fits, without the trouble of saying why not. */
export function fits(service: DesiredService, load: Load, scene: Scene, asked: Asked): boolean {
  return FILTERS.every(([, filter]) => filter(service, load, scene, asked) === undefined);
}

/** Fits but for room: what taking something away can mend. */
export function fitsButForRoom(service: DesiredService, load: Load, scene: Scene, asked: Asked): boolean {
  return FILTERS.every(([name, filter]) => name === "resources" || filter(service, load, scene, asked) === undefined);
}

/** The verdict of each filter by name; those after `ready` only of a host that is. */
export function verdictsOf(service: DesiredService, load: Load, scene: Scene, asked: Asked): { filter: string; reason: string | null }[] {
  const filters = load.host.notReady === undefined ? FILTERS : FILTERS.slice(0, 1);
  return filters.map(([name, filter]) => ({ filter: name, reason: filter(service, load, scene, asked) ?? null }));
}
