import { byText } from "../../model/order.ts";
import { compile, type Terms } from "./compile.ts";
import { type Move, type RebalanceFleet, type Roster, rosterOf, type Wave } from "./fleet.ts";
import { type Balance, balanceOf } from "./imbalance.ts";
import { patience } from "./plan-rebalance.ts";
import { search } from "./search.ts";
import { Situation } from "./situation.ts";
import { sequence, type Step } from "./waves.ts";

export interface DrainRequest extends RebalanceFleet {
  readonly host: string;
  /** Replicas of other hosts may move, too, where that makes room. Without it they stay where they are. */
  readonly makeRoom?: boolean;
}

/** A replica that stays, and why: `0 of 3 hosts: 2 lacks memory, 1 a rule of the service forbids it`. */
export interface Stuck {
  readonly replica: string;
  readonly service: string;
  readonly reason: string;
}

export interface DrainPlan {
  /** After each wave the fleet is as it should be, so that a drain can end after any of them. */
  readonly waves: readonly Wave[];
  readonly moves: readonly Move[];
  readonly stuck: readonly Stuck[];
  readonly before: Balance;
  readonly after: Balance;
}

/** Cost of a replica that stays, in hosts: more than all imbalance and all moves of others that its leaving may take. */
const STAYING = 1000;
const MOVING_ANOTHER = 1;

/** Takes everything off one host, within the budgets and the room that there is while the replicas move. */
export function planDrain(request: DrainRequest): DrainPlan {
  const roster = rosterOf(request);
  const drained = roster.hostAt.get(request.host);
  if (drained === undefined) throw new RangeError(`there is no host ${request.host} to drain`);
  const situation = new Situation(request, roster);
  const before = balanceOf(roster, situation.host);
  const waves = [...planned(request, roster, drained, situation)];
  for (let steps = direct(roster, drained, situation); steps.length > 0; steps = direct(roster, drained, situation))
    waves.push(...sequence(roster, situation, steps).waves);
  const stuck = residents(roster, drained, situation).map((replica) => stuckOf(roster, drained, situation, replica));
  return { waves, moves: waves.flat(), stuck, before, after: balanceOf(roster, situation.host) };
}

function planned(request: DrainRequest, roster: Roster, drained: number, situation: Situation): readonly Wave[] {
  const problem = compile(request, roster, termsOf(request, drained));
  const { host } = search(problem, request.limits ?? patience(roster.replicas.length));
  const steps = [...host.keys()].flatMap((replica): Step[] =>
    host[replica] === problem.initial[replica] ? [] : [{ replica, to: host[replica]! }],
  );
  // Who makes room goes first, and the large before the small.
  const rank = ({ replica }: Step) => (problem.initial[replica] === drained ? 1 : 0);
  const order = steps.sort((left, right) => rank(left) - rank(right) || bySize(roster, left.replica, right.replica));
  return sequence(roster, situation, order).waves;
}

function termsOf({ makeRoom, host }: DrainRequest, drained: number): Terms {
  return {
    threshold: 0.1,
    moveCost: MOVING_ANOTHER,
    leave: { host: drained, cost: STAYING },
    mayMove: (replica) => makeRoom === true || replica.host === host,
    reuse: true,
  };
}

/** What can leave at once for a host that has room, whatever the search thought: so that nothing is left that could move. */
function direct(roster: Roster, drained: number, situation: Situation): Step[] {
  for (const replica of residents(roster, drained, situation)) {
    const to = roster.hosts.findIndex((_, host) => host !== drained && situation.refusal(replica, host) === undefined);
    if (to >= 0) return [{ replica, to }];
  }
  return [];
}

/** The largest first. */
function residents(roster: Roster, drained: number, situation: Situation): number[] {
  return [...situation.host.keys()]
    .filter((replica) => situation.host[replica] === drained)
    .sort((left, right) => bySize(roster, left, right));
}

function bySize({ replicas, hosts, resources }: Roster, left: number, right: number): number {
  const size = (at: number) =>
    Math.max(
      0,
      ...resources.map(
        (resource) => (replicas[at]!.reserved[resource] ?? 0) / Math.max(1, ...finite(hosts.map(({ capacity }) => capacity[resource]))),
      ),
    );
  return size(right) - size(left) || byText(replicas[left]!.name, replicas[right]!.name);
}

function finite(values: readonly (number | undefined)[]): number[] {
  return values.filter((value) => value !== undefined && Number.isFinite(value)) as number[];
}

function stuckOf(roster: Roster, drained: number, situation: Situation, replica: number): Stuck {
  const { name, service } = roster.replicas[replica]!;
  const budget = situation.budgetRefusal(replica);
  if (budget !== undefined) return { replica: name, service, reason: budget };
  const counts = new Map<string, number>();
  roster.hosts.forEach((_, host) => {
    if (host === drained) return;
    const reason = situation.refusal(replica, host) ?? "";
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  });
  const parts = [...counts]
    .sort(([one, many], [two, more]) => more - many || byText(one, two))
    .map(([reason, count]) => `${count} ${reason}`);
  return { replica: name, service, reason: `0 of ${roster.hosts.length - 1} hosts: ${parts.join(", ") || "there is no other"}` };
}
