export { downStacks, planDown } from "./down.ts";
export { followSource, type FollowOptions } from "./follow.ts";
export { desiredOf, type LoadOptions } from "./load.ts";
export { planPass, RegistryError } from "./pass.ts";
export type { Session, SyncFailure, SyncOptions, SyncResult } from "./session.ts";
export { syncFleet } from "./sync.ts";

import type { Desired } from "../model/desired.ts";
import type { RebalancePolicy } from "../model/fleet.ts";
import type { Observed } from "../model/observed.ts";
import type { Plan } from "../model/plan.ts";
import { planPass, resolveImages } from "./pass.ts";
import type { Session } from "./session.ts";

/** What a sync would do now. Reads only. */
export async function planFleet(
  desired: Desired,
  session: Session,
  options: {
    readonly explain?: boolean | ReadonlySet<string>;
    readonly confirmed?: boolean;
    readonly rebalance?: RebalancePolicy;
    readonly closely?: boolean;
    readonly whatIf?: boolean;
  } = {},
): Promise<{ plan: Plan; observed: Observed }> {
  const resolved = await resolveImages(desired, session);
  return await planPass(resolved.desired, session, options);
}
