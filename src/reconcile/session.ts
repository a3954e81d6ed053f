import type { Engines, RegistryAuth } from "../engine/port.ts";
import type { Clock } from "../model/clock.ts";
import type { Desired } from "../model/desired.ts";
import type { SyncEvent, SyncOutcome } from "../model/event.ts";
import type { RebalancePolicy } from "../model/fleet.ts";
import type { Plan, PlanBalance } from "../model/plan.ts";
import type { PlanInput } from "../plan/input.ts";
import type { Store } from "../store/port.ts";

/** Everything one command needs, opened once. */
export interface Session {
  readonly clock: Clock;
  readonly engines: Engines;
  readonly store: Store;
  readonly emit: (event: SyncEvent) => void;
  readonly registryAuth: (reference: string) => RegistryAuth | undefined;
  readonly signal: AbortSignal;
  /** How a plan is made: `buildPlan`, unless someone wants to look at what goes in and comes out. */
  readonly plan?: (input: PlanInput) => Plan;
}

export interface SyncOptions {
  readonly timeoutMs: number;
  /** The prune guard's question has been answered with yes. */
  readonly confirmed: boolean;
  /** Try rollouts again that failed before. */
  readonly retry: boolean;
  /** How many replicas may be moved for a better balance, over all passes, and when; absent: none. */
  readonly rebalance?: RebalancePolicy;
  /** Desired state of an earlier commit, for a roll-back; undefined when it cannot be had. */
  readonly loadCommit?: (commit: string) => Promise<Desired | undefined>;
  /** A plan that was saved: it is applied as it is, or refused because the world moved. */
  readonly expected?: Plan;
}

export interface SyncFailure {
  readonly subject: string;
  readonly host: string;
  readonly reason: string;
  /** Last output of the health check. */
  readonly health?: string;
}

export interface SyncResult {
  readonly outcome: SyncOutcome;
  /** One sentence for people. */
  readonly summary: string;
  readonly failures: readonly SyncFailure[];
  /** What was left to do at the end; empty when converged. */
  readonly plan: Plan | undefined;
  /** Steps that were carried out. */
  readonly steps: number;
  /** How even the hosts are, and what was moved; absent: nobody asked. */
  readonly balance?: PlanBalance;
}
