import { readFileSync } from "node:fs";
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

/** The options of `docker compose … config` that the probes use. */
function optionsOf(args: readonly string[]): Pick<LoadRequest, "composeFiles" | "profiles" | "envFiles"> {
  const values = (option: string) => args.flatMap((arg, index) => (args[index - 1] === option ? [arg] : []));
  const files = values("-f").map((file) => `proj/${file}`);
  const envFiles = values("--env-file").map((file) => `proj/${file}`);
  const profiles = values("--profile");
  return {
    ...(files.length > 0 ? { composeFiles: files } : {}),
    ...(envFiles.length > 0 ? { envFiles } : {}),
    ...(profiles.length > 0 ? { profiles } : {}),
  };
}

export function runProbe(probe: Probe): Verdict {
  const files = treeOf(Object.fromEntries(Object.entries(probe.files).map(([path, content]) => [`proj/${path}`, content])));
  const result = loadProject({ files, directory: "proj", environment: probe.env, root: "/D", home: "/home/u", ...optionsOf(probe.args) });
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
