import { readStackFile } from "../compose/stack-dialect/read.ts";
import { isError, type Problem, ProblemError } from "../model/problem.ts";
import { composeFilesOf, desiredOfFiles, envFilesOf, type StackFiles, stackFiles } from "./compose-files.ts";
import { plural } from "../report/units.ts";
import type { Context } from "./context.ts";
import { diskTree } from "./disk-tree.ts";
import { UsageError } from "./failure.ts";
import type { Judged } from "./judge.ts";
import { loadOptions } from "./open.ts";
import { isUrl, locationOf } from "./place.ts";

/** Said of a bridge fleet; a stack file alone is of no fleet yet, and a Swarm's network is an overlay. */
const OF_ANOTHER_FLEET = "desired.overlay";

/** One file of `docker stack deploy -c`, or a directory with docker-stack.yml. */
export async function judgeStack(context: Context, source: string): Promise<Judged> {
  const files = isUrl(source) ? undefined : composeFilesOf(locationOf(context, source));
  if (!files) throw new UsageError(`--dialect stack reads stack files, and ${source} is none: name the file, or give several with -f`);
  return await judgeStackFiles(context, source, files);
}

/** Several `-c` of one stack; absolute. */
export function judgeStackFiles(context: Context, source: string, files: readonly string[]): Promise<Judged> {
  const stack = stackFiles(files, envFilesOf(context));
  const [first = "", ...others] = stack.entry.files;
  const { environment } = loadOptions(context);
  const { problems, differences, services } = readStackFile({ files: diskTree(stack.top), stackFiles: [first, ...others], environment });
  const here = slipwaysView(context, stack);
  const known = new Set(differences.filter(({ message }) => message.includes("refuses")).map(place));
  // What docker stack takes and slipway does not is the greatest difference of all.
  const refused = problems.some(isError)
    ? []
    : here.problems
        .filter((problem) => isError(problem) && !known.has(place(problem)) && problem.code !== OF_ANOTHER_FLEET)
        .map(asDifference);
  return Promise.resolve({
    source,
    base: stack.top,
    desired: here.desired,
    problems: [...problems, ...differences, ...refused].sort(byPlace),
    verdict: `docker stack accepts it: ${plural(services.length, "service")}`,
    remark: `${source} is read as docker stack reads it, and compared with what slipway does.`,
  });
}

function slipwaysView(context: Context, stack: StackFiles): Pick<Judged, "desired" | "problems"> {
  try {
    const desired = desiredOfFiles(context, stack);
    return { desired, problems: desired.problems };
  } catch (error) {
    if (error instanceof ProblemError) return { desired: undefined, problems: error.problems };
    throw error;
  }
}

function asDifference(problem: Problem): Problem {
  return { ...problem, severity: "warning", message: `docker stack: accepts this; slipway: refuses it: ${problem.message}` };
}

function place({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}

/** As one reads the file; errors first on a line. */
function byPlace(a: Problem, b: Problem): number {
  return (a.file ?? "").localeCompare(b.file ?? "") || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
