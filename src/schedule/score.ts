import type { DesiredService } from "../model/desired.ts";
import type { PlacementStrategy } from "../model/fleet.ts";
import { byText } from "../model/order.ts";
import type { HostVerdict } from "../model/plan.ts";
import { attribute } from "./filters/constraints.ts";
import { type Load, replicasOn } from "./host.ts";

export type Scores = HostVerdict["scores"];

/**
 * What is compared between hosts that fit, in order; lower is better. Spread preferences come first, outermost label
 * first: the group with fewest replicas of the service wins, as in Swarm. What the service says about its strategy goes
 * before what the fleet says.
 */
export function scoresOf(service: DesiredService, load: Load, all: readonly Load[], ofFleet: PlacementStrategy): Scores {
  const strategy = service.placement.strategy ?? ofFleet;
  const groups = service.placement.spread.map((key) => ({ name: key, value: replicasInGroup(service, load, all, key) }));
  if (strategy === "binpack") return [...groups, { name: "free share", value: freeShare(load) }];
  return [...groups, { name: "replicas here", value: replicasOn(load, service) }, { name: "load", value: load.total / load.host.weight }];
}

function replicasInGroup(service: DesiredService, load: Load, all: readonly Load[], key: string): number {
  const group = attribute(key, load.host) ?? "";
  return all.filter((other) => (attribute(key, other.host) ?? "") === group).reduce((sum, other) => sum + replicasOn(other, service), 0);
}

/** Share of the host that is unreserved, 0–1; a host of unknown size counts its containers instead. */
function freeShare(load: Load): number {
  const { nanoCpus, memoryBytes } = load.host.capacity;
  if (!Number.isFinite(nanoCpus) || !Number.isFinite(memoryBytes)) return 1 / (1 + load.total);
  return (1 - load.nanoCpus / nanoCpus + 1 - load.memoryBytes / memoryBytes) / 2;
}

/** Total order: scores, then the host's name. */
export function compareScores(left: { scores: Scores; host: string }, right: { scores: Scores; host: string }): number {
  for (const [index, score] of left.scores.entries()) {
    const difference = score.value - (right.scores[index]?.value ?? 0);
    if (difference !== 0) return difference;
  }
  return byText(left.host, right.host);
}
