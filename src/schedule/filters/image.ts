import { familiarReference } from "../../model/reference.ts";
import type { Filter } from "./index.ts";

export const image: Filter = (service, load) => {
  if (service.image.pullPolicy !== "never" || !load.host.engine) return undefined;
  const { images } = load.host;
  const present = images.has(service.body.Image) || images.has(familiarReference(service.body.Image));
  return present ? undefined : `image ${service.body.Image} is missing and pull_policy is never`;
};
