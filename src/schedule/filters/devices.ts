import { deviceIdsOf } from "../gpu/request.ts";
import type { Filter } from "./index.ts";

/**
 * GPUs that are named by id have one owner at a time, and those that are named by number are among the host's; like their
 * number, only where fleet.yaml says that hosts have any.
 */
export const devices: Filter = (service, { host, devices: inUse }, { declared }) => {
  const wanted = deviceIdsOf(service);
  if (wanted.length === 0 || !declared.has("gpu")) return undefined;
  const gpus = host.resources?.["gpu"] ?? 0;
  const absent = wanted.filter((id) => /^\d+$/.test(id) && Number(id) >= gpus);
  // Of a host that declares none it is said that it lacks them.
  if (absent.length > 0 && gpus > 0)
    return `has no GPU device ${absent.join(" and ")}, ${gpus === 1 ? "its only GPU is 0" : `it has 0 to ${gpus - 1}`}`;
  const taken = wanted.flatMap((id) => inUse.find((device) => device.id === id) ?? []);
  return taken.length === 0 ? undefined : `lacks ${taken.map(({ id, holder }) => `GPU device ${id}, which ${holder} has`).join(" and ")}`;
};
