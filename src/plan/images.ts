import type { ImageBuild } from "../model/desired.ts";
import type { HostDetail, HostObservation } from "../model/observed.ts";
import type { SlotRef } from "../model/plan.ts";
import { familiarReference, namesRegistry } from "../model/reference.ts";
import { normalArch } from "../schedule/filters/platform.ts";
import type { PlanContext } from "./context.ts";
import type { DraftStep } from "./draft.ts";

type Image = HostDetail["images"][number];

/** Whether a host has an image, by any of its names. */
export function imageOn(detail: HostDetail | undefined, reference: string): Image | undefined {
  const names = [reference, familiarReference(reference)];
  return detail?.images.find(({ id, tags, digests }) => names.some((name) => name === id || tags.includes(name) || digests.includes(name)));
}

/**
 * Brings a built image to a host: built once a platform, and nowhere when a host that answers has it. The others get it
 * from that host, or through the registry that its name has. @param slot whom it is built for. @returns the last step, or undefined when the host has it.
 */
export function ensureBuilt(context: PlanContext, slot: SlotRef, build: ImageBuild, host: string): DraftStep | undefined {
  const { reference } = build;
  const present = imageOn(context.seen.get(host)?.detail, reference);
  if (present) return build.push && !isPushed(present, reference) ? pushStep(context, build, host, undefined) : undefined;
  const known = sourceOf(context, build, host);
  if (known === undefined) return buildHere(context, slot, build, host);
  if (known.host === host) return known.step;
  return build.push && isUniform(context) ? pullStep(context, build, known, host) : transferStep(context, build, known, host);
}

interface Source {
  readonly host: string;
  /** After which the host has the image; undefined: it has it now. */
  readonly step: DraftStep | undefined;
}

/** A host of the same platform that has the image, or builds it in this plan. */
function sourceOf(context: PlanContext, { reference }: ImageBuild, host: string): Source | undefined {
  const platform = platformOf(context.seen.get(host));
  const holder = [...context.seen.values()].find(
    (seen) => seen.freshness === "fresh" && platformOf(seen) === platform && imageOn(seen.detail, reference) !== undefined,
  );
  return holder ? { host: holder.host, step: undefined } : context.built.get(builtKey(reference, platform));
}

function buildHere(context: PlanContext, slot: SlotRef, build: ImageBuild, host: string): DraftStep {
  const { reference, origin } = build;
  const needs = build.needs.map((need) => ensureBuilt(context, slot, need, host)).filter((step) => step !== undefined);
  const commit = context.input.desired.revision.commit.slice(0, 7);
  const made = context.draft.add({
    host,
    operation: { kind: "build", build },
    subject: reference,
    cause: `image missing, built from ${origin} of commit ${commit}`,
    after: needs,
    slot,
    side: "new",
  });
  const step = build.push ? pushStep(context, build, host, made) : made;
  context.built.set(builtKey(reference, platformOf(context.seen.get(host))), { host, step });
  return step;
}

/** Containers wait for it, the builder's too: what runs is in the registry. Pushing what is there already costs a look. */
function pushStep(context: PlanContext, build: ImageBuild, host: string, made: DraftStep | undefined): DraftStep {
  const { reference } = build;
  const key = `push ${host} ${reference}`;
  return context.draft.once(key, () => ({
    host,
    operation: { kind: "push", references: [reference, ...build.alsoTagged].filter(namesRegistry) },
    subject: reference,
    cause: made ? (name) => `built by ${name(made)}` : "not known to be in its registry",
    after: made ? [made] : [],
  }));
}

function pullStep(context: PlanContext, build: ImageBuild, source: Source, host: string): DraftStep {
  const pushed = source.step ?? pushStep(context, build, source.host, undefined);
  return context.draft.once(`pull ${host} ${build.reference}`, () => ({
    host,
    operation: { kind: "pull", reference: build.reference, platform: build.platform },
    subject: build.reference,
    cause: (name) => `image missing, pushed by ${name(pushed)}`,
    after: [pushed],
  }));
}

function transferStep(context: PlanContext, { reference }: ImageBuild, source: Source, host: string): DraftStep {
  return context.draft.once(`transfer ${host} ${reference}`, () => ({
    host,
    operation: { kind: "transfer", reference, from: source.host },
    subject: reference,
    cause: `image missing, from ${source.host}`,
    after: source.step ? [source.step] : [],
  }));
}

/** After a push an engine knows the image by its digest in that repository. */
function isPushed({ digests }: Image, reference: string): boolean {
  const repository = familiarReference(reference).replace(/:[^:/]*$/, "");
  return digests.some((digest) => digest.startsWith(`${repository}@`));
}

/** One tag of a registry holds one platform: in a mixed fleet the hosts of each platform hand it to each other. */
function isUniform(context: PlanContext): boolean {
  const platforms = [...context.seen.values()].filter(({ detail }) => detail !== undefined).map(platformOf);
  return new Set(platforms).size <= 1;
}

function platformOf(seen: HostObservation | undefined): string {
  const engine = seen?.detail?.engine;
  return engine === undefined ? "" : `${engine.os.toLowerCase()}/${normalArch(engine.arch)}`;
}

function builtKey(reference: string, platform: string): string {
  return `${reference} ${platform}`;
}
