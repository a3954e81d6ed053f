import type { DesiredService } from "../../model/desired.ts";
import { attribute } from "../filters/constraints.ts";
import { type Load, replicasOn } from "../host.ts";
import type { Scene } from "../scene.ts";
import type { Score } from "./index.ts";

/** Replicas of the service in the host's branch, for each spread preference; a branch lies inside of the one before it. */
export function branchScores(service: DesiredService, load: Load, scene: Scene): Score[] {
  const keys = service.placement.spread;
  return keys.map((name, depth) => ({ name, value: replicasInBranch(service, load, scene, keys.slice(0, depth + 1)) }));
}

function replicasInBranch(service: DesiredService, load: Load, scene: Scene, keys: readonly string[]): number {
  const branch = keys.map((key) => attribute(key, load.host) ?? "");
  let sum = 0;
  for (const other of scene.loads.values()) {
    const here = replicasOn(other, service);
    if (here > 0 && keys.every((key, depth) => (attribute(key, other.host) ?? "") === branch[depth])) sum += here;
  }
  return sum;
}
