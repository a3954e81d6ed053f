import type { DesiredService } from "../model/desired.ts";
import { isAdmissionFree } from "./admission.ts";
import { fits } from "./filters/index.ts";
import { type FleetIndex, indexOf, isIndexed } from "./fleet-index.ts";
import { type Load, serviceKey, slotKey } from "./host.ts";
import type { WantedSlot, Workload } from "./place.ts";
import { compareScores, type Scores, scoresOf } from "./scores/index.ts";
import type { Sink } from "./sink.ts";
import { tallied } from "./tally.ts";

/** The best host for one more replica; whoever asks places it there. */
export type Find = (slot: number) => Load | undefined;

/** For the slots of a service that are placed now, in this order. */
export type Finder = (service: DesiredService, wanted: readonly WantedSlot[]) => Find;

/** Slots × hosts below which looking at all of them takes less time than making an index. */
const FEW_CELLS = 5_000;

/** The index decides what a look at every host decides, and many times faster. */
export function finderOf(free: readonly Workload[], sink: Sink, kept: ReadonlySet<string>): Finder {
  const scan: Finder = (service) => (slot) => bestLoad(service, slot, sink);
  const { by, hosts } = sink.request;
  if (by === "scan" || hosts.some(({ weight }) => !(weight > 0))) return scan;
  if (by === undefined && sizeOf(free, kept) * hosts.length < FEW_CELLS) return scan;
  const index = indexOf(sink);
  return (service, wanted) => (isIndexed(index, service, sink) ? indexed(index, service, wanted, sink) : scanned(index, service, sink));
}

function sizeOf(free: readonly Workload[], kept: ReadonlySet<string>): number {
  return free.reduce((sum, { service, slots }) => sum + slots.filter(({ slot }) => !kept.has(slotKey(service, slot))).length, 0);
}

/** What the index cannot decide it has to be told. */
function scanned(index: FleetIndex, service: DesiredService, sink: Sink): Find {
  const own = index.services.get(serviceKey(service))!;
  return (slot) => {
    const load = bestLoad(service, slot, sink);
    if (load) index.cluster.commit(own, index.cluster.host(load.host.name)!);
    return load;
  };
}

function indexed(index: FleetIndex, service: DesiredService, wanted: readonly WantedSlot[], sink: Sink): Find {
  const { cluster, holders } = index;
  const own = index.services.get(serviceKey(service))!;
  const loadOf = (host: number | undefined): Load | undefined => (host === undefined ? undefined : sink.loads.get(cluster.hostName(host)));
  const holds = (slot: number): boolean => holders.has(slotKey(service, slot));
  if (isAdmissionFree(sink.scene) && !wanted.some(({ slot }) => holds(slot))) {
    const hosts = cluster.place(own, wanted.length).hosts.values();
    return () => loadOf(hosts.next().value);
  }
  const scan = scanned(index, service, sink);
  return (slot) => (holds(slot) ? scan(slot) : loadOf(cluster.place(own).hosts[0]));
}

/** Scores come first: only a host that would be better than the best so far is asked whether it fits. */
function bestLoad(service: DesiredService, slot: number, sink: Sink): Load | undefined {
  const scene = tallied(service, sink.scene);
  let best: { readonly load: Load; readonly host: string; readonly scores: Scores } | undefined;
  for (const load of sink.loads.values()) {
    const candidate = { load, host: load.host.name, scores: scoresOf(service, load, scene, sink.request.strategy) };
    if (best && compareScores(candidate, best) >= 0) continue;
    if (fits(service, load, scene, { slot, staying: false })) best = candidate;
  }
  return best?.load;
}
