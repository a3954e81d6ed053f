import type { Desired, DesiredService, DesiredStack } from "../model/desired.ts";
import { byText } from "../model/order.ts";
import { facetMarks } from "./fingerprint.ts";
import { identify } from "./identity.ts";
import { repositoryOf } from "./image.ts";

/** Tags that must be resolved before anything is planned: those of images whose policy is to pull. */
export function tagsToResolve(desired: Desired): string[] {
  const tags = desired.stacks.flatMap((stack) => stack.services.filter(needsDigest).map((service) => service.image.reference));
  return [...new Set(tags)].sort(byText);
}

function needsDigest({ image }: DesiredService): boolean {
  return image.pullPolicy === "always" && image.digest === undefined;
}

/** The same Desired with every resolved tag bound to its digest: all hosts run one image, whatever the tag does meanwhile. */
export function withDigests(desired: Desired, digests: ReadonlyMap<string, string>): Desired {
  if (digests.size === 0) return desired;
  return {
    ...desired,
    stacks: desired.stacks.map((stack) => ({ ...stack, services: stack.services.map((service) => bind(stack, service, digests)) })),
  };
}

function bind(stack: DesiredStack, service: DesiredService, digests: ReadonlyMap<string, string>): DesiredService {
  const digest = needsDigest(service) ? digests.get(service.image.reference) : undefined;
  if (digest === undefined) return service;
  const image = { ...service.image, digest };
  const body = { ...service.body, Image: `${repositoryOf(image.reference)}@${digest}` };
  const facets = { ...service.facets, image: image.reference + digest };
  const bound = { ...service, image, body, facets, facetMarks: facetMarks(facets) };
  return { ...bound, fingerprint: identify(bound, stack.networks, stack.volumes) };
}
