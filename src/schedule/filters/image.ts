import type { Filter } from "./index.ts";

export const image: Filter = (service, load) => {
  if (service.image.pullPolicy !== "never" || !load.host.engine) return undefined;
  return load.host.images.has(service.body.Image) ? undefined : `image ${service.body.Image} is missing and pull_policy is never`;
};
