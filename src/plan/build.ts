import type { Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import { sortedBy } from "../model/order.ts";
import { withQueuePlaces } from "../schedule/in-queue.ts";
import type { PlaceRequest } from "../schedule/place.ts";
import type { PlanContext } from "./context.ts";
import { changedNetworks, changedVolumes } from "./definitions.ts";
import { departing } from "./departing.ts";
import { Draft } from "./draft.ts";
import { placeMaintained } from "./drain.ts";
import { pruneGuard } from "./guard.ts";
import { handOver } from "./handover.ts";
import { pruneLoaders, pruneResources } from "./leftovers.ts";
import { rebalanced, unrest } from "./rebalance.ts";
import { fleetFacts, hostState, takenPorts } from "./hosts.ts";
import type { PlanInput } from "./input.ts";
import { indexContainers, settled, workloads } from "./match.ts";
import { preemptedBy, sendAwayMoved, undemanding } from "./preempted.ts";
import { pruneRemoved, pruneSurplus } from "./prune.ts";
import { inOrder, planService } from "./service.ts";
import { fleetWarnings, nameConflicts } from "./warnings.ts";

/**
 * Desired × Observed → Plan. Pure: the same input gives the same bytes. Applied completely, the next plan is empty.
 * For a better balance something moves only where there is nothing else to do.
 */
export function buildPlan({ rebalance, ...input }: PlanInput): Plan {
  const rested = planOf(input);
  if (rebalance === undefined) return rested;
  const reason = unrest(rested);
  if (reason === undefined) return planOf({ ...input, rebalance });
  const { threshold } = rebalance;
  return { ...rested, balance: { verdict: "waits", reason, threshold, excess: { before: 0, after: 0 }, hosts: [], moves: [] } };
}

function planOf(input: PlanInput): Plan {
  const { desired, observed } = input;
  const context = newContext(input);
  const hosts = desired.fleet.hosts.map((host) =>
    hostState(host, context.seen.get(host.name), desired.fleet.networkDriver, input.availability?.get(host.name)),
  );
  const request: PlaceRequest = {
    workloads: workloads(input, context.index),
    ...(desired.others && { settled: settled(input, context.index) }),
    hosts,
    takenPorts: takenPorts(observed.hosts, context.departing),
    strategy: desired.fleet.placement,
    thorough: true,
    ...(desired.fleet.tenants && { tenants: desired.fleet.tenants }),
    ...(desired.fleet.scheduler && { scheduler: desired.fleet.scheduler }),
    ...(input.times && { times: input.times }),
    facts: fleetFacts(input),
    undemanding: undemanding(input),
    explain: input.explain,
  };
  const rested = placeMaintained(context, request);
  const balanced = input.rebalance && rebalanced(context, request, rested, input.rebalance);
  const placed = balanced ?? rested;
  const conflicts = nameConflicts(context, placed.decisions);
  const changed = changedNetworks(context, placed.decisions);
  const refused = new Set([...conflicts.taken, ...changed.map(({ decision }) => decision)]);
  const parked = pruneGuard(context, placed.decisions);
  const going = placed.decisions.filter((decision) => !refused.has(decision));
  for (const [id, preempted] of preemptedBy(context, going)) context.preempted.set(id, preempted);
  const byService = Map.groupBy(placed.decisions, (decision) => `${decision.stack}/${decision.service}`);
  for (const stack of desired.stacks) {
    for (const service of inOrder(stack)) {
      const decisions = byService.get(`${stack.name}/${service.name}`) ?? [];
      planService(
        context,
        stack,
        service,
        decisions.filter((decision) => !refused.has(decision)),
      );
    }
    handOver(context, stack.name);
    for (const service of stack.services) pruneSurplus(context, service, byService.get(`${stack.name}/${service.name}`) ?? []);
  }
  sendAwayMoved(context, placed.decisions);
  const unschedulable = [...withQueuePlaces(request, placed), ...conflicts.unschedulable, ...changed.map(({ refusal }) => refusal)];
  // What is in a queue may wait for long, and for the very room of what is no longer in git.
  const unplaced = unschedulable.filter(({ queuePlace }) => queuePlace === undefined);
  pruneRemoved(context, new Set(unplaced.map(({ stack }) => stack)));
  pruneLoaders(context);
  pruneResources(context, placed.decisions);
  const steps = context.draft.finish();
  const busy = new Set(steps.map((step) => step.slot && `${step.slot.stack}/${step.slot.service}.${step.slot.slot}@${step.host}`));
  return {
    fleet: desired.fleet.name,
    commit: desired.revision.commit,
    steps,
    placements: placed.decisions,
    unschedulable,
    unreachable: observed.hosts
      .filter((seen) => seen.freshness !== "fresh")
      .map((seen) => ({ host: seen.host, reason: seen.reason ?? "not looked at" })),
    held: context.held,
    parked,
    ...(balanced && { balance: balanced.balance }),
    warnings: [
      ...context.warnings,
      ...fleetWarnings(input),
      ...changedVolumes(context),
      ...placed.notes.map(noteWarning),
      ...placed.tenantProblems.map(tenantWarning),
    ],
    unchanged: placed.decisions.filter(
      (decision) => decision.kept && !busy.has(`${decision.stack}/${decision.service}.${decision.slot}@${decision.host}`),
    ).length,
  };
}

function newContext(input: PlanInput): PlanContext {
  const warnings: Problem[] = [];
  const index = indexContainers(input.observed, input.desired.fleet.name, true);
  return {
    input,
    index,
    draft: new Draft(),
    seen: new Map(sortedBy(input.observed.hosts, (seen) => seen.host).map((seen) => [seen.host, seen])),
    gates: new Map(),
    serving: new Set(),
    blocked: new Map(),
    held: [],
    warnings,
    made: new Map(),
    built: new Map(),
    departing: departing(input, index, warnings),
    preempted: new Map(),
    removals: new Map(),
    handovers: [],
    movedFrom: new Map(),
    removed: new Set(),
  };
}

function tenantWarning(message: string): Problem {
  return { severity: "warning", code: "plan.tenants", message };
}

function noteWarning(message: string): Problem {
  return { severity: "warning", code: "plan.search", message };
}

/** Nothing to do and nothing in the way: no closer look at any host is needed. */
export function isConverged(plan: Plan): boolean {
  return plan.steps.length === 0 && plan.unschedulable.length === 0 && plan.parked === undefined;
}
