import { deviceIdsOf } from "../gpu/request.ts";
import type { Filter } from "./index.ts";

/** GPUs that are named by id have one owner at a time; like their number, only where fleet.yaml says that hosts have any. */
export const devices: Filter = (service, load, { declared }) => {
  if (load.devices.length === 0 || !declared.has("gpu")) return undefined;
  const taken = deviceIdsOf(service).flatMap((id) => load.devices.find((device) => device.id === id) ?? []);
  return taken.length === 0 ? undefined : `lacks ${taken.map(({ id, holder }) => `GPU device ${id}, which ${holder} has`).join(" and ")}`;
};
