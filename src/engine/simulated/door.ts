import { Fault, kindOfStatus } from "../fault.ts";
import type { CallOptions, Engine } from "../port.ts";
import type { CallLog } from "./calls.ts";
import type { SimulatedHost } from "./host.ts";
import { Refusal } from "./refusal.ts";
import type { Timers } from "./timers.ts";
import type { Call, Disturb, Disturbance, SimulatedFleetOptions } from "./types.ts";

export interface Request<T> {
  readonly method: keyof Engine;
  readonly write: boolean;
  readonly subject: string;
  readonly options: CallOptions | undefined;
  readonly deadlineMs: number;
  readonly run: () => T | Promise<T>;
}

/**
 * The way into one daemon. What is behind it happens whether or not the client still waits: a request that was
 * written is carried out, so an abort or a deadline says nothing about the outcome.
 */
export class Door {
  readonly #host: SimulatedHost;
  readonly #timers: Timers;
  readonly #calls: CallLog;
  readonly #latencyMs: SimulatedFleetOptions["latencyMs"];
  readonly #disturb: Disturb | undefined;
  readonly #inFlight = new Set<(fault: Fault) => void>();
  #cut = false;
  #down = false;
  #thaw: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;

  constructor(host: SimulatedHost, timers: Timers, calls: CallLog, options: SimulatedFleetOptions) {
    this.#host = host;
    this.#timers = timers;
    this.#calls = calls;
    const { latencyMs } = host.spec;
    this.#latencyMs = latencyMs === undefined ? options.latencyMs : () => latencyMs;
    this.#disturb = options.disturb;
  }

  freeze(): void {
    this.#thaw ??= Promise.withResolvers<void>();
  }

  thaw(): void {
    this.#thaw?.resolve();
    this.#thaw = undefined;
  }

  cut(): void {
    this.#cut = true;
  }

  mend(): void {
    this.#cut = false;
  }

  down(): void {
    this.#down = true;
    this.thaw();
    for (const reject of this.#inFlight) reject(this.#fault("unreachable", "read ECONNRESET", true));
    this.#inFlight.clear();
  }

  up(): void {
    this.#down = false;
  }

  call<T>(request: Request<T>): Promise<T> {
    const call = this.#calls.record(this.#host, request);
    const { signal } = request.options ?? {};
    if (signal?.aborted) return Promise.reject(this.#fault("aborted", "aborted before the request was sent", false));
    if (this.#down) return Promise.reject(this.#fault("unreachable", "connect ECONNREFUSED /var/run/docker.sock", false));
    const deadlineMs = request.options?.deadlineMs ?? request.deadlineMs;
    const startedMs = this.#host.clock.monotonicMs();
    return new Promise<T>((resolve, reject) => {
      let timer: { cancel(): void } | undefined;
      const settle = (): void => {
        timer?.cancel();
        signal?.removeEventListener("abort", onAbort);
        this.#inFlight.delete(fail);
      };
      const fail = (error: unknown): void => {
        settle();
        reject(error);
      };
      const onAbort = (): void => fail(this.#fault("aborted", `${request.method} was aborted`, request.write));
      // Most calls are answered at once and need no timer.
      const bePatient = (): void => {
        const leftMs = deadlineMs - (this.#host.clock.monotonicMs() - startedMs);
        timer ??= this.#timers.after(Math.max(0, leftMs), () =>
          fail(this.#fault("timeout", `${request.method}: no answer within ${deadlineMs} ms`, request.write)),
        );
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#inFlight.add(fail);
      this.#serve(call, request, bePatient).then((value) => {
        settle();
        resolve(value);
      }, fail);
    });
  }

  async #serve<T>(call: Call, request: Request<T>, bePatient: () => void): Promise<T> {
    const travelMs = (this.#latencyMs?.(call) ?? 0) / 2;
    await this.#travel(call, travelMs, this.#disturb?.("before", call), bePatient);
    const result = await this.#carryOut(call, request, bePatient);
    await this.#travel(call, travelMs, this.#disturb?.("after", call), bePatient);
    if (result.refusal)
      throw new Fault(kindOfStatus(result.refusal.status), this.#host.name, result.refusal.message, { status: result.refusal.status });
    return result.value;
  }

  async #travel(call: Call, travelMs: number, disturbance: Disturbance | undefined, bePatient: () => void): Promise<void> {
    const delayMs = travelMs + (disturbance?.delayMs ?? 0);
    if (disturbance?.delayMs !== undefined || disturbance?.lose === "silence" || this.#cut || this.#thaw) bePatient();
    if (delayMs > 0)
      await new Promise<void>((resolve) => {
        this.#timers.after(delayMs, resolve);
      });
    if (disturbance?.fail) {
      const { kind, message, status } = disturbance.fail;
      throw new Fault(kind, this.#host.name, message, {
        ...(status === undefined ? {} : { status }),
        unknownOutcome: call.write && (kind === "timeout" || kind === "protocol"),
      });
    }
    if (disturbance?.lose === "reset") throw this.#fault("unreachable", "socket hang up", call.write);
    if (disturbance?.lose === "silence" || this.#cut) await silence(bePatient);
    while (this.#thaw) {
      bePatient();
      await this.#thaw.promise;
    }
    if (this.#down) throw this.#fault("unreachable", "read ECONNRESET", call.write);
  }

  async #carryOut<T>(
    call: Call,
    request: Request<T>,
    bePatient: () => void,
  ): Promise<{ value: T; refusal?: undefined } | { refusal: Refusal }> {
    try {
      const outcome = request.run();
      if (!(outcome instanceof Promise)) {
        this.#calls.executed(call, undefined);
        return { value: outcome };
      }
      bePatient();
      const value = await outcome;
      this.#calls.executed(call, undefined);
      return { value };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#calls.executed(call, error.status);
      return { refusal: error };
    }
  }

  #fault(kind: "unreachable" | "aborted" | "timeout", message: string, unknownOutcome: boolean): Fault {
    return new Fault(kind, this.#host.name, message, { unknownOutcome });
  }
}

function silence(bePatient: () => void): Promise<never> {
  bePatient();
  return new Promise<never>(() => undefined);
}
