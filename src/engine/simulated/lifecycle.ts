import type { Run, SimContainer, SimulatedHost } from "./host.ts";
import { attachAll, detachAll, isRunning, networkNamed } from "./networks.ts";
import { allocatePorts } from "./ports.ts";
import { scheduleHealth } from "./probing.ts";
import { Refusal } from "./refusal.ts";
import type { Behaviour } from "./types.ts";
import { behaviourOf } from "./view.ts";

const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 60_000;
/** A run this long makes the engine forget earlier failures. */
const STEADY_RUN_MS = 10_000;
const GRACEFUL: Exclude<Behaviour["stop"], undefined | "ignored"> = { code: 0, afterMs: 100 };
export const KILLED = 137;

export function startContainer(host: SimulatedHost, container: SimContainer): void {
  if (container.state === "removing" || container.state === "dead")
    throw new Refusal(409, "container is marked for removal and cannot be started");
  if (container.state === "running") return;
  cancelTimers(container);
  container.restartCount = 0;
  container.backoffMs = 0;
  container.stoppedByHand = false;
  startProcess(host, container);
}

/** Starts the process, by request or by the restart policy. @throws Refusal, with the reason in the container's `Error`. */
function startProcess(host: SimulatedHost, container: SimContainer): void {
  try {
    host.needDisk();
    shareNetworkOf(host, container);
    attachAll(host, container);
    container.ports = allocatePorts(host, container);
    begin(host, container, behaviourOf(host, container));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    detachAll(host, container);
    container.ports = [];
    container.error = error.message;
    if (container.exitCode === 0) container.exitCode = error instanceof StartRefusal ? error.exitCode : 128;
    if (container.state !== "created") container.state = "exited";
    throw error;
  }
}

class StartRefusal extends Refusal {
  readonly exitCode: number;
  constructor(exitCode: number, reason: string) {
    super(400, `failed to create shim task: OCI runtime create failed: ${reason}`);
    this.exitCode = exitCode;
  }
}

function begin(host: SimulatedHost, container: SimContainer, behaviour: Behaviour): void {
  if (behaviour.refusesStart) throw new StartRefusal(behaviour.refusesStart.exitCode, behaviour.refusesStart.reason);
  const nowMs = host.nowMs();
  Object.assign(container, { state: "running", startedAtMs: nowMs, exitCode: 0, error: "", outOfMemory: false });
  container.starts += 1;
  container.runs = [...container.runs.slice(-9), { startedAtMs: nowMs, behaviour, endedAtMs: undefined }];
  host.emitContainer(container, "start");
  container.health?.start(behaviour, nowMs);
  container.healthSeen = container.health && "starting";
  scheduleHealth(host, container);
  const thisRun = lastRun(container);
  for (const effect of behaviour.effects ?? []) {
    host.after(effect.afterMs, () => {
      if (container.state === "running" && lastRun(container) === thisRun) effect.run();
    });
  }
  const { exit } = behaviour;
  if (exit) container.timers.exit = host.after(exit.afterMs, () => processEnded(host, container, exit.code, exit.outOfMemory ?? false));
}

/** `network_mode: container:X` needs X to run. */
function shareNetworkOf(host: SimulatedHost, container: SimContainer): void {
  const mode = container.body.HostConfig?.NetworkMode ?? "";
  if (!mode.startsWith("container:")) {
    if (mode !== "" && !container.endpoints.has(mode) && container.endpoints.size === 0) networkNamed(host, mode);
    return;
  }
  const target = mode.slice("container:".length);
  const other = host.containers.get(target) ?? host.containers.get(host.names.get(target) ?? "");
  if (!other) throw new Refusal(404, `No such container: ${target}`);
  if (other.state !== "running") throw new Refusal(409, `cannot join network of a non running container: ${other.id}`);
}

export function cancelTimers(container: SimContainer): void {
  container.timers.exit?.cancel();
  container.timers.health?.cancel();
  container.timers.restart?.cancel();
  container.timers = {};
}

/** The process is gone: by itself, killed from outside, or stopped. */
export function processEnded(host: SimulatedHost, container: SimContainer, exitCode: number, outOfMemory = false): void {
  if (container.state !== "running") return;
  const nowMs = host.nowMs();
  const ranMs = nowMs - (container.startedAtMs ?? nowMs);
  cancelTimers(container);
  container.health?.stop(nowMs);
  lastRun(container).endedAtMs = nowMs;
  Object.assign(container, { exitCode, outOfMemory, finishedAtMs: nowMs, ports: [] });
  const restarts = !container.stoppedByHand && policySaysRestart(container, exitCode);
  container.state = restarts ? "restarting" : "exited";
  if (outOfMemory) host.emitContainer(container, "oom");
  host.emitContainer(container, "die", { exitCode: String(exitCode) });
  detachAll(host, container);
  if (restarts) scheduleRestart(host, container, ranMs);
  for (const wake of container.endWaiters.splice(0)) wake();
}

export function lastRun(container: SimContainer): Run {
  const last = container.runs.at(-1);
  if (!last) throw new Error(`simulated engine: ${container.name} ended without having started`);
  return last;
}

export function policySaysRestart(container: SimContainer, exitCode: number): boolean {
  const policy = container.body.HostConfig?.RestartPolicy;
  if (policy?.Name === "always" || policy?.Name === "unless-stopped") return true;
  if (policy?.Name !== "on-failure" || exitCode === 0) return false;
  const most = policy.MaximumRetryCount ?? 0;
  return most === 0 || container.restartCount < most;
}

function scheduleRestart(host: SimulatedHost, container: SimContainer, ranMs: number): void {
  container.restartCount += 1;
  container.backoffMs =
    ranMs >= STEADY_RUN_MS || container.backoffMs === 0 ? FIRST_BACKOFF_MS : Math.min(container.backoffMs * 2, LONGEST_BACKOFF_MS);
  container.timers.restart = host.after(container.backoffMs, () => {
    if (container.state === "restarting") runAgain(host, container);
  });
}

/** A restart that the engine does on its own: nobody is there to be told of a refusal. */
export function runAgain(host: SimulatedHost, container: SimContainer): void {
  try {
    startProcess(host, container);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** SIGTERM, then SIGKILL after the grace period. Goes on whether or not the client waits. */
export async function stopContainer(host: SimulatedHost, container: SimContainer, graceMs: number): Promise<void> {
  if (container.state === "restarting") {
    cancelTimers(container);
    container.stoppedByHand = true;
    container.state = "exited";
    host.emitContainer(container, "stop");
    return;
  }
  if (container.state !== "running") return;
  container.stoppedByHand = true;
  const run = lastRun(container);
  host.emitContainer(container, "kill", { signal: "15" });
  const answer = run.behaviour.stop ?? GRACEFUL;
  const graceful = answer !== "ignored" && answer.afterMs <= graceMs;
  const ended = new Promise<void>((resolve) => {
    container.endWaiters.push(resolve);
  });
  host.after(graceful ? answer.afterMs : graceMs, () => {
    if (container.state !== "running" || lastRun(container) !== run) return;
    if (graceful) processEnded(host, container, answer.code);
    else killNow(host, container, true);
  });
  await ended;
  host.emitContainer(container, "stop");
}

/** @param byHand `docker kill` and `rm -f`, after which the restart policy rests. */
export function killNow(host: SimulatedHost, container: SimContainer, byHand: boolean): void {
  if (!isRunning(container)) return;
  container.stoppedByHand ||= byHand;
  if (container.state === "restarting") {
    cancelTimers(container);
    container.state = "exited";
    return;
  }
  if (byHand) host.emitContainer(container, "kill", { signal: "9" });
  processEnded(host, container, KILLED);
}

/** The running process changes its ways, for tests: the health check may begin to fail. */
export function changeBehaviour(host: SimulatedHost, container: SimContainer, change: Behaviour): void {
  const run = lastRun(container);
  const behaviour = { ...run.behaviour, ...change };
  container.runs = [...container.runs.slice(0, -1), { ...run, behaviour }];
  container.health?.settle(host.nowMs());
  container.health?.change(behaviour);
  scheduleHealth(host, container);
  const { exit } = change;
  if (exit) container.timers.exit = host.after(exit.afterMs, () => processEnded(host, container, exit.code, exit.outOfMemory ?? false));
}
