import path from "node:path";
import type { Import, Module } from "./module.ts";

/** Folder of src/ → what it may import of src/. A folder always may import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  source: ["model"],
  compose: ["model"],
  desired: ["model"],
  engine: ["model"],
  observe: ["model", "engine"],
  schedule: ["model"],
  plan: ["model", "schedule"],
  workflow: ["model"],
  apply: ["model", "engine"],
  store: ["model"],
  secrets: ["model"],
  report: ["model"],
  reconcile: [
    "model",
    "source",
    "compose",
    "desired",
    "engine",
    "observe",
    "schedule",
    "plan",
    "workflow",
    "apply",
    "store",
    "secrets",
    "report",
  ],
  api: ["model", "report", "reconcile"],
  tui: ["model", "report"],
  cli: ["*"],
  // Problems and bugs are told apart by type, and only here.
  "bin.ts": ["model", "cli"],
};

/** In addition, types only. */
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = { desired: ["compose"] };

/** Data in, data out: the same input gives the same bytes on any machine at any time. */
const PURE = ["model", "compose", "desired", "schedule", "plan", "workflow"];
const PURE_MODULES: Readonly<Record<string, readonly string[] | "all">> = {
  "node:path": "all",
  "node:path/posix": "all",
  "node:crypto": ["createHash", "createHmac", "timingSafeEqual"],
};
const IMPURE_NAMES = [
  "Date",
  "performance",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "process",
  "console",
  "fetch",
  "crypto",
  "globalThis",
  "require",
];

/** These run in the simulation: time comes from a Clock, chance from a seed, the world through the engine and the store. */
const SIMULATED = ["observe", "apply", "reconcile"];
const CLOCK_AND_CHANCE = ["Date.now", "performance.now", "Math.random", "AbortSignal.timeout"];
const TIMERS = ["setTimeout", "setInterval", "setImmediate", "performance"];
const OUTSIDE = ["fs", "fs/promises", "net", "tls", "http", "https", "http2", "dgram", "dns", "child_process", "worker_threads", "sqlite"];

/** Package → the only folders that may use it. */
const CONFINED: Readonly<Record<string, readonly string[]>> = {
  dockerode: ["engine"],
  "docker-modem": ["engine"],
  "@docker/node-sdk": ["engine"],
  "simple-git": ["source"],
  ajv: ["compose"],
  yaml: ["compose"],
  ink: ["tui"],
  react: ["tui"],
  commander: ["cli"],
  "@commander-js/extra-typings": ["cli"],
  "@bomb.sh/tab": ["cli"],
  "node:sqlite": ["store"],
};

/** What a module does that its folder may not, one sentence each. */
export function violations(module: Module): string[] {
  const folder = folderOf(module.path);
  const found = module.imports.flatMap((each) => [...layering(module, folder, each), ...confinement(folder, each)]);
  if (PURE.includes(folder)) found.push(...impurities(module));
  if (SIMULATED.includes(folder)) found.push(...unsimulated(module));
  if (module.path.endsWith(".tsx") && folder !== "tui") found.push("has JSX, which is for tui/ only");
  return found.map((what) => `${module.path} ${what}`);
}

function layering(module: Module, folder: string, each: Import): string[] {
  const target = targetFolder(module.path, each.from);
  if (target === undefined || target === folder) return [];
  const allowed = MAY_IMPORT[folder];
  if (allowed === undefined) return [`is in a folder that the import table does not know: ${folder}`];
  if (folder === "cli" && target === "tui" && !each.lazy && !each.typeOnly)
    return ["imports tui/ at start; it must be reached by import()"];
  if (allowed.includes("*") || allowed.includes(target)) return [];
  if (each.typeOnly && MAY_IMPORT_TYPES[folder]?.includes(target)) return [];
  return [`imports ${target} (${each.from}); ${folder} may import ${allowed.join(", ") || "nothing"}`];
}

function confinement(folder: string, each: Import): string[] {
  const owners = CONFINED[packageOf(each.from)];
  return owners === undefined || owners.includes(folder) ? [] : [`imports ${each.from}, which belongs in ${owners.join(", ")}`];
}

function impurities(module: Module): string[] {
  const names = IMPURE_NAMES.filter((name) => module.names.has(name)).map((name) => `uses ${name} in a pure folder`);
  const chance = module.members.has("Math.random") ? ["uses Math.random in a pure folder"] : [];
  return [
    ...names,
    ...chance,
    ...module.imports.filter((each) => isBuiltin(each.from) && !isPure(each)).map((each) => `imports ${each.from} in a pure folder`),
  ];
}

function isPure(each: Import): boolean {
  const allowed = PURE_MODULES[each.from];
  return allowed === "all" || (allowed !== undefined && each.names.length > 0 && each.names.every((name) => allowed.includes(name)));
}

function unsimulated(module: Module): string[] {
  return [
    ...CLOCK_AND_CHANCE.filter((name) => module.members.has(name)),
    ...TIMERS.filter((name) => module.names.has(name)),
    ...module.imports
      .map((each) => each.from)
      .filter((from) => OUTSIDE.includes(from.replace(/^node:/, "")) || from.startsWith("node:timers")),
  ].map((name) => `uses ${name}, which the simulation cannot control`);
}

/** `src/plan/text.ts` → `plan`; `src/bin.ts` → `bin.ts`. */
function folderOf(file: string): string {
  return file.split("/")[1]!;
}

function targetFolder(file: string, from: string): string | undefined {
  if (!from.startsWith(".")) return undefined;
  const target = path.posix.join(path.posix.dirname(file), from);
  return target.startsWith("src/") ? folderOf(target) : undefined;
}

function packageOf(from: string): string {
  return from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");
}

function isBuiltin(from: string): boolean {
  return from.startsWith("node:") || OUTSIDE.includes(from);
}
