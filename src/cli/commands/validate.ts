import { readFileSync } from "node:fs";
import path from "node:path";
import { EXIT_CODES } from "../../model/event.ts";
import { endColumnOf, excerpt, formatProblem, isError } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";
import { annotation } from "../../report/github.ts";
import { jsonText, problemJson } from "../../report/json.ts";
import { safe } from "../../report/safe.ts";
import { plural } from "../../report/units.ts";
import { workTreeOf } from "../compose-files.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../failure.ts";
import { judge, type Judged, judgeFiles, problemsFrom } from "../judge.ts";

/** Checks everything that can be known without a host: all problems at once, each with its place and a hint. */
export async function validate(context: Context, sources: readonly string[]): Promise<number> {
  const judged = await judgeAll(context, sources);
  const format = context.options.format ?? context.options.output ?? "text";
  if (format === "json") printJson(context, judged);
  else
    for (const each of judged) {
      if (each.remark !== undefined) context.note(`${safe(each.remark)}\n`);
      if (format === "github") printAnnotations(context, each);
      else printProblems(context, each);
      printEnd(context, each, format === "github" ? context.note : context.print);
    }
  return judged.some(({ problems }) => problems.some(isError)) ? EXIT_CODES.invalid : 0;
}

async function judgeAll(context: Context, sources: readonly string[]): Promise<readonly Judged[]> {
  const { file, dialect } = context.options;
  const named = file ?? [];
  if (named.length > 0 && sources.length > 0) throw new UsageError("name sources, or files with -f, not both");
  const stack = dialect === "stack" ? await import("../stack-dialect.ts") : undefined;
  if (named.length > 0) {
    const files = named.map((each) => path.resolve(context.io.cwd, each));
    return [await (stack?.judgeStackFiles ?? judgeFiles)(context, named.join(" + "), files)];
  }
  const judged: Judged[] = [];
  for (const source of sources.length === 0 ? ["."] : sources) judged.push(await (stack?.judgeStack ?? judge)(context, source));
  return judged;
}

/** Relative to the root of the repository, as GitHub wants them. */
function printAnnotations(context: Context, judged: Judged): void {
  const root = (judged.base === undefined ? undefined : workTreeOf(judged.base)) ?? context.io.cwd;
  const textOf = textsBelow(context, judged, root);
  for (const problem of problemsFrom(judged, root)) context.print(`${annotation(problem, endColumnOf(problem, textOf(problem)))}\n`);
}

function printJson(context: Context, judged: readonly Judged[]): void {
  const problems = judged.flatMap((each) => problemsFrom(each, context.io.cwd));
  context.print(
    jsonText({
      valid: !problems.some(isError),
      source: judged.map(({ source }) => source).join(" "),
      sources: judged.map(({ source }) => source),
      stacks: judged.flatMap(({ desired }) => desired?.stacks.map((stack) => stack.name) ?? []),
      problems: problems.map(problemJson),
    }),
  );
}

function printProblems(context: Context, judged: Judged): void {
  const textOf = textsBelow(context, judged, context.io.cwd);
  for (const problem of problemsFrom(judged, context.io.cwd)) {
    context.complain(`${context.paint(isError(problem) ? "bad" : "busy", safe(formatProblem(problem)))}\n`);
    const lines = excerpt(problem, textOf(problem));
    if (lines !== undefined) context.complain(`${safe(lines)}\n`);
  }
}

/** The texts that problems are about, where the disk has them: a commit may have others. */
function textsBelow(context: Context, { base }: Judged, directory: string): (problem: Problem) => string {
  const texts = new Map<string, string>();
  return ({ file }) => {
    if (base === undefined || file === undefined || context.options.ref !== undefined) return "";
    const text = texts.get(file) ?? textAt(path.resolve(directory, file));
    texts.set(file, text);
    return text;
  };
}

function textAt(file: string): string {
  // A line of an env file may be a secret, and this may be the log of a CI job.
  if (!/\.ya?ml$/i.test(file)) return "";
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** One line a source. What is wrong is told as such; what is right is a result. */
function printEnd(context: Context, { source, desired, problems, verdict }: Judged, printRight: (text: string) => void): void {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const services = desired?.stacks.reduce((sum, stack) => sum + stack.services.length, 0) ?? 0;
  const stacks = plural(desired?.stacks.length ?? 0, "stack");
  const hosts = desired?.fleet.file === undefined ? "" : `, ${plural(desired.fleet.hosts.length, "host")}`;
  const found = errors > 0 ? plural(errors, "error") : (verdict ?? `valid: ${stacks}, ${plural(services, "service")}${hosts}`);
  const line = `${safe(source)}: ${found}${warnings > 0 ? `, ${plural(warnings, "warning")}` : ""}\n`;
  if (errors > 0) context.complain(line);
  else if (context.options.quiet !== true) printRight(line);
}
