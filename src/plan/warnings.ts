import type { DesiredService } from "../model/desired.ts";
import { servingName } from "../model/ownership.ts";
import type { PlacementDecision, Unschedulable } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import { byText } from "../model/order.ts";
import type { PlanContext } from "./context.ts";
import type { PlanInput } from "./input.ts";

/** Slots whose serving name a foreign container holds: nothing is done to either. */
export function nameConflicts(
  context: PlanContext,
  decisions: readonly PlacementDecision[],
): { taken: ReadonlySet<PlacementDecision>; unschedulable: Unschedulable[] } {
  const taken = new Set<PlacementDecision>();
  const unschedulable: Unschedulable[] = [];
  const services = new Map<string, DesiredService>(
    context.input.desired.stacks.flatMap((stack) => stack.services.map((service) => [`${stack.name}/${service.name}`, service] as const)),
  );
  const foreign = new Map(
    [...context.seen.values()].map((seen) => [
      seen.host,
      new Set(seen.containers.filter((container) => !container.owner).map((container) => container.name)),
    ]),
  );
  for (const decision of decisions) {
    const service = services.get(`${decision.stack}/${decision.service}`);
    if (decision.host === undefined || !service) continue;
    const name = servingName(decision, service.containerName);
    if (foreign.get(decision.host)?.has(name) !== true) continue;
    taken.add(decision);
    unschedulable.push({
      stack: decision.stack,
      service: decision.service,
      slot: decision.slot,
      reason: `the name ${name} on ${decision.host} belongs to a container that is not slipway's; rename or remove that one`,
    });
  }
  return { taken, unschedulable };
}

export function fleetWarnings(input: PlanInput): Problem[] {
  return [...overlayWarnings(input), ...imageWarnings(input)];
}

/** With overlay networks every host must be a member of one Swarm. */
function overlayWarnings({ desired, observed }: PlanInput): Problem[] {
  if (desired.fleet.networkDriver !== "overlay") return [];
  const outside = observed.hosts.filter((seen) => seen.detail && seen.detail.engine.swarm.state !== "active").map((seen) => seen.host);
  if (outside.length === 0) return [];
  return [
    {
      severity: "warning",
      code: "plan.not-in-swarm",
      message: `network driver is overlay, but ${outside.join(", ")} ${outside.length === 1 ? "is" : "are"} no member of a Swarm`,
      hint: "run slipway network init",
    },
  ];
}

/** Under the default policy an image that is present is taken as it is; hosts may differ. */
function imageWarnings({ desired, observed }: PlanInput): Problem[] {
  const references = new Set(
    desired.stacks.flatMap((stack) =>
      stack.services.filter((service) => service.image.digest === undefined).map((service) => service.body.Image),
    ),
  );
  return [...references].sort(byText).flatMap((reference) => {
    const ids = new Map<string, string[]>();
    for (const seen of observed.hosts) {
      for (const image of seen.detail?.images ?? [])
        if (image.tags.includes(reference)) ids.set(image.id, [...(ids.get(image.id) ?? []), seen.host]);
    }
    if (ids.size < 2) return [];
    const where = [...ids].map(([id, hosts]) => `${hosts.join(", ")}: ${id.replace("sha256:", "").slice(0, 12)}`).join("; ");
    return [
      {
        severity: "warning" as const,
        code: "plan.image-differs",
        message: `${reference} is not the same image on every host (${where})`,
        hint: "use pull_policy: always, or name the image by digest",
      },
    ];
  });
}
