import type { Gate } from "../../src/model/desired.ts";
import type { ContainerBody } from "../../src/model/engine.ts";
import { ownershipLabels } from "../../src/model/ownership.ts";
import type { ContainerRef, Operation, Operations, Plan, Step } from "../../src/model/plan.ts";

export const FLEET = "test";
export const FINGERPRINT = `v1:${"3f2a9c01".repeat(8)}`;

export type Written = readonly [operation: Operation, how?: { readonly host?: string; readonly after?: readonly number[] }];

/** Steps in the order written, numbered from 1, on host `a` unless said otherwise. */
export function planOf(...written: readonly Written[]): Plan {
  const steps = written.map(([operation, how], index): Step => ({
    id: index + 1,
    after: how?.after ?? [],
    host: how?.host ?? "a",
    operation,
    subject: `${operation.kind} ${index + 1}`,
    cause: "test",
    destructive: false,
  }));
  return {
    fleet: FLEET,
    commit: "c0ffee",
    steps,
    placements: [],
    unschedulable: [],
    unreachable: [],
    held: [],
    parked: undefined,
    warnings: [],
    unchanged: 0,
  };
}

/** `shop-web-1` and so on: labels and seal as the plan stamps them. */
export function labelsOf(slot: number, host = "a", fingerprint = FINGERPRINT): Record<string, string> {
  return ownershipLabels(
    { fleet: FLEET, stack: "shop", service: "web", slot, fingerprint, revision: "c0ffee", role: "replica" },
    host,
    `shop-web-${slot}`,
  );
}

export function create(
  slot: number,
  changes: Partial<Operations["create"]> = {},
  body: Partial<ContainerBody> = {},
  host = "a",
): Operation {
  return {
    kind: "create",
    name: `shop-web-${slot}`,
    networks: [],
    files: undefined,
    platform: undefined,
    beside: {},
    body: { Image: "web:1", Labels: labelsOf(slot, host), HostConfig: {}, ...body },
    ...changes,
  };
}

/** The container that step `step` creates. */
export function made(step: number): ContainerRef {
  return { name: `made by ${step}`, step };
}

export function start(container: ContainerRef, hooks: Operations["start"]["hooks"] = []): Operation {
  return { kind: "start", container, hooks };
}

export function wait(container: ContainerRef, gate: Gate): Operation {
  return { kind: "wait", container, gate };
}

export const HEALTHY: Gate = { kind: "healthy", timeoutMs: 30_000 };
export const RUNNING: Gate = { kind: "running", timeoutMs: 0 };
export const COMPLETED: Gate = { kind: "completed", timeoutMs: 30_000 };
