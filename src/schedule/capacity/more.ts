import type { CapacityFleet, CapacityReplica } from "./fleet.ts";
import { amount, dimensionsOf } from "./quantity.ts";
import { charged, lacking, refusal, type Room, roomsOf } from "./room.ts";

export interface MoreAnswer {
  /** All hosts together; with a host at `most`, at least so many. */
  readonly total: number;
  /** By name. */
  readonly hosts: readonly MoreOnHost[];
  /** The counting stopped here on some host. */
  readonly open: boolean;
}

export interface MoreOnHost {
  readonly host: string;
  readonly more: number;
  /** Why not one more: `lacks 512 MiB`, `cordoned`; undefined = the counting stopped. */
  readonly reason: string | undefined;
  /** The dimensions that run out; empty = a rule forbids one more, or none does. */
  readonly limits: readonly string[];
}

/** Counting ends here where nothing else does: a service that reserves nothing fits any number of times. */
export const MOST = 1_000;

/**
 * How many more replicas like this one fit beside all that is there. Rules are asked for each host by itself, so those
 * that compare hosts (spread) do not count.
 */
export function howManyMore(fleet: CapacityFleet, like: CapacityReplica, most: number = MOST): MoreAnswer {
  const hosts = roomsOf(fleet).map((room) => moreIn(room, like, fleet, most));
  return { total: hosts.reduce((sum, { more }) => sum + more, 0), hosts, open: hosts.some(({ reason }) => reason === undefined) };
}

function moreIn(start: Room, like: CapacityReplica, { reasonAgainst }: CapacityFleet, most: number): MoreOnHost {
  let room = start;
  let more = 0;
  let reason = refusal(like, room, reasonAgainst);
  while (reason === undefined && more < most) {
    more += 1;
    room = charged(room, { ...like, name: `${like.name} +${more}`, host: room.host.name });
    reason = refusal(like, room, reasonAgainst);
  }
  const limits = room.host.closed === undefined ? Object.keys(lacking(like, room)) : [];
  return { host: room.host.name, more, reason, limits: dimensionsOf([like.demand]).filter((dimension) => limits.includes(dimension)) };
}

/** Of all hosts together, the dimension that has least left of it beside what one replica takes, in replicas. */
export function scarcest(fleet: CapacityFleet, like: CapacityReplica): string | undefined {
  const rooms = roomsOf(fleet).filter(({ host }) => host.closed === undefined);
  const replicasOf = (dimension: string): number =>
    rooms.reduce((sum, room) => sum + amount(room.free, dimension), 0) / amount(like.demand, dimension);
  let least: { readonly dimension: string; readonly replicas: number } | undefined;
  for (const dimension of dimensionsOf([like.demand])) {
    const replicas = replicasOf(dimension);
    if (Number.isFinite(replicas) && (least === undefined || replicas < least.replicas)) least = { dimension, replicas };
  }
  return least?.dimension;
}
