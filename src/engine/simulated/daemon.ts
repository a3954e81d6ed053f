import type { SimContainer, SimulatedHost } from "./host.ts";
import { cancelTimers, KILLED, lastRun, policySaysRestart, runAgain } from "./lifecycle.ts";
import { detachAll } from "./networks.ts";

/** What a daemon does when it comes up: it settles what happened to its containers, then obeys their restart policies. */
export function afterDaemonStart(host: SimulatedHost): void {
  for (const container of host.containers.values()) {
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
