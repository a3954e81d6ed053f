import type { Engine, Engines, RegistryAuth } from "../engine/port.ts";
import type { Clock } from "../model/clock.ts";
import type { StepOutcome } from "../model/event.ts";
import type { ContainerRef, Step } from "../model/plan.ts";
import { type Lane, lanesOf, type Queue } from "./lanes.ts";
import type { Limits } from "./limits.ts";
import { reading, type StepScope } from "./scope.ts";
import { Watch } from "./watch.ts";

/** What one walk of a plan has in common over all hosts. */
export interface PassState {
  readonly fleet: string;
  readonly clock: Clock;
  readonly engines: Engines;
  readonly signal: AbortSignal;
  readonly writeSignal: AbortSignal;
  readonly limits: Limits;
  registryAuth(reference: string): RegistryAuth | undefined;
  readonly created: Map<number, string>;
}

/** One host during one walk: its queues, its watch, and what was learnt about it. */
export class HostSession {
  readonly lanes: Readonly<Record<Lane, Queue>>;
  readonly #host: string;
  readonly #pass: PassState;
  readonly #idsByName = new Map<string, string>();
  #engine: Engine | undefined;
  #watch: Watch | undefined;
  #apiVersion: Promise<string> | undefined;
  #silentSince: number | undefined;

  constructor(host: string, pass: PassState) {
    this.#host = host;
    this.#pass = pass;
    this.lanes = lanesOf(pass.limits);
  }

  /**
   * The step after which the host answered nothing, not even a read. Nothing more is begun there: each further request
   * would wait out its deadline, and would be carried out when the engine thaws.
   */
  get silentSince(): number | undefined {
    return this.#silentSince;
  }

  learn(step: Step, outcome: StepOutcome): void {
    const silent = outcome.result === "unknown" && (outcome.fault?.kind === "timeout" || outcome.fault?.kind === "unreachable");
    if (silent) this.#silentSince ??= step.id;
  }

  scopeOf(step: Step): StepScope {
    const { fleet, clock, signal, writeSignal, limits } = this.#pass;
    const engine = (this.#engine ??= this.#pass.engines.get(this.#host));
    const watch = (this.#watch ??= new Watch(engine, fleet, clock, limits));
    const scope: StepScope = {
      host: this.#host,
      fleet,
      engine,
      clock,
      signal,
      writeSignal,
      limits,
      watch,
      engineOf: (host) => this.#pass.engines.get(host),
      registryAuth: (reference) => this.#pass.registryAuth(reference),
      idOf: (container) => this.#idOf(container),
      idNamed: async (name) => this.#idsByName.get(name) ?? (await engine.inspectContainer(name, reading(scope))).Id,
      apiVersion: () => this.#askApiVersion(engine),
      recordCreated: (name, id) => {
        this.#pass.created.set(step.id, id);
        this.#idsByName.set(name, id);
      },
    };
    return scope;
  }

  close(): void {
    this.#watch?.close();
  }

  #idOf(container: ContainerRef): string {
    const id = container.id ?? (container.step === undefined ? undefined : this.#pass.created.get(container.step));
    if (id === undefined)
      throw new Error(`the plan is broken: it names neither an existing container nor a step that created ${container.name}`);
    return id;
  }

  #askApiVersion(engine: Engine): Promise<string> {
    const asked = (this.#apiVersion ??= engine
      .info({ signal: this.#pass.signal, deadlineMs: this.#pass.limits.readDeadlineMs })
      .then((info) => info.apiVersion));
    // The next step asks again; only an answer is kept.
    asked.catch(() => {
      if (this.#apiVersion === asked) this.#apiVersion = undefined;
    });
    return asked;
  }
}
