import type { HealthConfig, HealthState } from "../../model/engine.ts";
import type { Behaviour, ProbeResult } from "./types.ts";

const NANOS_PER_MS = 1_000_000;
const LOG_LENGTH = 5;

interface Progress {
  status: HealthState["Status"];
  streak: number;
  /** Uptime of the next probe's start. */
  nextMs: number;
}

interface LoggedProbe {
  /** Clock time. */
  readonly startMs: number;
  readonly result: ProbeResult;
}

/**
 * The health check of one container. Probes happen on paper: `settle` runs those that were due, `nextChangeMs` looks
 * ahead for the moment at which the status will change, so a container that stays healthy costs no timers.
 * The state machine is the one of moby's daemon/health.go (handleProbeResult).
 */
export class HealthMonitor {
  readonly #test: readonly string[];
  readonly #intervalMs: number;
  readonly #timeoutMs: number;
  readonly #retries: number;
  readonly #startPeriodMs: number;
  #behaviour: Behaviour = {};
  #startedAtMs = 0;
  #monitoring = false;
  #progress: Progress = { status: "starting", streak: 0, nextMs: 0 };
  readonly #log: LoggedProbe[] = [];

  constructor(config: HealthConfig) {
    this.#test = config.Test ?? [];
    this.#intervalMs = (config.Interval || 30_000 * NANOS_PER_MS) / NANOS_PER_MS;
    this.#timeoutMs = (config.Timeout || 30_000 * NANOS_PER_MS) / NANOS_PER_MS;
    this.#retries = config.Retries || 3;
    this.#startPeriodMs = (config.StartPeriod ?? 0) / NANOS_PER_MS;
  }

  get status(): HealthState["Status"] {
    return this.#progress.status;
  }

  start(behaviour: Behaviour, atMs: number): void {
    this.#behaviour = behaviour;
    this.#startedAtMs = atMs;
    this.#monitoring = true;
    this.#progress = { status: "starting", streak: 0, nextMs: this.#intervalMs };
  }

  change(behaviour: Behaviour): void {
    this.#behaviour = behaviour;
  }

  /** The process ended: Docker marks it unhealthy and keeps the log. */
  stop(atMs: number): void {
    if (!this.#monitoring) return;
    this.settle(atMs);
    this.#monitoring = false;
    this.#progress.status = "unhealthy";
  }

  /** The daemon died: nothing probes any more, and nothing says so. */
  abandon(atMs: number): void {
    this.settle(atMs);
    this.#monitoring = false;
  }

  settle(atMs: number): void {
    if (!this.#monitoring) return;
    const uptime = atMs - this.#startedAtMs;
    while (this.#progress.nextMs <= uptime) {
      const startMs = this.#progress.nextMs;
      const after = { ...this.#progress };
      const result = this.#step(after, startMs);
      // A probe that is still under way has no result yet.
      if (startMs + durationOf(result) > uptime) return;
      this.#progress = after;
      this.#remember(startMs, result);
    }
  }

  /** @returns clock time of the next change of status, looking a bounded number of probes ahead. */
  nextChangeMs(): number | undefined {
    if (!this.#monitoring) return undefined;
    const ahead: Progress = { ...this.#progress };
    const horizonMs = this.#horizonMs(ahead.nextMs);
    while (ahead.nextMs <= horizonMs) {
      const start = ahead.nextMs;
      const before = ahead.status;
      const result = this.#step(ahead, start);
      if (ahead.status !== before) return this.#startedAtMs + start + durationOf(result);
      this.#skipSameResults(ahead, result);
    }
    return undefined;
  }

  /** More of the same result changes nothing: goes on where the script changes. Keeps a far look cheap. */
  #skipSameResults(ahead: Progress, result: ProbeResult): void {
    const settled = result.exitCode === 0 ? ahead.status === "healthy" : ahead.status === "unhealthy";
    if (!settled || this.#behaviour.probe) return;
    const { passesFromMs = 0, failsFromMs = Infinity } = this.#behaviour.health ?? {};
    const breakMs = [passesFromMs, failsFromMs].filter((ms) => ms > ahead.nextMs && ms !== Infinity).sort((a, b) => a - b)[0];
    if (breakMs !== undefined) ahead.nextMs += Math.floor((breakMs - ahead.nextMs) / this.#intervalMs) * this.#intervalMs;
  }

  state(): HealthState {
    return { Status: this.#progress.status, FailingStreak: this.#progress.streak, Log: this.#log.map(logEntry) };
  }

  /** After this uptime nothing changes by itself any more. */
  #horizonMs(fromMs: number): number {
    const health = this.#behaviour.health;
    const lastBreakMs = Math.max(fromMs, this.#startPeriodMs, finite(health?.passesFromMs), finite(health?.failsFromMs));
    return lastBreakMs + (this.#retries + 1) * (this.#intervalMs + this.#timeoutMs);
  }

  #step(progress: Progress, startMs: number): ProbeResult {
    const result = this.#probe(startMs);
    progress.nextMs = startMs + durationOf(result) + this.#intervalMs;
    if (result.exitCode === 0) {
      progress.streak = 0;
      progress.status = "healthy";
    } else if (progress.status !== "starting" || startMs >= this.#startPeriodMs) {
      progress.streak += 1;
      if (progress.streak >= this.#retries) progress.status = "unhealthy";
    }
    return result;
  }

  #probe(uptimeMs: number): ProbeResult {
    const result = this.#behaviour.probe?.(this.#test, uptimeMs) ?? this.#scripted(uptimeMs);
    if ((result.durationMs ?? 0) < this.#timeoutMs) return result;
    return { exitCode: -1, output: `Health check exceeded timeout (${goSeconds(this.#timeoutMs)})`, durationMs: this.#timeoutMs };
  }

  #scripted(uptimeMs: number): ProbeResult {
    const { passesFromMs = 0, failsFromMs = Infinity, failure = "health check failed", success = "" } = this.#behaviour.health ?? {};
    const passes = uptimeMs >= passesFromMs && uptimeMs < failsFromMs;
    return passes ? { exitCode: 0, output: success } : { exitCode: 1, output: failure };
  }

  /** Kept as it is: most entries are pushed out before anybody reads them. */
  #remember(startMs: number, result: ProbeResult): void {
    this.#log.push({ startMs: this.#startedAtMs + startMs, result });
    if (this.#log.length > LOG_LENGTH) this.#log.shift();
  }
}

function logEntry({ startMs, result }: LoggedProbe): HealthState["Log"][number] {
  return {
    Start: new Date(startMs).toISOString(),
    End: new Date(startMs + durationOf(result)).toISOString(),
    ExitCode: result.exitCode,
    Output: result.output,
  };
}

function finite(ms: number | undefined): number {
  return ms === undefined || ms === Infinity ? 0 : ms;
}

function durationOf(result: ProbeResult): number {
  return result.durationMs ?? 0;
}

function goSeconds(ms: number): string {
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
}

/** @returns undefined when there is no check, or it is disabled. */
export function effectiveHealthcheck(own: HealthConfig | undefined, image: HealthConfig | undefined): HealthConfig | undefined {
  const merged: HealthConfig = { ...image, ...withoutZeroes(own) };
  if (merged.Test === undefined || merged.Test.length === 0 || merged.Test[0] === "NONE") return undefined;
  return merged;
}

function withoutZeroes(config: HealthConfig | undefined): HealthConfig {
  const entries = Object.entries(config ?? {}).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));
  return Object.fromEntries(entries) as HealthConfig;
}
