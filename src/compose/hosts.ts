import { posix } from "node:path";
import type { Host, TlsFiles } from "../model/fleet.ts";
import { parseEndpoint } from "./endpoint.ts";
import { number, texts } from "./values.ts";
import { goText } from "./scalars.ts";
import { child, entries, isMapping } from "./tree.ts";
import type { Mapping, Path, Report } from "./tree.ts";
import { parseTaint } from "../model/taint.ts";
import { parseBytes } from "./units.ts";

/** The first hosts of the file are the managers unless roles are written: an odd number keeps a majority. */
const MANAGERS = 3;

type Fail = (path: Path, message: string, hint?: string) => void;

/** The hosts of fleet.yaml, sorted by name. */
export function hostsOf(tree: Mapping, report: Report): Host[] {
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

/** One host; undefined with a problem when its endpoint cannot be read. */
export function hostOf(name: string, value: Mapping, fallback: Host["role"], fail: Fail): Host | undefined {
  const url = goText(value["endpoint"] ?? "");
  const endpoint = parseEndpoint(url, tlsOf(child(value, "tls")));
  if (!("kind" in endpoint)) {
    fail(["endpoint"], endpoint.message, endpoint.hint);
    return undefined;
  }
  for (const [key, file] of entries(value["tls"])) {
    if (!posix.isAbsolute(goText(file)))
      fail(["tls", key], `${goText(file)} is not an absolute path.`, "Write the path on the controller's machine.");
  }
  const reserve = child(value, "reserve");
  const memory = reserve?.["memory"] === undefined ? 0 : parseBytes(goText(reserve["memory"]));
  if (memory === undefined) fail(["reserve", "memory"], `${goText(reserve!["memory"]!)} is not a size.`, "Write 512m.");
  const cpus = reserve?.["cpus"] === undefined ? 0 : number(reserve["cpus"]);
  if (cpus === undefined || cpus < 0) fail(["reserve", "cpus"], `${goText(reserve!["cpus"]!)} is not a number of CPUs.`, "Write 0.5.");
  for (const [index, taint] of texts(value["taints"]).entries())
    if (!parseTaint(taint))
      fail(
        ["taints", index],
        `${JSON.stringify(taint)} is not a taint.`,
        "Write KEY or KEY=VALUE, with :NoSchedule, :PreferNoSchedule or :NoExecute.",
      );
  const resources = resourcesOf(value, fail);
  return {
    name,
    url,
    endpoint,
    weight: number(value["weight"]) ?? 1,
    labels: Object.fromEntries(entries(value["labels"]).map(([key, item]) => [key, goText(item)])),
    taints: texts(value["taints"]),
    reserve: { nanoCpus: Math.round((cpus ?? 0) * 1e9), memoryBytes: memory ?? 0 },
    ...(resources && { resources }),
    role: value["role"] === "manager" || value["role"] === "worker" ? value["role"] : fallback,
  };
}

/** What the host has by kind, less what it keeps for itself. */
function resourcesOf(value: Mapping, fail: Fail): Record<string, number> | undefined {
  const written = child(value, "resources");
  const kept = entries(value["reserve"]).filter(([kind]) => kind !== "cpus" && kind !== "memory");
  for (const [kind, amount] of kept) {
    const all = number(written?.[kind]);
    if (all === undefined) fail(["reserve", kind], `The host has no ${kind} to keep.`, `Write resources: { ${kind}: … } as well.`);
    else if (number(amount)! > all) fail(["reserve", kind], `The host keeps ${number(amount)} ${kind} and has ${all}.`, "Lower it.");
  }
  if (!written) return undefined;
  const reserved = new Map(kept);
  return Object.fromEntries(entries(written).map(([kind, amount]) => [kind, (number(amount) ?? 0) - (number(reserved.get(kind)) ?? 0)]));
}

function tlsOf(tls: Mapping | undefined): TlsFiles | undefined {
  return tls && { caFile: goText(tls["ca"] ?? ""), certFile: goText(tls["cert"] ?? ""), keyFile: goText(tls["key"] ?? "") };
}
