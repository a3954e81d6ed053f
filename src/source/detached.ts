import { type ChildProcess, spawn } from "node:child_process";
import type { Ended, GitRun } from "./git.ts";
import type { Limits } from "./limits.ts";

const GRACE_MS = 2_000;
const MAX_STDERR_BYTES = 64 * 1024;

/** git in a session of its own, with its standard input and the bytes of its output. */
export async function runDetached(run: GitRun, environment: Record<string, string>, limits: Limits): Promise<Ended> {
  const child = spawn("git", [run.command, ...run.args], {
    cwd: run.cwd,
    env: environment,
    stdio: ["pipe", "pipe", "pipe"],
    // Its own session: neither git nor ssh finds a terminal to ask on, and ssh dies with git.
    detached: true,
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  let errBytes = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    if (limits.count(chunk.length)) out.push(chunk);
  });
  child.stderr.on("data", (chunk: Buffer) => {
    errBytes += chunk.length;
    if (errBytes <= MAX_STDERR_BYTES) err.push(chunk);
  });
  // EPIPE: git ended before it read everything; its exit code says why.
  child.stdin.on("error", () => undefined);
  child.stdin.end(run.stdin ?? "");
  const code = await endOf(child, limits.signal);
  return { code, output: Buffer.concat(out), stderr: Buffer.concat(err).toString() };
}

async function endOf(child: ChildProcess, stopping: AbortSignal): Promise<number | null> {
  let killer: NodeJS.Timeout | undefined;
  // SIGTERM first: git then takes its temporary files and locks away.
  const end = (): void => {
    signalGroup(child, "SIGTERM");
    killer ??= setTimeout(() => signalGroup(child, "SIGKILL"), GRACE_MS);
  };
  stopping.addEventListener("abort", end);
  try {
    return await new Promise((resolve) => {
      child.once("error", (error: NodeJS.ErrnoException) => resolve(error.errno ?? -1));
      child.once("close", resolve);
    });
  } finally {
    clearTimeout(killer);
    stopping.removeEventListener("abort", end);
  }
}

function signalGroup(child: ChildProcess, name: "SIGTERM" | "SIGKILL"): void {
  try {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, name);
  } catch {
    // It has just ended.
  }
}
