import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { loadProject } from "../src/compose/load.ts";
import { formatProblem } from "../src/model/problem.ts";
import { type FileTree, treeOf } from "../src/model/revision.ts";
import type { Bench, BenchOptions } from "./bench.ts";
import { composeFile } from "./compose-file.ts";
import type { Figure } from "./figure.ts";
import { interleave, type Subject } from "./interleave.ts";

const ROOT = resolve(import.meta.dirname, "..");
const SLIPWAY = join(ROOT, "src/slipway.cjs");
const CORPUS = resolve(ROOT, "../shared/corpus");
/** Services of the files; ten lines each. */
const SIZES: readonly { readonly services: number; readonly goal?: number }[] = [
  { services: 100 },
  { services: 1000, goal: 4 },
  { services: 2000 },
];

/** Text to Project: parsed, interpolated, merged, validated, normalised. */
export const COMPOSE: Bench = {
  name: "compose",
  summary: "a Compose file of 10,000 lines and 1,000 services, loaded, beside plain YAML parsing of the same text",
  engines: false,
  repeats: 9,
  run: measure,
};

async function measure(options: BenchOptions): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { services, ...goal } of options.smoke ? [{ services: 20 }] : SIZES) figures.push(await generated(services, goal, options));
  figures.push(...(await ofCorpus(options)), ...(await besideDockerCompose(options)));
  return figures;
}

async function generated(services: number, goal: { readonly goal?: number }, options: BenchOptions): Promise<Figure> {
  const text = composeFile(services);
  const files = treeOf({ "compose.yaml": text });
  const what = `load ${services} services, ${text.split("\n").length - 1} lines`;
  const loading = (): void => {
    const { project, problems } = loadProject({ files, directory: "", directoryName: "shop", environment: {} });
    if (Object.keys(project?.services ?? {}).length !== services) throw new Error(problems.map(formatProblem).join("\n"));
  };
  return { ...(await ratioOf(what, loading, () => parse(text), options)), ...goal };
}

/** CPU time of a load beside that of parsing the same. */
async function ratioOf(name: string, loading: () => unknown, parsing: () => unknown, options: BenchOptions): Promise<Figure> {
  const samples = await interleave([cpu("parse", parsing), cpu("load", loading)], options.repeats);
  const [load, bare] = [samples.get("load")!, samples.get("parse")!];
  const beside = `yaml parse: ${bare.median.toFixed(0)} ms (${bare.spread})`;
  return { bench: "compose", name, value: load.median, unit: "ms", beside, ratio: load.median / bare.median, spread: load.spread };
}

function cpu(name: string, work: () => unknown): Subject {
  return {
    name,
    run: () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return Promise.resolve((user + system) / 1000);
    },
  };
}

/** All real files one after the other, where the corpus is there. */
async function ofCorpus(options: BenchOptions): Promise<readonly Figure[]> {
  if (options.smoke) return [];
  if (!existsSync(CORPUS)) {
    options.note("compose: the real files are skipped, ../shared/corpus is not there");
    return [];
  }
  const { files, texts } = realFiles();
  const loading = (): void => {
    for (const path of texts.keys())
      loadProject({ files, directory: dirname(path), composeFiles: [path], environment: {}, profiles: ["*"], home: "/home/u" });
  };
  const parsing = (): void => texts.forEach((text) => parse(text, { maxAliasCount: -1 }));
  return [await ratioOf(`load ${texts.size} real files`, loading, parsing, options)];
}

/** What docker compose accepts, and what those files read, in memory. */
function realFiles(): { files: FileTree; texts: ReadonlyMap<string, string> } {
  const real = join(CORPUS, "real");
  const paths = readdirSync(real, { recursive: true, encoding: "utf8" }).filter((path) => statSync(join(real, path)).isFile());
  const files = treeOf(Object.fromEntries(paths.map((path) => [path, readFileSync(join(real, path))])));
  const accepted = paths.filter((path) => existsSync(join(CORPUS, "expected", `${path}.json`)));
  const texts = accepted.map((path) => [path, readFileSync(join(real, path), "utf8")] as const);
  return { files, texts: new Map(texts.filter(([, text]) => isOneDocument(text))) };
}

/** Plain parsing takes one document only. */
function isOneDocument(text: string): boolean {
  try {
    parse(text, { maxAliasCount: -1 });
    return true;
  } catch {
    return false;
  }
}

/** Command against command, start of the process included. */
async function besideDockerCompose(options: BenchOptions): Promise<readonly Figure[]> {
  if (!hasDockerCompose()) {
    options.note("compose: docker compose is not installed; only plain YAML parsing is compared");
    return [];
  }
  const services = options.smoke ? 20 : 1000;
  const directory = mkdtempSync(join(tmpdir(), "slipway-bench-"));
  const file = join(directory, "compose.yaml");
  writeFileSync(file, composeFile(services));
  try {
    const samples = await interleave(
      [command("config", "docker", ["compose", "-f", file, "config"]), command("validate", process.execPath, [SLIPWAY, "validate", file])],
      options.repeats,
    );
    const [own, other] = [samples.get("validate")!, samples.get("config")!];
    const beside = `docker compose config: ${other.median.toFixed(0)} ms (${other.spread})`;
    const name = `slipway validate, ${services} services`;
    return [{ bench: "compose", name, value: own.median, unit: "ms", beside, ratio: own.median / other.median, spread: own.spread }];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function hasDockerCompose(): boolean {
  try {
    execFileSync("docker", ["compose", "version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function command(name: string, program: string, args: readonly string[]): Subject {
  return {
    name,
    run: () => {
      const began = performance.now();
      execFileSync(program, args, { stdio: "ignore" });
      return Promise.resolve(performance.now() - began);
    },
  };
}
