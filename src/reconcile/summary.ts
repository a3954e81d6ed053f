import type { SyncOutcome } from "../model/event.ts";
import { type Plan, refusalText } from "../model/plan.ts";
import { briefReason } from "../report/end.ts";
import type { Balancing } from "./balancing.ts";
import type { SyncFailure } from "./session.ts";

/** How a sync ended, in one sentence that begins with the headline of `report/end.ts`, and what to do next. */
export function summaryOf(
  outcome: SyncOutcome,
  plan: Plan,
  steps: number,
  failures: readonly SyncFailure[],
  servedBefore: boolean,
  balancing: Balancing,
): string {
  const first = failures[0];
  const why = first ? `${first.subject}${first.host === "" ? "" : ` on ${first.host}`}: ${briefReason(first.reason)}` : "";
  switch (outcome) {
    case "converged":
      return steps === 0
        ? `Converged: nothing to do, ${plan.unchanged} containers are as they should be.`
        : `Converged: ${steps} steps done${movedText(balancing)}, everything is healthy at ${plan.commit.slice(0, 10)}.`;
    case "rolled-back":
      if (balancing.failures.length > 0 && balancing.failures.length === failures.length)
        return `Rolled back: a move for a better balance failed${movedText(balancing)}: ${why}. It goes on serving where it was; look at that host before you rebalance again.`;
      return rolloutSummary(plan, why, servedBefore);
    case "partial":
      return `Partial: ${plan.unreachable.map(({ host, reason }) => `host ${host} is out of reach (${reason})`).join("; ") || why}. Nothing there was replaced or removed; run the same sync again when it is back.`;
    case "unschedulable":
      return `Unschedulable: ${plan.unschedulable
        .map((slot) => `${slot.stack}/${slot.service}.${slot.slot}: ${refusalText(slot)}`)
        .slice(0, 3)
        .join("; ")}.`;
    case "parked":
      return `Parked by the prune guard: ${plan.parked?.reason ?? ""}. Nothing was applied; if that is what you want, confirm with --yes.`;
    case "error":
      return `Failed: ${why || `${plan.steps.length} steps are still to do`}. What was done stays; mend the cause and run the same sync again.`;
    default:
      return why;
  }
}

function movedText({ moved }: Balancing): string {
  return moved === 0 ? "" : `, ${moved} ${moved === 1 ? "replica" : "replicas"} moved for a better balance`;
}

/** What is held stays at what serves; where nothing is held, all that failed went back. */
function rolloutSummary({ held }: Plan, why: string, servedBefore: boolean): string {
  const what = why === "" ? held.map(({ stack, service, reason }) => `${stack}/${service}: ${briefReason(reason)}`).join("; ") : why;
  const serving = !servedBefore
    ? "No earlier version is known to go back to"
    : held.length === 0
      ? "What served before serves again"
      : "What served before goes on serving";
  const next = what.includes("--retry") ? "" : "; commit a fix, or try again with --retry";
  return `${held.length === 0 ? "Rolled back" : "Rollout failed"}: ${what}. ${serving}${next}.`;
}
