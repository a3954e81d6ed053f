import { comparedAs, instanceOf } from "../plan/instance.ts";
import { safeLine } from "../report/safe.ts";
import { type Comparison, compareStrategies } from "../schedule/strategy/compare.ts";
import { comparisonText } from "../schedule/strategy/table.ts";
import type { Context } from "./context.ts";
import type { Opened } from "./open.ts";
import { makePlanned, situationAfter } from "./planned.ts";

/** For each strategy, and for the bound. */
const BUDGET_MS = 1000;
const SEED = 1;

/** Every strategy on the whole fleet, each from the start. `unplaced`: what the default leaves out, unless its time was over. */
export async function comparisonOf(
  context: Context,
  fleet: Opened,
): Promise<{ readonly text: string; readonly json: unknown; readonly unplaced: number }> {
  const planned = await makePlanned(context, fleet, { closely: true, withoutRegistry: true, whatIf: true });
  for (const { host, reason } of planned.plan.unreachable) context.note(`${safeLine(`host ${host} is out of reach: ${reason}`)}\n`);
  const strategy = comparedAs(fleet.desired.fleet.placement);
  const instance = instanceOf(situationAfter(planned));
  const { clock } = context.dependencies;
  const comparison = compareStrategies(instance, { strategy, clock: () => clock.monotonicMs(), budgetMs: BUDGET_MS, seed: SEED });
  const head = `${instance.items.length} placements on ${instance.hosts.length} hosts, all made anew, ${strategy}:\n\n`;
  return {
    text: head + comparisonText(comparison),
    json: comparisonJson(comparison, instance),
    unplaced: comparison.rows.find((row) => row.strategy === "default" && !row.stopped)?.unplaced ?? 0,
  };
}

function comparisonJson(
  { objective, bound, proven, boundStopped, rows }: Comparison,
  { items, hosts }: ReturnType<typeof instanceOf>,
): unknown {
  return {
    objective,
    bound,
    proven,
    boundStopped,
    placements: items.length,
    hosts: hosts.length,
    strategies: rows.map(({ host, gap, ...row }) => ({
      ...row,
      gap: gap ?? null,
      host: Object.fromEntries(items.map((name, at) => [name, hosts[host[at]!] ?? null])),
    })),
  };
}
