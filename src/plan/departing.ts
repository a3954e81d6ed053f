import type { HostPort } from "../model/desired.ts";
import { byText } from "../model/order.ts";
import type { ObservedContainer } from "../model/observed.ts";
import type { Problem } from "../model/problem.ts";
import { portsClash } from "../schedule/host.ts";
import type { DraftStep } from "./draft.ts";
import type { PlanInput } from "./input.ts";
import type { Found, Index } from "./match.ts";
import { takeAway } from "./prune.ts";
import { servingNameOf, type SlotPlan } from "./steps.ts";
import { ownerSubject, slotSubject } from "./subject.ts";

export interface Departing {
  readonly found: Found;
  readonly cause: string;
}

/** Containers of services and stacks that are no longer in git: ours by label and in the inventory, or they stay. */
export function departing(input: PlanInput, index: Index, warnings: Problem[]): Map<string, Departing> {
  const stacks = new Map(input.desired.stacks.map((stack) => [stack.name, stack]));
  const remembered = new Set(input.inventory.map((entry) => `${entry.stack}/${entry.service}`));
  const going = new Map<string, Departing>();
  for (const [, all] of [...index].sort(([left], [right]) => byText(left, right))) {
    const owner = all[0]?.container.owner;
    if (!owner) continue;
    const stack = stacks.get(owner.stack);
    if (stack ? stack.services.some((service) => service.name === owner.service) : input.desired.brokenStacks.length > 0) continue;
    if (!remembered.has(`${owner.stack}/${owner.service}`)) {
      warnings.push({
        severity: "warning",
        code: "plan.not-in-inventory",
        message: `${ownerSubject(owner)} carries this fleet's labels but is not in the inventory, so it is left alone`,
        hint: `remove it with slipway down ${owner.stack}`,
      });
      continue;
    }
    const cause = stack ? `service ${owner.service} is no longer in git` : `stack ${owner.stack} is no longer in git`;
    for (const found of all) going.set(found.container.id, { found, cause });
  }
  return going;
}

/** Whose name the slot needs goes before its container is made. */
export function clearName(slot: SlotPlan): DraftStep[] {
  const name = servingNameOf(slot);
  return clear(slot, [], (container) => container.name === name);
}

/** Who holds a port of the slot, or writes its volume, goes when the new container is made and before it starts. */
export function clearWay(slot: SlotPlan, after: readonly DraftStep[]): DraftStep[] {
  const { hostPorts, exclusiveVolumes } = slot.plan.service.placement;
  return clear(
    slot,
    after,
    (container) => holds(container, hostPorts) || exclusiveVolumes.some((volume) => container.volumes.includes(volume)),
  );
}

function holds(container: ObservedContainer, wanted: readonly HostPort[]): boolean {
  return container.ports.some((port) => wanted.some((other) => portsClash(port, other)));
}

function clear(slot: SlotPlan, after: readonly DraftStep[], inTheWay: (container: ObservedContainer) => boolean): DraftStep[] {
  const { context, service } = slot.plan;
  return [...context.departing.values()]
    .filter(({ found }) => found.host === slot.host && !context.removed.has(found.container.id) && inTheWay(found.container))
    .map(({ found, cause }) => takeAway(context, found, after, `${cause}, and in the way of ${slotSubject(service, slot.slot)}`));
}
