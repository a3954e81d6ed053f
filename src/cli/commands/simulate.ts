import { EXIT_CODES } from "../../model/event.ts";
import { type Plan, refusalText } from "../../model/plan.ts";
import type { Situation } from "../../plan/capacity.ts";
import { jsonText } from "../../report/json.ts";
import { safe } from "../../report/safe.ts";
import { headerText } from "../../report/status-text.ts";
import { type Answer, answersTo } from "../answers.ts";
import type { Context } from "../context.ts";
import { openToRead } from "../open.ts";
import { makePlanned, situationAfter } from "../planned.ts";

/** 0 yes; 5 when the case that was asked about leaves something without a host. Looks, and changes nothing. */
export async function simulate(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const opened = await openToRead(context.options.simulated === true ? await onSimulatedHosts(context) : context, source, { whole: true });
  try {
    const { commit, subject, author, dirty } = opened.revision;
    if (!context.json)
      context.note(`${headerText({ fleet: opened.desired.fleet.name, commit, subject, author, dirty, observedAtMs: 0 })}\n`);
    const planned = await makePlanned(context, opened, { closely: true, withoutRegistry: true, whatIf: true });
    const situation: Situation = situationAfter(planned);
    const { plan } = planned;
    const answers = answersTo(context.options, situation);
    if (context.json) context.print(jsonText(jsonOf(plan, answers)));
    else context.print(safe(textOf(plan, answers)));
    const fitting = answers.length > 0 && asks(context) ? answers.every(({ fits }) => fits) : plan.unschedulable.length === 0;
    return fitting ? 0 : EXIT_CODES.unschedulable;
  } finally {
    await opened.close();
  }
}

function asks({ options: { lose, add, more, smallest } }: Context): boolean {
  return [lose, add, more, smallest].some((each) => each !== undefined);
}

/** Empty hosts with the names of fleet.yaml, in memory. */
async function onSimulatedHosts(context: Context): Promise<Context> {
  const { shell, simulateFleet } = await import("../../engine/simulated/fleet.ts");
  const openEngines: Context["dependencies"]["openEngines"] = async (hosts) => {
    const fleet = simulateFleet({
      clock: context.dependencies.clock,
      hosts: hosts.map(({ name }) => ({ name })),
      images: (reference) => ({ reference, behaviour: shell }),
    });
    // Overlay networks ask for a Swarm; that each host has one of its own makes no difference to placement.
    const swarm = { advertiseAddress: "127.0.0.1", listenAddress: "127.0.0.1:2377" };
    await Promise.all(hosts.map(({ name }) => fleet.get(name).swarmInit(swarm)));
    return fleet;
  };
  return { ...context, dependencies: { clock: context.dependencies.clock, openEngines } };
}

function textOf(plan: Plan, answers: readonly Answer[]): string {
  const away = plan.unreachable.map(({ host, reason }) => `host ${host} is out of reach: ${reason}; nothing new goes there`);
  const held = plan.held.map(({ stack, service, reason }) => `held ${stack}/${service}: ${reason}`);
  const parked = plan.parked === undefined ? [] : [`parked: ${plan.parked.reason}; sync applies nothing until you confirm with --yes`];
  const nowhere = plan.unschedulable.map((each) => `cannot place ${each.stack}/${each.service}.${each.slot}: ${refusalText(each)}`);
  return [...away, planText(plan), ...held, ...parked, ...nowhere, ...answers.map(({ text }) => text)].map((line) => `${line}\n`).join("");
}

function planText({ steps, unschedulable, held, unreachable }: Plan): string {
  const fits = unschedulable.length === 0 ? "everything has a host" : `${counted(unschedulable.length, "replica")} of it without a host`;
  if (steps.length > 0) {
    const count = (kind: string): number => steps.filter(({ operation }) => operation.kind === kind).length;
    return `applied, this commit takes ${counted(steps.length, "step")} (${count("create")} to create, ${count("remove")} to remove); ${fits}`;
  }
  const waits = held.length + unreachable.length + unschedulable.length > 0;
  return `${waits ? "no step can be taken for this commit now" : "nothing is to be done for this commit"}; ${fits}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Keys are a promise, as those of the other commands: they are only ever added to. */
function jsonOf({ fleet, commit, steps, unschedulable, unreachable, held, parked }: Plan, answers: readonly Answer[]): unknown {
  const plan = { steps: steps.length, unschedulable, unreachable, held, parked: parked ?? null };
  return { fleet, commit, plan, ...Object.fromEntries(answers.map(({ name, json }) => [name, json])) };
}
