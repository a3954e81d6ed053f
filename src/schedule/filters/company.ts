import type { Filter } from "./index.ts";

/** `with`: each of the services is on the host already, or is decided to be. */
export const company: Filter = (service, load) => {
  const missing = (service.placement.with ?? []).filter((name) => (load.replicas.get(`${service.stack}/${name}`) ?? 0) === 0);
  return missing.length === 0 ? undefined : `not with ${missing.join(" and ")}`;
};
