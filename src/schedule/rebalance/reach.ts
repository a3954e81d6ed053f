import type { Reassignment } from "./problem.ts";

/** The hosts on which each replica could ever be, whatever else moves: the search tries no others. */
export interface Reach {
  readonly hosts: readonly Int32Array[];
  readonly can: Uint8Array;
  /** Replicas with a choice. */
  readonly movable: Int32Array;
}

export function reachOf(problem: Reassignment): Reach {
  const { hosts, service, allowed, initial } = problem;
  const free = freeForStrangers(problem);
  const can = new Uint8Array(service.length * hosts);
  const lists = Array.from(service, (_, replica) => {
    const list: number[] = [];
    for (let host = 0; host < hosts; host++) {
      const home = initial[replica] === host;
      if (!home && (allowed?.[replica * hosts + host] === 0 || !couldFit(problem, free, replica, host))) continue;
      can[replica * hosts + host] = 1;
      list.push(host);
    }
    return Int32Array.from(list);
  });
  const movable = Int32Array.from(lists.keys()).filter((replica) => lists[replica]!.length > 1);
  return { hosts: lists, can, movable };
}

/** A transient resource stays taken by those whose home it is, so only what is free at the start is for others. */
function freeForStrangers({ capacity, resources, demand, transient, initial }: Reassignment): Float64Array {
  const free = Float64Array.from(capacity);
  initial.forEach((host, replica) => {
    for (let r = 0; r < resources; r++) if (transient[r] === 1) free[host * resources + r]! -= demand[replica * resources + r]!;
  });
  return free;
}

function couldFit({ resources, demand }: Reassignment, free: Float64Array, replica: number, host: number): boolean {
  for (let r = 0; r < resources; r++) if (demand[replica * resources + r]! > free[host * resources + r]!) return false;
  return true;
}
