import { patternMatcher } from "./pattern.ts";

/** Whether an ignore file leaves a path out. Paths are relative to the context, `/`-separated. */
export type Ignored = (path: string) => boolean;

/** Every line is compared with every path. */
const MAX_LINES = 2_000;

interface Rule {
  /** `!pattern`: takes back what an earlier line left out. */
  readonly negated: boolean;
  readonly matches: (path: string) => boolean;
}

/**
 * The last line that matches a path, or a directory above it, decides.
 * Source: moby/patternmatcher and its `ignorefile` package, which docker build and BuildKit share.
 * @throws SyntaxError that names the line of a pattern that cannot be read.
 */
export function ignoredBy(text: string): Ignored {
  const rules = rulesOf(text);
  return (path) => {
    const candidates = withParents(path);
    let ignored = false;
    for (const { negated, matches } of rules) if (negated === ignored && candidates.some(matches)) ignored = !negated;
    return ignored;
  };
}

function rulesOf(text: string): Rule[] {
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  if (lines.length > MAX_LINES) throw new SyntaxError(`line ${MAX_LINES + 1}: slipway reads ${MAX_LINES} lines of an ignore file`);
  return lines.flatMap((line, index) => {
    // A comment begins at the very start of a line; after a blank it is a pattern.
    const written = line.startsWith("#") ? "" : line.trim();
    if (written === "") return [];
    const negated = written.startsWith("!");
    const pattern = cleaned(negated ? written.slice(1).trim() : written);
    if (pattern === "") throw new SyntaxError(`line ${index + 1}: ${written} has no pattern`);
    return [{ negated, matches: compiled(pattern, `line ${index + 1}: ${written}`) }];
  });
}

/** As Go's filepath.Clean, and without a slash in front: everything is relative to the context. */
function cleaned(pattern: string): string {
  if (pattern === "") return "";
  const parts: string[] = [];
  for (const part of pattern.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".." || !pattern.startsWith("/")) parts.push(part);
  }
  return parts.length === 0 ? "." : parts.join("/");
}

function compiled(pattern: string, what: string): Rule["matches"] {
  try {
    return patternMatcher(pattern);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new SyntaxError(`${what} is no pattern: ${error.message}`, { cause: error });
  }
}

/** `a/b/c` and the directories above it. */
function withParents(path: string): string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
}
