import type { SimulatedHost } from "./host.ts";
import type { Request } from "./door.ts";
import type { Call } from "./types.ts";

/** Told at the instant at which a daemon has carried out a call, or refused it with `status`. */
export type ExecutionListener = (call: Call, status: number | undefined) => void;

/** Counts and keeps what was asked of the fleet. */
export class CallLog {
  readonly #keep: number;
  readonly #listeners = new Set<ExecutionListener>();
  #log: Call[] = [];
  #counts = new Map<string, number>();
  #reads = 0;
  #writes = 0;
  #number = 0;

  constructor(keep: number) {
    this.#keep = keep;
  }

  get log(): readonly Call[] {
    return this.#log;
  }

  get reads(): number {
    return this.#reads;
  }

  get writes(): number {
    return this.#writes;
  }

  /** Calls of a method, or all. */
  count(method?: Call["method"]): number {
    return method === undefined ? this.#reads + this.#writes : (this.#counts.get(method) ?? 0);
  }

  reset(): void {
    this.#log = [];
    this.#counts = new Map();
    this.#reads = this.#writes = 0;
  }

  /** @returns what ends the subscription. */
  onExecuted(listener: ExecutionListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  record(host: SimulatedHost, request: Pick<Request<unknown>, "method" | "write" | "subject">): Call {
    this.#number += 1;
    const call: Call = {
      number: this.#number,
      host: host.name,
      method: request.method,
      write: request.write,
      subject: request.subject,
      atMs: host.nowMs(),
    };
    if (call.write) this.#writes += 1;
    else this.#reads += 1;
    this.#counts.set(call.method, (this.#counts.get(call.method) ?? 0) + 1);
    if (this.#log.length >= 2 * this.#keep) this.#log = this.#log.slice(-this.#keep);
    this.#log.push(call);
    return call;
  }

  executed(call: Call, status: number | undefined): void {
    for (const listener of this.#listeners) listener(call, status);
  }
}
