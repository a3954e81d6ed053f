import type { Tenant } from "../../model/fleet.ts";
import { type Amounts, dominantShare, formatAmount, plus } from "./quantity.ts";
import { guaranteeReason, neverReason, quotaReason } from "./quota.ts";
import type { Waiting } from "./waiting.ts";

/** Something whose load has a limit: the fleet, a host, a pool, a tenant. */
export interface Target {
  /** For people: `fleet`, `tenant retail`. */
  readonly name: string;
  /** The dimension whose reserved amount is the load; absent: percent of the capacity, in its fullest dimension. */
  readonly dimension?: string;
  /** Work starts only while the load is strictly below. */
  readonly maxLoad: number;
  /** Reserved, with what was admitted and has not started. Never what was measured: that comes too late. */
  readonly reserved: Amounts;
  readonly capacity: Amounts;
  /** Whose work counts; absent = everybody's. */
  readonly tenant?: string;
}

export interface AdmissionRequest {
  /** In the order in which it is served. */
  readonly queue: readonly Waiting[];
  readonly targets: readonly Target[];
  readonly tenants: readonly Tenant[];
  /** Tenant → reserved, with what was admitted and has not started. */
  readonly usage: ReadonlyMap<string, Amounts>;
  /** Of the fleet, for guarantees. */
  readonly capacity: Amounts;
  readonly onFull: "queue" | "reject";
}

export interface Admission {
  readonly admitted: readonly Waiting[];
  /** With its place in the queue, from 1, and why it is not running. */
  readonly waiting: readonly { readonly item: Waiting; readonly place: number; readonly reason: string }[];
  readonly rejected: readonly { readonly item: Waiting; readonly reason: string }[];
}

/** Strictly: a load of 5 with a limit of 5 does not admit. */
export function admits(load: number, maxLoad: number): boolean {
  return load < maxLoad;
}

/**
 * Serves the queue in its order. What is admitted counts from then on, for what comes after it in the same pass, too. What
 * does not get in waits (or is rejected) and does not hold up others, who may have another tenant or smaller demands.
 */
export function admit(request: AdmissionRequest): Admission {
  let { targets } = request;
  const usage = new Map(request.usage);
  const admitted: Waiting[] = [];
  const waiting: { item: Waiting; place: number; reason: string }[] = [];
  const rejected: { item: Waiting; reason: string }[] = [];
  for (const item of request.queue) {
    const tenant = request.tenants.find(({ name }) => name === item.tenant);
    const never = tenant && neverReason(tenant, item.demand);
    const reason = never ?? reasonAgainst(item, tenant, targets, usage, request);
    if (reason === undefined) {
      admitted.push(item);
      usage.set(item.tenant, plus(usage.get(item.tenant) ?? {}, item.demand));
      targets = targets.map((target) => (concerns(target, item) ? { ...target, reserved: plus(target.reserved, item.demand) } : target));
    } else if (never !== undefined || request.onFull === "reject") rejected.push({ item, reason });
    else waiting.push({ item, place: waiting.length + 1, reason });
  }
  return { admitted, waiting, rejected };
}

export function loadOf({ dimension, reserved, capacity }: Target): number {
  return dimension === undefined ? 100 * dominantShare(reserved, capacity) : (reserved[dimension] ?? 0);
}

function reasonAgainst(
  item: Waiting,
  tenant: Tenant | undefined,
  targets: readonly Target[],
  usage: ReadonlyMap<string, Amounts>,
  { tenants, capacity }: AdmissionRequest,
): string | undefined {
  const overQuota = tenant && quotaReason(tenant, usage.get(tenant.name) ?? {}, item.demand);
  if (overQuota !== undefined) return overQuota;
  const promised = guaranteeReason(item.tenant, tenants, usage, capacity, item.demand);
  if (promised !== undefined) return promised;
  const full = targets.find((target) => concerns(target, item) && !admits(loadOf(target), target.maxLoad));
  return full && loadReason(full);
}

function loadReason(target: Target): string {
  const text = (load: number): string =>
    target.dimension === undefined ? `${Math.round(load * 10) / 10} %` : formatAmount(target.dimension, load);
  return `the load of ${target.name} is ${text(loadOf(target))}, and work starts only below max_load ${text(target.maxLoad)}`;
}

function concerns({ tenant }: Target, item: Waiting): boolean {
  return tenant === undefined || tenant === item.tenant;
}
