import type { DesiredService } from "../../model/desired.ts";
import { type GpuDemand, WHOLE_GPU } from "./demand.ts";

interface DeviceRequest {
  readonly Driver?: string;
  /** -1 = all that the host has. */
  readonly Count?: number;
  readonly DeviceIDs?: readonly string[];
  readonly Capabilities?: readonly (readonly string[])[];
}

/** What `gpus` and `deploy.resources.reservations.devices` ask for together. */
export interface GpuRequest {
  /** `all`: every GPU of its host, at least one. */
  readonly gpus: number | "all";
  /** Certain devices by id or index: the service chose them itself. */
  readonly deviceIds: readonly string[];
}

/** undefined = the service wants no GPU. Devices of other kinds, and those by CDI name, are not counted. */
export function gpuRequestOf(service: Pick<DesiredService, "body">): GpuRequest | undefined {
  const requests = (service.body.HostConfig?.["DeviceRequests"] ?? []) as readonly DeviceRequest[];
  const gpus = requests.filter(({ Driver, Capabilities }) => Driver !== "cdi" && (Capabilities ?? []).some((all) => all.includes("gpu")));
  if (gpus.length === 0) return undefined;
  const deviceIds = gpus.flatMap(({ DeviceIDs }) => DeviceIDs ?? []);
  const counts = gpus.map(({ Count, DeviceIDs }) => Count ?? DeviceIDs?.length ?? 0);
  return { gpus: counts.some((count) => count < 0) ? "all" : counts.reduce((sum, count) => sum + count, 0), deviceIds };
}

const NONE: readonly string[] = [];

/** The GPUs that it names. */
export function deviceIdsOf(service: Pick<DesiredService, "body">): readonly string[] {
  return service.body.HostConfig?.["DeviceRequests"] === undefined ? NONE : (gpuRequestOf(service)?.deviceIds ?? NONE);
}

/** The same as a demand on a host that has so many GPUs. Engines hand out whole ones. */
export function gpuDemandOf(service: Pick<DesiredService, "body" | "placement">, hostGpus: number): GpuDemand {
  const wanted = gpuRequestOf(service)?.gpus ?? 0;
  const gpus = wanted === "all" ? Math.max(1, hostGpus) : wanted;
  return { ...service.placement.reservations, gpus, milli: gpus === 0 ? 0 : WHOLE_GPU, models: [] };
}
