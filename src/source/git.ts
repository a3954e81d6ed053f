import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { failureOf, SourceError } from "./error.ts";

/** Nothing else is ever run. None of these writes a work tree, runs a hook or a filter. */
const COMMANDS = ["cat-file", "fetch", "init", "log", "ls-files", "ls-remote", "ls-tree", "rev-list", "rev-parse"] as const;
export type GitCommand = (typeof COMMANDS)[number];
export type Environment = Readonly<Record<string, string | undefined>>;

export interface GitRun {
  readonly command: GitCommand;
  /** Options are ours, literally; values come after `--` or `--end-of-options`. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** Exactly this repository; without it git looks from `cwd` upwards. */
  readonly gitDirectory?: string | undefined;
  /** Looks in `cwd` itself and not above it. */
  readonly ceiling?: boolean;
  /** What was tried, for the error: "could not fetch X". */
  readonly what: string;
  /** `GIT_ALLOW_PROTOCOL`, which wins over any configuration. Local commands reach nothing. */
  readonly protocols?: string;
  readonly config?: Readonly<Record<string, string>>;
  readonly environment: Environment;
  readonly stdin?: string;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
  readonly maxOutputBytes?: number;
}

/** What a user's git and ssh need to find their configuration, keys and proxies; GIT_DIR and the like stay outside. */
const KEPT = [
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "TMPDIR",
  "XDG_CONFIG_HOME",
  "XDG_RUNTIME_DIR",
  "GNUPGHOME",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_NOSYSTEM",
  "SSH_AUTH_SOCK",
  "GIT_SSH_COMMAND",
  "GIT_SSL_CAINFO",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "HTTPS_PROXY",
  "https_proxy",
  "ALL_PROXY",
  "all_proxy",
  "NO_PROXY",
  "no_proxy",
];

/** Over whatever the repository's own configuration says: nothing of it may name a program that we would run. */
const CONFIG: Readonly<Record<string, string>> = {
  "core.hooksPath": "/dev/null",
  "core.fsmonitor": "false",
  "core.untrackedCache": "false",
  "core.askPass": "",
  "gc.auto": "0",
  "maintenance.auto": "false",
  "log.showSignature": "false",
  "fetch.recurseSubmodules": "false",
  "fetch.writeCommitGraph": "false",
  // Each fetch makes a pack, so that the number of files stays small and known.
  "fetch.unpackLimit": "1",
  "fetch.fsckObjects": "true",
  // Harmless slips of old git versions, found in many honest histories.
  "fetch.fsck.zeroPaddedFilemode": "ignore",
  "fetch.fsck.missingSpaceBeforeDate": "ignore",
  "fetch.fsck.badTimezone": "ignore",
  "http.lowSpeedLimit": "1000",
  "http.lowSpeedTime": "30",
};

/** Runs git to its end. @throws SourceError; the signal's reason when aborted. */
export async function git(run: GitRun): Promise<Buffer> {
  if (!COMMANDS.includes(run.command)) throw new Error(`git ${run.command} is not on the list of what slipway runs`);
  run.signal?.throwIfAborted();
  if (!existsSync(run.cwd)) throw new SourceError("not-a-repository", `${run.what}: ${run.cwd} is gone`);
  const child = spawn("git", [run.command, ...run.args], {
    cwd: run.cwd,
    env: environmentOf(run),
    stdio: ["pipe", "pipe", "pipe"],
    // Its own session: neither git nor ssh finds a terminal to ask on, and ssh dies with git.
    detached: true,
  });
  const stop = (name: "SIGTERM" | "SIGKILL"): void => {
    try {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, name);
    } catch {
      // It has just ended.
    }
  };
  let ended: "timed-out" | "too-large" | undefined;
  let killer: NodeJS.Timeout | undefined;
  // SIGTERM first: git then takes its temporary files and locks away.
  const end = (): void => {
    stop("SIGTERM");
    killer ??= setTimeout(() => stop("SIGKILL"), 2_000);
  };
  const limit = setTimeout(() => {
    ended = "timed-out";
    end();
  }, run.timeoutMs);
  run.signal?.addEventListener("abort", end);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  let outBytes = 0;
  let errBytes = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    outBytes += chunk.length;
    if (outBytes <= (run.maxOutputBytes ?? 256 * 1024 * 1024)) out.push(chunk);
    else {
      ended = "too-large";
      end();
    }
  });
  child.stderr.on("data", (chunk: Buffer) => {
    errBytes += chunk.length;
    if (errBytes <= 64 * 1024) err.push(chunk);
  });
  // EPIPE: git ended before it read everything; its exit code says why.
  child.stdin.on("error", () => undefined);
  child.stdin.end(run.stdin ?? "");
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    run.signal?.throwIfAborted();
    if (ended === "timed-out")
      throw new SourceError("timed-out", `${run.what}: no end after ${run.timeoutMs / 1000} s`, {
        hint: "the server is slow or the repository is large; try again",
      });
    if (ended === "too-large") throw new SourceError("too-large", `${run.what}: more than slipway reads at once`);
    if (code !== 0) throw failureOf(run.what, Buffer.concat(err).toString());
    return Buffer.concat(out);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new SourceError("git-missing", `${run.what}: git is not installed here`, { hint: "install git 2.39 or newer", cause: error });
    throw error;
  } finally {
    clearTimeout(limit);
    clearTimeout(killer);
    run.signal?.removeEventListener("abort", end);
  }
}

function environmentOf(run: GitRun): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of KEPT) {
    const value = run.environment[name];
    if (value !== undefined) kept[name] = value;
  }
  // By environment rather than by argv: neither URLs nor credentials show in the process list.
  const config = Object.entries({ ...CONFIG, ...run.config });
  config.forEach(([key, value], index) => {
    kept[`GIT_CONFIG_KEY_${index}`] = key;
    kept[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  const token = run.protocols === undefined ? undefined : run.environment["SLIPWAY_GIT_TOKEN"];
  return {
    ...kept,
    ...(token === undefined ? {} : { SLIPWAY_GIT_TOKEN: token }),
    GIT_CONFIG_COUNT: String(config.length),
    GIT_ALLOW_PROTOCOL: run.protocols ?? "none",
    ...(run.gitDirectory === undefined ? {} : { GIT_DIR: run.gitDirectory }),
    ...(run.ceiling === true ? { GIT_CEILING_DIRECTORIES: path.dirname(run.cwd) } : {}),
    GIT_TERMINAL_PROMPT: "0",
    SSH_ASKPASS_REQUIRE: "never",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_LITERAL_PATHSPECS: "1",
    LC_ALL: "C",
  };
}
