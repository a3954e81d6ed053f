import type { Clock } from "../model/clock.ts";
import type { Desired } from "../model/desired.ts";
import type { RebalancePolicy } from "../model/fleet.ts";
import type { SyncResult } from "./session.ts";

/** When a loop that follows a repository evens out the hosts: only where fleet.yaml asks, and only a fleet that is as it should be. */
export class BalanceTicks {
  readonly #clock: Clock;
  #sinceMs: number;
  #failedAt = "";

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#sinceMs = clock.monotonicMs();
  }

  /** What may be done now, after a sync that ended like this. */
  due({ fleet, revision }: Desired, { outcome }: SyncResult): RebalancePolicy | undefined {
    const policy = fleet.scheduler?.rebalance;
    const now = this.#clock.monotonicMs();
    if (policy === undefined || outcome !== "converged" || revision.commit === this.#failedAt) return undefined;
    if (now - this.#sinceMs < policy.everyMs) return undefined;
    this.#sinceMs = now;
    return policy;
  }

  /** A move that failed would fail again, every time: the next commit tries anew. */
  ended({ revision }: Desired, { outcome }: SyncResult): void {
    if (outcome === "rolled-back") this.#failedAt = revision.commit;
  }
}
