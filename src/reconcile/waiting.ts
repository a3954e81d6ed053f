import type { Desired } from "../model/desired.ts";
import type { Plan } from "../model/plan.ts";
import type { QueueTimes } from "../schedule/queue/times.ts";
import type { Store } from "../store/port.ts";

/** Who waits since when, as passes before this one have found. */
export function queueTimes(store: Store, nowMs: number): QueueTimes {
  return { nowMs, sinceMs: new Map(store.waiting().map(({ stack, service, slot, sinceMs }) => [`${stack}/${service}.${slot}`, sinceMs])) };
}

/**
 * Remembers who has no host since when. Whoever is placed, or no longer in git, is forgotten; of stacks that this plan is
 * not about nothing has been found out.
 */
export function rememberWaiting(store: Store, { brokenStacks }: Desired, { unschedulable }: Plan, nowMs: number): void {
  const others = store.waiting().filter(({ stack }) => brokenStacks.includes(stack));
  store.recordWaiting([...others, ...unschedulable.map(({ stack, service, slot }) => ({ stack, service, slot, sinceMs: nowMs }))]);
}
