import { withDigests } from "../desired/resolve.ts";
import type { Desired, DesiredService } from "../model/desired.ts";
import type { StepOutcome } from "../model/event.ts";
import type { Plan } from "../model/plan.ts";
import type { PassFailures } from "./failures.ts";
import type { Session, SyncFailure, SyncOptions } from "./session.ts";

/**
 * What became of the rollouts of one sync. A failed one is recorded at once, so that no later pass (nor a later sync of
 * the same spec) tries it again; where the policy is to roll back, the last good spec takes the service's place.
 */
export class Rollouts {
  readonly #wanted: Desired;
  readonly #session: Session;
  readonly #options: SyncOptions;
  readonly #rollingBack = new Set<string>();
  readonly #failures: SyncFailure[] = [];
  /** Slots whose container of this spec has been started and passed its gate in this sync. */
  readonly #passed = new Set<string>();
  #target: Desired;

  constructor(desired: Desired, session: Session, options: SyncOptions) {
    this.#wanted = desired;
    this.#target = desired;
    this.#session = session;
    this.#options = options;
  }

  /** Desired, with services that roll back at their last good spec. */
  get target(): Desired {
    return this.#target;
  }

  get rollingBack(): ReadonlySet<string> {
    return this.#rollingBack;
  }

  anyFailed(): boolean {
    return this.#failures.length > 0;
  }

  /** A service that failed has served well before. */
  anyServedBefore(): boolean {
    return this.#session.store
      .failedRollouts()
      .some((failed) => this.#session.store.lastGood(failed.stack)?.fingerprints[failed.service] !== undefined);
  }

  failures(): readonly SyncFailure[] {
    return this.#failures;
  }

  /** Forgets failures of specs that are no longer wanted, or of all when told to try again; takes up old roll-backs. */
  async begin(): Promise<void> {
    for (const failed of this.#session.store.failedRollouts()) {
      const service = findService(this.#wanted, failed.stack, failed.service);
      if (this.#options.retry || service?.fingerprint !== failed.fingerprint) {
        this.#session.store.clearFailedRollout(failed.stack, failed.service);
        continue;
      }
      this.#failures.push({
        subject: `${failed.stack}/${failed.service}`,
        host: "",
        reason: `${failed.reason} (held since then; a new commit or --retry tries again)`,
        ...(failed.health === undefined ? {} : { health: failed.health }),
      });
      if (failed.action === "rollback") await this.#rollBack(service);
    }
  }

  async learn(plan: Plan, outcomes: ReadonlyMap<number, StepOutcome>, failures: PassFailures): Promise<void> {
    for (const step of plan.steps) {
      if (step.slot && step.operation.kind === "wait" && outcomes.get(step.id)?.result === "done")
        this.#passed.add(passedKey(step.slot, step.host));
    }
    for (const { slot, reason, health, host } of failures.rollouts) await this.#fail(slot, host, reason, health);
  }

  /**
   * A container that passed its gate earlier in this sync and needs a start again has crashed meanwhile; starting it over
   * and over would end never, and never well.
   */
  noticeCrashes(plan: Plan): void {
    for (const step of plan.steps) {
      if (!step.slot || (step.operation.kind !== "start" && step.operation.kind !== "create")) continue;
      if (!this.#passed.delete(passedKey(step.slot, step.host))) continue;
      const service = findService(this.#target, step.slot.stack, step.slot.service);
      if (service && service.fingerprint === step.slot.fingerprint)
        this.#record(service, step.host, step.subject, `${step.subject} stopped again right after its start: ${step.cause}`, undefined);
    }
  }

  /** The stacks as they are now are what a later roll-back returns to. */
  recordGood(digests: ReadonlyMap<string, string>): void {
    const { revision, stacks } = this.#wanted;
    for (const stack of stacks) {
      const fingerprints = Object.fromEntries(stack.services.map((service) => [service.name, service.fingerprint]));
      const known = this.#session.store.lastGood(stack.name);
      if (known?.commit === revision.commit && sameRecord(known.fingerprints, fingerprints)) continue;
      this.#session.store.recordGood(stack.name, {
        commit: revision.commit,
        fingerprints,
        digests: Object.fromEntries(digests),
        atMs: this.#session.clock.nowMs(),
      });
    }
  }

  async #fail(
    slot: { stack: string; service: string; slot: number },
    host: string,
    reason: string,
    health: string | undefined,
  ): Promise<void> {
    const service = findService(this.#target, slot.stack, slot.service);
    if (!service) return;
    this.#record(service, host, `${slot.stack}/${slot.service}.${slot.slot}`, reason, health);
    // Never roll back a roll-back.
    if (service.update.failureAction === "rollback" && !this.#rollingBack.has(`${slot.stack}/${slot.service}`))
      await this.#rollBack(service);
  }

  #record(service: DesiredService, host: string, subject: string, reason: string, health: string | undefined): void {
    const { store, clock, emit } = this.#session;
    const action = service.update.failureAction;
    const shared = { stack: service.stack, service: service.name, action, reason, atMs: clock.nowMs() };
    store.recordFailedRollout({ ...shared, fingerprint: service.fingerprint, commit: this.#wanted.revision.commit, health });
    emit({ type: "rollout-failed", ...shared, ...(health === undefined ? {} : { health }) });
    this.#failures.push({ subject, host, reason, ...(health === undefined ? {} : { health }) });
  }

  /** Puts the last good spec in the place of the failed one; without one the rollout stays paused. */
  async #rollBack(failed: DesiredService): Promise<void> {
    const good = this.#session.store.lastGood(failed.stack);
    if (!good || !this.#options.loadCommit) return;
    const before = await this.#options.loadCommit(good.commit);
    const resolved = before && withDigests(before, new Map(Object.entries(good.digests)));
    const service = resolved && findService(resolved, failed.stack, failed.name);
    if (!service || service.fingerprint === failed.fingerprint || service.fingerprint !== good.fingerprints[failed.name]) return;
    this.#rollingBack.add(`${failed.stack}/${failed.name}`);
    this.#target = replaceService(this.#target, { ...service, replicas: failed.replicas });
  }
}

function passedKey(slot: { stack: string; service: string; slot: number; fingerprint: string }, host: string): string {
  return `${slot.stack}/${slot.service}.${slot.slot}@${host} ${slot.fingerprint}`;
}

function findService(desired: Desired, stack: string, name: string): DesiredService | undefined {
  return desired.stacks.find((each) => each.name === stack)?.services.find((service) => service.name === name);
}

function replaceService(desired: Desired, service: DesiredService): Desired {
  return {
    ...desired,
    stacks: desired.stacks.map((stack) =>
      stack.name === service.stack
        ? { ...stack, services: stack.services.map((each) => (each.name === service.name ? service : each)) }
        : stack,
    ),
  };
}

function sameRecord(left: Readonly<Record<string, string>>, right: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key]);
}
