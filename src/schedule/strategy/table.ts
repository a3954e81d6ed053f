import type { Comparison, ComparisonRow } from "./compare.ts";
import type { Objective } from "./objective.ts";

const NAMES: Readonly<Record<Objective, string>> = { hosts: "hosts used", balance: "highest utilisation", cost: "cost" };

/** The comparison for people: one line a strategy, and what the gap is measured against. */
export function comparisonText({ objective, bound, proven, boundStopped, rows }: Comparison): string {
  const head = ["strategy", "unplaced", "hosts", "highest", "imbalance", "cost", "time", "gap", "note"];
  const lines = [head, ...rows.map(cells)];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => pad(cell, widths[column]!, column))
      .join("  ")
      .trimEnd(),
  );
  const value = objective === "balance" ? percent(bound) : String(rounded(bound));
  const lower = `a lower bound${boundStopped ? " (as far as its time went)" : ""}`;
  const basis = proven
    ? `gap to the optimum, ${value}, proven`
    : rows.every(({ unplaced }) => unplaced > 0)
      ? `no strategy places all of it, for which ${lower} is ${value}`
      : `gap to ${lower}, ${value}: the optimum may be above it`;
  return `${text.join("\n")}\n\nobjective: ${NAMES[objective]}; ${basis}\n`;
}

function cells(row: ComparisonRow): string[] {
  return [
    row.strategy,
    String(row.unplaced),
    String(row.hostsUsed),
    percent(row.maxUtilisation),
    percent(row.imbalance),
    String(rounded(row.cost)),
    `${row.ms.toFixed(1)} ms`,
    row.gap === undefined ? "" : percent(row.gap),
    row.note,
  ];
}

/** Texts to the left, numbers to the right. */
function pad(cell: string, width: number, column: number): string {
  return column === 0 || column === 8 ? cell.padEnd(width) : cell.padStart(width);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
