import { byText, sortedBy } from "../../model/order.ts";
import type { CapacityFleet, CapacityReplica } from "./fleet.ts";
import { pack, STEPS } from "./pack.ts";
import { amount } from "./quantity.ts";
import { lacking, refusal, type Room, roomsOf } from "./room.ts";

export interface LossAnswer {
  readonly hosts: readonly string[];
  /** All that ran there and shall go on finds a place elsewhere. */
  readonly safe: boolean;
  /** Host → replicas that go there, both by name. */
  readonly moves: ReadonlyMap<string, readonly string[]>;
  readonly stuck: readonly Stuck[];
  /** Replicas that end with their host, which is fine. */
  readonly ends: readonly string[];
  /** Not safe is certain, and so is how many are stuck; safe always is certain. */
  readonly proven: boolean;
}

export interface Stuck {
  readonly replica: string;
  /** It can run nowhere else at all: `volume shop_files is on n1`. */
  readonly stays?: string;
  /** What some host lacks, as the replica asks for it. */
  readonly needs: Readonly<Record<string, number>>;
  /** Why each other host does not take it. */
  readonly reasons: readonly { readonly host: string; readonly reason: string }[];
  /** It would fit if it were the only one that moves. */
  readonly alone: boolean;
}

/**
 * What becomes of the replicas of hosts that are lost together. @throws RangeError for a host that is not of the fleet.
 */
export function loseHosts(fleet: CapacityFleet, hosts: readonly string[], steps: number = STEPS): LossAnswer {
  for (const host of hosts)
    if (!fleet.hosts.some(({ name }) => name === host)) throw new RangeError(`There is no host ${host} in this fleet.`);
  return lose(fleet, roomsOf(fleet), hosts, steps);
}

/** N−1: each host asked for alone, by name. */
export function loseEach(fleet: CapacityFleet, steps: number = STEPS): LossAnswer[] {
  return [...losses(fleet, steps)];
}

/** The same, one after the other, for those who may not wait for all. */
export function* losses(fleet: CapacityFleet, steps: number = STEPS): Generator<LossAnswer, void> {
  const rooms = roomsOf(fleet);
  for (const { host } of rooms) yield lose(fleet, rooms, [host.name], steps);
}

function lose(fleet: CapacityFleet, all: readonly Room[], hosts: readonly string[], steps: number): LossAnswer {
  const lost = all.filter(({ host }) => hosts.includes(host.name)).flatMap(({ beside }) => beside);
  const rooms = all.filter(({ host }) => !hosts.includes(host.name));
  const packing = pack(
    lost.filter(({ fate }) => fate === "moves"),
    rooms,
    fleet.reasonAgainst,
    steps,
  );
  const stuck = [
    ...packing.left.map((replica) => whyStuck(replica, rooms, packing.rooms, fleet)),
    ...lost.flatMap(({ name, fate }) =>
      typeof fate === "string" ? [] : [{ replica: name, stays: fate.stays, needs: {}, reasons: [], alone: false }],
    ),
  ];
  return {
    hosts,
    safe: stuck.length === 0,
    moves: groupByHost(packing.placed),
    stuck: sortedBy(stuck, ({ replica }) => replica),
    ends: lost
      .filter(({ fate }) => fate === "ends")
      .map(({ name }) => name)
      .sort(byText),
    proven: packing.proven,
  };
}

function whyStuck(replica: CapacityReplica, before: readonly Room[], after: readonly Room[], { reasonAgainst }: CapacityFleet): Stuck {
  const reasons = after.map((room) => ({
    host: room.host.name,
    reason: refusal(replica, room, reasonAgainst) ?? "is taken by others then",
  }));
  const short = new Set(after.filter(({ host }) => host.closed === undefined).flatMap((room) => Object.keys(lacking(replica, room))));
  const needs = Object.fromEntries([...short].map((dimension) => [dimension, amount(replica.demand, dimension)]));
  return { replica: replica.name, needs, reasons, alone: before.some((room) => refusal(replica, room, reasonAgainst) === undefined) };
}

function groupByHost(placed: ReadonlyMap<string, string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [replica, host] of sortedBy(placed, ([name, on]) => `${on} ${name}`)) groups.set(host, [...(groups.get(host) ?? []), replica]);
  return groups;
}
