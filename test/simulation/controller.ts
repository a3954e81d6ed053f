import type { Engine, Engines } from "../../src/engine/port.ts";
import type { Store } from "../../src/store/port.ts";

/**
 * One life of the controller. Killed, it does nothing more: what it awaited never answers, what it stores is lost, and
 * requests that it had written are carried out all the same.
 */
export interface Incarnation {
  readonly engines: Engines;
  readonly store: Store;
  readonly dead: boolean;
  kill(): void;
}

export function incarnation(engines: Engines, store: Store): Incarnation {
  let dead = false;
  const mortal = <T extends object>(target: T, whenDead: () => unknown): T =>
    new Proxy(target, {
      get(object, key, receiver): unknown {
        const value: unknown = Reflect.get(object, key, receiver);
        if (typeof value !== "function") return value;
        return (...given: unknown[]): unknown => {
          if (dead) return whenDead();
          const result: unknown = Reflect.apply(value, object, given);
          return result instanceof Promise ? unlessDead(result) : result;
        };
      },
    });
  const never = (): Promise<never> => new Promise<never>(() => undefined);
  const unlessDead = (result: Promise<unknown>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      result.then(
        (value) => void (dead || resolve(value)),
        (error: unknown) => void (dead || reject(error as Error)),
      );
    });
  const known = new Map<string, Engine>();
  return {
    engines: {
      get: (host) => {
        const engine = known.get(host) ?? mortal(engines.get(host), never);
        known.set(host, engine);
        return engine;
      },
      close: () => Promise.resolve(),
    },
    store: mortal(store, () => undefined),
    get dead() {
      return dead;
    },
    kill: () => {
      dead = true;
    },
  };
}
