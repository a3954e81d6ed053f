import type { DesiredService, DesiredStack, Gate } from "../model/desired.ts";
import type { PlacementDecision } from "../model/plan.ts";
import { sortedBy } from "../model/order.ts";
import { rolloutFailed } from "./bound.ts";
import type { PlanContext, ServicePlan } from "./context.ts";
import type { DraftStep } from "./draft.ts";
import { isMove, movesAtOnce } from "./budget.ts";
import { servesOn } from "./handover.ts";
import { holdSlot, leaving, warnHeld } from "./hold.ts";
import { slotKey } from "./match.ts";
import { dropStale, isUpdate, planSlot, slotState, type SlotState } from "./slots.ts";
import { planInTurns } from "./turns.ts";

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
    const moves = fallback ? states.map((state) => leaving(state, fallback)).filter((state) => state !== undefined) : [];
    const staying = states.filter(({ slot }) => !moves.some((move) => move.slot === slot));
    warnHeld(context, staying, rolloutFailed(failure.reason));
    const again = staying.map((state) => holdSlot(state, fallback)).filter((step) => step !== undefined);
    const moved = fallback ? planInTurns(fallback, moves, movesAtOnce(fallback.service, context.index), again) : [];
    // Whoever shares the network of a container that is started again has to follow it.
    if (again.length + moved.length > 0) context.gates.set(key, [...again, ...moved]);
    if (service.kind === "job" || states.some((state) => state.action !== "keep")) context.blocked.set(key, failure.reason);
    return;
  }
  const changing = states.filter((state) => state.action !== "keep");
  const blocker = blockerOf(context, stack, service);
  if (blocker !== undefined && changing.length > 0) {
    context.held.push({ stack: service.stack, service: service.name, reason: blocker });
    context.blocked.set(key, blocker);
    warnHeld(context, changing, blocker);
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
