import type { DesiredService } from "../model/desired.ts";
import type { PlacementDecision } from "../model/plan.ts";
import { byText } from "../model/order.ts";
import { type Group, groupWorkloads } from "../schedule/groups.ts";
import { serviceKey, slotKey } from "../schedule/host.ts";
import { tiedToOneHost } from "../schedule/place-group.ts";

/** What changes hosts together: one replica, or one with all that a network, a volume or `with` ties to it. */
export interface Unit {
  /** `shop/web.1`, `shop/db.1 (with shop/web.1)` */
  readonly name: string;
  /** undefined = it waits for a host. */
  readonly host: string | undefined;
  readonly slots: readonly UnitSlot[];
  /** Where it has to go, because what it is tied to is there, and by what. */
  readonly tied?: { readonly host: string; readonly by: string };
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
  const groups = new Map<string, { readonly host: string | undefined; readonly slots: UnitSlot[] }>();
  for (const { stack, service: name, slot, host } of decisions) {
    const service = services.get(`${stack}/${name}`);
    if (!service || (service.mode === "global" && host === undefined)) continue;
    const tie = ties.get(serviceKey(service));
    const key = tie?.together === true ? `${tie.root}@${host ?? ""}` : `${slotKey(service, slot)}@${host ?? ""}`;
    const group = groups.get(key) ?? { host, slots: [] };
    group.slots.push({ service, slot });
    groups.set(key, group);
  }
  const units = [...groups.values()].map(({ host, slots }) => ({ name: nameOf(slots, host), host, slots }));
  return units.map((unit) => (unit.host === undefined ? tiedWhereTheRestIs(unit, units, ties) : unit));
}

/** One more of a service, or what waits, goes where the rest of its group is. */
export function tiedWhereTheRestIs(unit: Unit, units: readonly Unit[], ties: ReadonlyMap<string, Ties>): Unit {
  const tie = ties.get(serviceKey(unit.slots[0]!.service));
  if (!tie || tie.by.length === 0) return unit;
  const rest = units.find(({ host, slots }) => host !== undefined && ties.get(serviceKey(slots[0]!.service))?.root === tie.root);
  return rest?.host === undefined ? unit : { ...unit, tied: { host: rest.host, by: tie.by.join(" and ") } };
}

function nameOf(slots: readonly UnitSlot[], host: string | undefined): string {
  const [first, ...others] = slots.map(({ service, slot }) => slotKey(service, slot)).sort(byText);
  if (slots[0]!.service.mode === "global") return `${first}@${host}`;
  if (others.length === 0) return first!;
  return `${first} (with ${others.length === 1 ? others[0] : `${others.length} others`})`;
}
