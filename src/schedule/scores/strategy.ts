import type { DesiredService } from "../../model/desired.ts";
import type { PlacementStrategy } from "../../model/fleet.ts";
import { type Load, replicasOn } from "../host.ts";
import type { Score } from "./index.ts";

/** `optimal` and `genetic` decide several replicas together; one that is left over goes where `spread` would put it. */
export function strategyScores(service: DesiredService, load: Load, strategy: PlacementStrategy): Score[] {
  if (strategy === "binpack") return [{ name: "free share", value: freeShare(load) }];
  if (strategy === "greedy") return [{ name: "used share", value: 1 - freeShare(load) }];
  const relative = { name: "load", value: load.total / load.host.weight };
  return strategy === "least_load" ? [relative] : [{ name: "replicas here", value: replicasOn(load, service) }, relative];
}

/** Share of the host that is unreserved, 0–1; a host of unknown size counts its containers instead. */
function freeShare(load: Load): number {
  const { nanoCpus, memoryBytes } = load.host.capacity;
  if (!Number.isFinite(nanoCpus) || !Number.isFinite(memoryBytes)) return 1 / (1 + load.total);
  return (unreserved(load.nanoCpus, nanoCpus) + unreserved(load.memoryBytes, memoryBytes)) / 2;
}

/** Added up as the index does, to the last bit. Of nothing, nothing is free. */
function unreserved(used: number, capacity: number): number {
  return capacity > 0 ? 1 - used / capacity : 0;
}
