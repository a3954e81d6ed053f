import type { DesiredService } from "../model/desired.ts";
import type { HostVerdict, PlacementDecision, Unschedulable } from "../model/plan.ts";
import { reasonsAgainst } from "./filters/index.ts";
import { charge, type Load } from "./host.ts";
import type { PlaceRequest } from "./place.ts";
import { scoresOf } from "./score.ts";

/** What one placing pass fills: loads grow as decisions are made. */
export interface Sink {
  readonly request: PlaceRequest;
  readonly loads: ReadonlyMap<string, Load>;
  readonly decisions: PlacementDecision[];
  readonly unschedulable: Unschedulable[];
}

export function verdictsFor(service: DesiredService, slot: number, sink: Sink): HostVerdict[] {
  const all = [...sink.loads.values()];
  return all.map((load) => ({
    host: load.host.name,
    reasons: reasonsAgainst(service, slot, load, sink.request.facts),
    scores: scoresOf(service, load, all, sink.request.strategy),
  }));
}

export function decide(
  sink: Sink,
  service: DesiredService,
  slot: number,
  load: Load | undefined,
  kept: boolean,
  verdicts: readonly HostVerdict[],
): void {
  if (!load) return;
  charge(load, service, slot);
  sink.decisions.push({ stack: service.stack, service: service.name, slot, host: load.host.name, kept, verdicts });
}

export function refuse(sink: Sink, service: DesiredService, slot: number, reason: string, verdicts: readonly HostVerdict[]): void {
  sink.decisions.push({ stack: service.stack, service: service.name, slot, host: undefined, kept: false, verdicts });
  sink.unschedulable.push({ stack: service.stack, service: service.name, slot, reason });
}
