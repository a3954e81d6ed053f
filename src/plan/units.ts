import type { DesiredService } from "../model/desired.ts";
import type { PlacementDecision } from "../model/plan.ts";
import { byText } from "../model/order.ts";
import { type Group, groupWorkloads } from "../schedule/groups.ts";
import { serviceKey, slotKey } from "../schedule/host.ts";
import { inCompanyOrder } from "../schedule/order.ts";
import { tiedToOneHost } from "../schedule/place-group.ts";

/** What changes hosts together: one replica, or one with all that a network, a volume or `with` ties to it. */
export interface Unit {
  /** `shop/web.1`, `shop/db.1 (with shop/web.1)` */
  readonly name: string;
  /** undefined = it waits for a host. */
  readonly host: string | undefined;
  readonly slots: readonly UnitSlot[];
  /** Where it has to go, because what it is tied to is there. */
  readonly tied?: { readonly host: string; readonly by: readonly string[] };
}

export interface UnitSlot {
  readonly service: DesiredService;
  readonly slot: number;
}

/** Service → what it shares a fate with. */
export interface Ties {
  readonly root: string;
  /** All of it is on one host, by these. */
  readonly by: readonly string[];
  /** It is more than replicas that are free of each other. */
  readonly together: boolean;
}

/** Replicated services by `stack/service`. */
export function tiesOf(services: readonly DesiredService[]): Map<string, Ties> {
  const replicated = services.filter(({ mode }) => mode === "replicated");
  const ties = new Map<string, Ties>();
  for (const group of groupWorkloads(replicated.map((service) => ({ service, slots: [] })))) {
    const tied = tiedToOneHost(group);
    for (const { service } of group.members)
      ties.set(serviceKey(service), { root: rootOf(group), by: tied ? group.ties : [], together: tied });
  }
  // `with` is one-sided, but who is left behind has no company.
  for (const service of replicated)
    for (const name of service.placement.with ?? []) join(ties, serviceKey(service), `${service.stack}/${name}`);
  return ties;
}

function rootOf({ members }: Group): string {
  return members.map(({ service }) => serviceKey(service)).sort(byText)[0]!;
}

function join(ties: Map<string, Ties>, one: string, other: string): void {
  const [left, right] = [ties.get(one), ties.get(other)];
  if (!left || !right) return;
  for (const [key, each] of ties)
    if (each.root === left.root || each.root === right.root) ties.set(key, { ...each, root: right.root, together: true });
}

/** Decisions → units, by name. A service of every host is a unit on each. */
export function unitsOf(decisions: readonly PlacementDecision[], services: ReadonlyMap<string, DesiredService>): Unit[] {
  const ties = tiesOf([...services.values()]);
  const units = gathered(decisions, services, (service, { slot, host }) => {
    const tie = ties.get(serviceKey(service));
    return `${tie?.together === true ? tie.root : slotKey(service, slot)}@${host ?? ""}`;
  });
  return units.map((unit) => (unit.host === undefined ? tiedWhereTheRestIs(unit, units, ties) : unit));
}

/** The same as if nothing were anywhere yet; without what runs on every host. */
export function unitsAnywhere(decisions: readonly PlacementDecision[], services: ReadonlyMap<string, DesiredService>): Unit[] {
  const ties = tiesOf([...services.values()]);
  const replicated = decisions.filter(({ stack, service }) => services.get(`${stack}/${service}`)?.mode === "replicated");
  const units = gathered(replicated, services, (service, { slot, host }) => {
    const tie = ties.get(serviceKey(service));
    if (tie?.together !== true) return slotKey(service, slot);
    return tie.by.length > 0 ? tie.root : `${tie.root}@${host ?? ""}`;
  });
  return units.map(({ name, slots }) => ({ name, host: undefined, slots }));
}

function gathered(
  decisions: readonly PlacementDecision[],
  services: ReadonlyMap<string, DesiredService>,
  keyOf: (service: DesiredService, decision: PlacementDecision) => string,
): Unit[] {
  const groups = new Map<string, { readonly host: string | undefined; readonly slots: UnitSlot[] }>();
  for (const decision of decisions) {
    const service = services.get(`${decision.stack}/${decision.service}`);
    if (!service || (service.mode === "global" && decision.host === undefined)) continue;
    const key = keyOf(service, decision);
    const group = groups.get(key) ?? { host: decision.host, slots: [] };
    group.slots.push({ service, slot: decision.slot });
    groups.set(key, group);
  }
  return [...groups.values()].map(({ host, slots }) => ({ name: nameOf(slots, host), host, slots: hostsFirst(slots) }));
}

/** Whoever must be with somebody is asked about after them. */
function hostsFirst(slots: readonly UnitSlot[]): readonly UnitSlot[] {
  if (slots.length === 1) return slots;
  const byService = Map.groupBy(slots, ({ service }) => service);
  const ordered = inCompanyOrder([...byService.keys()].map((service) => ({ service, slots: [] })));
  return ordered.flatMap(({ service }) => byService.get(service)!);
}

/** One more of a service, or what waits, goes where the rest of its group is. */
export function tiedWhereTheRestIs(unit: Unit, units: readonly Unit[], ties: ReadonlyMap<string, Ties>): Unit {
  const tie = ties.get(serviceKey(unit.slots[0]!.service));
  if (!tie || tie.by.length === 0) return unit;
  const rest = units.find(({ host, slots }) => host !== undefined && ties.get(serviceKey(slots[0]!.service))?.root === tie.root);
  return rest?.host === undefined ? unit : { ...unit, tied: { host: rest.host, by: tie.by } };
}

function nameOf(slots: readonly UnitSlot[], host: string | undefined): string {
  const [first, ...others] = slots.map(({ service, slot }) => slotKey(service, slot)).sort(byText);
  if (slots[0]!.service.mode === "global") return `${first}@${host}`;
  if (others.length === 0) return first!;
  return `${first} (with ${others.length === 1 ? others[0] : `${others.length} others`})`;
}
