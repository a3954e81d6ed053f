import type { DesiredService } from "../model/desired.ts";
import type { HostVerdict } from "../model/plan.ts";
import { admissionReason, charge as chargeTenant } from "./admission.ts";
import { reasonsAgainst } from "./filters/index.ts";
import type { Group } from "./groups.ts";
import { charge, copyLoad, type Load } from "./host.ts";
import { inCompanyOrder } from "./order.ts";
import type { WantedSlot } from "./place.ts";
import type { Scene } from "./scene.ts";
import { scoresOf } from "./scores/index.ts";
import type { Sink } from "./sink.ts";
import { tallied } from "./tally.ts";

/** A slot of a group. */
export interface Seat {
  readonly service: DesiredService;
  readonly wanted: WantedSlot;
}

/** Whoever must be with others after them. */
export function seatsOf({ members }: Group): Seat[] {
  return inCompanyOrder(members).flatMap(({ service, slots }) => slots.map((wanted) => ({ service, wanted })));
}

/** Those that wait for their tenant or for the fleet need no room yet. What is there has its share and is not asked. */
export function withoutWaiting(seats: readonly Seat[], sink: Sink): Seat[] {
  const scene = { ...sink.scene, usage: new Map(sink.scene.usage) };
  const there = seats.filter(({ wanted }) => wanted.current !== undefined);
  for (const { service } of there) chargeTenant(service, scene);
  const admitted = new Set(there);
  for (const seat of seats) {
    if (admitted.has(seat) || admissionReason(seat.service, scene) !== undefined) continue;
    chargeTenant(seat.service, scene);
    admitted.add(seat);
  }
  return seats.filter((seat) => admitted.has(seat));
}

/** What each host says to all of these seats at once; scores are those of the group's spokesman. */
export function groupVerdicts(group: Group, seats: readonly Seat[], sink: Sink): HostVerdict[] {
  const scores = groupScores(group, sink);
  return [...sink.loads.values()].map((load) => ({
    host: load.host.name,
    reasons: reasonsAgainstAll(seats, load, sink, group.members.length > 1),
    scores: scores(load),
  }));
}

export function groupScores(group: Group, { scene, request }: Sink): (load: Load) => HostVerdict["scores"] {
  const spokesman = spokesmanOf(group);
  const before = tallied(spokesman, scene);
  return (load) => scoresOf(spokesman, load, before, request.strategy);
}

/** Tries all seats on a copy of the host; the first slot that does not fit names the reason. */
export function reasonsAgainstAll(seats: readonly Seat[], load: Load, sink: Sink, named: boolean): string[] {
  const trial = copyLoad(load);
  const scene = sceneWith(trial, seats, sink);
  for (const { service, wanted } of seats) {
    const reasons = reasonsAgainst(service, wanted.slot, trial, scene, wanted.current === load.host.name);
    if (reasons.length > 0) {
      const about = load.host.notReady === undefined && named ? `${service.name}.${wanted.slot}: ` : "";
      return reasons.map((reason) => about + reason);
    }
    charge(trial, service, wanted.slot);
  }
  return [];
}

/** Whoever skews is measured with what the group has put here so far; for others a copy of all hosts would be for nothing. */
function sceneWith(trial: Load, seats: readonly Seat[], { loads, scene }: Sink): Scene {
  const skews = seats.some(({ service }) => service.placement.maxSkew !== undefined);
  return skews ? { ...scene, loads: new Map(loads).set(trial.host.name, trial) } : scene;
}

/** Whose scores stand for the group: the first that asks for a strategy of its own, or simply the first. */
function spokesmanOf({ members }: Group): DesiredService {
  return (members.find(({ service }) => service.placement.strategy !== undefined) ?? members[0]!).service;
}
