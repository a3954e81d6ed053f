import { simulateFleet, type Behaviour, type Call, type ProcessView, type SimulatedFleet } from "../../src/engine/simulated/fleet.ts";
import type { Engines } from "../../src/engine/port.ts";
import type { Desired } from "../../src/model/desired.ts";
import { treeOf } from "../../src/model/revision.ts";
import { desiredOf, syncFleet, type SyncResult } from "../../src/reconcile/index.ts";
import type { Store } from "../../src/store/port.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { virtualClock, type VirtualClock } from "./clock.ts";
import { incarnation } from "./controller.ts";
import { checkCall, checkConverged, foreignState, type Violation } from "./invariants.ts";
import { rng, type Rng } from "./rng.ts";
import { weather, type Weather } from "./weather.ts";
import { workload, type Commit, type Workload } from "./workload.ts";

export interface ScheduleOptions {
  /** Puts every write that an engine carried out into the history. */
  readonly traceWrites?: boolean;
  /** A planted bug, between slipway and the engines: the invariants must find it. */
  readonly plant?: (engines: Engines) => Engines;
}

export interface ScheduleResult {
  readonly seed: number;
  readonly violations: readonly Violation[];
  readonly events: number;
  readonly calls: number;
  readonly virtualMs: number;
  readonly kinds: readonly string[];
  /** Accidents, lost calls and syncs in order. */
  readonly history: readonly string[];
  /** Equal for equal seeds, or the simulation is not deterministic. */
  readonly trace: string;
}

function nameOf(fleet: SimulatedFleet, call: Call): string {
  return fleet.world(call.host).containers.find(({ id }) => id === call.subject)?.name ?? call.subject;
}

interface Stage {
  readonly clock: VirtualClock;
  readonly fleet: SimulatedFleet;
  /** The fleet as slipway sees it. */
  readonly engines: Engines;
  readonly sky: Weather;
  readonly work: Workload;
  readonly store: Store;
  readonly random: Rng;
  readonly commits: ReadonlyMap<string, Desired>;
  readonly history: string[];
  current: Commit;
}

/** Syncs that a calm fleet may need: what the last chaotic one left behind, a rollout, and one more. */
const CALM_SYNCS = 4;
const SYNC_MS = 15 * 60_000;

/** One seed: chaos while commits come in, then calm, in which the fleet must become what the last commit says and stay so. */
export async function runSchedule(seed: number, how: ScheduleOptions = {}): Promise<ScheduleResult> {
  const stage = setStage(seed, how);
  const { clock, fleet, sky, work, history } = stage;
  const violations: Violation[] = [];
  const foreign = addForeign(fleet, stage.random);
  const before = foreignState(fleet);
  // A service keeps its order through all commits.
  const stopFirst = new Set(work.commits.flatMap(({ stacks }) => [...stacks].flatMap(([stack, services]) => services.filter(({ order }) => order === "stop-first").map(({ name }) => `${stack}/${name}`))));
  fleet.calls.onExecuted((call, status) => {
    const found = checkCall(fleet, call, status, { foreign, unreachable: sky.unreachable, stopFirst });
    violations.push(...found);
    if (how.traceWrites && call.write) history.push(`${clock.monotonicMs()} ${call.host} ${call.method} ${nameOf(fleet, call)} ${status ?? ""}`);
    for (const { invariant, what } of found) history.push(`${clock.monotonicMs()} VIOLATION ${invariant}: ${what}`);
  });
  sky.begin(fleet, clock);
  for (const [index, commit] of work.commits.entries()) {
    stage.current = commit;
    await chaoticSyncs(stage, [...stage.commits.values()][index]);
  }
  sky.calm();
  await clock.run(clock.monotonicMs() + 180_000);
  violations.push(...(await calmSyncs(stage, before)));
  return {
    seed, violations, events: clock.events, calls: fleet.calls.count(), virtualMs: clock.monotonicMs(), kinds: sky.kinds,
    history: [...sky.history, ...history].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
    trace: `${clock.events} ${clock.monotonicMs()} ${fleet.calls.count()} ${fleet.calls.writes}`,
  };
}

function setStage(seed: number, { plant = (engines) => engines }: ScheduleOptions): Stage {
  const clock = virtualClock(rng(seed, "schedule"));
  const sky = weather(seed);
  const work = workload(seed);
  const random = rng(seed, "stage");
  const latency = rng(seed, "latency");
  const fleet = simulateFleet({
    clock,
    hosts: work.hosts.map((name) => ({ name })),
    images: [{ reference: "app:1", behaviour: app, pullMs: 2000 }, { reference: "foreign:1", present: true }],
    latencyMs: () => 1 + latency.below(20),
    disturb: sky.disturb,
  });
  const commits = new Map(work.commits.map((commit, index) => {
    const desired = desiredFrom(commit, index + 1);
    return [desired.revision.commit, desired] as const;
  }));
  return { clock, fleet, engines: plant(fleet), sky, work, store: memoryStore(), random, commits, history: [], current: work.commits[0]! };
}

/** The service under test: what its commit says decides whether it becomes healthy. */
function app(view: ProcessView): Behaviour {
  return { health: { passesFromMs: view.environment["SICK"] === "true" ? Infinity : 1500, failure: "connection refused" }, stop: { code: 0, afterMs: 300 } };
}

function desiredFrom(commit: Commit, number: number): Desired {
  const files = treeOf(commit.files);
  const revision = { repository: "sim", ref: "HEAD", commit: String(number).padStart(40, "c"), dirty: false, author: "Ada", authorEmail: "ada@example.com", committedAt: "2026-01-01T00:00:00Z", subject: `commit ${number}`, signature: "none", rootCommit: "1".repeat(40), files } as const;
  const desired = desiredOf(files, revision, { environment: {}, profiles: [], envFiles: [] });
  const errors = desired.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(`the workload is not valid: ${errors.map(({ message }) => message).join("; ")}`);
  return desired;
}

/** Containers of other people, with names and labels that look like ours. @returns their ids and names. */
function addForeign(fleet: SimulatedFleet, random: Rng): Set<string> {
  const foreign = new Set<string>();
  for (const host of fleet.hosts) {
    const count = random.below(3);
    for (let index = 0; index < count; index += 1) {
      const name = `foreign-${index}`;
      const labels = random.pick([{}, { "com.docker.compose.project": "shop", "com.docker.compose.service": "s1" }, { "slipway.fleet": "test", "slipway.stack": "shop", "slipway.service": "s1", "slipway.slot": "1" }]);
      const id = fleet.control.createByHand(host, name, { Image: "foreign:1", Labels: labels });
      fleet.control.startByHand(host, id);
      foreign.add(id).add(name);
    }
  }
  return foreign;
}

/** One or two syncs of a commit under trouble; the controller may be killed in the middle of one. */
async function chaoticSyncs(stage: Stage, desired: Desired | undefined): Promise<void> {
  if (!desired) throw new Error("no such commit");
  const attempts = 1 + stage.random.below(2);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const killedAfterMs = stage.random.chance(0.3) ? stage.random.below(60_000) : undefined;
    const result = await sync(stage, desired, killedAfterMs);
    stage.history.push(`${stage.clock.monotonicMs()} sync of ${desired.revision.subject}: ${result?.outcome ?? "killed"}`);
    await stage.clock.run(stage.clock.monotonicMs() + stage.random.below(30_000));
  }
}

async function sync(stage: Stage, desired: Desired, killedAfterMs?: number, retry = false): Promise<SyncResult | undefined> {
  const { clock, engines, store } = stage;
  const life = incarnation(engines, store);
  const running = syncFleet(desired, { clock, engines: life.engines, store: life.store, emit: () => undefined, registryAuth: () => undefined, signal: new AbortController().signal }, {
    timeoutMs: SYNC_MS, confirmed: true, retry, loadCommit: (commit) => Promise.resolve(stage.commits.get(commit)),
  });
  const killed = killedAfterMs === undefined ? new Promise<never>(() => undefined) : clock.sleep(killedAfterMs).then(() => life.kill());
  return await clock.settle(Promise.race([running, killed.then(() => undefined)]), 2 * SYNC_MS);
}

async function calmSyncs(stage: Stage, foreignBefore: string): Promise<Violation[]> {
  const desired = [...stage.commits.values()].at(-1);
  if (!desired) throw new Error("no commit");
  let result: SyncResult | undefined;
  for (let attempt = 0; attempt < CALM_SYNCS && result?.outcome !== "converged"; attempt += 1) {
    // What failed in the chaos is held until somebody asks for another try: that is a person's decision.
    result = await sync(stage, desired, undefined, result?.outcome === "rolled-back");
    stage.history.push(`${stage.clock.monotonicMs()} calm sync: ${result?.outcome ?? "killed"}: ${result?.summary ?? ""}`);
  }
  if (result?.outcome !== "converged") return [{ invariant: "L1", what: `not converged after ${CALM_SYNCS} calm syncs: ${result?.outcome} (${result?.summary})` }];
  const violations = checkConverged(stage.fleet, stage.current, foreignBefore);
  const writes = stage.fleet.calls.writes;
  await stage.clock.run(stage.clock.monotonicMs() + 60_000);
  const again = await sync(stage, desired);
  if (again?.outcome !== "converged" || stage.fleet.calls.writes !== writes) violations.push({ invariant: "P2", what: `a second sync ended ${again?.outcome} with ${stage.fleet.calls.writes - writes} writes` });
  return violations;
}
