import type { Engine, RegistryAuth } from "../engine/port.ts";
import type { Clock } from "../model/clock.ts";
import type { StepOutcome } from "../model/event.ts";
import type { ContainerRef, OperationKind, Operations } from "../model/plan.ts";
import type { Lane } from "./lanes.ts";
import type { Limits } from "./limits.ts";
import type { Watch } from "./watch.ts";

/** What a handler works with: one step on one host. */
export interface StepScope {
  readonly host: string;
  readonly fleet: string;
  readonly engine: Engine;
  readonly clock: Clock;
  /** Cuts waits, reads, pulls and hooks short. */
  readonly signal: AbortSignal;
  /** Cuts short writes short, a while after `signal`: half a write is an unknown outcome, but a frozen engine holds nobody up. */
  readonly writeSignal: AbortSignal;
  readonly limits: Limits;
  readonly watch: Watch;
  /** Another host's engine: what a transfer reads from. */
  engineOf(host: string): Engine;
  registryAuth(reference: string): RegistryAuth | undefined;
  idOf(container: ContainerRef): string;
  /** The id of a container of this host by name, also of one that this plan created under an attempt suffix. */
  idNamed(name: string): Promise<string>;
  /** Asked once a host and pass. */
  apiVersion(): Promise<string>;
  recordCreated(name: string, id: string): void;
}

/** One kind of operation. A handler makes no decision about what should happen; it rejects with a Fault or tells the outcome. */
export interface Handler<K extends OperationKind> {
  readonly lane: Lane | undefined;
  execute(operation: Operations[K], scope: StepScope): Promise<StepOutcome>;
  /** What follows once `execute` is done, without holding a place in the lane. */
  afterwards?(operation: Operations[K], scope: StepScope): Promise<StepOutcome>;
}

/** Options of a short write. */
export function writing(scope: StepScope): { readonly signal: AbortSignal } {
  return { signal: scope.writeSignal };
}

/** Options of a read that decides something: it must not outlast what waits for it. */
export function reading(scope: StepScope): { readonly signal: AbortSignal; readonly deadlineMs: number } {
  return { signal: scope.signal, deadlineMs: scope.limits.readDeadlineMs };
}
