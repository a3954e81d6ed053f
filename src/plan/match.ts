import type { DesiredService } from "../model/desired.ts";
import type { ObservedContainer, Observed } from "../model/observed.ts";
import { byText } from "../model/order.ts";
import { LABELS } from "../model/ownership.ts";
import type { PlanInput } from "./input.ts";
import type { Settled, WantedSlot, Workload } from "../schedule/place.ts";

/** A container of ours and the host it was seen on. */
export interface Found {
  readonly host: string;
  readonly container: ObservedContainer;
}

/** Containers of ours by slot, on hosts that were looked at in this pass. */
export type Index = ReadonlyMap<string, readonly Found[]>;

export function slotKey(stack: string, service: string, slot: number): string {
  return `${stack}/${service}.${slot}`;
}

export function indexContainers(observed: Observed, fleet: string, freshOnly: boolean): Map<string, Found[]> {
  const index = new Map<string, Found[]>();
  for (const seen of observed.hosts) {
    if ((seen.freshness === "fresh") !== freshOnly) continue;
    // Observed lists are sorted already; a plan must not depend on it.
    for (const container of [...seen.containers].sort(byNameThenId)) {
      const owner = container.owner;
      if (!owner || owner.fleet !== fleet || owner.role !== "replica") continue;
      const key = slotKey(owner.stack, owner.service, owner.slot);
      const found = index.get(key);
      if (found) found.push({ host: seen.host, container });
      else index.set(key, [{ host: seen.host, container }]);
    }
  }
  return index;
}

type Slots = Map<number, readonly Found[]>;

/** Worked out once an index. */
const SLOTS = new WeakMap<Index, ReadonlyMap<string, Slots>>();

/** Slot → containers, of one service. */
export function containersBySlot(
  index: Index,
  { stack, name }: Pick<DesiredService, "stack" | "name">,
): ReadonlyMap<number, readonly Found[]> {
  const known = SLOTS.get(index) ?? slotsByService(index);
  SLOTS.set(index, known);
  return known.get(`${stack}/${name}`) ?? new Map();
}

function slotsByService(index: Index): ReadonlyMap<string, Slots> {
  const services = new Map<string, Slots>();
  for (const found of index.values()) {
    const owner = found[0]?.container.owner;
    if (!owner) continue;
    const key = `${owner.stack}/${owner.service}`;
    services.set(key, (services.get(key) ?? new Map<number, readonly Found[]>()).set(owner.slot, found));
  }
  return services;
}

function byNameThenId(left: ObservedContainer, right: ObservedContainer): number {
  return byText(left.name, right.name) || byText(left.id, right.id);
}

/**
 * Best first: the right spec, then running, then healthy, then what a move for a better balance brought (the last one), so
 * that a move which was cut short ends where it was to end, then the older one; ends in the id.
 */
export function preferred(found: readonly Found[], fingerprint: string): Found[] {
  const rank = ({ container }: Found): number =>
    (container.owner?.fingerprint === fingerprint ? 0 : 8) +
    (container.state === "running" ? 0 : 4) +
    (container.health === "unhealthy" ? 2 : 0) +
    (container.owner?.name === "serving" ? 0 : 1);
  return [...found].sort(
    (left, right) =>
      rank(left) - rank(right) ||
      arrivedAtMs(right) - arrivedAtMs(left) ||
      left.container.createdAtMs - right.container.createdAtMs ||
      byText(left.container.id, right.container.id),
  );
}

/** 0: it did not come by a move for a better balance, or does not serve yet. */
function arrivedAtMs(found: Found): number {
  return found.container.labels[LABELS.movedFrom] !== undefined && serves(found) ? found.container.createdAtMs : 0;
}

/** Desired services × what runs → the slots to place, each with where it is. */
export function workloads(input: PlanInput, index: Index): Workload[] {
  const lookUp = unknownLookUp(input);
  const didFail = failureLookUp(input);
  return input.desired.stacks.flatMap((stack) =>
    stack.services.map((service) => ({
      service,
      slots: service.mode === "global" ? globalSlots(service, index, lookUp) : replicatedSlots(service, index, lookUp, didFail),
    })),
  );
}

/** What there is of stacks that the plan is not about. */
export function settled(input: PlanInput, index: Index): Settled[] {
  const { others = [] } = input.desired;
  return workloads({ ...input, desired: { ...input.desired, stacks: others } }, index).flatMap(({ service, slots }) =>
    slots.flatMap(({ slot, current }) => (current === undefined ? [] : [{ service, slot, host: current }])),
  );
}

/** Whether the container is what the service is now, and such a one did not come up on that host of late. */
type FailureLookUp = (found: Found, service: DesiredService) => boolean;

/** While a service is held nothing of it is placed anew. */
function failureLookUp({ slotFailures = [], failed }: PlanInput): FailureLookUp {
  const held = new Set(failed.map(({ stack, service, fingerprint }) => `${stack}/${service} ${fingerprint}`));
  const places = new Set(slotFailures.map(({ stack, service, fingerprint, host }) => `${stack}/${service} ${fingerprint}@${host}`));
  return ({ host, container }, { stack, name, fingerprint }) => {
    const version = `${stack}/${name} ${fingerprint}`;
    return container.owner?.fingerprint === fingerprint && places.has(`${version}@${host}`) && !held.has(version);
  };
}

interface LookUp {
  readonly hosts: (service: DesiredService, slot: number) => readonly string[];
  /** Numbers of slots that hosts out of reach may run. */
  readonly slots: (service: DesiredService) => readonly number[];
}

function replicatedSlots(service: DesiredService, index: Index, unknown: LookUp, didFail: FailureLookUp): WantedSlot[] {
  return slotNumbers(service, index, unknown.slots(service)).map((slot) => {
    const all = index.get(slotKey(service.stack, service.name, slot)) ?? [];
    const found = preferred(all, service.fingerprint)[0];
    const failed = found && !all.some(serves) && didFail(found, service) ? { failed: true as const } : {};
    if (found && isUp(found)) return { slot, current: found.host, unknown: false, ...(serves(found) ? {} : { down: true, ...failed }) };
    // Seen only as prepared or stopped, it may still run where nobody can look: then nothing is started.
    const maybe = unknown.hosts(service, slot)[0];
    if (found && maybe === undefined) return { slot, current: found.host, unknown: false, down: true, ...failed };
    return { slot, current: maybe, unknown: maybe !== undefined };
  });
}

/**
 * The numbers that a service has or shall have. Scaled down it may have kept higher ones, which stay; what is missing may be
 * on hosts out of reach, or gets the lowest that are free. Where there are more than wanted, the scheduler leaves out the worst placed.
 */
function slotNumbers(service: DesiredService, index: Index, hidden: readonly number[]): number[] {
  const present = containersBySlot(index, service);
  const numbers = [...present.keys()];
  for (const slot of hidden) if (numbers.length < service.replicas && !present.has(slot)) numbers.push(slot);
  for (let slot = 1; numbers.length < service.replicas; slot += 1) if (!present.has(slot) && !hidden.includes(slot)) numbers.push(slot);
  return numbers.sort((left, right) => left - right);
}

function serves({ container }: Found): boolean {
  return container.state === "running" && (container.health === "none" || container.health === "healthy");
}

/** It has a process: it serves, or tries to. */
export function isUp({ container }: Found): boolean {
  return container.state === "running" || container.state === "restarting";
}

function globalSlots(service: DesiredService, index: Index, unknown: LookUp): WantedSlot[] {
  const seen = (index.get(slotKey(service.stack, service.name, 1)) ?? []).map(({ host }) => host);
  const hidden = unknown.hosts(service, 1).filter((host) => !seen.includes(host));
  return [...new Set(seen)]
    .map((host) => ({ slot: 1, current: host, unknown: false }))
    .concat(hidden.map((host) => ({ slot: 1, current: host, unknown: true })));
}

/**
 * Unknown is not empty: hosts that cannot be looked at and may run a slot, by their last listing or by the inventory.
 * Where memory of a stack is lost but the stack is seen elsewhere, every hidden host may run it.
 */
function unknownLookUp(input: PlanInput): LookUp {
  const hidden = input.observed.hosts.filter((seen) => seen.freshness !== "fresh").map((seen) => seen.host);
  if (hidden.length === 0) return { hosts: () => [], slots: () => [] };
  const listed = indexContainers(input.observed, input.desired.fleet.name, false);
  const remembered = new Map<string, string[]>();
  const rememberedStacks = new Set<string>();
  for (const entry of input.inventory) {
    rememberedStacks.add(entry.stack);
    if (!hidden.includes(entry.host)) continue;
    const key = slotKey(entry.stack, entry.service, entry.slot);
    remembered.set(key, [...(remembered.get(key) ?? []), entry.host].sort(byText));
  }
  const seenStacks = new Set(
    input.observed.hosts
      .filter((seen) => seen.freshness === "fresh")
      .flatMap((seen) => seen.containers.map((container) => container.owner?.stack)),
  );
  const slots = new Map<string, Set<number>>();
  const add = (service: string, slot: number): void => void slots.set(service, (slots.get(service) ?? new Set()).add(slot));
  for (const { stack, service, slot, host } of input.inventory) if (hidden.includes(host)) add(`${stack}/${service}`, slot);
  for (const { container } of [...listed.values()].flat())
    if (container.owner) add(`${container.owner.stack}/${container.owner.service}`, container.owner.slot);
  const slotsOf: LookUp["slots"] = ({ stack, name }) => [...(slots.get(`${stack}/${name}`) ?? [])].sort((left, right) => left - right);
  const hosts: LookUp["hosts"] = (service, slot) => {
    const key = slotKey(service.stack, service.name, slot);
    const known = [...(listed.get(key) ?? []).map(({ host }) => host), ...(remembered.get(key) ?? [])];
    if (known.length > 0) return [...new Set(known)];
    return !rememberedStacks.has(service.stack) && seenStacks.has(service.stack) ? hidden : [];
  };
  return { hosts, slots: slotsOf };
}
