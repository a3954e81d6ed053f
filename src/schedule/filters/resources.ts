import { type Load, piecesOn } from "../host.ts";
import { formatAmounts } from "../queue/quantity.ts";
import type { Scene } from "../scene.ts";
import type { Filter } from "./index.ts";

/** Reservations are promises among services, compared with what the engine has less what the operator keeps. */
export const resources: Filter = (service, load, scene) => {
  const { nanoCpus, memoryBytes } = service.placement.reservations;
  const lacking: Record<string, number> = {};
  const freeCpus = load.host.capacity.nanoCpus - load.nanoCpus;
  const freeMemory = load.host.capacity.memoryBytes - load.memoryBytes;
  if (nanoCpus > 0 && nanoCpus > freeCpus) lacking["cpu"] = nanoCpus - freeCpus;
  if (memoryBytes > 0 && memoryBytes > freeMemory) lacking["memory"] = memoryBytes - freeMemory;
  for (const [kind, amount] of piecesOn(load.host, service)) {
    const missing = amount - freePieces(kind, load, scene);
    if (missing > 0) lacking[kind] = missing;
  }
  return Object.keys(lacking).length === 0 ? undefined : `lacks ${formatAmounts(lacking)}`;
};

/** Engines do not say how many GPUs or process ids they have: where no host of fleet.yaml does either, there is nothing to count. */
const UNKNOWN_UNLESS_DECLARED = ["gpu", "pids"];

export function freePieces(kind: string, { host, counted }: Pick<Load, "host" | "counted">, { declared }: Scene): number {
  if (UNKNOWN_UNLESS_DECLARED.includes(kind) && !declared.has(kind)) return Infinity;
  return (host.resources?.[kind] ?? (kind === "pids" ? Infinity : 0)) - (counted.get(kind) ?? 0);
}
