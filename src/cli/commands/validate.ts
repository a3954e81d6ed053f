import type { Desired } from "../../model/desired.ts";
import { EXIT_CODES } from "../../model/event.ts";
import { formatProblem, isError, type Problem, ProblemError } from "../../model/problem.ts";
import { desiredOf } from "../../reconcile/load.ts";
import { jsonText } from "../../report/json.ts";
import { safe } from "../../report/safe.ts";
import { plural } from "../../report/units.ts";
import type { Context } from "../context.ts";
import { diskRevision } from "../disk-tree.ts";
import { loadOptions, loadSource } from "../open.ts";
import { isUrl, locationOf } from "../place.ts";

interface Judged {
  readonly desired: Desired | undefined;
  readonly problems: readonly Problem[];
}

/** Checks everything that can be known without a host: all problems at once, each with its place and a hint. */
export async function validate(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const judged = await judge(context, source);
  const errors = judged.problems.filter(isError).length;
  if (context.json)
    context.print(
      jsonText({ valid: errors === 0, source, stacks: judged.desired?.stacks.map((stack) => stack.name) ?? [], problems: judged.problems }),
    );
  else printText(context, source, judged, errors);
  return errors > 0 ? EXIT_CODES.invalid : 0;
}

function printText(context: Context, source: string, { desired, problems }: Judged, errors: number): void {
  for (const problem of problems) context.complain(`${context.paint(isError(problem) ? "bad" : "busy", safe(formatProblem(problem)))}\n`);
  const services = desired?.stacks.reduce((sum, stack) => sum + stack.services.length, 0) ?? 0;
  const found =
    errors > 0
      ? plural(errors, "error")
      : `valid: ${plural(desired?.stacks.length ?? 0, "stack")}, ${plural(services, "service")}, ${plural(desired?.fleet.hosts.length ?? 0, "host")}`;
  const warnings = problems.length - errors;
  const line = `${safe(source)}: ${found}${warnings > 0 ? `, ${plural(warnings, "warning")}` : ""}\n`;
  if (errors > 0) context.complain(line);
  else if (context.options.quiet !== true) context.print(line);
}

async function judge(context: Context, location: string): Promise<Judged> {
  try {
    const desired = await load(context, location);
    return { desired, problems: desired.problems };
  } catch (error) {
    if (error instanceof ProblemError) return { desired: undefined, problems: error.problems };
    throw error;
  }
}

/** The work tree of a directory, because this is asked before committing; a commit where one is named or there is nothing else. */
async function load(context: Context, location: string): Promise<Desired> {
  if (context.options.ref !== undefined || isUrl(location)) return await loadCommit(context, location, false);
  try {
    return await loadCommit(context, location, true);
  } catch (error) {
    if (isNoRepository(error)) {
      const revision = diskRevision(locationOf(context, location));
      return desiredOf(revision.files, revision, loadOptions(context));
    }
    if (isBare(error)) return await loadCommit(context, location, false);
    throw error;
  }
}

async function loadCommit(context: Context, location: string, dirty: boolean): Promise<Desired> {
  const { desired, source } = await loadSource(context, location, { dirty });
  await source.close();
  return desired;
}

function isNoRepository(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.name === "SourceError" &&
    "kind" in error &&
    (error.kind === "not-a-repository" || error.kind === "git-missing")
  );
}

function isBare(error: unknown): boolean {
  return (
    error instanceof ProblemError &&
    error.problems.some((problem) => problem.code === "source.refused" && problem.message.includes("bare repository"))
  );
}
