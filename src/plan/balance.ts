import type { BalanceMove, HostBalance, PlanBalance } from "../model/plan.ts";
import { byText, sortedBy } from "../model/order.ts";
import { loadOf, type Move, type RebalanceFleet, type RebalanceReplica } from "../schedule/rebalance/fleet.ts";
import type { Balance, Imbalance } from "../schedule/rebalance/imbalance.ts";
import type { RebalancePlan } from "../schedule/rebalance/plan-rebalance.ts";

const VERDICTS = { balanced: "even", "no move pays": "uneven", "no move left": "uneven", planned: "moves" } as const;

/** Resource → host → used, while moves are told one after the other. */
type Use = ReadonlyMap<string, Map<string, number>>;

/** How even the hosts are now, what is moved, and what each move is good for. */
export function balanceReport(fleet: RebalanceFleet, plan: RebalancePlan, threshold: number): PlanBalance {
  const { verdict, before, after, waves } = plan;
  const use: Use = new Map(before.resources.map((each) => [each.resource, new Map(each.hosts.map(({ name, used }) => [name, used]))]));
  const byName = new Map(fleet.replicas.map((replica) => [replica.name, replica]));
  return {
    verdict: VERDICTS[verdict],
    reason: reasonOf(plan, threshold),
    threshold,
    excess: { before: before.excess, after: after.excess },
    hosts: sortedBy(fleet.hosts, ({ name }) => name).map(({ name }) => ({
      host: name,
      before: usesOf(before, name),
      after: usesOf(after, name),
    })),
    moves: waves.flatMap((wave, at) =>
      wave.map((move) => ({
        ...subjectOf(move),
        from: move.from,
        to: move.to,
        wave: at + 1,
        why: gainOf(move, byName.get(move.replica)!, fleet, before, use),
      })),
    ),
  };
}

function reasonOf({ verdict, before }: RebalancePlan, threshold: number): string {
  const worst = worstOf(before);
  if (!worst) return "no host says how much it has";
  const where = `${worst.largestOn} has ${percent(before.excess)} of a host more ${nameOf(worst)} than the average`;
  switch (verdict) {
    case "balanced":
      return before.excess === 0 ? "all hosts are alike" : `${where}; below ${percent(threshold)} nothing moves`;
    case "no move pays":
      return `${where}, but no move that the rules allow makes it better`;
    case "no move left":
      return `${where}, and no more moves may be made now`;
    default:
      return where;
  }
}

function worstOf({ resources }: Balance): Imbalance | undefined {
  return resources.reduce<Imbalance | undefined>(
    (most, each) => (most === undefined || each.largest - each.average > most.largest - most.average ? each : most),
    undefined,
  );
}

function usesOf({ resources }: Balance, host: string): HostBalance["before"] {
  return Object.fromEntries(
    resources.flatMap(({ resource, average, hosts }) => {
      // What nobody uses says nothing.
      if (average === 0) return [];
      const own = hosts.find(({ name }) => name === host);
      return own === undefined ? [] : [[resource, { used: own.used, share: own.share }]];
    }),
  );
}

function subjectOf({ replica, service }: Move): Pick<BalanceMove, "stack" | "service" | "slot"> {
  const [stack = "", name = ""] = service.split("/");
  return { stack, service: name, slot: Number(replica.slice(service.length + 1)) };
}

/** Told by the resource of which its host has most above the average, among those that it takes along. Carries `use` on. */
function gainOf({ from, to }: Move, replica: RebalanceReplica, fleet: RebalanceFleet, { resources }: Balance, use: Use): string {
  const share = (resource: string, host: string): number =>
    (use.get(resource)?.get(host) ?? 0) / (fleet.hosts.find(({ name }) => name === host)?.capacity[resource] ?? Infinity);
  const above = ({ resource, average }: Imbalance): number => share(resource, from) - average;
  const chief = resources
    .filter(({ resource }) => loadOf(replica, resource) > 0)
    .sort((one, two) => above(two) - above(one) || byText(one.resource, two.resource))[0];
  const tell = (host: string, resource: string): string =>
    resource === "containers" ? String(use.get(resource)?.get(host) ?? 0) : percent(share(resource, host));
  const before = chief && [from, to].map((host) => tell(host, chief.resource));
  for (const [resource, hosts] of use) {
    hosts.set(from, (hosts.get(from) ?? 0) - loadOf(replica, resource));
    hosts.set(to, (hosts.get(to) ?? 0) + loadOf(replica, resource));
  }
  if (!chief || !before) return "makes room for another";
  const [left, joined] = [from, to].map((host) => tell(host, chief.resource));
  return `${nameOf(chief)} of ${from} ${before[0]} -> ${left}, of ${to} ${before[1]} -> ${joined}`;
}

function nameOf({ resource }: Imbalance): string {
  return resource === "cpu" ? "CPU" : resource;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
