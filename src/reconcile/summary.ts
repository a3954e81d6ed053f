import type { SyncOutcome } from "../model/event.ts";
import type { Plan } from "../model/plan.ts";
import type { SyncFailure } from "./session.ts";

/** One sentence on how a sync ended and what to do next. */
export function summaryOf(
  outcome: SyncOutcome,
  plan: Plan,
  steps: number,
  failures: readonly SyncFailure[],
  servedBefore: boolean,
): string {
  const first = failures[0];
  const why = first ? `${first.subject}${first.host === "" ? "" : ` on ${first.host}`}: ${first.reason}` : "";
  switch (outcome) {
    case "converged":
      return steps === 0
        ? `Nothing to do: ${plan.unchanged} containers are as they should be.`
        : `Converged: ${steps} steps done, everything is healthy at ${plan.commit.slice(0, 10)}.`;
    case "rolled-back":
      return `A rollout failed${servedBefore ? " and what served before goes on serving" : ", and no earlier version is known to go back to"}. ${why === "" ? plan.held.map(({ stack, service, reason }) => `${stack}/${service}: ${reason}`).join("; ") : why}. Commit a fix, or try again with --retry.`;
    case "partial":
      return `Only a part is up to date: ${plan.unreachable.map(({ host, reason }) => `host ${host} is out of reach (${reason})`).join("; ") || why}. Nothing there was replaced or removed; run the same sync again when it is back.`;
    case "unschedulable":
      return `Not everything has a place: ${plan.unschedulable
        .map((slot) => `${slot.stack}/${slot.service}.${slot.slot}: ${slot.reason}`)
        .slice(0, 3)
        .join("; ")}.`;
    case "parked":
      return `Parked by the prune guard: ${plan.parked?.reason ?? ""}. Nothing was applied; if that is what you want, confirm with --yes.`;
    case "error":
      return `Not converged: ${why || `${plan.steps.length} steps are still to do`}. What was done stays; mend the cause and run the same sync again.`;
    default:
      return why;
  }
}
