import type { Gate } from "../model/desired.ts";
import type { ContainerRef } from "../model/plan.ts";
import { LABELS, ownershipLabels, replacementName, servingName } from "../model/ownership.ts";
import type { ServicePlan } from "./context.ts";
import type { DraftStep } from "./draft.ts";
import { type Found, isUp } from "./match.ts";
import { ensureResources } from "./resources.ts";
import { seedMarks } from "./seeds.ts";
import { ownerSubject, slotRef, slotSubject } from "./subject.ts";
import { expandTemplates } from "./templates.ts";

/** A container that exists, or that a step of this plan makes. */
export type Target = { readonly name: string } & ({ readonly found: Found } | { readonly made: DraftStep });

/** One slot on one host while it is planned. */
export interface SlotPlan {
  readonly plan: ServicePlan;
  readonly slot: number;
  readonly host: string;
}

function refOf(target: Target): (id: (draft: DraftStep) => number) => ContainerRef {
  return (id) => ("found" in target ? { name: target.name, id: target.found.container.id } : { name: target.name, step: id(target.made) });
}

export function hostOf(target: Target, slot: SlotPlan): string {
  return "found" in target ? target.found.host : slot.host;
}

export function servingNameOf({ plan, slot }: Pick<SlotPlan, "plan" | "slot">): string {
  return servingName({ stack: plan.service.stack, service: plan.service.name, slot }, plan.service.containerName);
}

/** Makes the slot's container, with all that it needs; under the replacement name while another holds the final one. */
export function createStep(slot: SlotPlan, nameTaken: boolean, cause: string, before: readonly DraftStep[]): DraftStep {
  const { plan, host } = slot;
  const { service, context } = plan;
  const resources = ensureResources(plan, host, slot.slot);
  const serving = servingNameOf(slot);
  const name = nameTaken ? replacementName(serving, service.fingerprint) : serving;
  const files =
    service.files && resources.filesVolume !== undefined ? { volume: resources.filesVolume, mounts: service.files.mounts } : undefined;
  const networks = service.networks.map(({ name: network, endpoint }) => ({
    name: network,
    endpoint: { ...endpoint, Aliases: [serving, ...(endpoint.Aliases ?? [])] },
  }));
  context.made.set(`${serving}@${host}`, name);
  return context.draft.add({
    host,
    operation: {
      kind: "create",
      name,
      body: bodyOf(slot, serving),
      networks,
      files,
      platform: service.placement.platform,
      beside: beside(slot),
    },
    subject: slotSubject(service, slot.slot),
    cause,
    after: [...resources.steps, ...besideSteps(slot), ...before],
    slot: slotRef(service, slot.slot),
    side: "new",
  });
}

function bodyOf({ plan, slot, host }: SlotPlan, serving: string): ServicePlan["service"]["body"] {
  const { service, context } = plan;
  const { fleet, revision } = context.input.desired;
  const engine = context.seen.get(host)?.detail?.engine;
  const identity = {
    fleet: fleet.name,
    stack: service.stack,
    service: service.name,
    slot,
    fingerprint: service.fingerprint,
    revision: revision.commit,
    role: "replica" as const,
  };
  const movedFrom = context.movedFrom.get(slotSubject(service, slot));
  const labels = {
    ...service.body.Labels,
    "com.docker.compose.project": service.stack,
    "com.docker.compose.service": service.name,
    "com.docker.compose.container-number": String(slot),
    "com.docker.compose.oneoff": "False",
    "com.docker.compose.config-hash": service.fingerprint,
    ...ownershipLabels(identity, host, serving),
    [LABELS.facets]: service.facetMarks,
    ...(service.seeds && { [LABELS.seeds]: seedMarks(service.seeds) }),
    ...(movedFrom !== undefined && { [LABELS.movedFrom]: movedFrom }),
  };
  const first = service.networks[0]?.name;
  const body = expandTemplates(service.body, {
    stack: service.stack,
    service: service.name,
    slot,
    host,
    hostId: engine?.id ?? "",
    os: engine?.os ?? "",
    arch: engine?.arch ?? "",
  });
  return { ...body, Labels: labels, HostConfig: { ...body.HostConfig, ...(first === undefined ? {} : { NetworkMode: first }) } };
}

/** `service:X` means the first replica of X on the same host. */
function beside({ plan, host }: SlotPlan): Record<string, string> {
  const other = plan.service.placement.besideService;
  if (other === undefined) return {};
  const target = plan.stack.services.find((service) => service.name === other);
  const serving = servingName({ stack: plan.service.stack, service: other, slot: 1 }, target?.containerName);
  // While it is being replaced, its serving name still means the old container.
  return { [other]: plan.context.made.get(`${serving}@${host}`) ?? serving };
}

function besideSteps({ plan }: SlotPlan): readonly DraftStep[] {
  const other = plan.service.placement.besideService;
  return other === undefined ? [] : (plan.context.gates.get(`${plan.service.stack}/${other}`) ?? []);
}

export function startStep(slot: SlotPlan, target: Target, after: readonly DraftStep[], cause: string | undefined): DraftStep {
  const { plan } = slot;
  const ref = refOf(target);
  return plan.context.draft.add({
    host: hostOf(target, slot),
    operation: (id) => ({ kind: "start", container: ref(id), hooks: plan.service.hooks.postStart }),
    subject: slotSubject(plan.service, slot.slot),
    cause: cause ?? ("made" in target ? (name) => `created by ${name(target.made)}` : "not running"),
    after: [...("made" in target ? [target.made] : []), ...after],
    slot: slotRef(plan.service, slot.slot),
    side: "new",
  });
}

/** Networks that a container lacks because a sync ended between its create and its connects. */
export function connectSteps(slot: SlotPlan, target: Target): DraftStep[] {
  const { plan } = slot;
  if (!("found" in target)) return [];
  const joined = target.found.container.networks;
  const ref = refOf(target);
  const serving = servingNameOf(slot);
  return plan.service.networks
    .filter(({ name }) => !joined.includes(name))
    .map(({ name, endpoint }) =>
      plan.context.draft.add({
        host: hostOf(target, slot),
        operation: (id) => ({
          kind: "connect",
          container: ref(id),
          network: name,
          endpoint: { ...endpoint, Aliases: [serving, ...(endpoint.Aliases ?? [])] },
        }),
        subject: slotSubject(plan.service, slot.slot),
        cause: `not on network ${name}`,
        after: [],
        slot: slotRef(plan.service, slot.slot),
        side: "new",
      }),
    );
}

export function gateStep(slot: SlotPlan, target: Target, gate: Gate, after: readonly DraftStep[], cause: string): DraftStep {
  const { plan } = slot;
  const ref = refOf(target);
  return plan.context.draft.add({
    host: hostOf(target, slot),
    operation: (id) => ({ kind: "wait", container: ref(id), gate }),
    subject: slotSubject(plan.service, slot.slot),
    cause,
    after,
    slot: slotRef(plan.service, slot.slot),
    side: "new",
  });
}

export function stopStep(
  slot: Omit<SlotPlan, "host">,
  found: Found,
  after: readonly DraftStep[],
  cause: DraftStep["cause"],
  mark: "old" | "failed" | "" = "old",
): DraftStep {
  const { plan } = slot;
  const { name, id } = found.container;
  return plan.context.draft.add({
    host: found.host,
    operation: { kind: "stop", container: { name, id }, graceMs: plan.service.stopGraceMs, hooks: plan.service.hooks.preStop },
    subject: slotSubject(plan.service, slot.slot, mark),
    cause,
    after,
    slot: slotRef(plan.service, slot.slot),
    side: mark === "" ? "new" : "old",
    destructive: mark !== "",
  });
}

export function removeStep(
  context: ServicePlan["context"],
  found: Found,
  after: readonly DraftStep[],
  cause: DraftStep["cause"],
  mark = "old",
): DraftStep {
  const { name, id, owner } = found.container;
  const step = context.draft.add({
    host: found.host,
    operation: { kind: "remove", container: { name, id } },
    subject: owner ? ownerSubject(owner, mark) : name,
    cause,
    after,
    side: "old",
    destructive: true,
  });
  context.removed.add(id);
  context.removals.set(found.host, [...(context.removals.get(found.host) ?? []), step]);
  return step;
}

/** Stops what has a process, then removes: an engine removes nothing that runs. */
export function stopAndRemove(
  slot: Omit<SlotPlan, "host">,
  found: Found,
  after: readonly DraftStep[],
  cause: DraftStep["cause"],
  mark: "old" | "failed" = "old",
): DraftStep {
  return removeStep(slot.plan.context, found, isUp(found) ? [stopStep(slot, found, after, cause, mark)] : after, cause, mark);
}

export function renameStep(slot: SlotPlan, target: Target, after: readonly DraftStep[]): DraftStep {
  const { plan } = slot;
  const ref = refOf(target);
  return plan.context.draft.add({
    host: hostOf(target, slot),
    operation: (id) => ({ kind: "rename", container: ref(id), name: servingNameOf(slot) }),
    subject: slotSubject(plan.service, slot.slot),
    cause: "takes the serving name",
    after,
    slot: slotRef(plan.service, slot.slot),
    side: "new",
  });
}
