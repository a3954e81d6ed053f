import type { HostBalance, HostUse, PlanBalance } from "../model/plan.ts";
import { byText } from "../model/order.ts";
import { safeLine } from "./safe.ts";
import type { Paint } from "./style.ts";
import { type Cell, table } from "./table.ts";

/** How even the hosts are before and after, and what each move is good for. */
export function balanceText(balance: PlanBalance, paint: Paint): string {
  const { verdict, reason, excess, hosts, moves, threshold } = balance;
  if (verdict === "waits") return `${safeLine(`Nothing is moved for a better balance yet: ${reason}.`)}\n`;
  const rows = moves.map(({ stack, service, slot, from, to, why }): Cell[] => [`${stack}/${service}.${slot}`, from, to, why]);
  const change = moves.length === 0 ? "" : ` before, ${percent(excess.after)} after`;
  const blocks = [
    hostsText(hosts, moves.length > 0, paint),
    ...(rows.length === 0 ? [] : [table(["REPLICA", "FROM", "TO", "WHY"], rows, paint)]),
    `${safeLine(`Imbalance: ${percent(excess.before)}${change}, threshold ${percent(threshold)}: ${reason}.`)}\n`,
  ];
  return `${blocks.join("\n")}\n`;
}

function hostsText(hosts: readonly HostBalance[], moves: boolean, paint: Paint): string {
  const resources = [...new Set(hosts.flatMap(({ before, after }) => [...Object.keys(before), ...Object.keys(after)]))].sort(byText);
  const rows = hosts.map(({ host, before, after }): Cell[] => [
    host,
    ...resources.map((resource) => {
      const [then, now] = [useText(resource, before[resource]), useText(resource, after[resource])];
      return moves && then !== now ? `${then} -> ${now}` : then;
    }),
  ]);
  return table(["HOST", ...resources.map((resource) => resource.toUpperCase())], rows, paint);
}

/** Containers are counted: a share of what would be hard to tell. */
function useText(resource: string, use: HostUse | undefined): string {
  if (use === undefined) return "-";
  return resource === "containers" ? String(use.used) : percent(use.share);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
