import { byText } from "../../model/order.ts";
import { type Amounts, dominantShare, lackingDimension, minus, plus } from "./quantity.ts";

/** Somebody who shares the fleet with others. */
export interface Claimant<Item extends { readonly demand: Amounts }> {
  readonly name: string;
  /** Weight 2 = twice the share. */
  readonly weight: number;
  readonly used: Amounts;
  /** Whoever is below what it is guaranteed goes before all others. */
  readonly guarantee?: Amounts;
  /** In the order in which it is to be served. */
  readonly queue: readonly Item[];
}

export interface FairShares<Item> {
  readonly grants: readonly { readonly claimant: string; readonly item: Item }[];
  /** Claimant → dominant share after the grants. */
  readonly shares: ReadonlyMap<string, number>;
  readonly used: Amounts;
}

interface Seat<Item extends { readonly demand: Amounts }> {
  readonly claimant: Claimant<Item>;
  used: Amounts;
  next: number;
  blocked: boolean;
}

/**
 * Dominant-resource fairness (Ghodsi et al., NSDI 2011), with weights: whoever is furthest below its share gets its next
 * item, until nothing fits. A claimant whose next item does not fit is out of this round; the others go on with what is
 * left, which is of no use to it.
 */
export function dominantResourceFairness<Item extends { readonly demand: Amounts }>(
  claimants: readonly Claimant<Item>[],
  capacity: Amounts,
): FairShares<Item> {
  const seats = seatsOf(claimants);
  let free = seats.reduce((left, { used }) => minus(left, used), capacity);
  const grants: { claimant: string; item: Item }[] = [];
  for (let seat = furthestBelow(seats, capacity); seat; seat = furthestBelow(seats, capacity)) {
    const item = seat.claimant.queue[seat.next]!;
    if (lackingDimension(item.demand, within(free, capacity)) !== undefined) {
      seat.blocked = true;
      continue;
    }
    free = minus(free, item.demand);
    grants.push({ claimant: seat.claimant.name, item });
    serve(seat, item);
  }
  const shares = new Map(seats.map(({ claimant, used }) => [claimant.name, dominantShare(used, capacity)]));
  return { grants, shares, used: seats.reduce((sum, { used }) => plus(sum, used), {}) };
}

/** The same order for a queue that is served as room comes: nothing is blocked. */
export function fairOrder<Item extends { readonly demand: Amounts }>(claimants: readonly Claimant<Item>[], capacity: Amounts): Item[] {
  const seats = seatsOf(claimants);
  const order: Item[] = [];
  for (let seat = furthestBelow(seats, capacity); seat; seat = furthestBelow(seats, capacity)) {
    const item = seat.claimant.queue[seat.next]!;
    order.push(item);
    serve(seat, item);
  }
  return order;
}

function seatsOf<Item extends { readonly demand: Amounts }>(claimants: readonly Claimant<Item>[]): Seat<Item>[] {
  const sorted = claimants.toSorted((left, right) => byText(left.name, right.name));
  return sorted.map((claimant) => ({ claimant, used: claimant.used, next: 0, blocked: false }));
}

function serve<Item extends { readonly demand: Amounts }>(seat: Seat<Item>, item: Item): void {
  seat.used = plus(seat.used, item.demand);
  seat.next += 1;
}

/** Below the guarantee first, then by weighted dominant share, then by name. */
function furthestBelow<Item extends { readonly demand: Amounts }>(seats: readonly Seat<Item>[], capacity: Amounts): Seat<Item> | undefined {
  const rank = ({ claimant, used }: Seat<Item>): readonly [number, number] => [
    isBelowGuarantee(claimant.guarantee, used) ? 0 : 1,
    dominantShare(used, capacity) / claimant.weight,
  ];
  let first: { readonly seat: Seat<Item>; readonly rank: readonly [number, number] } | undefined;
  for (const seat of seats) {
    if (seat.blocked || seat.next >= seat.claimant.queue.length) continue;
    const own = rank(seat);
    // Seats are sorted by name, so that of equals the first stays.
    if (!first || (own[0] - first.rank[0] || own[1] - first.rank[1]) < 0) first = { seat, rank: own };
  }
  return first?.seat;
}

function isBelowGuarantee(guarantee: Amounts | undefined, used: Amounts): boolean {
  return guarantee !== undefined && Object.entries(guarantee).some(([dimension, amount]) => (used[dimension] ?? 0) < amount);
}

/** What the capacity does not name is unlimited, whatever was taken of it. */
function within(free: Amounts, capacity: Amounts): Amounts {
  return Object.fromEntries(Object.entries(free).filter(([dimension]) => capacity[dimension] !== undefined));
}
