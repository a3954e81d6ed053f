import { byText, sortedBy } from "../../model/order.ts";
import { allowedDisruptions, type DisruptionBudget } from "./budget.ts";
import { type Amounts, formatAmount, lackingDimension } from "./quantity.ts";
import { fewestVictims, type Victim } from "./victims.ts";

export interface PreemptionRequest {
  readonly demand: Amounts;
  readonly priority: number;
  /** Only hosts that every rule permits which taking something away cannot mend. */
  readonly hosts: readonly CandidateHost[];
  readonly running: readonly Running[];
  readonly services: readonly ServiceBudget[];
}

export interface CandidateHost {
  readonly name: string;
  readonly free: Amounts;
  /** Names of what runs there and must go in any case: it holds the port, or must not be beside the newcomer. */
  readonly inTheWay?: readonly string[];
}

export interface Running {
  /** `shop/web.2`. */
  readonly name: string;
  readonly service: string;
  readonly host: string;
  readonly priority: number;
  readonly demand: Amounts;
  /** Serves; what does not may go without touching a budget. */
  readonly available: boolean;
}

export interface ServiceBudget {
  readonly service: string;
  readonly desired: number;
  readonly available: number;
  readonly budget?: DisruptionBudget;
}

export type Preemption =
  /** Nothing has to go: pre-emption is not for making a good place better. */
  | { readonly kind: "fits"; readonly host: string }
  | { readonly kind: "preempt"; readonly host: string; readonly victims: readonly string[] }
  | { readonly kind: "impossible"; readonly reasons: readonly { readonly host: string; readonly reason: string }[] };

/**
 * Makes room for something more important, on one host. Only what is of strictly lower priority goes, the lowest first,
 * as few as possible, and never so many that a budget breaks. Among hosts: the lowest of the highest victims, then the
 * fewest, then the least important together, then the name.
 */
export function preempt(request: PreemptionRequest): Preemption {
  const hosts = sortedBy(request.hosts, ({ name }) => name);
  const fitting = hosts.find((host) => lackingDimension(request.demand, host.free) === undefined && (host.inTheWay ?? []).length === 0);
  if (fitting) return { kind: "fits", host: fitting.name };
  const allowed = new Map(
    request.services.map(({ service, budget, desired, available }) => [service, allowedDisruptions(budget, desired, available)]),
  );
  const choices = hosts.map((host) => ({ host: host.name, ...choiceOn(host, request, allowed) }));
  const best = choices
    .filter((choice) => "victims" in choice)
    .sort((left, right) => compareVictims(left.victims, right.victims) || byText(left.host, right.host))[0];
  if (best) return { kind: "preempt", host: best.host, victims: best.victims.map(({ name }) => name).sort(byText) };
  return {
    kind: "impossible",
    reasons: choices.flatMap((choice) => ("reason" in choice ? [{ host: choice.host, reason: choice.reason }] : [])),
  };
}

type Choice = { readonly victims: readonly Victim[] } | { readonly reason: string };

function choiceOn(host: CandidateHost, request: PreemptionRequest, allowed: ReadonlyMap<string, number>): Choice {
  const here = sortedBy(
    request.running.filter(({ host: at }) => at === host.name),
    ({ name }) => name,
  );
  const lower = here.filter(({ priority }) => priority < request.priority);
  const forced = new Set(host.inTheWay ?? []);
  const immovable = [...forced].sort(byText).find((name) => !lower.some((each) => each.name === name));
  if (immovable !== undefined) return { reason: `${immovable} is in the way and is not of lower priority` };
  const victims = fewestVictims({ demand: request.demand, free: host.free, candidates: lower, forced, allowed });
  return victims ? { victims } : { reason: shortage(host, request, lower, forced) };
}

function shortage({ free }: CandidateHost, { demand }: PreemptionRequest, lower: readonly Running[], forced: ReadonlySet<string>): string {
  if (lower.length === 0) return "nothing of lower priority runs there";
  const dimension = Object.keys(demand)
    .sort(byText)
    .find((each) => demand[each]! > (free[each] ?? Infinity) + lower.reduce((sum, running) => sum + (running.demand[each] ?? 0), 0));
  if (dimension !== undefined) return `lacks ${formatAmount(dimension, demand[dimension]!)} even without all of lower priority`;
  return forced.size > 0 ? "a budget protects what is in the way" : "a budget protects what would have to go";
}

function compareVictims(left: readonly Victim[], right: readonly Victim[]): number {
  const highest = (victims: readonly Victim[]): number => Math.max(...victims.map(({ priority }) => priority));
  const sum = (victims: readonly Victim[]): number => victims.reduce((total, { priority }) => total + priority, 0);
  return highest(left) - highest(right) || left.length - right.length || sum(left) - sum(right);
}
