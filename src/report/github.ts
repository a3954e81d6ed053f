import type { Problem } from "../model/problem.ts";
import { safe } from "./safe.ts";

/**
 * A workflow command of GitHub Actions that puts a problem beside its line in a pull request.
 * `file` is relative to the repository's root. Source: actions/toolkit, core/src/command.ts.
 */
export function annotation(problem: Problem, endColumn?: number): string {
  const { severity, code, message, hint, file, line, column, at } = problem;
  const properties = Object.entries({ file, line, col: column, endColumn, title: code })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${property(String(value))}`);
  const text = `${at === undefined ? "" : `${at}: `}${message}${hint === undefined ? "" : `\n${hint}`}`;
  return `::${severity} ${properties.join(",")}::${content(text)}`;
}

/** The value of a command: a line end would begin a new one. */
function content(text: string): string {
  return safe(text.replaceAll("\r\n", "\n")).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** Properties also end at a colon or comma. */
function property(text: string): string {
  return content(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
