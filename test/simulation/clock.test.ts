import { describe, expect, it } from "vitest";
import { virtualClock } from "./clock.ts";
import { rng } from "./rng.ts";

describe("the virtual clock", () => {
  it("wakes sleepers in the order of time, without waiting", async () => {
    const clock = virtualClock();
    const woken: number[] = [];
    for (const ms of [30, 10, 3_600_000, 20]) void clock.sleep(ms).then(() => woken.push(ms));
    expect(await clock.run()).toBe(false);
    expect(woken).toEqual([10, 20, 30, 3_600_000]);
    expect(clock.monotonicMs()).toBe(3_600_000);
  });

  it("lets everything that an event made runnable run before the next event", async () => {
    const clock = virtualClock();
    const trace: string[] = [];
    void clock.sleep(10).then(async () => {
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      trace.push("first, after fifty turns");
    });
    void clock.sleep(10).then(() => trace.push("second"));
    await clock.run();
    expect(trace).toEqual(["first, after fifty turns", "second"]);
  });

  it("orders simultaneous events by the seed: the same for one seed, different for another", async () => {
    const order = async (seed: number): Promise<string> => {
      const clock = virtualClock(rng(seed, "schedule"));
      let trace = "";
      for (const name of "abcdefgh") void clock.sleep(5).then(() => (trace += name));
      await clock.run();
      return trace;
    };
    expect(await order(1)).toBe(await order(1));
    expect(new Set(await Promise.all([1, 2, 3, 4].map(order))).size).toBeGreaterThan(1);
  });

  it("rejects an aborted sleep with the reason and forgets it", async () => {
    const clock = virtualClock();
    const controller = new AbortController();
    const slept = clock.sleep(1000, controller.signal);
    const why = new Error("enough");
    controller.abort(why);
    await expect(slept).rejects.toBe(why);
    expect(await clock.run()).toBe(false);
    expect(clock.monotonicMs()).toBe(0);
  });

  it("stops at a time and says whether something still sleeps", async () => {
    const clock = virtualClock();
    void clock.sleep(100);
    expect(await clock.run(50)).toBe(true);
    expect(clock.monotonicMs()).toBe(50);
    expect(await clock.run(200)).toBe(false);
  });

  it("says that a promise can never settle instead of hanging", async () => {
    const clock = virtualClock();
    await expect(clock.settle(new Promise(() => undefined))).rejects.toThrow("nothing is left");
  });
});

describe("the seeded random numbers", () => {
  it("repeat for one seed and stream, and differ between streams", () => {
    const draw = (seed: number, stream: string): number[] =>
      Array.from(
        { length: 5 },
        (
          (source) => () =>
            source.next()
        )(rng(seed, stream)),
      );
    expect(draw(7, "faults")).toEqual(draw(7, "faults"));
    expect(draw(7, "faults")).not.toEqual(draw(7, "workload"));
    expect(draw(7, "faults")).not.toEqual(draw(8, "faults"));
  });

  it("are spread evenly", () => {
    const source = rng(42, "spread");
    const counts = Array.from({ length: 10 }, () => 0);
    for (let at = 0; at < 100_000; at += 1) counts[source.below(10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});
