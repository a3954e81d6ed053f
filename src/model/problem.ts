import { byText } from "./order.ts";

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

/** As one reads the files: by file, line and column; what has no place comes last. Phases find problems in another order. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (left, right) =>
      Number(left.file === undefined) - Number(right.file === undefined) ||
      byText(left.file ?? "", right.file ?? "") ||
      (left.line ?? 0) - (right.line ?? 0) ||
      (left.column ?? 0) - (right.column ?? 0),
  );
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

/** What stands at a place: a quoted text, a bracket, or a word up to what ends one in YAML. */
const TOKEN = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[{]|(?:[^\s,[\]{}:]|:(?=\S))+)/;

/** 1-based, after the last character of what the problem is about; `text` is that of its file. */
export function endColumnOf(problem: Problem, text: string): number | undefined {
  const line = lineOf(problem, text);
  return line === undefined ? undefined : endIn(line, problem.column);
}

function endIn(line: string, column: number | undefined): number | undefined {
  const token = column === undefined ? undefined : TOKEN.exec(line.slice(column - 1))?.[0];
  return token === undefined ? undefined : column! + token.length;
}

/** Lines that may hold a password, and files that nobody reads in a terminal, are not repeated. */
const CONFIDENTIAL = /environment|pass|secret|token|credential|args|labels|content|key/i;
const MAX_WIDTH = 160;

/** The line that the problem is about with a mark below the word; undefined where there is nothing to show. */
export function excerpt(problem: Problem, text: string): string | undefined {
  const line = lineOf(problem, text);
  const end = line === undefined ? undefined : endIn(line, problem.column);
  if (line === undefined || end === undefined || line.length > MAX_WIDTH || CONFIDENTIAL.test(`${problem.at ?? ""} ${line}`))
    return undefined;
  const start = problem.column! - 1;
  const margin = " ".repeat(String(problem.line).length);
  // A tab would move the mark, and other controls would move the terminal.
  const shown = line.replaceAll(/\p{Cc}/gu, " ");
  return `    ${problem.line} | ${shown}\n    ${margin} | ${" ".repeat(start)}${"^".repeat(end - 1 - start)}`;
}

function lineOf({ line }: Problem, text: string): string | undefined {
  return line === undefined ? undefined : text.split("\n", line)[line - 1]?.replace(/\r$/, "");
}
