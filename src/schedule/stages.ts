import type { DesiredService } from "../model/desired.ts";
import { sortedBy } from "../model/order.ts";
import { type Group, groupWorkloads } from "./groups.ts";
import { serviceKey } from "./host.ts";
import { inGroupOrder } from "./order.ts";
import { currentHost, tiedToOneHost } from "./place-group.ts";
import type { Workload } from "./place.ts";
import type { Scene } from "./scene.ts";

/** What is decided at once: a group of one host, a service of every host, or a service whose replicas may be anywhere. */
export interface Unit extends Group {
  readonly kind: "group" | "global" | "free";
}

/** Whoever is somewhere before whoever is new, and whoever has few hosts to choose from before whoever has all. */
export function unitsOf(workloads: readonly Workload[]): Unit[] {
  const sorted = sortedBy(workloads, ({ service }) => serviceKey(service));
  const [replicated, global] = partition(sorted, ({ service }) => service.mode === "replicated");
  const [tied, free] = partition(groupWorkloads(replicated), tiedToOneHost);
  const [settled, homeless] = partition(tied, (group) => currentHost(group) !== undefined);
  return [
    ...settled.map((group) => ({ ...group, kind: "group" as const })),
    ...global.map((workload) => ({ members: [workload], ties: [], kind: "global" as const })),
    ...homeless.map((group) => ({ ...group, kind: "group" as const })),
    ...free.map((group) => ({ ...group, kind: "free" as const })),
  ];
}

/** Groups that are new, in the order of the queue; whoever is somewhere already keeps its place. */
export function inTurn(units: readonly Unit[], scene: Scene): Unit[] {
  const isNew = (unit: Unit): boolean => unit.kind === "group" && currentHost(unit) === undefined;
  const queue = inGroupOrder(units.filter(isNew), scene).values();
  return units.map((unit) => (isNew(unit) ? queue.next().value! : unit));
}

/**
 * Units in the order in which they find hosts. By turns groups and services of every host, then free ones, which are
 * placed together: in the first two stages unless somebody must be with one of a later stage.
 */
export function stagesOf(units: readonly Unit[]): Unit[][] {
  const unitOf = new Map(units.flatMap((unit) => unit.members.map(({ service }) => [serviceKey(service), unit] as const)));
  const stages: Unit[][] = [];
  const stageOf = new Map<Unit, number>();
  const begun = new Set<Unit>();
  const visit = (unit: Unit): void => {
    if (begun.has(unit)) return;
    begun.add(unit);
    let stage = unit.kind === "free" ? 1 : 0;
    for (const key of unit.members.flatMap(companyOf)) {
      const other = unitOf.get(key);
      if (!other || other === unit) continue;
      visit(other);
      // A circle of groups is cut where it was entered; nobody of it can be placed, but who is there may stay.
      const after = stageOf.get(other) ?? 0;
      stage = Math.max(stage, (after - stage) % 2 === 0 ? after : after + 1);
    }
    stageOf.set(unit, stage);
    (stages[stage] ??= []).push(unit);
  };
  for (const unit of units) visit(unit);
  return Array.from(stages, (stage) => stage ?? []);
}

function companyOf({ service }: { readonly service: DesiredService }): string[] {
  return (service.placement.with ?? []).map((name) => `${service.stack}/${name}`);
}

function partition<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}
