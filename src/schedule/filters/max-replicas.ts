import { replicasOn } from "../host.ts";
import type { Filter } from "./index.ts";

export const maxReplicas: Filter = (service, load) => {
  const most = service.placement.maxReplicasPerHost;
  const here = replicasOn(load, service);
  if (most === 0 || here < most) return undefined;
  return `already has ${here} of at most ${most} ${most === 1 ? "replica" : "replicas"} per host`;
};
