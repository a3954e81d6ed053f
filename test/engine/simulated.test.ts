import { shell, simulateFleet } from "../../src/engine/simulated/fleet.ts";
import type { Engine } from "../../src/engine/port.ts";
import { virtualClock, type VirtualClock } from "../simulation/clock.ts";
import { describeEngineContract, type Subject } from "./contract.ts";

/** Virtual time passes only while a call is awaited, or when a case lets it. */
function driven(engine: Engine, clock: VirtualClock): Engine {
  let awaited = 0;
  const settle = async <T>(promise: Promise<T>): Promise<T> => {
    awaited += 1;
    try {
      return await clock.settle(promise);
    } finally {
      awaited -= 1;
    }
  };
  /** A stream that a call reads goes on in that call's time. */
  const inTime = <T>(promise: Promise<T>): Promise<T> => (awaited > 0 ? promise : settle(promise));
  return new Proxy(engine, {
    get(target, key, receiver): unknown {
      const value: unknown = Reflect.get(target, key, receiver);
      if (key === "logs")
        return (...given: Parameters<Engine["logs"]>) =>
          given[1].follow ? target.logs(...given) : drivenItems(target.logs(...given), inTime);
      if (key === "saveImages") return (...given: Parameters<Engine["saveImages"]>) => drivenItems(target.saveImages(...given), inTime);
      if (typeof value !== "function" || key === "events") return value;
      return (...given: unknown[]): unknown => settle(Reflect.apply(value, target, given) as Promise<unknown>);
    },
  });
}

async function* drivenItems<T>(items: AsyncIterable<T>, inTime: <R>(promise: Promise<R>) => Promise<R>): AsyncGenerator<T> {
  const reader = items[Symbol.asyncIterator]();
  for (let next = await inTime(reader.next()); !next.done; next = await inTime(reader.next())) yield next.value;
}

function simulatedSubject(latencyMs: number): Promise<Subject> {
  const clock = virtualClock();
  const images = ["busy:1", "busy:2"] as const;
  const fleet = simulateFleet({
    clock,
    hosts: [{ name: "a" }],
    images: images.map((reference) => ({ reference, present: true, local: true, command: [], entrypoint: [], behaviour: shell })),
    latencyMs: () => latencyMs,
  });
  return Promise.resolve({
    engine: driven(fleet.get("a"), clock),
    images,
    busybox: new TextEncoder().encode("busybox"),
    prefix: "ct-",
    ports: [8080, 8081],
    pass: async (ms) => void (await clock.run(clock.monotonicMs() + ms)),
    until: async (what, holds) => {
      for (const limitMs = clock.monotonicMs() + 120_000; !(await holds()); await clock.run(clock.monotonicMs() + 20)) {
        if (clock.monotonicMs() > limitMs) throw new Error(`two minutes of virtual time passed and it is not so that ${what}`);
      }
    },
    close: () => fleet.close(),
  });
}

describeEngineContract("the simulated engine", () => simulatedSubject(0));
describeEngineContract("the simulated engine, with latency", () => simulatedSubject(7));
