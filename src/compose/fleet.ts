import { posix } from "node:path";
import type { Problem } from "../model/problem.ts";
import type { Fleet, FleetPolicy, Host, TlsFiles } from "../model/fleet.ts";
import type { FileTree } from "../model/revision.ts";
import { COMPOSE_NAMES } from "./discover.ts";
import { DEFAULT_SOCKET, parseEndpoint } from "./endpoint.ts";
import { readText } from "./files.ts";
import type { Load } from "./files.ts";
import { parseYaml } from "./parse.ts";
import { goText, plain } from "./scalars.ts";
import { findStacks, noStacks } from "./stacks.ts";
import { child, entries, Float, isMapping, isSequence, mapping, Report } from "./tree.ts";
import type { Mapping, Path, Value } from "./tree.ts";
import { parseBytes } from "./units.ts";
import { validateFleet } from "./validate.ts";

export interface FleetRequest {
  /** The oldest root commit of the repository; names the fleet when fleet.yaml does not. */
  readonly rootCommit: string | undefined;
  /** Ignore fleet.yaml: the compose file at the root is one stack on the local engine. */
  readonly composeOnly?: boolean;
}

export interface FleetResult {
  /** undefined when there is an error. */
  readonly fleet: Fleet | undefined;
  readonly problems: readonly Problem[];
}

const FLEET_NAMES = ["fleet.yaml", "fleet.yml"];
/** The first hosts of the file are the managers unless roles are written: an odd number keeps a majority. */
const MANAGERS = 3;
/** Parts of fleet.yaml that are accepted now, so that a file can be written once, and acted on later. */
const LATER = [
  "tenants",
  "pools",
  "scheduler.queue",
  "scheduler.admission",
  "scheduler.priority",
  "scheduler.preemption",
  "scheduler.rebalance",
  "stacks.poll",
];

/** Reads fleet.yaml at the root of the repository, or makes the fleet of one local host from a single compose file. */
export function loadFleet(files: FileTree, request: FleetRequest): FleetResult {
  const report = new Report("fleet");
  const file = request.composeOnly ? undefined : FLEET_NAMES.find((name) => files.stat(name) !== undefined);
  const fleet = file === undefined ? localFleet(files, request, report) : fleetOf(files, request, file, report);
  return { fleet: report.failed ? undefined : fleet, problems: report.problems };
}

function localFleet(files: FileTree, request: FleetRequest, report: Report): Fleet | undefined {
  if (!COMPOSE_NAMES.some((name) => files.stat(name) !== undefined)) {
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
  const stacks = [{ directory: "", files: [] }];
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
    placement: scheduler?.["placement"] === "binpack" ? "binpack" : "spread",
    policy: policyOf(child(tree, "policy")),
    stacks,
    file,
    warnings: report.problems.filter((problem) => problem.severity === "warning"),
  };
}

function parsed(files: FileTree, file: string, report: Report): Mapping | undefined {
  const load: Load = { files, root: "/", home: undefined, report, read: new Set(), spent: { reads: 0 } };
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

type Fail = (path: Path, message: string, hint?: string) => void;

function hostsOf(tree: Mapping, report: Report): Host[] {
  const fail: Fail = (path, message, hint) => report.add({ code: "host", message, hint, root: tree, path: ["hosts", ...path] });
  const written = entries(tree["hosts"]);
  const rolesAreWritten = written.some(([, value]) => isMapping(value) && value["role"] !== undefined);
  const hosts = written.flatMap(([name, value], index) => {
    const fallback = !rolesAreWritten && index < MANAGERS ? "manager" : "worker";
    const host = isMapping(value)
      ? hostOf(name, value, fallback, (path, message, hint) => fail([name, ...path], message, hint))
      : undefined;
    return host ? [host] : [];
  });
  reportTwins(hosts, fail);
  return hosts.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Two names for one engine would count and prune its containers twice. */
function reportTwins(hosts: readonly Host[], fail: Fail): void {
  const first = new Map<string, string>();
  for (const host of hosts) {
    const key = JSON.stringify(host.endpoint);
    const other = first.get(key);
    if (other === undefined) first.set(key, host.name);
    else fail([host.name], `${host.name} and ${other} have the same endpoint.`, "Keep one of them.");
  }
}

function hostOf(name: string, value: Mapping, fallback: Host["role"], fail: Fail): Host | undefined {
  const url = text(value["endpoint"] ?? "");
  const endpoint = parseEndpoint(url, tlsOf(child(value, "tls")));
  if (!("kind" in endpoint)) {
    fail(["endpoint"], endpoint.message, endpoint.hint);
    return undefined;
  }
  for (const [key, file] of entries(value["tls"])) {
    if (!posix.isAbsolute(text(file)))
      fail(["tls", key], `${text(file)} is not an absolute path.`, "Write the path on the controller's machine.");
  }
  const reserve = child(value, "reserve");
  const memory = reserve?.["memory"] === undefined ? 0 : parseBytes(text(reserve["memory"]));
  if (memory === undefined) fail(["reserve", "memory"], `${text(reserve!["memory"]!)} is not a size.`, "Write 512m.");
  return {
    name,
    url,
    endpoint,
    weight: number(value["weight"]) ?? 1,
    labels: Object.fromEntries(entries(value["labels"]).map(([key, item]) => [key, text(item)])),
    taints: texts(value["taints"]),
    reserve: { nanoCpus: Math.round((number(reserve?.["cpus"]) ?? 0) * 1e9), memoryBytes: memory ?? 0 },
    role: value["role"] === "manager" || value["role"] === "worker" ? value["role"] : fallback,
  };
}

function tlsOf(tls: Mapping | undefined): TlsFiles | undefined {
  return tls && { caFile: text(tls["ca"] ?? ""), certFile: text(tls["cert"] ?? ""), keyFile: text(tls["key"] ?? "") };
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
    const parent = path.length === 1 ? tree : child(tree, path[0]!);
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

function share(value: Value | undefined): number | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" ? Number(value.replace("%", "")) / 100 : number(value);
}

function number(value: Value | undefined): number | undefined {
  if (value instanceof Float) return value.value;
  if (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
  return typeof value === "number" ? value : undefined;
}

function text(value: Value): string {
  return isMapping(value) || isSequence(value) ? JSON.stringify(plain(value)) : goText(value);
}

function texts(value: Value | undefined): string[] {
  return isSequence(value) ? value.map(text) : [];
}
