import { replicasOn } from "../host.ts";
import type { Filter } from "./index.ts";

export const maxReplicas: Filter = (service, load) => {
  const most = service.placement.maxReplicasPerHost;
  if (most === 0 || replicasOn(load, service) < most) return undefined;
  return `already has ${most} of at most ${most} replicas per host`;
};
