import type { Desired, DesiredService } from "../model/desired.ts";
import type { Observed } from "../model/observed.ts";
import type { QueueTimes } from "../schedule/queue/times.ts";

/** Everything a plan depends on; nothing else does. */
export interface PlanInput {
  readonly desired: Desired;
  readonly observed: Observed;
  /** Slots this fleet has made, by host: prune needs it, and so does knowing what an unreachable host may run. */
  readonly inventory: readonly { readonly stack: string; readonly service: string; readonly slot: number; readonly host: string }[];
  /** Rollouts that failed and are not to be tried again now. */
  readonly failed: readonly { readonly stack: string; readonly service: string; readonly fingerprint: string; readonly reason: string }[];
  /** `stack/service` whose desired state is an earlier one, because a roll-back returns to it. */
  readonly rollingBack: ReadonlySet<string>;
  /** `stack/service` → last good spec of a service whose failed rollout is held: what is lost meanwhile is made of it. */
  readonly fallbacks: ReadonlyMap<string, DesiredService>;
  /** What came up badly on which host of late; absent: nothing. */
  readonly slotFailures?: readonly {
    readonly stack: string;
    readonly service: string;
    readonly fingerprint: string;
    readonly host: string;
  }[];
  /** Image → platforms for which its registry has it, of images for which that matters; absent: nothing is known. */
  readonly platforms?: ReadonlyMap<string, readonly string[]>;
  /** Hosts that an operator has closed; absent: none. */
  readonly availability?: ReadonlyMap<string, "cordoned" | "drained">;
  /** Replicas may be moved for a better balance; absent: none. */
  readonly rebalance?: Rebalancing;
  /** Since when slots wait, by name (`shop/web.1`); absent: nobody has waited. */
  readonly times?: QueueTimes;
  /** The prune guard's question has been answered with yes. */
  readonly confirmed: boolean;
  /** Give every host's verdict for slots that stay, too, of all services or of these (`shop/web`). */
  readonly explain: boolean | ReadonlySet<string>;
}

export interface Rebalancing {
  /** At most so many. */
  readonly moves: number;
  /** Nothing moves while the fullest host is no more than this share of a host above the average. */
  readonly threshold: number;
  /** A replica that moved later than this stays; wall clock. */
  readonly settledBeforeMs: number;
}
