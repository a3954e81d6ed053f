import { byText, sortedBy } from "../../model/order.ts";
import type { SearchLimits } from "./search.ts";

/** Amounts by resource: `cpu` in nano-CPUs, `memory` in bytes, whatever else the caller counts. */
export type Amounts = Readonly<Record<string, number>>;

export interface RebalanceHost {
  readonly name: string;
  /** What may be reserved; a resource that is missing is not counted here. */
  readonly capacity: Amounts;
  /** Fault domain, for services that have to be spread. */
  readonly zone?: string;
}

export interface RebalanceReplica {
  readonly name: string;
  readonly service: string;
  readonly host: string;
  /** What is kept for it: what has to fit, on both hosts while it moves. */
  readonly reserved: Amounts;
  /** What it was seen to use: what is balanced. Without it, what is reserved. */
  readonly load?: Amounts;
  /** false: it serves nobody now, so that moving it costs no availability. */
  readonly available?: boolean;
}

export interface ServiceRules {
  /** Replicas of it in motion at the same moment; without it one. */
  readonly mostInMotion?: number;
  /** So many stay available; without it none has to. */
  readonly minAvailable?: number;
  /** The new one serves before the old one stops, so that moving costs no availability. */
  readonly startFirst?: boolean;
  /** Replicas of it never share a host. */
  readonly exclusive?: boolean;
  /** Different zones it has to be in. */
  readonly zones?: number;
}

export interface RebalanceRules {
  /** Every filter that does not depend on where other replicas are. */
  readonly allowed: (replica: RebalanceReplica, host: RebalanceHost) => boolean;
  readonly service: (name: string) => ServiceRules;
  /** Services that may not meet on a host. */
  readonly apart: readonly (readonly [string, string])[];
}

export interface RebalanceFleet {
  readonly hosts: readonly RebalanceHost[];
  readonly replicas: readonly RebalanceReplica[];
  readonly rules: RebalanceRules;
  /** Without it a number of iterations that depends on the fleet only: same input, same bytes. */
  readonly limits?: SearchLimits;
}

export interface Move {
  readonly replica: string;
  readonly service: string;
  readonly from: string;
  readonly to: string;
}

/** Moves that are in motion together; the next wave starts when all of them have ended. */
export type Wave = readonly Move[];

/** Names in the order of the flat arrays. */
export interface Roster {
  readonly hosts: readonly RebalanceHost[];
  readonly replicas: readonly RebalanceReplica[];
  readonly services: readonly string[];
  readonly resources: readonly string[];
  readonly hostAt: ReadonlyMap<string, number>;
  readonly serviceAt: ReadonlyMap<string, number>;
}

/** Sorted, so that the same fleet in another order gives the same plan. A replica on a host that is not given is left out. */
export function rosterOf({ hosts, replicas }: RebalanceFleet): Roster {
  const ordered = sortedBy(hosts, ({ name }) => name);
  const hostAt = new Map(ordered.map(({ name }, at) => [name, at]));
  const present = sortedBy(replicas, ({ name }) => name).filter(({ host }) => hostAt.has(host));
  const services = [...new Set(present.map(({ service }) => service))].sort(byText);
  const resources = new Set(present.flatMap(({ reserved, load }) => [...Object.keys(reserved), ...Object.keys(load ?? {})]));
  return {
    hosts: ordered,
    replicas: present,
    services,
    resources: [...resources].sort(byText),
    hostAt,
    serviceAt: new Map(services.map((name, at) => [name, at])),
  };
}

export function loadOf({ load, reserved }: RebalanceReplica, resource: string): number {
  return (load ?? reserved)[resource] ?? 0;
}
