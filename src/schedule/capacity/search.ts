import type { CapacityReplica } from "./fleet.ts";
import { amount, dimensionsOf } from "./quantity.ts";
import { charged, type Room } from "./room.ts";

/** More replicas than this are not searched: the search would end by its steps, having proved nothing. */
const MOST_REPLICAS = 64;

interface Question {
  /** Largest first: what does not work out shows early. */
  readonly replicas: readonly CapacityReplica[];
  readonly rooms: readonly Room[];
  readonly welcome: (replica: CapacityReplica, room: Room) => boolean;
  /** Only more than this is of interest. */
  readonly atLeast: number;
  readonly steps: number;
}

interface Found {
  /** Replica → index of its room; undefined = nothing better than `atLeast` was found. */
  readonly placed: ReadonlyMap<CapacityReplica, number> | undefined;
  /** Every arrangement was considered. */
  readonly complete: boolean;
}

/** Depth first over rooms for each replica, and leaving it out; cut where the sums of what is free forbid a better end. */
export function search({ replicas, rooms, welcome, atLeast, steps }: Question): Found {
  if (replicas.length > MOST_REPLICAS) return { placed: undefined, complete: false };
  const dimensions = dimensionsOf(replicas.map(({ demand }) => demand));
  const bound = makeBound(replicas, dimensions);
  const now = [...rooms];
  const chosen = new Map<CapacityReplica, number>();
  let best: ReadonlyMap<CapacityReplica, number> | undefined;
  let most = atLeast;
  let left = steps;

  const descend = (depth: number, free: readonly number[]): void => {
    if (chosen.size > most) {
      most = chosen.size;
      best = new Map(chosen);
    }
    if (depth === replicas.length || most === replicas.length || chosen.size + bound(depth, free) <= most) return;
    const replica = replicas[depth]!;
    const after = free.map((all, column) => all - amount(replica.demand, dimensions[column]!));
    for (const [index, room] of now.entries()) {
      if (left <= 0 || most === replicas.length) return;
      left -= 1;
      if (!welcome(replica, room)) continue;
      now[index] = charged(room, replica);
      chosen.set(replica, index);
      descend(depth + 1, after);
      chosen.delete(replica);
      now[index] = room;
    }
    if (left > 0) descend(depth + 1, free);
  };
  descend(
    0,
    dimensions.map((dimension) => rooms.reduce((sum, room) => sum + amount(room.free, dimension), 0)),
  );
  return { placed: best, complete: left > 0 || most === replicas.length };
}

/** At most how many of the replicas from `depth` on can fit, were all that is free (by dimension) in one place. */
function makeBound(
  replicas: readonly CapacityReplica[],
  dimensions: readonly string[],
): (depth: number, free: readonly number[]) => number {
  const ascending = replicas.map((_, depth) =>
    dimensions.map((dimension) =>
      replicas
        .slice(depth)
        .map(({ demand }) => amount(demand, dimension))
        .sort((left, right) => left - right),
    ),
  );
  return (depth, free) => Math.min(replicas.length - depth, ...free.map((all, column) => fittingIn(all, ascending[depth]![column]!)));
}

function fittingIn(free: number, ascending: readonly number[]): number {
  let left = free;
  let count = 0;
  for (const demand of ascending) {
    left -= demand;
    if (left < 0) break;
    count += 1;
  }
  return count;
}
