import type { DesiredService } from "../../model/desired.ts";
import { groupWorkloads } from "../groups.ts";
import { type Load, serviceKey } from "../host.ts";
import type { Workload } from "../place.ts";
import type { Scene } from "../scene.ts";
import type { Score } from "./index.ts";

/** Service → host → how often what the service is now failed there of late. */
export type RecentFailures = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A host on which this version did not come up is the last to be tried again. Says nothing of what has not failed. */
export function failedHere(service: DesiredService, { host }: Load, { failures }: Scene): Score[] {
  const byHost = failures?.get(serviceKey(service));
  return byHost ? [{ name: "failed here", value: byHost.get(host.name) ?? 0 }] : [];
}

/** Services that share a host share their failures: they go to another one together or not at all. */
export function shared(failures: RecentFailures, workloads: readonly Workload[]): RecentFailures {
  if (failures.size === 0) return failures;
  const all = new Map<string, ReadonlyMap<string, number>>();
  for (const { members } of groupWorkloads(workloads.filter(({ service }) => service.mode === "replicated"))) {
    const byHost = new Map<string, number>();
    for (const { service } of members)
      for (const [host, times] of failures.get(serviceKey(service)) ?? []) byHost.set(host, (byHost.get(host) ?? 0) + times);
    if (byHost.size > 0) for (const { service } of members) all.set(serviceKey(service), byHost);
  }
  return all;
}
