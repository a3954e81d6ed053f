import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { SyncEvent } from "../../src/model/event.ts";
import { KEPT_EVENTS, KEPT_SLOT_FAILURES, KEPT_SLOT_FAILURES_MS, KEPT_SYNCS } from "../../src/store/limits.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { FailedRollout, LastGood, SlotFailure, Store, SyncRecord } from "../../src/store/port.ts";
import { openStore } from "../../src/store/sqlite.ts";

function fileStore(): Store {
  const directory = mkdtempSync(path.join(tmpdir(), "slipway-store-"));
  const { store } = openStore(path.join(directory, "state.sqlite"));
  onTestFinished(() => {
    store.close();
    rmSync(directory, { recursive: true });
  });
  return store;
}

const good: LastGood = { commit: "c1", fingerprints: { web: "v1:aa" }, digests: { "web:2": "sha256:0" }, atMs: 1_700_000_000_000 };
const failed: FailedRollout = {
  stack: "shop",
  service: "web",
  fingerprint: "v1:bb",
  commit: "c2",
  action: "pause",
  reason: "never healthy",
  health: "curl: (7)",
  atMs: 5,
};
const failure: SlotFailure = { stack: "shop", service: "web", fingerprint: "v1:bb", host: "a", atMs: 10, reason: "exited with 1" };
const sync = (index: number): SyncRecord => ({
  commit: `c${index}`,
  subject: "s",
  startedAtMs: index,
  endedAtMs: index + 1,
  outcome: "converged",
  summary: "3 steps",
});
const event = (index: number): SyncEvent => ({ type: "planned", atMs: index, pass: 1, steps: 2, commit: "c1" });

describe.each<[string, () => Store]>([
  ["in memory", memoryStore],
  ["in a file", fileStore],
])("a store %s", (_name, open) => {
  it("knows nothing at first", () => {
    const store = open();
    expect([store.inventory(), store.lastGood("shop"), store.failedRollouts(), store.history(9), store.events(9)]).toEqual([
      [],
      undefined,
      [],
      [],
      [],
    ]);
  });

  it("remembers which hosts are closed, until they are opened again", () => {
    const store = open();
    expect(store.availability()).toEqual([]);
    store.setAvailability("b", "cordoned", 1);
    store.setAvailability("a", "cordoned", 2);
    store.setAvailability("a", "drained", 3.5, "new disks");
    expect(store.availability()).toEqual([
      { host: "a", state: "drained", atMs: 3.5, reason: "new disks" },
      { host: "b", state: "cordoned", atMs: 1, reason: "" },
    ]);
    store.setAvailability("a", "active", 4);
    expect(store.availability().map(({ host }) => host)).toEqual(["b"]);
  });

  it("remembers since when a slot waits, and the earliest time if it is told another", () => {
    const store = open();
    expect(store.waiting()).toEqual([]);
    const web = { stack: "shop", service: "web", slot: 2 };
    store.recordWaiting([{ ...web, sinceMs: 100.5 }]);
    store.recordWaiting([
      { ...web, sinceMs: 200 },
      { ...web, slot: 10, sinceMs: 200 },
      { ...web, service: "api", sinceMs: 200 },
    ]);
    expect(store.waiting()).toEqual([
      { ...web, service: "api", sinceMs: 200 },
      { ...web, sinceMs: 100.5 },
      { ...web, slot: 10, sinceMs: 200 },
    ]);
    store.recordWaiting([{ ...web, sinceMs: 50 }]);
    expect(store.waiting()).toEqual([{ ...web, sinceMs: 50 }]);
  });

  it("forgets who does not wait any more; whoever waits again begins anew", () => {
    const store = open();
    const web = { stack: "shop", service: "web", slot: 1 };
    store.recordWaiting([{ ...web, sinceMs: 1 }]);
    store.recordWaiting([]);
    expect(store.waiting()).toEqual([]);
    store.recordWaiting([{ ...web, sinceMs: 7 }]);
    expect(store.waiting()).toEqual([{ ...web, sinceMs: 7 }]);
  });

  it("tells what failed on which host since a time, oldest first, whatever order it was told in", () => {
    const store = open();
    expect(store.slotFailures(0)).toEqual([]);
    for (const each of [{ ...failure, atMs: 30 }, { ...failure, host: "b" }, failure, { ...failure, atMs: 5 }])
      store.recordSlotFailure(each);
    expect(store.slotFailures(10)).toEqual([failure, { ...failure, host: "b" }, { ...failure, atMs: 30 }]);
    expect(store.slotFailures(31)).toEqual([]);
  });

  it("forgets failures that are too old or too many", { timeout: 60_000 }, () => {
    const store = open();
    store.recordSlotFailure(failure);
    store.recordSlotFailure({ ...failure, atMs: failure.atMs + KEPT_SLOT_FAILURES_MS });
    expect(store.slotFailures(0)).toHaveLength(2);
    store.recordSlotFailure({ ...failure, atMs: failure.atMs + KEPT_SLOT_FAILURES_MS + 1 });
    expect(store.slotFailures(0).map(({ atMs }) => atMs - failure.atMs)).toEqual([KEPT_SLOT_FAILURES_MS, KEPT_SLOT_FAILURES_MS + 1]);
    for (let index = 1; index <= KEPT_SLOT_FAILURES + 10; index++)
      store.recordSlotFailure({ ...failure, atMs: 10 * KEPT_SLOT_FAILURES_MS + index });
    const kept = store.slotFailures(0);
    expect([kept.length, kept[0]?.atMs]).toEqual([KEPT_SLOT_FAILURES, 10 * KEPT_SLOT_FAILURES_MS + 11]);
  });

  it("remembers a slot once, however often it is told, and forgets exactly that one", () => {
    const store = open();
    const web = { stack: "shop", service: "web", slot: 1, host: "a" };
    store.remember([web, { ...web, slot: 2 }]);
    store.remember([web, { ...web, host: "b" }]);
    expect(store.inventory()).toEqual([web, { ...web, host: "b" }, { ...web, slot: 2 }]);
    store.forget(web);
    store.forget(web);
    expect(store.inventory()).toEqual([
      { ...web, host: "b" },
      { ...web, slot: 2 },
    ]);
  });

  it("lists the inventory in one order, whatever order it was told in", () => {
    const store = open();
    const entries = ["b", "a", "é", "B", "😀", "\uffee"].map((service) => ({ stack: "s", service, slot: 1, host: "h" }));
    store.remember(entries);
    expect(store.inventory().map((entry) => entry.service)).toEqual(["B", "a", "b", "é", "\uffee", "😀"]);
    store.remember([10, 9].map((slot) => ({ stack: "t", service: "w", slot, host: "h" })));
    expect(
      store
        .inventory()
        .slice(-2)
        .map((entry) => entry.slot),
    ).toEqual([9, 10]);
  });

  it("does not mix up names that contain separators", () => {
    const store = open();
    store.remember([
      { stack: "a/b", service: "c", slot: 1, host: "h" },
      { stack: "a", service: "b/c", slot: 1, host: "h" },
    ]);
    expect(store.inventory()).toHaveLength(2);
  });

  it("returns the last good commit of each stack", () => {
    const store = open();
    store.recordGood("shop", { ...good, commit: "c0" });
    store.recordGood("shop", good);
    expect(store.lastGood("shop")).toEqual(good);
    expect(store.lastGood("other")).toBeUndefined();
  });

  it("keeps the latest failure of each service until it is cleared", () => {
    const store = open();
    store.recordFailedRollout({ ...failed, reason: "earlier" });
    store.recordFailedRollout(failed);
    store.recordFailedRollout({ ...failed, service: "api", health: undefined });
    expect(store.failedRollouts()).toStrictEqual([{ ...failed, service: "api", health: undefined }, failed]);
    store.clearFailedRollout("shop", "web");
    expect(store.failedRollouts().map((each) => each.service)).toEqual(["api"]);
  });

  it("tells history newest first and events oldest first, the latest of each", () => {
    const store = open();
    for (let index = 1; index <= 5; index++) {
      store.recordSync(sync(index));
      store.recordEvent(event(index));
    }
    expect(store.history(2)).toEqual([sync(5), sync(4)]);
    expect(store.events(2)).toEqual([event(4), event(5)]);
    expect(store.history(0)).toEqual([]);
    expect(store.events(-1)).toEqual([]);
    expect(store.events(Number.POSITIVE_INFINITY)).toHaveLength(5);
  });

  it("does not grow without bounds", { timeout: 60_000 }, () => {
    const store = open();
    const events = KEPT_EVENTS * 1.5 + 10;
    for (let index = 1; index <= events; index++) store.recordEvent(event(index));
    for (let index = 1; index <= KEPT_SYNCS + 10; index++) store.recordSync(sync(index));
    expect(store.events(events)).toHaveLength(KEPT_EVENTS);
    expect(store.events(1)).toEqual([event(events)]);
    expect(store.history(events)).toHaveLength(KEPT_SYNCS);
  });
});
