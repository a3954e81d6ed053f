import type { DesiredService } from "../model/desired.ts";
import type { ObservedContainer } from "../model/observed.ts";
import { LABELS, networkSeal, servingName } from "../model/ownership.ts";
import type { PlacementDecision, Unschedulable } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import { familiarReference } from "../model/reference.ts";
import { byText, sortedBy } from "../model/order.ts";
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
      new Map(seen.containers.filter((container) => !container.owner).map((container) => [container.name, container])),
    ]),
  );
  for (const decision of decisions) {
    const service = services.get(`${decision.stack}/${decision.service}`);
    if (decision.host === undefined || !service) continue;
    const name = servingName(decision, service.containerName);
    const holder = foreign.get(decision.host)?.get(name);
    if (!holder) continue;
    taken.add(decision);
    unschedulable.push({
      stack: decision.stack,
      service: decision.service,
      slot: decision.slot,
      reason: `the name ${name} on ${decision.host} belongs to ${holderText(holder, context.input.desired.fleet.name)}`,
    });
  }
  return { taken, unschedulable };
}

/** A seal names its host: after a host was renamed, its containers carry the labels of the fleet and count as foreign. */
function holderText({ labels }: ObservedContainer, fleet: string): string {
  if (labels[LABELS.fleet] !== fleet || labels[LABELS.seal] === undefined)
    return "a container that is not slipway's; rename or remove that one";
  return "a container with this fleet's labels that was sealed for another host or name; if the host was renamed in fleet.yaml, give it its old name back, otherwise remove that container";
}

export function fleetWarnings(input: PlanInput): Problem[] {
  return [...overlayWarnings(input), ...imageWarnings(input), ...goneHostWarnings(input), ...networkWarnings(input)];
}

/** A host that left fleet.yaml is never looked at again, and what was made there runs on. */
function goneHostWarnings({ desired, inventory }: PlanInput): Problem[] {
  const known = new Set(desired.fleet.hosts.map((host) => host.name));
  const left = Map.groupBy(
    inventory.filter((entry) => entry.host !== "" && !known.has(entry.host)),
    (entry) => entry.host,
  );
  return sortedBy(left, ([host]) => host).map(([host, entries]): Problem => {
    const slots = `${entries.length} ${entries.length === 1 ? "slot" : "slots"}`;
    const stacks = [...new Set(entries.map((entry) => entry.stack))].sort(byText);
    return {
      severity: "warning",
      code: "plan.host-gone",
      message: `host ${host} is no longer in fleet.yaml, but ${slots} of ${stacks.join(", ")} may still run there`,
      hint: `put ${host} back into fleet.yaml, or run docker rm -f $(docker ps -aq --filter label=${LABELS.fleet}=${desired.fleet.name}) there; slipway down ${stacks.join(" ")} forgets whole stacks`,
    };
  });
}

/** A network of the right name is used, whoever made it; with another driver or subnet the stack may not work. */
function networkWarnings({ desired, observed }: PlanInput): Problem[] {
  const { name: fleet } = desired.fleet;
  return desired.stacks.flatMap((stack) =>
    stack.networks
      .filter((network) => !network.external)
      .flatMap(({ name }) => {
        const seal = networkSeal(fleet, stack.name, name);
        const foreign = observed.hosts.filter((seen) => {
          const there = seen.detail?.networks.filter((network) => network.name === name) ?? [];
          return there.length > 0 && !there.some(({ labels }) => isOurs(labels, fleet, stack.name, seal));
        });
        if (foreign.length === 0) return [];
        return [
          {
            severity: "warning" as const,
            code: "plan.foreign-network",
            message: `network ${name} on ${foreign.map((seen) => seen.host).join(", ")} is not slipway's; it is used as it is`,
            hint: "remove that network where nothing else needs it, give the stack's network another name, or declare it external",
            stack: stack.name,
          },
        ];
      }),
  );
}

function isOurs(labels: Readonly<Record<string, string>>, fleet: string, stack: string, seal: string): boolean {
  return labels[LABELS.fleet] === fleet && labels[LABELS.stack] === stack && labels[LABELS.seal] === seal;
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

/** Under the default policy an image that is present is taken as it is; hosts may differ. Of one that is built, its tag says what is in it. */
function imageWarnings({ desired, observed }: PlanInput): Problem[] {
  const references = new Set(
    desired.stacks.flatMap((stack) =>
      stack.services.filter((service) => service.image.digest === undefined && !service.build).map((service) => service.body.Image),
    ),
  );
  return [...references].sort(byText).flatMap((reference) => {
    const ids = new Map<string, string[]>();
    for (const seen of observed.hosts) {
      for (const image of seen.detail?.images ?? [])
        if (image.tags.includes(familiarReference(reference))) ids.set(image.id, [...(ids.get(image.id) ?? []), seen.host]);
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
