import { safeLine, widthOf } from "./safe.ts";
import type { Paint, Tone } from "./style.ts";

/** A cell; text comes from anywhere and is made safe here. */
export type Cell = string | { readonly text: string; readonly tone: Tone };

/** Aligned columns, two spaces apart, the last one free to run on. No trailing spaces. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[], paint: Paint): string {
  const cells = [head.map((text): Cell => ({ text, tone: "strong" })), ...rows].map((row) => row.map(cleaned));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column]?.text ?? ""))));
  return cells.map((row) => `${lineOf(row, widths, paint)}\n`).join("");
}

interface CleanCell {
  readonly text: string;
  readonly tone: Tone;
}

function cleaned(cell: Cell): CleanCell {
  if (typeof cell === "string") return { text: safeLine(cell), tone: "plain" };
  return { text: safeLine(cell.text), tone: cell.tone };
}

function lineOf(row: readonly CleanCell[], widths: readonly number[], paint: Paint): string {
  const last = row.findLastIndex((cell) => cell.text !== "");
  return row
    .slice(0, last + 1)
    .map(
      (cell, column) => paint(cell.tone, cell.text) + (column === last ? "" : " ".repeat((widths[column] ?? 0) - widthOf(cell.text) + 2)),
    )
    .join("");
}

/** Text below a heading, each line safe and indented. */
export function indented(text: string, by: number): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `${" ".repeat(by)}${line}\n`)
    .join("");
}
