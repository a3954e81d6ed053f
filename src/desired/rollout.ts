import type { Gate, Placement, RolloutPolicy } from "../model/desired.ts";
import type { ComposeService, ComposeUpdateConfig } from "../model/project.ts";
import { durationMs } from "../model/units.ts";
import { mayEnd } from "./container/restart.ts";

/** How long a replacement without a health check must run unchanged, when `monitor` is not written. */
const DEFAULT_STEADY_MS = 1000;
/** A first container has nobody to relieve; this is long enough to see a process that cannot start. */
const FIRST_STEADY_MS = 500;

/**
 * `update_config` or `rollback_config` → policy. Where the manifest names no order slipway starts the replacement first;
 * where two containers cannot run side by side it stops first, whatever was written, and says why.
 */
export function rolloutPolicy(
  written: ComposeUpdateConfig | undefined,
  service: ComposeService,
  placement: Placement,
  rollback: boolean,
): RolloutPolicy {
  const reason = startFirstObstacle(service, placement);
  const wanted = written?.order === "stop-first" ? "stop-first" : "start-first";
  const order = reason === undefined ? wanted : "stop-first";
  return {
    parallelism: written?.parallelism ?? 1,
    delayMs: milliseconds(written?.delay) ?? 0,
    monitorMs: milliseconds(written?.monitor) ?? DEFAULT_STEADY_MS,
    maxFailureRatio: written?.max_failure_ratio ?? 0,
    failureAction: failureAction(written?.failure_action, rollback),
    order,
    ...(order === wanted || reason === undefined ? {} : { orderReason: reason }),
  };
}

/** A failing roll-back is never rolled back; `continue` is warned about and stops like `pause`. */
function failureAction(written: string | undefined, rollback: boolean): RolloutPolicy["failureAction"] {
  return written === "rollback" && !rollback ? "rollback" : "pause";
}

/** Why a replacement cannot run beside its predecessor on one host. */
function startFirstObstacle(service: ComposeService, placement: Placement): string | undefined {
  const port = placement.hostPorts[0];
  if (port) return `host port ${port.port}/${port.protocol} can be held by one container at a time`;
  if (placement.exclusiveVolumes[0] !== undefined) return `volume ${placement.exclusiveVolumes[0]} is written by one container at a time`;
  if (service.network_mode === "host") return "network_mode host shares the host's ports";
  if (/^(service|container):/.test(service.network_mode ?? "")) return `network_mode ${service.network_mode} shares the other's ports`;
  if (Object.values(service.networks ?? {}).some((network) => network?.ipv4_address !== undefined || network?.ipv6_address !== undefined)) {
    return "its fixed address can be held by one container at a time";
  }
  return undefined;
}

/** What a container must show before it counts: its health, its end, or that it runs. */
export function gateOf(service: ComposeService, kind: "service" | "job"): Gate {
  // A job takes as long as it takes; the time limit of the sync is the only one.
  if (kind === "job") return { kind: "completed", timeoutMs: 0 };
  const end = mayEnd(service);
  const ending = end === "never" ? {} : { mayEnd: end };
  if (
    service.healthcheck?.test !== undefined &&
    service.healthcheck.disable !== true &&
    service.healthcheck.test[0] !== "NONE" &&
    service.healthcheck.test.length > 0
  ) {
    return { kind: "healthy", timeoutMs: healthBudgetMs(service), ...ending };
  }
  return { kind: "running", timeoutMs: FIRST_STEADY_MS, ...ending };
}

/** Twice what the check itself needs to give its verdict, and at least a minute. */
function healthBudgetMs(service: ComposeService): number {
  const check = service.healthcheck ?? {};
  const interval = milliseconds(check.interval) ?? 30_000;
  const timeout = milliseconds(check.timeout) ?? 30_000;
  const verdict = (milliseconds(check.start_period) ?? 0) + (interval + timeout) * ((check.retries ?? 3) + 1);
  return Math.max(60_000, 2 * verdict);
}

function milliseconds(duration: string | undefined): number | undefined {
  return duration === undefined ? undefined : durationMs(duration);
}
