import type { SimContainer, SimulatedHost } from "./host.ts";

/** Health checks that were due saw the files as they were. */
export function beforeFileChange(host: SimulatedHost): void {
  for (const container of host.containers.values()) container.health?.settle(host.nowMs());
}

export function afterFileChange(host: SimulatedHost): void {
  for (const container of host.containers.values()) if (container.state === "running") scheduleHealth(host, container);
}

/** Sets the timer for the next change of health, if one is in sight. */
export function scheduleHealth(host: SimulatedHost, container: SimContainer): void {
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
