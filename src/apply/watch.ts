import type { Engine } from "../engine/port.ts";
import { Fault } from "../engine/fault.ts";
import type { Clock } from "../model/clock.ts";
import type { ContainerSummary } from "../model/engine.ts";
import { LABELS } from "../model/ownership.ts";
import type { Limits } from "./limits.ts";

/** One look at one container. `atMs` is when the look began, on the clock that never jumps. */
export type Look =
  | { readonly answered: true; readonly atMs: number; readonly container: ContainerSummary | undefined }
  | { readonly answered: false; readonly atMs: number; readonly silentMs: number; readonly fault: Fault };

interface Wait {
  readonly container: string;
  readonly decide: (look: Look) => boolean;
  readonly fail: (error: unknown) => void;
  /** Only looks that began after the wait did tell it anything. */
  readonly fromLook: number;
  readonly dueAtMs: number | undefined;
}

/** One for all: an abort without a reason makes an error with a stack every time. */
const OVER = new Error("the look is over");

/** Between two looks that something asked for. */
const SPACING_MS = 25;

/**
 * Looks at one host for all gates that wait on it: one list call a look, however many gates, never an inspect each.
 * It looks when a gate comes, every `pollMs`, and at once when an engine event names a container that is waited for.
 * Events are a hint: a stream that breaks or stalls costs up to `pollMs`, nothing else.
 */
export class Watch {
  readonly #engine: Engine;
  readonly #fleet: string;
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #closed = new AbortController();
  readonly #waits = new Set<Wait>();
  #looks = 0;
  #running = false;
  #nudged = false;
  #listening = false;
  #rest: AbortController | undefined;
  #answeredAtMs: number;

  constructor(engine: Engine, fleet: string, clock: Clock, limits: Limits) {
    this.#engine = engine;
    this.#fleet = fleet;
    this.#clock = clock;
    this.#limits = limits;
    this.#answeredAtMs = clock.monotonicMs();
  }

  /** Resolves with the first thing that `decide` makes of a look; `dueAtMs` asks for a look at that time. */
  until<T>(container: string, decide: (look: Look) => T | undefined, signal: AbortSignal, dueAtMs?: number): Promise<T> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waits.delete(wait);
        signal.removeEventListener("abort", interrupt);
      };
      const interrupt = (): void => wait.fail(signal.reason);
      const wait: Wait = {
        container,
        fromLook: this.#looks + 1,
        dueAtMs,
        decide: (look) => {
          const decided = decide(look);
          if (decided === undefined) return false;
          leave();
          resolve(decided);
          return true;
        },
        fail: (error) => {
          leave();
          reject(error);
        },
      };
      signal.addEventListener("abort", interrupt, { once: true });
      this.#waits.add(wait);
      this.#nudge();
      if (!this.#running) void this.#lookWhileNeeded();
    });
  }

  close(): void {
    this.#closed.abort(OVER);
    this.#rest?.abort(OVER);
  }

  #nudge(): void {
    this.#nudged = true;
    this.#rest?.abort(OVER);
  }

  async #lookWhileNeeded(): Promise<void> {
    this.#running = true;
    this.#answeredAtMs = this.#clock.monotonicMs();
    try {
      while (this.#waits.size > 0 && !this.#closed.signal.aborted) {
        const atMs = this.#clock.monotonicMs();
        this.#nudged = false;
        await this.#look(++this.#looks, atMs);
        if (this.#waits.size === 0) break;
        this.#listen();
        await this.#untilNextLook(atMs);
      }
    } catch (error) {
      for (const wait of this.#waits) wait.fail(error);
    } finally {
      this.#running = false;
    }
  }

  async #look(number: number, atMs: number): Promise<void> {
    const told = await this.#list(atMs);
    for (const wait of this.#waits) if (wait.fromLook <= number) wait.decide(told(wait.container));
  }

  async #list(atMs: number): Promise<(container: string) => Look> {
    try {
      const options = { signal: this.#closed.signal, deadlineMs: this.#limits.readDeadlineMs };
      const list = await this.#engine.listContainers({ labels: [`${LABELS.fleet}=${this.#fleet}`] }, options);
      this.#answeredAtMs = this.#clock.monotonicMs();
      const byId = new Map(list.map((container) => [container.Id, container]));
      return (container) => ({ answered: true, atMs, container: byId.get(container) });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const silentMs = this.#clock.monotonicMs() - this.#answeredAtMs;
      return () => ({ answered: false, atMs, silentMs, fault: error });
    }
  }

  async #untilNextLook(lastAtMs: number): Promise<void> {
    await this.#sleepTo(lastAtMs + SPACING_MS);
    if (this.#nudged) return;
    const due = [...this.#waits].map((wait) => wait.dueAtMs ?? Infinity).filter((atMs) => atMs > lastAtMs);
    this.#rest = new AbortController();
    await this.#sleepTo(Math.min(lastAtMs + this.#limits.pollMs, ...due), this.#rest.signal);
    this.#rest = undefined;
  }

  async #sleepTo(atMs: number, signal: AbortSignal = this.#closed.signal): Promise<void> {
    const ms = atMs - this.#clock.monotonicMs();
    if (ms > 0) await this.#clock.sleep(ms, signal).catch(() => undefined);
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    void this.#nudgeOnEvents().catch(() => undefined);
  }

  async #nudgeOnEvents(): Promise<void> {
    for await (const event of this.#engine.events({ signal: this.#closed.signal, types: ["container"] })) {
      // Every health probe is an exec, with three events of its own.
      if (event.Action.startsWith("exec_")) continue;
      if ([...this.#waits].some((wait) => wait.container === event.Actor.ID)) this.#nudge();
    }
  }
}
