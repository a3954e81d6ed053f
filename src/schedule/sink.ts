import type { DesiredService } from "../model/desired.ts";
import type { HostVerdict, PlacementDecision, Unschedulable } from "../model/plan.ts";
import { charge as chargeTenant } from "./admission.ts";
import { reasonsAgainst, verdictsOf } from "./filters/index.ts";
import { charge, copyLoad, type Load, serviceKey } from "./host.ts";
import type { PlaceRequest } from "./place.ts";
import type { Scene } from "./scene.ts";
import { scoresOf } from "./scores/index.ts";
import { tallied } from "./tally.ts";

/** What one placing pass fills: loads grow as decisions are made. */
export interface Sink {
  readonly request: PlaceRequest;
  readonly loads: ReadonlyMap<string, Load>;
  readonly scene: Scene;
  readonly decisions: PlacementDecision[];
  readonly unschedulable: Unschedulable[];
}

/** A copy to try things on. */
export function branchOf(sink: Sink): Sink {
  const loads = new Map([...sink.loads].map(([name, load]) => [name, copyLoad(load)]));
  const scene = { ...sink.scene, loads, usage: new Map(sink.scene.usage) };
  return { request: sink.request, loads, scene, decisions: [...sink.decisions], unschedulable: [...sink.unschedulable] };
}

/** Verdicts are kept for explanations only. */
export function isExplained(service: DesiredService, { explain }: PlaceRequest): boolean {
  return explain === true || (explain !== false && explain.has(serviceKey(service)));
}

/** Every host's verdict; where it is now it is asked as one that stays. */
export function verdictsFor(service: DesiredService, slot: number, sink: Sink, current?: string): HostVerdict[] {
  const scene = tallied(service, sink.scene);
  return [...sink.loads.values()].map((load) => {
    const asked = { slot, staying: load.host.name === current };
    return {
      host: load.host.name,
      reasons: reasonsAgainst(service, slot, load, scene, asked.staying),
      ...(isExplained(service, sink.request) ? { filters: verdictsOf(service, load, scene, asked) } : {}),
      scores: scoresOf(service, load, scene, sink.request.strategy),
    };
  });
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
  chargeTenant(service, sink.scene);
  sink.decisions.push({ stack: service.stack, service: service.name, slot, host: load.host.name, kept, verdicts });
}

export function refuse(sink: Sink, service: DesiredService, slot: number, reason: string, verdicts: readonly HostVerdict[]): void {
  sink.decisions.push({ stack: service.stack, service: service.name, slot, host: undefined, kept: false, verdicts });
  sink.unschedulable.push({ stack: service.stack, service: service.name, slot, reason });
}
