import { simulateFleet, type Behaviour, type ProcessView, type SimulatedFleet } from "../../src/engine/simulated/fleet.ts";
import type { Engines } from "../../src/engine/port.ts";
import type { Desired } from "../../src/model/desired.ts";
import type { Plan } from "../../src/model/plan.ts";
import { ProblemError } from "../../src/model/problem.ts";
import { type Revision, treeOf } from "../../src/model/revision.ts";
import { buildPlan } from "../../src/plan/build.ts";
import type { PlanInput } from "../../src/plan/input.ts";
import { desiredOf, followSource, type Session, syncFleet, type SyncResult } from "../../src/reconcile/index.ts";
import type { Store } from "../../src/store/port.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { virtualClock, type VirtualClock } from "./clock.ts";
import { type Incarnation, incarnation } from "./controller.ts";
import { checkConverged } from "./converged.ts";
import { faults, type Faults } from "./faults.ts";
import { Oracle, type Violation } from "./invariants.ts";
import type { Mutant } from "./mutants.ts";
import { checkPlan, serviceNamed } from "./plan-invariants.ts";
import { rng, type Rng } from "./rng.ts";
import { type Commit, scenario, type Scenario } from "./scenario.ts";
import { addStrangers } from "./strangers.ts";
import { Trace } from "./trace.ts";

export interface RunResult {
  readonly seed: number;
  readonly violations: readonly Violation[];
  readonly events: number;
  readonly calls: number;
  readonly virtualMs: number;
  /** Equal for equal seeds, or the simulation is not deterministic. */
  readonly hash: string;
  /** Newest events. */
  readonly lines: readonly string[];
  readonly marks: ReadonlyMap<string, number>;
}

interface Stage {
  readonly clock: VirtualClock;
  readonly fleet: SimulatedFleet;
  /** The fleet as slipway sees it. */
  readonly engines: Engines;
  readonly faults: Faults;
  readonly plot: Scenario;
  readonly store: Store;
  readonly random: Rng;
  readonly oracle: Oracle;
  readonly trace: Trace;
  readonly planner: (input: PlanInput) => Plan;
  /** By commit id; undefined where the commit cannot be loaded. */
  readonly loaded: ReadonlyMap<string, Desired | undefined>;
  last: { input: PlanInput; plan: Plan } | undefined;
}

/** Syncs that a calm fleet may need: what the last chaotic one left behind, one more try of what failed, and a last look. */
const CALM_SYNCS = 4;
const SYNC_MS = 15 * 60_000;

/** One seed: chaos while commits come in, then calm, in which the fleet must become what the last commit says and stay so. */
export async function runSeed(
  seed: number,
  how: { readonly mutant?: Mutant; readonly keepLines?: number; readonly builds?: boolean } = {},
): Promise<RunResult> {
  const stage = setStage(seed, how.mutant, how.keepLines ?? 40, how.builds ?? false);
  const { clock, fleet, oracle, trace } = stage;
  await clock.settle(addStrangers(fleet, stage.random));
  oracle.markForeign();
  fleet.calls.onExecuted((call, status) => {
    trace.add(call.host, call.method, `${call.subject} ${status ?? ""}`);
    if (call.write) trace.mark(`${call.method} ${status ?? "done"}`);
    oracle.executed(call, status);
  });
  try {
    stage.faults.begin(fleet, clock, {
      harmed: (host, container) => oracle.harmed(host, container),
      isOurs: (host, id) => oracle.isMade({ host, id }),
      stranger: (host, id, gone) => (gone ? oracle.released(host, id) : oracle.stranger(host, id)),
      struck: (kind, host) => {
        trace.add(host, kind);
        trace.mark(kind);
      },
    });
    if (stage.plot.follows) await followedChaos(stage);
    else await chaos(stage);
    stage.faults.calm();
    await clock.run(clock.monotonicMs() + 180_000);
    await calm(stage);
  } catch (error) {
    oracle.fail("crash", error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return {
    seed,
    violations: oracle.violations,
    events: clock.events,
    calls: fleet.calls.count(),
    virtualMs: clock.monotonicMs(),
    hash: trace.hash,
    lines: trace.lines,
    marks: trace.marks,
  };
}

function setStage(seed: number, mutant: Mutant | undefined, keepLines: number, builds: boolean): Stage {
  const clock = virtualClock(rng(seed, "schedule"));
  const weather = faults(seed);
  const plot = scenario(seed, builds);
  const latency = rng(seed, "latency");
  let disturbing = false;
  const fleet = simulateFleet({
    clock,
    hosts: plot.hosts.map((name) => ({ name })),
    images: [
      ...["app:1", "app:2", "app:3"].map((reference) => ({ reference, behaviour: app, pullMs: 500 + latency.below(3000) })),
      { reference: "foreign:1", present: true },
    ],
    latencyMs: () => 1 + latency.below(20),
    disturb: (moment, call) => (disturbing ? weather.disturb(moment, call) : undefined),
    keepCalls: 100,
  });
  const oracle = new Oracle(fleet, clock, weather.unreachable);
  const watched = oracle.watching(fleet);
  const loaded = new Map(plot.commits.map((commit, index) => [commitId(index), load(commit, index)] as const));
  for (const desired of loaded.values())
    for (const stack of desired?.stacks ?? [])
      for (const service of stack.services) if (service.mode === "global") oracle.globals.add(`${stack.name}/${service.name}`);
  return {
    clock,
    fleet,
    faults: { ...weather, begin: (...given) => ((disturbing = true), weather.begin(...given)) },
    plot,
    oracle,
    loaded,
    engines: mutant?.engines?.(watched) ?? watched,
    store: mutant?.store?.(memoryStore()) ?? memoryStore(),
    planner: mutant?.planner?.(buildPlan) ?? buildPlan,
    random: rng(seed, "stage"),
    trace: new Trace(clock, keepLines),
    last: undefined,
  };
}

function commitId(index: number): string {
  return String(index + 1).padStart(40, "c");
}

function revisionOf(commit: Commit, index: number): Revision {
  return {
    repository: "sim",
    ref: "HEAD",
    commit: commitId(index),
    dirty: false,
    author: "Ada",
    authorEmail: "ada@example.com",
    committedAt: "2026-01-01T00:00:00Z",
    subject: `commit ${index + 1}`,
    signature: "none",
    rootCommit: "1".repeat(40),
    files: treeOf(commit.files),
  };
}

const LOAD = { environment: {}, profiles: [], envFiles: [] };

/** R2, G1: a commit that cannot be loaded is no desired state at all. */
function load(commit: Commit, index: number): Desired | undefined {
  const revision = revisionOf(commit, index);
  try {
    return desiredOf(revision.files, revision, LOAD);
  } catch (error) {
    if (error instanceof ProblemError && commit.breakage !== "none") return undefined;
    throw error;
  }
}

/** What its version says about a container's fate. */
function app({ environment }: ProcessView): Behaviour {
  const stop = { code: 0, afterMs: 300 };
  const passesFromMs = Number(environment["HEALTHY_MS"]);
  if (environment["FATE"] === "completes") return { exit: { code: 0, afterMs: 1200 }, stop };
  if (environment["FATE"] === "exits") return { exit: { code: 1, afterMs: 400 }, stop };
  return { health: environment["FATE"] === "sick" ? { passesFromMs: Infinity, failure: "connection refused" } : { passesFromMs }, stop };
}

function sessionOf(stage: Stage, life: Incarnation, signal: AbortSignal): Session {
  return {
    clock: life.clock,
    engines: life.engines,
    store: life.store,
    registryAuth: () => undefined,
    signal,
    emit: (event) => {
      if (event.type === "ended") stage.trace.mark(`sync ended ${event.outcome}`);
      if (event.type === "rollout-failed") stage.trace.mark(`rollout failed: ${event.action}`);
    },
    plan: (input) => planned(stage, input),
  };
}

function planned(stage: Stage, input: PlanInput): Plan {
  const {
    oracle,
    trace,
    planner,
    fleet,
    random,
    faults: { unreachable },
  } = stage;
  const plan = planner(input);
  oracle.planned(input, plan);
  trace.add("controller", "plan", `${plan.steps.length} steps, ${input.desired.revision.commit.slice(-2)}`);
  checkPlan({ fleet, oracle, random, planner, unreachable }, input, plan);
  isOfOneCommit(stage, input);
  markPlan(trace, input, plan);
  stage.last = { input, plan };
  return plan;
}

/** G2: what is planned for is one commit, completely read. */
function isOfOneCommit({ oracle, loaded }: Stage, { desired, rollingBack }: PlanInput): void {
  const whole = loaded.get(desired.revision.commit);
  if (!whole) return oracle.fail("G2", `planned for commit ${desired.revision.commit}, which cannot be read`);
  for (const stack of whole.stacks) {
    for (const service of stack.services) {
      const target = desired.stacks.find(({ name }) => name === stack.name)?.services.find(({ name }) => name === service.name);
      // A stack whose images no registry can resolve is left as it runs.
      if (desired.brokenStacks.includes(stack.name)) continue;
      if (service.image.pullPolicy === "always" || rollingBack.has(`${stack.name}/${service.name}`)) continue;
      if (target?.fingerprint !== service.fingerprint)
        oracle.fail("G2", `${stack.name}/${service.name} is not planned as the commit has it`);
    }
  }
}

function markPlan(trace: Trace, input: PlanInput, plan: Plan): void {
  if (plan.parked) trace.mark("plan parked");
  if (plan.unreachable.length > 0) trace.mark("plan with a hidden host");
  if (plan.held.length > 0) trace.mark("plan with a held service");
  if (plan.unschedulable.length > 0) trace.mark("plan with an unschedulable slot");
  if (input.rollingBack.size > 0) trace.mark("plan that rolls back");
  if (input.desired.brokenStacks.length > 0) trace.mark("plan with a broken stack");
  for (const { code } of plan.warnings) trace.mark(`warning ${code}`);
  for (const { cause, operation } of plan.steps)
    trace.mark(`step ${operation.kind}: ${cause.replaceAll(/#\d+|\S*\d\S*/g, "…").split(":")[0]}`);
  if (plan.placements.some(({ stack, service }) => serviceNamed(input, stack, service)?.mode === "global"))
    trace.mark("plan with a global service");
}

/** One or two syncs of each commit under trouble; the controller may die after any call. */
async function chaos(stage: Stage): Promise<void> {
  for (const [index] of stage.plot.commits.entries()) {
    const attempts = 1 + stage.random.below(2);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const desired = stage.loaded.get(commitId(index));
      if (!desired) break;
      const lastCall = stage.random.chance(0.35) ? 1 + stage.random.below(80) : undefined;
      await sync(stage, desired, { confirmed: stage.random.chance(0.7), lastCall });
      await stage.clock.run(stage.clock.monotonicMs() + stage.random.below(30_000));
    }
  }
}

interface SyncHow {
  readonly confirmed: boolean;
  readonly retry?: boolean;
  readonly lastCall?: number | undefined;
  readonly expected?: Plan;
}

/** @returns undefined when the controller was killed. */
async function sync(stage: Stage, desired: Desired, how: SyncHow): Promise<SyncResult | undefined> {
  const { clock, trace } = stage;
  const life = incarnation(stage.engines, stage.store, clock, how.lastCall);
  trace.add("controller", "sync", desired.revision.subject);
  const running = syncFleet(desired, sessionOf(stage, life, new AbortController().signal), {
    timeoutMs: SYNC_MS,
    confirmed: how.confirmed,
    retry: how.retry ?? false,
    loadCommit: (commit) => Promise.resolve(stage.loaded.get(commit)),
    ...(how.expected === undefined ? {} : { expected: how.expected }),
  });
  const result = await clock.settle(Promise.race([running, life.death]), 2 * SYNC_MS);
  if (!result) trace.mark("controller killed");
  trace.add("controller", "ended", `${result?.outcome ?? "killed"} ${result?.summary ?? ""}`);
  return result;
}

/** The loop follows the repository while commits are pushed, the source fails and the controller is killed and started anew. */
async function followedChaos(stage: Stage): Promise<void> {
  const { clock, random, plot, trace } = stage;
  const repository: Repository = { head: 0, down: false, calmSinceMs: 0 };
  let loop = follow(stage, repository);
  for (let pushed = 1; pushed <= plot.commits.length; pushed += 1) {
    const until = clock.monotonicMs() + 20_000 + random.below(120_000);
    while (clock.monotonicMs() < until) {
      await clock.run(clock.monotonicMs() + random.below(20_000));
      const wasDown = repository.down;
      repository.down = random.chance(0.3);
      if (wasDown !== repository.down) repository.calmSinceMs = clock.monotonicMs();
      if (!loop.life.dead) continue;
      trace.mark("controller killed");
      loop = follow(stage, repository);
      repository.calmSinceMs = clock.monotonicMs();
    }
    if (pushed < plot.commits.length) [repository.head, repository.calmSinceMs] = [pushed, clock.monotonicMs()];
  }
  loop.life.kill();
}

interface Repository {
  head: number;
  down: boolean;
  /** Since when it is up with this head, or down, for one life of the controller. */
  calmSinceMs: number;
}

/** By then a commit has been noticed, read and taken in: a sync under way ends first. */
const NOTICED_MS = SYNC_MS + 60_000;

function follow(stage: Stage, repository: Repository): { readonly life: Incarnation } {
  const { clock, random, plot, oracle, trace, loaded } = stage;
  const life = incarnation(stage.engines, stage.store, clock, random.chance(0.6) ? 1 + random.below(300) : undefined);
  let believed: string | undefined;
  const answer = async <T>(value: () => T): Promise<T> => {
    await clock.sleep(5);
    if (!repository.down) return value();
    trace.mark("source down");
    throw new Error("simulated: the repository does not answer");
  };
  const session = sessionOf(stage, life, new AbortController().signal);
  const source = {
    head: () => answer(() => commitId(repository.head)),
    fetch: () => answer(() => revisionOf(plot.commits[repository.head]!, repository.head)),
    read: <T>(revision: Revision, use: (files: Revision["files"]) => T): Promise<T> => answer(() => use(revision.files)),
  };
  const watching: Session = {
    ...session,
    plan: (input) => {
      const { commit } = input.desired.revision;
      // G1: whatever the source does, the last commit that was read goes on being the desired one, and the next one follows.
      if (commit !== believed) oracle.fail("G1", `planned for ${commit}, and the last commit that could be read is ${believed}`);
      const head = commitId(repository.head);
      const noticed = !repository.down && clock.monotonicMs() - repository.calmSinceMs > NOTICED_MS && loaded.get(head) !== undefined;
      if (noticed && commit !== head)
        oracle.fail("G1", `planned for ${commit} although ${head} could be read for ${NOTICED_MS / 60_000} minutes`);
      return planned(stage, input);
    },
  };
  const options = {
    intervalMs: 15_000,
    load: LOAD,
    sync: { timeoutMs: SYNC_MS, loadCommit: (commit: string) => Promise.resolve(stage.loaded.get(commit)) },
    onDesired: (desired: Desired) => {
      believed = desired.revision.commit;
    },
  };
  followSource(source, watching, options).catch((error: unknown) => {
    if (!life.dead) oracle.fail("crash", `the loop ended: ${error instanceof Error ? error.stack : String(error)}`);
  });
  return { life };
}

/** L1, P2, P3: from whatever chaos left, a few syncs bring the fleet to the last commit, and then there is nothing to do. */
async function calm(stage: Stage): Promise<void> {
  const { clock, fleet, oracle, plot } = stage;
  const index = plot.commits.length - 1;
  const desired = stage.loaded.get(commitId(index))!;
  let result: SyncResult | undefined;
  let applied: Plan | undefined;
  for (let attempt = 0; attempt < CALM_SYNCS && result?.outcome !== "converged"; attempt += 1) {
    const writes = fleet.calls.writes;
    const before = stage.last?.plan;
    // What failed in the chaos is held until somebody asks for another try: that is a person's decision.
    result = await sync(stage, desired, { confirmed: true, retry: result?.outcome === "rolled-back" });
    if (fleet.calls.writes > writes && before && before.steps.length > 0) applied = before;
  }
  if (result?.outcome !== "converged")
    return oracle.fail("L1", `not converged after ${CALM_SYNCS} calm syncs: ${result?.outcome} (${result?.summary})`);
  checkConverged(fleet, oracle, plot.commits[index]!, stage.last?.input);
  await nothingMore(stage, desired, "P2", {});
  // P3: a plan that has been applied does nothing when it is delivered again.
  if (applied) await nothingMore(stage, desired, "P3", { expected: applied });
  await clock.run(clock.monotonicMs() + 60_000);
  // P2: the same files under another commit.
  await nothingMore(stage, desired, "P2", {});
}

async function nothingMore(stage: Stage, desired: Desired, invariant: string, how: { readonly expected?: Plan }): Promise<void> {
  const { fleet, oracle } = stage;
  const writes = fleet.calls.writes;
  const result = await sync(stage, desired, { confirmed: false, ...how });
  if (result?.outcome !== "converged" && !how.expected) oracle.fail(invariant, `another sync ended ${result?.outcome}: ${result?.summary}`);
  if (fleet.calls.writes !== writes) oracle.fail(invariant, `another sync wrote ${fleet.calls.writes - writes} requests`);
}
