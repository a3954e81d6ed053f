import type { HostDetail } from "../model/observed.ts";
import type { ServicePlan } from "./context.ts";
import type { DraftStep } from "./draft.ts";
import { ensureBuilt, imageOn } from "./images.ts";
import { loaderLabels, loaderName } from "./loader.ts";
import { seedSteps } from "./seeds.ts";
import { slotRef } from "./subject.ts";

/** What a container needs on its host before it can be created: image, networks, volumes, files. */
export function ensureResources(plan: ServicePlan, host: string, slot: number): { steps: DraftStep[]; filesVolume: string | undefined } {
  const detail = plan.context.seen.get(host)?.detail;
  const image = ensureImage(plan, host, detail, slot);
  const networks = plan.service.networks.map(({ name }) => ensureNetwork(plan, host, detail, name));
  const volumes = mountedVolumes(plan).map((name) => ensureVolume(plan, host, detail, name));
  const files = ensureFiles(plan, host, detail, image);
  const made = [image, ...networks, ...volumes].filter((step) => step !== undefined);
  return {
    steps: [...made, ...seedSteps(plan, host, made), files?.step].filter((step) => step !== undefined),
    filesVolume: files?.volume,
  };
}

/** A container that exists may have lost a network before its first start: somebody removed it while nothing used it. */
export function ensureNetworks(plan: ServicePlan, host: string): DraftStep[] {
  const detail = plan.context.seen.get(host)?.detail;
  return plan.service.networks.map(({ name }) => ensureNetwork(plan, host, detail, name)).filter((step) => step !== undefined);
}

function ensureImage({ context, service }: ServicePlan, host: string, detail: HostDetail | undefined, slot: number): DraftStep | undefined {
  if (service.build) return ensureBuilt(context, slotRef(service, slot), service.build, host);
  const reference = service.body.Image;
  if (imageOn(detail, reference)) return undefined;
  return context.draft.once(`pull ${host} ${reference}`, () => ({
    host,
    operation: { kind: "pull", reference, platform: service.placement.platform },
    subject: reference,
    cause: service.image.digest === undefined ? "image missing" : `image missing, ${service.image.reference} resolved to it`,
    after: [],
  }));
}

function ensureNetwork(
  { context, networks }: ServicePlan,
  host: string,
  detail: HostDetail | undefined,
  name: string,
): DraftStep | undefined {
  const network = networks.find((candidate) => candidate.name === name);
  if (!network || network.external) return undefined;
  const overlay = network.body.Driver === "overlay";
  const present = overlay ? networksOfAll(context.seen).has(name) : detail?.networks.some((known) => known.name === name) === true;
  if (present) return undefined;
  // An overlay network is made once, by a manager, and every member can use it.
  return context.draft.once(`network ${overlay ? "" : host} ${name}`, () => ({
    host: (overlay ? managerHost(context) : undefined) ?? host,
    operation: { kind: "network", body: network.body },
    subject: name,
    cause: "network missing",
    after: [],
  }));
}

/** Worked out once a plan. */
const NETWORKS = new WeakMap<ServicePlan["context"]["seen"], ReadonlySet<string>>();

function networksOfAll(seen: ServicePlan["context"]["seen"]): ReadonlySet<string> {
  const known = NETWORKS.get(seen) ?? new Set([...seen.values()].flatMap(({ detail }) => (detail?.networks ?? []).map(({ name }) => name)));
  NETWORKS.set(seen, known);
  return known;
}

function managerHost(context: ServicePlan["context"]): string | undefined {
  return [...context.seen.values()].find((seen) => seen.freshness === "fresh" && seen.detail?.engine.swarm.manager === true)?.host;
}

/** All of them, wherever their data lives: an engine makes what is missing itself, but of driver local and without options. */
function mountedVolumes({ service, volumes }: ServicePlan): string[] {
  const { Binds = [], Mounts = [] } = service.body.HostConfig ?? {};
  const mounted = new Set([
    ...Binds.map((bind) => bind.split(":")[0]),
    ...Mounts.map(({ Type, Source }) => (Type === "volume" ? Source : undefined)),
  ]);
  return volumes.map(({ name }) => name).filter((name) => mounted.has(name));
}

function ensureVolume(
  { context, volumes }: ServicePlan,
  host: string,
  detail: HostDetail | undefined,
  name: string,
): DraftStep | undefined {
  const volume = volumes.find((candidate) => candidate.name === name);
  if (!volume || volume.external || detail?.volumes.some((known) => known.name === name) === true) return undefined;
  return context.draft.once(`volume ${host} ${name}`, () => ({
    host,
    operation: { kind: "volume", body: volume.body },
    subject: name,
    cause: "volume missing",
    after: [],
  }));
}

/** Name of the volume that carries a set of files: same content, same volume. */
export function filesVolume(hash: string): string {
  return `slipway-files-${hash}`;
}

/** A volume without a loader beside it is complete: the loader is removed only after the content arrived. */
function ensureFiles(
  { context, service }: ServicePlan,
  host: string,
  detail: HostDetail | undefined,
  image: DraftStep | undefined,
): { volume: string; step: DraftStep | undefined } | undefined {
  const files = service.files;
  if (!files) return undefined;
  const volume = filesVolume(files.hash);
  const present = detail?.volumes.some((known) => known.name === volume) === true;
  const unfinished = context.seen.get(host)?.containers.some((container) => container.name === loaderName(volume)) === true;
  if (present && !unfinished) return { volume, step: undefined };
  const labels = loaderLabels({ context, service }, host, volume, files.hash);
  const step = context.draft.once(`fill ${host} ${volume}`, () => ({
    host,
    operation: { kind: "fill", volume, files, image: service.body.Image, labels },
    subject: `${service.stack}/${service.name} files`,
    cause: unfinished ? "files were not delivered completely" : `${files.files.length} files of configs, secrets and binds`,
    after: image ? [image] : [],
  }));
  return { volume, step };
}
