import type { DesiredStack } from "../model/desired.ts";
import { LABELS, networkSeal } from "../model/ownership.ts";
import type { PlacementDecision } from "../model/plan.ts";
import type { PlanContext } from "./context.ts";
import { loaderName } from "./loader.ts";
import { filesVolume } from "./resources.ts";
import { removeStep } from "./steps.ts";

/** Networks and file volumes of ours that nothing will use after this plan; needs a detailed look, users' volumes never. */
export function pruneResources(context: PlanContext, decisions: readonly PlacementDecision[]): void {
  const { input } = context;
  const services = new Map(
    input.desired.stacks.flatMap((stack) => stack.services.map((service) => [`${stack.name}/${service.name}`, service] as const)),
  );
  for (const seen of context.seen.values()) {
    if (seen.freshness !== "fresh" || !seen.detail) continue;
    const here = decisions
      .filter((decision) => decision.host === seen.host)
      .map((decision) => services.get(`${decision.stack}/${decision.service}`))
      .filter((service) => service !== undefined);
    const staying = seen.containers.filter((container) => !context.removed.has(container.id) && container.owner?.role !== "loader");
    removeFiles(
      context,
      seen.host,
      seen.detail.volumes,
      new Set([
        ...here.map((service) => service.files && filesVolume(service.files.hash)),
        ...staying.flatMap((container) => container.volumes),
      ]),
    );
    removeNetworks(
      context,
      seen.host,
      seen.detail.networks,
      new Set([
        ...here.flatMap((service) => service.networks.map(({ name }) => name)),
        ...staying.flatMap((container) => container.networks),
      ]),
      input.desired.stacks,
    );
  }
}

/**
 * A loader is a leftover when containers use its volume already (the delivery was complete before they were created), or
 * when no manifest needs those files any more.
 */
export function pruneLoaders(context: PlanContext): void {
  const services = context.input.desired.stacks.flatMap((stack) => stack.services);
  const wanted = new Set(services.map(({ files }) => files && filesVolume(files.hash)));
  const known = context.input.desired.brokenStacks.length === 0;
  for (const seen of context.seen.values()) {
    if (seen.freshness !== "fresh") continue;
    const used = new Set(seen.containers.filter(({ owner }) => owner?.role === "replica").flatMap(({ volumes }) => volumes));
    for (const loader of seen.containers) {
      const volume = loader.name.replace(/-loader$/, "");
      if (loader.owner?.role !== "loader" || context.draft.has(`fill ${seen.host} ${volume}`)) continue;
      if (!used.has(volume) && (wanted.has(volume) || !known)) continue;
      removeStep(context, { host: seen.host, container: loader }, [], "left over from a delivery");
    }
  }
}

function removeFiles(
  context: PlanContext,
  host: string,
  volumes: readonly { name: string; labels: Readonly<Record<string, string>> }[],
  needed: ReadonlySet<string | undefined>,
): void {
  const fleet = context.input.desired.fleet.name;
  for (const { name, labels } of volumes) {
    const hash = labels[LABELS.files];
    if (hash === undefined || name !== filesVolume(hash) || labels[LABELS.fleet] !== fleet || needed.has(name)) continue;
    const loader = context.seen
      .get(host)
      ?.containers.find(
        (container) => container.name === loaderName(name) && container.owner?.role === "loader" && !context.removed.has(container.id),
      );
    const first = loader
      ? [removeStep(context, { host, container: loader }, [], "files are no longer needed")]
      : (context.removals.get(host) ?? []);
    context.draft.add({
      host,
      operation: { kind: "remove-files", volume: name },
      subject: name,
      cause: "no service uses these files",
      after: first,
      destructive: true,
    });
  }
}

function removeNetworks(
  context: PlanContext,
  host: string,
  networks: readonly { id: string; name: string; driver: string; labels: Readonly<Record<string, string>> }[],
  needed: ReadonlySet<string>,
  stacks: readonly DesiredStack[],
): void {
  const { desired, inventory } = context.input;
  const overlayInUse = new Set(stacks.flatMap((stack) => stack.networks.map((network) => network.name)));
  const remembered = new Set(inventory.map((entry) => entry.stack));
  for (const { id, name, driver, labels } of networks) {
    const stack = labels[LABELS.stack];
    if (stack === undefined || labels[LABELS.seal] !== networkSeal(desired.fleet.name, stack, name)) continue;
    if (needed.has(name) || desired.brokenStacks.length > 0) continue;
    if (!remembered.has(stack)) continue;
    if (driver === "overlay" && (overlayInUse.has(name) || context.seen.get(host)?.detail?.engine.swarm.manager !== true)) continue;
    context.draft.once(`remove-network ${driver === "overlay" ? "" : host} ${name}`, () => ({
      host,
      operation: { kind: "remove-network", name, id },
      subject: name,
      cause: "no service uses it",
      after: driver === "overlay" ? [...context.removals.values()].flat() : (context.removals.get(host) ?? []),
      destructive: true,
    }));
  }
}
