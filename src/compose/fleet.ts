import { posix } from "node:path";
import type { Problem } from "../model/problem.ts";
import type { Fleet, FleetPolicy, StackEntry } from "../model/fleet.ts";
import type { FileTree } from "../model/revision.ts";
import { COMPOSE_NAMES } from "./discover.ts";
import { DEFAULT_SOCKET } from "./endpoint.ts";
import { checkBounds } from "./fleet-bounds.ts";
import { newLoad, readText } from "./files.ts";
import { parseYaml } from "./parse.ts";
import { hostOf, hostsOf } from "./hosts.ts";
import { number, share, texts } from "./values.ts";
import { placementOf, schedulerOf, tenantsOf } from "./scheduler.ts";
import { findStacks, noStacks } from "./stacks.ts";
import { child, isMapping, mapping, Report } from "./tree.ts";
import type { Mapping, Path, Value } from "./tree.ts";
import { validateFleet } from "./validate.ts";

export type { FleetFile } from "./generated/fleet.types.ts";

export interface FleetRequest {
  /** The oldest root commit of the repository; names the fleet when fleet.yaml does not. */
  readonly rootCommit: string | undefined;
  /** Ignore fleet.yaml: the compose file at the root is one stack on the local engine. */
  readonly composeOnly?: boolean;
  /** With `composeOnly`: these files, wherever they are, instead of the compose file at the root. */
  readonly stack?: StackEntry;
}

export interface FleetResult {
  /** undefined when there is an error. */
  readonly fleet: Fleet | undefined;
  readonly problems: readonly Problem[];
}

const FLEET_NAMES = ["fleet.yaml", "fleet.yml"];
/** Parts of fleet.yaml that are accepted now, so that a file can be written once, and acted on later. */
const LATER = ["pools", "scheduler.priority.deadline", "stacks.poll"];

/** Reads fleet.yaml at the root of the repository, or makes the fleet of one local host from a single compose file. */
export function loadFleet(files: FileTree, request: FleetRequest): FleetResult {
  const report = new Report("fleet");
  const file = request.composeOnly ? undefined : FLEET_NAMES.find((name) => files.stat(name) !== undefined);
  const fleet = file === undefined ? localFleet(files, request, report) : fleetOf(files, request, file, report);
  return { fleet: report.failed ? undefined : fleet, problems: report.problems };
}

function localFleet(files: FileTree, request: FleetRequest, report: Report): Fleet | undefined {
  if (request.stack === undefined && !COMPOSE_NAMES.some((name) => files.stat(name) !== undefined)) {
    report.add({
      code: "empty-repository",
      message: "The repository has neither a fleet.yaml nor a compose file at its root.",
      hint: "Add fleet.yaml with hosts and stacks, or a compose.yaml. An emptied directory is never read as: remove everything.",
    });
    return undefined;
  }
  const name = fleetName(undefined, request, report, {});
  const host = hostOf("local", mapping([["endpoint", `unix://${DEFAULT_SOCKET}`]]), "manager", () => undefined);
  if (name === undefined || !host) return undefined;
  const stacks = [request.stack ?? { directory: "", files: [] }];
  return {
    name,
    hosts: [host],
    networkDriver: "bridge",
    placement: "spread",
    policy: policyOf(undefined),
    stacks,
    file: undefined,
    warnings: [],
  };
}

function fleetOf(files: FileTree, request: FleetRequest, file: string, report: Report): Fleet | undefined {
  const tree = parsed(files, file, report);
  if (!tree || !validateFleet(tree, report)) return undefined;
  warnLater(tree, report);
  warnUnweighted(tree, report);
  checkBounds(tree, report);
  const name = fleetName(tree["name"], request, report, { root: tree, path: ["name"], file });
  const hosts = hostsOf(tree, report);
  const stacks = findStacks(files, tree, report);
  if (stacks.length === 0) noStacks(tree, report);
  const network = child(tree, "network");
  const scheduler = child(tree, "scheduler");
  return {
    name: name ?? "",
    hosts,
    networkDriver: network?.["driver"] === "overlay" ? "overlay" : "bridge",
    placement: placementOf(scheduler),
    ...(tree["tenants"] === undefined ? {} : { tenants: tenantsOf(tree, report) }),
    ...(scheduler ? { scheduler: schedulerOf(scheduler) } : {}),
    policy: policyOf(child(tree, "policy")),
    stacks,
    file,
    warnings: report.problems.filter((problem) => problem.severity === "warning"),
  };
}

function parsed(files: FileTree, file: string, report: Report): Mapping | undefined {
  const load = newLoad({ files, root: "/", home: undefined, report });
  const content = readText(load, `/${file}`, "fleet file", { file });
  if (content === undefined) return undefined;
  const documents = parseYaml(content, file, report);
  const tree = documents[0]?.tree;
  if (report.failed) return undefined;
  if (documents.length === 1 && isMapping(tree)) return tree;
  report.add({ code: "not-a-mapping", message: `${file} must be one YAML mapping.`, hint: "Start with `hosts:`.", file });
  return undefined;
}

function fleetName(
  written: Value | undefined,
  request: FleetRequest,
  report: Report,
  need: { root?: Value; path?: Path; file?: string },
): string | undefined {
  if (typeof written === "string") return written;
  if (request.rootCommit !== undefined) return request.rootCommit.slice(0, 12);
  report.add({
    code: "name",
    message: "The fleet has no name: a shallow clone does not know the first commit of the repository.",
    hint: "Write `name: NAME` in fleet.yaml, or clone with the whole history.",
    ...need,
  });
  return undefined;
}

function policyOf(policy: Mapping | undefined): FleetPolicy {
  const prune = policy && child(policy, "prune");
  const binds = policy?.["binds"];
  return {
    pruneStackShare: share(prune?.["stack"]) ?? 0.2,
    pruneStackFloor: number(prune?.["floor"]) ?? 3,
    pruneFleetShare: share(prune?.["fleet"]) ?? 0.1,
    bindPrefixes: binds === undefined || binds === null ? undefined : texts(binds).map((prefix) => posix.normalize(prefix)),
    allowPrivileged: policy?.["privileged"] !== false,
  };
}

function warnLater(tree: Mapping, report: Report): void {
  for (const name of LATER) {
    const path = name.split(".");
    const parent = path.slice(0, -1).reduce<Mapping | undefined>((inner, key) => inner && child(inner, key), tree);
    if (parent?.[path.at(-1)!] === undefined) continue;
    report.add({
      severity: "warning",
      code: "not-yet-supported",
      message: `${name} is not yet supported and has no effect.`,
      hint: "Remove it to be rid of this warning.",
      root: tree,
      path,
    });
  }
}

/** Two of the policies ask for no priority at all. */
function warnUnweighted(tree: Mapping, report: Report): void {
  const scheduler = child(tree, "scheduler");
  const queue = scheduler?.["queue"];
  if (scheduler?.["priority"] === undefined || (queue !== "fifo" && queue !== "sjf")) return;
  report.add({
    severity: "warning",
    code: "no-effect",
    message: `scheduler.priority has no effect where scheduler.queue is ${queue}.`,
    hint: "Write queue: priority or fair, or remove scheduler.priority.",
    root: tree,
    path: ["scheduler", "priority"],
  });
}
