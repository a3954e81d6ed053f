import { byText } from "../model/order.ts";
import type { HostVerdict } from "../model/plan.ts";
import { admissionReason } from "./admission.ts";
import { reasonsAgainst } from "./filters/index.ts";
import { groupScores, groupVerdicts, reasonsAgainstAll, type Seat, seatsOf, withoutWaiting } from "./group-verdict.ts";
import type { Group } from "./groups.ts";
import { summarise } from "./reason.ts";
import { compareScores } from "./scores/index.ts";
import { decide, isExplained, refuse, type Sink } from "./sink.ts";
import { type Held, releaseAll } from "./stay.ts";

export function tiedToOneHost(group: Group): boolean {
  return group.members.length > 1 || group.members.some(({ service }) => service.placement.volumes.length > 0);
}

/**
 * All slots of all members go to one host, the one where they already are if all fit there. What is there and may stay
 * does not move for what is new: this joins it as far as there is room.
 */
export function placeGroup(group: Group, sink: Sink, held: Held): void {
  releaseAll(group.members, sink, held);
  const seats = seatsOf(group);
  const admitted = withoutWaiting(seats, sink);
  const host = hostOfAll(group, seats, admitted, sink);
  const verdicts =
    host === undefined || group.members.some(({ service }) => isExplained(service, sink.request))
      ? groupVerdicts(group, admitted, sink)
      : [];
  const joined = seatSettled(group, seats.filter(isSettled), { host, verdicts }, sink);
  for (const { service, wanted } of seats.filter((seat) => !isSettled(seat))) {
    const target = host ?? joined;
    const load = target === undefined ? undefined : sink.loads.get(target);
    const waits = admissionReason(service, sink.scene);
    const against = host !== undefined || !load ? [] : reasonsAgainst(service, wanted.slot, load, sink.scene);
    if (waits === undefined && load && against.length === 0) decide(sink, service, wanted.slot, load, false, verdicts);
    else {
      const full = load ? `on ${load.host.name}, where the others are: ${against.join(" and ")}` : summarise(verdicts);
      refuse(sink, service, wanted.slot, waits ?? groupReason(group, full), verdicts);
    }
  }
}

/** Those that are somewhere. @returns the host where they are now, if it is one. */
function seatSettled(
  group: Group,
  settled: readonly Seat[],
  { host, verdicts }: { readonly host: string | undefined; readonly verdicts: readonly HostVerdict[] },
  sink: Sink,
): string | undefined {
  const hosts = new Set<string>();
  for (const { service, wanted } of settled) {
    const { slot, current, unknown } = wanted;
    const target = unknown ? current : (host ?? (mayStay({ service, wanted }, sink) ? current : undefined));
    if (target === undefined) refuse(sink, service, slot, groupReason(group, summarise(verdicts)), verdicts);
    else {
      decide(sink, service, slot, sink.loads.get(target), current === target, verdicts);
      hosts.add(target);
    }
  }
  return hosts.size === 1 ? [...hosts][0] : undefined;
}

/** Where the whole group goes; undefined = no host takes all of it, or it shall not move. */
function hostOfAll(group: Group, seats: readonly Seat[], admitted: readonly Seat[], sink: Sink): string | undefined {
  const stay = failedToCome(seats) ? undefined : currentHost(group);
  const here = stay === undefined ? undefined : sink.loads.get(stay);
  if (here && reasonsAgainstAll(admitted, here, sink, false).length === 0) return stay;
  // Part of the group is on a host that cannot be looked at: the rest cannot follow, nor be placed without it.
  if (seats.some(({ wanted }) => wanted.unknown)) return undefined;
  const settled = seats.filter(isSettled);
  const together = here && settled.every(({ wanted }) => wanted.current === stay);
  if (together && reasonsAgainstAll(settled, here, sink, false).length === 0) return undefined;
  return bestHost(group, admitted, sink);
}

/** Where it is part of it never came up, and nothing of it serves: it is placed anew. */
function failedToCome(seats: readonly Seat[]): boolean {
  return seats.some(({ wanted }) => wanted.failed === true) && seats.filter(isSettled).every(({ wanted }) => wanted.down === true);
}

function isSettled({ wanted }: Seat): boolean {
  return wanted.current !== undefined;
}

function mayStay({ service, wanted }: Seat, sink: Sink): boolean {
  const load = sink.loads.get(wanted.current!);
  return load !== undefined && reasonsAgainst(service, wanted.slot, load, sink.scene, true).length === 0;
}

export function currentHost(group: Group): string | undefined {
  const counts = new Map<string, number>();
  for (const { slots } of group.members)
    for (const { current } of slots) if (current !== undefined) counts.set(current, (counts.get(current) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1] || byText(left[0], right[0]))[0]?.[0];
}

function groupReason(group: Group, why: string): string {
  const names = group.members.map(({ service }) => service.name).sort(byText);
  const together = names.length === 1 ? `the replicas of ${names[0]}` : names.join(", ");
  const bridge = group.ties.some((tie) => tie.startsWith("network "))
    ? "; a fleet with network: { driver: overlay } would not need that"
    : "";
  return `${why}; ${group.ties.join(" and ")} keeps ${together} on one host${bridge}`;
}

/** Only a host that would be better than the best so far is asked whether all fit. */
function bestHost(group: Group, seats: readonly Seat[], sink: Sink): string | undefined {
  let best: { readonly host: string; readonly scores: HostVerdict["scores"] } | undefined;
  const scores = groupScores(group, sink);
  for (const load of sink.loads.values()) {
    const candidate = { host: load.host.name, scores: scores(load) };
    if (best && compareScores(candidate, best) >= 0) continue;
    if (reasonsAgainstAll(seats, load, sink, false).length === 0) best = candidate;
  }
  return best?.host;
}
