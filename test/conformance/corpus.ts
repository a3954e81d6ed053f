import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { loadProject } from "../../src/compose/load.ts";
import { printCanonical } from "../../src/compose/print.ts";
import { formatProblem, isError } from "../../src/model/problem.ts";
import type { FileTree } from "../../src/model/revision.ts";
import { diskTree } from "./disk-tree.ts";
import { compare } from "./probes.ts";
import type { Verdict } from "./probes.ts";

/** Every recorded case below `<corpus>/expected`, loaded and compared. */
export function runCorpus(corpus: string): Verdict[] {
  const expected = join(corpus, "expected");
  const files = diskTree(join(corpus, "real"));
  return readdirSync(expected, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(json|err)$/.test(name))
    .sort()
    .map((name) => verdictOf(files, join(expected, name), relative(expected, join(expected, name))));
}

/** A bug is a difference of one file, and no reason to stop. */
function verdictOf(files: FileTree, expectedFile: string, name: string): Verdict {
  try {
    return runCase(files, expectedFile, name);
  } catch (error) {
    return { id: name, passed: false, difference: `slipway failed: ${String(error)}` };
  }
}

function runCase(files: FileTree, expectedFile: string, name: string): Verdict {
  const path = name.replace(/\.(json|err)$/, "");
  const directory = dirname(path);
  const result = loadProject({
    files,
    directory,
    composeFiles: [path],
    environment: { HOME: "/home/u", USER: "u", PWD: `/CORPUS/${directory}` },
    profiles: ["*"],
    root: "/CORPUS",
    home: "/home/u",
  });
  const errors = result.problems.filter(isError).map(formatProblem);
  if (name.endsWith(".err")) {
    const passed = result.project === undefined && errors.length > 0;
    return { id: name, passed, difference: passed ? "" : `expected a refusal: ${readFileSync(expectedFile, "utf8").trim()}` };
  }
  if (!result.project) return { id: name, passed: false, difference: `refused: ${errors.join("\n")}` };
  return compare(name, JSON.parse(readFileSync(expectedFile, "utf8")), printCanonical(result.project));
}
