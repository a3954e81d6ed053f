import { spawn } from "node:child_process";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { requireEngines } from "../test/fleet/requirements.ts";
import { type Fleet, startFleet } from "../test/fleet/fleet.ts";
import type { Bench, BenchOptions } from "./bench.ts";
import type { Figure } from "./figure.ts";
import { interleave, type Sample, type Subject } from "./interleave.ts";

const ROOT = resolve(import.meta.dirname, "..");
const SLIPWAY = join(ROOT, "src/slipway.cjs");
const IMAGE = "busybox:1.36";

/** How long commands take that people and scripts run often, beside a Node.js that does nothing. */
export const CLI: Bench = {
  name: "cli",
  summary: "slipway --version, and slipway plan of a converged fleet, beside node -e 0",
  engines: false,
  repeats: 15,
  run: measure,
};

async function measure(options: BenchOptions): Promise<readonly Figure[]> {
  // A bundle older than its sources is passed over by the command, which would then be measured from source.
  const { ensureBundle } = createRequire(import.meta.url)("../.ci/bundle.cjs") as { ensureBundle(root: string, node: string): void };
  ensureBundle(ROOT, process.execPath);
  const bare: Subject = { name: BARE, run: () => timed(["-e", "0"]) };
  const version: Subject = { name: VERSION, run: () => timed([SLIPWAY, "--version"]) };
  const readiness = await requireEngines([]);
  if (!readiness.ready) {
    options.note(`cli: slipway plan is skipped, it needs real engines: ${readiness.reason}`);
    return [versionFigure(await interleave([bare, version], options.repeats, options))];
  }
  return await onConvergedFleet(options, async (command, containers) => {
    const plan: Subject = { name: "slipway plan", run: () => timed(command("plan"), /0 to do|nothing to do/i) };
    const samples = await interleave([bare, version, plan], options.repeats, options);
    return [versionFigure(samples), figure(samples, "slipway plan", `slipway plan, ${containers} containers, converged`, 6)];
  });
}

const BARE = "node -e 0";
const VERSION = "slipway --version";

function versionFigure(samples: ReadonlyMap<string, Sample>): Figure {
  return figure(samples, VERSION, VERSION, 1.3);
}

function figure(samples: ReadonlyMap<string, Sample>, subject: string, name: string, goal: number): Figure {
  const own = samples.get(subject)!;
  const bare = samples.get(BARE)!;
  return {
    bench: "cli",
    name,
    value: own.median,
    unit: "ms",
    beside: `${BARE}: ${bare.median.toFixed(1)} ms (${bare.spread})`,
    ratio: own.median / bare.median,
    goal,
    spread: own.spread,
  };
}

/** A process of this Node from its start to its end, in milliseconds. */
function timed(args: readonly string[], expected?: RegExp): Promise<number> {
  return new Promise((resolveTime, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      const ms = performance.now() - began;
      if (code !== 0 || expected?.test(output) === false) reject(new Error(`node ${args.join(" ")} ended with ${code}:\n${output}`));
      else resolveTime(ms);
    });
  });
}

/** Three engines that slipway has brought to what a repository says. */
async function onConvergedFleet<T>(
  { smoke, note }: BenchOptions,
  work: (command: (name: string) => readonly string[], containers: number) => Promise<T>,
): Promise<T> {
  const containers = smoke ? 5 : 100;
  const directory = mkdtempSync(join(tmpdir(), "slipway-bench-"));
  const repository = join(directory, "repository");
  // A state of its own: the user's may hold a fleet of the same name, or be written by a newer slipway.
  const command = (name: string): readonly string[] => [SLIPWAY, name, repository, "--state", join(directory, "state")];
  const fleet = await startFleet({ hosts: 3, access: ["unix"] });
  try {
    await fleet.importImage(IMAGE);
    makeRepository(fleet, repository, containers);
    await timed([...command("sync"), "-q"]);
    note(`${containers} containers on 3 hosts are up`);
    return await work(command, containers);
  } finally {
    await fleet.down();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Five services of one stack, each on a network of its own so that it may spread. */
function makeRepository(fleet: Fleet, directory: string, containers: number): void {
  const names = Array.from({ length: 5 }, (_, index) => `s${index}`);
  const services = names.map(
    (name) =>
      `  ${name}: { image: "${IMAGE}", networks: [${name}], environment: { LEVEL: info }, deploy: { replicas: ${containers / 5} } }\n`,
  );
  mkdirSync(join(directory, "stacks/bench"), { recursive: true });
  writeFileSync(
    join(directory, "stacks/bench/compose.yaml"),
    `services:\n${services.join("")}networks: { ${names.map((name) => `${name}: {}`).join(", ")} }\n`,
  );
  writeFileSync(
    join(directory, "fleet.yaml"),
    `name: bench\nhosts:\n${fleet.hosts.map((host) => `  ${host.name}: { endpoint: "${host.endpointUrl}" }\n`).join("")}`,
  );
  const git = (...args: readonly string[]): void =>
    void execFileSync("git", ["-C", directory, "-c", "user.name=Bench", "-c", "user.email=bench@example.com", ...args]);
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "bench");
}
