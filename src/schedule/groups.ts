import { byText } from "../model/order.ts";
import type { Workload } from "./place.ts";

/** Workloads that must share one host, and what ties them together, for people. */
export interface Group {
  readonly members: readonly Workload[];
  readonly ties: readonly string[];
}

/**
 * Workloads → groups: services that meet on a bridge network, share a local volume, or use each other's namespaces.
 * A service alone is a group of one; it is tied to one host only when its replicas share a volume.
 */
export function groupWorkloads(workloads: readonly Workload[]): Group[] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    const up = parent.get(key);
    return up === undefined || up === key ? key : find(up);
  };
  const ties = new Map<string, Set<string>>();
  for (const workload of workloads) {
    const own = keyOf(workload);
    parent.set(own, find(own));
    for (const tie of tiesOf(workload)) {
      parent.set(find(tie.key), find(own));
      ties.set(tie.key, (ties.get(tie.key) ?? new Set()).add(tie.text));
    }
  }
  const groups = new Map<string, { members: Workload[]; ties: Set<string> }>();
  for (const workload of workloads) {
    const root = find(keyOf(workload));
    const group = groups.get(root) ?? { members: [], ties: new Set<string>() };
    group.members.push(workload);
    for (const tie of tiesOf(workload)) group.ties.add(tie.text);
    groups.set(root, group);
  }
  return [...groups.values()].map(({ members, ties: texts }) => ({ members, ties: [...texts].sort(byText) }));
}

function keyOf({ service }: Workload): string {
  return `service ${service.stack}/${service.name}`;
}

function tiesOf({ service }: Workload): { key: string; text: string }[] {
  // A service on every host meets its neighbours on every host; it is tied to none.
  if (service.mode === "global") return [];
  return [
    ...service.placement.colocatedNetworks.map((name) => ({ key: `network ${name}`, text: `network ${name}` })),
    ...service.placement.volumes.map((name) => ({ key: `volume ${name}`, text: `volume ${name}` })),
    ...(service.placement.besideService === undefined
      ? []
      : [{ key: `service ${service.stack}/${service.placement.besideService}`, text: `service ${service.placement.besideService}` }]),
  ];
}
