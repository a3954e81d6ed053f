import type { DesiredService } from "../model/desired.ts";
import type { PlacementDecision } from "../model/plan.ts";
import { madeWayFor } from "../schedule/make-room.ts";
import type { PlanContext } from "./context.ts";
import type { DraftStep } from "./draft.ts";
import type { PlanInput } from "./input.ts";
import { type Found, slotKey } from "./match.ts";
import { takeAway } from "./prune.ts";
import type { SlotPlan } from "./steps.ts";

/** A container that has to be gone before something more important starts on its host. */
export interface Preempted {
  readonly found: Found;
  readonly service: DesiredService;
  /** `shop/web.1`: for whom. */
  readonly newcomer: string;
  /** Its removal, once that is planned. */
  gone: DraftStep | undefined;
}

/** Services whose containers would not start now, wherever there were room: their rollout failed, or that of what they need. */
export function undemanding({ desired, failed }: PlanInput): ReadonlySet<string> {
  const held = new Set<string>();
  const isHeld = (stack: string, name: string): boolean => held.has(`${stack}/${name}`);
  const services = desired.stacks.flatMap((stack) => stack.services);
  for (let before = -1; before < held.size;) {
    before = held.size;
    for (const { stack, name, fingerprint, dependsOn } of services) {
      const has = failed.some((each) => each.stack === stack && each.service === name && each.fingerprint === fingerprint);
      if (has || dependsOn.some((edge) => edge.required && isHeld(stack, edge.service))) held.add(`${stack}/${name}`);
    }
  }
  return held;
}

/** By container id: what makes way for slots that are placed on its host. */
export function preemptedBy({ input, index }: PlanContext, decisions: readonly PlacementDecision[]): [string, Preempted][] {
  const services = new Map(
    input.desired.stacks.flatMap((stack) => stack.services.map((service) => [`${stack.name}/${service.name}`, service])),
  );
  return decisions.flatMap(({ stack, service: name, slot, host, preempts = [] }) =>
    preempts
      .flatMap((victim) => index.get(victim) ?? [])
      .filter((found) => found.host === host)
      .flatMap((found): [string, Preempted][] => {
        const { owner, id } = found.container;
        const service = services.get(`${owner?.stack}/${owner?.service}`);
        return service ? [[id, { found, service, newcomer: slotKey(stack, name, slot), gone: undefined }]] : [];
      }),
  );
}

/** Whoever makes way for the slot goes when its container is made and could start, and before it does. */
export function clearForNewcomer({ plan, slot }: SlotPlan, after: readonly DraftStep[]): DraftStep[] {
  const { context, service } = plan;
  const newcomer = slotKey(service.stack, service.name, slot);
  return [...context.preempted.values()].filter((each) => each.newcomer === newcomer).map((each) => sendAway(context, each, after));
}

/** What the slot itself had to leave to a newcomer. */
export function leftToNewcomer({ plan, slot }: SlotPlan): Preempted | undefined {
  const { context, service } = plan;
  return [...context.preempted.values()].find(
    ({ found: { container } }) => slotOf(container.owner) === slotKey(service.stack, service.name, slot),
  );
}

/** Planned once, by whoever comes first. @returns the removal. */
export function sendAway(context: PlanContext, preempted: Preempted, after: readonly DraftStep[]): DraftStep {
  preempted.gone ??= takeAway(context, preempted.found, after, madeWayFor(preempted.newcomer), preempted.service);
  return preempted.gone;
}

/** Whose newcomer cannot start now, but which is made elsewhere all the same, goes when it serves there. */
export function sendAwayMoved(context: PlanContext, decisions: readonly PlacementDecision[]): void {
  const moved = new Set(
    decisions.filter(({ host }) => host !== undefined).map(({ stack, service, slot }) => slotKey(stack, service, slot)),
  );
  for (const each of context.preempted.values()) {
    const { owner } = each.found.container;
    if (each.gone || !moved.has(slotOf(owner))) continue;
    sendAway(context, each, context.gates.get(`${owner?.stack}/${owner?.service}`) ?? []);
  }
}

function slotOf(owner: Found["container"]["owner"]): string {
  return owner ? slotKey(owner.stack, owner.service, owner.slot) : "";
}
