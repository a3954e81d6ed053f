import type { Engine, Engines } from "../../src/engine/port.ts";
import type { Clock } from "../../src/model/clock.ts";
import type { Store } from "../../src/store/port.ts";

/**
 * One life of the controller. Killed, it does nothing more: what it awaited never answers, what it stores is lost, and
 * requests that it had written are carried out all the same.
 */
export interface Incarnation {
  readonly engines: Engines;
  readonly store: Store;
  readonly clock: Clock;
  readonly dead: boolean;
  /** Resolves when it is killed. */
  readonly death: Promise<undefined>;
  kill(): void;
}

/** @param lastCall it dies when it has written so many requests. */
export function incarnation(engines: Engines, store: Store, clock: Clock, lastCall = Infinity): Incarnation {
  const death = Promise.withResolvers<undefined>();
  let dead = false;
  let calls = 0;
  const kill = (): void => {
    dead = true;
    death.resolve(undefined);
  };
  const mortal = <T extends object>(target: T, whenDead: () => unknown, called: () => void): T =>
    new Proxy(target, {
      get(object, key, receiver): unknown {
        const value: unknown = Reflect.get(object, key, receiver);
        if (typeof value !== "function") return value;
        return (...given: unknown[]): unknown => {
          if (dead) return whenDead();
          const result: unknown = Reflect.apply(value, object, given);
          called();
          return result instanceof Promise ? unlessDead(result) : result;
        };
      },
    });
  const unlessDead = <T>(result: Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      result.then(
        (value) => void (dead || resolve(value)),
        (error: unknown) => void (dead || reject(error as Error)),
      );
    });
  const count = (): void => {
    calls += 1;
    if (calls === lastCall) kill();
  };
  const known = new Map<string, Engine>();
  return {
    engines: {
      get: (host) => {
        const engine = known.get(host) ?? mortal(engines.get(host), never, count);
        known.set(host, engine);
        return engine;
      },
      close: () => Promise.resolve(),
    },
    store: mortal(
      store,
      () => undefined,
      () => undefined,
    ),
    clock: {
      nowMs: () => clock.nowMs(),
      monotonicMs: () => clock.monotonicMs(),
      sleep: (ms, signal) => (dead ? never() : unlessDead(clock.sleep(ms, signal))),
    },
    get dead() {
      return dead;
    },
    death: death.promise,
    kill,
  };
}

function never(): Promise<never> {
  return new Promise<never>(() => undefined);
}
