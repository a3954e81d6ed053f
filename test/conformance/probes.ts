import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { loadProject } from "../../src/compose/load.ts";
import type { LoadRequest } from "../../src/compose/load.ts";
import { printCanonical } from "../../src/compose/print.ts";
import { formatProblem, isError } from "../../src/model/problem.ts";
import { treeOf } from "../../src/model/revision.ts";

/** An edge case, and what docker compose 2.40.3 makes of it in the directory /D/proj. */
export interface Probe {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly rc: number;
  readonly canonical?: unknown;
  readonly error?: string;
}

export interface Verdict {
  readonly id: string;
  readonly passed: boolean;
  /** What was expected and what came, when they differ. */
  readonly difference: string;
}

export function readProbes(file: string | URL = new URL("probes.json", import.meta.url)): Probe[] {
  return JSON.parse(readFileSync(file, "utf8")) as Probe[];
}

type Options = Pick<LoadRequest, "directory" | "composeFiles" | "profiles" | "envFiles" | "projectName">;

/** The options of `docker compose … config` that probes use. The project directory is that of the first file. */
function optionsOf(args: readonly string[]): Options {
  const values = (...options: readonly string[]) => args.flatMap((arg, index) => valueOf(options, arg, args[index - 1]));
  const inProject = (path: string) => posix.join("proj", path);
  const files = values("-f", "--file").map(inProject);
  const envFiles = values("--env-file").map(inProject);
  const profiles = values("--profile");
  const directory = values("--project-directory").map(inProject)[0] ?? (files[0] === undefined ? "proj" : posix.dirname(files[0]));
  const projectName = values("-p", "--project-name")[0];
  return {
    directory,
    ...(files.length > 0 ? { composeFiles: files } : {}),
    ...(envFiles.length > 0 ? { envFiles } : {}),
    ...(profiles.length > 0 ? { profiles } : {}),
    ...(projectName === undefined ? {} : { projectName }),
  };
}

/** `--profile x` and `--profile=x`. */
function valueOf(options: readonly string[], arg: string, before: string | undefined): string[] {
  if (before !== undefined && options.includes(before)) return [arg];
  return options.flatMap((option) => (arg.startsWith(`${option}=`) ? [arg.slice(option.length + 1)] : []));
}

export function runProbe(probe: Probe): Verdict {
  const files = treeOf(Object.fromEntries(Object.entries(probe.files).map(([path, content]) => [posix.join("proj", path), content])));
  const result = loadProject({ files, environment: probe.env, root: "/D", home: "/home/u", ...optionsOf(probe.args) });
  const errors = result.problems.filter(isError).map(formatProblem);
  if (probe.rc !== 0) {
    const passed = result.project === undefined && errors.length > 0;
    return { id: probe.id, passed, difference: passed ? "" : `expected a refusal: ${probe.error}` };
  }
  if (!result.project) return { id: probe.id, passed: false, difference: `refused: ${errors.join("\n")}` };
  return compare(probe.id, probe.canonical, printCanonical(result.project));
}

export function compare(id: string, expected: unknown, actual: unknown): Verdict {
  const left = JSON.parse(JSON.stringify(expected)) as unknown;
  const right = JSON.parse(JSON.stringify(actual)) as unknown;
  const passed = isDeepStrictEqual(left, right);
  return { id, passed, difference: passed ? "" : differences(left, right, "").join("\n") };
}

function differences(expected: unknown, actual: unknown, at: string): string[] {
  if (isDeepStrictEqual(expected, actual)) return [];
  if (isObject(expected) && isObject(actual)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
    return keys.flatMap((key) => differences(expected[key], actual[key], `${at}.${key}`));
  }
  return [`${at}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
