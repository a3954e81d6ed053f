import { sortedBy } from "../../model/order.ts";
import type { CapacityFleet, CapacityHost, CapacityReplica, Quantities, ReasonAgainst } from "./fleet.ts";
import { formatAmounts } from "../queue/quantity.ts";
import { added, amount } from "./quantity.ts";

/** What is free on a host, and who is there; a value that packing copies and charges. */
export interface Room {
  readonly host: CapacityHost;
  readonly free: Quantities;
  readonly beside: readonly CapacityReplica[];
}

/** Of all hosts, by name; `beside` is what runs there, by name. */
export function roomsOf(fleet: CapacityFleet): Room[] {
  const beside = new Map<string, CapacityReplica[]>();
  for (const replica of sortedBy(fleet.replicas, ({ name }) => name)) {
    if (replica.host === undefined) continue;
    const there = beside.get(replica.host);
    if (there) there.push(replica);
    else beside.set(replica.host, [replica]);
  }
  return sortedBy(fleet.hosts, ({ name }) => name).map((host) => ({ host, free: freeOf(host), beside: beside.get(host.name) ?? [] }));
}

/** Without the negative amounts of a host that is over its capacity: it is full, and nothing else. */
function freeOf(host: CapacityHost): Quantities {
  const free = added(host.capacity, host.used, -1);
  return Object.fromEntries(Object.entries(free).map(([dimension, value]) => [dimension, Math.max(0, value)]));
}

export function charged(room: Room, replica: CapacityReplica): Room {
  return { ...room, free: added(room.free, replica.demand, -1), beside: [...room.beside, replica] };
}

/** What a room lacks for a replica; empty = nothing. */
export function lacking(replica: CapacityReplica, room: Room): Quantities {
  const missing: Record<string, number> = {};
  for (const [dimension, demand] of Object.entries(replica.demand)) {
    const over = demand - amount(room.free, dimension);
    if (demand > 0 && over > 0) missing[dimension] = over;
  }
  return missing;
}

/** The same question as `refusal`, without the answer's words. */
export function takes(room: Room, replica: CapacityReplica, reasonAgainst: ReasonAgainst): boolean {
  if (room.host.closed !== undefined) return false;
  for (const dimension in replica.demand) {
    const demand = replica.demand[dimension]!;
    if (demand > 0 && demand > amount(room.free, dimension)) return false;
  }
  return reasonAgainst(replica, room.host, room.beside) === undefined;
}

/** Why a replica does not go into a room; undefined = it does. */
export function refusal(replica: CapacityReplica, room: Room, reasonAgainst: ReasonAgainst): string | undefined {
  if (room.host.closed !== undefined) return room.host.closed;
  const missing = lacking(replica, room);
  if (Object.keys(missing).length > 0) return `lacks ${formatAmounts(missing)}`;
  return reasonAgainst(replica, room.host, room.beside);
}
