import { labelHolds } from "../queue/quota.ts";
import type { Filter } from "./index.ts";

/** The host pool of the tenant. */
export const tenantHosts: Filter = (service, { host }, scene) => {
  const tenant = scene.tenants.find(({ name }) => name === service.placement.tenant);
  const broken = (tenant?.hosts ?? []).filter((condition) => !labelHolds(condition, host.labels));
  return broken.length === 0 ? undefined : `not a host of tenant ${tenant?.name}: ${broken.join(" and ")}`;
};
