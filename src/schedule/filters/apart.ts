import { serviceKey } from "../host.ts";
import type { Filter } from "./index.ts";

/** `apart`, in both directions: whoever is there first has the host. */
export const apart: Filter = (service, load, scene) => {
  const rivals = scene.apart.get(serviceKey(service));
  const present = rivals && [...rivals].find((rival) => (load.replicas.get(rival) ?? 0) > 0);
  return present === undefined ? undefined : `apart from ${present}`;
};
