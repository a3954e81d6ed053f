import { describe, expect, it, vi } from "vitest";
import type { Clock } from "../../src/model/clock.ts";
import { viewOf } from "../../src/report/index.ts";
import { pollingFeed } from "../../src/tui/feed.ts";
import { desiredOf, serviceOf } from "../report/fixtures.ts";

/** Sleeps until it is aborted. */
const still: Clock = {
  nowMs: () => 7,
  monotonicMs: () => 7,
  sleep: (_ms, signal) =>
    new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true })),
};

describe("the feed", () => {
  it("keeps the last view when a look fails, says why, and looks again when asked", async () => {
    const ending = new AbortController();
    const view = viewOf({ desired: desiredOf([serviceOf("web")]), observed: { hosts: [] }, nowMs: 0 });
    let looks = 0;
    const feed = pollingFeed(
      async () => {
        looks += 1;
        if (looks === 2) throw new Error("no route to host");
        return view;
      },
      { clock: still, intervalMs: 1000, signal: ending.signal },
    );
    let told = 0;
    const unsubscribe = feed.subscribe(() => (told += 1));
    await vi.waitFor(() => expect(feed.current()).toMatchObject({ view, error: undefined, looking: false }));
    feed.refresh();
    await vi.waitFor(() => expect(feed.current()).toMatchObject({ view, error: "no route to host", looking: false }));
    feed.refresh();
    await vi.waitFor(() => expect(feed.current()).toMatchObject({ error: undefined, looking: false }));
    unsubscribe();
    const before = told;
    ending.abort(new Error("quit"));
    feed.refresh();
    expect([looks, told]).toEqual([3, before]);
  });
});
