import type { Engines } from "../engine/port.ts";
import type { Desired, DesiredService } from "../model/desired.ts";
import type { HostObservation, Observed } from "../model/observed.ts";
import { byText } from "../model/order.ts";
import { within } from "../observe/within.ts";
import { hasImage } from "../schedule/filters/image.ts";
import { platformName } from "../schedule/filters/platform.ts";
import type { Session } from "./session.ts";

/** A registry that takes longer says nothing: an image of which nothing is known may be anywhere. */
const ASK_MS = 3_000;
/** A tag may be given an image for more platforms; and every question counts as a pull where pulls are counted. */
const KNOWN_MS = 10 * 60_000;

interface Answer {
  readonly atMs: number;
  readonly platforms: readonly string[];
}

/** Of this process, by the connections through which they came. */
const ANSWERS = new WeakMap<Engines, Map<string, Answer>>();

/**
 * What registries say of images for which it matters: hosts are of several platforms, and those of one have it not yet.
 * Of services that are where they shall be, only if they may be moved. Never rejects because of a registry.
 */
export async function platformsOf(
  desired: Desired,
  observed: Observed,
  session: Session,
  asked: { readonly movable: boolean; readonly drained: ReadonlySet<string> },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const hosts = observed.hosts.flatMap((seen) => hostWithImages(seen));
  const platforms = new Set(hosts.map(({ platform }) => platform));
  if (platforms.size < 2) return new Map();
  const references = desired.stacks
    .flatMap(({ services }) => services)
    .filter((service) => isPulled(service) && isMissing(service.body.Image, hosts, platforms))
    .filter((service) => asked.movable || !isSettled(service, hosts, asked.drained))
    .map(({ body }) => body.Image);
  return await answersTo([...new Set(references)].sort(byText), hosts[0]!.host, session);
}

interface HostWithImages {
  readonly host: string;
  readonly platform: string;
  readonly images: ReadonlySet<string>;
  readonly containers: HostObservation["containers"];
}

function hostWithImages({ host, freshness, detail, containers }: HostObservation): HostWithImages[] {
  if (freshness !== "fresh" || !detail) return [];
  const images = new Set(detail.images.flatMap(({ tags, digests }) => [...tags, ...digests]));
  return [{ host, platform: platformName(detail.engine), images, containers }];
}

function isPulled({ build, image, placement }: DesiredService): boolean {
  return build === undefined && image.pullPolicy !== "never" && placement.platform === undefined;
}

function isMissing(reference: string, hosts: readonly HostWithImages[], platforms: ReadonlySet<string>): boolean {
  const having = hosts.filter(({ images }) => hasImage(images, reference));
  return new Set(having.map(({ platform }) => platform)).size < platforms.size;
}

function isSettled(service: DesiredService, hosts: readonly HostWithImages[], drained: ReadonlySet<string>): boolean {
  const isOurs = ({ owner }: HostObservation["containers"][number]): boolean =>
    owner?.stack === service.stack && owner.service === service.name && owner.role === "replica";
  const having = hosts.filter(({ host, images }) => !drained.has(host) && hasImage(images, service.body.Image));
  const there = having.flatMap(({ containers }) => containers.filter(isOurs)).length;
  return service.mode === "replicated" && there >= service.replicas;
}

/** All at once: the slowest registry is waited for, and no longer than that. */
async function answersTo(references: readonly string[], host: string, session: Session): Promise<Map<string, readonly string[]>> {
  const known = ANSWERS.get(session.engines) ?? new Map<string, Answer>();
  ANSWERS.set(session.engines, known);
  const atMs = session.clock.monotonicMs();
  await Promise.all(
    references
      .filter((reference) => atMs - (known.get(reference)?.atMs ?? -Infinity) >= KNOWN_MS)
      .map(async (reference) => known.set(reference, { atMs, platforms: await ask(reference, host, session) })),
  );
  return new Map(references.map((reference) => [reference, known.get(reference)?.platforms ?? []]));
}

async function ask(reference: string, host: string, { clock, engines, registryAuth, signal }: Session): Promise<readonly string[]> {
  const auth = registryAuth(reference);
  try {
    return await within(clock, ASK_MS, signal, (over) =>
      engines.get(host).imagePlatforms(reference, { signal: over, deadlineMs: ASK_MS, ...(auth && { auth }) }),
    );
  } catch {
    signal.throwIfAborted();
    return [];
  }
}
