import { describe, expect, it } from "vitest";
import type { PriorityWeights } from "../../../src/model/fleet.ts";
import { leavesOutLess } from "../../../src/schedule/left-out.ts";
import { place } from "../../../src/schedule/place.ts";
import { sceneOf } from "../../../src/schedule/scene.ts";
import { Random } from "../index/random.ts";
import { randomRequest, retold } from "../place-cases.ts";
import { asked, NOW_MS, placed } from "./cases.ts";

const FIFO = { queue: "fifo" } as const;
const AGEING = { queue: "priority", priority: { base: 1, age: 0.1 } } as const;

describe("who is served first", () => {
  it("is who has waited longest under fifo, whatever it asks for and however important it is, then by name", () => {
    const services = { a: {}, b: { cpus: 2, priority: 9 }, c: {}, d: {} };
    const waited = { "c.1": 30, "d.1": 10 };
    const served = [1, 2, 3].map((cpus) => placed(asked(services, { cpus, scheduler: FIFO, waited })));
    expect(served).toEqual(["c.1", "c.1 d.1", "a.1 c.1 d.1"]);
  });

  it("is not always the service that is scaled up again and again: each replica has waited since it was asked for", () => {
    const waited = { "a.2": 30, "b.1": 20, "a.3": 10 };
    const running = { "a.1": "a" };
    const served = [2, 3, 4, 5].map((cpus) => placed(asked({ a: { replicas: 4 }, b: {} }, { cpus, scheduler: FIFO, waited, running })));
    expect(served).toEqual(["a.1 a.2", "a.1 a.2 b.1", "a.1 a.2 a.3 b.1", "a.1 a.2 a.3 a.4 b.1"]);
  });

  it.each([FIFO, AGEING])("is what has to move, before all that wait: %j", (scheduler) => {
    const around = { cpus: 2, scheduler, waited: { "old.1": 60 }, running: { "moved.1": "gone" } };
    expect(placed(asked({ old: { cpus: 2 }, moved: { cpus: 2 } }, around))).toBe("moved.1");
  });

  it("is the shortest where it is written how long work takes, and then the largest", () => {
    const services = { a: {}, b: { estimateMs: 3_600_000 }, c: { cpus: 2 }, d: { estimateMs: 90_000 } };
    const served = [1, 2, 4, 5].map((cpus) => placed(asked(services, { cpus, scheduler: { queue: "sjf" }, waited: { "a.1": 99 } })));
    expect(served).toEqual(["d.1", "b.1 d.1", "b.1 c.1 d.1", "a.1 b.1 c.1 d.1"]);
  });

  it("is what is more important by priority and age together", () => {
    const at = (minutes: number): string =>
      placed(asked({ low: { priority: 1 }, high: { priority: 3 } }, { cpus: 1, scheduler: AGEING, waited: { "low.1": minutes } }));
    expect([0, 19, 20, 21].map(at)).toEqual(["high.1", "high.1", "low.1", "low.1"]);
  });

  it("does not ask how long anybody has waited where no weight says so", () => {
    const around = { cpus: 1, waited: { "low.1": 1e6 } };
    expect(placed(asked({ low: { priority: 1 }, high: { priority: 3 } }, around))).toBe("high.1");
  });

  it("is the tenant with the smaller share, or with the longer backlog, as far as the weights say", () => {
    const services = { poor: { tenant: "poor", replicas: 3 }, rich: { tenant: "rich", replicas: 3, priority: 1 } };
    const under = (weights: Omit<PriorityWeights, "base">): string =>
      placed(asked(services, { cpus: 3, scheduler: { queue: "priority", priority: { base: 1, ...weights } }, running: { "rich.1": "a" } }));
    expect(under({})).toBe("rich.1 rich.2 rich.3");
    expect(under({ tenant: 2 })).toBe("rich.1 rich.2 rich.3");
    expect(under({ tenant: 4 })).toBe("poor.1 poor.2 rich.1");
    expect(under({ backlog: 2 })).toBe("poor.1 poor.2 rich.1");
  });

  it("is a whole group of one host, as important as the most important of it and as old as the oldest", () => {
    const tied = (network: string, priority: number) => ({ colocatedNetworks: [network], priority });
    const services = { a1: tied("a", 1), a2: tied("a", 1), b1: tied("b", 0), b2: tied("b", 5) };
    expect(placed(asked(services, { cpus: 2 }))).toBe("b1.1 b2.1");
    expect(placed(asked(services, { cpus: 2, scheduler: FIFO, waited: { "a2.1": 1 } }))).toBe("a1.1 a2.1");
  });
});

describe("pre-emption", () => {
  const old = { old: { priority: 1 } };
  const preempting = { ...AGEING, preemption: true };

  it("asks for what is written: what has waited for long sends nothing of its own priority away", () => {
    const around = { cpus: 1, scheduler: preempting, waited: { "old.1": 1e6 }, running: { "equal.1": "a" } };
    expect(placed(asked({ ...old, equal: { priority: 1 } }, around))).toBe("equal.1");
  });

  it("sends away what got its turn by waiting, for something of higher written priority: at once, so that it never starts", () => {
    const around = { cpus: 1, scheduler: preempting, waited: { "old.1": 1e6 } };
    expect(placed(asked({ ...old, high: { priority: 2 } }, around))).toBe("high.1");
  });

  it("is for the first in the queue, of those that could", () => {
    const services = { low: {}, a: { priority: 2 }, b: { priority: 2 } };
    const around = { cpus: 1, running: { "low.1": "a" }, waited: { "b.1": 5 } };
    expect(placed(asked(services, { ...around, scheduler: { ...FIFO, preemption: true } }))).toBe("b.1");
  });
});

describe("searching for all at once", () => {
  /** Times, priorities and estimates at random; services that may be anywhere. */
  const randomQueue = (seed: number) => {
    const random = new Random(seed);
    const request = randomRequest(random, { hosts: 3, services: 4, replicas: 4, strategies: ["spread"] });
    const workloads = request.workloads.map(({ service, slots }) => ({
      service: { ...service, placement: { ...service.placement, ...(random.chance(0.5) ? { estimateMs: random.below(3) } : {}) } },
      slots,
    }));
    const names = workloads.flatMap(({ service, slots }) => slots.map(({ slot }) => `shop/${service.name}.${slot}`));
    const sinceMs = new Map(names.filter(() => random.chance(0.7)).map((name) => [name, NOW_MS - 60_000 * random.below(4)]));
    const queue = random.of([undefined, "priority", "fifo", "sjf", "fair"] as const);
    const weights = random.chance(0.3) ? { priority: { base: 1, age: 0.5 } } : {};
    const scheduler = { queue, ...weights, admission: undefined, preemption: false };
    return { random, request: { ...request, workloads, times: { nowMs: NOW_MS, sinceMs }, scheduler } };
  };
  const leftOut = ({ unschedulable }: ReturnType<typeof place>): Set<string> =>
    new Set(unschedulable.map(({ stack, service, slot }) => `${stack}/${service}.${slot}`));

  it("never serves the queue worse than one after the other does", () => {
    let helped = 0;
    for (let seed = 1; seed <= 3000; seed++) {
      const { request } = randomQueue(seed);
      const [inTurn, atOnce] = [leftOut(place(request)), leftOut(place({ ...request, thorough: true }))];
      const scene = sceneOf(request, new Map());
      expect(leavesOutLess(inTurn, atOnce, request.workloads, scene), `seed ${seed}`).toBe(false);
      if (leavesOutLess(atOnce, inTurn, request.workloads, scene)) helped += 1;
    }
    expect(helped).toBeGreaterThan(10);
  });

  it("gives the room of something important, or of who came first, to nobody else", () => {
    for (let seed = 1; seed <= 3000; seed++) {
      const { request } = randomQueue(seed);
      if (request.scheduler.queue !== "fifo" || "priority" in request.scheduler) continue;
      const [inTurn, atOnce] = [leftOut(place(request)), leftOut(place({ ...request, thorough: true }))];
      const since = (name: string): number => request.times.sinceMs.get(name) ?? NOW_MS;
      const lost = [...atOnce].filter((name) => !inTurn.has(name));
      const won = [...inTurn].filter((name) => !atOnce.has(name));
      for (const name of lost)
        expect(
          won.some((other) => since(other) <= since(name)),
          `seed ${seed}: ${name}`,
        ).toBe(true);
    }
  });

  it("gives the same bytes in another order", () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const { random, request } = randomQueue(seed);
      const told = { ...retold(request, random), thorough: true as const };
      const again = {
        ...told,
        workloads: told.workloads.map(({ service, slots }) => ({ service, slots: random.shuffled(slots) })),
        times: { ...request.times, sinceMs: new Map(random.shuffled([...request.times.sinceMs])) },
      };
      expect(JSON.stringify(place(again)), `seed ${seed}`).toBe(JSON.stringify(place({ ...request, thorough: true })));
    }
  });
});
