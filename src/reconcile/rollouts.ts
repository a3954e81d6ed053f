import { withDigests } from "../desired/resolve.ts";
import type { Desired, DesiredService } from "../model/desired.ts";
import type { StepOutcome } from "../model/event.ts";
import type { Plan, SlotRef } from "../model/plan.ts";
import { failedAttempts } from "./attempts.ts";
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
  /** Services whose roll-back failed. */
  readonly #gaveUp = new Set<string>();
  /** `stack/service` → last good spec of a service whose failed rollout is held; what is lost meanwhile is made of it. It may be what failed: on another host. */
  readonly #fallbacks = new Map<string, DesiredService>();
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

  get fallbacks(): ReadonlyMap<string, DesiredService> {
    return this.#fallbacks;
  }

  /** The spec has served well before: that it does not come up now is trouble of the day, not a failed rollout. */
  isProven(slot: SlotRef): boolean {
    return this.#session.store.lastGood(slot.stack)?.fingerprints[slot.service] === slot.fingerprint;
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
      const released = failed.commit !== this.#wanted.revision.commit || service?.fingerprint !== failed.fingerprint;
      if (!service || this.#options.retry || released) {
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
      else await this.#remember(service);
    }
  }

  async learn(plan: Plan, outcomes: ReadonlyMap<number, StepOutcome>, failures: PassFailures): Promise<void> {
    for (const step of plan.steps) {
      if (step.slot && step.operation.kind === "wait" && outcomes.get(step.id)?.result === "done")
        this.#passed.add(passedKey(step.slot, step.host));
    }
    for (const { slot, host, reason } of failedAttempts(plan, outcomes, (each) => this.isProven(each)))
      this.#noteFailure(slot, host, reason);
    for (const { slot, reason, health, host } of failures.rollouts) await this.#fail(slot, host, reason, health);
    for (const { stack, service } of this.#session.store.failedRollouts()) {
      const failed = findService(this.#wanted, stack, service);
      if (failed && !this.#rollingBack.has(`${stack}/${service}`) && !this.#fallbacks.has(`${stack}/${service}`))
        await this.#remember(failed);
    }
  }

  /**
   * A container that passed its gate earlier in this sync and needs a start again has crashed meanwhile; starting it over
   * and over would end never, and never well. @returns crashes of specs that served well before.
   */
  noticeCrashes(plan: Plan): SyncFailure[] {
    const proven: SyncFailure[] = [];
    for (const step of plan.steps) {
      if (!step.slot || (step.operation.kind !== "start" && step.operation.kind !== "create")) continue;
      if (!this.#passed.delete(passedKey(step.slot, step.host))) continue;
      const reason = `${step.subject} stopped again right after its start: ${step.cause}`;
      const service = findService(this.#wanted, step.slot.stack, step.slot.service);
      if (this.isProven(step.slot) || service?.fingerprint !== step.slot.fingerprint)
        proven.push({ subject: step.subject, host: step.host, reason });
      else {
        this.#noteFailure(step.slot, step.host, reason);
        this.#record(service, step.host, step.subject, reason, undefined);
      }
    }
    return proven;
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

  /** What is placed next avoids the host. */
  #noteFailure({ stack, service, fingerprint }: SlotRef, host: string, reason: string): void {
    const { store, clock } = this.#session;
    store.recordSlotFailure({ stack, service, fingerprint, host, atMs: clock.nowMs(), reason });
  }

  async #fail(slot: SlotRef, host: string, reason: string, health: string | undefined): Promise<void> {
    const key = `${slot.stack}/${slot.service}`;
    const subject = `${key}.${slot.slot}`;
    const service = findService(this.#wanted, slot.stack, slot.service);
    if (!service) return;
    if (service.fingerprint !== slot.fingerprint) {
      this.#giveUp(service, host, subject, reason, health);
      return;
    }
    this.#record(service, host, subject, reason, health);
    if (service.update.failureAction === "rollback" && !this.#gaveUp.has(key)) await this.#rollBack(service);
  }

  /** Never roll back a roll-back: what still serves is left as it is. */
  #giveUp(wanted: DesiredService, host: string, subject: string, reason: string, health: string | undefined): void {
    const key = `${wanted.stack}/${wanted.name}`;
    this.#failures.push({ subject, host, reason: `the roll-back failed, too: ${reason}`, ...(health === undefined ? {} : { health }) });
    this.#gaveUp.add(key);
    this.#rollingBack.delete(key);
    this.#target = replaceService(this.#target, wanted);
  }

  #record(service: DesiredService, host: string, subject: string, reason: string, health: string | undefined): void {
    const { store, clock, emit } = this.#session;
    const action = service.update.failureAction;
    const shared = { stack: service.stack, service: service.name, action, reason, atMs: clock.nowMs() };
    store.recordFailedRollout({ ...shared, fingerprint: service.fingerprint, commit: this.#wanted.revision.commit, health });
    emit({ type: "rollout-failed", ...shared, ...(health === undefined ? {} : { health }) });
    this.#failures.push({ subject, host, reason, ...(health === undefined ? {} : { health }) });
  }

  /** Puts the last good spec in the place of the failed one; without another one the rollout stays paused. */
  async #rollBack(failed: DesiredService): Promise<void> {
    const service = await this.#lastGood(failed);
    if (service?.fingerprint === failed.fingerprint) this.#fallbacks.set(`${failed.stack}/${failed.name}`, service);
    if (!service || service.fingerprint === failed.fingerprint) return;
    this.#rollingBack.add(`${failed.stack}/${failed.name}`);
    this.#target = replaceService(this.#target, service);
  }

  async #remember(failed: DesiredService): Promise<void> {
    const service = await this.#lastGood(failed);
    if (service) this.#fallbacks.set(`${failed.stack}/${failed.name}`, service);
  }

  /** The spec that served well before, with today's number of replicas. */
  async #lastGood(failed: DesiredService): Promise<DesiredService | undefined> {
    const good = this.#session.store.lastGood(failed.stack);
    if (good?.fingerprints[failed.name] === failed.fingerprint) return failed;
    if (!good || !this.#options.loadCommit) return undefined;
    const before = await this.#options.loadCommit(good.commit);
    const resolved = before && withDigests(before, new Map(Object.entries(good.digests)));
    const service = resolved && findService(resolved, failed.stack, failed.name);
    if (!service || service.fingerprint !== good.fingerprints[failed.name]) return undefined;
    return { ...service, replicas: failed.replicas };
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
