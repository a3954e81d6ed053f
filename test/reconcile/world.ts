import { simulateFleet, type SimulatedFleet, type SimulatedFleetOptions, shell } from "../../src/engine/simulated/fleet.ts";
import type { Desired } from "../../src/model/desired.ts";
import type { SyncEvent } from "../../src/model/event.ts";
import { treeOf, type Revision } from "../../src/model/revision.ts";
import { printPlan } from "../../src/plan/print.ts";
import { desiredOf, planFleet, type Session, type SyncOptions, type SyncResult, syncFleet } from "../../src/reconcile/index.ts";
import type { Store } from "../../src/store/port.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type VirtualClock, virtualClock } from "../simulation/clock.ts";

/** A fleet in memory, a repository of commits, and slipway on top: what a person with three hosts has. */
export interface World {
  readonly clock: VirtualClock;
  readonly fleet: SimulatedFleet;
  readonly store: Store;
  readonly session: Session;
  readonly events: SyncEvent[];
  /** Makes the next commit of these files; earlier ones can be rolled back to. */
  commit(files: Readonly<Record<string, string>>): Desired;
  sync(desired: Desired, options?: Partial<SyncOptions>): Promise<SyncResult>;
  plan(desired: Desired, options?: { explain?: boolean }): Promise<string>;
  /** `host name state health fingerprint` of every container of every host, sorted. */
  containers(): string[];
}

export interface WorldOptions extends Partial<Omit<SimulatedFleetOptions, "clock" | "hosts">> {
  readonly hosts?: number;
  /** Of hosts that are not what most are: `{ h2: "aarch64" }`. */
  readonly arch?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

export function makeWorld(options: WorldOptions = {}): World {
  const clock = virtualClock();
  const names = Array.from({ length: options.hosts ?? 3 }, (_, index) => `h${index + 1}`);
  const fleet = simulateFleet({
    images: (reference) => ({ reference, present: true, behaviour: shell, command: ["sleep", "3600"] }),
    latencyMs: () => 1,
    ...options,
    clock,
    hosts: names.map((name) => ({ name, ...(options.arch?.[name] && { arch: options.arch[name] }) })),
  });
  const events: SyncEvent[] = [];
  const store = memoryStore();
  const session: Session = {
    clock,
    engines: fleet,
    store,
    emit: (event) => void events.push(event),
    registryAuth: () => undefined,
    signal: new AbortController().signal,
  };
  const commits = new Map<string, Desired>();
  return {
    clock,
    fleet,
    store,
    session,
    events,
    commit(files) {
      const desired = desiredOf(treeOf(files), revisionOf(commits.size + 1, files), {
        environment: options.environment ?? {},
        profiles: [],
        envFiles: [],
      });
      commits.set(desired.revision.commit, desired);
      return desired;
    },
    sync: (desired, how = {}) =>
      clock.settle(
        syncFleet(desired, session, {
          timeoutMs: 15 * 60_000,
          confirmed: false,
          retry: false,
          loadCommit: (commit) => Promise.resolve(commits.get(commit)),
          ...how,
        }),
      ),
    plan: async (desired, how = {}) => printPlan((await clock.settle(planFleet(desired, session, how))).plan),
    containers: () =>
      names
        .flatMap((host) =>
          fleet
            .world(host)
            .containers.map(
              (container) => `${host} ${container.name} ${container.state}${container.health === "none" ? "" : ` ${container.health}`}`,
            ),
        )
        .sort(),
  };
}

export function revisionOf(number: number, files: Readonly<Record<string, string>>): Revision {
  const commit = String(number).padStart(40, "c");
  return {
    repository: "shop",
    ref: "HEAD",
    commit,
    dirty: false,
    author: "Ada",
    authorEmail: "ada@example.com",
    committedAt: "2026-01-01T00:00:00Z",
    subject: `commit ${number}`,
    signature: "none",
    rootCommit: "1".repeat(40),
    files: treeOf(files),
  };
}

/** fleet.yaml of the hosts `h1` … and the stacks below `stacks/`. */
export function fleetYaml(hosts = 3, extra = ""): string {
  const lines = Array.from(
    { length: hosts },
    (_, index) => `  h${index + 1}: { endpoint: "unix:///run/h${index + 1}.sock", labels: { zone: z${index % 2} } }`,
  );
  return `name: test\nhosts:\n${lines.join("\n")}\n${extra}`;
}
