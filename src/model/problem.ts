/** Something wrong with the input that its author can mend. Never thrown one at a time where several can be collected. */
export interface Problem {
  readonly severity: "error" | "warning";
  /** Stable, dotted, for machines: `compose.unknown-attribute`. */
  readonly code: string;
  /** What is wrong, as a sentence, with the offending text in it. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Path inside the repository. */
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
  /** Attribute path, `services.web.ports[0]`. */
  readonly at?: string;
  readonly stack?: string;
}

/** Carries problems out of a place that cannot return them (a command, a source). `bin.ts` prints them all and exits 2. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}

export function isError(problem: Problem): boolean {
  return problem.severity === "error";
}

/** `stacks/shop/compose.yaml:12:5: error: …` and, below it, the hint. */
export function formatProblem(problem: Problem): string {
  const where = [problem.file, problem.line, problem.line === undefined ? undefined : problem.column]
    .filter((part) => part !== undefined)
    .join(":");
  const head = where === "" ? "" : `${where}: `;
  const at = problem.at === undefined ? "" : `${problem.at}: `;
  const hint = problem.hint === undefined ? "" : `\n    ${problem.hint}`;
  return `${head}${problem.severity}: ${at}${problem.message}${hint}`;
}
