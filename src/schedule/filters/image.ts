import { familiarReference } from "../../model/reference.ts";
import type { Filter } from "./index.ts";
import { platformName, runsOn } from "./platform.ts";

/** It is there, or can be pulled: there may be none for the host's platform. */
export const image: Filter = (service, { host }, { platforms }) => {
  const reference = service.body.Image;
  if (!host.engine || hasImage(host.images, reference)) return undefined;
  if (service.image.pullPolicy === "never") return `image ${reference} is missing and pull_policy is never`;
  const offered = platforms?.get(reference) ?? [];
  if (service.placement.platform !== undefined || offered.length === 0 || runsOn(offered, host.engine)) return undefined;
  return `${reference} is not available for ${platformName(host.engine)}`;
};

export function hasImage(images: ReadonlySet<string>, reference: string): boolean {
  return images.has(reference) || images.has(familiarReference(reference));
}
