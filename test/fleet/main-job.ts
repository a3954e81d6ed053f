import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { connectEngines } from "../../src/engine/connect.ts";
import type { Engines } from "../../src/engine/port.ts";
import { systemClock } from "../../src/cli/clock.ts";
import type { Desired } from "../../src/model/desired.ts";
import { type Revision, treeOf } from "../../src/model/revision.ts";
import { printPlan } from "../../src/plan/print.ts";
import { desiredOf, planFleet, type Session, type SyncOptions, type SyncResult, syncFleet } from "../../src/reconcile/index.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Fleet } from "./fleet.ts";

/** slipway at work on a fleet of real engines: commits in, syncs out, every engine write counted at the transport. */
export interface MainJob {
  readonly session: Session;
  readonly writes: { readonly host: string; readonly method: string; readonly path: string }[];
  commit(files: Readonly<Record<string, string | Uint8Array>>, environment?: Readonly<Record<string, string>>): Desired;
  plan(desired: Desired): Promise<string>;
  sync(desired: Desired, options?: Partial<SyncOptions>): Promise<SyncResult>;
  close(): Promise<void>;
}

/** fleet.yaml of a fleet of real engines. */
export function fleetYamlOf(fleet: Fleet, extra = ""): string {
  const hosts = fleet.hosts.map((host, index) => {
    const tls = host.tls === undefined ? "" : `, tls: { ca: ${host.tls.caFile}, cert: ${host.tls.certFile}, key: ${host.tls.keyFile} }`;
    return `  ${host.name}: { endpoint: "${host.endpointUrl}", labels: { zone: z${index} }${tls} }`;
  });
  return `name: real\nhosts:\n${hosts.join("\n")}\n${extra}`;
}

export function filesOf(directory: string): Record<string, Uint8Array> {
  const below = (path: string): string[] =>
    readdirSync(path).flatMap((name) => (statSync(join(path, name)).isDirectory() ? below(join(path, name)) : [join(path, name)]));
  return Object.fromEntries(below(directory).map((path) => [relative(directory, path), new Uint8Array(readFileSync(path))]));
}

export function startMainJob(fleet: Fleet): MainJob {
  const writes: MainJob["writes"] = [];
  const commits = new Map<string, Desired>();
  let engines: Engines | undefined;
  const session: Session = {
    clock: systemClock,
    engines: { get: (host) => engines!.get(host), close: () => engines!.close() },
    store: memoryStore(),
    emit: () => undefined,
    registryAuth: () => undefined,
    signal: new AbortController().signal,
  };
  return {
    session,
    writes,
    commit(files, environment = {}) {
      const number = commits.size + 1;
      const tree = treeOf(files, (path) => path.includes("cgi-bin/"));
      const revision: Revision = {
        repository: "real",
        ref: "HEAD",
        commit: String(number).padStart(40, "c"),
        dirty: false,
        author: "Ada",
        authorEmail: "",
        committedAt: "",
        subject: `commit ${number}`,
        signature: "none",
        rootCommit: undefined,
        files: tree,
      };
      const desired = desiredOf(tree, revision, { environment, profiles: [], envFiles: [] });
      engines ??= connectEngines(desired.fleet.hosts, { sshConfigFile: fleet.sshConfigFile, onWrite: (write) => void writes.push(write) });
      commits.set(revision.commit, desired);
      return desired;
    },
    plan: async (desired) => printPlan((await planFleet(desired, session)).plan),
    sync: (desired, options = {}) =>
      syncFleet(desired, session, {
        timeoutMs: 180_000,
        confirmed: false,
        retry: false,
        loadCommit: (commit) => Promise.resolve(commits.get(commit)),
        ...options,
      }),
    close: async () => await engines?.close(),
  };
}
