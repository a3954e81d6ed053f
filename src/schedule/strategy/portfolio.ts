import { leastFree } from "./best-fit.ts";
import { construct, type Preference } from "./construct.ts";
import { alignment } from "./dot-product.ts";
import { mostFree } from "./greedy.ts";
import { leastUtilised, preferenceOf } from "./heuristic.ts";
import type { Instance } from "./instance.ts";
import { compareMeasures, measure, type Objective } from "./objective.ts";
import { hardestFirst } from "./order.ts";
import { type Elapsed, untimed } from "./solution.ts";

/** The best of every hardest-first order with every preference that suits the objective, as far as there is time; the first of equals. */
export function bestOfSeveral(instance: Instance, objective: Objective, elapsed: Elapsed = untimed): Int32Array {
  const orders = hardestFirst(instance);
  let best: { host: Int32Array; measures: ReturnType<typeof measure> } | undefined;
  for (const preference of preferencesFor(instance, objective)) {
    for (const order of orders) {
      if (best && elapsed() >= 1) return best.host;
      const host = construct(instance, order, preference, elapsed);
      const measures = measure(instance, host);
      if (!best || compareMeasures(objective, measures, best.measures) < 0) best = { host, measures };
    }
  }
  return best!.host;
}

function preferencesFor(instance: Instance, objective: Objective): readonly Preference[] {
  if (objective === "hosts") return [preferenceOf(instance, "binpack"), openFirst(leastFree(instance)), alignment(instance)];
  if (objective === "balance") return [leastUtilised, mostFree(instance), openFirst(leastFree(instance))];
  return [cheapest, leastFree(instance), alignment(instance)];
}

/** A host that is not in use yet is taken only when none that is has room. */
function openFirst(preference: Preference): Preference {
  return (assignment, item, left, right) =>
    Number(assignment.isOpen(right)) - Number(assignment.isOpen(left)) || preference(assignment, item, left, right);
}

const cheapest: Preference = ({ instance }, _item, left, right) => instance.cost[left]! - instance.cost[right]!;
