import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../src/cli/clock.ts";
import { connectEngines } from "../src/engine/connect.ts";
import type { Desired } from "../src/model/desired.ts";
import { planFleet, type Session, syncFleet } from "../src/reconcile/index.ts";
import { loadDesired } from "../src/reconcile/load.ts";
import { openSource } from "../src/source/source.ts";
import { memoryStore } from "../src/store/memory.ts";
import { type Fleet, startFleet } from "../test/fleet/fleet.ts";
import { deployStack, launchRaw, removeStack, type Share, sharesOf } from "./apply-rivals.ts";
import type { Bench, BenchOptions } from "./bench.ts";
import type { Figure } from "./figure.ts";
import { interleave, type Sample, type Subject } from "./interleave.ts";
import { pause, pool, until } from "./pool.ts";
import { RawEngine } from "./raw-engine.ts";

const IMAGE = "busybox:1.36";
const DRIVERS = ["bridge", "overlay"] as const;
type Driver = (typeof DRIVERS)[number];

/** From a commit to all replicas of one service running on three engines, beside what else can do that. */
export const APPLY: Bench = {
  name: "apply",
  summary: "48 replicas on 3 real engines, beside the bare Engine API and docker stack deploy",
  engines: true,
  repeats: 5,
  run: measure,
};

interface Scene {
  readonly fleet: Fleet;
  readonly directory: string;
  readonly replicas: number;
  readonly raw: ReadonlyMap<string, RawEngine>;
}

async function measure(options: BenchOptions): Promise<readonly Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), "slipway-bench-"));
  const fleet = await startFleet({ hosts: 3, access: ["unix"], swarm: true });
  const scene: Scene = {
    fleet,
    directory,
    replicas: options.smoke ? 6 : 48,
    raw: new Map(fleet.hosts.map((host) => [host.name, new RawEngine(host.socketPath)])),
  };
  try {
    await fleet.importImage(IMAGE);
    for (const driver of DRIVERS) makeRepository(scene, driver);
    const subjects: Subject[] = [];
    for (const driver of DRIVERS) subjects.push(...(await pairOf(scene, driver, options)));
    subjects.push(await stackDeploy(scene));
    return figuresOf(await interleave(subjects, options.repeats, { warmUp: !options.smoke, note: options.note }), scene.replicas);
  } finally {
    for (const engine of scene.raw.values()) engine.close();
    await fleet.down();
    rmSync(directory, { recursive: true, force: true });
  }
}

function figuresOf(samples: ReadonlyMap<string, Sample>, replicas: number): Figure[] {
  const figure = (driver: Driver, rival: string, goal: number): Figure => {
    const own = samples.get(`slipway, ${driver}`)!;
    const beside = samples.get(rival)!;
    return {
      bench: "apply",
      name: `${replicas} replicas, ${driver}`,
      value: own.median,
      unit: "s",
      beside: `${rival}: ${beside.median.toFixed(2)} s (${beside.spread})`,
      ratio: own.median / beside.median,
      goal,
      spread: own.spread,
    };
  };
  return [
    ...DRIVERS.map((driver) => figure(driver, `Engine API, ${driver}`, 1.15)),
    ...DRIVERS.map((driver) => figure(driver, STACK_DEPLOY, 0.8)),
  ];
}

const STACK_DEPLOY = "docker stack deploy";

function repositoryOf(scene: Scene, driver: Driver): string {
  return join(scene.directory, driver);
}

function makeRepository(scene: Scene, driver: Driver): void {
  const repository = repositoryOf(scene, driver);
  mkdirSync(join(repository, "stacks/bench"), { recursive: true });
  const hosts = scene.fleet.hosts.map((host) => `  ${host.name}: { endpoint: "${host.endpointUrl}" }\n`).join("");
  writeFileSync(join(repository, "fleet.yaml"), `name: bench\nhosts:\n${hosts}network: { driver: ${driver} }\n`);
  writeFileSync(
    join(repository, "stacks/bench/compose.yaml"),
    `services:\n  web:\n    image: ${IMAGE}\n    environment: { LEVEL: info }\n    deploy: { replicas: ${scene.replicas} }\n`,
  );
  const git = (...args: readonly string[]): void =>
    void execFileSync("git", ["-C", repository, "-c", "user.name=Bench", "-c", "user.email=bench@example.com", ...args]);
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "bench");
}

/** slipway and the bare Engine API with the same bodies, at the concurrency that suits it best. */
async function pairOf(scene: Scene, driver: Driver, options: BenchOptions): Promise<readonly Subject[]> {
  const shares = await sharesFor(scene, driver);
  const [creates, starts] = await bestConcurrency(scene, shares, driver, options);
  return [
    { name: `slipway, ${driver}`, run: () => cleared(scene, () => syncOnce(scene, driver)) },
    { name: `Engine API, ${driver}`, run: () => cleared(scene, () => launchRaw(scene.raw, shares, creates, starts)) },
  ];
}

async function withSession<T>(scene: Scene, driver: Driver, work: (desired: Desired, session: Session) => Promise<T>): Promise<T> {
  const source = openSource({
    location: repositoryOf(scene, driver),
    cacheDirectory: join(scene.directory, "mirrors"),
    environment: process.env,
  });
  const revision = await source.fetch();
  const desired = await loadDesired(source, revision, { environment: {}, profiles: [], envFiles: [] });
  const engines = connectEngines(desired.fleet.hosts);
  const session: Session = {
    clock: systemClock,
    engines,
    store: memoryStore(),
    emit: () => undefined,
    registryAuth: () => undefined,
    signal: new AbortController().signal,
  };
  try {
    return await work(desired, session);
  } finally {
    await Promise.all([engines.close(), source.close()]);
  }
}

function sharesFor(scene: Scene, driver: Driver): Promise<readonly Share[]> {
  return withSession(scene, driver, async (desired, session) => sharesOf((await planFleet(desired, session)).plan));
}

/** @returns seconds from opening the repository to a sync that has found everything up. */
async function syncOnce(scene: Scene, driver: Driver): Promise<number> {
  const began = performance.now();
  const result = await withSession(scene, driver, (desired, session) =>
    syncFleet(desired, session, { timeoutMs: 300_000, confirmed: false, retry: false }),
  );
  if (result.outcome !== "converged") throw new Error(`the sync ended as ${result.outcome}: ${result.summary}`);
  return (performance.now() - began) / 1000;
}

/** Creates and starts in flight a host; more than these gain nothing on any machine that was tried. */
const CONCURRENCIES = [
  [4, 1],
  [4, 2],
  [4, 4],
  [16, 4],
] as const;

async function bestConcurrency(
  scene: Scene,
  shares: readonly Share[],
  driver: Driver,
  { smoke, note }: BenchOptions,
): Promise<readonly [number, number]> {
  if (smoke) return [4, 2];
  const candidates = CONCURRENCIES.map(([creates, starts]) => ({
    pair: [creates, starts] as const,
    name: `Engine API, ${driver}, ${creates} creates and ${starts} starts in flight`,
    run: () => cleared(scene, () => launchRaw(scene.raw, shares, creates, starts)),
  }));
  const samples = await interleave(candidates, 2, { warmUp: false, note });
  const best = candidates.reduce((left, right) => (samples.get(right.name)!.median < samples.get(left.name)!.median ? right : left));
  note(`best: ${best.name}`);
  return best.pair;
}

async function stackDeploy(scene: Scene): Promise<Subject> {
  const [manager] = scene.fleet.hosts;
  if (!manager) throw new Error("the fleet has no host");
  const image = await scene.fleet.docker(0, "image", "inspect", "-f", "{{.Id}}", IMAGE);
  return {
    name: STACK_DEPLOY,
    run: () =>
      cleared(scene, async () => {
        const seconds = await deployStack(scene.raw.get(manager.name)!, manager.socketPath, scene.directory, image, scene.replicas);
        await removeStack(manager.socketPath);
        return seconds;
      }),
  };
}

/** How long the kernel takes to take network namespaces and bridges apart after the engine has let go of them. */
const SETTLE_MS = 1_000;

/** Measures, and leaves the hosts as they were found: no containers, no networks. */
async function cleared(scene: Scene, work: () => Promise<number>): Promise<number> {
  const engines = [...scene.raw.values()];
  const counts = await Promise.all(engines.map((engine) => engine.listContainers()));
  if (counts.some((list) => list.length > 0)) throw new Error("the hosts are not empty");
  const seconds = await work();
  await until("the containers to be gone", 120_000, 200, async () =>
    (await Promise.all(engines.map(removeContainers))).every((left) => left === 0),
  );
  await until("the networks to be gone", 60_000, 200, async () =>
    (await Promise.all(engines.map(removeNetworks))).every((left) => left === 0),
  );
  await pause(SETTLE_MS);
  return seconds;
}

async function removeContainers(engine: RawEngine): Promise<number> {
  const containers = await engine.listContainers();
  await pool(containers, 4, ({ Id }) =>
    engine.call("DELETE", `/containers/${Id}?force=1`).then(
      () => undefined,
      () => undefined,
    ),
  );
  return containers.length;
}

async function removeNetworks(engine: RawEngine): Promise<number> {
  const networks = await engine.userNetworks();
  for (const name of networks) await engine.call("DELETE", `/networks/${name}`).catch(() => undefined);
  return networks.length;
}
