import type { Tenant } from "../../model/fleet.ts";
import { sortedBy } from "../../model/order.ts";
import { type Amounts, formatAmount, lackingDimension, minus, plus } from "./quantity.ts";

/** Why a tenant may not start all of a demand now; undefined = it may. Nothing is admitted in part. */
export function quotaReason({ name, quota = {} }: Tenant, used: Amounts, demand: Amounts): string | undefined {
  const dimension = lackingDimension(demand, leftOf(quota, used));
  if (dimension === undefined) return undefined;
  const [asked, most] = [formatAmount(dimension, demand[dimension]!), formatAmount(dimension, quota[dimension]!)];
  return `tenant ${name} has ${formatAmount(dimension, used[dimension] ?? 0)} of its quota of ${most} in use, and this asks for ${asked}`;
}

/** Why it can never start, however empty the fleet; undefined = some day it can. */
export function neverReason({ name, quota = {} }: Tenant, demand: Amounts): string | undefined {
  const dimension = lackingDimension(demand, quota);
  if (dimension === undefined) return undefined;
  return `it asks for ${formatAmount(dimension, demand[dimension]!)}, more than the whole quota of tenant ${name}, ${formatAmount(dimension, quota[dimension]!)}; lower the request or raise the quota`;
}

/** Why a demand would take what is kept for others; undefined = it does not. */
export function guaranteeReason(
  tenant: string,
  tenants: readonly Tenant[],
  usage: ReadonlyMap<string, Amounts>,
  capacity: Amounts,
  demand: Amounts,
): string | undefined {
  const taken = [...usage.values()].reduce(plus, {});
  const kept = tenants.filter(({ name }) => name !== tenant).map(({ name, guarantee }) => unusedOf(guarantee ?? {}, usage.get(name) ?? {}));
  const free = leftOf(capacity, plus(taken, kept.reduce(plus, {})));
  const dimension = lackingDimension(demand, free);
  if (dimension === undefined) return undefined;
  const left = formatAmount(dimension, Math.max(0, free[dimension]!));
  return `the fleet has ${left} left that no tenant is guaranteed, and this asks for ${formatAmount(dimension, demand[dimension]!)}`;
}

/** What speaks against new quotas and guarantees. They are taken over all or not at all; the operator may insist on the first kind. */
export function tenantProblems(tenants: readonly Tenant[], usage: ReadonlyMap<string, Amounts>, capacity: Amounts): string[] {
  const sorted = sortedBy(tenants, ({ name }) => name);
  const each = sorted.flatMap(({ name, quota = {}, guarantee = {} }) => {
    const over = lackingDimension(usage.get(name) ?? {}, quota);
    const more = lackingDimension(guarantee, quota);
    return [
      over === undefined ? [] : [`tenant ${name} already uses more ${over} than its new quota; stop some of its work first`],
      more === undefined ? [] : [`tenant ${name} is guaranteed more ${more} than its quota allows; lower the guarantee`],
    ].flat();
  });
  const promised = sorted.map(({ guarantee = {} }) => guarantee).reduce(plus, {});
  const beyond = lackingDimension(promised, capacity);
  if (beyond === undefined) return each;
  const [sum, most] = [formatAmount(beyond, promised[beyond]!), formatAmount(beyond, capacity[beyond]!)];
  return [...each, `tenants are guaranteed ${sum} together, and the fleet has ${most}; lower a guarantee or add a host`];
}

/** `key == value` or `key != value`; a missing label equals the empty text. Anything else holds nowhere. */
export function labelHolds(condition: string, labels: Readonly<Record<string, string>>): boolean {
  const match = /^\s*([^\s=!]+)\s*(==|!=)\s*(.*?)\s*$/.exec(condition);
  if (!match) return false;
  const [, key, operator, value] = match;
  return ((labels[key!] ?? "").toLowerCase() === value!.toLowerCase()) === (operator === "==");
}

/** Of what the limit names. */
function leftOf(limit: Amounts, used: Amounts): Amounts {
  return Object.fromEntries(Object.entries(minus(limit, used)).filter(([dimension]) => limit[dimension] !== undefined));
}

function unusedOf(guarantee: Amounts, used: Amounts): Amounts {
  return Object.fromEntries(
    Object.entries(guarantee).map(([dimension, amount]) => [dimension, Math.max(0, amount - (used[dimension] ?? 0))]),
  );
}
