import { exists } from "./files.ts";
import type { Run, SimContainer, SimulatedHost } from "./host.ts";
import { mountedFiles } from "./mounts.ts";
import { attachAll, detachAll, isRunning, networkNamed } from "./networks.ts";
import { allocatePorts } from "./ports.ts";
import { Refusal } from "./refusal.ts";
import type { Behaviour, ProcessView } from "./types.ts";

const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 60_000;
/** A run this long makes the engine forget earlier failures. */
const STEADY_RUN_MS = 10_000;
const GRACEFUL: Exclude<Behaviour["stop"], undefined | "ignored"> = { code: 0, afterMs: 100 };
const KILLED = 137;

export function startContainer(host: SimulatedHost, container: SimContainer): void {
  if (container.state === "removing" || container.state === "dead") throw new Refusal(409, "container is marked for removal and cannot be started");
  if (container.state === "running") return;
  cancelTimers(container);
  container.restartCount = 0;
  container.backoffMs = 0;
  container.stoppedByHand = false;
  run(host, container);
}

/** Starts the process, by request or by the restart policy. @throws Refusal, with the reason in the container's `Error`. */
function run(host: SimulatedHost, container: SimContainer): void {
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

function behaviourOf(host: SimulatedHost, container: SimContainer): Behaviour {
  const { behaviour } = container.image;
  return typeof behaviour === "function" ? behaviour(viewOf(host, container)) : behaviour;
}

/** What the process in a container sees, and a health check or an exec in it. */
export function viewOf(host: SimulatedHost, container: SimContainer): ProcessView {
  const { body, image } = container;
  const command = [...(body.Entrypoint ?? image.entrypoint), ...(body.Cmd ?? (body.Entrypoint ? [] : image.command))];
  const environment = Object.fromEntries([...image.environment, ...(body.Env ?? [])].map((entry) => [entry.split("=", 1)[0] ?? "", entry.slice(entry.indexOf("=") + 1)]));
  return {
    command, environment, host: host.name, container: container.name, image: body.Image, earlierStarts: container.starts,
    exists: (path) => {
      const { files, inside } = mountedFiles(host, container, path);
      return exists(files, inside);
    },
    read: (path) => {
      const { files, inside } = mountedFiles(host, container, path);
      return files.get(inside)?.content;
    },
    write: (path, content) => changeFiles(host, container, path, (files, inside) => files.set(inside, { content: new TextEncoder().encode(content), mode: 0o644, uid: 0, gid: 0 })),
    remove: (path) => changeFiles(host, container, path, (files, inside) => files.delete(inside)),
  };
}

function changeFiles(host: SimulatedHost, container: SimContainer, path: string, change: (files: ReturnType<typeof mountedFiles>["files"], inside: string) => void): void {
  const { files, inside } = mountedFiles(host, container, path);
  beforeFileChange(host);
  change(files, inside);
  afterFileChange(host);
}

/** Health checks that were due saw the files as they were. */
export function beforeFileChange(host: SimulatedHost): void {
  for (const container of host.containers.values()) container.health?.settle(host.nowMs());
}

export function afterFileChange(host: SimulatedHost): void {
  for (const container of host.containers.values()) if (container.state === "running") scheduleHealth(host, container);
}

function scheduleHealth(host: SimulatedHost, container: SimContainer): void {
  const { health } = container;
  if (!health) return;
  container.timers.health?.cancel();
  container.timers.health = undefined;
  const changeMs = health.nextChangeMs();
  if (changeMs === undefined) return;
  container.timers.health = host.after(Math.max(0, changeMs - host.nowMs()), () => noticeHealth(host, container));
}

function noticeHealth(host: SimulatedHost, container: SimContainer): void {
  if (container.state !== "running" || !container.health) return;
  container.health.settle(host.nowMs());
  if (container.health.status !== container.healthSeen) {
    container.healthSeen = container.health.status;
    host.emitContainer(container, `health_status: ${container.health.status}`);
  }
  scheduleHealth(host, container);
}

function cancelTimers(container: SimContainer): void {
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

function lastRun(container: SimContainer): Run {
  const last = container.runs.at(-1);
  if (!last) throw new Error(`simulated engine: ${container.name} ended without having started`);
  return last;
}

function policySaysRestart(container: SimContainer, exitCode: number): boolean {
  const policy = container.body.HostConfig?.RestartPolicy;
  if (policy?.Name === "always" || policy?.Name === "unless-stopped") return true;
  if (policy?.Name !== "on-failure" || exitCode === 0) return false;
  const most = policy.MaximumRetryCount ?? 0;
  return most === 0 || container.restartCount < most;
}

function scheduleRestart(host: SimulatedHost, container: SimContainer, ranMs: number): void {
  container.restartCount += 1;
  container.backoffMs = ranMs >= STEADY_RUN_MS || container.backoffMs === 0 ? FIRST_BACKOFF_MS : Math.min(container.backoffMs * 2, LONGEST_BACKOFF_MS);
  container.timers.restart = host.after(container.backoffMs, () => {
    if (container.state === "restarting") runAgain(host, container);
  });
}

/** A restart that the engine does on its own: nobody is there to be told of a refusal. */
export function runAgain(host: SimulatedHost, container: SimContainer): void {
  try {
    run(host, container);
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
  const ended = new Promise<void>((resolve) => { container.endWaiters.push(resolve); });
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

/** What a daemon does when it comes up: it settles what happened to its containers, then obeys their restart policies. */
export function afterDaemonStart(host: SimulatedHost): void {
  for (const container of [...host.containers.values()]) {
    if (container.state === "restarting") {
      cancelTimers(container);
      runAgain(host, container);
    } else if (container.state === "running") settleOrphan(host, container);
    else if (container.state === "exited" && container.body.HostConfig?.RestartPolicy?.Name === "always") restartAsNew(host, container);
  }
}

function settleOrphan(host: SimulatedHost, container: SimContainer): void {
  const nowMs = host.nowMs();
  if (host.spec.liveRestore) {
    // 20.10 never resumes the health check: moby #41871.
    container.health?.abandon(nowMs);
    return;
  }
  cancelTimers(container);
  // The daemon was not there to mark it: the last health status stays.
  container.health?.abandon(nowMs);
  lastRun(container).endedAtMs = nowMs;
  Object.assign(container, { state: "exited", exitCode: KILLED, finishedAtMs: nowMs, ports: [] });
  detachAll(host, container);
  for (const wake of container.endWaiters.splice(0)) wake();
  const name = container.body.HostConfig?.RestartPolicy?.Name;
  const wanted = name === "unless-stopped" ? !container.stoppedByHand : policySaysRestart(container, KILLED);
  if (wanted) restartAsNew(host, container);
}

function restartAsNew(host: SimulatedHost, container: SimContainer): void {
  container.stoppedByHand = false;
  container.restartCount = 0;
  runAgain(host, container);
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
