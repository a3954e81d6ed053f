import { formatBytes } from "../../model/units.ts";
import type { Filter } from "./index.ts";

/** Reservations are promises among services, compared with what the engine has less what the operator keeps. */
export const resources: Filter = (service, load) => {
  const { nanoCpus, memoryBytes } = service.placement.reservations;
  const lacking: string[] = [];
  const freeCpus = load.host.capacity.nanoCpus - load.nanoCpus;
  const freeMemory = load.host.capacity.memoryBytes - load.memoryBytes;
  if (nanoCpus > 0 && nanoCpus > freeCpus) lacking.push(`${trim((nanoCpus - freeCpus) / 1e9)} cpus`);
  if (memoryBytes > 0 && memoryBytes > freeMemory) lacking.push(formatBytes(memoryBytes - freeMemory));
  return lacking.length === 0 ? undefined : `lacks ${lacking.join(" and ")}`;
};

function trim(value: number): string {
  return String(Number(value.toFixed(2)));
}
