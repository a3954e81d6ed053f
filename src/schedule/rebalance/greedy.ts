import { Assignment } from "./assignment.ts";
import type { Reassignment } from "./problem.ts";
import { type Reach, reachOf } from "./reach.ts";

/** Moves to try, and not time, so that the answer depends on the fleet alone. */
const MOST_TRIALS = 4_000_000;

/**
 * The move that helps most, again and again. Where only a few may move, the search, once it has made them, would have to
 * take one back to find a better one; this begins with the best.
 */
export function greedy(problem: Reassignment): Int32Array {
  const state = new Assignment(problem);
  const reach = reachOf(problem);
  const trials = reach.movable.reduce((sum, replica) => sum + reach.hosts[replica]!.length, 0);
  const most = Math.min(problem.mostMoves ?? Infinity, reach.movable.length, Math.floor(MOST_TRIALS / Math.max(1, trials)));
  for (let moves = 0; moves < most; moves++) {
    const best = bestMove(state, reach);
    if (best === undefined) break;
    state.move(best.replica, best.to);
  }
  return state.host;
}

function bestMove(state: Assignment, { movable, hosts }: Reach): { readonly replica: number; readonly to: number } | undefined {
  const { service, initial } = state.problem;
  const before = state.cost;
  let best: { readonly replica: number; readonly to: number } | undefined;
  let least = before;
  for (const replica of movable) {
    const from = state.host[replica]!;
    if (from !== initial[replica]) continue;
    for (const to of hosts[replica]!) {
      if (to === from || !state.rules.allows(service[replica]!, from, to)) continue;
      state.move(replica, to);
      if (state.feasible && state.cost < least) {
        least = state.cost;
        best = { replica, to };
      }
      state.move(replica, from);
    }
  }
  return best;
}
