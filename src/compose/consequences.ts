import type { Problem } from "../model/problem.ts";
import { isError } from "../model/problem.ts";

/** What is said of a name or an image that is not there, and also when it stands in a text that could not be read. */
const OF_WHAT_IS_MISSING = /^compose\.(?:undefined-|no-image$|unused$|extends$)/;

/** The problems without those that only follow from others: one fault gives one problem. */
export function withoutConsequences(problems: readonly Problem[]): Problem[] {
  const isPartial = problems.some(losesText);
  const failed = problems.some(isError);
  const told = new Set<string>();
  return problems.filter((problem) => {
    if (isPartial && OF_WHAT_IS_MISSING.test(problem.code) && !losesText(problem)) return false;
    // A volume that nobody uses is often the one that an undefined name was meant for.
    if (failed && problem.code === "compose.unused") return false;
    return isNew(problem, told);
  });
}

/** A file or a section of the project could not be read: what it defines is not known. */
function losesText({ severity, code, at = "" }: Problem): boolean {
  if (severity === "warning") return false;
  if (/^compose\.(?:yaml-|empty-file$|include-cycle$)/.test(code)) return true;
  if (/^compose\.(?:schema|unknown-attribute)$/.test(code)) return !/[.[]/.test(at);
  return (
    /^compose\.(?:missing-file|not-a-file|lfs-pointer|remote|outside-repository)$/.test(code) && /^(?:include\b|$)|\.extends\b/.test(at)
  );
}

/** A text that stands in several places, through an anchor or `extends`, is at fault once. */
function isNew({ code, message, file, line, column }: Problem, told: Set<string>): boolean {
  if (line === undefined) return true;
  // A path that leads out of the repository is told as it is written, and not again where it is to be read.
  const words = code === "compose.outside-repository" ? "" : message;
  const key = JSON.stringify([code, words, file, line, column]);
  return told.size !== told.add(key).size;
}
