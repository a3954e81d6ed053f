import { byText } from "../../model/order.ts";
import { Assignment } from "./assignment.ts";
import { compile, type Terms } from "./compile.ts";
import { type Move, type RebalanceFleet, type Roster, rosterOf, type Wave } from "./fleet.ts";
import { type Balance, balanceOf } from "./imbalance.ts";
import { greedy } from "./greedy.ts";
import type { Reassignment } from "./problem.ts";
import { search, type SearchLimits } from "./search.ts";
import { Situation } from "./situation.ts";
import { sequence, type Step } from "./waves.ts";

export interface RebalanceRequest extends RebalanceFleet {
  /** At most so many moves. */
  readonly budgetOfMoves: number;
  /** Nothing moves while the fullest host is no more than this above the average: 0.15 is 15 % of a host. */
  readonly threshold: number;
  /** What a move has to take off the excess use of hosts to be made, as a share of a host; a tenth of the threshold. */
  readonly gainPerMove?: number;
  /** Replicas that moved lately stay: without this a fleet whose load is noisy would play ping-pong. */
  readonly settling?: ReadonlySet<string>;
}

export interface RebalancePlan {
  readonly verdict: "balanced" | "no move pays" | "no move left" | "planned";
  readonly waves: readonly Wave[];
  /** The same in one list: each is feasible at its moment. */
  readonly moves: readonly Move[];
  readonly before: Balance;
  readonly after: Balance;
  /** Weighted use above the average, in thousandths of a host, and what the moves cost: what the search made small. */
  readonly cost: { readonly before: number; readonly after: number };
}

/** Which replicas go where, so that no host is much fuller than the others. Only asked for: nothing moves by itself. */
export function planRebalance(request: RebalanceRequest): RebalancePlan {
  const roster = rosterOf(request);
  const initial = new Situation(request, roster).host;
  const before = balanceOf(roster, initial);
  if (before.excess <= request.threshold) return nothing("balanced", before);
  if (request.budgetOfMoves < 1) return nothing("no move left", before);
  // Room that one move frees for another is worth more; but where moves wait for each other in a ring, all have to fit at once.
  for (const reuse of [true, false]) {
    const plan = attempt(request, roster, before, reuse);
    if (plan !== undefined) return plan;
  }
  return nothing("no move pays", before);
}

function attempt(request: RebalanceRequest, roster: Roster, before: Balance, reuse: boolean): RebalancePlan | undefined {
  const terms = termsOf(request, before, reuse);
  const problem = compile(request, roster, terms);
  const searched = search(problem, request.limits ?? patience(roster.replicas.filter(terms.mayMove).length)).host;
  const first = greedy(problem);
  const { target, order } = worthwhile(problem, costOf(problem, first) < costOf(problem, searched) ? first : searched);
  const situation = new Situation(request, roster);
  const { waves, left } = sequence(roster, situation, order);
  if (left.length > 0 && reuse) return undefined;
  const after = balanceOf(roster, situation.host);
  const cost = { before: costOf(problem, problem.initial), after: costOf(problem, situation.host) };
  if (waves.length === 0 || target.length === 0 || cost.after >= cost.before || after.excess > before.excess) return undefined;
  return { verdict: "planned", waves, moves: waves.flat(), before, after, cost };
}

function termsOf({ threshold, gainPerMove, budgetOfMoves, settling }: RebalanceRequest, before: Balance, reuse: boolean): Terms {
  const sources = fullest(before, Math.max(LEAST_SOURCES, SOURCES_PER_MOVE * budgetOfMoves));
  return {
    threshold,
    moveCost: gainPerMove ?? threshold / 10,
    mostMoves: Math.floor(budgetOfMoves),
    mayMove: ({ name, host }) => sources.has(host) && settling?.has(name) !== true,
    reuse,
  };
}

/** A few moves can help the fullest hosts only: in a large fleet nobody else is looked at. */
const LEAST_SOURCES = 12;
const SOURCES_PER_MOVE = 4;

function fullest({ resources }: Balance, most: number): ReadonlySet<string> {
  const above = new Map<string, number>();
  for (const { average, hosts } of resources)
    for (const { name, share } of hosts) above.set(name, Math.max(share - average, above.get(name) ?? -Infinity));
  const ordered = [...above].sort(([one, left], [two, right]) => right - left || byText(one, two));
  return new Set(ordered.slice(0, most).map(([name]) => name));
}

/** Iterations and not time, so that the plan depends on the fleet alone. */
function patience(replicas: number): SearchLimits {
  const most = Math.min(2_000_000, 20_000 + 1000 * replicas);
  return { seed: 1, elapsed: (iterations) => iterations / most };
}

/** Takes back each move that does not pay for itself, the least useful first, and puts the most useful first. */
function worthwhile(problem: Reassignment, host: Int32Array): { target: Step[]; order: Step[] } {
  const state = new Assignment(problem);
  host.forEach((to, replica) => {
    if (state.host[replica] !== to) state.move(replica, to);
  });
  const away = [...host.keys()].filter((replica) => host[replica] !== problem.initial[replica]);
  for (const replica of away) takeBackIfIdle(state, replica);
  const target = away.flatMap((replica) =>
    state.host[replica] === problem.initial[replica] ? [] : [{ replica, to: state.host[replica]! }],
  );
  return { target, order: byUse(problem, target) };
}

function takeBackIfIdle(state: Assignment, replica: number): void {
  const to = state.host[replica]!;
  const home = state.problem.initial[replica]!;
  const before = state.cost;
  if (!state.rules.allows(state.problem.service[replica]!, to, home)) return;
  state.move(replica, home);
  if (!state.feasible || state.cost > before) state.move(replica, to);
}

/** Greedy: whoever lowers the cost most goes first, so that a plan that is cut short has done the most. */
function byUse(problem: Reassignment, steps: readonly Step[]): Step[] {
  const state = new Assignment(problem);
  const left = [...steps];
  const order: Step[] = [];
  while (left.length > 0) {
    const gains = left.map(({ replica, to }) => gainOf(state, replica, to));
    const next = gains.indexOf(Math.max(...gains));
    const [step] = left.splice(next, 1);
    state.move(step!.replica, step!.to);
    order.push(step!);
  }
  return order;
}

function gainOf(state: Assignment, replica: number, to: number): number {
  const from = state.host[replica]!;
  const before = state.cost;
  state.move(replica, to);
  const gain = before - state.cost;
  state.move(replica, from);
  return gain;
}

function costOf(problem: Reassignment, host: ArrayLike<number>): number {
  const state = new Assignment(problem);
  for (let replica = 0; replica < host.length; replica++) if (state.host[replica] !== host[replica]) state.move(replica, host[replica]!);
  return state.cost;
}

function nothing(verdict: Exclude<RebalancePlan["verdict"], "planned">, before: Balance): RebalancePlan {
  return { verdict, waves: [], moves: [], before, after: before, cost: { before: 0, after: 0 } };
}
