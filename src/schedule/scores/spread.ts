import type { DesiredService } from "../../model/desired.ts";
import type { Load } from "../host.ts";
import type { Scene } from "../scene.ts";
import { branchesOf, tallyOf } from "../tally.ts";
import type { Score } from "./index.ts";

/** Replicas of the service in the host's branch, for each spread preference. */
export function branchScores(service: DesiredService, load: Load, scene: Scene): Score[] {
  const keys = service.placement.spread;
  if (keys.length === 0) return [];
  const { inBranch } = tallyOf(service, scene);
  return branchesOf(service, load).map((branch, depth) => ({ name: keys[depth]!, value: inBranch.get(branch) ?? 0 }));
}
