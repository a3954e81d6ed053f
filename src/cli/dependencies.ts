import type { Engines } from "../engine/port.ts";
import type { Clock } from "../model/clock.ts";
import type { Host } from "../model/fleet.ts";
import { systemClock } from "./clock.ts";

/** What commands reach the world through; tests give a simulated fleet and their own clock. */
export interface Dependencies {
  readonly clock: Clock;
  openEngines(hosts: readonly Host[]): Promise<Engines>;
  /** Loads what `openEngines` and the first call will need, for those who have to wait for something else anyway. */
  prepare?(): Promise<void>;
}

export const realDependencies: Dependencies = {
  clock: systemClock,
  async openEngines(hosts) {
    const { connectEngines } = await import("../engine/connect.ts");
    return connectEngines(hosts);
  },
  async prepare() {
    const { loadAhead } = await import("../engine/connect.ts");
    await loadAhead();
  },
};
