import type { HostState } from "../schedule/host.ts";
import { slotKey } from "../schedule/host.ts";
import { place } from "../schedule/place.ts";
import type { Situation } from "./capacity.ts";

/**
 * What a plan would leave out if all that is wanted were placed on these hosts, with nothing on them yet. Quotas and
 * admission do not count: they are the same on any fleet.
 *
 * @returns `shop/web.2`, …
 */
export function leftOutOn(
  hosts: readonly HostState[],
  { scenery, decisions, services }: Pick<Situation, "scenery" | "decisions" | "services">,
): string[] {
  const { placement, scheduler, tenants } = scenery.input.desired.fleet;
  const slots = Map.groupBy(decisions, ({ stack, service }) => `${stack}/${service}`);
  const { unschedulable } = place({
    workloads: [...services].map(([name, service]) => ({
      service,
      slots: service.mode === "global" ? [] : (slots.get(name) ?? []).map(({ slot }) => ({ slot, current: undefined, unknown: false })),
    })),
    hosts,
    takenPorts: new Map(),
    strategy: placement,
    facts: { volumeHosts: new Map(), external: scenery.scene.external },
    ...(tenants && { tenants: tenants.map(({ quota: _quota, guarantee: _guarantee, ...tenant }) => tenant) }),
    ...(scheduler && { scheduler: { ...scheduler, admission: undefined, preemption: false } }),
    thorough: true,
    explain: false,
  });
  return unschedulable.map(({ stack, service, slot }) => slotKey({ stack, name: service }, slot));
}
