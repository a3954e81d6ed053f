import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { Dependencies } from "../../src/cli/dependencies.ts";
import { main } from "../../src/cli/main.ts";
import { shell, simulateFleet, type SimulatedFleet } from "../../src/engine/simulated/fleet.ts";
import type { Clock } from "../../src/model/clock.ts";

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly cwd?: string;
  /** Told of each piece of output as it comes. */
  readonly onOutput?: (text: string) => void;
}

export interface Bench {
  readonly directory: string;
  readonly state: string;
  readonly fleet: SimulatedFleet;
  /** Writes files and commits them. @returns the commit. */
  commit(files: Readonly<Record<string, string | undefined>>): string;
  slipway(argv: readonly string[], how?: RunOptions): Promise<Ended>;
  /** `h1 shop-web-1 running healthy`, sorted. */
  containers(): readonly string[];
}

/** Ten times as fast as the machine's: health checks of a second cost a tenth. */
const SPEED = 10;
const startedMs = performance.now();
const fastClock: Clock = {
  nowMs: () => 1_767_225_600_000 + (performance.now() - startedMs) * SPEED,
  monotonicMs: () => (performance.now() - startedMs) * SPEED,
  sleep: async (ms, signal) => {
    try {
      await delay(Math.min(ms / SPEED, 2_000_000_000), undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      throw signal?.aborted === true ? signal.reason : error;
    }
  },
};

/** A git repository, a simulated fleet of the hosts (h1, h2, h3), and the program. */
export function makeBench({ hosts: names = ["h1", "h2", "h3"] }: { readonly hosts?: readonly string[] } = {}): Bench {
  const root = mkdtempSync(path.join(tmpdir(), "slipway-cli-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const directory = path.join(root, "repository");
  mkdirSync(directory);
  git(directory, "init", "-q");
  const fleet = simulateFleet({
    clock: fastClock,
    hosts: names.map((name) => ({ name })),
    images: (reference) => ({ reference, behaviour: shell }),
  });
  onTestFinished(() => fleet.close());
  const dependencies: Dependencies = {
    clock: fastClock,
    openEngines: () => Promise.resolve({ get: (name) => fleet.get(name), close: () => Promise.resolve() }),
  };
  const state = path.join(root, "state");
  return {
    directory,
    state,
    fleet,
    commit: (files) => commit(directory, files),
    slipway: async (argv, how = {}) =>
      await run(argv, { SLIPWAY_STATE: state, HOME: root, PATH: process.env["PATH"] ?? "", ...how.env }, directory, dependencies, how),
    containers: () =>
      names
        .flatMap((host) =>
          fleet
            .world(host)
            .containers.map(({ name, state: is, health }) => `${host} ${name} ${is}${health === "none" ? "" : ` ${health}`}`),
        )
        .sort(),
  };
}

async function run(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  directory: string,
  dependencies: Dependencies,
  how: RunOptions,
): Promise<Ended> {
  const out = { stdout: "", stderr: "" };
  const into = (name: keyof typeof out): { write(text: string): boolean } => ({
    write(text) {
      out[name] += text;
      how.onOutput?.(text);
      return true;
    },
  });
  const io = {
    stdin: Readable.from([]),
    stdout: into("stdout"),
    stderr: into("stderr"),
    env,
    cwd: how.cwd ?? directory,
    signal: how.signal ?? new AbortController().signal,
  };
  return { code: await main(argv, io, dependencies), ...out };
}

function commit(directory: string, files: Readonly<Record<string, string | undefined>>): string {
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(directory, file);
    if (content === undefined) {
      rmSync(target, { recursive: true });
      continue;
    }
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  git(directory, "add", "-A");
  git(
    directory,
    "-c",
    "user.name=Ada",
    "-c",
    "user.email=ada@example.com",
    "-c",
    "commit.gpgsign=false",
    "commit",
    "-q",
    "--allow-empty",
    "-m",
    "a change",
  );
  return git(directory, "rev-parse", "HEAD");
}

function git(directory: string, ...args: readonly string[]): string {
  return execFileSync("git", [...args], { cwd: directory, encoding: "utf8" }).trim();
}

export const FLEET = `name: test
hosts:
  h1: { endpoint: "unix:///run/h1.sock", labels: { disk: ssd } }
  h2: { endpoint: "unix:///run/h2.sock" }
  h3: { endpoint: "unix:///run/h3.sock" }
stacks: { path: stacks/* }
`;

/** The stack shop with one service, web. */
export function shop(
  web: {
    readonly command?: string;
    readonly environment?: string;
    readonly replicas?: number;
    readonly healthcheck?: boolean;
    readonly deploy?: string;
  } = {},
): string {
  const check =
    web.healthcheck === true ? `\n    healthcheck: { test: [CMD, test, -e, /tmp/ok], interval: 1s, timeout: 1s, retries: 2 }` : "";
  return `services:
  web:
    image: busybox:1
    command: ${web.command ?? "sleep 3600"}
    environment: { LOG: ${web.environment ?? "a"} }
    stop_grace_period: 1s${check}
    deploy:
      replicas: ${web.replicas ?? 3}
      ${web.deploy ?? "endpoint_mode: dnsrr"}
`;
}

export const HEALTHY = `[sh, -c, "touch /tmp/ok; sleep 3600"]`;
export const SICK = `[sh, -c, "sleep 3600"]`;
