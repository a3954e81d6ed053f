import type { DesiredService } from "../../model/desired.ts";
import { type Load, replicasOn } from "../host.ts";
import type { Scene } from "../scene.ts";
import { attribute, constraints } from "./constraints.ts";
import type { Filter } from "./index.ts";
import { platform } from "./platform.ts";
import { taints } from "./taints.ts";

/**
 * The branch that gets a replica may be at most this far ahead of the emptiest one. Branches are the values of the first
 * spread preference, or the hosts themselves; only those with a host that the service could ever use are compared.
 */
export const maxSkew: Filter = (service, load, scene, { slot, staying }) => {
  const most = service.placement.maxSkew;
  if (most === undefined || staying) return undefined;
  const counts = new Map<string, number>();
  for (const other of scene.loads.values()) {
    if (!eligible(service, other, scene, slot)) continue;
    const branch = branchOf(service, other);
    counts.set(branch, (counts.get(branch) ?? 0) + replicasOn(other, service));
  }
  const own = (counts.get(branchOf(service, load)) ?? 0) + 1;
  const ahead = own - Math.min(...counts.values());
  return ahead > most ? `max_skew ${most}: it would be ${ahead} ahead` : undefined;
};

function branchOf({ placement }: DesiredService, { host }: Load): string {
  const key = placement.spread[0];
  return key === undefined ? host.name : (attribute(key, host) ?? "");
}

function eligible(service: DesiredService, load: Load, scene: Scene, slot: number): boolean {
  if (load.host.notReady !== undefined || load.host.availability !== undefined) return false;
  const asked = { slot, staying: false };
  return [constraints, taints, platform].every((filter) => filter(service, load, scene, asked) === undefined);
}
