import { byText } from "../../model/order.ts";
import type { Amounts, RebalanceReplica } from "./fleet.ts";
import { type RebalancePlan, planRebalance, type RebalanceRequest } from "./plan-rebalance.ts";
import { rosterOf } from "./fleet.ts";
import { balanceOf } from "./imbalance.ts";

/** What a rebalancer that is asked again and again remembers. A value: it can be stored. */
export interface RebalanceMemory {
  readonly tick: number;
  /** Load of each replica, smoothed. */
  readonly load: Readonly<Record<string, Amounts>>;
  /** Ticks in a row in which the imbalance was above the threshold. */
  readonly above: number;
  /** When each replica last moved, while that matters. */
  readonly movedAt: Readonly<Record<string, number>>;
}

export interface TickOptions {
  /** Weight of the newest measurement: 0.2 gives the last ten ticks nine tenths of the say. */
  readonly smoothing: number;
  /** Moves only after so many ticks above the threshold: a peak is over before. */
  readonly patience: number;
  /** A replica that moved stays for so many ticks. */
  readonly settleTicks: number;
}

export const STEADY: TickOptions = { smoothing: 0.2, patience: 3, settleTicks: 100 };

export const NO_MEMORY: RebalanceMemory = { tick: 0, load: {}, above: 0, movedAt: {} };

export interface Tick {
  readonly memory: RebalanceMemory;
  /** undefined: it is not yet time to decide. */
  readonly plan: RebalancePlan | undefined;
}

/**
 * One tick of a rebalancer on measured load, which is noise around a mean: smoothed, patient, and slow to touch again
 * what it moved. The threshold has to be above what is left of the noise: about a third of it with this smoothing.
 */
export function rebalanceTick(memory: RebalanceMemory, request: Omit<RebalanceRequest, "settling">, options: TickOptions = STEADY): Tick {
  const tick = memory.tick + 1;
  const replicas = request.replicas.map((replica) => ({
    ...replica,
    load: smoothed(rememberedLoad(memory, replica.name), replica, options.smoothing),
  }));
  const load = sorted(replicas.map(({ name, load: amounts }) => [name, amounts]));
  const movedAt = sorted(Object.entries(memory.movedAt).filter(([, at]) => tick - at < options.settleTicks));
  const steadied = { ...request, replicas, settling: new Set(Object.keys(movedAt)) };
  const above = isAbove(steadied) ? memory.above + 1 : 0;
  if (above < options.patience) return { memory: { tick, load, above, movedAt }, plan: undefined };
  const plan = planRebalance(steadied);
  const moved = plan.moves.map(({ replica }): [string, number] => [replica, tick]);
  return {
    memory: { tick, load, above: plan.moves.length > 0 ? 0 : above, movedAt: sorted([...Object.entries(movedAt), ...moved]) },
    plan,
  };
}

function isAbove(request: RebalanceRequest): boolean {
  const roster = rosterOf(request);
  const host = roster.replicas.map((replica) => roster.hostAt.get(replica.host)!);
  return balanceOf(roster, host).excess > request.threshold;
}

function smoothed(before: Amounts | undefined, { load, reserved }: RebalanceReplica, weight: number): Amounts {
  const now = load ?? reserved;
  if (before === undefined) return now;
  return sorted(Object.entries(now).map(([resource, amount]) => [resource, weight * amount + (1 - weight) * (before[resource] ?? amount)]));
}

function rememberedLoad({ load }: RebalanceMemory, name: string): Amounts | undefined {
  return Object.hasOwn(load, name) ? load[name] : undefined;
}

/** Names are the users': `__proto__` is one like any other. */
function sorted<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries([...entries].sort(([left], [right]) => byText(left, right)));
}
