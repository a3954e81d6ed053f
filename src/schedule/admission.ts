import type { DesiredService } from "../model/desired.ts";
import { admits, loadOf } from "./queue/admission.ts";
import { type Amounts, minus, plus } from "./queue/quantity.ts";
import { guaranteeReason, neverReason, quotaReason } from "./queue/quota.ts";
import { demandOf, type Scene } from "./scene.ts";

/** Why one more replica may not start now, wherever there is room; undefined = it may. What runs is never asked. */
export function admissionReason(service: DesiredService, scene: Scene): string | undefined {
  const demand = demandOf(service);
  const name = service.placement.tenant ?? "";
  const tenant = scene.tenants.find((each) => each.name === name);
  const never = tenant && neverReason(tenant, demand);
  if (never !== undefined) return never;
  const waits = tenant && quotaReason(tenant, scene.usage.get(name) ?? {}, demand);
  return waits ?? promised(name, demand, scene) ?? loadReason(scene);
}

/** Only where somebody is guaranteed something; otherwise each host says for itself what it lacks. */
function promised(tenant: string, demand: Amounts, { tenants, usage, capacity }: Scene): string | undefined {
  const others = tenants.some(({ name, guarantee }) => name !== tenant && guarantee !== undefined);
  return others ? guaranteeReason(tenant, tenants, usage, capacity, demand) : undefined;
}

/** Strictly below: a fleet that is exactly as full as it may be takes nothing. */
function loadReason({ admission, usage, capacity }: Scene): string | undefined {
  if (!admission) return undefined;
  const reserved = [...usage.values()].reduce(plus, {});
  const load = loadOf({ name: "fleet", maxLoad: 100 * admission.maxLoad, reserved, capacity });
  if (admits(load, 100 * admission.maxLoad)) return undefined;
  const [is, most] = [Math.round(load * 10) / 10, Math.round(admission.maxLoad * 1000) / 10];
  return `${admission.onFull === "reject" ? "refused" : "waits"}: ${is} % of the fleet is reserved, and work starts only below ${most} %`;
}

/** Counts a replica for its tenant; services without one count together. */
export function charge(service: DesiredService, scene: Scene): void {
  const name = service.placement.tenant ?? "";
  scene.usage.set(name, plus(scene.usage.get(name) ?? {}, demandOf(service)));
}

export function discharge(service: DesiredService, scene: Scene): void {
  const name = service.placement.tenant ?? "";
  scene.usage.set(name, minus(scene.usage.get(name) ?? {}, demandOf(service)));
}

/** Nobody ever has to wait: there is no tenant and no limit to how full the fleet may be. */
export function isAdmissionFree({ tenants, admission }: Scene): boolean {
  return tenants.length === 0 && admission === undefined;
}
