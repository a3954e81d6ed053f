import type { DesiredService } from "../../model/desired.ts";
import type { Load } from "../host.ts";
import type { Scene } from "../scene.ts";
import type { Score } from "./index.ts";

/** What asks for GPUs goes where the fewest others are spoilt by it, unless it says itself how hosts are chosen. */
export function gpusLost(service: DesiredService, load: Load, scene: Scene): Score[] {
  return countsGpus(service, scene) ? [{ name: "gpus lost", value: scene.gpus!.lost(service, load) }] : [];
}

export function countsGpus({ placement }: DesiredService, { gpus }: Pick<Scene, "gpus">): boolean {
  const { counted, allGpus } = placement.reservations;
  return gpus !== undefined && placement.strategy === undefined && (allGpus === true || (counted?.["gpu"] ?? 0) > 0);
}
