import type { Desired } from "../../src/model/desired.ts";
import type { HostObservation } from "../../src/model/observed.ts";
import type { PlanInput } from "../../src/plan/input.ts";

/** What a plan is made from where nothing has failed, nobody has been asked and nothing is remembered. */
export function inputOf(desired: Desired, hosts: readonly HostObservation[], change: Partial<PlanInput> = {}): PlanInput {
  return {
    desired,
    observed: { hosts },
    inventory: [],
    failed: [],
    rollingBack: new Set(),
    fallbacks: new Map(),
    confirmed: false,
    explain: false,
    ...change,
  };
}
