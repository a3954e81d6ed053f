import { byText, sortedBy } from "../../model/order.ts";
import type { CapacityReplica, ReasonAgainst } from "./fleet.ts";
import { fillInTurn } from "./fill.ts";
import { amount, dimensionsOf } from "./quantity.ts";
import { charged, type Room, takes } from "./room.ts";
import { search } from "./search.ts";

export interface Packing {
  /** Replica → host, by their names. */
  readonly placed: ReadonlyMap<string, string>;
  /** Those without a place, by name. */
  readonly left: readonly CapacityReplica[];
  /** The rooms as they are then. */
  readonly rooms: readonly Room[];
  /** Nothing places more of them. */
  readonly proven: boolean;
}

/** Tries of a replica in a room that a question may take after the quick ways have failed, where nothing else is said. */
export const STEPS = 20_000;

/**
 * Puts as many replicas as it finds room for into rooms: quickly if that places all, else by search. What it places does
 * fit; that no more can be placed is certain only where it says so.
 */
export function pack(
  replicas: readonly CapacityReplica[],
  rooms: readonly Room[],
  reasonAgainst: ReasonAgainst,
  steps: number = STEPS,
): Packing {
  const ordered = largestFirst(replicas, rooms);
  const quick = fillInTurn(ordered, rooms, reasonAgainst);
  if (quick.size === replicas.length) return packing(replicas, rooms, quick, true);

  const welcome = (replica: CapacityReplica, room: Room): boolean => takes(room, replica, reasonAgainst);
  const choices = new Map(ordered.map((replica) => [replica, rooms.filter((room) => welcome(replica, room)).length]));
  const hopeful = ordered.filter((replica) => choices.get(replica)! > 0);
  const pickyFirst = [...hopeful].sort((left, right) => choices.get(left)! - choices.get(right)!);
  const other = fillInTurn(pickyFirst, rooms, reasonAgainst);
  const best = other.size > quick.size ? other : quick;
  if (best.size === hopeful.length) return packing(replicas, rooms, best, true);
  const searched = search({ replicas: hopeful, rooms, welcome, atLeast: best.size, steps });
  return packing(replicas, rooms, searched.placed ?? best, searched.complete);
}

/** By its largest share of all that is free in a dimension. */
export function largestFirst(replicas: readonly CapacityReplica[], rooms: readonly Room[]): CapacityReplica[] {
  const free = dimensionsOf(replicas.map(({ demand }) => demand)).map(
    (dimension) => [dimension, rooms.reduce((sum, room) => sum + amount(room.free, dimension), 0)] as const,
  );
  const size = ({ demand }: CapacityReplica): number =>
    free.reduce((most, [dimension, all]) => Math.max(most, all > 0 ? amount(demand, dimension) / all : 0), 0);
  const sized = replicas.map((replica) => ({ replica, size: size(replica) }));
  return sized.sort((left, right) => right.size - left.size || byText(left.replica.name, right.replica.name)).map(({ replica }) => replica);
}

function packing(
  replicas: readonly CapacityReplica[],
  rooms: readonly Room[],
  chosen: ReadonlyMap<CapacityReplica, number>,
  proven: boolean,
): Packing {
  const placed = new Map<string, string>();
  const after = [...rooms];
  for (const replica of sortedBy(chosen.keys(), ({ name }) => name)) {
    const index = chosen.get(replica)!;
    placed.set(replica.name, rooms[index]!.host.name);
    after[index] = charged(after[index]!, replica);
  }
  const left = sortedBy(
    replicas.filter((replica) => !chosen.has(replica)),
    ({ name }) => name,
  );
  return { placed, left, rooms: after, proven };
}
