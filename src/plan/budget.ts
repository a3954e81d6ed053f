import type { DesiredService, RolloutPolicy } from "../model/desired.ts";
import { allowedDisruptions } from "../schedule/queue/budget.ts";
import { isUp } from "./match.ts";
import type { SlotState } from "./slots.ts";

/** A container of the right spec on another host: nothing but our wish to have it elsewhere takes it away. */
export function isMove({ right, others, host, plan }: SlotState): boolean {
  return (
    right === undefined &&
    others.some((found) => found.host !== host && found.container.owner?.fingerprint === plan.service.fingerprint && isUp(found))
  );
}

/**
 * How many slots may be moved at a time. Where the new container serves before the old one goes nobody is away; where the
 * old one has to stop first, the service's budget says how many may be.
 */
export function movesAtOnce(service: DesiredService, policy: RolloutPolicy, states: readonly SlotState[]): number {
  if (service.placement.budget === undefined || policy.order === "start-first") return Infinity;
  const serving = states.filter((state) => [...(state.right ? [state.right] : []), ...state.others].some(isServing)).length;
  return allowedDisruptions(service.placement.budget, service.replicas, serving);
}

function isServing({ container }: SlotState["others"][number]): boolean {
  return container.state === "running" && container.health !== "unhealthy" && container.health !== "starting";
}
