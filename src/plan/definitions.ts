import type { DesiredStack } from "../model/desired.ts";
import { LABELS, networkSeal } from "../model/ownership.ts";
import type { PlacementDecision, Unschedulable } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import type { PlanContext } from "./context.ts";

/**
 * Slots whose network exists with another definition than the manifest's. An engine cannot change a network, and a new
 * one of that name needs every container off the old one: that is for a person to order, so the slots stay as they are.
 */
export function changedNetworks(
  context: PlanContext,
  decisions: readonly PlacementDecision[],
): { decision: PlacementDecision; refusal: Unschedulable }[] {
  const { desired } = context.input;
  const stacks = new Map(desired.stacks.map((stack) => [stack.name, stack]));
  return decisions.flatMap((decision) => {
    const { stack, service, slot, host } = decision;
    const name = host === undefined ? undefined : changedNetwork(context, stacks.get(stack), service, host);
    if (name === undefined) return [];
    const reason = `network ${name} on ${host} was made with other options than the manifest has now, and an engine cannot change a network; run slipway down ${stack} and sync again (volumes are kept), or give the network another name`;
    return [{ decision, refusal: { stack, service, slot, reason } }];
  });
}

function changedNetwork(context: PlanContext, stack: DesiredStack | undefined, serviceName: string, host: string): string | undefined {
  const joined = stack?.services.find(({ name }) => name === serviceName)?.networks ?? [];
  const present = context.seen.get(host)?.detail?.networks ?? [];
  return stack?.networks.find((network) => {
    if (network.external || !joined.some(({ name }) => name === network.name)) return false;
    const seen = present.find(({ name }) => name === network.name);
    const ours = seen?.labels[LABELS.seal] === networkSeal(context.input.desired.fleet.name, stack.name, network.name);
    return ours && seen?.labels[LABELS.definition] !== network.body.Labels?.[LABELS.definition];
  })?.name;
}

/** A volume holds data, so it is used as it is; that its options changed must not pass in silence. */
export function changedVolumes(context: PlanContext): Problem[] {
  const wanted = new Map(context.input.desired.stacks.flatMap((stack) => stack.volumes.map((volume) => [volume.name, volume] as const)));
  return [...context.seen.values()].flatMap((seen) =>
    (seen.detail?.volumes ?? []).flatMap(({ name, labels }) => {
      const made = labels[LABELS.definition];
      if (made === undefined || !wanted.has(name) || wanted.get(name)?.body.Labels?.[LABELS.definition] === made) return [];
      return [
        {
          severity: "warning" as const,
          code: "plan.volume-differs",
          message: `volume ${name} on ${seen.host} was made with other options than the manifest has now; it is used as it is`,
          hint: "move the data to a volume of another name, if the options matter",
        },
      ];
    }),
  );
}
