import type { DesiredService } from "../model/desired.ts";
import { byText } from "../model/order.ts";
import type { HostVerdict } from "../model/plan.ts";
import { reasonsAgainst } from "./filters/index.ts";
import type { Group } from "./groups.ts";
import { charge, copyLoad, type Load } from "./host.ts";
import { admissionReason } from "./admission.ts";
import { inCompanyOrder } from "./order.ts";
import type { WantedSlot } from "./place.ts";
import { summarise } from "./reason.ts";
import type { Scene } from "./scene.ts";
import { compareScores, scoresOf } from "./scores/index.ts";
import { decide, refuse, type Sink } from "./sink.ts";
import { tallied } from "./tally.ts";

export function tiedToOneHost(group: Group): boolean {
  return group.members.length > 1 || group.members.some(({ service }) => service.placement.volumes.length > 0);
}

/** All slots of all members go to one host, the one where they already are if it still fits. */
export function placeGroup(group: Group, sink: Sink): void {
  const before = tallied(spokesman(group), sink.scene);
  const verdicts = [...sink.loads.values()].map((load) => groupVerdict(group, load, sink, before));
  const stay = currentHost(group);
  const best =
    verdicts.find(({ host, reasons }) => host === stay && reasons.length === 0) ?? (mustStay(group) ? undefined : bestOf(verdicts));
  for (const { service, slots } of inCompanyOrder(group.members)) {
    for (const wanted of slots) {
      const waits = wanted.current === undefined ? admissionReason(service, sink.scene) : undefined;
      if (waits !== undefined) {
        refuse(sink, service, wanted.slot, waits, verdicts);
        continue;
      }
      const target = wanted.unknown ? wanted.current : (best?.host ?? (fitsWhereItIs(service, wanted, sink) ? wanted.current : undefined));
      if (target === undefined) refuse(sink, service, wanted.slot, groupReason(group, verdicts), verdicts);
      else decide(sink, service, wanted.slot, sink.loads.get(target), wanted.current === target, verdicts);
    }
  }
}

/** Part of the group is on a host that cannot be looked at: the rest cannot follow, nor be placed without it. */
function mustStay(group: Group): boolean {
  return group.members.some(({ slots }) => slots.some((slot) => slot.unknown));
}

function fitsWhereItIs(service: DesiredService, wanted: WantedSlot, sink: Sink): boolean {
  const load = wanted.current === undefined ? undefined : sink.loads.get(wanted.current);
  return load !== undefined && reasonsAgainst(service, wanted.slot, load, sink.scene, true).length === 0;
}

export function currentHost(group: Group): string | undefined {
  const counts = new Map<string, number>();
  for (const { slots } of group.members)
    for (const { current } of slots) if (current !== undefined) counts.set(current, (counts.get(current) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1] || byText(left[0], right[0]))[0]?.[0];
}

/** Tries the whole group on a copy of the host; the first slot that does not fit names the reason. Scores are of `before`. */
function groupVerdict(group: Group, load: Load, sink: Sink, before: Scene): HostVerdict {
  const trial = copyLoad(load);
  const scores = scoresOf(spokesman(group), load, before, sink.request.strategy);
  // Whoever skews is measured with what the group has put here so far; for others a copy of all hosts would be for nothing.
  const skews = group.members.some(({ service }) => service.placement.maxSkew !== undefined);
  const scene = skews ? { ...sink.scene, loads: new Map(sink.loads).set(load.host.name, trial) } : sink.scene;
  for (const { service, slots } of inCompanyOrder(group.members)) {
    for (const { slot, current } of slots) {
      const reasons = reasonsAgainst(service, slot, trial, scene, current === load.host.name);
      if (reasons.length > 0) {
        const about = load.host.notReady === undefined && group.members.length > 1 ? `${service.name}.${slot}: ` : "";
        return { host: load.host.name, reasons: reasons.map((reason) => about + reason), scores };
      }
      charge(trial, service, slot);
    }
  }
  return { host: load.host.name, reasons: [], scores };
}

/** Whose scores stand for the group: the first that asks for a strategy of its own, or simply the first. */
function spokesman({ members }: Group): DesiredService {
  return (members.find(({ service }) => service.placement.strategy !== undefined) ?? members[0]!).service;
}

function groupReason(group: Group, verdicts: readonly HostVerdict[]): string {
  const names = group.members.map(({ service }) => service.name).sort(byText);
  const together = names.length === 1 ? `the replicas of ${names[0]}` : names.join(", ");
  const bridge = group.ties.some((tie) => tie.startsWith("network "))
    ? "; a fleet with network: { driver: overlay } would not need that"
    : "";
  return `${summarise(verdicts)}; ${group.ties.join(" and ")} keeps ${together} on one host${bridge}`;
}

function bestOf(verdicts: readonly HostVerdict[]): HostVerdict | undefined {
  let best: HostVerdict | undefined;
  for (const verdict of verdicts) if (verdict.reasons.length === 0 && (!best || compareScores(verdict, best) < 0)) best = verdict;
  return best;
}
