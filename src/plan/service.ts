import type { DesiredService, DesiredStack, Gate } from "../model/desired.ts";
import type { PlacementDecision } from "../model/plan.ts";
import { sortedBy } from "../model/order.ts";
import type { PlanContext, ServicePlan } from "./context.ts";
import type { DraftStep } from "./draft.ts";
import { isMove, movesAtOnce } from "./budget.ts";
import { servesOn } from "./handover.ts";
import { holdSlot } from "./hold.ts";
import { slotKey } from "./match.ts";
import { dropStale, isUpdate, planSlot, slotState, type SlotState } from "./slots.ts";

/** Plans every slot of a service; updates take turns, everything else goes at once. */
export function planService(
  context: PlanContext,
  stack: DesiredStack,
  service: DesiredService,
  decisions: readonly PlacementDecision[],
): void {
  const key = `${service.stack}/${service.name}`;
  const plan = servicePlan(context, stack, service);
  const placed = decisions.filter((decision) => decision.host !== undefined && context.seen.get(decision.host)?.freshness === "fresh");
  const states = placed.map(({ slot, host }) => slotState({ plan, slot, host: host ?? "" }));
  const failure = context.input.failed.find(
    (failed) => failed.stack === service.stack && failed.service === service.name && failed.fingerprint === service.fingerprint,
  );
  if (failure) {
    context.held.push({ stack: service.stack, service: service.name, reason: failure.reason });
    const good = context.input.fallbacks.get(key);
    const fallback = good && servicePlan(context, stack, good);
    const again = states.map((state) => holdSlot(state, fallback)).filter((step) => step !== undefined);
    // Whoever shares the network of a container that is started again has to follow it.
    if (again.length > 0) context.gates.set(key, again);
    if (service.kind === "job" || states.some((state) => state.action !== "keep")) context.blocked.set(key, failure.reason);
    return;
  }
  const changing = states.filter((state) => state.action !== "keep");
  const blocker = blockerOf(context, stack, service);
  if (blocker !== undefined && changing.length > 0) {
    context.held.push({ stack: service.stack, service: service.name, reason: blocker });
    context.blocked.set(key, blocker);
    // What an earlier pass created in advance is taken back.
    for (const state of changing) holdSlot(state);
    return;
  }
  if (changing.length > 0 && changing.every(servesOn)) context.serving.add(key);
  const atOnceMost = movesAtOnce(service, context.index);
  const moving = changing.filter(isMove);
  if (atOnceMost === 0 && moving.length > 0)
    context.held.push({
      stack: service.stack,
      service: service.name,
      reason: `its budget lets no replica be away, so ${moving.length} cannot move`,
    });
  const missing = decisions.find((decision) => decision.host === undefined);
  if (missing && service.kind === "job") context.blocked.set(key, `${slotKey(service.stack, service.name, missing.slot)} has no host`);
  const tidied = changing.filter((state) => atOnceMost > 0 || !isMove(state)).map(dropStale);
  const cleared = tidied.flatMap(({ steps }) => steps);
  const slots = tidied.map(({ state }) => state);
  const atOnce = planAtOnce(
    slots.filter((state) => !isUpdate(state)),
    cleared,
  );
  // Whoever is stopped first is missed while the slots that do not serve are not back yet.
  const inTurns = planInTurns(plan, slots.filter(isUpdate), atOnceMost, [
    ...cleared,
    ...(service.update.order === "stop-first" ? atOnce : []),
  ]);
  context.gates.set(key, [...atOnce, ...inTurns]);
}

function servicePlan(context: PlanContext, stack: DesiredStack, service: DesiredService): ServicePlan {
  const awaited = service.dependsOn.map(({ service: name }) => `${stack.name}/${name}`).filter((key) => !context.serving.has(key));
  const dependencies = awaited.flatMap((key) => context.gates.get(key) ?? []);
  return { context, stack, service, gate: effectiveGate(stack, service), dependencies, networks: stack.networks, volumes: stack.volumes };
}

/** Whoever is waited for as healthy must show its health, be the check in the manifest or in the image. */
function effectiveGate(stack: DesiredStack, service: DesiredService): Gate {
  if (service.gate.kind !== "running") return service.gate;
  const awaited = stack.services.some((other) =>
    other.dependsOn.some((edge) => edge.service === service.name && edge.condition === "service_healthy"),
  );
  return awaited ? { ...service.gate, kind: "healthy", timeoutMs: 10 * 60_000 } : service.gate;
}

/** Why a service cannot change yet: something it needs could not be brought up. */
function blockerOf(context: PlanContext, stack: DesiredStack, service: DesiredService): string | undefined {
  for (const edge of service.dependsOn) {
    const reason = context.blocked.get(`${stack.name}/${edge.service}`);
    if (reason !== undefined && edge.required) return `waits for ${edge.service}: ${reason}`;
  }
  return undefined;
}

function planAtOnce(states: readonly SlotState[], before: readonly DraftStep[]): DraftStep[] {
  return states.map((state) => planSlot(state, before)).filter((step) => step !== undefined);
}

/** A batch begins when the one before it (`turn`) is done. */
function planInTurns(plan: ServicePlan, states: readonly SlotState[], most: number, turn: readonly DraftStep[]): DraftStep[] {
  const { service, context } = plan;
  const policy = context.input.rollingBack.has(`${service.stack}/${service.name}`) ? service.rollback : service.update;
  const ordered = sortedBy(states, (state) => `${turnOf(state)} ${String(state.slot).padStart(6, "0")} ${state.host}`);
  const size = batchSize(ordered, policy.parallelism, most, service.placement.budget !== undefined);
  const ends: DraftStep[] = [];
  let before = turn;
  for (let at = 0; at < ordered.length; at += size) {
    const batch = ordered.slice(at, at + size);
    const done = batch.map((state) => planSlot(state, before)).filter((step) => step !== undefined);
    ends.push(...done);
    before = policy.delayMs > 0 && at + size < ordered.length ? [delay(plan, batch[0]!, done, policy.delayMs)] : done;
  }
  return ends;
}

/** As the rollout says; of slots that only move as many as the budget spares, where there is one. */
function batchSize(states: readonly SlotState[], parallelism: number, most: number, hasBudget: boolean): number {
  const asked = parallelism === 0 ? Infinity : parallelism;
  const size = hasBudget && states.every(isMove) ? most : states.some(isMove) ? Math.min(asked, most) : asked;
  return Math.max(1, Math.min(size, states.length));
}

/** Slots half-way first, then those that do not serve well anyway: nobody who serves is stopped before they are back. */
function turnOf(state: SlotState): 0 | 1 | 2 {
  if (state.right) return 0;
  return state.others.some(
    ({ container }) => container.state === "running" && (container.health === "none" || container.health === "healthy"),
  )
    ? 2
    : 1;
}

function delay(plan: ServicePlan, state: SlotState, after: readonly DraftStep[], durationMs: number): DraftStep {
  return plan.context.draft.add({
    host: state.host,
    operation: { kind: "pause", durationMs },
    subject: `${plan.service.stack}/${plan.service.name}`,
    cause: "update_config.delay",
    after,
  });
}

/** Services of a stack, dependencies first; the loader has refused cycles. */
export function inOrder(stack: DesiredStack): DesiredService[] {
  const done = new Map<string, DesiredService>();
  const visit = (service: DesiredService, path: readonly string[]): void => {
    if (done.has(service.name) || path.includes(service.name)) return;
    const needs = [...service.dependsOn.map((edge) => edge.service), service.placement.besideService];
    for (const name of needs) {
      const other = stack.services.find((candidate) => candidate.name === name);
      if (other) visit(other, [...path, service.name]);
    }
    done.set(service.name, service);
  };
  for (const service of sortedBy(stack.services, ({ name }) => name)) visit(service, []);
  return [...done.values()];
}
