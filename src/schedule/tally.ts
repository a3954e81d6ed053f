import type { DesiredService } from "../model/desired.ts";
import { attribute } from "./filters/constraints.ts";
import { allowsHost } from "./filters/of-host.ts";
import { type Load, replicasOn } from "./host.ts";
import type { Scene } from "./scene.ts";

/** How the replicas of a service are distributed at one moment. */
export interface Tally {
  readonly service: DesiredService;
  /** By branch of the label tree, at every depth; a branch lies inside of the one before it. */
  readonly inBranch: ReadonlyMap<string, number>;
  /** By branch that `max_skew` compares, for branches with a host that the service could ever use. */
  readonly skewing: ReadonlyMap<string, number>;
  /** In the emptiest of these. */
  readonly least: number;
}

/** The scene with everything counted that rules would otherwise count for each host; for one service, while nothing changes. */
export function tallied(service: DesiredService, scene: Scene): Scene {
  const { spread, maxSkew } = service.placement;
  return spread.length === 0 && maxSkew === undefined ? scene : { ...scene, tally: newTally(service, scene) };
}

export function tallyOf(service: DesiredService, scene: Scene): Tally {
  return scene.tally?.service === service ? scene.tally : newTally(service, scene);
}

/** The branches that a host is in, one for each spread preference, outermost first. */
export function branchesOf({ placement }: DesiredService, { host }: Load): string[] {
  let path = "";
  return placement.spread.map((key) => {
    const value = attribute(key, host) ?? "";
    return (path += `${value.length} ${value}`);
  });
}

/** The branch that `max_skew` compares: the outermost, or the host itself. */
export function skewingBranch(service: DesiredService, load: Load): string {
  return service.placement.spread.length === 0 ? load.host.name : branchesOf(service, load)[0]!;
}

function newTally(service: DesiredService, scene: Scene): Tally {
  const inBranch = new Map<string, number>();
  const skewing = new Map<string, number>();
  for (const load of scene.loads.values()) {
    const here = replicasOn(load, service);
    if (here > 0) for (const branch of branchesOf(service, load)) add(inBranch, branch, here);
    if (service.placement.maxSkew !== undefined && isUsable(service, load, scene)) add(skewing, skewingBranch(service, load), here);
  }
  return { service, inBranch, skewing, least: Math.min(...skewing.values()) };
}

/** Whether its replicas count for `max_skew`. */
export function isUsable(service: DesiredService, load: Load, scene: Scene): boolean {
  return load.host.notReady === undefined && load.host.availability === undefined && allowsHost(service, load, scene);
}

function add(counts: Map<string, number>, branch: string, count: number): void {
  counts.set(branch, (counts.get(branch) ?? 0) + count);
}
