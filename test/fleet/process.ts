import { execFile, spawn } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";

/** Runs a command to its end. @throws with its own words when it fails. */
export function run(
  command: string,
  args: readonly string[],
  how: { readonly input?: Uint8Array | string; readonly timeoutMs?: number } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      [...args],
      { timeout: how.timeoutMs ?? 120_000, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${command} ${args.join(" ")}: ${stderr.trim() || error.message}`, { cause: error }));
        else resolve(stdout);
      },
    );
    // A child that ends early closes its input; what it says about that is in its exit.
    child.stdin?.on("error", () => {});
    child.stdin?.end(how.input);
  });
}

/** Starts a process that outlives this one; its output goes to a file. @returns its pid. */
export function spawnDetached(command: string, args: readonly string[], logFile: string): number {
  const log = openSync(logFile, "a");
  try {
    const child = spawn(command, [...args], { detached: true, stdio: ["ignore", log, log] });
    child.unref();
    if (child.pid === undefined) throw new Error(`cannot start ${command}`);
    return child.pid;
  } finally {
    closeSync(log);
  }
}

/** Asks until the answer is neither false nor an error. */
export async function waitUntil(what: string, timeoutMs: number, holds: () => Promise<boolean> | boolean): Promise<void> {
  const endMs = performance.now() + timeoutMs;
  let last: unknown;
  while (performance.now() < endMs) {
    try {
      if (await holds()) return;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: not within ${timeoutMs} ms`, { cause: last });
}

/** The pid in a pid file, if that process lives. */
export function livingPid(pidFile: string): number | undefined {
  try {
    const pid = Number(readFileSync(pidFile, "utf8").trim());
    return pid > 1 && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Not a zombie: a killed process whose parent has not noticed yet is gone for our purposes. */
export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

export function signal(pid: number | undefined, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in between.
  }
}

/** SIGSTOP, and waits until it has reached every thread: on busy cores one of them answers a last request before. */
export async function freezeProcess(pid: number | undefined): Promise<void> {
  signal(pid, "SIGSTOP");
  await waitUntil(`process ${pid} frozen`, 10_000, () =>
    readdirSync(`/proc/${pid}/task`).every((thread) =>
      /^State:\s+[TtZX]/m.test(readFileSync(`/proc/${pid}/task/${thread}/status`, "utf8")),
    ),
  );
}
