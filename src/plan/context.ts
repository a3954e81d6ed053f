import type { DesiredNetwork, DesiredService, DesiredStack, DesiredVolume, Gate } from "../model/desired.ts";
import type { HostObservation } from "../model/observed.ts";
import type { Problem } from "../model/problem.ts";
import type { Departing } from "./departing.ts";
import type { Draft, DraftStep } from "./draft.ts";
import type { PlanInput } from "./input.ts";
import type { Index } from "./match.ts";
import type { Preempted } from "./preempted.ts";

/** What the parts of one planning pass share. `draft`, `gates` and the sets are filled as services are planned in order. */
export interface PlanContext {
  readonly input: PlanInput;
  readonly index: Index;
  readonly draft: Draft;
  readonly seen: ReadonlyMap<string, HostObservation>;
  /** `stack/service` → last step of each of its slots that changes: what dependents wait for. */
  readonly gates: Map<string, DraftStep[]>;
  /** Services (`stack/service`) that change and serve all the while: dependents need not wait. */
  readonly serving: Set<string>;
  /** `stack/service` → why it cannot go on; dependents that need it do not either. */
  readonly blocked: Map<string, string>;
  readonly held: { stack: string; service: string; reason: string }[];
  readonly warnings: Problem[];
  /** Serving name and host → the name under which this plan makes that container. */
  readonly made: Map<string, string>;
  /** Reference and platform → the host that builds the image in this plan, and its last step there. */
  readonly built: Map<string, { readonly host: string; readonly step: DraftStep }>;
  /** Container id → what is no longer in git. */
  readonly departing: ReadonlyMap<string, Departing>;
  /** Container id → what has to go for something more important; known once everything is placed. */
  readonly preempted: Map<string, Preempted>;
  /** Removal steps by host: networks and file volumes go after them. */
  readonly removals: Map<string, DraftStep[]>;
  /** What takes old containers away once all that moves with them serves, in the order of planning; given the gates of all. */
  readonly handovers: { readonly gate: DraftStep; readonly stack: string; readonly retire: (after: readonly DraftStep[]) => DraftStep }[];
  /** `shop/web.1` → the host that it leaves for a better balance. */
  readonly movedFrom: Map<string, string>;
  /** Containers that some step removes. */
  readonly removed: Set<string>;
}

/** One service while its slots are planned. */
export interface ServicePlan {
  readonly context: PlanContext;
  readonly stack: DesiredStack;
  readonly service: DesiredService;
  readonly gate: Gate;
  /** Steps that must be done before any container of it starts or stops. */
  readonly dependencies: readonly DraftStep[];
  readonly networks: readonly DesiredNetwork[];
  readonly volumes: readonly DesiredVolume[];
}
