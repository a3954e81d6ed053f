import type { DesiredService } from "../../model/desired.ts";
import type { PlacementStrategy } from "../../model/fleet.ts";
import { byText } from "../../model/order.ts";
import type { HostVerdict } from "../../model/plan.ts";
import type { Load } from "../host.ts";
import type { Scene } from "../scene.ts";
import { failedHere } from "./failures.ts";
import { gpusLost } from "./gpu.ts";
import { imageMissing } from "./image.ts";
import { latency } from "./latency.ts";
import { unmetPreferences } from "./prefer.ts";
import { branchScores } from "./spread.ts";
import { strategyScores } from "./strategy.ts";
import { unwelcoming } from "./taints.ts";

export type Scores = HostVerdict["scores"];
export type Score = Scores[number];

/**
 * What is compared between hosts that fit, in order; lower is better. Spread preferences come first, outermost label first:
 * the branch with fewest replicas of the service wins, as in Swarm. Then where it failed, taints to avoid and `prefer`. What
 * the service says about its strategy goes before what the fleet says. The image, then the distance decide between hosts that are equal otherwise.
 */
export function scoresOf(service: DesiredService, load: Load, scene: Scene, ofFleet: PlacementStrategy): Scores {
  return [
    ...branchScores(service, load, scene),
    ...failedHere(service, load, scene),
    ...unwelcoming(service, load, scene),
    ...unmetPreferences(service, load),
    ...gpusLost(service, load, scene),
    ...strategyScores(service, load, service.placement.strategy ?? ofFleet),
    ...imageMissing(service, load, scene),
    ...latency(load, scene),
  ];
}

/** Total order: scores, then the host's name. The first is the place for one more; the last is where one goes first. */
export function compareScores(left: { scores: Scores; host: string }, right: { scores: Scores; host: string }): number {
  for (let index = 0; index < left.scores.length; index += 1) {
    const difference = left.scores[index]!.value - (right.scores[index]?.value ?? 0);
    if (difference !== 0) return difference;
  }
  return byText(left.host, right.host);
}
