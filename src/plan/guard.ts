import { byText } from "../model/order.ts";
import type { Parked, PlacementDecision } from "../model/plan.ts";
import type { PlanContext } from "./context.ts";

/** More than the policy's share of a stack or of the fleet would go: somebody must say yes first. */
export function pruneGuard(context: PlanContext, decisions: readonly PlacementDecision[]): Parked | undefined {
  const { input, index } = context;
  if (input.confirmed) return undefined;
  const { policy } = input.desired.fleet;
  // A global service that fits no host any more goes as completely as one that is gone from git.
  const homeless = new Set(
    input.desired.stacks.flatMap((stack) =>
      stack.services.filter(({ mode }) => mode === "global").map(({ name }) => `${stack.name}/${name}`),
    ),
  );
  for (const decision of decisions) if (decision.host !== undefined) homeless.delete(`${decision.stack}/${decision.service}`);
  const running = new Map<string, { all: number; gone: number }>();
  for (const { container } of [...index.values()].flat()) {
    const owner = container.owner;
    if (!owner) continue;
    const count = running.get(owner.stack) ?? { all: 0, gone: 0 };
    count.all += 1;
    if (context.departing.has(container.id) || homeless.has(`${owner.stack}/${owner.service}`)) count.gone += 1;
    running.set(owner.stack, count);
  }
  const all = [...running.values()].reduce((sum, { all: each }) => sum + each, 0);
  const gone = [...running.values()].reduce((sum, { gone: each }) => sum + each, 0);
  for (const [stack, count] of [...running].sort(([left], [right]) => byText(left, right))) {
    if (count.gone > policy.pruneStackFloor && count.gone > count.all * policy.pruneStackShare) {
      return { reason: `${count.gone} of ${count.all} containers of stack ${stack} would be removed`, removals: gone };
    }
  }
  if (gone > policy.pruneStackFloor && gone > all * policy.pruneFleetShare)
    return { reason: `${gone} of the fleet's ${all} containers would be removed`, removals: gone };
  return undefined;
}
