import type { Cell } from "../report/table.ts";

/** Hosts of which the same is to be said, in the order of their first. */
export interface Fold {
  readonly hosts: readonly string[];
  readonly cells: readonly Cell[];
}

/** A line for each host as long as they are `few`; beyond that, hosts with the same line share it, and at most `most` lines are shown. */
export function foldHosts(
  lines: readonly { readonly host: string; readonly cells: readonly Cell[] }[],
  { few, most }: { readonly few: number; readonly most: number },
): { readonly folds: readonly Fold[]; readonly left: number } {
  if (lines.length <= few) return { folds: lines.map(({ host, cells }) => ({ hosts: [host], cells })), left: 0 };
  const groups = [...Map.groupBy(lines, ({ cells }) => JSON.stringify(cells)).values()];
  const folds = groups.map((group) => ({ hosts: group.map(({ host }) => host), cells: group[0]!.cells }));
  // The chosen one is what the others are compared with.
  const shown = folds.toSorted((left, right) => Number(isChosen(right)) - Number(isChosen(left))).slice(0, most);
  return {
    folds: folds.filter((fold) => shown.includes(fold)),
    left: folds.filter((fold) => !shown.includes(fold)).flatMap(({ hosts }) => hosts).length,
  };
}

function isChosen({ cells }: Fold): boolean {
  return cells.some((cell) => typeof cell !== "string" && cell.text === "chosen");
}

/** `n1`, `n1, n2`, `n1, n2 and 38 more` */
export function hostsLabel(hosts: readonly string[]): string {
  return hosts.length <= 3 ? hosts.join(", ") : `${hosts.slice(0, 2).join(", ")} and ${hosts.length - 2} more`;
}
