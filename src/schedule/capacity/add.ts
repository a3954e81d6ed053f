import { sortedBy } from "../../model/order.ts";
import type { CapacityFleet, CapacityHost, CapacityReplica } from "./fleet.ts";
import { type LossAnswer, loseEach, loseHosts } from "./loss.ts";
import { pack, type Packing, STEPS } from "./pack.ts";
import { added } from "./quantity.ts";
import { roomsOf } from "./room.ts";

export interface AddAnswer {
  readonly hosts: readonly string[];
  /** Replicas that wait for a host, placed now, and then; replica → host. */
  readonly placedBefore: ReadonlyMap<string, string>;
  readonly placedAfter: ReadonlyMap<string, string>;
  readonly waiting: number;
  /** Hosts that can be lost now, and then, as far as what runs now is concerned. Both by name; the new ones are not among them. */
  readonly safeBefore: readonly string[];
  readonly safeAfter: readonly string[];
  readonly of: number;
}

/**
 * What more hosts would change. What is found without them stays found, so that an added host never makes an answer worse.
 *
 * @throws RangeError for a host that the fleet has.
 */
export function addHosts(fleet: CapacityFleet, hosts: readonly CapacityHost[], steps: number = STEPS): AddAnswer {
  const larger = withHosts(fleet, hosts);
  const before = placeWaiting(fleet, fleet, new Map(), steps);
  const after = placeWaiting(larger, fleet, before.placed, steps);
  const each = loseEach(fleet, steps);
  const safe = (answer: LossAnswer): boolean => answer.safe;
  return {
    hosts: sortedBy(hosts, ({ name }) => name).map(({ name }) => name),
    placedBefore: before.placed,
    placedAfter: new Map(sortedBy([...before.placed, ...after.placed], ([name]) => name)),
    waiting: before.placed.size + before.left.length,
    safeBefore: each.filter(safe).flatMap((answer) => answer.hosts),
    safeAfter: each.filter((answer) => answer.safe || loseHosts(larger, answer.hosts, steps).safe).flatMap((answer) => answer.hosts),
    of: fleet.hosts.length,
  };
}

export function withHosts(fleet: CapacityFleet, hosts: readonly CapacityHost[]): CapacityFleet {
  for (const { name } of hosts)
    if (fleet.hosts.some((host) => host.name === name)) throw new RangeError(`There is a host ${name} already.`);
  return { ...fleet, hosts: [...fleet.hosts, ...hosts] };
}

/** Those that wait and have no place in `placed`, with those of `placed` where they are. */
function placeWaiting(fleet: CapacityFleet, of: CapacityFleet, placed: ReadonlyMap<string, string>, steps: number): Packing {
  const waiting = of.replicas.filter(({ host }) => host === undefined);
  const settled = waiting.filter(({ name }) => placed.has(name)).map((replica) => ({ ...replica, host: placed.get(replica.name) }));
  const hosts = fleet.hosts.map((host) => settled.filter((replica) => replica.host === host.name).reduce(chargedHost, host));
  const rooms = roomsOf({ ...fleet, hosts, replicas: [...fleet.replicas, ...settled] });
  return pack(
    waiting.filter(({ name }) => !placed.has(name)),
    rooms,
    fleet.reasonAgainst,
    steps,
  );
}

function chargedHost(host: CapacityHost, replica: CapacityReplica): CapacityHost {
  return { ...host, used: added(host.used, replica.demand) };
}
