import type { DesiredService } from "../model/desired.ts";
import { admissionReason } from "./admission.ts";
import { fits } from "./filters/index.ts";
import { slotKey } from "./host.ts";
import { inQueueOrder, undecided } from "./order.ts";
import type { Workload } from "./place.ts";
import { decide, isExplained, type Sink, verdictsFor } from "./sink.ts";
import { placeTogether } from "./strategy/together.ts";

/** Slots × hosts of which no more are searched: a plan must not take seconds. */
const MOST_CELLS = 20_000;

interface Newcomer {
  readonly service: DesiredService;
  readonly slot: number;
  readonly current: string | undefined;
}

/**
 * Places what `optimal` or `genetic` decides together, on top of what stays. What the search leaves over is placed one by
 * one afterwards. @returns what could not be done as asked.
 */
export function placeSearched(free: readonly Workload[], sink: Sink, kept: Set<string>): string[] {
  return (["optimal", "genetic"] as const).flatMap((strategy) => {
    const own = free.filter(({ service }) => (service.placement.strategy ?? sink.request.strategy) === strategy);
    const wanted = newcomers(own, sink, kept);
    if (wanted.length === 0) return [];
    if (wanted.length * sink.loads.size > MOST_CELLS)
      return [`${wanted.length} replicas on ${sink.loads.size} hosts are too many for ${strategy}: they were placed one by one`];
    const { verdict } = search(wanted, strategy, sink, kept);
    return verdict === "unknown" ? [`${strategy} found no place for every replica, and it is not known whether there is one`] : [];
  });
}

/** All that is left, at once: for when one after the other leaves something out. */
export function placeAtOnce(free: readonly Workload[], sink: Sink, kept: Set<string>): void {
  const wanted = newcomers(free, sink, kept);
  if (wanted.length * sink.loads.size <= MOST_CELLS) search(wanted, "default", sink, kept);
}

function newcomers(workloads: readonly Workload[], sink: Sink, kept: ReadonlySet<string>): Newcomer[] {
  return inQueueOrder(undecided(workloads, kept), sink.scene).flatMap(({ service, slots }) =>
    slots.map(({ slot, current }) => ({ service, slot, current })),
  );
}

/** Rules that the search does not know are asked again when its answer is carried out. */
function search(
  wanted: readonly Newcomer[],
  by: "optimal" | "genetic" | "default",
  sink: Sink,
  kept: Set<string>,
): { readonly verdict: string } {
  const { scene, request } = sink;
  const found = placeTogether({
    wanted,
    loads: [...sink.loads.values()],
    permits: (service, slot, load) => fits(service, load, scene, { slot, staying: false }),
    apart: [...scene.apart].flatMap(([service, rivals]) => [...rivals].map((rival) => [service, rival] as const)),
    strategy: request.strategy === "binpack" || request.strategy === "least_load" ? request.strategy : "spread",
    by,
  });
  for (const { service, slot, current } of wanted) {
    const load = sink.loads.get(found.hosts.get(slotKey(service, slot)) ?? "");
    const waits = current === undefined && admissionReason(service, scene) !== undefined;
    if (!load || waits || !fits(service, load, scene, { slot, staying: false })) continue;
    decide(sink, service, slot, load, false, isExplained(service, request) ? verdictsFor(service, slot, sink) : []);
    kept.add(slotKey(service, slot));
  }
  return found;
}
