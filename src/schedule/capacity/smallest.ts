import type { CapacityHost, CapacityReplica, Quantities, ReasonAgainst } from "./fleet.ts";
import { largestFirst, pack, STEPS } from "./pack.ts";
import { amount, dimensionsOf } from "./quantity.ts";
import { charged, refusal, type Room, takes } from "./room.ts";

/** What every host of the fleet is like. */
export interface HostSize {
  readonly capacity: Quantities;
  readonly labels: Readonly<Record<string, string>>;
}

export interface SmallestAnswer {
  /** Of that size, for all that fit on one. */
  readonly hosts: number;
  /** Fewer than this cannot do. */
  readonly atLeast: number;
  /** Why fewer cannot: the dimension whose sum asks for `atLeast`; undefined = replicas too large to share a host do, or there are none. */
  readonly limit: string | undefined;
  /** Fewer than `hosts` cannot do. */
  readonly proven: boolean;
  /** Replica → host (`host-1`, …). */
  readonly placed: ReadonlyMap<string, string>;
  /** Those that fit on no host of that size, and why. */
  readonly tooLarge: readonly { readonly replica: string; readonly reason: string }[];
}

/** Replicas × hosts beyond which one quick packing has to do: every other number of hosts would take as long again. */
const MOST_CELLS = 500_000;

/** The smallest number of equal hosts that has room for these replicas. Nothing else runs there. */
export function smallestFleet(
  replicas: readonly CapacityReplica[],
  size: HostSize,
  reasonAgainst: ReasonAgainst,
  steps: number = STEPS,
): SmallestAnswer {
  const empty = emptyRoom(size, 1);
  const tooLarge = replicas.flatMap((replica) => {
    const reason = refusal(replica, empty, reasonAgainst);
    return reason === undefined ? [] : [{ replica: replica.name, reason }];
  });
  const outside = new Set(tooLarge.map(({ replica }) => replica));
  const fitting = replicas.filter(({ name }) => !outside.has(name));
  const bound = lowerBound(fitting, size.capacity);
  if (fitting.length * bound.hosts > MOST_CELLS) {
    const placed = firstFit(fitting, size, reasonAgainst);
    const hosts = new Set(placed.values()).size;
    return { hosts, atLeast: bound.hosts, limit: bound.limit, proven: hosts === bound.hosts, placed, tooLarge };
  }
  let proven = true;
  for (let hosts = bound.hosts; ; hosts += 1) {
    const rooms = Array.from({ length: hosts }, (_, index) => emptyRoom(size, index + 1));
    const packing = pack(fitting, rooms, reasonAgainst, steps);
    if (packing.left.length === 0) return { hosts, atLeast: bound.hosts, limit: bound.limit, proven, placed: packing.placed, tooLarge };
    // With a host for each there is room for all.
    if (hosts >= fitting.length) return { hosts, atLeast: bound.hosts, limit: bound.limit, proven, placed: oneOnEach(fitting), tooLarge };
    proven &&= packing.proven;
  }
}

/** Largest first, each into the first host that takes it. What a host refused to a replica it refuses to the next of the same service. */
function firstFit(replicas: readonly CapacityReplica[], size: HostSize, reasonAgainst: ReasonAgainst): Map<string, string> {
  const rooms: Room[] = [];
  const next = new Map<string, number>();
  const placed = new Map<string, string>();
  for (const replica of largestFirst(replicas, [emptyRoom(size, 1)])) {
    const service = replica.name.replace(/\.\d+$/, "");
    let at = next.get(service) ?? 0;
    while (at < rooms.length && !takes(rooms[at]!, replica, reasonAgainst)) at += 1;
    const room = rooms[at] ?? emptyRoom(size, at + 1);
    rooms[at] = charged(room, replica);
    next.set(service, at);
    placed.set(replica.name, room.host.name);
  }
  return placed;
}

function oneOnEach(replicas: readonly CapacityReplica[]): Map<string, string> {
  return new Map(replicas.map(({ name }, at) => [name, hostName(at + 1)]));
}

/** From 1. */
export function hostName(number: number): string {
  return `host-${String(number).padStart(4, "0")}`;
}

function emptyRoom({ capacity, labels }: HostSize, number: number): Room {
  const host: CapacityHost = { name: hostName(number), labels, capacity, used: {} };
  return { host, free: capacity, beside: [] };
}

/** The sum of each dimension, and how many replicas take more than half of a host in one. */
function lowerBound(
  replicas: readonly CapacityReplica[],
  capacity: Quantities,
): { readonly hosts: number; readonly limit: string | undefined } {
  let best: { hosts: number; limit: string | undefined } = { hosts: replicas.length === 0 ? 0 : 1, limit: undefined };
  for (const dimension of dimensionsOf(replicas.map(({ demand }) => demand))) {
    const all = amount(capacity, dimension);
    if (!Number.isFinite(all)) continue;
    const demands = replicas.map(({ demand }) => amount(demand, dimension));
    const bySum = Math.ceil(demands.reduce((sum, demand) => sum + demand, 0) / all);
    const halves = demands.filter((demand) => demand > all / 2).length;
    if (bySum > best.hosts) best = { hosts: bySum, limit: dimension };
    if (halves > best.hosts) best = { hosts: halves, limit: undefined };
  }
  return best;
}
