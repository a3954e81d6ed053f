import { applyPlan, type ApplyContext, type ApplyResult } from "../../src/apply/apply.ts";
import { simulateFleet, type SimulatedFleet } from "../../src/engine/simulated/fleet.ts";
import type { Disturb, SimulatedHostSpec, SimulatedImage } from "../../src/engine/simulated/types.ts";
import type { StepOutcome, SyncEvent } from "../../src/model/event.ts";
import type { Plan } from "../../src/model/plan.ts";
import { VirtualClock } from "./virtual-clock.ts";

const SECOND = 1_000_000_000;
const HEALTHCHECK = { Test: ["CMD", "probe"], Interval: SECOND, Timeout: SECOND, Retries: 2 };

/** One image a behaviour, all present everywhere but `far:1`. */
export const IMAGES: readonly SimulatedImage[] = [
  { reference: "web:1", command: ["serve"], present: true, healthcheck: HEALTHCHECK, behaviour: { health: { passesFromMs: 1_500 } } },
  { reference: "plain:1", command: ["serve"], present: true },
  {
    reference: "sick:1",
    command: ["serve"],
    present: true,
    healthcheck: HEALTHCHECK,
    behaviour: { health: { passesFromMs: 1e9, failure: "connection refused" } },
  },
  {
    reference: "slow:1",
    command: ["serve"],
    present: true,
    healthcheck: { ...HEALTHCHECK, Retries: 1_000 },
    behaviour: { health: { passesFromMs: 1e9, failure: "warming up" } },
  },
  {
    reference: "crash:1",
    command: ["serve"],
    present: true,
    healthcheck: HEALTHCHECK,
    behaviour: { exit: { code: 7, afterMs: 500 }, lines: [{ afterMs: 100, text: "no database" }] },
  },
  { reference: "job:1", command: ["migrate"], present: true, behaviour: { exit: { code: 0, afterMs: 3_000 } } },
  {
    reference: "badjob:1",
    command: ["migrate"],
    present: true,
    behaviour: { exit: { code: 4, afterMs: 3_000 }, lines: [{ afterMs: 10, text: "table is locked" }] },
  },
  { reference: "far:1", command: ["serve"], pullMs: 2_000 },
];

export interface Scene {
  readonly clock: VirtualClock;
  readonly fleet: SimulatedFleet;
  readonly events: SyncEvent[];
  apply(plan: Plan, changes?: Partial<ApplyContext>): Promise<ApplyResult>;
}

export function scene(
  how: { readonly hosts?: readonly SimulatedHostSpec[]; readonly disturb?: Disturb; readonly images?: readonly SimulatedImage[] } = {},
): Scene {
  const clock = new VirtualClock();
  const fleet = simulateFleet({
    clock,
    hosts: how.hosts ?? [{ name: "a" }, { name: "b" }],
    images: how.images ?? IMAGES,
    ...(how.disturb ? { disturb: how.disturb } : {}),
    latencyMs: () => 1,
  });
  const events: SyncEvent[] = [];
  return {
    clock,
    fleet,
    events,
    apply: (plan, changes) => clock.run(applyPlan(plan, { engines: fleet, clock, emit: (event) => events.push(event), ...changes })),
  };
}

export function results(result: ApplyResult): readonly string[] {
  return [...result.outcomes].sort(([a], [b]) => a - b).map(([, outcome]) => outcome.result);
}

export function reasonOf(outcome: StepOutcome | undefined): string {
  return outcome !== undefined && "reason" in outcome ? outcome.reason : `no reason: ${JSON.stringify(outcome)}`;
}
