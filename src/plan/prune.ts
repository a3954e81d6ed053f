import type { DesiredService, DesiredStack } from "../model/desired.ts";
import { LABELS, networkSeal } from "../model/ownership.ts";
import { byText } from "../model/order.ts";
import type { Parked, PlacementDecision } from "../model/plan.ts";
import type { PlanContext } from "./context.ts";
import type { DraftStep } from "./draft.ts";
import { type Found, slotKey } from "./match.ts";
import { filesVolume, loaderName } from "./resources.ts";
import { removeStep } from "./steps.ts";
import { ownerSubject } from "./subject.ts";

/** Grace for containers whose manifest is gone; the engine's own default. */
const STOP_GRACE_MS = 10_000;

/** Replicas beyond the wanted number, and global ones on hosts that no longer match. */
export function pruneSurplus(context: PlanContext, service: DesiredService, decisions: readonly PlacementDecision[]): void {
  const wanted = new Set(decisions.map(({ slot, host }) => (service.mode === "global" ? `${slot}@${host}` : String(slot))));
  for (const found of ownContainers(context, service)) {
    const { slot } = found.container.owner!;
    if (wanted.has(service.mode === "global" ? `${slot}@${found.host}` : String(slot))) continue;
    const cause = service.mode === "global" ? "the host no longer matches" : `scaled down to ${service.replicas}`;
    takeAway(context, found, context.gates.get(`${service.stack}/${service.name}`) ?? [], cause);
  }
}

function ownContainers(context: PlanContext, service: DesiredService): Found[] {
  const prefix = slotKey(service.stack, service.name, 0).slice(0, -1);
  return [...context.index]
    .filter(([key]) => key.startsWith(prefix) && /^\d+$/.test(key.slice(prefix.length)))
    .flatMap(([, found]) => found);
}

/** Services and stacks that are no longer in git: ours by label and in the inventory, or they stay. */
export function pruneRemoved(context: PlanContext): number {
  const { input, index } = context;
  const stacks = new Map(input.desired.stacks.map((stack) => [stack.name, stack]));
  const remembered = new Set(input.inventory.map((entry) => `${entry.stack}/${entry.service}`));
  const waits = [...context.gates.values()].flat();
  let removals = 0;
  for (const [, found] of [...index].sort(([left], [right]) => byText(left, right))) {
    const owner = found[0]!.container.owner!;
    const stack = stacks.get(owner.stack);
    if (stack ? stack.services.some((service) => service.name === owner.service) : input.desired.brokenStacks.length > 0) continue;
    if (!remembered.has(`${owner.stack}/${owner.service}`)) {
      context.warnings.push({
        severity: "warning",
        code: "plan.not-in-inventory",
        message: `${ownerSubject(owner)} carries this fleet's labels but is not in the inventory, so it is left alone`,
        hint: `remove it with slipway down ${owner.stack}`,
      });
      continue;
    }
    for (const each of found)
      takeAway(context, each, waits, stack ? `service ${owner.service} is no longer in git` : `stack ${owner.stack} is no longer in git`);
    removals += found.length;
  }
  return removals;
}

export function takeAway(context: PlanContext, found: Found, after: readonly DraftStep[], cause: string): void {
  const { container, host } = found;
  const running = container.state === "running" || container.state === "restarting";
  const stop = running
    ? [
        context.draft.add({
          host,
          operation: { kind: "stop", container: { name: container.name, id: container.id }, graceMs: STOP_GRACE_MS, hooks: [] },
          subject: container.owner ? ownerSubject(container.owner, "old") : container.name,
          cause,
          after,
          side: "old",
          destructive: true,
        }),
      ]
    : after;
  removeStep(context, found, stop, cause);
}

/** More than the policy's share of a stack or of the fleet would go: somebody must say yes first. */
export function pruneGuard(context: PlanContext): Parked | undefined {
  const { input, index } = context;
  if (input.confirmed) return undefined;
  const { policy } = input.desired.fleet;
  const wanted = new Map(input.desired.stacks.map((stack) => [stack.name, new Set(stack.services.map((service) => service.name))]));
  const remembered = new Set(input.inventory.map((entry) => `${entry.stack}/${entry.service}`));
  const running = new Map<string, { all: number; gone: number }>();
  for (const { container } of [...index.values()].flat()) {
    const owner = container.owner!;
    const count = running.get(owner.stack) ?? { all: 0, gone: 0 };
    count.all += 1;
    const known = wanted.get(owner.stack);
    const gone = known ? !known.has(owner.service) : input.desired.brokenStacks.length === 0;
    if (gone && remembered.has(`${owner.stack}/${owner.service}`)) count.gone += 1;
    running.set(owner.stack, count);
  }
  const all = [...running.values()].reduce((sum, { all: each }) => sum + each, 0);
  const gone = [...running.values()].reduce((sum, { gone: each }) => sum + each, 0);
  for (const [stack, count] of [...running].sort(([left], [right]) => byText(left, right))) {
    if (count.gone > policy.pruneStackFloor && count.gone > count.all * policy.pruneStackShare) {
      return { reason: `${count.gone} of ${count.all} containers of stack ${stack} would be removed`, removals: gone };
    }
  }
  if (gone > policy.pruneStackFloor && gone > all * policy.pruneFleetShare)
    return { reason: `${gone} of the fleet's ${all} containers would be removed`, removals: gone };
  return undefined;
}

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

/** A loader whose volume containers use already is a leftover: the delivery was complete before they were created. */
export function pruneLoaders(context: PlanContext): void {
  for (const seen of context.seen.values()) {
    if (seen.freshness !== "fresh") continue;
    const used = new Set(seen.containers.filter(({ owner }) => owner?.role === "replica").flatMap(({ volumes }) => volumes));
    for (const loader of seen.containers) {
      const volume = loader.name.replace(/-loader$/, "");
      if (loader.owner?.role !== "loader" || !used.has(volume) || context.draft.has(`fill ${seen.host} ${volume}`)) continue;
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
      ?.containers.find((container) => container.name === loaderName(name) && container.owner?.role === "loader");
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
