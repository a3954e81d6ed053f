import { sortedBy } from "../../src/model/order.ts";
import { charge, discharge, emptyLoad, type Load } from "../../src/schedule/host.ts";
import type { PlaceRequest, WantedSlot, Workload } from "../../src/schedule/place.ts";
import { type Scene, sceneOf } from "../../src/schedule/scene.ts";
import { compareScores, type Scores, scoresOf } from "../../src/schedule/scores/index.ts";

/** Looks at every host before each slot that it leaves out, so that nothing that it goes by can be out of date. */
export function withoutSurplusByScan(request: PlaceRequest): readonly Workload[] {
  if (!request.workloads.some(hasSurplus)) return request.workloads;
  const loads = new Map(sortedBy(request.hosts, ({ name }) => name).map((host) => [host.name, emptyLoad(host)]));
  for (const { service, slots } of request.workloads)
    for (const { slot, current } of slots) {
      const load = current === undefined ? undefined : loads.get(current);
      if (load) charge(load, service, slot);
    }
  const scene = sceneOf(request, loads);
  return request.workloads.map((workload) => (hasSurplus(workload) ? trimmed(workload, scene, request.strategy) : workload));
}

function hasSurplus({ service, slots }: Workload): boolean {
  return service.mode === "replicated" && slots.length > service.replicas;
}

function trimmed({ service, slots }: Workload, scene: Scene, strategy: PlaceRequest["strategy"]): Workload {
  let left = [...slots].sort((a, b) => a.slot - b.slot);
  while (left.length > service.replicas) {
    const going = left.findLast(({ down, current }) => down === true || current === undefined) ?? worst(left) ?? left.at(-1)!;
    left = left.filter((slot) => slot !== going);
    const load = going.current === undefined ? undefined : scene.loads.get(going.current);
    if (load) discharge(load, service, going.slot);
  }
  return { service, slots: left };

  /** The highest slot of the host that would be the last choice if what is there were to be placed anew. */
  function worst(candidates: readonly WantedSlot[]): WantedSlot | undefined {
    const hosts = [...new Set(candidates.flatMap(({ current, unknown }) => (unknown || current === undefined ? [] : [current])))];
    const scored = hosts.flatMap((host) => {
      const load = scene.loads.get(host);
      return load ? [{ host, scores: scoresBefore(load) }] : [];
    });
    const last = scored.sort(compareScores).at(-1);
    return last && candidates.findLast(({ current }) => current === last.host);
  }

  /** As when the last of them came: what comes to a host changes what it is worth. */
  function scoresBefore(load: Load): Scores {
    discharge(load, service, 0);
    const scores = scoresOf(service, load, scene, strategy);
    charge(load, service, 0);
    return scores;
  }
}
