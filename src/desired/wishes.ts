import type { Budget, Placement } from "../model/desired.ts";
import { durationMs } from "../model/units.ts";
import { withoutUndefined } from "./defined.ts";
import type { ServiceContext } from "./context.ts";

/** `x-slipway` as the schema has checked it. */
interface Extension {
  readonly place?: {
    readonly strategy?: Placement["strategy"];
    readonly with?: readonly string[];
    readonly apart?: readonly string[];
    readonly prefer?: readonly string[];
    readonly max_skew?: number;
    readonly tolerate?: readonly string[];
    readonly rebalance?: boolean;
  };
  readonly budget?: { readonly min_available?: number | string; readonly max_unavailable?: number | string };
  readonly priority?: number;
  readonly job?: { readonly estimate?: string };
}

type Wishes = Pick<
  Placement,
  "strategy" | "with" | "apart" | "prefer" | "maxSkew" | "tolerate" | "stays" | "tenant" | "priority" | "estimateMs" | "budget"
>;

/** What only slipway has words for: how a service chooses its hosts, and what it may ask of others. */
export function wishesOf({ service, project, fleet }: ServiceContext): Wishes {
  const { place, budget, priority, job }: Extension = service["x-slipway"] ?? {};
  const stack = project["x-slipway"] as { readonly tenant?: string; readonly priority?: number } | undefined;
  const most = fleet.tenants?.find(({ name }) => name === stack?.tenant)?.maxPriority ?? Infinity;
  const asked = priority ?? stack?.priority;
  return {
    strategy: place?.strategy,
    ...withoutUndefined({
      with: filled(place?.with),
      apart: filled(place?.apart),
      prefer: filled(place?.prefer),
      maxSkew: place?.max_skew,
      tolerate: filled(place?.tolerate),
      stays: place?.rebalance === false ? (true as const) : undefined,
      tenant: stack?.tenant,
      priority: asked === undefined ? undefined : Math.min(asked, most),
      estimateMs: job?.estimate === undefined ? undefined : durationMs(job.estimate),
      budget: budgetOf(budget),
    }),
  };
}

function filled(list: readonly string[] | undefined): readonly string[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

function budgetOf(written: Extension["budget"]): Budget | undefined {
  return written && withoutUndefined({ minAvailable: written.min_available, maxUnavailable: written.max_unavailable });
}
