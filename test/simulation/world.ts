import type { SimulatedFleet, WorldContainer } from "../../src/engine/simulated/fleet.ts";

/** A container and where it truly is. */
export interface Placed extends WorldContainer {
  readonly host: string;
}

export function keyOf(host: string, id: string): string {
  return `${host}/${id}`;
}

export function serviceOf({ labels }: Pick<WorldContainer, "labels">): string {
  return `${labels["slipway.stack"]}/${labels["slipway.service"]}`;
}

/** `shop/web.1`; of a global service, whose slots are told apart by their hosts, with the host. */
export function slotOf(container: Placed, globals: ReadonlySet<string>): string {
  const service = serviceOf(container);
  return `${service}.${container.labels["slipway.slot"]}${globals.has(service) ? `@${container.host}` : ""}`;
}

/** Does its work: runs, and is healthy where it has a health check. */
export function isReady({ state, health }: Pick<WorldContainer, "state" | "health">): boolean {
  return state === "running" && (health === "none" || health === "healthy");
}

export function everywhere(fleet: SimulatedFleet): Placed[] {
  return fleet.hosts.flatMap((host) => fleet.world(host).containers.map((container) => ({ ...container, host })));
}
