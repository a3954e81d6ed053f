import type { DesiredService } from "../model/desired.ts";
import type { HostVerdict } from "../model/plan.ts";
import { admissionReason } from "./admission.ts";
import { fits } from "./filters/index.ts";
import { type Find, type Finder, finderOf } from "./find.ts";
import { type Load, serviceKey, slotKey } from "./host.ts";
import { leavesOutLess } from "./left-out.ts";
import { inCompanyOrder, inQueueOrder, undecided } from "./order.ts";
import type { Workload } from "./place.ts";
import { placeAtOnce, placeSearched } from "./place-together.ts";
import { summarise } from "./reason.ts";
import { branchOf, decide, isExplained, refuse, type Sink, verdictsFor } from "./sink.ts";
import { type Held, release } from "./stay.ts";

/** Services whose replicas may be anywhere. @returns what to go on with, and what a strategy could not do as it was asked. */
export function placeFree(free: readonly Workload[], sink: Sink, held: Held): { readonly sink: Sink; readonly notes: readonly string[] } {
  const kept = new Set<string>();
  for (const workload of inCompanyOrder(free)) keepAllowed(workload, sink, held, kept);
  const notes = placeSearched(free, sink, kept);
  return { sink: placeOthers(free, sink, kept), notes };
}

/** Its room has been kept, but those whom it must be with may have left since. */
function keepAllowed({ service, slots }: Workload, sink: Sink, held: Held, kept: Set<string>): void {
  for (const wanted of slots) {
    if (!release(service, wanted, sink, held)) continue;
    const { slot, current, unknown } = wanted;
    const load = sink.loads.get(current!)!;
    if (!unknown && !fits(service, load, sink.scene, { slot, staying: true })) continue;
    decide(sink, service, slot, load, true, isExplained(service, sink.request) ? verdictsFor(service, slot, sink, current) : []);
    kept.add(slotKey(service, slot));
  }
}

/** One after the other; where that leaves something out, all at once, if that serves the queue better. */
function placeOthers(free: readonly Workload[], sink: Sink, kept: ReadonlySet<string>): Sink {
  if (sink.request.thorough !== true) return placeInTurn(free, sink, kept);
  const inTurn = placeInTurn(free, branchOf(sink), kept);
  if (inTurn.unschedulable.length === sink.unschedulable.length) return inTurn;
  const together = branchOf(sink);
  const stay = new Set(kept);
  placeAtOnce(free, together, stay);
  placeInTurn(free, together, stay);
  return leavesOutLess(leftOut(together), leftOut(inTurn), undecided(free, kept), sink.scene) ? together : inTurn;
}

function leftOut({ unschedulable }: Sink): Set<string> {
  return new Set(unschedulable.map(({ stack, service, slot }) => slotKey({ stack, name: service }, slot)));
}

function placeInTurn(free: readonly Workload[], sink: Sink, kept: ReadonlySet<string>): Sink {
  const finder = finderOf(free, sink, kept);
  // Nothing comes free while the queue is served: a service that fits nowhere once need not be looked at again.
  const nowhere = new Map<string, Choice>();
  for (const workload of inQueueOrder(undecided(free, kept), sink.scene)) placeRest(workload, nowhere, sink, finder);
  return sink;
}

function placeRest({ service, slots }: Workload, nowhere: Map<string, Choice>, sink: Sink, finder: Finder): void {
  // What has to move has its share already; that a new one has to wait says nothing of it.
  const wanted = [...slots.filter(({ current }) => current !== undefined), ...slots.filter(({ current }) => current === undefined)];
  const find = finder(service, wanted);
  for (const { slot, current } of wanted) {
    const choice = nowhere.get(serviceKey(service)) ?? choose(service, slot, sink, current, find);
    if (choice.load) decide(sink, service, slot, choice.load, false, choice.verdicts);
    else {
      nowhere.set(serviceKey(service), choice);
      refuse(sink, service, slot, choice.reason, choice.verdicts);
    }
  }
}

type Choice = { readonly verdicts: readonly HostVerdict[] } & (
  | { readonly load: Load }
  | { readonly load: undefined; readonly reason: string }
);

/** The best host for one more replica. Verdicts are kept for explanations only: they cost hosts × slots. */
function choose(service: DesiredService, slot: number, sink: Sink, current: string | undefined, find: Find): Choice {
  // What has to move is no newcomer: it has its share already.
  const waits = current === undefined ? admissionReason(service, sink.scene) : undefined;
  const load = waits === undefined ? find(slot) : undefined;
  const asked = isExplained(service, sink.request);
  if (load && !asked) return { load, verdicts: [] };
  const verdicts = waits === undefined || asked ? verdictsFor(service, slot, sink) : [];
  if (load) return { load, verdicts };
  return { load: undefined, reason: waits ?? summarise(verdicts), verdicts: asked ? verdicts : [] };
}
