import type { CapacityReplica, ReasonAgainst } from "./fleet.ts";
import { amount, dimensionsOf } from "./quantity.ts";
import { charged, type Room } from "./room.ts";

/**
 * Each replica in turn into the room that it leaves fullest; the first room among equals. Replica → index of its room,
 * without those that found none. Quantities are in flat arrays here: this is asked for each host of a fleet.
 */
export function fillInTurn(
  replicas: readonly CapacityReplica[],
  rooms: readonly Room[],
  reasonAgainst: ReasonAgainst,
): Map<CapacityReplica, number> {
  const dimensions = dimensionsOf(replicas.map(({ demand }) => demand));
  const width = dimensions.length;
  const free = new Float64Array(rooms.length * width);
  const perUnit = new Float64Array(rooms.length * width);
  for (const [index, room] of rooms.entries())
    for (const [column, dimension] of dimensions.entries()) {
      const all = amount(room.host.capacity, dimension);
      free[index * width + column] = amount(room.free, dimension);
      perUnit[index * width + column] = Number.isFinite(all) && all > 0 ? 1 / all : 0;
    }

  const now = [...rooms];
  const placed = new Map<CapacityReplica, number>();
  const demand = new Float64Array(width);
  for (const replica of replicas) {
    for (const [column, dimension] of dimensions.entries()) demand[column] = amount(replica.demand, dimension);
    let best = -1;
    let leastLeft = Infinity;
    for (let index = 0; index < now.length; index += 1) {
      const left = shareLeft(free, perUnit, demand, index * width);
      if (left >= leastLeft) continue;
      const room = now[index]!;
      if (room.host.closed !== undefined || reasonAgainst(replica, room.host, room.beside) !== undefined) continue;
      best = index;
      leastLeft = left;
    }
    if (best < 0) continue;
    placed.set(replica, best);
    now[best] = charged(now[best]!, replica);
    for (let column = 0; column < width; column += 1) free[best * width + column]! -= demand[column]!;
  }
  return placed;
}

/** How empty a room is left, 0–1 for each dimension that is asked for; Infinity = it lacks something. */
function shareLeft(free: Float64Array, perUnit: Float64Array, demand: Float64Array, offset: number): number {
  let left = 0;
  for (let column = 0; column < demand.length; column += 1) {
    const asked = demand[column]!;
    if (asked <= 0) continue;
    const after = free[offset + column]! - asked;
    if (after < 0) return Infinity;
    // A room of unknown size counts as empty.
    const unit = perUnit[offset + column]!;
    left += unit === 0 ? 1 : after * unit;
  }
  return left;
}
