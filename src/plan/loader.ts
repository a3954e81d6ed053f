import { LABELS, ownershipLabels } from "../model/ownership.ts";
import type { ServicePlan } from "./context.ts";

/** The container that carries files into a volume and never runs. */
export function loaderName(volume: string): string {
  return `${volume}-loader`;
}

export function loaderLabels(
  { context, service }: Pick<ServicePlan, "context" | "service">,
  host: string,
  volume: string,
  hash: string,
): Record<string, string> {
  const identity = {
    fleet: context.input.desired.fleet.name,
    stack: service.stack,
    service: service.name,
    slot: 1,
    fingerprint: `v1:${hash}`,
    revision: context.input.desired.revision.commit,
    role: "loader" as const,
  };
  return { ...ownershipLabels(identity, host, loaderName(volume)), [LABELS.files]: hash };
}
