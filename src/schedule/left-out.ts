import { slotKey } from "./host.ts";
import { inQueueOrder } from "./order.ts";
import type { Workload } from "./place.ts";
import type { Scene } from "./scene.ts";
import { priorityOf } from "./turns.ts";

/**
 * Whether one outcome serves the queue better than another, told by what each leaves out. The first turn that differs
 * decides; where it does not matter who came first, all of one priority are one turn.
 */
export function leavesOutLess(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  workloads: readonly Workload[],
  scene: Scene,
): boolean {
  for (const turn of turnsThatCount(workloads, scene)) {
    const names = turn.flatMap(({ service, slots }) => slots.map(({ slot }) => slotKey(service, slot)));
    const count = (out: ReadonlySet<string>): number => names.filter((name) => out.has(name)).length;
    const difference = count(left) - count(right);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function turnsThatCount(workloads: readonly Workload[], scene: Scene): Workload[][] {
  const policy = scene.queue?.policy;
  const inTurn = inQueueOrder(workloads, scene);
  if (scene.queue?.weights !== undefined || (policy !== undefined && policy !== "priority")) return inTurn.map((workload) => [workload]);
  const byPriority = Map.groupBy(inTurn, ({ service }) => priorityOf(service));
  return [...byPriority].sort(([left], [right]) => right - left).map(([, own]) => own);
}
