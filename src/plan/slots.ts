import type { DesiredService, Gate } from "../model/desired.ts";
import { LABELS, replacementName } from "../model/ownership.ts";
import type { ServicePlan } from "./context.ts";
import { clearName, clearWay } from "./departing.ts";
import type { DraftStep } from "./draft.ts";
import { comesFromElsewhere, isDraining, stopsFirst } from "./budget.ts";
import { movesInCompany } from "./handover.ts";
import { madeWayFor } from "../schedule/make-room.ts";
import { clearForNewcomer, leftToNewcomer, sendAway } from "./preempted.ts";
import { ensureNetworks } from "./resources.ts";
import { seedSteps } from "./seeds.ts";
import { type Found, isUp, preferred, slotKey } from "./match.ts";
import {
  connectSteps,
  createStep,
  gateStep,
  hostOf,
  removeStep,
  renameStep,
  servingNameOf,
  type SlotPlan,
  startStep,
  stopAndRemove,
  stopStep,
  type Target,
} from "./steps.ts";
import { changeCause, slotSubject } from "./subject.ts";

/** What a slot has and what is to become of it. */
export interface SlotState extends SlotPlan {
  /** The container of the right spec on the right host. */
  readonly right: Found | undefined;
  /** Every other container of the slot: another spec, another host, a duplicate. */
  readonly others: readonly Found[];
  readonly action: "keep" | "start" | "restart" | "create" | "finish";
  /** Removals of what was left over; the slot's container is made after them. */
  readonly cleared: readonly DraftStep[];
  /** Why the slot's container is made, when that was clear only before the leftovers went. */
  readonly cause: string | undefined;
}

/** Looks at the containers of a slot and names what is missing. */
export function slotState(slot: SlotPlan): SlotState {
  const { plan, host } = slot;
  const { service, context } = plan;
  const found = preferred(context.index.get(slotKey(service.stack, service.name, slot.slot)) ?? [], service.fingerprint).filter(
    (each) => !context.preempted.has(each.container.id) && (service.mode !== "global" || each.host === host),
  );
  const candidate = found.find((each) => each.host === host && each.container.owner?.fingerprint === service.fingerprint);
  const right = candidate && usable(service, candidate) && !parentReplaced(plan) && !onDeadNetwork(plan, candidate) ? candidate : undefined;
  const others = found.filter((each) => each !== right);
  return { ...slot, right, others, action: actionOf(service, right, others), cleared: [], cause: undefined };
}

/** A dead, paused or half-removed container cannot be brought back by a start; a failed job must run anew. */
function usable(service: DesiredService, { container }: Found): boolean {
  if (["dead", "removing", "paused"].includes(container.state)) return false;
  return !(service.kind === "job" && container.state === "exited" && container.exitCode !== 0);
}

/** A container that shares another's namespaces goes down with it. */
function parentReplaced({ service, context }: ServicePlan): boolean {
  const parent = service.placement.besideService;
  return parent !== undefined && (context.gates.get(`${service.stack}/${parent}`) ?? []).length > 0;
}

/** The network it was given belongs to a container that is gone. */
function onDeadNetwork({ service, context }: ServicePlan, { host, container }: Found): boolean {
  const parent = service.placement.besideService;
  if (parent === undefined || container.networkOf === undefined) return false;
  const parents = context.index.get(slotKey(service.stack, parent, 1)) ?? [];
  return !parents.some((each) => each.host === host && each.container.id === container.networkOf);
}

function actionOf(service: DesiredService, right: Found | undefined, others: readonly Found[]): SlotState["action"] {
  if (!right) return "create";
  const { state, health, owner } = right.container;
  const running = state === "running" || state === "restarting";
  if (!running && !ended(service, right)) return "start";
  if (running && (health === "starting" || state === "restarting" || service.kind === "job")) return "finish";
  if (running && health === "unhealthy") return others.length > 0 ? "finish" : "restart";
  return others.length > 0 || owner?.name !== "serving" ? "finish" : "keep";
}

/** Its end is what the manifest asks for. */
export function ended(service: DesiredService, { container }: Found): boolean {
  if (container.state !== "exited") return false;
  if (service.kind === "job" || service.mayEnd === "completed") return container.exitCode === 0;
  return service.mayEnd === "exited";
}

/** Running predecessor: the slot serves while its replacement comes up, so its turn in the rollout matters. */
export function isUpdate(state: SlotState): boolean {
  return state.action !== "keep" && state.others.some(({ container }) => container.state === "running");
}

/** Steps that bring one slot to its spec. @returns the last one: when it is done the slot serves. */
export function planSlot(state: SlotState, turn: readonly DraftStep[]): DraftStep | undefined {
  const { plan, right } = state;
  const before = [...plan.dependencies, ...turn];
  if (state.action === "keep") return undefined;
  if (state.action === "restart") return restart(state, before);
  if (state.action === "finish" && right) return finish(state, { name: right.container.name, found: right }, before);
  const target: Target = right ? { name: right.container.name, found: right } : makeTarget(state);
  const networks = right ? ensureNetworks(state.plan, right.host) : [];
  // One that is started again after a newer one failed shall find what it was made with.
  const seeds = right ? seedSteps(state.plan, right.host, []) : [];
  const made = "made" in target ? [target.made] : [];
  const way = [...clearWay(state, made), ...clearForNewcomer(state, [...before, ...made]), ...clearBehind(state, made)];
  return advance(state, target, [...before, ...networks, ...seeds, ...connectSteps(state, target), ...way]);
}

/** What made way is stopped for that; only where it must not run twice does its successor elsewhere wait for it. */
function clearBehind(state: SlotState, after: readonly DraftStep[]): DraftStep[] {
  const { service, context } = state.plan;
  const left = leftToNewcomer(state);
  return left && stopsFirst(service, true) ? [sendAway(context, left, after)] : [];
}

function advance(state: SlotState, target: Target, before: readonly DraftStep[]): DraftStep {
  return stopsFirst(state.plan.service, comesFromElsewhere(state)) || sameHostJob(state)
    ? stopFirst(state, target, before)
    : startFirst(state, target, before);
}

/**
 * What earlier rollouts left behind besides the predecessor is taken away before anything of the service starts: of one
 * slot never more than two containers run, and a leftover may hold the port that another slot is to have.
 */
export function dropStale(state: SlotState): { state: SlotState; steps: DraftStep[] } {
  if (state.action !== "create" && state.action !== "start") return { state, steps: [] };
  // One of the same spec on the same host that cannot be used (a failed job, a dead container) makes room for its successor.
  const isUseless = ({ host, container }: Found): boolean =>
    host === state.host && container.owner?.fingerprint === state.plan.service.fingerprint;
  const useless = state.others.filter(isUseless);
  const [predecessor, ...older] = preferred(
    state.others.filter((found) => !isUseless(found)),
    "",
  );
  const steps = [...older, ...useless].map((found) => {
    const running = ["running", "restarting", "paused"].includes(found.container.state);
    const cause = useless.includes(found) ? createCause(state) : "left over from an earlier rollout";
    return removeStep(state.plan.context, found, running ? [stopStep(state, found, [], cause)] : [], cause);
  });
  return { state: { ...state, others: predecessor ? [predecessor] : [], cleared: steps, cause: createCause(state) }, steps };
}

/** A job's predecessor has ended or must not run beside it. */
function sameHostJob(state: SlotState): boolean {
  return state.plan.service.kind === "job";
}

function makeTarget(state: SlotState): Target {
  const serving = servingNameOf(state);
  const taken = state.others.some(({ host, container }) => host === state.host && container.name === serving);
  const made = createStep(state, taken, state.cause ?? createCause(state), [...clearName(state), ...state.cleared]);
  return { name: taken ? replacementName(serving, state.plan.service.fingerprint) : serving, made };
}

function createCause(state: SlotState): string {
  const { plan, others, host, slot } = state;
  const { service, context } = plan;
  const old = others[0];
  const left = old ? undefined : leftToNewcomer(state);
  if (left) return `moved from ${left.found.host}, where it ${madeWayFor(left.newcomer)}`;
  if (!old) return "not running anywhere";
  if (old.host !== host) return `moved from ${old.host}${isDraining(context.input, old.host) ? ", which is draining" : ""}`;
  if (old.container.owner?.fingerprint === service.fingerprint) {
    if (service.kind === "job") return `${slotSubject(service, slot)} failed with exit code ${old.container.exitCode ?? "?"}`;
    if (parentReplaced(plan)) return `${service.placement.besideService} is replaced`;
    return onDeadNetwork(plan, old) ? `${service.placement.besideService} was replaced` : `container is ${old.container.state}`;
  }
  return changeCause(
    old.container.labels[LABELS.facets],
    service.facetMarks,
    context.input.rollingBack.has(`${service.stack}/${service.name}`),
  );
}

function startFirst(state: SlotState, target: Target, before: readonly DraftStep[]): DraftStep {
  const started = startStep(state, target, before, undefined);
  const gate = gateFor(state, target, started);
  if (!movesInCompany(state)) return retire(state, target, gate, gate);
  const { context, service } = state.plan;
  const { others } = state;
  context.handovers.push({
    gate,
    stack: service.stack,
    retire: (after) => others.map((old) => stopAndRemove(state, old, after, causeOf(target))).at(-1) ?? gate,
  });
  return gate;
}

/** The predecessor is stopped but kept until the new one is good: if that fails it is started again. */
function stopFirst(state: SlotState, target: Target, before: readonly DraftStep[]): DraftStep {
  const { plan, others } = state;
  const ready = "made" in target ? [target.made] : [];
  const reason = plan.service.update.orderReason;
  const stops = others
    .filter(isUp)
    .map((old) => stopStep(state, old, [...before, ...ready], `stopped first: ${reason ?? "update_config.order"}`));
  const started = startStep(state, target, [...before, ...stops], undefined);
  const gate = gateFor(state, target, started);
  return retire(state, target, gate, gate, stops.length > 0);
}

/** The right container runs already, maybe under its replacement name, maybe not yet healthy. */
function finish(state: SlotState, target: Target & { found: Found }, before: readonly DraftStep[]): DraftStep | undefined {
  const waits = needsGate(state, target.found);
  const gate = waits ? gateStep(state, target, gateOf(state), before, waits) : undefined;
  return retire(state, target, gate, undefined);
}

function needsGate(state: SlotState, { container }: Found): string | undefined {
  if (container.state === "exited") return undefined;
  if (state.plan.service.kind === "job") return "runs already";
  if (container.health === "healthy") return undefined;
  if (container.health === "none" && state.others.length === 0 && container.state === "running") return undefined;
  return container.health === "none" ? `is ${container.state}` : `health is ${container.health}`;
}

function restart(state: SlotState, before: readonly DraftStep[]): DraftStep | undefined {
  const { right } = state;
  if (!right) return undefined;
  const target: Target = { name: right.container.name, found: right };
  const stopped = stopStep(state, right, before, "unhealthy", "");
  const started = startStep(state, target, [stopped], "restarted: it was unhealthy");
  return gateStep(state, target, gateOf(state), [started], "must be healthy again");
}

function gateFor(state: SlotState, target: Target, started: DraftStep): DraftStep {
  const gate = gateOf(state);
  const cause = gate.kind === "running" && gate.timeoutMs > 0 ? `must run steadily for ${gate.timeoutMs / 1000} s` : GATE_CAUSES[gate.kind];
  return gateStep(state, target, gate, [started], cause);
}

const GATE_CAUSES: Readonly<Record<Gate["kind"], string>> = {
  healthy: "must be healthy",
  running: "must be running",
  completed: "must end with exit code 0",
};

/** A replacement without a health check must run unchanged for the monitor period; a first container need not. */
function gateOf(state: SlotState): Gate {
  const { gate, service, context } = state.plan;
  const policy = context.input.rollingBack.has(`${service.stack}/${service.name}`) ? service.rollback : service.update;
  return gate.kind === "running" && state.others.length > 0 ? { ...gate, timeoutMs: policy.monitorMs } : gate;
}

function causeOf(target: Target): DraftStep["cause"] {
  return "made" in target ? (name) => `replaced by ${name(target.made)}` : `replaced by ${target.name}`;
}

/** Takes the slot's other containers away, then gives the new one the serving name. */
function retire(
  state: SlotState,
  target: Target,
  gate: DraftStep | undefined,
  last: DraftStep | undefined,
  alreadyStopped = false,
): DraftStep {
  const after = gate ? [gate] : [...state.plan.dependencies];
  let end = last ?? gate;
  const removals = state.others.map((old) => {
    const cause = causeOf(target);
    return alreadyStopped ? removeStep(state.plan.context, old, after, cause) : stopAndRemove(state, old, after, cause);
  });
  end = removals.at(-1) ?? end;
  const serving = servingNameOf(state);
  if (target.name !== serving && hostOf(target, state) === state.host)
    end = renameStep(state, target, removals.length > 0 ? removals : after);
  return end ?? gate!;
}
