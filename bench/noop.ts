import { fleetYaml, makeWorld, type World } from "../test/reconcile/world.ts";
import { buildPlan } from "../src/plan/build.ts";
import type { PlanInput } from "../src/plan/input.ts";
import type { Engine } from "../src/engine/port.ts";
import type { Plan } from "../src/model/plan.ts";
import { type Session, type SyncResult, syncFleet } from "../src/reconcile/index.ts";
import type { Desired } from "../src/model/desired.ts";
import type { Bench, BenchOptions } from "./bench.ts";
import type { Figure } from "./figure.ts";
import { interleave } from "./interleave.ts";

interface Size {
  readonly hosts: number;
  readonly stacks: number;
  readonly services: number;
  readonly replicas: number;
}

const FULL: Size = { hosts: 1_000, stacks: 50, services: 4, replicas: 50 };
const SMOKE: Size = { hosts: 20, stacks: 2, services: 2, replicas: 50 };

/** A sync that finds everything as it should be, on a large simulated fleet. */
export const NOOP: Bench = {
  name: "noop",
  summary: "a sync with nothing to do: 1,000 simulated hosts, 10,000 containers",
  engines: false,
  repeats: 5,
  run: measure,
};

async function measure({ repeats, smoke, note }: BenchOptions): Promise<readonly Figure[]> {
  const size = smoke ? SMOKE : FULL;
  const containers = size.stacks * size.services * size.replicas;
  const world = makeWorld({ hosts: size.hosts });
  await world.clock.settle(formSwarm(world));
  const desired = world.commit(filesOf(size));
  expectOutcome(await world.sync(desired), (result) => result.steps > 0, "the first sync");
  note(`${containers} containers on ${size.hosts} hosts are up`);

  world.fleet.calls.reset();
  expectOutcome(await world.sync(desired), isNoop, "the second sync");
  const calls = world.fleet.calls.count();
  const others = calls - world.fleet.calls.count("listContainers");
  if (others > 0) throw new Error(`a sync with nothing to do made ${others} calls that list no containers`);

  const session = await onRecordedAnswers(world);
  const seen = await inputOf(desired, session);
  const changed = world.commit(filesOf(size, "debug"));
  const plan = new Stopwatch();
  const subjects = [
    { name: "cpu", run: () => cpuMs(async () => expectOutcome(await sync(desired, session), isNoop, "a sync")) },
    { name: "change", run: () => cpuMs(() => Promise.resolve(expectSteps(buildPlan({ ...seen, desired: changed })))) },
    { name: "plan", run: () => plan.during(() => sync(desired, { ...session, plan: (input) => plan.measured(() => buildPlan(input)) })) },
  ];
  const samples = await interleave(subjects, repeats, { note });
  const [cpu, planning, change] = [samples.get("cpu")!, samples.get("plan")!, samples.get("change")!];
  return [
    { bench: "noop", name: "engine calls a host", value: calls / size.hosts, unit: "calls", goal: 1 },
    {
      bench: "noop",
      name: `CPU of observe and plan, ${containers} containers`,
      value: cpu.median,
      unit: "ms",
      goal: 1_000,
      spread: cpu.spread,
    },
    {
      bench: "noop",
      name: `CPU of plan alone, ${containers} containers`,
      value: planning.median,
      unit: "ms",
      goal: 1_000,
      spread: planning.spread,
    },
    {
      bench: "noop",
      name: `CPU of a plan that changes one of ${size.stacks * size.services} services`,
      value: change.median,
      unit: "ms",
      goal: 1_000,
      spread: change.spread,
    },
  ];
}

/** `level`: of the first service of the first stack. */
function filesOf(size: Size, level = "info"): Record<string, string> {
  const service = (stack: number, index: number): string =>
    `  s${index}:\n    image: busybox:1.36\n    environment: { LEVEL: ${stack + index === 0 ? level : "info"}, NUMBER: "${index}" }\n    deploy: { replicas: ${size.replicas}, resources: { reservations: { memory: 16m } } }\n`;
  const stacks = Array.from({ length: size.stacks }, (_stack, stack) => {
    const services = Array.from({ length: size.services }, (_service, index) => service(stack, index));
    return [`stacks/t${stack}/compose.yaml`, `services:\n${services.join("")}`] as const;
  });
  return { "fleet.yaml": fleetYaml(size.hosts, "network: { driver: overlay }\n"), ...Object.fromEntries(stacks) };
}

/** The first host is the manager of all others. */
async function formSwarm({ fleet }: World): Promise<void> {
  const [first, ...others] = fleet.hosts;
  if (first === undefined) return;
  const listenAddress = "0.0.0.0:2377";
  await fleet.get(first).swarmInit({ advertiseAddress: first, listenAddress });
  const { worker } = await fleet.get(first).swarmTokens();
  for (const host of others)
    await fleet.get(host).swarmJoin({ remoteAddresses: [`${first}:2377`], token: worker, advertiseAddress: host, listenAddress });
}

/**
 * The engines' answers as they were once, given back at once: what is measured is slipway, not the simulation of a
 * thousand engines.
 */
async function onRecordedAnswers(world: World): Promise<Session> {
  const engines = new Map<string, Engine>();
  for (const host of world.fleet.hosts) {
    const engine = world.fleet.get(host);
    const answer = JSON.stringify(await world.clock.settle(engine.listContainers()));
    // Parsed at each call, as what comes from a real engine is.
    engines.set(host, { ...engine, listContainers: () => Promise.resolve(JSON.parse(answer)) });
  }
  return { ...world.session, engines: { get: (host) => engines.get(host)!, close: () => Promise.resolve() } };
}

/** What a sync makes its plan of. */
async function inputOf(desired: Desired, session: Session): Promise<PlanInput> {
  const inputs: PlanInput[] = [];
  const plan = (input: PlanInput): Plan => {
    inputs.push(input);
    return buildPlan(input);
  };
  expectOutcome(await sync(desired, { ...session, plan }), isNoop, "a sync");
  return inputs.at(-1)!;
}

function expectSteps({ steps }: Plan): void {
  if (steps.length === 0) throw new Error("a changed service needs no step");
}

function sync(desired: Desired, session: Session): Promise<SyncResult> {
  return syncFleet(desired, session, { timeoutMs: 60_000, confirmed: false, retry: false });
}

function isNoop(result: SyncResult): boolean {
  return result.steps === 0;
}

function expectOutcome(result: SyncResult, holds: (result: SyncResult) => boolean, what: string): void {
  if (result.outcome !== "converged" || !holds(result))
    throw new Error(`${what} ended as ${result.outcome} after ${result.steps} steps: ${result.summary}`);
}

async function cpuMs(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** CPU time of one part of something larger. */
class Stopwatch {
  #totalMs = 0;

  measured(work: () => Plan): Plan {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    this.#totalMs += (user + system) / 1000;
    return result;
  }

  async during(work: () => Promise<unknown>): Promise<number> {
    this.#totalMs = 0;
    await work();
    return this.#totalMs;
  }
}
