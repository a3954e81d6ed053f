import type { Placement } from "../model/desired.ts";
import { sortedEntries } from "../model/order.ts";
import type { ComposeService } from "../model/project.ts";

interface DeviceRequest {
  readonly count?: number | string;
  readonly device_ids?: readonly string[];
  readonly capabilities?: readonly string[];
}

interface GenericResource {
  readonly discrete_resource_spec?: { readonly kind?: string; readonly value?: number | string };
}

/**
 * What a service reserves in pieces: generic resources by their kind, GPUs as `gpu`, process ids as `pids`. GPUs of
 * `gpus` and of `devices` add up; a request without a count is for all of them, as the engine takes it.
 */
export function countedOf(service: ComposeService): Pick<Placement["reservations"], "counted" | "allGpus"> {
  const reservations = service.deploy?.resources?.reservations;
  const counted: Record<string, number> = {};
  const add = (kind: string, amount: number): void => {
    if (amount > 0) counted[kind] = (counted[kind] ?? 0) + amount;
  };
  for (const { discrete_resource_spec: spec } of (reservations?.generic_resources ?? []) as readonly GenericResource[])
    if (spec?.kind !== undefined) add(spec.kind, Number(spec.value ?? 0));
  add("pids", reservations?.pids ?? 0);
  const requests = [
    ...((service["gpus"] as readonly DeviceRequest[] | undefined) ?? []),
    ...((reservations?.devices ?? []) as readonly DeviceRequest[]).filter(({ capabilities }) => capabilities?.includes("gpu")),
  ];
  const amounts = requests.map(piecesOf);
  for (const amount of amounts) add("gpu", amount === "all" ? 0 : amount);
  return {
    ...(Object.keys(counted).length === 0 ? {} : { counted: Object.fromEntries(sortedEntries(counted)) }),
    ...(amounts.includes("all") ? { allGpus: true } : {}),
  };
}

function piecesOf({ count, device_ids: ids }: DeviceRequest): number | "all" {
  if (count === undefined) return ids === undefined ? "all" : ids.length;
  return count === "all" || Number(count) < 0 ? "all" : Number(count);
}
