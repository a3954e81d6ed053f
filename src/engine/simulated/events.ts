import type { EngineEvent } from "../../model/engine.ts";
import type { Fault } from "../fault.ts";

interface Subscriber {
  readonly types: readonly string[] | undefined;
  readonly queue: EngineEvent[];
  wake: () => void;
  broken: Fault | undefined;
}

/** The event stream of one daemon: nothing is kept for those who were not listening. */
export class EventHub {
  readonly #subscribers = new Set<Subscriber>();
  /** Silent: events queue up inside the frozen daemon or in the broken connection. */
  #held: EngineEvent[] | undefined;

  publish(event: EngineEvent): void {
    if (this.#held) this.#held.push(event);
    else this.#deliver(event);
  }

  hold(): void {
    this.#held ??= [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const event of held) this.#deliver(event);
  }

  /** The daemon died: what was held is lost and every listener's connection breaks. */
  break(fault: Fault): void {
    this.#held = undefined;
    for (const subscriber of this.#subscribers) {
      subscriber.broken = fault;
      subscriber.wake();
    }
  }

  /** Listens from the moment of the call, not of the first `next`. */
  subscribe(types: readonly string[] | undefined, signal: AbortSignal | undefined): AsyncIterable<EngineEvent> {
    const subscriber: Subscriber = { types, queue: [], wake: () => undefined, broken: undefined };
    this.#subscribers.add(subscriber);
    return this.#read(subscriber, signal);
  }

  async *#read(subscriber: Subscriber, signal: AbortSignal | undefined): AsyncGenerator<EngineEvent> {
    const onAbort = (): void => subscriber.wake();
    signal?.addEventListener("abort", onAbort);
    try {
      while (!signal?.aborted) {
        const event = subscriber.queue.shift();
        if (event) yield event;
        else if (subscriber.broken) throw subscriber.broken;
        else
          await new Promise<void>((resolve) => {
            subscriber.wake = resolve;
          });
      }
    } finally {
      signal?.removeEventListener("abort", onAbort);
      this.#subscribers.delete(subscriber);
    }
  }

  #deliver(event: EngineEvent): void {
    for (const subscriber of this.#subscribers) {
      if (subscriber.types && !subscriber.types.includes(event.Type)) continue;
      subscriber.queue.push(event);
      subscriber.wake();
    }
  }
}
