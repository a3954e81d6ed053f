/** One measured figure and, where there is one, what it stands beside. */
export interface Figure {
  readonly bench: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What `ratio` divides by, with its own value: `node -e 0: 41 ms`. */
  readonly beside?: string;
  readonly ratio?: number;
  /** Of the ratio where there is one, else of the value: at most this. */
  readonly goal?: number;
  readonly spread?: string;
}

export interface Rating extends Figure {
  /** undefined: there is no goal. */
  readonly pass: boolean | undefined;
}

export function rate(figure: Figure): Rating {
  return { ...figure, pass: figure.goal === undefined ? undefined : (figure.ratio ?? figure.value) <= figure.goal };
}

/** One line a figure, with null for what it does not have, so that every line has the same fields. */
export function jsonLine({ bench, name, value, unit, beside, ratio, goal, pass }: Rating): string {
  return JSON.stringify({
    bench,
    name,
    value: rounded(value),
    unit,
    beside: beside ?? null,
    ratio: ratio === undefined ? null : rounded(ratio),
    goal: goal ?? null,
    pass: pass ?? null,
  });
}

export function table(ratings: readonly Rating[]): string {
  const head = ["bench", "figure", "value", "beside", "ratio", "goal", "pass", "spread"];
  const rows = ratings.map((rating) => [
    rating.bench,
    rating.name,
    `${rounded(rating.value)} ${rating.unit}`,
    rating.beside ?? "",
    rating.ratio === undefined ? "" : rating.ratio.toFixed(2),
    rating.goal === undefined ? "" : `≤ ${rating.goal}`,
    rating.pass === undefined ? "" : rating.pass ? "yes" : "NO",
    rating.spread ?? "",
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  return [head, ...rows]
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

/** Three significant digits; more would be noise. */
export function rounded(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(3));
}
